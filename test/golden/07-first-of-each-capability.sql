-- 1 statement; 88 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t2"
LEFT JOIN "aid_package" AS "t5" ON "t5"."id" = "t2"."package_id"
LEFT JOIN "country" AS "t6" ON "t6"."id" = "t5"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t3", "equipment" AS "t4"
WHERE "t3"."B" = "t2"."id" AND "t4"."id" = "t3"."A" AND "t4"."category" = $2::"EquipmentCategory") AND (("t6"."code" = $3::bpchar AND "t6"."id" IS NOT NULL) AND "t5"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t1"."as_reported")::text, ',"quantity":{"qualifier":"', "t1"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t1"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t1"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t7"."slug")::text, ',"announcedOn":"', CASE WHEN "t7"."announced_on" = "t7"."announced_on_latest" THEN "t7"."announced_on"::text WHEN extract(month
FROM "t7"."announced_on") = extract(month
FROM "t7"."announced_on_latest") THEN left("t7"."announced_on"::text, 7) ELSE left("t7"."announced_on"::text, 4) END, '","authority":"', "t7"."authority"::text, '"}')
FROM "aid_package" AS "t7"
WHERE "t7"."id" = "t1"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t8"."stance"::text, '","wording":', to_json("t8"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t9"."start"::text, ',"end":', "t9"."end"::text, '}')
FROM "passage" AS "t9"
WHERE "t9"."id" = "t8"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t10"."published_on" IS NULL OR "t10"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t10"."published_on" = "t10"."published_on_latest" THEN "t10"."published_on"::text WHEN extract(month
FROM "t10"."published_on") = extract(month
FROM "t10"."published_on_latest") THEN left("t10"."published_on"::text, 7) ELSE left("t10"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t11"."name")::text, '}')
FROM "organization" AS "t11"
WHERE "t11"."id" = "t10"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t10"."url")::text, 'null'), '}')
FROM "article" AS "t10"
WHERE "t10"."id" = "t8"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t12"."url")::text, 'null'), '}')
FROM "article" AS "t12"
WHERE "t12"."id" = "t8"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t13"."stance" AS "stance", "t13"."wording" AS "wording", "t13"."passage_id" AS "passage_id", "t13"."article_id" AS "article_id", "t13"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t13"
WHERE "t13"."line_item_id" = "t1"."id" AND TRUE
ORDER BY "t13"."ordinal" ASC, "t13"."id" ASC
LIMIT $4::int4) AS "t8"), '}'), ','), ']}')
FROM (
SELECT "t14"."as_reported" AS "as_reported", "t14"."quantity_qualifier" AS "quantity_qualifier", "t14"."quantity_lower" AS "quantity_lower", "t14"."quantity_upper" AS "quantity_upper", "t14"."package_id" AS "package_id", "t14"."id" AS "id"
FROM "package_line_item" AS "t14"
LEFT JOIN "aid_package" AS "t17" ON "t17"."id" = "t14"."package_id"
LEFT JOIN "country" AS "t18" ON "t18"."id" = "t17"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t15", "equipment" AS "t16"
WHERE "t15"."B" = "t14"."id" AND "t16"."id" = "t15"."A" AND "t16"."category" = $5::"EquipmentCategory") AND (("t18"."code" = $6::bpchar AND "t18"."id" IS NOT NULL) AND "t17"."id" IS NOT NULL))
ORDER BY "t17"."announced_on" ASC, "t17"."slug" ASC, "t14"."ordinal" ASC, "t14"."id" ASC
LIMIT $7::int4) AS "t1"), $8::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t20"
LEFT JOIN "aid_package" AS "t23" ON "t23"."id" = "t20"."package_id"
LEFT JOIN "country" AS "t24" ON "t24"."id" = "t23"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t21", "equipment" AS "t22"
WHERE "t21"."B" = "t20"."id" AND "t22"."id" = "t21"."A" AND "t22"."category" = $9::"EquipmentCategory") AND (("t24"."code" = $10::bpchar AND "t24"."id" IS NOT NULL) AND "t23"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t19"."as_reported")::text, ',"quantity":{"qualifier":"', "t19"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t19"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t19"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t25"."slug")::text, ',"announcedOn":"', CASE WHEN "t25"."announced_on" = "t25"."announced_on_latest" THEN "t25"."announced_on"::text WHEN extract(month
FROM "t25"."announced_on") = extract(month
FROM "t25"."announced_on_latest") THEN left("t25"."announced_on"::text, 7) ELSE left("t25"."announced_on"::text, 4) END, '","authority":"', "t25"."authority"::text, '"}')
FROM "aid_package" AS "t25"
WHERE "t25"."id" = "t19"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t26"."stance"::text, '","wording":', to_json("t26"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t27"."start"::text, ',"end":', "t27"."end"::text, '}')
FROM "passage" AS "t27"
WHERE "t27"."id" = "t26"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t28"."published_on" IS NULL OR "t28"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t28"."published_on" = "t28"."published_on_latest" THEN "t28"."published_on"::text WHEN extract(month
FROM "t28"."published_on") = extract(month
FROM "t28"."published_on_latest") THEN left("t28"."published_on"::text, 7) ELSE left("t28"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t29"."name")::text, '}')
FROM "organization" AS "t29"
WHERE "t29"."id" = "t28"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t28"."url")::text, 'null'), '}')
FROM "article" AS "t28"
WHERE "t28"."id" = "t26"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t30"."url")::text, 'null'), '}')
FROM "article" AS "t30"
WHERE "t30"."id" = "t26"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t31"."stance" AS "stance", "t31"."wording" AS "wording", "t31"."passage_id" AS "passage_id", "t31"."article_id" AS "article_id", "t31"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t31"
WHERE "t31"."line_item_id" = "t19"."id" AND TRUE
ORDER BY "t31"."ordinal" ASC, "t31"."id" ASC
LIMIT $11::int4) AS "t26"), '}'), ','), ']}')
FROM (
SELECT "t32"."as_reported" AS "as_reported", "t32"."quantity_qualifier" AS "quantity_qualifier", "t32"."quantity_lower" AS "quantity_lower", "t32"."quantity_upper" AS "quantity_upper", "t32"."package_id" AS "package_id", "t32"."id" AS "id"
FROM "package_line_item" AS "t32"
LEFT JOIN "aid_package" AS "t35" ON "t35"."id" = "t32"."package_id"
LEFT JOIN "country" AS "t36" ON "t36"."id" = "t35"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t33", "equipment" AS "t34"
WHERE "t33"."B" = "t32"."id" AND "t34"."id" = "t33"."A" AND "t34"."category" = $12::"EquipmentCategory") AND (("t36"."code" = $13::bpchar AND "t36"."id" IS NOT NULL) AND "t35"."id" IS NOT NULL))
ORDER BY "t35"."announced_on" ASC, "t35"."slug" ASC, "t32"."ordinal" ASC, "t32"."id" ASC
LIMIT $14::int4) AS "t19"), $15::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t38"
LEFT JOIN "aid_package" AS "t41" ON "t41"."id" = "t38"."package_id"
LEFT JOIN "country" AS "t42" ON "t42"."id" = "t41"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t39", "equipment" AS "t40"
WHERE "t39"."B" = "t38"."id" AND "t40"."id" = "t39"."A" AND "t40"."category" = $16::"EquipmentCategory") AND (("t42"."code" = $17::bpchar AND "t42"."id" IS NOT NULL) AND "t41"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t37"."as_reported")::text, ',"quantity":{"qualifier":"', "t37"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t37"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t37"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t43"."slug")::text, ',"announcedOn":"', CASE WHEN "t43"."announced_on" = "t43"."announced_on_latest" THEN "t43"."announced_on"::text WHEN extract(month
FROM "t43"."announced_on") = extract(month
FROM "t43"."announced_on_latest") THEN left("t43"."announced_on"::text, 7) ELSE left("t43"."announced_on"::text, 4) END, '","authority":"', "t43"."authority"::text, '"}')
FROM "aid_package" AS "t43"
WHERE "t43"."id" = "t37"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t44"."stance"::text, '","wording":', to_json("t44"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t45"."start"::text, ',"end":', "t45"."end"::text, '}')
FROM "passage" AS "t45"
WHERE "t45"."id" = "t44"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t46"."published_on" IS NULL OR "t46"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t46"."published_on" = "t46"."published_on_latest" THEN "t46"."published_on"::text WHEN extract(month
FROM "t46"."published_on") = extract(month
FROM "t46"."published_on_latest") THEN left("t46"."published_on"::text, 7) ELSE left("t46"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t47"."name")::text, '}')
FROM "organization" AS "t47"
WHERE "t47"."id" = "t46"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t46"."url")::text, 'null'), '}')
FROM "article" AS "t46"
WHERE "t46"."id" = "t44"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t48"."url")::text, 'null'), '}')
FROM "article" AS "t48"
WHERE "t48"."id" = "t44"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t49"."stance" AS "stance", "t49"."wording" AS "wording", "t49"."passage_id" AS "passage_id", "t49"."article_id" AS "article_id", "t49"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t49"
WHERE "t49"."line_item_id" = "t37"."id" AND TRUE
ORDER BY "t49"."ordinal" ASC, "t49"."id" ASC
LIMIT $18::int4) AS "t44"), '}'), ','), ']}')
FROM (
SELECT "t50"."as_reported" AS "as_reported", "t50"."quantity_qualifier" AS "quantity_qualifier", "t50"."quantity_lower" AS "quantity_lower", "t50"."quantity_upper" AS "quantity_upper", "t50"."package_id" AS "package_id", "t50"."id" AS "id"
FROM "package_line_item" AS "t50"
LEFT JOIN "aid_package" AS "t53" ON "t53"."id" = "t50"."package_id"
LEFT JOIN "country" AS "t54" ON "t54"."id" = "t53"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t51", "equipment" AS "t52"
WHERE "t51"."B" = "t50"."id" AND "t52"."id" = "t51"."A" AND "t52"."category" = $19::"EquipmentCategory") AND (("t54"."code" = $20::bpchar AND "t54"."id" IS NOT NULL) AND "t53"."id" IS NOT NULL))
ORDER BY "t53"."announced_on" ASC, "t53"."slug" ASC, "t50"."ordinal" ASC, "t50"."id" ASC
LIMIT $21::int4) AS "t37"), $22::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t56"
LEFT JOIN "aid_package" AS "t59" ON "t59"."id" = "t56"."package_id"
LEFT JOIN "country" AS "t60" ON "t60"."id" = "t59"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t57", "equipment" AS "t58"
WHERE "t57"."B" = "t56"."id" AND "t58"."id" = "t57"."A" AND "t58"."category" = $23::"EquipmentCategory") AND (("t60"."code" = $24::bpchar AND "t60"."id" IS NOT NULL) AND "t59"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t55"."as_reported")::text, ',"quantity":{"qualifier":"', "t55"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t55"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t55"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t61"."slug")::text, ',"announcedOn":"', CASE WHEN "t61"."announced_on" = "t61"."announced_on_latest" THEN "t61"."announced_on"::text WHEN extract(month
FROM "t61"."announced_on") = extract(month
FROM "t61"."announced_on_latest") THEN left("t61"."announced_on"::text, 7) ELSE left("t61"."announced_on"::text, 4) END, '","authority":"', "t61"."authority"::text, '"}')
FROM "aid_package" AS "t61"
WHERE "t61"."id" = "t55"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t62"."stance"::text, '","wording":', to_json("t62"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t63"."start"::text, ',"end":', "t63"."end"::text, '}')
FROM "passage" AS "t63"
WHERE "t63"."id" = "t62"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t64"."published_on" IS NULL OR "t64"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t64"."published_on" = "t64"."published_on_latest" THEN "t64"."published_on"::text WHEN extract(month
FROM "t64"."published_on") = extract(month
FROM "t64"."published_on_latest") THEN left("t64"."published_on"::text, 7) ELSE left("t64"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t65"."name")::text, '}')
FROM "organization" AS "t65"
WHERE "t65"."id" = "t64"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t64"."url")::text, 'null'), '}')
FROM "article" AS "t64"
WHERE "t64"."id" = "t62"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t66"."url")::text, 'null'), '}')
FROM "article" AS "t66"
WHERE "t66"."id" = "t62"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t67"."stance" AS "stance", "t67"."wording" AS "wording", "t67"."passage_id" AS "passage_id", "t67"."article_id" AS "article_id", "t67"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t67"
WHERE "t67"."line_item_id" = "t55"."id" AND TRUE
ORDER BY "t67"."ordinal" ASC, "t67"."id" ASC
LIMIT $25::int4) AS "t62"), '}'), ','), ']}')
FROM (
SELECT "t68"."as_reported" AS "as_reported", "t68"."quantity_qualifier" AS "quantity_qualifier", "t68"."quantity_lower" AS "quantity_lower", "t68"."quantity_upper" AS "quantity_upper", "t68"."package_id" AS "package_id", "t68"."id" AS "id"
FROM "package_line_item" AS "t68"
LEFT JOIN "aid_package" AS "t71" ON "t71"."id" = "t68"."package_id"
LEFT JOIN "country" AS "t72" ON "t72"."id" = "t71"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t69", "equipment" AS "t70"
WHERE "t69"."B" = "t68"."id" AND "t70"."id" = "t69"."A" AND "t70"."category" = $26::"EquipmentCategory") AND (("t72"."code" = $27::bpchar AND "t72"."id" IS NOT NULL) AND "t71"."id" IS NOT NULL))
ORDER BY "t71"."announced_on" ASC, "t71"."slug" ASC, "t68"."ordinal" ASC, "t68"."id" ASC
LIMIT $28::int4) AS "t55"), $29::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t74"
LEFT JOIN "aid_package" AS "t77" ON "t77"."id" = "t74"."package_id"
LEFT JOIN "country" AS "t78" ON "t78"."id" = "t77"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t75", "equipment" AS "t76"
WHERE "t75"."B" = "t74"."id" AND "t76"."id" = "t75"."A" AND "t76"."category" = $30::"EquipmentCategory") AND (("t78"."code" = $31::bpchar AND "t78"."id" IS NOT NULL) AND "t77"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t73"."as_reported")::text, ',"quantity":{"qualifier":"', "t73"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t73"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t73"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t79"."slug")::text, ',"announcedOn":"', CASE WHEN "t79"."announced_on" = "t79"."announced_on_latest" THEN "t79"."announced_on"::text WHEN extract(month
FROM "t79"."announced_on") = extract(month
FROM "t79"."announced_on_latest") THEN left("t79"."announced_on"::text, 7) ELSE left("t79"."announced_on"::text, 4) END, '","authority":"', "t79"."authority"::text, '"}')
FROM "aid_package" AS "t79"
WHERE "t79"."id" = "t73"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t80"."stance"::text, '","wording":', to_json("t80"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t81"."start"::text, ',"end":', "t81"."end"::text, '}')
FROM "passage" AS "t81"
WHERE "t81"."id" = "t80"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t82"."published_on" IS NULL OR "t82"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t82"."published_on" = "t82"."published_on_latest" THEN "t82"."published_on"::text WHEN extract(month
FROM "t82"."published_on") = extract(month
FROM "t82"."published_on_latest") THEN left("t82"."published_on"::text, 7) ELSE left("t82"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t83"."name")::text, '}')
FROM "organization" AS "t83"
WHERE "t83"."id" = "t82"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t82"."url")::text, 'null'), '}')
FROM "article" AS "t82"
WHERE "t82"."id" = "t80"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t84"."url")::text, 'null'), '}')
FROM "article" AS "t84"
WHERE "t84"."id" = "t80"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t85"."stance" AS "stance", "t85"."wording" AS "wording", "t85"."passage_id" AS "passage_id", "t85"."article_id" AS "article_id", "t85"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t85"
WHERE "t85"."line_item_id" = "t73"."id" AND TRUE
ORDER BY "t85"."ordinal" ASC, "t85"."id" ASC
LIMIT $32::int4) AS "t80"), '}'), ','), ']}')
FROM (
SELECT "t86"."as_reported" AS "as_reported", "t86"."quantity_qualifier" AS "quantity_qualifier", "t86"."quantity_lower" AS "quantity_lower", "t86"."quantity_upper" AS "quantity_upper", "t86"."package_id" AS "package_id", "t86"."id" AS "id"
FROM "package_line_item" AS "t86"
LEFT JOIN "aid_package" AS "t89" ON "t89"."id" = "t86"."package_id"
LEFT JOIN "country" AS "t90" ON "t90"."id" = "t89"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t87", "equipment" AS "t88"
WHERE "t87"."B" = "t86"."id" AND "t88"."id" = "t87"."A" AND "t88"."category" = $33::"EquipmentCategory") AND (("t90"."code" = $34::bpchar AND "t90"."id" IS NOT NULL) AND "t89"."id" IS NOT NULL))
ORDER BY "t89"."announced_on" ASC, "t89"."slug" ASC, "t86"."ordinal" ASC, "t86"."id" ASC
LIMIT $35::int4) AS "t73"), $36::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t92"
LEFT JOIN "aid_package" AS "t95" ON "t95"."id" = "t92"."package_id"
LEFT JOIN "country" AS "t96" ON "t96"."id" = "t95"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t93", "equipment" AS "t94"
WHERE "t93"."B" = "t92"."id" AND "t94"."id" = "t93"."A" AND "t94"."category" = $37::"EquipmentCategory") AND (("t96"."code" = $38::bpchar AND "t96"."id" IS NOT NULL) AND "t95"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t91"."as_reported")::text, ',"quantity":{"qualifier":"', "t91"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t91"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t91"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t97"."slug")::text, ',"announcedOn":"', CASE WHEN "t97"."announced_on" = "t97"."announced_on_latest" THEN "t97"."announced_on"::text WHEN extract(month
FROM "t97"."announced_on") = extract(month
FROM "t97"."announced_on_latest") THEN left("t97"."announced_on"::text, 7) ELSE left("t97"."announced_on"::text, 4) END, '","authority":"', "t97"."authority"::text, '"}')
FROM "aid_package" AS "t97"
WHERE "t97"."id" = "t91"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t98"."stance"::text, '","wording":', to_json("t98"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t99"."start"::text, ',"end":', "t99"."end"::text, '}')
FROM "passage" AS "t99"
WHERE "t99"."id" = "t98"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t100"."published_on" IS NULL OR "t100"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t100"."published_on" = "t100"."published_on_latest" THEN "t100"."published_on"::text WHEN extract(month
FROM "t100"."published_on") = extract(month
FROM "t100"."published_on_latest") THEN left("t100"."published_on"::text, 7) ELSE left("t100"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t101"."name")::text, '}')
FROM "organization" AS "t101"
WHERE "t101"."id" = "t100"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t100"."url")::text, 'null'), '}')
FROM "article" AS "t100"
WHERE "t100"."id" = "t98"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t102"."url")::text, 'null'), '}')
FROM "article" AS "t102"
WHERE "t102"."id" = "t98"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t103"."stance" AS "stance", "t103"."wording" AS "wording", "t103"."passage_id" AS "passage_id", "t103"."article_id" AS "article_id", "t103"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t103"
WHERE "t103"."line_item_id" = "t91"."id" AND TRUE
ORDER BY "t103"."ordinal" ASC, "t103"."id" ASC
LIMIT $39::int4) AS "t98"), '}'), ','), ']}')
FROM (
SELECT "t104"."as_reported" AS "as_reported", "t104"."quantity_qualifier" AS "quantity_qualifier", "t104"."quantity_lower" AS "quantity_lower", "t104"."quantity_upper" AS "quantity_upper", "t104"."package_id" AS "package_id", "t104"."id" AS "id"
FROM "package_line_item" AS "t104"
LEFT JOIN "aid_package" AS "t107" ON "t107"."id" = "t104"."package_id"
LEFT JOIN "country" AS "t108" ON "t108"."id" = "t107"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t105", "equipment" AS "t106"
WHERE "t105"."B" = "t104"."id" AND "t106"."id" = "t105"."A" AND "t106"."category" = $40::"EquipmentCategory") AND (("t108"."code" = $41::bpchar AND "t108"."id" IS NOT NULL) AND "t107"."id" IS NOT NULL))
ORDER BY "t107"."announced_on" ASC, "t107"."slug" ASC, "t104"."ordinal" ASC, "t104"."id" ASC
LIMIT $42::int4) AS "t91"), $43::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t110"
LEFT JOIN "aid_package" AS "t113" ON "t113"."id" = "t110"."package_id"
LEFT JOIN "country" AS "t114" ON "t114"."id" = "t113"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t111", "equipment" AS "t112"
WHERE "t111"."B" = "t110"."id" AND "t112"."id" = "t111"."A" AND "t112"."category" = $44::"EquipmentCategory") AND (("t114"."code" = $45::bpchar AND "t114"."id" IS NOT NULL) AND "t113"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t109"."as_reported")::text, ',"quantity":{"qualifier":"', "t109"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t109"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t109"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t115"."slug")::text, ',"announcedOn":"', CASE WHEN "t115"."announced_on" = "t115"."announced_on_latest" THEN "t115"."announced_on"::text WHEN extract(month
FROM "t115"."announced_on") = extract(month
FROM "t115"."announced_on_latest") THEN left("t115"."announced_on"::text, 7) ELSE left("t115"."announced_on"::text, 4) END, '","authority":"', "t115"."authority"::text, '"}')
FROM "aid_package" AS "t115"
WHERE "t115"."id" = "t109"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t116"."stance"::text, '","wording":', to_json("t116"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t117"."start"::text, ',"end":', "t117"."end"::text, '}')
FROM "passage" AS "t117"
WHERE "t117"."id" = "t116"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t118"."published_on" IS NULL OR "t118"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t118"."published_on" = "t118"."published_on_latest" THEN "t118"."published_on"::text WHEN extract(month
FROM "t118"."published_on") = extract(month
FROM "t118"."published_on_latest") THEN left("t118"."published_on"::text, 7) ELSE left("t118"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t119"."name")::text, '}')
FROM "organization" AS "t119"
WHERE "t119"."id" = "t118"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t118"."url")::text, 'null'), '}')
FROM "article" AS "t118"
WHERE "t118"."id" = "t116"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t120"."url")::text, 'null'), '}')
FROM "article" AS "t120"
WHERE "t120"."id" = "t116"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t121"."stance" AS "stance", "t121"."wording" AS "wording", "t121"."passage_id" AS "passage_id", "t121"."article_id" AS "article_id", "t121"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t121"
WHERE "t121"."line_item_id" = "t109"."id" AND TRUE
ORDER BY "t121"."ordinal" ASC, "t121"."id" ASC
LIMIT $46::int4) AS "t116"), '}'), ','), ']}')
FROM (
SELECT "t122"."as_reported" AS "as_reported", "t122"."quantity_qualifier" AS "quantity_qualifier", "t122"."quantity_lower" AS "quantity_lower", "t122"."quantity_upper" AS "quantity_upper", "t122"."package_id" AS "package_id", "t122"."id" AS "id"
FROM "package_line_item" AS "t122"
LEFT JOIN "aid_package" AS "t125" ON "t125"."id" = "t122"."package_id"
LEFT JOIN "country" AS "t126" ON "t126"."id" = "t125"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t123", "equipment" AS "t124"
WHERE "t123"."B" = "t122"."id" AND "t124"."id" = "t123"."A" AND "t124"."category" = $47::"EquipmentCategory") AND (("t126"."code" = $48::bpchar AND "t126"."id" IS NOT NULL) AND "t125"."id" IS NOT NULL))
ORDER BY "t125"."announced_on" ASC, "t125"."slug" ASC, "t122"."ordinal" ASC, "t122"."id" ASC
LIMIT $49::int4) AS "t109"), $50::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t128"
LEFT JOIN "aid_package" AS "t131" ON "t131"."id" = "t128"."package_id"
LEFT JOIN "country" AS "t132" ON "t132"."id" = "t131"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t129", "equipment" AS "t130"
WHERE "t129"."B" = "t128"."id" AND "t130"."id" = "t129"."A" AND "t130"."category" = $51::"EquipmentCategory") AND (("t132"."code" = $52::bpchar AND "t132"."id" IS NOT NULL) AND "t131"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t127"."as_reported")::text, ',"quantity":{"qualifier":"', "t127"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t127"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t127"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t133"."slug")::text, ',"announcedOn":"', CASE WHEN "t133"."announced_on" = "t133"."announced_on_latest" THEN "t133"."announced_on"::text WHEN extract(month
FROM "t133"."announced_on") = extract(month
FROM "t133"."announced_on_latest") THEN left("t133"."announced_on"::text, 7) ELSE left("t133"."announced_on"::text, 4) END, '","authority":"', "t133"."authority"::text, '"}')
FROM "aid_package" AS "t133"
WHERE "t133"."id" = "t127"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t134"."stance"::text, '","wording":', to_json("t134"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t135"."start"::text, ',"end":', "t135"."end"::text, '}')
FROM "passage" AS "t135"
WHERE "t135"."id" = "t134"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t136"."published_on" IS NULL OR "t136"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t136"."published_on" = "t136"."published_on_latest" THEN "t136"."published_on"::text WHEN extract(month
FROM "t136"."published_on") = extract(month
FROM "t136"."published_on_latest") THEN left("t136"."published_on"::text, 7) ELSE left("t136"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t137"."name")::text, '}')
FROM "organization" AS "t137"
WHERE "t137"."id" = "t136"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t136"."url")::text, 'null'), '}')
FROM "article" AS "t136"
WHERE "t136"."id" = "t134"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t138"."url")::text, 'null'), '}')
FROM "article" AS "t138"
WHERE "t138"."id" = "t134"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t139"."stance" AS "stance", "t139"."wording" AS "wording", "t139"."passage_id" AS "passage_id", "t139"."article_id" AS "article_id", "t139"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t139"
WHERE "t139"."line_item_id" = "t127"."id" AND TRUE
ORDER BY "t139"."ordinal" ASC, "t139"."id" ASC
LIMIT $53::int4) AS "t134"), '}'), ','), ']}')
FROM (
SELECT "t140"."as_reported" AS "as_reported", "t140"."quantity_qualifier" AS "quantity_qualifier", "t140"."quantity_lower" AS "quantity_lower", "t140"."quantity_upper" AS "quantity_upper", "t140"."package_id" AS "package_id", "t140"."id" AS "id"
FROM "package_line_item" AS "t140"
LEFT JOIN "aid_package" AS "t143" ON "t143"."id" = "t140"."package_id"
LEFT JOIN "country" AS "t144" ON "t144"."id" = "t143"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t141", "equipment" AS "t142"
WHERE "t141"."B" = "t140"."id" AND "t142"."id" = "t141"."A" AND "t142"."category" = $54::"EquipmentCategory") AND (("t144"."code" = $55::bpchar AND "t144"."id" IS NOT NULL) AND "t143"."id" IS NOT NULL))
ORDER BY "t143"."announced_on" ASC, "t143"."slug" ASC, "t140"."ordinal" ASC, "t140"."id" ASC
LIMIT $56::int4) AS "t127"), $57::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t146"
LEFT JOIN "aid_package" AS "t149" ON "t149"."id" = "t146"."package_id"
LEFT JOIN "country" AS "t150" ON "t150"."id" = "t149"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t147", "equipment" AS "t148"
WHERE "t147"."B" = "t146"."id" AND "t148"."id" = "t147"."A" AND "t148"."category" = $58::"EquipmentCategory") AND (("t150"."code" = $59::bpchar AND "t150"."id" IS NOT NULL) AND "t149"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t145"."as_reported")::text, ',"quantity":{"qualifier":"', "t145"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t145"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t145"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t151"."slug")::text, ',"announcedOn":"', CASE WHEN "t151"."announced_on" = "t151"."announced_on_latest" THEN "t151"."announced_on"::text WHEN extract(month
FROM "t151"."announced_on") = extract(month
FROM "t151"."announced_on_latest") THEN left("t151"."announced_on"::text, 7) ELSE left("t151"."announced_on"::text, 4) END, '","authority":"', "t151"."authority"::text, '"}')
FROM "aid_package" AS "t151"
WHERE "t151"."id" = "t145"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t152"."stance"::text, '","wording":', to_json("t152"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t153"."start"::text, ',"end":', "t153"."end"::text, '}')
FROM "passage" AS "t153"
WHERE "t153"."id" = "t152"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t154"."published_on" IS NULL OR "t154"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t154"."published_on" = "t154"."published_on_latest" THEN "t154"."published_on"::text WHEN extract(month
FROM "t154"."published_on") = extract(month
FROM "t154"."published_on_latest") THEN left("t154"."published_on"::text, 7) ELSE left("t154"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t155"."name")::text, '}')
FROM "organization" AS "t155"
WHERE "t155"."id" = "t154"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t154"."url")::text, 'null'), '}')
FROM "article" AS "t154"
WHERE "t154"."id" = "t152"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t156"."url")::text, 'null'), '}')
FROM "article" AS "t156"
WHERE "t156"."id" = "t152"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t157"."stance" AS "stance", "t157"."wording" AS "wording", "t157"."passage_id" AS "passage_id", "t157"."article_id" AS "article_id", "t157"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t157"
WHERE "t157"."line_item_id" = "t145"."id" AND TRUE
ORDER BY "t157"."ordinal" ASC, "t157"."id" ASC
LIMIT $60::int4) AS "t152"), '}'), ','), ']}')
FROM (
SELECT "t158"."as_reported" AS "as_reported", "t158"."quantity_qualifier" AS "quantity_qualifier", "t158"."quantity_lower" AS "quantity_lower", "t158"."quantity_upper" AS "quantity_upper", "t158"."package_id" AS "package_id", "t158"."id" AS "id"
FROM "package_line_item" AS "t158"
LEFT JOIN "aid_package" AS "t161" ON "t161"."id" = "t158"."package_id"
LEFT JOIN "country" AS "t162" ON "t162"."id" = "t161"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t159", "equipment" AS "t160"
WHERE "t159"."B" = "t158"."id" AND "t160"."id" = "t159"."A" AND "t160"."category" = $61::"EquipmentCategory") AND (("t162"."code" = $62::bpchar AND "t162"."id" IS NOT NULL) AND "t161"."id" IS NOT NULL))
ORDER BY "t161"."announced_on" ASC, "t161"."slug" ASC, "t158"."ordinal" ASC, "t158"."id" ASC
LIMIT $63::int4) AS "t145"), $64::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t164"
LEFT JOIN "aid_package" AS "t167" ON "t167"."id" = "t164"."package_id"
LEFT JOIN "country" AS "t168" ON "t168"."id" = "t167"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t165", "equipment" AS "t166"
WHERE "t165"."B" = "t164"."id" AND "t166"."id" = "t165"."A" AND "t166"."tags" @> ARRAY[$65::"EquipmentTag"]) AND (("t168"."code" = $66::bpchar AND "t168"."id" IS NOT NULL) AND "t167"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t163"."as_reported")::text, ',"quantity":{"qualifier":"', "t163"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t163"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t163"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t169"."slug")::text, ',"announcedOn":"', CASE WHEN "t169"."announced_on" = "t169"."announced_on_latest" THEN "t169"."announced_on"::text WHEN extract(month
FROM "t169"."announced_on") = extract(month
FROM "t169"."announced_on_latest") THEN left("t169"."announced_on"::text, 7) ELSE left("t169"."announced_on"::text, 4) END, '","authority":"', "t169"."authority"::text, '"}')
FROM "aid_package" AS "t169"
WHERE "t169"."id" = "t163"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t170"."stance"::text, '","wording":', to_json("t170"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t171"."start"::text, ',"end":', "t171"."end"::text, '}')
FROM "passage" AS "t171"
WHERE "t171"."id" = "t170"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t172"."published_on" IS NULL OR "t172"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t172"."published_on" = "t172"."published_on_latest" THEN "t172"."published_on"::text WHEN extract(month
FROM "t172"."published_on") = extract(month
FROM "t172"."published_on_latest") THEN left("t172"."published_on"::text, 7) ELSE left("t172"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t173"."name")::text, '}')
FROM "organization" AS "t173"
WHERE "t173"."id" = "t172"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t172"."url")::text, 'null'), '}')
FROM "article" AS "t172"
WHERE "t172"."id" = "t170"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t174"."url")::text, 'null'), '}')
FROM "article" AS "t174"
WHERE "t174"."id" = "t170"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t175"."stance" AS "stance", "t175"."wording" AS "wording", "t175"."passage_id" AS "passage_id", "t175"."article_id" AS "article_id", "t175"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t175"
WHERE "t175"."line_item_id" = "t163"."id" AND TRUE
ORDER BY "t175"."ordinal" ASC, "t175"."id" ASC
LIMIT $67::int4) AS "t170"), '}'), ','), ']}')
FROM (
SELECT "t176"."as_reported" AS "as_reported", "t176"."quantity_qualifier" AS "quantity_qualifier", "t176"."quantity_lower" AS "quantity_lower", "t176"."quantity_upper" AS "quantity_upper", "t176"."package_id" AS "package_id", "t176"."id" AS "id"
FROM "package_line_item" AS "t176"
LEFT JOIN "aid_package" AS "t179" ON "t179"."id" = "t176"."package_id"
LEFT JOIN "country" AS "t180" ON "t180"."id" = "t179"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t177", "equipment" AS "t178"
WHERE "t177"."B" = "t176"."id" AND "t178"."id" = "t177"."A" AND "t178"."tags" @> ARRAY[$68::"EquipmentTag"]) AND (("t180"."code" = $69::bpchar AND "t180"."id" IS NOT NULL) AND "t179"."id" IS NOT NULL))
ORDER BY "t179"."announced_on" ASC, "t179"."slug" ASC, "t176"."ordinal" ASC, "t176"."id" ASC
LIMIT $70::int4) AS "t163"), $71::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t182"
LEFT JOIN "aid_package" AS "t185" ON "t185"."id" = "t182"."package_id"
LEFT JOIN "country" AS "t186" ON "t186"."id" = "t185"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t183", "equipment" AS "t184"
WHERE "t183"."B" = "t182"."id" AND "t184"."id" = "t183"."A" AND "t184"."tags" @> ARRAY[$72::"EquipmentTag"]) AND (("t186"."code" = $73::bpchar AND "t186"."id" IS NOT NULL) AND "t185"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t181"."as_reported")::text, ',"quantity":{"qualifier":"', "t181"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t181"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t181"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t187"."slug")::text, ',"announcedOn":"', CASE WHEN "t187"."announced_on" = "t187"."announced_on_latest" THEN "t187"."announced_on"::text WHEN extract(month
FROM "t187"."announced_on") = extract(month
FROM "t187"."announced_on_latest") THEN left("t187"."announced_on"::text, 7) ELSE left("t187"."announced_on"::text, 4) END, '","authority":"', "t187"."authority"::text, '"}')
FROM "aid_package" AS "t187"
WHERE "t187"."id" = "t181"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t188"."stance"::text, '","wording":', to_json("t188"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t189"."start"::text, ',"end":', "t189"."end"::text, '}')
FROM "passage" AS "t189"
WHERE "t189"."id" = "t188"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t190"."published_on" IS NULL OR "t190"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t190"."published_on" = "t190"."published_on_latest" THEN "t190"."published_on"::text WHEN extract(month
FROM "t190"."published_on") = extract(month
FROM "t190"."published_on_latest") THEN left("t190"."published_on"::text, 7) ELSE left("t190"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t191"."name")::text, '}')
FROM "organization" AS "t191"
WHERE "t191"."id" = "t190"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t190"."url")::text, 'null'), '}')
FROM "article" AS "t190"
WHERE "t190"."id" = "t188"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t192"."url")::text, 'null'), '}')
FROM "article" AS "t192"
WHERE "t192"."id" = "t188"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t193"."stance" AS "stance", "t193"."wording" AS "wording", "t193"."passage_id" AS "passage_id", "t193"."article_id" AS "article_id", "t193"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t193"
WHERE "t193"."line_item_id" = "t181"."id" AND TRUE
ORDER BY "t193"."ordinal" ASC, "t193"."id" ASC
LIMIT $74::int4) AS "t188"), '}'), ','), ']}')
FROM (
SELECT "t194"."as_reported" AS "as_reported", "t194"."quantity_qualifier" AS "quantity_qualifier", "t194"."quantity_lower" AS "quantity_lower", "t194"."quantity_upper" AS "quantity_upper", "t194"."package_id" AS "package_id", "t194"."id" AS "id"
FROM "package_line_item" AS "t194"
LEFT JOIN "aid_package" AS "t197" ON "t197"."id" = "t194"."package_id"
LEFT JOIN "country" AS "t198" ON "t198"."id" = "t197"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t195", "equipment" AS "t196"
WHERE "t195"."B" = "t194"."id" AND "t196"."id" = "t195"."A" AND "t196"."tags" @> ARRAY[$75::"EquipmentTag"]) AND (("t198"."code" = $76::bpchar AND "t198"."id" IS NOT NULL) AND "t197"."id" IS NOT NULL))
ORDER BY "t197"."announced_on" ASC, "t197"."slug" ASC, "t194"."ordinal" ASC, "t194"."id" ASC
LIMIT $77::int4) AS "t181"), '}') AS data
