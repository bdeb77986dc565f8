-- 1 statement; 30 without the engine

SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t2"
LEFT JOIN "treaty_action" AS "t3" ON "t3"."id" = "t2"."treaty_action_id"
WHERE TRUE AND "t2"."stance" = $2::"Stance" AND (TRUE AND "t3"."id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"wording":', to_json("t1"."wording")::text, ',"article":', coalesce((
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
FROM (WITH "t24" AS MATERIALIZED (
SELECT "t23"."wording" AS "wording", "t23"."article_id" AS "article_id"
FROM "citation" AS "t23"
WHERE "t23"."treaty_action_id" = "t17"."id" AND "t23"."stance" = $4::"Stance"
ORDER BY ("t23"."ordinal" + 0) ASC, "t23"."id" ASC
LIMIT 2) SELECT *
FROM "t24"
LIMIT $5::int4) AS "t20"), $6::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t25"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t27"."name")::text, '}')
FROM "organization" AS "t27"
WHERE "t27"."id" = "t26"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t26"."url")::text, 'null'), '}')
FROM "article" AS "t26"
WHERE "t26"."id" = "t25"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t29" AS MATERIALIZED (
SELECT "t28"."wording" AS "wording", "t28"."article_id" AS "article_id"
FROM "citation" AS "t28"
WHERE "t28"."treaty_action_id" = "t17"."id" AND "t28"."stance" = $7::"Stance"
ORDER BY ("t28"."ordinal" + 0) ASC, "t28"."id" ASC
LIMIT 2) SELECT *
FROM "t29"
LIMIT $8::int4) AS "t25"), '}')
FROM "treaty_action" AS "t17"
WHERE "t17"."id" = "t1"."treaty_action_id"), 'null') WHEN "t1"."article_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_link" AS "t30"
WHERE "t30"."id" = "t1"."article_link_id"), 'null') WHEN "t1"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_credit" AS "t31"
WHERE "t31"."id" = "t1"."article_credit_id"), 'null') ELSE 'null' END, '}'), ','), ']}')
FROM (WITH "t34" AS MATERIALIZED (
SELECT "t32"."wording" AS "wording", "t32"."article_id" AS "article_id", "t32"."quote_id" AS "quote_id", "t32"."person_id" AS "person_id", "t32"."position_id" AS "position_id", "t32"."organization_id" AS "organization_id", "t32"."country_id" AS "country_id", "t32"."equipment_id" AS "equipment_id", "t32"."aid_package_id" AS "aid_package_id", "t32"."line_item_id" AS "line_item_id", "t32"."decision_id" AS "decision_id", "t32"."decision_link_id" AS "decision_link_id", "t32"."treaty_id" AS "treaty_id", "t32"."treaty_action_id" AS "treaty_action_id", "t32"."article_link_id" AS "article_link_id", "t32"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t32"
LEFT JOIN "treaty_action" AS "t33" ON "t33"."id" = "t32"."treaty_action_id"
WHERE TRUE AND "t32"."stance" = $9::"Stance" AND (TRUE AND "t33"."id" IS NOT NULL)
ORDER BY "t32"."ordinal" ASC, "t32"."id" ASC
LIMIT 8) SELECT *
FROM "t34"
LIMIT $10::int4) AS "t1"), $11::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t36"
LEFT JOIN "aid_package" AS "t37" ON "t37"."id" = "t36"."aid_package_id"
WHERE TRUE AND (TRUE AND "t37"."id" IS NOT NULL) AND "t36"."stance" = $12::"Stance"), ',"nodes":[', string_agg(concat('{"wording":', to_json("t35"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t39"."name")::text, '}')
FROM "organization" AS "t39"
WHERE "t39"."id" = "t38"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t38"."url")::text, 'null'), '}')
FROM "article" AS "t38"
WHERE "t38"."id" = "t35"."article_id"), 'null'), ',"value":', CASE WHEN "t35"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"amount":', coalesce('"' || trim_scale("t35"."value_amount")::text || '"', 'null'), '}') END, ',"subject":', CASE WHEN "t35"."quote_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "quote" AS "t40"
WHERE "t40"."id" = "t35"."quote_id"), 'null') WHEN "t35"."person_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "person" AS "t41"
WHERE "t41"."id" = "t35"."person_id"), 'null') WHEN "t35"."position_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "position" AS "t42"
WHERE "t42"."id" = "t35"."position_id"), 'null') WHEN "t35"."organization_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "organization" AS "t43"
WHERE "t43"."id" = "t35"."organization_id"), 'null') WHEN "t35"."country_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "country" AS "t44"
WHERE "t44"."id" = "t35"."country_id"), 'null') WHEN "t35"."equipment_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "equipment" AS "t45"
WHERE "t45"."id" = "t35"."equipment_id"), 'null') WHEN "t35"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT concat('{"slug":', to_json("t46"."slug")::text, ',"announcedOn":"', CASE WHEN "t46"."announced_on" = "t46"."announced_on_latest" THEN "t46"."announced_on"::text WHEN extract(month
FROM "t46"."announced_on") = extract(month
FROM "t46"."announced_on_latest") THEN left("t46"."announced_on"::text, 7) ELSE left("t46"."announced_on"::text, 4) END, '","value":{"amount":', coalesce('"' || trim_scale("t46"."value_amount")::text || '"', 'null'), $13::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t47"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t49"."name")::text, '}')
FROM "organization" AS "t49"
WHERE "t49"."id" = "t48"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t48"."url")::text, 'null'), '}')
FROM "article" AS "t48"
WHERE "t48"."id" = "t47"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t51" AS MATERIALIZED (
SELECT "t50"."wording" AS "wording", "t50"."article_id" AS "article_id"
FROM "citation" AS "t50"
WHERE "t50"."aid_package_id" = "t46"."id" AND "t50"."stance" = $14::"Stance"
ORDER BY ("t50"."ordinal" + 0) ASC, "t50"."id" ASC
LIMIT 2) SELECT *
FROM "t51"
LIMIT $15::int4) AS "t47"), '}')
FROM "aid_package" AS "t46"
WHERE "t46"."id" = "t35"."aid_package_id"), 'null') WHEN "t35"."line_item_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "package_line_item" AS "t52"
WHERE "t52"."id" = "t35"."line_item_id"), 'null') WHEN "t35"."decision_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision" AS "t53"
WHERE "t53"."id" = "t35"."decision_id"), 'null') WHEN "t35"."decision_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision_link" AS "t54"
WHERE "t54"."id" = "t35"."decision_link_id"), 'null') WHEN "t35"."treaty_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty" AS "t55"
WHERE "t55"."id" = "t35"."treaty_id"), 'null') WHEN "t35"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty_action" AS "t56"
WHERE "t56"."id" = "t35"."treaty_action_id"), 'null') WHEN "t35"."article_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_link" AS "t57"
WHERE "t57"."id" = "t35"."article_link_id"), 'null') WHEN "t35"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_credit" AS "t58"
WHERE "t58"."id" = "t35"."article_credit_id"), 'null') ELSE 'null' END, '}'), ','), ']}')
FROM (WITH "t61" AS MATERIALIZED (
SELECT "t59"."wording" AS "wording", "t59"."article_id" AS "article_id", "t59"."value_amount" AS "value_amount", "t59"."value_qualifier" AS "value_qualifier", "t59"."quote_id" AS "quote_id", "t59"."person_id" AS "person_id", "t59"."position_id" AS "position_id", "t59"."organization_id" AS "organization_id", "t59"."country_id" AS "country_id", "t59"."equipment_id" AS "equipment_id", "t59"."aid_package_id" AS "aid_package_id", "t59"."line_item_id" AS "line_item_id", "t59"."decision_id" AS "decision_id", "t59"."decision_link_id" AS "decision_link_id", "t59"."treaty_id" AS "treaty_id", "t59"."treaty_action_id" AS "treaty_action_id", "t59"."article_link_id" AS "article_link_id", "t59"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t59"
LEFT JOIN "aid_package" AS "t60" ON "t60"."id" = "t59"."aid_package_id"
WHERE TRUE AND (TRUE AND "t60"."id" IS NOT NULL) AND "t59"."stance" = $16::"Stance"
ORDER BY "t59"."ordinal" ASC, "t59"."id" ASC
LIMIT 8) SELECT *
FROM "t61"
LIMIT $17::int4) AS "t35"), $18::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t63"
LEFT JOIN "package_line_item" AS "t64" ON "t64"."id" = "t63"."line_item_id"
WHERE TRUE AND (TRUE AND "t64"."id" IS NOT NULL) AND "t63"."stance" = $19::"Stance"), ',"nodes":[', string_agg(concat('{"wording":', to_json("t62"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t66"."name")::text, '}')
FROM "organization" AS "t66"
WHERE "t66"."id" = "t65"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t65"."url")::text, 'null'), '}')
FROM "article" AS "t65"
WHERE "t65"."id" = "t62"."article_id"), 'null'), ',"quantity":', CASE WHEN "t62"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t62"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t62"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t62"."quantity_upper")::text || '"', 'null'), '}') END, ',"subject":', CASE WHEN "t62"."quote_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "quote" AS "t67"
WHERE "t67"."id" = "t62"."quote_id"), 'null') WHEN "t62"."person_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "person" AS "t68"
WHERE "t68"."id" = "t62"."person_id"), 'null') WHEN "t62"."position_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "position" AS "t69"
WHERE "t69"."id" = "t62"."position_id"), 'null') WHEN "t62"."organization_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "organization" AS "t70"
WHERE "t70"."id" = "t62"."organization_id"), 'null') WHEN "t62"."country_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "country" AS "t71"
WHERE "t71"."id" = "t62"."country_id"), 'null') WHEN "t62"."equipment_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "equipment" AS "t72"
WHERE "t72"."id" = "t62"."equipment_id"), 'null') WHEN "t62"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "aid_package" AS "t73"
WHERE "t73"."id" = "t62"."aid_package_id"), 'null') WHEN "t62"."line_item_id" IS NOT NULL THEN coalesce((
SELECT concat('{"slug":', to_json("t74"."slug")::text, ',"asReported":', to_json("t74"."as_reported")::text, $20::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t75"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t77"."name")::text, '}')
FROM "organization" AS "t77"
WHERE "t77"."id" = "t76"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t76"."url")::text, 'null'), '}')
FROM "article" AS "t76"
WHERE "t76"."id" = "t75"."article_id"), 'null'), ',"quantity":', CASE WHEN "t75"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t75"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t75"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t75"."quantity_upper")::text || '"', 'null'), '}') END, '}'), ','), ']}')
FROM (WITH "t79" AS MATERIALIZED (
SELECT "t78"."wording" AS "wording", "t78"."article_id" AS "article_id", "t78"."quantity_qualifier" AS "quantity_qualifier", "t78"."quantity_lower" AS "quantity_lower", "t78"."quantity_upper" AS "quantity_upper"
FROM "citation" AS "t78"
WHERE "t78"."line_item_id" = "t74"."id" AND "t78"."stance" = $21::"Stance"
ORDER BY ("t78"."ordinal" + 0) ASC, "t78"."id" ASC
LIMIT 2) SELECT *
FROM "t79"
LIMIT $22::int4) AS "t75"), '}')
FROM "package_line_item" AS "t74"
WHERE "t74"."id" = "t62"."line_item_id"), 'null') WHEN "t62"."decision_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision" AS "t80"
WHERE "t80"."id" = "t62"."decision_id"), 'null') WHEN "t62"."decision_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "policy_decision_link" AS "t81"
WHERE "t81"."id" = "t62"."decision_link_id"), 'null') WHEN "t62"."treaty_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty" AS "t82"
WHERE "t82"."id" = "t62"."treaty_id"), 'null') WHEN "t62"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "treaty_action" AS "t83"
WHERE "t83"."id" = "t62"."treaty_action_id"), 'null') WHEN "t62"."article_link_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_link" AS "t84"
WHERE "t84"."id" = "t62"."article_link_id"), 'null') WHEN "t62"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT '{}'::text
FROM "article_credit" AS "t85"
WHERE "t85"."id" = "t62"."article_credit_id"), 'null') ELSE 'null' END, '}'), ','), ']}')
FROM (WITH "t88" AS MATERIALIZED (
SELECT "t86"."wording" AS "wording", "t86"."article_id" AS "article_id", "t86"."quantity_qualifier" AS "quantity_qualifier", "t86"."quantity_lower" AS "quantity_lower", "t86"."quantity_upper" AS "quantity_upper", "t86"."quote_id" AS "quote_id", "t86"."person_id" AS "person_id", "t86"."position_id" AS "position_id", "t86"."organization_id" AS "organization_id", "t86"."country_id" AS "country_id", "t86"."equipment_id" AS "equipment_id", "t86"."aid_package_id" AS "aid_package_id", "t86"."line_item_id" AS "line_item_id", "t86"."decision_id" AS "decision_id", "t86"."decision_link_id" AS "decision_link_id", "t86"."treaty_id" AS "treaty_id", "t86"."treaty_action_id" AS "treaty_action_id", "t86"."article_link_id" AS "article_link_id", "t86"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t86"
LEFT JOIN "package_line_item" AS "t87" ON "t87"."id" = "t86"."line_item_id"
WHERE TRUE AND (TRUE AND "t87"."id" IS NOT NULL) AND "t86"."stance" = $23::"Stance"
ORDER BY "t86"."ordinal" ASC, "t86"."id" ASC
LIMIT 8) SELECT *
FROM "t88"
LIMIT $24::int4) AS "t62"), '}') AS data OFFSET 0) AS answer
