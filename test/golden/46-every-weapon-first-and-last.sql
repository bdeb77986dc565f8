-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"appearances":', (WITH line AS MATERIALIZED ( SELECT "t17"."slug" COLLATE "C" AS key, "t16"."A" AS equipment_id, "t18"."code"::text AS recipient_code, "t15"."recipient_id" AS recipient_id, "t14"."id" AS id, "t14"."package_id" AS package_id, "t15"."announced_on" AS announced_on
FROM "package_line_item" AS "t14" JOIN "aid_package" AS "t15" ON "t15"."id" = "t14"."package_id" JOIN "country" AS "t18" ON "t18"."id" = "t15"."recipient_id", "_LineItemEquipment" AS "t16" JOIN "equipment" AS "t17" ON "t17"."id" = "t16"."A"
WHERE "t16"."B" = "t14"."id" AND (("t18"."code" = $1::bpchar AND "t15"."recipient_id" IS NOT NULL) AND "t14"."package_id" IS NOT NULL) AND "t17"."level" = $2::"EquipmentLevel"), package AS MATERIALIZED ( SELECT key, recipient_code, package_id, announced_on, count(*) AS lines
FROM line GROUP BY key, recipient_code, package_id, announced_on), appearance AS MATERIALIZED ( SELECT key, recipient_code, min(announced_on) AS first_on, max(announced_on) AS last_on, count(*)::int AS packages, sum(lines)::int AS lines
FROM package GROUP BY key, recipient_code), page AS MATERIALIZED ( SELECT sorted.*, row_number() OVER () AS "#", count(*) OVER () AS "##"
FROM (
SELECT *
FROM appearance
WHERE TRUE
ORDER BY appearance."first_on" ASC, appearance."key" ASC, appearance."recipient_code" ASC
LIMIT $3::int4) AS sorted), first AS MATERIALIZED ( SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.recipient_code, line.equipment_id, line.recipient_id, line.id AS first_line_item, line.package_id AS first_package, "t20"."announced_on_latest" AS first_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.first_on, "package_line_item" AS "t19" JOIN "aid_package" AS "t20" ON "t20"."id" = "t19"."package_id"
WHERE "t19"."id" = line.id
ORDER BY line.key, line.recipient_code, "t20"."slug" COLLATE "C", "t19"."ordinal", line.id), last AS MATERIALIZED ( SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.recipient_code, line.id AS last_line_item, line.package_id AS last_package, "t22"."announced_on_latest" AS last_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.last_on, "package_line_item" AS "t21" JOIN "aid_package" AS "t22" ON "t22"."id" = "t21"."package_id"
WHERE "t21"."id" = line.id
ORDER BY line.key, line.recipient_code, "t22"."slug" COLLATE "C" DESC, "t21"."ordinal", line.id), member AS MATERIALIZED (
SELECT DISTINCT key, equipment_id
FROM first), quoted AS MATERIALIZED ( SELECT DISTINCT ON ("t23"."id") "t23"."id" AS equipment_id, "t24"."B" AS id, COALESCE("t25"."said_on", "t26"."published_on") AS first_on, "t25"."slug" COLLATE "C" AS slug
FROM "equipment" AS "t23", "_QuoteAbout" AS "t24" JOIN "quote" AS "t25" ON "t25"."id" = "t24"."B" JOIN "article" AS "t26" ON "t26"."id" = "t25"."article_id"
WHERE "t24"."A" = "t23"."id" AND "t23"."id" IN (
SELECT equipment_id
FROM member)
ORDER BY "t23"."id", COALESCE("t25"."said_on", "t26"."published_on") NULLS LAST, "t25"."slug" COLLATE "C"), first_quote AS MATERIALIZED ( SELECT DISTINCT ON (member.key) member.key, quoted.id AS first_quote
FROM member JOIN quoted ON quoted.equipment_id = member.equipment_id
ORDER BY member.key, quoted.first_on NULLS LAST, quoted.slug) SELECT concat('{"totalCount":', (
SELECT count(*)
FROM appearance), ',"pageInfo":{"hasNextPage":', (count(*) > $4::int4)::text, ',"endCursor":', coalesce('"' || max(translate(encode(convert_to(concat('["Appearance.EQUIPMENT.recipient.FIRST_ON+key+recipient+","', "t1"."first_on"::text, '",', to_json("t1"."key")::text, ',', to_json("t1"."recipient_code")::text, ']'), 'UTF8'), 'base64'), E'+/=\n', '-_')) FILTER (WHERE "t1"."#" = least("t1"."##", $5::int4)) || '"', 'null'), '},"nodes":[', string_agg(concat('{"equipment":', coalesce((
SELECT concat('{"slug":', to_json("t2"."slug")::text, ',"designation":', to_json("t2"."designation")::text, ',"category":"', "t2"."category"::text, '"}')
FROM "equipment" AS "t2"
WHERE "t2"."id" = "t1"."equipment_id"), 'null'), ',"firstOn":"', CASE WHEN "t1"."first_on" = "t1"."first_on_latest" THEN "t1"."first_on"::text WHEN extract(month
FROM "t1"."first_on") = extract(month
FROM "t1"."first_on_latest") THEN left("t1"."first_on"::text, 7) ELSE left("t1"."first_on"::text, 4) END, '","firstPackage":', coalesce((
SELECT concat('{"slug":', to_json("t3"."slug")::text, ',"authority":"', "t3"."authority"::text, '"}')
FROM "aid_package" AS "t3"
WHERE "t3"."id" = "t1"."first_package"), 'null'), ',"firstLineItem":', coalesce((
SELECT concat('{"asReported":', to_json("t4"."as_reported")::text, ',"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t5"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t6"."start"::text, ',"end":', "t6"."end"::text, '}')
FROM "passage" AS "t6"
WHERE "t6"."id" = "t5"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t8"."name")::text, '}')
FROM "organization" AS "t8"
WHERE "t8"."id" = "t7"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t7"."url")::text, 'null'), '}')
FROM "article" AS "t7"
WHERE "t7"."id" = "t5"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t10" AS MATERIALIZED (
SELECT "t9"."wording" AS "wording", "t9"."passage_id" AS "passage_id", "t9"."article_id" AS "article_id"
FROM "citation" AS "t9"
WHERE "t9"."line_item_id" = "t4"."id" AND TRUE
ORDER BY ("t9"."ordinal" + 0) ASC, "t9"."id" ASC
LIMIT 2) SELECT *
FROM "t10"
LIMIT $6::int4) AS "t5"), '}')
FROM "package_line_item" AS "t4"
WHERE "t4"."id" = "t1"."first_line_item"), 'null'), ',"lastOn":"', CASE WHEN "t1"."last_on" = "t1"."last_on_latest" THEN "t1"."last_on"::text WHEN extract(month
FROM "t1"."last_on") = extract(month
FROM "t1"."last_on_latest") THEN left("t1"."last_on"::text, 7) ELSE left("t1"."last_on"::text, 4) END, '","lastPackage":', coalesce((
SELECT concat('{"slug":', to_json("t11"."slug")::text, '}')
FROM "aid_package" AS "t11"
WHERE "t11"."id" = "t1"."last_package"), 'null'), ',"packageCount":', "t1"."packages"::text, ',"firstQuote":', coalesce((
SELECT concat('{"saidOn":', CASE WHEN "t12"."said_on" IS NULL OR "t12"."said_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t12"."said_on" = "t12"."said_on_latest" THEN "t12"."said_on"::text WHEN extract(month
FROM "t12"."said_on") = extract(month
FROM "t12"."said_on_latest") THEN left("t12"."said_on"::text, 7) ELSE left("t12"."said_on"::text, 4) END || '"' END, ',"speakerLabel":', to_json("t12"."speaker_label")::text, ',"text":', to_json("t12"."text")::text, ',"article":', coalesce((
SELECT concat('{"publishedOn":', CASE WHEN "t13"."published_on" IS NULL OR "t13"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t13"."published_on" = "t13"."published_on_latest" THEN "t13"."published_on"::text WHEN extract(month
FROM "t13"."published_on") = extract(month
FROM "t13"."published_on_latest") THEN left("t13"."published_on"::text, 7) ELSE left("t13"."published_on"::text, 4) END || '"' END, ',"url":', coalesce(to_json("t13"."url")::text, 'null'), '}')
FROM "article" AS "t13"
WHERE "t13"."id" = "t12"."article_id"), 'null'), '}')
FROM "quote" AS "t12"
WHERE "t12"."id" = "t1"."first_quote"), 'null'), '}'), ',') FILTER (WHERE "t1"."#" <= $7::int4), ']}')
FROM (
SELECT *
FROM page JOIN first USING (key, recipient_code) JOIN last USING (key, recipient_code)
LEFT JOIN first_quote USING (key)
ORDER BY "#") AS "t1"), $8::text, (WITH line AS MATERIALIZED ( SELECT "t33"."slug" COLLATE "C" AS key, "t32"."A" AS equipment_id, "t34"."code"::text AS recipient_code, "t31"."recipient_id" AS recipient_id, "t30"."id" AS id, "t30"."package_id" AS package_id, "t31"."announced_on" AS announced_on
FROM "package_line_item" AS "t30" JOIN "aid_package" AS "t31" ON "t31"."id" = "t30"."package_id" JOIN "country" AS "t34" ON "t34"."id" = "t31"."recipient_id", "_LineItemEquipment" AS "t32" JOIN "equipment" AS "t33" ON "t33"."id" = "t32"."A"
WHERE "t32"."B" = "t30"."id" AND (("t34"."code" = $9::bpchar AND "t31"."recipient_id" IS NOT NULL) AND "t30"."package_id" IS NOT NULL) AND "t33"."level" = $10::"EquipmentLevel"), package AS MATERIALIZED ( SELECT key, recipient_code, package_id, announced_on, count(*) AS lines
FROM line GROUP BY key, recipient_code, package_id, announced_on), appearance AS MATERIALIZED ( SELECT key, recipient_code, min(announced_on) AS first_on, max(announced_on) AS last_on, count(*)::int AS packages, sum(lines)::int AS lines
FROM package GROUP BY key, recipient_code), page AS MATERIALIZED ( SELECT sorted.*, row_number() OVER () AS "#"
FROM (
SELECT *
FROM appearance
WHERE TRUE
ORDER BY appearance."last_on" ASC, appearance."key" ASC, appearance."recipient_code" ASC
LIMIT $11::int4) AS sorted), first AS MATERIALIZED ( SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.recipient_code, line.equipment_id, line.recipient_id, line.id AS first_line_item, line.package_id AS first_package, "t36"."announced_on_latest" AS first_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.first_on, "package_line_item" AS "t35" JOIN "aid_package" AS "t36" ON "t36"."id" = "t35"."package_id"
WHERE "t35"."id" = line.id
ORDER BY line.key, line.recipient_code, "t36"."slug" COLLATE "C", "t35"."ordinal", line.id), last AS MATERIALIZED ( SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.recipient_code, line.id AS last_line_item, line.package_id AS last_package, "t38"."announced_on_latest" AS last_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.last_on, "package_line_item" AS "t37" JOIN "aid_package" AS "t38" ON "t38"."id" = "t37"."package_id"
WHERE "t37"."id" = line.id
ORDER BY line.key, line.recipient_code, "t38"."slug" COLLATE "C" DESC, "t37"."ordinal", line.id) SELECT concat('{"nodes":[', string_agg(concat('{"equipment":', coalesce((
SELECT concat('{"designation":', to_json("t28"."designation")::text, '}')
FROM "equipment" AS "t28"
WHERE "t28"."id" = "t27"."equipment_id"), 'null'), ',"lastOn":"', CASE WHEN "t27"."last_on" = "t27"."last_on_latest" THEN "t27"."last_on"::text WHEN extract(month
FROM "t27"."last_on") = extract(month
FROM "t27"."last_on_latest") THEN left("t27"."last_on"::text, 7) ELSE left("t27"."last_on"::text, 4) END, '","lastPackage":', coalesce((
SELECT concat('{"slug":', to_json("t29"."slug")::text, '}')
FROM "aid_package" AS "t29"
WHERE "t29"."id" = "t27"."last_package"), 'null'), ',"packageCount":', "t27"."packages"::text, '}'), ','), ']}')
FROM (
SELECT *
FROM page JOIN first USING (key, recipient_code) JOIN last USING (key, recipient_code)
ORDER BY "#") AS "t27"), '}') AS data OFFSET 0) AS answer
