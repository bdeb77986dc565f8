-- Text matching is case- and accent-blind: what is compared is the folded form, which src/ingest/text.ts computes in the same steps.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
-- An exclusion constraint over a person, a post and a range of dates needs it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE FUNCTION fold_text(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN replace(replace(replace(replace(
  translate(
    lower(
      regexp_replace(
        normalize(translate(value, U&'\00B4\00AD\200B\2060\FEFF', ''''), NFKD) COLLATE "C",
        '[\u0300-\u036F]', '', 'g'
      ) COLLATE "und-x-icu"
    ) COLLATE "C",
    U&'\0142\00F8\0111\00F0\0131\03C2\0060\2019\2018\201A\201B\02BC\02B9\201C\201D\201E\201F\00AB\00BB\02BA\2010\2012\2013\2014\2015\2212',
    U&'loddi\03C3''''''''''''''"""""""------'
  ),
  U&'\00FE', 'th'), U&'\00DF', 'ss'), U&'\00E6', 'ae'), U&'\0153', 'oe');

-- A name and its aliases, folded, each between line breaks: "\nname\nalias\n". One trigram index then answers contains (x), startsWith ("\nx"),
-- endsWith ("x\n") and eq ("\nx\n") over all the names of a record.
CREATE FUNCTION fold_names(name text, aliases text[]) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN fold_text(E'\n' || array_to_string(array_prepend(name, array_remove(aliases, NULL)), E'\n') || E'\n');

-- Passages are counted in UTF-16 code units, as browsers and the Web Annotation standard do; PostgreSQL counts characters.
-- A filler after every character beyond U+FFFF makes the two counts agree.
CREATE FUNCTION utf16_pad(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(value COLLATE "C", '([\U00010000-\U0010FFFF])', U&'\\1\E000', 'g');
