-- 1 statement; 8 without the engine

SELECT concat('{"positions":', (
SELECT concat('{"nodes":[', string_agg(concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t2"."name")::text, '}')
FROM "person" AS "t2"
WHERE "t2"."id" = "t1"."person_id"), 'null'), ',"title":', to_json("t1"."title")::text, ',"asReported":', to_json("t1"."as_reported")::text, ',"heldFrom":', CASE WHEN "t1"."held_from" IS NULL OR "t1"."held_from_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."held_from" = "t1"."held_from_latest" THEN "t1"."held_from"::text WHEN extract(month
FROM "t1"."held_from") = extract(month
FROM "t1"."held_from_latest") THEN left("t1"."held_from"::text, 7) ELSE left("t1"."held_from"::text, 4) END || '"' END, ',"heldUntil":', CASE WHEN "t1"."held_until" IS NULL OR "t1"."held_until_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."held_until" = "t1"."held_until_latest" THEN "t1"."held_until"::text WHEN extract(month
FROM "t1"."held_until") = extract(month
FROM "t1"."held_until_latest") THEN left("t1"."held_until"::text, 7) ELSE left("t1"."held_until"::text, 4) END || '"' END, ',"end":"', "t1"."end"::text, '"}'), ','), ']}')
FROM (
SELECT "t3"."person_id" AS "person_id", "t3"."title" AS "title", "t3"."as_reported" AS "as_reported", "t3"."held_from" AS "held_from", "t3"."held_from_latest" AS "held_from_latest", "t3"."held_until" AS "held_until", "t3"."held_until_latest" AS "held_until_latest", "t3"."end" AS "end"
FROM "position" AS "t3"
WHERE TRUE AND "t3"."post" = $1::text
ORDER BY "t3"."held_from" ASC NULLS LAST, "t3"."slug" ASC, "t3"."id" ASC
LIMIT $2::int4) AS "t1"), ',"quotes":', (
SELECT concat('{"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t4"."said_on" IS NULL OR "t4"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t4"."said_on" = "t4"."said_on_latest" THEN "t4"."said_on"::text WHEN extract(month
FROM "t4"."said_on") = extract(month
FROM "t4"."said_on_latest") THEN left("t4"."said_on"::text, 7) ELSE left("t4"."said_on"::text, 4) END || '"' END, ',"saidOnAsPrinted":', coalesce(to_json("t4"."said_on_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t6"."name")::text, '}')
FROM "person" AS "t6"
WHERE "t6"."id" = "t5"."person_id"), 'null'), '}')
FROM "position" AS "t5"
WHERE "t5"."id" = "t4"."position_id"), 'null'), ',"kind":"', "t4"."kind"::text, '","text":', to_json("t4"."text")::text, ',"venue":', coalesce(to_json("t4"."venue")::text, 'null'), ',"placeAsPrinted":', coalesce(to_json("t4"."place_as_printed")::text, 'null'), ',"passages":[', (
SELECT string_agg(concat('{"start":', "t8"."start"::text, ',"end":', "t8"."end"::text, '}'), ','
ORDER BY "t7"."ordinal", "t7"."id")
FROM "citation" AS "t7"
LEFT JOIN "passage" AS "t8" ON "t8"."id" = "t7"."passage_id"
WHERE "t7"."quote_id" = "t4"."id" AND "t7"."stance" = 'SUPPORTS' AND "t8"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t9"."headline")::text, 'null'), ',"publishedOn":', CASE WHEN "t9"."published_on" IS NULL OR "t9"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t9"."published_on" = "t9"."published_on_latest" THEN "t9"."published_on"::text WHEN extract(month
FROM "t9"."published_on") = extract(month
FROM "t9"."published_on_latest") THEN left("t9"."published_on"::text, 7) ELSE left("t9"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t9"."url")::text, 'null'), '}')
FROM "article" AS "t9"
WHERE "t9"."id" = "t4"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t10"."said_on" AS "said_on", "t10"."said_on_latest" AS "said_on_latest", "t10"."said_on_as_printed" AS "said_on_as_printed", "t10"."position_id" AS "position_id", "t10"."kind" AS "kind", "t10"."text" AS "text", "t10"."venue" AS "venue", "t10"."place_as_printed" AS "place_as_printed", "t10"."id" AS "id", "t10"."article_id" AS "article_id"
FROM "quote" AS "t10"
LEFT JOIN "position" AS "t15" ON "t15"."id" = "t10"."position_id"
LEFT JOIN "article" AS "t16" ON "t16"."id" = "t10"."article_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t11", "equipment" AS "t12"
WHERE "t11"."B" = "t10"."id" AND "t12"."id" = "t11"."A" AND "t12"."id" IN (
SELECT "t13"."member_id"
FROM "equipment_family" AS "t13"
LEFT JOIN "equipment" AS "t14" ON "t14"."id" = "t13"."ancestor_id"
WHERE "t14"."slug" = $3::text)) AND ("t15"."post" = $4::text AND "t15"."id" IS NOT NULL))
ORDER BY "t10"."said_on" ASC NULLS LAST, "t16"."slug" ASC, "t10"."ordinal" ASC, "t10"."id" ASC
LIMIT $5::int4) AS "t4"), '}') AS data
