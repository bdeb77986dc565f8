-- 15 statements

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7) OFFSET $8

SELECT "public"."article"."id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."article"."id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7) OFFSET $8

SELECT "public"."citation"."id", "public"."citation"."relayed_by_id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."treaty_action_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."treaty_action_id" IN ($1,$2,$3,$4,$5)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $6

SELECT "public"."citation"."id", "public"."citation"."relayed_by_id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."treaty_action_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."treaty_action_id" IN ($1,$2,$3,$4,$5)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $6

SELECT "public"."country"."id" FROM "public"."country" WHERE "public"."country"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."country"."id", "public"."country"."name", "public"."country"."code" FROM "public"."country" WHERE EXISTS(SELECT "t0"."country_id" FROM "public"."treaty_action" AS "t0" LEFT JOIN "public"."treaty" AS "j1" ON ("j1"."id") = ("t0"."treaty_id") WHERE ("t0"."kind" = CAST($1::text AS "public"."TreatyActionKind") AND "t0"."taken_on" >= $2 AND ("j1"."slug" = $3 AND ("j1"."id" IS NOT NULL)) AND ("public"."country"."id") = ("t0"."country_id") AND "t0"."country_id" IS NOT NULL)) ORDER BY "public"."country"."name" ASC, "public"."country"."id" ASC LIMIT $4 OFFSET $5

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."treaty"."id", "public"."treaty"."name" FROM "public"."treaty" WHERE "public"."treaty"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."treaty"."id", "public"."treaty"."name" FROM "public"."treaty" WHERE "public"."treaty"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."treaty_action"."id", "public"."treaty_action"."treaty_id", "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest", "public"."treaty_action"."country_id" FROM "public"."treaty_action" LEFT JOIN "public"."country" AS "orderby_1" ON ("orderby_1"."id") = ("public"."treaty_action"."country_id") WHERE ("public"."treaty_action"."kind" = CAST($1::text AS "public"."TreatyActionKind") AND "public"."treaty_action"."country_id" IN ($2,$3,$4,$5,$6)) ORDER BY "public"."treaty_action"."taken_on" ASC, "orderby_1"."name" ASC, "public"."treaty_action"."id" ASC OFFSET $7

SELECT "public"."treaty_action"."id", "public"."treaty_action"."treaty_id", "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest", "public"."treaty_action"."country_id" FROM "public"."treaty_action" LEFT JOIN "public"."country" AS "orderby_1" ON ("orderby_1"."id") = ("public"."treaty_action"."country_id") WHERE ("public"."treaty_action"."kind" = CAST($1::text AS "public"."TreatyActionKind") AND "public"."treaty_action"."country_id" IN ($2,$3,$4,$5,$6)) ORDER BY "public"."treaty_action"."taken_on" ASC, "orderby_1"."name" ASC, "public"."treaty_action"."id" ASC OFFSET $7

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."country"."id" FROM "public"."country" WHERE EXISTS(SELECT "t0"."country_id" FROM "public"."treaty_action" AS "t0" LEFT JOIN "public"."treaty" AS "j1" ON ("j1"."id") = ("t0"."treaty_id") WHERE ("t0"."kind" = CAST($1::text AS "public"."TreatyActionKind") AND "t0"."taken_on" >= $2 AND ("j1"."slug" = $3 AND ("j1"."id" IS NOT NULL)) AND ("public"."country"."id") = ("t0"."country_id") AND "t0"."country_id" IS NOT NULL)) OFFSET $4) AS "sub"
