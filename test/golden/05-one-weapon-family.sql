-- 10 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."slug", "public"."aid_package"."title", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest", "public"."aid_package"."authority"::text, "public"."aid_package"."value_amount", "public"."aid_package"."value_lower", "public"."aid_package"."value_upper", "public"."aid_package"."value_currency"::text, "public"."aid_package"."value_qualifier"::text, "public"."aid_package"."value_verbatim" FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23) OFFSET $24

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."line_item_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $12

SELECT "public"."equipment"."id", "public"."equipment"."designation" FROM "public"."equipment" WHERE "public"."equipment"."id" = $1 OFFSET $2

SELECT "public"."equipment"."id", "public"."equipment"."designation", "public"."equipment"."parent_id" FROM "public"."equipment" WHERE (1=1 AND "public"."equipment"."parent_id" = $1) ORDER BY "public"."equipment"."designation" ASC, "public"."equipment"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."equipment"."id", "public"."equipment"."parent_id", "public"."equipment"."designation", "public"."equipment"."name", "public"."equipment"."aliases", "public"."equipment"."category"::text FROM "public"."equipment" WHERE ("public"."equipment"."slug" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."package_line_item"."id", "public"."package_line_item"."package_id", "public"."package_line_item"."as_reported", "public"."package_line_item"."quantity_lower", "public"."package_line_item"."quantity_upper", "public"."package_line_item"."quantity_unit"::text, "public"."package_line_item"."quantity_qualifier"::text, "public"."package_line_item"."quantity_verbatim" FROM "public"."package_line_item" LEFT JOIN "public"."aid_package" AS "orderby_1" ON ("orderby_1"."id") = ("public"."package_line_item"."package_id") WHERE EXISTS(SELECT "t0"."B" FROM "public"."_LineItemEquipment" AS "t0" INNER JOIN "public"."equipment" AS "j0" ON ("j0"."id") = ("t0"."A") WHERE (EXISTS(SELECT "t1"."member_id" FROM "public"."equipment_family" AS "t1" LEFT JOIN "public"."equipment" AS "j2" ON ("j2"."id") = ("t1"."ancestor_id") WHERE ("j2"."slug" = $1 AND ("j2"."id" IS NOT NULL) AND ("j0"."id") = ("t1"."member_id") AND "t1"."member_id" IS NOT NULL)) AND ("public"."package_line_item"."id") = ("t0"."B") AND "t0"."B" IS NOT NULL)) ORDER BY "orderby_1"."announced_on" DESC, "public"."package_line_item"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."passage"."id", "public"."passage"."exact" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23) OFFSET $24

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."package_line_item"."id" FROM "public"."package_line_item" WHERE EXISTS(SELECT "t0"."B" FROM "public"."_LineItemEquipment" AS "t0" INNER JOIN "public"."equipment" AS "j0" ON ("j0"."id") = ("t0"."A") WHERE (EXISTS(SELECT "t1"."member_id" FROM "public"."equipment_family" AS "t1" LEFT JOIN "public"."equipment" AS "j2" ON ("j2"."id") = ("t1"."ancestor_id") WHERE ("j2"."slug" = $1 AND ("j2"."id" IS NOT NULL) AND ("j0"."id") = ("t1"."member_id") AND "t1"."member_id" IS NOT NULL)) AND ("public"."package_line_item"."id") = ("t0"."B") AND "t0"."B" IS NOT NULL)) OFFSET $2) AS "sub"
