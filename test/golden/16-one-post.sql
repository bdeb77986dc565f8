-- 1 statement; 6 without the engine

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
SELECT *
FROM (
SELECT "t3"."person_id" AS "person_id", "t3"."title" AS "title", "t3"."as_reported" AS "as_reported", "t3"."held_from" AS "held_from", "t3"."held_from_latest" AS "held_from_latest", "t3"."held_until" AS "held_until", "t3"."held_until_latest" AS "held_until_latest", "t3"."end" AS "end"
FROM "position" AS "t3"
WHERE TRUE AND "t3"."post" = $1::text
ORDER BY "t3"."held_from" ASC NULLS LAST, "t3"."slug" ASC, "t3"."id" ASC
LIMIT 32) AS "t4"
LIMIT $2::int4) AS "t1"), ',"quotes":', (
SELECT concat('{"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t5"."said_on" IS NULL OR "t5"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t5"."said_on" = "t5"."said_on_latest" THEN "t5"."said_on"::text WHEN extract(month
FROM "t5"."said_on") = extract(month
FROM "t5"."said_on_latest") THEN left("t5"."said_on"::text, 7) ELSE left("t5"."said_on"::text, 4) END || '"' END, ',"saidOnAsPrinted":', coalesce(to_json("t5"."said_on_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "person" AS "t7"
WHERE "t7"."id" = "t6"."person_id"), 'null'), '}')
FROM "position" AS "t6"
WHERE "t6"."id" = "t5"."position_id"), 'null'), ',"kind":"', "t5"."kind"::text, '","text":', to_json("t5"."text")::text, ',"venue":', coalesce(to_json("t5"."venue")::text, 'null'), ',"placeAsPrinted":', coalesce(to_json("t5"."place_as_printed")::text, 'null'), ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t8"."headline")::text, 'null'), ',"publishedOn":', CASE WHEN "t8"."published_on" IS NULL OR "t8"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t8"."published_on" = "t8"."published_on_latest" THEN "t8"."published_on"::text WHEN extract(month
FROM "t8"."published_on") = extract(month
FROM "t8"."published_on_latest") THEN left("t8"."published_on"::text, 7) ELSE left("t8"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t8"."url")::text, 'null'), '}')
FROM "article" AS "t8"
WHERE "t8"."id" = "t5"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t9"."said_on" AS "said_on", "t9"."said_on_latest" AS "said_on_latest", "t9"."said_on_as_printed" AS "said_on_as_printed", "t9"."position_id" AS "position_id", "t9"."kind" AS "kind", "t9"."text" AS "text", "t9"."venue" AS "venue", "t9"."place_as_printed" AS "place_as_printed", "t9"."article_id" AS "article_id"
FROM "quote" AS "t9"
LEFT JOIN "position" AS "t14" ON "t14"."id" = "t9"."position_id"
LEFT JOIN "article" AS "t15" ON "t15"."id" = "t9"."article_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t10", "equipment_family" AS "t12"
LEFT JOIN "equipment" AS "t13" ON "t13"."id" = "t12"."ancestor_id"
WHERE "t10"."B" = "t9"."id" AND "t12"."member_id" = "t10"."A" AND "t13"."slug" = $3::text) AND ("t14"."post" = $4::text AND "t14"."id" IS NOT NULL))
ORDER BY "t9"."said_on" ASC NULLS LAST, "t15"."slug" ASC, "t9"."ordinal" ASC, "t9"."id" ASC
LIMIT 32) AS "t16"
LIMIT $5::int4) AS "t5"), '}') AS data
