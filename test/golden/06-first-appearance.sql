-- 1 statement; 88 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t2"
LEFT JOIN "aid_package" AS "t7" ON "t7"."id" = "t2"."package_id"
LEFT JOIN "country" AS "t8" ON "t8"."id" = "t7"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t3", "equipment_family" AS "t5"
LEFT JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $2::text) AND (("t8"."code" = $3::bpchar AND "t8"."id" IS NOT NULL) AND "t7"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t1"."as_reported")::text, ',"quantity":{"qualifier":"', "t1"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t1"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t1"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
SELECT *
FROM (
SELECT "t15"."stance" AS "stance", "t15"."wording" AS "wording", "t15"."passage_id" AS "passage_id", "t15"."article_id" AS "article_id", "t15"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t15"
WHERE "t15"."line_item_id" = "t1"."id" AND TRUE
ORDER BY "t15"."ordinal" ASC, "t15"."id" ASC
LIMIT 8) AS "t16"
LIMIT $4::int4) AS "t10"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t17"."as_reported" AS "as_reported", "t17"."quantity_qualifier" AS "quantity_qualifier", "t17"."quantity_lower" AS "quantity_lower", "t17"."quantity_upper" AS "quantity_upper", "t17"."package_id" AS "package_id", "t17"."id" AS "id"
FROM "package_line_item" AS "t17"
LEFT JOIN "aid_package" AS "t22" ON "t22"."id" = "t17"."package_id"
LEFT JOIN "country" AS "t23" ON "t23"."id" = "t22"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t18", "equipment_family" AS "t20"
LEFT JOIN "equipment" AS "t21" ON "t21"."id" = "t20"."ancestor_id"
WHERE "t18"."B" = "t17"."id" AND "t20"."member_id" = "t18"."A" AND "t21"."slug" = $5::text) AND (("t23"."code" = $6::bpchar AND "t23"."id" IS NOT NULL) AND "t22"."id" IS NOT NULL))
ORDER BY "t22"."announced_on" ASC, "t22"."slug" ASC, "t17"."ordinal" ASC, "t17"."id" ASC
LIMIT 2) AS "t24"
LIMIT $7::int4) AS "t1"), $8::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t26"
LEFT JOIN "aid_package" AS "t31" ON "t31"."id" = "t26"."package_id"
LEFT JOIN "country" AS "t32" ON "t32"."id" = "t31"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t27", "equipment_family" AS "t29"
LEFT JOIN "equipment" AS "t30" ON "t30"."id" = "t29"."ancestor_id"
WHERE "t27"."B" = "t26"."id" AND "t29"."member_id" = "t27"."A" AND "t30"."slug" = $9::text) AND (("t32"."code" = $10::bpchar AND "t32"."id" IS NOT NULL) AND "t31"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t25"."as_reported")::text, ',"quantity":{"qualifier":"', "t25"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t25"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t25"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t33"."slug")::text, ',"announcedOn":"', CASE WHEN "t33"."announced_on" = "t33"."announced_on_latest" THEN "t33"."announced_on"::text WHEN extract(month
FROM "t33"."announced_on") = extract(month
FROM "t33"."announced_on_latest") THEN left("t33"."announced_on"::text, 7) ELSE left("t33"."announced_on"::text, 4) END, '","authority":"', "t33"."authority"::text, '"}')
FROM "aid_package" AS "t33"
WHERE "t33"."id" = "t25"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t34"."stance"::text, '","wording":', to_json("t34"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t35"."start"::text, ',"end":', "t35"."end"::text, '}')
FROM "passage" AS "t35"
WHERE "t35"."id" = "t34"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t36"."published_on" IS NULL OR "t36"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t36"."published_on" = "t36"."published_on_latest" THEN "t36"."published_on"::text WHEN extract(month
FROM "t36"."published_on") = extract(month
FROM "t36"."published_on_latest") THEN left("t36"."published_on"::text, 7) ELSE left("t36"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t37"."name")::text, '}')
FROM "organization" AS "t37"
WHERE "t37"."id" = "t36"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t36"."url")::text, 'null'), '}')
FROM "article" AS "t36"
WHERE "t36"."id" = "t34"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t38"."url")::text, 'null'), '}')
FROM "article" AS "t38"
WHERE "t38"."id" = "t34"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t39"."stance" AS "stance", "t39"."wording" AS "wording", "t39"."passage_id" AS "passage_id", "t39"."article_id" AS "article_id", "t39"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t39"
WHERE "t39"."line_item_id" = "t25"."id" AND TRUE
ORDER BY "t39"."ordinal" ASC, "t39"."id" ASC
LIMIT 8) AS "t40"
LIMIT $11::int4) AS "t34"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t41"."as_reported" AS "as_reported", "t41"."quantity_qualifier" AS "quantity_qualifier", "t41"."quantity_lower" AS "quantity_lower", "t41"."quantity_upper" AS "quantity_upper", "t41"."package_id" AS "package_id", "t41"."id" AS "id"
FROM "package_line_item" AS "t41"
LEFT JOIN "aid_package" AS "t46" ON "t46"."id" = "t41"."package_id"
LEFT JOIN "country" AS "t47" ON "t47"."id" = "t46"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t42", "equipment_family" AS "t44"
LEFT JOIN "equipment" AS "t45" ON "t45"."id" = "t44"."ancestor_id"
WHERE "t42"."B" = "t41"."id" AND "t44"."member_id" = "t42"."A" AND "t45"."slug" = $12::text) AND (("t47"."code" = $13::bpchar AND "t47"."id" IS NOT NULL) AND "t46"."id" IS NOT NULL))
ORDER BY "t46"."announced_on" ASC, "t46"."slug" ASC, "t41"."ordinal" ASC, "t41"."id" ASC
LIMIT 2) AS "t48"
LIMIT $14::int4) AS "t25"), $15::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t50"
LEFT JOIN "aid_package" AS "t55" ON "t55"."id" = "t50"."package_id"
LEFT JOIN "country" AS "t56" ON "t56"."id" = "t55"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t51", "equipment_family" AS "t53"
LEFT JOIN "equipment" AS "t54" ON "t54"."id" = "t53"."ancestor_id"
WHERE "t51"."B" = "t50"."id" AND "t53"."member_id" = "t51"."A" AND "t54"."slug" = $16::text) AND (("t56"."code" = $17::bpchar AND "t56"."id" IS NOT NULL) AND "t55"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t49"."as_reported")::text, ',"quantity":{"qualifier":"', "t49"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t49"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t49"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t57"."slug")::text, ',"announcedOn":"', CASE WHEN "t57"."announced_on" = "t57"."announced_on_latest" THEN "t57"."announced_on"::text WHEN extract(month
FROM "t57"."announced_on") = extract(month
FROM "t57"."announced_on_latest") THEN left("t57"."announced_on"::text, 7) ELSE left("t57"."announced_on"::text, 4) END, '","authority":"', "t57"."authority"::text, '"}')
FROM "aid_package" AS "t57"
WHERE "t57"."id" = "t49"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t58"."stance"::text, '","wording":', to_json("t58"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t59"."start"::text, ',"end":', "t59"."end"::text, '}')
FROM "passage" AS "t59"
WHERE "t59"."id" = "t58"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t60"."published_on" IS NULL OR "t60"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t60"."published_on" = "t60"."published_on_latest" THEN "t60"."published_on"::text WHEN extract(month
FROM "t60"."published_on") = extract(month
FROM "t60"."published_on_latest") THEN left("t60"."published_on"::text, 7) ELSE left("t60"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t61"."name")::text, '}')
FROM "organization" AS "t61"
WHERE "t61"."id" = "t60"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t60"."url")::text, 'null'), '}')
FROM "article" AS "t60"
WHERE "t60"."id" = "t58"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t62"."url")::text, 'null'), '}')
FROM "article" AS "t62"
WHERE "t62"."id" = "t58"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t63"."stance" AS "stance", "t63"."wording" AS "wording", "t63"."passage_id" AS "passage_id", "t63"."article_id" AS "article_id", "t63"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t63"
WHERE "t63"."line_item_id" = "t49"."id" AND TRUE
ORDER BY "t63"."ordinal" ASC, "t63"."id" ASC
LIMIT 8) AS "t64"
LIMIT $18::int4) AS "t58"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t65"."as_reported" AS "as_reported", "t65"."quantity_qualifier" AS "quantity_qualifier", "t65"."quantity_lower" AS "quantity_lower", "t65"."quantity_upper" AS "quantity_upper", "t65"."package_id" AS "package_id", "t65"."id" AS "id"
FROM "package_line_item" AS "t65"
LEFT JOIN "aid_package" AS "t70" ON "t70"."id" = "t65"."package_id"
LEFT JOIN "country" AS "t71" ON "t71"."id" = "t70"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t66", "equipment_family" AS "t68"
LEFT JOIN "equipment" AS "t69" ON "t69"."id" = "t68"."ancestor_id"
WHERE "t66"."B" = "t65"."id" AND "t68"."member_id" = "t66"."A" AND "t69"."slug" = $19::text) AND (("t71"."code" = $20::bpchar AND "t71"."id" IS NOT NULL) AND "t70"."id" IS NOT NULL))
ORDER BY "t70"."announced_on" ASC, "t70"."slug" ASC, "t65"."ordinal" ASC, "t65"."id" ASC
LIMIT 2) AS "t72"
LIMIT $21::int4) AS "t49"), $22::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t74"
LEFT JOIN "aid_package" AS "t79" ON "t79"."id" = "t74"."package_id"
LEFT JOIN "country" AS "t80" ON "t80"."id" = "t79"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t75", "equipment_family" AS "t77"
LEFT JOIN "equipment" AS "t78" ON "t78"."id" = "t77"."ancestor_id"
WHERE "t75"."B" = "t74"."id" AND "t77"."member_id" = "t75"."A" AND "t78"."slug" = $23::text) AND (("t80"."code" = $24::bpchar AND "t80"."id" IS NOT NULL) AND "t79"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t73"."as_reported")::text, ',"quantity":{"qualifier":"', "t73"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t73"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t73"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t81"."slug")::text, ',"announcedOn":"', CASE WHEN "t81"."announced_on" = "t81"."announced_on_latest" THEN "t81"."announced_on"::text WHEN extract(month
FROM "t81"."announced_on") = extract(month
FROM "t81"."announced_on_latest") THEN left("t81"."announced_on"::text, 7) ELSE left("t81"."announced_on"::text, 4) END, '","authority":"', "t81"."authority"::text, '"}')
FROM "aid_package" AS "t81"
WHERE "t81"."id" = "t73"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t82"."stance"::text, '","wording":', to_json("t82"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t83"."start"::text, ',"end":', "t83"."end"::text, '}')
FROM "passage" AS "t83"
WHERE "t83"."id" = "t82"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t84"."published_on" IS NULL OR "t84"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t84"."published_on" = "t84"."published_on_latest" THEN "t84"."published_on"::text WHEN extract(month
FROM "t84"."published_on") = extract(month
FROM "t84"."published_on_latest") THEN left("t84"."published_on"::text, 7) ELSE left("t84"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t85"."name")::text, '}')
FROM "organization" AS "t85"
WHERE "t85"."id" = "t84"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t84"."url")::text, 'null'), '}')
FROM "article" AS "t84"
WHERE "t84"."id" = "t82"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t86"."url")::text, 'null'), '}')
FROM "article" AS "t86"
WHERE "t86"."id" = "t82"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t87"."stance" AS "stance", "t87"."wording" AS "wording", "t87"."passage_id" AS "passage_id", "t87"."article_id" AS "article_id", "t87"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t87"
WHERE "t87"."line_item_id" = "t73"."id" AND TRUE
ORDER BY "t87"."ordinal" ASC, "t87"."id" ASC
LIMIT 8) AS "t88"
LIMIT $25::int4) AS "t82"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t89"."as_reported" AS "as_reported", "t89"."quantity_qualifier" AS "quantity_qualifier", "t89"."quantity_lower" AS "quantity_lower", "t89"."quantity_upper" AS "quantity_upper", "t89"."package_id" AS "package_id", "t89"."id" AS "id"
FROM "package_line_item" AS "t89"
LEFT JOIN "aid_package" AS "t94" ON "t94"."id" = "t89"."package_id"
LEFT JOIN "country" AS "t95" ON "t95"."id" = "t94"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t90", "equipment_family" AS "t92"
LEFT JOIN "equipment" AS "t93" ON "t93"."id" = "t92"."ancestor_id"
WHERE "t90"."B" = "t89"."id" AND "t92"."member_id" = "t90"."A" AND "t93"."slug" = $26::text) AND (("t95"."code" = $27::bpchar AND "t95"."id" IS NOT NULL) AND "t94"."id" IS NOT NULL))
ORDER BY "t94"."announced_on" ASC, "t94"."slug" ASC, "t89"."ordinal" ASC, "t89"."id" ASC
LIMIT 2) AS "t96"
LIMIT $28::int4) AS "t73"), $29::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t98"
LEFT JOIN "aid_package" AS "t103" ON "t103"."id" = "t98"."package_id"
LEFT JOIN "country" AS "t104" ON "t104"."id" = "t103"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t99", "equipment_family" AS "t101"
LEFT JOIN "equipment" AS "t102" ON "t102"."id" = "t101"."ancestor_id"
WHERE "t99"."B" = "t98"."id" AND "t101"."member_id" = "t99"."A" AND "t102"."slug" = $30::text) AND (("t104"."code" = $31::bpchar AND "t104"."id" IS NOT NULL) AND "t103"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t97"."as_reported")::text, ',"quantity":{"qualifier":"', "t97"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t97"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t97"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t105"."slug")::text, ',"announcedOn":"', CASE WHEN "t105"."announced_on" = "t105"."announced_on_latest" THEN "t105"."announced_on"::text WHEN extract(month
FROM "t105"."announced_on") = extract(month
FROM "t105"."announced_on_latest") THEN left("t105"."announced_on"::text, 7) ELSE left("t105"."announced_on"::text, 4) END, '","authority":"', "t105"."authority"::text, '"}')
FROM "aid_package" AS "t105"
WHERE "t105"."id" = "t97"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t106"."stance"::text, '","wording":', to_json("t106"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t107"."start"::text, ',"end":', "t107"."end"::text, '}')
FROM "passage" AS "t107"
WHERE "t107"."id" = "t106"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t108"."published_on" IS NULL OR "t108"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t108"."published_on" = "t108"."published_on_latest" THEN "t108"."published_on"::text WHEN extract(month
FROM "t108"."published_on") = extract(month
FROM "t108"."published_on_latest") THEN left("t108"."published_on"::text, 7) ELSE left("t108"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t109"."name")::text, '}')
FROM "organization" AS "t109"
WHERE "t109"."id" = "t108"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t108"."url")::text, 'null'), '}')
FROM "article" AS "t108"
WHERE "t108"."id" = "t106"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t110"."url")::text, 'null'), '}')
FROM "article" AS "t110"
WHERE "t110"."id" = "t106"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t111"."stance" AS "stance", "t111"."wording" AS "wording", "t111"."passage_id" AS "passage_id", "t111"."article_id" AS "article_id", "t111"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t111"
WHERE "t111"."line_item_id" = "t97"."id" AND TRUE
ORDER BY "t111"."ordinal" ASC, "t111"."id" ASC
LIMIT 8) AS "t112"
LIMIT $32::int4) AS "t106"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t113"."as_reported" AS "as_reported", "t113"."quantity_qualifier" AS "quantity_qualifier", "t113"."quantity_lower" AS "quantity_lower", "t113"."quantity_upper" AS "quantity_upper", "t113"."package_id" AS "package_id", "t113"."id" AS "id"
FROM "package_line_item" AS "t113"
LEFT JOIN "aid_package" AS "t118" ON "t118"."id" = "t113"."package_id"
LEFT JOIN "country" AS "t119" ON "t119"."id" = "t118"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t114", "equipment_family" AS "t116"
LEFT JOIN "equipment" AS "t117" ON "t117"."id" = "t116"."ancestor_id"
WHERE "t114"."B" = "t113"."id" AND "t116"."member_id" = "t114"."A" AND "t117"."slug" = $33::text) AND (("t119"."code" = $34::bpchar AND "t119"."id" IS NOT NULL) AND "t118"."id" IS NOT NULL))
ORDER BY "t118"."announced_on" ASC, "t118"."slug" ASC, "t113"."ordinal" ASC, "t113"."id" ASC
LIMIT 2) AS "t120"
LIMIT $35::int4) AS "t97"), $36::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t122"
LEFT JOIN "aid_package" AS "t127" ON "t127"."id" = "t122"."package_id"
LEFT JOIN "country" AS "t128" ON "t128"."id" = "t127"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t123", "equipment_family" AS "t125"
LEFT JOIN "equipment" AS "t126" ON "t126"."id" = "t125"."ancestor_id"
WHERE "t123"."B" = "t122"."id" AND "t125"."member_id" = "t123"."A" AND "t126"."slug" = $37::text) AND (("t128"."code" = $38::bpchar AND "t128"."id" IS NOT NULL) AND "t127"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t121"."as_reported")::text, ',"quantity":{"qualifier":"', "t121"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t121"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t121"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t129"."slug")::text, ',"announcedOn":"', CASE WHEN "t129"."announced_on" = "t129"."announced_on_latest" THEN "t129"."announced_on"::text WHEN extract(month
FROM "t129"."announced_on") = extract(month
FROM "t129"."announced_on_latest") THEN left("t129"."announced_on"::text, 7) ELSE left("t129"."announced_on"::text, 4) END, '","authority":"', "t129"."authority"::text, '"}')
FROM "aid_package" AS "t129"
WHERE "t129"."id" = "t121"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t130"."stance"::text, '","wording":', to_json("t130"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t131"."start"::text, ',"end":', "t131"."end"::text, '}')
FROM "passage" AS "t131"
WHERE "t131"."id" = "t130"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t132"."published_on" IS NULL OR "t132"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t132"."published_on" = "t132"."published_on_latest" THEN "t132"."published_on"::text WHEN extract(month
FROM "t132"."published_on") = extract(month
FROM "t132"."published_on_latest") THEN left("t132"."published_on"::text, 7) ELSE left("t132"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t133"."name")::text, '}')
FROM "organization" AS "t133"
WHERE "t133"."id" = "t132"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t132"."url")::text, 'null'), '}')
FROM "article" AS "t132"
WHERE "t132"."id" = "t130"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t134"."url")::text, 'null'), '}')
FROM "article" AS "t134"
WHERE "t134"."id" = "t130"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t135"."stance" AS "stance", "t135"."wording" AS "wording", "t135"."passage_id" AS "passage_id", "t135"."article_id" AS "article_id", "t135"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t135"
WHERE "t135"."line_item_id" = "t121"."id" AND TRUE
ORDER BY "t135"."ordinal" ASC, "t135"."id" ASC
LIMIT 8) AS "t136"
LIMIT $39::int4) AS "t130"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t137"."as_reported" AS "as_reported", "t137"."quantity_qualifier" AS "quantity_qualifier", "t137"."quantity_lower" AS "quantity_lower", "t137"."quantity_upper" AS "quantity_upper", "t137"."package_id" AS "package_id", "t137"."id" AS "id"
FROM "package_line_item" AS "t137"
LEFT JOIN "aid_package" AS "t142" ON "t142"."id" = "t137"."package_id"
LEFT JOIN "country" AS "t143" ON "t143"."id" = "t142"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t138", "equipment_family" AS "t140"
LEFT JOIN "equipment" AS "t141" ON "t141"."id" = "t140"."ancestor_id"
WHERE "t138"."B" = "t137"."id" AND "t140"."member_id" = "t138"."A" AND "t141"."slug" = $40::text) AND (("t143"."code" = $41::bpchar AND "t143"."id" IS NOT NULL) AND "t142"."id" IS NOT NULL))
ORDER BY "t142"."announced_on" ASC, "t142"."slug" ASC, "t137"."ordinal" ASC, "t137"."id" ASC
LIMIT 2) AS "t144"
LIMIT $42::int4) AS "t121"), $43::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t146"
LEFT JOIN "aid_package" AS "t151" ON "t151"."id" = "t146"."package_id"
LEFT JOIN "country" AS "t152" ON "t152"."id" = "t151"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t147", "equipment_family" AS "t149"
LEFT JOIN "equipment" AS "t150" ON "t150"."id" = "t149"."ancestor_id"
WHERE "t147"."B" = "t146"."id" AND "t149"."member_id" = "t147"."A" AND "t150"."slug" = $44::text) AND (("t152"."code" = $45::bpchar AND "t152"."id" IS NOT NULL) AND "t151"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t145"."as_reported")::text, ',"quantity":{"qualifier":"', "t145"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t145"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t145"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t153"."slug")::text, ',"announcedOn":"', CASE WHEN "t153"."announced_on" = "t153"."announced_on_latest" THEN "t153"."announced_on"::text WHEN extract(month
FROM "t153"."announced_on") = extract(month
FROM "t153"."announced_on_latest") THEN left("t153"."announced_on"::text, 7) ELSE left("t153"."announced_on"::text, 4) END, '","authority":"', "t153"."authority"::text, '"}')
FROM "aid_package" AS "t153"
WHERE "t153"."id" = "t145"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t154"."stance"::text, '","wording":', to_json("t154"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t155"."start"::text, ',"end":', "t155"."end"::text, '}')
FROM "passage" AS "t155"
WHERE "t155"."id" = "t154"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t156"."published_on" IS NULL OR "t156"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t156"."published_on" = "t156"."published_on_latest" THEN "t156"."published_on"::text WHEN extract(month
FROM "t156"."published_on") = extract(month
FROM "t156"."published_on_latest") THEN left("t156"."published_on"::text, 7) ELSE left("t156"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t157"."name")::text, '}')
FROM "organization" AS "t157"
WHERE "t157"."id" = "t156"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t156"."url")::text, 'null'), '}')
FROM "article" AS "t156"
WHERE "t156"."id" = "t154"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t158"."url")::text, 'null'), '}')
FROM "article" AS "t158"
WHERE "t158"."id" = "t154"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t159"."stance" AS "stance", "t159"."wording" AS "wording", "t159"."passage_id" AS "passage_id", "t159"."article_id" AS "article_id", "t159"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t159"
WHERE "t159"."line_item_id" = "t145"."id" AND TRUE
ORDER BY "t159"."ordinal" ASC, "t159"."id" ASC
LIMIT 8) AS "t160"
LIMIT $46::int4) AS "t154"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t161"."as_reported" AS "as_reported", "t161"."quantity_qualifier" AS "quantity_qualifier", "t161"."quantity_lower" AS "quantity_lower", "t161"."quantity_upper" AS "quantity_upper", "t161"."package_id" AS "package_id", "t161"."id" AS "id"
FROM "package_line_item" AS "t161"
LEFT JOIN "aid_package" AS "t166" ON "t166"."id" = "t161"."package_id"
LEFT JOIN "country" AS "t167" ON "t167"."id" = "t166"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t162", "equipment_family" AS "t164"
LEFT JOIN "equipment" AS "t165" ON "t165"."id" = "t164"."ancestor_id"
WHERE "t162"."B" = "t161"."id" AND "t164"."member_id" = "t162"."A" AND "t165"."slug" = $47::text) AND (("t167"."code" = $48::bpchar AND "t167"."id" IS NOT NULL) AND "t166"."id" IS NOT NULL))
ORDER BY "t166"."announced_on" ASC, "t166"."slug" ASC, "t161"."ordinal" ASC, "t161"."id" ASC
LIMIT 2) AS "t168"
LIMIT $49::int4) AS "t145"), $50::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t170"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t171", "equipment_family" AS "t173"
LEFT JOIN "equipment" AS "t174" ON "t174"."id" = "t173"."ancestor_id"
WHERE "t171"."B" = "t170"."id" AND "t173"."member_id" = "t171"."A" AND "t174"."slug" = $51::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t169"."said_on" IS NULL OR "t169"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t169"."said_on" = "t169"."said_on_latest" THEN "t169"."said_on"::text WHEN extract(month
FROM "t169"."said_on") = extract(month
FROM "t169"."said_on_latest") THEN left("t169"."said_on"::text, 7) ELSE left("t169"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t169"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t175"."name")::text, '}')
FROM "person" AS "t175"
WHERE "t175"."id" = "t169"."speaker_person_id"), 'null') WHEN "t169"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t176"."name")::text, '}')
FROM "organization" AS "t176"
WHERE "t176"."id" = "t169"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t169"."speaker_label")::text, ',"kind":"', "t169"."kind"::text, '","text":', to_json("t169"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t178"."start"::text, ',"end":', "t178"."end"::text, '}'), ','
ORDER BY "t177"."ordinal", "t177"."id")
FROM "citation" AS "t177"
LEFT JOIN "passage" AS "t178" ON "t178"."id" = "t177"."passage_id"
WHERE "t177"."quote_id" = "t169"."id" AND "t177"."stance" = 'SUPPORTS' AND "t178"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t179"."published_on" IS NULL OR "t179"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t179"."published_on" = "t179"."published_on_latest" THEN "t179"."published_on"::text WHEN extract(month
FROM "t179"."published_on") = extract(month
FROM "t179"."published_on_latest") THEN left("t179"."published_on"::text, 7) ELSE left("t179"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t180"."name")::text, '}')
FROM "organization" AS "t180"
WHERE "t180"."id" = "t179"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t179"."url")::text, 'null'), '}')
FROM "article" AS "t179"
WHERE "t179"."id" = "t169"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t181"."said_on" AS "said_on", "t181"."said_on_latest" AS "said_on_latest", "t181"."speaker_person_id" AS "speaker_person_id", "t181"."speaker_organization_id" AS "speaker_organization_id", "t181"."speaker_label" AS "speaker_label", "t181"."kind" AS "kind", "t181"."text" AS "text", "t181"."id" AS "id", "t181"."article_id" AS "article_id"
FROM "quote" AS "t181"
LEFT JOIN "article" AS "t186" ON "t186"."id" = "t181"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t182", "equipment_family" AS "t184"
LEFT JOIN "equipment" AS "t185" ON "t185"."id" = "t184"."ancestor_id"
WHERE "t182"."B" = "t181"."id" AND "t184"."member_id" = "t182"."A" AND "t185"."slug" = $52::text)
ORDER BY "t181"."said_on" ASC NULLS LAST, "t186"."published_on" ASC NULLS LAST, "t181"."ordinal" ASC, "t181"."id" ASC
LIMIT 2) AS "t187"
LIMIT $53::int4) AS "t169"), $54::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t189"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t190", "equipment_family" AS "t192"
LEFT JOIN "equipment" AS "t193" ON "t193"."id" = "t192"."ancestor_id"
WHERE "t190"."B" = "t189"."id" AND "t192"."member_id" = "t190"."A" AND "t193"."slug" = $55::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t188"."said_on" IS NULL OR "t188"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t188"."said_on" = "t188"."said_on_latest" THEN "t188"."said_on"::text WHEN extract(month
FROM "t188"."said_on") = extract(month
FROM "t188"."said_on_latest") THEN left("t188"."said_on"::text, 7) ELSE left("t188"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t188"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t194"."name")::text, '}')
FROM "person" AS "t194"
WHERE "t194"."id" = "t188"."speaker_person_id"), 'null') WHEN "t188"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t195"."name")::text, '}')
FROM "organization" AS "t195"
WHERE "t195"."id" = "t188"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t188"."speaker_label")::text, ',"kind":"', "t188"."kind"::text, '","text":', to_json("t188"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t197"."start"::text, ',"end":', "t197"."end"::text, '}'), ','
ORDER BY "t196"."ordinal", "t196"."id")
FROM "citation" AS "t196"
LEFT JOIN "passage" AS "t197" ON "t197"."id" = "t196"."passage_id"
WHERE "t196"."quote_id" = "t188"."id" AND "t196"."stance" = 'SUPPORTS' AND "t197"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t198"."published_on" IS NULL OR "t198"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t198"."published_on" = "t198"."published_on_latest" THEN "t198"."published_on"::text WHEN extract(month
FROM "t198"."published_on") = extract(month
FROM "t198"."published_on_latest") THEN left("t198"."published_on"::text, 7) ELSE left("t198"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t199"."name")::text, '}')
FROM "organization" AS "t199"
WHERE "t199"."id" = "t198"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t198"."url")::text, 'null'), '}')
FROM "article" AS "t198"
WHERE "t198"."id" = "t188"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t200"."said_on" AS "said_on", "t200"."said_on_latest" AS "said_on_latest", "t200"."speaker_person_id" AS "speaker_person_id", "t200"."speaker_organization_id" AS "speaker_organization_id", "t200"."speaker_label" AS "speaker_label", "t200"."kind" AS "kind", "t200"."text" AS "text", "t200"."id" AS "id", "t200"."article_id" AS "article_id"
FROM "quote" AS "t200"
LEFT JOIN "article" AS "t205" ON "t205"."id" = "t200"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t201", "equipment_family" AS "t203"
LEFT JOIN "equipment" AS "t204" ON "t204"."id" = "t203"."ancestor_id"
WHERE "t201"."B" = "t200"."id" AND "t203"."member_id" = "t201"."A" AND "t204"."slug" = $56::text)
ORDER BY "t200"."said_on" ASC NULLS LAST, "t205"."published_on" ASC NULLS LAST, "t200"."ordinal" ASC, "t200"."id" ASC
LIMIT 2) AS "t206"
LIMIT $57::int4) AS "t188"), $58::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t208"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t209", "equipment_family" AS "t211"
LEFT JOIN "equipment" AS "t212" ON "t212"."id" = "t211"."ancestor_id"
WHERE "t209"."B" = "t208"."id" AND "t211"."member_id" = "t209"."A" AND "t212"."slug" = $59::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t207"."said_on" IS NULL OR "t207"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t207"."said_on" = "t207"."said_on_latest" THEN "t207"."said_on"::text WHEN extract(month
FROM "t207"."said_on") = extract(month
FROM "t207"."said_on_latest") THEN left("t207"."said_on"::text, 7) ELSE left("t207"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t207"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t213"."name")::text, '}')
FROM "person" AS "t213"
WHERE "t213"."id" = "t207"."speaker_person_id"), 'null') WHEN "t207"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t214"."name")::text, '}')
FROM "organization" AS "t214"
WHERE "t214"."id" = "t207"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t207"."speaker_label")::text, ',"kind":"', "t207"."kind"::text, '","text":', to_json("t207"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t216"."start"::text, ',"end":', "t216"."end"::text, '}'), ','
ORDER BY "t215"."ordinal", "t215"."id")
FROM "citation" AS "t215"
LEFT JOIN "passage" AS "t216" ON "t216"."id" = "t215"."passage_id"
WHERE "t215"."quote_id" = "t207"."id" AND "t215"."stance" = 'SUPPORTS' AND "t216"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t217"."published_on" IS NULL OR "t217"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t217"."published_on" = "t217"."published_on_latest" THEN "t217"."published_on"::text WHEN extract(month
FROM "t217"."published_on") = extract(month
FROM "t217"."published_on_latest") THEN left("t217"."published_on"::text, 7) ELSE left("t217"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t218"."name")::text, '}')
FROM "organization" AS "t218"
WHERE "t218"."id" = "t217"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t217"."url")::text, 'null'), '}')
FROM "article" AS "t217"
WHERE "t217"."id" = "t207"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t219"."said_on" AS "said_on", "t219"."said_on_latest" AS "said_on_latest", "t219"."speaker_person_id" AS "speaker_person_id", "t219"."speaker_organization_id" AS "speaker_organization_id", "t219"."speaker_label" AS "speaker_label", "t219"."kind" AS "kind", "t219"."text" AS "text", "t219"."id" AS "id", "t219"."article_id" AS "article_id"
FROM "quote" AS "t219"
LEFT JOIN "article" AS "t224" ON "t224"."id" = "t219"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t220", "equipment_family" AS "t222"
LEFT JOIN "equipment" AS "t223" ON "t223"."id" = "t222"."ancestor_id"
WHERE "t220"."B" = "t219"."id" AND "t222"."member_id" = "t220"."A" AND "t223"."slug" = $60::text)
ORDER BY "t219"."said_on" ASC NULLS LAST, "t224"."published_on" ASC NULLS LAST, "t219"."ordinal" ASC, "t219"."id" ASC
LIMIT 2) AS "t225"
LIMIT $61::int4) AS "t207"), $62::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t227"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t228", "equipment_family" AS "t230"
LEFT JOIN "equipment" AS "t231" ON "t231"."id" = "t230"."ancestor_id"
WHERE "t228"."B" = "t227"."id" AND "t230"."member_id" = "t228"."A" AND "t231"."slug" = $63::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t226"."said_on" IS NULL OR "t226"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t226"."said_on" = "t226"."said_on_latest" THEN "t226"."said_on"::text WHEN extract(month
FROM "t226"."said_on") = extract(month
FROM "t226"."said_on_latest") THEN left("t226"."said_on"::text, 7) ELSE left("t226"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t226"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t232"."name")::text, '}')
FROM "person" AS "t232"
WHERE "t232"."id" = "t226"."speaker_person_id"), 'null') WHEN "t226"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t233"."name")::text, '}')
FROM "organization" AS "t233"
WHERE "t233"."id" = "t226"."speaker_organization_id"), 'null') ELSE 'null' END, ',"speakerLabel":', to_json("t226"."speaker_label")::text, ',"kind":"', "t226"."kind"::text, '","text":', to_json("t226"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t235"."start"::text, ',"end":', "t235"."end"::text, '}'), ','
ORDER BY "t234"."ordinal", "t234"."id")
FROM "citation" AS "t234"
LEFT JOIN "passage" AS "t235" ON "t235"."id" = "t234"."passage_id"
WHERE "t234"."quote_id" = "t226"."id" AND "t234"."stance" = 'SUPPORTS' AND "t235"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t236"."published_on" IS NULL OR "t236"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t236"."published_on" = "t236"."published_on_latest" THEN "t236"."published_on"::text WHEN extract(month
FROM "t236"."published_on") = extract(month
FROM "t236"."published_on_latest") THEN left("t236"."published_on"::text, 7) ELSE left("t236"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t237"."name")::text, '}')
FROM "organization" AS "t237"
WHERE "t237"."id" = "t236"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t236"."url")::text, 'null'), '}')
FROM "article" AS "t236"
WHERE "t236"."id" = "t226"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t238"."said_on" AS "said_on", "t238"."said_on_latest" AS "said_on_latest", "t238"."speaker_person_id" AS "speaker_person_id", "t238"."speaker_organization_id" AS "speaker_organization_id", "t238"."speaker_label" AS "speaker_label", "t238"."kind" AS "kind", "t238"."text" AS "text", "t238"."id" AS "id", "t238"."article_id" AS "article_id"
FROM "quote" AS "t238"
LEFT JOIN "article" AS "t243" ON "t243"."id" = "t238"."article_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t239", "equipment_family" AS "t241"
LEFT JOIN "equipment" AS "t242" ON "t242"."id" = "t241"."ancestor_id"
WHERE "t239"."B" = "t238"."id" AND "t241"."member_id" = "t239"."A" AND "t242"."slug" = $64::text)
ORDER BY "t238"."said_on" ASC NULLS LAST, "t243"."published_on" ASC NULLS LAST, "t238"."ordinal" ASC, "t238"."id" ASC
LIMIT 2) AS "t244"
LIMIT $65::int4) AS "t226"), '}') AS data
