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
SELECT $1::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($2::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $3::text)) && (phraseto_tsquery('pg_catalog.english', $4::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($5::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $7::text) || phraseto_tsquery('pg_catalog.english', $8::text)) && (phraseto_tsquery('pg_catalog.english', $9::text)))), $10::int4) * 1000000)::int4 AS score
FROM "person" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $7::text) || phraseto_tsquery('pg_catalog.english', $8::text)) && (phraseto_tsquery('pg_catalog.english', $9::text)))) OR "t1"."names_folded" LIKE ANY ($11::text[])) AND TRUE) AS found
LIMIT $12::int4)
UNION ALL (
SELECT *
FROM (
SELECT $13::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($14::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $15::text)) && (phraseto_tsquery('pg_catalog.english', $16::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($17::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $18::text) || phraseto_tsquery('pg_catalog.english', $19::text)) && (phraseto_tsquery('pg_catalog.english', $20::text)))), $21::int4) * 1000000)::int4 AS score
FROM "organization" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $18::text) || phraseto_tsquery('pg_catalog.english', $19::text)) && (phraseto_tsquery('pg_catalog.english', $20::text)))) OR "t1"."names_folded" LIKE ANY ($22::text[])) AND TRUE) AS found
LIMIT $23::int4)
UNION ALL (
SELECT *
FROM (
SELECT $24::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($25::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $26::text)) && (phraseto_tsquery('pg_catalog.english', $27::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($28::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $29::text) || phraseto_tsquery('pg_catalog.english', $30::text)) && (phraseto_tsquery('pg_catalog.english', $31::text)))), $32::int4) * 1000000)::int4 AS score
FROM "country" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $29::text) || phraseto_tsquery('pg_catalog.english', $30::text)) && (phraseto_tsquery('pg_catalog.english', $31::text)))) OR "t1"."names_folded" LIKE ANY ($33::text[])) AND TRUE) AS found
LIMIT $34::int4)
UNION ALL (
SELECT *
FROM (
SELECT $35::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($36::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $37::text)) && (phraseto_tsquery('pg_catalog.english', $38::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($39::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $40::text) || phraseto_tsquery('pg_catalog.english', $41::text)) && (phraseto_tsquery('pg_catalog.english', $42::text)))), $43::int4) * 1000000)::int4 AS score
FROM "equipment" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $40::text) || phraseto_tsquery('pg_catalog.english', $41::text)) && (phraseto_tsquery('pg_catalog.english', $42::text)))) OR "t1"."names_folded" LIKE ANY ($44::text[])) AND TRUE) AS found
LIMIT $45::int4)
UNION ALL (
SELECT *
FROM (
SELECT $46::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($47::text[]) THEN 0 WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $48::text)) && (phraseto_tsquery('pg_catalog.english', $49::text)))) THEN 1 WHEN "t1"."names_folded" LIKE ANY ($50::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $51::text) || phraseto_tsquery('pg_catalog.english', $52::text)) && (phraseto_tsquery('pg_catalog.english', $53::text)))), $54::int4) * 1000000)::int4 AS score
FROM "treaty" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $51::text) || phraseto_tsquery('pg_catalog.english', $52::text)) && (phraseto_tsquery('pg_catalog.english', $53::text)))) OR "t1"."names_folded" LIKE ANY ($55::text[])) AND TRUE) AS found
LIMIT $56::int4)
UNION ALL (
SELECT *
FROM (
SELECT $57::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $58::text)) && (phraseto_tsquery('pg_catalog.english', $59::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))), $63::int4) * 1000000)::int4 AS score
FROM "policy_decision" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $60::text) || phraseto_tsquery('pg_catalog.english', $61::text)) && (phraseto_tsquery('pg_catalog.english', $62::text)))) AND TRUE) AS found
LIMIT $64::int4)
UNION ALL (
SELECT *
FROM (
SELECT $65::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $66::text)) && (phraseto_tsquery('pg_catalog.english', $67::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $68::text) || phraseto_tsquery('pg_catalog.english', $69::text)) && (phraseto_tsquery('pg_catalog.english', $70::text)))), $71::int4) * 1000000)::int4 AS score
FROM "aid_package" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $68::text) || phraseto_tsquery('pg_catalog.english', $69::text)) && (phraseto_tsquery('pg_catalog.english', $70::text)))) AND TRUE) AS found
LIMIT $72::int4)
UNION ALL (
SELECT *
FROM (
SELECT $73::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $74::text)) && (phraseto_tsquery('pg_catalog.english', $75::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $76::text) || phraseto_tsquery('pg_catalog.english', $77::text)) && (phraseto_tsquery('pg_catalog.english', $78::text)))), $79::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $76::text) || phraseto_tsquery('pg_catalog.english', $77::text)) && (phraseto_tsquery('pg_catalog.english', $78::text)))) AND TRUE
UNION ALL SELECT $80::int4 AS kind, "t1"."id" AS id, TRUE AS held, CASE WHEN "t2"."search" @@ (((phraseto_tsquery('pg_catalog.english', $74::text)) && (phraseto_tsquery('pg_catalog.english', $75::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t2"."search", (((phraseto_tsquery('pg_catalog.english', $76::text) || phraseto_tsquery('pg_catalog.english', $77::text)) && (phraseto_tsquery('pg_catalog.english', $78::text)))), $81::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
LEFT JOIN "article_text" AS "t2" ON "t2"."article_id" = "t1"."id"
WHERE pg_backend_pid() > 0 AND "t2"."search" @@ (((phraseto_tsquery('pg_catalog.english', $76::text) || phraseto_tsquery('pg_catalog.english', $77::text)) && (phraseto_tsquery('pg_catalog.english', $78::text)))) AND NOT "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $76::text) || phraseto_tsquery('pg_catalog.english', $77::text)) && (phraseto_tsquery('pg_catalog.english', $78::text)))) AND TRUE) AS found
LIMIT $82::int4)
UNION ALL (
SELECT *
FROM (
SELECT $83::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $84::text)) && (phraseto_tsquery('pg_catalog.english', $85::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $86::text) || phraseto_tsquery('pg_catalog.english', $87::text)) && (phraseto_tsquery('pg_catalog.english', $88::text)))), $89::int4) * 1000000)::int4 AS score
FROM "package_line_item" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $86::text) || phraseto_tsquery('pg_catalog.english', $87::text)) && (phraseto_tsquery('pg_catalog.english', $88::text)))) AND TRUE) AS found
LIMIT $90::int4)
UNION ALL (
SELECT *
FROM (
SELECT $91::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $92::text)) && (phraseto_tsquery('pg_catalog.english', $93::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $94::text) || phraseto_tsquery('pg_catalog.english', $95::text)) && (phraseto_tsquery('pg_catalog.english', $96::text)))), $97::int4) * 1000000)::int4 AS score
FROM "quote" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $94::text) || phraseto_tsquery('pg_catalog.english', $95::text)) && (phraseto_tsquery('pg_catalog.english', $96::text)))) AND TRUE) AS found
LIMIT $98::int4)
UNION ALL (
SELECT *
FROM (
SELECT $99::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $100::text)) && (phraseto_tsquery('pg_catalog.english', $101::text)))) THEN 1 ELSE 3 END AS tier, round(ts_rank($6::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $102::text) || phraseto_tsquery('pg_catalog.english', $103::text)) && (phraseto_tsquery('pg_catalog.english', $104::text)))), $105::int4) * 1000000)::int4 AS score
FROM "passage" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $102::text) || phraseto_tsquery('pg_catalog.english', $103::text)) && (phraseto_tsquery('pg_catalog.english', $104::text)))) AND TRUE) AS found
LIMIT $106::int4)) SELECT (
SELECT json_agg(json_build_array(kind, id, held, tier, score, printed.texts, ARRAY(
  SELECT DISTINCT word
FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
 
WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', $107::text))
))
ORDER BY tier, -score, kind, id)
FROM (
SELECT kind, id, held, tier, score
FROM hit
WHERE TRUE
ORDER BY tier, -score, kind, id
LIMIT $108::int4) AS page CROSS JOIN LATERAL (
SELECT CASE WHEN page.kind = $109::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "person" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $110::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "organization" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $111::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "country" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $112::int4 THEN (
SELECT array_remove(ARRAY["record"."designation"] || ARRAY["record"."name"] || "record"."aliases", NULL)
FROM "equipment" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $113::int4 THEN (
SELECT array_remove(ARRAY["record"."name"] || ARRAY["record"."official_name"] || "record"."aliases", NULL)
FROM "treaty" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $114::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "policy_decision" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $115::int4 THEN (
SELECT array_remove(ARRAY["record"."title"], NULL)
FROM "aid_package" AS "record"
WHERE "record".id = page.id) WHEN page.held THEN (
SELECT ARRAY[left(held.text, $116::int4)]
FROM article_text AS held
WHERE held.article_id = page.id) WHEN page.kind = $117::int4 THEN (
SELECT array_remove(ARRAY["record"."headline"], NULL)
FROM "article" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $118::int4 THEN (
SELECT array_remove(ARRAY["record"."as_reported"], NULL)
FROM "package_line_item" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $119::int4 THEN (
SELECT array_remove(ARRAY["record"."text"], NULL)
FROM "quote" AS "record"
WHERE "record".id = page.id) WHEN page.kind = $120::int4 THEN (
SELECT array_remove(ARRAY["record"."exact"], NULL)
FROM "passage" AS "record"
WHERE "record".id = page.id) END AS texts) AS printed) AS page, (
SELECT json_agg(json_build_array(kind, found))
FROM (
SELECT kind, count(*) AS found
FROM hit GROUP BY kind) AS counted) AS counts

WITH hit AS ((
SELECT *
FROM (
SELECT $1::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($2::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($3::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $5::text)) && (phraseto_tsquery('pg_catalog.english', $6::text)))), $7::int4) * 1000000)::int4 AS score
FROM "person" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $5::text)) && (phraseto_tsquery('pg_catalog.english', $6::text)))) OR "t1"."names_folded" LIKE ANY ($8::text[])) AND TRUE) AS found
LIMIT $9::int4)
UNION ALL (
SELECT *
FROM (
SELECT $10::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($11::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($12::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $13::text)) && (phraseto_tsquery('pg_catalog.english', $14::text)))), $15::int4) * 1000000)::int4 AS score
FROM "organization" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $13::text)) && (phraseto_tsquery('pg_catalog.english', $14::text)))) OR "t1"."names_folded" LIKE ANY ($16::text[])) AND TRUE) AS found
LIMIT $17::int4)
UNION ALL (
SELECT *
FROM (
SELECT $18::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($19::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($20::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $21::text)) && (phraseto_tsquery('pg_catalog.english', $22::text)))), $23::int4) * 1000000)::int4 AS score
FROM "country" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $21::text)) && (phraseto_tsquery('pg_catalog.english', $22::text)))) OR "t1"."names_folded" LIKE ANY ($24::text[])) AND TRUE) AS found
LIMIT $25::int4)
UNION ALL (
SELECT *
FROM (
SELECT $26::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($27::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($28::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $29::text)) && (phraseto_tsquery('pg_catalog.english', $30::text)))), $31::int4) * 1000000)::int4 AS score
FROM "equipment" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $29::text)) && (phraseto_tsquery('pg_catalog.english', $30::text)))) OR "t1"."names_folded" LIKE ANY ($32::text[])) AND TRUE) AS found
LIMIT $33::int4)
UNION ALL (
SELECT *
FROM (
SELECT $34::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN "t1"."names_folded" LIKE ANY ($35::text[]) THEN 0 WHEN TRUE THEN 1 WHEN "t1"."names_folded" LIKE ANY ($36::text[]) THEN 2 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $37::text)) && (phraseto_tsquery('pg_catalog.english', $38::text)))), $39::int4) * 1000000)::int4 AS score
FROM "treaty" AS "t1"
WHERE pg_backend_pid() > 0 AND ("t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $37::text)) && (phraseto_tsquery('pg_catalog.english', $38::text)))) OR "t1"."names_folded" LIKE ANY ($40::text[])) AND TRUE) AS found
LIMIT $41::int4)
UNION ALL (
SELECT *
FROM (
SELECT $42::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $43::text)) && (phraseto_tsquery('pg_catalog.english', $44::text)))), $45::int4) * 1000000)::int4 AS score
FROM "policy_decision" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $43::text)) && (phraseto_tsquery('pg_catalog.english', $44::text)))) AND TRUE) AS found
LIMIT $46::int4)
UNION ALL (
SELECT *
FROM (
SELECT $47::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $48::text)) && (phraseto_tsquery('pg_catalog.english', $49::text)))), $50::int4) * 1000000)::int4 AS score
FROM "aid_package" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $48::text)) && (phraseto_tsquery('pg_catalog.english', $49::text)))) AND TRUE) AS found
LIMIT $51::int4)
UNION ALL (
SELECT *
FROM (
SELECT $52::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $53::text)) && (phraseto_tsquery('pg_catalog.english', $54::text)))), $55::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $53::text)) && (phraseto_tsquery('pg_catalog.english', $54::text)))) AND TRUE
UNION ALL SELECT $56::int4 AS kind, "t1"."id" AS id, TRUE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t2"."search", (((phraseto_tsquery('pg_catalog.english', $53::text)) && (phraseto_tsquery('pg_catalog.english', $54::text)))), $57::int4) * 1000000)::int4 AS score
FROM "article" AS "t1"
LEFT JOIN "article_text" AS "t2" ON "t2"."article_id" = "t1"."id"
WHERE pg_backend_pid() > 0 AND "t2"."search" @@ (((phraseto_tsquery('pg_catalog.english', $53::text)) && (phraseto_tsquery('pg_catalog.english', $54::text)))) AND NOT "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $53::text)) && (phraseto_tsquery('pg_catalog.english', $54::text)))) AND TRUE) AS found
LIMIT $58::int4)
UNION ALL (
SELECT *
FROM (
SELECT $59::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $60::text)) && (phraseto_tsquery('pg_catalog.english', $61::text)))), $62::int4) * 1000000)::int4 AS score
FROM "package_line_item" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $60::text)) && (phraseto_tsquery('pg_catalog.english', $61::text)))) AND TRUE) AS found
LIMIT $63::int4)
UNION ALL (
SELECT *
FROM (
SELECT $64::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $65::text)) && (phraseto_tsquery('pg_catalog.english', $66::text)))), $67::int4) * 1000000)::int4 AS score
FROM "quote" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $65::text)) && (phraseto_tsquery('pg_catalog.english', $66::text)))) AND TRUE) AS found
LIMIT $68::int4)
UNION ALL (
SELECT *
FROM (
SELECT $69::int4 AS kind, "t1"."id" AS id, FALSE AS held, CASE WHEN TRUE THEN 1 ELSE 3 END AS tier, round(ts_rank($4::float4[], "t1"."search", (((phraseto_tsquery('pg_catalog.english', $70::text)) && (phraseto_tsquery('pg_catalog.english', $71::text)))), $72::int4) * 1000000)::int4 AS score
FROM "passage" AS "t1"
WHERE pg_backend_pid() > 0 AND "t1"."search" @@ (((phraseto_tsquery('pg_catalog.english', $70::text)) && (phraseto_tsquery('pg_catalog.english', $71::text)))) AND TRUE) AS found
LIMIT $73::int4)) SELECT (
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
