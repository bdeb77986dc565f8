-- 1 statement; 17 without the engine

SELECT concat('{"treaty":', coalesce((
SELECT concat('{"officialName":', coalesce(to_json("t1"."official_name")::text, 'null'), ',"depositary":', coalesce((
SELECT concat('{"name":', to_json("t2"."name")::text, '}')
FROM "organization" AS "t2"
WHERE "t2"."id" = "t1"."depositary_id"), 'null'), ',"governs":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t3"."designation")::text, '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t5"."designation" AS "designation"
FROM "_TreatyGoverns" AS "t4" JOIN "equipment" AS "t5" ON "t5"."id" = "t4"."A"
WHERE "t4"."B" = "t1"."id" AND TRUE
ORDER BY "t5"."designation" ASC, "t4"."A" ASC
LIMIT 32) AS "t6"
LIMIT $1::int4) AS "t3"), $2::text, (WITH RECURSIVE "t9" AS (
SELECT "t7"."id" AS id, "t7"."taken_on" AS taken_on, "t7"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t7"."taken_on", "t7"."id") AS place, "t7"."taken_on_latest" <= $3::date AS past
FROM "treaty_action" AS "t7" JOIN "country" AS "t8" ON "t8"."id" = "t7"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t7"."kind"::text
WHERE "t7"."treaty_id" = "t1"."id" AND "t8"."code" = $4::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t9"
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
SELECT "t9".*
FROM "t9"
WHERE NOT past AND rank IS NOT NULL), "t10" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $5::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t11" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t12" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t10") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t11"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $6::text, '","standing":"', "t12".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t13"."kind"::text, '","takenOn":"', CASE WHEN "t13"."taken_on" = "t13"."taken_on_latest" THEN "t13"."taken_on"::text WHEN extract(month
FROM "t13"."taken_on") = extract(month
FROM "t13"."taken_on_latest") THEN left("t13"."taken_on"::text, 7) ELSE left("t13"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t15"."stance"::text, '","wording":', to_json("t15"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t16"."published_on" IS NULL OR "t16"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t16"."published_on" = "t16"."published_on_latest" THEN "t16"."published_on"::text WHEN extract(month
FROM "t16"."published_on") = extract(month
FROM "t16"."published_on_latest") THEN left("t16"."published_on"::text, 7) ELSE left("t16"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "organization" AS "t17"
WHERE "t17"."id" = "t16"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t16"."url")::text, 'null'), '}')
FROM "article" AS "t16"
WHERE "t16"."id" = "t15"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t18"."stance" AS "stance", "t18"."wording" AS "wording", "t18"."article_id" AS "article_id"
FROM "citation" AS "t18"
WHERE "t18"."treaty_action_id" = "t13"."id" AND TRUE
ORDER BY "t18"."ordinal" ASC, "t18"."id" ASC
LIMIT 32) AS "t19"
LIMIT $7::int4) AS "t15"), '}'), ','
ORDER BY "t14".place)
FROM (
SELECT id, place
FROM "t10"
WHERE "t12".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t9"
WHERE past AND "t12".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t11"
WHERE "t12".ground = 'BEFORE') AS "t14" JOIN "treaty_action" AS "t13" ON "t13"."id" = "t14".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t12") AS "t12"), $8::text, (WITH RECURSIVE "t22" AS (
SELECT "t20"."id" AS id, "t20"."taken_on" AS taken_on, "t20"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t20"."taken_on", "t20"."id") AS place, "t20"."taken_on_latest" <= $9::date AS past
FROM "treaty_action" AS "t20" JOIN "country" AS "t21" ON "t21"."id" = "t20"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t20"."kind"::text
WHERE "t20"."treaty_id" = "t1"."id" AND "t21"."code" = $10::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t22"
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
SELECT "t22".*
FROM "t22"
WHERE NOT past AND rank IS NOT NULL), "t23" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $11::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t24" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t25" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t23") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t24"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $12::text, '","standing":"', "t25".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t26"."kind"::text, '","takenOn":"', CASE WHEN "t26"."taken_on" = "t26"."taken_on_latest" THEN "t26"."taken_on"::text WHEN extract(month
FROM "t26"."taken_on") = extract(month
FROM "t26"."taken_on_latest") THEN left("t26"."taken_on"::text, 7) ELSE left("t26"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t28"."stance"::text, '","wording":', to_json("t28"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t29"."published_on" IS NULL OR "t29"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t29"."published_on" = "t29"."published_on_latest" THEN "t29"."published_on"::text WHEN extract(month
FROM "t29"."published_on") = extract(month
FROM "t29"."published_on_latest") THEN left("t29"."published_on"::text, 7) ELSE left("t29"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t30"."name")::text, '}')
FROM "organization" AS "t30"
WHERE "t30"."id" = "t29"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t29"."url")::text, 'null'), '}')
FROM "article" AS "t29"
WHERE "t29"."id" = "t28"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT *
FROM (
SELECT "t31"."stance" AS "stance", "t31"."wording" AS "wording", "t31"."article_id" AS "article_id"
FROM "citation" AS "t31"
WHERE "t31"."treaty_action_id" = "t26"."id" AND TRUE
ORDER BY "t31"."ordinal" ASC, "t31"."id" ASC
LIMIT 32) AS "t32"
LIMIT $13::int4) AS "t28"), '}'), ','
ORDER BY "t27".place)
FROM (
SELECT id, place
FROM "t23"
WHERE "t25".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t22"
WHERE past AND "t25".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t24"
WHERE "t25".ground = 'BEFORE') AS "t27" JOIN "treaty_action" AS "t26" ON "t26"."id" = "t27".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t25") AS "t25"), $14::text, (WITH RECURSIVE "t35" AS (
SELECT "t33"."id" AS id, "t33"."taken_on" AS taken_on, "t33"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t33"."taken_on", "t33"."id") AS place, "t33"."taken_on_latest" <= $15::date AS past
FROM "treaty_action" AS "t33" JOIN "country" AS "t34" ON "t34"."id" = "t33"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t33"."kind"::text
WHERE "t33"."treaty_id" = "t1"."id" AND "t34"."code" = $16::bpchar), telling AS (
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
WHERE ahead.taken_on <= $17::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
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
FROM standing) SELECT concat('{"on":"', $18::text, '","standing":"', "t38".standing, '","actions":[', (
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
SELECT *
FROM (
SELECT "t44"."stance" AS "stance", "t44"."wording" AS "wording", "t44"."article_id" AS "article_id"
FROM "citation" AS "t44"
WHERE "t44"."treaty_action_id" = "t39"."id" AND TRUE
ORDER BY "t44"."ordinal" ASC, "t44"."id" ASC
LIMIT 32) AS "t45"
LIMIT $19::int4) AS "t41"), '}'), ','
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
FROM "t38") AS "t38"), '}')
FROM "treaty" AS "t1"
WHERE "t1"."slug" = $20::text), 'null'), '}') AS data
