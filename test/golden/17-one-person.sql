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
WHERE "t11"."speaker_person_id" = "t1"."id" AND TRUE), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t10"."said_on" IS NULL OR "t10"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t10"."said_on" = "t10"."said_on_latest" THEN "t10"."said_on"::text WHEN extract(month
FROM "t10"."said_on") = extract(month
FROM "t10"."said_on_latest") THEN left("t10"."said_on"::text, 7) ELSE left("t10"."said_on"::text, 4) END || '"' END, ',"speakerLabel":', to_json("t10"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t10"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t12"."title")::text, '}')
FROM "position" AS "t12"
WHERE "t12"."id" = "t10"."position_id"), 'null'), ',"kind":"', "t10"."kind"::text, '","text":', to_json("t10"."text")::text, ',"addresseeAsPrinted":', coalesce(to_json("t10"."addressee_as_printed")::text, 'null'), ',"about":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t13"."designation")::text, '}'), ','), ']}')
FROM (
SELECT "t15"."designation" AS "designation"
FROM "_QuoteAbout" AS "t14", "equipment" AS "t15"
WHERE "t14"."B" = "t10"."id" AND "t15"."id" = "t14"."A" AND TRUE
ORDER BY "t15"."designation" ASC, "t15"."id" ASC
LIMIT $3::int4) AS "t13"), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t16"."published_on" IS NULL OR "t16"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t16"."published_on" = "t16"."published_on_latest" THEN "t16"."published_on"::text WHEN extract(month
FROM "t16"."published_on") = extract(month
FROM "t16"."published_on_latest") THEN left("t16"."published_on"::text, 7) ELSE left("t16"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t16"."url")::text, 'null'), '}')
FROM "article" AS "t16"
WHERE "t16"."id" = "t10"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t17"."said_on" AS "said_on", "t17"."said_on_latest" AS "said_on_latest", "t17"."speaker_label" AS "speaker_label", "t17"."role_as_printed" AS "role_as_printed", "t17"."position_id" AS "position_id", "t17"."kind" AS "kind", "t17"."text" AS "text", "t17"."addressee_as_printed" AS "addressee_as_printed", "t17"."id" AS "id", "t17"."article_id" AS "article_id"
FROM "quote" AS "t17"
LEFT JOIN "article" AS "t18" ON "t18"."id" = "t17"."article_id"
WHERE "t17"."speaker_person_id" = "t1"."id" AND TRUE
ORDER BY "t17"."said_on" ASC NULLS LAST, "t18"."published_on" ASC NULLS LAST, "t17"."ordinal" ASC, "t17"."id" ASC
LIMIT $4::int4) AS "t10"), '}')
FROM "person" AS "t1"
WHERE "t1"."slug" = $5::text), 'null'), '}') AS data
