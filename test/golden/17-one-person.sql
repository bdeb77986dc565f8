-- 1 statement; 11 without the engine

SELECT concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t1"."name")::text, ',"positions":', (
SELECT concat('{"nodes":[', string_agg(concat('{"title":', to_json("t2"."title")::text, ',"asReported":', to_json("t2"."as_reported")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t3"."name")::text, ',"kind":"', "t3"."kind"::text, '"}')
FROM "organization" AS "t3"
WHERE "t3"."id" = "t2"."organization_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t4"."wording")::text, ',"relayedBy":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t5"."headline")::text, 'null'), '}')
FROM "article" AS "t5"
WHERE "t5"."id" = "t4"."relayed_by_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t6"."headline")::text, 'null'), ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "organization" AS "t7"
WHERE "t7"."id" = "t6"."publisher_id"), 'null'), '}')
FROM "article" AS "t6"
WHERE "t6"."id" = "t4"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t8"."wording" AS "wording", "t8"."relayed_by_id" AS "relayed_by_id", "t8"."article_id" AS "article_id"
FROM "citation" AS "t8"
WHERE "t8"."position_id" = "t2"."id" AND TRUE
ORDER BY "t8"."ordinal" ASC, "t8"."id" ASC
LIMIT 32) AS "t9"
LIMIT $1::int4) AS "t4"), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t10"."title" AS "title", "t10"."as_reported" AS "as_reported", "t10"."organization_id" AS "organization_id", "t10"."id" AS "id"
FROM "position" AS "t10"
WHERE "t10"."person_id" = "t1"."id" AND TRUE
ORDER BY "t10"."held_from" ASC NULLS LAST, "t10"."slug" ASC, "t10"."id" ASC
LIMIT 32) AS "t11"
LIMIT $2::int4) AS "t2"), ',"quotes":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t13"
WHERE "t13"."speaker_person_id" = "t1"."id" AND TRUE), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t12"."said_on" IS NULL OR "t12"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t12"."said_on" = "t12"."said_on_latest" THEN "t12"."said_on"::text WHEN extract(month
FROM "t12"."said_on") = extract(month
FROM "t12"."said_on_latest") THEN left("t12"."said_on"::text, 7) ELSE left("t12"."said_on"::text, 4) END || '"' END, ',"speakerLabel":', to_json("t12"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t12"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t14"."title")::text, '}')
FROM "position" AS "t14"
WHERE "t14"."id" = "t12"."position_id"), 'null'), ',"kind":"', "t12"."kind"::text, '","text":', to_json("t12"."text")::text, ',"addresseeAsPrinted":', coalesce(to_json("t12"."addressee_as_printed")::text, 'null'), ',"about":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t15"."designation")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t17"."designation" AS "designation"
FROM "_QuoteAbout" AS "t16" JOIN "equipment" AS "t17" ON "t17"."id" = "t16"."A"
WHERE "t16"."B" = "t12"."id" AND TRUE
ORDER BY "t17"."designation" ASC, "t16"."A" ASC
LIMIT 32) AS "t18"
LIMIT $3::int4) AS "t15"), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t19"."published_on" IS NULL OR "t19"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t19"."published_on" = "t19"."published_on_latest" THEN "t19"."published_on"::text WHEN extract(month
FROM "t19"."published_on") = extract(month
FROM "t19"."published_on_latest") THEN left("t19"."published_on"::text, 7) ELSE left("t19"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t19"."url")::text, 'null'), '}')
FROM "article" AS "t19"
WHERE "t19"."id" = "t12"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t20"."said_on" AS "said_on", "t20"."said_on_latest" AS "said_on_latest", "t20"."speaker_label" AS "speaker_label", "t20"."role_as_printed" AS "role_as_printed", "t20"."position_id" AS "position_id", "t20"."kind" AS "kind", "t20"."text" AS "text", "t20"."addressee_as_printed" AS "addressee_as_printed", "t20"."id" AS "id", "t20"."article_id" AS "article_id"
FROM "quote" AS "t20" JOIN "article" AS "t21" ON "t21"."id" = "t20"."article_id"
WHERE "t20"."speaker_person_id" = "t1"."id" AND TRUE
ORDER BY "t20"."said_on" ASC NULLS LAST, "t21"."published_on" ASC NULLS LAST, "t20"."ordinal" ASC, "t20"."id" ASC
LIMIT 32) AS "t22"
LIMIT $4::int4) AS "t12"), '}')
FROM "person" AS "t1"
WHERE "t1"."slug" = $5::text), 'null'), '}') AS data
