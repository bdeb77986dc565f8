-- No fact without a citation.

-- Who and what: one article names each.
INSERT INTO citation (id, wording, stance, ordinal, article_id, country_id, organization_id, person_id, position_id, equipment_id)
SELECT md5('citation ' || subject.id)::uuid, wording, 'MENTIONS', 1, pg_temp.id('article', 1 + pg_temp.pick(subject.id::text, articles)),
  CASE kind WHEN 'country' THEN subject.id END, CASE kind WHEN 'organization' THEN subject.id END, CASE kind WHEN 'person' THEN subject.id END,
  CASE kind WHEN 'position' THEN subject.id END, CASE kind WHEN 'equipment' THEN subject.id END
FROM size, (
  SELECT 'country' AS kind, id, name AS wording FROM country
  UNION ALL SELECT 'organization', id, name FROM organization
  UNION ALL SELECT 'person', id, name FROM person
  UNION ALL SELECT 'position', id, as_reported FROM "position"
  UNION ALL SELECT 'equipment', id, designation FROM equipment
) AS subject;

-- Credits and links stand in their article.
INSERT INTO citation (id, wording, stance, ordinal, article_id, article_credit_id)
SELECT md5('citation ' || id)::uuid, as_printed, 'SUPPORTS', 1, article_id, id FROM article_credit;

INSERT INTO citation (id, wording, stance, ordinal, article_id, article_link_id)
SELECT md5('citation ' || id)::uuid, pg_temp.sentence('link' || id, 4), 'SUPPORTS', 1, from_id, id FROM article_link;

INSERT INTO citation (id, wording, stance, ordinal, article_id, passage_id, quote_id)
SELECT pg_temp.id('quote citation', n), text, 'SUPPORTS', 1, pg_temp.id('article', article), pg_temp.id('quote passage', n), pg_temp.id('quote', n) FROM spoken;

INSERT INTO citation (id, wording, stance, ordinal, article_id, passage_id, quote_id)
SELECT pg_temp.id('attribution citation', n), p.exact, 'MENTIONS', 2, p.article_id, p.id, pg_temp.id('quote', n)
FROM numbered_quote JOIN passage AS p ON p.id = pg_temp.id('attribution', n)
WHERE n % 5 = 0;

-- A package is cited to the article that lists it; one in three also to one that gives another value.
INSERT INTO citation
  (id, wording, stance, ordinal, article_id, aid_package_id, value_amount, value_lower, value_upper, value_currency, value_qualifier, value_verbatim)
SELECT pg_temp.id('package citation', n * 2 + other), pg_temp.sentence('package citation' || n || other, 7),
  CASE other WHEN 0 THEN 'SUPPORTS' ELSE 'CONTRADICTS' END::"Stance", 1 + other,
  pg_temp.id('article', 1 + pg_temp.pick(CASE other WHEN 0 THEN 'package article' ELSE 'other package article' END || n, articles)), pg_temp.id('package', n),
  value, value, value, CASE WHEN value IS NOT NULL THEN 'USD' END::"Currency", CASE WHEN value IS NOT NULL THEN 'EXACT' END::"Qualifier", '$' || value
FROM size, generate_series(1, packages) AS n, generate_series(0, 1) AS other,
  LATERAL (SELECT CASE other WHEN 1 THEN (1 + pg_temp.pick('other value' || n, 999)) * 1000000::numeric END AS value) AS report
WHERE other = 0 OR n % 3 = 0;

-- A line stands in the package's article; one in three has a count from another source, which has no passage.
INSERT INTO citation (id, wording, stance, ordinal, article_id, passage_id, line_item_id)
SELECT pg_temp.id('line citation', n), words, 'SUPPORTS', 1, pg_temp.id('article', article), pg_temp.id('line passage', n), pg_temp.id('line', n) FROM line;

INSERT INTO citation
  (id, wording, stance, ordinal, article_id, line_item_id, quantity_lower, quantity_upper, quantity_unit, quantity_qualifier, quantity_verbatim)
SELECT pg_temp.id('line count', n), figure || ' ' || words, 'CONTRADICTS', 2,
  pg_temp.id('article', 1 + pg_temp.pick('line count' || n, articles)), pg_temp.id('line', n), figure, figure, 'PIECE', 'EXACT', figure::text
FROM size, line, LATERAL (SELECT 1 + pg_temp.pick('count' || n, 5000) AS figure) AS report
WHERE n % 3 = 0;
