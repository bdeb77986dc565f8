-- 26 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."donor_id", "public"."aid_package"."recipient_id", "public"."aid_package"."title", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest", "public"."aid_package"."authority"::text, "public"."aid_package"."legal_basis", "public"."aid_package"."value_amount", "public"."aid_package"."value_lower", "public"."aid_package"."value_upper", "public"."aid_package"."value_currency"::text, "public"."aid_package"."value_qualifier"::text, "public"."aid_package"."value_verbatim", "public"."aid_package"."items_completeness"::text, "public"."aid_package"."items_wording"::text, "public"."aid_package"."note", COALESCE("aggr_selection_0_PackageLineItem"."_aggr_count_lineItems", 0) AS "_aggr_count_lineItems" FROM "public"."aid_package" LEFT JOIN (SELECT "public"."package_line_item"."package_id", COUNT(*) AS "_aggr_count_lineItems" FROM "public"."package_line_item" WHERE 1=1 GROUP BY "public"."package_line_item"."package_id") AS "aggr_selection_0_PackageLineItem" ON ("public"."aid_package"."id" = "aggr_selection_0_PackageLineItem"."package_id") WHERE ("public"."aid_package"."slug" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."aid_package"."id", "public"."aid_package"."title" FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."publisher_id" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13) OFFSET $14

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22) OFFSET $23

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."article"."id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."article"."id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22) OFFSET $23

SELECT "public"."article"."id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN (NULL) OFFSET $1

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."wording", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."line_item_id" FROM "public"."citation" WHERE ((NOT "public"."citation"."quantity_qualifier" IS NULL) AND "public"."citation"."line_item_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $12

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."relayed_by_id", "public"."citation"."aid_package_id", "public"."citation"."line_item_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."quantity_lower", "public"."citation"."quantity_upper", "public"."citation"."quantity_unit"::text, "public"."citation"."quantity_qualifier"::text, "public"."citation"."quantity_verbatim", "public"."citation"."quote_id", "public"."citation"."person_id", "public"."citation"."position_id", "public"."citation"."organization_id", "public"."citation"."country_id", "public"."citation"."equipment_id", "public"."citation"."decision_id", "public"."citation"."decision_link_id", "public"."citation"."treaty_id", "public"."citation"."treaty_action_id", "public"."citation"."article_link_id", "public"."citation"."article_credit_id" FROM "public"."citation" LEFT JOIN "public"."aid_package" AS "j0" ON ("j0"."id") = ("public"."citation"."aid_package_id") LEFT JOIN "public"."package_line_item" AS "j1" ON ("j1"."id") = ("public"."citation"."line_item_id") LEFT JOIN "public"."aid_package" AS "j2" ON ("j2"."id") = ("j1"."package_id") WHERE ((("j0"."slug" = $1 AND ("j0"."id" IS NOT NULL)) OR ("j2"."slug" = $2 AND ("j2"."id" IS NOT NULL) AND ("j1"."id" IS NOT NULL))) AND "public"."citation"."stance" = CAST($3::text AS "public"."Stance")) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $4 OFFSET $5

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."relayed_by_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."line_item_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $12

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."relayed_by_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."aid_package_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."aid_package_id" = $1) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" = $1 OFFSET $2

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" = $1 OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1) OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) OFFSET $11

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."package_line_item"."id" FROM "public"."package_line_item" WHERE "public"."package_line_item"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported" FROM "public"."package_line_item" WHERE "public"."package_line_item"."id" IN (NULL) OFFSET $1

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported", "public"."package_line_item"."quantity_lower", "public"."package_line_item"."quantity_upper", "public"."package_line_item"."quantity_unit"::text, "public"."package_line_item"."quantity_qualifier"::text, "public"."package_line_item"."quantity_verbatim", "public"."package_line_item"."package_id", COALESCE("aggr_selection_0_Citation"."_aggr_count_citations", 0) AS "_aggr_count_citations" FROM "public"."package_line_item" LEFT JOIN (SELECT "public"."citation"."line_item_id", COUNT(*) AS "_aggr_count_citations" FROM "public"."citation" WHERE 1=1 GROUP BY "public"."citation"."line_item_id") AS "aggr_selection_0_Citation" ON ("public"."package_line_item"."id" = "aggr_selection_0_Citation"."line_item_id") WHERE (1=1 AND "public"."package_line_item"."package_id" = $1) ORDER BY "public"."package_line_item"."ordinal" ASC, "public"."package_line_item"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22) OFFSET $23

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end" FROM "public"."passage" WHERE "public"."passage"."id" IN (NULL) OFFSET $1

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."citation"."id" FROM "public"."citation" LEFT JOIN "public"."aid_package" AS "j0" ON ("j0"."id") = ("public"."citation"."aid_package_id") LEFT JOIN "public"."package_line_item" AS "j1" ON ("j1"."id") = ("public"."citation"."line_item_id") LEFT JOIN "public"."aid_package" AS "j2" ON ("j2"."id") = ("j1"."package_id") WHERE ((("j0"."slug" = $1 AND ("j0"."id" IS NOT NULL)) OR ("j2"."slug" = $2 AND ("j2"."id" IS NOT NULL) AND ("j1"."id" IS NOT NULL))) AND "public"."citation"."stance" = CAST($3::text AS "public"."Stance")) OFFSET $4) AS "sub"
