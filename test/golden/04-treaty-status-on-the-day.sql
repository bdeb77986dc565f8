-- 1 statement; 21 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t3"
WHERE "t3"."package_id" = "t2"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t4", "equipment" AS "t5"
WHERE "t4"."B" = "t3"."id" AND "t5"."id" = "t4"."A" AND "t5"."id" IN (
SELECT "t6"."member_id"
FROM "equipment_family" AS "t6"
LEFT JOIN "equipment" AS "t7" ON "t7"."id" = "t6"."ancestor_id"
WHERE "t7"."slug" = $2::text)))), ',"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","donor":', coalesce((
SELECT concat('{"code":', to_json("t8"."code")::text, '}')
FROM "country" AS "t8"
WHERE "t8"."id" = "t1"."donor_id"), 'null'), ',"recipient":', coalesce((
SELECT concat('{"code":', to_json("t9"."code")::text, '}')
FROM "country" AS "t9"
WHERE "t9"."id" = "t1"."recipient_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t10"."slug" AS "slug", "t10"."announced_on" AS "announced_on", "t10"."announced_on_latest" AS "announced_on_latest", "t10"."donor_id" AS "donor_id", "t10"."recipient_id" AS "recipient_id"
FROM "aid_package" AS "t10"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t11"
WHERE "t11"."package_id" = "t10"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t12", "equipment" AS "t13"
WHERE "t12"."B" = "t11"."id" AND "t13"."id" = "t12"."A" AND "t13"."id" IN (
SELECT "t14"."member_id"
FROM "equipment_family" AS "t14"
LEFT JOIN "equipment" AS "t15" ON "t15"."id" = "t14"."ancestor_id"
WHERE "t15"."slug" = $3::text)))
ORDER BY "t10"."announced_on" ASC, "t10"."id" ASC
LIMIT $4::int4) AS "t1"), ',"treaty":', coalesce((
SELECT concat('{"officialName":', coalesce(to_json("t16"."official_name")::text, 'null'), ',"depositary":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "organization" AS "t17"
WHERE "t17"."id" = "t16"."depositary_id"), 'null'), ',"governs":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t18"."designation")::text, '}'), ','), ']}')
FROM (
SELECT "t20"."designation" AS "designation"
FROM "_TreatyGoverns" AS "t19", "equipment" AS "t20"
WHERE "t19"."B" = "t16"."id" AND "t20"."id" = "t19"."A" AND TRUE
ORDER BY "t20"."designation" ASC, "t20"."id" ASC
LIMIT $5::int4) AS "t18"), $6::text, (WITH RECURSIVE "t23" AS (
SELECT "t21"."id" AS id, "t21"."taken_on" AS taken_on, "t21"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t21"."taken_on", "t21"."id") AS place, "t21"."taken_on_latest" <= $7::date AS past
FROM "treaty_action" AS "t21"
LEFT JOIN "country" AS "t22" ON "t22"."id" = "t21"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t21"."kind"::text
WHERE "t21"."treaty_id" = "t16"."id" AND "t22"."code" = $8::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t23"
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
SELECT "t23".*
FROM "t23"
WHERE NOT past AND rank IS NOT NULL), "t24" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $9::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t25" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t26" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t24") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t25"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $10::text, '","standing":"', "t26".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t27"."kind"::text, '","takenOn":"', CASE WHEN "t27"."taken_on" = "t27"."taken_on_latest" THEN "t27"."taken_on"::text WHEN extract(month
FROM "t27"."taken_on") = extract(month
FROM "t27"."taken_on_latest") THEN left("t27"."taken_on"::text, 7) ELSE left("t27"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t29"."stance"::text, '","wording":', to_json("t29"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t30"."published_on" IS NULL OR "t30"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t30"."published_on" = "t30"."published_on_latest" THEN "t30"."published_on"::text WHEN extract(month
FROM "t30"."published_on") = extract(month
FROM "t30"."published_on_latest") THEN left("t30"."published_on"::text, 7) ELSE left("t30"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t31"."name")::text, '}')
FROM "organization" AS "t31"
WHERE "t31"."id" = "t30"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t30"."url")::text, 'null'), '}')
FROM "article" AS "t30"
WHERE "t30"."id" = "t29"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t32"."stance" AS "stance", "t32"."wording" AS "wording", "t32"."article_id" AS "article_id"
FROM "citation" AS "t32"
WHERE "t32"."treaty_action_id" = "t27"."id" AND TRUE
ORDER BY "t32"."ordinal" ASC, "t32"."id" ASC
LIMIT $11::int4) AS "t29"), '}'), ','
ORDER BY "t28".place)
FROM (
SELECT id, place
FROM "t24"
WHERE "t26".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t23"
WHERE past AND "t26".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t25"
WHERE "t26".ground = 'BEFORE') AS "t28" JOIN "treaty_action" AS "t27" ON "t27"."id" = "t28".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t26") AS "t26"), $12::text, (WITH RECURSIVE "t35" AS (
SELECT "t33"."id" AS id, "t33"."taken_on" AS taken_on, "t33"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t33"."taken_on", "t33"."id") AS place, "t33"."taken_on_latest" <= $13::date AS past
FROM "treaty_action" AS "t33"
LEFT JOIN "country" AS "t34" ON "t34"."id" = "t33"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t33"."kind"::text
WHERE "t33"."treaty_id" = "t16"."id" AND "t34"."code" = $14::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t35"
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
SELECT "t35".*
FROM "t35"
WHERE NOT past AND rank IS NOT NULL), "t36" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $15::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t37" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t38" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t36") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t37"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $16::text, '","standing":"', "t38".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t39"."kind"::text, '","takenOn":"', CASE WHEN "t39"."taken_on" = "t39"."taken_on_latest" THEN "t39"."taken_on"::text WHEN extract(month
FROM "t39"."taken_on") = extract(month
FROM "t39"."taken_on_latest") THEN left("t39"."taken_on"::text, 7) ELSE left("t39"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t41"."stance"::text, '","wording":', to_json("t41"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t42"."published_on" IS NULL OR "t42"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t42"."published_on" = "t42"."published_on_latest" THEN "t42"."published_on"::text WHEN extract(month
FROM "t42"."published_on") = extract(month
FROM "t42"."published_on_latest") THEN left("t42"."published_on"::text, 7) ELSE left("t42"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t43"."name")::text, '}')
FROM "organization" AS "t43"
WHERE "t43"."id" = "t42"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t42"."url")::text, 'null'), '}')
FROM "article" AS "t42"
WHERE "t42"."id" = "t41"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t44"."stance" AS "stance", "t44"."wording" AS "wording", "t44"."article_id" AS "article_id"
FROM "citation" AS "t44"
WHERE "t44"."treaty_action_id" = "t39"."id" AND TRUE
ORDER BY "t44"."ordinal" ASC, "t44"."id" ASC
LIMIT $17::int4) AS "t41"), '}'), ','
ORDER BY "t40".place)
FROM (
SELECT id, place
FROM "t36"
WHERE "t38".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t35"
WHERE past AND "t38".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t37"
WHERE "t38".ground = 'BEFORE') AS "t40" JOIN "treaty_action" AS "t39" ON "t39"."id" = "t40".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t38") AS "t38"), $18::text, (WITH RECURSIVE "t47" AS (
SELECT "t45"."id" AS id, "t45"."taken_on" AS taken_on, "t45"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t45"."taken_on", "t45"."id") AS place, "t45"."taken_on_latest" <= $19::date AS past
FROM "treaty_action" AS "t45"
LEFT JOIN "country" AS "t46" ON "t46"."id" = "t45"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t45"."kind"::text
WHERE "t45"."treaty_id" = "t16"."id" AND "t46"."code" = $20::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t47"
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
SELECT "t47".*
FROM "t47"
WHERE NOT past AND rank IS NOT NULL), "t48" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $21::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t49" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t50" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t48") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t49"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $22::text, '","standing":"', "t50".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t51"."kind"::text, '","takenOn":"', CASE WHEN "t51"."taken_on" = "t51"."taken_on_latest" THEN "t51"."taken_on"::text WHEN extract(month
FROM "t51"."taken_on") = extract(month
FROM "t51"."taken_on_latest") THEN left("t51"."taken_on"::text, 7) ELSE left("t51"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t53"."stance"::text, '","wording":', to_json("t53"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t54"."published_on" IS NULL OR "t54"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t54"."published_on" = "t54"."published_on_latest" THEN "t54"."published_on"::text WHEN extract(month
FROM "t54"."published_on") = extract(month
FROM "t54"."published_on_latest") THEN left("t54"."published_on"::text, 7) ELSE left("t54"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t55"."name")::text, '}')
FROM "organization" AS "t55"
WHERE "t55"."id" = "t54"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t54"."url")::text, 'null'), '}')
FROM "article" AS "t54"
WHERE "t54"."id" = "t53"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t56"."stance" AS "stance", "t56"."wording" AS "wording", "t56"."article_id" AS "article_id"
FROM "citation" AS "t56"
WHERE "t56"."treaty_action_id" = "t51"."id" AND TRUE
ORDER BY "t56"."ordinal" ASC, "t56"."id" ASC
LIMIT $23::int4) AS "t53"), '}'), ','
ORDER BY "t52".place)
FROM (
SELECT id, place
FROM "t48"
WHERE "t50".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t47"
WHERE past AND "t50".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t49"
WHERE "t50".ground = 'BEFORE') AS "t52" JOIN "treaty_action" AS "t51" ON "t51"."id" = "t52".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t50") AS "t50"), $24::text, (WITH RECURSIVE "t59" AS (
SELECT "t57"."id" AS id, "t57"."taken_on" AS taken_on, "t57"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t57"."taken_on", "t57"."id") AS place, "t57"."taken_on_latest" <= $25::date AS past
FROM "treaty_action" AS "t57"
LEFT JOIN "country" AS "t58" ON "t58"."id" = "t57"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t57"."kind"::text
WHERE "t57"."treaty_id" = "t16"."id" AND "t58"."code" = $26::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t59"
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
SELECT "t59".*
FROM "t59"
WHERE NOT past AND rank IS NOT NULL), "t60" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $27::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t61" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t62" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t60") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t61"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"standing":"', "t62".standing, '"}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t62") AS "t62"), $28::text, (WITH RECURSIVE "t65" AS (
SELECT "t63"."id" AS id, "t63"."taken_on" AS taken_on, "t63"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t63"."taken_on", "t63"."id") AS place, "t63"."taken_on_latest" <= $29::date AS past
FROM "treaty_action" AS "t63"
LEFT JOIN "country" AS "t64" ON "t64"."id" = "t63"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t63"."kind"::text
WHERE "t63"."treaty_id" = "t16"."id" AND "t64"."code" = $30::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t65"
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
SELECT "t65".*
FROM "t65"
WHERE NOT past AND rank IS NOT NULL), "t66" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $31::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t67" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t68" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t66") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t67"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"standing":"', "t68".standing, '"}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t68") AS "t68"), '}')
FROM "treaty" AS "t16"
WHERE "t16"."slug" = $32::text), 'null'), '}') AS data
