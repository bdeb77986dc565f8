-- 10 statements; 10 without the engine

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline", "public"."article"."url"
FROM "public"."article"
WHERE "public"."article"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."citation"."id", "public"."citation"."passage_id"
FROM "public"."citation"
WHERE "public"."citation"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."equipment"."id", "public"."equipment"."designation", "t0"."B" AS "QuoteAbout@Quote"
FROM "public"."equipment" INNER JOIN "public"."_QuoteAbout" AS "t0" ON "t0"."A" = "public"."equipment"."id"
WHERE (1=1 AND "t0"."B" IN ($1,$2,$3,$4))
ORDER BY "public"."equipment"."designation" ASC, "public"."equipment"."id" ASC OFFSET $5

SELECT "public"."organization"."id", "public"."organization"."name"
FROM "public"."organization"
WHERE "public"."organization"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name"
FROM "public"."organization"
WHERE "public"."organization"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end"
FROM "public"."passage"
WHERE "public"."passage"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."person"."id", "public"."person"."name"
FROM "public"."person"
WHERE "public"."person"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."position"."id", "public"."position"."title"
FROM "public"."position"
WHERE "public"."position"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."quote"."id", "public"."quote"."speaker_person_id", "public"."quote"."speaker_organization_id", "public"."quote"."position_id", "public"."quote"."article_id", "public"."quote"."role_as_printed", "public"."quote"."kind"::text, "public"."quote"."text"
FROM "public"."quote"
WHERE "public"."quote"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT about.known, about.total, page.*
FROM (
SELECT ARRAY[EXISTS (
SELECT 1
FROM "organization" AS "t1"
WHERE "t1"."slug" = $1::text)] AS known, (
SELECT count(*)
FROM "quote" AS "t1"
LEFT JOIN "organization" AS "t2" ON "t2"."id" = "t1"."speaker_organization_id"
LEFT JOIN "position" AS "t3" ON "t3"."id" = "t1"."position_id"
LEFT JOIN "organization" AS "t4" ON "t4"."id" = "t3"."organization_id"
WHERE (("t2"."slug" = $2::text AND "t2"."id" IS NOT NULL) OR (("t4"."slug" = $3::text AND "t4"."id" IS NOT NULL) AND "t3"."id" IS NOT NULL))) AS total) AS about
LEFT JOIN (
SELECT event.kind, event.rank, event.id, event.date, event.date::text AS first, event.last::text AS last, event.meaning, NULL AS line_items, CASE event.kind WHEN 'QUOTE' THEN (
SELECT "t1"."id"
FROM "citation" AS "t1"
WHERE "t1"."quote_id" = event.id
ORDER BY "t1"."ordinal", "t1"."id"
LIMIT 1) END AS citation
FROM ((
SELECT 'QUOTE' AS kind, 5 AS rank, "t1"."id" AS id, COALESCE("t1"."said_on", "t5"."published_on") AS date, COALESCE("t1"."said_on_latest", "t5"."published_on_latest") AS last, CASE WHEN "t1"."said_on" IS NOT NULL THEN 'SAID' WHEN "t5"."published_on" IS NOT NULL THEN 'PUBLISHED' END AS meaning
FROM "quote" AS "t1"
LEFT JOIN "organization" AS "t2" ON "t2"."id" = "t1"."speaker_organization_id"
LEFT JOIN "position" AS "t3" ON "t3"."id" = "t1"."position_id"
LEFT JOIN "organization" AS "t4" ON "t4"."id" = "t3"."organization_id" JOIN "article" AS "t5" ON "t5"."id" = "t1"."article_id"
WHERE (("t2"."slug" = $4::text AND "t2"."id" IS NOT NULL) OR (("t4"."slug" = $5::text AND "t4"."id" IS NOT NULL) AND "t3"."id" IS NOT NULL)) AND TRUE
ORDER BY COALESCE("t1"."said_on", "t5"."published_on") ASC NULLS LAST, "t1"."id" ASC
LIMIT $6::int)) AS event
ORDER BY event.date ASC NULLS LAST, event.rank ASC, event.id ASC
LIMIT $6::int) AS page ON TRUE
ORDER BY page.date ASC NULLS LAST, page.rank ASC, page.id ASC
