-- 1 statement; 35 without the engine

SELECT concat($1::text, (
SELECT count(*)
FROM "package_line_item" AS "t2" JOIN "aid_package" AS "t3" ON "t3"."id" = "t2"."package_id"
WHERE TRUE AND ((("t3"."announced_on" >= $2::date AND ("t3"."announced_on_latest" <= $3::date AND "t3"."announced_on" <= $4::date)) AND "t3"."authority" = $5::"AidAuthority") AND "t3"."id" IS NOT NULL)), $6::text, (
SELECT count(*)
FROM "package_line_item" AS "t5" JOIN "aid_package" AS "t7" ON "t7"."id" = "t5"."package_id"
WHERE TRUE AND ("t5"."quantity_qualifier" = $7::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t6"
WHERE "t6"."line_item_id" = "t5"."id" AND "t6"."quantity_qualifier" = $8::"Qualifier")) AND "t5"."quantity_qualifier" = ANY($9::"Qualifier"[]) AND ((("t7"."announced_on" >= $10::date AND ("t7"."announced_on_latest" <= $11::date AND "t7"."announced_on" <= $12::date)) AND "t7"."authority" = $13::"AidAuthority") AND "t7"."id" IS NOT NULL)), $14::text, (
SELECT count(*)
FROM "package_line_item" AS "t9" JOIN "aid_package" AS "t10" ON "t10"."id" = "t9"."package_id"
WHERE TRUE AND ((("t10"."announced_on" >= $15::date AND ("t10"."announced_on_latest" <= $16::date AND "t10"."announced_on" <= $17::date)) AND "t10"."authority" = $18::"AidAuthority") AND "t10"."id" IS NOT NULL)), $19::text, (
SELECT count(*)
FROM "package_line_item" AS "t12" JOIN "aid_package" AS "t14" ON "t14"."id" = "t12"."package_id"
WHERE TRUE AND ("t12"."quantity_qualifier" = $20::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t13"
WHERE "t13"."line_item_id" = "t12"."id" AND "t13"."quantity_qualifier" = $21::"Qualifier")) AND "t12"."quantity_qualifier" = ANY($22::"Qualifier"[]) AND ((("t14"."announced_on" >= $23::date AND ("t14"."announced_on_latest" <= $24::date AND "t14"."announced_on" <= $25::date)) AND "t14"."authority" = $26::"AidAuthority") AND "t14"."id" IS NOT NULL)), $27::text, (
SELECT count(*)
FROM "package_line_item" AS "t16" JOIN "aid_package" AS "t17" ON "t17"."id" = "t16"."package_id"
WHERE TRUE AND ((("t17"."announced_on" >= $28::date AND ("t17"."announced_on_latest" <= $29::date AND "t17"."announced_on" <= $30::date)) AND "t17"."authority" = $31::"AidAuthority") AND "t17"."id" IS NOT NULL)), $32::text, (
SELECT count(*)
FROM "package_line_item" AS "t19" JOIN "aid_package" AS "t21" ON "t21"."id" = "t19"."package_id"
WHERE TRUE AND ("t19"."quantity_qualifier" = $33::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t20"
WHERE "t20"."line_item_id" = "t19"."id" AND "t20"."quantity_qualifier" = $34::"Qualifier")) AND "t19"."quantity_qualifier" = ANY($35::"Qualifier"[]) AND ((("t21"."announced_on" >= $36::date AND ("t21"."announced_on_latest" <= $37::date AND "t21"."announced_on" <= $38::date)) AND "t21"."authority" = $39::"AidAuthority") AND "t21"."id" IS NOT NULL)), $40::text, (
SELECT count(*)
FROM "package_line_item" AS "t23" JOIN "aid_package" AS "t24" ON "t24"."id" = "t23"."package_id"
WHERE TRUE AND ((("t24"."announced_on" >= $41::date AND ("t24"."announced_on_latest" <= $42::date AND "t24"."announced_on" <= $43::date)) AND "t24"."authority" = $44::"AidAuthority") AND "t24"."id" IS NOT NULL)), $45::text, (
SELECT count(*)
FROM "package_line_item" AS "t26" JOIN "aid_package" AS "t28" ON "t28"."id" = "t26"."package_id"
WHERE TRUE AND ("t26"."quantity_qualifier" = $46::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t27"
WHERE "t27"."line_item_id" = "t26"."id" AND "t27"."quantity_qualifier" = $47::"Qualifier")) AND "t26"."quantity_qualifier" = ANY($48::"Qualifier"[]) AND ((("t28"."announced_on" >= $49::date AND ("t28"."announced_on_latest" <= $50::date AND "t28"."announced_on" <= $51::date)) AND "t28"."authority" = $52::"AidAuthority") AND "t28"."id" IS NOT NULL)), $53::text, (
SELECT count(*)
FROM "package_line_item" AS "t30" JOIN "aid_package" AS "t31" ON "t31"."id" = "t30"."package_id"
WHERE TRUE AND ((("t31"."announced_on" >= $54::date AND ("t31"."announced_on_latest" <= $55::date AND "t31"."announced_on" <= $56::date)) AND "t31"."authority" = $57::"AidAuthority") AND "t31"."id" IS NOT NULL)), $58::text, (
SELECT count(*)
FROM "package_line_item" AS "t33" JOIN "aid_package" AS "t35" ON "t35"."id" = "t33"."package_id"
WHERE TRUE AND ("t33"."quantity_qualifier" = $59::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t34"
WHERE "t34"."line_item_id" = "t33"."id" AND "t34"."quantity_qualifier" = $60::"Qualifier")) AND "t33"."quantity_qualifier" = ANY($61::"Qualifier"[]) AND ((("t35"."announced_on" >= $62::date AND ("t35"."announced_on_latest" <= $63::date AND "t35"."announced_on" <= $64::date)) AND "t35"."authority" = $65::"AidAuthority") AND "t35"."id" IS NOT NULL)), $66::text, (
SELECT count(*)
FROM "package_line_item" AS "t37" JOIN "aid_package" AS "t38" ON "t38"."id" = "t37"."package_id"
WHERE TRUE AND ((("t38"."announced_on" >= $67::date AND ("t38"."announced_on_latest" <= $68::date AND "t38"."announced_on" <= $69::date)) AND "t38"."authority" = $70::"AidAuthority") AND "t38"."id" IS NOT NULL)), $71::text, (
SELECT count(*)
FROM "package_line_item" AS "t40" JOIN "aid_package" AS "t42" ON "t42"."id" = "t40"."package_id"
WHERE TRUE AND ("t40"."quantity_qualifier" = $72::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t41"
WHERE "t41"."line_item_id" = "t40"."id" AND "t41"."quantity_qualifier" = $73::"Qualifier")) AND "t40"."quantity_qualifier" = ANY($74::"Qualifier"[]) AND ((("t42"."announced_on" >= $75::date AND ("t42"."announced_on_latest" <= $76::date AND "t42"."announced_on" <= $77::date)) AND "t42"."authority" = $78::"AidAuthority") AND "t42"."id" IS NOT NULL)), $79::text, (
SELECT count(*)
FROM "package_line_item" AS "t44" JOIN "aid_package" AS "t45" ON "t45"."id" = "t44"."package_id"
WHERE TRUE AND ((("t45"."announced_on" >= $80::date AND ("t45"."announced_on_latest" <= $81::date AND "t45"."announced_on" <= $82::date)) AND "t45"."authority" = $83::"AidAuthority") AND "t45"."id" IS NOT NULL)), $84::text, (
SELECT count(*)
FROM "package_line_item" AS "t47" JOIN "aid_package" AS "t49" ON "t49"."id" = "t47"."package_id"
WHERE TRUE AND ("t47"."quantity_qualifier" = $85::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t48"
WHERE "t48"."line_item_id" = "t47"."id" AND "t48"."quantity_qualifier" = $86::"Qualifier")) AND "t47"."quantity_qualifier" = ANY($87::"Qualifier"[]) AND ((("t49"."announced_on" >= $88::date AND ("t49"."announced_on_latest" <= $89::date AND "t49"."announced_on" <= $90::date)) AND "t49"."authority" = $91::"AidAuthority") AND "t49"."id" IS NOT NULL)), $92::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t51"
WHERE TRUE AND "t51"."quantity_qualifier" = $93::"Qualifier"), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t50"."as_reported")::text, ',"quantity":{"qualifier":"', "t50"."quantity_qualifier"::text, '","verbatim":', coalesce(to_json("t50"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t52"."slug")::text, ',"announcedOn":"', CASE WHEN "t52"."announced_on" = "t52"."announced_on_latest" THEN "t52"."announced_on"::text WHEN extract(month
FROM "t52"."announced_on") = extract(month
FROM "t52"."announced_on_latest") THEN left("t52"."announced_on"::text, 7) ELSE left("t52"."announced_on"::text, 4) END, '","authority":"', "t52"."authority"::text, '"}')
FROM "aid_package" AS "t52"
WHERE "t52"."id" = "t50"."package_id"), 'null'), $94::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t53"."wording")::text, ',"quantity":', CASE WHEN "t53"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t53"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t53"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t53"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t53"."quantity_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
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
SELECT "t57"."wording" AS "wording", "t57"."quantity_qualifier" AS "quantity_qualifier", "t57"."quantity_lower" AS "quantity_lower", "t57"."quantity_upper" AS "quantity_upper", "t57"."quantity_verbatim" AS "quantity_verbatim", "t57"."passage_id" AS "passage_id", "t57"."article_id" AS "article_id"
FROM "citation" AS "t57"
WHERE "t57"."line_item_id" = "t50"."id" AND (NOT "t57"."quantity_qualifier" IS NULL)
ORDER BY ("t57"."ordinal" + 0) ASC, "t57"."id" ASC
LIMIT 8) SELECT *
FROM "t58"
LIMIT $95::int4) AS "t53"), '}'), ','), ']}')
FROM (WITH "t61" AS MATERIALIZED (
SELECT "t59"."as_reported" AS "as_reported", "t59"."quantity_qualifier" AS "quantity_qualifier", "t59"."quantity_verbatim" AS "quantity_verbatim", "t59"."package_id" AS "package_id", "t59"."id" AS "id"
FROM "package_line_item" AS "t59" JOIN "aid_package" AS "t60" ON "t60"."id" = "t59"."package_id"
WHERE TRUE AND "t59"."quantity_qualifier" = $96::"Qualifier"
ORDER BY "t60"."announced_on" DESC, "t60"."slug" ASC, "t59"."ordinal" ASC, "t59"."id" ASC
LIMIT 8) SELECT *
FROM "t61"
LIMIT $97::int4) AS "t50"), $98::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t63"
WHERE TRUE AND ("t63"."quantity_qualifier" = $99::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t64"
WHERE "t64"."line_item_id" = "t63"."id" AND "t64"."quantity_qualifier" = $100::"Qualifier")) AND "t63"."quantity_qualifier" = ANY($101::"Qualifier"[]) AND "t63"."quantity_qualifier" = $102::"Qualifier"), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t62"."as_reported")::text, ',"quantity":{"qualifier":"', "t62"."quantity_qualifier"::text, '","verbatim":', coalesce(to_json("t62"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t65"."slug")::text, ',"announcedOn":"', CASE WHEN "t65"."announced_on" = "t65"."announced_on_latest" THEN "t65"."announced_on"::text WHEN extract(month
FROM "t65"."announced_on") = extract(month
FROM "t65"."announced_on_latest") THEN left("t65"."announced_on"::text, 7) ELSE left("t65"."announced_on"::text, 4) END, '","authority":"', "t65"."authority"::text, '"}')
FROM "aid_package" AS "t65"
WHERE "t65"."id" = "t62"."package_id"), 'null'), $103::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t66"."wording")::text, ',"quantity":', CASE WHEN "t66"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t66"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t66"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t66"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t66"."quantity_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t67"."start"::text, ',"end":', "t67"."end"::text, '}')
FROM "passage" AS "t67"
WHERE "t67"."id" = "t66"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t69"."name")::text, '}')
FROM "organization" AS "t69"
WHERE "t69"."id" = "t68"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t68"."url")::text, 'null'), '}')
FROM "article" AS "t68"
WHERE "t68"."id" = "t66"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t71" AS MATERIALIZED (
SELECT "t70"."wording" AS "wording", "t70"."quantity_qualifier" AS "quantity_qualifier", "t70"."quantity_lower" AS "quantity_lower", "t70"."quantity_upper" AS "quantity_upper", "t70"."quantity_verbatim" AS "quantity_verbatim", "t70"."passage_id" AS "passage_id", "t70"."article_id" AS "article_id"
FROM "citation" AS "t70"
WHERE "t70"."line_item_id" = "t62"."id" AND (NOT "t70"."quantity_qualifier" IS NULL)
ORDER BY ("t70"."ordinal" + 0) ASC, "t70"."id" ASC
LIMIT 8) SELECT *
FROM "t71"
LIMIT $104::int4) AS "t66"), '}'), ','), ']}')
FROM (WITH "t75" AS MATERIALIZED (
SELECT "t72"."as_reported" AS "as_reported", "t72"."quantity_qualifier" AS "quantity_qualifier", "t72"."quantity_verbatim" AS "quantity_verbatim", "t72"."package_id" AS "package_id", "t72"."id" AS "id"
FROM "package_line_item" AS "t72" JOIN "aid_package" AS "t73" ON "t73"."id" = "t72"."package_id"
WHERE TRUE AND ("t72"."quantity_qualifier" = $105::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t74"
WHERE "t74"."line_item_id" = "t72"."id" AND "t74"."quantity_qualifier" = $106::"Qualifier")) AND "t72"."quantity_qualifier" = ANY($107::"Qualifier"[]) AND "t72"."quantity_qualifier" = $108::"Qualifier"
ORDER BY "t73"."announced_on" DESC, "t73"."slug" ASC, "t72"."ordinal" ASC, "t72"."id" ASC
LIMIT 8) SELECT *
FROM "t75"
LIMIT $109::int4) AS "t62"), $110::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t77"
WHERE TRUE AND ("t77"."quantity_qualifier" = $111::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t78"
WHERE "t78"."line_item_id" = "t77"."id" AND "t78"."quantity_qualifier" = $112::"Qualifier")) AND "t77"."quantity_qualifier" = ANY($113::"Qualifier"[]) AND EXISTS (
SELECT 1
FROM "citation" AS "t79"
WHERE "t79"."line_item_id" = "t77"."id" AND (NOT "t79"."quantity_lower" IS NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t76"."as_reported")::text, ',"quantity":{"qualifier":"', "t76"."quantity_qualifier"::text, '","verbatim":', coalesce(to_json("t76"."quantity_verbatim")::text, 'null'), '},"package":', coalesce((
SELECT concat('{"slug":', to_json("t80"."slug")::text, ',"announcedOn":"', CASE WHEN "t80"."announced_on" = "t80"."announced_on_latest" THEN "t80"."announced_on"::text WHEN extract(month
FROM "t80"."announced_on") = extract(month
FROM "t80"."announced_on_latest") THEN left("t80"."announced_on"::text, 7) ELSE left("t80"."announced_on"::text, 4) END, '","authority":"', "t80"."authority"::text, '"}')
FROM "aid_package" AS "t80"
WHERE "t80"."id" = "t76"."package_id"), 'null'), $114::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t81"."wording")::text, ',"quantity":', CASE WHEN "t81"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t81"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t81"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t81"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t81"."quantity_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t82"."start"::text, ',"end":', "t82"."end"::text, '}')
FROM "passage" AS "t82"
WHERE "t82"."id" = "t81"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t84"."name")::text, '}')
FROM "organization" AS "t84"
WHERE "t84"."id" = "t83"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t83"."url")::text, 'null'), '}')
FROM "article" AS "t83"
WHERE "t83"."id" = "t81"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t86" AS MATERIALIZED (
SELECT "t85"."wording" AS "wording", "t85"."quantity_qualifier" AS "quantity_qualifier", "t85"."quantity_lower" AS "quantity_lower", "t85"."quantity_upper" AS "quantity_upper", "t85"."quantity_verbatim" AS "quantity_verbatim", "t85"."passage_id" AS "passage_id", "t85"."article_id" AS "article_id"
FROM "citation" AS "t85"
WHERE "t85"."line_item_id" = "t76"."id" AND (NOT "t85"."quantity_qualifier" IS NULL)
ORDER BY ("t85"."ordinal" + 0) ASC, "t85"."id" ASC
LIMIT 8) SELECT *
FROM "t86"
LIMIT $115::int4) AS "t81"), '}'), ','), ']}')
FROM (WITH "t91" AS MATERIALIZED (
SELECT "t87"."as_reported" AS "as_reported", "t87"."quantity_qualifier" AS "quantity_qualifier", "t87"."quantity_verbatim" AS "quantity_verbatim", "t87"."package_id" AS "package_id", "t87"."id" AS "id"
FROM "package_line_item" AS "t87" JOIN "aid_package" AS "t88" ON "t88"."id" = "t87"."package_id"
WHERE TRUE AND ("t87"."quantity_qualifier" = $116::"Qualifier" OR EXISTS (
SELECT 1
FROM "citation" AS "t89"
WHERE "t89"."line_item_id" = "t87"."id" AND "t89"."quantity_qualifier" = $117::"Qualifier")) AND "t87"."quantity_qualifier" = ANY($118::"Qualifier"[]) AND EXISTS (
SELECT 1
FROM "citation" AS "t90"
WHERE "t90"."line_item_id" = "t87"."id" AND (NOT "t90"."quantity_lower" IS NULL))
ORDER BY "t88"."announced_on" DESC, "t88"."slug" ASC, "t87"."ordinal" ASC, "t87"."id" ASC
LIMIT 8) SELECT *
FROM "t91"
LIMIT $119::int4) AS "t76"), '}') AS data
