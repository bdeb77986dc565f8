-- 7 statements; 7 without the engine

SELECT "public"."aid_package"."id", "public"."aid_package"."title", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest"
FROM "public"."aid_package"
WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7) OFFSET $8

SELECT "public"."equipment"."id", "public"."equipment"."designation", "public"."equipment"."category"::text
FROM "public"."equipment"
WHERE "public"."equipment"."id" IN ($1) OFFSET $2

SELECT "public"."package_line_item"."id", "public"."package_line_item"."package_id"
FROM "public"."package_line_item"
WHERE "public"."package_line_item"."id" IN ($1,$2,$3,$4,$5,$6,$7) OFFSET $8

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

SELECT DISTINCT asked.word, own_stem.stem, near.spelling, near_stem.stem AS spelling_stem, near.named, near.together
FROM unnest($1::text[]) AS asked(word)
CROSS JOIN LATERAL (
SELECT left(asked.word, greatest(3, length(asked.word) / 2)) AS letters) AS head
CROSS JOIN LATERAL (
SELECT to_tsquery('pg_catalog.simple', head.letters || ':*') AS query) AS likely
CROSS JOIN LATERAL (
SELECT DISTINCT spelling, named, together
FROM (
  SELECT spelling, TRUE AS named, asked.word = ANY (names.words) AS together
 
FROM ((
SELECT names_folded
FROM "person"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT names_folded
FROM "organization"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT names_folded
FROM "country"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT names_folded
FROM "equipment"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT names_folded
FROM "treaty"
WHERE search @@ likely.query
LIMIT $2::int4)) AS record CROSS JOIN LATERAL (
SELECT string_to_array(translate(record.names_folded, E'
-/(),.''"', '         '), ' ') AS words) AS names CROSS JOIN LATERAL unnest(names.words) AS spelling
  UNION ALL
  SELECT spelling, FALSE, length(asked.word) >= $3::int4
 
FROM ((
SELECT search
FROM "article"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT search
FROM "article_text"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT search
FROM "policy_decision"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT search
FROM "aid_package"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT search
FROM "package_line_item"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT search
FROM "quote"
WHERE search @@ likely.query
LIMIT $2::int4)
UNION ALL (
SELECT search
FROM "passage"
WHERE search @@ likely.query
LIMIT $2::int4)) AS text CROSS JOIN LATERAL unnest(tsvector_to_array(text.search)) AS spelling
) AS word
WHERE starts_with(spelling, head.letters) AND length(spelling) <= length(asked.word) + 2) AS near
CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS own_stem
CROSS JOIN LATERAL (
SELECT (ts_lexize('pg_catalog.english_stem', near.spelling))[1] AS stem) AS near_stem
WHERE own_stem.stem IS NOT NULL AND near_stem.stem IS NOT NULL AND near.spelling ~ '^[[:alpha:]]+$'
AND length(near.spelling) BETWEEN length(own_stem.stem) - 2 AND length(asked.word) + 2

WITH hit AS (
SELECT $1::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($2::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $3::text)) && (phraseto_tsquery('pg_catalog.english', $4::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($5::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $7::text) || phraseto_tsquery('pg_catalog.english', $8::text)) && (phraseto_tsquery('pg_catalog.english', $9::text)))), $10::int4) * 1000000)::int4 AS score
FROM "person" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $7::text) || phraseto_tsquery('pg_catalog.english', $8::text)) && (phraseto_tsquery('pg_catalog.english', $9::text)))) OR "t1"."names_folded" LIKE ANY ($11::text[])) AND TRUE
UNION ALL SELECT $12::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($13::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $14::text)) && (phraseto_tsquery('pg_catalog.english', $15::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($16::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $17::text) || phraseto_tsquery('pg_catalog.english', $18::text)) && (phraseto_tsquery('pg_catalog.english', $19::text)))), $20::int4) * 1000000)::int4 AS score
FROM "organization" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $17::text) || phraseto_tsquery('pg_catalog.english', $18::text)) && (phraseto_tsquery('pg_catalog.english', $19::text)))) OR "t1"."names_folded" LIKE ANY ($21::text[])) AND TRUE
UNION ALL SELECT $22::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($23::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $24::text)) && (phraseto_tsquery('pg_catalog.english', $25::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($26::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $27::text) || phraseto_tsquery('pg_catalog.english', $28::text)) && (phraseto_tsquery('pg_catalog.english', $29::text)))), $30::int4) * 1000000)::int4 AS score
FROM "country" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $27::text) || phraseto_tsquery('pg_catalog.english', $28::text)) && (phraseto_tsquery('pg_catalog.english', $29::text)))) OR "t1"."names_folded" LIKE ANY ($31::text[])) AND TRUE
UNION ALL SELECT $32::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($33::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $34::text)) && (phraseto_tsquery('pg_catalog.english', $35::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($36::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $37::text) || phraseto_tsquery('pg_catalog.english', $38::text)) && (phraseto_tsquery('pg_catalog.english', $39::text)))), $40::int4) * 1000000)::int4 AS score
FROM "equipment" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $37::text) || phraseto_tsquery('pg_catalog.english', $38::text)) && (phraseto_tsquery('pg_catalog.english', $39::text)))) OR "t1"."names_folded" LIKE ANY ($41::text[])) AND TRUE
UNION ALL SELECT $42::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($43::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $44::text)) && (phraseto_tsquery('pg_catalog.english', $45::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($46::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $47::text) || phraseto_tsquery('pg_catalog.english', $48::text)) && (phraseto_tsquery('pg_catalog.english', $49::text)))), $50::int4) * 1000000)::int4 AS score
FROM "treaty" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $47::text) || phraseto_tsquery('pg_catalog.english', $48::text)) && (phraseto_tsquery('pg_catalog.english', $49::text)))) OR "t1"."names_folded" LIKE ANY ($51::text[])) AND TRUE
UNION ALL SELECT $52::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $53::text)) && (phraseto_tsquery('pg_catalog.english', $54::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $55::text) || phraseto_tsquery('pg_catalog.english', $56::text)) && (phraseto_tsquery('pg_catalog.english', $57::text)))), $58::int4) * 1000000)::int4 AS score
FROM "policy_decision" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $55::text) || phraseto_tsquery('pg_catalog.english', $56::text)) && (phraseto_tsquery('pg_catalog.english', $57::text)))) AND TRUE
UNION ALL SELECT $59::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $60::text)) && (phraseto_tsquery('pg_catalog.english', $61::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $62::text) || phraseto_tsquery('pg_catalog.english', $63::text)) && (phraseto_tsquery('pg_catalog.english', $64::text)))), $65::int4) * 1000000)::int4 AS score
FROM "aid_package" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $62::text) || phraseto_tsquery('pg_catalog.english', $63::text)) && (phraseto_tsquery('pg_catalog.english', $64::text)))) AND TRUE
UNION ALL SELECT $66::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $67::text)) && (phraseto_tsquery('pg_catalog.english', $68::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $69::text) || phraseto_tsquery('pg_catalog.english', $70::text)) && (phraseto_tsquery('pg_catalog.english', $71::text)))), $72::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $69::text) || phraseto_tsquery('pg_catalog.english', $70::text)) && (phraseto_tsquery('pg_catalog.english', $71::text)))) AND TRUE
UNION ALL SELECT $73::int4 AS kind, "t1"."id" AS id, TRUE AS held, CASE WHEN "t2"."search" @@ (((phraseto_tsquery('pg_catalog.english', $67::text)) && (phraseto_tsquery('pg_catalog.english', $68::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t2"."search", (((phraseto_tsquery('pg_catalog.english', $69::text) || phraseto_tsquery('pg_catalog.english', $70::text)) && (phraseto_tsquery('pg_catalog.english', $71::text)))), $74::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
LEFT JOIN "article_text" AS "t2" ON "t2"."article_id" = "t1"."id"
WHERE "t2"."search" @@ (((phraseto_tsquery('pg_catalog.english', $69::text) || phraseto_tsquery('pg_catalog.english', $70::text)) && (phraseto_tsquery('pg_catalog.english', $71::text)))) AND NOT "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $69::text) || phraseto_tsquery('pg_catalog.english', $70::text)) && (phraseto_tsquery('pg_catalog.english', $71::text)))) AND TRUE
UNION ALL SELECT $75::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $76::text)) && (phraseto_tsquery('pg_catalog.english', $77::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $78::text) || phraseto_tsquery('pg_catalog.english', $79::text)) && (phraseto_tsquery('pg_catalog.english', $80::text)))), $81::int4) * 1000000)::int4 AS score
FROM "package_line_item" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $78::text) || phraseto_tsquery('pg_catalog.english', $79::text)) && (phraseto_tsquery('pg_catalog.english', $80::text)))) AND TRUE
UNION ALL SELECT $82::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $83::text)) && (phraseto_tsquery('pg_catalog.english', $84::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $85::text) || phraseto_tsquery('pg_catalog.english', $86::text)) && (phraseto_tsquery('pg_catalog.english', $87::text)))), $88::int4) * 1000000)::int4 AS score
FROM "quote" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $85::text) || phraseto_tsquery('pg_catalog.english', $86::text)) && (phraseto_tsquery('pg_catalog.english', $87::text)))) AND TRUE
UNION ALL SELECT $89::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $90::text)) && (phraseto_tsquery('pg_catalog.english', $91::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $92::text) || phraseto_tsquery('pg_catalog.english', $93::text)) && (phraseto_tsquery('pg_catalog.english', $94::text)))), $95::int4) * 1000000)::int4 AS score
FROM "passage" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $92::text) || phraseto_tsquery('pg_catalog.english', $93::text)) && (phraseto_tsquery('pg_catalog.english', $94::text)))) AND TRUE) SELECT (
SELECT json_agg(json_build_array(kind, id, held, tier, score, printed.texts, ARRAY(
  SELECT DISTINCT word
FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
 
WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', $96::text))
))
ORDER BY tier, -score, kind, id)
FROM (
SELECT kind, id, held, tier, score
FROM hit
WHERE TRUE
ORDER BY tier, -score, kind, id
LIMIT $97::int4) AS page CROSS JOIN LATERAL (
SELECT CASE WHEN page.kind = $98::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "person" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $99::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "organization" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $100::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "country" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $101::int4 THEN (
SELECT array_remove(ARRAY["record"."designation"] || ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "equipment" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $102::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || ARRAY["record"."official_name"] || "record"."aliases", NULL)
FROM "treaty" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $103::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "policy_decision" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $104::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "aid_package" AS "record"
WHERE "record".id = page.id) WHEN page.held THEN (
SELECT ARRAY[left(held.text, $105::int4)]
FROM article_text AS held
WHERE held.article_id = page.id) WHEN page.kind = $106::int4 THEN (
SELECT array_remove(ARRAY["record"."headline"], NULL)
FROM "article" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $107::int4 THEN (
SELECT array_remove(ARRAY["record"."as_reported"], NULL)
FROM "package_line_item" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $108::int4 THEN (
SELECT array_remove(ARRAY["record"."text"], NULL)
FROM "quote" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $109::int4 THEN (
SELECT array_remove(ARRAY["record"."exact"], NULL)
FROM "passage" AS "record"
WHERE "record".id = page.id) END AS texts) AS printed) AS page, (
SELECT json_agg(json_build_array(kind, found))
FROM (
SELECT kind, count(*) AS found
FROM hit GROUP BY kind) AS counted) AS counts

WITH hit AS (
SELECT $1::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($2::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($3::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $5::text)) && (phraseto_tsquery('pg_catalog.english', $6::text)))), $7::int4) * 1000000)::int4 AS score
FROM "person" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $5::text)) && (phraseto_tsquery('pg_catalog.english', $6::text)))) OR "t1"."names_folded" LIKE ANY ($8::text[])) AND TRUE
UNION ALL SELECT $9::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($10::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($11::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $12::text)) && (phraseto_tsquery('pg_catalog.english', $13::text)))), $14::int4) * 1000000)::int4 AS score
FROM "organization" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $12::text)) && (phraseto_tsquery('pg_catalog.english', $13::text)))) OR "t1"."names_folded" LIKE ANY ($15::text[])) AND TRUE
UNION ALL SELECT $16::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($17::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($18::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $19::text)) && (phraseto_tsquery('pg_catalog.english', $20::text)))), $21::int4) * 1000000)::int4 AS score
FROM "country" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $19::text)) && (phraseto_tsquery('pg_catalog.english', $20::text)))) OR "t1"."names_folded" LIKE ANY ($22::text[])) AND TRUE
UNION ALL SELECT $23::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($24::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($25::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $26::text)) && (phraseto_tsquery('pg_catalog.english', $27::text)))), $28::int4) * 1000000)::int4 AS score
FROM "equipment" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $26::text)) && (phraseto_tsquery('pg_catalog.english', $27::text)))) OR "t1"."names_folded" LIKE ANY ($29::text[])) AND TRUE
UNION ALL SELECT $30::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($31::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($32::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $33::text)) && (phraseto_tsquery('pg_catalog.english', $34::text)))), $35::int4) * 1000000)::int4 AS score
FROM "treaty" AS "t1"
WHERE ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $33::text)) && (phraseto_tsquery('pg_catalog.english', $34::text)))) OR "t1"."names_folded" LIKE ANY ($36::text[])) AND TRUE
UNION ALL SELECT $37::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $38::text)) && (phraseto_tsquery('pg_catalog.english', $39::text)))), $40::int4) * 1000000)::int4 AS score
FROM "policy_decision" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $38::text)) && (phraseto_tsquery('pg_catalog.english', $39::text)))) AND TRUE
UNION ALL SELECT $41::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $42::text)) && (phraseto_tsquery('pg_catalog.english', $43::text)))), $44::int4) * 1000000)::int4 AS score
FROM "aid_package" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $42::text)) && (phraseto_tsquery('pg_catalog.english', $43::text)))) AND TRUE
UNION ALL SELECT $45::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $46::text)) && (phraseto_tsquery('pg_catalog.english', $47::text)))), $48::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $46::text)) && (phraseto_tsquery('pg_catalog.english', $47::text)))) AND TRUE
UNION ALL SELECT $49::int4 AS kind, "t1"."id" AS id, TRUE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t2"."search", (((phraseto_tsquery('pg_catalog.english', $46::text)) && (phraseto_tsquery('pg_catalog.english', $47::text)))), $50::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
LEFT JOIN "article_text" AS "t2" ON "t2"."article_id" = "t1"."id"
WHERE "t2"."search" @@ (((phraseto_tsquery('pg_catalog.english', $46::text)) && (phraseto_tsquery('pg_catalog.english', $47::text)))) AND NOT "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $46::text)) && (phraseto_tsquery('pg_catalog.english', $47::text)))) AND TRUE
UNION ALL SELECT $51::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $52::text)) && (phraseto_tsquery('pg_catalog.english', $53::text)))), $54::int4) * 1000000)::int4 AS score
FROM "package_line_item" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $52::text)) && (phraseto_tsquery('pg_catalog.english', $53::text)))) AND TRUE
UNION ALL SELECT $55::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $56::text)) && (phraseto_tsquery('pg_catalog.english', $57::text)))), $58::int4) * 1000000)::int4 AS score
FROM "quote" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $56::text)) && (phraseto_tsquery('pg_catalog.english', $57::text)))) AND TRUE
UNION ALL SELECT $59::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $60::text)) && (phraseto_tsquery('pg_catalog.english', $61::text)))), $62::int4) * 1000000)::int4 AS score
FROM "passage" AS "t1"
WHERE "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $60::text)) && (phraseto_tsquery('pg_catalog.english', $61::text)))) AND TRUE) SELECT (
SELECT json_agg(json_build_array(kind, id, held, tier, score, printed.texts, ARRAY(
  SELECT DISTINCT word
FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
 
WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', $63::text))
))
ORDER BY tier, -score, kind, id)
FROM (
SELECT kind, id, held, tier, score
FROM hit
WHERE TRUE
ORDER BY tier, -score, kind, id
LIMIT $64::int4) AS page CROSS JOIN LATERAL (
SELECT CASE WHEN page.kind = $65::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "person" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $66::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "organization" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $67::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "country" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $68::int4 THEN (
SELECT array_remove(ARRAY["record"."designation"] || ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "equipment" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $69::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || ARRAY["record"."official_name"] || "record"."aliases", NULL)
FROM "treaty" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $70::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "policy_decision" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $71::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "aid_package" AS "record"
WHERE "record".id = page.id) WHEN page.held THEN (
SELECT ARRAY[left(held.text, $72::int4)]
FROM article_text AS held
WHERE held.article_id = page.id) WHEN page.kind = $73::int4 THEN (
SELECT array_remove(ARRAY["record"."headline"], NULL)
FROM "article" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $74::int4 THEN (
SELECT array_remove(ARRAY["record"."as_reported"], NULL)
FROM "package_line_item" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $75::int4 THEN (
SELECT array_remove(ARRAY["record"."text"], NULL)
FROM "quote" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $76::int4 THEN (
SELECT array_remove(ARRAY["record"."exact"], NULL)
FROM "passage" AS "record"
WHERE "record".id = page.id) END AS texts) AS printed) AS page, (
SELECT json_agg(json_build_array(kind, found))
FROM (
SELECT kind, count(*) AS found
FROM hit GROUP BY kind) AS counted) AS counts
