-- 1 statement

 SELECT CASE WHEN octet_length(data) <= 10000000 THEN data END AS data
FROM (
SELECT concat('{"articles":', (
SELECT concat('{"totalCount":', (
SELECT count(*)
FROM "article" AS "t2"
WHERE TRUE AND TRUE), ',"pageInfo":{"hasNextPage":', (count(*) > $1::int4)::text, ',"endCursor":', coalesce('"' || max(translate(encode(convert_to(concat('["PUBLISHED_ON-Article.id-",', coalesce('"' || "t1"."published_on"::text || '"', 'null'), ',"', "t1"."id"::text, '"]'), 'UTF8'), 'base64'), E'+/=\n', '-_')) FILTER (WHERE "t1"."#" = least("t1"."##", $2::int4)) || '"', 'null'), '},"edges":[', string_agg(concat('{"cursor":"', translate(encode(convert_to(concat('["PUBLISHED_ON-Article.id-",', coalesce('"' || "t1"."published_on"::text || '"', 'null'), ',"', "t1"."id"::text, '"]'), 'UTF8'), 'base64'), E'+/=\n', '-_'), '","node":{"id":"QXJ0aWNs', rtrim(encode(convert_to('e:' || "t1"."id"::text, 'UTF8'), 'base64'), '='), '","publishedOn":', CASE WHEN "t1"."published_on" IS NULL OR "t1"."published_on_latest" IS NULL THEN 'null' ELSE '"' || CASE WHEN "t1"."published_on" = "t1"."published_on_latest" THEN "t1"."published_on"::text WHEN extract(month
FROM "t1"."published_on") = extract(month
FROM "t1"."published_on_latest") THEN left("t1"."published_on"::text, 7) ELSE left("t1"."published_on"::text, 4) END || '"' END, ',"kind":"', "t1"."kind"::text, '","headline":', coalesce(to_json("t1"."headline")::text, 'null'), ',"publisher":', coalesce((
SELECT concat('{"name":', to_json("t3"."name")::text, ',"kind":"', "t3"."kind"::text, '"}')
FROM "organization" AS "t3"
WHERE "t3"."id" = "t1"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t1"."url")::text, 'null'), ',"textHeld":', (EXISTS (
SELECT 1
FROM "article_text" AS "t4"
WHERE "t4"."article_id" = "t1"."id"))::text, ',"citations":{"totalCount":', (
SELECT count(*)
FROM "citation" AS "t6"
WHERE "t6"."article_id" = "t1"."id" AND TRUE), '}}}'), ',') FILTER (WHERE "t1"."#" <= $3::int4), ']}')
FROM (
SELECT "t15".*, row_number() OVER () AS "#", count(*) OVER () AS "##"
FROM (
SELECT *
FROM ( WITH "t10" AS MATERIALIZED (
SELECT 1 AS "#part", row_number() OVER () AS "#place", "t12".*
FROM (
SELECT "t7"."published_on" AS "published_on", "t7"."id" AS "id", "t7"."published_on_latest" AS "published_on_latest", "t7"."kind" AS "kind", "t7"."headline" AS "headline", "t7"."publisher_id" AS "publisher_id", "t7"."url" AS "url"
FROM "article" AS "t7"
WHERE TRUE AND "t7"."published_on" IS NOT NULL
ORDER BY "t7"."published_on" DESC, "t7"."id" DESC
LIMIT 32) AS "t12"), "t11" AS MATERIALIZED (
SELECT 2 AS "#part", row_number() OVER () AS "#place", "t13".*
FROM (
SELECT *
FROM (
SELECT "t8"."published_on" AS "published_on", "t8"."id" AS "id", "t8"."published_on_latest" AS "published_on_latest", "t8"."kind" AS "kind", "t8"."headline" AS "headline", "t8"."publisher_id" AS "publisher_id", "t8"."url" AS "url"
FROM "article" AS "t8"
WHERE TRUE AND "t8"."published_on" IS NULL
ORDER BY "t8"."id" DESC
LIMIT 32) AS "t13"
WHERE (
SELECT count(*)
FROM "t10") < $4::int4) AS "t13") SELECT *
FROM "t10"
UNION ALL SELECT *
FROM "t11" ) AS "t14"
ORDER BY "#part", "#place"
LIMIT $4::int4) AS "t15") AS "t1"), '}') AS data OFFSET 0) AS answer
