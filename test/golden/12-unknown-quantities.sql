-- 13 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."title", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest", "public"."aid_package"."authority"::text FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN ($1,$2) OFFSET $3

SELECT "public"."aid_package"."id", "public"."aid_package"."title", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest", "public"."aid_package"."authority"::text FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."citation"."id", "public"."citation"."article_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."line_item_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."line_item_id" IN ($1,$2)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $3

SELECT "public"."equipment"."id", "public"."equipment"."designation", "public"."equipment"."category"::text, "t0"."B" AS "LineItemEquipment@PackageLineItem" FROM "public"."equipment" INNER JOIN "public"."_LineItemEquipment" AS "t0" ON "t0"."A" = "public"."equipment"."id" WHERE (1=1 AND "t0"."B" IN ($1,$2)) ORDER BY "public"."equipment"."designation" ASC, "public"."equipment"."id" ASC OFFSET $3

SELECT "public"."equipment"."id", "public"."equipment"."designation", "public"."equipment"."category"::text, "t0"."B" AS "LineItemEquipment@PackageLineItem" FROM "public"."equipment" INNER JOIN "public"."_LineItemEquipment" AS "t0" ON "t0"."A" = "public"."equipment"."id" WHERE (1=1 AND "t0"."B" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11)) ORDER BY "public"."equipment"."designation" ASC, "public"."equipment"."id" ASC OFFSET $12

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."package_line_item"."id", "public"."package_line_item"."package_id", "public"."package_line_item"."as_reported", "public"."package_line_item"."quantity_lower", "public"."package_line_item"."quantity_upper", "public"."package_line_item"."quantity_unit"::text, "public"."package_line_item"."quantity_qualifier"::text, "public"."package_line_item"."quantity_verbatim" FROM "public"."package_line_item" LEFT JOIN "public"."aid_package" AS "orderby_1" ON ("orderby_1"."id") = ("public"."package_line_item"."package_id") LEFT JOIN "public"."aid_package" AS "orderby_2" ON ("orderby_2"."id") = ("public"."package_line_item"."package_id") WHERE "public"."package_line_item"."quantity_qualifier" = CAST($1::text AS "public"."Qualifier") ORDER BY "orderby_1"."announced_on" DESC, "orderby_2"."slug" ASC, "public"."package_line_item"."ordinal" ASC, "public"."package_line_item"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."package_line_item"."id", "public"."package_line_item"."package_id", "public"."package_line_item"."as_reported", "public"."package_line_item"."quantity_lower", "public"."package_line_item"."quantity_upper", "public"."package_line_item"."quantity_unit"::text, "public"."package_line_item"."quantity_qualifier"::text, "public"."package_line_item"."quantity_verbatim" FROM "public"."package_line_item" LEFT JOIN "public"."aid_package" AS "orderby_1" ON ("orderby_1"."id") = ("public"."package_line_item"."package_id") LEFT JOIN "public"."aid_package" AS "orderby_2" ON ("orderby_2"."id") = ("public"."package_line_item"."package_id") WHERE "public"."package_line_item"."quantity_qualifier" = CAST($1::text AS "public"."Qualifier") ORDER BY "orderby_1"."announced_on" DESC, "orderby_2"."slug" ASC, "public"."package_line_item"."ordinal" ASC, "public"."package_line_item"."id" ASC LIMIT $2 OFFSET $3

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."package_line_item"."id" FROM "public"."package_line_item" WHERE "public"."package_line_item"."quantity_qualifier" = CAST($1::text AS "public"."Qualifier") OFFSET $2) AS "sub"

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."package_line_item"."id" FROM "public"."package_line_item" WHERE "public"."package_line_item"."quantity_qualifier" = CAST($1::text AS "public"."Qualifier") OFFSET $2) AS "sub"

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."package_line_item"."id" FROM "public"."package_line_item" WHERE ((NOT "public"."package_line_item"."quantity_lower" IS NULL) OR (NOT "public"."package_line_item"."quantity_upper" IS NULL)) OFFSET $1) AS "sub"

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."package_line_item"."id" FROM "public"."package_line_item" WHERE 1=1 OFFSET $1) AS "sub"
