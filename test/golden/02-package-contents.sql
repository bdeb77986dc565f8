-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
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
FROM (WITH "t10" AS MATERIALIZED (
SELECT "t9"."stance" AS "stance", "t9"."wording" AS "wording", "t9"."passage_id" AS "passage_id", "t9"."article_id" AS "article_id", "t9"."relayed_by_id" AS "relayed_by_id", "t9"."value_amount" AS "value_amount", "t9"."value_verbatim" AS "value_verbatim", "t9"."value_qualifier" AS "value_qualifier"
FROM "citation" AS "t9"
WHERE "t9"."aid_package_id" = "t1"."id" AND TRUE
ORDER BY ("t9"."ordinal" + 0) ASC, "t9"."id" ASC
LIMIT 32) SELECT *
FROM "t10"
LIMIT $1::int4) AS "t4"), ',"lineItems":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t12"
WHERE "t12"."package_id" = "t1"."id" AND TRUE), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t11"."as_reported")::text, ',"quantity":{"qualifier":"', "t11"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t11"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t11"."quantity_upper")::text || '"', 'null'), ',"unit":', coalesce('"' || "t11"."quantity_unit"::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t11"."quantity_verbatim")::text, 'null'), $2::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t14"
WHERE "t14"."line_item_id" = "t11"."id" AND TRUE), ',"nodes":[', string_agg(concat('{"stance":"', "t13"."stance"::text, '","wording":', to_json("t13"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t15"."start"::text, ',"end":', "t15"."end"::text, '}')
FROM "passage" AS "t15"
WHERE "t15"."id" = "t13"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "organization" AS "t17"
WHERE "t17"."id" = "t16"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t16"."url")::text, 'null'), '}')
FROM "article" AS "t16"
WHERE "t16"."id" = "t13"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t18"."url")::text, 'null'), '}')
FROM "article" AS "t18"
WHERE "t18"."id" = "t13"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t20" AS MATERIALIZED (
SELECT "t19"."stance" AS "stance", "t19"."wording" AS "wording", "t19"."passage_id" AS "passage_id", "t19"."article_id" AS "article_id", "t19"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t19"
WHERE "t19"."line_item_id" = "t11"."id" AND TRUE
ORDER BY ("t19"."ordinal" + 0) ASC, "t19"."id" ASC
LIMIT 2) SELECT *
FROM "t20"
LIMIT $3::int4) AS "t13"), $4::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t21"."wording")::text, ',"quantity":', CASE WHEN "t21"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t21"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t21"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t21"."quantity_upper")::text || '"', 'null'), ',"unit":', coalesce('"' || "t21"."quantity_unit"::text || '"', 'null'), '}') END, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t23"."name")::text, '}')
FROM "organization" AS "t23"
WHERE "t23"."id" = "t22"."publisher_id"), 'null'), '}')
FROM "article" AS "t22"
WHERE "t22"."id" = "t21"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t25" AS MATERIALIZED (
SELECT "t24"."wording" AS "wording", "t24"."quantity_qualifier" AS "quantity_qualifier", "t24"."quantity_lower" AS "quantity_lower", "t24"."quantity_upper" AS "quantity_upper", "t24"."quantity_unit" AS "quantity_unit", "t24"."article_id" AS "article_id"
FROM "citation" AS "t24"
WHERE "t24"."line_item_id" = "t11"."id" AND "t24"."quantity_qualifier" IS NOT NULL
ORDER BY ("t24"."ordinal" + 0) ASC, "t24"."id" ASC
LIMIT 8) SELECT *
FROM "t25"
LIMIT $5::int4) AS "t21"), '}'), ','), ']}')
FROM (WITH "t27" AS MATERIALIZED (
SELECT "t26"."as_reported" AS "as_reported", "t26"."quantity_qualifier" AS "quantity_qualifier", "t26"."quantity_lower" AS "quantity_lower", "t26"."quantity_upper" AS "quantity_upper", "t26"."quantity_unit" AS "quantity_unit", "t26"."quantity_verbatim" AS "quantity_verbatim", "t26"."id" AS "id"
FROM "package_line_item" AS "t26"
WHERE "t26"."package_id" = "t1"."id" AND TRUE
ORDER BY ("t26"."ordinal" + 0) ASC, "t26"."id" ASC
LIMIT 32) SELECT *
FROM "t27"
LIMIT $6::int4) AS "t11"), '}')
FROM "aid_package" AS "t1"
WHERE "t1"."slug" = $7::text), 'null'), $8::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t29"
LEFT JOIN "aid_package" AS "t30" ON "t30"."id" = "t29"."aid_package_id"
LEFT JOIN "package_line_item" AS "t31" ON "t31"."id" = "t29"."line_item_id"
LEFT JOIN "aid_package" AS "t32" ON "t32"."id" = "t31"."package_id"
WHERE TRUE AND (("t30"."slug" = $9::text AND "t30"."id" IS NOT NULL AND "t29"."aid_package_id" IS NOT NULL) OR (("t32"."slug" = $10::text AND "t32"."id" IS NOT NULL AND "t31"."package_id" IS NOT NULL) AND "t31"."id" IS NOT NULL AND "t29"."line_item_id" IS NOT NULL)) AND "t29"."stance" = $11::"Stance"), ',"nodes":[', string_agg(concat('{"stance":"', "t28"."stance"::text, '","wording":', to_json("t28"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t33"."start"::text, ',"end":', "t33"."end"::text, '}')
FROM "passage" AS "t33"
WHERE "t33"."id" = "t28"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t35"."name")::text, '}')
FROM "organization" AS "t35"
WHERE "t35"."id" = "t34"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t34"."url")::text, 'null'), '}')
FROM "article" AS "t34"
WHERE "t34"."id" = "t28"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t36"."url")::text, 'null'), '}')
FROM "article" AS "t36"
WHERE "t36"."id" = "t28"."relayed_by_id"), 'null'), ',"value":', CASE WHEN "t28"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"amount":', coalesce('"' || trim_scale("t28"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t28"."value_currency"::text || '"', 'null'), '}') END, ',"quantity":', CASE WHEN "t28"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t28"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t28"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t28"."quantity_upper")::text || '"', 'null'), '}') END, ',"subject":', CASE WHEN "t28"."quote_id" IS NOT NULL THEN '{}'::text WHEN "t28"."person_id" IS NOT NULL THEN '{}'::text WHEN "t28"."position_id" IS NOT NULL THEN '{}'::text WHEN "t28"."organization_id" IS NOT NULL THEN '{}'::text WHEN "t28"."country_id" IS NOT NULL THEN '{}'::text WHEN "t28"."equipment_id" IS NOT NULL THEN '{}'::text WHEN "t28"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT concat('{"title":', to_json("t43"."title")::text, '}')
FROM "aid_package" AS "t43"
WHERE "t43"."id" = "t28"."aid_package_id"), 'null')::text WHEN "t28"."line_item_id" IS NOT NULL THEN coalesce((
SELECT concat('{"asReported":', to_json("t44"."as_reported")::text, '}')
FROM "package_line_item" AS "t44"
WHERE "t44"."id" = "t28"."line_item_id"), 'null')::text WHEN "t28"."decision_id" IS NOT NULL THEN '{}'::text WHEN "t28"."decision_link_id" IS NOT NULL THEN '{}'::text WHEN "t28"."treaty_id" IS NOT NULL THEN '{}'::text WHEN "t28"."treaty_action_id" IS NOT NULL THEN '{}'::text WHEN "t28"."article_link_id" IS NOT NULL THEN '{}'::text WHEN "t28"."article_credit_id" IS NOT NULL THEN '{}'::text ELSE 'null' END, '}'), ','), ']}')
FROM (WITH "t55" AS MATERIALIZED (
SELECT "t51"."stance" AS "stance", "t51"."wording" AS "wording", "t51"."passage_id" AS "passage_id", "t51"."article_id" AS "article_id", "t51"."relayed_by_id" AS "relayed_by_id", "t51"."value_amount" AS "value_amount", "t51"."value_currency" AS "value_currency", "t51"."value_qualifier" AS "value_qualifier", "t51"."quantity_qualifier" AS "quantity_qualifier", "t51"."quantity_lower" AS "quantity_lower", "t51"."quantity_upper" AS "quantity_upper", "t51"."quote_id" AS "quote_id", "t51"."person_id" AS "person_id", "t51"."position_id" AS "position_id", "t51"."organization_id" AS "organization_id", "t51"."country_id" AS "country_id", "t51"."equipment_id" AS "equipment_id", "t51"."aid_package_id" AS "aid_package_id", "t51"."line_item_id" AS "line_item_id", "t51"."decision_id" AS "decision_id", "t51"."decision_link_id" AS "decision_link_id", "t51"."treaty_id" AS "treaty_id", "t51"."treaty_action_id" AS "treaty_action_id", "t51"."article_link_id" AS "article_link_id", "t51"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t51"
LEFT JOIN "aid_package" AS "t52" ON "t52"."id" = "t51"."aid_package_id"
LEFT JOIN "package_line_item" AS "t53" ON "t53"."id" = "t51"."line_item_id"
LEFT JOIN "aid_package" AS "t54" ON "t54"."id" = "t53"."package_id"
WHERE TRUE AND (("t52"."slug" = $12::text AND "t52"."id" IS NOT NULL AND "t51"."aid_package_id" IS NOT NULL) OR (("t54"."slug" = $13::text AND "t54"."id" IS NOT NULL AND "t53"."package_id" IS NOT NULL) AND "t53"."id" IS NOT NULL AND "t51"."line_item_id" IS NOT NULL)) AND "t51"."stance" = $14::"Stance"
ORDER BY "t51"."ordinal" ASC, "t51"."id" ASC
LIMIT 32) SELECT *
FROM "t55"
LIMIT $15::int4) AS "t28"), '}') AS data OFFSET 0) AS answer
