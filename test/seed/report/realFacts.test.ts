import { afterAll, describe, expect, it } from 'vitest';
import { changesOf } from '../../../src/seed/report/changes.js';
import { printReport } from '../../../src/seed/report/print.js';
import { reportOf } from '../../../src/seed/report/report.js';
import { compareSeed } from '../../../src/seed/seed.js';
import { loadSeed, validateSeed } from '../../../src/seed/validate.js';
import { sharedDatabase } from '../../support/database.js';

describe('the report on the real facts', () => {
  const db = sharedDatabase();
  afterAll(() => db.close());
  const { rows } = validateSeed(loadSeed());
  if (!rows) throw new Error('the facts are not in order');
  const report = reportOf(rows);

  async function select(sql: string): Promise<Record<string, string | number | null>[]> {
    return (await db.pool.query<Record<string, string | number | null>>(sql)).rows;
  }

  it('counts packages and lines as SQL does', async () => {
    expect(report.quality.lists).toEqual(
      await select(`SELECT items_completeness::text AS completeness, items_wording::text AS wording,
        count(DISTINCT p.id)::int AS packages, count(l.id)::int AS lines
        FROM aid_package p LEFT JOIN package_line_item l ON l.package_id = p.id
        GROUP BY items_completeness, items_wording ORDER BY items_completeness, items_wording`),
    );
    const supports = (table: string, column: string) =>
      select(`SELECT coalesce(best.support, 'NOTHING') AS support, coalesce(best.passage, false) AS passage, count(*)::int AS n
        FROM ${table} t LEFT JOIN LATERAL (
          SELECT CASE WHEN read.kind = 'DATASET' THEN 'DATASET' ELSE 'REPORTED' END AS support, c.passage_id IS NOT NULL AS passage
          FROM citation c JOIN article read ON read.id = coalesce(c.relayed_by_id, c.article_id)
          WHERE c.${column} = t.id AND c.stance = 'SUPPORTS' ORDER BY 1 DESC, 2 DESC LIMIT 1) best ON true
        GROUP BY 1, 2 ORDER BY 1 DESC, 2 DESC`);
    const counted = (of: 'packages' | 'lines') =>
      report.quality.supports
        .flatMap(({ support, [of]: { withPassage, without } }) => [
          { support, passage: true, n: withPassage },
          { support, passage: false, n: without },
        ])
        .filter(({ n }) => n > 0);
    expect(counted('packages')).toEqual(await supports('aid_package', 'aid_package_id'));
    expect(counted('lines')).toEqual(await supports('package_line_item', 'line_item_id'));
  });

  it('resolves wordings as SQL does', async () => {
    const found =
      await select(`SELECT coalesce(reach, 'NOTHING') AS reach, count(*)::int AS lines, count(DISTINCT as_reported)::int AS wordings
      FROM package_line_item l LEFT JOIN (
        SELECT "B", CASE WHEN bool_or(e.level = 'ITEM') THEN 'ITEM' ELSE 'CLASS' END AS reach
        FROM "_LineItemEquipment" JOIN equipment e ON e.id = "A" GROUP BY "B") named ON named."B" = l.id
      GROUP BY 1`);
    const reaches = report.wordings.reaches.filter(({ lines }) => lines > 0);
    expect(new Set(reaches)).toEqual(new Set(found));
    expect(report.wordings.unresolved.every(({ reason }) => reason !== '')).toBe(true);
  });

  it('finds the same unused equipment and uncited articles as SQL does', async () => {
    const unused = await select(`WITH RECURSIVE used (id) AS (
        SELECT "A" FROM (SELECT "A" FROM "_LineItemEquipment" UNION SELECT "A" FROM "_QuoteAbout"
          UNION SELECT "A" FROM "_DecisionEquipment" UNION SELECT "A" FROM "_TreatyGoverns") named
        UNION SELECT next.id FROM used JOIN LATERAL (
          SELECT parent_id AS id FROM equipment e WHERE e.id = used.id AND parent_id IS NOT NULL
          UNION ALL SELECT "B" FROM "_Ammunition" WHERE "A" = used.id UNION ALL SELECT "A" FROM "_Ammunition" WHERE "B" = used.id) next ON true)
      SELECT slug FROM equipment WHERE id NOT IN (SELECT id FROM used) ORDER BY slug COLLATE "C"`);
    expect(report.unusedEquipment.map(({ slug }) => ({ slug }))).toEqual(unused);
    const uncited = await select(`SELECT slug FROM article a
      WHERE NOT EXISTS (SELECT FROM citation c WHERE a.id IN (c.article_id, c.relayed_by_id)) ORDER BY slug COLLATE "C"`);
    expect(report.uncitedArticles.map(({ slug }) => ({ slug }))).toEqual(uncited);
  });

  it.each([
    ['VALUE', 'value'],
    ['NEW_AUTHORITY', 'new_authority'],
  ] as const)('sums its %s to what SQL sums to', async (measure, column) => {
    const sums =
      await select(`SELECT authority::text, extract(year FROM announced_on)::int AS year, ${column}_currency::text AS currency,
        count(*)::int AS packages, trim_scale(sum(coalesce(${column}_lower, 0)))::text AS lower,
        CASE WHEN bool_and(${column}_upper IS NOT NULL) THEN trim_scale(sum(${column}_upper))::text END AS upper
      FROM aid_package WHERE ${column}_currency IS NOT NULL
      GROUP BY GROUPING SETS
        ((authority, extract(year FROM announced_on), ${column}_currency), (authority, ${column}_currency), (${column}_currency))`);
    const reported = report.sums.find((one) => one.measure === measure)?.sums ?? [];
    const amounts = reported.flatMap(({ authority, year, sums: amounts }) =>
      amounts.map(({ currency, packages, lower, upper }) => ({
        authority,
        year,
        currency,
        packages,
        lower: lower.toFixed(),
        upper: upper?.toFixed() ?? null,
      })),
    );
    expect(new Set(amounts)).toEqual(new Set(sums));
    const unknown = await select(`SELECT count(*)::int AS n FROM aid_package WHERE ${column}_currency IS NULL`);
    expect(reported.at(-1)).toMatchObject({ packages: rows.packages.length, unknown: unknown[0]?.n });
  });

  it('counts how sources were read as SQL does', async () => {
    const counted = await select(`WITH reading AS (
        SELECT unnest(enum_range(NULL::"SourceReading")) AS name
      ), support AS (
        SELECT coalesce(quote_id, person_id, position_id, organization_id, country_id, equipment_id, aid_package_id, line_item_id, decision_id,
          decision_link_id, treaty_id, treaty_action_id, article_link_id, article_credit_id) AS record, reading
        FROM citation WHERE stance = 'SUPPORTS'
      ), alone AS (
        SELECT min(reading) AS reading FROM support GROUP BY record HAVING min(reading) = max(reading)
      )
      SELECT name::text AS reading,
        (SELECT count(*)::int FROM citation WHERE reading = name) AS citations,
        (SELECT count(*)::int FROM alone WHERE alone.reading = name) AS "recordsOnly"
      FROM reading ORDER BY name`);
    expect(report.readings).toEqual(counted);
  });

  it('claims names twice where the database has them twice', async () => {
    const claimed =
      await select(`SELECT name FROM (SELECT DISTINCT e.id, unnest(string_to_array(btrim(names_folded, E'\\n'), E'\\n')) AS name FROM equipment e) n
      GROUP BY name HAVING count(*) > 1 ORDER BY name COLLATE "C"`);
    const equipment = report.claimedNames.filter(({ kind }) => kind === 'equipment');
    expect(equipment.map(({ folded }) => ({ name: folded })).sort()).toEqual(claimed);
  });

  it('has nothing to change in a database that was seeded from them', async () => {
    expect(changesOf(await compareSeed(db.prisma, rows), rows)).toEqual([]);
  });

  it('is laid out in sections', () => {
    const text = printReport(report);
    expect(text.match(/^─+$/gm)).toHaveLength(9);
    expect(text).toContain('Announced value by authority and year\n');
    expect(text.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(text).toContain(
      'Proposals by rule\n─────────────────\nNo proposal was decided on: all facts were written by hand.',
    );
  });
});
