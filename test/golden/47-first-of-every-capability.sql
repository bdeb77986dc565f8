-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (WITH line AS MATERIALIZED ( SELECT DISTINCT "t13"."category"::text COLLATE "C" AS key, NULL::uuid AS equipment_id, "t14"."code"::text AS recipient_code, "t11"."recipient_id" AS recipient_id, "t10"."id" AS id, "t10"."package_id" AS package_id, "t11"."announced_on" AS announced_on
FROM "package_line_item" AS "t10" JOIN "aid_package" AS "t11" ON "t11"."id" = "t10"."package_id" JOIN "country" AS "t14" ON "t14"."id" = "t11"."recipient_id", "_LineItemEquipment" AS "t12" JOIN "equipment" AS "t13" ON "t13"."id" = "t12"."A"
WHERE "t12"."B" = "t10"."id" AND (("t14"."code" = $2::bpchar AND "t11"."recipient_id" IS NOT NULL) AND "t10"."package_id" IS NOT NULL) AND TRUE), package AS MATERIALIZED ( SELECT key, recipient_code, package_id, announced_on, count(*) AS lines
FROM line GROUP BY key, recipient_code, package_id, announced_on), appearance AS MATERIALIZED ( SELECT key, recipient_code, min(announced_on) AS first_on, max(announced_on) AS last_on, count(*)::int AS packages, sum(lines)::int AS lines
FROM package GROUP BY key, recipient_code), page AS MATERIALIZED ( SELECT sorted.*, row_number() OVER () AS "#"
FROM (
SELECT *
FROM appearance
WHERE TRUE
ORDER BY appearance."first_on" ASC, appearance."key" ASC, appearance."recipient_code" ASC
LIMIT $3::int4) AS sorted), first AS MATERIALIZED ( SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.recipient_code, line.equipment_id, line.recipient_id, line.id AS first_line_item, line.package_id AS first_package, "t16"."announced_on_latest" AS first_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.first_on, "package_line_item" AS "t15" JOIN "aid_package" AS "t16" ON "t16"."id" = "t15"."package_id"
WHERE "t15"."id" = line.id
ORDER BY line.key, line.recipient_code, "t16"."slug" COLLATE "C", "t15"."ordinal", line.id) SELECT concat('{"totalCount":', (
SELECT count(*)
FROM appearance), ',"nodes":[', string_agg(concat('{"category":', to_json("t1"."key")::text, ',"firstOn":"', CASE WHEN "t1"."first_on" = "t1"."first_on_latest" THEN "t1"."first_on"::text WHEN extract(month
FROM "t1"."first_on") = extract(month
FROM "t1"."first_on_latest") THEN left("t1"."first_on"::text, 7) ELSE left("t1"."first_on"::text, 4) END, '","firstPackage":', coalesce((
SELECT concat('{"slug":', to_json("t2"."slug")::text, '}')
FROM "aid_package" AS "t2"
WHERE "t2"."id" = "t1"."first_package"), 'null'), ',"firstLineItem":', coalesce((
SELECT concat('{"asReported":', to_json("t3"."as_reported")::text, ',"quantity":{"qualifier":"', "t3"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t3"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t3"."quantity_upper")::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t4"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t5"."start"::text, ',"end":', "t5"."end"::text, '}')
FROM "passage" AS "t5"
WHERE "t5"."id" = "t4"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t7"."name")::text, '}')
FROM "organization" AS "t7"
WHERE "t7"."id" = "t6"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t6"."url")::text, 'null'), '}')
FROM "article" AS "t6"
WHERE "t6"."id" = "t4"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t9" AS MATERIALIZED (
SELECT "t8"."wording" AS "wording", "t8"."passage_id" AS "passage_id", "t8"."article_id" AS "article_id"
FROM "citation" AS "t8"
WHERE "t8"."line_item_id" = "t3"."id" AND TRUE
ORDER BY ("t8"."ordinal" + 0) ASC, "t8"."id" ASC
LIMIT 2) SELECT *
FROM "t9"
LIMIT $4::int4) AS "t4"), '}')
FROM "package_line_item" AS "t3"
WHERE "t3"."id" = "t1"."first_line_item"), 'null'), ',"packageCount":', "t1"."packages"::text, '}'), ','), ']}')
FROM (
SELECT *
FROM page JOIN first USING (key, recipient_code)
ORDER BY "#") AS "t1"), $5::text, (WITH line AS MATERIALIZED ( SELECT DISTINCT tag.name COLLATE "C" AS key, NULL::uuid AS equipment_id, "t30"."code"::text AS recipient_code, "t27"."recipient_id" AS recipient_id, "t26"."id" AS id, "t26"."package_id" AS package_id, "t27"."announced_on" AS announced_on
FROM "package_line_item" AS "t26" JOIN "aid_package" AS "t27" ON "t27"."id" = "t26"."package_id" JOIN "country" AS "t30" ON "t30"."id" = "t27"."recipient_id", "_LineItemEquipment" AS "t28" JOIN "equipment" AS "t29" ON "t29"."id" = "t28"."A", LATERAL unnest("t29"."tags"::text[]) AS tag (name)
WHERE "t28"."B" = "t26"."id" AND (("t30"."code" = $6::bpchar AND "t27"."recipient_id" IS NOT NULL) AND "t26"."package_id" IS NOT NULL) AND TRUE), package AS MATERIALIZED ( SELECT key, recipient_code, package_id, announced_on, count(*) AS lines
FROM line GROUP BY key, recipient_code, package_id, announced_on), appearance AS MATERIALIZED ( SELECT key, recipient_code, min(announced_on) AS first_on, max(announced_on) AS last_on, count(*)::int AS packages, sum(lines)::int AS lines
FROM package GROUP BY key, recipient_code), page AS MATERIALIZED ( SELECT sorted.*, row_number() OVER () AS "#"
FROM (
SELECT *
FROM appearance
WHERE TRUE
ORDER BY appearance."first_on" ASC, appearance."key" ASC, appearance."recipient_code" ASC
LIMIT $7::int4) AS sorted), first AS MATERIALIZED ( SELECT DISTINCT ON (line.key, line.recipient_code) line.key, line.recipient_code, line.equipment_id, line.recipient_id, line.id AS first_line_item, line.package_id AS first_package, "t32"."announced_on_latest" AS first_on_latest
FROM page JOIN line ON line.key = page.key AND line.recipient_code = page.recipient_code AND line.announced_on = page.first_on, "package_line_item" AS "t31" JOIN "aid_package" AS "t32" ON "t32"."id" = "t31"."package_id"
WHERE "t31"."id" = line.id
ORDER BY line.key, line.recipient_code, "t32"."slug" COLLATE "C", "t31"."ordinal", line.id) SELECT concat('{"totalCount":', (
SELECT count(*)
FROM appearance), ',"nodes":[', string_agg(concat('{"tag":', to_json("t17"."key")::text, ',"firstOn":"', CASE WHEN "t17"."first_on" = "t17"."first_on_latest" THEN "t17"."first_on"::text WHEN extract(month
FROM "t17"."first_on") = extract(month
FROM "t17"."first_on_latest") THEN left("t17"."first_on"::text, 7) ELSE left("t17"."first_on"::text, 4) END, '","firstPackage":', coalesce((
SELECT concat('{"slug":', to_json("t18"."slug")::text, '}')
FROM "aid_package" AS "t18"
WHERE "t18"."id" = "t17"."first_package"), 'null'), ',"firstLineItem":', coalesce((
SELECT concat('{"asReported":', to_json("t19"."as_reported")::text, ',"quantity":{"qualifier":"', "t19"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t19"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t19"."quantity_upper")::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"wording":', to_json("t20"."wording")::text, ',"passage":', coalesce((
SELECT concat('{"start":', "t21"."start"::text, ',"end":', "t21"."end"::text, '}')
FROM "passage" AS "t21"
WHERE "t21"."id" = "t20"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t23"."name")::text, '}')
FROM "organization" AS "t23"
WHERE "t23"."id" = "t22"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t22"."url")::text, 'null'), '}')
FROM "article" AS "t22"
WHERE "t22"."id" = "t20"."article_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t25" AS MATERIALIZED (
SELECT "t24"."wording" AS "wording", "t24"."passage_id" AS "passage_id", "t24"."article_id" AS "article_id"
FROM "citation" AS "t24"
WHERE "t24"."line_item_id" = "t19"."id" AND TRUE
ORDER BY ("t24"."ordinal" + 0) ASC, "t24"."id" ASC
LIMIT 2) SELECT *
FROM "t25"
LIMIT $8::int4) AS "t20"), '}')
FROM "package_line_item" AS "t19"
WHERE "t19"."id" = "t17"."first_line_item"), 'null'), ',"packageCount":', "t17"."packages"::text, '}'), ','), ']}')
FROM (
SELECT *
FROM page JOIN first USING (key, recipient_code)
ORDER BY "#") AS "t17"), '}') AS data OFFSET 0) AS answer
