-- Countries, organizations, people with their positions, equipment with its families. Countries and equipment stay as they are at every scale.

INSERT INTO country (id, code, name)
SELECT pg_temp.id('country', n), chr(65 + n / 26) || chr(65 + n % 26), initcap(pg_temp.sentence('country' || n, 1)) || ' ' || n
FROM generate_series(0, 199) AS n;

INSERT INTO organization (id, slug, name, aliases, kind, country_id)
SELECT pg_temp.id('organization', n), 'organization-' || n,
  initcap(pg_temp.sentence('organization' || n, 3)) || ' ' || n,
  CASE WHEN n % 3 = 0 THEN ARRAY['ORG ' || n] ELSE ARRAY[]::text[] END,
  (enum_range(NULL::"OrganizationKind"))[1 + pg_temp.pick('organization kind' || n, 9)],
  CASE WHEN n % 10 > 0 THEN pg_temp.id('country', pg_temp.pick('organization country' || n, 200)) END
FROM size, generate_series(1, organizations) AS n;

INSERT INTO person (id, slug, name, aliases)
SELECT pg_temp.id('person', n), 'person-' || n, initcap(pg_temp.sentence('person' || n, 2)) || ' ' || n,
  CASE WHEN n % 4 = 0 THEN ARRAY['Person ' || n] ELSE ARRAY[]::text[] END
FROM size, generate_series(1, people) AS n;

-- Two posts each, one after the other; the second is still held.
INSERT INTO "position" (id, slug, post, title, as_reported, held_from, held_from_latest, held_until, held_until_latest, "end", person_id, organization_id)
SELECT pg_temp.id('position', n * 2 + term), 'person-' || n || '-post-' || term, 'post-' || (n + term) % 500,
  initcap(pg_temp.sentence('title' || (n + term) % 500, 3)), initcap(pg_temp.sentence('role' || n || term, 2)),
  CASE term WHEN 0 THEN '2019-01-01'::date ELSE changes + 1 END, CASE term WHEN 0 THEN '2019-12-31'::date ELSE changes + 1 END,
  CASE term WHEN 0 THEN changes END, CASE term WHEN 0 THEN changes END,
  CASE term WHEN 0 THEN 'ENDED' ELSE 'IN_OFFICE' END::"PositionEnd", pg_temp.id('person', n),
  pg_temp.id('organization', 1 + pg_temp.pick('position' || n || term, organizations))
FROM size, generate_series(1, people) AS n, generate_series(0, 1) AS term, LATERAL (SELECT pg_temp.day('changes' || n) AS changes) AS turn;

-- Eight classes, 64 families below them, eight kinds of thing in each family. Numbered in the order of their ids, so that sorting by slug, designation
-- or id is one order: a peer that cannot sort a list through a join table then still gives the same answer.
CREATE TEMPORARY TABLE numbered_equipment AS
SELECT n, pg_temp.id('equipment', n) AS id, to_char(row_number() OVER (ORDER BY pg_temp.id('equipment', n)), 'FM0000') AS number,
  CASE WHEN n < 8 THEN NULL WHEN n < 72 THEN (n - 8) / 8 ELSE 8 + (n - 72) / 8 END AS parent
FROM generate_series(0, 583) AS n;

INSERT INTO equipment (id, slug, designation, name, aliases, category, level, parent_id)
SELECT e.id, CASE WHEN n < 8 THEN 'class-' || n WHEN n < 72 THEN 'family-' || n - 8 ELSE 'item-' || n - 72 END,
  'M' || number || ' ' || initcap(pg_temp.sentence('equipment' || n, 1)), initcap(pg_temp.sentence('equipment name' || n, 4)), ARRAY['type ' || number],
  (enum_range(NULL::"EquipmentCategory"))[1 + pg_temp.pick('category' || n / 8, 20)],
  CASE WHEN n < 72 THEN 'CLASS' ELSE 'ITEM' END::"EquipmentLevel",
  CASE WHEN parent IS NOT NULL THEN pg_temp.id('equipment', parent) END
FROM numbered_equipment AS e;
