-- 1 statement; 6 without the engine

SELECT concat($1::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t1"."as_reported")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t2"."wording")::text, ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t3"."headline")::text, 'null'), '}')
FROM "article" AS "t3"
WHERE "t3"."id" = "t2"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t4"."wording" AS "wording", "t4"."article_id" AS "article_id"
FROM "citation" AS "t4"
WHERE "t4"."line_item_id" = "t1"."id" AND TRUE
ORDER BY "t4"."ordinal" ASC, "t4"."id" ASC
LIMIT 32) AS "t5"
LIMIT $2::int4) AS "t2"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t6"."as_reported" AS "as_reported", "t6"."id" AS "id"
FROM "package_line_item" AS "t6" JOIN "aid_package" AS "t7" ON "t7"."id" = "t6"."package_id"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t8" JOIN "article" AS "t9" ON "t9"."id" = "t8"."article_id"
LEFT JOIN "organization" AS "t10" ON "t10"."id" = "t9"."publisher_id"
WHERE "t8"."line_item_id" = "t6"."id" AND (NOT (("t10"."slug" = $3::text AND "t10"."id" IS NOT NULL) AND "t9"."id" IS NOT NULL))))
ORDER BY "t7"."announced_on" DESC, "t7"."slug" ASC, "t6"."ordinal" ASC, "t6"."id" ASC
LIMIT 32) AS "t11"
LIMIT $4::int4) AS "t1"), $5::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t12"."as_reported")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t13"."as_reported" AS "as_reported"
FROM "package_line_item" AS "t13" JOIN "aid_package" AS "t14" ON "t14"."id" = "t13"."package_id"
WHERE TRUE AND ((NOT EXISTS (
SELECT 1
FROM "citation" AS "t15" JOIN "article" AS "t16" ON "t16"."id" = "t15"."article_id"
WHERE "t15"."line_item_id" = "t13"."id" AND ("t16"."slug" = $6::text AND "t16"."id" IS NOT NULL))) AND ("t14"."slug" = $7::text AND "t14"."id" IS NOT NULL))
ORDER BY "t14"."announced_on" DESC, "t14"."slug" ASC, "t13"."ordinal" ASC, "t13"."id" ASC
LIMIT 32) AS "t17"
LIMIT $8::int4) AS "t12"), $9::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "person" AS "t19"
WHERE "t19"."id" = "t18"."person_id"), 'null'), ',"title":', to_json("t18"."title")::text, ',"asReported":', to_json("t18"."as_reported")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (WITH "t29" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t31".*
FROM (
SELECT "t20"."person_id" AS "person_id", "t20"."title" AS "title", "t20"."as_reported" AS "as_reported"
FROM "position" AS "t20"
WHERE TRUE AND ((NOT "t20"."held_from" IS NULL) AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t21" JOIN "article" AS "t22" ON "t22"."id" = "t21"."article_id"
LEFT JOIN "organization" AS "t23" ON "t23"."id" = "t22"."publisher_id"
WHERE "t21"."position_id" = "t20"."id" AND (NOT (("t23"."slug" = $10::text AND "t23"."id" IS NOT NULL) AND "t22"."id" IS NOT NULL)))))
ORDER BY "t20"."held_from" ASC, "t20"."slug" ASC, "t20"."id" ASC
LIMIT 32) AS "t31"), "t30" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t32".*
FROM (
SELECT *
FROM (
SELECT "t24"."person_id" AS "person_id", "t24"."title" AS "title", "t24"."as_reported" AS "as_reported"
FROM "position" AS "t24"
WHERE TRUE AND ("t24"."held_from" IS NULL AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t25" JOIN "article" AS "t26" ON "t26"."id" = "t25"."article_id"
LEFT JOIN "organization" AS "t27" ON "t27"."id" = "t26"."publisher_id"
WHERE "t25"."position_id" = "t24"."id" AND (NOT (("t27"."slug" = $11::text AND "t27"."id" IS NOT NULL) AND "t26"."id" IS NOT NULL)))))
ORDER BY "t24"."slug" ASC, "t24"."id" ASC
LIMIT 32) AS "t32"
WHERE (
SELECT count(*)
FROM "t29") < $12::int4) AS "t32") SELECT *
FROM "t29"
UNION ALL SELECT *
FROM "t30") AS "t33"
ORDER BY "#part", "#place"
LIMIT $12::int4) AS "t18"), '}') AS data
