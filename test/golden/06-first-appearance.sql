-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t2" JOIN "aid_package" AS "t7" ON "t7"."id" = "t2"."package_id" JOIN "country" AS "t8" ON "t8"."id" = "t7"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $2::text) AND (("t8"."code" = $3::bpchar AND "t7"."recipient_id" IS NOT NULL) AND "t2"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t1"."as_reported")::text, ',"quantity":{"qualifier":"', "t1"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t1"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t1"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t16" AS MATERIALIZED (
SELECT "t15"."stance" AS "stance", "t15"."wording" AS "wording", "t15"."passage_id" AS "passage_id", "t15"."article_id" AS "article_id", "t15"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t15"
WHERE "t15"."line_item_id" = "t1"."id" AND TRUE
ORDER BY ("t15"."ordinal" + 0) ASC, "t15"."id" ASC
LIMIT 8) SELECT *
FROM "t16"
LIMIT $4::int4) AS "t10"), '}'), ','), ']}')
FROM (WITH "t24" AS MATERIALIZED (
SELECT "t17"."as_reported" AS "as_reported", "t17"."quantity_qualifier" AS "quantity_qualifier", "t17"."quantity_lower" AS "quantity_lower", "t17"."quantity_upper" AS "quantity_upper", "t17"."package_id" AS "package_id", "t17"."id" AS "id"
FROM "package_line_item" AS "t17" JOIN "aid_package" AS "t18" ON "t18"."id" = "t17"."package_id" JOIN "country" AS "t23" ON "t23"."id" = "t18"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t19", "equipment_family" AS "t21" JOIN "equipment" AS "t22" ON "t22"."id" = "t21"."ancestor_id"
WHERE "t19"."B" = "t17"."id" AND "t21"."member_id" = "t19"."A" AND "t22"."slug" = $5::text) AND (("t23"."code" = $6::bpchar AND "t18"."recipient_id" IS NOT NULL) AND "t17"."package_id" IS NOT NULL)
ORDER BY "t18"."announced_on" ASC, "t18"."slug" ASC, "t17"."ordinal" ASC, "t17"."id" ASC
LIMIT 2) SELECT *
FROM "t24"
LIMIT $7::int4) AS "t1"), $8::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t26" JOIN "aid_package" AS "t31" ON "t31"."id" = "t26"."package_id" JOIN "country" AS "t32" ON "t32"."id" = "t31"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t27", "equipment_family" AS "t29" JOIN "equipment" AS "t30" ON "t30"."id" = "t29"."ancestor_id"
WHERE "t27"."B" = "t26"."id" AND "t29"."member_id" = "t27"."A" AND "t30"."slug" = $9::text) AND (("t32"."code" = $10::bpchar AND "t31"."recipient_id" IS NOT NULL) AND "t26"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t25"."as_reported")::text, ',"quantity":{"qualifier":"', "t25"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t25"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t25"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t40" AS MATERIALIZED (
SELECT "t39"."stance" AS "stance", "t39"."wording" AS "wording", "t39"."passage_id" AS "passage_id", "t39"."article_id" AS "article_id", "t39"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t39"
WHERE "t39"."line_item_id" = "t25"."id" AND TRUE
ORDER BY ("t39"."ordinal" + 0) ASC, "t39"."id" ASC
LIMIT 8) SELECT *
FROM "t40"
LIMIT $11::int4) AS "t34"), '}'), ','), ']}')
FROM (WITH "t48" AS MATERIALIZED (
SELECT "t41"."as_reported" AS "as_reported", "t41"."quantity_qualifier" AS "quantity_qualifier", "t41"."quantity_lower" AS "quantity_lower", "t41"."quantity_upper" AS "quantity_upper", "t41"."package_id" AS "package_id", "t41"."id" AS "id"
FROM "package_line_item" AS "t41" JOIN "aid_package" AS "t42" ON "t42"."id" = "t41"."package_id" JOIN "country" AS "t47" ON "t47"."id" = "t42"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t43", "equipment_family" AS "t45" JOIN "equipment" AS "t46" ON "t46"."id" = "t45"."ancestor_id"
WHERE "t43"."B" = "t41"."id" AND "t45"."member_id" = "t43"."A" AND "t46"."slug" = $12::text) AND (("t47"."code" = $13::bpchar AND "t42"."recipient_id" IS NOT NULL) AND "t41"."package_id" IS NOT NULL)
ORDER BY "t42"."announced_on" ASC, "t42"."slug" ASC, "t41"."ordinal" ASC, "t41"."id" ASC
LIMIT 2) SELECT *
FROM "t48"
LIMIT $14::int4) AS "t25"), $15::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t50" JOIN "aid_package" AS "t55" ON "t55"."id" = "t50"."package_id" JOIN "country" AS "t56" ON "t56"."id" = "t55"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t51", "equipment_family" AS "t53" JOIN "equipment" AS "t54" ON "t54"."id" = "t53"."ancestor_id"
WHERE "t51"."B" = "t50"."id" AND "t53"."member_id" = "t51"."A" AND "t54"."slug" = $16::text) AND (("t56"."code" = $17::bpchar AND "t55"."recipient_id" IS NOT NULL) AND "t50"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t49"."as_reported")::text, ',"quantity":{"qualifier":"', "t49"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t49"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t49"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t64" AS MATERIALIZED (
SELECT "t63"."stance" AS "stance", "t63"."wording" AS "wording", "t63"."passage_id" AS "passage_id", "t63"."article_id" AS "article_id", "t63"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t63"
WHERE "t63"."line_item_id" = "t49"."id" AND TRUE
ORDER BY ("t63"."ordinal" + 0) ASC, "t63"."id" ASC
LIMIT 8) SELECT *
FROM "t64"
LIMIT $18::int4) AS "t58"), '}'), ','), ']}')
FROM (WITH "t72" AS MATERIALIZED (
SELECT "t65"."as_reported" AS "as_reported", "t65"."quantity_qualifier" AS "quantity_qualifier", "t65"."quantity_lower" AS "quantity_lower", "t65"."quantity_upper" AS "quantity_upper", "t65"."package_id" AS "package_id", "t65"."id" AS "id"
FROM "package_line_item" AS "t65" JOIN "aid_package" AS "t66" ON "t66"."id" = "t65"."package_id" JOIN "country" AS "t71" ON "t71"."id" = "t66"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t67", "equipment_family" AS "t69" JOIN "equipment" AS "t70" ON "t70"."id" = "t69"."ancestor_id"
WHERE "t67"."B" = "t65"."id" AND "t69"."member_id" = "t67"."A" AND "t70"."slug" = $19::text) AND (("t71"."code" = $20::bpchar AND "t66"."recipient_id" IS NOT NULL) AND "t65"."package_id" IS NOT NULL)
ORDER BY "t66"."announced_on" ASC, "t66"."slug" ASC, "t65"."ordinal" ASC, "t65"."id" ASC
LIMIT 2) SELECT *
FROM "t72"
LIMIT $21::int4) AS "t49"), $22::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t74" JOIN "aid_package" AS "t79" ON "t79"."id" = "t74"."package_id" JOIN "country" AS "t80" ON "t80"."id" = "t79"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t75", "equipment_family" AS "t77" JOIN "equipment" AS "t78" ON "t78"."id" = "t77"."ancestor_id"
WHERE "t75"."B" = "t74"."id" AND "t77"."member_id" = "t75"."A" AND "t78"."slug" = $23::text) AND (("t80"."code" = $24::bpchar AND "t79"."recipient_id" IS NOT NULL) AND "t74"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t73"."as_reported")::text, ',"quantity":{"qualifier":"', "t73"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t73"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t73"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t88" AS MATERIALIZED (
SELECT "t87"."stance" AS "stance", "t87"."wording" AS "wording", "t87"."passage_id" AS "passage_id", "t87"."article_id" AS "article_id", "t87"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t87"
WHERE "t87"."line_item_id" = "t73"."id" AND TRUE
ORDER BY ("t87"."ordinal" + 0) ASC, "t87"."id" ASC
LIMIT 8) SELECT *
FROM "t88"
LIMIT $25::int4) AS "t82"), '}'), ','), ']}')
FROM (WITH "t96" AS MATERIALIZED (
SELECT "t89"."as_reported" AS "as_reported", "t89"."quantity_qualifier" AS "quantity_qualifier", "t89"."quantity_lower" AS "quantity_lower", "t89"."quantity_upper" AS "quantity_upper", "t89"."package_id" AS "package_id", "t89"."id" AS "id"
FROM "package_line_item" AS "t89" JOIN "aid_package" AS "t90" ON "t90"."id" = "t89"."package_id" JOIN "country" AS "t95" ON "t95"."id" = "t90"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t91", "equipment_family" AS "t93" JOIN "equipment" AS "t94" ON "t94"."id" = "t93"."ancestor_id"
WHERE "t91"."B" = "t89"."id" AND "t93"."member_id" = "t91"."A" AND "t94"."slug" = $26::text) AND (("t95"."code" = $27::bpchar AND "t90"."recipient_id" IS NOT NULL) AND "t89"."package_id" IS NOT NULL)
ORDER BY "t90"."announced_on" ASC, "t90"."slug" ASC, "t89"."ordinal" ASC, "t89"."id" ASC
LIMIT 2) SELECT *
FROM "t96"
LIMIT $28::int4) AS "t73"), $29::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t98" JOIN "aid_package" AS "t103" ON "t103"."id" = "t98"."package_id" JOIN "country" AS "t104" ON "t104"."id" = "t103"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t99", "equipment_family" AS "t101" JOIN "equipment" AS "t102" ON "t102"."id" = "t101"."ancestor_id"
WHERE "t99"."B" = "t98"."id" AND "t101"."member_id" = "t99"."A" AND "t102"."slug" = $30::text) AND (("t104"."code" = $31::bpchar AND "t103"."recipient_id" IS NOT NULL) AND "t98"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t97"."as_reported")::text, ',"quantity":{"qualifier":"', "t97"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t97"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t97"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t112" AS MATERIALIZED (
SELECT "t111"."stance" AS "stance", "t111"."wording" AS "wording", "t111"."passage_id" AS "passage_id", "t111"."article_id" AS "article_id", "t111"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t111"
WHERE "t111"."line_item_id" = "t97"."id" AND TRUE
ORDER BY ("t111"."ordinal" + 0) ASC, "t111"."id" ASC
LIMIT 8) SELECT *
FROM "t112"
LIMIT $32::int4) AS "t106"), '}'), ','), ']}')
FROM (WITH "t120" AS MATERIALIZED (
SELECT "t113"."as_reported" AS "as_reported", "t113"."quantity_qualifier" AS "quantity_qualifier", "t113"."quantity_lower" AS "quantity_lower", "t113"."quantity_upper" AS "quantity_upper", "t113"."package_id" AS "package_id", "t113"."id" AS "id"
FROM "package_line_item" AS "t113" JOIN "aid_package" AS "t114" ON "t114"."id" = "t113"."package_id" JOIN "country" AS "t119" ON "t119"."id" = "t114"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t115", "equipment_family" AS "t117" JOIN "equipment" AS "t118" ON "t118"."id" = "t117"."ancestor_id"
WHERE "t115"."B" = "t113"."id" AND "t117"."member_id" = "t115"."A" AND "t118"."slug" = $33::text) AND (("t119"."code" = $34::bpchar AND "t114"."recipient_id" IS NOT NULL) AND "t113"."package_id" IS NOT NULL)
ORDER BY "t114"."announced_on" ASC, "t114"."slug" ASC, "t113"."ordinal" ASC, "t113"."id" ASC
LIMIT 2) SELECT *
FROM "t120"
LIMIT $35::int4) AS "t97"), $36::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t122" JOIN "aid_package" AS "t127" ON "t127"."id" = "t122"."package_id" JOIN "country" AS "t128" ON "t128"."id" = "t127"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t123", "equipment_family" AS "t125" JOIN "equipment" AS "t126" ON "t126"."id" = "t125"."ancestor_id"
WHERE "t123"."B" = "t122"."id" AND "t125"."member_id" = "t123"."A" AND "t126"."slug" = $37::text) AND (("t128"."code" = $38::bpchar AND "t127"."recipient_id" IS NOT NULL) AND "t122"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t121"."as_reported")::text, ',"quantity":{"qualifier":"', "t121"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t121"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t121"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t136" AS MATERIALIZED (
SELECT "t135"."stance" AS "stance", "t135"."wording" AS "wording", "t135"."passage_id" AS "passage_id", "t135"."article_id" AS "article_id", "t135"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t135"
WHERE "t135"."line_item_id" = "t121"."id" AND TRUE
ORDER BY ("t135"."ordinal" + 0) ASC, "t135"."id" ASC
LIMIT 8) SELECT *
FROM "t136"
LIMIT $39::int4) AS "t130"), '}'), ','), ']}')
FROM (WITH "t144" AS MATERIALIZED (
SELECT "t137"."as_reported" AS "as_reported", "t137"."quantity_qualifier" AS "quantity_qualifier", "t137"."quantity_lower" AS "quantity_lower", "t137"."quantity_upper" AS "quantity_upper", "t137"."package_id" AS "package_id", "t137"."id" AS "id"
FROM "package_line_item" AS "t137" JOIN "aid_package" AS "t138" ON "t138"."id" = "t137"."package_id" JOIN "country" AS "t143" ON "t143"."id" = "t138"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t139", "equipment_family" AS "t141" JOIN "equipment" AS "t142" ON "t142"."id" = "t141"."ancestor_id"
WHERE "t139"."B" = "t137"."id" AND "t141"."member_id" = "t139"."A" AND "t142"."slug" = $40::text) AND (("t143"."code" = $41::bpchar AND "t138"."recipient_id" IS NOT NULL) AND "t137"."package_id" IS NOT NULL)
ORDER BY "t138"."announced_on" ASC, "t138"."slug" ASC, "t137"."ordinal" ASC, "t137"."id" ASC
LIMIT 2) SELECT *
FROM "t144"
LIMIT $42::int4) AS "t121"), $43::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t146" JOIN "aid_package" AS "t151" ON "t151"."id" = "t146"."package_id" JOIN "country" AS "t152" ON "t152"."id" = "t151"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t147", "equipment_family" AS "t149" JOIN "equipment" AS "t150" ON "t150"."id" = "t149"."ancestor_id"
WHERE "t147"."B" = "t146"."id" AND "t149"."member_id" = "t147"."A" AND "t150"."slug" = $44::text) AND (("t152"."code" = $45::bpchar AND "t151"."recipient_id" IS NOT NULL) AND "t146"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t145"."as_reported")::text, ',"quantity":{"qualifier":"', "t145"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t145"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t145"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t160" AS MATERIALIZED (
SELECT "t159"."stance" AS "stance", "t159"."wording" AS "wording", "t159"."passage_id" AS "passage_id", "t159"."article_id" AS "article_id", "t159"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t159"
WHERE "t159"."line_item_id" = "t145"."id" AND TRUE
ORDER BY ("t159"."ordinal" + 0) ASC, "t159"."id" ASC
LIMIT 8) SELECT *
FROM "t160"
LIMIT $46::int4) AS "t154"), '}'), ','), ']}')
FROM (WITH "t168" AS MATERIALIZED (
SELECT "t161"."as_reported" AS "as_reported", "t161"."quantity_qualifier" AS "quantity_qualifier", "t161"."quantity_lower" AS "quantity_lower", "t161"."quantity_upper" AS "quantity_upper", "t161"."package_id" AS "package_id", "t161"."id" AS "id"
FROM "package_line_item" AS "t161" JOIN "aid_package" AS "t162" ON "t162"."id" = "t161"."package_id" JOIN "country" AS "t167" ON "t167"."id" = "t162"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t163", "equipment_family" AS "t165" JOIN "equipment" AS "t166" ON "t166"."id" = "t165"."ancestor_id"
WHERE "t163"."B" = "t161"."id" AND "t165"."member_id" = "t163"."A" AND "t166"."slug" = $47::text) AND (("t167"."code" = $48::bpchar AND "t162"."recipient_id" IS NOT NULL) AND "t161"."package_id" IS NOT NULL)
ORDER BY "t162"."announced_on" ASC, "t162"."slug" ASC, "t161"."ordinal" ASC, "t161"."id" ASC
LIMIT 2) SELECT *
FROM "t168"
LIMIT $49::int4) AS "t145"), $50::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t170"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t171", "equipment_family" AS "t173" JOIN "equipment" AS "t174" ON "t174"."id" = "t173"."ancestor_id"
WHERE "t171"."B" = "t170"."id" AND "t173"."member_id" = "t171"."A" AND "t174"."slug" = $51::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t169"."said_on" IS NULL OR "t169"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t169"."said_on" = "t169"."said_on_latest" THEN "t169"."said_on"::text WHEN extract(month
FROM "t169"."said_on") = extract(month
FROM "t169"."said_on_latest") THEN left("t169"."said_on"::text, 7) ELSE left("t169"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t169"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t175"."name")::text, '}')
FROM "person" AS "t175"
WHERE "t175"."id" = "t169"."speaker_person_id"), 'null')::text WHEN "t169"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t176"."name")::text, '}')
FROM "organization" AS "t176"
WHERE "t176"."id" = "t169"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"speakerLabel":', to_json("t169"."speaker_label")::text, ',"kind":"', "t169"."kind"::text, '","text":', to_json("t169"."text")::text, ',"passages":[', (
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
FROM ( WITH "t194" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t196".*
FROM (
SELECT "t181"."said_on" AS "said_on", "t181"."said_on_latest" AS "said_on_latest", "t181"."speaker_person_id" AS "speaker_person_id", "t181"."speaker_organization_id" AS "speaker_organization_id", "t181"."speaker_label" AS "speaker_label", "t181"."kind" AS "kind", "t181"."text" AS "text", "t181"."id" AS "id", "t181"."article_id" AS "article_id"
FROM "quote" AS "t181" JOIN "article" AS "t182" ON "t182"."id" = "t181"."article_id"
WHERE TRUE AND "t181"."said_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t183", "equipment_family" AS "t185" JOIN "equipment" AS "t186" ON "t186"."id" = "t185"."ancestor_id"
WHERE "t183"."B" = "t181"."id" AND "t185"."member_id" = "t183"."A" AND "t186"."slug" = $52::text)
ORDER BY "t181"."said_on" ASC, "t182"."published_on" ASC NULLS LAST, "t181"."ordinal" ASC, "t181"."id" ASC
LIMIT 2) AS "t196"), "t195" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t197".*
FROM (
SELECT *
FROM (
SELECT "t187"."said_on" AS "said_on", "t187"."said_on_latest" AS "said_on_latest", "t187"."speaker_person_id" AS "speaker_person_id", "t187"."speaker_organization_id" AS "speaker_organization_id", "t187"."speaker_label" AS "speaker_label", "t187"."kind" AS "kind", "t187"."text" AS "text", "t187"."id" AS "id", "t187"."article_id" AS "article_id"
FROM "quote" AS "t187" JOIN "article" AS "t188" ON "t188"."id" = "t187"."article_id"
WHERE TRUE AND "t187"."said_on" IS NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t189", "equipment_family" AS "t191" JOIN "equipment" AS "t192" ON "t192"."id" = "t191"."ancestor_id"
WHERE "t189"."B" = "t187"."id" AND "t191"."member_id" = "t189"."A" AND "t192"."slug" = $53::text)
ORDER BY "t188"."published_on" ASC NULLS LAST, "t187"."ordinal" ASC, "t187"."id" ASC
LIMIT 2) AS "t197"
WHERE (
SELECT count(*)
FROM "t194") < $54::int4) AS "t197") SELECT *
FROM "t194"
UNION ALL SELECT *
FROM "t195" ) AS "t198"
ORDER BY "#part", "#place"
LIMIT $54::int4) AS "t169"), $55::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t200"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t201", "equipment_family" AS "t203" JOIN "equipment" AS "t204" ON "t204"."id" = "t203"."ancestor_id"
WHERE "t201"."B" = "t200"."id" AND "t203"."member_id" = "t201"."A" AND "t204"."slug" = $56::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t199"."said_on" IS NULL OR "t199"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t199"."said_on" = "t199"."said_on_latest" THEN "t199"."said_on"::text WHEN extract(month
FROM "t199"."said_on") = extract(month
FROM "t199"."said_on_latest") THEN left("t199"."said_on"::text, 7) ELSE left("t199"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t199"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t205"."name")::text, '}')
FROM "person" AS "t205"
WHERE "t205"."id" = "t199"."speaker_person_id"), 'null')::text WHEN "t199"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t206"."name")::text, '}')
FROM "organization" AS "t206"
WHERE "t206"."id" = "t199"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"speakerLabel":', to_json("t199"."speaker_label")::text, ',"kind":"', "t199"."kind"::text, '","text":', to_json("t199"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t208"."start"::text, ',"end":', "t208"."end"::text, '}'), ','
ORDER BY "t207"."ordinal", "t207"."id")
FROM "citation" AS "t207"
LEFT JOIN "passage" AS "t208" ON "t208"."id" = "t207"."passage_id"
WHERE "t207"."quote_id" = "t199"."id" AND "t207"."stance" = 'SUPPORTS' AND "t208"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t209"."published_on" IS NULL OR "t209"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t209"."published_on" = "t209"."published_on_latest" THEN "t209"."published_on"::text WHEN extract(month
FROM "t209"."published_on") = extract(month
FROM "t209"."published_on_latest") THEN left("t209"."published_on"::text, 7) ELSE left("t209"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t210"."name")::text, '}')
FROM "organization" AS "t210"
WHERE "t210"."id" = "t209"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t209"."url")::text, 'null'), '}')
FROM "article" AS "t209"
WHERE "t209"."id" = "t199"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t224" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t226".*
FROM (
SELECT "t211"."said_on" AS "said_on", "t211"."said_on_latest" AS "said_on_latest", "t211"."speaker_person_id" AS "speaker_person_id", "t211"."speaker_organization_id" AS "speaker_organization_id", "t211"."speaker_label" AS "speaker_label", "t211"."kind" AS "kind", "t211"."text" AS "text", "t211"."id" AS "id", "t211"."article_id" AS "article_id"
FROM "quote" AS "t211" JOIN "article" AS "t212" ON "t212"."id" = "t211"."article_id"
WHERE TRUE AND "t211"."said_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t213", "equipment_family" AS "t215" JOIN "equipment" AS "t216" ON "t216"."id" = "t215"."ancestor_id"
WHERE "t213"."B" = "t211"."id" AND "t215"."member_id" = "t213"."A" AND "t216"."slug" = $57::text)
ORDER BY "t211"."said_on" ASC, "t212"."published_on" ASC NULLS LAST, "t211"."ordinal" ASC, "t211"."id" ASC
LIMIT 2) AS "t226"), "t225" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t227".*
FROM (
SELECT *
FROM (
SELECT "t217"."said_on" AS "said_on", "t217"."said_on_latest" AS "said_on_latest", "t217"."speaker_person_id" AS "speaker_person_id", "t217"."speaker_organization_id" AS "speaker_organization_id", "t217"."speaker_label" AS "speaker_label", "t217"."kind" AS "kind", "t217"."text" AS "text", "t217"."id" AS "id", "t217"."article_id" AS "article_id"
FROM "quote" AS "t217" JOIN "article" AS "t218" ON "t218"."id" = "t217"."article_id"
WHERE TRUE AND "t217"."said_on" IS NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t219", "equipment_family" AS "t221" JOIN "equipment" AS "t222" ON "t222"."id" = "t221"."ancestor_id"
WHERE "t219"."B" = "t217"."id" AND "t221"."member_id" = "t219"."A" AND "t222"."slug" = $58::text)
ORDER BY "t218"."published_on" ASC NULLS LAST, "t217"."ordinal" ASC, "t217"."id" ASC
LIMIT 2) AS "t227"
WHERE (
SELECT count(*)
FROM "t224") < $59::int4) AS "t227") SELECT *
FROM "t224"
UNION ALL SELECT *
FROM "t225" ) AS "t228"
ORDER BY "#part", "#place"
LIMIT $59::int4) AS "t199"), $60::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t230"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t231", "equipment_family" AS "t233" JOIN "equipment" AS "t234" ON "t234"."id" = "t233"."ancestor_id"
WHERE "t231"."B" = "t230"."id" AND "t233"."member_id" = "t231"."A" AND "t234"."slug" = $61::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t229"."said_on" IS NULL OR "t229"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t229"."said_on" = "t229"."said_on_latest" THEN "t229"."said_on"::text WHEN extract(month
FROM "t229"."said_on") = extract(month
FROM "t229"."said_on_latest") THEN left("t229"."said_on"::text, 7) ELSE left("t229"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t229"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t235"."name")::text, '}')
FROM "person" AS "t235"
WHERE "t235"."id" = "t229"."speaker_person_id"), 'null')::text WHEN "t229"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t236"."name")::text, '}')
FROM "organization" AS "t236"
WHERE "t236"."id" = "t229"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"speakerLabel":', to_json("t229"."speaker_label")::text, ',"kind":"', "t229"."kind"::text, '","text":', to_json("t229"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t238"."start"::text, ',"end":', "t238"."end"::text, '}'), ','
ORDER BY "t237"."ordinal", "t237"."id")
FROM "citation" AS "t237"
LEFT JOIN "passage" AS "t238" ON "t238"."id" = "t237"."passage_id"
WHERE "t237"."quote_id" = "t229"."id" AND "t237"."stance" = 'SUPPORTS' AND "t238"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t239"."published_on" IS NULL OR "t239"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t239"."published_on" = "t239"."published_on_latest" THEN "t239"."published_on"::text WHEN extract(month
FROM "t239"."published_on") = extract(month
FROM "t239"."published_on_latest") THEN left("t239"."published_on"::text, 7) ELSE left("t239"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t240"."name")::text, '}')
FROM "organization" AS "t240"
WHERE "t240"."id" = "t239"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t239"."url")::text, 'null'), '}')
FROM "article" AS "t239"
WHERE "t239"."id" = "t229"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t254" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t256".*
FROM (
SELECT "t241"."said_on" AS "said_on", "t241"."said_on_latest" AS "said_on_latest", "t241"."speaker_person_id" AS "speaker_person_id", "t241"."speaker_organization_id" AS "speaker_organization_id", "t241"."speaker_label" AS "speaker_label", "t241"."kind" AS "kind", "t241"."text" AS "text", "t241"."id" AS "id", "t241"."article_id" AS "article_id"
FROM "quote" AS "t241" JOIN "article" AS "t242" ON "t242"."id" = "t241"."article_id"
WHERE TRUE AND "t241"."said_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t243", "equipment_family" AS "t245" JOIN "equipment" AS "t246" ON "t246"."id" = "t245"."ancestor_id"
WHERE "t243"."B" = "t241"."id" AND "t245"."member_id" = "t243"."A" AND "t246"."slug" = $62::text)
ORDER BY "t241"."said_on" ASC, "t242"."published_on" ASC NULLS LAST, "t241"."ordinal" ASC, "t241"."id" ASC
LIMIT 2) AS "t256"), "t255" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t257".*
FROM (
SELECT *
FROM (
SELECT "t247"."said_on" AS "said_on", "t247"."said_on_latest" AS "said_on_latest", "t247"."speaker_person_id" AS "speaker_person_id", "t247"."speaker_organization_id" AS "speaker_organization_id", "t247"."speaker_label" AS "speaker_label", "t247"."kind" AS "kind", "t247"."text" AS "text", "t247"."id" AS "id", "t247"."article_id" AS "article_id"
FROM "quote" AS "t247" JOIN "article" AS "t248" ON "t248"."id" = "t247"."article_id"
WHERE TRUE AND "t247"."said_on" IS NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t249", "equipment_family" AS "t251" JOIN "equipment" AS "t252" ON "t252"."id" = "t251"."ancestor_id"
WHERE "t249"."B" = "t247"."id" AND "t251"."member_id" = "t249"."A" AND "t252"."slug" = $63::text)
ORDER BY "t248"."published_on" ASC NULLS LAST, "t247"."ordinal" ASC, "t247"."id" ASC
LIMIT 2) AS "t257"
WHERE (
SELECT count(*)
FROM "t254") < $64::int4) AS "t257") SELECT *
FROM "t254"
UNION ALL SELECT *
FROM "t255" ) AS "t258"
ORDER BY "#part", "#place"
LIMIT $64::int4) AS "t229"), $65::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t260"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t261", "equipment_family" AS "t263" JOIN "equipment" AS "t264" ON "t264"."id" = "t263"."ancestor_id"
WHERE "t261"."B" = "t260"."id" AND "t263"."member_id" = "t261"."A" AND "t264"."slug" = $66::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t259"."said_on" IS NULL OR "t259"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t259"."said_on" = "t259"."said_on_latest" THEN "t259"."said_on"::text WHEN extract(month
FROM "t259"."said_on") = extract(month
FROM "t259"."said_on_latest") THEN left("t259"."said_on"::text, 7) ELSE left("t259"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t259"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t265"."name")::text, '}')
FROM "person" AS "t265"
WHERE "t265"."id" = "t259"."speaker_person_id"), 'null')::text WHEN "t259"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t266"."name")::text, '}')
FROM "organization" AS "t266"
WHERE "t266"."id" = "t259"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"speakerLabel":', to_json("t259"."speaker_label")::text, ',"kind":"', "t259"."kind"::text, '","text":', to_json("t259"."text")::text, ',"passages":[', (
SELECT string_agg(concat('{"start":', "t268"."start"::text, ',"end":', "t268"."end"::text, '}'), ','
ORDER BY "t267"."ordinal", "t267"."id")
FROM "citation" AS "t267"
LEFT JOIN "passage" AS "t268" ON "t268"."id" = "t267"."passage_id"
WHERE "t267"."quote_id" = "t259"."id" AND "t267"."stance" = 'SUPPORTS' AND "t268"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t269"."published_on" IS NULL OR "t269"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t269"."published_on" = "t269"."published_on_latest" THEN "t269"."published_on"::text WHEN extract(month
FROM "t269"."published_on") = extract(month
FROM "t269"."published_on_latest") THEN left("t269"."published_on"::text, 7) ELSE left("t269"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t270"."name")::text, '}')
FROM "organization" AS "t270"
WHERE "t270"."id" = "t269"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t269"."url")::text, 'null'), '}')
FROM "article" AS "t269"
WHERE "t269"."id" = "t259"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t284" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t286".*
FROM (
SELECT "t271"."said_on" AS "said_on", "t271"."said_on_latest" AS "said_on_latest", "t271"."speaker_person_id" AS "speaker_person_id", "t271"."speaker_organization_id" AS "speaker_organization_id", "t271"."speaker_label" AS "speaker_label", "t271"."kind" AS "kind", "t271"."text" AS "text", "t271"."id" AS "id", "t271"."article_id" AS "article_id"
FROM "quote" AS "t271" JOIN "article" AS "t272" ON "t272"."id" = "t271"."article_id"
WHERE TRUE AND "t271"."said_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t273", "equipment_family" AS "t275" JOIN "equipment" AS "t276" ON "t276"."id" = "t275"."ancestor_id"
WHERE "t273"."B" = "t271"."id" AND "t275"."member_id" = "t273"."A" AND "t276"."slug" = $67::text)
ORDER BY "t271"."said_on" ASC, "t272"."published_on" ASC NULLS LAST, "t271"."ordinal" ASC, "t271"."id" ASC
LIMIT 2) AS "t286"), "t285" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t287".*
FROM (
SELECT *
FROM (
SELECT "t277"."said_on" AS "said_on", "t277"."said_on_latest" AS "said_on_latest", "t277"."speaker_person_id" AS "speaker_person_id", "t277"."speaker_organization_id" AS "speaker_organization_id", "t277"."speaker_label" AS "speaker_label", "t277"."kind" AS "kind", "t277"."text" AS "text", "t277"."id" AS "id", "t277"."article_id" AS "article_id"
FROM "quote" AS "t277" JOIN "article" AS "t278" ON "t278"."id" = "t277"."article_id"
WHERE TRUE AND "t277"."said_on" IS NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t279", "equipment_family" AS "t281" JOIN "equipment" AS "t282" ON "t282"."id" = "t281"."ancestor_id"
WHERE "t279"."B" = "t277"."id" AND "t281"."member_id" = "t279"."A" AND "t282"."slug" = $68::text)
ORDER BY "t278"."published_on" ASC NULLS LAST, "t277"."ordinal" ASC, "t277"."id" ASC
LIMIT 2) AS "t287"
WHERE (
SELECT count(*)
FROM "t284") < $69::int4) AS "t287") SELECT *
FROM "t284"
UNION ALL SELECT *
FROM "t285" ) AS "t288"
ORDER BY "#part", "#place"
LIMIT $69::int4) AS "t259"), '}') AS data OFFSET 0) AS answer
