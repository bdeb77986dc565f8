-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"aidPackageTotals":', ( WITH own AS ( SELECT "t2"."id" AS id, "t2"."authority" AS "k0", "t2"."announced_on" AS "k1", "t2"."announced_on_latest" AS "k1_last", "t2"."value_currency" AS "unit", "t2"."value_lower" AS "lower", "t2"."value_upper" AS "upper", "t2"."value_qualifier" AS "qualifier"
FROM "aid_package" AS "t2" JOIN "country" AS "t3" ON "t3"."id" = "t2"."donor_id" JOIN "country" AS "t4" ON "t4"."id" = "t2"."recipient_id"
WHERE ("t2"."announced_on" >= $1::date AND ("t2"."announced_on_latest" <= $2::date AND "t2"."announced_on" <= $3::date) AND ("t3"."code" = $4::bpchar AND "t2"."donor_id" IS NOT NULL) AND ("t4"."code" = $5::bpchar AND "t2"."recipient_id" IS NOT NULL))), days AS ( SELECT "k0", "k1", "k1_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k1", own."k1_last", own."unit" AS "unit", own."lower" AS "lower", own."upper" AS "upper", own."qualifier" AS "qualifier"
FROM own) AS figures GROUP BY "k0", "k1", "k1_last", unit), parts AS ( SELECT "k0", CASE WHEN "k1_last" < date_trunc('quarter', "k1"::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', "k1"::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', "k1"::timestamp)::date, 'infinity'::date) END AS "k1", coalesce(NOT ("k1_last" < date_trunc('quarter', "k1"::timestamp) + interval '3 months'), FALSE) AS "k1_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3, 4 ), ranked AS (
SELECT *, dense_rank() OVER (ORDER BY "k0") AS g
FROM parts), extent AS ( SELECT begins, ends, coalesce(groups * (((extract(year
FROM ends) * 12 + extract(month
FROM ends)) - (extract(year
FROM begins) * 12 + extract(month
FROM begins))) / 3 + 1), 0)::int4 AS filled
FROM ( SELECT min("k1") FILTER (WHERE "k1" <> 'infinity'::date AND NOT "k1_coarse") AS begins, max("k1") FILTER (WHERE "k1" <> 'infinity'::date AND NOT "k1_coarse") AS ends, count(DISTINCT g) AS groups
FROM ranked ) AS dated ), filler AS ( SELECT g, "k0", day::date AS "k1", FALSE AS "k1_coarse"
FROM (
SELECT DISTINCT g, "k0"
FROM ranked) AS grouped CROSS JOIN extent CROSS JOIN LATERAL generate_series(begins::timestamp, (CASE WHEN filled > $6::int4 THEN begins ELSE ends END)::timestamp, interval '3 months') AS day ), cells AS (
SELECT DISTINCT g, "k0", "k1", "k1_coarse"
FROM ranked UNION SELECT *
FROM filler), spread AS ( SELECT cell.*, unit.unit, part.n, part.shared, part.lower, part.upper, part.open, part.exact, part.more, part.about, part.withheld , coalesce(sum(part."n") OVER past, 0) AS "past_n", coalesce(sum(part."lower") OVER past, 0) AS "past_lower", coalesce(sum(part."upper") OVER past, 0) AS "past_upper", coalesce(sum(part."open") OVER past, 0) AS "past_open", coalesce(sum(part."exact") OVER past, 0) AS "past_exact", coalesce(sum(part."more") OVER past, 0) AS "past_more", coalesce(sum(part."about") OVER past, 0) AS "past_about", coalesce(sum(part."withheld") OVER past, 0) AS "past_withheld"
FROM cells AS cell JOIN (
SELECT DISTINCT g, unit
FROM ranked) AS unit ON unit.g = cell.g
LEFT JOIN ranked AS part ON part.g = cell.g AND part.unit = unit.unit AND part."k1" = cell."k1" AND part."k1_coarse" = cell."k1_coarse" WINDOW past AS ( PARTITION BY cell.g, unit.unit, cell."k1" = 'infinity'::date
ORDER BY (cell."k1"::timestamp + CASE WHEN cell."k1_coarse" THEN interval '1 year' ELSE interval '3 months' END), cell."k1_coarse" )), buckets AS (
SELECT "k0", "k1", "k1_coarse", coalesce(sum("n"), 0)::int4 AS "count", coalesce(sum("withheld"), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE unit = ''), 0)::int4 AS "unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE unit <> '' AND "n" > 0), '[]' ) AS "sums", coalesce(sum(shared), 0)::int4 AS shared, CASE WHEN "k1" <> 'infinity'::date THEN coalesce(sum("past_n"), 0)::int4 END AS "running_count", CASE WHEN "k1" <> 'infinity'::date THEN coalesce(sum("past_withheld"), 0)::int4 END AS "running_withheld", CASE WHEN "k1" <> 'infinity'::date THEN coalesce(sum("past_n") FILTER (WHERE unit = ''), 0)::int4 END AS "running_unknown", CASE WHEN "k1" <> 'infinity'::date THEN coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "past_n", 'lower', "past_lower", 'upper', "past_upper", 'open', "past_open", 'exact', "past_exact", 'more', "past_more", 'about', "past_about")) FILTER (WHERE unit <> '' AND "past_n" > 0), '[]' ) END AS "running_sums"
FROM spread GROUP BY g, "k0", "k1", "k1_coarse") SELECT CASE WHEN coalesce(max("t1".filled), 0) > $7::int4 THEN '' || '0:' || coalesce(max("t1".filled), 0)::text || '' ELSE concat('{"truncated":', (coalesce(max("t1".total), 0) > count(*))::text, ',"buckets":[', string_agg(concat('{"key":{"authority":', coalesce(to_json("t1"."k0"::text)::text, 'null'), ',"period":', CASE WHEN nullif("t1"."k1", 'infinity'::date) IS NULL THEN 'null' ELSE concat('{"label":"', CASE WHEN "t1"."k1_coarse" THEN left(nullif("t1"."k1", 'infinity'::date)::text, 4) ELSE left(nullif("t1"."k1", 'infinity'::date)::text, 4) || '-Q' || extract(quarter
FROM nullif("t1"."k1", 'infinity'::date)) END, '","from":"', CASE WHEN "t1"."k1_coarse" THEN left(nullif("t1"."k1", 'infinity'::date)::text, 4) ELSE left(nullif("t1"."k1", 'infinity'::date)::text, 7) END, '","to":"', CASE WHEN "t1"."k1_coarse" THEN left(nullif("t1"."k1", 'infinity'::date)::text, 4) ELSE left((nullif("t1"."k1", 'infinity'::date) + interval '2 months')::date::text, 7) END, '"}') END, '},"count":', "t1"."count", ',"values":[', (
SELECT string_agg(concat('{"currency":', to_json("t5"."unit")::text, ',"lower":"', trim_scale("t5"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t1"."unknown" = 0 AND "t5"."open" = 0 THEN "t5"."upper" END)::text || '"', 'null'), ',"unknown":', "t1"."unknown", '}'), ','
ORDER BY "t5"."count" DESC, "t5"."unit")
FROM jsonb_to_recordset("t1"."sums") AS "t5" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), '],"running":', CASE WHEN "t1"."running_count" IS NULL THEN 'null' ELSE concat('{"count":', "t1"."running_count", ',"values":[', (
SELECT string_agg(concat('{"measure":"ANNOUNCED_VALUE","currency":', to_json("t6"."unit")::text, ',"lower":"', trim_scale("t6"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t1"."running_unknown" = 0 AND "t6"."open" = 0 THEN "t6"."upper" END)::text || '"', 'null'), ',"unknown":', "t1"."running_unknown", '}'), ','
ORDER BY "t6"."count" DESC, "t6"."unit")
FROM jsonb_to_recordset("t1"."running_sums") AS "t6" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), ']}') END, '}'), ','), ']}') END
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total, (
SELECT filled
FROM extent) AS filled
FROM buckets AS bucket
ORDER BY bucket."k0" ASC NULLS LAST, nullif((bucket."k1"::timestamp + CASE WHEN bucket."k1_coarse" THEN interval '1 year' ELSE interval '3 months' END), 'infinity') ASC NULLS LAST, bucket."k1_coarse" ASC NULLS LAST
LIMIT $8::int4) AS "t1" ), '}') AS data OFFSET 0) AS answer
