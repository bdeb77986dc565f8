-- 2 statements; 2 without the engine

WITH own AS (
SELECT d.*, count(*) OVER (PARTITION BY d.id) > 1 AS shared
FROM (
SELECT DISTINCT "t1"."id" AS id, "t4"."category" AS "k0", "t1"."authority" AS "k1", "t1"."value_currency" AS unit, "t1"."value_lower" AS lower, "t1"."value_upper" AS upper, "t1"."value_qualifier" AS qualifier
FROM "aid_package" AS "t1" JOIN "country" AS "t2" ON "t2"."id" = "t1"."recipient_id"
LEFT JOIN ("package_line_item" AS "t3" JOIN "_LineItemEquipment" AS "t5" ON "t5"."B" = "t3"."id" JOIN "equipment" AS "t4" ON "t4"."id" = "t5"."A") ON "t3"."package_id" = "t1"."id"
WHERE ("t2"."code" = $1::bpchar AND "t2"."id" IS NOT NULL)) d), parts AS (
SELECT "k0", "k1", count(*) AS n, count(*) FILTER (WHERE shared) AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k1", own.shared, own.unit, own.lower, own.upper, own.qualifier
FROM own) r GROUP BY "k0", "k1", unit), buckets AS (
SELECT "k0", "k1", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, NULL::jsonb AS running
FROM parts GROUP BY "k0", "k1") SELECT b."k0"::text AS "k0", b."k1"::text AS "k1", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets
FROM buckets b
ORDER BY b."k0" ASC NULLS LAST, b."k1" ASC NULLS LAST
LIMIT $2::int4

WITH own AS (
SELECT d.*, count(*) OVER (PARTITION BY d.id) > 1 AS shared
FROM (
SELECT DISTINCT "t1"."id" AS id, "t4"."category" AS "k0", "t2"."authority" AS "k1", CASE WHEN NOT "t1"."quantity_coded" THEN CASE WHEN num_nonnulls("t1"."quantity_lower", "t1"."quantity_upper") > 0 THEN "t1"."quantity_unit" END END AS unit, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_lower" END AS lower, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_upper" END AS upper, CASE WHEN NOT "t1"."quantity_coded" THEN nullif("t1"."quantity_qualifier", 'UNSPECIFIED') END AS qualifier
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id" JOIN "country" AS "t3" ON "t3"."id" = "t2"."recipient_id"
LEFT JOIN ("_LineItemEquipment" AS "t5" JOIN "equipment" AS "t4" ON "t4"."id" = "t5"."A") ON "t5"."B" = "t1"."id"
WHERE (("t3"."code" = $1::bpchar AND "t3"."id" IS NOT NULL) AND "t2"."id" IS NOT NULL)) d), parts AS (
SELECT "k0", "k1", count(*) AS n, count(*) FILTER (WHERE shared) AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k1", own.shared, own.unit, own.lower, own.upper, own.qualifier
FROM own) r GROUP BY "k0", "k1", unit), buckets AS (
SELECT "k0", "k1", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, NULL::jsonb AS running
FROM parts GROUP BY "k0", "k1") SELECT b."k0"::text AS "k0", b."k1"::text AS "k1", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets
FROM buckets b
ORDER BY b."k0" ASC NULLS LAST, b."k1" ASC NULLS LAST
LIMIT $2::int4
