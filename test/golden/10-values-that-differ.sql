-- 1 statement; 14 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t3"
WHERE "t3"."aid_package_id" = "t2"."id" AND ("t3"."stance" = $2::"Stance" AND (NOT "t3"."value_qualifier" IS NULL)))), ',"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
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
FROM (
SELECT "t9"."stance" AS "stance", "t9"."value_qualifier" AS "value_qualifier", "t9"."value_amount" AS "value_amount", "t9"."value_verbatim" AS "value_verbatim", "t9"."wording" AS "wording", "t9"."passage_id" AS "passage_id", "t9"."article_id" AS "article_id", "t9"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t9"
WHERE "t9"."aid_package_id" = "t1"."id" AND (NOT "t9"."value_qualifier" IS NULL)
ORDER BY "t9"."ordinal" ASC, "t9"."id" ASC
LIMIT $4::int4) AS "t4"), '}'), ','), ']}')
FROM (
SELECT "t10"."slug" AS "slug", "t10"."announced_on" AS "announced_on", "t10"."announced_on_latest" AS "announced_on_latest", "t10"."value_qualifier" AS "value_qualifier", "t10"."value_amount" AS "value_amount", "t10"."value_currency" AS "value_currency", "t10"."id" AS "id"
FROM "aid_package" AS "t10"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t11"
WHERE "t11"."aid_package_id" = "t10"."id" AND ("t11"."stance" = $5::"Stance" AND (NOT "t11"."value_qualifier" IS NULL)))
ORDER BY "t10"."announced_on" DESC, "t10"."id" ASC
LIMIT $6::int4) AS "t1"), $7::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t13"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "citation" AS "t14"
WHERE "t14"."aid_package_id" = "t13"."id" AND "t14"."value_qualifier" <> ALL($8::"Qualifier"[])) AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t15"
WHERE "t15"."aid_package_id" = "t13"."id" AND ("t15"."stance" = $9::"Stance" AND (NOT "t15"."value_qualifier" IS NULL)))))), ',"nodes":[', string_agg(concat('{"slug":', to_json("t12"."slug")::text, ',"announcedOn":"', CASE WHEN "t12"."announced_on" = "t12"."announced_on_latest" THEN "t12"."announced_on"::text WHEN extract(month
FROM "t12"."announced_on") = extract(month
FROM "t12"."announced_on_latest") THEN left("t12"."announced_on"::text, 7) ELSE left("t12"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t12"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t12"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t12"."value_currency"::text || '"', 'null'), $10::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t16"."stance"::text, '","value":', CASE WHEN "t16"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t16"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t16"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t16"."value_verbatim")::text, 'null'), '}') END, ',"wording":', to_json("t16"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t17"."start"::text, ',"end":', "t17"."end"::text, '}')
FROM "passage" AS "t17"
WHERE "t17"."id" = "t16"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "organization" AS "t19"
WHERE "t19"."id" = "t18"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t18"."url")::text, 'null'), '}')
FROM "article" AS "t18"
WHERE "t18"."id" = "t16"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t20"."url")::text, 'null'), '}')
FROM "article" AS "t20"
WHERE "t20"."id" = "t16"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t21"."stance" AS "stance", "t21"."value_qualifier" AS "value_qualifier", "t21"."value_amount" AS "value_amount", "t21"."value_verbatim" AS "value_verbatim", "t21"."wording" AS "wording", "t21"."passage_id" AS "passage_id", "t21"."article_id" AS "article_id", "t21"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t21"
WHERE "t21"."aid_package_id" = "t12"."id" AND (NOT "t21"."value_qualifier" IS NULL)
ORDER BY "t21"."ordinal" ASC, "t21"."id" ASC
LIMIT $11::int4) AS "t16"), '}'), ','), ']}')
FROM (
SELECT "t22"."slug" AS "slug", "t22"."announced_on" AS "announced_on", "t22"."announced_on_latest" AS "announced_on_latest", "t22"."value_qualifier" AS "value_qualifier", "t22"."value_amount" AS "value_amount", "t22"."value_currency" AS "value_currency", "t22"."id" AS "id"
FROM "aid_package" AS "t22"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "citation" AS "t23"
WHERE "t23"."aid_package_id" = "t22"."id" AND "t23"."value_qualifier" <> ALL($12::"Qualifier"[])) AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t24"
WHERE "t24"."aid_package_id" = "t22"."id" AND ("t24"."stance" = $13::"Stance" AND (NOT "t24"."value_qualifier" IS NULL)))))
ORDER BY "t22"."announced_on" DESC, "t22"."id" ASC
LIMIT $14::int4) AS "t12"), '}') AS data
