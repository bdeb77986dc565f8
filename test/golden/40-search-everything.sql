-- 9 statements; 9 without the engine

SELECT "public"."article"."id", "public"."article"."headline"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1) OFFSET $2

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."equipment"."id", "public"."equipment"."slug"
FROM "public"."equipment"
WHERE "public"."equipment"."id" IN ($1,$2) OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name"
FROM "public"."organization"
WHERE "public"."organization"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."passage"."id", "public"."passage"."article_id"
FROM "public"."passage"
WHERE "public"."passage"."id" IN ($1) OFFSET $2

SELECT "public"."policy_decision"."id", "public"."policy_decision"."decided_on", "public"."policy_decision"."decided_on_latest"
FROM "public"."policy_decision"
WHERE "public"."policy_decision"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."treaty"."id", "public"."treaty"."slug"
FROM "public"."treaty"
WHERE "public"."treaty"."id" IN ($1) OFFSET $2

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

WITH hit AS ((
SELECT *
FROM (
SELECT $1::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($2::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($3::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $5::text) || phraseto_tsquery('pg_catalog.english', $6::text)) && (phraseto_tsquery('pg_catalog.english', $7::text)))), $8::int4) * 1000000)::int4 AS score
FROM "person" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $5::text) || phraseto_tsquery('pg_catalog.english', $6::text)) && (phraseto_tsquery('pg_catalog.english', $7::text)))) OR "t1"."names_folded" LIKE ANY ($9::text[])) AND TRUE) AS found
LIMIT $10::int4)
UNION ALL (
SELECT *
FROM (
SELECT $11::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($12::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($13::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $14::text) || phraseto_tsquery('pg_catalog.english', $15::text)) && (phraseto_tsquery('pg_catalog.english', $16::text)))), $17::int4) * 1000000)::int4 AS score
FROM "organization" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $14::text) || phraseto_tsquery('pg_catalog.english', $15::text)) && (phraseto_tsquery('pg_catalog.english', $16::text)))) OR "t1"."names_folded" LIKE ANY ($18::text[])) AND TRUE) AS found
LIMIT $19::int4)
UNION ALL (
SELECT *
FROM (
SELECT $20::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($21::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($22::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $23::text) || phraseto_tsquery('pg_catalog.english', $24::text)) && (phraseto_tsquery('pg_catalog.english', $25::text)))), $26::int4) * 1000000)::int4 AS score
FROM "country" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $23::text) || phraseto_tsquery('pg_catalog.english', $24::text)) && (phraseto_tsquery('pg_catalog.english', $25::text)))) OR "t1"."names_folded" LIKE ANY ($27::text[])) AND TRUE) AS found
LIMIT $28::int4)
UNION ALL (
SELECT *
FROM (
SELECT $29::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($30::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($31::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $32::text) || phraseto_tsquery('pg_catalog.english', $33::text)) && (phraseto_tsquery('pg_catalog.english', $34::text)))), $35::int4) * 1000000)::int4 AS score
FROM "equipment" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $32::text) || phraseto_tsquery('pg_catalog.english', $33::text)) && (phraseto_tsquery('pg_catalog.english', $34::text)))) OR "t1"."names_folded" LIKE ANY ($36::text[])) AND TRUE) AS found
LIMIT $37::int4)
UNION ALL (
SELECT *
FROM (
SELECT $38::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($39::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($40::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $41::text) || phraseto_tsquery('pg_catalog.english', $42::text)) && (phraseto_tsquery('pg_catalog.english', $43::text)))), $44::int4) * 1000000)::int4 AS score
FROM "treaty" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $41::text) || phraseto_tsquery('pg_catalog.english', $42::text)) && (phraseto_tsquery('pg_catalog.english', $43::text)))) OR "t1"."names_folded" LIKE ANY ($45::text[])) AND TRUE) AS found
LIMIT $46::int4)
UNION ALL (
SELECT *
FROM (
SELECT $47::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $48::text) || phraseto_tsquery('pg_catalog.english', $49::text)) && (phraseto_tsquery('pg_catalog.english', $50::text)))), $51::int4) * 1000000)::int4 AS score
FROM "policy_decision" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $48::text) || phraseto_tsquery('pg_catalog.english', $49::text)) && (phraseto_tsquery('pg_catalog.english', $50::text)))) AND TRUE) AS found
LIMIT $52::int4)
UNION ALL (
SELECT *
FROM (
SELECT $53::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $54::text) || phraseto_tsquery('pg_catalog.english', $55::text)) && (phraseto_tsquery('pg_catalog.english', $56::text)))), $57::int4) * 1000000)::int4 AS score
FROM "aid_package" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $54::text) || phraseto_tsquery('pg_catalog.english', $55::text)) && (phraseto_tsquery('pg_catalog.english', $56::text)))) AND TRUE) AS found
LIMIT $58::int4)
UNION ALL (
SELECT *
FROM (
SELECT $59::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))), $63::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))) AND TRUE
UNION ALL SELECT $64::int4 AS kind, "t1"."id" AS id, TRUE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t2"."search", (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))), $65::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
LEFT JOIN "article_text" AS "t2" ON "t2"."article_id" = "t1"."id"
WHERE pg_backend_pid() > 0 AND "t2"."search" @@ (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))) AND NOT "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))) AND TRUE) AS found
LIMIT $66::int4)
UNION ALL (
SELECT *
FROM (
SELECT $67::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $68::text) || phraseto_tsquery('pg_catalog.english', $69::text)) && (phraseto_tsquery('pg_catalog.english', $70::text)))), $71::int4) * 1000000)::int4 AS score
FROM "package_line_item" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $68::text) || phraseto_tsquery('pg_catalog.english', $69::text)) && (phraseto_tsquery('pg_catalog.english', $70::text)))) AND TRUE) AS found
LIMIT $72::int4)
UNION ALL (
SELECT *
FROM (
SELECT $73::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $74::text) || phraseto_tsquery('pg_catalog.english', $75::text)) && (phraseto_tsquery('pg_catalog.english', $76::text)))), $77::int4) * 1000000)::int4 AS score
FROM "quote" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $74::text) || phraseto_tsquery('pg_catalog.english', $75::text)) && (phraseto_tsquery('pg_catalog.english', $76::text)))) AND TRUE) AS found
LIMIT $78::int4)
UNION ALL (
SELECT *
FROM (
SELECT $79::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $80::text) || phraseto_tsquery('pg_catalog.english', $81::text)) && (phraseto_tsquery('pg_catalog.english', $82::text)))), $83::int4) * 1000000)::int4 AS score
FROM "passage" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $80::text) || phraseto_tsquery('pg_catalog.english', $81::text)) && (phraseto_tsquery('pg_catalog.english', $82::text)))) AND TRUE) AS found
LIMIT $84::int4)) SELECT (
SELECT json_agg(json_build_array(kind, id, held, tier, score, printed.texts, ARRAY(
  SELECT DISTINCT word
FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
 
WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', $85::text))
))
ORDER BY tier, -score, kind, id)
FROM (
SELECT kind, id, held, tier, score
FROM hit
WHERE TRUE
ORDER BY tier, -score, kind, id
LIMIT $86::int4) AS page CROSS JOIN LATERAL (
SELECT CASE WHEN page.kind = $87::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "person" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $88::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "organization" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $89::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "country" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $90::int4 THEN (
SELECT array_remove(ARRAY["record"."designation"] || ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "equipment" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $91::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || ARRAY["record"."official_name"] || "record"."aliases", NULL)
FROM "treaty" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $92::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "policy_decision" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $93::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "aid_package" AS "record"
WHERE "record".id = page.id) WHEN page.held THEN (
SELECT ARRAY[left(held.text, $94::int4)]
FROM article_text AS held
WHERE held.article_id = page.id) WHEN page.kind = $95::int4 THEN (
SELECT array_remove(ARRAY["record"."headline"], NULL)
FROM "article" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $96::int4 THEN (
SELECT array_remove(ARRAY["record"."as_reported"], NULL)
FROM "package_line_item" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $97::int4 THEN (
SELECT array_remove(ARRAY["record"."text"], NULL)
FROM "quote" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $98::int4 THEN (
SELECT array_remove(ARRAY["record"."exact"], NULL)
FROM "passage" AS "record"
WHERE "record".id = page.id) END AS texts) AS printed) AS page, (
SELECT json_agg(json_build_array(kind, found))
FROM (
SELECT kind, count(*) AS found
FROM hit GROUP BY kind) AS counted) AS counts
