-- 1 statement; 16 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t2"
LEFT JOIN "position" AS "t7" ON "t7"."id" = "t2"."position_id"
LEFT JOIN "country" AS "t8" ON "t8"."id" = "t7"."country_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $2::text) AND (("t8"."code" = $3::bpchar AND "t8"."id" IS NOT NULL) AND "t7"."id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"speaker":', CASE WHEN "t1"."speaker_person_id" IS NOT NULL THEN coalesce((
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
FROM (WITH "t32" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t34".*
FROM (
SELECT "t15"."speaker_person_id" AS "speaker_person_id", "t15"."speaker_organization_id" AS "speaker_organization_id", "t15"."position_id" AS "position_id", "t15"."kind" AS "kind", "t15"."text" AS "text", "t15"."article_id" AS "article_id"
FROM "quote" AS "t15" JOIN "article" AS "t16" ON "t16"."id" = "t15"."article_id"
LEFT JOIN "position" AS "t21" ON "t21"."id" = "t15"."position_id"
LEFT JOIN "country" AS "t22" ON "t22"."id" = "t21"."country_id"
WHERE TRUE AND (NOT ("t16"."published_on" IS NULL AND "t16"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t17", "equipment_family" AS "t19" JOIN "equipment" AS "t20" ON "t20"."id" = "t19"."ancestor_id"
WHERE "t17"."B" = "t15"."id" AND "t19"."member_id" = "t17"."A" AND "t20"."slug" = $4::text) AND (("t22"."code" = $5::bpchar AND "t22"."id" IS NOT NULL) AND "t21"."id" IS NOT NULL)
ORDER BY "t16"."published_on" DESC, "t16"."slug" ASC, "t15"."ordinal" ASC, "t15"."id" ASC
LIMIT 32) AS "t34"), "t33" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t35".*
FROM (
SELECT *
FROM (
SELECT "t23"."speaker_person_id" AS "speaker_person_id", "t23"."speaker_organization_id" AS "speaker_organization_id", "t23"."position_id" AS "position_id", "t23"."kind" AS "kind", "t23"."text" AS "text", "t23"."article_id" AS "article_id"
FROM "quote" AS "t23" JOIN "article" AS "t24" ON "t24"."id" = "t23"."article_id"
LEFT JOIN "position" AS "t29" ON "t29"."id" = "t23"."position_id"
LEFT JOIN "country" AS "t30" ON "t30"."id" = "t29"."country_id"
WHERE TRUE AND ("t24"."published_on" IS NULL AND "t24"."id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t25", "equipment_family" AS "t27" JOIN "equipment" AS "t28" ON "t28"."id" = "t27"."ancestor_id"
WHERE "t25"."B" = "t23"."id" AND "t27"."member_id" = "t25"."A" AND "t28"."slug" = $6::text) AND (("t30"."code" = $7::bpchar AND "t30"."id" IS NOT NULL) AND "t29"."id" IS NOT NULL)
ORDER BY "t24"."slug" ASC, "t23"."ordinal" ASC, "t23"."id" ASC
LIMIT 32) AS "t35"
WHERE (
SELECT count(*)
FROM "t32") < $8::int4) AS "t35") SELECT *
FROM "t32"
UNION ALL SELECT *
FROM "t33") AS "t36"
ORDER BY "#part", "#place"
LIMIT $8::int4) AS "t1"), $9::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t38"
LEFT JOIN "organization" AS "t43" ON "t43"."id" = "t38"."speaker_organization_id"
LEFT JOIN "position" AS "t44" ON "t44"."id" = "t38"."position_id"
LEFT JOIN "organization" AS "t45" ON "t45"."id" = "t44"."organization_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t39", "equipment_family" AS "t41" JOIN "equipment" AS "t42" ON "t42"."id" = "t41"."ancestor_id"
WHERE "t39"."B" = "t38"."id" AND "t41"."member_id" = "t39"."A" AND "t42"."slug" = $10::text) AND (("t43"."kind" = ANY($11::"OrganizationKind"[]) AND "t43"."id" IS NOT NULL) OR (("t45"."kind" = ANY($12::"OrganizationKind"[]) AND "t45"."id" IS NOT NULL) AND "t44"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"speaker":', CASE WHEN "t37"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t46"."name")::text, '}')
FROM "person" AS "t46"
WHERE "t46"."id" = "t37"."speaker_person_id"), 'null') WHEN "t37"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t47"."name")::text, '}')
FROM "organization" AS "t47"
WHERE "t47"."id" = "t37"."speaker_organization_id"), 'null') ELSE 'null' END, ',"position":', coalesce((
SELECT concat('{"title":', to_json("t48"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t49"."name")::text, '}')
FROM "organization" AS "t49"
WHERE "t49"."id" = "t48"."organization_id"), 'null'), '}')
FROM "position" AS "t48"
WHERE "t48"."id" = "t37"."position_id"), 'null'), ',"kind":"', "t37"."kind"::text, '","text":', to_json("t37"."text")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t50"."published_on" IS NULL OR "t50"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t50"."published_on" = "t50"."published_on_latest" THEN "t50"."published_on"::text WHEN extract(month
FROM "t50"."published_on") = extract(month
FROM "t50"."published_on_latest") THEN left("t50"."published_on"::text, 7) ELSE left("t50"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t51"."name")::text, '}')
FROM "organization" AS "t51"
WHERE "t51"."id" = "t50"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t50"."url")::text, 'null'), '}')
FROM "article" AS "t50"
WHERE "t50"."id" = "t37"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (WITH "t71" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t73".*
FROM (
SELECT "t52"."speaker_person_id" AS "speaker_person_id", "t52"."speaker_organization_id" AS "speaker_organization_id", "t52"."position_id" AS "position_id", "t52"."kind" AS "kind", "t52"."text" AS "text", "t52"."article_id" AS "article_id"
FROM "quote" AS "t52" JOIN "article" AS "t53" ON "t53"."id" = "t52"."article_id"
LEFT JOIN "organization" AS "t58" ON "t58"."id" = "t52"."speaker_organization_id"
LEFT JOIN "position" AS "t59" ON "t59"."id" = "t52"."position_id"
LEFT JOIN "organization" AS "t60" ON "t60"."id" = "t59"."organization_id"
WHERE TRUE AND (NOT ("t53"."published_on" IS NULL AND "t53"."id" IS NOT NULL)) AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t54", "equipment_family" AS "t56" JOIN "equipment" AS "t57" ON "t57"."id" = "t56"."ancestor_id"
WHERE "t54"."B" = "t52"."id" AND "t56"."member_id" = "t54"."A" AND "t57"."slug" = $13::text) AND (("t58"."kind" = ANY($14::"OrganizationKind"[]) AND "t58"."id" IS NOT NULL) OR (("t60"."kind" = ANY($15::"OrganizationKind"[]) AND "t60"."id" IS NOT NULL) AND "t59"."id" IS NOT NULL))
ORDER BY "t53"."published_on" DESC, "t53"."slug" ASC, "t52"."ordinal" ASC, "t52"."id" ASC
LIMIT 32) AS "t73"), "t72" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t74".*
FROM (
SELECT *
FROM (
SELECT "t61"."speaker_person_id" AS "speaker_person_id", "t61"."speaker_organization_id" AS "speaker_organization_id", "t61"."position_id" AS "position_id", "t61"."kind" AS "kind", "t61"."text" AS "text", "t61"."article_id" AS "article_id"
FROM "quote" AS "t61" JOIN "article" AS "t62" ON "t62"."id" = "t61"."article_id"
LEFT JOIN "organization" AS "t67" ON "t67"."id" = "t61"."speaker_organization_id"
LEFT JOIN "position" AS "t68" ON "t68"."id" = "t61"."position_id"
LEFT JOIN "organization" AS "t69" ON "t69"."id" = "t68"."organization_id"
WHERE TRUE AND ("t62"."published_on" IS NULL AND "t62"."id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t63", "equipment_family" AS "t65" JOIN "equipment" AS "t66" ON "t66"."id" = "t65"."ancestor_id"
WHERE "t63"."B" = "t61"."id" AND "t65"."member_id" = "t63"."A" AND "t66"."slug" = $16::text) AND (("t67"."kind" = ANY($17::"OrganizationKind"[]) AND "t67"."id" IS NOT NULL) OR (("t69"."kind" = ANY($18::"OrganizationKind"[]) AND "t69"."id" IS NOT NULL) AND "t68"."id" IS NOT NULL))
ORDER BY "t62"."slug" ASC, "t61"."ordinal" ASC, "t61"."id" ASC
LIMIT 32) AS "t74"
WHERE (
SELECT count(*)
FROM "t71") < $19::int4) AS "t74") SELECT *
FROM "t71"
UNION ALL SELECT *
FROM "t72") AS "t75"
ORDER BY "#part", "#place"
LIMIT $19::int4) AS "t37"), '}') AS data
