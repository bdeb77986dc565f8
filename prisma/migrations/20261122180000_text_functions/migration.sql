-- Text matching is case- and accent-blind: what is compared is the folded form, which src/ingest/text.ts computes in the same steps.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- An exclusion constraint over a person, a post and a range of dates needs it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION fold_text(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN lower(regexp_replace(normalize(value, NFKD), '[\u0300-\u036F]', '', 'g') COLLATE "und-x-icu");

-- A name and its aliases, folded, each between line breaks: "\nname\nalias\n". One trigram index then answers contains (x), startsWith ("\nx"),
-- endsWith ("x\n") and eq ("\nx\n") over all the names of a record.
CREATE FUNCTION fold_names(name text, aliases text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN fold_text(E'\n' || array_to_string(array_prepend(name, array_remove(aliases, NULL)), E'\n') || E'\n');

-- Passages are counted in UTF-16 code units, as browsers and the Web Annotation standard do; PostgreSQL counts characters.
-- A filler after every character beyond U+FFFF makes the two counts agree.
CREATE FUNCTION utf16_pad(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(value, '([\U00010000-\U0010FFFF])', E'\\1\uE000', 'g');
