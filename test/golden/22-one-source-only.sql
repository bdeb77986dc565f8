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
FROM "package_line_item" AS "t6"
LEFT JOIN "aid_package" AS "t10" ON "t10"."id" = "t6"."package_id"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t7"
LEFT JOIN "article" AS "t8" ON "t8"."id" = "t7"."article_id"
LEFT JOIN "organization" AS "t9" ON "t9"."id" = "t8"."publisher_id"
WHERE "t7"."line_item_id" = "t6"."id" AND (NOT (("t9"."slug" = $3::text AND "t9"."id" IS NOT NULL) AND "t8"."id" IS NOT NULL))))
ORDER BY "t10"."announced_on" DESC, "t10"."slug" ASC, "t6"."ordinal" ASC, "t6"."id" ASC
LIMIT 32) AS "t11"
LIMIT $4::int4) AS "t1"), $5::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t12"."as_reported")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t13"."as_reported" AS "as_reported"
FROM "package_line_item" AS "t13"
LEFT JOIN "aid_package" AS "t16" ON "t16"."id" = "t13"."package_id"
WHERE TRUE AND ((NOT EXISTS (
SELECT 1
FROM "citation" AS "t14"
LEFT JOIN "article" AS "t15" ON "t15"."id" = "t14"."article_id"
WHERE "t14"."line_item_id" = "t13"."id" AND ("t15"."slug" = $6::text AND "t15"."id" IS NOT NULL))) AND ("t16"."slug" = $7::text AND "t16"."id" IS NOT NULL))
ORDER BY "t16"."announced_on" DESC, "t16"."slug" ASC, "t13"."ordinal" ASC, "t13"."id" ASC
LIMIT 32) AS "t17"
LIMIT $8::int4) AS "t12"), $9::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "person" AS "t19"
WHERE "t19"."id" = "t18"."person_id"), 'null'), ',"title":', to_json("t18"."title")::text, ',"asReported":', to_json("t18"."as_reported")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t20"."person_id" AS "person_id", "t20"."title" AS "title", "t20"."as_reported" AS "as_reported"
FROM "position" AS "t20"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t21"
LEFT JOIN "article" AS "t22" ON "t22"."id" = "t21"."article_id"
LEFT JOIN "organization" AS "t23" ON "t23"."id" = "t22"."publisher_id"
WHERE "t21"."position_id" = "t20"."id" AND (NOT (("t23"."slug" = $10::text AND "t23"."id" IS NOT NULL) AND "t22"."id" IS NOT NULL))))
ORDER BY "t20"."held_from" ASC NULLS LAST, "t20"."slug" ASC, "t20"."id" ASC
LIMIT 32) AS "t24"
LIMIT $11::int4) AS "t18"), '}') AS data
