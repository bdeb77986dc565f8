-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT count(*)
FROM "package_line_item" AS "t2" JOIN "aid_package" AS "t3" ON "t3"."id" = "t2"."package_id"
WHERE TRUE AND ((("t3"."announced_on" >= $2::date AND ("t3"."announced_on_latest" <= $3::date AND "t3"."announced_on" <= $4::date)) AND "t3"."authority" = $5::"AidAuthority") AND "t2"."package_id" IS NOT NULL)), $6::text, (
SELECT count(*)
FROM "package_line_item" AS "t5" JOIN "aid_package" AS "t9" ON "t9"."id" = "t5"."package_id"
WHERE TRUE AND "t5"."id" IN (
SELECT "t6"."id"
FROM "package_line_item" AS "t6"
WHERE "t6"."quantity_qualifier" = $7::"Qualifier" UNION SELECT "t7"."id"
FROM "package_line_item" AS "t7"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t8"
WHERE "t8"."line_item_id" = "t7"."id" AND "t8"."quantity_qualifier" = $8::"Qualifier")) AND "t5"."quantity_qualifier" = ANY($9::"Qualifier"[]) AND ((("t9"."announced_on" >= $10::date AND ("t9"."announced_on_latest" <= $11::date AND "t9"."announced_on" <= $12::date)) AND "t9"."authority" = $13::"AidAuthority") AND "t5"."package_id" IS NOT NULL)), $14::text, (
SELECT count(*)
FROM "package_line_item" AS "t11" JOIN "aid_package" AS "t12" ON "t12"."id" = "t11"."package_id"
WHERE TRUE AND ((("t12"."announced_on" >= $15::date AND ("t12"."announced_on_latest" <= $16::date AND "t12"."announced_on" <= $17::date)) AND "t12"."authority" = $18::"AidAuthority") AND "t11"."package_id" IS NOT NULL)), $19::text, (
SELECT count(*)
FROM "package_line_item" AS "t14" JOIN "aid_package" AS "t18" ON "t18"."id" = "t14"."package_id"
WHERE TRUE AND "t14"."id" IN (
SELECT "t15"."id"
FROM "package_line_item" AS "t15"
WHERE "t15"."quantity_qualifier" = $20::"Qualifier" UNION SELECT "t16"."id"
FROM "package_line_item" AS "t16"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t17"
WHERE "t17"."line_item_id" = "t16"."id" AND "t17"."quantity_qualifier" = $21::"Qualifier")) AND "t14"."quantity_qualifier" = ANY($22::"Qualifier"[]) AND ((("t18"."announced_on" >= $23::date AND ("t18"."announced_on_latest" <= $24::date AND "t18"."announced_on" <= $25::date)) AND "t18"."authority" = $26::"AidAuthority") AND "t14"."package_id" IS NOT NULL)), $27::text, (
SELECT count(*)
FROM "package_line_item" AS "t20" JOIN "aid_package" AS "t21" ON "t21"."id" = "t20"."package_id"
WHERE TRUE AND ((("t21"."announced_on" >= $28::date AND ("t21"."announced_on_latest" <= $29::date AND "t21"."announced_on" <= $30::date)) AND "t21"."authority" = $31::"AidAuthority") AND "t20"."package_id" IS NOT NULL)), $32::text, (
SELECT count(*)
FROM "package_line_item" AS "t23" JOIN "aid_package" AS "t27" ON "t27"."id" = "t23"."package_id"
WHERE TRUE AND "t23"."id" IN (
SELECT "t24"."id"
FROM "package_line_item" AS "t24"
WHERE "t24"."quantity_qualifier" = $33::"Qualifier" UNION SELECT "t25"."id"
FROM "package_line_item" AS "t25"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t26"
WHERE "t26"."line_item_id" = "t25"."id" AND "t26"."quantity_qualifier" = $34::"Qualifier")) AND "t23"."quantity_qualifier" = ANY($35::"Qualifier"[]) AND ((("t27"."announced_on" >= $36::date AND ("t27"."announced_on_latest" <= $37::date AND "t27"."announced_on" <= $38::date)) AND "t27"."authority" = $39::"AidAuthority") AND "t23"."package_id" IS NOT NULL)), $40::text, (
SELECT count(*)
FROM "package_line_item" AS "t29" JOIN "aid_package" AS "t30" ON "t30"."id" = "t29"."package_id"
WHERE TRUE AND ((("t30"."announced_on" >= $41::date AND ("t30"."announced_on_latest" <= $42::date AND "t30"."announced_on" <= $43::date)) AND "t30"."authority" = $44::"AidAuthority") AND "t29"."package_id" IS NOT NULL)), $45::text, (
SELECT count(*)
FROM "package_line_item" AS "t32" JOIN "aid_package" AS "t36" ON "t36"."id" = "t32"."package_id"
WHERE TRUE AND "t32"."id" IN (
SELECT "t33"."id"
FROM "package_line_item" AS "t33"
WHERE "t33"."quantity_qualifier" = $46::"Qualifier" UNION SELECT "t34"."id"
FROM "package_line_item" AS "t34"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t35"
WHERE "t35"."line_item_id" = "t34"."id" AND "t35"."quantity_qualifier" = $47::"Qualifier")) AND "t32"."quantity_qualifier" = ANY($48::"Qualifier"[]) AND ((("t36"."announced_on" >= $49::date AND ("t36"."announced_on_latest" <= $50::date AND "t36"."announced_on" <= $51::date)) AND "t36"."authority" = $52::"AidAuthority") AND "t32"."package_id" IS NOT NULL)), $53::text, (
SELECT count(*)
FROM "package_line_item" AS "t38" JOIN "aid_package" AS "t39" ON "t39"."id" = "t38"."package_id"
WHERE TRUE AND ((("t39"."announced_on" >= $54::date AND ("t39"."announced_on_latest" <= $55::date AND "t39"."announced_on" <= $56::date)) AND "t39"."authority" = $57::"AidAuthority") AND "t38"."package_id" IS NOT NULL)), $58::text, (
SELECT count(*)
FROM "package_line_item" AS "t41" JOIN "aid_package" AS "t45" ON "t45"."id" = "t41"."package_id"
WHERE TRUE AND "t41"."id" IN (
SELECT "t42"."id"
FROM "package_line_item" AS "t42"
WHERE "t42"."quantity_qualifier" = $59::"Qualifier" UNION SELECT "t43"."id"
FROM "package_line_item" AS "t43"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t44"
WHERE "t44"."line_item_id" = "t43"."id" AND "t44"."quantity_qualifier" = $60::"Qualifier")) AND "t41"."quantity_qualifier" = ANY($61::"Qualifier"[]) AND ((("t45"."announced_on" >= $62::date AND ("t45"."announced_on_latest" <= $63::date AND "t45"."announced_on" <= $64::date)) AND "t45"."authority" = $65::"AidAuthority") AND "t41"."package_id" IS NOT NULL)), $66::text, (
SELECT count(*)
FROM "package_line_item" AS "t47" JOIN "aid_package" AS "t48" ON "t48"."id" = "t47"."package_id"
WHERE TRUE AND ((("t48"."announced_on" >= $67::date AND ("t48"."announced_on_latest" <= $68::date AND "t48"."announced_on" <= $69::date)) AND "t48"."authority" = $70::"AidAuthority") AND "t47"."package_id" IS NOT NULL)), $71::text, (
SELECT count(*)
FROM "package_line_item" AS "t50" JOIN "aid_package" AS "t54" ON "t54"."id" = "t50"."package_id"
WHERE TRUE AND "t50"."id" IN (
SELECT "t51"."id"
FROM "package_line_item" AS "t51"
WHERE "t51"."quantity_qualifier" = $72::"Qualifier" UNION SELECT "t52"."id"
FROM "package_line_item" AS "t52"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t53"
WHERE "t53"."line_item_id" = "t52"."id" AND "t53"."quantity_qualifier" = $73::"Qualifier")) AND "t50"."quantity_qualifier" = ANY($74::"Qualifier"[]) AND ((("t54"."announced_on" >= $75::date AND ("t54"."announced_on_latest" <= $76::date AND "t54"."announced_on" <= $77::date)) AND "t54"."authority" = $78::"AidAuthority") AND "t50"."package_id" IS NOT NULL)), $79::text, (
SELECT count(*)
FROM "package_line_item" AS "t56" JOIN "aid_package" AS "t57" ON "t57"."id" = "t56"."package_id"
WHERE TRUE AND ((("t57"."announced_on" >= $80::date AND ("t57"."announced_on_latest" <= $81::date AND "t57"."announced_on" <= $82::date)) AND "t57"."authority" = $83::"AidAuthority") AND "t56"."package_id" IS NOT NULL)), $84::text, (
SELECT count(*)
FROM "package_line_item" AS "t59" JOIN "aid_package" AS "t63" ON "t63"."id" = "t59"."package_id"
WHERE TRUE AND "t59"."id" IN (
SELECT "t60"."id"
FROM "package_line_item" AS "t60"
WHERE "t60"."quantity_qualifier" = $85::"Qualifier" UNION SELECT "t61"."id"
FROM "package_line_item" AS "t61"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t62"
WHERE "t62"."line_item_id" = "t61"."id" AND "t62"."quantity_qualifier" = $86::"Qualifier")) AND "t59"."quantity_qualifier" = ANY($87::"Qualifier"[]) AND ((("t63"."announced_on" >= $88::date AND ("t63"."announced_on_latest" <= $89::date AND "t63"."announced_on" <= $90::date)) AND "t63"."authority" = $91::"AidAuthority") AND "t59"."package_id" IS NOT NULL)), $92::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t65"
WHERE TRUE AND "t65"."quantity_qualifier" = $93::"Qualifier"), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t64"."as_reported")::text, ',"quantity":{"qualifier":"', "t64"."quantity_qualifier"::text, '","verbatim":', coalesce(to_json("t64"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t66"."slug")::text, ',"announcedOn":"', CASE WHEN "t66"."announced_on" = "t66"."announced_on_latest" THEN "t66"."announced_on"::text WHEN extract(month
FROM "t66"."announced_on") = extract(month
FROM "t66"."announced_on_latest") THEN left("t66"."announced_on"::text, 7) ELSE left("t66"."announced_on"::text, 4) END, '","authority":"', "t66"."authority"::text, '"}')
FROM "aid_package" AS "t66"
WHERE "t66"."id" = "t64"."package_id"), 'null'), $94::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t67"."wording")::text, ',"quantity":', CASE WHEN "t67"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t67"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t67"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t67"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t67"."quantity_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t68"."start"::text, ',"end":', "t68"."end"::text, '}')
FROM "passage" AS "t68"
WHERE "t68"."id" = "t67"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t70"."name")::text, '}')
FROM "organization" AS "t70"
WHERE "t70"."id" = "t69"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t69"."url")::text, 'null'), '}')
FROM "article" AS "t69"
WHERE "t69"."id" = "t67"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t72" AS MATERIALIZED (
SELECT "t71"."wording" AS "wording", "t71"."quantity_qualifier" AS "quantity_qualifier", "t71"."quantity_lower" AS "quantity_lower", "t71"."quantity_upper" AS "quantity_upper", "t71"."quantity_verbatim" AS "quantity_verbatim", "t71"."passage_id" AS "passage_id", "t71"."article_id" AS "article_id"
FROM "citation" AS "t71"
WHERE "t71"."line_item_id" = "t64"."id" AND "t71"."quantity_qualifier" IS NOT NULL
ORDER BY ("t71"."ordinal" + 0) ASC, "t71"."id" ASC
LIMIT 8) SELECT *
FROM "t72"
LIMIT $95::int4) AS "t67"), '}'), ','), ']}')
FROM (WITH "t75" AS MATERIALIZED (
SELECT "t73"."as_reported" AS "as_reported", "t73"."quantity_qualifier" AS "quantity_qualifier", "t73"."quantity_verbatim" AS "quantity_verbatim", "t73"."package_id" AS "package_id", "t73"."id" AS "id"
FROM "package_line_item" AS "t73" JOIN "aid_package" AS "t74" ON "t74"."id" = "t73"."package_id"
WHERE TRUE AND "t73"."quantity_qualifier" = $96::"Qualifier"
ORDER BY "t74"."announced_on" DESC, "t74"."slug" ASC, "t73"."ordinal" ASC, "t73"."id" ASC
LIMIT 8) SELECT *
FROM "t75"
LIMIT $97::int4) AS "t64"), $98::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t77"
WHERE TRUE AND "t77"."id" IN (
SELECT "t78"."id"
FROM "package_line_item" AS "t78"
WHERE "t78"."quantity_qualifier" = $99::"Qualifier" UNION SELECT "t79"."id"
FROM "package_line_item" AS "t79"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t80"
WHERE "t80"."line_item_id" = "t79"."id" AND "t80"."quantity_qualifier" = $100::"Qualifier")) AND "t77"."quantity_qualifier" = ANY($101::"Qualifier"[]) AND "t77"."quantity_qualifier" = $102::"Qualifier"), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t76"."as_reported")::text, ',"quantity":{"qualifier":"', "t76"."quantity_qualifier"::text, '","verbatim":', coalesce(to_json("t76"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t81"."slug")::text, ',"announcedOn":"', CASE WHEN "t81"."announced_on" = "t81"."announced_on_latest" THEN "t81"."announced_on"::text WHEN extract(month
FROM "t81"."announced_on") = extract(month
FROM "t81"."announced_on_latest") THEN left("t81"."announced_on"::text, 7) ELSE left("t81"."announced_on"::text, 4) END, '","authority":"', "t81"."authority"::text, '"}')
FROM "aid_package" AS "t81"
WHERE "t81"."id" = "t76"."package_id"), 'null'), $103::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t82"."wording")::text, ',"quantity":', CASE WHEN "t82"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t82"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t82"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t82"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t82"."quantity_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t83"."start"::text, ',"end":', "t83"."end"::text, '}')
FROM "passage" AS "t83"
WHERE "t83"."id" = "t82"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t85"."name")::text, '}')
FROM "organization" AS "t85"
WHERE "t85"."id" = "t84"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t84"."url")::text, 'null'), '}')
FROM "article" AS "t84"
WHERE "t84"."id" = "t82"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t87" AS MATERIALIZED (
SELECT "t86"."wording" AS "wording", "t86"."quantity_qualifier" AS "quantity_qualifier", "t86"."quantity_lower" AS "quantity_lower", "t86"."quantity_upper" AS "quantity_upper", "t86"."quantity_verbatim" AS "quantity_verbatim", "t86"."passage_id" AS "passage_id", "t86"."article_id" AS "article_id"
FROM "citation" AS "t86"
WHERE "t86"."line_item_id" = "t76"."id" AND "t86"."quantity_qualifier" IS NOT NULL
ORDER BY ("t86"."ordinal" + 0) ASC, "t86"."id" ASC
LIMIT 8) SELECT *
FROM "t87"
LIMIT $104::int4) AS "t82"), '}'), ','), ']}')
FROM (WITH "t93" AS MATERIALIZED (
SELECT "t88"."as_reported" AS "as_reported", "t88"."quantity_qualifier" AS "quantity_qualifier", "t88"."quantity_verbatim" AS "quantity_verbatim", "t88"."package_id" AS "package_id", "t88"."id" AS "id"
FROM "package_line_item" AS "t88" JOIN "aid_package" AS "t89" ON "t89"."id" = "t88"."package_id"
WHERE TRUE AND "t88"."id" IN (
SELECT "t90"."id"
FROM "package_line_item" AS "t90"
WHERE "t90"."quantity_qualifier" = $105::"Qualifier" UNION SELECT "t91"."id"
FROM "package_line_item" AS "t91"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t92"
WHERE "t92"."line_item_id" = "t91"."id" AND "t92"."quantity_qualifier" = $106::"Qualifier")) AND "t88"."quantity_qualifier" = ANY($107::"Qualifier"[]) AND "t88"."quantity_qualifier" = $108::"Qualifier"
ORDER BY "t89"."announced_on" DESC, "t89"."slug" ASC, "t88"."ordinal" ASC, "t88"."id" ASC
LIMIT 8) SELECT *
FROM "t93"
LIMIT $109::int4) AS "t76"), $110::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t95"
WHERE TRUE AND "t95"."id" IN (
SELECT "t96"."id"
FROM "package_line_item" AS "t96"
WHERE "t96"."quantity_qualifier" = $111::"Qualifier" UNION SELECT "t97"."id"
FROM "package_line_item" AS "t97"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t98"
WHERE "t98"."line_item_id" = "t97"."id" AND "t98"."quantity_qualifier" = $112::"Qualifier")) AND "t95"."quantity_qualifier" = ANY($113::"Qualifier"[]) AND EXISTS (
SELECT 1
FROM "citation" AS "t99"
WHERE "t99"."line_item_id" = "t95"."id" AND "t99"."quantity_lower" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t94"."as_reported")::text, ',"quantity":{"qualifier":"', "t94"."quantity_qualifier"::text, '","verbatim":', coalesce(to_json("t94"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t100"."slug")::text, ',"announcedOn":"', CASE WHEN "t100"."announced_on" = "t100"."announced_on_latest" THEN "t100"."announced_on"::text WHEN extract(month
FROM "t100"."announced_on") = extract(month
FROM "t100"."announced_on_latest") THEN left("t100"."announced_on"::text, 7) ELSE left("t100"."announced_on"::text, 4) END, '","authority":"', "t100"."authority"::text, '"}')
FROM "aid_package" AS "t100"
WHERE "t100"."id" = "t94"."package_id"), 'null'), $114::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t101"."wording")::text, ',"quantity":', CASE WHEN "t101"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t101"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t101"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t101"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t101"."quantity_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t102"."start"::text, ',"end":', "t102"."end"::text, '}')
FROM "passage" AS "t102"
WHERE "t102"."id" = "t101"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t104"."name")::text, '}')
FROM "organization" AS "t104"
WHERE "t104"."id" = "t103"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t103"."url")::text, 'null'), '}')
FROM "article" AS "t103"
WHERE "t103"."id" = "t101"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t106" AS MATERIALIZED (
SELECT "t105"."wording" AS "wording", "t105"."quantity_qualifier" AS "quantity_qualifier", "t105"."quantity_lower" AS "quantity_lower", "t105"."quantity_upper" AS "quantity_upper", "t105"."quantity_verbatim" AS "quantity_verbatim", "t105"."passage_id" AS "passage_id", "t105"."article_id" AS "article_id"
FROM "citation" AS "t105"
WHERE "t105"."line_item_id" = "t94"."id" AND "t105"."quantity_qualifier" IS NOT NULL
ORDER BY ("t105"."ordinal" + 0) ASC, "t105"."id" ASC
LIMIT 8) SELECT *
FROM "t106"
LIMIT $115::int4) AS "t101"), '}'), ','), ']}')
FROM (WITH "t113" AS MATERIALIZED (
SELECT "t107"."as_reported" AS "as_reported", "t107"."quantity_qualifier" AS "quantity_qualifier", "t107"."quantity_verbatim" AS "quantity_verbatim", "t107"."package_id" AS "package_id", "t107"."id" AS "id"
FROM "package_line_item" AS "t107" JOIN "aid_package" AS "t108" ON "t108"."id" = "t107"."package_id"
WHERE TRUE AND "t107"."id" IN (
SELECT "t109"."id"
FROM "package_line_item" AS "t109"
WHERE "t109"."quantity_qualifier" = $116::"Qualifier" UNION SELECT "t110"."id"
FROM "package_line_item" AS "t110"
WHERE EXISTS (
SELECT 1
FROM "citation" AS "t111"
WHERE "t111"."line_item_id" = "t110"."id" AND "t111"."quantity_qualifier" = $117::"Qualifier")) AND "t107"."quantity_qualifier" = ANY($118::"Qualifier"[]) AND EXISTS (
SELECT 1
FROM "citation" AS "t112"
WHERE "t112"."line_item_id" = "t107"."id" AND "t112"."quantity_lower" IS NOT NULL)
ORDER BY "t108"."announced_on" DESC, "t108"."slug" ASC, "t107"."ordinal" ASC, "t107"."id" ASC
LIMIT 8) SELECT *
FROM "t113"
LIMIT $119::int4) AS "t94"), '}') AS data OFFSET 0) AS answer
