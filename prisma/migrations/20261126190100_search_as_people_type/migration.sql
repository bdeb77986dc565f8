-- Words as people type them: an apostrophe inside a word is none of its letters (O'Brien, OBrien; Лук'яненко), "'s" behind it is left out, and Cyrillic words are
-- without the endings of Ukrainian and Russian grammar. src/research/search/words.ts computes the same. Posts are searched as well.

-- Both functions are of PL/pgSQL, which keeps their expressions ready: a search calls them for many names, and SQL's would begin anew for each.

-- Apostrophes of a folded text. French "d'" and "l'" are words of their own: whoever looks for "Estaing" finds d'Estaing.
CREATE FUNCTION without_apostrophes(folded text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF strpos(folded COLLATE "C", '''') = 0 THEN
    RETURN folded;
  END IF;
  RETURN regexp_replace(
    regexp_replace(
      regexp_replace(folded COLLATE "und-x-icu", '(?<=[[:alpha:]])''s(?![[:alnum:]])', '', 'g'),
      '(?<![[:alnum:]])([dl])''(?=[[:alpha:]])', '\1 ', 'g'
    ),
    '(?<=[[:alpha:]])''(?=[[:alpha:]])', '', 'g'
  );
END $$;

-- Folded words without their endings: of nouns, names and adjectives, in Ukrainian and in Russian alike, for a folded word does not tell which it is (й is и, ї is і,
-- ё is е). At least three letters are left, and the longest ending goes.
CREATE FUNCTION without_endings(words text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF words COLLATE "C" !~ '[\u0430-\u044F]' THEN
    RETURN words;
  END IF;
  RETURN regexp_replace(
    words COLLATE "und-x-icu",
    '(?<![[:alnum:]])([\u0430-\u044F\u0454\u0456\u0491]{3,}?)(?:(?:[оеє]в|ів)?(?:ього|ьому|иями|іями|ьями|ого|его|ому|ему|ями|ами|ыми|ими|іми|иеи|ією|иям|іям|иях|іях|ием|ієм|еям|еях|ая|яя|ое|ее|ие|ые|ую|юю|ою|ею|єю|ьою|ыи|ии|ои|еи|єи|іи|оі|ия|ию|ія|ію|іі|іє|ых|их|іх|ым|им|ім|ам|ям|ах|ях|ом|ем|єм|ье|ья|ью|ьи|а|е|є|и|і|о|у|ы|ь|ю|я)|[оеє]в|ів)(?![[:alnum:]])',
    '\1', 'g'
  );
END $$;

CREATE OR REPLACE FUNCTION search_words(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN without_endings(regexp_replace(
  regexp_replace(
    regexp_replace(without_apostrophes(fold_text(value)) COLLATE "und-x-icu", '([[:digit:]])[ -](?=(?:mm|cm|km|kg)(?![[:alnum:]]))', '\1', 'g'),
    '(?<![[:alnum:]])([[:alpha:]]{1,4})-(?=[[:digit:]])', '\1', 'g'
  ),
  '[^[:alnum:]]+', ' ', 'g'
));

CREATE OR REPLACE FUNCTION words_of_names(names_folded text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN string_to_array(without_endings(translate(without_apostrophes(names_folded), E'\n-/(),.''"', '         ')), ' ');

-- What is generated is kept as it was: it is made again.
ALTER TABLE "article_text" DROP COLUMN "search";
ALTER TABLE "passage" DROP COLUMN "search";
ALTER TABLE "quote" DROP COLUMN "search";

ALTER TABLE "article" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("headline" COLLATE "C", 'A')) STORED;
ALTER TABLE "article_text" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(left("text", 200000), 'D')) STORED;
ALTER TABLE "passage" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("exact", 'C')) STORED;
ALTER TABLE "quote" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("text", 'C')) STORED;
ALTER TABLE "person" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("name" COLLATE "C", "aliases"), 'A')) STORED;
ALTER TABLE "organization" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("name" COLLATE "C", "aliases"), 'A')) STORED;
ALTER TABLE "country" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("name" COLLATE "C", "aliases"), 'A')) STORED;
ALTER TABLE "equipment" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("designation" COLLATE "C", array_prepend("name", "aliases")), 'A')) STORED;
ALTER TABLE "treaty" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("name" COLLATE "C", array_prepend("official_name", "aliases")), 'A')) STORED;
ALTER TABLE "package_line_item" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("as_reported" COLLATE "C", 'B')) STORED;
ALTER TABLE "aid_package" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("title" COLLATE "C", 'A')) STORED;
ALTER TABLE "policy_decision" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("title" COLLATE "C", 'A')) STORED;
-- A post by its title, by the words of the source, and by the name that all its holders share: "US Secretary of Defense" is the last.
ALTER TABLE "position" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("title" || E'\n' || "as_reported" || E'\n' || "post", 'A')) STORED;

CREATE INDEX "article_search_idx" ON "article" USING GIN ("search");
CREATE INDEX "article_text_search_idx" ON "article_text" USING GIN ("search");
CREATE INDEX "passage_search_idx" ON "passage" USING GIN ("search");
CREATE INDEX "quote_search_idx" ON "quote" USING GIN ("search");
CREATE INDEX "person_search_idx" ON "person" USING GIN ("search");
CREATE INDEX "organization_search_idx" ON "organization" USING GIN ("search");
CREATE INDEX "country_search_idx" ON "country" USING GIN ("search");
CREATE INDEX "equipment_search_idx" ON "equipment" USING GIN ("search");
CREATE INDEX "treaty_search_idx" ON "treaty" USING GIN ("search");
CREATE INDEX "package_line_item_search_idx" ON "package_line_item" USING GIN ("search");
CREATE INDEX "aid_package_search_idx" ON "aid_package" USING GIN ("search");
CREATE INDEX "policy_decision_search_idx" ON "policy_decision" USING GIN ("search");
CREATE INDEX "position_search_idx" ON "position" USING GIN ("search");

-- The words that there are, made again.
TRUNCATE TABLE "search_word";
DO $$
DECLARE
  searched text;
  event text;
BEGIN
  FOREACH event IN ARRAY ARRAY['insert', 'update'] LOOP
    EXECUTE format('CREATE TRIGGER search_words_%s AFTER %1$s ON "position" REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words_of_texts()', event);
  END LOOP;
  FOREACH searched IN ARRAY ARRAY['person', 'organization', 'country', 'equipment', 'treaty'] LOOP
    EXECUTE format('INSERT INTO search_word SELECT DISTINCT word, TRUE FROM %I, unnest(words_of_names(names_folded)) AS word WHERE is_search_word(word) ON CONFLICT DO NOTHING', searched);
  END LOOP;
  FOREACH searched IN ARRAY ARRAY['article', 'article_text', 'policy_decision', 'aid_package', 'package_line_item', 'quote', 'passage', 'position'] LOOP
    EXECUTE format('INSERT INTO search_word SELECT word, FALSE FROM (SELECT DISTINCT unnest(tsvector_to_array(search)) AS word FROM %I) AS used WHERE is_search_word(word) ON CONFLICT DO NOTHING', searched);
  END LOOP;
END $$;
