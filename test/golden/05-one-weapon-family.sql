-- 1 statement; 14 without the engine

SELECT concat('{"equipment":', coalesce((
SELECT concat('{"designation":', to_json("t1"."designation")::text, ',"name":', coalesce(to_json("t1"."name")::text, 'null'), ',"parent":', coalesce((
SELECT concat('{"designation":', to_json("t2"."designation")::text, '}')
FROM "equipment" AS "t2"
WHERE "t2"."id" = "t1"."parent_id"), 'null'), ',"children":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t3"."designation")::text, '}'), ','), ']}')
FROM (
SELECT "t4"."designation" AS "designation"
FROM "equipment" AS "t4"
WHERE "t4"."parent_id" = "t1"."id" AND TRUE
ORDER BY "t4"."designation" ASC, "t4"."id" ASC
LIMIT $1::int4) AS "t3"), '}')
FROM "equipment" AS "t1"
WHERE "t1"."slug" = $2::text), 'null'), ',"aidPackages":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t6"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t7"
WHERE "t7"."package_id" = "t6"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t8", "equipment" AS "t9"
WHERE "t8"."B" = "t7"."id" AND "t9"."id" = "t8"."A" AND "t9"."id" IN (
SELECT "t10"."member_id"
FROM "equipment_family" AS "t10"
LEFT JOIN "equipment" AS "t11" ON "t11"."id" = "t10"."ancestor_id"
WHERE "t11"."slug" = $3::text)))), ',"pageInfo":{"hasNextPage":', (count(*) > $4::int4)::text, ',"endCursor":', coalesce('"' || max(translate(encode(convert_to(concat('["ANNOUNCED_ON+AidPackage.id+","', "t5"."announced_on"::text, '","', "t5"."id"::text, '"]'), 'UTF8'), 'base64'), E'+/=\n', '-_')) FILTER (WHERE "t5"."#" = least("t5"."##", $5::int4)) || '"', 'null'), '},"nodes":[', string_agg(concat('{"slug":', to_json("t5"."slug")::text, ',"announcedOn":"', CASE WHEN "t5"."announced_on" = "t5"."announced_on_latest" THEN "t5"."announced_on"::text WHEN extract(month
FROM "t5"."announced_on") = extract(month
FROM "t5"."announced_on_latest") THEN left("t5"."announced_on"::text, 7) ELSE left("t5"."announced_on"::text, 4) END, '","authority":"', "t5"."authority"::text, '","value":{"qualifier":"', "t5"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t5"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t5"."value_currency"::text || '"', 'null'), '},"lineItems":', (
SELECT concat('{"nodes":[', string_agg(concat('{"asReported":', to_json("t12"."as_reported")::text, ',"quantity":{"qualifier":"', "t12"."quantity_qualifier"::text, '","lower":', coalesce('"' || trim_scale("t12"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t12"."quantity_upper")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t12"."quantity_verbatim")::text, 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t13"."stance"::text, '","wording":', to_json("t13"."wording")::text, ',"quantity":', CASE WHEN "t13"."quantity_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t13"."quantity_qualifier"::text || '"', 'null'), ',"lower":', coalesce('"' || trim_scale("t13"."quantity_lower")::text || '"', 'null'), ',"upper":', coalesce('"' || trim_scale("t13"."quantity_upper")::text || '"', 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t14"."start"::text, ',"end":', "t14"."end"::text, '}')
FROM "passage" AS "t14"
WHERE "t14"."id" = "t13"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t16"."name")::text, '}')
FROM "organization" AS "t16"
WHERE "t16"."id" = "t15"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t15"."url")::text, 'null'), '}')
FROM "article" AS "t15"
WHERE "t15"."id" = "t13"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"url":', coalesce(to_json("t17"."url")::text, 'null'), '}')
FROM "article" AS "t17"
WHERE "t17"."id" = "t13"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t18"."stance" AS "stance", "t18"."wording" AS "wording", "t18"."quantity_qualifier" AS "quantity_qualifier", "t18"."quantity_lower" AS "quantity_lower", "t18"."quantity_upper" AS "quantity_upper", "t18"."passage_id" AS "passage_id", "t18"."article_id" AS "article_id", "t18"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t18"
WHERE "t18"."line_item_id" = "t12"."id" AND TRUE
ORDER BY "t18"."ordinal" ASC, "t18"."id" ASC
LIMIT $6::int4) AS "t13"), '}'), ','), ']}')
FROM (
SELECT "t19"."as_reported" AS "as_reported", "t19"."quantity_qualifier" AS "quantity_qualifier", "t19"."quantity_lower" AS "quantity_lower", "t19"."quantity_upper" AS "quantity_upper", "t19"."quantity_verbatim" AS "quantity_verbatim", "t19"."id" AS "id"
FROM "package_line_item" AS "t19"
WHERE "t19"."package_id" = "t5"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t20", "equipment" AS "t21"
WHERE "t20"."B" = "t19"."id" AND "t21"."id" = "t20"."A" AND "t21"."id" IN (
SELECT "t22"."member_id"
FROM "equipment_family" AS "t22"
LEFT JOIN "equipment" AS "t23" ON "t23"."id" = "t22"."ancestor_id"
WHERE "t23"."slug" = $7::text))
ORDER BY "t19"."ordinal" ASC, "t19"."id" ASC
LIMIT $8::int4) AS "t12"), '}'), ',') FILTER (WHERE "t5"."#" <= $9::int4), ']}')
FROM (
SELECT "t30".*, row_number() OVER () AS "#", count(*) OVER () AS "##"
FROM (
SELECT "t24"."announced_on" AS "announced_on", "t24"."id" AS "id", "t24"."slug" AS "slug", "t24"."announced_on_latest" AS "announced_on_latest", "t24"."authority" AS "authority", "t24"."value_qualifier" AS "value_qualifier", "t24"."value_amount" AS "value_amount", "t24"."value_currency" AS "value_currency"
FROM "aid_package" AS "t24"
WHERE TRUE AND EXISTS (
SELECT 1
FROM "package_line_item" AS "t25"
WHERE "t25"."package_id" = "t24"."id" AND EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t26", "equipment" AS "t27"
WHERE "t26"."B" = "t25"."id" AND "t27"."id" = "t26"."A" AND "t27"."id" IN (
SELECT "t28"."member_id"
FROM "equipment_family" AS "t28"
LEFT JOIN "equipment" AS "t29" ON "t29"."id" = "t28"."ancestor_id"
WHERE "t29"."slug" = $10::text)))
ORDER BY "t24"."announced_on" ASC, "t24"."id" ASC
LIMIT $11::int4) AS "t30") AS "t5"), $12::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "package_line_item" AS "t32"
WHERE TRUE AND ("t32"."as_reported_folded" LIKE $13::text AND (NOT EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t33", "equipment" AS "t34"
WHERE "t33"."B" = "t32"."id" AND "t34"."id" = "t33"."A" AND "t34"."id" IN (
SELECT "t35"."member_id"
FROM "equipment_family" AS "t35"
LEFT JOIN "equipment" AS "t36" ON "t36"."id" = "t35"."ancestor_id"
WHERE "t36"."slug" = $14::text))))), ',"nodes":[', string_agg(concat('{"asReported":', to_json("t31"."as_reported")::text, ',"equipment":', (
SELECT concat('{"nodes":[', string_agg(concat('{"designation":', to_json("t37"."designation")::text, '}'), ','), ']}')
FROM (
SELECT "t39"."designation" AS "designation"
FROM "_LineItemEquipment" AS "t38", "equipment" AS "t39"
WHERE "t38"."B" = "t31"."id" AND "t39"."id" = "t38"."A" AND TRUE
ORDER BY "t39"."designation" ASC, "t39"."id" ASC
LIMIT $15::int4) AS "t37"), '}'), ','), ']}')
FROM (
SELECT "t40"."as_reported" AS "as_reported", "t40"."id" AS "id"
FROM "package_line_item" AS "t40"
LEFT JOIN "aid_package" AS "t45" ON "t45"."id" = "t40"."package_id"
WHERE TRUE AND ("t40"."as_reported_folded" LIKE $16::text AND (NOT EXISTS (
SELECT 1
FROM "_LineItemEquipment" AS "t41", "equipment" AS "t42"
WHERE "t41"."B" = "t40"."id" AND "t42"."id" = "t41"."A" AND "t42"."id" IN (
SELECT "t43"."member_id"
FROM "equipment_family" AS "t43"
LEFT JOIN "equipment" AS "t44" ON "t44"."id" = "t43"."ancestor_id"
WHERE "t44"."slug" = $17::text))))
ORDER BY "t45"."announced_on" ASC, "t45"."slug" ASC, "t40"."ordinal" ASC, "t40"."id" ASC
LIMIT $18::int4) AS "t31"), '}') AS data
