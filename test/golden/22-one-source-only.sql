-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND "t2"."source_count" = $2::int4), ',"nodes":[', string_agg(concat('{"title":', to_json("t1"."title")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t3"."stance"::text, '","wording":', to_json("t3"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t5"."name")::text, '}')
FROM "organization" AS "t5"
WHERE "t5"."id" = "t4"."publisher_id"), 'null'), '}')
FROM "article" AS "t4"
WHERE "t4"."id" = "t3"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "organization" AS "t7"
WHERE "t7"."id" = "t6"."publisher_id"), 'null'), '}')
FROM "article" AS "t6"
WHERE "t6"."id" = "t3"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t9" AS MATERIALIZED (
SELECT "t8"."stance" AS "stance", "t8"."wording" AS "wording", "t8"."article_id" AS "article_id", "t8"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t8"
WHERE "t8"."aid_package_id" = "t1"."id" AND TRUE
ORDER BY ("t8"."ordinal" + 0) ASC, "t8"."id" ASC
LIMIT 32) SELECT *
FROM "t9"
LIMIT $3::int4) AS "t3"), '}'), ','), ']}')
FROM (WITH "t11" AS MATERIALIZED (
SELECT "t10"."title" AS "title", "t10"."announced_on" AS "announced_on", "t10"."announced_on_latest" AS "announced_on_latest", "t10"."id" AS "id"
FROM "aid_package" AS "t10"
WHERE TRUE AND "t10"."source_count" = $4::int4
ORDER BY "t10"."announced_on" DESC, "t10"."id" DESC
LIMIT 32) SELECT *
FROM "t11"
LIMIT $5::int4) AS "t1"), $6::text, (
SELECT count(*)
FROM "package_line_item" AS "t13"
WHERE TRUE AND "t13"."source_count" = $7::int4), $8::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t14"."as_reported")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t15"."stance"::text, '","wording":', to_json("t15"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "organization" AS "t17"
WHERE "t17"."id" = "t16"."publisher_id"), 'null'), '}')
FROM "article" AS "t16"
WHERE "t16"."id" = "t15"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "organization" AS "t19"
WHERE "t19"."id" = "t18"."publisher_id"), 'null'), '}')
FROM "article" AS "t18"
WHERE "t18"."id" = "t15"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t21" AS MATERIALIZED (
SELECT "t20"."stance" AS "stance", "t20"."wording" AS "wording", "t20"."article_id" AS "article_id", "t20"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t20"
WHERE "t20"."line_item_id" = "t14"."id" AND TRUE
ORDER BY ("t20"."ordinal" + 0) ASC, "t20"."id" ASC
LIMIT 32) SELECT *
FROM "t21"
LIMIT $9::int4) AS "t15"), '}'), ','), ']}')
FROM (WITH "t25" AS MATERIALIZED (
SELECT "t22"."as_reported" AS "as_reported", "t22"."id" AS "id"
FROM "package_line_item" AS "t22" JOIN "aid_package" AS "t23" ON "t23"."id" = "t22"."package_id"
WHERE TRUE AND "t22"."package_id" = (
SELECT "t24"."id"
FROM "aid_package" AS "t24"
WHERE "t24"."slug" = $10::text) AND "t22"."source_count" = $11::int4
ORDER BY "t23"."announced_on" DESC, "t23"."slug" ASC, "t22"."ordinal" ASC, "t22"."id" ASC
LIMIT 32) SELECT *
FROM "t25"
LIMIT $12::int4) AS "t14"), $13::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"title":', to_json("t26"."title")::text, ',"sourceCount":', "t26"."source_count"::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t27"."stance"::text, '","wording":', to_json("t27"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t29"."name")::text, '}')
FROM "organization" AS "t29"
WHERE "t29"."id" = "t28"."publisher_id"), 'null'), '}')
FROM "article" AS "t28"
WHERE "t28"."id" = "t27"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t31"."name")::text, '}')
FROM "organization" AS "t31"
WHERE "t31"."id" = "t30"."publisher_id"), 'null'), '}')
FROM "article" AS "t30"
WHERE "t30"."id" = "t27"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t33" AS MATERIALIZED (
SELECT "t32"."stance" AS "stance", "t32"."wording" AS "wording", "t32"."article_id" AS "article_id", "t32"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t32"
WHERE "t32"."decision_id" = "t26"."id" AND TRUE
ORDER BY ("t32"."ordinal" + 0) ASC, "t32"."id" ASC
LIMIT 32) SELECT *
FROM "t33"
LIMIT $14::int4) AS "t27"), '}'), ','), ']}')
FROM (WITH "t35" AS MATERIALIZED (
SELECT "t34"."title" AS "title", "t34"."source_count" AS "source_count", "t34"."id" AS "id"
FROM "policy_decision" AS "t34"
WHERE TRUE AND TRUE
ORDER BY "t34"."source_count" ASC, "t34"."id" ASC
LIMIT 2) SELECT *
FROM "t35"
LIMIT $15::int4) AS "t26"), $16::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"person":', coalesce((
SELECT concat('{"name":', to_json("t37"."name")::text, '}')
FROM "person" AS "t37"
WHERE "t37"."id" = "t36"."person_id"), 'null'), ',"title":', to_json("t36"."title")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t38"."stance"::text, '","wording":', to_json("t38"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t40"."name")::text, '}')
FROM "organization" AS "t40"
WHERE "t40"."id" = "t39"."publisher_id"), 'null'), '}')
FROM "article" AS "t39"
WHERE "t39"."id" = "t38"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t42"."name")::text, '}')
FROM "organization" AS "t42"
WHERE "t42"."id" = "t41"."publisher_id"), 'null'), '}')
FROM "article" AS "t41"
WHERE "t41"."id" = "t38"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t44" AS MATERIALIZED (
SELECT "t43"."stance" AS "stance", "t43"."wording" AS "wording", "t43"."article_id" AS "article_id", "t43"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t43"
WHERE "t43"."position_id" = "t36"."id" AND TRUE
ORDER BY ("t43"."ordinal" + 0) ASC, "t43"."id" ASC
LIMIT 32) SELECT *
FROM "t44"
LIMIT $17::int4) AS "t38"), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t48" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t50".*
FROM (
SELECT "t45"."person_id" AS "person_id", "t45"."title" AS "title", "t45"."id" AS "id"
FROM "position" AS "t45"
WHERE TRUE AND "t45"."held_from" IS NOT NULL AND "t45"."source_count" = $18::int4
ORDER BY "t45"."held_from" ASC, "t45"."slug" ASC, "t45"."id" ASC
LIMIT 32) AS "t50"), "t49" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t51".*
FROM (
SELECT *
FROM (
SELECT "t46"."person_id" AS "person_id", "t46"."title" AS "title", "t46"."id" AS "id"
FROM "position" AS "t46"
WHERE TRUE AND "t46"."held_from" IS NULL AND "t46"."source_count" = $19::int4
ORDER BY "t46"."slug" ASC, "t46"."id" ASC
LIMIT 32) AS "t51"
WHERE (
SELECT count(*)
FROM "t48") < $20::int4) AS "t51") SELECT *
FROM "t48"
UNION ALL SELECT *
FROM "t49" ) AS "t52"
ORDER BY "#part", "#place"
LIMIT $20::int4) AS "t36"), ',"treatyActions":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "treaty_action" AS "t54"
WHERE TRUE AND "t54"."source_count" = $21::int4), ',"nodes":[', string_agg(concat('{"takenOn":"', CASE WHEN "t53"."taken_on" = "t53"."taken_on_latest" THEN "t53"."taken_on"::text WHEN extract(month
FROM "t53"."taken_on") = extract(month
FROM "t53"."taken_on_latest") THEN left("t53"."taken_on"::text, 7) ELSE left("t53"."taken_on"::text, 4) END, '","kind":"', "t53"."kind"::text, '","country":', coalesce((
SELECT concat('{"name":', to_json("t55"."name")::text, '}')
FROM "country" AS "t55"
WHERE "t55"."id" = "t53"."country_id"), 'null'), ',"treaty":', coalesce((
SELECT concat('{"name":', to_json("t56"."name")::text, '}')
FROM "treaty" AS "t56"
WHERE "t56"."id" = "t53"."treaty_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t57"."stance"::text, '","wording":', to_json("t57"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t59"."name")::text, '}')
FROM "organization" AS "t59"
WHERE "t59"."id" = "t58"."publisher_id"), 'null'), '}')
FROM "article" AS "t58"
WHERE "t58"."id" = "t57"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t61"."name")::text, '}')
FROM "organization" AS "t61"
WHERE "t61"."id" = "t60"."publisher_id"), 'null'), '}')
FROM "article" AS "t60"
WHERE "t60"."id" = "t57"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t63" AS MATERIALIZED (
SELECT "t62"."stance" AS "stance", "t62"."wording" AS "wording", "t62"."article_id" AS "article_id", "t62"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t62"
WHERE "t62"."treaty_action_id" = "t53"."id" AND TRUE
ORDER BY ("t62"."ordinal" + 0) ASC, "t62"."id" ASC
LIMIT 32) SELECT *
FROM "t63"
LIMIT $22::int4) AS "t57"), '}'), ','), ']}')
FROM (WITH "t65" AS MATERIALIZED (
SELECT "t64"."taken_on" AS "taken_on", "t64"."taken_on_latest" AS "taken_on_latest", "t64"."kind" AS "kind", "t64"."country_id" AS "country_id", "t64"."treaty_id" AS "treaty_id", "t64"."id" AS "id"
FROM "treaty_action" AS "t64"
WHERE TRUE AND "t64"."source_count" = $23::int4
ORDER BY "t64"."taken_on" DESC, "t64"."id" DESC
LIMIT 2) SELECT *
FROM "t65"
LIMIT $24::int4) AS "t53"), $25::text, (
SELECT concat('{"nodes":[', string_agg(concat('{"takenOn":"', CASE WHEN "t66"."taken_on" = "t66"."taken_on_latest" THEN "t66"."taken_on"::text WHEN extract(month
FROM "t66"."taken_on") = extract(month
FROM "t66"."taken_on_latest") THEN left("t66"."taken_on"::text, 7) ELSE left("t66"."taken_on"::text, 4) END, '","kind":"', "t66"."kind"::text, '","country":', coalesce((
SELECT concat('{"name":', to_json("t67"."name")::text, '}')
FROM "country" AS "t67"
WHERE "t67"."id" = "t66"."country_id"), 'null'), ',"treaty":', coalesce((
SELECT concat('{"name":', to_json("t68"."name")::text, '}')
FROM "treaty" AS "t68"
WHERE "t68"."id" = "t66"."treaty_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t69"."stance"::text, '","wording":', to_json("t69"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t71"."name")::text, '}')
FROM "organization" AS "t71"
WHERE "t71"."id" = "t70"."publisher_id"), 'null'), '}')
FROM "article" AS "t70"
WHERE "t70"."id" = "t69"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t73"."name")::text, '}')
FROM "organization" AS "t73"
WHERE "t73"."id" = "t72"."publisher_id"), 'null'), '}')
FROM "article" AS "t72"
WHERE "t72"."id" = "t69"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t75" AS MATERIALIZED (
SELECT "t74"."stance" AS "stance", "t74"."wording" AS "wording", "t74"."article_id" AS "article_id", "t74"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t74"
WHERE "t74"."treaty_action_id" = "t66"."id" AND TRUE
ORDER BY ("t74"."ordinal" + 0) ASC, "t74"."id" ASC
LIMIT 32) SELECT *
FROM "t75"
LIMIT $26::int4) AS "t69"), '}'), ','), ']}')
FROM (WITH "t79" AS MATERIALIZED (
SELECT "t76"."taken_on" AS "taken_on", "t76"."taken_on_latest" AS "taken_on_latest", "t76"."kind" AS "kind", "t76"."country_id" AS "country_id", "t76"."treaty_id" AS "treaty_id", "t76"."id" AS "id"
FROM "treaty_action" AS "t76" JOIN "country" AS "t77" ON "t77"."id" = "t76"."country_id"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "citation" AS "t78"
WHERE "t78"."treaty_action_id" = "t76"."id" AND "t78"."stance" = $27::"Stance") AND "t76"."source_count" = $28::int4
ORDER BY "t76"."taken_on" ASC, "t77"."name" ASC, "t76"."id" ASC
LIMIT 32) SELECT *
FROM "t79"
LIMIT $29::int4) AS "t66"), $30::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "quote" AS "t81"
WHERE TRUE AND "t81"."speaker_person_id" IS NULL AND "t81"."speaker_organization_id" IS NULL), ',"nodes":[', string_agg(concat('{"speakerLabel":', to_json("t80"."speaker_label")::text, ',"roleAsPrinted":', coalesce(to_json("t80"."role_as_printed")::text, 'null'), ',"text":', to_json("t80"."text")::text, ',"article":', coalesce((
SELECT concat('{"headline":', coalesce(to_json("t82"."headline")::text, 'null'), ',"url":', coalesce(to_json("t82"."url")::text, 'null'), '}')
FROM "article" AS "t82"
WHERE "t82"."id" = "t80"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM ( WITH "t88" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t90".*
FROM (
SELECT "t83"."speaker_label" AS "speaker_label", "t83"."role_as_printed" AS "role_as_printed", "t83"."text" AS "text", "t83"."article_id" AS "article_id"
FROM "quote" AS "t83" JOIN "article" AS "t84" ON "t84"."id" = "t83"."article_id"
WHERE TRUE AND "t84"."published_on" IS NOT NULL AND "t83"."speaker_person_id" IS NULL AND "t83"."speaker_organization_id" IS NULL
ORDER BY "t84"."published_on" DESC, "t84"."slug" ASC, "t83"."ordinal" ASC, "t83"."id" ASC
LIMIT 32) AS "t90"), "t89" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t91".*
FROM (
SELECT *
FROM (
SELECT "t85"."speaker_label" AS "speaker_label", "t85"."role_as_printed" AS "role_as_printed", "t85"."text" AS "text", "t85"."article_id" AS "article_id"
FROM "quote" AS "t85" JOIN "article" AS "t86" ON "t86"."id" = "t85"."article_id"
WHERE TRUE AND ("t86"."published_on" IS NULL AND "t85"."article_id" IS NOT NULL) AND "t85"."speaker_person_id" IS NULL AND "t85"."speaker_organization_id" IS NULL
ORDER BY "t86"."slug" ASC, "t85"."ordinal" ASC, "t85"."id" ASC
LIMIT 32) AS "t91"
WHERE (
SELECT count(*)
FROM "t88") < $31::int4) AS "t91") SELECT *
FROM "t88"
UNION ALL SELECT *
FROM "t89" ) AS "t92"
ORDER BY "#part", "#place"
LIMIT $31::int4) AS "t80"), '}') AS data OFFSET 0) AS answer
