-- 1 statement; 20 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t2"
LEFT JOIN "article" AS "t7" ON "t7"."id" = "t2"."article_id"
LEFT JOIN "position" AS "t8" ON "t8"."id" = "t2"."position_id"
LEFT JOIN "country" AS "t9" ON "t9"."id" = "t8"."country_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t3", "equipment" AS "t4"
WHERE "t3"."B" = "t2"."id" AND "t4"."id" = "t3"."A" AND "t4"."id" IN (
SELECT "t5"."member_id"
FROM "equipment_family" AS "t5"
LEFT JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t6"."slug" = $2::text)) AND (("t2"."said_on" >= $3::date AND "t2"."said_on_latest" <= $4::date) OR ((("t7"."published_on" >= $5::date AND "t7"."published_on_latest" <= $6::date) AND "t7"."id" IS NOT NULL) AND "t2"."said_on" IS NULL)) AND (("t9"."code" = $7::bpchar AND "t9"."id" IS NOT NULL) AND "t8"."id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t1"."said_on" IS NULL OR "t1"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."said_on" = "t1"."said_on_latest" THEN "t1"."said_on"::text WHEN extract(month
FROM "t1"."said_on") = extract(month
FROM "t1"."said_on_latest") THEN left("t1"."said_on"::text, 7) ELSE left("t1"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t1"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t10"."name")::text, '}')
FROM "person" AS "t10"
WHERE "t10"."id" = "t1"."speaker_person_id"), 'null') WHEN "t1"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t11"."name")::text, '}')
FROM "organization" AS "t11"
WHERE "t11"."id" = "t1"."speaker_organization_id"), 'null') ELSE 'null' END, ',"roleAsPrinted":', coalesce(to_json("t1"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t12"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t13"."name")::text, '}')
FROM "organization" AS "t13"
WHERE "t13"."id" = "t12"."organization_id"), 'null'), '}')
FROM "position" AS "t12"
WHERE "t12"."id" = "t1"."position_id"), 'null'), ',"kind":"', "t1"."kind"::text, '","text":', to_json("t1"."text")::text, ',"venue":', coalesce(to_json("t1"."venue")::text, 'null'), ',"passages":[', (
SELECT string_agg(concat('{"start":', "t15"."start"::text, ',"end":', "t15"."end"::text, '}'), ','
ORDER BY "t14"."ordinal", "t14"."id")
FROM "citation" AS "t14"
LEFT JOIN "passage" AS "t15" ON "t15"."id" = "t14"."passage_id"
WHERE "t14"."quote_id" = "t1"."id" AND "t14"."stance" = 'SUPPORTS' AND "t15"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t16"."published_on" IS NULL OR "t16"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t16"."published_on" = "t16"."published_on_latest" THEN "t16"."published_on"::text WHEN extract(month
FROM "t16"."published_on") = extract(month
FROM "t16"."published_on_latest") THEN left("t16"."published_on"::text, 7) ELSE left("t16"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "organization" AS "t17"
WHERE "t17"."id" = "t16"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t16"."url")::text, 'null'), '}')
FROM "article" AS "t16"
WHERE "t16"."id" = "t1"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t18"."said_on" AS "said_on", "t18"."said_on_latest" AS "said_on_latest", "t18"."speaker_person_id" AS "speaker_person_id", "t18"."speaker_organization_id" AS "speaker_organization_id", "t18"."role_as_printed" AS "role_as_printed", "t18"."position_id" AS "position_id", "t18"."kind" AS "kind", "t18"."text" AS "text", "t18"."venue" AS "venue", "t18"."id" AS "id", "t18"."article_id" AS "article_id"
FROM "quote" AS "t18"
LEFT JOIN "article" AS "t23" ON "t23"."id" = "t18"."article_id"
LEFT JOIN "position" AS "t24" ON "t24"."id" = "t18"."position_id"
LEFT JOIN "country" AS "t25" ON "t25"."id" = "t24"."country_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t19", "equipment" AS "t20"
WHERE "t19"."B" = "t18"."id" AND "t20"."id" = "t19"."A" AND "t20"."id" IN (
SELECT "t21"."member_id"
FROM "equipment_family" AS "t21"
LEFT JOIN "equipment" AS "t22" ON "t22"."id" = "t21"."ancestor_id"
WHERE "t22"."slug" = $8::text)) AND (("t18"."said_on" >= $9::date AND "t18"."said_on_latest" <= $10::date) OR ((("t23"."published_on" >= $11::date AND "t23"."published_on_latest" <= $12::date) AND "t23"."id" IS NOT NULL) AND "t18"."said_on" IS NULL)) AND (("t25"."code" = $13::bpchar AND "t25"."id" IS NOT NULL) AND "t24"."id" IS NOT NULL))
ORDER BY "t23"."published_on" DESC NULLS LAST, "t23"."slug" ASC, "t18"."ordinal" ASC, "t18"."id" ASC
LIMIT $14::int4) AS "t1"), $15::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t27"
LEFT JOIN "article" AS "t32" ON "t32"."id" = "t27"."article_id"
LEFT JOIN "organization" AS "t33" ON "t33"."id" = "t27"."speaker_organization_id"
LEFT JOIN "position" AS "t34" ON "t34"."id" = "t27"."position_id"
LEFT JOIN "organization" AS "t35" ON "t35"."id" = "t34"."organization_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t28", "equipment" AS "t29"
WHERE "t28"."B" = "t27"."id" AND "t29"."id" = "t28"."A" AND "t29"."id" IN (
SELECT "t30"."member_id"
FROM "equipment_family" AS "t30"
LEFT JOIN "equipment" AS "t31" ON "t31"."id" = "t30"."ancestor_id"
WHERE "t31"."slug" = $16::text)) AND (("t27"."said_on" >= $17::date AND "t27"."said_on_latest" <= $18::date) OR ((("t32"."published_on" >= $19::date AND "t32"."published_on_latest" <= $20::date) AND "t32"."id" IS NOT NULL) AND "t27"."said_on" IS NULL)) AND (("t33"."kind" = ANY($21::"OrganizationKind"[]) AND "t33"."id" IS NOT NULL) OR (("t35"."kind" = ANY($22::"OrganizationKind"[]) AND "t35"."id" IS NOT NULL) AND "t34"."id" IS NOT NULL)))), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t26"."said_on" IS NULL OR "t26"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t26"."said_on" = "t26"."said_on_latest" THEN "t26"."said_on"::text WHEN extract(month
FROM "t26"."said_on") = extract(month
FROM "t26"."said_on_latest") THEN left("t26"."said_on"::text, 7) ELSE left("t26"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t26"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t36"."name")::text, '}')
FROM "person" AS "t36"
WHERE "t36"."id" = "t26"."speaker_person_id"), 'null') WHEN "t26"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t37"."name")::text, '}')
FROM "organization" AS "t37"
WHERE "t37"."id" = "t26"."speaker_organization_id"), 'null') ELSE 'null' END, ',"roleAsPrinted":', coalesce(to_json("t26"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t38"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t39"."name")::text, '}')
FROM "organization" AS "t39"
WHERE "t39"."id" = "t38"."organization_id"), 'null'), '}')
FROM "position" AS "t38"
WHERE "t38"."id" = "t26"."position_id"), 'null'), ',"kind":"', "t26"."kind"::text, '","text":', to_json("t26"."text")::text, ',"venue":', coalesce(to_json("t26"."venue")::text, 'null'), ',"passages":[', (
SELECT string_agg(concat('{"start":', "t41"."start"::text, ',"end":', "t41"."end"::text, '}'), ','
ORDER BY "t40"."ordinal", "t40"."id")
FROM "citation" AS "t40"
LEFT JOIN "passage" AS "t41" ON "t41"."id" = "t40"."passage_id"
WHERE "t40"."quote_id" = "t26"."id" AND "t40"."stance" = 'SUPPORTS' AND "t41"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t42"."published_on" IS NULL OR "t42"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t42"."published_on" = "t42"."published_on_latest" THEN "t42"."published_on"::text WHEN extract(month
FROM "t42"."published_on") = extract(month
FROM "t42"."published_on_latest") THEN left("t42"."published_on"::text, 7) ELSE left("t42"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t43"."name")::text, '}')
FROM "organization" AS "t43"
WHERE "t43"."id" = "t42"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t42"."url")::text, 'null'), '}')
FROM "article" AS "t42"
WHERE "t42"."id" = "t26"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t44"."said_on" AS "said_on", "t44"."said_on_latest" AS "said_on_latest", "t44"."speaker_person_id" AS "speaker_person_id", "t44"."speaker_organization_id" AS "speaker_organization_id", "t44"."role_as_printed" AS "role_as_printed", "t44"."position_id" AS "position_id", "t44"."kind" AS "kind", "t44"."text" AS "text", "t44"."venue" AS "venue", "t44"."id" AS "id", "t44"."article_id" AS "article_id"
FROM "quote" AS "t44"
LEFT JOIN "article" AS "t49" ON "t49"."id" = "t44"."article_id"
LEFT JOIN "organization" AS "t50" ON "t50"."id" = "t44"."speaker_organization_id"
LEFT JOIN "position" AS "t51" ON "t51"."id" = "t44"."position_id"
LEFT JOIN "organization" AS "t52" ON "t52"."id" = "t51"."organization_id"
WHERE TRUE AND (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t45", "equipment" AS "t46"
WHERE "t45"."B" = "t44"."id" AND "t46"."id" = "t45"."A" AND "t46"."id" IN (
SELECT "t47"."member_id"
FROM "equipment_family" AS "t47"
LEFT JOIN "equipment" AS "t48" ON "t48"."id" = "t47"."ancestor_id"
WHERE "t48"."slug" = $23::text)) AND (("t44"."said_on" >= $24::date AND "t44"."said_on_latest" <= $25::date) OR ((("t49"."published_on" >= $26::date AND "t49"."published_on_latest" <= $27::date) AND "t49"."id" IS NOT NULL) AND "t44"."said_on" IS NULL)) AND (("t50"."kind" = ANY($28::"OrganizationKind"[]) AND "t50"."id" IS NOT NULL) OR (("t52"."kind" = ANY($29::"OrganizationKind"[]) AND "t52"."id" IS NOT NULL) AND "t51"."id" IS NOT NULL)))
ORDER BY "t49"."published_on" DESC NULLS LAST, "t49"."slug" ASC, "t44"."ordinal" ASC, "t44"."id" ASC
LIMIT $30::int4) AS "t26"), '}') AS data
