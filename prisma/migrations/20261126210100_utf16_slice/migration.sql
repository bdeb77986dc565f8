-- A stretch of a text between two offsets in UTF-16 code units; a pair that an offset would divide is left out before it and whole behind it.
CREATE FUNCTION utf16_slice(value text, first_unit int, end_unit int) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN ltrim(
  regexp_replace(
    substr(utf16_pad(left(value, end_unit)), first_unit + 1, end_unit - first_unit) COLLATE "C",
    '([\U00010000-\U0010FFFF])\uE000', '\1', 'g'
  ),
  U&'\E000'
);
