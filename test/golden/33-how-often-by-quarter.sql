-- 3 statements; 3 without the engine

WITH own AS (
SELECT "t1"."id" AS id, "t6"."announced_on" AS "k0", "t6"."announced_on_latest" AS "k0_last"
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t6" ON "t6"."id" = "t1"."package_id"
WHERE EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $1::text)), days AS (
SELECT "k0", "k0_last", count(*) AS n, 0::int8 AS shared, '' AS unit, 0::numeric AS lower, 0::numeric AS upper, 0::int8 AS open, 0::numeric AS exact, 0::int8 AS more, 0::int8 AS about, 0::int8 AS withheld
FROM own GROUP BY "k0", "k0_last"), parts AS (
SELECT CASE WHEN "k0_last" < date_trunc('month', "k0"::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', "k0"::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', "k0"::timestamp)::date, 'infinity'::date) END AS "k0", coalesce(NOT ("k0_last" < date_trunc('month', "k0"::timestamp) + interval '1 month'), FALSE) AS "k0_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3), buckets AS (
SELECT "k0", "k0_coarse", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, NULL::jsonb AS running
FROM parts GROUP BY "k0", "k0_coarse") SELECT nullif(b."k0", 'infinity'::date)::text AS "k0", b."k0_coarse" AS "k0_coarse", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets
FROM buckets b
ORDER BY nullif((b."k0"::timestamp + CASE WHEN b."k0_coarse" THEN interval '1 year' ELSE interval '1 month' END), 'infinity') DESC NULLS LAST, b."k0_coarse" DESC NULLS LAST, nullif((b."k0"::timestamp + CASE WHEN b."k0_coarse" THEN interval '1 year' ELSE interval '1 month' END), 'infinity') ASC NULLS LAST, b."k0_coarse" ASC NULLS LAST
LIMIT $2::int4

WITH own AS (
SELECT "t1"."id" AS id, "t6"."announced_on" AS "k0", "t6"."announced_on_latest" AS "k0_last", CASE WHEN NOT "t1"."quantity_coded" THEN CASE WHEN num_nonnulls("t1"."quantity_lower", "t1"."quantity_upper") > 0 THEN "t1"."quantity_unit" END END AS unit, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_lower" END AS lower, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_upper" END AS upper, CASE WHEN NOT "t1"."quantity_coded" THEN nullif("t1"."quantity_qualifier", 'UNSPECIFIED') END AS qualifier
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t6" ON "t6"."id" = "t1"."package_id"
WHERE EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $1::text)), codings AS (
SELECT DISTINCT ON ("t7"."line_item_id") "t7"."line_item_id" AS id, CASE WHEN num_nonnulls("t7"."quantity_lower", "t7"."quantity_upper") > 0 THEN "t7"."quantity_unit" END AS unit, "t7"."quantity_lower" AS lower, "t7"."quantity_upper" AS upper, "t7"."quantity_qualifier" AS qualifier
FROM own JOIN "citation" AS "t7" ON "t7"."line_item_id" = own.id JOIN "article" AS "t8" ON "t8"."id" = coalesce("t7"."relayed_by_id", "t7"."article_id")
WHERE TRUE AND "t7"."stance" = 'SUPPORTS' AND "t7"."line_item_id" IS NOT NULL AND "t8"."kind" = 'DATASET' AND "t7"."quantity_qualifier" <> 'UNSPECIFIED'
ORDER BY "t7"."line_item_id", CASE WHEN num_nonnulls("t7"."quantity_lower", "t7"."quantity_upper") > 0 THEN "t7"."quantity_unit" END IS NULL, "t7"."ordinal", "t7"."id"), days AS (
SELECT "k0", "k0_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k0_last", codings.unit AS unit, codings.lower AS lower, codings.upper AS upper, codings.qualifier AS qualifier
FROM own
LEFT JOIN codings ON codings.id = own.id) r GROUP BY "k0", "k0_last", unit), parts AS (
SELECT coalesce(date_trunc('year', "k0"::timestamp)::date, 'infinity'::date) AS "k0", FALSE AS "k0_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3), buckets AS (
SELECT "k0", "k0_coarse", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, NULL::jsonb AS running
FROM parts GROUP BY "k0", "k0_coarse") SELECT nullif(b."k0", 'infinity'::date)::text AS "k0", b."k0_coarse" AS "k0_coarse", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets
FROM buckets b
ORDER BY nullif((b."k0"::timestamp + CASE WHEN b."k0_coarse" THEN interval '1 year' ELSE interval '1 year' END), 'infinity') ASC NULLS LAST, b."k0_coarse" ASC NULLS LAST
LIMIT $2::int4

WITH own AS (
SELECT "t1"."id" AS id, "t6"."announced_on" AS "k0", "t6"."announced_on_latest" AS "k0_last", CASE WHEN NOT "t1"."quantity_coded" THEN CASE WHEN num_nonnulls("t1"."quantity_lower", "t1"."quantity_upper") > 0 THEN "t1"."quantity_unit" END END AS unit, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_lower" END AS lower, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_upper" END AS upper, CASE WHEN NOT "t1"."quantity_coded" THEN nullif("t1"."quantity_qualifier", 'UNSPECIFIED') END AS qualifier
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t6" ON "t6"."id" = "t1"."package_id"
WHERE EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $1::text)), days AS (
SELECT "k0", "k0_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k0_last", own.unit, own.lower, own.upper, own.qualifier
FROM own) r GROUP BY "k0", "k0_last", unit), parts AS (
SELECT CASE WHEN "k0_last" < date_trunc('quarter', "k0"::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', "k0"::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', "k0"::timestamp)::date, 'infinity'::date) END AS "k0", coalesce(NOT ("k0_last" < date_trunc('quarter', "k0"::timestamp) + interval '3 months'), FALSE) AS "k0_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3), ranked AS (
SELECT *, 1 AS g
FROM parts), extent AS (
SELECT begins, ends, coalesce(groups * (((extract(year
FROM ends) * 12 + extract(month
FROM ends)) - (extract(year
FROM begins) * 12 + extract(month
FROM begins))) / 3 + 1), 0)::int4 AS filled
FROM (
SELECT min("k0") FILTER (WHERE "k0" <> 'infinity'::date AND NOT "k0_coarse") AS begins, max("k0") FILTER (WHERE "k0" <> 'infinity'::date AND NOT "k0_coarse") AS ends, count(DISTINCT g) AS groups
FROM ranked) e), filler AS (
SELECT g, day::date AS "k0", FALSE AS "k0_coarse"
FROM (
SELECT DISTINCT g
FROM ranked) o CROSS JOIN extent CROSS JOIN LATERAL generate_series(begins::timestamp, (CASE WHEN filled > $2::int4 THEN begins ELSE ends END)::timestamp, interval '3 months') AS day), cells AS (
SELECT DISTINCT g, "k0", "k0_coarse"
FROM ranked UNION SELECT *
FROM filler), spread AS (
SELECT c.*, u.unit, p.n, p.shared, p.lower, p.upper, p.open, p.exact, p.more, p.about, p.withheld
FROM cells c JOIN (
SELECT DISTINCT g, unit
FROM ranked) u ON u.g = c.g
LEFT JOIN ranked p ON p.g = c.g AND p.unit = u.unit AND p."k0" = c."k0" AND p."k0_coarse" = c."k0_coarse"), buckets AS (
SELECT "k0", "k0_coarse", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, NULL::jsonb AS running
FROM spread GROUP BY g, "k0", "k0_coarse") SELECT nullif(b."k0", 'infinity'::date)::text AS "k0", b."k0_coarse" AS "k0_coarse", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets, (
SELECT filled
FROM extent) AS filled
FROM buckets b
ORDER BY nullif((b."k0"::timestamp + CASE WHEN b."k0_coarse" THEN interval '1 year' ELSE interval '3 months' END), 'infinity') ASC NULLS LAST, b."k0_coarse" ASC NULLS LAST
LIMIT $3::int4
