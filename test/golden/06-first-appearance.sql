-- 1 statement; 88 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t2"
LEFT JOIN "aid_package" AS "t7" ON "t7"."id" = "t2"."package_id"
LEFT JOIN "country" AS "t8" ON "t8"."id" = "t7"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t3", "equipment" AS "t4"
WHERE "t3"."B" = "t2"."id" AND "t4"."id" = "t3"."A" AND "t4"."id" IN (
SELECT "t5"."member_id"
FROM "equipment_family" AS "t5"
LEFT JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t6"."slug" = $2::text)) AND (("t8"."code" = $3::bpchar AND "t8"."id" IS NOT NULL) AND "t7"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t1"."as_reported")::text, ',"quantity":{"qualifier":"', "t1"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t1"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t1"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t9"."slug")::text, ',"announcedOn":"', CASE WHEN "t9"."announced_on" = "t9"."announced_on_latest" THEN "t9"."announced_on"::text WHEN extract(month
FROM "t9"."announced_on") = extract(month
FROM "t9"."announced_on_latest") THEN left("t9"."announced_on"::text, 7) ELSE left("t9"."announced_on"::text, 4) END, '","authority":"', "t9"."authority"::text, '"}')
FROM "aid_package" AS "t9"
WHERE "t9"."id" = "t1"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t10"."stance"::text, '","wording":', to_json("t10"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t11"."start"::text, ',"end":', "t11"."end"::text, '}')
FROM "passage" AS "t11"
WHERE "t11"."id" = "t10"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t12"."published_on" IS NULL OR "t12"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t12"."published_on" = "t12"."published_on_latest" THEN "t12"."published_on"::text WHEN extract(month
FROM "t12"."published_on") = extract(month
FROM "t12"."published_on_latest") THEN left("t12"."published_on"::text, 7) ELSE left("t12"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t13"."name")::text, '}')
FROM "organization" AS "t13"
WHERE "t13"."id" = "t12"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t12"."url")::text, 'null'), '}')
FROM "article" AS "t12"
WHERE "t12"."id" = "t10"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t14"."url")::text, 'null'), '}')
FROM "article" AS "t14"
WHERE "t14"."id" = "t10"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t15"."stance" AS "stance", "t15"."wording" AS "wording", "t15"."passage_id" AS "passage_id", "t15"."article_id" AS "article_id", "t15"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t15"
WHERE "t15"."line_item_id" = "t1"."id" AND TRUE
ORDER BY "t15"."ordinal" ASC, "t15"."id" ASC
LIMIT $4::int4) AS "t10"), '}'), ','), ']}')
FROM (
SELECT "t16"."as_reported" AS "as_reported", "t16"."quantity_qualifier" AS "quantity_qualifier", "t16"."quantity_lower" AS "quantity_lower", "t16"."quantity_upper" AS "quantity_upper", "t16"."package_id" AS "package_id", "t16"."id" AS "id"
FROM "package_line_item" AS "t16"
LEFT JOIN "aid_package" AS "t21" ON "t21"."id" = "t16"."package_id"
LEFT JOIN "country" AS "t22" ON "t22"."id" = "t21"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t17", "equipment" AS "t18"
WHERE "t17"."B" = "t16"."id" AND "t18"."id" = "t17"."A" AND "t18"."id" IN (
SELECT "t19"."member_id"
FROM "equipment_family" AS "t19"
LEFT JOIN "equipment" AS "t20" ON "t20"."id" = "t19"."ancestor_id"
WHERE "t20"."slug" = $5::text)) AND (("t22"."code" = $6::bpchar AND "t22"."id" IS NOT NULL) AND "t21"."id" IS NOT NULL))
ORDER BY "t21"."announced_on" ASC, "t21"."slug" ASC, "t16"."ordinal" ASC, "t16"."id" ASC
LIMIT $7::int4) AS "t1"), $8::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t24"
LEFT JOIN "aid_package" AS "t29" ON "t29"."id" = "t24"."package_id"
LEFT JOIN "country" AS "t30" ON "t30"."id" = "t29"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t25", "equipment" AS "t26"
WHERE "t25"."B" = "t24"."id" AND "t26"."id" = "t25"."A" AND "t26"."id" IN (
SELECT "t27"."member_id"
FROM "equipment_family" AS "t27"
LEFT JOIN "equipment" AS "t28" ON "t28"."id" = "t27"."ancestor_id"
WHERE "t28"."slug" = $9::text)) AND (("t30"."code" = $10::bpchar AND "t30"."id" IS NOT NULL) AND "t29"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t23"."as_reported")::text, ',"quantity":{"qualifier":"', "t23"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t23"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t23"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t31"."slug")::text, ',"announcedOn":"', CASE WHEN "t31"."announced_on" = "t31"."announced_on_latest" THEN "t31"."announced_on"::text WHEN extract(month
FROM "t31"."announced_on") = extract(month
FROM "t31"."announced_on_latest") THEN left("t31"."announced_on"::text, 7) ELSE left("t31"."announced_on"::text, 4) END, '","authority":"', "t31"."authority"::text, '"}')
FROM "aid_package" AS "t31"
WHERE "t31"."id" = "t23"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t32"."stance"::text, '","wording":', to_json("t32"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t33"."start"::text, ',"end":', "t33"."end"::text, '}')
FROM "passage" AS "t33"
WHERE "t33"."id" = "t32"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t34"."published_on" IS NULL OR "t34"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t34"."published_on" = "t34"."published_on_latest" THEN "t34"."published_on"::text WHEN extract(month
FROM "t34"."published_on") = extract(month
FROM "t34"."published_on_latest") THEN left("t34"."published_on"::text, 7) ELSE left("t34"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t35"."name")::text, '}')
FROM "organization" AS "t35"
WHERE "t35"."id" = "t34"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t34"."url")::text, 'null'), '}')
FROM "article" AS "t34"
WHERE "t34"."id" = "t32"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t36"."url")::text, 'null'), '}')
FROM "article" AS "t36"
WHERE "t36"."id" = "t32"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t37"."stance" AS "stance", "t37"."wording" AS "wording", "t37"."passage_id" AS "passage_id", "t37"."article_id" AS "article_id", "t37"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t37"
WHERE "t37"."line_item_id" = "t23"."id" AND TRUE
ORDER BY "t37"."ordinal" ASC, "t37"."id" ASC
LIMIT $11::int4) AS "t32"), '}'), ','), ']}')
FROM (
SELECT "t38"."as_reported" AS "as_reported", "t38"."quantity_qualifier" AS "quantity_qualifier", "t38"."quantity_lower" AS "quantity_lower", "t38"."quantity_upper" AS "quantity_upper", "t38"."package_id" AS "package_id", "t38"."id" AS "id"
FROM "package_line_item" AS "t38"
LEFT JOIN "aid_package" AS "t43" ON "t43"."id" = "t38"."package_id"
LEFT JOIN "country" AS "t44" ON "t44"."id" = "t43"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t39", "equipment" AS "t40"
WHERE "t39"."B" = "t38"."id" AND "t40"."id" = "t39"."A" AND "t40"."id" IN (
SELECT "t41"."member_id"
FROM "equipment_family" AS "t41"
LEFT JOIN "equipment" AS "t42" ON "t42"."id" = "t41"."ancestor_id"
WHERE "t42"."slug" = $12::text)) AND (("t44"."code" = $13::bpchar AND "t44"."id" IS NOT NULL) AND "t43"."id" IS NOT NULL))
ORDER BY "t43"."announced_on" ASC, "t43"."slug" ASC, "t38"."ordinal" ASC, "t38"."id" ASC
LIMIT $14::int4) AS "t23"), $15::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t46"
LEFT JOIN "aid_package" AS "t51" ON "t51"."id" = "t46"."package_id"
LEFT JOIN "country" AS "t52" ON "t52"."id" = "t51"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t47", "equipment" AS "t48"
WHERE "t47"."B" = "t46"."id" AND "t48"."id" = "t47"."A" AND "t48"."id" IN (
SELECT "t49"."member_id"
FROM "equipment_family" AS "t49"
LEFT JOIN "equipment" AS "t50" ON "t50"."id" = "t49"."ancestor_id"
WHERE "t50"."slug" = $16::text)) AND (("t52"."code" = $17::bpchar AND "t52"."id" IS NOT NULL) AND "t51"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t45"."as_reported")::text, ',"quantity":{"qualifier":"', "t45"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t45"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t45"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t53"."slug")::text, ',"announcedOn":"', CASE WHEN "t53"."announced_on" = "t53"."announced_on_latest" THEN "t53"."announced_on"::text WHEN extract(month
FROM "t53"."announced_on") = extract(month
FROM "t53"."announced_on_latest") THEN left("t53"."announced_on"::text, 7) ELSE left("t53"."announced_on"::text, 4) END, '","authority":"', "t53"."authority"::text, '"}')
FROM "aid_package" AS "t53"
WHERE "t53"."id" = "t45"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t54"."stance"::text, '","wording":', to_json("t54"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t55"."start"::text, ',"end":', "t55"."end"::text, '}')
FROM "passage" AS "t55"
WHERE "t55"."id" = "t54"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t56"."published_on" IS NULL OR "t56"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t56"."published_on" = "t56"."published_on_latest" THEN "t56"."published_on"::text WHEN extract(month
FROM "t56"."published_on") = extract(month
FROM "t56"."published_on_latest") THEN left("t56"."published_on"::text, 7) ELSE left("t56"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t57"."name")::text, '}')
FROM "organization" AS "t57"
WHERE "t57"."id" = "t56"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t56"."url")::text, 'null'), '}')
FROM "article" AS "t56"
WHERE "t56"."id" = "t54"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t58"."url")::text, 'null'), '}')
FROM "article" AS "t58"
WHERE "t58"."id" = "t54"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t59"."stance" AS "stance", "t59"."wording" AS "wording", "t59"."passage_id" AS "passage_id", "t59"."article_id" AS "article_id", "t59"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t59"
WHERE "t59"."line_item_id" = "t45"."id" AND TRUE
ORDER BY "t59"."ordinal" ASC, "t59"."id" ASC
LIMIT $18::int4) AS "t54"), '}'), ','), ']}')
FROM (
SELECT "t60"."as_reported" AS "as_reported", "t60"."quantity_qualifier" AS "quantity_qualifier", "t60"."quantity_lower" AS "quantity_lower", "t60"."quantity_upper" AS "quantity_upper", "t60"."package_id" AS "package_id", "t60"."id" AS "id"
FROM "package_line_item" AS "t60"
LEFT JOIN "aid_package" AS "t65" ON "t65"."id" = "t60"."package_id"
LEFT JOIN "country" AS "t66" ON "t66"."id" = "t65"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t61", "equipment" AS "t62"
WHERE "t61"."B" = "t60"."id" AND "t62"."id" = "t61"."A" AND "t62"."id" IN (
SELECT "t63"."member_id"
FROM "equipment_family" AS "t63"
LEFT JOIN "equipment" AS "t64" ON "t64"."id" = "t63"."ancestor_id"
WHERE "t64"."slug" = $19::text)) AND (("t66"."code" = $20::bpchar AND "t66"."id" IS NOT NULL) AND "t65"."id" IS NOT NULL))
ORDER BY "t65"."announced_on" ASC, "t65"."slug" ASC, "t60"."ordinal" ASC, "t60"."id" ASC
LIMIT $21::int4) AS "t45"), $22::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t68"
LEFT JOIN "aid_package" AS "t73" ON "t73"."id" = "t68"."package_id"
LEFT JOIN "country" AS "t74" ON "t74"."id" = "t73"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t69", "equipment" AS "t70"
WHERE "t69"."B" = "t68"."id" AND "t70"."id" = "t69"."A" AND "t70"."id" IN (
SELECT "t71"."member_id"
FROM "equipment_family" AS "t71"
LEFT JOIN "equipment" AS "t72" ON "t72"."id" = "t71"."ancestor_id"
WHERE "t72"."slug" = $23::text)) AND (("t74"."code" = $24::bpchar AND "t74"."id" IS NOT NULL) AND "t73"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t67"."as_reported")::text, ',"quantity":{"qualifier":"', "t67"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t67"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t67"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t75"."slug")::text, ',"announcedOn":"', CASE WHEN "t75"."announced_on" = "t75"."announced_on_latest" THEN "t75"."announced_on"::text WHEN extract(month
FROM "t75"."announced_on") = extract(month
FROM "t75"."announced_on_latest") THEN left("t75"."announced_on"::text, 7) ELSE left("t75"."announced_on"::text, 4) END, '","authority":"', "t75"."authority"::text, '"}')
FROM "aid_package" AS "t75"
WHERE "t75"."id" = "t67"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t76"."stance"::text, '","wording":', to_json("t76"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t77"."start"::text, ',"end":', "t77"."end"::text, '}')
FROM "passage" AS "t77"
WHERE "t77"."id" = "t76"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t78"."published_on" IS NULL OR "t78"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t78"."published_on" = "t78"."published_on_latest" THEN "t78"."published_on"::text WHEN extract(month
FROM "t78"."published_on") = extract(month
FROM "t78"."published_on_latest") THEN left("t78"."published_on"::text, 7) ELSE left("t78"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t79"."name")::text, '}')
FROM "organization" AS "t79"
WHERE "t79"."id" = "t78"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t78"."url")::text, 'null'), '}')
FROM "article" AS "t78"
WHERE "t78"."id" = "t76"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t80"."url")::text, 'null'), '}')
FROM "article" AS "t80"
WHERE "t80"."id" = "t76"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t81"."stance" AS "stance", "t81"."wording" AS "wording", "t81"."passage_id" AS "passage_id", "t81"."article_id" AS "article_id", "t81"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t81"
WHERE "t81"."line_item_id" = "t67"."id" AND TRUE
ORDER BY "t81"."ordinal" ASC, "t81"."id" ASC
LIMIT $25::int4) AS "t76"), '}'), ','), ']}')
FROM (
SELECT "t82"."as_reported" AS "as_reported", "t82"."quantity_qualifier" AS "quantity_qualifier", "t82"."quantity_lower" AS "quantity_lower", "t82"."quantity_upper" AS "quantity_upper", "t82"."package_id" AS "package_id", "t82"."id" AS "id"
FROM "package_line_item" AS "t82"
LEFT JOIN "aid_package" AS "t87" ON "t87"."id" = "t82"."package_id"
LEFT JOIN "country" AS "t88" ON "t88"."id" = "t87"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t83", "equipment" AS "t84"
WHERE "t83"."B" = "t82"."id" AND "t84"."id" = "t83"."A" AND "t84"."id" IN (
SELECT "t85"."member_id"
FROM "equipment_family" AS "t85"
LEFT JOIN "equipment" AS "t86" ON "t86"."id" = "t85"."ancestor_id"
WHERE "t86"."slug" = $26::text)) AND (("t88"."code" = $27::bpchar AND "t88"."id" IS NOT NULL) AND "t87"."id" IS NOT NULL))
ORDER BY "t87"."announced_on" ASC, "t87"."slug" ASC, "t82"."ordinal" ASC, "t82"."id" ASC
LIMIT $28::int4) AS "t67"), $29::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t90"
LEFT JOIN "aid_package" AS "t95" ON "t95"."id" = "t90"."package_id"
LEFT JOIN "country" AS "t96" ON "t96"."id" = "t95"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t91", "equipment" AS "t92"
WHERE "t91"."B" = "t90"."id" AND "t92"."id" = "t91"."A" AND "t92"."id" IN (
SELECT "t93"."member_id"
FROM "equipment_family" AS "t93"
LEFT JOIN "equipment" AS "t94" ON "t94"."id" = "t93"."ancestor_id"
WHERE "t94"."slug" = $30::text)) AND (("t96"."code" = $31::bpchar AND "t96"."id" IS NOT NULL) AND "t95"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t89"."as_reported")::text, ',"quantity":{"qualifier":"', "t89"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t89"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t89"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t97"."slug")::text, ',"announcedOn":"', CASE WHEN "t97"."announced_on" = "t97"."announced_on_latest" THEN "t97"."announced_on"::text WHEN extract(month
FROM "t97"."announced_on") = extract(month
FROM "t97"."announced_on_latest") THEN left("t97"."announced_on"::text, 7) ELSE left("t97"."announced_on"::text, 4) END, '","authority":"', "t97"."authority"::text, '"}')
FROM "aid_package" AS "t97"
WHERE "t97"."id" = "t89"."package_id"), 'null'), ',"citations":', (
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
WHERE "t103"."line_item_id" = "t89"."id" AND TRUE
ORDER BY "t103"."ordinal" ASC, "t103"."id" ASC
LIMIT $32::int4) AS "t98"), '}'), ','), ']}')
FROM (
SELECT "t104"."as_reported" AS "as_reported", "t104"."quantity_qualifier" AS "quantity_qualifier", "t104"."quantity_lower" AS "quantity_lower", "t104"."quantity_upper" AS "quantity_upper", "t104"."package_id" AS "package_id", "t104"."id" AS "id"
FROM "package_line_item" AS "t104"
LEFT JOIN "aid_package" AS "t109" ON "t109"."id" = "t104"."package_id"
LEFT JOIN "country" AS "t110" ON "t110"."id" = "t109"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t105", "equipment" AS "t106"
WHERE "t105"."B" = "t104"."id" AND "t106"."id" = "t105"."A" AND "t106"."id" IN (
SELECT "t107"."member_id"
FROM "equipment_family" AS "t107"
LEFT JOIN "equipment" AS "t108" ON "t108"."id" = "t107"."ancestor_id"
WHERE "t108"."slug" = $33::text)) AND (("t110"."code" = $34::bpchar AND "t110"."id" IS NOT NULL) AND "t109"."id" IS NOT NULL))
ORDER BY "t109"."announced_on" ASC, "t109"."slug" ASC, "t104"."ordinal" ASC, "t104"."id" ASC
LIMIT $35::int4) AS "t89"), $36::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t112"
LEFT JOIN "aid_package" AS "t117" ON "t117"."id" = "t112"."package_id"
LEFT JOIN "country" AS "t118" ON "t118"."id" = "t117"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t113", "equipment" AS "t114"
WHERE "t113"."B" = "t112"."id" AND "t114"."id" = "t113"."A" AND "t114"."id" IN (
SELECT "t115"."member_id"
FROM "equipment_family" AS "t115"
LEFT JOIN "equipment" AS "t116" ON "t116"."id" = "t115"."ancestor_id"
WHERE "t116"."slug" = $37::text)) AND (("t118"."code" = $38::bpchar AND "t118"."id" IS NOT NULL) AND "t117"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t111"."as_reported")::text, ',"quantity":{"qualifier":"', "t111"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t111"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t111"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t119"."slug")::text, ',"announcedOn":"', CASE WHEN "t119"."announced_on" = "t119"."announced_on_latest" THEN "t119"."announced_on"::text WHEN extract(month
FROM "t119"."announced_on") = extract(month
FROM "t119"."announced_on_latest") THEN left("t119"."announced_on"::text, 7) ELSE left("t119"."announced_on"::text, 4) END, '","authority":"', "t119"."authority"::text, '"}')
FROM "aid_package" AS "t119"
WHERE "t119"."id" = "t111"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t120"."stance"::text, '","wording":', to_json("t120"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t121"."start"::text, ',"end":', "t121"."end"::text, '}')
FROM "passage" AS "t121"
WHERE "t121"."id" = "t120"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t122"."published_on" IS NULL OR "t122"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t122"."published_on" = "t122"."published_on_latest" THEN "t122"."published_on"::text WHEN extract(month
FROM "t122"."published_on") = extract(month
FROM "t122"."published_on_latest") THEN left("t122"."published_on"::text, 7) ELSE left("t122"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t123"."name")::text, '}')
FROM "organization" AS "t123"
WHERE "t123"."id" = "t122"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t122"."url")::text, 'null'), '}')
FROM "article" AS "t122"
WHERE "t122"."id" = "t120"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t124"."url")::text, 'null'), '}')
FROM "article" AS "t124"
WHERE "t124"."id" = "t120"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t125"."stance" AS "stance", "t125"."wording" AS "wording", "t125"."passage_id" AS "passage_id", "t125"."article_id" AS "article_id", "t125"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t125"
WHERE "t125"."line_item_id" = "t111"."id" AND TRUE
ORDER BY "t125"."ordinal" ASC, "t125"."id" ASC
LIMIT $39::int4) AS "t120"), '}'), ','), ']}')
FROM (
SELECT "t126"."as_reported" AS "as_reported", "t126"."quantity_qualifier" AS "quantity_qualifier", "t126"."quantity_lower" AS "quantity_lower", "t126"."quantity_upper" AS "quantity_upper", "t126"."package_id" AS "package_id", "t126"."id" AS "id"
FROM "package_line_item" AS "t126"
LEFT JOIN "aid_package" AS "t131" ON "t131"."id" = "t126"."package_id"
LEFT JOIN "country" AS "t132" ON "t132"."id" = "t131"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t127", "equipment" AS "t128"
WHERE "t127"."B" = "t126"."id" AND "t128"."id" = "t127"."A" AND "t128"."id" IN (
SELECT "t129"."member_id"
FROM "equipment_family" AS "t129"
LEFT JOIN "equipment" AS "t130" ON "t130"."id" = "t129"."ancestor_id"
WHERE "t130"."slug" = $40::text)) AND (("t132"."code" = $41::bpchar AND "t132"."id" IS NOT NULL) AND "t131"."id" IS NOT NULL))
ORDER BY "t131"."announced_on" ASC, "t131"."slug" ASC, "t126"."ordinal" ASC, "t126"."id" ASC
LIMIT $42::int4) AS "t111"), $43::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t134"
LEFT JOIN "aid_package" AS "t139" ON "t139"."id" = "t134"."package_id"
LEFT JOIN "country" AS "t140" ON "t140"."id" = "t139"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t135", "equipment" AS "t136"
WHERE "t135"."B" = "t134"."id" AND "t136"."id" = "t135"."A" AND "t136"."id" IN (
SELECT "t137"."member_id"
FROM "equipment_family" AS "t137"
LEFT JOIN "equipment" AS "t138" ON "t138"."id" = "t137"."ancestor_id"
WHERE "t138"."slug" = $44::text)) AND (("t140"."code" = $45::bpchar AND "t140"."id" IS NOT NULL) AND "t139"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t133"."as_reported")::text, ',"quantity":{"qualifier":"', "t133"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t133"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t133"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t141"."slug")::text, ',"announcedOn":"', CASE WHEN "t141"."announced_on" = "t141"."announced_on_latest" THEN "t141"."announced_on"::text WHEN extract(month
FROM "t141"."announced_on") = extract(month
FROM "t141"."announced_on_latest") THEN left("t141"."announced_on"::text, 7) ELSE left("t141"."announced_on"::text, 4) END, '","authority":"', "t141"."authority"::text, '"}')
FROM "aid_package" AS "t141"
WHERE "t141"."id" = "t133"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t142"."stance"::text, '","wording":', to_json("t142"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t143"."start"::text, ',"end":', "t143"."end"::text, '}')
FROM "passage" AS "t143"
WHERE "t143"."id" = "t142"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t144"."published_on" IS NULL OR "t144"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t144"."published_on" = "t144"."published_on_latest" THEN "t144"."published_on"::text WHEN extract(month
FROM "t144"."published_on") = extract(month
FROM "t144"."published_on_latest") THEN left("t144"."published_on"::text, 7) ELSE left("t144"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t145"."name")::text, '}')
FROM "organization" AS "t145"
WHERE "t145"."id" = "t144"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t144"."url")::text, 'null'), '}')
FROM "article" AS "t144"
WHERE "t144"."id" = "t142"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t146"."url")::text, 'null'), '}')
FROM "article" AS "t146"
WHERE "t146"."id" = "t142"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t147"."stance" AS "stance", "t147"."wording" AS "wording", "t147"."passage_id" AS "passage_id", "t147"."article_id" AS "article_id", "t147"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t147"
WHERE "t147"."line_item_id" = "t133"."id" AND TRUE
ORDER BY "t147"."ordinal" ASC, "t147"."id" ASC
LIMIT $46::int4) AS "t142"), '}'), ','), ']}')
FROM (
SELECT "t148"."as_reported" AS "as_reported", "t148"."quantity_qualifier" AS "quantity_qualifier", "t148"."quantity_lower" AS "quantity_lower", "t148"."quantity_upper" AS "quantity_upper", "t148"."package_id" AS "package_id", "t148"."id" AS "id"
FROM "package_line_item" AS "t148"
LEFT JOIN "aid_package" AS "t153" ON "t153"."id" = "t148"."package_id"
LEFT JOIN "country" AS "t154" ON "t154"."id" = "t153"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t149", "equipment" AS "t150"
WHERE "t149"."B" = "t148"."id" AND "t150"."id" = "t149"."A" AND "t150"."id" IN (
SELECT "t151"."member_id"
FROM "equipment_family" AS "t151"
LEFT JOIN "equipment" AS "t152" ON "t152"."id" = "t151"."ancestor_id"
WHERE "t152"."slug" = $47::text)) AND (("t154"."code" = $48::bpchar AND "t154"."id" IS NOT NULL) AND "t153"."id" IS NOT NULL))
ORDER BY "t153"."announced_on" ASC, "t153"."slug" ASC, "t148"."ordinal" ASC, "t148"."id" ASC
LIMIT $49::int4) AS "t133"), $50::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t156"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t157", "equipment" AS "t158"
WHERE "t157"."B" = "t156"."id" AND "t158"."id" = "t157"."A" AND "t158"."id" IN (
SELECT "t159"."member_id"
FROM "equipment_family" AS "t159"
LEFT JOIN "equipment" AS "t160" ON "t160"."id" = "t159"."ancestor_id"
WHERE "t160"."slug" = $51::text))), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t155"."said_on" IS NULL OR "t155"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t155"."said_on" = "t155"."said_on_latest" THEN "t155"."said_on"::text WHEN extract(month
FROM "t155"."said_on") = extract(month
FROM "t155"."said_on_latest") THEN left("t155"."said_on"::text, 7) ELSE left("t155"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t155"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t161"."name")::text, '}')
FROM "person" AS "t161"
WHERE "t161"."id" = "t155"."speaker_person_id"), 'null') WHEN "t155"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t162"."name")::text, '}')
FROM "organization" AS "t162"
WHERE "t162"."id" = "t155"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t155"."speaker_label")::text, ',"kind":"', "t155"."kind"::text, '","text":', to_json("t155"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t164"."start"::text, ',"end":', "t164"."end"::text, '}'), ','
ORDER BY "t163"."ordinal", "t163"."id")
FROM "citation" AS "t163"
LEFT JOIN "passage" AS "t164" ON "t164"."id" = "t163"."passage_id"
WHERE "t163"."quote_id" = "t155"."id" AND "t163"."stance" = 'SUPPORTS' AND "t164"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t165"."published_on" IS NULL OR "t165"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t165"."published_on" = "t165"."published_on_latest" THEN "t165"."published_on"::text WHEN extract(month
FROM "t165"."published_on") = extract(month
FROM "t165"."published_on_latest") THEN left("t165"."published_on"::text, 7) ELSE left("t165"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t166"."name")::text, '}')
FROM "organization" AS "t166"
WHERE "t166"."id" = "t165"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t165"."url")::text, 'null'), '}')
FROM "article" AS "t165"
WHERE "t165"."id" = "t155"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t167"."said_on" AS "said_on", "t167"."said_on_latest" AS "said_on_latest", "t167"."speaker_person_id" AS "speaker_person_id", "t167"."speaker_organization_id" AS "speaker_organization_id", "t167"."speaker_label" AS "speaker_label", "t167"."kind" AS "kind", "t167"."text" AS "text", "t167"."id" AS "id", "t167"."article_id" AS "article_id"
FROM "quote" AS "t167"
LEFT JOIN "article" AS "t172" ON "t172"."id" = "t167"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t168", "equipment" AS "t169"
WHERE "t168"."B" = "t167"."id" AND "t169"."id" = "t168"."A" AND "t169"."id" IN (
SELECT "t170"."member_id"
FROM "equipment_family" AS "t170"
LEFT JOIN "equipment" AS "t171" ON "t171"."id" = "t170"."ancestor_id"
WHERE "t171"."slug" = $52::text))
ORDER BY "t167"."said_on" ASC NULLS LAST, "t172"."published_on" ASC NULLS LAST, "t167"."ordinal" ASC, "t167"."id" ASC
LIMIT $53::int4) AS "t155"), $54::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t174"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t175", "equipment" AS "t176"
WHERE "t175"."B" = "t174"."id" AND "t176"."id" = "t175"."A" AND "t176"."id" IN (
SELECT "t177"."member_id"
FROM "equipment_family" AS "t177"
LEFT JOIN "equipment" AS "t178" ON "t178"."id" = "t177"."ancestor_id"
WHERE "t178"."slug" = $55::text))), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t173"."said_on" IS NULL OR "t173"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t173"."said_on" = "t173"."said_on_latest" THEN "t173"."said_on"::text WHEN extract(month
FROM "t173"."said_on") = extract(month
FROM "t173"."said_on_latest") THEN left("t173"."said_on"::text, 7) ELSE left("t173"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t173"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t179"."name")::text, '}')
FROM "person" AS "t179"
WHERE "t179"."id" = "t173"."speaker_person_id"), 'null') WHEN "t173"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t180"."name")::text, '}')
FROM "organization" AS "t180"
WHERE "t180"."id" = "t173"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t173"."speaker_label")::text, ',"kind":"', "t173"."kind"::text, '","text":', to_json("t173"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t182"."start"::text, ',"end":', "t182"."end"::text, '}'), ','
ORDER BY "t181"."ordinal", "t181"."id")
FROM "citation" AS "t181"
LEFT JOIN "passage" AS "t182" ON "t182"."id" = "t181"."passage_id"
WHERE "t181"."quote_id" = "t173"."id" AND "t181"."stance" = 'SUPPORTS' AND "t182"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t183"."published_on" IS NULL OR "t183"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t183"."published_on" = "t183"."published_on_latest" THEN "t183"."published_on"::text WHEN extract(month
FROM "t183"."published_on") = extract(month
FROM "t183"."published_on_latest") THEN left("t183"."published_on"::text, 7) ELSE left("t183"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t184"."name")::text, '}')
FROM "organization" AS "t184"
WHERE "t184"."id" = "t183"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t183"."url")::text, 'null'), '}')
FROM "article" AS "t183"
WHERE "t183"."id" = "t173"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t185"."said_on" AS "said_on", "t185"."said_on_latest" AS "said_on_latest", "t185"."speaker_person_id" AS "speaker_person_id", "t185"."speaker_organization_id" AS "speaker_organization_id", "t185"."speaker_label" AS "speaker_label", "t185"."kind" AS "kind", "t185"."text" AS "text", "t185"."id" AS "id", "t185"."article_id" AS "article_id"
FROM "quote" AS "t185"
LEFT JOIN "article" AS "t190" ON "t190"."id" = "t185"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t186", "equipment" AS "t187"
WHERE "t186"."B" = "t185"."id" AND "t187"."id" = "t186"."A" AND "t187"."id" IN (
SELECT "t188"."member_id"
FROM "equipment_family" AS "t188"
LEFT JOIN "equipment" AS "t189" ON "t189"."id" = "t188"."ancestor_id"
WHERE "t189"."slug" = $56::text))
ORDER BY "t185"."said_on" ASC NULLS LAST, "t190"."published_on" ASC NULLS LAST, "t185"."ordinal" ASC, "t185"."id" ASC
LIMIT $57::int4) AS "t173"), $58::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t192"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t193", "equipment" AS "t194"
WHERE "t193"."B" = "t192"."id" AND "t194"."id" = "t193"."A" AND "t194"."id" IN (
SELECT "t195"."member_id"
FROM "equipment_family" AS "t195"
LEFT JOIN "equipment" AS "t196" ON "t196"."id" = "t195"."ancestor_id"
WHERE "t196"."slug" = $59::text))), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t191"."said_on" IS NULL OR "t191"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t191"."said_on" = "t191"."said_on_latest" THEN "t191"."said_on"::text WHEN extract(month
FROM "t191"."said_on") = extract(month
FROM "t191"."said_on_latest") THEN left("t191"."said_on"::text, 7) ELSE left("t191"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t191"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t197"."name")::text, '}')
FROM "person" AS "t197"
WHERE "t197"."id" = "t191"."speaker_person_id"), 'null') WHEN "t191"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t198"."name")::text, '}')
FROM "organization" AS "t198"
WHERE "t198"."id" = "t191"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t191"."speaker_label")::text, ',"kind":"', "t191"."kind"::text, '","text":', to_json("t191"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t200"."start"::text, ',"end":', "t200"."end"::text, '}'), ','
ORDER BY "t199"."ordinal", "t199"."id")
FROM "citation" AS "t199"
LEFT JOIN "passage" AS "t200" ON "t200"."id" = "t199"."passage_id"
WHERE "t199"."quote_id" = "t191"."id" AND "t199"."stance" = 'SUPPORTS' AND "t200"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t201"."published_on" IS NULL OR "t201"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t201"."published_on" = "t201"."published_on_latest" THEN "t201"."published_on"::text WHEN extract(month
FROM "t201"."published_on") = extract(month
FROM "t201"."published_on_latest") THEN left("t201"."published_on"::text, 7) ELSE left("t201"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t202"."name")::text, '}')
FROM "organization" AS "t202"
WHERE "t202"."id" = "t201"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t201"."url")::text, 'null'), '}')
FROM "article" AS "t201"
WHERE "t201"."id" = "t191"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t203"."said_on" AS "said_on", "t203"."said_on_latest" AS "said_on_latest", "t203"."speaker_person_id" AS "speaker_person_id", "t203"."speaker_organization_id" AS "speaker_organization_id", "t203"."speaker_label" AS "speaker_label", "t203"."kind" AS "kind", "t203"."text" AS "text", "t203"."id" AS "id", "t203"."article_id" AS "article_id"
FROM "quote" AS "t203"
LEFT JOIN "article" AS "t208" ON "t208"."id" = "t203"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t204", "equipment" AS "t205"
WHERE "t204"."B" = "t203"."id" AND "t205"."id" = "t204"."A" AND "t205"."id" IN (
SELECT "t206"."member_id"
FROM "equipment_family" AS "t206"
LEFT JOIN "equipment" AS "t207" ON "t207"."id" = "t206"."ancestor_id"
WHERE "t207"."slug" = $60::text))
ORDER BY "t203"."said_on" ASC NULLS LAST, "t208"."published_on" ASC NULLS LAST, "t203"."ordinal" ASC, "t203"."id" ASC
LIMIT $61::int4) AS "t191"), $62::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t210"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t211", "equipment" AS "t212"
WHERE "t211"."B" = "t210"."id" AND "t212"."id" = "t211"."A" AND "t212"."id" IN (
SELECT "t213"."member_id"
FROM "equipment_family" AS "t213"
LEFT JOIN "equipment" AS "t214" ON "t214"."id" = "t213"."ancestor_id"
WHERE "t214"."slug" = $63::text))), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t209"."said_on" IS NULL OR "t209"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t209"."said_on" = "t209"."said_on_latest" THEN "t209"."said_on"::text WHEN extract(month
FROM "t209"."said_on") = extract(month
FROM "t209"."said_on_latest") THEN left("t209"."said_on"::text, 7) ELSE left("t209"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t209"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t215"."name")::text, '}')
FROM "person" AS "t215"
WHERE "t215"."id" = "t209"."speaker_person_id"), 'null') WHEN "t209"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t216"."name")::text, '}')
FROM "organization" AS "t216"
WHERE "t216"."id" = "t209"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t209"."speaker_label")::text, ',"kind":"', "t209"."kind"::text, '","text":', to_json("t209"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t218"."start"::text, ',"end":', "t218"."end"::text, '}'), ','
ORDER BY "t217"."ordinal", "t217"."id")
FROM "citation" AS "t217"
LEFT JOIN "passage" AS "t218" ON "t218"."id" = "t217"."passage_id"
WHERE "t217"."quote_id" = "t209"."id" AND "t217"."stance" = 'SUPPORTS' AND "t218"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t219"."published_on" IS NULL OR "t219"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t219"."published_on" = "t219"."published_on_latest" THEN "t219"."published_on"::text WHEN extract(month
FROM "t219"."published_on") = extract(month
FROM "t219"."published_on_latest") THEN left("t219"."published_on"::text, 7) ELSE left("t219"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t220"."name")::text, '}')
FROM "organization" AS "t220"
WHERE "t220"."id" = "t219"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t219"."url")::text, 'null'), '}')
FROM "article" AS "t219"
WHERE "t219"."id" = "t209"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t221"."said_on" AS "said_on", "t221"."said_on_latest" AS "said_on_latest", "t221"."speaker_person_id" AS "speaker_person_id", "t221"."speaker_organization_id" AS "speaker_organization_id", "t221"."speaker_label" AS "speaker_label", "t221"."kind" AS "kind", "t221"."text" AS "text", "t221"."id" AS "id", "t221"."article_id" AS "article_id"
FROM "quote" AS "t221"
LEFT JOIN "article" AS "t226" ON "t226"."id" = "t221"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t222", "equipment" AS "t223"
WHERE "t222"."B" = "t221"."id" AND "t223"."id" = "t222"."A" AND "t223"."id" IN (
SELECT "t224"."member_id"
FROM "equipment_family" AS "t224"
LEFT JOIN "equipment" AS "t225" ON "t225"."id" = "t224"."ancestor_id"
WHERE "t225"."slug" = $64::text))
ORDER BY "t221"."said_on" ASC NULLS LAST, "t226"."published_on" ASC NULLS LAST, "t221"."ordinal" ASC, "t221"."id" ASC
LIMIT $65::int4) AS "t209"), '}') AS data
