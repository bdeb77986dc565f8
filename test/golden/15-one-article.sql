-- 25 statements

SELECT "public"."aid_package"."id", "public"."aid_package"."title" FROM "public"."aid_package" WHERE "public"."aid_package"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."article"."id", "public"."article"."headline" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2) OFFSET $3

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline" FROM "public"."article" WHERE "public"."article"."id" IN ($1,$2) OFFSET $3

SELECT "public"."article"."id", "public"."article"."publisher_id", "public"."article"."headline", COALESCE("aggr_selection_0_Passage"."_aggr_count_passages", 0) AS "_aggr_count_passages" FROM "public"."article" LEFT JOIN (SELECT "public"."passage"."article_id", COUNT(*) AS "_aggr_count_passages" FROM "public"."passage" WHERE 1=1 GROUP BY "public"."passage"."article_id") AS "aggr_selection_0_Passage" ON ("public"."article"."id" = "aggr_selection_0_Passage"."article_id") WHERE ("public"."article"."url" = $1 AND 1=1) LIMIT $2 OFFSET $3

SELECT "public"."article_credit"."id", "public"."article_credit"."as_printed" FROM "public"."article_credit" WHERE "public"."article_credit"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."article_credit"."id", "public"."article_credit"."role"::text, "public"."article_credit"."as_printed", "public"."article_credit"."article_id" FROM "public"."article_credit" WHERE (1=1 AND "public"."article_credit"."article_id" = $1) ORDER BY "public"."article_credit"."as_printed" ASC, "public"."article_credit"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."article_link"."id", "public"."article_link"."to_id", "public"."article_link"."kind"::text FROM "public"."article_link" WHERE "public"."article_link"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."article_link"."id", "public"."article_link"."to_id", "public"."article_link"."kind"::text, "public"."article_link"."from_id" FROM "public"."article_link" LEFT JOIN "public"."article" AS "orderby_1" ON ("orderby_1"."id") = ("public"."article_link"."to_id") WHERE (1=1 AND "public"."article_link"."from_id" = $1) ORDER BY "orderby_1"."slug" ASC, "public"."article_link"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."citation"."id", "public"."citation"."quote_id", "public"."citation"."person_id", "public"."citation"."position_id", "public"."citation"."organization_id", "public"."citation"."country_id", "public"."citation"."equipment_id", "public"."citation"."aid_package_id", "public"."citation"."line_item_id", "public"."citation"."decision_id", "public"."citation"."decision_link_id", "public"."citation"."treaty_id", "public"."citation"."treaty_action_id", "public"."citation"."article_link_id", "public"."citation"."article_credit_id", "public"."citation"."stance"::text, "public"."citation"."passage_id" FROM "public"."citation" WHERE (1=1 AND "public"."citation"."passage_id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47)) ORDER BY "public"."citation"."ordinal" ASC, "public"."citation"."id" ASC OFFSET $48

SELECT "public"."country"."id", "public"."country"."code" FROM "public"."country" WHERE "public"."country"."id" IN ($1,$2,$3) OFFSET $4

SELECT "public"."country"."id", "public"."country"."code" FROM "public"."country" WHERE "public"."country"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."equipment"."id", "public"."equipment"."designation" FROM "public"."equipment" WHERE "public"."equipment"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" = $1 OFFSET $2

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2) OFFSET $3

SELECT "public"."organization"."id", "public"."organization"."name" FROM "public"."organization" WHERE "public"."organization"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."package_line_item"."id", "public"."package_line_item"."as_reported" FROM "public"."package_line_item" WHERE "public"."package_line_item"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."passage"."id", "public"."passage"."start", "public"."passage"."exact", "public"."passage"."article_id" FROM "public"."passage" WHERE (1=1 AND "public"."passage"."article_id" = $1) ORDER BY "public"."passage"."start" ASC, "public"."passage"."end" ASC, "public"."passage"."id" ASC LIMIT $2 OFFSET $3

SELECT "public"."person"."id", "public"."person"."name" FROM "public"."person" WHERE "public"."person"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."policy_decision"."id", "public"."policy_decision"."title" FROM "public"."policy_decision" WHERE "public"."policy_decision"."id" IN ($1) OFFSET $2

SELECT "public"."policy_decision"."id", "public"."policy_decision"."title" FROM "public"."policy_decision" WHERE "public"."policy_decision"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."policy_decision_link"."id", "public"."policy_decision_link"."to_id", "public"."policy_decision_link"."kind"::text FROM "public"."policy_decision_link" WHERE "public"."policy_decision_link"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."position"."id", "public"."position"."title" FROM "public"."position" WHERE "public"."position"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."quote"."id", "public"."quote"."text" FROM "public"."quote" WHERE "public"."quote"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."treaty"."id", "public"."treaty"."name" FROM "public"."treaty" WHERE "public"."treaty"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78

SELECT "public"."treaty_action"."id", "public"."treaty_action"."country_id", "public"."treaty_action"."kind"::text, "public"."treaty_action"."taken_on", "public"."treaty_action"."taken_on_latest" FROM "public"."treaty_action" WHERE "public"."treaty_action"."id" IN ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25,$26,$27,$28,$29,$30,$31,$32,$33,$34,$35,$36,$37,$38,$39,$40,$41,$42,$43,$44,$45,$46,$47,$48,$49,$50,$51,$52,$53,$54,$55,$56,$57,$58,$59,$60,$61,$62,$63,$64,$65,$66,$67,$68,$69,$70,$71,$72,$73,$74,$75,$76,$77) OFFSET $78
