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
SELECT string_to_array(translate(record.names_folded, E'
-/(),.''"', '         '), ' ') AS words) AS names
CROSS JOIN LATERAL unnest(names.words) AS near(spelling)
CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS own_stem
CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', near.spelling))[1] AS stem) AS near_stem
WHERE asked.word = ANY (names.words) AND own_stem.stem IS NOT NULL AND near_stem.stem IS NOT NULL AND near.spelling ~ '^[[:alpha:]]+$'
AND length(near.spelling) BETWEEN length(own_stem.stem) - 2 AND length(asked.word) + 2

WITH hit AS (
SELECT $1::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($2::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($3::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $5::text) || phraseto_tsquery('pg_catalog.english', $6::text)) && (phraseto_tsquery('pg_catalog.english', $7::text)))), $8::int4) * 1000000)::int4 AS score
FROM "person" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $5::text) || phraseto_tsquery('pg_catalog.english', $6::text)) && (phraseto_tsquery('pg_catalog.english', $7::text)))) OR "t1"."names_folded" LIKE ANY ($9::text[])) AND TRUE
UNION ALL SELECT $10::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($11::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($12::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $13::text) || phraseto_tsquery('pg_catalog.english', $14::text)) && (phraseto_tsquery('pg_catalog.english', $15::text)))), $16::int4) * 1000000)::int4 AS score
FROM "organization" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $13::text) || phraseto_tsquery('pg_catalog.english', $14::text)) && (phraseto_tsquery('pg_catalog.english', $15::text)))) OR "t1"."names_folded" LIKE ANY ($17::text[])) AND TRUE
UNION ALL SELECT $18::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($19::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($20::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $21::text) || phraseto_tsquery('pg_catalog.english', $22::text)) && (phraseto_tsquery('pg_catalog.english', $23::text)))), $24::int4) * 1000000)::int4 AS score
FROM "country" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $21::text) || phraseto_tsquery('pg_catalog.english', $22::text)) && (phraseto_tsquery('pg_catalog.english', $23::text)))) OR "t1"."names_folded" LIKE ANY ($25::text[])) AND TRUE
UNION ALL SELECT $26::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($27::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($28::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $29::text) || phraseto_tsquery('pg_catalog.english', $30::text)) && (phraseto_tsquery('pg_catalog.english', $31::text)))), $32::int4) * 1000000)::int4 AS score
FROM "equipment" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $29::text) || phraseto_tsquery('pg_catalog.english', $30::text)) && (phraseto_tsquery('pg_catalog.english', $31::text)))) OR "t1"."names_folded" LIKE ANY ($33::text[])) AND TRUE
UNION ALL SELECT $34::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($35::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($36::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $37::text) || phraseto_tsquery('pg_catalog.english', $38::text)) && (phraseto_tsquery('pg_catalog.english', $39::text)))), $40::int4) * 1000000)::int4 AS score
FROM "treaty" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $37::text) || phraseto_tsquery('pg_catalog.english', $38::text)) && (phraseto_tsquery('pg_catalog.english', $39::text)))) OR "t1"."names_folded" LIKE ANY ($41::text[])) AND TRUE
UNION ALL SELECT $42::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $43::text) || phraseto_tsquery('pg_catalog.english', $44::text)) && (phraseto_tsquery('pg_catalog.english', $45::text)))), $46::int4) * 1000000)::int4 AS score
FROM "policy_decision" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $43::text) || phraseto_tsquery('pg_catalog.english', $44::text)) && (phraseto_tsquery('pg_catalog.english', $45::text)))) AND TRUE
UNION ALL SELECT $47::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $48::text) || phraseto_tsquery('pg_catalog.english', $49::text)) && (phraseto_tsquery('pg_catalog.english', $50::text)))), $51::int4) * 1000000)::int4 AS score
FROM "aid_package" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $48::text) || phraseto_tsquery('pg_catalog.english', $49::text)) && (phraseto_tsquery('pg_catalog.english', $50::text)))) AND TRUE
UNION ALL SELECT $52::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $53::text) || phraseto_tsquery('pg_catalog.english', $54::text)) && (phraseto_tsquery('pg_catalog.english', $55::text)))), $56::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $53::text) || phraseto_tsquery('pg_catalog.english', $54::text)) && (phraseto_tsquery('pg_catalog.english', $55::text)))) AND TRUE
UNION ALL SELECT $57::int4 AS kind, "t1"."id" AS id, TRUE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t2"."search", (((phraseto_tsquery('pg_catalog.english', $53::text) || phraseto_tsquery('pg_catalog.english', $54::text)) && (phraseto_tsquery('pg_catalog.english', $55::text)))), $58::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
LEFT JOIN "article_text" AS "t2" ON "t2"."article_id" = "t1"."id"
WHERE "t2"."search" @@ (((phraseto_tsquery('pg_catalog.english', $53::text) || phraseto_tsquery('pg_catalog.english', $54::text)) && (phraseto_tsquery('pg_catalog.english', $55::text)))) AND NOT "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $53::text) || phraseto_tsquery('pg_catalog.english', $54::text)) && (phraseto_tsquery('pg_catalog.english', $55::text)))) AND TRUE
UNION ALL SELECT $59::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))), $63::int4) * 1000000)::int4 AS score
FROM "package_line_item" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))) AND TRUE
UNION ALL SELECT $64::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $65::text) || phraseto_tsquery('pg_catalog.english', $66::text)) && (phraseto_tsquery('pg_catalog.english', $67::text)))), $68::int4) * 1000000)::int4 AS score
FROM "quote" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $65::text) || phraseto_tsquery('pg_catalog.english', $66::text)) && (phraseto_tsquery('pg_catalog.english', $67::text)))) AND TRUE
UNION ALL SELECT $69::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $70::text) || phraseto_tsquery('pg_catalog.english', $71::text)) && (phraseto_tsquery('pg_catalog.english', $72::text)))), $73::int4) * 1000000)::int4 AS score
FROM "passage" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $70::text) || phraseto_tsquery('pg_catalog.english', $71::text)) && (phraseto_tsquery('pg_catalog.english', $72::text)))) AND TRUE) SELECT (
SELECT json_agg(json_build_array(kind, id, held, tier, score, printed.texts, ARRAY(
  SELECT DISTINCT word
FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
 
WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', $74::text))
))
ORDER BY tier, -score, kind, id)
FROM (
SELECT kind, id, held, tier, score
FROM hit
WHERE TRUE
ORDER BY tier, -score, kind, id
LIMIT $75::int4) AS page CROSS JOIN LATERAL (
SELECT CASE WHEN page.kind = $76::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "person" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $77::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "organization" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $78::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "country" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $79::int4 THEN (
SELECT array_remove(ARRAY["record"."designation"] || ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "equipment" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $80::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || ARRAY["record"."official_name"] || "record"."aliases", NULL)
FROM "treaty" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $81::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "policy_decision" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $82::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "aid_package" AS "record"
WHERE "record".id = page.id) WHEN page.held THEN (
SELECT ARRAY[left(held.text, $83::int4)]
FROM article_text AS held
WHERE held.article_id = page.id) WHEN page.kind = $84::int4 THEN (
SELECT array_remove(ARRAY["record"."headline"], NULL)
FROM "article" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $85::int4 THEN (
SELECT array_remove(ARRAY["record"."as_reported"], NULL)
FROM "package_line_item" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $86::int4 THEN (
SELECT array_remove(ARRAY["record"."text"], NULL)
FROM "quote" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $87::int4 THEN (
SELECT array_remove(ARRAY["record"."exact"], NULL)
FROM "passage" AS "record"
WHERE "record".id = page.id) END AS texts) AS printed) AS page, (
SELECT json_agg(json_build_array(kind, found))
FROM (
SELECT kind, count(*) AS found
FROM hit GROUP BY kind) AS counted) AS counts
