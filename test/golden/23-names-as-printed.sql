-- 6 statements

SELECT "public"."country"."id", "public"."country"."code" FROM "public"."country" WHERE "public"."country"."id" IN ($1) OFFSET $2

SELECT "public"."country"."id", "public"."country"."code", "public"."country"."name", "public"."country"."aliases" FROM "public"."country" WHERE "public"."country"."names_folded"::text LIKE ('%' || $1 || '%') ORDER BY "public"."country"."name" ASC, "public"."country"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."equipment"."id", "public"."equipment"."slug", "public"."equipment"."designation", "public"."equipment"."aliases" FROM "public"."equipment" WHERE ("public"."equipment"."names_folded"::text LIKE ('%' || $1 || '%') OR "public"."equipment"."names_folded"::text LIKE ('%' || $2 || '%') OR "public"."equipment"."names_folded"::text LIKE ('%' || $3 || '%')) ORDER BY "public"."equipment"."designation" ASC, "public"."equipment"."id" ASC LIMIT $4 OFFSET $5

SELECT "public"."organization"."id", "public"."organization"."country_id", "public"."organization"."slug", "public"."organization"."name", "public"."organization"."aliases" FROM "public"."organization" WHERE "public"."organization"."names_folded"::text LIKE ('%' || $1 || '%') ORDER BY "public"."organization"."name" ASC, "public"."organization"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."person"."id", "public"."person"."slug", "public"."person"."name", "public"."person"."aliases" FROM "public"."person" WHERE "public"."person"."names_folded"::text LIKE ('%' || $1 || '%') ORDER BY "public"."person"."name" ASC, "public"."person"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."position"."id", "public"."position"."title", "public"."position"."person_id" FROM "public"."position" WHERE (1=1 AND "public"."position"."person_id" IN ($1)) ORDER BY "public"."position"."held_from"ASC NULLS LAST, "public"."position"."slug" ASC, "public"."position"."id" ASC OFFSET $2
