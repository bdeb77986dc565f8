-- How many sources support a record, kept beside each that can be cited: not of claims alone.
ALTER TABLE "quote" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "person" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "organization" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "country" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "equipment" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "policy_decision_link" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "treaty" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "article_link" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "article_credit" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;

-- The record that a citation is of: its table, the citation's column for that table, and its id.
CREATE OR REPLACE FUNCTION claim_of(cited citation) RETURNS TABLE ("table" text, "column" text, id uuid)
LANGUAGE sql IMMUTABLE AS $$
  SELECT claim.* FROM (VALUES
    ('aid_package', 'aid_package_id', cited.aid_package_id), ('article_credit', 'article_credit_id', cited.article_credit_id),
    ('article_link', 'article_link_id', cited.article_link_id), ('country', 'country_id', cited.country_id),
    ('equipment', 'equipment_id', cited.equipment_id), ('organization', 'organization_id', cited.organization_id),
    ('package_line_item', 'line_item_id', cited.line_item_id), ('person', 'person_id', cited.person_id),
    ('policy_decision', 'decision_id', cited.decision_id), ('policy_decision_link', 'decision_link_id', cited.decision_link_id),
    ('position', 'position_id', cited.position_id), ('quote', 'quote_id', cited.quote_id),
    ('treaty', 'treaty_id', cited.treaty_id), ('treaty_action', 'treaty_action_id', cited.treaty_action_id)) AS claim("table", "column", id)
  WHERE claim.id IS NOT NULL
$$;

SELECT keep_source_count('quote', 'quote_id', ARRAY(SELECT id FROM "quote"));
SELECT keep_source_count('person', 'person_id', ARRAY(SELECT id FROM "person"));
SELECT keep_source_count('organization', 'organization_id', ARRAY(SELECT id FROM "organization"));
SELECT keep_source_count('country', 'country_id', ARRAY(SELECT id FROM "country"));
SELECT keep_source_count('equipment', 'equipment_id', ARRAY(SELECT id FROM "equipment"));
SELECT keep_source_count('policy_decision_link', 'decision_link_id', ARRAY(SELECT id FROM "policy_decision_link"));
SELECT keep_source_count('treaty', 'treaty_id', ARRAY(SELECT id FROM "treaty"));
SELECT keep_source_count('article_link', 'article_link_id', ARRAY(SELECT id FROM "article_link"));
SELECT keep_source_count('article_credit', 'article_credit_id', ARRAY(SELECT id FROM "article_credit"));

CREATE INDEX "quote_source_count_id_idx" ON "quote"("source_count", "id");
CREATE INDEX "person_source_count_id_idx" ON "person"("source_count", "id");
CREATE INDEX "organization_source_count_id_idx" ON "organization"("source_count", "id");
CREATE INDEX "country_source_count_id_idx" ON "country"("source_count", "id");
CREATE INDEX "equipment_source_count_id_idx" ON "equipment"("source_count", "id");
CREATE INDEX "policy_decision_link_source_count_id_idx" ON "policy_decision_link"("source_count", "id");
CREATE INDEX "treaty_source_count_id_idx" ON "treaty"("source_count", "id");
CREATE INDEX "article_link_source_count_id_idx" ON "article_link"("source_count", "id");
CREATE INDEX "article_credit_source_count_id_idx" ON "article_credit"("source_count", "id");
