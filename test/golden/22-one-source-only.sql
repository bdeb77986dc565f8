-- 1 statement; 9 without the engine

SELECT concat($1::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t1"."as_reported")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t2"."wording")::text, ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t3"."headline")::text, 'null'), '}')
FROM "article" AS "t3"
WHERE "t3"."id" = "t2"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t4"."wording" AS "wording", "t4"."article_id" AS "article_id"
FROM "citation" AS "t4"
WHERE "t4"."line_item_id" = "t1"."id" AND TRUE
ORDER BY "t4"."ordinal" ASC, "t4"."id" ASC
LIMIT $2::int4) AS "t2"), '}'), ','), ']}')
FROM (
SELECT "t5"."as_reported" AS "as_reported", "t5"."id" AS "id"
FROM "package_line_item" AS "t5"
LEFT JOIN "aid_package" AS "t9" ON "t9"."id" = "t5"."package_id"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t6"
LEFT JOIN "article" AS "t7" ON "t7"."id" = "t6"."article_id"
LEFT JOIN "organization" AS "t8" ON "t8"."id" = "t7"."publisher_id"
WHERE "t6"."line_item_id" = "t5"."id" AND (NOT (("t8"."slug" = $3::text AND "t8"."id" IS NOT NULL) AND "t7"."id" IS NOT NULL))))
ORDER BY "t9"."announced_on" DESC, "t9"."slug" ASC, "t5"."ordinal" ASC, "t5"."id" ASC
LIMIT $4::int4) AS "t1"), $5::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t10"."as_reported")::text, '}'), ','), ']}')
FROM (
SELECT "t11"."as_reported" AS "as_reported"
FROM "package_line_item" AS "t11"
LEFT JOIN "aid_package" AS "t14" ON "t14"."id" = "t11"."package_id"
WHERE TRUE AND ((NOT EXISTS (
SELECT 1
FROM "citation" AS "t12"
LEFT JOIN "article" AS "t13" ON "t13"."id" = "t12"."article_id"
WHERE "t12"."line_item_id" = "t11"."id" AND ("t13"."slug" = $6::text AND "t13"."id" IS NOT NULL))) AND ("t14"."slug" = $7::text AND "t14"."id" IS NOT NULL))
ORDER BY "t14"."announced_on" DESC, "t14"."slug" ASC, "t11"."ordinal" ASC, "t11"."id" ASC
LIMIT $8::int4) AS "t10"), $9::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t16"."name")::text, '}')
FROM "person" AS "t16"
WHERE "t16"."id" = "t15"."person_id"), 'null'), ',"title":', to_json("t15"."title")::text, ',"asReported":', to_json("t15"."as_reported")::text, '}'), ','), ']}')
FROM (
SELECT "t17"."person_id" AS "person_id", "t17"."title" AS "title", "t17"."as_reported" AS "as_reported"
FROM "position" AS "t17"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t18"
LEFT JOIN "article" AS "t19" ON "t19"."id" = "t18"."article_id"
LEFT JOIN "organization" AS "t20" ON "t20"."id" = "t19"."publisher_id"
WHERE "t18"."position_id" = "t17"."id" AND (NOT (("t20"."slug" = $10::text AND "t20"."id" IS NOT NULL) AND "t19"."id" IS NOT NULL))))
ORDER BY "t17"."held_from" ASC NULLS LAST, "t17"."slug" ASC, "t17"."id" ASC
LIMIT $11::int4) AS "t15"), $12::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t22"
LEFT JOIN "person" AS "t23" ON "t23"."id" = "t22"."speaker_person_id"
LEFT JOIN "organization" AS "t24" ON "t24"."id" = "t22"."speaker_organization_id"
WHERE TRUE AND ((NOT (TRUE AND "t23"."id" IS NOT NULL)) AND (NOT (TRUE AND "t24"."id" IS NOT NULL)))), ',"nodes":[', string_agg(concat('{"speakerLabel":', to_json("t21"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t21"."role_as_printed")::text, 'null'), ',"text":', to_json("t21"."text")::text, ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t25"."headline")::text, 'null'), ',"url":', coalesce(to_json("t25"."url")::text, 'null'), '}')
FROM "article" AS "t25"
WHERE "t25"."id" = "t21"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t26"."speaker_label" AS "speaker_label", "t26"."role_as_printed" AS "role_as_printed", "t26"."text" AS "text", "t26"."article_id" AS "article_id"
FROM "quote" AS "t26"
LEFT JOIN "person" AS "t27" ON "t27"."id" = "t26"."speaker_person_id"
LEFT JOIN "organization" AS "t28" ON "t28"."id" = "t26"."speaker_organization_id"
LEFT JOIN "article" AS "t29" ON "t29"."id" = "t26"."article_id"
WHERE TRUE AND ((NOT (TRUE AND "t27"."id" IS NOT NULL)) AND (NOT (TRUE AND "t28"."id" IS NOT NULL)))
ORDER BY "t29"."published_on" DESC NULLS LAST, "t29"."slug" ASC, "t26"."ordinal" ASC, "t26"."id" ASC
LIMIT $13::int4) AS "t21"), '}') AS data
