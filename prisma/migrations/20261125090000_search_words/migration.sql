-- The words that there are, so that a misspelt one is told from those that begin like it without reading the texts that they stand in.

-- The words of names as they are printed, of texts without their endings, as the `search` columns hold them; of letters alone. A word whose last record has
-- gone stays: it is looked for, and nothing is found. Sorted by their bytes, so that all with the same beginning are one stretch of the index.
CREATE TABLE "search_word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "named" BOOLEAN NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word", "named")
);

CREATE FUNCTION is_search_word(word text) RETURNS boolean
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN word COLLATE "und-x-icu" ~ '^[[:alpha:]]{2,100}$';

-- The names of a record as words: they are divided as `search_words` divides them, but for designations, which hold digits.
CREATE FUNCTION words_of_names(names_folded text) RETURNS text[]
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN string_to_array(translate(names_folded, E'\n-/(),.''"', '         '), ' ');

-- Two transactions that bring the same new words bring them in the same order: one waits for the other, and neither for both.
CREATE FUNCTION keep_search_words_of_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word, named)
  SELECT DISTINCT word, TRUE FROM after, unnest(words_of_names(names_folded)) AS word WHERE is_search_word(word) ORDER BY word
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE FUNCTION keep_search_words_of_texts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word, named)
  SELECT word, FALSE FROM (SELECT DISTINCT unnest(tsvector_to_array(search)) AS word FROM after) AS used WHERE is_search_word(word) ORDER BY word
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

DO $$
DECLARE
  searched text;
  event text;
BEGIN
  FOREACH searched IN ARRAY ARRAY['person', 'organization', 'country', 'equipment', 'treaty'] LOOP
    EXECUTE format('INSERT INTO search_word SELECT DISTINCT word, TRUE FROM %I, unnest(words_of_names(names_folded)) AS word WHERE is_search_word(word) ON CONFLICT DO NOTHING', searched);
    FOREACH event IN ARRAY ARRAY['insert', 'update'] LOOP
      EXECUTE format('CREATE TRIGGER search_words_%s AFTER %1$s ON %I REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words_of_names()', event, searched);
    END LOOP;
  END LOOP;
  FOREACH searched IN ARRAY ARRAY['article', 'article_text', 'policy_decision', 'aid_package', 'package_line_item', 'quote', 'passage'] LOOP
    EXECUTE format('INSERT INTO search_word SELECT word, FALSE FROM (SELECT DISTINCT unnest(tsvector_to_array(search)) AS word FROM %I) AS used WHERE is_search_word(word) ON CONFLICT DO NOTHING', searched);
    FOREACH event IN ARRAY ARRAY['insert', 'update'] LOOP
      EXECUTE format('CREATE TRIGGER search_words_%s AFTER %1$s ON %I REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words_of_texts()', event, searched);
    END LOOP;
  END LOOP;
END $$;
