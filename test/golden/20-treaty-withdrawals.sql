-- 1 statement; 15 without the engine

SELECT concat('{"countries":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "country" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "treaty_action" AS "t3"
LEFT JOIN "treaty" AS "t4" ON "t4"."id" = "t3"."treaty_id"
WHERE "t3"."country_id" = "t2"."id" AND ("t3"."kind" = $1::"TreatyActionKind" AND "t3"."taken_on" >= $2::date AND ("t4"."slug" = $3::text AND "t4"."id" IS NOT NULL)))), ',"nodes":[', string_agg(concat('{"name":', to_json("t1"."name")::text, ',"code":', to_json("t1"."code")::text, $4::text, (
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
FROM (
SELECT "t11"."stance" AS "stance", "t11"."wording" AS "wording", "t11"."relayed_by_id" AS "relayed_by_id", "t11"."article_id" AS "article_id"
FROM "citation" AS "t11"
WHERE "t11"."treaty_action_id" = "t5"."id" AND TRUE
ORDER BY "t11"."ordinal" ASC, "t11"."id" ASC
LIMIT $5::int4) AS "t7"), '}'), ','), ']}')
FROM (
SELECT "t12"."taken_on" AS "taken_on", "t12"."taken_on_latest" AS "taken_on_latest", "t12"."treaty_id" AS "treaty_id", "t12"."id" AS "id"
FROM "treaty_action" AS "t12"
LEFT JOIN "country" AS "t13" ON "t13"."id" = "t12"."country_id"
WHERE "t12"."country_id" = "t1"."id" AND "t12"."kind" = $6::"TreatyActionKind"
ORDER BY "t12"."taken_on" ASC, "t13"."name" ASC, "t12"."id" ASC
LIMIT $7::int4) AS "t5"), $8::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"takenOn":"', CASE WHEN "t14"."taken_on" = "t14"."taken_on_latest" THEN "t14"."taken_on"::text WHEN extract(month
FROM "t14"."taken_on") = extract(month
FROM "t14"."taken_on_latest") THEN left("t14"."taken_on"::text, 7) ELSE left("t14"."taken_on"::text, 4) END, '","treaty":', coalesce((
SELECT concat('{"name":', to_json("t15"."name")::text, '}')
FROM "treaty" AS "t15"
WHERE "t15"."id" = "t14"."treaty_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t16"."stance"::text, '","wording":', to_json("t16"."wording")::text, ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t17"."url")::text, 'null'), '}')
FROM "article" AS "t17"
WHERE "t17"."id" = "t16"."relayed_by_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t18"."published_on" IS NULL OR "t18"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t18"."published_on" = "t18"."published_on_latest" THEN "t18"."published_on"::text WHEN extract(month
FROM "t18"."published_on") = extract(month
FROM "t18"."published_on_latest") THEN left("t18"."published_on"::text, 7) ELSE left("t18"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "organization" AS "t19"
WHERE "t19"."id" = "t18"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t18"."url")::text, 'null'), '}')
FROM "article" AS "t18"
WHERE "t18"."id" = "t16"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t20"."stance" AS "stance", "t20"."wording" AS "wording", "t20"."relayed_by_id" AS "relayed_by_id", "t20"."article_id" AS "article_id"
FROM "citation" AS "t20"
WHERE "t20"."treaty_action_id" = "t14"."id" AND TRUE
ORDER BY "t20"."ordinal" ASC, "t20"."id" ASC
LIMIT $9::int4) AS "t16"), '}'), ','), ']}')
FROM (
SELECT "t21"."taken_on" AS "taken_on", "t21"."taken_on_latest" AS "taken_on_latest", "t21"."treaty_id" AS "treaty_id", "t21"."id" AS "id"
FROM "treaty_action" AS "t21"
LEFT JOIN "country" AS "t22" ON "t22"."id" = "t21"."country_id"
WHERE "t21"."country_id" = "t1"."id" AND "t21"."kind" = $10::"TreatyActionKind"
ORDER BY "t21"."taken_on" ASC, "t22"."name" ASC, "t21"."id" ASC
LIMIT $11::int4) AS "t14"), '}'), ','), ']}')
FROM (
SELECT "t23"."name" AS "name", "t23"."code" AS "code", "t23"."id" AS "id"
FROM "country" AS "t23"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "treaty_action" AS "t24"
LEFT JOIN "treaty" AS "t25" ON "t25"."id" = "t24"."treaty_id"
WHERE "t24"."country_id" = "t23"."id" AND ("t24"."kind" = $12::"TreatyActionKind" AND "t24"."taken_on" >= $13::date AND ("t25"."slug" = $14::text AND "t25"."id" IS NOT NULL)))
ORDER BY "t23"."name" ASC, "t23"."id" ASC
LIMIT $15::int4) AS "t1"), '}') AS data
