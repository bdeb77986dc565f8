-- 62 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."title", "public"."aid_package"."value_amount", "public"."aid_package"."value_lower", "public"."aid_package"."value_upper", "public"."aid_package"."value_currency"::text, "public"."aid_package"."value_qualifier"::text, "public"."aid_package"."value_verbatim" FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN ($1) OFFSET $2

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1) OFFSET $2

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article_credit"."id" FROM "public"."article_credit" WHERE "public"."article_credit"."id" IN ($1) OFFSET $2

SELECT "public"."article_link"."id" FROM "public"."article_link" WHERE "public"."article_link"."id" IN ($1) OFFSET $2

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."quote_id", "public"."citation"."person_id", "public"."citation"."position_id", "public"."citation"."organization_id", "public"."citation"."country_id", "public"."citation"."equipment_id", "public"."citation"."aid_package_id", "public"."citation"."line_item_id", "public"."citation"."decision_id", "public"."citation"."decision_link_id", "public"."citation"."treaty_id", "public"."citation"."treaty_action_id", "public"."citation"."article_link_id", "public"."citation"."article_credit_id", "public"."citation"."wording" FROM "public"."citation" WHERE "public"."citation"."stance" = CAST($1::text AS "public"."Stance") ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."aid_package_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."aid_package_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."article_credit_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."article_credit_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."article_link_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."article_link_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."country_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."country_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."decision_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."decision_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."decision_link_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."decision_link_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."equipment_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."equipment_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."line_item_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."line_item_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."organization_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."organization_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."person_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."person_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."position_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."position_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."quote_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."quote_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."treaty_action_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."treaty_action_id" IN ($1)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $2

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."treaty_id" FROM "public"."citation" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."citation"."article_id") WHERE (1=1 AND "public"."citation"."treaty_id" IN (NULL)) ORDER BY "orderby_1"."published_on"ASC NULLS LAST, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."country"."id" FROM "public"."country" WHERE "public"."country"."id" IN ($1) OFFSET $2

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" IN ($1) OFFSET $2

SELECT "public"."equipment"."id" FROM "public"."equipment" WHERE "public"."equipment"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."package_line_item"."id" FROM "public"."package_line_item" WHERE "public"."package_line_item"."id" IN ($1) OFFSET $2

SELECT "public"."person"."id" FROM "public"."person" WHERE "public"."person"."id" IN ($1) OFFSET $2

SELECT "public"."policy_decision"."id" FROM "public"."policy_decision" WHERE "public"."policy_decision"."id" IN ($1) OFFSET $2

SELECT "public"."policy_decision_link"."id" FROM "public"."policy_decision_link" WHERE "public"."policy_decision_link"."id" IN ($1) OFFSET $2

SELECT "public"."position"."id" FROM "public"."position" WHERE "public"."position"."id" IN ($1) OFFSET $2

SELECT "public"."quote"."id" FROM "public"."quote" WHERE "public"."quote"."id" IN ($1) OFFSET $2

SELECT "public"."treaty"."id" FROM "public"."treaty" WHERE "public"."treaty"."id" IN ($1) OFFSET $2

SELECT "public"."treaty"."id", "public"."treaty"."name" FROM "public"."treaty" WHERE "public"."treaty"."id" IN ($1) OFFSET $2

SELECT "public"."treaty_action"."id", "public"."treaty_action"."country_id", "public"."treaty_action"."treaty_id", "public"."treaty_action"."kind"::text, "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest" FROM "public"."treaty_action" WHERE "public"."treaty_action"."id" IN ($1) OFFSET $2

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."citation"."id" FROM "public"."citation" WHERE "public"."citation"."stance" = CAST($1::text AS "public"."Stance") OFFSET $2) AS "sub"
