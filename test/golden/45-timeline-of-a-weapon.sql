-- 12 statements; 12 without the engine

SELECT "public"."aid_package"."id", "public"."aid_package"."slug", "public"."aid_package"."authority"::text
FROM "public"."aid_package"
WHERE "public"."aid_package"."id" IN ($1,$2) OFFSET $3

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27) OFFSET $28

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."wording"
FROM "public"."citation"
WHERE "public"."citation"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27) OFFSET $28

SELECT "public"."country"."id", "public"."country"."code"
FROM "public"."country"
WHERE "public"."country"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) OFFSET $14

SELECT "public"."organization"."id", "public"."organization"."name"
FROM "public"."organization"
WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9) OFFSET $10

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported"
FROM "public"."package_line_item"
WHERE "public"."package_line_item"."id" IN ($1,$2) OFFSET $3

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end"
FROM "public"."passage"
WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27) OFFSET $28

SELECT "public"."policy_decision"."id", "public"."policy_decision"."title"
FROM "public"."policy_decision"
WHERE "public"."policy_decision"."id" IN ($1) OFFSET $2

SELECT "public"."quote"."id", "public"."quote"."speaker_label", "public"."quote"."kind"::text, "public"."quote"."text"
FROM "public"."quote"
WHERE "public"."quote"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."treaty"."id", "public"."treaty"."name"
FROM "public"."treaty"
WHERE "public"."treaty"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) OFFSET $14

SELECT "public"."treaty_action"."id", "public"."treaty_action"."country_id", "public"."treaty_action"."treaty_id", "public"."treaty_action"."kind"::text
FROM "public"."treaty_action"
WHERE "public"."treaty_action"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) OFFSET $14

SELECT about.known, about.total, page.*
FROM (
SELECT ARRAY[EXISTS (
SELECT 1
FROM "equipment" AS "t1"
WHERE "t1"."slug" = $1::text)] AS known, (
SELECT count(*)
FROM "policy_decision" AS "t1"
WHERE (EXISTS (
SELECT 1
FROM "_DecisionEquipment" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $2::text) AND ("t1"."decided_on" >= $3::date))) + (
SELECT count(*)
FROM "aid_package" AS "t1"
WHERE (EXISTS (
SELECT 1
FROM "package_line_item" AS "t2", "_LineItemEquipment" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t2"."package_id" = "t1"."id" AND "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $4::text) AND ("t1"."announced_on" >= $5::date))) + (
SELECT count(*)
FROM "treaty_action" AS "t1" JOIN "treaty" AS "t2" ON "t2"."id" = "t1"."treaty_id"
WHERE ((EXISTS (
SELECT 1
FROM "_TreatyGoverns" AS "t3"
WHERE "t3"."B" = "t2"."id" AND "t3"."A" IN (
SELECT "t5"."id"
FROM "equipment" AS "t5"
WHERE "t5"."id" IN (
SELECT "t6"."member_id"
FROM "equipment_family" AS "t6" JOIN "equipment" AS "t7" ON "t7"."id" = "t6"."ancestor_id"
WHERE "t7"."slug" = $6::text)
UNION ALL SELECT "t8"."id"
FROM "equipment" AS "t8"
WHERE EXISTS (
SELECT 1
FROM "equipment_family" AS "t9" JOIN "equipment" AS "t10" ON "t10"."id" = "t9"."member_id"
WHERE "t9"."ancestor_id" = "t8"."id" AND ("t10"."slug" = $7::text AND "t10"."id" IS NOT NULL)))) AND "t2"."id" IS NOT NULL) AND ("t1"."taken_on" >= $8::date))) + (
SELECT count(*)
FROM "quote" AS "t1" JOIN "article" AS "t6" ON "t6"."id" = "t1"."article_id"
WHERE (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $9::text) AND ("t1"."said_on" >= $10::date OR ("t1"."said_on" IS NULL AND ("t6"."published_on" >= $11::date AND "t6"."id" IS NOT NULL))))) AS total) AS about
LEFT JOIN (
SELECT event.kind, event.rank, event.id, event.date, event.date::text AS first, event.last::text AS last, event.meaning, CASE WHEN event.kind = 'ANNOUNCEMENT' THEN ARRAY(
SELECT "t1"."id"
FROM "package_line_item" AS "t1"
WHERE "t1"."package_id" = event.id AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $12::text)
ORDER BY "t1"."ordinal", "t1"."id") END AS line_items, CASE event.kind WHEN 'DECISION' THEN (
SELECT "t1"."id"
FROM "citation" AS "t1"
WHERE "t1"."decision_id" = event.id
ORDER BY "t1"."ordinal", "t1"."id"
LIMIT 1) WHEN 'ANNOUNCEMENT' THEN (
SELECT "t6"."id"
FROM "package_line_item" AS "t1", "citation" AS "t6"
WHERE "t1"."package_id" = event.id AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $13::text) AND "t6"."line_item_id" = "t1"."id"
ORDER BY "t1"."ordinal", "t1"."id", "t6"."ordinal", "t6"."id"
LIMIT 1) WHEN 'TREATY_ACTION' THEN (
SELECT "t1"."id"
FROM "citation" AS "t1"
WHERE "t1"."treaty_action_id" = event.id
ORDER BY "t1"."ordinal", "t1"."id"
LIMIT 1) WHEN 'QUOTE' THEN (
SELECT "t1"."id"
FROM "citation" AS "t1"
WHERE "t1"."quote_id" = event.id
ORDER BY "t1"."ordinal", "t1"."id"
LIMIT 1) END AS citation
FROM ((
SELECT 'DECISION' AS kind, 0 AS rank, "t1"."id" AS id, "t1"."decided_on" AS date, "t1"."decided_on_latest" AS last, CASE WHEN "t1"."decided_on" IS NOT NULL THEN 'DECIDED' END AS meaning
FROM "policy_decision" AS "t1"
WHERE (EXISTS (
SELECT 1
FROM "_DecisionEquipment" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $14::text) AND ("t1"."decided_on" >= $15::date)) AND TRUE
ORDER BY "t1"."decided_on" ASC NULLS LAST, "t1"."id" ASC
LIMIT $16::int)
UNION ALL (
SELECT 'ANNOUNCEMENT' AS kind, 1 AS rank, "t1"."id" AS id, "t1"."announced_on" AS date, "t1"."announced_on_latest" AS last, CASE WHEN "t1"."announced_on" IS NOT NULL THEN 'ANNOUNCED' END AS meaning
FROM "aid_package" AS "t1"
WHERE (EXISTS (
SELECT 1
FROM "package_line_item" AS "t2", "_LineItemEquipment" AS "t3", "equipment_family" AS "t5" JOIN "equipment" AS "t6" ON "t6"."id" = "t5"."ancestor_id"
WHERE "t2"."package_id" = "t1"."id" AND "t3"."B" = "t2"."id" AND "t5"."member_id" = "t3"."A" AND "t6"."slug" = $17::text) AND ("t1"."announced_on" >= $18::date)) AND TRUE
ORDER BY "t1"."announced_on" ASC NULLS LAST, "t1"."id" ASC
LIMIT $16::int)
UNION ALL (
SELECT 'TREATY_ACTION' AS kind, 2 AS rank, "t1"."id" AS id, "t1"."taken_on" AS date, "t1"."taken_on_latest" AS last, CASE WHEN "t1"."taken_on" IS NOT NULL THEN 'TAKEN' END AS meaning
FROM "treaty_action" AS "t1" JOIN "treaty" AS "t2" ON "t2"."id" = "t1"."treaty_id"
WHERE ((EXISTS (
SELECT 1
FROM "_TreatyGoverns" AS "t3"
WHERE "t3"."B" = "t2"."id" AND "t3"."A" IN (
SELECT "t5"."id"
FROM "equipment" AS "t5"
WHERE "t5"."id" IN (
SELECT "t6"."member_id"
FROM "equipment_family" AS "t6" JOIN "equipment" AS "t7" ON "t7"."id" = "t6"."ancestor_id"
WHERE "t7"."slug" = $19::text)
UNION ALL SELECT "t8"."id"
FROM "equipment" AS "t8"
WHERE EXISTS (
SELECT 1
FROM "equipment_family" AS "t9" JOIN "equipment" AS "t10" ON "t10"."id" = "t9"."member_id"
WHERE "t9"."ancestor_id" = "t8"."id" AND ("t10"."slug" = $20::text AND "t10"."id" IS NOT NULL)))) AND "t2"."id" IS NOT NULL) AND ("t1"."taken_on" >= $21::date)) AND TRUE
ORDER BY "t1"."taken_on" ASC NULLS LAST, "t1"."id" ASC
LIMIT $16::int)
UNION ALL (
SELECT 'QUOTE' AS kind, 5 AS rank, "t1"."id" AS id, COALESCE("t1"."said_on", "t6"."published_on") AS date, COALESCE("t1"."said_on_latest", "t6"."published_on_latest") AS last, CASE WHEN "t1"."said_on" IS NOT NULL THEN 'SAID' WHEN "t6"."published_on" IS NOT NULL THEN 'PUBLISHED' END AS meaning
FROM "quote" AS "t1" JOIN "article" AS "t6" ON "t6"."id" = "t1"."article_id"
WHERE (EXISTS (
SELECT 1
FROM "_QuoteAbout" AS "t2", "equipment_family" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."ancestor_id"
WHERE "t2"."B" = "t1"."id" AND "t4"."member_id" = "t2"."A" AND "t5"."slug" = $22::text) AND ("t1"."said_on" >= $23::date OR ("t1"."said_on" IS NULL AND ("t6"."published_on" >= $24::date AND "t6"."id" IS NOT NULL)))) AND TRUE
ORDER BY COALESCE("t1"."said_on", "t6"."published_on") ASC NULLS LAST, "t1"."id" ASC
LIMIT $16::int)) AS event
ORDER BY event.date ASC NULLS LAST, event.rank ASC, event.id ASC
LIMIT $16::int) AS page ON TRUE
ORDER BY page.date ASC NULLS LAST, page.rank ASC, page.id ASC
