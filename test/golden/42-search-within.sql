-- 2 statements

SELECT ( SELECT json_build_object( 'kinds', few.kinds, 'written', (
SELECT json_agg(found)
FROM ( SELECT asked.word, asked.spelling
FROM unnest($1::text[], $2::text[]) AS asked(word, spelling)
WHERE EXISTS (
SELECT 1
FROM search_word
WHERE search_word.word = asked.spelling)) AS found), 'namesakes', (
SELECT json_agg(found)
FROM ( SELECT DISTINCT asked.word, own_stem.stem, near.spelling, near_stem.stem AS spelling_stem, TRUE AS named, TRUE AS together
FROM unnest($3::text[]) AS asked(word) CROSS JOIN LATERAL (
SELECT plainto_tsquery('pg_catalog.english', asked.word) AS query) AS own CROSS JOIN LATERAL ((
SELECT names_folded
FROM "person"
WHERE search @@ own.query
LIMIT $4::int4)
UNION ALL (
SELECT names_folded
FROM "organization"
WHERE search @@ own.query
LIMIT $4::int4)
UNION ALL (
SELECT names_folded
FROM "country"
WHERE search @@ own.query
LIMIT $4::int4)
UNION ALL (
SELECT names_folded
FROM "equipment"
WHERE search @@ own.query
LIMIT $4::int4)
UNION ALL (
SELECT names_folded
FROM "treaty"
WHERE search @@ own.query
LIMIT $4::int4)) AS record CROSS JOIN LATERAL (
SELECT words_of_names(record.names_folded) AS words OFFSET 0) AS names CROSS JOIN LATERAL unnest(names.words) AS near(spelling) CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS own_stem CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', near.spelling))[1] AS stem) AS near_stem
WHERE asked.word = ANY (names.words) AND is_search_word(near.spelling) AND own_stem.stem IS NOT NULL AND near_stem.stem IS NOT NULL AND length(near.spelling) BETWEEN length(own_stem.stem) - 2 AND length(asked.word) + 2) AS found), 'meant', CASE WHEN few.kinds IS NOT NULL THEN (
SELECT json_agg(found)
FROM ( SELECT DISTINCT asked.word, own_stem.stem, near.spelling, near_stem.stem AS spelling_stem, near.named, NOT near.named AND length(asked.word) >= $5::int4 AS together
FROM unnest($6::text[]) AS asked(word) CROSS JOIN LATERAL (
SELECT left(asked.word, greatest(3, length(asked.word) / 2)) AS letters) AS head CROSS JOIN LATERAL ( SELECT word AS spelling, named
FROM search_word
WHERE word >= head.letters AND word < head.letters || chr(1114111) ) AS near CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS own_stem CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', near.spelling))[1] AS stem) AS near_stem
WHERE own_stem.stem IS NOT NULL AND near_stem.stem IS NOT NULL AND (length(near.spelling) BETWEEN length(own_stem.stem) - 2 AND length(asked.word) + 2 OR starts_with(near.spelling, asked.word))) AS found) END )
FROM ( SELECT CASE WHEN count(*) < 10 THEN coalesce(array_agg(DISTINCT kind), '{}') END AS kinds
FROM (
SELECT kind
FROM (( SELECT *
FROM ( SELECT 10 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($7::float4[], "t1"."search", to_tsquery('pg_catalog.english', $8::text), 1) * 1000000)::int4 AS score
FROM "quote" AS "t1" JOIN "article" AS "t2" ON "t2"."id" = "t1"."article_id"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ to_tsquery('pg_catalog.english', $8::text) AND (("t2"."published_on" >= $9::date AND ("t2"."published_on_latest" <= $10::date AND "t2"."published_on" <= $11::date)) AND "t1"."article_id" IS NOT NULL)) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 11 AS kind, "t3"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($7::float4[], "t3"."search", to_tsquery('pg_catalog.english', $8::text), 1) * 1000000)::int4 AS score
FROM "passage" AS "t3" JOIN "article" AS "t4" ON "t4"."id" = "t3"."article_id"
WHERE pg_backend_pid() > 0 AND "t3"."search" @@ to_tsquery('pg_catalog.english', $8::text) AND ((("t4"."published_on" >= $12::date AND ("t4"."published_on_latest" <= $13::date AND "t4"."published_on" <= $14::date)) AND "t3"."article_id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "citation" AS "t5"
WHERE "t5"."passage_id" = "t3"."id" AND "t5"."quote_id" IS NOT NULL))) AS found
LIMIT 2000 )) AS hit
LIMIT 10) AS found) AS few ) AS "field0"

 SELECT CASE WHEN octet_length(data) <= 50000000 THEN data END AS data
FROM (
SELECT concat('{"search":', (WITH "t2" AS (( SELECT *
FROM ( SELECT 10 AS kind, "t9"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($1::float4[], "t9"."search", to_tsquery('pg_catalog.english', $2::text), 1) * 1000000)::int4 AS score
FROM "quote" AS "t9" JOIN "article" AS "t10" ON "t10"."id" = "t9"."article_id"
WHERE pg_backend_pid() > 0 AND "t9"."search" @@ to_tsquery('pg_catalog.english', $2::text) AND (("t10"."published_on" >= $3::date AND ("t10"."published_on_latest" <= $4::date AND "t10"."published_on" <= $5::date)) AND "t9"."article_id" IS NOT NULL)) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 11 AS kind, "t11"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($1::float4[], "t11"."search", to_tsquery('pg_catalog.english', $2::text), 1) * 1000000)::int4 AS score
FROM "passage" AS "t11" JOIN "article" AS "t12" ON "t12"."id" = "t11"."article_id"
WHERE pg_backend_pid() > 0 AND "t11"."search" @@ to_tsquery('pg_catalog.english', $2::text) AND ((("t12"."published_on" >= $6::date AND ("t12"."published_on_latest" <= $7::date AND "t12"."published_on" <= $8::date)) AND "t11"."article_id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "citation" AS "t13"
WHERE "t13"."passage_id" = "t11"."id" AND "t13"."quote_id" IS NOT NULL))) AS found
LIMIT 2000 )), "t3" AS (
SELECT kind, count(*)::int4 AS count
FROM "t2" GROUP BY kind) SELECT concat('{"totalCount":', (
SELECT coalesce(sum("t3"."count"), 0)
FROM "t3"), ',"nodes":[', string_agg(concat('{"kind":"', (ARRAY['PERSON', 'ORGANIZATION', 'COUNTRY', 'EQUIPMENT', 'TREATY', 'POSITION', 'POLICY_DECISION', 'AID_PACKAGE', 'ARTICLE', 'PACKAGE_LINE_ITEM', 'QUOTE', 'PASSAGE'])["t1"."kind" + 1], '","snippet":{"texts":', to_json("t1"."texts")::text, ',"words":', to_json("t1"."words")::text, ',"names":', CASE "t1"."tier" WHEN 0 THEN $9::text ELSE '[]' END, '},"record":', CASE "t1"."kind" WHEN 10 THEN coalesce((
SELECT concat('{"$type":"Quote","kind":"', "t4"."kind"::text, '","speaker":', CASE WHEN "t4"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"$type":"Person","name":', to_json("t5"."name")::text, '}')
FROM "person" AS "t5"
WHERE "t5"."id" = "t4"."speaker_person_id"), 'null')::text WHEN "t4"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"$type":"Organization","name":', to_json("t6"."name")::text, '}')
FROM "organization" AS "t6"
WHERE "t6"."id" = "t4"."speaker_organization_id"), 'null')::text ELSE 'null' END, '}')
FROM "quote" AS "t4"
WHERE "t4"."id" = "t1"."id"), 'null')::text WHEN 11 THEN coalesce((
SELECT concat('{"$type":"Passage","start":', "t7"."start"::text, ',"article":', coalesce((
SELECT concat('{"slug":', to_json("t8"."slug")::text, '}')
FROM "article" AS "t8"
WHERE "t8"."id" = "t7"."article_id"), 'null'), '}')
FROM "passage" AS "t7"
WHERE "t7"."id" = "t1"."id"), 'null')::text END, '}'), ','), ']}')
FROM ( SELECT printed.*, ARRAY( SELECT DISTINCT word
FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', $10::text)) OR EXISTS (
SELECT 1
FROM unnest($11::text[]) AS beginning
WHERE starts_with((ts_lexize('pg_catalog.english_stem', word))[1], beginning)) ) AS words
FROM (
SELECT page.*, CASE WHEN page.kind = 10 THEN ( SELECT array_remove(ARRAY[record."text"], NULL)
FROM "quote" AS record
WHERE record.id = page.id ) WHEN page.kind = 11 THEN ( SELECT array_remove(ARRAY[record."exact"], NULL)
FROM "passage" AS record
WHERE record.id = page.id ) END AS texts
FROM ( SELECT kind, id, held, tier, score
FROM "t2"
WHERE TRUE
ORDER BY tier, -score, kind, id
LIMIT $12::int4) AS page OFFSET 0) AS printed OFFSET 0) AS "t1"), '}') AS data OFFSET 0) AS answer
