-- 12 statements; 12 without the engine

SELECT "public"."aid_package"."id", "public"."aid_package"."slug"
FROM "public"."aid_package"
WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."aid_package"."id", "public"."aid_package"."slug"
FROM "public"."aid_package"
WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17) OFFSET $18

SELECT "public"."aid_package"."id", "public"."aid_package"."slug", "public"."aid_package"."authority"::text
FROM "public"."aid_package"
WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60) OFFSET $61

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."line_item_id"
FROM "public"."citation"
WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30))
ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $31

SELECT "public"."equipment"."id", "public"."equipment"."designation"
FROM "public"."equipment"
WHERE "public"."equipment"."id" IN ($1,$2,$3,$4,$5,$6) OFFSET $7

SELECT "public"."equipment"."id", "public"."equipment"."slug", "public"."equipment"."designation", "public"."equipment"."category"::text
FROM "public"."equipment"
WHERE "public"."equipment"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31) OFFSET $32

SELECT "public"."organization"."id", "public"."organization"."name"
FROM "public"."organization"
WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9) OFFSET $10

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported"
FROM "public"."package_line_item"
WHERE "public"."package_line_item"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30) OFFSET $31

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end"
FROM "public"."passage"
WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60) OFFSET $61

WITH line AS MATERIALIZED (
SELECT "t5"."slug" COLLATE "C" AS key, "t4"."A" AS equipment_id, "t3"."code"::text AS recipient_code, "t3"."id" AS recipient_id, "t1"."id" AS id, "t2"."id" AS package_id, "t2"."announced_on" AS announced_on
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id" JOIN "country" AS "t3" ON "t3"."id" = "t2"."recipient_id", "_LineItemEquipment" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."A"
WHERE "t4"."B" = "t1"."id" AND (("t3"."code" = $1::bpchar AND "t3"."id" IS NOT NULL) AND "t2"."id" IS NOT NULL) AND "t5"."level" = $2::"EquipmentLevel"), package AS MATERIALIZED (
SELECT key, recipient_code, package_id, announced_on, count(*) AS lines
FROM line GROUP BY 1, 2, 3, 4), appearance AS MATERIALIZED (
SELECT key, recipient_code, min(announced_on) AS first_on, max(announced_on) AS last_on, count(*)::int AS packages, sum(lines)::int AS lines
FROM package GROUP BY 1, 2), page AS MATERIALIZED (
SELECT sorted.*
FROM (
SELECT appearance.*, first_on AS sort
FROM appearance) AS sorted
WHERE TRUE
ORDER BY sorted.sort ASC, sorted.key ASC, sorted.recipient_code ASC
LIMIT $3::int), first AS MATERIALIZED (
SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, "t2"."announced_on_latest" AS announced_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.first_on, "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE "t1"."id" = line.id
ORDER BY line.key, line.recipient_code, "t2"."slug" COLLATE "C", "t1"."ordinal", line.id), last AS MATERIALIZED (
SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, "t2"."announced_on_latest" AS announced_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.last_on, "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE "t1"."id" = line.id
ORDER BY line.key, line.recipient_code, "t2"."slug" COLLATE "C" DESC, "t1"."ordinal", line.id), member AS MATERIALIZED (
SELECT DISTINCT first.key, first.equipment_id
FROM first), quoted AS MATERIALIZED (
SELECT DISTINCT ON ("t1"."id") "t1"."id" AS equipment_id, "t2"."B" AS id, COALESCE("t3"."said_on", "t4"."published_on") AS first_on, "t3"."slug" COLLATE "C" AS slug
FROM "equipment" AS "t1", "_QuoteAbout" AS "t2" JOIN "quote" AS "t3" ON "t3"."id" = "t2"."B" JOIN "article" AS "t4" ON "t4"."id" = "t3"."article_id"
WHERE "t2"."A" = "t1"."id" AND "t1"."id" IN (
SELECT equipment_id
FROM member)
ORDER BY "t1"."id", COALESCE("t3"."said_on", "t4"."published_on") NULLS LAST, "t3"."slug" COLLATE "C"), first_quote AS MATERIALIZED (
SELECT DISTINCT ON (member.key) member.key, quoted.id
FROM member JOIN quoted ON quoted.equipment_id = member.equipment_id
ORDER BY member.key, quoted.first_on NULLS LAST, quoted.slug) SELECT whole.total, page.key, page.recipient_code, page.packages, page.lines, first.equipment_id, first.recipient_id, first.id AS first_line_item, first.package_id AS first_package, first.announced_on::text AS first_on, first.announced_on_latest::text AS first_on_latest, last.id AS last_line_item, last.package_id AS last_package, last.announced_on::text AS last_on, last.announced_on_latest::text AS last_on_latest, (
SELECT first_quote.id
FROM first_quote
WHERE first_quote.key = page.key) AS first_quote
FROM (
SELECT (
SELECT count(*)
FROM appearance) AS total) AS whole
LEFT JOIN (page JOIN first ON first.key = page.key AND first.recipient_code = page.recipient_code JOIN last ON last.key = page.key AND last.recipient_code = page.recipient_code) ON TRUE
ORDER BY page.sort ASC, page.key ASC, page.recipient_code ASC

WITH line AS MATERIALIZED (
SELECT "t5"."slug" COLLATE "C" AS key, "t4"."A" AS equipment_id, "t3"."code"::text AS recipient_code, "t3"."id" AS recipient_id, "t1"."id" AS id, "t2"."id" AS package_id, "t2"."announced_on" AS announced_on
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id" JOIN "country" AS "t3" ON "t3"."id" = "t2"."recipient_id", "_LineItemEquipment" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."A"
WHERE "t4"."B" = "t1"."id" AND (("t3"."code" = $1::bpchar AND "t3"."id" IS NOT NULL) AND "t2"."id" IS NOT NULL) AND "t5"."level" = $2::"EquipmentLevel"), package AS MATERIALIZED (
SELECT key, recipient_code, package_id, announced_on, count(*) AS lines
FROM line GROUP BY 1, 2, 3, 4), appearance AS MATERIALIZED (
SELECT key, recipient_code, min(announced_on) AS first_on, max(announced_on) AS last_on, count(*)::int AS packages, sum(lines)::int AS lines
FROM package GROUP BY 1, 2), page AS MATERIALIZED (
SELECT sorted.*
FROM (
SELECT appearance.*, last_on AS sort
FROM appearance) AS sorted
WHERE TRUE
ORDER BY sorted.sort ASC, sorted.key ASC, sorted.recipient_code ASC
LIMIT $3::int), first AS MATERIALIZED (
SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, "t2"."announced_on_latest" AS announced_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.first_on, "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE "t1"."id" = line.id
ORDER BY line.key, line.recipient_code, "t2"."slug" COLLATE "C", "t1"."ordinal", line.id), last AS MATERIALIZED (
SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, "t2"."announced_on_latest" AS announced_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.last_on, "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE "t1"."id" = line.id
ORDER BY line.key, line.recipient_code, "t2"."slug" COLLATE "C" DESC, "t1"."ordinal", line.id) SELECT whole.total, page.key, page.recipient_code, page.packages, page.lines, first.equipment_id, first.recipient_id, first.id AS first_line_item, first.package_id AS first_package, first.announced_on::text AS first_on, first.announced_on_latest::text AS first_on_latest, last.id AS last_line_item, last.package_id AS last_package, last.announced_on::text AS last_on, last.announced_on_latest::text AS last_on_latest, NULL AS first_quote
FROM (
SELECT NULL AS total) AS whole
LEFT JOIN (page JOIN first ON first.key = page.key AND first.recipient_code = page.recipient_code JOIN last ON last.key = page.key AND last.recipient_code = page.recipient_code) ON TRUE
ORDER BY page.sort ASC, page.key ASC, page.recipient_code ASC
