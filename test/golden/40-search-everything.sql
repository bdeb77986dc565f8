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
FROM ( SELECT 0 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($7::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($8::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t1"."search", to_tsquery('pg_catalog.english', $10::text), 0) * 1000000)::int4 AS score
FROM "person" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ to_tsquery('pg_catalog.english', $10::text) OR "t1"."names_folded" LIKE ANY ($7::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 1 AS kind, "t2"."id" AS id, FALSE AS held, CASE WHEN "t2"."names_folded" LIKE ANY ($7::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t2"."names_folded" LIKE ANY ($8::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t2"."search", to_tsquery('pg_catalog.english', $10::text), 0) * 1000000)::int4 AS score
FROM "organization" AS "t2"
WHERE pg_backend_pid() > 0 AND ("t2"."search" @@ to_tsquery('pg_catalog.english', $10::text) OR "t2"."names_folded" LIKE ANY ($7::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 2 AS kind, "t3"."id" AS id, FALSE AS held, CASE WHEN "t3"."names_folded" LIKE ANY ($7::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t3"."names_folded" LIKE ANY ($8::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t3"."search", to_tsquery('pg_catalog.english', $10::text), 0) * 1000000)::int4 AS score
FROM "country" AS "t3"
WHERE pg_backend_pid() > 0 AND ("t3"."search" @@ to_tsquery('pg_catalog.english', $10::text) OR "t3"."names_folded" LIKE ANY ($7::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 3 AS kind, "t4"."id" AS id, FALSE AS held, CASE WHEN "t4"."names_folded" LIKE ANY ($7::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t4"."names_folded" LIKE ANY ($8::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t4"."search", to_tsquery('pg_catalog.english', $10::text), 0) * 1000000)::int4 AS score
FROM "equipment" AS "t4"
WHERE pg_backend_pid() > 0 AND ("t4"."search" @@ to_tsquery('pg_catalog.english', $10::text) OR "t4"."names_folded" LIKE ANY ($7::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 4 AS kind, "t5"."id" AS id, FALSE AS held, CASE WHEN "t5"."names_folded" LIKE ANY ($7::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t5"."names_folded" LIKE ANY ($8::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t5"."search", to_tsquery('pg_catalog.english', $10::text), 0) * 1000000)::int4 AS score
FROM "treaty" AS "t5"
WHERE pg_backend_pid() > 0 AND ("t5"."search" @@ to_tsquery('pg_catalog.english', $10::text) OR "t5"."names_folded" LIKE ANY ($7::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 5 AS kind, "t6"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t6"."search", to_tsquery('pg_catalog.english', $10::text), 1) * 1000000)::int4 AS score
FROM "position" AS "t6"
WHERE pg_backend_pid() > 0 AND "t6"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 6 AS kind, "t7"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t7"."search", to_tsquery('pg_catalog.english', $10::text), 1) * 1000000)::int4 AS score
FROM "policy_decision" AS "t7"
WHERE pg_backend_pid() > 0 AND "t7"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 7 AS kind, "t8"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t8"."search", to_tsquery('pg_catalog.english', $10::text), 1) * 1000000)::int4 AS score
FROM "aid_package" AS "t8"
WHERE pg_backend_pid() > 0 AND "t8"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 8 AS kind, "t9"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t9"."search", to_tsquery('pg_catalog.english', $10::text), 1) * 1000000)::int4 AS score
FROM "article" AS "t9"
WHERE pg_backend_pid() > 0 AND "t9"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND TRUE
UNION ALL SELECT 8 AS kind, "t9"."id" AS id, TRUE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t10"."search", to_tsquery('pg_catalog.english', $10::text), 1) * 1000000)::int4 AS score
FROM "article" AS "t9"
LEFT JOIN "article_text" AS "t10" ON "t10"."article_id" = "t9"."id"
WHERE pg_backend_pid() > 0 AND "t10"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND NOT "t9"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 9 AS kind, "t11"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t11"."search", to_tsquery('pg_catalog.english', $10::text), 1) * 1000000)::int4 AS score
FROM "package_line_item" AS "t11"
WHERE pg_backend_pid() > 0 AND "t11"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 10 AS kind, "t12"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t12"."search", to_tsquery('pg_catalog.english', $10::text), 1) * 1000000)::int4 AS score
FROM "quote" AS "t12"
WHERE pg_backend_pid() > 0 AND "t12"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 11 AS kind, "t13"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($9::float4[], "t13"."search", to_tsquery('pg_catalog.english', $10::text), 1) * 1000000)::int4 AS score
FROM "passage" AS "t13"
WHERE pg_backend_pid() > 0 AND "t13"."search" @@ to_tsquery('pg_catalog.english', $10::text) AND TRUE) AS found
LIMIT 2000 )) AS hit
LIMIT 10) AS found) AS few ) AS "field0"

 SELECT CASE WHEN octet_length(data) <= 50000000 THEN data END AS data
FROM (
SELECT concat('{"search":', (WITH "t2" AS (( SELECT *
FROM ( SELECT 0 AS kind, "t18"."id" AS id, FALSE AS held, CASE WHEN "t18"."names_folded" LIKE ANY ($1::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t18"."names_folded" LIKE ANY ($2::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t18"."search", to_tsquery('pg_catalog.english', $4::text), 0) * 1000000)::int4 AS score
FROM "person" AS "t18"
WHERE pg_backend_pid() > 0 AND ("t18"."search" @@ to_tsquery('pg_catalog.english', $4::text) OR "t18"."names_folded" LIKE ANY ($1::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 1 AS kind, "t19"."id" AS id, FALSE AS held, CASE WHEN "t19"."names_folded" LIKE ANY ($1::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t19"."names_folded" LIKE ANY ($2::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t19"."search", to_tsquery('pg_catalog.english', $4::text), 0) * 1000000)::int4 AS score
FROM "organization" AS "t19"
WHERE pg_backend_pid() > 0 AND ("t19"."search" @@ to_tsquery('pg_catalog.english', $4::text) OR "t19"."names_folded" LIKE ANY ($1::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 2 AS kind, "t20"."id" AS id, FALSE AS held, CASE WHEN "t20"."names_folded" LIKE ANY ($1::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t20"."names_folded" LIKE ANY ($2::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t20"."search", to_tsquery('pg_catalog.english', $4::text), 0) * 1000000)::int4 AS score
FROM "country" AS "t20"
WHERE pg_backend_pid() > 0 AND ("t20"."search" @@ to_tsquery('pg_catalog.english', $4::text) OR "t20"."names_folded" LIKE ANY ($1::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 3 AS kind, "t21"."id" AS id, FALSE AS held, CASE WHEN "t21"."names_folded" LIKE ANY ($1::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t21"."names_folded" LIKE ANY ($2::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t21"."search", to_tsquery('pg_catalog.english', $4::text), 0) * 1000000)::int4 AS score
FROM "equipment" AS "t21"
WHERE pg_backend_pid() > 0 AND ("t21"."search" @@ to_tsquery('pg_catalog.english', $4::text) OR "t21"."names_folded" LIKE ANY ($1::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 4 AS kind, "t22"."id" AS id, FALSE AS held, CASE WHEN "t22"."names_folded" LIKE ANY ($1::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t22"."names_folded" LIKE ANY ($2::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t22"."search", to_tsquery('pg_catalog.english', $4::text), 0) * 1000000)::int4 AS score
FROM "treaty" AS "t22"
WHERE pg_backend_pid() > 0 AND ("t22"."search" @@ to_tsquery('pg_catalog.english', $4::text) OR "t22"."names_folded" LIKE ANY ($1::text[])) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 5 AS kind, "t23"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t23"."search", to_tsquery('pg_catalog.english', $4::text), 1) * 1000000)::int4 AS score
FROM "position" AS "t23"
WHERE pg_backend_pid() > 0 AND "t23"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 6 AS kind, "t24"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t24"."search", to_tsquery('pg_catalog.english', $4::text), 1) * 1000000)::int4 AS score
FROM "policy_decision" AS "t24"
WHERE pg_backend_pid() > 0 AND "t24"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 7 AS kind, "t25"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t25"."search", to_tsquery('pg_catalog.english', $4::text), 1) * 1000000)::int4 AS score
FROM "aid_package" AS "t25"
WHERE pg_backend_pid() > 0 AND "t25"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 8 AS kind, "t26"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t26"."search", to_tsquery('pg_catalog.english', $4::text), 1) * 1000000)::int4 AS score
FROM "article" AS "t26"
WHERE pg_backend_pid() > 0 AND "t26"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND TRUE
UNION ALL SELECT 8 AS kind, "t26"."id" AS id, TRUE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t27"."search", to_tsquery('pg_catalog.english', $4::text), 1) * 1000000)::int4 AS score
FROM "article" AS "t26"
LEFT JOIN "article_text" AS "t27" ON "t27"."article_id" = "t26"."id"
WHERE pg_backend_pid() > 0 AND "t27"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND NOT "t26"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 9 AS kind, "t28"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t28"."search", to_tsquery('pg_catalog.english', $4::text), 1) * 1000000)::int4 AS score
FROM "package_line_item" AS "t28"
WHERE pg_backend_pid() > 0 AND "t28"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 10 AS kind, "t29"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t29"."search", to_tsquery('pg_catalog.english', $4::text), 1) * 1000000)::int4 AS score
FROM "quote" AS "t29"
WHERE pg_backend_pid() > 0 AND "t29"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND TRUE) AS found
LIMIT 2000 )
UNION ALL ( SELECT *
FROM ( SELECT 11 AS kind, "t30"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($3::float4[], "t30"."search", to_tsquery('pg_catalog.english', $4::text), 1) * 1000000)::int4 AS score
FROM "passage" AS "t30"
WHERE pg_backend_pid() > 0 AND "t30"."search" @@ to_tsquery('pg_catalog.english', $4::text) AND TRUE) AS found
LIMIT 2000 )), "t3" AS (
SELECT kind, count(*)::int4 AS count
FROM "t2" GROUP BY kind) SELECT concat('{"totalCount":', (
SELECT coalesce(sum("t3"."count"), 0)
FROM "t3"), ',"counts":[', (
SELECT string_agg(concat('{"kind":"', (ARRAY['PERSON', 'ORGANIZATION', 'COUNTRY', 'EQUIPMENT', 'TREATY', 'POSITION', 'POLICY_DECISION', 'AID_PACKAGE', 'ARTICLE', 'PACKAGE_LINE_ITEM', 'QUOTE', 'PASSAGE'])["t3"."kind" + 1], '","count":', "t3"."count"::text, '}'), ','
ORDER BY "t3"."kind")
FROM "t3"), '],"nodes":[', string_agg(concat('{"kind":"', (ARRAY['PERSON', 'ORGANIZATION', 'COUNTRY', 'EQUIPMENT', 'TREATY', 'POSITION', 'POLICY_DECISION', 'AID_PACKAGE', 'ARTICLE', 'PACKAGE_LINE_ITEM', 'QUOTE', 'PASSAGE'])["t1"."kind" + 1], '","closeness":"', (ARRAY['NAME', 'AS_WRITTEN', 'CLOSE_NAME', 'CLOSE_SPELLING'])["t1"."tier" + 1], '","matched":', CASE WHEN "t1"."held" THEN '"HELD_TEXT"' ELSE CASE "t1"."kind" WHEN 0 THEN concat('{"texts":', to_json("t1"."texts")::text, ',"words":', to_json("t1"."words")::text, ',"names":', CASE "t1"."tier" WHEN 0 THEN $5::text ELSE '[]' END, '}') WHEN 1 THEN concat('{"texts":', to_json("t1"."texts")::text, ',"words":', to_json("t1"."words")::text, ',"names":', CASE "t1"."tier" WHEN 0 THEN $6::text ELSE '[]' END, '}') WHEN 2 THEN concat('{"texts":', to_json("t1"."texts")::text, ',"words":', to_json("t1"."words")::text, ',"names":', CASE "t1"."tier" WHEN 0 THEN $7::text ELSE '[]' END, '}') WHEN 3 THEN concat('{"texts":', to_json("t1"."texts")::text, ',"words":', to_json("t1"."words")::text, ',"names":', CASE "t1"."tier" WHEN 0 THEN $8::text ELSE '[]' END, '}') WHEN 4 THEN concat('{"texts":', to_json("t1"."texts")::text, ',"words":', to_json("t1"."words")::text, ',"names":', CASE "t1"."tier" WHEN 0 THEN $9::text ELSE '[]' END, '}') WHEN 5 THEN '"TITLE"' WHEN 6 THEN '"TITLE"' WHEN 7 THEN '"TITLE"' WHEN 8 THEN '"HEADLINE"' WHEN 9 THEN '"AS_REPORTED"' WHEN 10 THEN '"QUOTE_TEXT"' WHEN 11 THEN '"PASSAGE_TEXT"' END END, ',"snippet":{"texts":', to_json("t1"."texts")::text, ',"words":', to_json("t1"."words")::text, ',"names":', CASE "t1"."tier" WHEN 0 THEN $10::text ELSE '[]' END, '},"record":', CASE "t1"."kind" WHEN 0 THEN coalesce((
SELECT '{"$type":"Person"}'::text
FROM "person" AS "t4"
WHERE "t4"."id" = "t1"."id"), 'null')::text WHEN 1 THEN coalesce((
SELECT '{"$type":"Organization"}'::text
FROM "organization" AS "t5"
WHERE "t5"."id" = "t1"."id"), 'null')::text WHEN 2 THEN coalesce((
SELECT '{"$type":"Country"}'::text
FROM "country" AS "t6"
WHERE "t6"."id" = "t1"."id"), 'null')::text WHEN 3 THEN coalesce((
SELECT concat('{"$type":"Equipment","slug":', to_json("t7"."slug")::text, '}')
FROM "equipment" AS "t7"
WHERE "t7"."id" = "t1"."id"), 'null')::text WHEN 4 THEN coalesce((
SELECT concat('{"$type":"Treaty","slug":', to_json("t8"."slug")::text, '}')
FROM "treaty" AS "t8"
WHERE "t8"."id" = "t1"."id"), 'null')::text WHEN 5 THEN coalesce((
SELECT '{"$type":"Position"}'::text
FROM "position" AS "t9"
WHERE "t9"."id" = "t1"."id"), 'null')::text WHEN 6 THEN coalesce((
SELECT concat('{"$type":"PolicyDecision","decidedOn":"', CASE WHEN "t10"."decided_on" = "t10"."decided_on_latest" THEN "t10"."decided_on"::text WHEN extract(month
FROM "t10"."decided_on") = extract(month
FROM "t10"."decided_on_latest") THEN left("t10"."decided_on"::text, 7) ELSE left("t10"."decided_on"::text, 4) END, '"}')
FROM "policy_decision" AS "t10"
WHERE "t10"."id" = "t1"."id"), 'null')::text WHEN 7 THEN coalesce((
SELECT '{"$type":"AidPackage"}'::text
FROM "aid_package" AS "t11"
WHERE "t11"."id" = "t1"."id"), 'null')::text WHEN 8 THEN coalesce((
SELECT concat('{"$type":"Article","publishedOn":', CASE WHEN "t12"."published_on" IS NULL OR "t12"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t12"."published_on" = "t12"."published_on_latest" THEN "t12"."published_on"::text WHEN extract(month
FROM "t12"."published_on") = extract(month
FROM "t12"."published_on_latest") THEN left("t12"."published_on"::text, 7) ELSE left("t12"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t13"."name")::text, '}')
FROM "organization" AS "t13"
WHERE "t13"."id" = "t12"."publisher_id"), 'null'), '}')
FROM "article" AS "t12"
WHERE "t12"."id" = "t1"."id"), 'null')::text WHEN 9 THEN coalesce((
SELECT '{"$type":"PackageLineItem"}'::text
FROM "package_line_item" AS "t14"
WHERE "t14"."id" = "t1"."id"), 'null')::text WHEN 10 THEN coalesce((
SELECT '{"$type":"Quote"}'::text
FROM "quote" AS "t15"
WHERE "t15"."id" = "t1"."id"), 'null')::text WHEN 11 THEN coalesce((
SELECT concat('{"$type":"Passage","article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t17"."headline")::text, 'null'), '}')
FROM "article" AS "t17"
WHERE "t17"."id" = "t16"."article_id"), 'null'), '}')
FROM "passage" AS "t16"
WHERE "t16"."id" = "t1"."id"), 'null')::text END, '}'), ','), ']}')
FROM ( SELECT printed.*, ARRAY( SELECT DISTINCT word
FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', $11::text)) OR EXISTS (
SELECT 1
FROM unnest($12::text[]) AS beginning
WHERE starts_with((ts_lexize('pg_catalog.english_stem', word))[1], beginning)) ) AS words
FROM (
SELECT page.*, CASE WHEN page.kind = 0 THEN ( SELECT array_remove(ARRAY[record."name"] || record."aliases", NULL)
FROM "person" AS record
WHERE record.id = page.id ) WHEN page.kind = 1 THEN ( SELECT array_remove(ARRAY[record."name"] || record."aliases", NULL)
FROM "organization" AS record
WHERE record.id = page.id ) WHEN page.kind = 2 THEN ( SELECT array_remove(ARRAY[record."name"] || record."aliases", NULL)
FROM "country" AS record
WHERE record.id = page.id ) WHEN page.kind = 3 THEN ( SELECT array_remove(ARRAY[record."designation"] || ARRAY[record."name"] || record."aliases", NULL)
FROM "equipment" AS record
WHERE record.id = page.id ) WHEN page.kind = 4 THEN ( SELECT array_remove(ARRAY[record."name"] || ARRAY[record."official_name"] || record."aliases", NULL)
FROM "treaty" AS record
WHERE record.id = page.id ) WHEN page.kind = 5 THEN ( SELECT array_remove(ARRAY[record."title"] || ARRAY[record."as_reported"], NULL)
FROM "position" AS record
WHERE record.id = page.id ) WHEN page.kind = 6 THEN ( SELECT array_remove(ARRAY[record."title"], NULL)
FROM "policy_decision" AS record
WHERE record.id = page.id ) WHEN page.kind = 7 THEN ( SELECT array_remove(ARRAY[record."title"], NULL)
FROM "aid_package" AS record
WHERE record.id = page.id ) WHEN page.held THEN ( SELECT ARRAY[left(held.text, 200000)]
FROM article_text AS held
WHERE held.article_id = page.id ) WHEN page.kind = 8 THEN ( SELECT array_remove(ARRAY[record."headline"], NULL)
FROM "article" AS record
WHERE record.id = page.id ) WHEN page.kind = 9 THEN ( SELECT array_remove(ARRAY[record."as_reported"], NULL)
FROM "package_line_item" AS record
WHERE record.id = page.id ) WHEN page.kind = 10 THEN ( SELECT array_remove(ARRAY[record."text"], NULL)
FROM "quote" AS record
WHERE record.id = page.id ) WHEN page.kind = 11 THEN ( SELECT array_remove(ARRAY[record."exact"], NULL)
FROM "passage" AS record
WHERE record.id = page.id ) END AS texts
FROM ( SELECT kind, id, held, tier, score
FROM "t2"
WHERE TRUE
ORDER BY tier, -score, kind, id
LIMIT $13::int4) AS page OFFSET 0) AS printed OFFSET 0) AS "t1"), '}') AS data OFFSET 0) AS answer
