-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND "t2"."authority" = $2::"AidAuthority" AND "t2"."recipient_id" = (
SELECT "t3"."id"
FROM "country" AS "t3"
WHERE "t3"."code" = $3::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t4"
WHERE "t4"."package_id" = "t2"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."A"
WHERE "t5"."B" = "t4"."id" AND "t6"."category" = $4::"EquipmentCategory"))), $5::text, (
SELECT count(*)
FROM "aid_package" AS "t8"
WHERE TRUE AND "t8"."authority" = $6::"AidAuthority" AND "t8"."recipient_id" = (
SELECT "t9"."id"
FROM "country" AS "t9"
WHERE "t9"."code" = $7::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t10"
WHERE "t10"."package_id" = "t8"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t11" JOIN "equipment" AS "t12" ON "t12"."id" = "t11"."A"
WHERE "t11"."B" = "t10"."id" AND "t12"."category" = $8::"EquipmentCategory"))), $9::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t14" JOIN "aid_package" AS "t17" ON "t17"."id" = "t14"."package_id" JOIN "country" AS "t18" ON "t18"."id" = "t17"."donor_id" JOIN "country" AS "t19" ON "t19"."id" = "t17"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t15" JOIN "equipment" AS "t16" ON "t16"."id" = "t15"."A"
WHERE "t15"."B" = "t14"."id" AND "t16"."category" = $10::"EquipmentCategory") AND ((("t18"."code" = $11::bpchar AND "t17"."donor_id" IS NOT NULL) AND ("t19"."code" = $12::bpchar AND "t17"."recipient_id" IS NOT NULL)) AND "t14"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t13"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t20"."slug")::text, ',"announcedOn":"', CASE WHEN "t20"."announced_on" = "t20"."announced_on_latest" THEN "t20"."announced_on"::text WHEN extract(month
FROM "t20"."announced_on") = extract(month
FROM "t20"."announced_on_latest") THEN left("t20"."announced_on"::text, 7) ELSE left("t20"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t20"
WHERE "t20"."id" = "t13"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t21"."stance"::text, '","wording":', to_json("t21"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t22"."start"::text, ',"end":', "t22"."end"::text, '}')
FROM "passage" AS "t22"
WHERE "t22"."id" = "t21"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t24"."name")::text, '}')
FROM "organization" AS "t24"
WHERE "t24"."id" = "t23"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t23"."url")::text, 'null'), '}')
FROM "article" AS "t23"
WHERE "t23"."id" = "t21"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t26" AS MATERIALIZED (
SELECT "t25"."stance" AS "stance", "t25"."wording" AS "wording", "t25"."passage_id" AS "passage_id", "t25"."article_id" AS "article_id"
FROM "citation" AS "t25"
WHERE "t25"."line_item_id" = "t13"."id" AND TRUE
ORDER BY ("t25"."ordinal" + 0) ASC, "t25"."id" ASC
LIMIT 2) SELECT *
FROM "t26"
LIMIT $13::int4) AS "t21"), '}'), ','), ']}')
FROM (WITH "t33" AS MATERIALIZED (
SELECT "t27"."as_reported" AS "as_reported", "t27"."package_id" AS "package_id", "t27"."id" AS "id"
FROM "package_line_item" AS "t27" JOIN "aid_package" AS "t28" ON "t28"."id" = "t27"."package_id" JOIN "country" AS "t31" ON "t31"."id" = "t28"."donor_id" JOIN "country" AS "t32" ON "t32"."id" = "t28"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t29" JOIN "equipment" AS "t30" ON "t30"."id" = "t29"."A"
WHERE "t29"."B" = "t27"."id" AND "t30"."category" = $14::"EquipmentCategory") AND ((("t31"."code" = $15::bpchar AND "t28"."donor_id" IS NOT NULL) AND ("t32"."code" = $16::bpchar AND "t28"."recipient_id" IS NOT NULL)) AND "t27"."package_id" IS NOT NULL)
ORDER BY "t28"."announced_on" DESC, "t28"."slug" ASC, "t27"."ordinal" ASC, "t27"."id" ASC
LIMIT 2) SELECT *
FROM "t33"
LIMIT $17::int4) AS "t13"), $18::text, (
SELECT count(*)
FROM "package_line_item" AS "t35" JOIN "aid_package" AS "t38" ON "t38"."id" = "t35"."package_id" JOIN "country" AS "t39" ON "t39"."id" = "t38"."donor_id" JOIN "country" AS "t40" ON "t40"."id" = "t38"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t36" JOIN "equipment" AS "t37" ON "t37"."id" = "t36"."A"
WHERE "t36"."B" = "t35"."id" AND "t37"."category" = $19::"EquipmentCategory") AND ((("t39"."code" = $20::bpchar AND "t38"."donor_id" IS NOT NULL) AND ("t40"."code" = $21::bpchar AND "t38"."recipient_id" IS NOT NULL)) AND "t35"."package_id" IS NOT NULL) AND "t35"."quantity_qualifier" = ANY($22::"Qualifier"[])), $23::text, (
SELECT count(*)
FROM "aid_package" AS "t42"
WHERE TRUE AND "t42"."authority" = $24::"AidAuthority" AND "t42"."recipient_id" = (
SELECT "t43"."id"
FROM "country" AS "t43"
WHERE "t43"."code" = $25::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t44"
WHERE "t44"."package_id" = "t42"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t45" JOIN "equipment" AS "t46" ON "t46"."id" = "t45"."A"
WHERE "t45"."B" = "t44"."id" AND "t46"."category" = $26::"EquipmentCategory"))), $27::text, (
SELECT count(*)
FROM "aid_package" AS "t48"
WHERE TRUE AND "t48"."authority" = $28::"AidAuthority" AND "t48"."recipient_id" = (
SELECT "t49"."id"
FROM "country" AS "t49"
WHERE "t49"."code" = $29::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t50"
WHERE "t50"."package_id" = "t48"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t51" JOIN "equipment" AS "t52" ON "t52"."id" = "t51"."A"
WHERE "t51"."B" = "t50"."id" AND "t52"."category" = $30::"EquipmentCategory"))), $31::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t54" JOIN "aid_package" AS "t57" ON "t57"."id" = "t54"."package_id" JOIN "country" AS "t58" ON "t58"."id" = "t57"."donor_id" JOIN "country" AS "t59" ON "t59"."id" = "t57"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t55" JOIN "equipment" AS "t56" ON "t56"."id" = "t55"."A"
WHERE "t55"."B" = "t54"."id" AND "t56"."category" = $32::"EquipmentCategory") AND ((("t58"."code" = $33::bpchar AND "t57"."donor_id" IS NOT NULL) AND ("t59"."code" = $34::bpchar AND "t57"."recipient_id" IS NOT NULL)) AND "t54"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t53"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t60"."slug")::text, ',"announcedOn":"', CASE WHEN "t60"."announced_on" = "t60"."announced_on_latest" THEN "t60"."announced_on"::text WHEN extract(month
FROM "t60"."announced_on") = extract(month
FROM "t60"."announced_on_latest") THEN left("t60"."announced_on"::text, 7) ELSE left("t60"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t60"
WHERE "t60"."id" = "t53"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t61"."stance"::text, '","wording":', to_json("t61"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t62"."start"::text, ',"end":', "t62"."end"::text, '}')
FROM "passage" AS "t62"
WHERE "t62"."id" = "t61"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t64"."name")::text, '}')
FROM "organization" AS "t64"
WHERE "t64"."id" = "t63"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t63"."url")::text, 'null'), '}')
FROM "article" AS "t63"
WHERE "t63"."id" = "t61"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t66" AS MATERIALIZED (
SELECT "t65"."stance" AS "stance", "t65"."wording" AS "wording", "t65"."passage_id" AS "passage_id", "t65"."article_id" AS "article_id"
FROM "citation" AS "t65"
WHERE "t65"."line_item_id" = "t53"."id" AND TRUE
ORDER BY ("t65"."ordinal" + 0) ASC, "t65"."id" ASC
LIMIT 2) SELECT *
FROM "t66"
LIMIT $35::int4) AS "t61"), '}'), ','), ']}')
FROM (WITH "t73" AS MATERIALIZED (
SELECT "t67"."as_reported" AS "as_reported", "t67"."package_id" AS "package_id", "t67"."id" AS "id"
FROM "package_line_item" AS "t67" JOIN "aid_package" AS "t68" ON "t68"."id" = "t67"."package_id" JOIN "country" AS "t71" ON "t71"."id" = "t68"."donor_id" JOIN "country" AS "t72" ON "t72"."id" = "t68"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t69" JOIN "equipment" AS "t70" ON "t70"."id" = "t69"."A"
WHERE "t69"."B" = "t67"."id" AND "t70"."category" = $36::"EquipmentCategory") AND ((("t71"."code" = $37::bpchar AND "t68"."donor_id" IS NOT NULL) AND ("t72"."code" = $38::bpchar AND "t68"."recipient_id" IS NOT NULL)) AND "t67"."package_id" IS NOT NULL)
ORDER BY "t68"."announced_on" DESC, "t68"."slug" ASC, "t67"."ordinal" ASC, "t67"."id" ASC
LIMIT 2) SELECT *
FROM "t73"
LIMIT $39::int4) AS "t53"), $40::text, (
SELECT count(*)
FROM "package_line_item" AS "t75" JOIN "aid_package" AS "t78" ON "t78"."id" = "t75"."package_id" JOIN "country" AS "t79" ON "t79"."id" = "t78"."donor_id" JOIN "country" AS "t80" ON "t80"."id" = "t78"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t76" JOIN "equipment" AS "t77" ON "t77"."id" = "t76"."A"
WHERE "t76"."B" = "t75"."id" AND "t77"."category" = $41::"EquipmentCategory") AND ((("t79"."code" = $42::bpchar AND "t78"."donor_id" IS NOT NULL) AND ("t80"."code" = $43::bpchar AND "t78"."recipient_id" IS NOT NULL)) AND "t75"."package_id" IS NOT NULL) AND "t75"."quantity_qualifier" = ANY($44::"Qualifier"[])), $45::text, (
SELECT count(*)
FROM "aid_package" AS "t82"
WHERE TRUE AND "t82"."authority" = $46::"AidAuthority" AND "t82"."recipient_id" = (
SELECT "t83"."id"
FROM "country" AS "t83"
WHERE "t83"."code" = $47::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t84"
WHERE "t84"."package_id" = "t82"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t85" JOIN "equipment" AS "t86" ON "t86"."id" = "t85"."A"
WHERE "t85"."B" = "t84"."id" AND "t86"."category" = $48::"EquipmentCategory"))), $49::text, (
SELECT count(*)
FROM "aid_package" AS "t88"
WHERE TRUE AND "t88"."authority" = $50::"AidAuthority" AND "t88"."recipient_id" = (
SELECT "t89"."id"
FROM "country" AS "t89"
WHERE "t89"."code" = $51::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t90"
WHERE "t90"."package_id" = "t88"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t91" JOIN "equipment" AS "t92" ON "t92"."id" = "t91"."A"
WHERE "t91"."B" = "t90"."id" AND "t92"."category" = $52::"EquipmentCategory"))), $53::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t94" JOIN "aid_package" AS "t97" ON "t97"."id" = "t94"."package_id" JOIN "country" AS "t98" ON "t98"."id" = "t97"."donor_id" JOIN "country" AS "t99" ON "t99"."id" = "t97"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t95" JOIN "equipment" AS "t96" ON "t96"."id" = "t95"."A"
WHERE "t95"."B" = "t94"."id" AND "t96"."category" = $54::"EquipmentCategory") AND ((("t98"."code" = $55::bpchar AND "t97"."donor_id" IS NOT NULL) AND ("t99"."code" = $56::bpchar AND "t97"."recipient_id" IS NOT NULL)) AND "t94"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t93"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t100"."slug")::text, ',"announcedOn":"', CASE WHEN "t100"."announced_on" = "t100"."announced_on_latest" THEN "t100"."announced_on"::text WHEN extract(month
FROM "t100"."announced_on") = extract(month
FROM "t100"."announced_on_latest") THEN left("t100"."announced_on"::text, 7) ELSE left("t100"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t100"
WHERE "t100"."id" = "t93"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t101"."stance"::text, '","wording":', to_json("t101"."wording")::text, ',"passage":', coalesce((
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
SELECT "t105"."stance" AS "stance", "t105"."wording" AS "wording", "t105"."passage_id" AS "passage_id", "t105"."article_id" AS "article_id"
FROM "citation" AS "t105"
WHERE "t105"."line_item_id" = "t93"."id" AND TRUE
ORDER BY ("t105"."ordinal" + 0) ASC, "t105"."id" ASC
LIMIT 2) SELECT *
FROM "t106"
LIMIT $57::int4) AS "t101"), '}'), ','), ']}')
FROM (WITH "t113" AS MATERIALIZED (
SELECT "t107"."as_reported" AS "as_reported", "t107"."package_id" AS "package_id", "t107"."id" AS "id"
FROM "package_line_item" AS "t107" JOIN "aid_package" AS "t108" ON "t108"."id" = "t107"."package_id" JOIN "country" AS "t111" ON "t111"."id" = "t108"."donor_id" JOIN "country" AS "t112" ON "t112"."id" = "t108"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t109" JOIN "equipment" AS "t110" ON "t110"."id" = "t109"."A"
WHERE "t109"."B" = "t107"."id" AND "t110"."category" = $58::"EquipmentCategory") AND ((("t111"."code" = $59::bpchar AND "t108"."donor_id" IS NOT NULL) AND ("t112"."code" = $60::bpchar AND "t108"."recipient_id" IS NOT NULL)) AND "t107"."package_id" IS NOT NULL)
ORDER BY "t108"."announced_on" DESC, "t108"."slug" ASC, "t107"."ordinal" ASC, "t107"."id" ASC
LIMIT 2) SELECT *
FROM "t113"
LIMIT $61::int4) AS "t93"), $62::text, (
SELECT count(*)
FROM "package_line_item" AS "t115" JOIN "aid_package" AS "t118" ON "t118"."id" = "t115"."package_id" JOIN "country" AS "t119" ON "t119"."id" = "t118"."donor_id" JOIN "country" AS "t120" ON "t120"."id" = "t118"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t116" JOIN "equipment" AS "t117" ON "t117"."id" = "t116"."A"
WHERE "t116"."B" = "t115"."id" AND "t117"."category" = $63::"EquipmentCategory") AND ((("t119"."code" = $64::bpchar AND "t118"."donor_id" IS NOT NULL) AND ("t120"."code" = $65::bpchar AND "t118"."recipient_id" IS NOT NULL)) AND "t115"."package_id" IS NOT NULL) AND "t115"."quantity_qualifier" = ANY($66::"Qualifier"[])), $67::text, (
SELECT count(*)
FROM "aid_package" AS "t122"
WHERE TRUE AND "t122"."authority" = $68::"AidAuthority" AND "t122"."recipient_id" = (
SELECT "t123"."id"
FROM "country" AS "t123"
WHERE "t123"."code" = $69::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t124"
WHERE "t124"."package_id" = "t122"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t125" JOIN "equipment" AS "t126" ON "t126"."id" = "t125"."A"
WHERE "t125"."B" = "t124"."id" AND "t126"."category" = $70::"EquipmentCategory"))), $71::text, (
SELECT count(*)
FROM "aid_package" AS "t128"
WHERE TRUE AND "t128"."authority" = $72::"AidAuthority" AND "t128"."recipient_id" = (
SELECT "t129"."id"
FROM "country" AS "t129"
WHERE "t129"."code" = $73::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t130"
WHERE "t130"."package_id" = "t128"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t131" JOIN "equipment" AS "t132" ON "t132"."id" = "t131"."A"
WHERE "t131"."B" = "t130"."id" AND "t132"."category" = $74::"EquipmentCategory"))), $75::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t134" JOIN "aid_package" AS "t137" ON "t137"."id" = "t134"."package_id" JOIN "country" AS "t138" ON "t138"."id" = "t137"."donor_id" JOIN "country" AS "t139" ON "t139"."id" = "t137"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t135" JOIN "equipment" AS "t136" ON "t136"."id" = "t135"."A"
WHERE "t135"."B" = "t134"."id" AND "t136"."category" = $76::"EquipmentCategory") AND ((("t138"."code" = $77::bpchar AND "t137"."donor_id" IS NOT NULL) AND ("t139"."code" = $78::bpchar AND "t137"."recipient_id" IS NOT NULL)) AND "t134"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t133"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t140"."slug")::text, ',"announcedOn":"', CASE WHEN "t140"."announced_on" = "t140"."announced_on_latest" THEN "t140"."announced_on"::text WHEN extract(month
FROM "t140"."announced_on") = extract(month
FROM "t140"."announced_on_latest") THEN left("t140"."announced_on"::text, 7) ELSE left("t140"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t140"
WHERE "t140"."id" = "t133"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t141"."stance"::text, '","wording":', to_json("t141"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t142"."start"::text, ',"end":', "t142"."end"::text, '}')
FROM "passage" AS "t142"
WHERE "t142"."id" = "t141"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t144"."name")::text, '}')
FROM "organization" AS "t144"
WHERE "t144"."id" = "t143"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t143"."url")::text, 'null'), '}')
FROM "article" AS "t143"
WHERE "t143"."id" = "t141"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t146" AS MATERIALIZED (
SELECT "t145"."stance" AS "stance", "t145"."wording" AS "wording", "t145"."passage_id" AS "passage_id", "t145"."article_id" AS "article_id"
FROM "citation" AS "t145"
WHERE "t145"."line_item_id" = "t133"."id" AND TRUE
ORDER BY ("t145"."ordinal" + 0) ASC, "t145"."id" ASC
LIMIT 2) SELECT *
FROM "t146"
LIMIT $79::int4) AS "t141"), '}'), ','), ']}')
FROM (WITH "t153" AS MATERIALIZED (
SELECT "t147"."as_reported" AS "as_reported", "t147"."package_id" AS "package_id", "t147"."id" AS "id"
FROM "package_line_item" AS "t147" JOIN "aid_package" AS "t148" ON "t148"."id" = "t147"."package_id" JOIN "country" AS "t151" ON "t151"."id" = "t148"."donor_id" JOIN "country" AS "t152" ON "t152"."id" = "t148"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t149" JOIN "equipment" AS "t150" ON "t150"."id" = "t149"."A"
WHERE "t149"."B" = "t147"."id" AND "t150"."category" = $80::"EquipmentCategory") AND ((("t151"."code" = $81::bpchar AND "t148"."donor_id" IS NOT NULL) AND ("t152"."code" = $82::bpchar AND "t148"."recipient_id" IS NOT NULL)) AND "t147"."package_id" IS NOT NULL)
ORDER BY "t148"."announced_on" DESC, "t148"."slug" ASC, "t147"."ordinal" ASC, "t147"."id" ASC
LIMIT 2) SELECT *
FROM "t153"
LIMIT $83::int4) AS "t133"), $84::text, (
SELECT count(*)
FROM "package_line_item" AS "t155" JOIN "aid_package" AS "t158" ON "t158"."id" = "t155"."package_id" JOIN "country" AS "t159" ON "t159"."id" = "t158"."donor_id" JOIN "country" AS "t160" ON "t160"."id" = "t158"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t156" JOIN "equipment" AS "t157" ON "t157"."id" = "t156"."A"
WHERE "t156"."B" = "t155"."id" AND "t157"."category" = $85::"EquipmentCategory") AND ((("t159"."code" = $86::bpchar AND "t158"."donor_id" IS NOT NULL) AND ("t160"."code" = $87::bpchar AND "t158"."recipient_id" IS NOT NULL)) AND "t155"."package_id" IS NOT NULL) AND "t155"."quantity_qualifier" = ANY($88::"Qualifier"[])), $89::text, (
SELECT count(*)
FROM "aid_package" AS "t162"
WHERE TRUE AND "t162"."authority" = $90::"AidAuthority" AND "t162"."recipient_id" = (
SELECT "t163"."id"
FROM "country" AS "t163"
WHERE "t163"."code" = $91::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t164"
WHERE "t164"."package_id" = "t162"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t165" JOIN "equipment" AS "t166" ON "t166"."id" = "t165"."A"
WHERE "t165"."B" = "t164"."id" AND "t166"."category" = $92::"EquipmentCategory"))), $93::text, (
SELECT count(*)
FROM "aid_package" AS "t168"
WHERE TRUE AND "t168"."authority" = $94::"AidAuthority" AND "t168"."recipient_id" = (
SELECT "t169"."id"
FROM "country" AS "t169"
WHERE "t169"."code" = $95::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t170"
WHERE "t170"."package_id" = "t168"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t171" JOIN "equipment" AS "t172" ON "t172"."id" = "t171"."A"
WHERE "t171"."B" = "t170"."id" AND "t172"."category" = $96::"EquipmentCategory"))), $97::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t174" JOIN "aid_package" AS "t177" ON "t177"."id" = "t174"."package_id" JOIN "country" AS "t178" ON "t178"."id" = "t177"."donor_id" JOIN "country" AS "t179" ON "t179"."id" = "t177"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t175" JOIN "equipment" AS "t176" ON "t176"."id" = "t175"."A"
WHERE "t175"."B" = "t174"."id" AND "t176"."category" = $98::"EquipmentCategory") AND ((("t178"."code" = $99::bpchar AND "t177"."donor_id" IS NOT NULL) AND ("t179"."code" = $100::bpchar AND "t177"."recipient_id" IS NOT NULL)) AND "t174"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t173"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t180"."slug")::text, ',"announcedOn":"', CASE WHEN "t180"."announced_on" = "t180"."announced_on_latest" THEN "t180"."announced_on"::text WHEN extract(month
FROM "t180"."announced_on") = extract(month
FROM "t180"."announced_on_latest") THEN left("t180"."announced_on"::text, 7) ELSE left("t180"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t180"
WHERE "t180"."id" = "t173"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t181"."stance"::text, '","wording":', to_json("t181"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t182"."start"::text, ',"end":', "t182"."end"::text, '}')
FROM "passage" AS "t182"
WHERE "t182"."id" = "t181"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t184"."name")::text, '}')
FROM "organization" AS "t184"
WHERE "t184"."id" = "t183"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t183"."url")::text, 'null'), '}')
FROM "article" AS "t183"
WHERE "t183"."id" = "t181"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t186" AS MATERIALIZED (
SELECT "t185"."stance" AS "stance", "t185"."wording" AS "wording", "t185"."passage_id" AS "passage_id", "t185"."article_id" AS "article_id"
FROM "citation" AS "t185"
WHERE "t185"."line_item_id" = "t173"."id" AND TRUE
ORDER BY ("t185"."ordinal" + 0) ASC, "t185"."id" ASC
LIMIT 2) SELECT *
FROM "t186"
LIMIT $101::int4) AS "t181"), '}'), ','), ']}')
FROM (WITH "t193" AS MATERIALIZED (
SELECT "t187"."as_reported" AS "as_reported", "t187"."package_id" AS "package_id", "t187"."id" AS "id"
FROM "package_line_item" AS "t187" JOIN "aid_package" AS "t188" ON "t188"."id" = "t187"."package_id" JOIN "country" AS "t191" ON "t191"."id" = "t188"."donor_id" JOIN "country" AS "t192" ON "t192"."id" = "t188"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t189" JOIN "equipment" AS "t190" ON "t190"."id" = "t189"."A"
WHERE "t189"."B" = "t187"."id" AND "t190"."category" = $102::"EquipmentCategory") AND ((("t191"."code" = $103::bpchar AND "t188"."donor_id" IS NOT NULL) AND ("t192"."code" = $104::bpchar AND "t188"."recipient_id" IS NOT NULL)) AND "t187"."package_id" IS NOT NULL)
ORDER BY "t188"."announced_on" DESC, "t188"."slug" ASC, "t187"."ordinal" ASC, "t187"."id" ASC
LIMIT 2) SELECT *
FROM "t193"
LIMIT $105::int4) AS "t173"), $106::text, (
SELECT count(*)
FROM "package_line_item" AS "t195" JOIN "aid_package" AS "t198" ON "t198"."id" = "t195"."package_id" JOIN "country" AS "t199" ON "t199"."id" = "t198"."donor_id" JOIN "country" AS "t200" ON "t200"."id" = "t198"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t196" JOIN "equipment" AS "t197" ON "t197"."id" = "t196"."A"
WHERE "t196"."B" = "t195"."id" AND "t197"."category" = $107::"EquipmentCategory") AND ((("t199"."code" = $108::bpchar AND "t198"."donor_id" IS NOT NULL) AND ("t200"."code" = $109::bpchar AND "t198"."recipient_id" IS NOT NULL)) AND "t195"."package_id" IS NOT NULL) AND "t195"."quantity_qualifier" = ANY($110::"Qualifier"[])), $111::text, (
SELECT count(*)
FROM "aid_package" AS "t202"
WHERE TRUE AND "t202"."authority" = $112::"AidAuthority" AND "t202"."recipient_id" = (
SELECT "t203"."id"
FROM "country" AS "t203"
WHERE "t203"."code" = $113::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t204"
WHERE "t204"."package_id" = "t202"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t205" JOIN "equipment" AS "t206" ON "t206"."id" = "t205"."A"
WHERE "t205"."B" = "t204"."id" AND "t206"."category" = $114::"EquipmentCategory"))), $115::text, (
SELECT count(*)
FROM "aid_package" AS "t208"
WHERE TRUE AND "t208"."authority" = $116::"AidAuthority" AND "t208"."recipient_id" = (
SELECT "t209"."id"
FROM "country" AS "t209"
WHERE "t209"."code" = $117::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t210"
WHERE "t210"."package_id" = "t208"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t211" JOIN "equipment" AS "t212" ON "t212"."id" = "t211"."A"
WHERE "t211"."B" = "t210"."id" AND "t212"."category" = $118::"EquipmentCategory"))), $119::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t214" JOIN "aid_package" AS "t217" ON "t217"."id" = "t214"."package_id" JOIN "country" AS "t218" ON "t218"."id" = "t217"."donor_id" JOIN "country" AS "t219" ON "t219"."id" = "t217"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t215" JOIN "equipment" AS "t216" ON "t216"."id" = "t215"."A"
WHERE "t215"."B" = "t214"."id" AND "t216"."category" = $120::"EquipmentCategory") AND ((("t218"."code" = $121::bpchar AND "t217"."donor_id" IS NOT NULL) AND ("t219"."code" = $122::bpchar AND "t217"."recipient_id" IS NOT NULL)) AND "t214"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t213"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t220"."slug")::text, ',"announcedOn":"', CASE WHEN "t220"."announced_on" = "t220"."announced_on_latest" THEN "t220"."announced_on"::text WHEN extract(month
FROM "t220"."announced_on") = extract(month
FROM "t220"."announced_on_latest") THEN left("t220"."announced_on"::text, 7) ELSE left("t220"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t220"
WHERE "t220"."id" = "t213"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t221"."stance"::text, '","wording":', to_json("t221"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t222"."start"::text, ',"end":', "t222"."end"::text, '}')
FROM "passage" AS "t222"
WHERE "t222"."id" = "t221"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t224"."name")::text, '}')
FROM "organization" AS "t224"
WHERE "t224"."id" = "t223"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t223"."url")::text, 'null'), '}')
FROM "article" AS "t223"
WHERE "t223"."id" = "t221"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t226" AS MATERIALIZED (
SELECT "t225"."stance" AS "stance", "t225"."wording" AS "wording", "t225"."passage_id" AS "passage_id", "t225"."article_id" AS "article_id"
FROM "citation" AS "t225"
WHERE "t225"."line_item_id" = "t213"."id" AND TRUE
ORDER BY ("t225"."ordinal" + 0) ASC, "t225"."id" ASC
LIMIT 2) SELECT *
FROM "t226"
LIMIT $123::int4) AS "t221"), '}'), ','), ']}')
FROM (WITH "t233" AS MATERIALIZED (
SELECT "t227"."as_reported" AS "as_reported", "t227"."package_id" AS "package_id", "t227"."id" AS "id"
FROM "package_line_item" AS "t227" JOIN "aid_package" AS "t228" ON "t228"."id" = "t227"."package_id" JOIN "country" AS "t231" ON "t231"."id" = "t228"."donor_id" JOIN "country" AS "t232" ON "t232"."id" = "t228"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t229" JOIN "equipment" AS "t230" ON "t230"."id" = "t229"."A"
WHERE "t229"."B" = "t227"."id" AND "t230"."category" = $124::"EquipmentCategory") AND ((("t231"."code" = $125::bpchar AND "t228"."donor_id" IS NOT NULL) AND ("t232"."code" = $126::bpchar AND "t228"."recipient_id" IS NOT NULL)) AND "t227"."package_id" IS NOT NULL)
ORDER BY "t228"."announced_on" DESC, "t228"."slug" ASC, "t227"."ordinal" ASC, "t227"."id" ASC
LIMIT 2) SELECT *
FROM "t233"
LIMIT $127::int4) AS "t213"), $128::text, (
SELECT count(*)
FROM "package_line_item" AS "t235" JOIN "aid_package" AS "t238" ON "t238"."id" = "t235"."package_id" JOIN "country" AS "t239" ON "t239"."id" = "t238"."donor_id" JOIN "country" AS "t240" ON "t240"."id" = "t238"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t236" JOIN "equipment" AS "t237" ON "t237"."id" = "t236"."A"
WHERE "t236"."B" = "t235"."id" AND "t237"."category" = $129::"EquipmentCategory") AND ((("t239"."code" = $130::bpchar AND "t238"."donor_id" IS NOT NULL) AND ("t240"."code" = $131::bpchar AND "t238"."recipient_id" IS NOT NULL)) AND "t235"."package_id" IS NOT NULL) AND "t235"."quantity_qualifier" = ANY($132::"Qualifier"[])), $133::text, (
SELECT count(*)
FROM "aid_package" AS "t242"
WHERE TRUE AND "t242"."authority" = $134::"AidAuthority" AND "t242"."recipient_id" = (
SELECT "t243"."id"
FROM "country" AS "t243"
WHERE "t243"."code" = $135::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t244"
WHERE "t244"."package_id" = "t242"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t245" JOIN "equipment" AS "t246" ON "t246"."id" = "t245"."A"
WHERE "t245"."B" = "t244"."id" AND "t246"."category" = $136::"EquipmentCategory"))), $137::text, (
SELECT count(*)
FROM "aid_package" AS "t248"
WHERE TRUE AND "t248"."authority" = $138::"AidAuthority" AND "t248"."recipient_id" = (
SELECT "t249"."id"
FROM "country" AS "t249"
WHERE "t249"."code" = $139::bpchar) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t250"
WHERE "t250"."package_id" = "t248"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t251" JOIN "equipment" AS "t252" ON "t252"."id" = "t251"."A"
WHERE "t251"."B" = "t250"."id" AND "t252"."category" = $140::"EquipmentCategory"))), $141::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t254" JOIN "aid_package" AS "t257" ON "t257"."id" = "t254"."package_id" JOIN "country" AS "t258" ON "t258"."id" = "t257"."donor_id" JOIN "country" AS "t259" ON "t259"."id" = "t257"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t255" JOIN "equipment" AS "t256" ON "t256"."id" = "t255"."A"
WHERE "t255"."B" = "t254"."id" AND "t256"."category" = $142::"EquipmentCategory") AND ((("t258"."code" = $143::bpchar AND "t257"."donor_id" IS NOT NULL) AND ("t259"."code" = $144::bpchar AND "t257"."recipient_id" IS NOT NULL)) AND "t254"."package_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t253"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t260"."slug")::text, ',"announcedOn":"', CASE WHEN "t260"."announced_on" = "t260"."announced_on_latest" THEN "t260"."announced_on"::text WHEN extract(month
FROM "t260"."announced_on") = extract(month
FROM "t260"."announced_on_latest") THEN left("t260"."announced_on"::text, 7) ELSE left("t260"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t260"
WHERE "t260"."id" = "t253"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t261"."stance"::text, '","wording":', to_json("t261"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t262"."start"::text, ',"end":', "t262"."end"::text, '}')
FROM "passage" AS "t262"
WHERE "t262"."id" = "t261"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t264"."name")::text, '}')
FROM "organization" AS "t264"
WHERE "t264"."id" = "t263"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t263"."url")::text, 'null'), '}')
FROM "article" AS "t263"
WHERE "t263"."id" = "t261"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t266" AS MATERIALIZED (
SELECT "t265"."stance" AS "stance", "t265"."wording" AS "wording", "t265"."passage_id" AS "passage_id", "t265"."article_id" AS "article_id"
FROM "citation" AS "t265"
WHERE "t265"."line_item_id" = "t253"."id" AND TRUE
ORDER BY ("t265"."ordinal" + 0) ASC, "t265"."id" ASC
LIMIT 2) SELECT *
FROM "t266"
LIMIT $145::int4) AS "t261"), '}'), ','), ']}')
FROM (WITH "t273" AS MATERIALIZED (
SELECT "t267"."as_reported" AS "as_reported", "t267"."package_id" AS "package_id", "t267"."id" AS "id"
FROM "package_line_item" AS "t267" JOIN "aid_package" AS "t268" ON "t268"."id" = "t267"."package_id" JOIN "country" AS "t271" ON "t271"."id" = "t268"."donor_id" JOIN "country" AS "t272" ON "t272"."id" = "t268"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t269" JOIN "equipment" AS "t270" ON "t270"."id" = "t269"."A"
WHERE "t269"."B" = "t267"."id" AND "t270"."category" = $146::"EquipmentCategory") AND ((("t271"."code" = $147::bpchar AND "t268"."donor_id" IS NOT NULL) AND ("t272"."code" = $148::bpchar AND "t268"."recipient_id" IS NOT NULL)) AND "t267"."package_id" IS NOT NULL)
ORDER BY "t268"."announced_on" DESC, "t268"."slug" ASC, "t267"."ordinal" ASC, "t267"."id" ASC
LIMIT 2) SELECT *
FROM "t273"
LIMIT $149::int4) AS "t253"), $150::text, (
SELECT count(*)
FROM "package_line_item" AS "t275" JOIN "aid_package" AS "t278" ON "t278"."id" = "t275"."package_id" JOIN "country" AS "t279" ON "t279"."id" = "t278"."donor_id" JOIN "country" AS "t280" ON "t280"."id" = "t278"."recipient_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t276" JOIN "equipment" AS "t277" ON "t277"."id" = "t276"."A"
WHERE "t276"."B" = "t275"."id" AND "t277"."category" = $151::"EquipmentCategory") AND ((("t279"."code" = $152::bpchar AND "t278"."donor_id" IS NOT NULL) AND ("t280"."code" = $153::bpchar AND "t278"."recipient_id" IS NOT NULL)) AND "t275"."package_id" IS NOT NULL) AND "t275"."quantity_qualifier" = ANY($154::"Qualifier"[])), '}}') AS data OFFSET 0) AS answer
