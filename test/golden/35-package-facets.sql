-- 4 statements; 4 without the engine

SELECT "public"."aid_package"."id", "public"."aid_package"."slug", "public"."aid_package"."title"
FROM "public"."aid_package"
WHERE ("public"."aid_package"."authority" = CAST($1::text AS "public"."AidAuthority") AND EXISTS(
SELECT "t0"."package_id"
FROM "public"."package_line_item" AS "t0"
WHERE (EXISTS(
SELECT "t1"."B"
FROM "public"."_LineItemEquipment" AS "t1" INNER JOIN "public"."equipment" AS "j1" ON ("j1"."id") = ("t1"."A")
WHERE ("j1"."category" = CAST($2::text AS "public"."EquipmentCategory") AND ("t0"."id") = ("t1"."B") AND "t1"."B" IS NOT NULL)) AND ("public"."aid_package"."id") = ("t0"."package_id") AND "t0"."package_id" IS NOT NULL)))
ORDER BY "public"."aid_package"."announced_on" DESC, "public"."aid_package"."id" DESC
LIMIT $3 OFFSET $4

SELECT "public"."equipment"."id", "public"."equipment"."designation"
FROM "public"."equipment"
WHERE "public"."equipment"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT *
FROM ((
SELECT $1::int4 AS facet, row_number() OVER (ORDER BY v.n DESC, v.k, v.coarse) AS place, v.k::text AS k, v.coarse AS k_coarse, NULL::text AS k_natural, v.n::int4 AS count, count(*) OVER ()::int4 AS total
FROM (
SELECT k, FALSE AS coarse, n
FROM (
SELECT "t1"."authority" AS k, NULL AS last, count(*) AS n
FROM "aid_package" AS "t1"
WHERE EXISTS (
SELECT 1
FROM "package_line_item" AS "t2"
WHERE "t2"."package_id" = "t1"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t3" JOIN "equipment" AS "t4" ON "t4"."id" = "t3"."A"
WHERE "t3"."B" = "t2"."id" AND "t4"."category" = $2::"EquipmentCategory")) GROUP BY 1, 2) AS own) v 
ORDER BY v.n DESC, v.k, v.coarse
LIMIT $3::int4)
UNION ALL (
SELECT $4::int4 AS facet, row_number() OVER (ORDER BY v.n DESC, v.k, v.coarse) AS place, nullif(v.k, 'infinity'::date)::text AS k, v.coarse AS k_coarse, NULL::text AS k_natural, v.n::int4 AS count, count(*) OVER ()::int4 AS total
FROM (
SELECT coalesce(date_trunc('year', days.k::timestamp)::date, 'infinity'::date) AS k, FALSE AS coarse, sum(n) AS n
FROM (
SELECT "t5"."announced_on" AS k, "t5"."announced_on_latest" AS last, count(*) AS n
FROM "aid_package" AS "t5"
WHERE ("t5"."authority" = $5::"AidAuthority" AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t6"
WHERE "t6"."package_id" = "t5"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t7" JOIN "equipment" AS "t8" ON "t8"."id" = "t7"."A"
WHERE "t7"."B" = "t6"."id" AND "t8"."category" = $6::"EquipmentCategory"))) GROUP BY 1, 2) AS days GROUP BY 1, 2) v 
ORDER BY v.n DESC, v.k, v.coarse
LIMIT $3::int4)
UNION ALL (
SELECT $7::int4 AS facet, row_number() OVER (ORDER BY v.n DESC, "t18"."designation", v.k, v.coarse) AS place, v.k::text AS k, v.coarse AS k_coarse, "t18"."slug"::text AS k_natural, v.n::int4 AS count, count(*) OVER ()::int4 AS total
FROM (
SELECT k, FALSE AS coarse, n
FROM (
SELECT "t17"."id" AS k, NULL AS last, count(DISTINCT "t9"."id") AS n
FROM "aid_package" AS "t9"
LEFT JOIN ("package_line_item" AS "t13" JOIN "_LineItemEquipment" AS "t15" ON "t15"."B" = "t13"."id" JOIN "equipment" AS "t14" ON "t14"."id" = "t15"."A" JOIN "equipment_family" AS "t16" ON "t16"."member_id" = "t14"."id" JOIN "equipment" AS "t17" ON "t17"."id" = "t16"."ancestor_id") ON "t13"."package_id" = "t9"."id" AND "t17"."parent_id" IS NULL
WHERE ("t9"."authority" = $8::"AidAuthority" AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t10"
WHERE "t10"."package_id" = "t9"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t11" JOIN "equipment" AS "t12" ON "t12"."id" = "t11"."A"
WHERE "t11"."B" = "t10"."id" AND "t12"."category" = $9::"EquipmentCategory"))) GROUP BY 1, 2) AS own) v
LEFT JOIN "equipment" AS "t18" ON "t18"."id" = v.k
ORDER BY v.n DESC, "t18"."designation", v.k, v.coarse
LIMIT $3::int4)
UNION ALL (
SELECT $10::int4 AS facet, row_number() OVER (ORDER BY v.n DESC, v.k, v.coarse) AS place, v.k::text AS k, v.coarse AS k_coarse, NULL::text AS k_natural, v.n::int4 AS count, count(*) OVER ()::int4 AS total
FROM (
SELECT k, FALSE AS coarse, n
FROM (
SELECT "t21"."category" AS k, NULL AS last, count(DISTINCT "t19"."id") AS n
FROM "aid_package" AS "t19"
LEFT JOIN ("package_line_item" AS "t20" JOIN "_LineItemEquipment" AS "t22" ON "t22"."B" = "t20"."id" JOIN "equipment" AS "t21" ON "t21"."id" = "t22"."A") ON "t20"."package_id" = "t19"."id"
WHERE "t19"."authority" = $11::"AidAuthority" GROUP BY 1, 2) AS own) v 
ORDER BY v.n DESC, v.k, v.coarse
LIMIT $3::int4)) AS facets
ORDER BY facet, place

SELECT COUNT(*) AS "_count$_all"
FROM (
SELECT "public"."aid_package"."id"
FROM "public"."aid_package"
WHERE ("public"."aid_package"."authority" = CAST($1::text AS "public"."AidAuthority") AND EXISTS(
SELECT "t0"."package_id"
FROM "public"."package_line_item" AS "t0"
WHERE (EXISTS(
SELECT "t1"."B"
FROM "public"."_LineItemEquipment" AS "t1" INNER JOIN "public"."equipment" AS "j1" ON ("j1"."id") = ("t1"."A")
WHERE ("j1"."category" = CAST($2::text AS "public"."EquipmentCategory") AND ("t0"."id") = ("t1"."B") AND "t1"."B" IS NOT NULL)) AND ("public"."aid_package"."id") = ("t0"."package_id") AND "t0"."package_id" IS NOT NULL))) OFFSET $3) AS "sub"
