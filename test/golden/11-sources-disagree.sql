-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t2"
WHERE TRUE AND "t2"."stance" = $2::"Stance" AND "t2"."treaty_action_id" IS NOT NULL), ',"nodes":[', string_agg(concat('{"wording":', to_json("t1"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t4"."name")::text, '}')
FROM "organization" AS "t4"
WHERE "t4"."id" = "t3"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t3"."url")::text, 'null'), '}')
FROM "article" AS "t3"
WHERE "t3"."id" = "t1"."article_id"), 'null'), ',"subject":', CASE WHEN "t1"."quote_id" IS NOT NULL THEN '{}'::text WHEN "t1"."person_id" IS NOT NULL THEN '{}'::text WHEN "t1"."position_id" IS NOT NULL THEN '{}'::text WHEN "t1"."organization_id" IS NOT NULL THEN '{}'::text WHEN "t1"."country_id" IS NOT NULL THEN '{}'::text WHEN "t1"."equipment_id" IS NOT NULL THEN '{}'::text WHEN "t1"."aid_package_id" IS NOT NULL THEN '{}'::text WHEN "t1"."line_item_id" IS NOT NULL THEN '{}'::text WHEN "t1"."decision_id" IS NOT NULL THEN '{}'::text WHEN "t1"."decision_link_id" IS NOT NULL THEN '{}'::text WHEN "t1"."treaty_id" IS NOT NULL THEN '{}'::text WHEN "t1"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT concat('{"country":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "country" AS "t17"
WHERE "t17"."id" = "t16"."country_id"), 'null'), ',"kind":"', "t16"."kind"::text, '","takenOn":"', CASE WHEN "t16"."taken_on" = "t16"."taken_on_latest" THEN "t16"."taken_on"::text WHEN extract(month
FROM "t16"."taken_on") = extract(month
FROM "t16"."taken_on_latest") THEN left("t16"."taken_on"::text, 7) ELSE left("t16"."taken_on"::text, 4) END, '","treaty":', coalesce((
SELECT concat('{"name":', to_json("t18"."name")::text, '}')
FROM "treaty" AS "t18"
WHERE "t18"."id" = "t16"."treaty_id"), 'null'), $3::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t19"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t21"."name")::text, '}')
FROM "organization" AS "t21"
WHERE "t21"."id" = "t20"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t20"."url")::text, 'null'), '}')
FROM "article" AS "t20"
WHERE "t20"."id" = "t19"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t23" AS MATERIALIZED (
SELECT "t22"."wording" AS "wording", "t22"."article_id" AS "article_id"
FROM "citation" AS "t22"
WHERE "t22"."treaty_action_id" = "t16"."id" AND "t22"."stance" = $4::"Stance"
ORDER BY ("t22"."ordinal" + 0) ASC, "t22"."id" ASC
LIMIT 2) SELECT *
FROM "t23"
LIMIT $5::int4) AS "t19"), $6::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t24"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t26"."name")::text, '}')
FROM "organization" AS "t26"
WHERE "t26"."id" = "t25"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t25"."url")::text, 'null'), '}')
FROM "article" AS "t25"
WHERE "t25"."id" = "t24"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t28" AS MATERIALIZED (
SELECT "t27"."wording" AS "wording", "t27"."article_id" AS "article_id"
FROM "citation" AS "t27"
WHERE "t27"."treaty_action_id" = "t16"."id" AND "t27"."stance" = $7::"Stance"
ORDER BY ("t27"."ordinal" + 0) ASC, "t27"."id" ASC
LIMIT 2) SELECT *
FROM "t28"
LIMIT $8::int4) AS "t24"), '}')
FROM "treaty_action" AS "t16"
WHERE "t16"."id" = "t1"."treaty_action_id"), 'null')::text WHEN "t1"."article_link_id" IS NOT NULL THEN '{}'::text WHEN "t1"."article_credit_id" IS NOT NULL THEN '{}'::text ELSE 'null' END, '}'), ','), ']}')
FROM (WITH "t32" AS MATERIALIZED (
SELECT "t31"."wording" AS "wording", "t31"."article_id" AS "article_id", "t31"."quote_id" AS "quote_id", "t31"."person_id" AS "person_id", "t31"."position_id" AS "position_id", "t31"."organization_id" AS "organization_id", "t31"."country_id" AS "country_id", "t31"."equipment_id" AS "equipment_id", "t31"."aid_package_id" AS "aid_package_id", "t31"."line_item_id" AS "line_item_id", "t31"."decision_id" AS "decision_id", "t31"."decision_link_id" AS "decision_link_id", "t31"."treaty_id" AS "treaty_id", "t31"."treaty_action_id" AS "treaty_action_id", "t31"."article_link_id" AS "article_link_id", "t31"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t31"
WHERE TRUE AND "t31"."stance" = $9::"Stance" AND "t31"."treaty_action_id" IS NOT NULL
ORDER BY "t31"."ordinal" ASC, "t31"."id" ASC
LIMIT 8) SELECT *
FROM "t32"
LIMIT $10::int4) AS "t1"), $11::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t34"
WHERE TRUE AND "t34"."aid_package_id" IS NOT NULL AND "t34"."stance" = $12::"Stance"), ',"nodes":[', string_agg(concat('{"wording":', to_json("t33"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t36"."name")::text, '}')
FROM "organization" AS "t36"
WHERE "t36"."id" = "t35"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t35"."url")::text, 'null'), '}')
FROM "article" AS "t35"
WHERE "t35"."id" = "t33"."article_id"), 'null'), ',"value":', CASE WHEN "t33"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"amount":', coalesce('"' || trim_scale("t33"."value_amount")::text || '"', 'null'), '}') END, ',"subject":', CASE WHEN "t33"."quote_id" IS NOT NULL THEN '{}'::text WHEN "t33"."person_id" IS NOT NULL THEN '{}'::text WHEN "t33"."position_id" IS NOT NULL THEN '{}'::text WHEN "t33"."organization_id" IS NOT NULL THEN '{}'::text WHEN "t33"."country_id" IS NOT NULL THEN '{}'::text WHEN "t33"."equipment_id" IS NOT NULL THEN '{}'::text WHEN "t33"."aid_package_id" IS NOT NULL THEN coalesce((
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
FROM (WITH "t48" AS MATERIALIZED (
SELECT "t47"."wording" AS "wording", "t47"."article_id" AS "article_id"
FROM "citation" AS "t47"
WHERE "t47"."aid_package_id" = "t43"."id" AND "t47"."stance" = $14::"Stance"
ORDER BY ("t47"."ordinal" + 0) ASC, "t47"."id" ASC
LIMIT 2) SELECT *
FROM "t48"
LIMIT $15::int4) AS "t44"), '}')
FROM "aid_package" AS "t43"
WHERE "t43"."id" = "t33"."aid_package_id"), 'null')::text WHEN "t33"."line_item_id" IS NOT NULL THEN '{}'::text WHEN "t33"."decision_id" IS NOT NULL THEN '{}'::text WHEN "t33"."decision_link_id" IS NOT NULL THEN '{}'::text WHEN "t33"."treaty_id" IS NOT NULL THEN '{}'::text WHEN "t33"."treaty_action_id" IS NOT NULL THEN '{}'::text WHEN "t33"."article_link_id" IS NOT NULL THEN '{}'::text WHEN "t33"."article_credit_id" IS NOT NULL THEN '{}'::text ELSE 'null' END, '}'), ','), ']}')
FROM (WITH "t57" AS MATERIALIZED (
SELECT "t56"."wording" AS "wording", "t56"."article_id" AS "article_id", "t56"."value_amount" AS "value_amount", "t56"."value_qualifier" AS "value_qualifier", "t56"."quote_id" AS "quote_id", "t56"."person_id" AS "person_id", "t56"."position_id" AS "position_id", "t56"."organization_id" AS "organization_id", "t56"."country_id" AS "country_id", "t56"."equipment_id" AS "equipment_id", "t56"."aid_package_id" AS "aid_package_id", "t56"."line_item_id" AS "line_item_id", "t56"."decision_id" AS "decision_id", "t56"."decision_link_id" AS "decision_link_id", "t56"."treaty_id" AS "treaty_id", "t56"."treaty_action_id" AS "treaty_action_id", "t56"."article_link_id" AS "article_link_id", "t56"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t56"
WHERE TRUE AND "t56"."aid_package_id" IS NOT NULL AND "t56"."stance" = $16::"Stance"
ORDER BY "t56"."ordinal" ASC, "t56"."id" ASC
LIMIT 8) SELECT *
FROM "t57"
LIMIT $17::int4) AS "t33"), $18::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t59"
WHERE TRUE AND "t59"."line_item_id" IS NOT NULL AND "t59"."stance" = $19::"Stance"), ',"nodes":[', string_agg(concat('{"wording":', to_json("t58"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t61"."name")::text, '}')
FROM "organization" AS "t61"
WHERE "t61"."id" = "t60"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t60"."url")::text, 'null'), '}')
FROM "article" AS "t60"
WHERE "t60"."id" = "t58"."article_id"), 'null'), ',"quantity":', CASE WHEN "t58"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t58"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t58"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t58"."quantity_upper")::text || '"', 'null'), '}') END, ',"subject":', CASE WHEN "t58"."quote_id" IS NOT NULL THEN '{}'::text WHEN "t58"."person_id" IS NOT NULL THEN '{}'::text WHEN "t58"."position_id" IS NOT NULL THEN '{}'::text WHEN "t58"."organization_id" IS NOT NULL THEN '{}'::text WHEN "t58"."country_id" IS NOT NULL THEN '{}'::text WHEN "t58"."equipment_id" IS NOT NULL THEN '{}'::text WHEN "t58"."aid_package_id" IS NOT NULL THEN '{}'::text WHEN "t58"."line_item_id" IS NOT NULL THEN coalesce((
SELECT concat('{"slug":', to_json("t69"."slug")::text, ',"asReported":', to_json("t69"."as_reported")::text, $20::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t70"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t72"."name")::text, '}')
FROM "organization" AS "t72"
WHERE "t72"."id" = "t71"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t71"."url")::text, 'null'), '}')
FROM "article" AS "t71"
WHERE "t71"."id" = "t70"."article_id"), 'null'), ',"quantity":', CASE WHEN "t70"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t70"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t70"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t70"."quantity_upper")::text || '"', 'null'), '}') END, '}'), ','), ']}')
FROM (WITH "t74" AS MATERIALIZED (
SELECT "t73"."wording" AS "wording", "t73"."article_id" AS "article_id", "t73"."quantity_qualifier" AS "quantity_qualifier", "t73"."quantity_lower" AS "quantity_lower", "t73"."quantity_upper" AS "quantity_upper"
FROM "citation" AS "t73"
WHERE "t73"."line_item_id" = "t69"."id" AND "t73"."stance" = $21::"Stance"
ORDER BY ("t73"."ordinal" + 0) ASC, "t73"."id" ASC
LIMIT 2) SELECT *
FROM "t74"
LIMIT $22::int4) AS "t70"), '}')
FROM "package_line_item" AS "t69"
WHERE "t69"."id" = "t58"."line_item_id"), 'null')::text WHEN "t58"."decision_id" IS NOT NULL THEN '{}'::text WHEN "t58"."decision_link_id" IS NOT NULL THEN '{}'::text WHEN "t58"."treaty_id" IS NOT NULL THEN '{}'::text WHEN "t58"."treaty_action_id" IS NOT NULL THEN '{}'::text WHEN "t58"."article_link_id" IS NOT NULL THEN '{}'::text WHEN "t58"."article_credit_id" IS NOT NULL THEN '{}'::text ELSE 'null' END, '}'), ','), ']}')
FROM (WITH "t82" AS MATERIALIZED (
SELECT "t81"."wording" AS "wording", "t81"."article_id" AS "article_id", "t81"."quantity_qualifier" AS "quantity_qualifier", "t81"."quantity_lower" AS "quantity_lower", "t81"."quantity_upper" AS "quantity_upper", "t81"."quote_id" AS "quote_id", "t81"."person_id" AS "person_id", "t81"."position_id" AS "position_id", "t81"."organization_id" AS "organization_id", "t81"."country_id" AS "country_id", "t81"."equipment_id" AS "equipment_id", "t81"."aid_package_id" AS "aid_package_id", "t81"."line_item_id" AS "line_item_id", "t81"."decision_id" AS "decision_id", "t81"."decision_link_id" AS "decision_link_id", "t81"."treaty_id" AS "treaty_id", "t81"."treaty_action_id" AS "treaty_action_id", "t81"."article_link_id" AS "article_link_id", "t81"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t81"
WHERE TRUE AND "t81"."line_item_id" IS NOT NULL AND "t81"."stance" = $23::"Stance"
ORDER BY "t81"."ordinal" ASC, "t81"."id" ASC
LIMIT 8) SELECT *
FROM "t82"
LIMIT $24::int4) AS "t58"), '}') AS data OFFSET 0) AS answer
