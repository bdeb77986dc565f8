-- 1 statement; 17 without the engine

SELECT concat('{"treaty":', coalesce((
SELECT concat('{"officialName":', coalesce(to_json("t1"."official_name")::text, 'null'), ',"depositary":', coalesce((
SELECT concat('{"name":', to_json("t2"."name")::text, '}')
FROM "organization" AS "t2"
WHERE "t2"."id" = "t1"."depositary_id"), 'null'), ',"governs":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t3"."designation")::text, '}'), ','), ']}')
FROM (
SELECT "t5"."designation" AS "designation"
FROM "_TreatyGoverns" AS "t4", "equipment" AS "t5"
WHERE "t4"."B" = "t1"."id" AND "t5"."id" = "t4"."A" AND TRUE
ORDER BY "t5"."designation" ASC, "t5"."id" ASC
LIMIT $1::int4) AS "t3"), $2::text, (WITH RECURSIVE "t8" AS (
SELECT "t6"."id" AS id, "t6"."taken_on" AS taken_on, "t6"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t6"."taken_on", "t6"."id") AS place, "t6"."taken_on_latest" <= $3::date AS past
FROM "treaty_action" AS "t6"
LEFT JOIN "country" AS "t7" ON "t7"."id" = "t6"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t6"."kind"::text
WHERE "t6"."treaty_id" = "t1"."id" AND "t7"."code" = $4::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t8"
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
SELECT "t8".*
FROM "t8"
WHERE NOT past AND rank IS NOT NULL), "t9" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $5::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t10" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t11" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t9") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t10"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $6::text, '","standing":"', "t11".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t12"."kind"::text, '","takenOn":"', CASE WHEN "t12"."taken_on" = "t12"."taken_on_latest" THEN "t12"."taken_on"::text WHEN extract(month
FROM "t12"."taken_on") = extract(month
FROM "t12"."taken_on_latest") THEN left("t12"."taken_on"::text, 7) ELSE left("t12"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t14"."stance"::text, '","wording":', to_json("t14"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t15"."published_on" IS NULL OR "t15"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t15"."published_on" = "t15"."published_on_latest" THEN "t15"."published_on"::text WHEN extract(month
FROM "t15"."published_on") = extract(month
FROM "t15"."published_on_latest") THEN left("t15"."published_on"::text, 7) ELSE left("t15"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t16"."name")::text, '}')
FROM "organization" AS "t16"
WHERE "t16"."id" = "t15"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t15"."url")::text, 'null'), '}')
FROM "article" AS "t15"
WHERE "t15"."id" = "t14"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t17"."stance" AS "stance", "t17"."wording" AS "wording", "t17"."article_id" AS "article_id"
FROM "citation" AS "t17"
WHERE "t17"."treaty_action_id" = "t12"."id" AND TRUE
ORDER BY "t17"."ordinal" ASC, "t17"."id" ASC
LIMIT $7::int4) AS "t14"), '}'), ','
ORDER BY "t13".place)
FROM (
SELECT id, place
FROM "t9"
WHERE "t11".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t8"
WHERE past AND "t11".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t10"
WHERE "t11".ground = 'BEFORE') AS "t13" JOIN "treaty_action" AS "t12" ON "t12"."id" = "t13".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t11") AS "t11"), $8::text, (WITH RECURSIVE "t20" AS (
SELECT "t18"."id" AS id, "t18"."taken_on" AS taken_on, "t18"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t18"."taken_on", "t18"."id") AS place, "t18"."taken_on_latest" <= $9::date AS past
FROM "treaty_action" AS "t18"
LEFT JOIN "country" AS "t19" ON "t19"."id" = "t18"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t18"."kind"::text
WHERE "t18"."treaty_id" = "t1"."id" AND "t19"."code" = $10::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t20"
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
SELECT "t20".*
FROM "t20"
WHERE NOT past AND rank IS NOT NULL), "t21" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $11::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t22" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t23" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t21") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t22"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $12::text, '","standing":"', "t23".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t24"."kind"::text, '","takenOn":"', CASE WHEN "t24"."taken_on" = "t24"."taken_on_latest" THEN "t24"."taken_on"::text WHEN extract(month
FROM "t24"."taken_on") = extract(month
FROM "t24"."taken_on_latest") THEN left("t24"."taken_on"::text, 7) ELSE left("t24"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t26"."stance"::text, '","wording":', to_json("t26"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t27"."published_on" IS NULL OR "t27"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t27"."published_on" = "t27"."published_on_latest" THEN "t27"."published_on"::text WHEN extract(month
FROM "t27"."published_on") = extract(month
FROM "t27"."published_on_latest") THEN left("t27"."published_on"::text, 7) ELSE left("t27"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t28"."name")::text, '}')
FROM "organization" AS "t28"
WHERE "t28"."id" = "t27"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t27"."url")::text, 'null'), '}')
FROM "article" AS "t27"
WHERE "t27"."id" = "t26"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t29"."stance" AS "stance", "t29"."wording" AS "wording", "t29"."article_id" AS "article_id"
FROM "citation" AS "t29"
WHERE "t29"."treaty_action_id" = "t24"."id" AND TRUE
ORDER BY "t29"."ordinal" ASC, "t29"."id" ASC
LIMIT $13::int4) AS "t26"), '}'), ','
ORDER BY "t25".place)
FROM (
SELECT id, place
FROM "t21"
WHERE "t23".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t20"
WHERE past AND "t23".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t22"
WHERE "t23".ground = 'BEFORE') AS "t25" JOIN "treaty_action" AS "t24" ON "t24"."id" = "t25".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t23") AS "t23"), $14::text, (WITH RECURSIVE "t32" AS (
SELECT "t30"."id" AS id, "t30"."taken_on" AS taken_on, "t30"."taken_on_latest" AS taken_on_latest, known.kind, known.rank, known.standing, row_number() OVER (ORDER BY "t30"."taken_on", "t30"."id") AS place, "t30"."taken_on_latest" <= $15::date AS past
FROM "treaty_action" AS "t30"
LEFT JOIN "country" AS "t31" ON "t31"."id" = "t30"."country_id"
LEFT JOIN (VALUES ('NOT_SIGNED', 0, 'NON_SIGNATORY'), ('SIGNATURE', 1, 'SIGNATORY'), ('RATIFICATION', 2, 'SIGNATORY'), ('ACCESSION', 3, 'SIGNATORY'), ('ENTRY_INTO_FORCE', 4, 'PARTY'), ('WITHDRAWAL_NOTICE', 5, 'PARTY'), ('WITHDRAWAL_EFFECTIVE', 6, 'WITHDRAWN')) AS known (kind, rank, standing) ON known.kind = "t30"."kind"::text
WHERE "t30"."treaty_id" = "t1"."id" AND "t31"."code" = $16::bpchar), telling AS (
SELECT *, row_number() OVER (ORDER BY place) AS step
FROM "t32"
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
SELECT "t32".*
FROM "t32"
WHERE NOT past AND rank IS NOT NULL), "t33" AS (
SELECT ahead.*
FROM ahead, standing
WHERE ahead.taken_on <= $17::date AND ahead.kind <> 'NOT_SIGNED' AND ahead.standing IS DISTINCT
FROM standing.standing), "t34" AS (
SELECT *
FROM ahead
ORDER BY place
LIMIT 1), "t35" AS (
SELECT CASE WHEN EXISTS (
SELECT 1
FROM "t33") THEN 'DOUBTFUL' WHEN standing.standing IS NOT NULL THEN 'SETTLED' WHEN EXISTS (
SELECT 1
FROM "t34"
WHERE kind IN ('NOT_SIGNED', 'SIGNATURE', 'ACCESSION')) THEN 'BEFORE' ELSE 'SILENT' END AS ground, standing.standing AS found
FROM standing) SELECT concat('{"on":"', $18::text, '","standing":"', "t35".standing, '","actions":[', (
SELECT string_agg(concat('{"kind":"', "t36"."kind"::text, '","takenOn":"', CASE WHEN "t36"."taken_on" = "t36"."taken_on_latest" THEN "t36"."taken_on"::text WHEN extract(month
FROM "t36"."taken_on") = extract(month
FROM "t36"."taken_on_latest") THEN left("t36"."taken_on"::text, 7) ELSE left("t36"."taken_on"::text, 4) END, '","citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t38"."stance"::text, '","wording":', to_json("t38"."wording")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t39"."published_on" IS NULL OR "t39"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t39"."published_on" = "t39"."published_on_latest" THEN "t39"."published_on"::text WHEN extract(month
FROM "t39"."published_on") = extract(month
FROM "t39"."published_on_latest") THEN left("t39"."published_on"::text, 7) ELSE left("t39"."published_on"::text, 4) END || '"' END, ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t40"."name")::text, '}')
FROM "organization" AS "t40"
WHERE "t40"."id" = "t39"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t39"."url")::text, 'null'), '}')
FROM "article" AS "t39"
WHERE "t39"."id" = "t38"."article_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t41"."stance" AS "stance", "t41"."wording" AS "wording", "t41"."article_id" AS "article_id"
FROM "citation" AS "t41"
WHERE "t41"."treaty_action_id" = "t36"."id" AND TRUE
ORDER BY "t41"."ordinal" ASC, "t41"."id" ASC
LIMIT $19::int4) AS "t38"), '}'), ','
ORDER BY "t37".place)
FROM (
SELECT id, place
FROM "t33"
WHERE "t35".ground = 'DOUBTFUL'
UNION ALL SELECT id, place
FROM "t32"
WHERE past AND "t35".ground = 'SETTLED'
UNION ALL SELECT id, place
FROM "t34"
WHERE "t35".ground = 'BEFORE') AS "t37" JOIN "treaty_action" AS "t36" ON "t36"."id" = "t37".id), ']}')
FROM (
SELECT ground, CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
FROM "t35") AS "t35"), '}')
FROM "treaty" AS "t1"
WHERE "t1"."slug" = $20::text), 'null'), '}') AS data
