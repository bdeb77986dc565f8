-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"quotes":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t2"
WHERE TRUE AND (NOT "t2"."kind" = $1::"QuoteKind")), ',"nodes":[', string_agg(concat('{"kind":"', "t1"."kind"::text, '","text":', to_json("t1"."text")::text, ',"speakerLabel":', to_json("t1"."speaker_label")::text, ',"speaker":', CASE WHEN "t1"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t3"."name")::text, '}')
FROM "person" AS "t3"
WHERE "t3"."id" = "t1"."speaker_person_id"), 'null')::text WHEN "t1"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t4"."name")::text, '}')
FROM "organization" AS "t4"
WHERE "t4"."id" = "t1"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"passages":[', (
SELECT string_agg(concat('{"exact":', to_json("t6"."exact")::text, '}'), ','
ORDER BY "t5"."ordinal", "t5"."id")
FROM "citation" AS "t5"
LEFT JOIN "passage" AS "t6" ON "t6"."id" = "t5"."passage_id"
WHERE "t5"."quote_id" = "t1"."id" AND "t5"."stance" = 'SUPPORTS' AND "t6"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t7"."headline")::text, 'null'), ',"url":', coalesce(to_json("t7"."url")::text, 'null'), '}')
FROM "article" AS "t7"
WHERE "t7"."id" = "t1"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t13" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t15".*
FROM (
SELECT "t8"."kind" AS "kind", "t8"."text" AS "text", "t8"."speaker_label" AS "speaker_label", "t8"."speaker_person_id" AS "speaker_person_id", "t8"."speaker_organization_id" AS "speaker_organization_id", "t8"."id" AS "id", "t8"."article_id" AS "article_id"
FROM "quote" AS "t8" JOIN "article" AS "t9" ON "t9"."id" = "t8"."article_id"
WHERE TRUE AND "t9"."published_on" IS NOT NULL AND (NOT "t8"."kind" = $2::"QuoteKind")
ORDER BY "t9"."published_on" DESC, "t9"."slug" ASC, "t8"."ordinal" ASC, "t8"."id" ASC
LIMIT 32) AS "t15"), "t14" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t16".*
FROM (
SELECT *
FROM (
SELECT "t10"."kind" AS "kind", "t10"."text" AS "text", "t10"."speaker_label" AS "speaker_label", "t10"."speaker_person_id" AS "speaker_person_id", "t10"."speaker_organization_id" AS "speaker_organization_id", "t10"."id" AS "id", "t10"."article_id" AS "article_id"
FROM "quote" AS "t10" JOIN "article" AS "t11" ON "t11"."id" = "t10"."article_id"
WHERE TRUE AND ("t11"."published_on" IS NULL AND "t10"."article_id" IS NOT NULL) AND (NOT "t10"."kind" = $3::"QuoteKind")
ORDER BY "t11"."slug" ASC, "t10"."ordinal" ASC, "t10"."id" ASC
LIMIT 32) AS "t16"
WHERE (
SELECT count(*)
FROM "t13") < $4::int4) AS "t16") SELECT *
FROM "t13"
UNION ALL SELECT *
FROM "t14" ) AS "t17"
ORDER BY "#part", "#place"
LIMIT $4::int4) AS "t1"), '}') AS data OFFSET 0) AS answer
