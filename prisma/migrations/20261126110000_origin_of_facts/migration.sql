-- How a fact came: a person wrote it, or a rule proposed it and a person accepted it. All facts so far were written by hand.
CREATE TYPE "FactOrigin" AS ENUM ('BY_HAND', 'PROPOSED');

-- PostgreSQL adds no column with a value to a table whose rows a function takes: the function goes, and comes back as it was.
DROP FUNCTION claim_of(citation);

ALTER TABLE "citation"
  ADD COLUMN "origin" "FactOrigin" NOT NULL DEFAULT 'BY_HAND',
  ADD COLUMN "proposed_by_rule" TEXT,
  ADD CONSTRAINT "citation_origin_fits" CHECK (("origin" = 'PROPOSED') = ("proposed_by_rule" IS NOT NULL));

CREATE INDEX "citation_origin_idx" ON "citation"("origin");
CREATE INDEX "citation_proposed_by_rule_idx" ON "citation"("proposed_by_rule");

CREATE OR REPLACE FUNCTION claim_of(cited citation) RETURNS TABLE ("table" text, "column" text, id uuid)
LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT claim.* FROM (VALUES
    ('aid_package', 'aid_package_id', (cited).aid_package_id), ('package_line_item', 'line_item_id', (cited).line_item_id),
    ('policy_decision', 'decision_id', (cited).decision_id), ('position', 'position_id', (cited).position_id),
    ('treaty_action', 'treaty_action_id', (cited).treaty_action_id)) AS claim("table", "column", id)
  WHERE claim.id IS NOT NULL;
END;
