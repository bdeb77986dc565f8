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

-- What is kept beside a claim follows from the documents that are cited for it: none of these may change unseen meanwhile. All documents are locked before
-- any claim, as by a transaction that changes a document, so that no two wait for one another.
CREATE FUNCTION hold_cited_documents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM article
  WHERE id IN (SELECT coalesce(after.relayed_by_id, after.article_id) FROM after, claim_of(after::citation) WHERE after.stance = 'SUPPORTS')
  ORDER BY id FOR SHARE;
  RETURN NULL;
END $$;

-- As before, but that the documents are held already.
CREATE OR REPLACE FUNCTION keep_quantity_coded(lines uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- The lock lets two transactions that each change a citation of one line see one another: what follows looks anew.
  PERFORM FROM package_line_item WHERE id = ANY (lines) ORDER BY id FOR NO KEY UPDATE;
  UPDATE package_line_item SET quantity_coded = NOT quantity_coded
  WHERE id = ANY (lines) AND quantity_coded <> coalesce(quantity_is_coded(id), FALSE);
END $$;

-- The argument is the query of the citations that were written or removed.
CREATE FUNCTION keep_source_count_of_citations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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

-- Triggers run in the order of their names: documents are held first; then claims are locked, those of all tables in one order, before quantity_coded comes to
-- the lines.
CREATE TRIGGER cited_documents_held_when_cited AFTER INSERT ON citation REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION hold_cited_documents();
CREATE TRIGGER cited_documents_held_when_changed AFTER UPDATE ON citation REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION hold_cited_documents();
CREATE TRIGGER count_of_sources_when_cited AFTER INSERT ON citation REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_source_count_of_citations('TABLE after');
CREATE TRIGGER count_of_sources_when_changed AFTER UPDATE ON citation REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_source_count_of_citations('TABLE before UNION ALL TABLE after');
CREATE TRIGGER count_of_sources_when_removed AFTER DELETE ON citation REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION keep_source_count_of_citations('TABLE before');
CREATE TRIGGER count_of_sources_of_publisher AFTER UPDATE ON article REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_source_count_of_articles();
