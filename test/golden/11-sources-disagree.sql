-- 1 statement; 30 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t2"
LEFT JOIN "treaty_action" AS "t3" ON "t3"."id" = "t2"."treaty_action_id"
WHERE TRUE AND ("t2"."stance" = $2::"Stance" AND (TRUE AND "t3"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"wording":', to_json("t1"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t5"."name")::text, '}')
FROM "organization" AS "t5"
WHERE "t5"."id" = "t4"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t4"."url")::text, 'null'), '}')
FROM "article" AS "t4"
WHERE "t4"."id" = "t1"."article_id"), 'null'), ',"subject":', CASE WHEN "t1"."quote_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "quote" AS "t6"
WHERE "t6"."id" = "t1"."quote_id"), 'null') WHEN "t1"."person_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "person" AS "t7"
WHERE "t7"."id" = "t1"."person_id"), 'null') WHEN "t1"."position_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "position" AS "t8"
WHERE "t8"."id" = "t1"."position_id"), 'null') WHEN "t1"."organization_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "organization" AS "t9"
WHERE "t9"."id" = "t1"."organization_id"), 'null') WHEN "t1"."country_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "country" AS "t10"
WHERE "t10"."id" = "t1"."country_id"), 'null') WHEN "t1"."equipment_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "equipment" AS "t11"
WHERE "t11"."id" = "t1"."equipment_id"), 'null') WHEN "t1"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "aid_package" AS "t12"
WHERE "t12"."id" = "t1"."aid_package_id"), 'null') WHEN "t1"."line_item_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "package_line_item" AS "t13"
WHERE "t13"."id" = "t1"."line_item_id"), 'null') WHEN "t1"."decision_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision" AS "t14"
WHERE "t14"."id" = "t1"."decision_id"), 'null') WHEN "t1"."decision_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision_link" AS "t15"
WHERE "t15"."id" = "t1"."decision_link_id"), 'null') WHEN "t1"."treaty_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty" AS "t16"
WHERE "t16"."id" = "t1"."treaty_id"), 'null') WHEN "t1"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT concat('{"country":', coalesce((
SELECT concat('{"name":', to_json("t18"."name")::text, '}')
FROM "country" AS "t18"
WHERE "t18"."id" = "t17"."country_id"), 'null'), ',"kind":"', "t17"."kind"::text, '","takenOn":"', CASE WHEN "t17"."taken_on" = "t17"."taken_on_latest" THEN "t17"."taken_on"::text WHEN extract(month
FROM "t17"."taken_on") = extract(month
FROM "t17"."taken_on_latest") THEN left("t17"."taken_on"::text, 7) ELSE left("t17"."taken_on"::text, 4) END, '","treaty":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "treaty" AS "t19"
WHERE "t19"."id" = "t17"."treaty_id"), 'null'), $3::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t20"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t22"."name")::text, '}')
FROM "organization" AS "t22"
WHERE "t22"."id" = "t21"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t21"."url")::text, 'null'), '}')
FROM "article" AS "t21"
WHERE "t21"."id" = "t20"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t23"."wording" AS "wording", "t23"."article_id" AS "article_id"
FROM "citation" AS "t23"
WHERE "t23"."treaty_action_id" = "t17"."id" AND "t23"."stance" = $4::"Stance"
ORDER BY "t23"."ordinal" ASC, "t23"."id" ASC
LIMIT $5::int4) AS "t20"), $6::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t24"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t26"."name")::text, '}')
FROM "organization" AS "t26"
WHERE "t26"."id" = "t25"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t25"."url")::text, 'null'), '}')
FROM "article" AS "t25"
WHERE "t25"."id" = "t24"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t27"."wording" AS "wording", "t27"."article_id" AS "article_id"
FROM "citation" AS "t27"
WHERE "t27"."treaty_action_id" = "t17"."id" AND "t27"."stance" = $7::"Stance"
ORDER BY "t27"."ordinal" ASC, "t27"."id" ASC
LIMIT $8::int4) AS "t24"), '}')
FROM "treaty_action" AS "t17"
WHERE "t17"."id" = "t1"."treaty_action_id"), 'null') WHEN "t1"."article_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_link" AS "t28"
WHERE "t28"."id" = "t1"."article_link_id"), 'null') WHEN "t1"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_credit" AS "t29"
WHERE "t29"."id" = "t1"."article_credit_id"), 'null') ELSE 'null' END, '}'), ','), ']}')
FROM (
SELECT "t30"."wording" AS "wording", "t30"."article_id" AS "article_id", "t30"."quote_id" AS "quote_id", "t30"."person_id" AS "person_id", "t30"."position_id" AS "position_id", "t30"."organization_id" AS "organization_id", "t30"."country_id" AS "country_id", "t30"."equipment_id" AS "equipment_id", "t30"."aid_package_id" AS "aid_package_id", "t30"."line_item_id" AS "line_item_id", "t30"."decision_id" AS "decision_id", "t30"."decision_link_id" AS "decision_link_id", "t30"."treaty_id" AS "treaty_id", "t30"."treaty_action_id" AS "treaty_action_id", "t30"."article_link_id" AS "article_link_id", "t30"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t30"
LEFT JOIN "treaty_action" AS "t31" ON "t31"."id" = "t30"."treaty_action_id"
WHERE TRUE AND ("t30"."stance" = $9::"Stance" AND (TRUE AND "t31"."id" IS NOT NULL))
ORDER BY "t30"."ordinal" ASC, "t30"."id" ASC
LIMIT $10::int4) AS "t1"), $11::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t33"
LEFT JOIN "aid_package" AS "t34" ON "t34"."id" = "t33"."aid_package_id"
WHERE TRUE AND ((TRUE AND "t34"."id" IS NOT NULL) AND "t33"."stance" = $12::"Stance")), ',"nodes":[', string_agg(concat('{"wording":', to_json("t32"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t36"."name")::text, '}')
FROM "organization" AS "t36"
WHERE "t36"."id" = "t35"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t35"."url")::text, 'null'), '}')
FROM "article" AS "t35"
WHERE "t35"."id" = "t32"."article_id"), 'null'), ',"value":', CASE WHEN "t32"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"amount":', coalesce('"' || trim_scale("t32"."value_amount")::text || '"', 'null'), '}') END, ',"subject":', CASE WHEN "t32"."quote_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "quote" AS "t37"
WHERE "t37"."id" = "t32"."quote_id"), 'null') WHEN "t32"."person_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "person" AS "t38"
WHERE "t38"."id" = "t32"."person_id"), 'null') WHEN "t32"."position_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "position" AS "t39"
WHERE "t39"."id" = "t32"."position_id"), 'null') WHEN "t32"."organization_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "organization" AS "t40"
WHERE "t40"."id" = "t32"."organization_id"), 'null') WHEN "t32"."country_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "country" AS "t41"
WHERE "t41"."id" = "t32"."country_id"), 'null') WHEN "t32"."equipment_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "equipment" AS "t42"
WHERE "t42"."id" = "t32"."equipment_id"), 'null') WHEN "t32"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT concat('{"slug":', to_json("t43"."slug")::text, ',"announcedOn":"', CASE WHEN "t43"."announced_on" = "t43"."announced_on_latest" THEN "t43"."announced_on"::text WHEN extract(month
FROM "t43"."announced_on") = extract(month
FROM "t43"."announced_on_latest") THEN left("t43"."announced_on"::text, 7) ELSE left("t43"."announced_on"::text, 4) END, '","value":{"amount":', coalesce('"' || trim_scale("t43"."value_amount")::text || '"', 'null'), $13::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t44"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t46"."name")::text, '}')
FROM "organization" AS "t46"
WHERE "t46"."id" = "t45"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t45"."url")::text, 'null'), '}')
FROM "article" AS "t45"
WHERE "t45"."id" = "t44"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t47"."wording" AS "wording", "t47"."article_id" AS "article_id"
FROM "citation" AS "t47"
WHERE "t47"."aid_package_id" = "t43"."id" AND "t47"."stance" = $14::"Stance"
ORDER BY "t47"."ordinal" ASC, "t47"."id" ASC
LIMIT $15::int4) AS "t44"), '}')
FROM "aid_package" AS "t43"
WHERE "t43"."id" = "t32"."aid_package_id"), 'null') WHEN "t32"."line_item_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "package_line_item" AS "t48"
WHERE "t48"."id" = "t32"."line_item_id"), 'null') WHEN "t32"."decision_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision" AS "t49"
WHERE "t49"."id" = "t32"."decision_id"), 'null') WHEN "t32"."decision_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision_link" AS "t50"
WHERE "t50"."id" = "t32"."decision_link_id"), 'null') WHEN "t32"."treaty_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty" AS "t51"
WHERE "t51"."id" = "t32"."treaty_id"), 'null') WHEN "t32"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty_action" AS "t52"
WHERE "t52"."id" = "t32"."treaty_action_id"), 'null') WHEN "t32"."article_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_link" AS "t53"
WHERE "t53"."id" = "t32"."article_link_id"), 'null') WHEN "t32"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_credit" AS "t54"
WHERE "t54"."id" = "t32"."article_credit_id"), 'null') ELSE 'null' END, '}'), ','), ']}')
FROM (
SELECT "t55"."wording" AS "wording", "t55"."article_id" AS "article_id", "t55"."value_amount" AS "value_amount", "t55"."value_qualifier" AS "value_qualifier", "t55"."quote_id" AS "quote_id", "t55"."person_id" AS "person_id", "t55"."position_id" AS "position_id", "t55"."organization_id" AS "organization_id", "t55"."country_id" AS "country_id", "t55"."equipment_id" AS "equipment_id", "t55"."aid_package_id" AS "aid_package_id", "t55"."line_item_id" AS "line_item_id", "t55"."decision_id" AS "decision_id", "t55"."decision_link_id" AS "decision_link_id", "t55"."treaty_id" AS "treaty_id", "t55"."treaty_action_id" AS "treaty_action_id", "t55"."article_link_id" AS "article_link_id", "t55"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t55"
LEFT JOIN "aid_package" AS "t56" ON "t56"."id" = "t55"."aid_package_id"
WHERE TRUE AND ((TRUE AND "t56"."id" IS NOT NULL) AND "t55"."stance" = $16::"Stance")
ORDER BY "t55"."ordinal" ASC, "t55"."id" ASC
LIMIT $17::int4) AS "t32"), $18::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t58"
LEFT JOIN "package_line_item" AS "t59" ON "t59"."id" = "t58"."line_item_id"
WHERE TRUE AND ((TRUE AND "t59"."id" IS NOT NULL) AND "t58"."stance" = $19::"Stance")), ',"nodes":[', string_agg(concat('{"wording":', to_json("t57"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t61"."name")::text, '}')
FROM "organization" AS "t61"
WHERE "t61"."id" = "t60"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t60"."url")::text, 'null'), '}')
FROM "article" AS "t60"
WHERE "t60"."id" = "t57"."article_id"), 'null'), ',"quantity":', CASE WHEN "t57"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t57"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t57"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t57"."quantity_upper")::text || '"', 'null'), '}') END, ',"subject":', CASE WHEN "t57"."quote_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "quote" AS "t62"
WHERE "t62"."id" = "t57"."quote_id"), 'null') WHEN "t57"."person_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "person" AS "t63"
WHERE "t63"."id" = "t57"."person_id"), 'null') WHEN "t57"."position_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "position" AS "t64"
WHERE "t64"."id" = "t57"."position_id"), 'null') WHEN "t57"."organization_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "organization" AS "t65"
WHERE "t65"."id" = "t57"."organization_id"), 'null') WHEN "t57"."country_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "country" AS "t66"
WHERE "t66"."id" = "t57"."country_id"), 'null') WHEN "t57"."equipment_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "equipment" AS "t67"
WHERE "t67"."id" = "t57"."equipment_id"), 'null') WHEN "t57"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "aid_package" AS "t68"
WHERE "t68"."id" = "t57"."aid_package_id"), 'null') WHEN "t57"."line_item_id" IS NOT NULL THEN coalesce((
SELECT concat('{"slug":', to_json("t69"."slug")::text, ',"asReported":', to_json("t69"."as_reported")::text, $20::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t70"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t72"."name")::text, '}')
FROM "organization" AS "t72"
WHERE "t72"."id" = "t71"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t71"."url")::text, 'null'), '}')
FROM "article" AS "t71"
WHERE "t71"."id" = "t70"."article_id"), 'null'), ',"quantity":', CASE WHEN "t70"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t70"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t70"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t70"."quantity_upper")::text || '"', 'null'), '}') END, '}'), ','), ']}')
FROM (
SELECT "t73"."wording" AS "wording", "t73"."article_id" AS "article_id", "t73"."quantity_qualifier" AS "quantity_qualifier", "t73"."quantity_lower" AS "quantity_lower", "t73"."quantity_upper" AS "quantity_upper"
FROM "citation" AS "t73"
WHERE "t73"."line_item_id" = "t69"."id" AND "t73"."stance" = $21::"Stance"
ORDER BY "t73"."ordinal" ASC, "t73"."id" ASC
LIMIT $22::int4) AS "t70"), '}')
FROM "package_line_item" AS "t69"
WHERE "t69"."id" = "t57"."line_item_id"), 'null') WHEN "t57"."decision_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision" AS "t74"
WHERE "t74"."id" = "t57"."decision_id"), 'null') WHEN "t57"."decision_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision_link" AS "t75"
WHERE "t75"."id" = "t57"."decision_link_id"), 'null') WHEN "t57"."treaty_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty" AS "t76"
WHERE "t76"."id" = "t57"."treaty_id"), 'null') WHEN "t57"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty_action" AS "t77"
WHERE "t77"."id" = "t57"."treaty_action_id"), 'null') WHEN "t57"."article_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_link" AS "t78"
WHERE "t78"."id" = "t57"."article_link_id"), 'null') WHEN "t57"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_credit" AS "t79"
WHERE "t79"."id" = "t57"."article_credit_id"), 'null') ELSE 'null' END, '}'), ','), ']}')
FROM (
SELECT "t80"."wording" AS "wording", "t80"."article_id" AS "article_id", "t80"."quantity_qualifier" AS "quantity_qualifier", "t80"."quantity_lower" AS "quantity_lower", "t80"."quantity_upper" AS "quantity_upper", "t80"."quote_id" AS "quote_id", "t80"."person_id" AS "person_id", "t80"."position_id" AS "position_id", "t80"."organization_id" AS "organization_id", "t80"."country_id" AS "country_id", "t80"."equipment_id" AS "equipment_id", "t80"."aid_package_id" AS "aid_package_id", "t80"."line_item_id" AS "line_item_id", "t80"."decision_id" AS "decision_id", "t80"."decision_link_id" AS "decision_link_id", "t80"."treaty_id" AS "treaty_id", "t80"."treaty_action_id" AS "treaty_action_id", "t80"."article_link_id" AS "article_link_id", "t80"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t80"
LEFT JOIN "package_line_item" AS "t81" ON "t81"."id" = "t80"."line_item_id"
WHERE TRUE AND ((TRUE AND "t81"."id" IS NOT NULL) AND "t80"."stance" = $23::"Stance")
ORDER BY "t80"."ordinal" ASC, "t80"."id" ASC
LIMIT $24::int4) AS "t57"), '}') AS data
