-- 4 statements

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."kind"::text, "public"."article"."headline", "public"."article"."url", COALESCE("aggr_selection_0_Citation"."_aggr_count_citations", 0) AS "_aggr_count_citations" FROM "public"."article" LEFT JOIN (SELECT "public"."citation"."article_id", COUNT(*) AS "_aggr_count_citations" FROM "public"."citation" WHERE 1=1 GROUP BY "public"."citation"."article_id") AS "aggr_selection_0_Citation" ON ("public"."article"."id" = "aggr_selection_0_Citation"."article_id") WHERE 1=1 ORDER BY "public"."article"."published_on"DESC NULLS LAST, "public"."article"."id" ASC LIMIT $1 OFFSET $2

SELECT "public"."article_text"."article_id" FROM "public"."article_text" WHERE "public"."article_text"."article_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT "public"."organization"."id", "public"."organization"."name", "public"."organization"."kind"::text FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11) OFFSET $12

SELECT COUNT(*) AS "_count$_all" FROM (SELECT "public"."article"."id" FROM "public"."article" WHERE 1=1 OFFSET $1) AS "sub"
