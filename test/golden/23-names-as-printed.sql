-- 1 statement; 6 without the engine

SELECT concat($1::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"designation":', to_json("t1"."designation")::text, ',"aliases":', to_json("t1"."aliases")::text, '}'), ','), ']}')
FROM (
SELECT "t2"."slug" AS "slug", "t2"."designation" AS "designation", "t2"."aliases" AS "aliases"
FROM "equipment" AS "t2"
WHERE TRUE AND "t2"."names_folded" LIKE ANY($2::text[])
ORDER BY "t2"."designation" ASC, "t2"."id" ASC
LIMIT $3::int4) AS "t1"), ',"organizations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t3"."slug")::text, ',"name":', to_json("t3"."name")::text, ',"aliases":', to_json("t3"."aliases")::text, ',"country":', coalesce((
SELECT concat('{"code":', to_json("t4"."code")::text, '}')
FROM "country" AS "t4"
WHERE "t4"."id" = "t3"."country_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t5"."slug" AS "slug", "t5"."name" AS "name", "t5"."aliases" AS "aliases", "t5"."country_id" AS "country_id"
FROM "organization" AS "t5"
WHERE TRUE AND "t5"."names_folded" LIKE $4::text
ORDER BY "t5"."name" ASC, "t5"."id" ASC
LIMIT $5::int4) AS "t3"), ',"countries":', (
SELECT concat('{"nodes":[', string_agg(concat('{"code":', to_json("t6"."code")::text, ',"name":', to_json("t6"."name")::text, ',"aliases":', to_json("t6"."aliases")::text, '}'), ','), ']}')
FROM (
SELECT "t7"."code" AS "code", "t7"."name" AS "name", "t7"."aliases" AS "aliases"
FROM "country" AS "t7"
WHERE TRUE AND "t7"."names_folded" LIKE $6::text
ORDER BY "t7"."name" ASC, "t7"."id" ASC
LIMIT $7::int4) AS "t6"), ',"people":', (
SELECT concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t8"."slug")::text, ',"name":', to_json("t8"."name")::text, ',"aliases":', to_json("t8"."aliases")::text, ',"positions":', (
SELECT concat('{"nodes":[', string_agg(concat('{"title":', to_json("t9"."title")::text, '}'), ','), ']}')
FROM (
SELECT "t10"."title" AS "title"
FROM "position" AS "t10"
WHERE "t10"."person_id" = "t8"."id" AND TRUE
ORDER BY "t10"."held_from" ASC NULLS LAST, "t10"."slug" ASC, "t10"."id" ASC
LIMIT $8::int4) AS "t9"), '}'), ','), ']}')
FROM (
SELECT "t11"."slug" AS "slug", "t11"."name" AS "name", "t11"."aliases" AS "aliases", "t11"."id" AS "id"
FROM "person" AS "t11"
WHERE TRUE AND "t11"."names_folded" LIKE $9::text
ORDER BY "t11"."name" ASC, "t11"."id" ASC
LIMIT $10::int4) AS "t8"), '}') AS data
