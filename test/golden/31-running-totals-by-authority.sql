-- 1 statement; 1 without the engine

WITH own AS (
SELECT "t1"."id" AS id, "t1"."authority" AS "k0", "t1"."announced_on" AS "k1", "t1"."announced_on_latest" AS "k1_last", "t1"."value_currency" AS unit, "t1"."value_lower" AS lower, "t1"."value_upper" AS upper, "t1"."value_qualifier" AS qualifier
FROM "aid_package" AS "t1" JOIN "country" AS "t2" ON "t2"."id" = "t1"."donor_id" JOIN "country" AS "t3" ON "t3"."id" = "t1"."recipient_id"
WHERE ("t1"."announced_on" >= $1::date AND ("t1"."announced_on_latest" <= $2::date AND "t1"."announced_on" <= $3::date) AND ("t2"."code" = $4::bpchar AND "t2"."id" IS NOT NULL) AND ("t3"."code" = $5::bpchar AND "t3"."id" IS NOT NULL))), days AS (
SELECT "k0", "k1", "k1_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k1", own."k1_last", own.unit, own.lower, own.upper, own.qualifier
FROM own) r GROUP BY "k0", "k1", "k1_last", unit), parts AS (
SELECT "k0", CASE WHEN "k1_last" < date_trunc('quarter', "k1"::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', "k1"::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', "k1"::timestamp)::date, 'infinity'::date) END AS "k1", coalesce(NOT ("k1_last" < date_trunc('quarter', "k1"::timestamp) + interval '3 months'), FALSE) AS "k1_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3, 4), ranked AS (
SELECT *, dense_rank() OVER (ORDER BY "k0") AS g
FROM parts), extent AS (
SELECT begins, ends, coalesce(groups * (((extract(year
FROM ends) * 12 + extract(month
FROM ends)) - (extract(year
FROM begins) * 12 + extract(month
FROM begins))) / 3 + 1), 0)::int4 AS filled
FROM (
SELECT min("k1") FILTER (WHERE "k1" <> 'infinity'::date AND NOT "k1_coarse") AS begins, max("k1") FILTER (WHERE "k1" <> 'infinity'::date AND NOT "k1_coarse") AS ends, count(DISTINCT g) AS groups
FROM ranked) e), filler AS (
SELECT g, "k0", day::date AS "k1", FALSE AS "k1_coarse"
FROM (
SELECT DISTINCT g, "k0"
FROM ranked) o CROSS JOIN extent CROSS JOIN LATERAL generate_series(begins::timestamp, (CASE WHEN filled > $6::int4 THEN begins ELSE ends END)::timestamp, interval '3 months') AS day), cells AS (
SELECT DISTINCT g, "k0", "k1", "k1_coarse"
FROM ranked UNION SELECT *
FROM filler), spread AS (
SELECT c.*, u.unit, p.n, p.shared, p.lower, p.upper, p.open, p.exact, p.more, p.about, p.withheld, coalesce(sum(p."n") OVER past, 0) AS "past_n", coalesce(sum(p."lower") OVER past, 0) AS "past_lower", coalesce(sum(p."upper") OVER past, 0) AS "past_upper", coalesce(sum(p."open") OVER past, 0) AS "past_open", coalesce(sum(p."exact") OVER past, 0) AS "past_exact", coalesce(sum(p."more") OVER past, 0) AS "past_more", coalesce(sum(p."about") OVER past, 0) AS "past_about", coalesce(sum(p."withheld") OVER past, 0) AS "past_withheld"
FROM cells c JOIN (
SELECT DISTINCT g, unit
FROM ranked) u ON u.g = c.g
LEFT JOIN ranked p ON p.g = c.g AND p.unit = u.unit AND p."k1" = c."k1" AND p."k1_coarse" = c."k1_coarse" WINDOW past AS (PARTITION BY c.g, u.unit, c."k1" = 'infinity'::date
ORDER BY (c."k1"::timestamp + CASE WHEN c."k1_coarse" THEN interval '1 year' ELSE interval '3 months' END), c."k1_coarse")), buckets AS (
SELECT "k0", "k1", "k1_coarse", coalesce(sum(n), 0)::int4 AS count, coalesce(sum(shared), 0)::int4 AS shared, coalesce(sum(withheld), 0)::int4 AS withheld, coalesce(sum(n) FILTER (WHERE unit = ''), 0)::int4 AS unknown, coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', trim_scale("lower")::text, 'upper', trim_scale("upper")::text, 'open', "open", 'exact', trim_scale("exact")::text, 'more', "more", 'about', "about")
ORDER BY "n" DESC, unit) FILTER (WHERE unit <> '' AND "n" > 0), '[]') AS sums, CASE WHEN "k1" <> 'infinity'::date THEN jsonb_build_object('count', coalesce(sum(past_n), 0)::int4, 'unknown', coalesce(sum(past_n) FILTER (WHERE unit = ''), 0)::int4, 'withheld', coalesce(sum(past_withheld), 0)::int4, 'sums', coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', "past_n", 'lower', trim_scale("past_lower")::text, 'upper', trim_scale("past_upper")::text, 'open', "past_open", 'exact', trim_scale("past_exact")::text, 'more', "past_more", 'about', "past_about")
ORDER BY "past_n" DESC, unit) FILTER (WHERE unit <> '' AND "past_n" > 0), '[]')) END AS running
FROM spread GROUP BY g, "k0", "k1", "k1_coarse") SELECT b."k0"::text AS "k0", nullif(b."k1", 'infinity'::date)::text AS "k1", b."k1_coarse" AS "k1_coarse", b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets, (
SELECT filled
FROM extent) AS filled
FROM buckets b
ORDER BY b."k0" ASC NULLS LAST, nullif((b."k1"::timestamp + CASE WHEN b."k1_coarse" THEN interval '1 year' ELSE interval '3 months' END), 'infinity') ASC NULLS LAST, b."k1_coarse" ASC NULLS LAST
LIMIT $7::int4
