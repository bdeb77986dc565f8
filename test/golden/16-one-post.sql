-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
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
FROM ( WITH "t6" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t8".*
FROM (
SELECT "t3"."person_id" AS "person_id", "t3"."title" AS "title", "t3"."as_reported" AS "as_reported", "t3"."held_from" AS "held_from", "t3"."held_from_latest" AS "held_from_latest", "t3"."held_until" AS "held_until", "t3"."held_until_latest" AS "held_until_latest", "t3"."end" AS "end"
FROM "position" AS "t3"
WHERE TRUE AND "t3"."held_from" IS NOT NULL AND "t3"."post" = $1::text
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
FROM "t7" ) AS "t10"
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
WHERE "t12"."id" = "t11"."position_id"), 'null'), ',"kind":"', "t11"."kind"::text, '","text":', to_json("t11"."text")::text, ',"venue":', coalesce(to_json("t11"."venue")::text, 'null'), ',"placeAsPrinted":', coalesce(to_json("t11"."place_as_printed")::text, 'null'), ',"passages":[', (
SELECT string_agg(concat('{"start":', "t15"."start"::text, ',"end":', "t15"."end"::text, '}'), ','
ORDER BY "t14"."ordinal", "t14"."id")
FROM "citation" AS "t14"
LEFT JOIN "passage" AS "t15" ON "t15"."id" = "t14"."passage_id"
WHERE "t14"."quote_id" = "t11"."id" AND "t14"."stance" = 'SUPPORTS' AND "t15"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t16"."headline")::text, 'null'), ',"publishedOn":', CASE WHEN "t16"."published_on" IS NULL OR "t16"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t16"."published_on" = "t16"."published_on_latest" THEN "t16"."published_on"::text WHEN extract(month
FROM "t16"."published_on") = extract(month
FROM "t16"."published_on_latest") THEN left("t16"."published_on"::text, 7) ELSE left("t16"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t16"."url")::text, 'null'), '}')
FROM "article" AS "t16"
WHERE "t16"."id" = "t11"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t32" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t34".*
FROM (
SELECT "t17"."said_on" AS "said_on", "t17"."said_on_latest" AS "said_on_latest", "t17"."said_on_as_printed" AS "said_on_as_printed", "t17"."position_id" AS "position_id", "t17"."kind" AS "kind", "t17"."text" AS "text", "t17"."venue" AS "venue", "t17"."place_as_printed" AS "place_as_printed", "t17"."id" AS "id", "t17"."article_id" AS "article_id"
FROM "quote" AS "t17" JOIN "article" AS "t18" ON "t18"."id" = "t17"."article_id"
LEFT JOIN "position" AS "t23" ON "t23"."id" = "t17"."position_id"
WHERE TRUE AND "t17"."said_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t19", "equipment_family" AS "t21" JOIN "equipment" AS "t22" ON "t22"."id" = "t21"."ancestor_id"
WHERE "t19"."B" = "t17"."id" AND "t21"."member_id" = "t19"."A" AND "t22"."slug" = $4::text) AND ("t23"."post" = $5::text AND "t23"."id" IS NOT NULL AND "t17"."position_id" IS NOT NULL)
ORDER BY "t17"."said_on" ASC, "t18"."slug" ASC, "t17"."ordinal" ASC, "t17"."id" ASC
LIMIT 32) AS "t34"), "t33" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t35".*
FROM (
SELECT *
FROM (
SELECT "t24"."said_on" AS "said_on", "t24"."said_on_latest" AS "said_on_latest", "t24"."said_on_as_printed" AS "said_on_as_printed", "t24"."position_id" AS "position_id", "t24"."kind" AS "kind", "t24"."text" AS "text", "t24"."venue" AS "venue", "t24"."place_as_printed" AS "place_as_printed", "t24"."id" AS "id", "t24"."article_id" AS "article_id"
FROM "quote" AS "t24" JOIN "article" AS "t25" ON "t25"."id" = "t24"."article_id"
LEFT JOIN "position" AS "t30" ON "t30"."id" = "t24"."position_id"
WHERE TRUE AND "t24"."said_on" IS NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t26", "equipment_family" AS "t28" JOIN "equipment" AS "t29" ON "t29"."id" = "t28"."ancestor_id"
WHERE "t26"."B" = "t24"."id" AND "t28"."member_id" = "t26"."A" AND "t29"."slug" = $6::text) AND ("t30"."post" = $7::text AND "t30"."id" IS NOT NULL AND "t24"."position_id" IS NOT NULL)
ORDER BY "t25"."slug" ASC, "t24"."ordinal" ASC, "t24"."id" ASC
LIMIT 32) AS "t35"
WHERE (
SELECT count(*)
FROM "t32") < $8::int4) AS "t35") SELECT *
FROM "t32"
UNION ALL SELECT *
FROM "t33" ) AS "t36"
ORDER BY "#part", "#place"
LIMIT $8::int4) AS "t11"), '}') AS data OFFSET 0) AS answer
