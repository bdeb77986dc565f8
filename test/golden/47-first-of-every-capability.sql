-- 14 statements; 14 without the engine

SELECT "public"."aid_package"."id", "public"."aid_package"."slug"
FROM "public"."aid_package"
WHERE "public"."aid_package"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."aid_package"."id", "public"."aid_package"."slug"
FROM "public"."aid_package"
WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8) OFFSET $9

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6) OFFSET $7

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32) OFFSET $33

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."line_item_id"
FROM "public"."citation"
WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2,$3))
ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $4

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."line_item_id"
FROM "public"."citation"
WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18))
ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $19

SELECT "public"."organization"."id", "public"."organization"."name"
FROM "public"."organization"
WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."organization"."id", "public"."organization"."name"
FROM "public"."organization"
WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6) OFFSET $7

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported", "public"."package_line_item"."quantity_lower", "public"."package_line_item"."quantity_upper", "public"."package_line_item"."quantity_unit"::text, "public"."package_line_item"."quantity_qualifier"::text, "public"."package_line_item"."quantity_verbatim"
FROM "public"."package_line_item"
WHERE "public"."package_line_item"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported", "public"."package_line_item"."quantity_lower", "public"."package_line_item"."quantity_upper", "public"."package_line_item"."quantity_unit"::text, "public"."package_line_item"."quantity_qualifier"::text, "public"."package_line_item"."quantity_verbatim"
FROM "public"."package_line_item"
WHERE "public"."package_line_item"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end"
FROM "public"."passage"
WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6) OFFSET $7

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end"
FROM "public"."passage"
WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32) OFFSET $33

WITH line AS MATERIALIZED (
SELECT DISTINCT "t5"."category"::text COLLATE "C" AS key, NULL::uuid AS equipment_id, "t3"."code"::text AS recipient_code, "t3"."id" AS recipient_id, "t1"."id" AS id, "t2"."id" AS package_id, "t2"."announced_on" AS announced_on
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id" JOIN "country" AS "t3" ON "t3"."id" = "t2"."recipient_id", "_LineItemEquipment" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."A"
WHERE "t4"."B" = "t1"."id" AND (("t3"."code" = $1::bpchar AND "t3"."id" IS NOT NULL) AND "t2"."id" IS NOT NULL) AND TRUE), package AS MATERIALIZED (
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
LIMIT $2::int), first AS MATERIALIZED (
SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, "t2"."announced_on_latest" AS announced_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.first_on, "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE "t1"."id" = line.id
ORDER BY line.key, line.recipient_code, "t2"."slug" COLLATE "C", "t1"."ordinal", line.id), last AS MATERIALIZED (
SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, "t2"."announced_on_latest" AS announced_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.last_on, "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE "t1"."id" = line.id
ORDER BY line.key, line.recipient_code, "t2"."slug" COLLATE "C" DESC, "t1"."ordinal", line.id) SELECT whole.total, page.key, page.recipient_code, page.packages, page.lines, first.equipment_id, first.recipient_id, first.id AS first_line_item, first.package_id AS first_package, first.announced_on::text AS first_on, first.announced_on_latest::text AS first_on_latest, last.id AS last_line_item, last.package_id AS last_package, last.announced_on::text AS last_on, last.announced_on_latest::text AS last_on_latest, NULL AS first_quote
FROM (
SELECT (
SELECT count(*)
FROM appearance) AS total) AS whole
LEFT JOIN (page JOIN first ON first.key = page.key AND first.recipient_code = page.recipient_code JOIN last ON last.key = page.key AND last.recipient_code = page.recipient_code) ON TRUE
ORDER BY page.sort ASC, page.key ASC, page.recipient_code ASC

WITH line AS MATERIALIZED (
SELECT DISTINCT tag.name COLLATE "C" AS key, NULL::uuid AS equipment_id, "t3"."code"::text AS recipient_code, "t3"."id" AS recipient_id, "t1"."id" AS id, "t2"."id" AS package_id, "t2"."announced_on" AS announced_on
FROM "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id" JOIN "country" AS "t3" ON "t3"."id" = "t2"."recipient_id", "_LineItemEquipment" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."A", LATERAL unnest("t5"."tags"::text[]) AS tag (name)
WHERE "t4"."B" = "t1"."id" AND (("t3"."code" = $1::bpchar AND "t3"."id" IS NOT NULL) AND "t2"."id" IS NOT NULL) AND TRUE), package AS MATERIALIZED (
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
LIMIT $2::int), first AS MATERIALIZED (
SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, "t2"."announced_on_latest" AS announced_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.first_on, "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE "t1"."id" = line.id
ORDER BY line.key, line.recipient_code, "t2"."slug" COLLATE "C", "t1"."ordinal", line.id), last AS MATERIALIZED (
SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.equipment_id, line.recipient_code, line.recipient_id, line.id, line.package_id, line.announced_on, "t2"."announced_on_latest" AS announced_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.last_on, "package_line_item" AS "t1" JOIN "aid_package" AS "t2" ON "t2"."id" = "t1"."package_id"
WHERE "t1"."id" = line.id
ORDER BY line.key, line.recipient_code, "t2"."slug" COLLATE "C" DESC, "t1"."ordinal", line.id) SELECT whole.total, page.key, page.recipient_code, page.packages, page.lines, first.equipment_id, first.recipient_id, first.id AS first_line_item, first.package_id AS first_package, first.announced_on::text AS first_on, first.announced_on_latest::text AS first_on_latest, last.id AS last_line_item, last.package_id AS last_package, last.announced_on::text AS last_on, last.announced_on_latest::text AS last_on_latest, NULL AS first_quote
FROM (
SELECT (
SELECT count(*)
FROM appearance) AS total) AS whole
LEFT JOIN (page JOIN first ON first.key = page.key AND first.recipient_code = page.recipient_code JOIN last ON last.key = page.key AND last.recipient_code = page.recipient_code) ON TRUE
ORDER BY page.sort ASC, page.key ASC, page.recipient_code ASC
