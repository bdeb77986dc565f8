-- 1 statement; 32 without the engine

SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
LEFT JOIN "country" AS "t3" ON "t3"."id" = "t2"."donor_id"
LEFT JOIN "country" AS "t4" ON "t4"."id" = "t2"."recipient_id"
WHERE TRUE AND (("t2"."announced_on" >= $2::date AND "t2"."announced_on_latest" <= $3::date AND ("t3"."code" = $4::bpchar AND "t3"."id" IS NOT NULL) AND ("t4"."code" = $5::bpchar AND "t4"."id" IS NOT NULL)) AND "t2"."authority" = $6::"AidAuthority")), ',"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"title":', to_json("t1"."title")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
FROM "t1"."announced_on") = extract(month
FROM "t1"."announced_on_latest") THEN left("t1"."announced_on"::text, 7) ELSE left("t1"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t1"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t1"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t1"."value_currency"::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t5"."stance"::text, '","value":', CASE WHEN "t5"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t5"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t5"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t5"."value_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t6"."start"::text, ',"end":', "t6"."end"::text, '}')
FROM "passage" AS "t6"
WHERE "t6"."id" = "t5"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"kind":"', "t7"."kind"::text, '","publisher":', coalesce((
SELECT concat('{"name":', to_json("t8"."name")::text, '}')
FROM "organization" AS "t8"
WHERE "t8"."id" = "t7"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t7"."url")::text, 'null'), '}')
FROM "article" AS "t7"
WHERE "t7"."id" = "t5"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t10"."name")::text, '}')
FROM "organization" AS "t10"
WHERE "t10"."id" = "t9"."publisher_id"), 'null'), '}')
FROM "article" AS "t9"
WHERE "t9"."id" = "t5"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t11"."stance" AS "stance", "t11"."value_qualifier" AS "value_qualifier", "t11"."value_amount" AS "value_amount", "t11"."value_verbatim" AS "value_verbatim", "t11"."passage_id" AS "passage_id", "t11"."article_id" AS "article_id", "t11"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t11"
LEFT JOIN "article" AS "t12" ON "t12"."id" = "t11"."article_id"
WHERE "t11"."aid_package_id" = "t1"."id" AND ((NOT "t11"."value_qualifier" IS NULL) OR ("t12"."kind" = ANY($7::"ArticleKind"[]) AND "t12"."id" IS NOT NULL))
ORDER BY "t11"."ordinal" ASC, "t11"."id" ASC
LIMIT $8::int4) AS "t5"), '}'), ','), ']}')
FROM (
SELECT "t13"."slug" AS "slug", "t13"."title" AS "title", "t13"."announced_on" AS "announced_on", "t13"."announced_on_latest" AS "announced_on_latest", "t13"."value_qualifier" AS "value_qualifier", "t13"."value_amount" AS "value_amount", "t13"."value_currency" AS "value_currency", "t13"."id" AS "id"
FROM "aid_package" AS "t13"
LEFT JOIN "country" AS "t14" ON "t14"."id" = "t13"."donor_id"
LEFT JOIN "country" AS "t15" ON "t15"."id" = "t13"."recipient_id"
WHERE TRUE AND (("t13"."announced_on" >= $9::date AND "t13"."announced_on_latest" <= $10::date AND ("t14"."code" = $11::bpchar AND "t14"."id" IS NOT NULL) AND ("t15"."code" = $12::bpchar AND "t15"."id" IS NOT NULL)) AND "t13"."authority" = $13::"AidAuthority")
ORDER BY "t13"."announced_on" DESC, "t13"."id" ASC
LIMIT $14::int4) AS "t1"), $15::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t17"
LEFT JOIN "country" AS "t18" ON "t18"."id" = "t17"."donor_id"
LEFT JOIN "country" AS "t19" ON "t19"."id" = "t17"."recipient_id"
WHERE TRUE AND (("t17"."announced_on" >= $16::date AND "t17"."announced_on_latest" <= $17::date AND ("t18"."code" = $18::bpchar AND "t18"."id" IS NOT NULL) AND ("t19"."code" = $19::bpchar AND "t19"."id" IS NOT NULL)) AND "t17"."authority" = $20::"AidAuthority")), ',"nodes":[', string_agg(concat('{"slug":', to_json("t16"."slug")::text, ',"title":', to_json("t16"."title")::text, ',"announcedOn":"', CASE WHEN "t16"."announced_on" = "t16"."announced_on_latest" THEN "t16"."announced_on"::text WHEN extract(month
FROM "t16"."announced_on") = extract(month
FROM "t16"."announced_on_latest") THEN left("t16"."announced_on"::text, 7) ELSE left("t16"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t16"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t16"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t16"."value_currency"::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t20"."stance"::text, '","value":', CASE WHEN "t20"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t20"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t20"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t20"."value_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t21"."start"::text, ',"end":', "t21"."end"::text, '}')
FROM "passage" AS "t21"
WHERE "t21"."id" = "t20"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"kind":"', "t22"."kind"::text, '","publisher":', coalesce((
SELECT concat('{"name":', to_json("t23"."name")::text, '}')
FROM "organization" AS "t23"
WHERE "t23"."id" = "t22"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t22"."url")::text, 'null'), '}')
FROM "article" AS "t22"
WHERE "t22"."id" = "t20"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t25"."name")::text, '}')
FROM "organization" AS "t25"
WHERE "t25"."id" = "t24"."publisher_id"), 'null'), '}')
FROM "article" AS "t24"
WHERE "t24"."id" = "t20"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t26"."stance" AS "stance", "t26"."value_qualifier" AS "value_qualifier", "t26"."value_amount" AS "value_amount", "t26"."value_verbatim" AS "value_verbatim", "t26"."passage_id" AS "passage_id", "t26"."article_id" AS "article_id", "t26"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t26"
LEFT JOIN "article" AS "t27" ON "t27"."id" = "t26"."article_id"
WHERE "t26"."aid_package_id" = "t16"."id" AND ((NOT "t26"."value_qualifier" IS NULL) OR ("t27"."kind" = ANY($21::"ArticleKind"[]) AND "t27"."id" IS NOT NULL))
ORDER BY "t26"."ordinal" ASC, "t26"."id" ASC
LIMIT $22::int4) AS "t20"), '}'), ','), ']}')
FROM (
SELECT "t28"."slug" AS "slug", "t28"."title" AS "title", "t28"."announced_on" AS "announced_on", "t28"."announced_on_latest" AS "announced_on_latest", "t28"."value_qualifier" AS "value_qualifier", "t28"."value_amount" AS "value_amount", "t28"."value_currency" AS "value_currency", "t28"."id" AS "id"
FROM "aid_package" AS "t28"
LEFT JOIN "country" AS "t29" ON "t29"."id" = "t28"."donor_id"
LEFT JOIN "country" AS "t30" ON "t30"."id" = "t28"."recipient_id"
WHERE TRUE AND (("t28"."announced_on" >= $23::date AND "t28"."announced_on_latest" <= $24::date AND ("t29"."code" = $25::bpchar AND "t29"."id" IS NOT NULL) AND ("t30"."code" = $26::bpchar AND "t30"."id" IS NOT NULL)) AND "t28"."authority" = $27::"AidAuthority")
ORDER BY "t28"."announced_on" DESC, "t28"."id" ASC
LIMIT $28::int4) AS "t16"), $29::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t32"
LEFT JOIN "country" AS "t33" ON "t33"."id" = "t32"."donor_id"
LEFT JOIN "country" AS "t34" ON "t34"."id" = "t32"."recipient_id"
WHERE TRUE AND (("t32"."announced_on" >= $30::date AND "t32"."announced_on_latest" <= $31::date AND ("t33"."code" = $32::bpchar AND "t33"."id" IS NOT NULL) AND ("t34"."code" = $33::bpchar AND "t34"."id" IS NOT NULL)) AND "t32"."authority" = $34::"AidAuthority")), ',"nodes":[', string_agg(concat('{"slug":', to_json("t31"."slug")::text, ',"title":', to_json("t31"."title")::text, ',"announcedOn":"', CASE WHEN "t31"."announced_on" = "t31"."announced_on_latest" THEN "t31"."announced_on"::text WHEN extract(month
FROM "t31"."announced_on") = extract(month
FROM "t31"."announced_on_latest") THEN left("t31"."announced_on"::text, 7) ELSE left("t31"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t31"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t31"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t31"."value_currency"::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t35"."stance"::text, '","value":', CASE WHEN "t35"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t35"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t35"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t35"."value_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t36"."start"::text, ',"end":', "t36"."end"::text, '}')
FROM "passage" AS "t36"
WHERE "t36"."id" = "t35"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"kind":"', "t37"."kind"::text, '","publisher":', coalesce((
SELECT concat('{"name":', to_json("t38"."name")::text, '}')
FROM "organization" AS "t38"
WHERE "t38"."id" = "t37"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t37"."url")::text, 'null'), '}')
FROM "article" AS "t37"
WHERE "t37"."id" = "t35"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t40"."name")::text, '}')
FROM "organization" AS "t40"
WHERE "t40"."id" = "t39"."publisher_id"), 'null'), '}')
FROM "article" AS "t39"
WHERE "t39"."id" = "t35"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t41"."stance" AS "stance", "t41"."value_qualifier" AS "value_qualifier", "t41"."value_amount" AS "value_amount", "t41"."value_verbatim" AS "value_verbatim", "t41"."passage_id" AS "passage_id", "t41"."article_id" AS "article_id", "t41"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t41"
LEFT JOIN "article" AS "t42" ON "t42"."id" = "t41"."article_id"
WHERE "t41"."aid_package_id" = "t31"."id" AND ((NOT "t41"."value_qualifier" IS NULL) OR ("t42"."kind" = ANY($35::"ArticleKind"[]) AND "t42"."id" IS NOT NULL))
ORDER BY "t41"."ordinal" ASC, "t41"."id" ASC
LIMIT $36::int4) AS "t35"), '}'), ','), ']}')
FROM (
SELECT "t43"."slug" AS "slug", "t43"."title" AS "title", "t43"."announced_on" AS "announced_on", "t43"."announced_on_latest" AS "announced_on_latest", "t43"."value_qualifier" AS "value_qualifier", "t43"."value_amount" AS "value_amount", "t43"."value_currency" AS "value_currency", "t43"."id" AS "id"
FROM "aid_package" AS "t43"
LEFT JOIN "country" AS "t44" ON "t44"."id" = "t43"."donor_id"
LEFT JOIN "country" AS "t45" ON "t45"."id" = "t43"."recipient_id"
WHERE TRUE AND (("t43"."announced_on" >= $37::date AND "t43"."announced_on_latest" <= $38::date AND ("t44"."code" = $39::bpchar AND "t44"."id" IS NOT NULL) AND ("t45"."code" = $40::bpchar AND "t45"."id" IS NOT NULL)) AND "t43"."authority" = $41::"AidAuthority")
ORDER BY "t43"."announced_on" DESC, "t43"."id" ASC
LIMIT $42::int4) AS "t31"), $43::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t47"
LEFT JOIN "country" AS "t48" ON "t48"."id" = "t47"."donor_id"
LEFT JOIN "country" AS "t49" ON "t49"."id" = "t47"."recipient_id"
WHERE TRUE AND (("t47"."announced_on" >= $44::date AND "t47"."announced_on_latest" <= $45::date AND ("t48"."code" = $46::bpchar AND "t48"."id" IS NOT NULL) AND ("t49"."code" = $47::bpchar AND "t49"."id" IS NOT NULL)) AND "t47"."authority" = ANY($48::"AidAuthority"[]))), ',"nodes":[', string_agg(concat('{"slug":', to_json("t46"."slug")::text, ',"title":', to_json("t46"."title")::text, ',"announcedOn":"', CASE WHEN "t46"."announced_on" = "t46"."announced_on_latest" THEN "t46"."announced_on"::text WHEN extract(month
FROM "t46"."announced_on") = extract(month
FROM "t46"."announced_on_latest") THEN left("t46"."announced_on"::text, 7) ELSE left("t46"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t46"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t46"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t46"."value_currency"::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t50"."stance"::text, '","value":', CASE WHEN "t50"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t50"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t50"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t50"."value_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t51"."start"::text, ',"end":', "t51"."end"::text, '}')
FROM "passage" AS "t51"
WHERE "t51"."id" = "t50"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"kind":"', "t52"."kind"::text, '","publisher":', coalesce((
SELECT concat('{"name":', to_json("t53"."name")::text, '}')
FROM "organization" AS "t53"
WHERE "t53"."id" = "t52"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t52"."url")::text, 'null'), '}')
FROM "article" AS "t52"
WHERE "t52"."id" = "t50"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t55"."name")::text, '}')
FROM "organization" AS "t55"
WHERE "t55"."id" = "t54"."publisher_id"), 'null'), '}')
FROM "article" AS "t54"
WHERE "t54"."id" = "t50"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (
SELECT "t56"."stance" AS "stance", "t56"."value_qualifier" AS "value_qualifier", "t56"."value_amount" AS "value_amount", "t56"."value_verbatim" AS "value_verbatim", "t56"."passage_id" AS "passage_id", "t56"."article_id" AS "article_id", "t56"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t56"
LEFT JOIN "article" AS "t57" ON "t57"."id" = "t56"."article_id"
WHERE "t56"."aid_package_id" = "t46"."id" AND ((NOT "t56"."value_qualifier" IS NULL) OR ("t57"."kind" = ANY($49::"ArticleKind"[]) AND "t57"."id" IS NOT NULL))
ORDER BY "t56"."ordinal" ASC, "t56"."id" ASC
LIMIT $50::int4) AS "t50"), '}'), ','), ']}')
FROM (
SELECT "t58"."slug" AS "slug", "t58"."title" AS "title", "t58"."announced_on" AS "announced_on", "t58"."announced_on_latest" AS "announced_on_latest", "t58"."value_qualifier" AS "value_qualifier", "t58"."value_amount" AS "value_amount", "t58"."value_currency" AS "value_currency", "t58"."id" AS "id"
FROM "aid_package" AS "t58"
LEFT JOIN "country" AS "t59" ON "t59"."id" = "t58"."donor_id"
LEFT JOIN "country" AS "t60" ON "t60"."id" = "t58"."recipient_id"
WHERE TRUE AND (("t58"."announced_on" >= $51::date AND "t58"."announced_on_latest" <= $52::date AND ("t59"."code" = $53::bpchar AND "t59"."id" IS NOT NULL) AND ("t60"."code" = $54::bpchar AND "t60"."id" IS NOT NULL)) AND "t58"."authority" = ANY($55::"AidAuthority"[]))
ORDER BY "t58"."announced_on" DESC, "t58"."id" ASC
LIMIT $56::int4) AS "t46"), '}') AS data
