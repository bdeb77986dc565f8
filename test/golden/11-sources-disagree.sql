-- 30 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."slug", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest", "public"."aid_package"."value_amount", "public"."aid_package"."value_lower", "public"."aid_package"."value_upper", "public"."aid_package"."value_currency"::text, "public"."aid_package"."value_qualifier"::text, "public"."aid_package"."value_verbatim" FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1) OFFSET $2

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1) OFFSET $2

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2) OFFSET $3

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) OFFSET $16

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."aid_package_id", "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quote_id", "public"."citation"."person_id", "public"."citation"."position_id", "public"."citation"."organization_id", "public"."citation"."country_id", "public"."citation"."equipment_id", "public"."citation"."line_item_id", "public"."citation"."decision_id", "public"."citation"."decision_link_id", "public"."citation"."treaty_id", "public"."citation"."treaty_action_id", "public"."citation"."article_link_id", "public"."citation"."article_credit_id" FROM "public"."citation" LEFT JOIN "public"."aid_package" AS "j0" ON ("j0"."id") = ("public"."citation"."aid_package_id") WHERE ((1=1 AND ("j0"."id" IS NOT NULL)) AND "public"."citation"."stance" = CAST($1::text AS "public"."Stance")) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."line_item_id", "public"."citation"."wording", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."quote_id", "public"."citation"."person_id", "public"."citation"."position_id", "public"."citation"."organization_id", "public"."citation"."country_id", "public"."citation"."equipment_id", "public"."citation"."aid_package_id", "public"."citation"."decision_id", "public"."citation"."decision_link_id", "public"."citation"."treaty_id", "public"."citation"."treaty_action_id", "public"."citation"."article_link_id", "public"."citation"."article_credit_id" FROM "public"."citation" LEFT JOIN "public"."package_line_item" AS "j0" ON ("j0"."id") = ("public"."citation"."line_item_id") WHERE ((1=1 AND ("j0"."id" IS NOT NULL)) AND "public"."citation"."stance" = CAST($1::text AS "public"."Stance")) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."treaty_action_id", "public"."citation"."wording", "public"."citation"."quote_id", "public"."citation"."person_id", "public"."citation"."position_id", "public"."citation"."organization_id", "public"."citation"."country_id", "public"."citation"."equipment_id", "public"."citation"."aid_package_id", "public"."citation"."line_item_id", "public"."citation"."decision_id", "public"."citation"."decision_link_id", "public"."citation"."treaty_id", "public"."citation"."article_link_id", "public"."citation"."article_credit_id" FROM "public"."citation" LEFT JOIN "public"."treaty_action" AS "j0" ON ("j0"."id") = ("public"."citation"."treaty_action_id") WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND (1=1 AND ("j0"."id" IS NOT NULL))) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."aid_package_id" FROM "public"."citation" WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND "public"."citation"."aid_package_id" IN ($2,$3,$4,$5,$6)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $7

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."line_item_id" FROM "public"."citation" WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND "public"."citation"."line_item_id" IN ($2,$3,$4,$5,$6)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $7

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."treaty_action_id" FROM "public"."citation" WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND "public"."citation"."treaty_action_id" = $2) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $3 OFFSET $4

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."treaty_action_id" FROM "public"."citation" WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND "public"."citation"."treaty_action_id" IN ($2)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $3

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2) OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."package_line_item"."id", "public"."package_line_item"."slug", "public"."package_line_item"."as_reported" FROM "public"."package_line_item" WHERE "public"."package_line_item"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."treaty"."id", "public"."treaty"."name" FROM "public"."treaty" WHERE "public"."treaty"."id" IN ($1) OFFSET $2

SELECT "public"."treaty_action"."id" FROM "public"."treaty_action" WHERE ("public"."treaty_action"."id" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."treaty_action"."id", "public"."treaty_action"."country_id", "public"."treaty_action"."treaty_id", "public"."treaty_action"."kind"::text, "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest" FROM "public"."treaty_action" WHERE "public"."treaty_action"."id" IN ($1) OFFSET $2

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."citation"."id" FROM "public"."citation" LEFT JOIN "public"."aid_package" AS "j0" ON ("j0"."id") = ("public"."citation"."aid_package_id") WHERE ((1=1 AND ("j0"."id" IS NOT NULL)) AND "public"."citation"."stance" = CAST($1::text AS "public"."Stance")) OFFSET $2) AS "sub"

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."citation"."id" FROM "public"."citation" LEFT JOIN "public"."package_line_item" AS "j0" ON ("j0"."id") = ("public"."citation"."line_item_id") WHERE ((1=1 AND ("j0"."id" IS NOT NULL)) AND "public"."citation"."stance" = CAST($1::text AS "public"."Stance")) OFFSET $2) AS "sub"

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."citation"."id" FROM "public"."citation" LEFT JOIN "public"."treaty_action" AS "j0" ON ("j0"."id") = ("public"."citation"."treaty_action_id") WHERE ("public"."citation"."stance" = CAST($1::text AS "public"."Stance") AND (1=1 AND ("j0"."id" IS NOT NULL))) OFFSET $2) AS "sub"
