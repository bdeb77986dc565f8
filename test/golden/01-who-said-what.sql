-- 1 statement; 14 without the engine

SELECT concat('{"quotes":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t3", "equipment_family" AS "t5"
LEFT JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $1::text)), ',"nodes":[', string_agg(concat('{"kind":"', "t1"."kind"::text, '","text":', to_json("t1"."text")::text, ',"speaker":', CASE WHEN "t1"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "person" AS "t7"
WHERE "t7"."id" = "t1"."speaker_person_id"), 'null') WHEN "t1"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t8"."name")::text, '}')
FROM "organization" AS "t8"
WHERE "t8"."id" = "t1"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t1"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t1"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t9"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t10"."name")::text, '}')
FROM "organization" AS "t10"
WHERE "t10"."id" = "t9"."organization_id"), 'null'), '}')
FROM "position" AS "t9"
WHERE "t9"."id" = "t1"."position_id"), 'null'), ',"venue":', coalesce(to_json("t1"."venue")::text, 'null'), ',"place":', coalesce((
SELECT concat('{"name":', to_json("t11"."name")::text, '}')
FROM "country" AS "t11"
WHERE "t11"."id" = "t1"."place_id"), 'null'), ',"addressee":', coalesce((
SELECT concat('{"name":', to_json("t12"."name")::text, '}')
FROM "organization" AS "t12"
WHERE "t12"."id" = "t1"."addressee_id"), 'null'), ',"saidOn":', CASE WHEN "t1"."said_on" IS NULL OR "t1"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."said_on" = "t1"."said_on_latest" THEN "t1"."said_on"::text WHEN extract(month
FROM "t1"."said_on") = extract(month
FROM "t1"."said_on_latest") THEN left("t1"."said_on"::text, 7) ELSE left("t1"."said_on"::text, 4) END || '"' END, ',"passages":[', (
SELECT string_agg(concat('{"exact":', to_json("t14"."exact")::text, ',"start":', "t14"."start"::text, ',"end":', "t14"."end"::text, '}'), ','
ORDER BY "t13"."ordinal", "t13"."id")
FROM "citation" AS "t13"
LEFT JOIN "passage" AS "t14" ON "t14"."id" = "t13"."passage_id"
WHERE "t13"."quote_id" = "t1"."id" AND "t13"."stance" = 'SUPPORTS' AND "t14"."id" IS NOT NULL), $2::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t15"."wording")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t16"."wording" AS "wording"
FROM "citation" AS "t16"
WHERE "t16"."quote_id" = "t1"."id" AND "t16"."stance" = $3::"Stance"
ORDER BY "t16"."ordinal" ASC, "t16"."id" ASC
LIMIT 32) AS "t17"
LIMIT $4::int4) AS "t15"), ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t18"."headline")::text, 'null'), ',"url":', coalesce(to_json("t18"."url")::text, 'null'), ',"publishedOn":', CASE WHEN "t18"."published_on" IS NULL OR "t18"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t18"."published_on" = "t18"."published_on_latest" THEN "t18"."published_on"::text WHEN extract(month
FROM "t18"."published_on") = extract(month
FROM "t18"."published_on_latest") THEN left("t18"."published_on"::text, 7) ELSE left("t18"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "organization" AS "t19"
WHERE "t19"."id" = "t18"."publisher_id"), 'null'), '}')
FROM "article" AS "t18"
WHERE "t18"."id" = "t1"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t20"."kind" AS "kind", "t20"."text" AS "text", "t20"."speaker_person_id" AS "speaker_person_id", "t20"."speaker_organization_id" AS "speaker_organization_id", "t20"."speaker_label" AS "speaker_label", "t20"."role_as_printed" AS "role_as_printed", "t20"."position_id" AS "position_id", "t20"."venue" AS "venue", "t20"."place_id" AS "place_id", "t20"."addressee_id" AS "addressee_id", "t20"."said_on" AS "said_on", "t20"."said_on_latest" AS "said_on_latest", "t20"."id" AS "id", "t20"."article_id" AS "article_id"
FROM "quote" AS "t20"
LEFT JOIN "article" AS "t25" ON "t25"."id" = "t20"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t21", "equipment_family" AS "t23"
LEFT JOIN "equipment" AS "t24" ON "t24"."id" = "t23"."ancestor_id"
WHERE "t21"."B" = "t20"."id" AND "t23"."member_id" = "t21"."A" AND "t24"."slug" = $5::text)
ORDER BY "t25"."published_on" DESC NULLS LAST, "t25"."slug" ASC, "t20"."ordinal" ASC, "t20"."id" ASC
LIMIT 32) AS "t26"
LIMIT $6::int4) AS "t1"), '}') AS data
