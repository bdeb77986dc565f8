-- 9 statements

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6) OFFSET $7

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."kind"::text, "public"."article"."headline", "public"."article"."url" FROM "public"."article" WHERE NOT EXISTS(SELECT "t0"."article_id" FROM "public"."citation" AS "t0" LEFT JOIN "public"."article" AS "j1" ON ("j1"."id") = ("t0"."relayed_by_id") WHERE ((NOT ("j1"."kind" <> CAST($1::text AS "public"."ArticleKind") AND ("j1"."id" IS NOT NULL))) AND ("public"."article"."id") = ("t0"."article_id") AND "t0"."article_id" IS NOT NULL)) ORDER BY "public"."article"."published_on"ASC NULLS LAST, "public"."article"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14) OFFSET $15

SELECT "public"."article_link"."id", "public"."article_link"."from_id", "public"."article_link"."kind"::text, "public"."article_link"."to_id" FROM "public"."article_link" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."article_link"."from_id") WHERE (1=1 AND "public"."article_link"."to_id" IN ($1,$2,$3,$4,$5,$6,$7)) ORDER BY "orderby_1"."slug" ASC, "public"."article_link"."id" ASC OFFSET $8

SELECT "public"."citation"."id", "public"."citation"."relayed_by_id", "public"."citation"."quote_id", "public"."citation"."person_id", "public"."citation"."position_id", "public"."citation"."organization_id", "public"."citation"."country_id", "public"."citation"."equipment_id", "public"."citation"."aid_package_id", "public"."citation"."line_item_id", "public"."citation"."decision_id", "public"."citation"."decision_link_id", "public"."citation"."treaty_id", "public"."citation"."treaty_action_id", "public"."citation"."article_link_id", "public"."citation"."article_credit_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."article_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."article_id" IN ($1,$2,$3,$4,$5,$6,$7)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $8

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7) OFFSET $8

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."article"."id" FROM "public"."article" WHERE NOT EXISTS(SELECT "t0"."article_id" FROM "public"."citation" AS "t0" LEFT JOIN "public"."article" AS "j1" ON ("j1"."id") = ("t0"."relayed_by_id") WHERE ((NOT ("j1"."kind" <> CAST($1::text AS "public"."ArticleKind") AND ("j1"."id" IS NOT NULL))) AND ("public"."article"."id") = ("t0"."article_id") AND "t0"."article_id" IS NOT NULL)) OFFSET $2) AS "sub"
