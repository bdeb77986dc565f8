-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"aidPackageTotals":', ( WITH own AS ( SELECT record.*, count(*) OVER (PARTITION BY record.id) > 1 AS shared
FROM ( SELECT DISTINCT "t2"."id" AS id, "t5"."category" AS "k0", "t2"."authority" AS "k1", "t2"."value_currency" AS "unit", "t2"."value_lower" AS "lower", "t2"."value_upper" AS "upper", "t2"."value_qualifier" AS "qualifier"
FROM "aid_package" AS "t2" JOIN "country" AS "t3" ON "t3"."id" = "t2"."recipient_id"
LEFT JOIN ("package_line_item" AS "t4" JOIN "_LineItemEquipment" AS "t6" ON "t6"."B" = "t4"."id" JOIN "equipment" AS "t5" ON "t5"."id" = "t6"."A") ON "t4"."package_id" = "t2"."id"
WHERE ("t3"."code" = $1::bpchar AND "t2"."recipient_id" IS NOT NULL)) AS record), parts AS ( SELECT "k0", "k1", count(*) AS n, count(*) FILTER (WHERE shared) AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k1", own.shared, own."unit" AS "unit", own."lower" AS "lower", own."upper" AS "upper", own."qualifier" AS "qualifier"
FROM own) AS figures GROUP BY "k0", "k1", unit), buckets AS (
SELECT "k0", "k1", coalesce(sum("n"), 0)::int4 AS "count", coalesce(sum("withheld"), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE unit = ''), 0)::int4 AS "unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE unit <> '' AND "n" > 0), '[]' ) AS "sums", coalesce(sum(shared), 0)::int4 AS shared
FROM parts GROUP BY "k0", "k1") SELECT concat('{"overlapping":true,"bucketCount":', coalesce(max("t1".total), 0), ',"truncated":', (coalesce(max("t1".total), 0) > count(*))::text, ',"buckets":[', string_agg(concat('{"key":{"category":', coalesce(to_json("t1"."k0"::text)::text, 'null'), ',"authority":', coalesce(to_json("t1"."k1"::text)::text, 'null'), '},"count":', "t1"."count", ',"shared":', "t1".shared, ',"unknown":', "t1"."unknown", ',"values":[', (
SELECT string_agg(concat('{"currency":', to_json("t7"."unit")::text, ',"lower":"', trim_scale("t7"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t1"."unknown" = 0 AND "t7"."open" = 0 THEN "t7"."upper" END)::text || '"', 'null'), '}'), ','
ORDER BY "t7"."count" DESC, "t7"."unit")
FROM jsonb_to_recordset("t1"."sums") AS "t7" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), ']}'), ','), ']}')
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total
FROM buckets AS bucket
ORDER BY bucket."k0" ASC NULLS LAST, bucket."k1" ASC NULLS LAST
LIMIT $2::int4) AS "t1" ), ',"packageLineItemTotals":', ( WITH own AS ( SELECT DISTINCT "t9"."id" AS id, "t12"."category" AS "k0", "t10"."authority" AS "k1", CASE WHEN NOT "t9"."quantity_coded" THEN CASE WHEN num_nonnulls("t9"."quantity_lower", "t9"."quantity_upper") > 0 THEN "t9"."quantity_unit" END END AS "unit", CASE WHEN NOT "t9"."quantity_coded" THEN "t9"."quantity_lower" END AS "lower", CASE WHEN NOT "t9"."quantity_coded" THEN "t9"."quantity_upper" END AS "upper", CASE WHEN NOT "t9"."quantity_coded" THEN nullif("t9"."quantity_qualifier", 'UNSPECIFIED') END AS "qualifier"
FROM "package_line_item" AS "t9" JOIN "aid_package" AS "t10" ON "t10"."id" = "t9"."package_id" JOIN "country" AS "t11" ON "t11"."id" = "t10"."recipient_id"
LEFT JOIN ("_LineItemEquipment" AS "t13" JOIN "equipment" AS "t12" ON "t12"."id" = "t13"."A") ON "t13"."B" = "t9"."id"
WHERE (("t11"."code" = $3::bpchar AND "t10"."recipient_id" IS NOT NULL) AND "t9"."package_id" IS NOT NULL)), parts AS ( SELECT "k0", "k1", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", own."k1", own."unit" AS "unit", own."lower" AS "lower", own."upper" AS "upper", own."qualifier" AS "qualifier"
FROM own) AS figures GROUP BY "k0", "k1", unit), buckets AS (
SELECT "k0", "k1", coalesce(sum("n"), 0)::int4 AS "count", coalesce(sum("withheld"), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE unit = ''), 0)::int4 AS "unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE unit <> '' AND "n" > 0), '[]' ) AS "sums", coalesce(sum(shared), 0)::int4 AS shared
FROM parts GROUP BY "k0", "k1") SELECT concat('{"bucketCount":', coalesce(max("t8".total), 0), ',"truncated":', (coalesce(max("t8".total), 0) > count(*))::text, ',"buckets":[', string_agg(concat('{"key":{"category":', coalesce(to_json("t8"."k0"::text)::text, 'null'), ',"authority":', coalesce(to_json("t8"."k1"::text)::text, 'null'), '},"count":', "t8"."count", ',"unknown":', "t8"."unknown", ',"quantities":[', (
SELECT string_agg(concat('{"unit":', to_json("t14"."unit")::text, ',"lower":"', trim_scale("t14"."lower")::text, '","lowerExclusive":', ("t14"."more" > 0)::text, ',"upper":', coalesce('"' || trim_scale(CASE WHEN "t8"."unknown" = 0 AND "t14"."open" = 0 THEN "t14"."upper" END)::text || '"', 'null'), '}'), ','
ORDER BY "t14"."count" DESC, "t14"."unit")
FROM jsonb_to_recordset("t8"."sums") AS "t14" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), ']}'), ','), ']}')
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total
FROM buckets AS bucket
ORDER BY bucket."k0" ASC NULLS LAST, bucket."k1" ASC NULLS LAST
LIMIT $4::int4) AS "t8" ), '}') AS data OFFSET 0) AS answer
