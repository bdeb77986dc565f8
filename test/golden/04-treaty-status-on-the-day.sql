-- 1 statement; 21 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t3", "_LineItemEquipment" AS "t4", "equipment_family" AS "t6" JOIN "equipment" AS "t7" ON "t7"."id" = "t6"."ancestor_id"
WHERE "t3"."package_id" = "t2"."id" AND "t4"."B" = "t3"."id" AND "t6"."member_id" = "t4"."A" AND "t7"."slug" = $2::text)), ',"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","donor":', coalesce((
SELECT concat('{"code":', to_json("t8"."code")::text, '}')
FROM "country" AS "t8"
WHERE "t8"."id" = "t1"."donor_id"), 'null'), ',"recipient":', coalesce((
SELECT concat('{"code":', to_json("t9"."code")::text, '}')
FROM "country" AS "t9"
WHERE "t9"."id" = "t1"."recipient_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t10"."slug" AS "slug", "t10"."announced_on" AS "announced_on", "t10"."announced_on_latest" AS "announced_on_latest", "t10"."donor_id" AS "donor_id", "t10"."recipient_id" AS "recipient_id"
FROM "aid_package" AS "t10"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t11", "_LineItemEquipment" AS "t12", "equipment_family" AS "t14" JOIN "equipment" AS "t15" ON "t15"."id" = "t14"."ancestor_id"
WHERE "t11"."package_id" = "t10"."id" AND "t12"."B" = "t11"."id" AND "t14"."member_id" = "t12"."A" AND "t15"."slug" = $3::text)
ORDER BY "t10"."announced_on" ASC, "t10"."id" ASC
LIMIT 128) AS "t16"
LIMIT $4::int4) AS "t1"), ',"treaty":', coalesce((
SELECT concat('{"officialName":', coalesce(to_json("t17"."official_name")::text, 'null'), ',"depositary":', coalesce((
SELECT concat('{"name":', to_json("t18"."name")::text, '}')
FROM "organization" AS "t18"
WHERE "t18"."id" = "t17"."depositary_id"), 'null'), ',"governs":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t19"."designation")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t21"."designation" AS "designation"
FROM "_TreatyGoverns" AS "t20" JOIN "equipment" AS "t21" ON "t21"."id" = "t20"."A"
WHERE "t20"."B" = "t17"."id" AND TRUE
ORDER BY "t21"."designation" ASC, "t20"."A" ASC
LIMIT 32) AS "t22"
LIMIT $5::int4) AS "t19"), $6::text, (WITH RECURSIVE "t25" AS (
SELECT "t23"."id" AS id, "t23"."taken_on" AS taken_on, "t23"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t23"."taken_on", "t23"."id") AS place, "t23"."taken_on_latest" <= $7::date AS past
FROM "treaty_action" AS "t23" JOIN "country" AS "t24" ON "t24"."id" = "t23"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t23"."kind"::text
WHERE "t23"."treaty_id" = "t17"."id" AND "t24"."code" = $8::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t25"
WHERE past AND rank IS NOT NULL), settled AS (
SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."rank" ELSE latest."rank" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT "t25".*
FROM "t25"
WHERE NOT past AND rank IS NOT NULL), "t26" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $9::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t27" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t28" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t26") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t27"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $10::text, '","standing":"', "t28".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t29"."kind"::text, '","takenOn":"', CASE WHEN "t29"."taken_on" = "t29"."taken_on_latest" THEN "t29"."taken_on"::text WHEN extract(month
FROM "t29"."taken_on") = extract(month
FROM "t29"."taken_on_latest") THEN left("t29"."taken_on"::text, 7) ELSE left("t29"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t31"."stance"::text, '","wording":', to_json("t31"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t32"."published_on" IS NULL OR "t32"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t32"."published_on" = "t32"."published_on_latest" THEN "t32"."published_on"::text WHEN extract(month
FROM "t32"."published_on") = extract(month
FROM "t32"."published_on_latest") THEN left("t32"."published_on"::text, 7) ELSE left("t32"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t33"."name")::text, '}')
FROM "organization" AS "t33"
WHERE "t33"."id" = "t32"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t32"."url")::text, 'null'), '}')
FROM "article" AS "t32"
WHERE "t32"."id" = "t31"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t34"."stance" AS "stance", "t34"."wording" AS "wording", "t34"."article_id" AS "article_id"
FROM "citation" AS "t34"
WHERE "t34"."treaty_action_id" = "t29"."id" AND TRUE
ORDER BY "t34"."ordinal" ASC, "t34"."id" ASC
LIMIT 32) AS "t35"
LIMIT $11::int4) AS "t31"), '}'), ','
ORDER BY "t30".place)
FROM (
SELECT id, place
FROM "t26"
WHERE "t28".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t25"
WHERE past AND "t28".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t27"
WHERE "t28".ground = 'BEFORE') AS "t30" JOIN "treaty_action" AS "t29" ON "t29"."id" = "t30".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t28") AS "t28"), $12::text, (WITH RECURSIVE "t38" AS (
SELECT "t36"."id" AS id, "t36"."taken_on" AS taken_on, "t36"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t36"."taken_on", "t36"."id") AS place, "t36"."taken_on_latest" <= $13::date AS past
FROM "treaty_action" AS "t36" JOIN "country" AS "t37" ON "t37"."id" = "t36"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t36"."kind"::text
WHERE "t36"."treaty_id" = "t17"."id" AND "t37"."code" = $14::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t38"
WHERE past AND rank IS NOT NULL), settled AS (
SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."rank" ELSE latest."rank" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT "t38".*
FROM "t38"
WHERE NOT past AND rank IS NOT NULL), "t39" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $15::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t40" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t41" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t39") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t40"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $16::text, '","standing":"', "t41".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t42"."kind"::text, '","takenOn":"', CASE WHEN "t42"."taken_on" = "t42"."taken_on_latest" THEN "t42"."taken_on"::text WHEN extract(month
FROM "t42"."taken_on") = extract(month
FROM "t42"."taken_on_latest") THEN left("t42"."taken_on"::text, 7) ELSE left("t42"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t44"."stance"::text, '","wording":', to_json("t44"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t45"."published_on" IS NULL OR "t45"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t45"."published_on" = "t45"."published_on_latest" THEN "t45"."published_on"::text WHEN extract(month
FROM "t45"."published_on") = extract(month
FROM "t45"."published_on_latest") THEN left("t45"."published_on"::text, 7) ELSE left("t45"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t46"."name")::text, '}')
FROM "organization" AS "t46"
WHERE "t46"."id" = "t45"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t45"."url")::text, 'null'), '}')
FROM "article" AS "t45"
WHERE "t45"."id" = "t44"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t47"."stance" AS "stance", "t47"."wording" AS "wording", "t47"."article_id" AS "article_id"
FROM "citation" AS "t47"
WHERE "t47"."treaty_action_id" = "t42"."id" AND TRUE
ORDER BY "t47"."ordinal" ASC, "t47"."id" ASC
LIMIT 32) AS "t48"
LIMIT $17::int4) AS "t44"), '}'), ','
ORDER BY "t43".place)
FROM (
SELECT id, place
FROM "t39"
WHERE "t41".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t38"
WHERE past AND "t41".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t40"
WHERE "t41".ground = 'BEFORE') AS "t43" JOIN "treaty_action" AS "t42" ON "t42"."id" = "t43".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t41") AS "t41"), $18::text, (WITH RECURSIVE "t51" AS (
SELECT "t49"."id" AS id, "t49"."taken_on" AS taken_on, "t49"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t49"."taken_on", "t49"."id") AS place, "t49"."taken_on_latest" <= $19::date AS past
FROM "treaty_action" AS "t49" JOIN "country" AS "t50" ON "t50"."id" = "t49"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t49"."kind"::text
WHERE "t49"."treaty_id" = "t17"."id" AND "t50"."code" = $20::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t51"
WHERE past AND rank IS NOT NULL), settled AS (
SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."rank" ELSE latest."rank" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT "t51".*
FROM "t51"
WHERE NOT past AND rank IS NOT NULL), "t52" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $21::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t53" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t54" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t52") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t53"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $22::text, '","standing":"', "t54".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t55"."kind"::text, '","takenOn":"', CASE WHEN "t55"."taken_on" = "t55"."taken_on_latest" THEN "t55"."taken_on"::text WHEN extract(month
FROM "t55"."taken_on") = extract(month
FROM "t55"."taken_on_latest") THEN left("t55"."taken_on"::text, 7) ELSE left("t55"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t57"."stance"::text, '","wording":', to_json("t57"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t58"."published_on" IS NULL OR "t58"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t58"."published_on" = "t58"."published_on_latest" THEN "t58"."published_on"::text WHEN extract(month
FROM "t58"."published_on") = extract(month
FROM "t58"."published_on_latest") THEN left("t58"."published_on"::text, 7) ELSE left("t58"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t59"."name")::text, '}')
FROM "organization" AS "t59"
WHERE "t59"."id" = "t58"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t58"."url")::text, 'null'), '}')
FROM "article" AS "t58"
WHERE "t58"."id" = "t57"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t60"."stance" AS "stance", "t60"."wording" AS "wording", "t60"."article_id" AS "article_id"
FROM "citation" AS "t60"
WHERE "t60"."treaty_action_id" = "t55"."id" AND TRUE
ORDER BY "t60"."ordinal" ASC, "t60"."id" ASC
LIMIT 32) AS "t61"
LIMIT $23::int4) AS "t57"), '}'), ','
ORDER BY "t56".place)
FROM (
SELECT id, place
FROM "t52"
WHERE "t54".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t51"
WHERE past AND "t54".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t53"
WHERE "t54".ground = 'BEFORE') AS "t56" JOIN "treaty_action" AS "t55" ON "t55"."id" = "t56".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t54") AS "t54"), $24::text, (WITH RECURSIVE "t64" AS (
SELECT "t62"."id" AS id, "t62"."taken_on" AS taken_on, "t62"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t62"."taken_on", "t62"."id") AS place, "t62"."taken_on_latest" <= $25::date AS past
FROM "treaty_action" AS "t62" JOIN "country" AS "t63" ON "t63"."id" = "t62"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t62"."kind"::text
WHERE "t62"."treaty_id" = "t17"."id" AND "t63"."code" = $26::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t64"
WHERE past AND rank IS NOT NULL), settled AS (
SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."rank" ELSE latest."rank" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT "t64".*
FROM "t64"
WHERE NOT past AND rank IS NOT NULL), "t65" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $27::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t66" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t67" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t65") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t66"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"standing":"', "t67".standing, '"}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t67") AS "t67"), $28::text, (WITH RECURSIVE "t70" AS (
SELECT "t68"."id" AS id, "t68"."taken_on" AS taken_on, "t68"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t68"."taken_on", "t68"."id") AS place, "t68"."taken_on_latest" <= $29::date AS past
FROM "treaty_action" AS "t68" JOIN "country" AS "t69" ON "t69"."id" = "t68"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t68"."kind"::text
WHERE "t68"."treaty_id" = "t17"."id" AND "t69"."code" = $30::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t70"
WHERE past AND rank IS NOT NULL), settled AS (
SELECT step, taken_on, taken_on_latest, rank, standing
FROM telling
WHERE step = 1
UNION ALL SELECT next.step, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on" ELSE latest."taken_on" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."taken_on_latest" ELSE latest."taken_on_latest" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."rank" ELSE latest."rank" END, CASE WHEN (next.taken_on > latest.taken_on_latest OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)) THEN next."standing" ELSE latest."standing" END
FROM settled AS latest JOIN telling AS next ON next.step = latest.step + 1), standing AS (
SELECT (
SELECT standing
FROM settled
ORDER BY step DESC
LIMIT 1) AS standing), ahead AS (
SELECT "t70".*
FROM "t70"
WHERE NOT past AND rank IS NOT NULL), "t71" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $31::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t72" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t73" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t71") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t72"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"standing":"', "t73".standing, '"}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t73") AS "t73"), '}')
FROM "treaty" AS "t17"
WHERE "t17"."slug" = $32::text), 'null'), '}') AS data
