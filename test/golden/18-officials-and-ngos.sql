-- 1 statement; 16 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t2"
LEFT JOIN "position" AS "t7" ON "t7"."id" = "t2"."position_id"
LEFT JOIN "country" AS "t8" ON "t8"."id" = "t7"."country_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t3", "equipment" AS "t4"
WHERE "t3"."B" = "t2"."id" AND "t4"."id" = "t3"."A" AND "t4"."id" IN (
SELECT "t5"."member_id"
FROM "equipment_family" AS "t5"
LEFT JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t6"."slug" = $2::text)) AND (("t8"."code" = $3::bpchar AND "t8"."id" IS NOT NULL) AND "t7"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"speaker":', CASE WHEN "t1"."speaker_person_id" IS NOT NULL THEN coalesce((
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
SELECT "t15"."speaker_person_id" AS "speaker_person_id", "t15"."speaker_organization_id" AS "speaker_organization_id", "t15"."position_id" AS "position_id", "t15"."kind" AS "kind", "t15"."text" AS "text", "t15"."article_id" AS "article_id"
FROM "quote" AS "t15"
LEFT JOIN "position" AS "t20" ON "t20"."id" = "t15"."position_id"
LEFT JOIN "country" AS "t21" ON "t21"."id" = "t20"."country_id"
LEFT JOIN "article" AS "t22" ON "t22"."id" = "t15"."article_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t16", "equipment" AS "t17"
WHERE "t16"."B" = "t15"."id" AND "t17"."id" = "t16"."A" AND "t17"."id" IN (
SELECT "t18"."member_id"
FROM "equipment_family" AS "t18"
LEFT JOIN "equipment" AS "t19" ON "t19"."id" = "t18"."ancestor_id"
WHERE "t19"."slug" = $4::text)) AND (("t21"."code" = $5::bpchar AND "t21"."id" IS NOT NULL) AND "t20"."id" IS NOT NULL))
ORDER BY "t22"."published_on" DESC NULLS LAST, "t22"."slug" ASC, "t15"."ordinal" ASC, "t15"."id" ASC
LIMIT $6::int4) AS "t1"), $7::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t24"
LEFT JOIN "organization" AS "t29" ON "t29"."id" = "t24"."speaker_organization_id"
LEFT JOIN "position" AS "t30" ON "t30"."id" = "t24"."position_id"
LEFT JOIN "organization" AS "t31" ON "t31"."id" = "t30"."organization_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t25", "equipment" AS "t26"
WHERE "t25"."B" = "t24"."id" AND "t26"."id" = "t25"."A" AND "t26"."id" IN (
SELECT "t27"."member_id"
FROM "equipment_family" AS "t27"
LEFT JOIN "equipment" AS "t28" ON "t28"."id" = "t27"."ancestor_id"
WHERE "t28"."slug" = $8::text)) AND (("t29"."kind" = ANY($9::"OrganizationKind"[]) AND "t29"."id" IS NOT NULL) OR (("t31"."kind" = ANY($10::"OrganizationKind"[]) AND "t31"."id" IS NOT NULL) AND "t30"."id" IS NOT NULL)))), ',"nodes":[', string_agg(concat('{"speaker":', CASE WHEN "t23"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t32"."name")::text, '}')
FROM "person" AS "t32"
WHERE "t32"."id" = "t23"."speaker_person_id"), 'null') WHEN "t23"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t33"."name")::text, '}')
FROM "organization" AS "t33"
WHERE "t33"."id" = "t23"."speaker_organization_id"), 'null') ELSE 'null' END, ',"position":', coalesce((
SELECT concat('{"title":', to_json("t34"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t35"."name")::text, '}')
FROM "organization" AS "t35"
WHERE "t35"."id" = "t34"."organization_id"), 'null'), '}')
FROM "position" AS "t34"
WHERE "t34"."id" = "t23"."position_id"), 'null'), ',"kind":"', "t23"."kind"::text, '","text":', to_json("t23"."text")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t36"."published_on" IS NULL OR "t36"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t36"."published_on" = "t36"."published_on_latest" THEN "t36"."published_on"::text WHEN extract(month
FROM "t36"."published_on") = extract(month
FROM "t36"."published_on_latest") THEN left("t36"."published_on"::text, 7) ELSE left("t36"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t37"."name")::text, '}')
FROM "organization" AS "t37"
WHERE "t37"."id" = "t36"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t36"."url")::text, 'null'), '}')
FROM "article" AS "t36"
WHERE "t36"."id" = "t23"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t38"."speaker_person_id" AS "speaker_person_id", "t38"."speaker_organization_id" AS "speaker_organization_id", "t38"."position_id" AS "position_id", "t38"."kind" AS "kind", "t38"."text" AS "text", "t38"."article_id" AS "article_id"
FROM "quote" AS "t38"
LEFT JOIN "organization" AS "t43" ON "t43"."id" = "t38"."speaker_organization_id"
LEFT JOIN "position" AS "t44" ON "t44"."id" = "t38"."position_id"
LEFT JOIN "organization" AS "t45" ON "t45"."id" = "t44"."organization_id"
LEFT JOIN "article" AS "t46" ON "t46"."id" = "t38"."article_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t39", "equipment" AS "t40"
WHERE "t39"."B" = "t38"."id" AND "t40"."id" = "t39"."A" AND "t40"."id" IN (
SELECT "t41"."member_id"
FROM "equipment_family" AS "t41"
LEFT JOIN "equipment" AS "t42" ON "t42"."id" = "t41"."ancestor_id"
WHERE "t42"."slug" = $11::text)) AND (("t43"."kind" = ANY($12::"OrganizationKind"[]) AND "t43"."id" IS NOT NULL) OR (("t45"."kind" = ANY($13::"OrganizationKind"[]) AND "t45"."id" IS NOT NULL) AND "t44"."id" IS NOT NULL)))
ORDER BY "t46"."published_on" DESC NULLS LAST, "t46"."slug" ASC, "t38"."ordinal" ASC, "t38"."id" ASC
LIMIT $14::int4) AS "t23"), '}') AS data
