-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"policyDecisions":', (
SELECT concat('{"nodes":[', string_agg(concat('{"decidedOn":"', CASE WHEN "t1"."decided_on" = "t1"."decided_on_latest" THEN "t1"."decided_on"::text WHEN extract(month
FROM "t1"."decided_on") = extract(month
FROM "t1"."decided_on_latest") THEN left("t1"."decided_on"::text, 7) ELSE left("t1"."decided_on"::text, 4) END, '","title":', to_json("t1"."title")::text, ',"effect":"', "t1"."effect"::text, '","decidedByPerson":', coalesce((
SELECT concat('{"name":', to_json("t2"."name")::text, '}')
FROM "person" AS "t2"
WHERE "t2"."id" = "t1"."decided_by_person_id"), 'null'), ',"recipient":', coalesce((
SELECT concat('{"name":', to_json("t3"."name")::text, '}')
FROM "country" AS "t3"
WHERE "t3"."id" = "t1"."recipient_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t4"."stance"::text, '","wording":', to_json("t4"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t5"."start"::text, ',"end":', "t5"."end"::text, '}')
FROM "passage" AS "t5"
WHERE "t5"."id" = "t4"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t6"."published_on" IS NULL OR "t6"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t6"."published_on" = "t6"."published_on_latest" THEN "t6"."published_on"::text WHEN extract(month
FROM "t6"."published_on") = extract(month
FROM "t6"."published_on_latest") THEN left("t6"."published_on"::text, 7) ELSE left("t6"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "organization" AS "t7"
WHERE "t7"."id" = "t6"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t6"."url")::text, 'null'), '}')
FROM "article" AS "t6"
WHERE "t6"."id" = "t4"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t9"."name")::text, '}')
FROM "organization" AS "t9"
WHERE "t9"."id" = "t8"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t8"."url")::text, 'null'), '}')
FROM "article" AS "t8"
WHERE "t8"."id" = "t4"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t11" AS MATERIALIZED (
SELECT "t10"."stance" AS "stance", "t10"."wording" AS "wording", "t10"."passage_id" AS "passage_id", "t10"."article_id" AS "article_id", "t10"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t10"
WHERE "t10"."decision_id" = "t1"."id" AND TRUE
ORDER BY ("t10"."ordinal" + 0) ASC, "t10"."id" ASC
LIMIT 32) SELECT *
FROM "t11"
LIMIT $1::int4) AS "t4"), ',"links":', (
SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', "t12"."kind"::text, '","to":', coalesce((
SELECT concat('{"decidedOn":"', CASE WHEN "t13"."decided_on" = "t13"."decided_on_latest" THEN "t13"."decided_on"::text WHEN extract(month
FROM "t13"."decided_on") = extract(month
FROM "t13"."decided_on_latest") THEN left("t13"."decided_on"::text, 7) ELSE left("t13"."decided_on"::text, 4) END, '","title":', to_json("t13"."title")::text, '}')
FROM "policy_decision" AS "t13"
WHERE "t13"."id" = "t12"."to_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t14"."stance"::text, '","wording":', to_json("t14"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t15"."start"::text, ',"end":', "t15"."end"::text, '}')
FROM "passage" AS "t15"
WHERE "t15"."id" = "t14"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t16"."published_on" IS NULL OR "t16"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t16"."published_on" = "t16"."published_on_latest" THEN "t16"."published_on"::text WHEN extract(month
FROM "t16"."published_on") = extract(month
FROM "t16"."published_on_latest") THEN left("t16"."published_on"::text, 7) ELSE left("t16"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "organization" AS "t17"
WHERE "t17"."id" = "t16"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t16"."url")::text, 'null'), '}')
FROM "article" AS "t16"
WHERE "t16"."id" = "t14"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t19"."name")::text, '}')
FROM "organization" AS "t19"
WHERE "t19"."id" = "t18"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t18"."url")::text, 'null'), '}')
FROM "article" AS "t18"
WHERE "t18"."id" = "t14"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t21" AS MATERIALIZED (
SELECT "t20"."stance" AS "stance", "t20"."wording" AS "wording", "t20"."passage_id" AS "passage_id", "t20"."article_id" AS "article_id", "t20"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t20"
WHERE "t20"."decision_link_id" = "t12"."id" AND TRUE
ORDER BY ("t20"."ordinal" + 0) ASC, "t20"."id" ASC
LIMIT 32) SELECT *
FROM "t21"
LIMIT $2::int4) AS "t14"), '}'), ','), ']}')
FROM (WITH "t24" AS MATERIALIZED (
SELECT "t22"."kind" AS "kind", "t22"."to_id" AS "to_id", "t22"."id" AS "id"
FROM "policy_decision_link" AS "t22" JOIN "policy_decision" AS "t23" ON "t23"."id" = "t22"."to_id"
WHERE "t22"."from_id" = "t1"."id" AND TRUE
ORDER BY ("t23"."decided_on" + 0) DESC, "t22"."id" DESC
LIMIT 8) SELECT *
FROM "t24"
LIMIT $3::int4) AS "t12"), ',"aidPackages":', (
SELECT concat('{"nodes":[', string_agg(concat('{"title":', to_json("t25"."title")::text, ',"announcedOn":"', CASE WHEN "t25"."announced_on" = "t25"."announced_on_latest" THEN "t25"."announced_on"::text WHEN extract(month
FROM "t25"."announced_on") = extract(month
FROM "t25"."announced_on_latest") THEN left("t25"."announced_on"::text, 7) ELSE left("t25"."announced_on"::text, 4) END, '","value":{"verbatim":', coalesce(to_json("t25"."value_verbatim")::text, 'null'), '}}'), ','), ']}')
FROM (WITH "t28" AS MATERIALIZED (
SELECT "t27"."title" AS "title", "t27"."announced_on" AS "announced_on", "t27"."announced_on_latest" AS "announced_on_latest", "t27"."value_verbatim" AS "value_verbatim"
FROM "_DecisionPackage" AS "t26" JOIN "aid_package" AS "t27" ON "t27"."id" = "t26"."A"
WHERE "t26"."B" = "t1"."id" AND TRUE
ORDER BY ("t27"."announced_on" + 0) DESC, "t26"."A" DESC
LIMIT 32) SELECT *
FROM "t28"
LIMIT $4::int4) AS "t25"), '}'), ','), ']}')
FROM (WITH "t35" AS MATERIALIZED (
SELECT "t29"."decided_on" AS "decided_on", "t29"."decided_on_latest" AS "decided_on_latest", "t29"."title" AS "title", "t29"."effect" AS "effect", "t29"."decided_by_person_id" AS "decided_by_person_id", "t29"."recipient_id" AS "recipient_id", "t29"."id" AS "id"
FROM "policy_decision" AS "t29"
WHERE TRUE AND "t29"."country_id" = (
SELECT "t30"."id"
FROM "country" AS "t30"
WHERE "t30"."code" = $5::bpchar) AND EXISTS (
SELECT 1
FROM "_DecisionEquipment" AS "t31", "equipment_family" AS "t33" JOIN "equipment" AS "t34" ON "t34"."id" = "t33"."ancestor_id"
WHERE "t31"."B" = "t29"."id" AND "t33"."member_id" = "t31"."A" AND "t34"."slug" = $6::text)
ORDER BY "t29"."decided_on" ASC, "t29"."id" ASC
LIMIT 32) SELECT *
FROM "t35"
LIMIT $7::int4) AS "t1"), '}') AS data OFFSET 0) AS answer
