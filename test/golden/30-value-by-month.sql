-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 50000000 THEN data END AS data
FROM (
SELECT concat('{"aidPackageTotals":', ( WITH own AS ( SELECT "t2"."id" AS id, "t2"."announced_on" AS "k0", "t2"."announced_on_latest" AS "k0_last", "t2"."value_currency" AS "unit", "t2"."value_lower" AS "lower", "t2"."value_upper" AS "upper", "t2"."value_qualifier" AS "qualifier"
FROM "aid_package" AS "t2"
WHERE EXISTS (
SELECT 1
FROM "package_line_item" AS "t3", "_LineItemEquipment" AS "t4", "equipment_family" AS "t6" JOIN "equipment" AS "t7" ON "t7"."id" = "t6"."ancestor_id"
WHERE "t3"."package_id" = "t2"."id" AND "t4"."B" = "t3"."id" AND "t6"."member_id" = "t4"."A" AND "t7"."slug" = $1::text)), days AS ( SELECT "k0", "k0_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k0_last", own."unit" AS "unit", own."lower" AS "lower", own."upper" AS "upper", own."qualifier" AS "qualifier"
FROM own) AS figures GROUP BY "k0", "k0_last", unit), parts AS ( SELECT CASE WHEN "k0_last" < date_trunc('month', "k0"::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', "k0"::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', "k0"::timestamp)::date, 'infinity'::date) END AS "k0", coalesce(NOT ("k0_last" < date_trunc('month', "k0"::timestamp) + interval '1 month'), FALSE) AS "k0_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3 ), ranked AS (
SELECT *, 1 AS g
FROM parts), cells AS (
SELECT DISTINCT g, "k0", "k0_coarse"
FROM ranked), spread AS ( SELECT cell.*, unit.unit, part.n, part.shared, part.lower, part.upper, part.open, part.exact, part.more, part.about, part.withheld , coalesce(sum(part."n") OVER past, 0) AS "past_n", coalesce(sum(part."lower") OVER past, 0) AS "past_lower", coalesce(sum(part."upper") OVER past, 0) AS "past_upper", coalesce(sum(part."open") OVER past, 0) AS "past_open", coalesce(sum(part."exact") OVER past, 0) AS "past_exact", coalesce(sum(part."more") OVER past, 0) AS "past_more", coalesce(sum(part."about") OVER past, 0) AS "past_about", coalesce(sum(part."withheld") OVER past, 0) AS "past_withheld"
FROM cells AS cell JOIN (
SELECT DISTINCT g, unit
FROM ranked) AS unit ON unit.g = cell.g
LEFT JOIN ranked AS part ON part.g = cell.g AND part.unit = unit.unit AND part."k0" = cell."k0" AND part."k0_coarse" = cell."k0_coarse" WINDOW past AS ( PARTITION BY cell.g, unit.unit, cell."k0" = 'infinity'::date
ORDER BY (cell."k0"::timestamp + CASE WHEN cell."k0_coarse" THEN interval '1 year' ELSE interval '1 month' END), cell."k0_coarse" )), buckets AS (
SELECT "k0", "k0_coarse", coalesce(sum("n"), 0)::int4 AS "count", coalesce(sum("withheld"), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE unit = ''), 0)::int4 AS "unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE unit <> '' AND "n" > 0), '[]' ) AS "sums", coalesce(sum(shared), 0)::int4 AS shared, CASE WHEN "k0" <> 'infinity'::date THEN coalesce(sum("past_n"), 0)::int4 END AS "running_count", CASE WHEN "k0" <> 'infinity'::date THEN coalesce(sum("past_withheld"), 0)::int4 END AS "running_withheld", CASE WHEN "k0" <> 'infinity'::date THEN coalesce(sum("past_n") FILTER (WHERE unit = ''), 0)::int4 END AS "running_unknown", CASE WHEN "k0" <> 'infinity'::date THEN coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "past_n", 'lower', "past_lower", 'upper', "past_upper", 'open', "past_open", 'exact', "past_exact", 'more', "past_more", 'about', "past_about")) FILTER (WHERE unit <> '' AND "past_n" > 0), '[]' ) END AS "running_sums"
FROM spread GROUP BY g, "k0", "k0_coarse") SELECT concat('{"bucketCount":', coalesce(max("t1".total), 0), ',"buckets":[', string_agg(concat('{"key":{"period":', CASE WHEN nullif("t1"."k0", 'infinity'::date) IS NULL THEN 'null' ELSE concat('{"label":"', CASE WHEN "t1"."k0_coarse" THEN left(nullif("t1"."k0", 'infinity'::date)::text, 4) ELSE left(nullif("t1"."k0", 'infinity'::date)::text, 7) END, '"}') END, '},"count":', "t1"."count", ',"values":[', (
SELECT string_agg(concat('{"currency":', to_json("t8"."unit")::text, ',"lower":"', trim_scale("t8"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t1"."unknown" = 0 AND "t8"."open" = 0 THEN "t8"."upper" END)::text || '"', 'null'), ',"exact":"', trim_scale("t8"."exact")::text, '","unknown":', "t1"."unknown", '}'), ','
ORDER BY "t8"."count" DESC, "t8"."unit")
FROM jsonb_to_recordset("t1"."sums") AS "t8" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), '],"running":', CASE WHEN "t1"."running_count" IS NULL THEN 'null' ELSE concat('{"count":', "t1"."running_count", ',"values":[', (
SELECT string_agg(concat('{"currency":', to_json("t9"."unit")::text, ',"lower":"', trim_scale("t9"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t1"."running_unknown" = 0 AND "t9"."open" = 0 THEN "t9"."upper" END)::text || '"', 'null'), ',"exact":"', trim_scale("t9"."exact")::text, '","unknown":', "t1"."running_unknown", '}'), ','
ORDER BY "t9"."count" DESC, "t9"."unit")
FROM jsonb_to_recordset("t1"."running_sums") AS "t9" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), ']}') END, ',"where":{"where":', $2::text, ',"keys":{"MONTH":', coalesce('{"unit":"' || CASE WHEN "t1"."k0_coarse" THEN 'YEAR' ELSE 'MONTH' END || '","start":"' || nullif("t1"."k0", 'infinity'::date)::text || '"}', 'null'), '}}}'), ','), ']}')
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total
FROM buckets AS bucket
ORDER BY nullif((bucket."k0"::timestamp + CASE WHEN bucket."k0_coarse" THEN interval '1 year' ELSE interval '1 month' END), 'infinity') ASC NULLS LAST, bucket."k0_coarse" ASC NULLS LAST
LIMIT $3::int4) AS "t1" ), ',"aidPackages":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t11"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t12", "_LineItemEquipment" AS "t13", "equipment_family" AS "t15" JOIN "equipment" AS "t16" ON "t16"."id" = "t15"."ancestor_id"
WHERE "t12"."package_id" = "t11"."id" AND "t13"."B" = "t12"."id" AND "t15"."member_id" = "t13"."A" AND "t16"."slug" = $4::text)), ',"nodes":[', string_agg(concat('{"slug":', to_json("t10"."slug")::text, ',"lineItems":', (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t17"."as_reported")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t18"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"exact":', to_json("t19"."exact")::text, '}')
FROM "passage" AS "t19"
WHERE "t19"."id" = "t18"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t20"."url")::text, 'null'), '}')
FROM "article" AS "t20"
WHERE "t20"."id" = "t18"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t22" AS MATERIALIZED (
SELECT "t21"."wording" AS "wording", "t21"."passage_id" AS "passage_id", "t21"."article_id" AS "article_id"
FROM "citation" AS "t21"
WHERE "t21"."line_item_id" = "t17"."id" AND TRUE
ORDER BY ("t21"."ordinal" + 0) ASC, "t21"."id" ASC
LIMIT 2) SELECT *
FROM "t22"
LIMIT $5::int4) AS "t18"), '}'), ','), ']}')
FROM (WITH "t28" AS MATERIALIZED (
SELECT "t23"."as_reported" AS "as_reported", "t23"."id" AS "id"
FROM "package_line_item" AS "t23"
WHERE "t23"."package_id" = "t10"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t24", "equipment_family" AS "t26" JOIN "equipment" AS "t27" ON "t27"."id" = "t26"."ancestor_id"
WHERE "t24"."B" = "t23"."id" AND "t26"."member_id" = "t24"."A" AND "t27"."slug" = $6::text)
ORDER BY ("t23"."ordinal" + 0) ASC, "t23"."id" ASC
LIMIT 2) SELECT *
FROM "t28"
LIMIT $7::int4) AS "t17"), '}'), ','), ']}')
FROM (WITH "t35" AS MATERIALIZED (
SELECT "t29"."slug" AS "slug", "t29"."id" AS "id"
FROM "aid_package" AS "t29"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t30", "_LineItemEquipment" AS "t31", "equipment_family" AS "t33" JOIN "equipment" AS "t34" ON "t34"."id" = "t33"."ancestor_id"
WHERE "t30"."package_id" = "t29"."id" AND "t31"."B" = "t30"."id" AND "t33"."member_id" = "t31"."A" AND "t34"."slug" = $8::text)
ORDER BY "t29"."announced_on" ASC, "t29"."id" ASC
LIMIT 8) SELECT *
FROM "t35"
LIMIT $9::int4) AS "t10"), '}') AS data OFFSET 0) AS answer
