-- 11 statements

SELECT "public"."article"."id", "public"."article"."headline" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2) OFFSET $3

SELECT "public"."article"."id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2) OFFSET $3

SELECT "public"."citation"."id", "public"."citation"."relayed_by_id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."position_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."position_id" IN ($1)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $2

SELECT "public"."equipment"."id", "public"."equipment"."designation", "t0"."B" AS "QuoteAbout@Quote" FROM "public"."equipment" INNER JOIN "public"."_QuoteAbout" AS "t0" ON "t0"."A" = "public"."equipment"."id" WHERE (1=1 AND "t0"."B" IN ($1,$2,$3,$4)) ORDER BY "public"."equipment"."designation" ASC, "public"."equipment"."id" ASC OFFSET $5

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2) OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name", "public"."organization"."kind"::text FROM "public"."organization" WHERE "public"."organization"."id" IN ($1) OFFSET $2

SELECT "public"."person"."id", "public"."person"."name", COALESCE("aggr_selection_0_Quote"."_aggr_count_quotes", 0) AS "_aggr_count_quotes" FROM "public"."person" LEFT JOIN (SELECT "public"."quote"."speaker_person_id", COUNT(*) AS "_aggr_count_quotes" FROM "public"."quote" WHERE 1=1 GROUP BY "public"."quote"."speaker_person_id") AS "aggr_selection_0_Quote" ON ("public"."person"."id" = "aggr_selection_0_Quote"."speaker_person_id") WHERE ("public"."person"."slug" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."position"."id", "public"."position"."organization_id", "public"."position"."title", "public"."position"."as_reported", "public"."position"."person_id" FROM "public"."position" WHERE (1=1 AND "public"."position"."person_id" = $1) ORDER BY "public"."position"."held_from"ASC NULLS LAST, "public"."position"."slug" ASC, "public"."position"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."position"."id", "public"."position"."title" FROM "public"."position" WHERE "public"."position"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."quote"."id", "public"."quote"."position_id", "public"."quote"."article_id", "public"."quote"."said_on", "public"."quote"."said_on_latest", "public"."quote"."speaker_label", "public"."quote"."role_as_printed", "public"."quote"."kind"::text, "public"."quote"."text", "public"."quote"."addressee_as_printed", "public"."quote"."speaker_person_id" FROM "public"."quote" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."quote"."article_id") WHERE (1=1 AND "public"."quote"."speaker_person_id" = $1) ORDER BY "public"."quote"."said_on"ASC NULLS LAST, "orderby_1"."published_on"ASC NULLS LAST, "public"."quote"."ordinal" ASC, "public"."quote"."id" ASC LIMIT $2 OFFSET $3
