-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"designation":', to_json("t1"."designation")::text, ',"aliases":', to_json("t1"."aliases")::text, '}'), ','), ']}')
FROM (WITH "t3" AS MATERIALIZED (
SELECT "t2"."slug" AS "slug", "t2"."designation" AS "designation", "t2"."aliases" AS "aliases"
FROM "equipment" AS "t2"
WHERE TRUE AND "t2"."names_folded" LIKE ANY($2::text[])
ORDER BY "t2"."designation" ASC, "t2"."id" ASC
LIMIT 32) SELECT *
FROM "t3"
LIMIT $3::int4) AS "t1"), ',"organizations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t4"."slug")::text, ',"name":', to_json("t4"."name")::text, ',"aliases":', to_json("t4"."aliases")::text, ',"country":', coalesce((
SELECT concat('{"code":', to_json("t5"."code")::text, '}')
FROM "country" AS "t5"
WHERE "t5"."id" = "t4"."country_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t7" AS MATERIALIZED (
SELECT "t6"."slug" AS "slug", "t6"."name" AS "name", "t6"."aliases" AS "aliases", "t6"."country_id" AS "country_id"
FROM "organization" AS "t6"
WHERE TRUE AND "t6"."names_folded" LIKE $4::text
ORDER BY "t6"."name" ASC, "t6"."id" ASC
LIMIT 32) SELECT *
FROM "t7"
LIMIT $5::int4) AS "t4"), ',"countries":', (
SELECT concat('{"nodes":[', string_agg(concat('{"code":', to_json("t8"."code")::text, ',"name":', to_json("t8"."name")::text, ',"aliases":', to_json("t8"."aliases")::text, '}'), ','), ']}')
FROM (WITH "t10" AS MATERIALIZED (
SELECT "t9"."code" AS "code", "t9"."name" AS "name", "t9"."aliases" AS "aliases"
FROM "country" AS "t9"
WHERE TRUE AND "t9"."names_folded" LIKE $6::text
ORDER BY "t9"."name" ASC, "t9"."id" ASC
LIMIT 32) SELECT *
FROM "t10"
LIMIT $7::int4) AS "t8"), ',"people":', (
SELECT concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t11"."slug")::text, ',"name":', to_json("t11"."name")::text, ',"aliases":', to_json("t11"."aliases")::text, ',"positions":', (
SELECT concat('{"nodes":[', string_agg(concat('{"title":', to_json("t12"."title")::text, '}'), ','), ']}')
FROM (WITH "t14" AS MATERIALIZED (
SELECT "t13"."title" AS "title"
FROM "position" AS "t13"
WHERE "t13"."person_id" = "t11"."id" AND TRUE
ORDER BY ("t13"."held_from" + 0) ASC NULLS LAST, "t13"."slug" ASC, "t13"."id" ASC
LIMIT 32) SELECT *
FROM "t14"
LIMIT $8::int4) AS "t12"), '}'), ','), ']}')
FROM (WITH "t16" AS MATERIALIZED (
SELECT "t15"."slug" AS "slug", "t15"."name" AS "name", "t15"."aliases" AS "aliases", "t15"."id" AS "id"
FROM "person" AS "t15"
WHERE TRUE AND "t15"."names_folded" LIKE $9::text
ORDER BY "t15"."name" ASC, "t15"."id" ASC
LIMIT 32) SELECT *
FROM "t16"
LIMIT $10::int4) AS "t11"), '}') AS data OFFSET 0) AS answer
