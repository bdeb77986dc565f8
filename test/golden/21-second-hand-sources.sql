-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"articles":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "article" AS "t2"
WHERE TRUE AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t3"
LEFT JOIN "article" AS "t4" ON "t4"."id" = "t3"."relayed_by_id"
WHERE "t3"."article_id" = "t2"."id" AND ((NOT "t4"."kind" <> $1::"ArticleKind") OR "t4"."id" IS NULL)))), ',"nodes":[', string_agg(concat('{"publishedOn":', CASE WHEN "t1"."published_on" IS NULL OR "t1"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."published_on" = "t1"."published_on_latest" THEN "t1"."published_on"::text WHEN extract(month
FROM "t1"."published_on") = extract(month
FROM "t1"."published_on_latest") THEN left("t1"."published_on"::text, 7) ELSE left("t1"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t5"."name")::text, '}')
FROM "organization" AS "t5"
WHERE "t5"."id" = "t1"."publisher_id"), 'null'), ',"kind":"', "t1"."kind"::text, '","headline":', coalesce(to_json("t1"."headline")::text, 'null'), ',"url":', coalesce(to_json("t1"."url")::text, 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"subject":', CASE WHEN "t6"."quote_id" IS NOT NULL THEN '{"__typename":"Quote"}'::text WHEN "t6"."person_id" IS NOT NULL THEN '{"__typename":"Person"}'::text WHEN "t6"."position_id" IS NOT NULL THEN '{"__typename":"Position"}'::text WHEN "t6"."organization_id" IS NOT NULL THEN '{"__typename":"Organization"}'::text WHEN "t6"."country_id" IS NOT NULL THEN '{"__typename":"Country"}'::text WHEN "t6"."equipment_id" IS NOT NULL THEN '{"__typename":"Equipment"}'::text WHEN "t6"."aid_package_id" IS NOT NULL THEN '{"__typename":"AidPackage"}'::text WHEN "t6"."line_item_id" IS NOT NULL THEN '{"__typename":"PackageLineItem"}'::text WHEN "t6"."decision_id" IS NOT NULL THEN '{"__typename":"PolicyDecision"}'::text WHEN "t6"."decision_link_id" IS NOT NULL THEN '{"__typename":"PolicyDecisionLink"}'::text WHEN "t6"."treaty_id" IS NOT NULL THEN '{"__typename":"Treaty"}'::text WHEN "t6"."treaty_action_id" IS NOT NULL THEN '{"__typename":"TreatyAction"}'::text WHEN "t6"."article_link_id" IS NOT NULL THEN '{"__typename":"ArticleLink"}'::text WHEN "t6"."article_credit_id" IS NOT NULL THEN '{"__typename":"ArticleCredit"}'::text ELSE 'null' END, ',"stance":"', "t6"."stance"::text, '","wording":', to_json("t6"."wording")::text, ',"relayedBy":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t21"."published_on" IS NULL OR "t21"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t21"."published_on" = "t21"."published_on_latest" THEN "t21"."published_on"::text WHEN extract(month
FROM "t21"."published_on") = extract(month
FROM "t21"."published_on_latest") THEN left("t21"."published_on"::text, 7) ELSE left("t21"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t22"."name")::text, '}')
FROM "organization" AS "t22"
WHERE "t22"."id" = "t21"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t21"."url")::text, 'null'), '}')
FROM "article" AS "t21"
WHERE "t21"."id" = "t6"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t24" AS MATERIALIZED (
SELECT "t23"."quote_id" AS "quote_id", "t23"."person_id" AS "person_id", "t23"."position_id" AS "position_id", "t23"."organization_id" AS "organization_id", "t23"."country_id" AS "country_id", "t23"."equipment_id" AS "equipment_id", "t23"."aid_package_id" AS "aid_package_id", "t23"."line_item_id" AS "line_item_id", "t23"."decision_id" AS "decision_id", "t23"."decision_link_id" AS "decision_link_id", "t23"."treaty_id" AS "treaty_id", "t23"."treaty_action_id" AS "treaty_action_id", "t23"."article_link_id" AS "article_link_id", "t23"."article_credit_id" AS "article_credit_id", "t23"."stance" AS "stance", "t23"."wording" AS "wording", "t23"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t23"
WHERE "t23"."article_id" = "t1"."id" AND TRUE
ORDER BY ("t23"."ordinal" + 0) ASC, "t23"."id" ASC
LIMIT 32) SELECT *
FROM "t24"
LIMIT $2::int4) AS "t6"), ',"linkedFrom":', (
SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', "t25"."kind"::text, '","from":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t26"."headline")::text, 'null'), ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t27"."name")::text, '}')
FROM "organization" AS "t27"
WHERE "t27"."id" = "t26"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t26"."url")::text, 'null'), '}')
FROM "article" AS "t26"
WHERE "t26"."id" = "t25"."from_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t30" AS MATERIALIZED (
SELECT "t28"."kind" AS "kind", "t28"."from_id" AS "from_id"
FROM "article_link" AS "t28" JOIN "article" AS "t29" ON "t29"."id" = "t28"."from_id"
WHERE "t28"."to_id" = "t1"."id" AND TRUE
ORDER BY ("t29"."slug" || '') ASC, "t28"."id" ASC
LIMIT 32) SELECT *
FROM "t30"
LIMIT $3::int4) AS "t25"), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t38" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t40".*
FROM (
SELECT "t31"."published_on" AS "published_on", "t31"."published_on_latest" AS "published_on_latest", "t31"."publisher_id" AS "publisher_id", "t31"."kind" AS "kind", "t31"."headline" AS "headline", "t31"."url" AS "url", "t31"."id" AS "id"
FROM "article" AS "t31"
WHERE TRUE AND "t31"."published_on" IS NOT NULL AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t32"
LEFT JOIN "article" AS "t33" ON "t33"."id" = "t32"."relayed_by_id"
WHERE "t32"."article_id" = "t31"."id" AND ((NOT "t33"."kind" <> $4::"ArticleKind") OR "t33"."id" IS NULL)))
ORDER BY "t31"."published_on" ASC, "t31"."id" ASC
LIMIT 32) AS "t40"), "t39" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t41".*
FROM (
SELECT *
FROM (
SELECT "t34"."published_on" AS "published_on", "t34"."published_on_latest" AS "published_on_latest", "t34"."publisher_id" AS "publisher_id", "t34"."kind" AS "kind", "t34"."headline" AS "headline", "t34"."url" AS "url", "t34"."id" AS "id"
FROM "article" AS "t34"
WHERE TRUE AND "t34"."published_on" IS NULL AND (NOT EXISTS (
SELECT 1
FROM "citation" AS "t35"
LEFT JOIN "article" AS "t36" ON "t36"."id" = "t35"."relayed_by_id"
WHERE "t35"."article_id" = "t34"."id" AND ((NOT "t36"."kind" <> $5::"ArticleKind") OR "t36"."id" IS NULL)))
ORDER BY "t34"."id" ASC
LIMIT 32) AS "t41"
WHERE (
SELECT count(*)
FROM "t38") < $6::int4) AS "t41") SELECT *
FROM "t38"
UNION ALL SELECT *
FROM "t39" ) AS "t42"
ORDER BY "#part", "#place"
LIMIT $6::int4) AS "t1"), '}') AS data OFFSET 0) AS answer
