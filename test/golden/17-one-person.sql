-- 1 statement; 13 without the engine

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
SELECT "t8"."wording" AS "wording", "t8"."relayed_by_id" AS "relayed_by_id", "t8"."article_id" AS "article_id"
FROM "citation" AS "t8"
WHERE "t8"."position_id" = "t2"."id" AND TRUE
ORDER BY "t8"."ordinal" ASC, "t8"."id" ASC
LIMIT $1::int4) AS "t4"), '}'), ','), ']}')
FROM (
SELECT "t9"."title" AS "title", "t9"."as_reported" AS "as_reported", "t9"."organization_id" AS "organization_id", "t9"."id" AS "id"
FROM "position" AS "t9"
WHERE "t9"."person_id" = "t1"."id" AND TRUE
ORDER BY "t9"."held_from" ASC NULLS LAST, "t9"."slug" ASC, "t9"."id" ASC
LIMIT $2::int4) AS "t2"), ',"quotes":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t11"
WHERE "t11"."speaker_person_id" = "t1"."id" AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t12", "equipment" AS "t13"
WHERE "t12"."B" = "t11"."id" AND "t13"."id" = "t12"."A" AND "t13"."id" IN (
SELECT "t14"."member_id"
FROM "equipment_family" AS "t14"
LEFT JOIN "equipment" AS "t15" ON "t15"."id" = "t14"."ancestor_id"
WHERE "t15"."slug" = $3::text))), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t10"."said_on" IS NULL OR "t10"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t10"."said_on" = "t10"."said_on_latest" THEN "t10"."said_on"::text WHEN extract(month
FROM "t10"."said_on") = extract(month
FROM "t10"."said_on_latest") THEN left("t10"."said_on"::text, 7) ELSE left("t10"."said_on"::text, 4) END || '"' END, ',"speakerLabel":', to_json("t10"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t10"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t16"."title")::text, '}')
FROM "position" AS "t16"
WHERE "t16"."id" = "t10"."position_id"), 'null'), ',"kind":"', "t10"."kind"::text, '","text":', to_json("t10"."text")::text, ',"addresseeAsPrinted":', coalesce(to_json("t10"."addressee_as_printed")::text, 'null'), ',"about":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t17"."designation")::text, '}'), ','), ']}')
FROM (
SELECT "t19"."designation" AS "designation"
FROM "_QuoteAbout" AS "t18", "equipment" AS "t19"
WHERE "t18"."B" = "t10"."id" AND "t19"."id" = "t18"."A" AND TRUE
ORDER BY "t19"."designation" ASC, "t19"."id" ASC
LIMIT $4::int4) AS "t17"), ',"passages":[', (
SELECT string_agg(concat('{"start":', "t21"."start"::text, ',"end":', "t21"."end"::text, '}'), ','
ORDER BY "t20"."ordinal", "t20"."id")
FROM "citation" AS "t20"
LEFT JOIN "passage" AS "t21" ON "t21"."id" = "t20"."passage_id"
WHERE "t20"."quote_id" = "t10"."id" AND "t20"."stance" = 'SUPPORTS' AND "t21"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t22"."published_on" IS NULL OR "t22"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t22"."published_on" = "t22"."published_on_latest" THEN "t22"."published_on"::text WHEN extract(month
FROM "t22"."published_on") = extract(month
FROM "t22"."published_on_latest") THEN left("t22"."published_on"::text, 7) ELSE left("t22"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t22"."url")::text, 'null'), '}')
FROM "article" AS "t22"
WHERE "t22"."id" = "t10"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t23"."said_on" AS "said_on", "t23"."said_on_latest" AS "said_on_latest", "t23"."speaker_label" AS "speaker_label", "t23"."role_as_printed" AS "role_as_printed", "t23"."position_id" AS "position_id", "t23"."kind" AS "kind", "t23"."text" AS "text", "t23"."addressee_as_printed" AS "addressee_as_printed", "t23"."id" AS "id", "t23"."article_id" AS "article_id"
FROM "quote" AS "t23"
LEFT JOIN "article" AS "t28" ON "t28"."id" = "t23"."article_id"
WHERE "t23"."speaker_person_id" = "t1"."id" AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t24", "equipment" AS "t25"
WHERE "t24"."B" = "t23"."id" AND "t25"."id" = "t24"."A" AND "t25"."id" IN (
SELECT "t26"."member_id"
FROM "equipment_family" AS "t26"
LEFT JOIN "equipment" AS "t27" ON "t27"."id" = "t26"."ancestor_id"
WHERE "t27"."slug" = $5::text))
ORDER BY "t23"."said_on" ASC NULLS LAST, "t28"."published_on" ASC NULLS LAST, "t23"."ordinal" ASC, "t23"."id" ASC
LIMIT $6::int4) AS "t10"), '}')
FROM "person" AS "t1"
WHERE "t1"."slug" = $7::text), 'null'), '}') AS data
