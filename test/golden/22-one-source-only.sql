-- 1 statement; 9 without the engine

SELECT concat($1::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t1"."as_reported")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t2"."wording")::text, ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t3"."headline")::text, 'null'), '}')
FROM "article" AS "t3"
WHERE "t3"."id" = "t2"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t5" AS MATERIALIZED (
SELECT "t4"."wording" AS "wording", "t4"."article_id" AS "article_id"
FROM "citation" AS "t4"
WHERE "t4"."line_item_id" = "t1"."id" AND TRUE
ORDER BY "t4"."ordinal" ASC, "t4"."id" ASC
LIMIT 32) SELECT *
FROM "t5"
LIMIT $2::int4) AS "t2"), '}'), ','), ']}')
FROM (WITH "t11" AS MATERIALIZED (
SELECT "t6"."as_reported" AS "as_reported", "t6"."id" AS "id"
FROM "package_line_item" AS "t6" JOIN "aid_package" AS "t7" ON "t7"."id" = "t6"."package_id"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t8" JOIN "article" AS "t9" ON "t9"."id" = "t8"."article_id"
LEFT JOIN "organization" AS "t10" ON "t10"."id" = "t9"."publisher_id"
WHERE "t8"."line_item_id" = "t6"."id" AND (NOT (("t10"."slug" = $3::text AND "t10"."id" IS NOT NULL) AND "t9"."id" IS NOT NULL))))
ORDER BY "t7"."announced_on" DESC, "t7"."slug" ASC, "t6"."ordinal" ASC, "t6"."id" ASC
LIMIT 32) SELECT *
FROM "t11"
LIMIT $4::int4) AS "t1"), $5::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t12"."as_reported")::text, '}'), ','), ']}')
FROM (WITH "t18" AS MATERIALIZED (
SELECT "t13"."as_reported" AS "as_reported"
FROM "package_line_item" AS "t13" JOIN "aid_package" AS "t14" ON "t14"."id" = "t13"."package_id"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t15" JOIN "article" AS "t16" ON "t16"."id" = "t15"."article_id"
WHERE "t15"."line_item_id" = "t13"."id" AND ("t16"."slug" = $6::text AND "t16"."id" IS NOT NULL))) AND "t13"."package_id" = (
SELECT "t17"."id"
FROM "aid_package" AS "t17"
WHERE "t17"."slug" = $7::text)
ORDER BY "t14"."announced_on" DESC, "t14"."slug" ASC, "t13"."ordinal" ASC, "t13"."id" ASC
LIMIT 32) SELECT *
FROM "t18"
LIMIT $8::int4) AS "t12"), $9::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t20"."name")::text, '}')
FROM "person" AS "t20"
WHERE "t20"."id" = "t19"."person_id"), 'null'), ',"title":', to_json("t19"."title")::text, ',"asReported":', to_json("t19"."as_reported")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (WITH "t30" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t32".*
FROM (
SELECT "t21"."person_id" AS "person_id", "t21"."title" AS "title", "t21"."as_reported" AS "as_reported"
FROM "position" AS "t21"
WHERE TRUE AND (NOT "t21"."held_from" IS NULL) AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t22" JOIN "article" AS "t23" ON "t23"."id" = "t22"."article_id"
LEFT JOIN "organization" AS "t24" ON "t24"."id" = "t23"."publisher_id"
WHERE "t22"."position_id" = "t21"."id" AND (NOT (("t24"."slug" = $10::text AND "t24"."id" IS NOT NULL) AND "t23"."id" IS NOT NULL))))
ORDER BY "t21"."held_from" ASC, "t21"."slug" ASC, "t21"."id" ASC
LIMIT 32) AS "t32"), "t31" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t33".*
FROM (
SELECT *
FROM (
SELECT "t25"."person_id" AS "person_id", "t25"."title" AS "title", "t25"."as_reported" AS "as_reported"
FROM "position" AS "t25"
WHERE TRUE AND "t25"."held_from" IS NULL AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t26" JOIN "article" AS "t27" ON "t27"."id" = "t26"."article_id"
LEFT JOIN "organization" AS "t28" ON "t28"."id" = "t27"."publisher_id"
WHERE "t26"."position_id" = "t25"."id" AND (NOT (("t28"."slug" = $11::text AND "t28"."id" IS NOT NULL) AND "t27"."id" IS NOT NULL))))
ORDER BY "t25"."slug" ASC, "t25"."id" ASC
LIMIT 32) AS "t33"
WHERE (
SELECT count(*)
FROM "t30") < $12::int4) AS "t33") SELECT *
FROM "t30"
UNION ALL SELECT *
FROM "t31") AS "t34"
ORDER BY "#part", "#place"
LIMIT $12::int4) AS "t19"), $13::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t36"
LEFT JOIN "person" AS "t37" ON "t37"."id" = "t36"."speaker_person_id"
LEFT JOIN "organization" AS "t38" ON "t38"."id" = "t36"."speaker_organization_id"
WHERE TRUE AND (NOT (TRUE AND "t37"."id" IS NOT NULL)) AND (NOT (TRUE AND "t38"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"speakerLabel":', to_json("t35"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t35"."role_as_printed")::text, 'null'), ',"text":', to_json("t35"."text")::text, ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t39"."headline")::text, 'null'), ',"url":', coalesce(to_json("t39"."url")::text, 'null'), '}')
FROM "article" AS "t39"
WHERE "t39"."id" = "t35"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (WITH "t49" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t51".*
FROM (
SELECT "t40"."speaker_label" AS "speaker_label", "t40"."role_as_printed" AS "role_as_printed", "t40"."text" AS "text", "t40"."article_id" AS "article_id"
FROM "quote" AS "t40" JOIN "article" AS "t41" ON "t41"."id" = "t40"."article_id"
LEFT JOIN "person" AS "t42" ON "t42"."id" = "t40"."speaker_person_id"
LEFT JOIN "organization" AS "t43" ON "t43"."id" = "t40"."speaker_organization_id"
WHERE TRUE AND (NOT ("t41"."published_on" IS NULL AND "t41"."id" IS NOT NULL)) AND (NOT (TRUE AND "t42"."id" IS NOT NULL)) AND (NOT (TRUE AND "t43"."id" IS NOT NULL))
ORDER BY "t41"."published_on" DESC, "t41"."slug" ASC, "t40"."ordinal" ASC, "t40"."id" ASC
LIMIT 32) AS "t51"), "t50" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t52".*
FROM (
SELECT *
FROM (
SELECT "t44"."speaker_label" AS "speaker_label", "t44"."role_as_printed" AS "role_as_printed", "t44"."text" AS "text", "t44"."article_id" AS "article_id"
FROM "quote" AS "t44" JOIN "article" AS "t45" ON "t45"."id" = "t44"."article_id"
LEFT JOIN "person" AS "t46" ON "t46"."id" = "t44"."speaker_person_id"
LEFT JOIN "organization" AS "t47" ON "t47"."id" = "t44"."speaker_organization_id"
WHERE TRUE AND ("t45"."published_on" IS NULL AND "t45"."id" IS NOT NULL) AND (NOT (TRUE AND "t46"."id" IS NOT NULL)) AND (NOT (TRUE AND "t47"."id" IS NOT NULL))
ORDER BY "t45"."slug" ASC, "t44"."ordinal" ASC, "t44"."id" ASC
LIMIT 32) AS "t52"
WHERE (
SELECT count(*)
FROM "t49") < $14::int4) AS "t52") SELECT *
FROM "t49"
UNION ALL SELECT *
FROM "t50") AS "t53"
ORDER BY "#part", "#place"
LIMIT $14::int4) AS "t35"), '}') AS data
