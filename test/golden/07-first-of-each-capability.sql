-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t2" JOIN "aid_package" AS "t5" ON "t5"."id" = "t2"."package_id" JOIN "country" AS "t6" ON "t6"."id" = "t5"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t3" JOIN "equipment" AS "t4" ON "t4"."id" = "t3"."A"
WHERE "t3"."B" = "t2"."id" AND "t4"."category" = $2::"EquipmentCategory") AND (("t6"."code" = $3::bpchar AND "t5"."recipient_id" IS NOT NULL) AND "t2"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t1"."as_reported")::text, ',"quantity":{"qualifier":"', "t1"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t1"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t1"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t14" AS MATERIALIZED (
SELECT "t13"."stance" AS "stance", "t13"."wording" AS "wording", "t13"."passage_id" AS "passage_id", "t13"."article_id" AS "article_id", "t13"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t13"
WHERE "t13"."line_item_id" = "t1"."id" AND TRUE
ORDER BY ("t13"."ordinal" + 0) ASC, "t13"."id" ASC
LIMIT 2) SELECT *
FROM "t14"
LIMIT $4::int4) AS "t8"), '}'), ','), ']}')
FROM (WITH "t20" AS MATERIALIZED (
SELECT "t15"."as_reported" AS "as_reported", "t15"."quantity_qualifier" AS "quantity_qualifier", "t15"."quantity_lower" AS "quantity_lower", "t15"."quantity_upper" AS "quantity_upper", "t15"."package_id" AS "package_id", "t15"."id" AS "id"
FROM "package_line_item" AS "t15" JOIN "aid_package" AS "t16" ON "t16"."id" = "t15"."package_id" JOIN "country" AS "t19" ON "t19"."id" = "t16"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t17" JOIN "equipment" AS "t18" ON "t18"."id" = "t17"."A"
WHERE "t17"."B" = "t15"."id" AND "t18"."category" = $5::"EquipmentCategory") AND (("t19"."code" = $6::bpchar AND "t16"."recipient_id" IS NOT NULL) AND "t15"."package_id" IS NOT NULL)
ORDER BY "t16"."announced_on" ASC, "t16"."slug" ASC, "t15"."ordinal" ASC, "t15"."id" ASC
LIMIT 2) SELECT *
FROM "t20"
LIMIT $7::int4) AS "t1"), $8::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t22" JOIN "aid_package" AS "t25" ON "t25"."id" = "t22"."package_id" JOIN "country" AS "t26" ON "t26"."id" = "t25"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t23" JOIN "equipment" AS "t24" ON "t24"."id" = "t23"."A"
WHERE "t23"."B" = "t22"."id" AND "t24"."category" = $9::"EquipmentCategory") AND (("t26"."code" = $10::bpchar AND "t25"."recipient_id" IS NOT NULL) AND "t22"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t21"."as_reported")::text, ',"quantity":{"qualifier":"', "t21"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t21"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t21"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t27"."slug")::text, ',"announcedOn":"', CASE WHEN "t27"."announced_on" = "t27"."announced_on_latest" THEN "t27"."announced_on"::text WHEN extract(month
FROM "t27"."announced_on") = extract(month
FROM "t27"."announced_on_latest") THEN left("t27"."announced_on"::text, 7) ELSE left("t27"."announced_on"::text, 4) END, '","authority":"', "t27"."authority"::text, '"}')
FROM "aid_package" AS "t27"
WHERE "t27"."id" = "t21"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t28"."stance"::text, '","wording":', to_json("t28"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t29"."start"::text, ',"end":', "t29"."end"::text, '}')
FROM "passage" AS "t29"
WHERE "t29"."id" = "t28"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t30"."published_on" IS NULL OR "t30"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t30"."published_on" = "t30"."published_on_latest" THEN "t30"."published_on"::text WHEN extract(month
FROM "t30"."published_on") = extract(month
FROM "t30"."published_on_latest") THEN left("t30"."published_on"::text, 7) ELSE left("t30"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t31"."name")::text, '}')
FROM "organization" AS "t31"
WHERE "t31"."id" = "t30"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t30"."url")::text, 'null'), '}')
FROM "article" AS "t30"
WHERE "t30"."id" = "t28"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t32"."url")::text, 'null'), '}')
FROM "article" AS "t32"
WHERE "t32"."id" = "t28"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t34" AS MATERIALIZED (
SELECT "t33"."stance" AS "stance", "t33"."wording" AS "wording", "t33"."passage_id" AS "passage_id", "t33"."article_id" AS "article_id", "t33"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t33"
WHERE "t33"."line_item_id" = "t21"."id" AND TRUE
ORDER BY ("t33"."ordinal" + 0) ASC, "t33"."id" ASC
LIMIT 2) SELECT *
FROM "t34"
LIMIT $11::int4) AS "t28"), '}'), ','), ']}')
FROM (WITH "t40" AS MATERIALIZED (
SELECT "t35"."as_reported" AS "as_reported", "t35"."quantity_qualifier" AS "quantity_qualifier", "t35"."quantity_lower" AS "quantity_lower", "t35"."quantity_upper" AS "quantity_upper", "t35"."package_id" AS "package_id", "t35"."id" AS "id"
FROM "package_line_item" AS "t35" JOIN "aid_package" AS "t36" ON "t36"."id" = "t35"."package_id" JOIN "country" AS "t39" ON "t39"."id" = "t36"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t37" JOIN "equipment" AS "t38" ON "t38"."id" = "t37"."A"
WHERE "t37"."B" = "t35"."id" AND "t38"."category" = $12::"EquipmentCategory") AND (("t39"."code" = $13::bpchar AND "t36"."recipient_id" IS NOT NULL) AND "t35"."package_id" IS NOT NULL)
ORDER BY "t36"."announced_on" ASC, "t36"."slug" ASC, "t35"."ordinal" ASC, "t35"."id" ASC
LIMIT 2) SELECT *
FROM "t40"
LIMIT $14::int4) AS "t21"), $15::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t42" JOIN "aid_package" AS "t45" ON "t45"."id" = "t42"."package_id" JOIN "country" AS "t46" ON "t46"."id" = "t45"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t43" JOIN "equipment" AS "t44" ON "t44"."id" = "t43"."A"
WHERE "t43"."B" = "t42"."id" AND "t44"."category" = $16::"EquipmentCategory") AND (("t46"."code" = $17::bpchar AND "t45"."recipient_id" IS NOT NULL) AND "t42"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t41"."as_reported")::text, ',"quantity":{"qualifier":"', "t41"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t41"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t41"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t47"."slug")::text, ',"announcedOn":"', CASE WHEN "t47"."announced_on" = "t47"."announced_on_latest" THEN "t47"."announced_on"::text WHEN extract(month
FROM "t47"."announced_on") = extract(month
FROM "t47"."announced_on_latest") THEN left("t47"."announced_on"::text, 7) ELSE left("t47"."announced_on"::text, 4) END, '","authority":"', "t47"."authority"::text, '"}')
FROM "aid_package" AS "t47"
WHERE "t47"."id" = "t41"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t48"."stance"::text, '","wording":', to_json("t48"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t49"."start"::text, ',"end":', "t49"."end"::text, '}')
FROM "passage" AS "t49"
WHERE "t49"."id" = "t48"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t50"."published_on" IS NULL OR "t50"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t50"."published_on" = "t50"."published_on_latest" THEN "t50"."published_on"::text WHEN extract(month
FROM "t50"."published_on") = extract(month
FROM "t50"."published_on_latest") THEN left("t50"."published_on"::text, 7) ELSE left("t50"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t51"."name")::text, '}')
FROM "organization" AS "t51"
WHERE "t51"."id" = "t50"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t50"."url")::text, 'null'), '}')
FROM "article" AS "t50"
WHERE "t50"."id" = "t48"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t52"."url")::text, 'null'), '}')
FROM "article" AS "t52"
WHERE "t52"."id" = "t48"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t54" AS MATERIALIZED (
SELECT "t53"."stance" AS "stance", "t53"."wording" AS "wording", "t53"."passage_id" AS "passage_id", "t53"."article_id" AS "article_id", "t53"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t53"
WHERE "t53"."line_item_id" = "t41"."id" AND TRUE
ORDER BY ("t53"."ordinal" + 0) ASC, "t53"."id" ASC
LIMIT 2) SELECT *
FROM "t54"
LIMIT $18::int4) AS "t48"), '}'), ','), ']}')
FROM (WITH "t60" AS MATERIALIZED (
SELECT "t55"."as_reported" AS "as_reported", "t55"."quantity_qualifier" AS "quantity_qualifier", "t55"."quantity_lower" AS "quantity_lower", "t55"."quantity_upper" AS "quantity_upper", "t55"."package_id" AS "package_id", "t55"."id" AS "id"
FROM "package_line_item" AS "t55" JOIN "aid_package" AS "t56" ON "t56"."id" = "t55"."package_id" JOIN "country" AS "t59" ON "t59"."id" = "t56"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t57" JOIN "equipment" AS "t58" ON "t58"."id" = "t57"."A"
WHERE "t57"."B" = "t55"."id" AND "t58"."category" = $19::"EquipmentCategory") AND (("t59"."code" = $20::bpchar AND "t56"."recipient_id" IS NOT NULL) AND "t55"."package_id" IS NOT NULL)
ORDER BY "t56"."announced_on" ASC, "t56"."slug" ASC, "t55"."ordinal" ASC, "t55"."id" ASC
LIMIT 2) SELECT *
FROM "t60"
LIMIT $21::int4) AS "t41"), $22::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t62" JOIN "aid_package" AS "t65" ON "t65"."id" = "t62"."package_id" JOIN "country" AS "t66" ON "t66"."id" = "t65"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t63" JOIN "equipment" AS "t64" ON "t64"."id" = "t63"."A"
WHERE "t63"."B" = "t62"."id" AND "t64"."category" = $23::"EquipmentCategory") AND (("t66"."code" = $24::bpchar AND "t65"."recipient_id" IS NOT NULL) AND "t62"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t61"."as_reported")::text, ',"quantity":{"qualifier":"', "t61"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t61"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t61"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t67"."slug")::text, ',"announcedOn":"', CASE WHEN "t67"."announced_on" = "t67"."announced_on_latest" THEN "t67"."announced_on"::text WHEN extract(month
FROM "t67"."announced_on") = extract(month
FROM "t67"."announced_on_latest") THEN left("t67"."announced_on"::text, 7) ELSE left("t67"."announced_on"::text, 4) END, '","authority":"', "t67"."authority"::text, '"}')
FROM "aid_package" AS "t67"
WHERE "t67"."id" = "t61"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t68"."stance"::text, '","wording":', to_json("t68"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t69"."start"::text, ',"end":', "t69"."end"::text, '}')
FROM "passage" AS "t69"
WHERE "t69"."id" = "t68"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t70"."published_on" IS NULL OR "t70"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t70"."published_on" = "t70"."published_on_latest" THEN "t70"."published_on"::text WHEN extract(month
FROM "t70"."published_on") = extract(month
FROM "t70"."published_on_latest") THEN left("t70"."published_on"::text, 7) ELSE left("t70"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t71"."name")::text, '}')
FROM "organization" AS "t71"
WHERE "t71"."id" = "t70"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t70"."url")::text, 'null'), '}')
FROM "article" AS "t70"
WHERE "t70"."id" = "t68"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t72"."url")::text, 'null'), '}')
FROM "article" AS "t72"
WHERE "t72"."id" = "t68"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t74" AS MATERIALIZED (
SELECT "t73"."stance" AS "stance", "t73"."wording" AS "wording", "t73"."passage_id" AS "passage_id", "t73"."article_id" AS "article_id", "t73"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t73"
WHERE "t73"."line_item_id" = "t61"."id" AND TRUE
ORDER BY ("t73"."ordinal" + 0) ASC, "t73"."id" ASC
LIMIT 2) SELECT *
FROM "t74"
LIMIT $25::int4) AS "t68"), '}'), ','), ']}')
FROM (WITH "t80" AS MATERIALIZED (
SELECT "t75"."as_reported" AS "as_reported", "t75"."quantity_qualifier" AS "quantity_qualifier", "t75"."quantity_lower" AS "quantity_lower", "t75"."quantity_upper" AS "quantity_upper", "t75"."package_id" AS "package_id", "t75"."id" AS "id"
FROM "package_line_item" AS "t75" JOIN "aid_package" AS "t76" ON "t76"."id" = "t75"."package_id" JOIN "country" AS "t79" ON "t79"."id" = "t76"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t77" JOIN "equipment" AS "t78" ON "t78"."id" = "t77"."A"
WHERE "t77"."B" = "t75"."id" AND "t78"."category" = $26::"EquipmentCategory") AND (("t79"."code" = $27::bpchar AND "t76"."recipient_id" IS NOT NULL) AND "t75"."package_id" IS NOT NULL)
ORDER BY "t76"."announced_on" ASC, "t76"."slug" ASC, "t75"."ordinal" ASC, "t75"."id" ASC
LIMIT 2) SELECT *
FROM "t80"
LIMIT $28::int4) AS "t61"), $29::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t82" JOIN "aid_package" AS "t85" ON "t85"."id" = "t82"."package_id" JOIN "country" AS "t86" ON "t86"."id" = "t85"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t83" JOIN "equipment" AS "t84" ON "t84"."id" = "t83"."A"
WHERE "t83"."B" = "t82"."id" AND "t84"."category" = $30::"EquipmentCategory") AND (("t86"."code" = $31::bpchar AND "t85"."recipient_id" IS NOT NULL) AND "t82"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t81"."as_reported")::text, ',"quantity":{"qualifier":"', "t81"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t81"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t81"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t87"."slug")::text, ',"announcedOn":"', CASE WHEN "t87"."announced_on" = "t87"."announced_on_latest" THEN "t87"."announced_on"::text WHEN extract(month
FROM "t87"."announced_on") = extract(month
FROM "t87"."announced_on_latest") THEN left("t87"."announced_on"::text, 7) ELSE left("t87"."announced_on"::text, 4) END, '","authority":"', "t87"."authority"::text, '"}')
FROM "aid_package" AS "t87"
WHERE "t87"."id" = "t81"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t88"."stance"::text, '","wording":', to_json("t88"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t89"."start"::text, ',"end":', "t89"."end"::text, '}')
FROM "passage" AS "t89"
WHERE "t89"."id" = "t88"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t90"."published_on" IS NULL OR "t90"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t90"."published_on" = "t90"."published_on_latest" THEN "t90"."published_on"::text WHEN extract(month
FROM "t90"."published_on") = extract(month
FROM "t90"."published_on_latest") THEN left("t90"."published_on"::text, 7) ELSE left("t90"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t91"."name")::text, '}')
FROM "organization" AS "t91"
WHERE "t91"."id" = "t90"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t90"."url")::text, 'null'), '}')
FROM "article" AS "t90"
WHERE "t90"."id" = "t88"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t92"."url")::text, 'null'), '}')
FROM "article" AS "t92"
WHERE "t92"."id" = "t88"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t94" AS MATERIALIZED (
SELECT "t93"."stance" AS "stance", "t93"."wording" AS "wording", "t93"."passage_id" AS "passage_id", "t93"."article_id" AS "article_id", "t93"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t93"
WHERE "t93"."line_item_id" = "t81"."id" AND TRUE
ORDER BY ("t93"."ordinal" + 0) ASC, "t93"."id" ASC
LIMIT 2) SELECT *
FROM "t94"
LIMIT $32::int4) AS "t88"), '}'), ','), ']}')
FROM (WITH "t100" AS MATERIALIZED (
SELECT "t95"."as_reported" AS "as_reported", "t95"."quantity_qualifier" AS "quantity_qualifier", "t95"."quantity_lower" AS "quantity_lower", "t95"."quantity_upper" AS "quantity_upper", "t95"."package_id" AS "package_id", "t95"."id" AS "id"
FROM "package_line_item" AS "t95" JOIN "aid_package" AS "t96" ON "t96"."id" = "t95"."package_id" JOIN "country" AS "t99" ON "t99"."id" = "t96"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t97" JOIN "equipment" AS "t98" ON "t98"."id" = "t97"."A"
WHERE "t97"."B" = "t95"."id" AND "t98"."category" = $33::"EquipmentCategory") AND (("t99"."code" = $34::bpchar AND "t96"."recipient_id" IS NOT NULL) AND "t95"."package_id" IS NOT NULL)
ORDER BY "t96"."announced_on" ASC, "t96"."slug" ASC, "t95"."ordinal" ASC, "t95"."id" ASC
LIMIT 2) SELECT *
FROM "t100"
LIMIT $35::int4) AS "t81"), $36::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t102" JOIN "aid_package" AS "t105" ON "t105"."id" = "t102"."package_id" JOIN "country" AS "t106" ON "t106"."id" = "t105"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t103" JOIN "equipment" AS "t104" ON "t104"."id" = "t103"."A"
WHERE "t103"."B" = "t102"."id" AND "t104"."category" = $37::"EquipmentCategory") AND (("t106"."code" = $38::bpchar AND "t105"."recipient_id" IS NOT NULL) AND "t102"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t101"."as_reported")::text, ',"quantity":{"qualifier":"', "t101"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t101"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t101"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t107"."slug")::text, ',"announcedOn":"', CASE WHEN "t107"."announced_on" = "t107"."announced_on_latest" THEN "t107"."announced_on"::text WHEN extract(month
FROM "t107"."announced_on") = extract(month
FROM "t107"."announced_on_latest") THEN left("t107"."announced_on"::text, 7) ELSE left("t107"."announced_on"::text, 4) END, '","authority":"', "t107"."authority"::text, '"}')
FROM "aid_package" AS "t107"
WHERE "t107"."id" = "t101"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t108"."stance"::text, '","wording":', to_json("t108"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t109"."start"::text, ',"end":', "t109"."end"::text, '}')
FROM "passage" AS "t109"
WHERE "t109"."id" = "t108"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t110"."published_on" IS NULL OR "t110"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t110"."published_on" = "t110"."published_on_latest" THEN "t110"."published_on"::text WHEN extract(month
FROM "t110"."published_on") = extract(month
FROM "t110"."published_on_latest") THEN left("t110"."published_on"::text, 7) ELSE left("t110"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t111"."name")::text, '}')
FROM "organization" AS "t111"
WHERE "t111"."id" = "t110"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t110"."url")::text, 'null'), '}')
FROM "article" AS "t110"
WHERE "t110"."id" = "t108"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t112"."url")::text, 'null'), '}')
FROM "article" AS "t112"
WHERE "t112"."id" = "t108"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t114" AS MATERIALIZED (
SELECT "t113"."stance" AS "stance", "t113"."wording" AS "wording", "t113"."passage_id" AS "passage_id", "t113"."article_id" AS "article_id", "t113"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t113"
WHERE "t113"."line_item_id" = "t101"."id" AND TRUE
ORDER BY ("t113"."ordinal" + 0) ASC, "t113"."id" ASC
LIMIT 2) SELECT *
FROM "t114"
LIMIT $39::int4) AS "t108"), '}'), ','), ']}')
FROM (WITH "t120" AS MATERIALIZED (
SELECT "t115"."as_reported" AS "as_reported", "t115"."quantity_qualifier" AS "quantity_qualifier", "t115"."quantity_lower" AS "quantity_lower", "t115"."quantity_upper" AS "quantity_upper", "t115"."package_id" AS "package_id", "t115"."id" AS "id"
FROM "package_line_item" AS "t115" JOIN "aid_package" AS "t116" ON "t116"."id" = "t115"."package_id" JOIN "country" AS "t119" ON "t119"."id" = "t116"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t117" JOIN "equipment" AS "t118" ON "t118"."id" = "t117"."A"
WHERE "t117"."B" = "t115"."id" AND "t118"."category" = $40::"EquipmentCategory") AND (("t119"."code" = $41::bpchar AND "t116"."recipient_id" IS NOT NULL) AND "t115"."package_id" IS NOT NULL)
ORDER BY "t116"."announced_on" ASC, "t116"."slug" ASC, "t115"."ordinal" ASC, "t115"."id" ASC
LIMIT 2) SELECT *
FROM "t120"
LIMIT $42::int4) AS "t101"), $43::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t122" JOIN "aid_package" AS "t125" ON "t125"."id" = "t122"."package_id" JOIN "country" AS "t126" ON "t126"."id" = "t125"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t123" JOIN "equipment" AS "t124" ON "t124"."id" = "t123"."A"
WHERE "t123"."B" = "t122"."id" AND "t124"."category" = $44::"EquipmentCategory") AND (("t126"."code" = $45::bpchar AND "t125"."recipient_id" IS NOT NULL) AND "t122"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t121"."as_reported")::text, ',"quantity":{"qualifier":"', "t121"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t121"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t121"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t127"."slug")::text, ',"announcedOn":"', CASE WHEN "t127"."announced_on" = "t127"."announced_on_latest" THEN "t127"."announced_on"::text WHEN extract(month
FROM "t127"."announced_on") = extract(month
FROM "t127"."announced_on_latest") THEN left("t127"."announced_on"::text, 7) ELSE left("t127"."announced_on"::text, 4) END, '","authority":"', "t127"."authority"::text, '"}')
FROM "aid_package" AS "t127"
WHERE "t127"."id" = "t121"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t128"."stance"::text, '","wording":', to_json("t128"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t129"."start"::text, ',"end":', "t129"."end"::text, '}')
FROM "passage" AS "t129"
WHERE "t129"."id" = "t128"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t130"."published_on" IS NULL OR "t130"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t130"."published_on" = "t130"."published_on_latest" THEN "t130"."published_on"::text WHEN extract(month
FROM "t130"."published_on") = extract(month
FROM "t130"."published_on_latest") THEN left("t130"."published_on"::text, 7) ELSE left("t130"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t131"."name")::text, '}')
FROM "organization" AS "t131"
WHERE "t131"."id" = "t130"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t130"."url")::text, 'null'), '}')
FROM "article" AS "t130"
WHERE "t130"."id" = "t128"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t132"."url")::text, 'null'), '}')
FROM "article" AS "t132"
WHERE "t132"."id" = "t128"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t134" AS MATERIALIZED (
SELECT "t133"."stance" AS "stance", "t133"."wording" AS "wording", "t133"."passage_id" AS "passage_id", "t133"."article_id" AS "article_id", "t133"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t133"
WHERE "t133"."line_item_id" = "t121"."id" AND TRUE
ORDER BY ("t133"."ordinal" + 0) ASC, "t133"."id" ASC
LIMIT 2) SELECT *
FROM "t134"
LIMIT $46::int4) AS "t128"), '}'), ','), ']}')
FROM (WITH "t140" AS MATERIALIZED (
SELECT "t135"."as_reported" AS "as_reported", "t135"."quantity_qualifier" AS "quantity_qualifier", "t135"."quantity_lower" AS "quantity_lower", "t135"."quantity_upper" AS "quantity_upper", "t135"."package_id" AS "package_id", "t135"."id" AS "id"
FROM "package_line_item" AS "t135" JOIN "aid_package" AS "t136" ON "t136"."id" = "t135"."package_id" JOIN "country" AS "t139" ON "t139"."id" = "t136"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t137" JOIN "equipment" AS "t138" ON "t138"."id" = "t137"."A"
WHERE "t137"."B" = "t135"."id" AND "t138"."category" = $47::"EquipmentCategory") AND (("t139"."code" = $48::bpchar AND "t136"."recipient_id" IS NOT NULL) AND "t135"."package_id" IS NOT NULL)
ORDER BY "t136"."announced_on" ASC, "t136"."slug" ASC, "t135"."ordinal" ASC, "t135"."id" ASC
LIMIT 2) SELECT *
FROM "t140"
LIMIT $49::int4) AS "t121"), $50::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t142" JOIN "aid_package" AS "t145" ON "t145"."id" = "t142"."package_id" JOIN "country" AS "t146" ON "t146"."id" = "t145"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t143" JOIN "equipment" AS "t144" ON "t144"."id" = "t143"."A"
WHERE "t143"."B" = "t142"."id" AND "t144"."category" = $51::"EquipmentCategory") AND (("t146"."code" = $52::bpchar AND "t145"."recipient_id" IS NOT NULL) AND "t142"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t141"."as_reported")::text, ',"quantity":{"qualifier":"', "t141"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t141"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t141"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t147"."slug")::text, ',"announcedOn":"', CASE WHEN "t147"."announced_on" = "t147"."announced_on_latest" THEN "t147"."announced_on"::text WHEN extract(month
FROM "t147"."announced_on") = extract(month
FROM "t147"."announced_on_latest") THEN left("t147"."announced_on"::text, 7) ELSE left("t147"."announced_on"::text, 4) END, '","authority":"', "t147"."authority"::text, '"}')
FROM "aid_package" AS "t147"
WHERE "t147"."id" = "t141"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t148"."stance"::text, '","wording":', to_json("t148"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t149"."start"::text, ',"end":', "t149"."end"::text, '}')
FROM "passage" AS "t149"
WHERE "t149"."id" = "t148"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t150"."published_on" IS NULL OR "t150"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t150"."published_on" = "t150"."published_on_latest" THEN "t150"."published_on"::text WHEN extract(month
FROM "t150"."published_on") = extract(month
FROM "t150"."published_on_latest") THEN left("t150"."published_on"::text, 7) ELSE left("t150"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t151"."name")::text, '}')
FROM "organization" AS "t151"
WHERE "t151"."id" = "t150"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t150"."url")::text, 'null'), '}')
FROM "article" AS "t150"
WHERE "t150"."id" = "t148"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t152"."url")::text, 'null'), '}')
FROM "article" AS "t152"
WHERE "t152"."id" = "t148"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t154" AS MATERIALIZED (
SELECT "t153"."stance" AS "stance", "t153"."wording" AS "wording", "t153"."passage_id" AS "passage_id", "t153"."article_id" AS "article_id", "t153"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t153"
WHERE "t153"."line_item_id" = "t141"."id" AND TRUE
ORDER BY ("t153"."ordinal" + 0) ASC, "t153"."id" ASC
LIMIT 2) SELECT *
FROM "t154"
LIMIT $53::int4) AS "t148"), '}'), ','), ']}')
FROM (WITH "t160" AS MATERIALIZED (
SELECT "t155"."as_reported" AS "as_reported", "t155"."quantity_qualifier" AS "quantity_qualifier", "t155"."quantity_lower" AS "quantity_lower", "t155"."quantity_upper" AS "quantity_upper", "t155"."package_id" AS "package_id", "t155"."id" AS "id"
FROM "package_line_item" AS "t155" JOIN "aid_package" AS "t156" ON "t156"."id" = "t155"."package_id" JOIN "country" AS "t159" ON "t159"."id" = "t156"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t157" JOIN "equipment" AS "t158" ON "t158"."id" = "t157"."A"
WHERE "t157"."B" = "t155"."id" AND "t158"."category" = $54::"EquipmentCategory") AND (("t159"."code" = $55::bpchar AND "t156"."recipient_id" IS NOT NULL) AND "t155"."package_id" IS NOT NULL)
ORDER BY "t156"."announced_on" ASC, "t156"."slug" ASC, "t155"."ordinal" ASC, "t155"."id" ASC
LIMIT 2) SELECT *
FROM "t160"
LIMIT $56::int4) AS "t141"), $57::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t162" JOIN "aid_package" AS "t165" ON "t165"."id" = "t162"."package_id" JOIN "country" AS "t166" ON "t166"."id" = "t165"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t163" JOIN "equipment" AS "t164" ON "t164"."id" = "t163"."A"
WHERE "t163"."B" = "t162"."id" AND "t164"."category" = $58::"EquipmentCategory") AND (("t166"."code" = $59::bpchar AND "t165"."recipient_id" IS NOT NULL) AND "t162"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t161"."as_reported")::text, ',"quantity":{"qualifier":"', "t161"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t161"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t161"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t167"."slug")::text, ',"announcedOn":"', CASE WHEN "t167"."announced_on" = "t167"."announced_on_latest" THEN "t167"."announced_on"::text WHEN extract(month
FROM "t167"."announced_on") = extract(month
FROM "t167"."announced_on_latest") THEN left("t167"."announced_on"::text, 7) ELSE left("t167"."announced_on"::text, 4) END, '","authority":"', "t167"."authority"::text, '"}')
FROM "aid_package" AS "t167"
WHERE "t167"."id" = "t161"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t168"."stance"::text, '","wording":', to_json("t168"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t169"."start"::text, ',"end":', "t169"."end"::text, '}')
FROM "passage" AS "t169"
WHERE "t169"."id" = "t168"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t170"."published_on" IS NULL OR "t170"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t170"."published_on" = "t170"."published_on_latest" THEN "t170"."published_on"::text WHEN extract(month
FROM "t170"."published_on") = extract(month
FROM "t170"."published_on_latest") THEN left("t170"."published_on"::text, 7) ELSE left("t170"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t171"."name")::text, '}')
FROM "organization" AS "t171"
WHERE "t171"."id" = "t170"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t170"."url")::text, 'null'), '}')
FROM "article" AS "t170"
WHERE "t170"."id" = "t168"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t172"."url")::text, 'null'), '}')
FROM "article" AS "t172"
WHERE "t172"."id" = "t168"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t174" AS MATERIALIZED (
SELECT "t173"."stance" AS "stance", "t173"."wording" AS "wording", "t173"."passage_id" AS "passage_id", "t173"."article_id" AS "article_id", "t173"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t173"
WHERE "t173"."line_item_id" = "t161"."id" AND TRUE
ORDER BY ("t173"."ordinal" + 0) ASC, "t173"."id" ASC
LIMIT 2) SELECT *
FROM "t174"
LIMIT $60::int4) AS "t168"), '}'), ','), ']}')
FROM (WITH "t180" AS MATERIALIZED (
SELECT "t175"."as_reported" AS "as_reported", "t175"."quantity_qualifier" AS "quantity_qualifier", "t175"."quantity_lower" AS "quantity_lower", "t175"."quantity_upper" AS "quantity_upper", "t175"."package_id" AS "package_id", "t175"."id" AS "id"
FROM "package_line_item" AS "t175" JOIN "aid_package" AS "t176" ON "t176"."id" = "t175"."package_id" JOIN "country" AS "t179" ON "t179"."id" = "t176"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t177" JOIN "equipment" AS "t178" ON "t178"."id" = "t177"."A"
WHERE "t177"."B" = "t175"."id" AND "t178"."category" = $61::"EquipmentCategory") AND (("t179"."code" = $62::bpchar AND "t176"."recipient_id" IS NOT NULL) AND "t175"."package_id" IS NOT NULL)
ORDER BY "t176"."announced_on" ASC, "t176"."slug" ASC, "t175"."ordinal" ASC, "t175"."id" ASC
LIMIT 2) SELECT *
FROM "t180"
LIMIT $63::int4) AS "t161"), $64::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t182" JOIN "aid_package" AS "t185" ON "t185"."id" = "t182"."package_id" JOIN "country" AS "t186" ON "t186"."id" = "t185"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t183" JOIN "equipment" AS "t184" ON "t184"."id" = "t183"."A"
WHERE "t183"."B" = "t182"."id" AND "t184"."tags" @> ARRAY[$65::"EquipmentTag"]) AND (("t186"."code" = $66::bpchar AND "t185"."recipient_id" IS NOT NULL) AND "t182"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t181"."as_reported")::text, ',"quantity":{"qualifier":"', "t181"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t181"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t181"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
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
FROM (WITH "t194" AS MATERIALIZED (
SELECT "t193"."stance" AS "stance", "t193"."wording" AS "wording", "t193"."passage_id" AS "passage_id", "t193"."article_id" AS "article_id", "t193"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t193"
WHERE "t193"."line_item_id" = "t181"."id" AND TRUE
ORDER BY ("t193"."ordinal" + 0) ASC, "t193"."id" ASC
LIMIT 2) SELECT *
FROM "t194"
LIMIT $67::int4) AS "t188"), '}'), ','), ']}')
FROM (WITH "t200" AS MATERIALIZED (
SELECT "t195"."as_reported" AS "as_reported", "t195"."quantity_qualifier" AS "quantity_qualifier", "t195"."quantity_lower" AS "quantity_lower", "t195"."quantity_upper" AS "quantity_upper", "t195"."package_id" AS "package_id", "t195"."id" AS "id"
FROM "package_line_item" AS "t195" JOIN "aid_package" AS "t196" ON "t196"."id" = "t195"."package_id" JOIN "country" AS "t199" ON "t199"."id" = "t196"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t197" JOIN "equipment" AS "t198" ON "t198"."id" = "t197"."A"
WHERE "t197"."B" = "t195"."id" AND "t198"."tags" @> ARRAY[$68::"EquipmentTag"]) AND (("t199"."code" = $69::bpchar AND "t196"."recipient_id" IS NOT NULL) AND "t195"."package_id" IS NOT NULL)
ORDER BY "t196"."announced_on" ASC, "t196"."slug" ASC, "t195"."ordinal" ASC, "t195"."id" ASC
LIMIT 2) SELECT *
FROM "t200"
LIMIT $70::int4) AS "t181"), $71::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t202" JOIN "aid_package" AS "t205" ON "t205"."id" = "t202"."package_id" JOIN "country" AS "t206" ON "t206"."id" = "t205"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t203" JOIN "equipment" AS "t204" ON "t204"."id" = "t203"."A"
WHERE "t203"."B" = "t202"."id" AND "t204"."tags" @> ARRAY[$72::"EquipmentTag"]) AND (("t206"."code" = $73::bpchar AND "t205"."recipient_id" IS NOT NULL) AND "t202"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t201"."as_reported")::text, ',"quantity":{"qualifier":"', "t201"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t201"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t201"."quantity_upper")::text || '"', 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t207"."slug")::text, ',"announcedOn":"', CASE WHEN "t207"."announced_on" = "t207"."announced_on_latest" THEN "t207"."announced_on"::text WHEN extract(month
FROM "t207"."announced_on") = extract(month
FROM "t207"."announced_on_latest") THEN left("t207"."announced_on"::text, 7) ELSE left("t207"."announced_on"::text, 4) END, '","authority":"', "t207"."authority"::text, '"}')
FROM "aid_package" AS "t207"
WHERE "t207"."id" = "t201"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t208"."stance"::text, '","wording":', to_json("t208"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t209"."start"::text, ',"end":', "t209"."end"::text, '}')
FROM "passage" AS "t209"
WHERE "t209"."id" = "t208"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t210"."published_on" IS NULL OR "t210"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t210"."published_on" = "t210"."published_on_latest" THEN "t210"."published_on"::text WHEN extract(month
FROM "t210"."published_on") = extract(month
FROM "t210"."published_on_latest") THEN left("t210"."published_on"::text, 7) ELSE left("t210"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t211"."name")::text, '}')
FROM "organization" AS "t211"
WHERE "t211"."id" = "t210"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t210"."url")::text, 'null'), '}')
FROM "article" AS "t210"
WHERE "t210"."id" = "t208"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t212"."url")::text, 'null'), '}')
FROM "article" AS "t212"
WHERE "t212"."id" = "t208"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t214" AS MATERIALIZED (
SELECT "t213"."stance" AS "stance", "t213"."wording" AS "wording", "t213"."passage_id" AS "passage_id", "t213"."article_id" AS "article_id", "t213"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t213"
WHERE "t213"."line_item_id" = "t201"."id" AND TRUE
ORDER BY ("t213"."ordinal" + 0) ASC, "t213"."id" ASC
LIMIT 2) SELECT *
FROM "t214"
LIMIT $74::int4) AS "t208"), '}'), ','), ']}')
FROM (WITH "t220" AS MATERIALIZED (
SELECT "t215"."as_reported" AS "as_reported", "t215"."quantity_qualifier" AS "quantity_qualifier", "t215"."quantity_lower" AS "quantity_lower", "t215"."quantity_upper" AS "quantity_upper", "t215"."package_id" AS "package_id", "t215"."id" AS "id"
FROM "package_line_item" AS "t215" JOIN "aid_package" AS "t216" ON "t216"."id" = "t215"."package_id" JOIN "country" AS "t219" ON "t219"."id" = "t216"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t217" JOIN "equipment" AS "t218" ON "t218"."id" = "t217"."A"
WHERE "t217"."B" = "t215"."id" AND "t218"."tags" @> ARRAY[$75::"EquipmentTag"]) AND (("t219"."code" = $76::bpchar AND "t216"."recipient_id" IS NOT NULL) AND "t215"."package_id" IS NOT NULL)
ORDER BY "t216"."announced_on" ASC, "t216"."slug" ASC, "t215"."ordinal" ASC, "t215"."id" ASC
LIMIT 2) SELECT *
FROM "t220"
LIMIT $77::int4) AS "t201"), '}') AS data OFFSET 0) AS answer
