-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
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
FROM (WITH "t9" AS MATERIALIZED (
SELECT "t8"."wording" AS "wording", "t8"."relayed_by_id" AS "relayed_by_id", "t8"."article_id" AS "article_id"
FROM "citation" AS "t8"
WHERE "t8"."position_id" = "t2"."id" AND TRUE
ORDER BY ("t8"."ordinal" + 0) ASC, "t8"."id" ASC
LIMIT 32) SELECT *
FROM "t9"
LIMIT $1::int4) AS "t4"), '}'), ','), ']}')
FROM (WITH "t11" AS MATERIALIZED (
SELECT "t10"."title" AS "title", "t10"."as_reported" AS "as_reported", "t10"."organization_id" AS "organization_id", "t10"."id" AS "id"
FROM "position" AS "t10"
WHERE "t10"."person_id" = "t1"."id" AND TRUE
ORDER BY ("t10"."held_from" + 0) ASC NULLS LAST, "t10"."slug" ASC, "t10"."id" ASC
LIMIT 32) SELECT *
FROM "t11"
LIMIT $2::int4) AS "t2"), ',"quotes":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t13"
WHERE "t13"."speaker_person_id" = "t1"."id" AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t14", "equipment_family" AS "t16" JOIN "equipment" AS "t17" ON "t17"."id" = "t16"."ancestor_id"
WHERE "t14"."B" = "t13"."id" AND "t16"."member_id" = "t14"."A" AND "t17"."slug" = $3::text)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t12"."said_on" IS NULL OR "t12"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t12"."said_on" = "t12"."said_on_latest" THEN "t12"."said_on"::text WHEN extract(month
FROM "t12"."said_on") = extract(month
FROM "t12"."said_on_latest") THEN left("t12"."said_on"::text, 7) ELSE left("t12"."said_on"::text, 4) END || '"' END, ',"speakerLabel":', to_json("t12"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t12"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t18"."title")::text, '}')
FROM "position" AS "t18"
WHERE "t18"."id" = "t12"."position_id"), 'null'), ',"kind":"', "t12"."kind"::text, '","text":', to_json("t12"."text")::text, ',"addresseeAsPrinted":', coalesce(to_json("t12"."addressee_as_printed")::text, 'null'), ',"about":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t19"."designation")::text, '}'), ','), ']}')
FROM (WITH "t22" AS MATERIALIZED (
SELECT "t21"."designation" AS "designation"
FROM "_QuoteAbout" AS "t20" JOIN "equipment" AS "t21" ON "t21"."id" = "t20"."A"
WHERE "t20"."B" = "t12"."id" AND TRUE
ORDER BY ("t21"."designation" || '') ASC, "t20"."A" ASC
LIMIT 32) SELECT *
FROM "t22"
LIMIT $4::int4) AS "t19"), ',"passages":[', (
SELECT string_agg(concat('{"start":', "t24"."start"::text, ',"end":', "t24"."end"::text, '}'), ','
ORDER BY "t23"."ordinal", "t23"."id")
FROM "citation" AS "t23"
LEFT JOIN "passage" AS "t24" ON "t24"."id" = "t23"."passage_id"
WHERE "t23"."quote_id" = "t12"."id" AND "t23"."stance" = 'SUPPORTS' AND "t24"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t25"."published_on" IS NULL OR "t25"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t25"."published_on" = "t25"."published_on_latest" THEN "t25"."published_on"::text WHEN extract(month
FROM "t25"."published_on") = extract(month
FROM "t25"."published_on_latest") THEN left("t25"."published_on"::text, 7) ELSE left("t25"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t25"."url")::text, 'null'), '}')
FROM "article" AS "t25"
WHERE "t25"."id" = "t12"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t32" AS MATERIALIZED (
SELECT "t26"."said_on" AS "said_on", "t26"."said_on_latest" AS "said_on_latest", "t26"."speaker_label" AS "speaker_label", "t26"."role_as_printed" AS "role_as_printed", "t26"."position_id" AS "position_id", "t26"."kind" AS "kind", "t26"."text" AS "text", "t26"."addressee_as_printed" AS "addressee_as_printed", "t26"."id" AS "id", "t26"."article_id" AS "article_id"
FROM "quote" AS "t26" JOIN "article" AS "t27" ON "t27"."id" = "t26"."article_id"
WHERE "t26"."speaker_person_id" = "t1"."id" AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t28", "equipment_family" AS "t30" JOIN "equipment" AS "t31" ON "t31"."id" = "t30"."ancestor_id"
WHERE "t28"."B" = "t26"."id" AND "t30"."member_id" = "t28"."A" AND "t31"."slug" = $5::text)
ORDER BY ("t26"."said_on" + 0) ASC NULLS LAST, "t27"."published_on" ASC NULLS LAST, "t26"."ordinal" ASC, "t26"."id" ASC
LIMIT 32) SELECT *
FROM "t32"
LIMIT $6::int4) AS "t12"), '}')
FROM "person" AS "t1"
WHERE "t1"."slug" = $7::text), 'null'), '}') AS data OFFSET 0) AS answer
