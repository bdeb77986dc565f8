-- 1 statement; 25 without the engine

SELECT concat('{"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t1"."headline")::text, 'null'), ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t2"."name")::text, '}')
FROM "organization" AS "t2"
WHERE "t2"."id" = "t1"."publisher_id"), 'null'), ',"credits":', (
SELECT concat('{"nodes":[', string_agg(concat('{"role":"', "t3"."role"::text, '","asPrinted":', to_json("t3"."as_printed")::text, '}'), ','), ']}')
FROM (
SELECT "t4"."role" AS "role", "t4"."as_printed" AS "as_printed"
FROM "article_credit" AS "t4"
WHERE "t4"."article_id" = "t1"."id" AND TRUE
ORDER BY "t4"."as_printed" ASC, "t4"."id" ASC
LIMIT $1::int4) AS "t3"), ',"links":', (
SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', "t5"."kind"::text, '","to":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t6"."headline")::text, 'null'), ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "organization" AS "t7"
WHERE "t7"."id" = "t6"."publisher_id"), 'null'), '}')
FROM "article" AS "t6"
WHERE "t6"."id" = "t5"."to_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t8"."kind" AS "kind", "t8"."to_id" AS "to_id"
FROM "article_link" AS "t8"
LEFT JOIN "article" AS "t9" ON "t9"."id" = "t8"."to_id"
WHERE "t8"."from_id" = "t1"."id" AND TRUE
ORDER BY "t9"."slug" ASC, "t8"."id" ASC
LIMIT $2::int4) AS "t5"), ',"passages":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "passage" AS "t11"
WHERE "t11"."article_id" = "t1"."id" AND TRUE), ',"nodes":[', string_agg(concat('{"start":', "t10"."start"::text, ',"exact":', to_json("t10"."exact")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t12"."stance"::text, '","subject":', CASE WHEN "t12"."quote_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Quote","text":', to_json("t13"."text")::text, '}')
FROM "quote" AS "t13"
WHERE "t13"."id" = "t12"."quote_id"), 'null') WHEN "t12"."person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t14"."name")::text, '}')
FROM "person" AS "t14"
WHERE "t14"."id" = "t12"."person_id"), 'null') WHEN "t12"."position_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Position","title":', to_json("t15"."title")::text, '}')
FROM "position" AS "t15"
WHERE "t15"."id" = "t12"."position_id"), 'null') WHEN "t12"."organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t16"."name")::text, '}')
FROM "organization" AS "t16"
WHERE "t16"."id" = "t12"."organization_id"), 'null') WHEN "t12"."country_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Country","code":', to_json("t17"."code")::text, '}')
FROM "country" AS "t17"
WHERE "t17"."id" = "t12"."country_id"), 'null') WHEN "t12"."equipment_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Equipment","designation":', to_json("t18"."designation")::text, '}')
FROM "equipment" AS "t18"
WHERE "t18"."id" = "t12"."equipment_id"), 'null') WHEN "t12"."aid_package_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"AidPackage","title":', to_json("t19"."title")::text, '}')
FROM "aid_package" AS "t19"
WHERE "t19"."id" = "t12"."aid_package_id"), 'null') WHEN "t12"."line_item_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"PackageLineItem","asReported":', to_json("t20"."as_reported")::text, '}')
FROM "package_line_item" AS "t20"
WHERE "t20"."id" = "t12"."line_item_id"), 'null') WHEN "t12"."decision_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"PolicyDecision","title":', to_json("t21"."title")::text, '}')
FROM "policy_decision" AS "t21"
WHERE "t21"."id" = "t12"."decision_id"), 'null') WHEN "t12"."decision_link_id" IS NOT NULL THEN coalesce((
SELECT concat($3::text, "t22"."kind"::text, '","to":', coalesce((
SELECT concat('{"title":', to_json("t23"."title")::text, '}')
FROM "policy_decision" AS "t23"
WHERE "t23"."id" = "t22"."to_id"), 'null'), '}')
FROM "policy_decision_link" AS "t22"
WHERE "t22"."id" = "t12"."decision_link_id"), 'null') WHEN "t12"."treaty_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Treaty","name":', to_json("t24"."name")::text, '}')
FROM "treaty" AS "t24"
WHERE "t24"."id" = "t12"."treaty_id"), 'null') WHEN "t12"."treaty_action_id" IS NOT NULL THEN coalesce((
SELECT concat($4::text, "t25"."kind"::text, '","takenOn":"', CASE WHEN "t25"."taken_on" = "t25"."taken_on_latest" THEN "t25"."taken_on"::text WHEN extract(month
FROM "t25"."taken_on") = extract(month
FROM "t25"."taken_on_latest") THEN left("t25"."taken_on"::text, 7) ELSE left("t25"."taken_on"::text, 4) END, '","country":', coalesce((
SELECT concat('{"code":', to_json("t26"."code")::text, '}')
FROM "country" AS "t26"
WHERE "t26"."id" = "t25"."country_id"), 'null'), '}')
FROM "treaty_action" AS "t25"
WHERE "t25"."id" = "t12"."treaty_action_id"), 'null') WHEN "t12"."article_link_id" IS NOT NULL THEN coalesce((
SELECT concat($5::text, "t27"."kind"::text, '","to":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t28"."headline")::text, 'null'), '}')
FROM "article" AS "t28"
WHERE "t28"."id" = "t27"."to_id"), 'null'), '}')
FROM "article_link" AS "t27"
WHERE "t27"."id" = "t12"."article_link_id"), 'null') WHEN "t12"."article_credit_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"ArticleCredit","asPrinted":', to_json("t29"."as_printed")::text, '}')
FROM "article_credit" AS "t29"
WHERE "t29"."id" = "t12"."article_credit_id"), 'null') ELSE 'null' END, '}'), ','), ']}')
FROM (
SELECT "t30"."stance" AS "stance", "t30"."quote_id" AS "quote_id", "t30"."person_id" AS "person_id", "t30"."position_id" AS "position_id", "t30"."organization_id" AS "organization_id", "t30"."country_id" AS "country_id", "t30"."equipment_id" AS "equipment_id", "t30"."aid_package_id" AS "aid_package_id", "t30"."line_item_id" AS "line_item_id", "t30"."decision_id" AS "decision_id", "t30"."decision_link_id" AS "decision_link_id", "t30"."treaty_id" AS "treaty_id", "t30"."treaty_action_id" AS "treaty_action_id", "t30"."article_link_id" AS "article_link_id", "t30"."article_credit_id" AS "article_credit_id"
FROM "citation" AS "t30"
WHERE "t30"."passage_id" = "t10"."id" AND TRUE
ORDER BY "t30"."ordinal" ASC, "t30"."id" ASC
LIMIT $6::int4) AS "t12"), '}'), ','), ']}')
FROM (
SELECT "t31"."start" AS "start", "t31"."exact" AS "exact", "t31"."id" AS "id"
FROM "passage" AS "t31"
WHERE "t31"."article_id" = "t1"."id" AND TRUE
ORDER BY "t31"."start" ASC, "t31"."end" ASC, "t31"."id" ASC
LIMIT $7::int4) AS "t10"), '}')
FROM "article" AS "t1"
WHERE "t1"."url" = $8::text), 'null'), '}') AS data
