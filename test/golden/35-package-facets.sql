-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 50000000 THEN data END AS data
FROM (
SELECT concat('{"aidPackages":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND "t2"."authority" = $1::"AidAuthority" AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t3"
WHERE "t3"."package_id" = "t2"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."A"
WHERE "t4"."B" = "t3"."id" AND "t5"."category" = $2::"EquipmentCategory"))), ',"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"title":', to_json("t1"."title")::text, '}'), ','), '],"facets":[', (
SELECT concat('{"by":"AUTHORITY","valueCount":', coalesce(max("t6".total), 0), ',"truncated":', (coalesce(max("t6".total), 0) > count(*))::text, ',"overlapping":false,"values":[', string_agg(concat('{"count":', "t6".count, ',"key":{"authority":', coalesce(to_json("t6".value::text)::text, 'null'), ',"period":null,"category":null,"family":null},"where":{"where":', $3::text, ',"keys":{"AUTHORITY":', coalesce(to_json("t6".value::text)::text, 'null'), '}}}'), ','), ']}')
FROM ( SELECT counted.*, count(*) OVER ()::int4 AS total
FROM (
SELECT value, FALSE AS coarse, count
FROM ( SELECT "t7"."authority" AS value, NULL AS last, count(*) AS count
FROM "aid_package" AS "t7"
WHERE EXISTS (
SELECT 1
FROM "package_line_item" AS "t8"
WHERE "t8"."package_id" = "t7"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t9" JOIN "equipment" AS "t10" ON "t10"."id" = "t9"."A"
WHERE "t9"."B" = "t8"."id" AND "t10"."category" = $4::"EquipmentCategory")) GROUP BY 1, 2) AS own) AS counted
ORDER BY counted.count DESC, counted.value, counted.coarse
LIMIT $5::int4) AS "t6"), ',', (
SELECT concat('{"by":"YEAR","valueCount":', coalesce(max("t11".total), 0), ',"truncated":', (coalesce(max("t11".total), 0) > count(*))::text, ',"overlapping":false,"values":[', string_agg(concat('{"count":', "t11".count, ',"key":{"authority":null,"period":', CASE WHEN nullif("t11".value, 'infinity'::date) IS NULL THEN 'null' ELSE concat('{"label":"', left(nullif("t11".value, 'infinity'::date)::text, 4), '"}') END, ',"category":null,"family":null},"where":{"where":', $6::text, ',"keys":{"YEAR":', coalesce('{"unit":"' || CASE WHEN "t11".coarse THEN 'YEAR' ELSE 'YEAR' END || '","start":"' || nullif("t11".value, 'infinity'::date)::text || '"}', 'null'), '}}}'), ','), ']}')
FROM ( SELECT counted.*, count(*) OVER ()::int4 AS total
FROM ( SELECT coalesce(date_trunc('year', days.value::timestamp)::date, 'infinity'::date) AS value, FALSE AS coarse, sum(count) AS count
FROM ( SELECT "t12"."announced_on" AS value, "t12"."announced_on_latest" AS last, count(*) AS count
FROM "aid_package" AS "t12"
WHERE ("t12"."authority" = $7::"AidAuthority" AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t13"
WHERE "t13"."package_id" = "t12"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t14" JOIN "equipment" AS "t15" ON "t15"."id" = "t14"."A"
WHERE "t14"."B" = "t13"."id" AND "t15"."category" = $8::"EquipmentCategory"))) GROUP BY 1, 2) AS days GROUP BY 1, 2) AS counted
ORDER BY counted.count DESC, counted.value, counted.coarse
LIMIT $9::int4) AS "t11"), ',', (
SELECT concat('{"by":"FAMILY","valueCount":', coalesce(max("t16".total), 0), ',"truncated":', (coalesce(max("t16".total), 0) > count(*))::text, ',"overlapping":true,"values":[', string_agg(concat('{"count":', "t16".count, ',"key":{"authority":null,"period":null,"category":null,"family":', coalesce((
SELECT concat('{"designation":', to_json("t26"."designation")::text, '}')
FROM "equipment" AS "t26"
WHERE "t26"."id" = "t16".value), 'null'), '},"where":{"where":', $10::text, ',"keys":{"FAMILY":', coalesce(to_json("t16".natural_key)::text, 'null'), '}}}'), ','), ']}')
FROM ( SELECT counted.*, count(*) OVER ()::int4 AS total, "t17"."slug" AS natural_key
FROM (
SELECT value, FALSE AS coarse, count
FROM ( SELECT "t25"."ancestor_id" AS value, NULL AS last, count(DISTINCT "t18"."id") AS count
FROM "aid_package" AS "t18"
LEFT JOIN ("package_line_item" AS "t22" JOIN "_LineItemEquipment" AS "t24" ON "t24"."B" = "t22"."id" JOIN "equipment" AS "t23" ON "t23"."id" = "t24"."A" JOIN "equipment_family" AS "t25" ON "t25"."member_id" = "t23"."id") ON "t22"."package_id" = "t18"."id" AND "t25"."is_topmost"
WHERE ("t18"."authority" = $11::"AidAuthority" AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t19"
WHERE "t19"."package_id" = "t18"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t20" JOIN "equipment" AS "t21" ON "t21"."id" = "t20"."A"
WHERE "t20"."B" = "t19"."id" AND "t21"."category" = $12::"EquipmentCategory"))) GROUP BY 1, 2) AS own) AS counted
LEFT JOIN "equipment" AS "t17" ON "t17"."id" = counted.value
ORDER BY counted.count DESC, "t17"."designation", counted.value, counted.coarse
LIMIT $13::int4) AS "t16"), ',', (
SELECT concat('{"by":"CATEGORY","valueCount":', coalesce(max("t27".total), 0), ',"truncated":', (coalesce(max("t27".total), 0) > count(*))::text, ',"overlapping":true,"values":[', string_agg(concat('{"count":', "t27".count, ',"key":{"authority":null,"period":null,"category":', coalesce(to_json("t27".value::text)::text, 'null'), ',"family":null},"where":{"where":', $14::text, ',"keys":{"CATEGORY":', coalesce(to_json("t27".value::text)::text, 'null'), '}}}'), ','), ']}')
FROM ( SELECT counted.*, count(*) OVER ()::int4 AS total
FROM (
SELECT value, FALSE AS coarse, count
FROM ( SELECT "t30"."category" AS value, NULL AS last, count(DISTINCT "t28"."id") AS count
FROM "aid_package" AS "t28"
LEFT JOIN ("package_line_item" AS "t29" JOIN "_LineItemEquipment" AS "t31" ON "t31"."B" = "t29"."id" JOIN "equipment" AS "t30" ON "t30"."id" = "t31"."A") ON "t29"."package_id" = "t28"."id"
WHERE "t28"."authority" = $15::"AidAuthority" GROUP BY 1, 2) AS own) AS counted
ORDER BY counted.count DESC, counted.value, counted.coarse
LIMIT $16::int4) AS "t27"), ']}')
FROM (WITH "t36" AS MATERIALIZED (
SELECT "t32"."slug" AS "slug", "t32"."title" AS "title"
FROM "aid_package" AS "t32"
WHERE TRUE AND "t32"."authority" = $17::"AidAuthority" AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t33"
WHERE "t33"."package_id" = "t32"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t34" JOIN "equipment" AS "t35" ON "t35"."id" = "t34"."A"
WHERE "t34"."B" = "t33"."id" AND "t35"."category" = $18::"EquipmentCategory"))
ORDER BY "t32"."announced_on" DESC, "t32"."id" DESC
LIMIT 2) SELECT *
FROM "t36"
LIMIT $19::int4) AS "t1"), '}') AS data OFFSET 0) AS answer
