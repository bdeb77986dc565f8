-- Search: the words of a text in the form in which they are compared, an index of them for each text that is searched, and names that are nearly a word.

-- The words of a text, folded, with one space between them; src/research/search/words.ts computes the same. A designation is one word however it is
-- spelt (T-72, T72; 155 mm, 155-mm, 155mm); every other hyphen divides words, so that "anti-personnel" and "anti personnel" are the same two. The parser
-- of the text search would read signs into numbers, paths and hosts, and would read them differently under different locales; it is given none.
CREATE FUNCTION search_words(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
  regexp_replace(
    regexp_replace(fold_text(value) COLLATE "und-x-icu", '([[:digit:]])[ -](?=(?:mm|cm|km|kg)(?![[:alnum:]]))', '\1', 'g'),
    '(?<![[:alnum:]])([[:alpha:]]{1,4})-(?=[[:digit:]])', '\1', 'g'
  ),
  '[^[:alnum:]]+', ' ', 'g'
);

-- What is searched of a text. The weight says what sort of text it is: A names and titles, B wordings of items, C passages and quotes, D whole texts.
CREATE FUNCTION search_vector(value text, weight "char") RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN setweight(to_tsvector('pg_catalog.english'::regconfig, search_words(coalesce(value, ''))), weight);

ALTER TABLE "article" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("headline", 'A')) STORED;
-- A tsvector has an upper size. 200,000 characters, the length of a short novel, never reach it.
ALTER TABLE "article_text" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(left("text", 200000), 'D')) STORED;
ALTER TABLE "passage" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("exact", 'C')) STORED;
ALTER TABLE "quote" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("text", 'C')) STORED;
ALTER TABLE "person" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("name", "aliases"), 'A')) STORED;
ALTER TABLE "organization" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("name", "aliases"), 'A')) STORED;
ALTER TABLE "country" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("name", "aliases"), 'A')) STORED;
ALTER TABLE "equipment" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("designation", array_prepend("name", "aliases")), 'A')) STORED;
ALTER TABLE "treaty" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector(fold_names("name", array_prepend("official_name", "aliases")), 'A')) STORED;
ALTER TABLE "package_line_item" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("as_reported", 'B')) STORED;
ALTER TABLE "aid_package" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("title", 'A')) STORED;
ALTER TABLE "policy_decision" ADD COLUMN "search" tsvector NOT NULL GENERATED ALWAYS AS (search_vector("title", 'A')) STORED;

-- CreateIndex
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
