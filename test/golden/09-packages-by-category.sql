-- 1 statement; 70 without the engine

SELECT concat($1::text, (
SELECT count(*)
FROM "aid_package" AS "t2"
LEFT JOIN "country" AS "t3" ON "t3"."id" = "t2"."recipient_id"
WHERE TRUE AND (("t2"."authority" = $2::"AidAuthority" AND ("t3"."code" = $3::bpchar AND "t3"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t4"
WHERE "t4"."package_id" = "t2"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t5", "equipment" AS "t6"
WHERE "t5"."B" = "t4"."id" AND "t6"."id" = "t5"."A" AND "t6"."category" = $4::"EquipmentCategory")))), $5::text, (
SELECT count(*)
FROM "aid_package" AS "t8"
LEFT JOIN "country" AS "t9" ON "t9"."id" = "t8"."recipient_id"
WHERE TRUE AND (("t8"."authority" = $6::"AidAuthority" AND ("t9"."code" = $7::bpchar AND "t9"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t10"
WHERE "t10"."package_id" = "t8"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t11", "equipment" AS "t12"
WHERE "t11"."B" = "t10"."id" AND "t12"."id" = "t11"."A" AND "t12"."category" = $8::"EquipmentCategory")))), $9::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t14"
LEFT JOIN "aid_package" AS "t17" ON "t17"."id" = "t14"."package_id"
LEFT JOIN "country" AS "t18" ON "t18"."id" = "t17"."donor_id"
LEFT JOIN "country" AS "t19" ON "t19"."id" = "t17"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t15", "equipment" AS "t16"
WHERE "t15"."B" = "t14"."id" AND "t16"."id" = "t15"."A" AND "t16"."category" = $10::"EquipmentCategory") AND ((("t18"."code" = $11::bpchar AND "t18"."id" IS NOT NULL) AND ("t19"."code" = $12::bpchar AND "t19"."id" IS NOT NULL)) AND "t17"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t13"."as_reported")::text, ',"package":', coalesce((
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
FROM (
SELECT "t25"."stance" AS "stance", "t25"."wording" AS "wording", "t25"."passage_id" AS "passage_id", "t25"."article_id" AS "article_id"
FROM "citation" AS "t25"
WHERE "t25"."line_item_id" = "t13"."id" AND TRUE
ORDER BY "t25"."ordinal" ASC, "t25"."id" ASC
LIMIT $13::int4) AS "t21"), '}'), ','), ']}')
FROM (
SELECT "t26"."as_reported" AS "as_reported", "t26"."package_id" AS "package_id", "t26"."id" AS "id"
FROM "package_line_item" AS "t26"
LEFT JOIN "aid_package" AS "t29" ON "t29"."id" = "t26"."package_id"
LEFT JOIN "country" AS "t30" ON "t30"."id" = "t29"."donor_id"
LEFT JOIN "country" AS "t31" ON "t31"."id" = "t29"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t27", "equipment" AS "t28"
WHERE "t27"."B" = "t26"."id" AND "t28"."id" = "t27"."A" AND "t28"."category" = $14::"EquipmentCategory") AND ((("t30"."code" = $15::bpchar AND "t30"."id" IS NOT NULL) AND ("t31"."code" = $16::bpchar AND "t31"."id" IS NOT NULL)) AND "t29"."id" IS NOT NULL))
ORDER BY "t29"."announced_on" DESC, "t29"."slug" ASC, "t26"."ordinal" ASC, "t26"."id" ASC
LIMIT $17::int4) AS "t13"), $18::text, (
SELECT count(*)
FROM "package_line_item" AS "t33"
LEFT JOIN "aid_package" AS "t36" ON "t36"."id" = "t33"."package_id"
LEFT JOIN "country" AS "t37" ON "t37"."id" = "t36"."donor_id"
LEFT JOIN "country" AS "t38" ON "t38"."id" = "t36"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t34", "equipment" AS "t35"
WHERE "t34"."B" = "t33"."id" AND "t35"."id" = "t34"."A" AND "t35"."category" = $19::"EquipmentCategory") AND ((("t37"."code" = $20::bpchar AND "t37"."id" IS NOT NULL) AND ("t38"."code" = $21::bpchar AND "t38"."id" IS NOT NULL)) AND "t36"."id" IS NOT NULL) AND "t33"."quantity_qualifier" = ANY($22::"Qualifier"[]))), $23::text, (
SELECT count(*)
FROM "aid_package" AS "t40"
LEFT JOIN "country" AS "t41" ON "t41"."id" = "t40"."recipient_id"
WHERE TRUE AND (("t40"."authority" = $24::"AidAuthority" AND ("t41"."code" = $25::bpchar AND "t41"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t42"
WHERE "t42"."package_id" = "t40"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t43", "equipment" AS "t44"
WHERE "t43"."B" = "t42"."id" AND "t44"."id" = "t43"."A" AND "t44"."category" = $26::"EquipmentCategory")))), $27::text, (
SELECT count(*)
FROM "aid_package" AS "t46"
LEFT JOIN "country" AS "t47" ON "t47"."id" = "t46"."recipient_id"
WHERE TRUE AND (("t46"."authority" = $28::"AidAuthority" AND ("t47"."code" = $29::bpchar AND "t47"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t48"
WHERE "t48"."package_id" = "t46"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t49", "equipment" AS "t50"
WHERE "t49"."B" = "t48"."id" AND "t50"."id" = "t49"."A" AND "t50"."category" = $30::"EquipmentCategory")))), $31::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t52"
LEFT JOIN "aid_package" AS "t55" ON "t55"."id" = "t52"."package_id"
LEFT JOIN "country" AS "t56" ON "t56"."id" = "t55"."donor_id"
LEFT JOIN "country" AS "t57" ON "t57"."id" = "t55"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t53", "equipment" AS "t54"
WHERE "t53"."B" = "t52"."id" AND "t54"."id" = "t53"."A" AND "t54"."category" = $32::"EquipmentCategory") AND ((("t56"."code" = $33::bpchar AND "t56"."id" IS NOT NULL) AND ("t57"."code" = $34::bpchar AND "t57"."id" IS NOT NULL)) AND "t55"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t51"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t58"."slug")::text, ',"announcedOn":"', CASE WHEN "t58"."announced_on" = "t58"."announced_on_latest" THEN "t58"."announced_on"::text WHEN extract(month
FROM "t58"."announced_on") = extract(month
FROM "t58"."announced_on_latest") THEN left("t58"."announced_on"::text, 7) ELSE left("t58"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t58"
WHERE "t58"."id" = "t51"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t59"."stance"::text, '","wording":', to_json("t59"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t60"."start"::text, ',"end":', "t60"."end"::text, '}')
FROM "passage" AS "t60"
WHERE "t60"."id" = "t59"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t62"."name")::text, '}')
FROM "organization" AS "t62"
WHERE "t62"."id" = "t61"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t61"."url")::text, 'null'), '}')
FROM "article" AS "t61"
WHERE "t61"."id" = "t59"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t63"."stance" AS "stance", "t63"."wording" AS "wording", "t63"."passage_id" AS "passage_id", "t63"."article_id" AS "article_id"
FROM "citation" AS "t63"
WHERE "t63"."line_item_id" = "t51"."id" AND TRUE
ORDER BY "t63"."ordinal" ASC, "t63"."id" ASC
LIMIT $35::int4) AS "t59"), '}'), ','), ']}')
FROM (
SELECT "t64"."as_reported" AS "as_reported", "t64"."package_id" AS "package_id", "t64"."id" AS "id"
FROM "package_line_item" AS "t64"
LEFT JOIN "aid_package" AS "t67" ON "t67"."id" = "t64"."package_id"
LEFT JOIN "country" AS "t68" ON "t68"."id" = "t67"."donor_id"
LEFT JOIN "country" AS "t69" ON "t69"."id" = "t67"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t65", "equipment" AS "t66"
WHERE "t65"."B" = "t64"."id" AND "t66"."id" = "t65"."A" AND "t66"."category" = $36::"EquipmentCategory") AND ((("t68"."code" = $37::bpchar AND "t68"."id" IS NOT NULL) AND ("t69"."code" = $38::bpchar AND "t69"."id" IS NOT NULL)) AND "t67"."id" IS NOT NULL))
ORDER BY "t67"."announced_on" DESC, "t67"."slug" ASC, "t64"."ordinal" ASC, "t64"."id" ASC
LIMIT $39::int4) AS "t51"), $40::text, (
SELECT count(*)
FROM "package_line_item" AS "t71"
LEFT JOIN "aid_package" AS "t74" ON "t74"."id" = "t71"."package_id"
LEFT JOIN "country" AS "t75" ON "t75"."id" = "t74"."donor_id"
LEFT JOIN "country" AS "t76" ON "t76"."id" = "t74"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t72", "equipment" AS "t73"
WHERE "t72"."B" = "t71"."id" AND "t73"."id" = "t72"."A" AND "t73"."category" = $41::"EquipmentCategory") AND ((("t75"."code" = $42::bpchar AND "t75"."id" IS NOT NULL) AND ("t76"."code" = $43::bpchar AND "t76"."id" IS NOT NULL)) AND "t74"."id" IS NOT NULL) AND "t71"."quantity_qualifier" = ANY($44::"Qualifier"[]))), $45::text, (
SELECT count(*)
FROM "aid_package" AS "t78"
LEFT JOIN "country" AS "t79" ON "t79"."id" = "t78"."recipient_id"
WHERE TRUE AND (("t78"."authority" = $46::"AidAuthority" AND ("t79"."code" = $47::bpchar AND "t79"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t80"
WHERE "t80"."package_id" = "t78"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t81", "equipment" AS "t82"
WHERE "t81"."B" = "t80"."id" AND "t82"."id" = "t81"."A" AND "t82"."category" = $48::"EquipmentCategory")))), $49::text, (
SELECT count(*)
FROM "aid_package" AS "t84"
LEFT JOIN "country" AS "t85" ON "t85"."id" = "t84"."recipient_id"
WHERE TRUE AND (("t84"."authority" = $50::"AidAuthority" AND ("t85"."code" = $51::bpchar AND "t85"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t86"
WHERE "t86"."package_id" = "t84"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t87", "equipment" AS "t88"
WHERE "t87"."B" = "t86"."id" AND "t88"."id" = "t87"."A" AND "t88"."category" = $52::"EquipmentCategory")))), $53::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t90"
LEFT JOIN "aid_package" AS "t93" ON "t93"."id" = "t90"."package_id"
LEFT JOIN "country" AS "t94" ON "t94"."id" = "t93"."donor_id"
LEFT JOIN "country" AS "t95" ON "t95"."id" = "t93"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t91", "equipment" AS "t92"
WHERE "t91"."B" = "t90"."id" AND "t92"."id" = "t91"."A" AND "t92"."category" = $54::"EquipmentCategory") AND ((("t94"."code" = $55::bpchar AND "t94"."id" IS NOT NULL) AND ("t95"."code" = $56::bpchar AND "t95"."id" IS NOT NULL)) AND "t93"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t89"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t96"."slug")::text, ',"announcedOn":"', CASE WHEN "t96"."announced_on" = "t96"."announced_on_latest" THEN "t96"."announced_on"::text WHEN extract(month
FROM "t96"."announced_on") = extract(month
FROM "t96"."announced_on_latest") THEN left("t96"."announced_on"::text, 7) ELSE left("t96"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t96"
WHERE "t96"."id" = "t89"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t97"."stance"::text, '","wording":', to_json("t97"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t98"."start"::text, ',"end":', "t98"."end"::text, '}')
FROM "passage" AS "t98"
WHERE "t98"."id" = "t97"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t100"."name")::text, '}')
FROM "organization" AS "t100"
WHERE "t100"."id" = "t99"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t99"."url")::text, 'null'), '}')
FROM "article" AS "t99"
WHERE "t99"."id" = "t97"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t101"."stance" AS "stance", "t101"."wording" AS "wording", "t101"."passage_id" AS "passage_id", "t101"."article_id" AS "article_id"
FROM "citation" AS "t101"
WHERE "t101"."line_item_id" = "t89"."id" AND TRUE
ORDER BY "t101"."ordinal" ASC, "t101"."id" ASC
LIMIT $57::int4) AS "t97"), '}'), ','), ']}')
FROM (
SELECT "t102"."as_reported" AS "as_reported", "t102"."package_id" AS "package_id", "t102"."id" AS "id"
FROM "package_line_item" AS "t102"
LEFT JOIN "aid_package" AS "t105" ON "t105"."id" = "t102"."package_id"
LEFT JOIN "country" AS "t106" ON "t106"."id" = "t105"."donor_id"
LEFT JOIN "country" AS "t107" ON "t107"."id" = "t105"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t103", "equipment" AS "t104"
WHERE "t103"."B" = "t102"."id" AND "t104"."id" = "t103"."A" AND "t104"."category" = $58::"EquipmentCategory") AND ((("t106"."code" = $59::bpchar AND "t106"."id" IS NOT NULL) AND ("t107"."code" = $60::bpchar AND "t107"."id" IS NOT NULL)) AND "t105"."id" IS NOT NULL))
ORDER BY "t105"."announced_on" DESC, "t105"."slug" ASC, "t102"."ordinal" ASC, "t102"."id" ASC
LIMIT $61::int4) AS "t89"), $62::text, (
SELECT count(*)
FROM "package_line_item" AS "t109"
LEFT JOIN "aid_package" AS "t112" ON "t112"."id" = "t109"."package_id"
LEFT JOIN "country" AS "t113" ON "t113"."id" = "t112"."donor_id"
LEFT JOIN "country" AS "t114" ON "t114"."id" = "t112"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t110", "equipment" AS "t111"
WHERE "t110"."B" = "t109"."id" AND "t111"."id" = "t110"."A" AND "t111"."category" = $63::"EquipmentCategory") AND ((("t113"."code" = $64::bpchar AND "t113"."id" IS NOT NULL) AND ("t114"."code" = $65::bpchar AND "t114"."id" IS NOT NULL)) AND "t112"."id" IS NOT NULL) AND "t109"."quantity_qualifier" = ANY($66::"Qualifier"[]))), $67::text, (
SELECT count(*)
FROM "aid_package" AS "t116"
LEFT JOIN "country" AS "t117" ON "t117"."id" = "t116"."recipient_id"
WHERE TRUE AND (("t116"."authority" = $68::"AidAuthority" AND ("t117"."code" = $69::bpchar AND "t117"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t118"
WHERE "t118"."package_id" = "t116"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t119", "equipment" AS "t120"
WHERE "t119"."B" = "t118"."id" AND "t120"."id" = "t119"."A" AND "t120"."category" = $70::"EquipmentCategory")))), $71::text, (
SELECT count(*)
FROM "aid_package" AS "t122"
LEFT JOIN "country" AS "t123" ON "t123"."id" = "t122"."recipient_id"
WHERE TRUE AND (("t122"."authority" = $72::"AidAuthority" AND ("t123"."code" = $73::bpchar AND "t123"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t124"
WHERE "t124"."package_id" = "t122"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t125", "equipment" AS "t126"
WHERE "t125"."B" = "t124"."id" AND "t126"."id" = "t125"."A" AND "t126"."category" = $74::"EquipmentCategory")))), $75::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t128"
LEFT JOIN "aid_package" AS "t131" ON "t131"."id" = "t128"."package_id"
LEFT JOIN "country" AS "t132" ON "t132"."id" = "t131"."donor_id"
LEFT JOIN "country" AS "t133" ON "t133"."id" = "t131"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t129", "equipment" AS "t130"
WHERE "t129"."B" = "t128"."id" AND "t130"."id" = "t129"."A" AND "t130"."category" = $76::"EquipmentCategory") AND ((("t132"."code" = $77::bpchar AND "t132"."id" IS NOT NULL) AND ("t133"."code" = $78::bpchar AND "t133"."id" IS NOT NULL)) AND "t131"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t127"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t134"."slug")::text, ',"announcedOn":"', CASE WHEN "t134"."announced_on" = "t134"."announced_on_latest" THEN "t134"."announced_on"::text WHEN extract(month
FROM "t134"."announced_on") = extract(month
FROM "t134"."announced_on_latest") THEN left("t134"."announced_on"::text, 7) ELSE left("t134"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t134"
WHERE "t134"."id" = "t127"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t135"."stance"::text, '","wording":', to_json("t135"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t136"."start"::text, ',"end":', "t136"."end"::text, '}')
FROM "passage" AS "t136"
WHERE "t136"."id" = "t135"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t138"."name")::text, '}')
FROM "organization" AS "t138"
WHERE "t138"."id" = "t137"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t137"."url")::text, 'null'), '}')
FROM "article" AS "t137"
WHERE "t137"."id" = "t135"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t139"."stance" AS "stance", "t139"."wording" AS "wording", "t139"."passage_id" AS "passage_id", "t139"."article_id" AS "article_id"
FROM "citation" AS "t139"
WHERE "t139"."line_item_id" = "t127"."id" AND TRUE
ORDER BY "t139"."ordinal" ASC, "t139"."id" ASC
LIMIT $79::int4) AS "t135"), '}'), ','), ']}')
FROM (
SELECT "t140"."as_reported" AS "as_reported", "t140"."package_id" AS "package_id", "t140"."id" AS "id"
FROM "package_line_item" AS "t140"
LEFT JOIN "aid_package" AS "t143" ON "t143"."id" = "t140"."package_id"
LEFT JOIN "country" AS "t144" ON "t144"."id" = "t143"."donor_id"
LEFT JOIN "country" AS "t145" ON "t145"."id" = "t143"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t141", "equipment" AS "t142"
WHERE "t141"."B" = "t140"."id" AND "t142"."id" = "t141"."A" AND "t142"."category" = $80::"EquipmentCategory") AND ((("t144"."code" = $81::bpchar AND "t144"."id" IS NOT NULL) AND ("t145"."code" = $82::bpchar AND "t145"."id" IS NOT NULL)) AND "t143"."id" IS NOT NULL))
ORDER BY "t143"."announced_on" DESC, "t143"."slug" ASC, "t140"."ordinal" ASC, "t140"."id" ASC
LIMIT $83::int4) AS "t127"), $84::text, (
SELECT count(*)
FROM "package_line_item" AS "t147"
LEFT JOIN "aid_package" AS "t150" ON "t150"."id" = "t147"."package_id"
LEFT JOIN "country" AS "t151" ON "t151"."id" = "t150"."donor_id"
LEFT JOIN "country" AS "t152" ON "t152"."id" = "t150"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t148", "equipment" AS "t149"
WHERE "t148"."B" = "t147"."id" AND "t149"."id" = "t148"."A" AND "t149"."category" = $85::"EquipmentCategory") AND ((("t151"."code" = $86::bpchar AND "t151"."id" IS NOT NULL) AND ("t152"."code" = $87::bpchar AND "t152"."id" IS NOT NULL)) AND "t150"."id" IS NOT NULL) AND "t147"."quantity_qualifier" = ANY($88::"Qualifier"[]))), $89::text, (
SELECT count(*)
FROM "aid_package" AS "t154"
LEFT JOIN "country" AS "t155" ON "t155"."id" = "t154"."recipient_id"
WHERE TRUE AND (("t154"."authority" = $90::"AidAuthority" AND ("t155"."code" = $91::bpchar AND "t155"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t156"
WHERE "t156"."package_id" = "t154"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t157", "equipment" AS "t158"
WHERE "t157"."B" = "t156"."id" AND "t158"."id" = "t157"."A" AND "t158"."category" = $92::"EquipmentCategory")))), $93::text, (
SELECT count(*)
FROM "aid_package" AS "t160"
LEFT JOIN "country" AS "t161" ON "t161"."id" = "t160"."recipient_id"
WHERE TRUE AND (("t160"."authority" = $94::"AidAuthority" AND ("t161"."code" = $95::bpchar AND "t161"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t162"
WHERE "t162"."package_id" = "t160"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t163", "equipment" AS "t164"
WHERE "t163"."B" = "t162"."id" AND "t164"."id" = "t163"."A" AND "t164"."category" = $96::"EquipmentCategory")))), $97::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t166"
LEFT JOIN "aid_package" AS "t169" ON "t169"."id" = "t166"."package_id"
LEFT JOIN "country" AS "t170" ON "t170"."id" = "t169"."donor_id"
LEFT JOIN "country" AS "t171" ON "t171"."id" = "t169"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t167", "equipment" AS "t168"
WHERE "t167"."B" = "t166"."id" AND "t168"."id" = "t167"."A" AND "t168"."category" = $98::"EquipmentCategory") AND ((("t170"."code" = $99::bpchar AND "t170"."id" IS NOT NULL) AND ("t171"."code" = $100::bpchar AND "t171"."id" IS NOT NULL)) AND "t169"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t165"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t172"."slug")::text, ',"announcedOn":"', CASE WHEN "t172"."announced_on" = "t172"."announced_on_latest" THEN "t172"."announced_on"::text WHEN extract(month
FROM "t172"."announced_on") = extract(month
FROM "t172"."announced_on_latest") THEN left("t172"."announced_on"::text, 7) ELSE left("t172"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t172"
WHERE "t172"."id" = "t165"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t173"."stance"::text, '","wording":', to_json("t173"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t174"."start"::text, ',"end":', "t174"."end"::text, '}')
FROM "passage" AS "t174"
WHERE "t174"."id" = "t173"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t176"."name")::text, '}')
FROM "organization" AS "t176"
WHERE "t176"."id" = "t175"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t175"."url")::text, 'null'), '}')
FROM "article" AS "t175"
WHERE "t175"."id" = "t173"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t177"."stance" AS "stance", "t177"."wording" AS "wording", "t177"."passage_id" AS "passage_id", "t177"."article_id" AS "article_id"
FROM "citation" AS "t177"
WHERE "t177"."line_item_id" = "t165"."id" AND TRUE
ORDER BY "t177"."ordinal" ASC, "t177"."id" ASC
LIMIT $101::int4) AS "t173"), '}'), ','), ']}')
FROM (
SELECT "t178"."as_reported" AS "as_reported", "t178"."package_id" AS "package_id", "t178"."id" AS "id"
FROM "package_line_item" AS "t178"
LEFT JOIN "aid_package" AS "t181" ON "t181"."id" = "t178"."package_id"
LEFT JOIN "country" AS "t182" ON "t182"."id" = "t181"."donor_id"
LEFT JOIN "country" AS "t183" ON "t183"."id" = "t181"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t179", "equipment" AS "t180"
WHERE "t179"."B" = "t178"."id" AND "t180"."id" = "t179"."A" AND "t180"."category" = $102::"EquipmentCategory") AND ((("t182"."code" = $103::bpchar AND "t182"."id" IS NOT NULL) AND ("t183"."code" = $104::bpchar AND "t183"."id" IS NOT NULL)) AND "t181"."id" IS NOT NULL))
ORDER BY "t181"."announced_on" DESC, "t181"."slug" ASC, "t178"."ordinal" ASC, "t178"."id" ASC
LIMIT $105::int4) AS "t165"), $106::text, (
SELECT count(*)
FROM "package_line_item" AS "t185"
LEFT JOIN "aid_package" AS "t188" ON "t188"."id" = "t185"."package_id"
LEFT JOIN "country" AS "t189" ON "t189"."id" = "t188"."donor_id"
LEFT JOIN "country" AS "t190" ON "t190"."id" = "t188"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t186", "equipment" AS "t187"
WHERE "t186"."B" = "t185"."id" AND "t187"."id" = "t186"."A" AND "t187"."category" = $107::"EquipmentCategory") AND ((("t189"."code" = $108::bpchar AND "t189"."id" IS NOT NULL) AND ("t190"."code" = $109::bpchar AND "t190"."id" IS NOT NULL)) AND "t188"."id" IS NOT NULL) AND "t185"."quantity_qualifier" = ANY($110::"Qualifier"[]))), $111::text, (
SELECT count(*)
FROM "aid_package" AS "t192"
LEFT JOIN "country" AS "t193" ON "t193"."id" = "t192"."recipient_id"
WHERE TRUE AND (("t192"."authority" = $112::"AidAuthority" AND ("t193"."code" = $113::bpchar AND "t193"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t194"
WHERE "t194"."package_id" = "t192"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t195", "equipment" AS "t196"
WHERE "t195"."B" = "t194"."id" AND "t196"."id" = "t195"."A" AND "t196"."category" = $114::"EquipmentCategory")))), $115::text, (
SELECT count(*)
FROM "aid_package" AS "t198"
LEFT JOIN "country" AS "t199" ON "t199"."id" = "t198"."recipient_id"
WHERE TRUE AND (("t198"."authority" = $116::"AidAuthority" AND ("t199"."code" = $117::bpchar AND "t199"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t200"
WHERE "t200"."package_id" = "t198"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t201", "equipment" AS "t202"
WHERE "t201"."B" = "t200"."id" AND "t202"."id" = "t201"."A" AND "t202"."category" = $118::"EquipmentCategory")))), $119::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t204"
LEFT JOIN "aid_package" AS "t207" ON "t207"."id" = "t204"."package_id"
LEFT JOIN "country" AS "t208" ON "t208"."id" = "t207"."donor_id"
LEFT JOIN "country" AS "t209" ON "t209"."id" = "t207"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t205", "equipment" AS "t206"
WHERE "t205"."B" = "t204"."id" AND "t206"."id" = "t205"."A" AND "t206"."category" = $120::"EquipmentCategory") AND ((("t208"."code" = $121::bpchar AND "t208"."id" IS NOT NULL) AND ("t209"."code" = $122::bpchar AND "t209"."id" IS NOT NULL)) AND "t207"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t203"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t210"."slug")::text, ',"announcedOn":"', CASE WHEN "t210"."announced_on" = "t210"."announced_on_latest" THEN "t210"."announced_on"::text WHEN extract(month
FROM "t210"."announced_on") = extract(month
FROM "t210"."announced_on_latest") THEN left("t210"."announced_on"::text, 7) ELSE left("t210"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t210"
WHERE "t210"."id" = "t203"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t211"."stance"::text, '","wording":', to_json("t211"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t212"."start"::text, ',"end":', "t212"."end"::text, '}')
FROM "passage" AS "t212"
WHERE "t212"."id" = "t211"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t214"."name")::text, '}')
FROM "organization" AS "t214"
WHERE "t214"."id" = "t213"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t213"."url")::text, 'null'), '}')
FROM "article" AS "t213"
WHERE "t213"."id" = "t211"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t215"."stance" AS "stance", "t215"."wording" AS "wording", "t215"."passage_id" AS "passage_id", "t215"."article_id" AS "article_id"
FROM "citation" AS "t215"
WHERE "t215"."line_item_id" = "t203"."id" AND TRUE
ORDER BY "t215"."ordinal" ASC, "t215"."id" ASC
LIMIT $123::int4) AS "t211"), '}'), ','), ']}')
FROM (
SELECT "t216"."as_reported" AS "as_reported", "t216"."package_id" AS "package_id", "t216"."id" AS "id"
FROM "package_line_item" AS "t216"
LEFT JOIN "aid_package" AS "t219" ON "t219"."id" = "t216"."package_id"
LEFT JOIN "country" AS "t220" ON "t220"."id" = "t219"."donor_id"
LEFT JOIN "country" AS "t221" ON "t221"."id" = "t219"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t217", "equipment" AS "t218"
WHERE "t217"."B" = "t216"."id" AND "t218"."id" = "t217"."A" AND "t218"."category" = $124::"EquipmentCategory") AND ((("t220"."code" = $125::bpchar AND "t220"."id" IS NOT NULL) AND ("t221"."code" = $126::bpchar AND "t221"."id" IS NOT NULL)) AND "t219"."id" IS NOT NULL))
ORDER BY "t219"."announced_on" DESC, "t219"."slug" ASC, "t216"."ordinal" ASC, "t216"."id" ASC
LIMIT $127::int4) AS "t203"), $128::text, (
SELECT count(*)
FROM "package_line_item" AS "t223"
LEFT JOIN "aid_package" AS "t226" ON "t226"."id" = "t223"."package_id"
LEFT JOIN "country" AS "t227" ON "t227"."id" = "t226"."donor_id"
LEFT JOIN "country" AS "t228" ON "t228"."id" = "t226"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t224", "equipment" AS "t225"
WHERE "t224"."B" = "t223"."id" AND "t225"."id" = "t224"."A" AND "t225"."category" = $129::"EquipmentCategory") AND ((("t227"."code" = $130::bpchar AND "t227"."id" IS NOT NULL) AND ("t228"."code" = $131::bpchar AND "t228"."id" IS NOT NULL)) AND "t226"."id" IS NOT NULL) AND "t223"."quantity_qualifier" = ANY($132::"Qualifier"[]))), $133::text, (
SELECT count(*)
FROM "aid_package" AS "t230"
LEFT JOIN "country" AS "t231" ON "t231"."id" = "t230"."recipient_id"
WHERE TRUE AND (("t230"."authority" = $134::"AidAuthority" AND ("t231"."code" = $135::bpchar AND "t231"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t232"
WHERE "t232"."package_id" = "t230"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t233", "equipment" AS "t234"
WHERE "t233"."B" = "t232"."id" AND "t234"."id" = "t233"."A" AND "t234"."category" = $136::"EquipmentCategory")))), $137::text, (
SELECT count(*)
FROM "aid_package" AS "t236"
LEFT JOIN "country" AS "t237" ON "t237"."id" = "t236"."recipient_id"
WHERE TRUE AND (("t236"."authority" = $138::"AidAuthority" AND ("t237"."code" = $139::bpchar AND "t237"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t238"
WHERE "t238"."package_id" = "t236"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t239", "equipment" AS "t240"
WHERE "t239"."B" = "t238"."id" AND "t240"."id" = "t239"."A" AND "t240"."category" = $140::"EquipmentCategory")))), $141::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t242"
LEFT JOIN "aid_package" AS "t245" ON "t245"."id" = "t242"."package_id"
LEFT JOIN "country" AS "t246" ON "t246"."id" = "t245"."donor_id"
LEFT JOIN "country" AS "t247" ON "t247"."id" = "t245"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t243", "equipment" AS "t244"
WHERE "t243"."B" = "t242"."id" AND "t244"."id" = "t243"."A" AND "t244"."category" = $142::"EquipmentCategory") AND ((("t246"."code" = $143::bpchar AND "t246"."id" IS NOT NULL) AND ("t247"."code" = $144::bpchar AND "t247"."id" IS NOT NULL)) AND "t245"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t241"."as_reported")::text, ',"package":', coalesce((
SELECT concat('{"slug":', to_json("t248"."slug")::text, ',"announcedOn":"', CASE WHEN "t248"."announced_on" = "t248"."announced_on_latest" THEN "t248"."announced_on"::text WHEN extract(month
FROM "t248"."announced_on") = extract(month
FROM "t248"."announced_on_latest") THEN left("t248"."announced_on"::text, 7) ELSE left("t248"."announced_on"::text, 4) END, '"}')
FROM "aid_package" AS "t248"
WHERE "t248"."id" = "t241"."package_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t249"."stance"::text, '","wording":', to_json("t249"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t250"."start"::text, ',"end":', "t250"."end"::text, '}')
FROM "passage" AS "t250"
WHERE "t250"."id" = "t249"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t252"."name")::text, '}')
FROM "organization" AS "t252"
WHERE "t252"."id" = "t251"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t251"."url")::text, 'null'), '}')
FROM "article" AS "t251"
WHERE "t251"."id" = "t249"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t253"."stance" AS "stance", "t253"."wording" AS "wording", "t253"."passage_id" AS "passage_id", "t253"."article_id" AS "article_id"
FROM "citation" AS "t253"
WHERE "t253"."line_item_id" = "t241"."id" AND TRUE
ORDER BY "t253"."ordinal" ASC, "t253"."id" ASC
LIMIT $145::int4) AS "t249"), '}'), ','), ']}')
FROM (
SELECT "t254"."as_reported" AS "as_reported", "t254"."package_id" AS "package_id", "t254"."id" AS "id"
FROM "package_line_item" AS "t254"
LEFT JOIN "aid_package" AS "t257" ON "t257"."id" = "t254"."package_id"
LEFT JOIN "country" AS "t258" ON "t258"."id" = "t257"."donor_id"
LEFT JOIN "country" AS "t259" ON "t259"."id" = "t257"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t255", "equipment" AS "t256"
WHERE "t255"."B" = "t254"."id" AND "t256"."id" = "t255"."A" AND "t256"."category" = $146::"EquipmentCategory") AND ((("t258"."code" = $147::bpchar AND "t258"."id" IS NOT NULL) AND ("t259"."code" = $148::bpchar AND "t259"."id" IS NOT NULL)) AND "t257"."id" IS NOT NULL))
ORDER BY "t257"."announced_on" DESC, "t257"."slug" ASC, "t254"."ordinal" ASC, "t254"."id" ASC
LIMIT $149::int4) AS "t241"), $150::text, (
SELECT count(*)
FROM "package_line_item" AS "t261"
LEFT JOIN "aid_package" AS "t264" ON "t264"."id" = "t261"."package_id"
LEFT JOIN "country" AS "t265" ON "t265"."id" = "t264"."donor_id"
LEFT JOIN "country" AS "t266" ON "t266"."id" = "t264"."recipient_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t262", "equipment" AS "t263"
WHERE "t262"."B" = "t261"."id" AND "t263"."id" = "t262"."A" AND "t263"."category" = $151::"EquipmentCategory") AND ((("t265"."code" = $152::bpchar AND "t265"."id" IS NOT NULL) AND ("t266"."code" = $153::bpchar AND "t266"."id" IS NOT NULL)) AND "t264"."id" IS NOT NULL) AND "t261"."quantity_qualifier" = ANY($154::"Qualifier"[]))), '}}') AS data
