-- 8 statements; 8 without the engine

SELECT "public"."article"."id", "public"."article"."slug"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name"
FROM "public"."organization"
WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."passage"."id", "public"."passage"."article_id", "public"."passage"."start"
FROM "public"."passage"
WHERE "public"."passage"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."person"."id", "public"."person"."name"
FROM "public"."person"
WHERE "public"."person"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."quote"."id", "public"."quote"."speaker_person_id", "public"."quote"."speaker_organization_id", "public"."quote"."kind"::text
FROM "public"."quote"
WHERE "public"."quote"."id" IN ($1,$2,$3) OFFSET $4

SELECT DISTINCT asked.word, own_stem.stem, near.spelling, near_stem.stem AS spelling_stem, TRUE AS named, TRUE AS together
FROM unnest($1::text[]) AS asked(word)
CROSS JOIN LATERAL (
SELECT plainto_tsquery('pg_catalog.english', asked.word) AS query) AS own
CROSS JOIN LATERAL ((
SELECT names_folded
FROM "person"
WHERE search @@ own.query
LIMIT $2::int4)
UNION ALL (
SELECT names_folded
FROM "organization"
WHERE search @@ own.query
LIMIT $2::int4)
UNION ALL (
SELECT names_folded
FROM "country"
WHERE search @@ own.query
LIMIT $2::int4)
UNION ALL (
SELECT names_folded
FROM "equipment"
WHERE search @@ own.query
LIMIT $2::int4)
UNION ALL (
SELECT names_folded
FROM "treaty"
WHERE search @@ own.query
LIMIT $2::int4)) AS record
CROSS JOIN LATERAL (
SELECT words_of_names(record.names_folded) AS words) AS names
CROSS JOIN LATERAL unnest(names.words) AS near(spelling)
CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS own_stem
CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', near.spelling))[1] AS stem) AS near_stem
WHERE asked.word = ANY (names.words) AND is_search_word(near.spelling) AND own_stem.stem IS NOT NULL AND near_stem.stem IS NOT NULL
AND length(near.spelling) BETWEEN length(own_stem.stem) - 2 AND length(asked.word) + 2

SELECT DISTINCT asked.word, own_stem.stem, near.spelling, near_stem.stem AS spelling_stem, near.named, NOT near.named AND length(asked.word) >= $1::int4 AS together
FROM unnest($2::text[]) AS asked(word)
CROSS JOIN LATERAL (
SELECT left(asked.word, greatest(3, length(asked.word) / 2)) AS letters) AS head
CROSS JOIN LATERAL (
SELECT word AS spelling, named
FROM search_word
WHERE word >= head.letters AND word < head.letters || chr(1114111)) AS near
CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS own_stem
CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', near.spelling))[1] AS stem) AS near_stem
WHERE own_stem.stem IS NOT NULL AND near_stem.stem IS NOT NULL
AND length(near.spelling) BETWEEN length(own_stem.stem) - 2 AND length(asked.word) + 2

WITH hit AS ((
SELECT *
FROM (
SELECT $1::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($2::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $3::text))) || ((phraseto_tsquery('pg_catalog.english', $4::text) || phraseto_tsquery('pg_catalog.english', $5::text)) && !! (phraseto_tsquery('pg_catalog.english', $6::text)))), $7::int4) * 1000000)::int4 AS score
FROM "quote" AS "t1" JOIN "article" AS "t2" ON "t2"."id" = "t1"."article_id"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $3::text))) || ((phraseto_tsquery('pg_catalog.english', $4::text) || phraseto_tsquery('pg_catalog.english', $5::text)) && !! (phraseto_tsquery('pg_catalog.english', $6::text)))) AND (("t2"."published_on" >= $8::date AND ("t2"."published_on_latest" <= $9::date AND "t2"."published_on" <= $10::date)) AND "t2"."id" IS NOT NULL)) AS found
LIMIT $11::int4)
UNION ALL (
SELECT *
FROM (
SELECT $12::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($2::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $13::text))) || ((phraseto_tsquery('pg_catalog.english', $14::text) || phraseto_tsquery('pg_catalog.english', $15::text)) && !! (phraseto_tsquery('pg_catalog.english', $16::text)))), $17::int4) * 1000000)::int4 AS score
FROM "passage" AS "t1" JOIN "article" AS "t2" ON "t2"."id" = "t1"."article_id"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $13::text))) || ((phraseto_tsquery('pg_catalog.english', $14::text) || phraseto_tsquery('pg_catalog.english', $15::text)) && !! (phraseto_tsquery('pg_catalog.english', $16::text)))) AND ((("t2"."published_on" >= $18::date AND ("t2"."published_on_latest" <= $19::date AND "t2"."published_on" <= $20::date)) AND "t2"."id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "citation" AS "t3"
WHERE "t3"."passage_id" = "t1"."id" AND "t3"."quote_id" IS NOT NULL))) AS found
LIMIT $21::int4)) SELECT (
SELECT json_agg(json_build_array(kind, id, held, tier, score, printed.texts, ARRAY(
  SELECT DISTINCT word
FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
 
WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', $22::text))
))
ORDER BY tier, -score, kind, id)
FROM (
SELECT kind, id, held, tier, score
FROM hit
WHERE TRUE
ORDER BY tier, -score, kind, id
LIMIT $23::int4) AS page CROSS JOIN LATERAL (
SELECT CASE WHEN page.kind = $24::int4 THEN (
SELECT array_remove(ARRAY["record"."text"], NULL)
FROM "quote" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $25::int4 THEN (
SELECT array_remove(ARRAY["record"."exact"], NULL)
FROM "passage" AS "record"
WHERE "record".id = page.id) END AS texts) AS printed) AS page, (
SELECT json_agg(json_build_array(kind, found))
FROM (
SELECT kind, count(*) AS found
FROM hit GROUP BY kind) AS counted) AS counts
