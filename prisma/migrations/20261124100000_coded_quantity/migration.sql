-- Whose count the quantity of a line is, kept beside it: totals leave out what only a dataset counted, and asking every citation of every line for that
-- took most of their time.

-- True where the quantity of the line is a dataset's and nobody else's: a dataset gives one and no other document that supports the line does; or, where
-- no citation gives any, only datasets support the line. What is known through a dataset is the dataset's word. NULL where nothing supports the line.
CREATE FUNCTION quantity_is_coded(line uuid) RETURNS boolean
LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT NOT (bool_or(gives AND NOT coded) OR (NOT bool_or(gives AND coded) AND (bool_or(NOT coded) OR NOT bool_or(coded))))
  FROM (
    SELECT a.kind = 'DATASET' AS coded, coalesce(c.quantity_qualifier <> 'UNSPECIFIED', FALSE) AS gives
    FROM citation c JOIN article a ON a.id = coalesce(c.relayed_by_id, c.article_id)
    WHERE c.line_item_id = line AND c.stance = 'SUPPORTS'
  ) AS supporting;
END;

ALTER TABLE "package_line_item" ADD COLUMN "quantity_coded" BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE "package_line_item" SET "quantity_coded" = TRUE WHERE quantity_is_coded(id);

CREATE FUNCTION keep_quantity_coded(lines uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- The locks let two transactions that each change a citation of one line, or a citation and its document, see one another: what follows looks anew.
  PERFORM FROM package_line_item WHERE id = ANY (lines) ORDER BY id FOR NO KEY UPDATE;
  PERFORM FROM article WHERE id IN (SELECT coalesce(relayed_by_id, article_id) FROM citation WHERE line_item_id = ANY (lines)) ORDER BY id FOR SHARE;
  UPDATE package_line_item SET quantity_coded = NOT quantity_coded
  WHERE id = ANY (lines) AND quantity_coded <> coalesce(quantity_is_coded(id), FALSE);
END $$;

CREATE FUNCTION keep_quantity_coded_of_citations() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines uuid[];
BEGIN
  CASE TG_OP
    WHEN 'INSERT' THEN lines := ARRAY(SELECT line_item_id FROM after WHERE line_item_id IS NOT NULL);
    WHEN 'DELETE' THEN lines := ARRAY(SELECT line_item_id FROM before WHERE line_item_id IS NOT NULL);
    ELSE lines := ARRAY(SELECT line_item_id FROM before WHERE line_item_id IS NOT NULL UNION SELECT line_item_id FROM after WHERE line_item_id IS NOT NULL);
  END CASE;
  IF lines <> '{}' THEN PERFORM keep_quantity_coded(lines); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_quantity_coded_of_articles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines uuid[];
BEGIN
  lines := ARRAY(
    SELECT c.line_item_id
    FROM after JOIN before ON before.id = after.id AND before.kind <> after.kind
    JOIN citation c ON c.article_id = after.id OR c.relayed_by_id = after.id
    WHERE c.line_item_id IS NOT NULL
  );
  IF lines <> '{}' THEN PERFORM keep_quantity_coded(lines); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER quantity_coded_when_cited AFTER INSERT ON citation REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_quantity_coded_of_citations();
CREATE TRIGGER quantity_coded_when_changed AFTER UPDATE ON citation REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_quantity_coded_of_citations();
CREATE TRIGGER quantity_coded_when_removed AFTER DELETE ON citation REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION keep_quantity_coded_of_citations();
CREATE TRIGGER quantity_coded_of_kind AFTER UPDATE ON article REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION keep_quantity_coded_of_articles();
