-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 50000000 THEN data END AS data
FROM (
SELECT concat('{"packageLineItemTotals":', ( WITH own AS ( SELECT "t2"."id" AS id, "t7"."announced_on" AS "k0", "t7"."announced_on_latest" AS "k0_last", CASE WHEN NOT "t2"."quantity_coded" THEN CASE WHEN num_nonnulls("t2"."quantity_lower", "t2"."quantity_upper") > 0 THEN "t2"."quantity_unit" END END AS "unit", CASE WHEN NOT "t2"."quantity_coded" THEN "t2"."quantity_lower" END AS "lower", CASE WHEN NOT "t2"."quantity_coded" THEN "t2"."quantity_upper" END AS "upper", CASE WHEN NOT "t2"."quantity_coded" THEN nullif("t2"."quantity_qualifier", 'UNSPECIFIED') END AS "qualifier"
FROM "package_line_item" AS "t2" JOIN "aid_package" AS "t7" ON "t7"."id" = "t2"."package_id"
WHERE EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $1::text)), days AS ( SELECT "k0", "k0_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k0_last", own."unit" AS "unit", own."lower" AS "lower", own."upper" AS "upper", own."qualifier" AS "qualifier"
FROM own) AS figures GROUP BY "k0", "k0_last", unit), parts AS ( SELECT CASE WHEN "k0_last" < date_trunc('quarter', "k0"::timestamp) + interval '3 months' THEN coalesce(date_trunc('quarter', "k0"::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', "k0"::timestamp)::date, 'infinity'::date) END AS "k0", coalesce(NOT ("k0_last" < date_trunc('quarter', "k0"::timestamp) + interval '3 months'), FALSE) AS "k0_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3 ), ranked AS (
SELECT *, 1 AS g
FROM parts), extent AS ( SELECT begins, ends, coalesce(groups * (((extract(year
FROM ends) * 12 + extract(month
FROM ends)) - (extract(year
FROM begins) * 12 + extract(month
FROM begins))) / 3 + 1), 0)::int4 AS filled
FROM ( SELECT min("k0") FILTER (WHERE "k0" <> 'infinity'::date AND NOT "k0_coarse") AS begins, max("k0") FILTER (WHERE "k0" <> 'infinity'::date AND NOT "k0_coarse") AS ends, count(DISTINCT g) AS groups
FROM ranked ) AS dated ), filler AS ( SELECT g, day::date AS "k0", FALSE AS "k0_coarse"
FROM (
SELECT DISTINCT g
FROM ranked) AS grouped CROSS JOIN extent CROSS JOIN LATERAL generate_series(begins::timestamp, (CASE WHEN filled > $2::int4 THEN begins ELSE ends END)::timestamp, interval '3 months') AS day ), cells AS (
SELECT DISTINCT g, "k0", "k0_coarse"
FROM ranked UNION SELECT *
FROM filler), spread AS ( SELECT cell.*, unit.unit, part.n, part.shared, part.lower, part.upper, part.open, part.exact, part.more, part.about, part.withheld
FROM cells AS cell JOIN (
SELECT DISTINCT g, unit
FROM ranked) AS unit ON unit.g = cell.g
LEFT JOIN ranked AS part ON part.g = cell.g AND part.unit = unit.unit AND part."k0" = cell."k0" AND part."k0_coarse" = cell."k0_coarse" ), buckets AS (
SELECT "k0", "k0_coarse", coalesce(sum("n"), 0)::int4 AS "count", coalesce(sum("withheld"), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE unit = ''), 0)::int4 AS "unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE unit <> '' AND "n" > 0), '[]' ) AS "sums", coalesce(sum(shared), 0)::int4 AS shared
FROM spread GROUP BY g, "k0", "k0_coarse") SELECT CASE WHEN coalesce(max("t1".filled), 0) > $3::int4 THEN '' || '0:' || coalesce(max("t1".filled), 0)::text || '' ELSE concat('{"buckets":[', string_agg(concat('{"key":{"period":', CASE WHEN nullif("t1"."k0", 'infinity'::date) IS NULL THEN 'null' ELSE concat('{"label":"', CASE WHEN "t1"."k0_coarse" THEN left(nullif("t1"."k0", 'infinity'::date)::text, 4) ELSE left(nullif("t1"."k0", 'infinity'::date)::text, 4) || '-Q' || extract(quarter
FROM nullif("t1"."k0", 'infinity'::date)) END, '"}') END, '},"count":', "t1"."count", ',"unknown":', "t1"."unknown", ',"quantities":[', (
SELECT string_agg(concat('{"measure":"REPORTED_QUANTITY","unit":', to_json("t8"."unit")::text, ',"lower":"', trim_scale("t8"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t1"."unknown" = 0 AND "t8"."open" = 0 THEN "t8"."upper" END)::text || '"', 'null'), '}'), ','
ORDER BY "t8"."count" DESC, "t8"."unit")
FROM jsonb_to_recordset("t1"."sums") AS "t8" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), ']}'), ','), ']}') END
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total, (
SELECT filled
FROM extent) AS filled
FROM buckets AS bucket
ORDER BY nullif((bucket."k0"::timestamp + CASE WHEN bucket."k0_coarse" THEN interval '1 year' ELSE interval '3 months' END), 'infinity') ASC NULLS LAST, bucket."k0_coarse" ASC NULLS LAST
LIMIT $4::int4) AS "t1" ), $5::text, ( WITH own AS ( SELECT "t10"."id" AS id, "t15"."announced_on" AS "k0", "t15"."announced_on_latest" AS "k0_last"
FROM "package_line_item" AS "t10" JOIN "aid_package" AS "t15" ON "t15"."id" = "t10"."package_id"
WHERE EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t11", "equipment_family" AS "t13" JOIN "equipment" AS "t14" ON "t14"."id" = "t13"."ancestor_id"
WHERE "t11"."B" = "t10"."id" AND "t13"."member_id" = "t11"."A" AND "t14"."slug" = $6::text)), days AS (
SELECT "k0", "k0_last", count(*) AS n, 0::int8 AS shared, '' AS unit, 0::numeric AS lower, 0::numeric AS upper, 0::int8 AS open, 0::numeric AS exact, 0::int8 AS more, 0::int8 AS about, 0::int8 AS withheld
FROM own GROUP BY "k0", "k0_last"), parts AS ( SELECT CASE WHEN "k0_last" < date_trunc('month', "k0"::timestamp) + interval '1 month' THEN coalesce(date_trunc('month', "k0"::timestamp)::date, 'infinity'::date) ELSE coalesce(date_trunc('year', "k0"::timestamp)::date, 'infinity'::date) END AS "k0", coalesce(NOT ("k0_last" < date_trunc('month', "k0"::timestamp) + interval '1 month'), FALSE) AS "k0_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3 ), buckets AS (
SELECT "k0", "k0_coarse", coalesce(sum("n"), 0)::int4 AS "count", coalesce(sum("withheld"), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE unit = ''), 0)::int4 AS "unknown", coalesce(sum(shared), 0)::int4 AS shared
FROM parts GROUP BY "k0", "k0_coarse") SELECT concat('{"buckets":[', string_agg(concat('{"key":{"period":', CASE WHEN nullif("t9"."k0", 'infinity'::date) IS NULL THEN 'null' ELSE concat('{"label":"', CASE WHEN "t9"."k0_coarse" THEN left(nullif("t9"."k0", 'infinity'::date)::text, 4) ELSE left(nullif("t9"."k0", 'infinity'::date)::text, 7) END, '"}') END, '},"count":', "t9"."count", ',"where":{"where":', $7::text, ',"keys":{"MONTH":', coalesce('{"unit":"' || CASE WHEN "t9"."k0_coarse" THEN 'YEAR' ELSE 'MONTH' END || '","start":"' || nullif("t9"."k0", 'infinity'::date)::text || '"}', 'null'), '}}}'), ','), ']}')
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total
FROM buckets AS bucket
ORDER BY nullif((bucket."k0"::timestamp + CASE WHEN bucket."k0_coarse" THEN interval '1 year' ELSE interval '1 month' END), 'infinity') DESC NULLS LAST, bucket."k0_coarse" DESC NULLS LAST, nullif((bucket."k0"::timestamp + CASE WHEN bucket."k0_coarse" THEN interval '1 year' ELSE interval '1 month' END), 'infinity') ASC NULLS LAST, bucket."k0_coarse" ASC NULLS LAST
LIMIT $8::int4) AS "t9" ), $9::text, ( WITH own AS ( SELECT "t17"."id" AS id, "t22"."announced_on" AS "k0", "t22"."announced_on_latest" AS "k0_last", CASE WHEN NOT "t17"."quantity_coded" THEN CASE WHEN num_nonnulls("t17"."quantity_lower", "t17"."quantity_upper") > 0 THEN "t17"."quantity_unit" END END AS "unit", CASE WHEN NOT "t17"."quantity_coded" THEN "t17"."quantity_lower" END AS "lower", CASE WHEN NOT "t17"."quantity_coded" THEN "t17"."quantity_upper" END AS "upper", CASE WHEN NOT "t17"."quantity_coded" THEN nullif("t17"."quantity_qualifier", 'UNSPECIFIED') END AS "qualifier"
FROM "package_line_item" AS "t17" JOIN "aid_package" AS "t22" ON "t22"."id" = "t17"."package_id"
WHERE EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t18", "equipment_family" AS "t20" JOIN "equipment" AS "t21" ON "t21"."id" = "t20"."ancestor_id"
WHERE "t18"."B" = "t17"."id" AND "t20"."member_id" = "t18"."A" AND "t21"."slug" = $10::text)), codings AS ( SELECT DISTINCT ON ("t23"."line_item_id") "t23"."line_item_id" AS id, CASE WHEN num_nonnulls("t23"."quantity_lower", "t23"."quantity_upper") > 0 THEN "t23"."quantity_unit" END AS "unit", "t23"."quantity_lower" AS "lower", "t23"."quantity_upper" AS "upper", "t23"."quantity_qualifier" AS "qualifier"
FROM own JOIN "citation" AS "t23" ON "t23"."line_item_id" = own.id JOIN "article" AS "t24" ON "t24"."id" = coalesce("t23"."relayed_by_id", "t23"."article_id")
WHERE TRUE AND "t23"."stance" = 'SUPPORTS' AND "t23"."line_item_id" IS NOT NULL AND "t24"."kind" = 'DATASET' AND "t23"."quantity_qualifier" <> 'UNSPECIFIED'
ORDER BY "t23"."line_item_id", CASE WHEN num_nonnulls("t23"."quantity_lower", "t23"."quantity_upper") > 0 THEN "t23"."quantity_unit" END IS NULL, "t23"."ordinal", "t23"."id" ), days AS ( SELECT "k0", "k0_last", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k0_last", codings."unit" AS "unit", codings."lower" AS "lower", codings."upper" AS "upper", codings."qualifier" AS "qualifier"
FROM own
LEFT JOIN codings ON codings.id = own.id) AS figures GROUP BY "k0", "k0_last", unit), parts AS ( SELECT coalesce(date_trunc('year', "k0"::timestamp)::date, 'infinity'::date) AS "k0", FALSE AS "k0_coarse", unit, sum("n")::int8 AS "n", sum("shared")::int8 AS "shared", sum("open")::int8 AS "open", sum("more")::int8 AS "more", sum("about")::int8 AS "about", sum("withheld")::int8 AS "withheld", sum("lower") AS "lower", sum("upper") AS "upper", sum("exact") AS "exact"
FROM days GROUP BY 1, 2, 3 ), buckets AS (
SELECT "k0", "k0_coarse", coalesce(sum("n"), 0)::int4 AS "count", coalesce(sum("withheld"), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE unit = ''), 0)::int4 AS "unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE unit <> '' AND "n" > 0), '[]' ) AS "sums", coalesce(sum(shared), 0)::int4 AS shared
FROM parts GROUP BY "k0", "k0_coarse") SELECT concat('{"buckets":[', string_agg(concat('{"key":{"period":', CASE WHEN nullif("t16"."k0", 'infinity'::date) IS NULL THEN 'null' ELSE concat('{"label":"', left(nullif("t16"."k0", 'infinity'::date)::text, 4), '"}') END, '},"count":', "t16"."count", ',"withheld":', "t16"."withheld", ',"quantities":[', (
SELECT string_agg(concat('{"measure":"CODED_QUANTITY","unit":', to_json("t25"."unit")::text, ',"lower":"', trim_scale("t25"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t16"."unknown" = 0 AND "t25"."open" = 0 THEN "t25"."upper" END)::text || '"', 'null'), ',"unknown":', "t16"."unknown", '}'), ','
ORDER BY "t25"."count" DESC, "t25"."unit")
FROM jsonb_to_recordset("t16"."sums") AS "t25" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), ']}'), ','), ']}')
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total
FROM buckets AS bucket
ORDER BY nullif((bucket."k0"::timestamp + CASE WHEN bucket."k0_coarse" THEN interval '1 year' ELSE interval '1 year' END), 'infinity') ASC NULLS LAST, bucket."k0_coarse" ASC NULLS LAST
LIMIT $11::int4) AS "t16" ), '}') AS data OFFSET 0) AS answer
