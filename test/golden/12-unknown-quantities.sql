-- 1 statement; 29 without the engine

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
FROM (
SELECT "t10"."stance" AS "stance", "t10"."wording" AS "wording", "t10"."quantity_qualifier" AS "quantity_qualifier", "t10"."quantity_lower" AS "quantity_lower", "t10"."quantity_upper" AS "quantity_upper", "t10"."passage_id" AS "passage_id", "t10"."article_id" AS "article_id"
FROM "citation" AS "t10"
WHERE "t10"."line_item_id" = "t3"."id" AND TRUE
ORDER BY "t10"."ordinal" ASC, "t10"."id" ASC
LIMIT $4::int4) AS "t6"), '}'), ','), ']}')
FROM (
SELECT "t11"."as_reported" AS "as_reported", "t11"."quantity_qualifier" AS "quantity_qualifier", "t11"."quantity_lower" AS "quantity_lower", "t11"."quantity_upper" AS "quantity_upper", "t11"."quantity_verbatim" AS "quantity_verbatim", "t11"."package_id" AS "package_id", "t11"."id" AS "id"
FROM "package_line_item" AS "t11"
LEFT JOIN "aid_package" AS "t12" ON "t12"."id" = "t11"."package_id"
WHERE TRUE AND (NOT "t11"."quantity_qualifier" = ANY($5::"Qualifier"[]))
ORDER BY "t12"."announced_on" DESC, "t12"."slug" ASC, "t11"."ordinal" ASC, "t11"."id" ASC
LIMIT $6::int4) AS "t3"), $7::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t14"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "citation" AS "t15"
WHERE "t15"."line_item_id" = "t14"."id" AND "t15"."quantity_qualifier" <> ALL($8::"Qualifier"[])) AND "t14"."quantity_qualifier" = ANY($9::"Qualifier"[]))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t13"."as_reported")::text, ',"quantity":{"qualifier":"', "t13"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t13"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t13"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t13"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t16"."slug")::text, ',"announcedOn":"', CASE WHEN "t16"."announced_on" = "t16"."announced_on_latest" THEN "t16"."announced_on"::text WHEN extract(month
FROM "t16"."announced_on") = extract(month
FROM "t16"."announced_on_latest") THEN left("t16"."announced_on"::text, 7) ELSE left("t16"."announced_on"::text, 4) END, '","authority":"', "t16"."authority"::text, '"}')
FROM "aid_package" AS "t16"
WHERE "t16"."id" = "t13"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t17"."stance"::text, '","wording":', to_json("t17"."wording")::text, ',"quantity":', CASE WHEN "t17"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t17"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t17"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t17"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t18"."start"::text, ',"end":', "t18"."end"::text, '}')
FROM "passage" AS "t18"
WHERE "t18"."id" = "t17"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t20"."name")::text, '}')
FROM "organization" AS "t20"
WHERE "t20"."id" = "t19"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t19"."url")::text, 'null'), '}')
FROM "article" AS "t19"
WHERE "t19"."id" = "t17"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t21"."stance" AS "stance", "t21"."wording" AS "wording", "t21"."quantity_qualifier" AS "quantity_qualifier", "t21"."quantity_lower" AS "quantity_lower", "t21"."quantity_upper" AS "quantity_upper", "t21"."passage_id" AS "passage_id", "t21"."article_id" AS "article_id"
FROM "citation" AS "t21"
WHERE "t21"."line_item_id" = "t13"."id" AND TRUE
ORDER BY "t21"."ordinal" ASC, "t21"."id" ASC
LIMIT $10::int4) AS "t17"), '}'), ','), ']}')
FROM (
SELECT "t22"."as_reported" AS "as_reported", "t22"."quantity_qualifier" AS "quantity_qualifier", "t22"."quantity_lower" AS "quantity_lower", "t22"."quantity_upper" AS "quantity_upper", "t22"."quantity_verbatim" AS "quantity_verbatim", "t22"."package_id" AS "package_id", "t22"."id" AS "id"
FROM "package_line_item" AS "t22"
LEFT JOIN "aid_package" AS "t24" ON "t24"."id" = "t22"."package_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "citation" AS "t23"
WHERE "t23"."line_item_id" = "t22"."id" AND "t23"."quantity_qualifier" <> ALL($11::"Qualifier"[])) AND "t22"."quantity_qualifier" = ANY($12::"Qualifier"[]))
ORDER BY "t24"."announced_on" DESC, "t24"."slug" ASC, "t22"."ordinal" ASC, "t22"."id" ASC
LIMIT $13::int4) AS "t13"), $14::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t26"
WHERE TRUE AND ((NOT EXISTS (
SELECT 1
FROM "citation" AS "t27"
WHERE "t27"."line_item_id" = "t26"."id" AND "t27"."quantity_qualifier" <> ALL($15::"Qualifier"[]))) AND ("t26"."quantity_qualifier" = $16::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t28"
WHERE "t28"."line_item_id" = "t26"."id" AND "t28"."quantity_qualifier" = $17::"Qualifier")) AND "t26"."quantity_qualifier" = ANY($18::"Qualifier"[]))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t25"."as_reported")::text, ',"quantity":{"qualifier":"', "t25"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t25"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t25"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t25"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t29"."slug")::text, ',"announcedOn":"', CASE WHEN "t29"."announced_on" = "t29"."announced_on_latest" THEN "t29"."announced_on"::text WHEN extract(month
FROM "t29"."announced_on") = extract(month
FROM "t29"."announced_on_latest") THEN left("t29"."announced_on"::text, 7) ELSE left("t29"."announced_on"::text, 4) END, '","authority":"', "t29"."authority"::text, '"}')
FROM "aid_package" AS "t29"
WHERE "t29"."id" = "t25"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t30"."stance"::text, '","wording":', to_json("t30"."wording")::text, ',"quantity":', CASE WHEN "t30"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t30"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t30"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t30"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t31"."start"::text, ',"end":', "t31"."end"::text, '}')
FROM "passage" AS "t31"
WHERE "t31"."id" = "t30"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t33"."name")::text, '}')
FROM "organization" AS "t33"
WHERE "t33"."id" = "t32"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t32"."url")::text, 'null'), '}')
FROM "article" AS "t32"
WHERE "t32"."id" = "t30"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t34"."stance" AS "stance", "t34"."wording" AS "wording", "t34"."quantity_qualifier" AS "quantity_qualifier", "t34"."quantity_lower" AS "quantity_lower", "t34"."quantity_upper" AS "quantity_upper", "t34"."passage_id" AS "passage_id", "t34"."article_id" AS "article_id"
FROM "citation" AS "t34"
WHERE "t34"."line_item_id" = "t25"."id" AND TRUE
ORDER BY "t34"."ordinal" ASC, "t34"."id" ASC
LIMIT $19::int4) AS "t30"), '}'), ','), ']}')
FROM (
SELECT "t35"."as_reported" AS "as_reported", "t35"."quantity_qualifier" AS "quantity_qualifier", "t35"."quantity_lower" AS "quantity_lower", "t35"."quantity_upper" AS "quantity_upper", "t35"."quantity_verbatim" AS "quantity_verbatim", "t35"."package_id" AS "package_id", "t35"."id" AS "id"
FROM "package_line_item" AS "t35"
LEFT JOIN "aid_package" AS "t38" ON "t38"."id" = "t35"."package_id"
WHERE TRUE AND ((NOT EXISTS (
SELECT 1
FROM "citation" AS "t36"
WHERE "t36"."line_item_id" = "t35"."id" AND "t36"."quantity_qualifier" <> ALL($20::"Qualifier"[]))) AND ("t35"."quantity_qualifier" = $21::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t37"
WHERE "t37"."line_item_id" = "t35"."id" AND "t37"."quantity_qualifier" = $22::"Qualifier")) AND "t35"."quantity_qualifier" = ANY($23::"Qualifier"[]))
ORDER BY "t38"."announced_on" DESC, "t38"."slug" ASC, "t35"."ordinal" ASC, "t35"."id" ASC
LIMIT $24::int4) AS "t25"), $25::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t40"
WHERE TRUE AND ((NOT EXISTS (
SELECT 1
FROM "citation" AS "t41"
WHERE "t41"."line_item_id" = "t40"."id" AND "t41"."quantity_qualifier" <> ALL($26::"Qualifier"[]))) AND "t40"."quantity_qualifier" = $27::"Qualifier")), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t39"."as_reported")::text, ',"quantity":{"qualifier":"', "t39"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t39"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t39"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t39"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t42"."slug")::text, ',"announcedOn":"', CASE WHEN "t42"."announced_on" = "t42"."announced_on_latest" THEN "t42"."announced_on"::text WHEN extract(month
FROM "t42"."announced_on") = extract(month
FROM "t42"."announced_on_latest") THEN left("t42"."announced_on"::text, 7) ELSE left("t42"."announced_on"::text, 4) END, '","authority":"', "t42"."authority"::text, '"}')
FROM "aid_package" AS "t42"
WHERE "t42"."id" = "t39"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t43"."stance"::text, '","wording":', to_json("t43"."wording")::text, ',"quantity":', CASE WHEN "t43"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t43"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t43"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t43"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t44"."start"::text, ',"end":', "t44"."end"::text, '}')
FROM "passage" AS "t44"
WHERE "t44"."id" = "t43"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t46"."name")::text, '}')
FROM "organization" AS "t46"
WHERE "t46"."id" = "t45"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t45"."url")::text, 'null'), '}')
FROM "article" AS "t45"
WHERE "t45"."id" = "t43"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t47"."stance" AS "stance", "t47"."wording" AS "wording", "t47"."quantity_qualifier" AS "quantity_qualifier", "t47"."quantity_lower" AS "quantity_lower", "t47"."quantity_upper" AS "quantity_upper", "t47"."passage_id" AS "passage_id", "t47"."article_id" AS "article_id"
FROM "citation" AS "t47"
WHERE "t47"."line_item_id" = "t39"."id" AND TRUE
ORDER BY "t47"."ordinal" ASC, "t47"."id" ASC
LIMIT $28::int4) AS "t43"), '}'), ','), ']}')
FROM (
SELECT "t48"."as_reported" AS "as_reported", "t48"."quantity_qualifier" AS "quantity_qualifier", "t48"."quantity_lower" AS "quantity_lower", "t48"."quantity_upper" AS "quantity_upper", "t48"."quantity_verbatim" AS "quantity_verbatim", "t48"."package_id" AS "package_id", "t48"."id" AS "id"
FROM "package_line_item" AS "t48"
LEFT JOIN "aid_package" AS "t50" ON "t50"."id" = "t48"."package_id"
WHERE TRUE AND ((NOT EXISTS (
SELECT 1
FROM "citation" AS "t49"
WHERE "t49"."line_item_id" = "t48"."id" AND "t49"."quantity_qualifier" <> ALL($29::"Qualifier"[]))) AND "t48"."quantity_qualifier" = $30::"Qualifier")
ORDER BY "t50"."announced_on" DESC, "t50"."slug" ASC, "t48"."ordinal" ASC, "t48"."id" ASC
LIMIT $31::int4) AS "t39"), '}') AS data
