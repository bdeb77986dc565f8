-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat($1::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t2"
WHERE TRUE AND "t2"."announced_on" >= $2::date AND "t2"."announced_on_latest" <= $3::date AND "t2"."announced_on" <= $4::date AND "t2"."donor_id" = (
SELECT "t3"."id"
FROM "country" AS "t3"
WHERE "t3"."code" = $5::bpchar) AND "t2"."recipient_id" = (
SELECT "t4"."id"
FROM "country" AS "t4"
WHERE "t4"."code" = $6::bpchar) AND "t2"."authority" = $7::"AidAuthority"), ',"nodes":[', string_agg(concat('{"slug":', to_json("t1"."slug")::text, ',"title":', to_json("t1"."title")::text, ',"announcedOn":"', CASE WHEN "t1"."announced_on" = "t1"."announced_on_latest" THEN "t1"."announced_on"::text WHEN extract(month
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
FROM (WITH "t13" AS MATERIALIZED (
SELECT "t11"."stance" AS "stance", "t11"."value_qualifier" AS "value_qualifier", "t11"."value_amount" AS "value_amount", "t11"."value_verbatim" AS "value_verbatim", "t11"."passage_id" AS "passage_id", "t11"."article_id" AS "article_id", "t11"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t11" JOIN "article" AS "t12" ON "t12"."id" = "t11"."article_id"
WHERE "t11"."aid_package_id" = "t1"."id" AND ("t11"."value_qualifier" IS NOT NULL OR ("t12"."kind" = ANY($8::"ArticleKind"[]) AND "t11"."article_id" IS NOT NULL))
ORDER BY ("t11"."ordinal" + 0) ASC, "t11"."id" ASC
LIMIT 8) SELECT *
FROM "t13"
LIMIT $9::int4) AS "t5"), '}'), ','), ']}')
FROM (WITH "t17" AS MATERIALIZED (
SELECT "t14"."slug" AS "slug", "t14"."title" AS "title", "t14"."announced_on" AS "announced_on", "t14"."announced_on_latest" AS "announced_on_latest", "t14"."value_qualifier" AS "value_qualifier", "t14"."value_amount" AS "value_amount", "t14"."value_currency" AS "value_currency", "t14"."id" AS "id"
FROM "aid_package" AS "t14"
WHERE TRUE AND "t14"."announced_on" >= $10::date AND "t14"."announced_on_latest" <= $11::date AND "t14"."announced_on" <= $12::date AND "t14"."donor_id" = (
SELECT "t15"."id"
FROM "country" AS "t15"
WHERE "t15"."code" = $13::bpchar) AND "t14"."recipient_id" = (
SELECT "t16"."id"
FROM "country" AS "t16"
WHERE "t16"."code" = $14::bpchar) AND "t14"."authority" = $15::"AidAuthority"
ORDER BY "t14"."announced_on" DESC, "t14"."id" DESC
LIMIT 32) SELECT *
FROM "t17"
LIMIT $16::int4) AS "t1"), $17::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t19"
WHERE TRUE AND "t19"."announced_on" >= $18::date AND "t19"."announced_on_latest" <= $19::date AND "t19"."announced_on" <= $20::date AND "t19"."donor_id" = (
SELECT "t20"."id"
FROM "country" AS "t20"
WHERE "t20"."code" = $21::bpchar) AND "t19"."recipient_id" = (
SELECT "t21"."id"
FROM "country" AS "t21"
WHERE "t21"."code" = $22::bpchar) AND "t19"."authority" = $23::"AidAuthority"), ',"nodes":[', string_agg(concat('{"slug":', to_json("t18"."slug")::text, ',"title":', to_json("t18"."title")::text, ',"announcedOn":"', CASE WHEN "t18"."announced_on" = "t18"."announced_on_latest" THEN "t18"."announced_on"::text WHEN extract(month
FROM "t18"."announced_on") = extract(month
FROM "t18"."announced_on_latest") THEN left("t18"."announced_on"::text, 7) ELSE left("t18"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t18"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t18"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t18"."value_currency"::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t22"."stance"::text, '","value":', CASE WHEN "t22"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t22"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t22"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t22"."value_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t23"."start"::text, ',"end":', "t23"."end"::text, '}')
FROM "passage" AS "t23"
WHERE "t23"."id" = "t22"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"kind":"', "t24"."kind"::text, '","publisher":', coalesce((
SELECT concat('{"name":', to_json("t25"."name")::text, '}')
FROM "organization" AS "t25"
WHERE "t25"."id" = "t24"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t24"."url")::text, 'null'), '}')
FROM "article" AS "t24"
WHERE "t24"."id" = "t22"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t27"."name")::text, '}')
FROM "organization" AS "t27"
WHERE "t27"."id" = "t26"."publisher_id"), 'null'), '}')
FROM "article" AS "t26"
WHERE "t26"."id" = "t22"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t30" AS MATERIALIZED (
SELECT "t28"."stance" AS "stance", "t28"."value_qualifier" AS "value_qualifier", "t28"."value_amount" AS "value_amount", "t28"."value_verbatim" AS "value_verbatim", "t28"."passage_id" AS "passage_id", "t28"."article_id" AS "article_id", "t28"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t28" JOIN "article" AS "t29" ON "t29"."id" = "t28"."article_id"
WHERE "t28"."aid_package_id" = "t18"."id" AND ("t28"."value_qualifier" IS NOT NULL OR ("t29"."kind" = ANY($24::"ArticleKind"[]) AND "t28"."article_id" IS NOT NULL))
ORDER BY ("t28"."ordinal" + 0) ASC, "t28"."id" ASC
LIMIT 8) SELECT *
FROM "t30"
LIMIT $25::int4) AS "t22"), '}'), ','), ']}')
FROM (WITH "t34" AS MATERIALIZED (
SELECT "t31"."slug" AS "slug", "t31"."title" AS "title", "t31"."announced_on" AS "announced_on", "t31"."announced_on_latest" AS "announced_on_latest", "t31"."value_qualifier" AS "value_qualifier", "t31"."value_amount" AS "value_amount", "t31"."value_currency" AS "value_currency", "t31"."id" AS "id"
FROM "aid_package" AS "t31"
WHERE TRUE AND "t31"."announced_on" >= $26::date AND "t31"."announced_on_latest" <= $27::date AND "t31"."announced_on" <= $28::date AND "t31"."donor_id" = (
SELECT "t32"."id"
FROM "country" AS "t32"
WHERE "t32"."code" = $29::bpchar) AND "t31"."recipient_id" = (
SELECT "t33"."id"
FROM "country" AS "t33"
WHERE "t33"."code" = $30::bpchar) AND "t31"."authority" = $31::"AidAuthority"
ORDER BY "t31"."announced_on" DESC, "t31"."id" DESC
LIMIT 32) SELECT *
FROM "t34"
LIMIT $32::int4) AS "t18"), $33::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t36"
WHERE TRUE AND "t36"."announced_on" >= $34::date AND "t36"."announced_on_latest" <= $35::date AND "t36"."announced_on" <= $36::date AND "t36"."donor_id" = (
SELECT "t37"."id"
FROM "country" AS "t37"
WHERE "t37"."code" = $37::bpchar) AND "t36"."recipient_id" = (
SELECT "t38"."id"
FROM "country" AS "t38"
WHERE "t38"."code" = $38::bpchar) AND "t36"."authority" = $39::"AidAuthority"), ',"nodes":[', string_agg(concat('{"slug":', to_json("t35"."slug")::text, ',"title":', to_json("t35"."title")::text, ',"announcedOn":"', CASE WHEN "t35"."announced_on" = "t35"."announced_on_latest" THEN "t35"."announced_on"::text WHEN extract(month
FROM "t35"."announced_on") = extract(month
FROM "t35"."announced_on_latest") THEN left("t35"."announced_on"::text, 7) ELSE left("t35"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t35"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t35"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t35"."value_currency"::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t39"."stance"::text, '","value":', CASE WHEN "t39"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t39"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t39"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t39"."value_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t40"."start"::text, ',"end":', "t40"."end"::text, '}')
FROM "passage" AS "t40"
WHERE "t40"."id" = "t39"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"kind":"', "t41"."kind"::text, '","publisher":', coalesce((
SELECT concat('{"name":', to_json("t42"."name")::text, '}')
FROM "organization" AS "t42"
WHERE "t42"."id" = "t41"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t41"."url")::text, 'null'), '}')
FROM "article" AS "t41"
WHERE "t41"."id" = "t39"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t44"."name")::text, '}')
FROM "organization" AS "t44"
WHERE "t44"."id" = "t43"."publisher_id"), 'null'), '}')
FROM "article" AS "t43"
WHERE "t43"."id" = "t39"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t47" AS MATERIALIZED (
SELECT "t45"."stance" AS "stance", "t45"."value_qualifier" AS "value_qualifier", "t45"."value_amount" AS "value_amount", "t45"."value_verbatim" AS "value_verbatim", "t45"."passage_id" AS "passage_id", "t45"."article_id" AS "article_id", "t45"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t45" JOIN "article" AS "t46" ON "t46"."id" = "t45"."article_id"
WHERE "t45"."aid_package_id" = "t35"."id" AND ("t45"."value_qualifier" IS NOT NULL OR ("t46"."kind" = ANY($40::"ArticleKind"[]) AND "t45"."article_id" IS NOT NULL))
ORDER BY ("t45"."ordinal" + 0) ASC, "t45"."id" ASC
LIMIT 8) SELECT *
FROM "t47"
LIMIT $41::int4) AS "t39"), '}'), ','), ']}')
FROM (WITH "t51" AS MATERIALIZED (
SELECT "t48"."slug" AS "slug", "t48"."title" AS "title", "t48"."announced_on" AS "announced_on", "t48"."announced_on_latest" AS "announced_on_latest", "t48"."value_qualifier" AS "value_qualifier", "t48"."value_amount" AS "value_amount", "t48"."value_currency" AS "value_currency", "t48"."id" AS "id"
FROM "aid_package" AS "t48"
WHERE TRUE AND "t48"."announced_on" >= $42::date AND "t48"."announced_on_latest" <= $43::date AND "t48"."announced_on" <= $44::date AND "t48"."donor_id" = (
SELECT "t49"."id"
FROM "country" AS "t49"
WHERE "t49"."code" = $45::bpchar) AND "t48"."recipient_id" = (
SELECT "t50"."id"
FROM "country" AS "t50"
WHERE "t50"."code" = $46::bpchar) AND "t48"."authority" = $47::"AidAuthority"
ORDER BY "t48"."announced_on" DESC, "t48"."id" DESC
LIMIT 32) SELECT *
FROM "t51"
LIMIT $48::int4) AS "t35"), $49::text, (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "aid_package" AS "t53"
WHERE TRUE AND "t53"."announced_on" >= $50::date AND "t53"."announced_on_latest" <= $51::date AND "t53"."announced_on" <= $52::date AND "t53"."donor_id" = (
SELECT "t54"."id"
FROM "country" AS "t54"
WHERE "t54"."code" = $53::bpchar) AND "t53"."recipient_id" = (
SELECT "t55"."id"
FROM "country" AS "t55"
WHERE "t55"."code" = $54::bpchar) AND "t53"."authority" = ANY($55::"AidAuthority"[])), ',"nodes":[', string_agg(concat('{"slug":', to_json("t52"."slug")::text, ',"title":', to_json("t52"."title")::text, ',"announcedOn":"', CASE WHEN "t52"."announced_on" = "t52"."announced_on_latest" THEN "t52"."announced_on"::text WHEN extract(month
FROM "t52"."announced_on") = extract(month
FROM "t52"."announced_on_latest") THEN left("t52"."announced_on"::text, 7) ELSE left("t52"."announced_on"::text, 4) END, '","value":{"qualifier":"', "t52"."value_qualifier"::text, '","amount":', coalesce('"' || trim_scale("t52"."value_amount")::text || '"', 'null'), ',"currency":', coalesce('"' || "t52"."value_currency"::text || '"', 'null'), '},"citations":', (
SELECT concat('{"nodes":[', string_agg(concat('{"stance":"', "t56"."stance"::text, '","value":', CASE WHEN "t56"."value_qualifier" IS NULL THEN 'null' ELSE concat('{"qualifier":', coalesce('"' || "t56"."value_qualifier"::text || '"', 'null'), ',"amount":', coalesce('"' || trim_scale("t56"."value_amount")::text || '"', 'null'), ',"verbatim":', coalesce(to_json("t56"."value_verbatim")::text, 'null'), '}') END, ',"passage":', coalesce((
SELECT concat('{"start":', "t57"."start"::text, ',"end":', "t57"."end"::text, '}')
FROM "passage" AS "t57"
WHERE "t57"."id" = "t56"."passage_id"), 'null'), ',"article":', coalesce((
SELECT concat('{"kind":"', "t58"."kind"::text, '","publisher":', coalesce((
SELECT concat('{"name":', to_json("t59"."name")::text, '}')
FROM "organization" AS "t59"
WHERE "t59"."id" = "t58"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t58"."url")::text, 'null'), '}')
FROM "article" AS "t58"
WHERE "t58"."id" = "t56"."article_id"), 'null'), ',"relayedBy":', coalesce((
SELECT concat('{"publisher":', coalesce((
SELECT concat('{"name":', to_json("t61"."name")::text, '}')
FROM "organization" AS "t61"
WHERE "t61"."id" = "t60"."publisher_id"), 'null'), '}')
FROM "article" AS "t60"
WHERE "t60"."id" = "t56"."relayed_by_id"), 'null'), '}'), ','), ']}')
FROM (WITH "t64" AS MATERIALIZED (
SELECT "t62"."stance" AS "stance", "t62"."value_qualifier" AS "value_qualifier", "t62"."value_amount" AS "value_amount", "t62"."value_verbatim" AS "value_verbatim", "t62"."passage_id" AS "passage_id", "t62"."article_id" AS "article_id", "t62"."relayed_by_id" AS "relayed_by_id"
FROM "citation" AS "t62" JOIN "article" AS "t63" ON "t63"."id" = "t62"."article_id"
WHERE "t62"."aid_package_id" = "t52"."id" AND ("t62"."value_qualifier" IS NOT NULL OR ("t63"."kind" = ANY($56::"ArticleKind"[]) AND "t62"."article_id" IS NOT NULL))
ORDER BY ("t62"."ordinal" + 0) ASC, "t62"."id" ASC
LIMIT 8) SELECT *
FROM "t64"
LIMIT $57::int4) AS "t56"), '}'), ','), ']}')
FROM (WITH "t68" AS MATERIALIZED (
SELECT "t65"."slug" AS "slug", "t65"."title" AS "title", "t65"."announced_on" AS "announced_on", "t65"."announced_on_latest" AS "announced_on_latest", "t65"."value_qualifier" AS "value_qualifier", "t65"."value_amount" AS "value_amount", "t65"."value_currency" AS "value_currency", "t65"."id" AS "id"
FROM "aid_package" AS "t65"
WHERE TRUE AND "t65"."announced_on" >= $58::date AND "t65"."announced_on_latest" <= $59::date AND "t65"."announced_on" <= $60::date AND "t65"."donor_id" = (
SELECT "t66"."id"
FROM "country" AS "t66"
WHERE "t66"."code" = $61::bpchar) AND "t65"."recipient_id" = (
SELECT "t67"."id"
FROM "country" AS "t67"
WHERE "t67"."code" = $62::bpchar) AND "t65"."authority" = ANY($63::"AidAuthority"[])
ORDER BY "t65"."announced_on" DESC, "t65"."id" DESC
LIMIT 32) SELECT *
FROM "t68"
LIMIT $64::int4) AS "t52"), '}') AS data OFFSET 0) AS answer
