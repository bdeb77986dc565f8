-- 7 statements; 7 without the engine

SELECT "public"."aid_package"."id", "public"."aid_package"."slug"
FROM "public"."aid_package"
WHERE EXISTS(
SELECT "t0"."package_id"
FROM "public"."package_line_item" AS "t0"
WHERE (EXISTS(
SELECT "t1"."B"
FROM "public"."_LineItemEquipment" AS "t1" INNER JOIN "public"."equipment" AS "j1" ON ("j1"."id") = ("t1"."A")
WHERE (EXISTS(
SELECT "t2"."member_id"
FROM "public"."equipment_family" AS "t2"
LEFT JOIN "public"."equipment" AS "j3" ON ("j3"."id") = ("t2"."ancestor_id")
WHERE ("j3"."slug" = $1 AND ("j3"."id" IS NOT NULL) AND ("j1"."id") = ("t2"."member_id") AND "t2"."member_id" IS NOT NULL)) AND ("t0"."id") = ("t1"."B") AND "t1"."B" IS NOT NULL)) AND ("public"."aid_package"."id") = ("t0"."package_id") AND "t0"."package_id" IS NOT NULL))
ORDER BY "public"."aid_package"."announced_on" ASC, "public"."aid_package"."id" ASC
LIMIT $2 OFFSET $3

SELECT "public"."article"."id", "public"."article"."url"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8) OFFSET $9

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."line_item_id"
FROM "public"."citation"
WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2,$3,$4))
ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $5

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported", "public"."package_line_item"."package_id"
FROM "public"."package_line_item"
WHERE (EXISTS(
SELECT "t4"."B"
FROM "public"."_LineItemEquipment" AS "t4" INNER JOIN "public"."equipment" AS "j4" ON ("j4"."id") = ("t4"."A")
WHERE (EXISTS(
SELECT "t5"."member_id"
FROM "public"."equipment_family" AS "t5"
LEFT JOIN "public"."equipment" AS "j6" ON ("j6"."id") = ("t5"."ancestor_id")
WHERE ("j6"."slug" = $1 AND ("j6"."id" IS NOT NULL) AND ("j4"."id") = ("t5"."member_id") AND "t5"."member_id" IS NOT NULL)) AND ("public"."package_line_item"."id") = ("t4"."B") AND "t4"."B" IS NOT NULL)) AND "public"."package_line_item"."package_id" IN ($2,$3,$4,$5))
ORDER BY "public"."package_line_item"."ordinal" ASC, "public"."package_line_item"."id" ASC OFFSET $6

SELECT "public"."passage"."id", "public"."passage"."exact"
FROM "public"."passage"
WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8) OFFSET $9

SELECT COUNT(*) AS "_count$_all"
FROM (
SELECT "public"."aid_package"."id"
FROM "public"."aid_package"
WHERE EXISTS(
SELECT "t0"."package_id"
FROM "public"."package_line_item" AS "t0"
WHERE (EXISTS(
SELECT "t1"."B"
FROM "public"."_LineItemEquipment" AS "t1" INNER JOIN "public"."equipment" AS "j1" ON ("j1"."id") = ("t1"."A")
WHERE (EXISTS(
SELECT "t2"."member_id"
FROM "public"."equipment_family" AS "t2"
LEFT JOIN "public"."equipment" AS "j3" ON ("j3"."id") = ("t2"."ancestor_id")
WHERE ("j3"."slug" = $1 AND ("j3"."id" IS NOT NULL) AND ("j1"."id") = ("t2"."member_id") AND "t2"."member_id" IS NOT NULL)) AND ("t0"."id") = ("t1"."B") AND "t1"."B" IS NOT NULL)) AND ("public"."aid_package"."id") = ("t0"."package_id") AND "t0"."package_id" IS NOT NULL)) OFFSET $2) AS "sub"

WITH own AS (
SELECT "t1"."id" AS id, "t1"."announced_on" AS "k0", "t1"."announced_on_latest" AS "k0_last", "t1"."value_currency" AS unit, "t1"."value_lower" AS lower, "t1"."value_upper" AS upper, "t1"."value_qualifier" AS qualifier
FROM "aid_package" AS "t1"
WHERE EXISTS (
SELECT 1
FROM "package_line_item" AS "t2", "_LineItemEquipment" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t2"."package_id" = "t1"."id" AND "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $1::text)), days AS (
SELECT "k0", "k0_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k0_last", own.unit, own.lower, own.upper, own.qualifier
FROM own) r GROUP BY "k0", "k0_last", unit), parts AS (
SELECT CASE WHEN "k0_last" < date_trunc('month', "k0"::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', "k0"::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', "k0"::timestamp)::date, 'infinity'::date) END AS "k0", coalesce(NOT ("k0_last" < date_trunc('month', "k0"::timestamp) + interval '1 month'), FALSE) AS "k0_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3), ranked AS (
SELECT *, 1 AS g
FROM parts), cells AS (
SELECT DISTINCT g, "k0", "k0_coarse"
FROM ranked), spread AS (
SELECT c.*, u.unit, p.n, p.shared, p.lower, p.upper, p.open, p.exact, p.more, p.about, p.withheld, coalesce(sum(p."n") OVER past, 0) AS "past_n", coalesce(sum(p."lower") OVER past, 0) AS "past_lower", coalesce(sum(p."upper") OVER past, 0) AS "past_upper", coalesce(sum(p."open") OVER past, 0) AS "past_open", coalesce(sum(p."exact") OVER past, 0) AS "past_exact", coalesce(sum(p."more") OVER past, 0) AS "past_more", coalesce(sum(p."about") OVER past, 0) AS "past_about", coalesce(sum(p."withheld") OVER past, 0) AS "past_withheld"
FROM cells c JOIN (
SELECT DISTINCT g, unit
FROM ranked) u ON u.g = c.g
LEFT JOIN ranked p ON p.g = c.g AND p.unit = u.unit AND p."k0" = c."k0" AND p."k0_coarse" = c."k0_coarse" WINDOW past AS (PARTITION BY c.g, u.unit, c."k0" = 'infinity'::date
ORDER BY (c."k0"::timestamp + CASE WHEN c."k0_coarse" THEN interval '1 year' ELSE interval '1 month' END), c."k0_coarse")), buckets AS (
SELECT "k0", "k0_coarse", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, CASE WHEN "k0" <> 'infinity'::date THEN jsonb_build_object('count', coalesce(sum(past_n), 0)::int4, 'unknown', coalesce(sum(past_n) FILTER (WHERE unit = ''), 0)::int4, 'withheld', coalesce(sum(past_withheld), 0)::int4, 'sums', coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "past_n", 'lower', trim_scale("past_lower")::text, 'upper', trim_scale("past_upper")::text, 'open', "past_open", 'exact', trim_scale("past_exact")::text, 'more', "past_more", 'about', "past_about")
ORDER BY "past_n" DESC, unit) FILTER (WHERE unit <> '' AND "past_n" > 0), '[]')) END AS running
FROM spread GROUP BY g, "k0", "k0_coarse") SELECT nullif(b."k0", 'infinity'::date)::text AS "k0", b."k0_coarse" AS "k0_coarse", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets
FROM buckets b
ORDER BY nullif((b."k0"::timestamp + CASE WHEN b."k0_coarse" THEN interval '1 year' ELSE interval '1 month' END), 'infinity') ASC NULLS LAST, b."k0_coarse" ASC NULLS LAST
LIMIT $2::int4
