-- How many sources support a claim, kept beside it: a list is filtered and sorted by it, and counting the publishers of every claim's documents for that
-- would read all citations.
ALTER TABLE "aid_package" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "package_line_item" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "policy_decision" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "position" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "treaty_action" ADD COLUMN "source_count" INTEGER NOT NULL DEFAULT 0;

-- The claim that a citation is of, if it is of one: its table, the citation's column for that table, and its id. What else is cited (a quote, which one
-- article prints; people, things, treaties) has no count.
CREATE FUNCTION claim_of(citation) RETURNS TABLE ("table" text, "column" text, id uuid)
LANGUAGE sql IMMUTABLE
BEGIN ATOMIC
  SELECT claim.* FROM (VALUES
    ('aid_package', 'aid_package_id', ($1).aid_package_id), ('package_line_item', 'line_item_id', ($1).line_item_id),
    ('policy_decision', 'decision_id', ($1).decision_id), ('position', 'position_id', ($1).position_id),
    ('treaty_action', 'treaty_action_id', ($1).treaty_action_id)) AS claim("table", "column", id)
  WHERE claim.id IS NOT NULL;
END;

-- Counts the sources of claims of one table: the publishers of the documents that support them. What is known through another document is that document's
-- word, and a document whose publisher is unknown is a source of its own.
CREATE FUNCTION keep_source_count(claim_table text, citation_column text, claims uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- The locks let two transactions that each change what supports one claim see one another: what follows looks anew.
  EXECUTE format('SELECT FROM %I WHERE id = ANY ($1) ORDER BY id FOR NO KEY UPDATE', claim_table) USING claims;
  EXECUTE format($statement$
    UPDATE %I AS claim SET source_count = counted.sources
    FROM (
      SELECT asked.id, count(DISTINCT coalesce(document.publisher_id, document.id)) AS sources
      FROM unnest($1) AS asked (id)
        LEFT JOIN citation c ON c.%I = asked.id AND c.stance = 'SUPPORTS'
        LEFT JOIN article document ON document.id = coalesce(c.relayed_by_id, c.article_id)
      GROUP BY asked.id
    ) AS counted
    WHERE claim.id = counted.id AND claim.source_count <> counted.sources
  $statement$, claim_table, citation_column) USING claims;
END $$;

SELECT keep_source_count('aid_package', 'aid_package_id', ARRAY(SELECT id FROM aid_package));
SELECT keep_source_count('package_line_item', 'line_item_id', ARRAY(SELECT id FROM package_line_item));
SELECT keep_source_count('policy_decision', 'decision_id', ARRAY(SELECT id FROM policy_decision));
SELECT keep_source_count('position', 'position_id', ARRAY(SELECT id FROM "position"));
SELECT keep_source_count('treaty_action', 'treaty_action_id', ARRAY(SELECT id FROM treaty_action));

CREATE INDEX "aid_package_source_count_id_idx" ON "aid_package"("source_count", "id");
CREATE INDEX "package_line_item_source_count_id_idx" ON "package_line_item"("source_count", "id");
CREATE INDEX "policy_decision_source_count_id_idx" ON "policy_decision"("source_count", "id");
CREATE INDEX "position_source_count_id_idx" ON "position"("source_count", "id");
CREATE INDEX "treaty_action_source_count_id_idx" ON "treaty_action"("source_count", "id");

-- The argument is the query of the citations that were written or removed.
CREATE FUNCTION keep_source_count_of_citations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A document's publisher must not change unseen meanwhile. Documents are locked before claims, as by a transaction that changes a publisher.
  EXECUTE format($statement$
    SELECT FROM article
    WHERE id IN (
      SELECT coalesce(touched.relayed_by_id, touched.article_id)
      FROM (%s) AS touched, claim_of(touched::citation)
      WHERE touched.stance = 'SUPPORTS'
    )
    ORDER BY id FOR SHARE
  $statement$, TG_ARGV[0]);
  EXECUTE format($statement$
    SELECT keep_source_count(claim."table", claim."column", array_agg(DISTINCT claim.id))
    FROM (%s) AS touched, claim_of(touched::citation) AS claim
    WHERE touched.stance = 'SUPPORTS'
    GROUP BY claim."table", claim."column" ORDER BY claim."table"
  $statement$, TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE FUNCTION keep_source_count_of_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM keep_source_count(claim."table", claim."column", array_agg(DISTINCT claim.id))
  FROM after JOIN before ON before.id = after.id AND before.publisher_id IS DISTINCT FROM after.publisher_id
    JOIN citation c ON c.article_id = after.id OR c.relayed_by_id = after.id, claim_of(c) AS claim
  WHERE c.stance = 'SUPPORTS'
  GROUP BY claim."table", claim."column" ORDER BY claim."table";
  RETURN NULL;
END $$;

CREATE TRIGGER source_count_when_cited AFTER INSERT ON citation REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_source_count_of_citations('TABLE after');
CREATE TRIGGER source_count_when_changed AFTER UPDATE ON citation REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_source_count_of_citations('TABLE before UNION ALL TABLE after');
CREATE TRIGGER source_count_when_removed AFTER DELETE ON citation REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION keep_source_count_of_citations('TABLE before');
CREATE TRIGGER source_count_of_publisher AFTER UPDATE ON article REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_source_count_of_articles();
