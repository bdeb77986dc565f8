-- 15 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."donor_id", "public"."aid_package"."recipient_id", "public"."aid_package"."title", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest", "public"."aid_package"."authority"::text, "public"."aid_package"."value_amount", "public"."aid_package"."value_lower", "public"."aid_package"."value_upper", "public"."aid_package"."value_currency"::text, "public"."aid_package"."value_qualifier"::text, "public"."aid_package"."value_verbatim", "public"."aid_package"."items_completeness"::text, "public"."aid_package"."note", COALESCE("aggr_selection_0_PackageLineItem"."_aggr_count_lineItems", 0) AS "_aggr_count_lineItems" FROM "public"."aid_package" LEFT JOIN (SELECT "public"."package_line_item"."package_id", COUNT(*) AS "_aggr_count_lineItems" FROM "public"."package_line_item" WHERE 1=1 GROUP BY "public"."package_line_item"."package_id") AS "aggr_selection_0_PackageLineItem" ON ("public"."aid_package"."id" = "aggr_selection_0_PackageLineItem"."package_id") WHERE ("public"."aid_package"."slug" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."article"."id", "public"."article"."headline", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."article"."id", "public"."article"."headline", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28) OFFSET $29

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28) OFFSET $29

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."relayed_by_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."line_item_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $12

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."relayed_by_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."value_amount", "public"."citation"."value_lower", "public"."citation"."value_upper", "public"."citation"."value_currency"::text, "public"."citation"."value_qualifier"::text, "public"."citation"."value_verbatim", "public"."citation"."aid_package_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."aid_package_id" = $1) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" = $1 OFFSET $2

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" = $1 OFFSET $2

SELECT "public"."equipment"."id", "public"."equipment"."designation", "public"."equipment"."category"::text, "public"."equipment"."tags"::text[], "t0"."B" AS "LineItemEquipment@PackageLineItem" FROM "public"."equipment" INNER JOIN "public"."_LineItemEquipment" AS "t0" ON "t0"."A" = "public"."equipment"."id" WHERE (1=1 AND "t0"."B" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)) ORDER BY "public"."equipment"."designation" ASC, "public"."equipment"."id" ASC OFFSET $12

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) OFFSET $11

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported", "public"."package_line_item"."quantity_lower", "public"."package_line_item"."quantity_upper", "public"."package_line_item"."quantity_unit"::text, "public"."package_line_item"."quantity_qualifier"::text, "public"."package_line_item"."quantity_verbatim", "public"."package_line_item"."package_id" FROM "public"."package_line_item" WHERE (1=1 AND "public"."package_line_item"."package_id" = $1) ORDER BY "public"."package_line_item"."ordinal" ASC, "public"."package_line_item"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."passage"."id", "public"."passage"."exact", "public"."passage"."start", "public"."passage"."end" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."passage"."id", "public"."passage"."exact", "public"."passage"."start", "public"."passage"."end" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28) OFFSET $29
