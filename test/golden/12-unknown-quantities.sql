-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT count(*)
FROM "package_line_item" AS "t2"
WHERE TRUE AND TRUE), $2::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t4"
WHERE TRUE AND (NOT "t4"."quantity_qualifier" = ANY($3::"Qualifier"[]))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t3"."as_reported")::text, ',"quantity":{"qualifier":"', "t3"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t3"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t3"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t3"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t5"."slug")::text, ',"announcedOn":"', CASE WHEN "t5"."announced_on" = "t5"."announced_on_latest" THEN "t5"."announced_on"::text WHEN extract(month
FROM "t5"."announced_on") = extract(month
FROM "t5"."announced_on_latest") THEN left("t5"."announced_on"::text, 7) ELSE left("t5"."announced_on"::text, 4) END, '","authority":"', "t5"."authority"::text, '"}')
FROM "aid_package" AS "t5"
WHERE "t5"."id" = "t3"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t6"."stance"::text, '","wording":', to_json("t6"."wording")::text, ',"quantity":', CASE WHEN "t6"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t6"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t6"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t6"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t7"."start"::text, ',"end":', "t7"."end"::text, '}')
FROM "passage" AS "t7"
WHERE "t7"."id" = "t6"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t9"."name")::text, '}')
FROM "organization" AS "t9"
WHERE "t9"."id" = "t8"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t8"."url")::text, 'null'), '}')
FROM "article" AS "t8"
WHERE "t8"."id" = "t6"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t11" AS MATERIALIZED (
SELECT "t10"."stance" AS "stance", "t10"."wording" AS "wording", "t10"."quantity_qualifier" AS "quantity_qualifier", "t10"."quantity_lower" AS "quantity_lower", "t10"."quantity_upper" AS "quantity_upper", "t10"."passage_id" AS "passage_id", "t10"."article_id" AS "article_id"
FROM "citation" AS "t10"
WHERE "t10"."line_item_id" = "t3"."id" AND TRUE
ORDER BY ("t10"."ordinal" + 0) ASC, "t10"."id" ASC
LIMIT 2) SELECT *
FROM "t11"
LIMIT $4::int4) AS "t6"), '}'), ','), ']}')
FROM (WITH "t14" AS MATERIALIZED (
SELECT "t12"."as_reported" AS "as_reported", "t12"."quantity_qualifier" AS "quantity_qualifier", "t12"."quantity_lower" AS "quantity_lower", "t12"."quantity_upper" AS "quantity_upper", "t12"."quantity_verbatim" AS "quantity_verbatim", "t12"."package_id" AS "package_id", "t12"."id" AS "id"
FROM "package_line_item" AS "t12" JOIN "aid_package" AS "t13" ON "t13"."id" = "t12"."package_id"
WHERE TRUE AND (NOT "t12"."quantity_qualifier" = ANY($5::"Qualifier"[]))
ORDER BY "t13"."announced_on" DESC, "t13"."slug" ASC, "t12"."ordinal" ASC, "t12"."id" ASC
LIMIT 2) SELECT *
FROM "t14"
LIMIT $6::int4) AS "t3"), $7::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t16"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t17"
WHERE "t17"."line_item_id" = "t16"."id" AND "t17"."quantity_qualifier" <> ALL($8::"Qualifier"[])) AND "t16"."quantity_qualifier" = ANY($9::"Qualifier"[])), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t15"."as_reported")::text, ',"quantity":{"qualifier":"', "t15"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t15"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t15"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t15"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t18"."slug")::text, ',"announcedOn":"', CASE WHEN "t18"."announced_on" = "t18"."announced_on_latest" THEN "t18"."announced_on"::text WHEN extract(month
FROM "t18"."announced_on") = extract(month
FROM "t18"."announced_on_latest") THEN left("t18"."announced_on"::text, 7) ELSE left("t18"."announced_on"::text, 4) END, '","authority":"', "t18"."authority"::text, '"}')
FROM "aid_package" AS "t18"
WHERE "t18"."id" = "t15"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t19"."stance"::text, '","wording":', to_json("t19"."wording")::text, ',"quantity":', CASE WHEN "t19"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t19"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t19"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t19"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t20"."start"::text, ',"end":', "t20"."end"::text, '}')
FROM "passage" AS "t20"
WHERE "t20"."id" = "t19"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t22"."name")::text, '}')
FROM "organization" AS "t22"
WHERE "t22"."id" = "t21"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t21"."url")::text, 'null'), '}')
FROM "article" AS "t21"
WHERE "t21"."id" = "t19"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t24" AS MATERIALIZED (
SELECT "t23"."stance" AS "stance", "t23"."wording" AS "wording", "t23"."quantity_qualifier" AS "quantity_qualifier", "t23"."quantity_lower" AS "quantity_lower", "t23"."quantity_upper" AS "quantity_upper", "t23"."passage_id" AS "passage_id", "t23"."article_id" AS "article_id"
FROM "citation" AS "t23"
WHERE "t23"."line_item_id" = "t15"."id" AND TRUE
ORDER BY ("t23"."ordinal" + 0) ASC, "t23"."id" ASC
LIMIT 2) SELECT *
FROM "t24"
LIMIT $10::int4) AS "t19"), '}'), ','), ']}')
FROM (WITH "t28" AS MATERIALIZED (
SELECT "t25"."as_reported" AS "as_reported", "t25"."quantity_qualifier" AS "quantity_qualifier", "t25"."quantity_lower" AS "quantity_lower", "t25"."quantity_upper" AS "quantity_upper", "t25"."quantity_verbatim" AS "quantity_verbatim", "t25"."package_id" AS "package_id", "t25"."id" AS "id"
FROM "package_line_item" AS "t25" JOIN "aid_package" AS "t26" ON "t26"."id" = "t25"."package_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t27"
WHERE "t27"."line_item_id" = "t25"."id" AND "t27"."quantity_qualifier" <> ALL($11::"Qualifier"[])) AND "t25"."quantity_qualifier" = ANY($12::"Qualifier"[])
ORDER BY "t26"."announced_on" DESC, "t26"."slug" ASC, "t25"."ordinal" ASC, "t25"."id" ASC
LIMIT 2) SELECT *
FROM "t28"
LIMIT $13::int4) AS "t15"), $14::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t30"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t31"
WHERE "t31"."line_item_id" = "t30"."id" AND "t31"."quantity_qualifier" <> ALL($15::"Qualifier"[]))) AND "t30"."id" IN (
SELECT "t32"."id"
FROM "package_line_item" AS "t32"
WHERE "t32"."quantity_qualifier" = $16::"Qualifier" UNION SELECT "t33"."id"
FROM "package_line_item" AS "t33"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t34"
WHERE "t34"."line_item_id" = "t33"."id" AND "t34"."quantity_qualifier" = $17::"Qualifier")) AND "t30"."quantity_qualifier" = ANY($18::"Qualifier"[])), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t29"."as_reported")::text, ',"quantity":{"qualifier":"', "t29"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t29"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t29"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t29"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t35"."slug")::text, ',"announcedOn":"', CASE WHEN "t35"."announced_on" = "t35"."announced_on_latest" THEN "t35"."announced_on"::text WHEN extract(month
FROM "t35"."announced_on") = extract(month
FROM "t35"."announced_on_latest") THEN left("t35"."announced_on"::text, 7) ELSE left("t35"."announced_on"::text, 4) END, '","authority":"', "t35"."authority"::text, '"}')
FROM "aid_package" AS "t35"
WHERE "t35"."id" = "t29"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t36"."stance"::text, '","wording":', to_json("t36"."wording")::text, ',"quantity":', CASE WHEN "t36"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t36"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t36"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t36"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t37"."start"::text, ',"end":', "t37"."end"::text, '}')
FROM "passage" AS "t37"
WHERE "t37"."id" = "t36"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t39"."name")::text, '}')
FROM "organization" AS "t39"
WHERE "t39"."id" = "t38"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t38"."url")::text, 'null'), '}')
FROM "article" AS "t38"
WHERE "t38"."id" = "t36"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t41" AS MATERIALIZED (
SELECT "t40"."stance" AS "stance", "t40"."wording" AS "wording", "t40"."quantity_qualifier" AS "quantity_qualifier", "t40"."quantity_lower" AS "quantity_lower", "t40"."quantity_upper" AS "quantity_upper", "t40"."passage_id" AS "passage_id", "t40"."article_id" AS "article_id"
FROM "citation" AS "t40"
WHERE "t40"."line_item_id" = "t29"."id" AND TRUE
ORDER BY ("t40"."ordinal" + 0) ASC, "t40"."id" ASC
LIMIT 2) SELECT *
FROM "t41"
LIMIT $19::int4) AS "t36"), '}'), ','), ']}')
FROM (WITH "t48" AS MATERIALIZED (
SELECT "t42"."as_reported" AS "as_reported", "t42"."quantity_qualifier" AS "quantity_qualifier", "t42"."quantity_lower" AS "quantity_lower", "t42"."quantity_upper" AS "quantity_upper", "t42"."quantity_verbatim" AS "quantity_verbatim", "t42"."package_id" AS "package_id", "t42"."id" AS "id"
FROM "package_line_item" AS "t42" JOIN "aid_package" AS "t43" ON "t43"."id" = "t42"."package_id"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t44"
WHERE "t44"."line_item_id" = "t42"."id" AND "t44"."quantity_qualifier" <> ALL($20::"Qualifier"[]))) AND "t42"."id" IN (
SELECT "t45"."id"
FROM "package_line_item" AS "t45"
WHERE "t45"."quantity_qualifier" = $21::"Qualifier" UNION SELECT "t46"."id"
FROM "package_line_item" AS "t46"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t47"
WHERE "t47"."line_item_id" = "t46"."id" AND "t47"."quantity_qualifier" = $22::"Qualifier")) AND "t42"."quantity_qualifier" = ANY($23::"Qualifier"[])
ORDER BY "t43"."announced_on" DESC, "t43"."slug" ASC, "t42"."ordinal" ASC, "t42"."id" ASC
LIMIT 2) SELECT *
FROM "t48"
LIMIT $24::int4) AS "t29"), $25::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t50"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t51"
WHERE "t51"."line_item_id" = "t50"."id" AND "t51"."quantity_qualifier" <> ALL($26::"Qualifier"[]))) AND "t50"."quantity_qualifier" = $27::"Qualifier"), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t49"."as_reported")::text, ',"quantity":{"qualifier":"', "t49"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t49"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t49"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t49"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t52"."slug")::text, ',"announcedOn":"', CASE WHEN "t52"."announced_on" = "t52"."announced_on_latest" THEN "t52"."announced_on"::text WHEN extract(month
FROM "t52"."announced_on") = extract(month
FROM "t52"."announced_on_latest") THEN left("t52"."announced_on"::text, 7) ELSE left("t52"."announced_on"::text, 4) END, '","authority":"', "t52"."authority"::text, '"}')
FROM "aid_package" AS "t52"
WHERE "t52"."id" = "t49"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t53"."stance"::text, '","wording":', to_json("t53"."wording")::text, ',"quantity":', CASE WHEN "t53"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t53"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t53"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t53"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t54"."start"::text, ',"end":', "t54"."end"::text, '}')
FROM "passage" AS "t54"
WHERE "t54"."id" = "t53"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t56"."name")::text, '}')
FROM "organization" AS "t56"
WHERE "t56"."id" = "t55"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t55"."url")::text, 'null'), '}')
FROM "article" AS "t55"
WHERE "t55"."id" = "t53"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t58" AS MATERIALIZED (
SELECT "t57"."stance" AS "stance", "t57"."wording" AS "wording", "t57"."quantity_qualifier" AS "quantity_qualifier", "t57"."quantity_lower" AS "quantity_lower", "t57"."quantity_upper" AS "quantity_upper", "t57"."passage_id" AS "passage_id", "t57"."article_id" AS "article_id"
FROM "citation" AS "t57"
WHERE "t57"."line_item_id" = "t49"."id" AND TRUE
ORDER BY ("t57"."ordinal" + 0) ASC, "t57"."id" ASC
LIMIT 2) SELECT *
FROM "t58"
LIMIT $28::int4) AS "t53"), '}'), ','), ']}')
FROM (WITH "t62" AS MATERIALIZED (
SELECT "t59"."as_reported" AS "as_reported", "t59"."quantity_qualifier" AS "quantity_qualifier", "t59"."quantity_lower" AS "quantity_lower", "t59"."quantity_upper" AS "quantity_upper", "t59"."quantity_verbatim" AS "quantity_verbatim", "t59"."package_id" AS "package_id", "t59"."id" AS "id"
FROM "package_line_item" AS "t59" JOIN "aid_package" AS "t60" ON "t60"."id" = "t59"."package_id"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t61"
WHERE "t61"."line_item_id" = "t59"."id" AND "t61"."quantity_qualifier" <> ALL($29::"Qualifier"[]))) AND "t59"."quantity_qualifier" = $30::"Qualifier"
ORDER BY "t60"."announced_on" DESC, "t60"."slug" ASC, "t59"."ordinal" ASC, "t59"."id" ASC
LIMIT 2) SELECT *
FROM "t62"
LIMIT $31::int4) AS "t49"), '}') AS data OFFSET 0) AS answer
