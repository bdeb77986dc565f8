-- 14 statements

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline", "public"."article"."url", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."quote_id" FROM "public"."citation" WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND "public"."citation"."quote_id" IN ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $13

SELECT "public"."citation"."id", "public"."citation"."wording", "public"."citation"."quote_id" FROM "public"."citation" WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND "public"."citation"."quote_id" IN ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $13

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."passage"."id", "public"."passage"."exact", "public"."passage"."start", "public"."passage"."end" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."person"."id", "public"."person"."name" FROM "public"."person" WHERE "public"."person"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."position"."id", "public"."position"."organization_id", "public"."position"."title" FROM "public"."position" WHERE "public"."position"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."quote"."id" FROM "public"."quote" WHERE "public"."quote"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."quote"."id", "public"."quote"."speaker_person_id", "public"."quote"."speaker_organization_id", "public"."quote"."position_id", "public"."quote"."place_id", "public"."quote"."addressee_id", "public"."quote"."article_id", "public"."quote"."kind"::text, "public"."quote"."text", "public"."quote"."speaker_label", "public"."quote"."role_as_printed", "public"."quote"."venue", "public"."quote"."said_on", "public"."quote"."said_on_latest" FROM "public"."quote" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."quote"."article_id") LEFT JOIN "public"."article" AS "orderby_2" ON ("orderby_2"."id") = ("public"."quote"."article_id") WHERE EXISTS(SELECT "t0"."B" FROM "public"."_QuoteAbout" AS "t0" INNER JOIN "public"."equipment" AS "j0" ON ("j0"."id") = ("t0"."A") WHERE (EXISTS(SELECT "t1"."member_id" FROM "public"."equipment_family" AS "t1" LEFT JOIN "public"."equipment" AS "j2" ON ("j2"."id") = ("t1"."ancestor_id") WHERE ("j2"."slug" = $1 AND ("j2"."id" IS NOT NULL) AND ("j0"."id") = ("t1"."member_id") AND "t1"."member_id" IS NOT NULL)) AND ("public"."quote"."id") = ("t0"."B") AND "t0"."B" IS NOT NULL)) ORDER BY "orderby_1"."published_on"DESC NULLS LAST, "orderby_2"."slug" ASC, "public"."quote"."ordinal" ASC, "public"."quote"."id" ASC LIMIT $2 OFFSET $3

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."quote"."id" FROM "public"."quote" WHERE EXISTS(SELECT "t0"."B" FROM "public"."_QuoteAbout" AS "t0" INNER JOIN "public"."equipment" AS "j0" ON ("j0"."id") = ("t0"."A") WHERE (EXISTS(SELECT "t1"."member_id" FROM "public"."equipment_family" AS "t1" LEFT JOIN "public"."equipment" AS "j2" ON ("j2"."id") = ("t1"."ancestor_id") WHERE ("j2"."slug" = $1 AND ("j2"."id" IS NOT NULL) AND ("j0"."id") = ("t1"."member_id") AND "t1"."member_id" IS NOT NULL)) AND ("public"."quote"."id") = ("t0"."B") AND "t0"."B" IS NOT NULL)) OFFSET $2) AS "sub"
