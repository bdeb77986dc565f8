-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"equipment":', coalesce((
SELECT concat('{"designation":', to_json("t1"."designation")::text, ',"name":', coalesce(to_json("t1"."name")::text, 'null'), ',"parent":', coalesce((
SELECT concat('{"designation":', to_json("t2"."designation")::text, '}')
FROM "equipment" AS "t2"
WHERE "t2"."id" = "t1"."parent_id"), 'null'), ',"children":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t3"."designation")::text, '}'), ','), ']}')
FROM (WITH "t5" AS MATERIALIZED (
SELECT "t4"."designation" AS "designation"
FROM "equipment" AS "t4"
WHERE "t4"."parent_id" = "t1"."id" AND TRUE
ORDER BY ("t4"."designation" || '') ASC, "t4"."id" ASC
LIMIT 32) SELECT *
FROM "t5"
LIMIT $1::int4) AS "t3"), '}')
FROM "equipment" AS "t1"
WHERE "t1"."slug" = $2::text), 'null'), ',"aidPackages":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t7"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t8", "_LineItemEquipment" AS "t9", "equipment_family" AS "t11" JOIN "equipment" AS "t12" ON "t12"."id" = "t11"."ancestor_id"
WHERE "t8"."package_id" = "t7"."id" AND "t9"."B" = "t8"."id" AND "t11"."member_id" = "t9"."A" AND "t12"."slug" = $3::text)), ',"pageInfo":{"hasNextPage":', (count(*) > $4::int4)::text, ',"endCursor":', coalesce('"' || max(translate(encode(convert_to(concat('["ANNOUNCED_ON+AidPackage.id+","', "t6"."announced_on"::text, '","', "t6"."id"::text, '"]'), 'UTF8'), 'base64'), E'+/=\n', '-_')) FILTER (WHERE "t6"."#" = least("t6"."##", $5::int4)) || '"', 'null'), '},"nodes":[', string_agg(concat('{"slug":', to_json("t6"."slug")::text, ',"announcedOn":"', CASE WHEN "t6"."announced_on" = "t6"."announced_on_latest" THEN "t6"."announced_on"::text WHEN extract(month
FROM "t6"."announced_on") = extract(month
FROM "t6"."announced_on_latest") THEN left("t6"."announced_on"::text, 7) ELSE left("t6"."announced_on"::text, 4) END, '","authority":"', "t6"."authority"::text, '","value":{"qualifier":"', "t6"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t6"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t6"."value_currency"::text || '"', 'null'), '},"lineItems":', (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t13"."as_reported")::text, ',"quantity":{"qualifier":"', "t13"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t13"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t13"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t13"."quantity_verbatim")::text, 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t14"."stance"::text, '","wording":', to_json("t14"."wording")::text, ',"quantity":', CASE WHEN "t14"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t14"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t14"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t14"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t15"."start"::text, ',"end":', "t15"."end"::text, '}')
FROM "passage" AS "t15"
WHERE "t15"."id" = "t14"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t17"."name")::text, '}')
FROM "organization" AS "t17"
WHERE "t17"."id" = "t16"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t16"."url")::text, 'null'), '}')
FROM "article" AS "t16"
WHERE "t16"."id" = "t14"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t18"."url")::text, 'null'), '}')
FROM "article" AS "t18"
WHERE "t18"."id" = "t14"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t20" AS MATERIALIZED (
SELECT "t19"."stance" AS "stance", "t19"."wording" AS "wording", "t19"."quantity_qualifier" AS "quantity_qualifier", "t19"."quantity_lower" AS "quantity_lower", "t19"."quantity_upper" AS "quantity_upper", "t19"."passage_id" AS "passage_id", "t19"."article_id" AS "article_id", "t19"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t19"
WHERE "t19"."line_item_id" = "t13"."id" AND TRUE
ORDER BY ("t19"."ordinal" + 0) ASC, "t19"."id" ASC
LIMIT 8) SELECT *
FROM "t20"
LIMIT $6::int4) AS "t14"), '}'), ','), ']}')
FROM (WITH "t26" AS MATERIALIZED (
SELECT "t21"."as_reported" AS "as_reported", "t21"."quantity_qualifier" AS "quantity_qualifier", "t21"."quantity_lower" AS "quantity_lower", "t21"."quantity_upper" AS "quantity_upper", "t21"."quantity_verbatim" AS "quantity_verbatim", "t21"."id" AS "id"
FROM "package_line_item" AS "t21"
WHERE "t21"."package_id" = "t6"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t22", "equipment_family" AS "t24" JOIN "equipment" AS "t25" ON "t25"."id" = "t24"."ancestor_id"
WHERE "t22"."B" = "t21"."id" AND "t24"."member_id" = "t22"."A" AND "t25"."slug" = $7::text)
ORDER BY ("t21"."ordinal" + 0) ASC, "t21"."id" ASC
LIMIT 8) SELECT *
FROM "t26"
LIMIT $8::int4) AS "t13"), '}'), ',') FILTER (WHERE "t6"."#" <= $9::int4), ']}')
FROM (
SELECT "t34".*, row_number() OVER () AS "#", count(*) OVER () AS "##"
FROM (WITH "t33" AS MATERIALIZED (
SELECT "t27"."announced_on" AS "announced_on", "t27"."id" AS "id", "t27"."slug" AS "slug", "t27"."announced_on_latest" AS "announced_on_latest", "t27"."authority" AS "authority", "t27"."value_qualifier" AS "value_qualifier", "t27"."value_amount" AS "value_amount", "t27"."value_currency" AS "value_currency"
FROM "aid_package" AS "t27"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t28", "_LineItemEquipment" AS "t29", "equipment_family" AS "t31" JOIN "equipment" AS "t32" ON "t32"."id" = "t31"."ancestor_id"
WHERE "t28"."package_id" = "t27"."id" AND "t29"."B" = "t28"."id" AND "t31"."member_id" = "t29"."A" AND "t32"."slug" = $10::text)
ORDER BY "t27"."announced_on" ASC, "t27"."id" ASC
LIMIT 8) SELECT *
FROM "t33"
LIMIT $11::int4) AS "t34") AS "t6"), $12::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t36"
WHERE TRUE AND "t36"."as_reported_folded" LIKE $13::text AND (NOT EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t37", "equipment_family" AS "t39" JOIN "equipment" AS "t40" ON "t40"."id" = "t39"."ancestor_id"
WHERE "t37"."B" = "t36"."id" AND "t39"."member_id" = "t37"."A" AND "t40"."slug" = $14::text))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t35"."as_reported")::text, ',"equipment":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t41"."designation")::text, '}'), ','), ']}')
FROM (WITH "t44" AS MATERIALIZED (
SELECT "t43"."designation" AS "designation"
FROM "_LineItemEquipment" AS "t42" JOIN "equipment" AS "t43" ON "t43"."id" = "t42"."A"
WHERE "t42"."B" = "t35"."id" AND TRUE
ORDER BY ("t43"."designation" || '') ASC, "t42"."A" ASC
LIMIT 32) SELECT *
FROM "t44"
LIMIT $15::int4) AS "t41"), '}'), ','), ']}')
FROM (WITH "t51" AS MATERIALIZED (
SELECT "t45"."as_reported" AS "as_reported", "t45"."id" AS "id"
FROM "package_line_item" AS "t45" JOIN "aid_package" AS "t46" ON "t46"."id" = "t45"."package_id"
WHERE TRUE AND "t45"."as_reported_folded" LIKE $16::text AND (NOT EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t47", "equipment_family" AS "t49" JOIN "equipment" AS "t50" ON "t50"."id" = "t49"."ancestor_id"
WHERE "t47"."B" = "t45"."id" AND "t49"."member_id" = "t47"."A" AND "t50"."slug" = $17::text))
ORDER BY "t46"."announced_on" ASC, "t46"."slug" ASC, "t45"."ordinal" ASC, "t45"."id" ASC
LIMIT 8) SELECT *
FROM "t51"
LIMIT $18::int4) AS "t35"), '}') AS data OFFSET 0) AS answer
