-- 17 statements

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2) OFFSET $3

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2) OFFSET $3

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."treaty_action_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."treaty_action_id" IN ($1)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $2

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."treaty_action_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."treaty_action_id" IN ($1)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $2

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."treaty_action_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."treaty_action_id" IN ($1,$2,$3,$4)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $5

SELECT "public"."equipment"."id", "public"."equipment"."designation", "t0"."B" AS "TreatyGoverns@Treaty" FROM "public"."equipment" INNER JOIN "public"."_TreatyGoverns" AS "t0" ON "t0"."A" = "public"."equipment"."id" WHERE (1=1 AND "t0"."B" = $1) ORDER BY "public"."equipment"."designation" ASC, "public"."equipment"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" = $1 OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2) OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2) OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."treaty"."id" FROM "public"."treaty" WHERE ("public"."treaty"."id" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."treaty"."id" FROM "public"."treaty" WHERE ("public"."treaty"."id" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."treaty"."id", "public"."treaty"."depositary_id", "public"."treaty"."official_name" FROM "public"."treaty" WHERE ("public"."treaty"."slug" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."treaty_action"."id", "public"."treaty_action"."kind"::text, "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest", "public"."treaty_action"."treaty_id" FROM "public"."treaty_action" LEFT JOIN "public"."country" AS "j0" ON ("j0"."id") = ("public"."treaty_action"."country_id") WHERE (("j0"."code" = $1 AND ("j0"."id" IS NOT NULL)) AND "public"."treaty_action"."treaty_id" = $2) ORDER BY "public"."treaty_action"."taken_on" ASC, "public"."treaty_action"."id" ASC OFFSET $3

SELECT "public"."treaty_action"."id", "public"."treaty_action"."kind"::text, "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest", "public"."treaty_action"."treaty_id" FROM "public"."treaty_action" LEFT JOIN "public"."country" AS "j0" ON ("j0"."id") = ("public"."treaty_action"."country_id") WHERE (("j0"."code" = $1 AND ("j0"."id" IS NOT NULL)) AND "public"."treaty_action"."treaty_id" = $2) ORDER BY "public"."treaty_action"."taken_on" ASC, "public"."treaty_action"."id" ASC OFFSET $3

SELECT "public"."treaty_action"."id", "public"."treaty_action"."kind"::text, "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest", "public"."treaty_action"."treaty_id" FROM "public"."treaty_action" LEFT JOIN "public"."country" AS "j1" ON ("j1"."id") = ("public"."treaty_action"."country_id") WHERE (("j1"."code" = $1 AND ("j1"."id" IS NOT NULL)) AND "public"."treaty_action"."treaty_id" = $2) ORDER BY "public"."treaty_action"."taken_on" ASC, "public"."treaty_action"."id" ASC OFFSET $3
