import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uncitedArticles } from '../../src/seed/report/articles.js';
import { changesOf } from '../../src/seed/report/changes.js';
import { unusedEquipment } from '../../src/seed/report/equipment.js';
import { capped, columns, grouped } from '../../src/seed/report/layout.js';
import { claimedNames } from '../../src/seed/report/names.js';
import { printReport } from '../../src/seed/report/print.js';
import { qualityOf } from '../../src/seed/report/quality.js';
import { readingsOf } from '../../src/seed/report/readings.js';
import { reportOf } from '../../src/seed/report/report.js';
import { sumsOf } from '../../src/seed/report/sums.js';
import { wordingsOf } from '../../src/seed/report/wordings.js';
import { compareSeed, writeSeed } from '../../src/seed/seed.js';
import { loadSeed, validateSeed } from '../../src/seed/validate.js';
import { sharedDatabase, testDatabase } from '../support/database.js';
import { edited, type Files, problemsOf, rowsOf, sample } from './sample.js';

const PACKAGES = 'packages/2024.yaml';
const ARTICLE = 'articles/northland-lance.yaml';

/** The sample with more of a file at its end. */
function withMore(file: string, text: string, files: Files = sample()): Files {
  return { ...files, [file]: `${files[file] ?? ''}${text}` };
}

/** The sample with a second package, of a value, in a year, without lines. */
function withPackage(value: string, announcedOn: string): Files {
  return withMore(
    PACKAGES,
    `no-2:
  title: Another
  donor: NO
  recipient: SO
  authority: OTHER
  announcedOn: ${announcedOn}
  value: ${value}
  itemsCompleteness: NONE_FOUND
  itemsWording: NONE
  citations: [{by: treaty-registry, wording: another}]
`,
  );
}

describe('source quality', () => {
  it('counts packages and lines by completeness and wording, and by what supports them', () => {
    expect(qualityOf(rowsOf(withPackage('{qualifier: UNSPECIFIED}', '2024')))).toEqual({
      lists: [
        { completeness: 'PARTIAL', wording: 'PRESS', packages: 1, lines: 2 },
        { completeness: 'NONE_FOUND', wording: 'NONE', packages: 1, lines: 0 },
      ],
      supports: [
        { support: 'REPORTED', packages: { withPassage: 1, without: 0 }, lines: { withPassage: 2, without: 0 } },
        { support: 'DATASET', packages: { withPassage: 0, without: 1 }, lines: { withPassage: 0, without: 0 } },
        { support: 'NOTHING', packages: { withPassage: 0, without: 0 }, lines: { withPassage: 0, without: 0 } },
      ],
    });
  });

  it('takes a document that is known through another for the other, and a contradiction for no support', () => {
    const lines = (files: Files) =>
      Object.fromEntries(
        qualityOf(rowsOf(files)).supports.map(({ support, lines }) => [support, lines.withPassage + lines.without]),
      );
    const line = '  - {of: {lineItem: no-2024-1/105}, passage: missiles, wording: launchers}\n';
    const relayed = withMore(
      'articles/treaty-registry.yaml',
      '  - {of: {lineItem: no-2024-1/105}, wording: launchers, source: northland-lance}\n',
      edited([ARTICLE, line, '']),
    );
    expect(lines(relayed)).toEqual({ REPORTED: 1, DATASET: 1, NOTHING: 0 });
    const contradicted = edited([ARTICLE, line, line.replace('launchers}', 'launchers, stance: CONTRADICTS}')]);
    expect(lines(contradicted)).toEqual({ REPORTED: 1, DATASET: 0, NOTHING: 1 });
  });
});

describe('wordings', () => {
  it('lead to items, to classes, or with a reason to nothing', () => {
    const files = edited(
      [PACKAGES, 'equipment: [lance]', 'equipment: [missiles]'],
      [PACKAGES, 'equipment: [lance-launcher]', 'unresolved: it may be the truck or the rail'],
    );
    const { reaches, classes, unresolved } = wordingsOf(rowsOf(files));
    expect(reaches).toEqual([
      { reach: 'ITEM', lines: 0, wordings: 0 },
      { reach: 'CLASS', lines: 1, wordings: 1 },
      { reach: 'NOTHING', lines: 1, wordings: 1 },
    ]);
    expect(classes).toEqual([{ slug: 'missiles', designation: 'Missiles', lines: 1, wordings: 1 }]);
    expect(unresolved).toEqual([
      {
        slug: 'no-2024-1/105',
        asReported: 'launchers',
        reason: 'it may be the truck or the rail',
        place: { file: expect.stringMatching(/packages\/2024\.yaml$/), line: 15, column: 5 },
      },
    ]);
    expect(wordingsOf(rowsOf(sample())).reaches[0]).toEqual({ reach: 'ITEM', lines: 2, wordings: 2 });
  });

  it('name equipment or say why not, and not both', () => {
    expect(problemsOf(edited([PACKAGES, '      equipment: [lance-launcher]\n', '']))).toEqual([
      expect.stringContaining('equipment must name at least one; a vague wording resolves to a class'),
    ]);
    expect(
      problemsOf(edited([PACKAGES, 'equipment: [lance-launcher]', 'equipment: [lance]\n      unresolved: why'])),
    ).toEqual([expect.stringContaining('unresolved: "why" does not go with equipment')]);
  });
});

describe('equipment that is never used', () => {
  it('is what nothing names, is no family of what is named, and neither fires it nor is fired by it', () => {
    const files = withMore(
      'equipment.yaml',
      `arrow: {designation: Arrow, category: ANTI_ARMOUR, level: ITEM, parent: missiles}
lance-sling: {designation: Lance sling, category: ANTI_ARMOUR, level: ITEM, parent: slings}
slings: {designation: Slings, category: ANTI_ARMOUR, level: CLASS}
`,
      edited(
        ['equipment.yaml', 'ammunitionFor: [lance-launcher]', 'ammunitionFor: [lance-launcher, lance-sling]'],
        [ARTICLE, 'equipment: [missiles, lance, ', 'equipment: [arrow, lance-sling, slings, missiles, lance, '],
        // Nothing names the family itself.
        ['treaties.yaml', '  governs: [missiles]\n', ''],
        ['decisions.yaml', '  equipment: [missiles]\n', ''],
      ),
    );
    expect(unusedEquipment(rowsOf(files))).toEqual([
      {
        slug: 'arrow',
        designation: 'Arrow',
        level: 'ITEM',
        place: { file: expect.stringMatching(/equipment\.yaml$/), line: 9, column: 1 },
      },
    ]);
  });
});

describe('names that are claimed twice', () => {
  it('are found without case and accents, among names and aliases of one kind', () => {
    const files = edited(
      ['equipment.yaml', 'designation: Lance\n', 'designation: Lance\n  aliases: [LÁNCE, MISSÎLES, Northland]\n'],
      ['countries.yaml', 'name: Southland', 'name: Southland\n  aliases: ["Northern Crown"]'],
    );
    expect(
      claimedNames(rowsOf(files)).map(({ kind, folded, owners }) => [
        kind,
        folded,
        owners.map(({ slug, name }) => `${slug}: ${name}`).sort(),
      ]),
    ).toEqual([
      ['country', 'northern crown', ['NO: Northern Crown', 'SO: Northern Crown']],
      ['equipment', 'missiles', ['lance: MISSÎLES', 'missiles: Missiles']],
    ]);
    expect(claimedNames(rowsOf(sample()))).toEqual([]);
  });
});

describe('articles with no citation', () => {
  it('are those of which and through which nothing is known', () => {
    const files = {
      ...edited([ARTICLE, '  registry: {', '  report: {kind: CITES, to: report, wording: a report}\n  registry: {']),
      'sources/more.yaml': 'report: {kind: DATASET}\nrelease: {kind: DATASET}\n',
    };
    expect(uncitedArticles(rowsOf(files)).map(({ slug, linked }) => [slug, linked])).toEqual([
      ['release', false],
      ['report', true],
    ]);
    expect(uncitedArticles(rowsOf(sample()))).toEqual([]);
  });
});

describe('how sources were read', () => {
  const counts = (files: Files) =>
    Object.fromEntries(
      readingsOf(rowsOf(files)).map(({ reading, citations, recordsOnly }) => [reading, [citations, recordsOnly]]),
    );
  const cited = (more: string) =>
    withMore('articles/treaty-registry.yaml', `  - {of: {equipment: missiles}, wording: missiles, ${more}}\n`);

  it('counts citations, and records of which all that supports them was read so', () => {
    const before = counts(sample());
    expect(Object.values(before).reduce((sum, [citations = 0]) => sum + citations, 0)).toBe(
      rowsOf(sample()).citations.length,
    );
    const [citations = 0, recordsOnly = 0] = before.HEADLINE ?? [];
    expect(counts(cited('reading: HEADLINE')).HEADLINE).toEqual([citations + 1, recordsOnly]);
  });

  it('counts a record by what supports it, not by what contradicts or mentions it', () => {
    const [, unknown = 0] = counts(sample()).UNKNOWN ?? [];
    const [, mentioned = 0] = counts(cited('reading: HEADLINE, stance: MENTIONS')).UNKNOWN ?? [];
    const [, supported = 0] = counts(cited('reading: HEADLINE')).UNKNOWN ?? [];
    expect([mentioned, supported]).toEqual([unknown, unknown - 1]);
  });
});

describe('sums of the authority that was newly used', () => {
  const sums = (use: string) =>
    sumsOf(rowsOf(withPackage(`{amount: 100, currency: USD}\n  ${use}`, '2025')), 'NEW_AUTHORITY')
      .filter(({ authority, year }) => authority === null && year === null)
      .map(({ packages, unknown, sums: [sum] }) => [
        packages,
        unknown,
        sum?.packages,
        sum?.lower.toFixed(),
        sum?.upper?.toFixed(),
      ]);

  it.each([
    ['authorityUse: NEW', [[2, 1, 1, '100', '100']]],
    ['authorityUse: EARLIER', [[2, 1, 1, '0', '0']]],
    ['authorityUse: PARTLY_NEW\n  newAuthority: {amount: 40, currency: USD}', [[2, 1, 1, '40', '40']]],
    ['authorityUse: UNKNOWN', [[2, 2, undefined, undefined, undefined]]],
  ])('take of a package what its %s says', (use, expected) => {
    expect(sums(use)).toEqual(expected);
  });
});

describe('sums of announced value', () => {
  const sums = (files: Files) =>
    sumsOf(rowsOf(files), 'VALUE').map(({ authority, year, packages, unknown, sums: amounts }) => [
      authority,
      year,
      packages,
      unknown,
      ...amounts.map(({ currency, lower, upper }) => `${currency} ${lower.toFixed()} ${upper?.toFixed() ?? '–'}`),
    ]);

  it('are by authority and year, with totals, and never floats', () => {
    expect(sums(withPackage('{amount: "0.10", currency: USD}', '2025-01'))).toEqual([
      ['OTHER', 2024, 1, 0, 'USD 275000000 275000000'],
      ['OTHER', 2025, 1, 0, 'USD 0.1 0.1'],
      ['OTHER', null, 2, 0, 'USD 275000000.1 275000000.1'],
      [null, null, 2, 0, 'USD 275000000.1 275000000.1'],
    ]);
  });

  it.each([
    ['{qualifier: UNSPECIFIED}', 1, ['USD 275000000 275000000']],
    ['{qualifier: WITHHELD, verbatim: secret}', 1, ['USD 275000000 275000000']],
    ['{amount: 5, currency: USD, qualifier: MORE_THAN}', 0, ['USD 275000005 –']],
    ['{amount: 5, currency: USD, qualifier: UP_TO}', 0, ['USD 275000000 275000005']],
    ['{lower: 5, upper: 7, currency: USD, qualifier: BETWEEN}', 0, ['USD 275000005 275000007']],
    ['{amount: 5, currency: EUR}', 0, ['USD 275000000 275000000', 'EUR 5 5']],
  ])('say with %s what they leave out', (value, unknown, expected) => {
    const [year] = sums(withPackage(value, '2024'));
    expect(year?.slice(0, 4)).toEqual(['OTHER', 2024, 2, unknown]);
    expect(year?.slice(4).sort()).toEqual(expected.sort());
  });
});

describe('what changes', () => {
  let db: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    db = await testDatabase({ seeded: false });
  });
  afterAll(() => db.close());

  it('is named record by record, and nothing is written for it', async () => {
    await writeSeed(db.prisma, rowsOf(sample()));
    const rows = rowsOf(
      edited(
        ['countries.yaml', 'name: Southland', 'name: South Land'],
        [
          'equipment.yaml',
          'lance-launcher: {designation: Lance launcher,',
          'lance-launcher: {designation: Rail, name: A rail,',
        ],
        [PACKAGES, 'equipment: [lance-launcher]', 'equipment: [lance]'],
        [
          ARTICLE,
          '  - {of: {treaty: quiet-seas}, passage: treaty, source: treaty-registry}\n',
          '  - {of: {treaty: quiet-seas}, passage: treaty}\n',
        ],
        ['treaties.yaml', 'kind: SIGNATURE', 'kind: RATIFICATION'],
        ['articles/treaty-registry.yaml', 'kind: SIGNATURE', 'kind: RATIFICATION'],
      ),
    );
    const before = await compareSeed(db.prisma, rows);
    const registry = 'treaty-registry – SO – quiet-seas: RATIFICATION 2006-06-01';
    expect(changesOf(before, rows)).toEqual([
      { table: 'countries', added: [], changed: [{ name: 'SO', fields: ['name'] }], removed: [] },
      {
        table: 'equipment',
        added: [],
        changed: [{ name: 'lance-launcher', fields: ['designation', 'name'] }],
        removed: [],
      },
      {
        table: 'treaty actions',
        added: ['SO – quiet-seas: RATIFICATION 2006-06-01'],
        changed: [],
        removed: ['SO – quiet-seas: SIGNATURE 2006-06-01'],
      },
      {
        table: 'citations',
        added: [
          'northland-lance – quiet-seas: “Southland has signed the Quiet Seas Treaty”',
          `${registry}: “Southland, signed June 2006”`,
        ],
        changed: [],
        removed: [
          'treaty-registry – SO – quiet-seas: SIGNATURE 2006-06-01: “Southland, signed June 2006”',
          'treaty-registry – northland-lance – quiet-seas: “Southland has signed the Quiet Seas Treaty”',
        ],
      },
      {
        table: 'line item – equipment',
        added: ['lance – no-2024-1/105'],
        changed: [],
        removed: ['lance-launcher – no-2024-1/105'],
      },
    ]);
    // It was the same comparison that writing makes, and it wrote nothing.
    let seen: unknown;
    await writeSeed(db.prisma, rows, { onCompared: (differences) => (seen = differences) });
    expect(seen).toEqual(before);
    expect(changesOf(await compareSeed(db.prisma, rows), rows)).toEqual([]);
  });
});

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

describe('the layout', () => {
  it('puts figures to the right, and says what it leaves out', () => {
    expect(
      columns([
        ['', 'figure', 'word'],
        ['a', '1,000', 'x'],
        ['bcd', '–', 'long word'],
      ]),
    ).toEqual(['     figure  word', 'a     1,000  x', 'bcd       –  long word']);
    expect(capped(['a', 'b', 'c'], 2)).toEqual(['a', 'b', 'c']);
    expect(capped(['a', 'b', 'c', 'd'], 2)).toEqual(['a', 'b', '… and 2 more']);
    expect(['5', '1234', '34025000000', '1234567.891'].map(grouped)).toEqual([
      '5',
      '1,234',
      '34,025,000,000',
      '1,234,567.891',
    ]);
  });
});
