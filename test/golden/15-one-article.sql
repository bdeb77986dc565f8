-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t1"."headline")::text, 'null'), ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t2"."name")::text, '}')
FROM "organization" AS "t2"
WHERE "t2"."id" = "t1"."publisher_id"), 'null'), ',"credits":', (
SELECT concat('{"nodes":[', string_agg(concat('{"role":"', "t3"."role"::text, '","asPrinted":', to_json("t3"."as_printed")::text, '}'), ','), ']}')
FROM (WITH "t5" AS MATERIALIZED (
SELECT "t4"."role" AS "role", "t4"."as_printed" AS "as_printed"
FROM "article_credit" AS "t4"
WHERE "t4"."article_id" = "t1"."id" AND TRUE
ORDER BY ("t4"."as_printed" || '') ASC, "t4"."id" ASC
LIMIT 32) SELECT *
FROM "t5"
LIMIT $1::int4) AS "t3"), ',"links":', (
SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', "t6"."kind"::text, '","to":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t7"."headline")::text, 'null'), ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t8"."name")::text, '}')
FROM "organization" AS "t8"
WHERE "t8"."id" = "t7"."publisher_id"), 'null'), '}')
FROM "article" AS "t7"
WHERE "t7"."id" = "t6"."to_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t11" AS MATERIALIZED (
SELECT "t9"."kind" AS "kind", "t9"."to_id" AS "to_id"
FROM "article_link" AS "t9" JOIN "article" AS "t10" ON "t10"."id" = "t9"."to_id"
WHERE "t9"."from_id" = "t1"."id" AND TRUE
ORDER BY ("t10"."slug" || '') ASC, "t9"."id" ASC
LIMIT 32) SELECT *
FROM "t11"
LIMIT $2::int4) AS "t6"), ',"passages":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "passage" AS "t13"
WHERE "t13"."article_id" = "t1"."id" AND TRUE), ',"nodes":[', string_agg(concat('{"start":', "t12"."start"::text, ',"exact":', to_json("t12"."exact")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t14"."stance"::text, '","subject":', CASE WHEN "t14"."quote_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Quote","text":', to_json("t15"."text")::text, '}')
FROM "quote" AS "t15"
WHERE "t15"."id" = "t14"."quote_id"), 'null')::text WHEN "t14"."person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t16"."name")::text, '}')
FROM "person" AS "t16"
WHERE "t16"."id" = "t14"."person_id"), 'null')::text WHEN "t14"."position_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Position","title":', to_json("t17"."title")::text, '}')
FROM "position" AS "t17"
WHERE "t17"."id" = "t14"."position_id"), 'null')::text WHEN "t14"."organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t18"."name")::text, '}')
FROM "organization" AS "t18"
WHERE "t18"."id" = "t14"."organization_id"), 'null')::text WHEN "t14"."country_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Country","code":', to_json("t19"."code")::text, '}')
FROM "country" AS "t19"
WHERE "t19"."id" = "t14"."country_id"), 'null')::text WHEN "t14"."equipment_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Equipment","designation":', to_json("t20"."designation")::text, '}')
FROM "equipment" AS "t20"
WHERE "t20"."id" = "t14"."equipment_id"), 'null')::text WHEN "t14"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"AidPackage","title":', to_json("t21"."title")::text, '}')
FROM "aid_package" AS "t21"
WHERE "t21"."id" = "t14"."aid_package_id"), 'null')::text WHEN "t14"."line_item_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"PackageLineItem","asReported":', to_json("t22"."as_reported")::text, '}')
FROM "package_line_item" AS "t22"
WHERE "t22"."id" = "t14"."line_item_id"), 'null')::text WHEN "t14"."decision_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"PolicyDecision","title":', to_json("t23"."title")::text, '}')
FROM "policy_decision" AS "t23"
WHERE "t23"."id" = "t14"."decision_id"), 'null')::text WHEN "t14"."decision_link_id" IS NOT NULL THEN coalesce((
SELECT concat($3::text, "t24"."kind"::text, '","to":', coalesce((
SELECT concat('{"title":', to_json("t25"."title")::text, '}')
FROM "policy_decision" AS "t25"
WHERE "t25"."id" = "t24"."to_id"), 'null'), '}')
FROM "policy_decision_link" AS "t24"
WHERE "t24"."id" = "t14"."decision_link_id"), 'null')::text WHEN "t14"."treaty_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Treaty","name":', to_json("t26"."name")::text, '}')
FROM "treaty" AS "t26"
WHERE "t26"."id" = "t14"."treaty_id"), 'null')::text WHEN "t14"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT concat($4::text, "t27"."kind"::text, '","takenOn":"', CASE WHEN "t27"."taken_on" = "t27"."taken_on_latest" THEN "t27"."taken_on"::text WHEN extract(month
FROM "t27"."taken_on") = extract(month
FROM "t27"."taken_on_latest") THEN left("t27"."taken_on"::text, 7) ELSE left("t27"."taken_on"::text, 4) END, '","country":', coalesce((
SELECT concat('{"code":', to_json("t28"."code")::text, '}')
FROM "country" AS "t28"
WHERE "t28"."id" = "t27"."country_id"), 'null'), '}')
FROM "treaty_action" AS "t27"
WHERE "t27"."id" = "t14"."treaty_action_id"), 'null')::text WHEN "t14"."article_link_id" IS NOT NULL THEN coalesce((
SELECT concat($5::text, "t29"."kind"::text, '","to":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t30"."headline")::text, 'null'), '}')
FROM "article" AS "t30"
WHERE "t30"."id" = "t29"."to_id"), 'null'), '}')
FROM "article_link" AS "t29"
WHERE "t29"."id" = "t14"."article_link_id"), 'null')::text WHEN "t14"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"ArticleCredit","asPrinted":', to_json("t31"."as_printed")::text, '}')
FROM "article_credit" AS "t31"
WHERE "t31"."id" = "t14"."article_credit_id"), 'null')::text ELSE 'null' END, '}'), ','), ']}')
FROM (WITH "t33" AS MATERIALIZED (
SELECT "t32"."stance" AS "stance", "t32"."quote_id" AS "quote_id", "t32"."person_id" AS "person_id", "t32"."position_id" AS "position_id", "t32"."organization_id" AS "organization_id", "t32"."country_id" AS "country_id", "t32"."equipment_id" AS "equipment_id", "t32"."aid_package_id" AS "aid_package_id", "t32"."line_item_id" AS "line_item_id", "t32"."decision_id" AS "decision_id", "t32"."decision_link_id" AS "decision_link_id", "t32"."treaty_id" AS "treaty_id", "t32"."treaty_action_id" AS "treaty_action_id", "t32"."article_link_id" AS "article_link_id", "t32"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t32"
WHERE "t32"."passage_id" = "t12"."id" AND TRUE
ORDER BY ("t32"."ordinal" + 0) ASC, "t32"."id" ASC
LIMIT 32) SELECT *
FROM "t33"
LIMIT $6::int4) AS "t14"), '}'), ','), ']}')
FROM (WITH "t35" AS MATERIALIZED (
SELECT "t34"."start" AS "start", "t34"."exact" AS "exact", "t34"."id" AS "id"
FROM "passage" AS "t34"
WHERE "t34"."article_id" = "t1"."id" AND TRUE
ORDER BY ("t34"."start" + 0) ASC, "t34"."end" ASC, "t34"."id" ASC
LIMIT 128) SELECT *
FROM "t35"
LIMIT $7::int4) AS "t12"), '}')
FROM "article" AS "t1"
WHERE "t1"."url" = ANY($8::text[])
ORDER BY array_position($8::text[], "t1"."url")
LIMIT 1), 'null'), '}') AS data OFFSET 0) AS answer
