-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"aidPackages":', (
SELECT concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"title":', to_json("t1"."title")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","itemsCompleteness":"', "t1"."items_completeness"::text, '","itemsWording":"', "t1"."items_wording"::text, $1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t3"
WHERE "t3"."package_id" = "t1"."id" AND (NOT EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t4"
WHERE "t4"."B" = "t3"."id" AND ("t4"."A" IN (
SELECT "t6"."member_id"
FROM "equipment_family" AS "t6" JOIN "equipment" AS "t7" ON "t7"."id" = "t6"."ancestor_id"
WHERE "t7"."slug" = $2::text) OR "t4"."A" IN (
SELECT "t8"."member_id"
FROM "equipment_family" AS "t8" JOIN "equipment" AS "t9" ON "t9"."id" = "t8"."ancestor_id"
WHERE "t9"."slug" = $3::text))))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t2"."as_reported")::text, ',"equipment":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t10"."designation")::text, '}'), ','), ']}')
FROM (WITH "t13" AS MATERIALIZED (
SELECT "t12"."designation" AS "designation"
FROM "_LineItemEquipment" AS "t11" JOIN "equipment" AS "t12" ON "t12"."id" = "t11"."A"
WHERE "t11"."B" = "t2"."id" AND TRUE
ORDER BY ("t12"."designation" || '') ASC, "t11"."A" ASC
LIMIT 32) SELECT *
FROM "t13"
LIMIT $4::int4) AS "t10"), '}'), ','), ']}')
FROM (WITH "t21" AS MATERIALIZED (
SELECT "t14"."as_reported" AS "as_reported", "t14"."id" AS "id"
FROM "package_line_item" AS "t14"
WHERE "t14"."package_id" = "t1"."id" AND (NOT EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t15"
WHERE "t15"."B" = "t14"."id" AND ("t15"."A" IN (
SELECT "t17"."member_id"
FROM "equipment_family" AS "t17" JOIN "equipment" AS "t18" ON "t18"."id" = "t17"."ancestor_id"
WHERE "t18"."slug" = $5::text) OR "t15"."A" IN (
SELECT "t19"."member_id"
FROM "equipment_family" AS "t19" JOIN "equipment" AS "t20" ON "t20"."id" = "t19"."ancestor_id"
WHERE "t20"."slug" = $6::text))))
ORDER BY ("t14"."ordinal" + 0) ASC, "t14"."id" ASC
LIMIT 32) SELECT *
FROM "t21"
LIMIT $7::int4) AS "t2"), '}'), ','), ']}')
FROM (WITH "t33" AS MATERIALIZED (
SELECT "t22"."slug" AS "slug", "t22"."title" AS "title", "t22"."announced_on" AS "announced_on", "t22"."announced_on_latest" AS "announced_on_latest", "t22"."items_completeness" AS "items_completeness", "t22"."items_wording" AS "items_wording", "t22"."id" AS "id"
FROM "aid_package" AS "t22"
WHERE TRUE AND "t22"."id" IN (
SELECT "t23"."package_id"
FROM "package_line_item" AS "t23", "_LineItemEquipment" AS "t24", "equipment_family" AS "t26" JOIN "equipment" AS "t27" ON "t27"."id" = "t26"."ancestor_id"
WHERE "t24"."B" = "t23"."id" AND "t26"."member_id" = "t24"."A" AND "t27"."slug" = $8::text INTERSECT SELECT "t28"."package_id"
FROM "package_line_item" AS "t28", "_LineItemEquipment" AS "t29", "equipment_family" AS "t31" JOIN "equipment" AS "t32" ON "t32"."id" = "t31"."ancestor_id"
WHERE "t29"."B" = "t28"."id" AND "t31"."member_id" = "t29"."A" AND "t32"."slug" = $9::text)
ORDER BY "t22"."announced_on" DESC, "t22"."id" DESC
LIMIT 32) SELECT *
FROM "t33"
LIMIT $10::int4) AS "t1"), ',"articles":', (
SELECT concat('{"nodes":[', string_agg(concat('{"headline":', coalesce(to_json("t34"."headline")::text, 'null'), ',"url":', coalesce(to_json("t34"."url")::text, 'null'), ',"quotes":', (
SELECT concat('{"nodes":[', string_agg(concat('{"speaker":', CASE WHEN "t35"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t36"."name")::text, '}')
FROM "person" AS "t36"
WHERE "t36"."id" = "t35"."speaker_person_id"), 'null')::text WHEN "t35"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t37"."name")::text, '}')
FROM "organization" AS "t37"
WHERE "t37"."id" = "t35"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"about":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t38"."designation")::text, '}'), ','), ']}')
FROM (WITH "t41" AS MATERIALIZED (
SELECT "t40"."designation" AS "designation"
FROM "_QuoteAbout" AS "t39" JOIN "equipment" AS "t40" ON "t40"."id" = "t39"."A"
WHERE "t39"."B" = "t35"."id" AND TRUE
ORDER BY ("t40"."designation" || '') ASC, "t39"."A" ASC
LIMIT 32) SELECT *
FROM "t41"
LIMIT $11::int4) AS "t38"), '}'), ','), ']}')
FROM (WITH "t45" AS MATERIALIZED (
SELECT "t42"."speaker_person_id" AS "speaker_person_id", "t42"."speaker_organization_id" AS "speaker_organization_id", "t42"."id" AS "id"
FROM "quote" AS "t42"
WHERE "t42"."article_id" = "t34"."id" AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t43"
WHERE "t43"."B" = "t42"."id" AND TRUE)
ORDER BY ("t42"."ordinal" + 0) ASC, "t42"."id" ASC
LIMIT 32) SELECT *
FROM "t45"
LIMIT $12::int4) AS "t35"), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t59" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t61".*
FROM (
SELECT "t46"."headline" AS "headline", "t46"."url" AS "url", "t46"."id" AS "id"
FROM "article" AS "t46"
WHERE TRUE AND "t46"."published_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "quote" AS "t47", "_QuoteAbout" AS "t48", "equipment_family" AS "t50" JOIN "equipment" AS "t51" ON "t51"."id" = "t50"."ancestor_id"
WHERE "t47"."article_id" = "t46"."id" AND "t48"."B" = "t47"."id" AND "t50"."member_id" = "t48"."A" AND "t51"."slug" = $13::text)
ORDER BY "t46"."published_on" DESC, "t46"."id" DESC
LIMIT 32) AS "t61"), "t60" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t62".*
FROM (
SELECT *
FROM (
SELECT "t52"."headline" AS "headline", "t52"."url" AS "url", "t52"."id" AS "id"
FROM "article" AS "t52"
WHERE TRUE AND "t52"."published_on" IS NULL AND EXISTS (
SELECT 1
FROM "quote" AS "t53", "_QuoteAbout" AS "t54", "equipment_family" AS "t56" JOIN "equipment" AS "t57" ON "t57"."id" = "t56"."ancestor_id"
WHERE "t53"."article_id" = "t52"."id" AND "t54"."B" = "t53"."id" AND "t56"."member_id" = "t54"."A" AND "t57"."slug" = $14::text)
ORDER BY "t52"."id" DESC
LIMIT 32) AS "t62"
WHERE (
SELECT count(*)
FROM "t59") < $15::int4) AS "t62") SELECT *
FROM "t59"
UNION ALL SELECT *
FROM "t60" ) AS "t63"
ORDER BY "#part", "#place"
LIMIT $15::int4) AS "t34"), '}') AS data OFFSET 0) AS answer
