-- 1 statement; 16 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t2"
LEFT JOIN "position" AS "t7" ON "t7"."id" = "t2"."position_id"
LEFT JOIN "country" AS "t8" ON "t8"."id" = "t7"."country_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t3", "equipment_family" AS "t5"
LEFT JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $2::text) AND (("t8"."code" = $3::bpchar AND "t8"."id" IS NOT NULL) AND "t7"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"speaker":', CASE WHEN "t1"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t9"."name")::text, '}')
FROM "person" AS "t9"
WHERE "t9"."id" = "t1"."speaker_person_id"), 'null') WHEN "t1"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t10"."name")::text, '}')
FROM "organization" AS "t10"
WHERE "t10"."id" = "t1"."speaker_organization_id"), 'null') ELSE 'null' END, ',"position":', coalesce((
SELECT concat('{"title":', to_json("t11"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t12"."name")::text, '}')
FROM "organization" AS "t12"
WHERE "t12"."id" = "t11"."organization_id"), 'null'), '}')
FROM "position" AS "t11"
WHERE "t11"."id" = "t1"."position_id"), 'null'), ',"kind":"', "t1"."kind"::text, '","text":', to_json("t1"."text")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t13"."published_on" IS NULL OR "t13"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t13"."published_on" = "t13"."published_on_latest" THEN "t13"."published_on"::text WHEN extract(month
FROM "t13"."published_on") = extract(month
FROM "t13"."published_on_latest") THEN left("t13"."published_on"::text, 7) ELSE left("t13"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t14"."name")::text, '}')
FROM "organization" AS "t14"
WHERE "t14"."id" = "t13"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t13"."url")::text, 'null'), '}')
FROM "article" AS "t13"
WHERE "t13"."id" = "t1"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t15"."speaker_person_id" AS "speaker_person_id", "t15"."speaker_organization_id" AS "speaker_organization_id", "t15"."position_id" AS "position_id", "t15"."kind" AS "kind", "t15"."text" AS "text", "t15"."article_id" AS "article_id"
FROM "quote" AS "t15"
LEFT JOIN "position" AS "t20" ON "t20"."id" = "t15"."position_id"
LEFT JOIN "country" AS "t21" ON "t21"."id" = "t20"."country_id"
LEFT JOIN "article" AS "t22" ON "t22"."id" = "t15"."article_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t16", "equipment_family" AS "t18"
LEFT JOIN "equipment" AS "t19" ON "t19"."id" = "t18"."ancestor_id"
WHERE "t16"."B" = "t15"."id" AND "t18"."member_id" = "t16"."A" AND "t19"."slug" = $4::text) AND (("t21"."code" = $5::bpchar AND "t21"."id" IS NOT NULL) AND "t20"."id" IS NOT NULL))
ORDER BY "t22"."published_on" DESC NULLS LAST, "t22"."slug" ASC, "t15"."ordinal" ASC, "t15"."id" ASC
LIMIT 32) AS "t23"
LIMIT $6::int4) AS "t1"), $7::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t25"
LEFT JOIN "organization" AS "t30" ON "t30"."id" = "t25"."speaker_organization_id"
LEFT JOIN "position" AS "t31" ON "t31"."id" = "t25"."position_id"
LEFT JOIN "organization" AS "t32" ON "t32"."id" = "t31"."organization_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t26", "equipment_family" AS "t28"
LEFT JOIN "equipment" AS "t29" ON "t29"."id" = "t28"."ancestor_id"
WHERE "t26"."B" = "t25"."id" AND "t28"."member_id" = "t26"."A" AND "t29"."slug" = $8::text) AND (("t30"."kind" = ANY($9::"OrganizationKind"[]) AND "t30"."id" IS NOT NULL) OR (("t32"."kind" = ANY($10::"OrganizationKind"[]) AND "t32"."id" IS NOT NULL) AND "t31"."id" IS NOT NULL)))), ',"nodes":[', string_agg(concat('{"speaker":', CASE WHEN "t24"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t33"."name")::text, '}')
FROM "person" AS "t33"
WHERE "t33"."id" = "t24"."speaker_person_id"), 'null') WHEN "t24"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t34"."name")::text, '}')
FROM "organization" AS "t34"
WHERE "t34"."id" = "t24"."speaker_organization_id"), 'null') ELSE 'null' END, ',"position":', coalesce((
SELECT concat('{"title":', to_json("t35"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t36"."name")::text, '}')
FROM "organization" AS "t36"
WHERE "t36"."id" = "t35"."organization_id"), 'null'), '}')
FROM "position" AS "t35"
WHERE "t35"."id" = "t24"."position_id"), 'null'), ',"kind":"', "t24"."kind"::text, '","text":', to_json("t24"."text")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t37"."published_on" IS NULL OR "t37"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t37"."published_on" = "t37"."published_on_latest" THEN "t37"."published_on"::text WHEN extract(month
FROM "t37"."published_on") = extract(month
FROM "t37"."published_on_latest") THEN left("t37"."published_on"::text, 7) ELSE left("t37"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t38"."name")::text, '}')
FROM "organization" AS "t38"
WHERE "t38"."id" = "t37"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t37"."url")::text, 'null'), '}')
FROM "article" AS "t37"
WHERE "t37"."id" = "t24"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t39"."speaker_person_id" AS "speaker_person_id", "t39"."speaker_organization_id" AS "speaker_organization_id", "t39"."position_id" AS "position_id", "t39"."kind" AS "kind", "t39"."text" AS "text", "t39"."article_id" AS "article_id"
FROM "quote" AS "t39"
LEFT JOIN "organization" AS "t44" ON "t44"."id" = "t39"."speaker_organization_id"
LEFT JOIN "position" AS "t45" ON "t45"."id" = "t39"."position_id"
LEFT JOIN "organization" AS "t46" ON "t46"."id" = "t45"."organization_id"
LEFT JOIN "article" AS "t47" ON "t47"."id" = "t39"."article_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t40", "equipment_family" AS "t42"
LEFT JOIN "equipment" AS "t43" ON "t43"."id" = "t42"."ancestor_id"
WHERE "t40"."B" = "t39"."id" AND "t42"."member_id" = "t40"."A" AND "t43"."slug" = $11::text) AND (("t44"."kind" = ANY($12::"OrganizationKind"[]) AND "t44"."id" IS NOT NULL) OR (("t46"."kind" = ANY($13::"OrganizationKind"[]) AND "t46"."id" IS NOT NULL) AND "t45"."id" IS NOT NULL)))
ORDER BY "t47"."published_on" DESC NULLS LAST, "t47"."slug" ASC, "t39"."ordinal" ASC, "t39"."id" ASC
LIMIT 32) AS "t48"
LIMIT $14::int4) AS "t24"), '}') AS data
