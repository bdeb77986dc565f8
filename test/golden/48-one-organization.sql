-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"timeline":', CASE WHEN NOT EXISTS (
SELECT 1
FROM "organization" AS "t24"
WHERE "t24"."slug" = $1::text) THEN '' || '0:' || to_json($2::text)::text || '' ELSE (WITH event AS (( SELECT 'QUOTE' AS kind, 5 AS rank, "t19"."id" AS id, COALESCE("t19"."said_on", "t23"."published_on") AS date, COALESCE("t19"."said_on_latest", "t23"."published_on_latest") AS last, CASE WHEN "t19"."said_on" IS NOT NULL THEN 'SAID' WHEN "t23"."published_on" IS NOT NULL THEN 'PUBLISHED' END AS meaning
FROM "quote" AS "t19"
LEFT JOIN "organization" AS "t20" ON "t20"."id" = "t19"."speaker_organization_id"
LEFT JOIN "position" AS "t21" ON "t21"."id" = "t19"."position_id"
LEFT JOIN "organization" AS "t22" ON "t22"."id" = "t21"."organization_id" JOIN "article" AS "t23" ON "t23"."id" = "t19"."article_id"
WHERE (("t20"."slug" = $3::text AND "t20"."id" IS NOT NULL AND "t19"."speaker_organization_id" IS NOT NULL) OR (("t22"."slug" = $4::text AND "t22"."id" IS NOT NULL AND "t21"."organization_id" IS NOT NULL) AND "t21"."id" IS NOT NULL AND "t19"."position_id" IS NOT NULL)) AND TRUE
ORDER BY COALESCE("t19"."said_on", "t23"."published_on") ASC NULLS LAST, "t19"."id" ASC
LIMIT $5::int4)), page AS ( SELECT sorted.*, row_number() OVER () AS "#"
FROM (
SELECT *
FROM event
WHERE TRUE
ORDER BY event."date" ASC NULLS LAST, event."rank" ASC, event."id" ASC
LIMIT $5::int4) AS sorted) SELECT concat('{"totalCount":', ((
SELECT count(*)
FROM "quote" AS "t2"
LEFT JOIN "organization" AS "t3" ON "t3"."id" = "t2"."speaker_organization_id"
LEFT JOIN "position" AS "t4" ON "t4"."id" = "t2"."position_id"
LEFT JOIN "organization" AS "t5" ON "t5"."id" = "t4"."organization_id"
WHERE (("t3"."slug" = $6::text AND "t3"."id" IS NOT NULL AND "t2"."speaker_organization_id" IS NOT NULL) OR (("t5"."slug" = $7::text AND "t5"."id" IS NOT NULL AND "t4"."organization_id" IS NOT NULL) AND "t4"."id" IS NOT NULL AND "t2"."position_id" IS NOT NULL)))), ',"nodes":[', string_agg(concat('{"date":', CASE WHEN "t1"."date" IS NULL OR "t1"."last" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."date" = "t1"."last" THEN "t1"."date"::text WHEN extract(month
FROM "t1"."date") = extract(month
FROM "t1"."last") THEN left("t1"."date"::text, 7) ELSE left("t1"."date"::text, 4) END || '"' END, ',"dateMeaning":', coalesce(to_json("t1"."meaning")::text, 'null'), ',"record":', CASE WHEN "t1"."kind" IN ('QUOTE') THEN coalesce((
SELECT concat('{"speaker":', CASE WHEN "t6"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "person" AS "t7"
WHERE "t7"."id" = "t6"."speaker_person_id"), 'null')::text WHEN "t6"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t8"."name")::text, '}')
FROM "organization" AS "t8"
WHERE "t8"."id" = "t6"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"roleAsPrinted":', coalesce(to_json("t6"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t9"."title")::text, '}')
FROM "position" AS "t9"
WHERE "t9"."id" = "t6"."position_id"), 'null'), ',"kind":"', "t6"."kind"::text, '","text":', to_json("t6"."text")::text, ',"about":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t10"."designation")::text, '}'), ','), ']}')
FROM (WITH "t13" AS MATERIALIZED (
SELECT "t12"."designation" AS "designation"
FROM "_QuoteAbout" AS "t11" JOIN "equipment" AS "t12" ON "t12"."id" = "t11"."A"
WHERE "t11"."B" = "t6"."id" AND TRUE
ORDER BY ("t12"."designation" || '') ASC, "t11"."A" ASC
LIMIT 32) SELECT *
FROM "t13"
LIMIT $8::int4) AS "t10"), ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t14"."headline")::text, 'null'), ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t15"."name")::text, '}')
FROM "organization" AS "t15"
WHERE "t15"."id" = "t14"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t14"."url")::text, 'null'), '}')
FROM "article" AS "t14"
WHERE "t14"."id" = "t6"."article_id"), 'null'), '}')
FROM "quote" AS "t6"
WHERE "t6"."id" = "t1"."id"), 'null')::text END, ',"citation":', coalesce((
SELECT concat('{"passage":', coalesce((
SELECT concat('{"start":', "t18"."start"::text, ',"end":', "t18"."end"::text, '}')
FROM "passage" AS "t18"
WHERE "t18"."id" = "t16"."passage_id"), 'null'), '}')
FROM "citation" AS "t16"
WHERE "t16"."id" = CASE "t1"."kind" WHEN 'QUOTE' THEN ( SELECT "t17"."id"
FROM "citation" AS "t17"
WHERE "t17"."quote_id" = "t1"."id"
ORDER BY "t17"."ordinal", "t17"."id"
LIMIT 1) END), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM page) AS "t1")::text END, '}') AS data OFFSET 0) AS answer
