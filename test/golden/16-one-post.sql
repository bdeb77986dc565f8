-- 6 statements

SELECT "public"."article"."id", "public"."article"."headline", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."person"."id", "public"."person"."name" FROM "public"."person" WHERE "public"."person"."id" IN ($1) OFFSET $2

SELECT "public"."person"."id", "public"."person"."name" FROM "public"."person" WHERE "public"."person"."id" IN ($1) OFFSET $2

SELECT "public"."position"."id", "public"."position"."person_id" FROM "public"."position" WHERE "public"."position"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."position"."id", "public"."position"."person_id", "public"."position"."title", "public"."position"."as_reported", "public"."position"."held_from", "public"."position"."held_from_latest", "public"."position"."held_until", "public"."position"."held_until_latest", "public"."position"."end"::text FROM "public"."position" WHERE "public"."position"."post" = $1 ORDER BY "public"."position"."held_from"ASC NULLS LAST, "public"."position"."slug" ASC, "public"."position"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."quote"."id", "public"."quote"."position_id", "public"."quote"."article_id", "public"."quote"."said_on", "public"."quote"."said_on_latest", "public"."quote"."said_on_as_printed", "public"."quote"."kind"::text, "public"."quote"."text", "public"."quote"."venue", "public"."quote"."place_as_printed" FROM "public"."quote" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."quote"."article_id") LEFT JOIN "public"."position" AS "j3" ON ("j3"."id") = ("public"."quote"."position_id") WHERE (EXISTS(SELECT "t0"."B" FROM "public"."_QuoteAbout" AS "t0" INNER JOIN "public"."equipment" AS "j0" ON ("j0"."id") = ("t0"."A") WHERE (EXISTS(SELECT "t1"."member_id" FROM "public"."equipment_family" AS "t1" LEFT JOIN "public"."equipment" AS "j2" ON ("j2"."id") = ("t1"."ancestor_id") WHERE ("j2"."slug" = $1 AND ("j2"."id" IS NOT NULL) AND ("j0"."id") = ("t1"."member_id") AND "t1"."member_id" IS NOT NULL)) AND ("public"."quote"."id") = ("t0"."B") AND "t0"."B" IS NOT NULL)) AND ("j3"."post" = $2 AND ("j3"."id" IS NOT NULL))) ORDER BY "public"."quote"."said_on"ASC NULLS LAST, "orderby_1"."slug" ASC, "public"."quote"."ordinal" ASC, "public"."quote"."id" ASC LIMIT $3 OFFSET $4
