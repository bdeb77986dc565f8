-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"countries":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "country" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "treaty_action" AS "t3" JOIN "treaty" AS "t4" ON "t4"."id" = "t3"."treaty_id"
WHERE "t3"."country_id" = "t2"."id" AND "t3"."kind" = $1::"TreatyActionKind" AND "t3"."taken_on" >= $2::date AND ("t4"."slug" = $3::text AND "t3"."treaty_id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"name":', to_json("t1"."name")::text, ',"code":', to_json("t1"."code")::text, $4::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"takenOn":"', CASE WHEN "t5"."taken_on" = "t5"."taken_on_latest" THEN "t5"."taken_on"::text WHEN extract(month
FROM "t5"."taken_on") = extract(month
FROM "t5"."taken_on_latest") THEN left("t5"."taken_on"::text, 7) ELSE left("t5"."taken_on"::text, 4) END, '","treaty":', coalesce((
SELECT concat('{"name":', to_json("t6"."name")::text, '}')
FROM "treaty" AS "t6"
WHERE "t6"."id" = "t5"."treaty_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t7"."stance"::text, '","wording":', to_json("t7"."wording")::text, ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t8"."url")::text, 'null'), '}')
FROM "article" AS "t8"
WHERE "t8"."id" = "t7"."relayed_by_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t9"."published_on" IS NULL OR "t9"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t9"."published_on" = "t9"."published_on_latest" THEN "t9"."published_on"::text WHEN extract(month
FROM "t9"."published_on") = extract(month
FROM "t9"."published_on_latest") THEN left("t9"."published_on"::text, 7) ELSE left("t9"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t10"."name")::text, '}')
FROM "organization" AS "t10"
WHERE "t10"."id" = "t9"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t9"."url")::text, 'null'), '}')
FROM "article" AS "t9"
WHERE "t9"."id" = "t7"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t12" AS MATERIALIZED (
SELECT "t11"."stance" AS "stance", "t11"."wording" AS "wording", "t11"."relayed_by_id" AS "relayed_by_id", "t11"."article_id" AS "article_id"
FROM "citation" AS "t11"
WHERE "t11"."treaty_action_id" = "t5"."id" AND TRUE
ORDER BY ("t11"."ordinal" + 0) ASC, "t11"."id" ASC
LIMIT 8) SELECT *
FROM "t12"
LIMIT $5::int4) AS "t7"), '}'), ','), ']}')
FROM (WITH "t15" AS MATERIALIZED (
SELECT "t13"."taken_on" AS "taken_on", "t13"."taken_on_latest" AS "taken_on_latest", "t13"."treaty_id" AS "treaty_id", "t13"."id" AS "id"
FROM "treaty_action" AS "t13" JOIN "country" AS "t14" ON "t14"."id" = "t13"."country_id"
WHERE "t13"."country_id" = "t1"."id" AND "t13"."kind" = $6::"TreatyActionKind"
ORDER BY ("t13"."taken_on" + 0) ASC, "t14"."name" ASC, "t13"."id" ASC
LIMIT 2) SELECT *
FROM "t15"
LIMIT $7::int4) AS "t5"), $8::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"takenOn":"', CASE WHEN "t16"."taken_on" = "t16"."taken_on_latest" THEN "t16"."taken_on"::text WHEN extract(month
FROM "t16"."taken_on") = extract(month
FROM "t16"."taken_on_latest") THEN left("t16"."taken_on"::text, 7) ELSE left("t16"."taken_on"::text, 4) END, '","treaty":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "treaty" AS "t17"
WHERE "t17"."id" = "t16"."treaty_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t18"."stance"::text, '","wording":', to_json("t18"."wording")::text, ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t19"."url")::text, 'null'), '}')
FROM "article" AS "t19"
WHERE "t19"."id" = "t18"."relayed_by_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t20"."published_on" IS NULL OR "t20"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t20"."published_on" = "t20"."published_on_latest" THEN "t20"."published_on"::text WHEN extract(month
FROM "t20"."published_on") = extract(month
FROM "t20"."published_on_latest") THEN left("t20"."published_on"::text, 7) ELSE left("t20"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t21"."name")::text, '}')
FROM "organization" AS "t21"
WHERE "t21"."id" = "t20"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t20"."url")::text, 'null'), '}')
FROM "article" AS "t20"
WHERE "t20"."id" = "t18"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t23" AS MATERIALIZED (
SELECT "t22"."stance" AS "stance", "t22"."wording" AS "wording", "t22"."relayed_by_id" AS "relayed_by_id", "t22"."article_id" AS "article_id"
FROM "citation" AS "t22"
WHERE "t22"."treaty_action_id" = "t16"."id" AND TRUE
ORDER BY ("t22"."ordinal" + 0) ASC, "t22"."id" ASC
LIMIT 8) SELECT *
FROM "t23"
LIMIT $9::int4) AS "t18"), '}'), ','), ']}')
FROM (WITH "t26" AS MATERIALIZED (
SELECT "t24"."taken_on" AS "taken_on", "t24"."taken_on_latest" AS "taken_on_latest", "t24"."treaty_id" AS "treaty_id", "t24"."id" AS "id"
FROM "treaty_action" AS "t24" JOIN "country" AS "t25" ON "t25"."id" = "t24"."country_id"
WHERE "t24"."country_id" = "t1"."id" AND "t24"."kind" = $10::"TreatyActionKind"
ORDER BY ("t24"."taken_on" + 0) ASC, "t25"."name" ASC, "t24"."id" ASC
LIMIT 2) SELECT *
FROM "t26"
LIMIT $11::int4) AS "t16"), '}'), ','), ']}')
FROM (WITH "t30" AS MATERIALIZED (
SELECT "t27"."name" AS "name", "t27"."code" AS "code", "t27"."id" AS "id"
FROM "country" AS "t27"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "treaty_action" AS "t28" JOIN "treaty" AS "t29" ON "t29"."id" = "t28"."treaty_id"
WHERE "t28"."country_id" = "t27"."id" AND "t28"."kind" = $12::"TreatyActionKind" AND "t28"."taken_on" >= $13::date AND ("t29"."slug" = $14::text AND "t28"."treaty_id" IS NOT NULL))
ORDER BY "t27"."name" ASC, "t27"."id" ASC
LIMIT 128) SELECT *
FROM "t30"
LIMIT $15::int4) AS "t1"), '}') AS data OFFSET 0) AS answer
