-- 7 statements

SELECT "public"."article"."id", "public"."article"."headline", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) OFFSET $11

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."quote_id" FROM "public"."citation" WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND "public"."citation"."quote_id" IN ($2,$3,$4,$5,$6,$7,$8,$9,$10,$11)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $12

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) OFFSET $11

SELECT "public"."passage"."id", "public"."passage"."exact" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) OFFSET $11

SELECT "public"."person"."id", "public"."person"."name" FROM "public"."person" WHERE "public"."person"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) OFFSET $11

SELECT "public"."quote"."id", "public"."quote"."speaker_person_id", "public"."quote"."speaker_organization_id", "public"."quote"."article_id", "public"."quote"."kind"::text, "public"."quote"."text", "public"."quote"."speaker_label" FROM "public"."quote" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."quote"."article_id") LEFT JOIN "public"."article" AS "orderby_2" ON ("orderby_2"."id") = ("public"."quote"."article_id") WHERE (NOT "public"."quote"."kind" = CAST($1::text AS "public"."QuoteKind")) ORDER BY "orderby_1"."published_on"DESC NULLS LAST, "orderby_2"."slug" ASC, "public"."quote"."ordinal" ASC, "public"."quote"."id" ASC LIMIT $2 OFFSET $3

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."quote"."id" FROM "public"."quote" WHERE (NOT "public"."quote"."kind" = CAST($1::text AS "public"."QuoteKind")) OFFSET $2) AS "sub"
