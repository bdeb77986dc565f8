-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t3"
WHERE "t3"."aid_package_id" = "t2"."id" AND ("t3"."stance" = $2::"Stance" AND "t3"."value_qualifier" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t1"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t1"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t1"."value_currency"::text || '"', 'null'), $3::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t4"."stance"::text, '","value":', CASE WHEN "t4"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t4"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t4"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t4"."value_verbatim")::text, 'null'), '}') END, ',"wording":', to_json("t4"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t5"."start"::text, ',"end":', "t5"."end"::text, '}')
FROM "passage" AS "t5"
WHERE "t5"."id" = "t4"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "organization" AS "t7"
WHERE "t7"."id" = "t6"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t6"."url")::text, 'null'), '}')
FROM "article" AS "t6"
WHERE "t6"."id" = "t4"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t8"."url")::text, 'null'), '}')
FROM "article" AS "t8"
WHERE "t8"."id" = "t4"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t10" AS MATERIALIZED (
SELECT "t9"."stance" AS "stance", "t9"."value_qualifier" AS "value_qualifier", "t9"."value_amount" AS "value_amount", "t9"."value_verbatim" AS "value_verbatim", "t9"."wording" AS "wording", "t9"."passage_id" AS "passage_id", "t9"."article_id" AS "article_id", "t9"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t9"
WHERE "t9"."aid_package_id" = "t1"."id" AND "t9"."value_qualifier" IS NOT NULL
ORDER BY ("t9"."ordinal" + 0) ASC, "t9"."id" ASC
LIMIT 32) SELECT *
FROM "t10"
LIMIT $4::int4) AS "t4"), '}'), ','), ']}')
FROM (WITH "t13" AS MATERIALIZED (
SELECT "t11"."slug" AS "slug", "t11"."announced_on" AS "announced_on", "t11"."announced_on_latest" AS "announced_on_latest", "t11"."value_qualifier" AS "value_qualifier", "t11"."value_amount" AS "value_amount", "t11"."value_currency" AS "value_currency", "t11"."id" AS "id"
FROM "aid_package" AS "t11"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t12"
WHERE "t12"."aid_package_id" = "t11"."id" AND ("t12"."stance" = $5::"Stance" AND "t12"."value_qualifier" IS NOT NULL))
ORDER BY "t11"."announced_on" DESC, "t11"."id" DESC
LIMIT 32) SELECT *
FROM "t13"
LIMIT $6::int4) AS "t1"), $7::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t15"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t16"
WHERE "t16"."aid_package_id" = "t15"."id" AND "t16"."value_qualifier" <> ALL($8::"Qualifier"[])) AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t17"
WHERE "t17"."aid_package_id" = "t15"."id" AND ("t17"."stance" = $9::"Stance" AND "t17"."value_qualifier" IS NOT NULL)))), ',"nodes":[', string_agg(concat('{"slug":', to_json("t14"."slug")::text, ',"announcedOn":"', CASE WHEN "t14"."announced_on" = "t14"."announced_on_latest" THEN "t14"."announced_on"::text WHEN extract(month
FROM "t14"."announced_on") = extract(month
FROM "t14"."announced_on_latest") THEN left("t14"."announced_on"::text, 7) ELSE left("t14"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t14"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t14"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t14"."value_currency"::text || '"', 'null'), $10::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t18"."stance"::text, '","value":', CASE WHEN "t18"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t18"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t18"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t18"."value_verbatim")::text, 'null'), '}') END, ',"wording":', to_json("t18"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t19"."start"::text, ',"end":', "t19"."end"::text, '}')
FROM "passage" AS "t19"
WHERE "t19"."id" = "t18"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t21"."name")::text, '}')
FROM "organization" AS "t21"
WHERE "t21"."id" = "t20"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t20"."url")::text, 'null'), '}')
FROM "article" AS "t20"
WHERE "t20"."id" = "t18"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t22"."url")::text, 'null'), '}')
FROM "article" AS "t22"
WHERE "t22"."id" = "t18"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t24" AS MATERIALIZED (
SELECT "t23"."stance" AS "stance", "t23"."value_qualifier" AS "value_qualifier", "t23"."value_amount" AS "value_amount", "t23"."value_verbatim" AS "value_verbatim", "t23"."wording" AS "wording", "t23"."passage_id" AS "passage_id", "t23"."article_id" AS "article_id", "t23"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t23"
WHERE "t23"."aid_package_id" = "t14"."id" AND "t23"."value_qualifier" IS NOT NULL
ORDER BY ("t23"."ordinal" + 0) ASC, "t23"."id" ASC
LIMIT 32) SELECT *
FROM "t24"
LIMIT $11::int4) AS "t18"), '}'), ','), ']}')
FROM (WITH "t28" AS MATERIALIZED (
SELECT "t25"."slug" AS "slug", "t25"."announced_on" AS "announced_on", "t25"."announced_on_latest" AS "announced_on_latest", "t25"."value_qualifier" AS "value_qualifier", "t25"."value_amount" AS "value_amount", "t25"."value_currency" AS "value_currency", "t25"."id" AS "id"
FROM "aid_package" AS "t25"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t26"
WHERE "t26"."aid_package_id" = "t25"."id" AND "t26"."value_qualifier" <> ALL($12::"Qualifier"[])) AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t27"
WHERE "t27"."aid_package_id" = "t25"."id" AND ("t27"."stance" = $13::"Stance" AND "t27"."value_qualifier" IS NOT NULL)))
ORDER BY "t25"."announced_on" DESC, "t25"."id" DESC
LIMIT 32) SELECT *
FROM "t28"
LIMIT $14::int4) AS "t14"), '}') AS data OFFSET 0) AS answer
