-- The acute accent that Greek has by itself is, decomposed, the one that stands for an apostrophe: both are folded to one.
CREATE OR REPLACE FUNCTION fold_text(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN replace(replace(replace(replace(
  translate(
    lower(
      regexp_replace(
        normalize(translate(value, U&'\00B4\1FFD\00AD\200B\2060\FEFF', ''''''), NFKD) COLLATE "C",
        '[\u0300-\u036F]', '', 'g'
      ) COLLATE "und-x-icu"
    ) COLLATE "C",
    U&'\0142\00F8\0111\00F0\0131\03C2\0060\2019\2018\201A\201B\02BC\02B9\201C\201D\201E\201F\00AB\00BB\02BA\2010\2012\2013\2014\2015\2212',
    U&'loddi\03C3''''''''''''''"""""""------'
  ),
  U&'\00FE', 'th'), U&'\00DF', 'ss'), U&'\00E6', 'ae'), U&'\0153', 'oe');
