-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"quotes":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $1::text)), ',"nodes":[', string_agg(concat('{"kind":"', "t1"."kind"::text, '","text":', to_json("t1"."text")::text, ',"speaker":', CASE WHEN "t1"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "person" AS "t7"
WHERE "t7"."id" = "t1"."speaker_person_id"), 'null')::text WHEN "t1"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"name":', to_json("t8"."name")::text, '}')
FROM "organization" AS "t8"
WHERE "t8"."id" = "t1"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"speakerLabel":', to_json("t1"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t1"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t9"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t10"."name")::text, '}')
FROM "organization" AS "t10"
WHERE "t10"."id" = "t9"."organization_id"), 'null'), '}')
FROM "position" AS "t9"
WHERE "t9"."id" = "t1"."position_id"), 'null'), ',"venue":', coalesce(to_json("t1"."venue")::text, 'null'), ',"place":', coalesce((
SELECT concat('{"name":', to_json("t11"."name")::text, '}')
FROM "country" AS "t11"
WHERE "t11"."id" = "t1"."place_id"), 'null'), ',"addressee":', coalesce((
SELECT concat('{"name":', to_json("t12"."name")::text, '}')
FROM "organization" AS "t12"
WHERE "t12"."id" = "t1"."addressee_id"), 'null'), ',"saidOn":', CASE WHEN "t1"."said_on" IS NULL OR "t1"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."said_on" = "t1"."said_on_latest" THEN "t1"."said_on"::text WHEN extract(month
FROM "t1"."said_on") = extract(month
FROM "t1"."said_on_latest") THEN left("t1"."said_on"::text, 7) ELSE left("t1"."said_on"::text, 4) END || '"' END, ',"passages":[', (
SELECT string_agg(concat('{"exact":', to_json("t14"."exact")::text, ',"start":', "t14"."start"::text, ',"end":', "t14"."end"::text, '}'), ','
ORDER BY "t13"."ordinal", "t13"."id")
FROM "citation" AS "t13"
LEFT JOIN "passage" AS "t14" ON "t14"."id" = "t13"."passage_id"
WHERE "t13"."quote_id" = "t1"."id" AND "t13"."stance" = 'SUPPORTS' AND "t14"."id" IS NOT NULL), $2::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t15"."wording")::text, '}'), ','), ']}')
FROM (WITH "t17" AS MATERIALIZED (
SELECT "t16"."wording" AS "wording"
FROM "citation" AS "t16"
WHERE "t16"."quote_id" = "t1"."id" AND "t16"."stance" = $3::"Stance"
ORDER BY ("t16"."ordinal" + 0) ASC, "t16"."id" ASC
LIMIT 32) SELECT *
FROM "t17"
LIMIT $4::int4) AS "t15"), ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t18"."headline")::text, 'null'), ',"url":', coalesce(to_json("t18"."url")::text, 'null'), ',"publishedOn":', CASE WHEN "t18"."published_on" IS NULL OR "t18"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t18"."published_on" = "t18"."published_on_latest" THEN "t18"."published_on"::text WHEN extract(month
FROM "t18"."published_on") = extract(month
FROM "t18"."published_on_latest") THEN left("t18"."published_on"::text, 7) ELSE left("t18"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "organization" AS "t19"
WHERE "t19"."id" = "t18"."publisher_id"), 'null'), '}')
FROM "article" AS "t18"
WHERE "t18"."id" = "t1"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t33" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t35".*
FROM (
SELECT "t20"."kind" AS "kind", "t20"."text" AS "text", "t20"."speaker_person_id" AS "speaker_person_id", "t20"."speaker_organization_id" AS "speaker_organization_id", "t20"."speaker_label" AS "speaker_label", "t20"."role_as_printed" AS "role_as_printed", "t20"."position_id" AS "position_id", "t20"."venue" AS "venue", "t20"."place_id" AS "place_id", "t20"."addressee_id" AS "addressee_id", "t20"."said_on" AS "said_on", "t20"."said_on_latest" AS "said_on_latest", "t20"."id" AS "id", "t20"."article_id" AS "article_id"
FROM "quote" AS "t20" JOIN "article" AS "t21" ON "t21"."id" = "t20"."article_id"
WHERE TRUE AND "t21"."published_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t22", "equipment_family" AS "t24" JOIN "equipment" AS "t25" ON "t25"."id" = "t24"."ancestor_id"
WHERE "t22"."B" = "t20"."id" AND "t24"."member_id" = "t22"."A" AND "t25"."slug" = $5::text)
ORDER BY "t21"."published_on" DESC, "t21"."slug" ASC, "t20"."ordinal" ASC, "t20"."id" ASC
LIMIT 32) AS "t35"), "t34" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t36".*
FROM (
SELECT *
FROM (
SELECT "t26"."kind" AS "kind", "t26"."text" AS "text", "t26"."speaker_person_id" AS "speaker_person_id", "t26"."speaker_organization_id" AS "speaker_organization_id", "t26"."speaker_label" AS "speaker_label", "t26"."role_as_printed" AS "role_as_printed", "t26"."position_id" AS "position_id", "t26"."venue" AS "venue", "t26"."place_id" AS "place_id", "t26"."addressee_id" AS "addressee_id", "t26"."said_on" AS "said_on", "t26"."said_on_latest" AS "said_on_latest", "t26"."id" AS "id", "t26"."article_id" AS "article_id"
FROM "quote" AS "t26" JOIN "article" AS "t27" ON "t27"."id" = "t26"."article_id"
WHERE TRUE AND ("t27"."published_on" IS NULL AND "t26"."article_id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t28", "equipment_family" AS "t30" JOIN "equipment" AS "t31" ON "t31"."id" = "t30"."ancestor_id"
WHERE "t28"."B" = "t26"."id" AND "t30"."member_id" = "t28"."A" AND "t31"."slug" = $6::text)
ORDER BY "t27"."slug" ASC, "t26"."ordinal" ASC, "t26"."id" ASC
LIMIT 32) AS "t36"
WHERE (
SELECT count(*)
FROM "t33") < $7::int4) AS "t36") SELECT *
FROM "t33"
UNION ALL SELECT *
FROM "t34" ) AS "t37"
ORDER BY "#part", "#place"
LIMIT $7::int4) AS "t1"), '}') AS data OFFSET 0) AS answer
