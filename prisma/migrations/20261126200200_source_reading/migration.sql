-- A function whose body is parsed when it is made, as BEGIN ATOMIC has it, and that reads the columns of a row keeps the row's table from ever having another
-- column. As text it does not.
DROP FUNCTION claim_of(citation);
CREATE FUNCTION claim_of(cited citation) RETURNS TABLE ("table" text, "column" text, id uuid)
LANGUAGE sql IMMUTABLE AS $$
  SELECT claim.* FROM (VALUES
    ('aid_package', 'aid_package_id', cited.aid_package_id), ('package_line_item', 'line_item_id', cited.line_item_id),
    ('policy_decision', 'decision_id', cited.decision_id), ('position', 'position_id', cited.position_id),
    ('treaty_action', 'treaty_action_id', cited.treaty_action_id)) AS claim("table", "column", id)
  WHERE claim.id IS NOT NULL
$$;

-- How much was read of the document that a citation rests on.
CREATE TYPE "SourceReading" AS ENUM ('FULL_TEXT', 'EXCERPT', 'HEADLINE', 'ADDRESS', 'DATASET_ROW', 'UNKNOWN');

ALTER TABLE "citation" ADD COLUMN "reading" "SourceReading" NOT NULL DEFAULT 'UNKNOWN';

CREATE INDEX "citation_reading_idx" ON "citation"("reading");
