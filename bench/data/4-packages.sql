-- Aid packages of ten line items each, with the passages that report them.

INSERT INTO aid_package (id, slug, title, authority, tranche, announced_on, announced_on_latest, value_amount, value_lower, value_upper, value_currency,
  value_qualifier, value_verbatim, items_completeness, items_wording, donor_id, recipient_id)
SELECT pg_temp.id('package', n), 'package-' || n, initcap(pg_temp.sentence('package' || n, 5)) || ', tranche ' || n,
  (enum_range(NULL::"AidAuthority"))[1 + pg_temp.pick('authority' || n, 5)], CASE WHEN n % 4 > 0 THEN 1 + n % 80 END,
  pg_temp.first_day('package' || n), pg_temp.last_day('package' || n), amount, amount, CASE WHEN n % 5 < 3 THEN amount END,
  CASE WHEN amount IS NOT NULL THEN 'USD' END::"Currency",
  CASE WHEN amount IS NULL THEN 'UNSPECIFIED' WHEN n % 5 < 3 THEN 'EXACT' ELSE 'AT_LEAST' END::"Qualifier", '$' || amount / 1000000 || ' million',
  'FULL', (ARRAY['OFFICIAL', 'PRESS'])[1 + n % 2]::"ItemsWording",
  pg_temp.id('country', pg_temp.pick('donor' || n, 20)), pg_temp.id('country', 20 + pg_temp.pick('recipient' || n, 20))
FROM size, generate_series(1, packages) AS n,
  LATERAL (SELECT CASE WHEN n % 5 < 4 THEN (1 + pg_temp.pick('amount' || n, 999)) * 1000000::numeric END AS amount) AS worth;

CREATE TEMPORARY TABLE line AS
SELECT n, 1 + (n - 1) / 10 AS package, 1 + (n - 1) % 10 AS ordinal, 1 + pg_temp.pick('package article' || 1 + (n - 1) / 10, articles) AS article,
  words, CASE WHEN n % 4 < 2 THEN figure::numeric END AS lower,
  CASE WHEN n % 4 = 0 THEN figure::numeric END AS upper,
  CASE n % 4 WHEN 0 THEN 'EXACT' WHEN 1 THEN 'MORE_THAN' WHEN 2 THEN 'UNSPECIFIED' ELSE 'DOZENS' END::"Qualifier" AS qualifier,
  CASE n % 4 WHEN 0 THEN figure::text WHEN 1 THEN 'more than ' || figure WHEN 3 THEN 'dozens' END AS verbatim
FROM size, generate_series(1, packages * 10) AS n,
  LATERAL (SELECT pg_temp.sentence('line' || n, 4) AS words, 1 + pg_temp.pick('quantity' || n, 5000) AS figure) AS report;

INSERT INTO package_line_item (id, slug, ordinal, as_reported, quantity_lower, quantity_upper, quantity_unit, quantity_qualifier, quantity_verbatim, package_id)
SELECT pg_temp.id('line', n), 'package-' || package || '/line-' || ordinal, ordinal, words, lower, upper,
  CASE WHEN lower IS NOT NULL THEN 'PIECE' END::"QuantityUnit",
  qualifier, verbatim, pg_temp.id('package', package)
FROM line;

-- One line in four names two things.
INSERT INTO "_LineItemEquipment" ("A", "B")
SELECT DISTINCT pg_temp.id('equipment', 72 + pg_temp.pick('names' || n || part, 512)), pg_temp.id('line', n)
FROM line, generate_series(0, 1) AS part
WHERE part = 0 OR n % 4 = 0;

INSERT INTO passage (id, exact, start, "end", text_sha256, article_id)
SELECT pg_temp.id('line passage', n), words, 100000 + n * 1000, 100000 + n * 1000 + pg_temp.units(words),
  encode(sha256(convert_to('article' || article, 'UTF8')), 'hex'), pg_temp.id('article', article)
FROM line;
