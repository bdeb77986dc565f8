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
FROM (WITH "t6" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t8".*
FROM (
SELECT "t3"."person_id" AS "person_id", "t3"."title" AS "title", "t3"."as_reported" AS "as_reported", "t3"."held_from" AS "held_from", "t3"."held_from_latest" AS "held_from_latest", "t3"."held_until" AS "held_until", "t3"."held_until_latest" AS "held_until_latest", "t3"."end" AS "end"
FROM "position" AS "t3"
WHERE TRUE AND (NOT "t3"."held_from" IS NULL) AND "t3"."post" = $1::text
ORDER BY "t3"."held_from" ASC, "t3"."slug" ASC, "t3"."id" ASC
LIMIT 32) AS "t8"), "t7" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t9".*
FROM (
SELECT *
FROM (
SELECT "t4"."person_id" AS "person_id", "t4"."title" AS "title", "t4"."as_reported" AS "as_reported", "t4"."held_from" AS "held_from", "t4"."held_from_latest" AS "held_from_latest", "t4"."held_until" AS "held_until", "t4"."held_until_latest" AS "held_until_latest", "t4"."end" AS "end"
FROM "position" AS "t4"
WHERE TRUE AND "t4"."held_from" IS NULL AND "t4"."post" = $2::text
ORDER BY "t4"."slug" ASC, "t4"."id" ASC
LIMIT 32) AS "t9"
WHERE (
SELECT count(*)
FROM "t6") < $3::int4) AS "t9") SELECT *
FROM "t6"
UNION ALL SELECT *
FROM "t7") AS "t10"
ORDER BY "#part", "#place"
LIMIT $3::int4) AS "t1"), ',"quotes":', (
SELECT concat('{"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t11"."said_on" IS NULL OR "t11"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t11"."said_on" = "t11"."said_on_latest" THEN "t11"."said_on"::text WHEN extract(month
FROM "t11"."said_on") = extract(month
FROM "t11"."said_on_latest") THEN left("t11"."said_on"::text, 7) ELSE left("t11"."said_on"::text, 4) END || '"' END, ',"saidOnAsPrinted":', coalesce(to_json("t11"."said_on_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t13"."name")::text, '}')
FROM "person" AS "t13"
WHERE "t13"."id" = "t12"."person_id"), 'null'), '}')
FROM "position" AS "t12"
WHERE "t12"."id" = "t11"."position_id"), 'null'), ',"kind":"', "t11"."kind"::text, '","text":', to_json("t11"."text")::text, ',"venue":', coalesce(to_json("t11"."venue")::text, 'null'), ',"placeAsPrinted":', coalesce(to_json("t11"."place_as_printed")::text, 'null'), ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t14"."headline")::text, 'null'), ',"publishedOn":', CASE WHEN "t14"."published_on" IS NULL OR "t14"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t14"."published_on" = "t14"."published_on_latest" THEN "t14"."published_on"::text WHEN extract(month
FROM "t14"."published_on") = extract(month
FROM "t14"."published_on_latest") THEN left("t14"."published_on"::text, 7) ELSE left("t14"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t14"."url")::text, 'null'), '}')
FROM "article" AS "t14"
WHERE "t14"."id" = "t11"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (WITH "t30" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t32".*
FROM (
SELECT "t15"."said_on" AS "said_on", "t15"."said_on_latest" AS "said_on_latest", "t15"."said_on_as_printed" AS "said_on_as_printed", "t15"."position_id" AS "position_id", "t15"."kind" AS "kind", "t15"."text" AS "text", "t15"."venue" AS "venue", "t15"."place_as_printed" AS "place_as_printed", "t15"."article_id" AS "article_id"
FROM "quote" AS "t15" JOIN "article" AS "t16" ON "t16"."id" = "t15"."article_id"
LEFT JOIN "position" AS "t21" ON "t21"."id" = "t15"."position_id"
WHERE TRUE AND (NOT "t15"."said_on" IS NULL) AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t17", "equipment_family" AS "t19" JOIN "equipment" AS "t20" ON "t20"."id" = "t19"."ancestor_id"
WHERE "t17"."B" = "t15"."id" AND "t19"."member_id" = "t17"."A" AND "t20"."slug" = $4::text) AND ("t21"."post" = $5::text AND "t21"."id" IS NOT NULL)
ORDER BY "t15"."said_on" ASC, "t16"."slug" ASC, "t15"."ordinal" ASC, "t15"."id" ASC
LIMIT 32) AS "t32"), "t31" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t33".*
FROM (
SELECT *
FROM (
SELECT "t22"."said_on" AS "said_on", "t22"."said_on_latest" AS "said_on_latest", "t22"."said_on_as_printed" AS "said_on_as_printed", "t22"."position_id" AS "position_id", "t22"."kind" AS "kind", "t22"."text" AS "text", "t22"."venue" AS "venue", "t22"."place_as_printed" AS "place_as_printed", "t22"."article_id" AS "article_id"
FROM "quote" AS "t22" JOIN "article" AS "t23" ON "t23"."id" = "t22"."article_id"
LEFT JOIN "position" AS "t28" ON "t28"."id" = "t22"."position_id"
WHERE TRUE AND "t22"."said_on" IS NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t24", "equipment_family" AS "t26" JOIN "equipment" AS "t27" ON "t27"."id" = "t26"."ancestor_id"
WHERE "t24"."B" = "t22"."id" AND "t26"."member_id" = "t24"."A" AND "t27"."slug" = $6::text) AND ("t28"."post" = $7::text AND "t28"."id" IS NOT NULL)
ORDER BY "t23"."slug" ASC, "t22"."ordinal" ASC, "t22"."id" ASC
LIMIT 32) AS "t33"
WHERE (
SELECT count(*)
FROM "t30") < $8::int4) AS "t33") SELECT *
FROM "t30"
UNION ALL SELECT *
FROM "t31") AS "t34"
ORDER BY "#part", "#place"
LIMIT $8::int4) AS "t11"), '}') AS data
