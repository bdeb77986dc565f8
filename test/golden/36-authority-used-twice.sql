-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, ( WITH own AS ( SELECT "t2"."id" AS id, "t2"."value_currency" AS "unit", "t2"."value_lower" AS "lower", "t2"."value_upper" AS "upper", "t2"."value_qualifier" AS "qualifier", "t2"."new_authority_currency" AS "new_unit", "t2"."new_authority_lower" AS "new_lower", "t2"."new_authority_upper" AS "new_upper", "t2"."new_authority_qualifier" AS "new_qualifier"
FROM "aid_package" AS "t2" JOIN "country" AS "t3" ON "t3"."id" = "t2"."recipient_id"
WHERE (("t2"."announced_on_latest" <= $2::date AND "t2"."announced_on" <= $3::date) AND "t2"."authority" = $4::"AidAuthority" AND ("t3"."code" = $5::bpchar AND "t2"."recipient_id" IS NOT NULL))), parts AS ( SELECT measure, count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT 'ANNOUNCED_VALUE' AS measure, own."unit" AS "unit", own."lower" AS "lower", own."upper" AS "upper", own."qualifier" AS "qualifier"
FROM own
UNION ALL SELECT 'NEW_AUTHORITY' AS measure, own."new_unit" AS "unit", own."new_lower" AS "lower", own."new_upper" AS "upper", own."new_qualifier" AS "qualifier"
FROM own) AS figures GROUP BY measure, unit), buckets AS (
SELECT coalesce(sum("n") FILTER (WHERE measure = 'ANNOUNCED_VALUE'), 0)::int4 AS "count", coalesce(sum("withheld") FILTER (WHERE measure = 'ANNOUNCED_VALUE'), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE measure = 'ANNOUNCED_VALUE' AND unit = ''), 0)::int4 AS "unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE measure = 'ANNOUNCED_VALUE' AND unit <> '' AND "n" > 0), '[]' ) AS "sums", coalesce(sum("n") FILTER (WHERE measure = 'NEW_AUTHORITY' AND unit = ''), 0)::int4 AS "new_unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE measure = 'NEW_AUTHORITY' AND unit <> '' AND "n" > 0), '[]' ) AS "new_sums", coalesce(sum(shared) FILTER (WHERE measure = 'ANNOUNCED_VALUE'), 0)::int4 AS shared
FROM parts) SELECT concat('{"buckets":[', string_agg(concat('{"count":', "t1"."count", ',"values":[', (
SELECT string_agg(concat('{"currency":', to_json("t4"."unit")::text, ',"lower":"', trim_scale("t4"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t1"."unknown" = 0 AND "t4"."open" = 0 THEN "t4"."upper" END)::text || '"', 'null'), '}'), ','
ORDER BY "t4"."count" DESC, "t4"."unit")
FROM jsonb_to_recordset("t1"."sums") AS "t4" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), '],"newAuthority":[', (
SELECT string_agg(concat('{"currency":', to_json("t5"."unit")::text, ',"lower":"', trim_scale("t5"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t1"."new_unknown" = 0 AND "t5"."open" = 0 THEN "t5"."upper" END)::text || '"', 'null'), ',"unknown":', "t1"."new_unknown", '}'), ','
ORDER BY "t5"."count" DESC, "t5"."unit")
FROM jsonb_to_recordset("t1"."new_sums") AS "t5" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), ']}'), ','), ']}')
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total
FROM buckets AS bucket
LIMIT $6::int4) AS "t1" ), $7::text, ( WITH own AS ( SELECT "t7"."id" AS id, "t7"."authority_use" AS "k0", "t7"."value_currency" AS "unit", "t7"."value_lower" AS "lower", "t7"."value_upper" AS "upper", "t7"."value_qualifier" AS "qualifier", "t7"."new_authority_currency" AS "new_unit", "t7"."new_authority_lower" AS "new_lower", "t7"."new_authority_upper" AS "new_upper", "t7"."new_authority_qualifier" AS "new_qualifier"
FROM "aid_package" AS "t7" JOIN "country" AS "t8" ON "t8"."id" = "t7"."recipient_id"
WHERE (("t7"."announced_on_latest" <= $8::date AND "t7"."announced_on" <= $9::date) AND "t7"."authority" = $10::"AidAuthority" AND ("t8"."code" = $11::bpchar AND "t7"."recipient_id" IS NOT NULL))), parts AS ( SELECT measure, "k0", count(*) AS n, 0::int8 AS shared, coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld
FROM (
SELECT own."k0", 'ANNOUNCED_VALUE' AS measure, own."unit" AS "unit", own."lower" AS "lower", own."upper" AS "upper", own."qualifier" AS "qualifier"
FROM own
UNION ALL SELECT own."k0", 'NEW_AUTHORITY' AS measure, own."new_unit" AS "unit", own."new_lower" AS "lower", own."new_upper" AS "upper", own."new_qualifier" AS "qualifier"
FROM own) AS figures GROUP BY "k0", measure, unit), buckets AS (
SELECT "k0", coalesce(sum("n") FILTER (WHERE measure = 'ANNOUNCED_VALUE'), 0)::int4 AS "count", coalesce(sum("withheld") FILTER (WHERE measure = 'ANNOUNCED_VALUE'), 0)::int4 AS "withheld", coalesce(sum("n") FILTER (WHERE measure = 'ANNOUNCED_VALUE' AND unit = ''), 0)::int4 AS "unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE measure = 'ANNOUNCED_VALUE' AND unit <> '' AND "n" > 0), '[]' ) AS "sums", coalesce(sum("n") FILTER (WHERE measure = 'NEW_AUTHORITY' AND unit = ''), 0)::int4 AS "new_unknown", coalesce( jsonb_agg(jsonb_build_object('unit', unit, 'count', "n", 'lower', "lower", 'upper', "upper", 'open', "open", 'exact', "exact", 'more', "more", 'about', "about")) FILTER (WHERE measure = 'NEW_AUTHORITY' AND unit <> '' AND "n" > 0), '[]' ) AS "new_sums", coalesce(sum(shared) FILTER (WHERE measure = 'ANNOUNCED_VALUE'), 0)::int4 AS shared
FROM parts GROUP BY "k0") SELECT concat('{"buckets":[', string_agg(concat('{"key":{"authorityUse":', coalesce(to_json("t6"."k0"::text)::text, 'null'), '},"count":', "t6"."count", ',"values":[', (
SELECT string_agg(concat('{"currency":', to_json("t9"."unit")::text, ',"lower":"', trim_scale("t9"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t6"."unknown" = 0 AND "t9"."open" = 0 THEN "t9"."upper" END)::text || '"', 'null'), '}'), ','
ORDER BY "t9"."count" DESC, "t9"."unit")
FROM jsonb_to_recordset("t6"."sums") AS "t9" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), '],"newAuthority":[', (
SELECT string_agg(concat('{"currency":', to_json("t10"."unit")::text, ',"lower":"', trim_scale("t10"."lower")::text, '","upper":', coalesce('"' || trim_scale(CASE WHEN "t6"."new_unknown" = 0 AND "t10"."open" = 0 THEN "t10"."upper" END)::text || '"', 'null'), ',"unknown":', "t6"."new_unknown", '}'), ','
ORDER BY "t10"."count" DESC, "t10"."unit")
FROM jsonb_to_recordset("t6"."new_sums") AS "t10" ("unit" text, "count" int4, "lower" numeric, "upper" numeric, "open" int4, "exact" numeric, "more" int4, "about" int4)), ']}'), ','), ']}')
FROM ( SELECT bucket.*, count(*) OVER ()::int4 AS total
FROM buckets AS bucket
ORDER BY bucket."k0" ASC NULLS LAST
LIMIT $12::int4) AS "t6" ), $13::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"title":', to_json("t11"."title")::text, ',"announcedOn":"', CASE WHEN "t11"."announced_on" = "t11"."announced_on_latest" THEN "t11"."announced_on"::text WHEN extract(month
FROM "t11"."announced_on") = extract(month
FROM "t11"."announced_on_latest") THEN left("t11"."announced_on"::text, 7) ELSE left("t11"."announced_on"::text, 4) END, '","value":{"amount":', coalesce('"' || trim_scale("t11"."value_amount")::text || '"', 'null'), '},"newAuthority":{"amount":', coalesce('"' || trim_scale("t11"."new_authority_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t11"."new_authority_verbatim")::text, 'null'), '},"note":', coalesce(to_json("t11"."note")::text, 'null'), '}'), ','), ']}')
FROM (WITH "t13" AS MATERIALIZED (
SELECT "t12"."title" AS "title", "t12"."announced_on" AS "announced_on", "t12"."announced_on_latest" AS "announced_on_latest", "t12"."value_amount" AS "value_amount", "t12"."new_authority_amount" AS "new_authority_amount", "t12"."new_authority_verbatim" AS "new_authority_verbatim", "t12"."note" AS "note"
FROM "aid_package" AS "t12"
WHERE TRUE AND "t12"."authority_use" = $14::"AuthorityUse"
ORDER BY "t12"."announced_on" DESC, "t12"."id" DESC
LIMIT 32) SELECT *
FROM "t13"
LIMIT $15::int4) AS "t11"), '}') AS data OFFSET 0) AS answer
