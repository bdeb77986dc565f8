-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"aidPackages":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t3"
WHERE "t3"."package_id" = "t2"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t4"
WHERE "t4"."B" = "t3"."id" AND EXISTS (
SELECT 1
FROM "equipment_family" AS "t6"
WHERE "t6"."member_id" = "t4"."A" AND (EXISTS (
SELECT 1
FROM "_TreatyGoverns" AS "t8"
WHERE "t8"."A" = "t6"."ancestor_id" AND TRUE) AND "t6"."ancestor_id" IS NOT NULL))))), ',"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","donor":', coalesce((
SELECT concat('{"code":', to_json("t10"."code")::text, '}')
FROM "country" AS "t10"
WHERE "t10"."id" = "t1"."donor_id"), 'null'), ',"recipient":', coalesce((
SELECT concat('{"code":', to_json("t11"."code")::text, '}')
FROM "country" AS "t11"
WHERE "t11"."id" = "t1"."recipient_id"), 'null'), ',"treatyStatuses":[', (
SELECT string_agg(concat('{"treaty":{"slug":', to_json("t12"."slug")::text, '},"donor":', ( WITH RECURSIVE "t14" AS ( SELECT "t13"."id" AS id, "t13"."taken_on" AS taken_on, "t13"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t13"."taken_on", "t13"."id") AS place, "t13"."taken_on_latest" <= "t1"."announced_on" AS past
FROM "treaty_action" AS "t13"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t13"."kind"::text
WHERE "t13"."treaty_id" = "t12"."id" AND "t13"."country_id" = "t1"."donor_id"), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t14"
WHERE past AND rank IS NOT NULL), settled AS ( SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."rank" ELSE latest."rank" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT *
FROM "t14"
WHERE NOT past AND rank IS NOT NULL), "t15" AS ( SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= "t1"."announced_on_latest" AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t16" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t17" AS ( SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM ( SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t15") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t16"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing ) AS grounds) SELECT concat('{"standing":"', "t17".standing, '","actions":[', ( SELECT string_agg(concat('{"kind":"', "t18"."kind"::text, '","takenOn":"', CASE WHEN "t18"."taken_on" = "t18"."taken_on_latest" THEN "t18"."taken_on"::text WHEN extract(month
FROM "t18"."taken_on") = extract(month
FROM "t18"."taken_on_latest") THEN left("t18"."taken_on"::text, 7) ELSE left("t18"."taken_on"::text, 4) END, '"}'), ','
ORDER BY "t19".place)
FROM ( SELECT id, place
FROM "t15"
WHERE "t17".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t14"
WHERE past AND "t17".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t16"
WHERE "t17".ground = 'BEFORE') AS "t19" JOIN "treaty_action" AS "t18" ON "t18"."id" = "t19".id ), ']}')
FROM "t17" ), ',"recipient":', ( WITH RECURSIVE "t21" AS ( SELECT "t20"."id" AS id, "t20"."taken_on" AS taken_on, "t20"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t20"."taken_on", "t20"."id") AS place, "t20"."taken_on_latest" <= "t1"."announced_on" AS past
FROM "treaty_action" AS "t20"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t20"."kind"::text
WHERE "t20"."treaty_id" = "t12"."id" AND "t20"."country_id" = "t1"."recipient_id"), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t21"
WHERE past AND rank IS NOT NULL), settled AS ( SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."rank" ELSE latest."rank" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT *
FROM "t21"
WHERE NOT past AND rank IS NOT NULL), "t22" AS ( SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= "t1"."announced_on_latest" AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t23" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t24" AS ( SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM ( SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t22") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t23"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing ) AS grounds) SELECT concat('{"standing":"', "t24".standing, '","actions":[', ( SELECT string_agg(concat('{"kind":"', "t25"."kind"::text, '","takenOn":"', CASE WHEN "t25"."taken_on" = "t25"."taken_on_latest" THEN "t25"."taken_on"::text WHEN extract(month
FROM "t25"."taken_on") = extract(month
FROM "t25"."taken_on_latest") THEN left("t25"."taken_on"::text, 7) ELSE left("t25"."taken_on"::text, 4) END, '"}'), ','
ORDER BY "t26".place)
FROM ( SELECT id, place
FROM "t22"
WHERE "t24".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t21"
WHERE past AND "t24".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t23"
WHERE "t24".ground = 'BEFORE') AS "t26" JOIN "treaty_action" AS "t25" ON "t25"."id" = "t26".id ), ']}')
FROM "t24" ), ',"lineItems":[', (
SELECT string_agg(concat('{"asReported":', to_json("t27"."as_reported")::text, ',"equipment":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t28"."designation")::text, '}'), ','), ']}')
FROM (WITH "t31" AS MATERIALIZED (
SELECT "t30"."designation" AS "designation"
FROM "_LineItemEquipment" AS "t29" JOIN "equipment" AS "t30" ON "t30"."id" = "t29"."A"
WHERE "t29"."B" = "t27"."id" AND TRUE
ORDER BY ("t30"."designation" || '') ASC, "t29"."A" ASC
LIMIT 32) SELECT *
FROM "t31"
LIMIT $1::int4) AS "t28"), '}'), ','
ORDER BY "t27"."ordinal", "t27"."id")
FROM "package_line_item" AS "t27"
WHERE "t27"."package_id" = "t1"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t32", "equipment_family" AS "t34", "equipment" AS "t35", "_TreatyGoverns" AS "t36"
WHERE "t32"."B" = "t27"."id" AND "t34"."member_id" = "t32"."A" AND "t35"."id" = "t34"."ancestor_id" AND "t36"."A" = "t35"."id" AND "t36"."B" = "t12"."id")), ']}'), ','
ORDER BY "t12"."slug" COLLATE "C")
FROM "treaty" AS "t12"
WHERE "t12"."id" IN (
SELECT "t43"."B"
FROM "package_line_item" AS "t38", "_LineItemEquipment" AS "t39", "equipment_family" AS "t41", "equipment" AS "t42", "_TreatyGoverns" AS "t43"
WHERE "t38"."package_id" = "t1"."id" AND "t39"."B" = "t38"."id" AND "t41"."member_id" = "t39"."A" AND "t42"."id" = "t41"."ancestor_id" AND "t43"."A" = "t42"."id")), ']}'), ','), ']}')
FROM (WITH "t53" AS MATERIALIZED (
SELECT "t45"."slug" AS "slug", "t45"."announced_on" AS "announced_on", "t45"."announced_on_latest" AS "announced_on_latest", "t45"."donor_id" AS "donor_id", "t45"."recipient_id" AS "recipient_id", "t45"."id" AS "id"
FROM "aid_package" AS "t45"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t46"
WHERE "t46"."package_id" = "t45"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t47"
WHERE "t47"."B" = "t46"."id" AND EXISTS (
SELECT 1
FROM "equipment_family" AS "t49"
WHERE "t49"."member_id" = "t47"."A" AND (EXISTS (
SELECT 1
FROM "_TreatyGoverns" AS "t51"
WHERE "t51"."A" = "t49"."ancestor_id" AND TRUE) AND "t49"."ancestor_id" IS NOT NULL))))
ORDER BY "t45"."announced_on" ASC, "t45"."id" ASC
LIMIT 128) SELECT *
FROM "t53"
LIMIT $2::int4) AS "t1"), ',"treaty":', coalesce((
SELECT concat('{"officialName":', coalesce(to_json("t54"."official_name")::text, 'null'), ',"depositary":', coalesce((
SELECT concat('{"name":', to_json("t55"."name")::text, '}')
FROM "organization" AS "t55"
WHERE "t55"."id" = "t54"."depositary_id"), 'null'), ',"governs":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t56"."designation")::text, '}'), ','), ']}')
FROM (WITH "t59" AS MATERIALIZED (
SELECT "t58"."designation" AS "designation"
FROM "_TreatyGoverns" AS "t57" JOIN "equipment" AS "t58" ON "t58"."id" = "t57"."A"
WHERE "t57"."B" = "t54"."id" AND TRUE
ORDER BY ("t58"."designation" || '') ASC, "t57"."A" ASC
LIMIT 32) SELECT *
FROM "t59"
LIMIT $3::int4) AS "t56"), $4::text, ( WITH RECURSIVE "t62" AS ( SELECT "t60"."id" AS id, "t60"."taken_on" AS taken_on, "t60"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t60"."taken_on", "t60"."id") AS place, "t60"."taken_on_latest" <= $5::date AS past
FROM "treaty_action" AS "t60" JOIN "country" AS "t61" ON "t61"."id" = "t60"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t60"."kind"::text
WHERE "t60"."treaty_id" = "t54"."id" AND "t61"."code" = $6::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t62"
WHERE past AND rank IS NOT NULL), settled AS ( SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."rank" ELSE latest."rank" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT *
FROM "t62"
WHERE NOT past AND rank IS NOT NULL), "t63" AS ( SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $7::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t64" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t65" AS ( SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM ( SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t63") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t64"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing ) AS grounds) SELECT concat('{"on":"', $8::text, '","standing":"', "t65".standing, '","actions":[', ( SELECT string_agg(concat('{"kind":"', "t66"."kind"::text, '","takenOn":"', CASE WHEN "t66"."taken_on" = "t66"."taken_on_latest" THEN "t66"."taken_on"::text WHEN extract(month
FROM "t66"."taken_on") = extract(month
FROM "t66"."taken_on_latest") THEN left("t66"."taken_on"::text, 7) ELSE left("t66"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t67"."stance"::text, '","wording":', to_json("t67"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t68"."published_on" IS NULL OR "t68"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t68"."published_on" = "t68"."published_on_latest" THEN "t68"."published_on"::text WHEN extract(month
FROM "t68"."published_on") = extract(month
FROM "t68"."published_on_latest") THEN left("t68"."published_on"::text, 7) ELSE left("t68"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t69"."name")::text, '}')
FROM "organization" AS "t69"
WHERE "t69"."id" = "t68"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t68"."url")::text, 'null'), '}')
FROM "article" AS "t68"
WHERE "t68"."id" = "t67"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t71" AS MATERIALIZED (
SELECT "t70"."stance" AS "stance", "t70"."wording" AS "wording", "t70"."article_id" AS "article_id"
FROM "citation" AS "t70"
WHERE "t70"."treaty_action_id" = "t66"."id" AND TRUE
ORDER BY ("t70"."ordinal" + 0) ASC, "t70"."id" ASC
LIMIT 32) SELECT *
FROM "t71"
LIMIT $9::int4) AS "t67"), '}'), ','
ORDER BY "t72".place)
FROM ( SELECT id, place
FROM "t63"
WHERE "t65".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t62"
WHERE past AND "t65".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t64"
WHERE "t65".ground = 'BEFORE') AS "t72" JOIN "treaty_action" AS "t66" ON "t66"."id" = "t72".id ), ']}')
FROM "t65" ), $10::text, ( WITH RECURSIVE "t75" AS ( SELECT "t73"."id" AS id, "t73"."taken_on" AS taken_on, "t73"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t73"."taken_on", "t73"."id") AS place, "t73"."taken_on_latest" <= $11::date AS past
FROM "treaty_action" AS "t73" JOIN "country" AS "t74" ON "t74"."id" = "t73"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t73"."kind"::text
WHERE "t73"."treaty_id" = "t54"."id" AND "t74"."code" = $12::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t75"
WHERE past AND rank IS NOT NULL), settled AS ( SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."rank" ELSE latest."rank" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT *
FROM "t75"
WHERE NOT past AND rank IS NOT NULL), "t76" AS ( SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $13::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t77" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t78" AS ( SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM ( SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t76") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t77"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing ) AS grounds) SELECT concat('{"on":"', $14::text, '","standing":"', "t78".standing, '","actions":[', ( SELECT string_agg(concat('{"kind":"', "t79"."kind"::text, '","takenOn":"', CASE WHEN "t79"."taken_on" = "t79"."taken_on_latest" THEN "t79"."taken_on"::text WHEN extract(month
FROM "t79"."taken_on") = extract(month
FROM "t79"."taken_on_latest") THEN left("t79"."taken_on"::text, 7) ELSE left("t79"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t80"."stance"::text, '","wording":', to_json("t80"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t81"."published_on" IS NULL OR "t81"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t81"."published_on" = "t81"."published_on_latest" THEN "t81"."published_on"::text WHEN extract(month
FROM "t81"."published_on") = extract(month
FROM "t81"."published_on_latest") THEN left("t81"."published_on"::text, 7) ELSE left("t81"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t82"."name")::text, '}')
FROM "organization" AS "t82"
WHERE "t82"."id" = "t81"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t81"."url")::text, 'null'), '}')
FROM "article" AS "t81"
WHERE "t81"."id" = "t80"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t84" AS MATERIALIZED (
SELECT "t83"."stance" AS "stance", "t83"."wording" AS "wording", "t83"."article_id" AS "article_id"
FROM "citation" AS "t83"
WHERE "t83"."treaty_action_id" = "t79"."id" AND TRUE
ORDER BY ("t83"."ordinal" + 0) ASC, "t83"."id" ASC
LIMIT 32) SELECT *
FROM "t84"
LIMIT $15::int4) AS "t80"), '}'), ','
ORDER BY "t85".place)
FROM ( SELECT id, place
FROM "t76"
WHERE "t78".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t75"
WHERE past AND "t78".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t77"
WHERE "t78".ground = 'BEFORE') AS "t85" JOIN "treaty_action" AS "t79" ON "t79"."id" = "t85".id ), ']}')
FROM "t78" ), $16::text, ( WITH RECURSIVE "t88" AS ( SELECT "t86"."id" AS id, "t86"."taken_on" AS taken_on, "t86"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t86"."taken_on", "t86"."id") AS place, "t86"."taken_on_latest" <= $17::date AS past
FROM "treaty_action" AS "t86" JOIN "country" AS "t87" ON "t87"."id" = "t86"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t86"."kind"::text
WHERE "t86"."treaty_id" = "t54"."id" AND "t87"."code" = $18::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t88"
WHERE past AND rank IS NOT NULL), settled AS ( SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."rank" ELSE latest."rank" END, CASE WHEN ( next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank) ) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT *
FROM "t88"
WHERE NOT past AND rank IS NOT NULL), "t89" AS ( SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $19::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t90" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t91" AS ( SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM ( SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t89") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t90"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing ) AS grounds) SELECT concat('{"on":"', $20::text, '","standing":"', "t91".standing, '","actions":[', ( SELECT string_agg(concat('{"kind":"', "t92"."kind"::text, '","takenOn":"', CASE WHEN "t92"."taken_on" = "t92"."taken_on_latest" THEN "t92"."taken_on"::text WHEN extract(month
FROM "t92"."taken_on") = extract(month
FROM "t92"."taken_on_latest") THEN left("t92"."taken_on"::text, 7) ELSE left("t92"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t93"."stance"::text, '","wording":', to_json("t93"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t94"."published_on" IS NULL OR "t94"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t94"."published_on" = "t94"."published_on_latest" THEN "t94"."published_on"::text WHEN extract(month
FROM "t94"."published_on") = extract(month
FROM "t94"."published_on_latest") THEN left("t94"."published_on"::text, 7) ELSE left("t94"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t95"."name")::text, '}')
FROM "organization" AS "t95"
WHERE "t95"."id" = "t94"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t94"."url")::text, 'null'), '}')
FROM "article" AS "t94"
WHERE "t94"."id" = "t93"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t97" AS MATERIALIZED (
SELECT "t96"."stance" AS "stance", "t96"."wording" AS "wording", "t96"."article_id" AS "article_id"
FROM "citation" AS "t96"
WHERE "t96"."treaty_action_id" = "t92"."id" AND TRUE
ORDER BY ("t96"."ordinal" + 0) ASC, "t96"."id" ASC
LIMIT 32) SELECT *
FROM "t97"
LIMIT $21::int4) AS "t93"), '}'), ','
ORDER BY "t98".place)
FROM ( SELECT id, place
FROM "t89"
WHERE "t91".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t88"
WHERE past AND "t91".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t90"
WHERE "t91".ground = 'BEFORE') AS "t98" JOIN "treaty_action" AS "t92" ON "t92"."id" = "t98".id ), ']}')
FROM "t91" ), '}')
FROM "treaty" AS "t54"
WHERE "t54"."slug" = $22::text), 'null'), '}') AS data OFFSET 0) AS answer
