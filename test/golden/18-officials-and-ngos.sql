-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t2" JOIN "article" AS "t7" ON "t7"."id" = "t2"."article_id"
LEFT JOIN "position" AS "t8" ON "t8"."id" = "t2"."position_id"
LEFT JOIN "country" AS "t9" ON "t9"."id" = "t8"."country_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $2::text) AND (("t2"."said_on" >= $3::date AND ("t2"."said_on_latest" <= $4::date AND "t2"."said_on" <= $5::date)) OR ((("t7"."published_on" >= $6::date AND ("t7"."published_on_latest" <= $7::date AND "t7"."published_on" <= $8::date)) AND "t2"."article_id" IS NOT NULL) AND "t2"."said_on" IS NULL)) AND (("t9"."code" = $9::bpchar AND "t9"."id" IS NOT NULL AND "t8"."country_id" IS NOT NULL) AND "t8"."id" IS NOT NULL AND "t2"."position_id" IS NOT NULL)), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t1"."said_on" IS NULL OR "t1"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."said_on" = "t1"."said_on_latest" THEN "t1"."said_on"::text WHEN extract(month
FROM "t1"."said_on") = extract(month
FROM "t1"."said_on_latest") THEN left("t1"."said_on"::text, 7) ELSE left("t1"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t1"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t10"."name")::text, '}')
FROM "person" AS "t10"
WHERE "t10"."id" = "t1"."speaker_person_id"), 'null')::text WHEN "t1"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t11"."name")::text, '}')
FROM "organization" AS "t11"
WHERE "t11"."id" = "t1"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"roleAsPrinted":', coalesce(to_json("t1"."role_as_printed")::text, 'null'), ',"position":', coalesce((
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
SELECT *
FROM ( WITH "t35" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t37".*
FROM (
SELECT "t18"."said_on" AS "said_on", "t18"."said_on_latest" AS "said_on_latest", "t18"."speaker_person_id" AS "speaker_person_id", "t18"."speaker_organization_id" AS "speaker_organization_id", "t18"."role_as_printed" AS "role_as_printed", "t18"."position_id" AS "position_id", "t18"."kind" AS "kind", "t18"."text" AS "text", "t18"."venue" AS "venue", "t18"."id" AS "id", "t18"."article_id" AS "article_id"
FROM "quote" AS "t18" JOIN "article" AS "t19" ON "t19"."id" = "t18"."article_id"
LEFT JOIN "position" AS "t24" ON "t24"."id" = "t18"."position_id"
LEFT JOIN "country" AS "t25" ON "t25"."id" = "t24"."country_id"
WHERE TRUE AND "t19"."published_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t20", "equipment_family" AS "t22" JOIN "equipment" AS "t23" ON "t23"."id" = "t22"."ancestor_id"
WHERE "t20"."B" = "t18"."id" AND "t22"."member_id" = "t20"."A" AND "t23"."slug" = $10::text) AND (("t18"."said_on" >= $11::date AND ("t18"."said_on_latest" <= $12::date AND "t18"."said_on" <= $13::date)) OR ((("t19"."published_on" >= $14::date AND ("t19"."published_on_latest" <= $15::date AND "t19"."published_on" <= $16::date)) AND "t18"."article_id" IS NOT NULL) AND "t18"."said_on" IS NULL)) AND (("t25"."code" = $17::bpchar AND "t25"."id" IS NOT NULL AND "t24"."country_id" IS NOT NULL) AND "t24"."id" IS NOT NULL AND "t18"."position_id" IS NOT NULL)
ORDER BY "t19"."published_on" DESC, "t19"."slug" ASC, "t18"."ordinal" ASC, "t18"."id" ASC
LIMIT 32) AS "t37"), "t36" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t38".*
FROM (
SELECT *
FROM (
SELECT "t26"."said_on" AS "said_on", "t26"."said_on_latest" AS "said_on_latest", "t26"."speaker_person_id" AS "speaker_person_id", "t26"."speaker_organization_id" AS "speaker_organization_id", "t26"."role_as_printed" AS "role_as_printed", "t26"."position_id" AS "position_id", "t26"."kind" AS "kind", "t26"."text" AS "text", "t26"."venue" AS "venue", "t26"."id" AS "id", "t26"."article_id" AS "article_id"
FROM "quote" AS "t26" JOIN "article" AS "t27" ON "t27"."id" = "t26"."article_id"
LEFT JOIN "position" AS "t32" ON "t32"."id" = "t26"."position_id"
LEFT JOIN "country" AS "t33" ON "t33"."id" = "t32"."country_id"
WHERE TRUE AND ("t27"."published_on" IS NULL AND "t26"."article_id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t28", "equipment_family" AS "t30" JOIN "equipment" AS "t31" ON "t31"."id" = "t30"."ancestor_id"
WHERE "t28"."B" = "t26"."id" AND "t30"."member_id" = "t28"."A" AND "t31"."slug" = $18::text) AND (("t26"."said_on" >= $19::date AND ("t26"."said_on_latest" <= $20::date AND "t26"."said_on" <= $21::date)) OR ((("t27"."published_on" >= $22::date AND ("t27"."published_on_latest" <= $23::date AND "t27"."published_on" <= $24::date)) AND "t26"."article_id" IS NOT NULL) AND "t26"."said_on" IS NULL)) AND (("t33"."code" = $25::bpchar AND "t33"."id" IS NOT NULL AND "t32"."country_id" IS NOT NULL) AND "t32"."id" IS NOT NULL AND "t26"."position_id" IS NOT NULL)
ORDER BY "t27"."slug" ASC, "t26"."ordinal" ASC, "t26"."id" ASC
LIMIT 32) AS "t38"
WHERE (
SELECT count(*)
FROM "t35") < $26::int4) AS "t38") SELECT *
FROM "t35"
UNION ALL SELECT *
FROM "t36" ) AS "t39"
ORDER BY "#part", "#place"
LIMIT $26::int4) AS "t1"), $27::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t41" JOIN "article" AS "t46" ON "t46"."id" = "t41"."article_id"
LEFT JOIN "organization" AS "t47" ON "t47"."id" = "t41"."speaker_organization_id"
LEFT JOIN "position" AS "t48" ON "t48"."id" = "t41"."position_id"
LEFT JOIN "organization" AS "t49" ON "t49"."id" = "t48"."organization_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t42", "equipment_family" AS "t44" JOIN "equipment" AS "t45" ON "t45"."id" = "t44"."ancestor_id"
WHERE "t42"."B" = "t41"."id" AND "t44"."member_id" = "t42"."A" AND "t45"."slug" = $28::text) AND (("t41"."said_on" >= $29::date AND ("t41"."said_on_latest" <= $30::date AND "t41"."said_on" <= $31::date)) OR ((("t46"."published_on" >= $32::date AND ("t46"."published_on_latest" <= $33::date AND "t46"."published_on" <= $34::date)) AND "t41"."article_id" IS NOT NULL) AND "t41"."said_on" IS NULL)) AND (("t47"."kind" = ANY($35::"OrganizationKind"[]) AND "t47"."id" IS NOT NULL AND "t41"."speaker_organization_id" IS NOT NULL) OR (("t49"."kind" = ANY($36::"OrganizationKind"[]) AND "t49"."id" IS NOT NULL AND "t48"."organization_id" IS NOT NULL) AND "t48"."id" IS NOT NULL AND "t41"."position_id" IS NOT NULL))), ',"nodes":[', string_agg(concat('{"saidOn":', CASE WHEN "t40"."said_on" IS NULL OR "t40"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t40"."said_on" = "t40"."said_on_latest" THEN "t40"."said_on"::text WHEN extract(month
FROM "t40"."said_on") = extract(month
FROM "t40"."said_on_latest") THEN left("t40"."said_on"::text, 7) ELSE left("t40"."said_on"::text, 4) END || '"' END, ',"speaker":', CASE WHEN "t40"."speaker_person_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Person","name":', to_json("t50"."name")::text, '}')
FROM "person" AS "t50"
WHERE "t50"."id" = "t40"."speaker_person_id"), 'null')::text WHEN "t40"."speaker_organization_id" IS NOT NULL THEN coalesce((
SELECT concat('{"__typename":"Organization","name":', to_json("t51"."name")::text, '}')
FROM "organization" AS "t51"
WHERE "t51"."id" = "t40"."speaker_organization_id"), 'null')::text ELSE 'null' END, ',"roleAsPrinted":', coalesce(to_json("t40"."role_as_printed")::text, 'null'), ',"position":', coalesce((
SELECT concat('{"title":', to_json("t52"."title")::text, ',"organization":', coalesce((
SELECT concat('{"name":', to_json("t53"."name")::text, '}')
FROM "organization" AS "t53"
WHERE "t53"."id" = "t52"."organization_id"), 'null'), '}')
FROM "position" AS "t52"
WHERE "t52"."id" = "t40"."position_id"), 'null'), ',"kind":"', "t40"."kind"::text, '","text":', to_json("t40"."text")::text, ',"venue":', coalesce(to_json("t40"."venue")::text, 'null'), ',"passages":[', (
SELECT string_agg(concat('{"start":', "t55"."start"::text, ',"end":', "t55"."end"::text, '}'), ','
ORDER BY "t54"."ordinal", "t54"."id")
FROM "citation" AS "t54"
LEFT JOIN "passage" AS "t55" ON "t55"."id" = "t54"."passage_id"
WHERE "t54"."quote_id" = "t40"."id" AND "t54"."stance" = 'SUPPORTS' AND "t55"."id" IS NOT NULL), '],"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t56"."published_on" IS NULL OR "t56"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t56"."published_on" = "t56"."published_on_latest" THEN "t56"."published_on"::text WHEN extract(month
FROM "t56"."published_on") = extract(month
FROM "t56"."published_on_latest") THEN left("t56"."published_on"::text, 7) ELSE left("t56"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t57"."name")::text, '}')
FROM "organization" AS "t57"
WHERE "t57"."id" = "t56"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t56"."url")::text, 'null'), '}')
FROM "article" AS "t56"
WHERE "t56"."id" = "t40"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t77" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t79".*
FROM (
SELECT "t58"."said_on" AS "said_on", "t58"."said_on_latest" AS "said_on_latest", "t58"."speaker_person_id" AS "speaker_person_id", "t58"."speaker_organization_id" AS "speaker_organization_id", "t58"."role_as_printed" AS "role_as_printed", "t58"."position_id" AS "position_id", "t58"."kind" AS "kind", "t58"."text" AS "text", "t58"."venue" AS "venue", "t58"."id" AS "id", "t58"."article_id" AS "article_id"
FROM "quote" AS "t58" JOIN "article" AS "t59" ON "t59"."id" = "t58"."article_id"
LEFT JOIN "organization" AS "t64" ON "t64"."id" = "t58"."speaker_organization_id"
LEFT JOIN "position" AS "t65" ON "t65"."id" = "t58"."position_id"
LEFT JOIN "organization" AS "t66" ON "t66"."id" = "t65"."organization_id"
WHERE TRUE AND "t59"."published_on" IS NOT NULL AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t60", "equipment_family" AS "t62" JOIN "equipment" AS "t63" ON "t63"."id" = "t62"."ancestor_id"
WHERE "t60"."B" = "t58"."id" AND "t62"."member_id" = "t60"."A" AND "t63"."slug" = $37::text) AND (("t58"."said_on" >= $38::date AND ("t58"."said_on_latest" <= $39::date AND "t58"."said_on" <= $40::date)) OR ((("t59"."published_on" >= $41::date AND ("t59"."published_on_latest" <= $42::date AND "t59"."published_on" <= $43::date)) AND "t58"."article_id" IS NOT NULL) AND "t58"."said_on" IS NULL)) AND (("t64"."kind" = ANY($44::"OrganizationKind"[]) AND "t64"."id" IS NOT NULL AND "t58"."speaker_organization_id" IS NOT NULL) OR (("t66"."kind" = ANY($45::"OrganizationKind"[]) AND "t66"."id" IS NOT NULL AND "t65"."organization_id" IS NOT NULL) AND "t65"."id" IS NOT NULL AND "t58"."position_id" IS NOT NULL))
ORDER BY "t59"."published_on" DESC, "t59"."slug" ASC, "t58"."ordinal" ASC, "t58"."id" ASC
LIMIT 32) AS "t79"), "t78" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t80".*
FROM (
SELECT *
FROM (
SELECT "t67"."said_on" AS "said_on", "t67"."said_on_latest" AS "said_on_latest", "t67"."speaker_person_id" AS "speaker_person_id", "t67"."speaker_organization_id" AS "speaker_organization_id", "t67"."role_as_printed" AS "role_as_printed", "t67"."position_id" AS "position_id", "t67"."kind" AS "kind", "t67"."text" AS "text", "t67"."venue" AS "venue", "t67"."id" AS "id", "t67"."article_id" AS "article_id"
FROM "quote" AS "t67" JOIN "article" AS "t68" ON "t68"."id" = "t67"."article_id"
LEFT JOIN "organization" AS "t73" ON "t73"."id" = "t67"."speaker_organization_id"
LEFT JOIN "position" AS "t74" ON "t74"."id" = "t67"."position_id"
LEFT JOIN "organization" AS "t75" ON "t75"."id" = "t74"."organization_id"
WHERE TRUE AND ("t68"."published_on" IS NULL AND "t67"."article_id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t69", "equipment_family" AS "t71" JOIN "equipment" AS "t72" ON "t72"."id" = "t71"."ancestor_id"
WHERE "t69"."B" = "t67"."id" AND "t71"."member_id" = "t69"."A" AND "t72"."slug" = $46::text) AND (("t67"."said_on" >= $47::date AND ("t67"."said_on_latest" <= $48::date AND "t67"."said_on" <= $49::date)) OR ((("t68"."published_on" >= $50::date AND ("t68"."published_on_latest" <= $51::date AND "t68"."published_on" <= $52::date)) AND "t67"."article_id" IS NOT NULL) AND "t67"."said_on" IS NULL)) AND (("t73"."kind" = ANY($53::"OrganizationKind"[]) AND "t73"."id" IS NOT NULL AND "t67"."speaker_organization_id" IS NOT NULL) OR (("t75"."kind" = ANY($54::"OrganizationKind"[]) AND "t75"."id" IS NOT NULL AND "t74"."organization_id" IS NOT NULL) AND "t74"."id" IS NOT NULL AND "t67"."position_id" IS NOT NULL))
ORDER BY "t68"."slug" ASC, "t67"."ordinal" ASC, "t67"."id" ASC
LIMIT 32) AS "t80"
WHERE (
SELECT count(*)
FROM "t77") < $55::int4) AS "t80") SELECT *
FROM "t77"
UNION ALL SELECT *
FROM "t78" ) AS "t81"
ORDER BY "#part", "#place"
LIMIT $55::int4) AS "t40"), '}') AS data OFFSET 0) AS answer
