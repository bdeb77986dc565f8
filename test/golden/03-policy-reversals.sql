-- 18 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."title", "public"."aid_package"."announced_on", "public"."aid_package"."announced_on_latest", "public"."aid_package"."value_amount", "public"."aid_package"."value_lower", "public"."aid_package"."value_upper", "public"."aid_package"."value_currency"::text, "public"."aid_package"."value_qualifier"::text, "public"."aid_package"."value_verbatim", "t4"."B" AS "DecisionPackage@PolicyDecision" FROM "public"."aid_package" INNER JOIN "public"."_DecisionPackage" AS "t4" ON "t4"."A" = "public"."aid_package"."id" WHERE (1=1 AND "t4"."B" IN ($1,$2,$3,$4)) ORDER BY "public"."aid_package"."announced_on" DESC, "public"."aid_package"."id" ASC OFFSET $5

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."published_on", "public"."article"."published_on_latest", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) OFFSET $16

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."url" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) OFFSET $16

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."relayed_by_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."decision_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."decision_id" IN ($1,$2,$3,$4)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $5

SELECT "public"."citation"."id", "public"."citation"."passage_id", "public"."citation"."article_id", "public"."citation"."relayed_by_id", "public"."citation"."stance"::text, "public"."citation"."wording", "public"."citation"."decision_link_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."decision_link_id" IN ($1,$2,$3)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $4

SELECT "public"."country"."id", "public"."country"."name" FROM "public"."country" WHERE "public"."country"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2) OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) OFFSET $13

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN (NULL) OFFSET $1

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5) OFFSET $6

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."end" FROM "public"."passage" WHERE "public"."passage"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) OFFSET $16

SELECT "public"."person"."id", "public"."person"."name" FROM "public"."person" WHERE "public"."person"."id" IN ($1,$2,$3,$4) OFFSET $5

SELECT "public"."policy_decision"."id", "public"."policy_decision"."decided_by_person_id", "public"."policy_decision"."recipient_id", "public"."policy_decision"."decided_on", "public"."policy_decision"."decided_on_latest", "public"."policy_decision"."title", "public"."policy_decision"."effect"::text FROM "public"."policy_decision" LEFT JOIN "public"."country" AS "j0" ON ("j0"."id") = ("public"."policy_decision"."country_id") WHERE (("j0"."code" = $1 AND ("j0"."id" IS NOT NULL)) AND EXISTS(SELECT "t1"."B" FROM "public"."_DecisionEquipment" AS "t1" INNER JOIN "public"."equipment" AS "j1" ON ("j1"."id") = ("t1"."A") WHERE (EXISTS(SELECT "t2"."member_id" FROM "public"."equipment_family" AS "t2" LEFT JOIN "public"."equipment" AS "j3" ON ("j3"."id") = ("t2"."ancestor_id") WHERE ("j3"."slug" = $2 AND ("j3"."id" IS NOT NULL) AND ("j1"."id") = ("t2"."member_id") AND "t2"."member_id" IS NOT NULL)) AND ("public"."policy_decision"."id") = ("t1"."B") AND "t1"."B" IS NOT NULL))) ORDER BY "public"."policy_decision"."decided_on" ASC, "public"."policy_decision"."id" ASC LIMIT $3 OFFSET $4

SELECT "public"."policy_decision"."id", "public"."policy_decision"."decided_on", "public"."policy_decision"."decided_on_latest", "public"."policy_decision"."title" FROM "public"."policy_decision" WHERE "public"."policy_decision"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."policy_decision_link"."id", "public"."policy_decision_link"."to_id", "public"."policy_decision_link"."kind"::text, "public"."policy_decision_link"."from_id" FROM "public"."policy_decision_link" LEFT JOIN "public"."policy_decision" AS "orderby_1" ON ("orderby_1"."id") = ("public"."policy_decision_link"."to_id") WHERE (1=1 AND "public"."policy_decision_link"."from_id" IN ($1,$2,$3,$4)) ORDER BY "orderby_1"."decided_on" DESC, "public"."policy_decision_link"."id" ASC OFFSET $5
