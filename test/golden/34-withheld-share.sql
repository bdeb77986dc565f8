-- 2 statements; 2 without the engine

WITH own AS (
SELECT "t1"."id" AS id, "t2"."authority" AS "k0", "t2"."announced_on" AS "k1", "t2"."announced_on_latest" AS "k1_last", CASE WHEN NOT "t1"."quantity_coded" THEN CASE WHEN num_nonnulls("t1"."quantity_lower", "t1"."quantity_upper") > 0 THEN "t1"."quantity_unit" END END AS unit, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_lower" END AS lower, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_upper" END AS upper, CASE WHEN NOT "t1"."quantity_coded" THEN nullif("t1"."quantity_qualifier", 'UNSPECIFIED') END AS qualifier
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE TRUE), codings AS (
SELECT DISTINCT ON ("t3"."line_item_id") "t3"."line_item_id" AS id, CASE WHEN num_nonnulls("t3"."quantity_lower", "t3"."quantity_upper") > 0 THEN "t3"."quantity_unit" END AS unit, "t3"."quantity_lower" AS lower, "t3"."quantity_upper" AS upper, "t3"."quantity_qualifier" AS qualifier
FROM own JOIN "citation" AS "t3" ON "t3"."line_item_id" = own.id JOIN "article" AS "t4" ON "t4"."id" = coalesce("t3"."relayed_by_id", "t3"."article_id")
WHERE NOT (own.qualifier IS NOT NULL) AND "t3"."stance" = 'SUPPORTS' AND "t3"."line_item_id" IS NOT NULL AND "t4"."kind" = 'DATASET' AND "t3"."quantity_qualifier" <> 'UNSPECIFIED'
ORDER BY "t3"."line_item_id", CASE WHEN num_nonnulls("t3"."quantity_lower", "t3"."quantity_upper") > 0 THEN "t3"."quantity_unit" END IS NULL, "t3"."ordinal", "t3"."id"), days AS (
SELECT "k0", "k1", "k1_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k1", own."k1_last", CASE WHEN (own.qualifier IS NOT NULL) THEN own.unit ELSE codings.unit END AS unit, CASE WHEN (own.qualifier IS NOT NULL) THEN own.lower ELSE codings.lower END AS lower, CASE WHEN (own.qualifier IS NOT NULL) THEN own.upper ELSE codings.upper END AS upper, CASE WHEN (own.qualifier IS NOT NULL) THEN own.qualifier ELSE codings.qualifier END AS qualifier
FROM own
LEFT JOIN codings ON codings.id = own.id) r GROUP BY "k0", "k1", "k1_last", unit), parts AS (
SELECT "k0", coalesce(date_trunc('year', "k1"::timestamp)::date, 'infinity'::date) AS "k1", FALSE AS "k1_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3, 4), buckets AS (
SELECT "k0", "k1", "k1_coarse", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, NULL::jsonb AS running
FROM parts GROUP BY "k0", "k1", "k1_coarse") SELECT b."k0"::text AS "k0", nullif(b."k1", 'infinity'::date)::text AS "k1", b."k1_coarse" AS "k1_coarse", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets
FROM buckets b
ORDER BY b."k0" ASC NULLS LAST, nullif((b."k1"::timestamp + CASE WHEN b."k1_coarse" THEN interval '1 year' ELSE interval '1 year' END), 'infinity') ASC NULLS LAST, b."k1_coarse" ASC NULLS LAST
LIMIT $1::int4

WITH own AS (
SELECT "t1"."id" AS id, "t2"."authority" AS "k0", "t2"."announced_on" AS "k1", "t2"."announced_on_latest" AS "k1_last", CASE WHEN NOT "t1"."quantity_coded" THEN CASE WHEN num_nonnulls("t1"."quantity_lower", "t1"."quantity_upper") > 0 THEN "t1"."quantity_unit" END END AS unit, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_lower" END AS lower, CASE WHEN NOT "t1"."quantity_coded" THEN "t1"."quantity_upper" END AS upper, CASE WHEN NOT "t1"."quantity_coded" THEN nullif("t1"."quantity_qualifier", 'UNSPECIFIED') END AS qualifier
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE TRUE), days AS (
SELECT "k0", "k1", "k1_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k1", own."k1_last", own.unit, own.lower, own.upper, own.qualifier
FROM own) r GROUP BY "k0", "k1", "k1_last", unit), parts AS (
SELECT "k0", coalesce(date_trunc('year', "k1"::timestamp)::date, 'infinity'::date) AS "k1", FALSE AS "k1_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3, 4), buckets AS (
SELECT "k0", "k1", "k1_coarse", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, NULL::jsonb AS running
FROM parts GROUP BY "k0", "k1", "k1_coarse") SELECT b."k0"::text AS "k0", nullif(b."k1", 'infinity'::date)::text AS "k1", b."k1_coarse" AS "k1_coarse", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets
FROM buckets b
ORDER BY b."k0" ASC NULLS LAST, nullif((b."k1"::timestamp + CASE WHEN b."k1_coarse" THEN interval '1 year' ELSE interval '1 year' END), 'infinity') ASC NULLS LAST, b."k1_coarse" ASC NULLS LAST
LIMIT $1::int4
