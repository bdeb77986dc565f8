-- Articles with credits, links, quotes and the passages that hold them.

INSERT INTO article (id, slug, url, kind, headline, published_on, published_on_latest, language, text_sha256, publisher_id)
SELECT pg_temp.id('article', n), 'article-' || n, 'https://news.example/' || pg_temp.pick('site' || n, 1000) || '/article-' || n,
  (enum_range(NULL::"ArticleKind"))[1 + least(6, pg_temp.pick('article kind' || n, 20))], initcap(pg_temp.sentence('headline' || n, 8)),
  pg_temp.first_day('article' || n), pg_temp.last_day('article' || n), (ARRAY['en','en','en','uk','fr'])[1 + n % 5],
  encode(sha256(convert_to('article' || n, 'UTF8')), 'hex'), pg_temp.id('organization', 1 + pg_temp.pick('publisher' || n, organizations))
FROM size, generate_series(1, articles) AS n;

-- Every article has an author, every other one a wire service as well.
INSERT INTO article_credit (id, role, as_printed, article_id, organization_id, person_id)
SELECT pg_temp.id('credit', n * 2 + wire), CASE wire WHEN 0 THEN 'AUTHOR' ELSE 'WIRE_SERVICE' END::"CreditRole",
  CASE wire WHEN 0 THEN 'By ' ELSE 'With ' END || initcap(pg_temp.sentence('credit' || n || wire, 2)), pg_temp.id('article', n),
  CASE wire WHEN 1 THEN pg_temp.id('organization', 1 + pg_temp.pick('wire' || n, organizations)) END,
  CASE wire WHEN 0 THEN pg_temp.id('person', 1 + pg_temp.pick('author' || n, people)) END
FROM size, generate_series(1, articles) AS n, generate_series(0, 1) AS wire
WHERE wire = 0 OR n % 2 = 0;

-- Up to two links to earlier articles.
INSERT INTO article_link (id, kind, from_id, to_id)
SELECT pg_temp.id('link', n * 2 + step), CASE step WHEN 0 THEN 'CITES' ELSE 'RELATED' END::"ArticleLinkKind",
  pg_temp.id('article', n), pg_temp.id('article', 1 + pg_temp.pick('link' || n || step, n - 1))
FROM size, generate_series(2, articles) AS n, generate_series(0, 1) AS step
WHERE n % 3 > step;

-- Five quotes an article, here two and there eight.
CREATE TEMPORARY TABLE numbered_quote AS
SELECT a.n AS article, ordinal, row_number() OVER (ORDER BY a.n, ordinal)::int AS n
FROM size, generate_series(1, articles) AS a(n), LATERAL generate_series(1, (ARRAY[2, 8, 5, 4, 6])[1 + a.n % 5]) AS ordinal;
CREATE UNIQUE INDEX ON numbered_quote (n);
ANALYZE numbered_quote;

CREATE TEMPORARY TABLE spoken AS
SELECT q.*, 1 + pg_temp.pick_low('speaker' || n, people) AS speaker, pg_temp.sentence('quote' || n, 12 + pg_temp.pick('length' || n, 10)) AS text,
  CASE WHEN n % 8 > 0 THEN pg_temp.first_day('said' || n) END AS said_on, CASE WHEN n % 8 > 0 THEN pg_temp.last_day('said' || n) END AS said_on_latest
FROM size, numbered_quote AS q;

-- Seven in ten are a person's, two an organization's, one nobody's. The post is the one that was held for sure on the day.
INSERT INTO quote (id, slug, ordinal, kind, text, speaker_label, role_as_printed, venue, addressee_as_printed, place_as_printed, said_on_as_printed,
  said_on, said_on_latest, article_id, speaker_person_id, speaker_organization_id, position_id, addressee_id, place_id)
SELECT pg_temp.id('quote', n), 'article-' || article || '/quote-' || ordinal, ordinal,
  (enum_range(NULL::"QuoteKind"))[1 + pg_temp.pick('quote kind' || n, 3)], text,
  initcap(pg_temp.sentence('label' || n, 1)), CASE WHEN n % 3 > 0 THEN pg_temp.sentence('printed role' || n, 3) END,
  CASE WHEN n % 4 = 0 THEN pg_temp.sentence('venue' || n, 4) END, CASE WHEN n % 6 = 0 THEN 'reporters of ' || n END,
  CASE WHEN n % 5 = 0 THEN initcap(pg_temp.sentence('place' || n, 1)) END, CASE WHEN n % 2 = 0 THEN to_char(said_on, 'FMDay') END,
  said_on, said_on_latest, pg_temp.id('article', article),
  CASE WHEN n % 10 < 7 THEN pg_temp.id('person', speaker) END,
  CASE WHEN n % 10 IN (7, 8) THEN pg_temp.id('organization', 1 + pg_temp.pick('speaker' || n, organizations)) END,
  CASE
    WHEN n % 10 < 7 AND said_on_latest <= changes THEN pg_temp.id('position', speaker * 2)
    WHEN n % 10 < 7 AND said_on > changes THEN pg_temp.id('position', speaker * 2 + 1)
  END,
  CASE WHEN n % 12 = 0 THEN pg_temp.id('organization', 1 + pg_temp.pick('addressee' || n, organizations)) END,
  CASE WHEN n % 10 = 0 THEN pg_temp.id('country', pg_temp.pick('place' || n, 200)) END
FROM size, spoken, LATERAL (SELECT pg_temp.day('changes' || speaker) AS changes) AS turn;

INSERT INTO "_QuoteAbout" ("A", "B")
SELECT DISTINCT pg_temp.id('equipment', 72 + pg_temp.pick('about' || n || part, 512)), pg_temp.id('quote', n)
FROM numbered_quote, generate_series(0, 1) AS part
WHERE part < n % 3;

-- Each quote stands in a passage; for one in five, another passage says who spoke.
INSERT INTO passage (id, exact, start, "end", text_sha256, article_id)
SELECT pg_temp.id('quote passage', n), text, ordinal * 1000, ordinal * 1000 + pg_temp.units(text),
  encode(sha256(convert_to('article' || article, 'UTF8')), 'hex'), pg_temp.id('article', article)
FROM spoken;

INSERT INTO passage (id, exact, start, "end", text_sha256, article_id)
SELECT pg_temp.id('attribution', n), words, ordinal * 1000 + 500, ordinal * 1000 + 500 + pg_temp.units(words),
  encode(sha256(convert_to('article' || article, 'UTF8')), 'hex'), pg_temp.id('article', article)
FROM numbered_quote, LATERAL (SELECT pg_temp.sentence('attribution' || n, 5) AS words) AS attribution
WHERE n % 5 = 0;
