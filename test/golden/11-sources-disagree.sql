-- 63 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."slug", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest" FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9) OFFSET $10

SELECT "public"."aid_package"."id", "public"."aid_package"."title", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest", "public"."aid_package"."value_amount", "public"."aid_package"."value_lower", "public"."aid_package"."value_upper", "public"."aid_package"."value_currency"::text, "public"."aid_package"."value_qualifier"::text, "public"."aid_package"."value_verbatim" FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23) OFFSET $24

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35) OFFSET $36

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

SELECT "public"."article_credit"."id" FROM "public"."article_credit" WHERE "public"."article_credit"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."article_link"."id" FROM "public"."article_link" WHERE "public"."article_link"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."quote_id", "public"."citation"."person_id", "public"."citation"."position_id", "public"."citation"."organization_id", "public"."citation"."country_id", "public"."citation"."equipment_id", "public"."citation"."aid_package_id", "public"."citation"."line_item_id", "public"."citation"."decision_id", "public"."citation"."decision_link_id", "public"."citation"."treaty_id", "public"."citation"."treaty_action_id", "public"."citation"."article_link_id", "public"."citation"."article_credit_id", "public"."citation"."wording" FROM "public"."citation" WHERE "public"."citation"."stance" = CAST($1::text AS "public"."Stance") ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."aid_package_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."aid_package_id" IN ($1,$2,$3,$4,$5,$6)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $7

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."article_credit_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."article_credit_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."article_link_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."article_link_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."country_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."country_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."decision_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."decision_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."decision_link_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."decision_link_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."equipment_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."equipment_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."line_item_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $10

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."organization_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."organization_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."person_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."person_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."position_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."position_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."quote_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."quote_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."treaty_action_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."treaty_action_id" IN ($1)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $2

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."treaty_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."treaty_id" IN (NULL)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $1

SELECT "public"."country"."id" FROM "public"."country" WHERE "public"."country"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" IN ($1) OFFSET $2

SELECT "public"."equipment"."id" FROM "public"."equipment" WHERE "public"."equipment"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."organization"."id" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9) OFFSET $10

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) OFFSET $11

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

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

SELECT "public"."package_line_item"."id", "public"."package_line_item"."package_id", "public"."package_line_item"."as_reported", "public"."package_line_item"."quantity_lower", "public"."package_line_item"."quantity_upper", "public"."package_line_item"."quantity_unit"::text, "public"."package_line_item"."quantity_qualifier"::text, "public"."package_line_item"."quantity_verbatim" FROM "public"."package_line_item" WHERE "public"."package_line_item"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."person"."id" FROM "public"."person" WHERE "public"."person"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."policy_decision"."id" FROM "public"."policy_decision" WHERE "public"."policy_decision"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."policy_decision_link"."id" FROM "public"."policy_decision_link" WHERE "public"."policy_decision_link"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."position"."id" FROM "public"."position" WHERE "public"."position"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."quote"."id" FROM "public"."quote" WHERE "public"."quote"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."treaty"."id" FROM "public"."treaty" WHERE "public"."treaty"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT "public"."treaty"."id", "public"."treaty"."name" FROM "public"."treaty" WHERE "public"."treaty"."id" IN ($1) OFFSET $2

SELECT "public"."treaty_action"."id", "public"."treaty_action"."country_id", "public"."treaty_action"."treaty_id", "public"."treaty_action"."kind"::text, "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest" FROM "public"."treaty_action" WHERE "public"."treaty_action"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18) OFFSET $19

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."citation"."id" FROM "public"."citation" WHERE "public"."citation"."stance" = CAST($1::text AS "public"."Stance") OFFSET $2) AS "sub"
