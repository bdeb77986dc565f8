-- 1 statement; 26 without the engine

SELECT concat('{"aidPackage":', coalesce((
SELECT concat('{"title":', to_json("t1"."title")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","authority":"', "t1"."authority"::text, '","legalBasis":', coalesce(to_json("t1"."legal_basis")::text, 'null'), ',"donor":', coalesce((
SELECT concat('{"name":', to_json("t2"."name")::text, '}')
FROM "country" AS "t2"
WHERE "t2"."id" = "t1"."donor_id"), 'null'), ',"recipient":', coalesce((
SELECT concat('{"name":', to_json("t3"."name")::text, '}')
FROM "country" AS "t3"
WHERE "t3"."id" = "t1"."recipient_id"), 'null'), ',"value":{"qualifier":"', "t1"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t1"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t1"."value_currency"::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t1"."value_verbatim")::text, 'null'), '},"itemsCompleteness":"', "t1"."items_completeness"::text, '","itemsWording":"', "t1"."items_wording"::text, '","note":', coalesce(to_json("t1"."note")::text, 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t4"."stance"::text, '","wording":', to_json("t4"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t5"."start"::text, ',"end":', "t5"."end"::text, '}')
FROM "passage" AS "t5"
WHERE "t5"."id" = "t4"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "organization" AS "t7"
WHERE "t7"."id" = "t6"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t6"."url")::text, 'null'), '}')
FROM "article" AS "t6"
WHERE "t6"."id" = "t4"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t8"."url")::text, 'null'), '}')
FROM "article" AS "t8"
WHERE "t8"."id" = "t4"."relayed_by_id"), 'null'), ',"value":', CASE WHEN "t4"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"amount":', coalesce('"' || trim_scale("t4"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t4"."value_verbatim")::text, 'null'), '}') END, '}'), ','), ']}')
FROM (
SELECT "t9"."stance" AS "stance", "t9"."wording" AS "wording", "t9"."passage_id" AS "passage_id", "t9"."article_id" AS "article_id", "t9"."relayed_by_id" AS "relayed_by_id", "t9"."value_amount" AS "value_amount", "t9"."value_verbatim" AS "value_verbatim", "t9"."value_qualifier" AS "value_qualifier"
FROM "citation" AS "t9"
WHERE "t9"."aid_package_id" = "t1"."id" AND TRUE
ORDER BY "t9"."ordinal" ASC, "t9"."id" ASC
LIMIT $1::int4) AS "t4"), ',"lineItems":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t11"
WHERE "t11"."package_id" = "t1"."id" AND TRUE), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t10"."as_reported")::text, ',"quantity":{"qualifier":"', "t10"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t10"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t10"."quantity_upper")::text || '"', 'null'), ',"unit":', coalesce('"' || "t10"."quantity_unit"::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t10"."quantity_verbatim")::text, 'null'), $2::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t13"
WHERE "t13"."line_item_id" = "t10"."id" AND TRUE), ',"nodes":[', string_agg(concat('{"stance":"', "t12"."stance"::text, '","wording":', to_json("t12"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t14"."start"::text, ',"end":', "t14"."end"::text, '}')
FROM "passage" AS "t14"
WHERE "t14"."id" = "t12"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t16"."name")::text, '}')
FROM "organization" AS "t16"
WHERE "t16"."id" = "t15"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t15"."url")::text, 'null'), '}')
FROM "article" AS "t15"
WHERE "t15"."id" = "t12"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t17"."url")::text, 'null'), '}')
FROM "article" AS "t17"
WHERE "t17"."id" = "t12"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t18"."stance" AS "stance", "t18"."wording" AS "wording", "t18"."passage_id" AS "passage_id", "t18"."article_id" AS "article_id", "t18"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t18"
WHERE "t18"."line_item_id" = "t10"."id" AND TRUE
ORDER BY "t18"."ordinal" ASC, "t18"."id" ASC
LIMIT $3::int4) AS "t12"), $4::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t19"."wording")::text, ',"quantity":', CASE WHEN "t19"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t19"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t19"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t19"."quantity_upper")::text || '"', 'null'), ',"unit":', coalesce('"' || "t19"."quantity_unit"::text || '"', 'null'), '}') END, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t21"."name")::text, '}')
FROM "organization" AS "t21"
WHERE "t21"."id" = "t20"."publisher_id"), 'null'), '}')
FROM "article" AS "t20"
WHERE "t20"."id" = "t19"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t22"."wording" AS "wording", "t22"."quantity_qualifier" AS "quantity_qualifier", "t22"."quantity_lower" AS "quantity_lower", "t22"."quantity_upper" AS "quantity_upper", "t22"."quantity_unit" AS "quantity_unit", "t22"."article_id" AS "article_id"
FROM "citation" AS "t22"
WHERE "t22"."line_item_id" = "t10"."id" AND (NOT "t22"."quantity_qualifier" IS NULL)
ORDER BY "t22"."ordinal" ASC, "t22"."id" ASC
LIMIT $5::int4) AS "t19"), '}'), ','), ']}')
FROM (
SELECT "t23"."as_reported" AS "as_reported", "t23"."quantity_qualifier" AS "quantity_qualifier", "t23"."quantity_lower" AS "quantity_lower", "t23"."quantity_upper" AS "quantity_upper", "t23"."quantity_unit" AS "quantity_unit", "t23"."quantity_verbatim" AS "quantity_verbatim", "t23"."id" AS "id"
FROM "package_line_item" AS "t23"
WHERE "t23"."package_id" = "t1"."id" AND TRUE
ORDER BY "t23"."ordinal" ASC, "t23"."id" ASC
LIMIT $6::int4) AS "t10"), '}')
FROM "aid_package" AS "t1"
WHERE "t1"."slug" = $7::text), 'null'), $8::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t25"
LEFT JOIN "aid_package" AS "t26" ON "t26"."id" = "t25"."aid_package_id"
LEFT JOIN "package_line_item" AS "t27" ON "t27"."id" = "t25"."line_item_id"
LEFT JOIN "aid_package" AS "t28" ON "t28"."id" = "t27"."package_id"
WHERE TRUE AND ((("t26"."slug" = $9::text AND "t26"."id" IS NOT NULL) OR (("t28"."slug" = $10::text AND "t28"."id" IS NOT NULL) AND "t27"."id" IS NOT NULL)) AND "t25"."stance" = $11::"Stance")), ',"nodes":[', string_agg(concat('{"stance":"', "t24"."stance"::text, '","wording":', to_json("t24"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t29"."start"::text, ',"end":', "t29"."end"::text, '}')
FROM "passage" AS "t29"
WHERE "t29"."id" = "t24"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t31"."name")::text, '}')
FROM "organization" AS "t31"
WHERE "t31"."id" = "t30"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t30"."url")::text, 'null'), '}')
FROM "article" AS "t30"
WHERE "t30"."id" = "t24"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t32"."url")::text, 'null'), '}')
FROM "article" AS "t32"
WHERE "t32"."id" = "t24"."relayed_by_id"), 'null'), ',"value":', CASE WHEN "t24"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"amount":', coalesce('"' || trim_scale("t24"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t24"."value_currency"::text || '"', 'null'), '}') END, ',"quantity":', CASE WHEN "t24"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t24"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t24"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t24"."quantity_upper")::text || '"', 'null'), '}') END, ',"subject":', CASE WHEN "t24"."quote_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "quote" AS "t33"
WHERE "t33"."id" = "t24"."quote_id"), 'null') WHEN "t24"."person_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "person" AS "t34"
WHERE "t34"."id" = "t24"."person_id"), 'null') WHEN "t24"."position_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "position" AS "t35"
WHERE "t35"."id" = "t24"."position_id"), 'null') WHEN "t24"."organization_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "organization" AS "t36"
WHERE "t36"."id" = "t24"."organization_id"), 'null') WHEN "t24"."country_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "country" AS "t37"
WHERE "t37"."id" = "t24"."country_id"), 'null') WHEN "t24"."equipment_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "equipment" AS "t38"
WHERE "t38"."id" = "t24"."equipment_id"), 'null') WHEN "t24"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT concat('{"title":', to_json("t39"."title")::text, '}')
FROM "aid_package" AS "t39"
WHERE "t39"."id" = "t24"."aid_package_id"), 'null') WHEN "t24"."line_item_id" IS NOT NULL THEN coalesce((
SELECT concat('{"asReported":', to_json("t40"."as_reported")::text, '}')
FROM "package_line_item" AS "t40"
WHERE "t40"."id" = "t24"."line_item_id"), 'null') WHEN "t24"."decision_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision" AS "t41"
WHERE "t41"."id" = "t24"."decision_id"), 'null') WHEN "t24"."decision_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision_link" AS "t42"
WHERE "t42"."id" = "t24"."decision_link_id"), 'null') WHEN "t24"."treaty_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty" AS "t43"
WHERE "t43"."id" = "t24"."treaty_id"), 'null') WHEN "t24"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty_action" AS "t44"
WHERE "t44"."id" = "t24"."treaty_action_id"), 'null') WHEN "t24"."article_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_link" AS "t45"
WHERE "t45"."id" = "t24"."article_link_id"), 'null') WHEN "t24"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_credit" AS "t46"
WHERE "t46"."id" = "t24"."article_credit_id"), 'null') ELSE 'null' END, '}'), ','), ']}')
FROM (
SELECT "t47"."stance" AS "stance", "t47"."wording" AS "wording", "t47"."passage_id" AS "passage_id", "t47"."article_id" AS "article_id", "t47"."relayed_by_id" AS "relayed_by_id", "t47"."value_amount" AS "value_amount", "t47"."value_currency" AS "value_currency", "t47"."value_qualifier" AS "value_qualifier", "t47"."quantity_qualifier" AS "quantity_qualifier", "t47"."quantity_lower" AS "quantity_lower", "t47"."quantity_upper" AS "quantity_upper", "t47"."quote_id" AS "quote_id", "t47"."person_id" AS "person_id", "t47"."position_id" AS "position_id", "t47"."organization_id" AS "organization_id", "t47"."country_id" AS "country_id", "t47"."equipment_id" AS "equipment_id", "t47"."aid_package_id" AS "aid_package_id", "t47"."line_item_id" AS "line_item_id", "t47"."decision_id" AS "decision_id", "t47"."decision_link_id" AS "decision_link_id", "t47"."treaty_id" AS "treaty_id", "t47"."treaty_action_id" AS "treaty_action_id", "t47"."article_link_id" AS "article_link_id", "t47"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t47"
LEFT JOIN "aid_package" AS "t48" ON "t48"."id" = "t47"."aid_package_id"
LEFT JOIN "package_line_item" AS "t49" ON "t49"."id" = "t47"."line_item_id"
LEFT JOIN "aid_package" AS "t50" ON "t50"."id" = "t49"."package_id"
WHERE TRUE AND ((("t48"."slug" = $12::text AND "t48"."id" IS NOT NULL) OR (("t50"."slug" = $13::text AND "t50"."id" IS NOT NULL) AND "t49"."id" IS NOT NULL)) AND "t47"."stance" = $14::"Stance")
ORDER BY "t47"."ordinal" ASC, "t47"."id" ASC
LIMIT $15::int4) AS "t24"), '}') AS data
