-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"timeline":', CASE WHEN NOT EXISTS (
SELECT 1
FROM "equipment" AS "t81"
WHERE "t81"."slug" = $1::text) THEN '' || '0:' || to_json($2::text)::text || '' ELSE (WITH event AS (( SELECT 'DECISION' AS kind, 0 AS rank, "t54"."id" AS id, "t54"."decided_on" AS date, "t54"."decided_on_latest" AS last, CASE WHEN "t54"."decided_on" IS NOT NULL THEN 'DECIDED' END AS meaning
FROM "policy_decision" AS "t54"
WHERE (EXISTS (
SELECT 1
FROM "_DecisionEquipment" AS "t55", "equipment_family" AS "t57" JOIN "equipment" AS "t58" ON "t58"."id" = "t57"."ancestor_id"
WHERE "t55"."B" = "t54"."id" AND "t57"."member_id" = "t55"."A" AND "t58"."slug" = $3::text) AND ("t54"."decided_on" >= $4::date)) AND TRUE
ORDER BY "t54"."decided_on" ASC NULLS LAST, "t54"."id" ASC
LIMIT $5::int4)
UNION ALL ( SELECT 'ANNOUNCEMENT' AS kind, 1 AS rank, "t59"."id" AS id, "t59"."announced_on" AS date, "t59"."announced_on_latest" AS last, CASE WHEN "t59"."announced_on" IS NOT NULL THEN 'ANNOUNCED' END AS meaning
FROM "aid_package" AS "t59"
WHERE (EXISTS (
SELECT 1
FROM "package_line_item" AS "t60", "_LineItemEquipment" AS "t61", "equipment_family" AS "t63" JOIN "equipment" AS "t64" ON "t64"."id" = "t63"."ancestor_id"
WHERE "t60"."package_id" = "t59"."id" AND "t61"."B" = "t60"."id" AND "t63"."member_id" = "t61"."A" AND "t64"."slug" = $6::text) AND ("t59"."announced_on" >= $7::date)) AND TRUE
ORDER BY "t59"."announced_on" ASC NULLS LAST, "t59"."id" ASC
LIMIT $5::int4)
UNION ALL ( SELECT 'TREATY_ACTION' AS kind, 2 AS rank, "t65"."id" AS id, "t65"."taken_on" AS date, "t65"."taken_on_latest" AS last, CASE WHEN "t65"."taken_on" IS NOT NULL THEN 'TAKEN' END AS meaning
FROM "treaty_action" AS "t65"
WHERE ((EXISTS (
SELECT 1
FROM "_TreatyGoverns" AS "t67"
WHERE "t67"."B" = "t65"."treaty_id" AND "t67"."A" IN (
SELECT "t69"."id"
FROM "equipment" AS "t69"
WHERE "t69"."id" IN (
SELECT "t70"."member_id"
FROM "equipment_family" AS "t70" JOIN "equipment" AS "t71" ON "t71"."id" = "t70"."ancestor_id"
WHERE "t71"."slug" = $8::text) UNION SELECT "t72"."id"
FROM "equipment" AS "t72"
WHERE EXISTS (
SELECT 1
FROM "equipment_family" AS "t73" JOIN "equipment" AS "t74" ON "t74"."id" = "t73"."member_id"
WHERE "t73"."ancestor_id" = "t72"."id" AND ("t74"."slug" = $9::text AND "t73"."member_id" IS NOT NULL)))) AND "t65"."treaty_id" IS NOT NULL) AND ("t65"."taken_on" >= $10::date)) AND TRUE
ORDER BY "t65"."taken_on" ASC NULLS LAST, "t65"."id" ASC
LIMIT $5::int4)
UNION ALL ( SELECT 'QUOTE' AS kind, 5 AS rank, "t75"."id" AS id, COALESCE("t75"."said_on", "t80"."published_on") AS date, COALESCE("t75"."said_on_latest", "t80"."published_on_latest") AS last, CASE WHEN "t75"."said_on" IS NOT NULL THEN 'SAID' WHEN "t80"."published_on" IS NOT NULL THEN 'PUBLISHED' END AS meaning
FROM "quote" AS "t75" JOIN "article" AS "t80" ON "t80"."id" = "t75"."article_id"
WHERE (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t76", "equipment_family" AS "t78" JOIN "equipment" AS "t79" ON "t79"."id" = "t78"."ancestor_id"
WHERE "t76"."B" = "t75"."id" AND "t78"."member_id" = "t76"."A" AND "t79"."slug" = $11::text) AND (("t75"."said_on" IS NOT NULL AND "t75"."said_on" >= $12::date) OR ("t75"."said_on" IS NULL AND ("t80"."published_on" >= $13::date AND "t75"."article_id" IS NOT NULL)))) AND TRUE
ORDER BY COALESCE("t75"."said_on", "t80"."published_on") ASC NULLS LAST, "t75"."id" ASC
LIMIT $5::int4)), page AS ( SELECT sorted.*, row_number() OVER () AS "#", count(*) OVER () AS "##"
FROM (
SELECT *
FROM event
WHERE TRUE
ORDER BY event."date" ASC NULLS LAST, event."rank" ASC, event."id" ASC
LIMIT $5::int4) AS sorted) SELECT concat('{"totalCount":', ((
SELECT count(*)
FROM "policy_decision" AS "t2"
WHERE (EXISTS (
SELECT 1
FROM "_DecisionEquipment" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $14::text) AND ("t2"."decided_on" >= $15::date))) + (
SELECT count(*)
FROM "aid_package" AS "t7"
WHERE (EXISTS (
SELECT 1
FROM "package_line_item" AS "t8", "_LineItemEquipment" AS "t9", "equipment_family" AS "t11" JOIN "equipment" AS "t12" ON "t12"."id" = "t11"."ancestor_id"
WHERE "t8"."package_id" = "t7"."id" AND "t9"."B" = "t8"."id" AND "t11"."member_id" = "t9"."A" AND "t12"."slug" = $16::text) AND ("t7"."announced_on" >= $17::date))) + (
SELECT count(*)
FROM "treaty_action" AS "t13"
WHERE ((EXISTS (
SELECT 1
FROM "_TreatyGoverns" AS "t15"
WHERE "t15"."B" = "t13"."treaty_id" AND "t15"."A" IN (
SELECT "t17"."id"
FROM "equipment" AS "t17"
WHERE "t17"."id" IN (
SELECT "t18"."member_id"
FROM "equipment_family" AS "t18" JOIN "equipment" AS "t19" ON "t19"."id" = "t18"."ancestor_id"
WHERE "t19"."slug" = $18::text) UNION SELECT "t20"."id"
FROM "equipment" AS "t20"
WHERE EXISTS (
SELECT 1
FROM "equipment_family" AS "t21" JOIN "equipment" AS "t22" ON "t22"."id" = "t21"."member_id"
WHERE "t21"."ancestor_id" = "t20"."id" AND ("t22"."slug" = $19::text AND "t21"."member_id" IS NOT NULL)))) AND "t13"."treaty_id" IS NOT NULL) AND ("t13"."taken_on" >= $20::date))) + (
SELECT count(*)
FROM "quote" AS "t23" JOIN "article" AS "t28" ON "t28"."id" = "t23"."article_id"
WHERE (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t24", "equipment_family" AS "t26" JOIN "equipment" AS "t27" ON "t27"."id" = "t26"."ancestor_id"
WHERE "t24"."B" = "t23"."id" AND "t26"."member_id" = "t24"."A" AND "t27"."slug" = $21::text) AND (("t23"."said_on" IS NOT NULL AND "t23"."said_on" >= $22::date) OR ("t23"."said_on" IS NULL AND ("t28"."published_on" >= $23::date AND "t23"."article_id" IS NOT NULL)))))), ',"pageInfo":{"hasNextPage":', (count(*) > $24::int4)::text, ',"endCursor":', coalesce('"' || max(translate(encode(convert_to(concat('["Timeline.date+kind+id+",', coalesce('"' || "t1"."date"::text || '"', 'null'), ',', "t1"."rank"::text, ',"', "t1"."id"::text, '"]'), 'UTF8'), 'base64'), E'+/=\n', '-_')) FILTER (WHERE "t1"."#" = least("t1"."##", $25::int4)) || '"', 'null'), '},"nodes":[', string_agg(concat('{"date":', CASE WHEN "t1"."date" IS NULL OR "t1"."last" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."date" = "t1"."last" THEN "t1"."date"::text WHEN extract(month
FROM "t1"."date") = extract(month
FROM "t1"."last") THEN left("t1"."date"::text, 7) ELSE left("t1"."date"::text, 4) END || '"' END, ',"dateMeaning":', coalesce(to_json("t1"."meaning")::text, 'null'), ',"kind":', to_json("t1"."kind")::text, ',"record":', CASE WHEN "t1"."kind" IN ('DECISION') THEN coalesce((
SELECT concat('{"title":', to_json("t29"."title")::text, '}')
FROM "policy_decision" AS "t29"
WHERE "t29"."id" = "t1"."id"), 'null')::text WHEN "t1"."kind" IN ('ANNOUNCEMENT') THEN coalesce((
SELECT concat('{"slug":', to_json("t30"."slug")::text, ',"authority":"', "t30"."authority"::text, '"}')
FROM "aid_package" AS "t30"
WHERE "t30"."id" = "t1"."id"), 'null')::text WHEN "t1"."kind" IN ('TREATY_ACTION') THEN coalesce((
SELECT concat($26::text, "t31"."kind"::text, '","country":', coalesce((
SELECT concat('{"code":', to_json("t32"."code")::text, '}')
FROM "country" AS "t32"
WHERE "t32"."id" = "t31"."country_id"), 'null'), ',"treaty":', coalesce((
SELECT concat('{"name":', to_json("t33"."name")::text, '}')
FROM "treaty" AS "t33"
WHERE "t33"."id" = "t31"."treaty_id"), 'null'), '}')
FROM "treaty_action" AS "t31"
WHERE "t31"."id" = "t1"."id"), 'null')::text WHEN "t1"."kind" IN ('QUOTE') THEN coalesce((
SELECT concat('{"speakerLabel":', to_json("t34"."speaker_label")::text, $27::text, "t34"."kind"::text, '","text":', to_json("t34"."text")::text, '}')
FROM "quote" AS "t34"
WHERE "t34"."id" = "t1"."id"), 'null')::text END, ',"lineItems":', CASE WHEN "t1"."kind" = 'ANNOUNCEMENT' THEN concat('[', (
SELECT string_agg(concat('{"asReported":', to_json("t40"."as_reported")::text, '}'), ','
ORDER BY "t40"."ordinal", "t40"."id")
FROM "package_line_item" AS "t40"
WHERE "t40"."id" IN (
SELECT "t35"."id"
FROM "package_line_item" AS "t35"
WHERE "t35"."package_id" = "t1"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t36", "equipment_family" AS "t38" JOIN "equipment" AS "t39" ON "t39"."id" = "t38"."ancestor_id"
WHERE "t36"."B" = "t35"."id" AND "t38"."member_id" = "t36"."A" AND "t39"."slug" = $28::text)
ORDER BY "t35"."ordinal", "t35"."id"
LIMIT $29::int4)), ']') ELSE '[]' END, ',"citation":', coalesce((
SELECT concat('{"wording":', to_json("t41"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t51"."start"::text, ',"end":', "t51"."end"::text, '}')
FROM "passage" AS "t51"
WHERE "t51"."id" = "t41"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t53"."name")::text, '}')
FROM "organization" AS "t53"
WHERE "t53"."id" = "t52"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t52"."url")::text, 'null'), '}')
FROM "article" AS "t52"
WHERE "t52"."id" = "t41"."article_id"), 'null'), '}')
FROM "citation" AS "t41"
WHERE "t41"."id" = CASE "t1"."kind" WHEN 'DECISION' THEN ( SELECT "t42"."id"
FROM "citation" AS "t42"
WHERE "t42"."decision_id" = "t1"."id"
ORDER BY "t42"."ordinal", "t42"."id"
LIMIT 1) WHEN 'ANNOUNCEMENT' THEN ( SELECT "t48"."id"
FROM "package_line_item" AS "t43", "citation" AS "t48"
WHERE "t43"."package_id" = "t1"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t44", "equipment_family" AS "t46" JOIN "equipment" AS "t47" ON "t47"."id" = "t46"."ancestor_id"
WHERE "t44"."B" = "t43"."id" AND "t46"."member_id" = "t44"."A" AND "t47"."slug" = $30::text) AND "t48"."line_item_id" = "t43"."id"
ORDER BY "t43"."ordinal", "t43"."id", "t48"."ordinal", "t48"."id"
LIMIT 1) WHEN 'TREATY_ACTION' THEN ( SELECT "t49"."id"
FROM "citation" AS "t49"
WHERE "t49"."treaty_action_id" = "t1"."id"
ORDER BY "t49"."ordinal", "t49"."id"
LIMIT 1) WHEN 'QUOTE' THEN ( SELECT "t50"."id"
FROM "citation" AS "t50"
WHERE "t50"."quote_id" = "t1"."id"
ORDER BY "t50"."ordinal", "t50"."id"
LIMIT 1) END), 'null'), '}'), ',') FILTER (WHERE "t1"."#" <= $31::int4), ']}')
FROM (
SELECT *
FROM page) AS "t1")::text END, '}') AS data OFFSET 0) AS answer
