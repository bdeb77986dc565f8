-- Helpers of the generator. They live in the session's temporary schema: the database keeps only what the migrations made.

-- A whole number from 0 to below `n`, the same for the same key on every machine: md5 is, PostgreSQL's own hashes need not be.
CREATE FUNCTION pg_temp.pick(key text, n int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ('x' || substr(md5(key), 1, 7))::bit(28)::int % n;

-- The same, with small numbers far more often than large ones: few people speak often, most speak seldom.
CREATE FUNCTION pg_temp.pick_low(key text, n int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN least(n - 1, floor(n * ((('x' || substr(md5(key), 1, 7))::bit(28)::int / 268435456.0::float8) ^ 3))::int);

CREATE FUNCTION pg_temp.id(kind text, n int) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN md5(kind || ':' || n)::uuid;

-- A day between the first of 2022 and the end of 2025.
CREATE FUNCTION pg_temp.day(key text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN '2022-01-01'::date + pg_temp.pick(key, 1461);

-- Dates are known to the day, one in ten to the month and one in twenty to the year: the first and the last day that each may be.
CREATE FUNCTION pg_temp.first_day(key text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN date_trunc(
    CASE WHEN pg_temp.pick(key || '?', 20) < 2 THEN 'month' WHEN pg_temp.pick(key || '?', 20) = 2 THEN 'year' ELSE 'day' END,
    pg_temp.day(key)::timestamp
  )::date;

CREATE FUNCTION pg_temp.last_day(key text) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN (
    pg_temp.first_day(key)::timestamp
    + CASE
        WHEN pg_temp.pick(key || '?', 20) < 2 THEN interval '1 month'
        WHEN pg_temp.pick(key || '?', 20) = 2 THEN interval '1 year'
        ELSE interval '1 day'
      END
    - interval '1 day'
  )::date;

-- Text is cut from one run of made-up words: 4 kB, of which every key takes two pieces. Cutting is far cheaper than putting words together.
DO $$
BEGIN
  EXECUTE format('CREATE FUNCTION pg_temp.run_of_words() RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN %L::bytea', (
    SELECT convert_to(left(string_agg(
      (ARRAY['ka','le','mi','no','pu','ra','se','ti','vo','za','ber','dan','fel','gor','han','jun'])[1 + pg_temp.pick('first' || n, 16)]
      || (ARRAY['ra','ten','li','mo','sur','ve','nda','ko','pel','ni','ska','tor','ma','rin','du','xe'])[1 + pg_temp.pick('second' || n, 16)]
      || (ARRAY['','','','n','s','tion','re','l'])[1 + pg_temp.pick('third' || n, 8)], ' ' ORDER BY n), 4096), 'UTF8')
    FROM generate_series(1, 1000) AS n));
END $$;

-- About `length` words for a key. Some hold what JSON must escape, and what counts as two UTF-16 units.
CREATE FUNCTION pg_temp.sentence(key text, length int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN trim(encode(substring(pg_temp.run_of_words() FROM 1 + pg_temp.pick(key, 3500) FOR length * 3), 'escape')) || ' '
  || trim(encode(substring(pg_temp.run_of_words() FROM 1 + pg_temp.pick(key || '+', 3500) FOR length * 3), 'escape'))
  || CASE pg_temp.pick(key || '!', 12)
       WHEN 0 THEN ' “as agreed”' WHEN 1 THEN ' "at once"' WHEN 2 THEN ' 🚀' WHEN 3 THEN ' — déjà' WHEN 4 THEN E' a\\b' ELSE ''
     END;

-- A text's length in UTF-16 code units.
CREATE FUNCTION pg_temp.units(value text) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN length(utf16_pad(value));
