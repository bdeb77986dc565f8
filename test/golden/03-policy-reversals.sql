-- 1 statement; 18 without the engine

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
FROM (
SELECT "t10"."stance" AS "stance", "t10"."wording" AS "wording", "t10"."passage_id" AS "passage_id", "t10"."article_id" AS "article_id", "t10"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t10"
WHERE "t10"."decision_id" = "t1"."id" AND TRUE
ORDER BY "t10"."ordinal" ASC, "t10"."id" ASC
LIMIT $1::int4) AS "t4"), ',"links":', (
SELECT concat('{"nodes":[', string_agg(concat('{"kind":"', "t11"."kind"::text, '","to":', coalesce((
SELECT concat('{"decidedOn":"', CASE WHEN "t12"."decided_on" = "t12"."decided_on_latest" THEN "t12"."decided_on"::text WHEN extract(month
FROM "t12"."decided_on") = extract(month
FROM "t12"."decided_on_latest") THEN left("t12"."decided_on"::text, 7) ELSE left("t12"."decided_on"::text, 4) END, '","title":', to_json("t12"."title")::text, '}')
FROM "policy_decision" AS "t12"
WHERE "t12"."id" = "t11"."to_id"), 'null'), ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t13"."stance"::text, '","wording":', to_json("t13"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t14"."start"::text, ',"end":', "t14"."end"::text, '}')
FROM "passage" AS "t14"
WHERE "t14"."id" = "t13"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t15"."published_on" IS NULL OR "t15"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t15"."published_on" = "t15"."published_on_latest" THEN "t15"."published_on"::text WHEN extract(month
FROM "t15"."published_on") = extract(month
FROM "t15"."published_on_latest") THEN left("t15"."published_on"::text, 7) ELSE left("t15"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t16"."name")::text, '}')
FROM "organization" AS "t16"
WHERE "t16"."id" = "t15"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t15"."url")::text, 'null'), '}')
FROM "article" AS "t15"
WHERE "t15"."id" = "t13"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t18"."name")::text, '}')
FROM "organization" AS "t18"
WHERE "t18"."id" = "t17"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t17"."url")::text, 'null'), '}')
FROM "article" AS "t17"
WHERE "t17"."id" = "t13"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t19"."stance" AS "stance", "t19"."wording" AS "wording", "t19"."passage_id" AS "passage_id", "t19"."article_id" AS "article_id", "t19"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t19"
WHERE "t19"."decision_link_id" = "t11"."id" AND TRUE
ORDER BY "t19"."ordinal" ASC, "t19"."id" ASC
LIMIT $2::int4) AS "t13"), '}'), ','), ']}')
FROM (
SELECT "t20"."kind" AS "kind", "t20"."to_id" AS "to_id", "t20"."id" AS "id"
FROM "policy_decision_link" AS "t20"
LEFT JOIN "policy_decision" AS "t21" ON "t21"."id" = "t20"."to_id"
WHERE "t20"."from_id" = "t1"."id" AND TRUE
ORDER BY "t21"."decided_on" DESC, "t20"."id" ASC
LIMIT $3::int4) AS "t11"), ',"aidPackages":', (
SELECT concat('{"nodes":[', string_agg(concat('{"title":', to_json("t22"."title")::text, ',"announcedOn":"', CASE WHEN "t22"."announced_on" = "t22"."announced_on_latest" THEN "t22"."announced_on"::text WHEN extract(month
FROM "t22"."announced_on") = extract(month
FROM "t22"."announced_on_latest") THEN left("t22"."announced_on"::text, 7) ELSE left("t22"."announced_on"::text, 4) END, '","value":{"verbatim":', coalesce(to_json("t22"."value_verbatim")::text, 'null'), '}}'), ','), ']}')
FROM (
SELECT "t24"."title" AS "title", "t24"."announced_on" AS "announced_on", "t24"."announced_on_latest" AS "announced_on_latest", "t24"."value_verbatim" AS "value_verbatim"
FROM "_DecisionPackage" AS "t23", "aid_package" AS "t24"
WHERE "t23"."B" = "t1"."id" AND "t24"."id" = "t23"."A" AND TRUE
ORDER BY "t24"."announced_on" DESC, "t24"."id" ASC
LIMIT $4::int4) AS "t22"), '}'), ','), ']}')
FROM (
SELECT "t25"."decided_on" AS "decided_on", "t25"."decided_on_latest" AS "decided_on_latest", "t25"."title" AS "title", "t25"."effect" AS "effect", "t25"."decided_by_person_id" AS "decided_by_person_id", "t25"."recipient_id" AS "recipient_id", "t25"."id" AS "id"
FROM "policy_decision" AS "t25"
LEFT JOIN "country" AS "t26" ON "t26"."id" = "t25"."country_id"
WHERE TRUE AND (("t26"."code" = $5::bpchar AND "t26"."id" IS NOT NULL) AND EXISTS (
SELECT 1
FROM "_DecisionEquipment" AS "t27", "equipment" AS "t28"
WHERE "t27"."B" = "t25"."id" AND "t28"."id" = "t27"."A" AND "t28"."id" IN (
SELECT "t29"."member_id"
FROM "equipment_family" AS "t29"
LEFT JOIN "equipment" AS "t30" ON "t30"."id" = "t29"."ancestor_id"
WHERE "t30"."slug" = $6::text)))
ORDER BY "t25"."decided_on" ASC, "t25"."id" ASC
LIMIT $7::int4) AS "t1"), '}') AS data
