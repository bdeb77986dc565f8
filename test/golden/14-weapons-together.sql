-- 1 statement; 8 without the engine

SELECT concat('{"aidPackages":', (
SELECT concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"title":', to_json("t1"."title")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","itemsCompleteness":"', "t1"."items_completeness"::text, '","itemsWording":"', "t1"."items_wording"::text, $1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t3"
WHERE "t3"."package_id" = "t1"."id" AND (NOT EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t4", "equipment" AS "t5"
WHERE "t4"."B" = "t3"."id" AND "t5"."id" = "t4"."A" AND ("t5"."id" IN (
SELECT "t6"."member_id"
FROM "equipment_family" AS "t6"
LEFT JOIN "equipment" AS "t7" ON "t7"."id" = "t6"."ancestor_id"
WHERE "t7"."slug" = $2::text) OR "t5"."id" IN (
SELECT "t8"."member_id"
FROM "equipment_family" AS "t8"
LEFT JOIN "equipment" AS "t9" ON "t9"."id" = "t8"."ancestor_id"
WHERE "t9"."slug" = $3::text))))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t2"."as_reported")::text, ',"equipment":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t10"."designation")::text, '}'), ','), ']}')
FROM (
SELECT "t12"."designation" AS "designation"
FROM "_LineItemEquipment" AS "t11", "equipment" AS "t12"
WHERE "t11"."B" = "t2"."id" AND "t12"."id" = "t11"."A" AND TRUE
ORDER BY "t12"."designation" ASC, "t12"."id" ASC
LIMIT $4::int4) AS "t10"), '}'), ','), ']}')
FROM (
SELECT "t13"."as_reported" AS "as_reported", "t13"."id" AS "id"
FROM "package_line_item" AS "t13"
WHERE "t13"."package_id" = "t1"."id" AND (NOT EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t14", "equipment" AS "t15"
WHERE "t14"."B" = "t13"."id" AND "t15"."id" = "t14"."A" AND ("t15"."id" IN (
SELECT "t16"."member_id"
FROM "equipment_family" AS "t16"
LEFT JOIN "equipment" AS "t17" ON "t17"."id" = "t16"."ancestor_id"
WHERE "t17"."slug" = $5::text) OR "t15"."id" IN (
SELECT "t18"."member_id"
FROM "equipment_family" AS "t18"
LEFT JOIN "equipment" AS "t19" ON "t19"."id" = "t18"."ancestor_id"
WHERE "t19"."slug" = $6::text))))
ORDER BY "t13"."ordinal" ASC, "t13"."id" ASC
LIMIT $7::int4) AS "t2"), '}'), ','), ']}')
FROM (
SELECT "t20"."slug" AS "slug", "t20"."title" AS "title", "t20"."announced_on" AS "announced_on", "t20"."announced_on_latest" AS "announced_on_latest", "t20"."items_completeness" AS "items_completeness", "t20"."items_wording" AS "items_wording", "t20"."id" AS "id"
FROM "aid_package" AS "t20"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "package_line_item" AS "t21"
WHERE "t21"."package_id" = "t20"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t22", "equipment" AS "t23"
WHERE "t22"."B" = "t21"."id" AND "t23"."id" = "t22"."A" AND "t23"."id" IN (
SELECT "t24"."member_id"
FROM "equipment_family" AS "t24"
LEFT JOIN "equipment" AS "t25" ON "t25"."id" = "t24"."ancestor_id"
WHERE "t25"."slug" = $8::text))) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t26"
WHERE "t26"."package_id" = "t20"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t27", "equipment" AS "t28"
WHERE "t27"."B" = "t26"."id" AND "t28"."id" = "t27"."A" AND "t28"."id" IN (
SELECT "t29"."member_id"
FROM "equipment_family" AS "t29"
LEFT JOIN "equipment" AS "t30" ON "t30"."id" = "t29"."ancestor_id"
WHERE "t30"."slug" = $9::text))))
ORDER BY "t20"."announced_on" DESC, "t20"."id" ASC
LIMIT $10::int4) AS "t1"), ',"articles":', (
SELECT concat('{"nodes":[', string_agg(concat('{"headline":', coalesce(to_json("t31"."headline")::text, 'null'), ',"url":', coalesce(to_json("t31"."url")::text, 'null'), ',"quotes":', (
SELECT concat('{"nodes":[', string_agg(concat('{"speaker":', CASE WHEN "t32"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t33"."name")::text, '}')
FROM "person" AS "t33"
WHERE "t33"."id" = "t32"."speaker_person_id"), 'null') WHEN "t32"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t34"."name")::text, '}')
FROM "organization" AS "t34"
WHERE "t34"."id" = "t32"."speaker_organization_id"), 'null') ELSE 'null' END, ',"about":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t35"."designation")::text, '}'), ','), ']}')
FROM (
SELECT "t37"."designation" AS "designation"
FROM "_QuoteAbout" AS "t36", "equipment" AS "t37"
WHERE "t36"."B" = "t32"."id" AND "t37"."id" = "t36"."A" AND TRUE
ORDER BY "t37"."designation" ASC, "t37"."id" ASC
LIMIT $11::int4) AS "t35"), '}'), ','), ']}')
FROM (
SELECT "t38"."speaker_person_id" AS "speaker_person_id", "t38"."speaker_organization_id" AS "speaker_organization_id", "t38"."id" AS "id"
FROM "quote" AS "t38"
WHERE "t38"."article_id" = "t31"."id" AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t39", "equipment" AS "t40"
WHERE "t39"."B" = "t38"."id" AND "t40"."id" = "t39"."A" AND TRUE)
ORDER BY "t38"."ordinal" ASC, "t38"."id" ASC
LIMIT $12::int4) AS "t32"), '}'), ','), ']}')
FROM (
SELECT "t41"."headline" AS "headline", "t41"."url" AS "url", "t41"."id" AS "id"
FROM "article" AS "t41"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "quote" AS "t42"
WHERE "t42"."article_id" = "t41"."id" AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t43", "equipment" AS "t44"
WHERE "t43"."B" = "t42"."id" AND "t44"."id" = "t43"."A" AND "t44"."id" IN (
SELECT "t45"."member_id"
FROM "equipment_family" AS "t45"
LEFT JOIN "equipment" AS "t46" ON "t46"."id" = "t45"."ancestor_id"
WHERE "t46"."slug" = $13::text)))
ORDER BY "t41"."published_on" DESC NULLS LAST, "t41"."id" ASC
LIMIT $14::int4) AS "t31"), '}') AS data
