import { describe, expect, it } from 'vitest';
import { getDatamodel } from '../../../src/generated/pothos.js';
import { columnOf, tableOf } from '../../../src/query/model.js';
import { seedDatabase, writeSeed } from '../../../src/seed/seed.js';
import { edited, folder, rowsOf, sample } from '../sample.js';
import { emptiedDatabase, touched } from './emptied.js';

const { db, everything, seed } = emptiedDatabase();

describe('writing the facts', () => {
  it('writes every kind of record, and a second time changes nothing at all', async () => {
    const first = await seed(sample());
    expect(Object.fromEntries(first.map(({ table, added }) => [table, added]))).toMatchInlineSnapshot(`
      {
        "aid packages": 1,
        "ammunition – equipment": 1,
        "articles": 2,
        "citations": 21,
        "countries": 2,
        "credits": 1,
        "decision links": 1,
        "decision – aid package": 1,
        "decision – equipment": 2,
        "decisions": 2,
        "equipment": 3,
        "line item – equipment": 2,
        "line items": 2,
        "links": 1,
        "organizations": 2,
        "passages": 10,
        "people": 1,
        "positions": 1,
        "quote – equipment": 1,
        "quotes": 1,
        "treaties": 1,
        "treaty actions": 1,
        "treaty – equipment": 1,
      }
    `);
    const before = await everything();
    expect(touched(await seed(sample()))).toEqual({});
    expect(await everything()).toEqual(before);
  });

  it('keeps what the files say, column by column', async () => {
    await seed(sample());
    expect(
      await db().prisma.packageLineItem.findMany({
        orderBy: { ordinal: 'asc' },
        select: {
          slug: true,
          ordinal: true,
          quantityLower: true,
          quantityUpper: true,
          quantityQualifier: true,
          quantityUnit: true,
        },
      }),
    ).toMatchInlineSnapshot(`
      [
        {
          "ordinal": 1,
          "quantityLower": "100",
          "quantityQualifier": "MORE_THAN",
          "quantityUnit": "PIECE",
          "quantityUpper": null,
          "slug": "no-2024-1/lance",
        },
        {
          "ordinal": 2,
          "quantityLower": null,
          "quantityQualifier": "UNSPECIFIED",
          "quantityUnit": null,
          "quantityUpper": null,
          "slug": "no-2024-1/105",
        },
      ]
    `);
    expect(
      await db().prisma.treatyAction.findFirstOrThrow({ select: { kind: true, takenOn: true, takenOnLatest: true } }),
    ).toEqual({
      kind: 'SIGNATURE',
      takenOn: new Date('2006-06-01'),
      takenOnLatest: new Date('2006-06-30'),
    });
    expect(
      await db().prisma.quote.findFirstOrThrow({
        select: {
          slug: true,
          position: { select: { slug: true } },
          citations: { orderBy: { ordinal: 'asc' }, select: { ordinal: true, wording: true } },
        },
      }),
    ).toEqual({
      slug: 'northland-lance/need',
      position: { slug: 'ada-berg-defence-minister' },
      citations: [
        { ordinal: 1, wording: '“They need them now,” Berg told the Harbour Times' },
        { ordinal: 2, wording: '“and we have them.”' },
      ],
    });
    expect(
      await db().prisma.citation.findFirstOrThrow({
        where: { treaty: { slug: 'quiet-seas' } },
        select: {
          article: { select: { slug: true } },
          relayedBy: { select: { slug: true } },
          passage: { select: { article: { select: { slug: true } } } },
        },
      }),
    ).toEqual({
      article: { slug: 'treaty-registry' },
      relayedBy: { slug: 'northland-lance' },
      passage: { article: { slug: 'northland-lance' } },
    });
  });

  it('names columns as Prisma does', async () => {
    const { rows } = await db().pool.query<{ name: string }>(
      "SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'",
    );
    const columns = new Set(rows.map(({ name }) => name));
    const fields = Object.entries(getDatamodel().datamodel.models).flatMap(([model, { fields: all }]) =>
      all
        .filter(({ kind }) => kind !== 'object')
        .map(({ name }) => `${tableOf(model).name}.${columnOf(model, name).name}`),
    );
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.filter((field) => !columns.has(field))).toEqual([]);
  });

  it('joins records the way round that Prisma reads them', async () => {
    await seed(sample());
    const { prisma } = db();
    expect(
      await prisma.equipment.findUnique({
        where: { slug: 'lance' },
        select: { ammunitionFor: { select: { slug: true } }, ammunition: { select: { slug: true } } },
      }),
    ).toEqual({
      ammunitionFor: [{ slug: 'lance-launcher' }],
      ammunition: [],
    });
    expect(
      await prisma.packageLineItem.findUnique({
        where: { slug: 'no-2024-1/lance' },
        select: { equipment: { select: { slug: true } } },
      }),
    ).toEqual({ equipment: [{ slug: 'lance' }] });
    expect(await prisma.quote.findFirst({ select: { about: { select: { slug: true } } } })).toEqual({
      about: [{ slug: 'lance' }],
    });
    expect(await prisma.treaty.findFirst({ select: { governs: { select: { slug: true } } } })).toEqual({
      governs: [{ slug: 'missiles' }],
    });
    expect(
      await prisma.policyDecision.findUnique({
        where: { slug: 'no-supply-2024' },
        select: { equipment: { select: { slug: true } }, aidPackages: { select: { slug: true } } },
      }),
    ).toEqual({
      equipment: [{ slug: 'lance' }],
      aidPackages: [{ slug: 'no-2024-1' }],
    });
  });

  it('updates what changed, and nothing else; ids stay', async () => {
    await seed(sample());
    const { id } = await db().prisma.country.findUniqueOrThrow({ where: { code: 'NO' } });
    const changes = await seed(
      edited(
        ['countries.yaml', 'Northern Crown', 'The Crown'],
        ['packages/2024.yaml', 'amount: 275000000', 'amount: 275000000.5'],
      ),
    );
    expect(touched(changes)).toEqual({ countries: '+0 ~1 -0', 'aid packages': '+0 ~1 -0' });
    expect(
      await db().prisma.country.findUniqueOrThrow({ where: { code: 'NO' }, select: { id: true, aliases: true } }),
    ).toEqual({ id, aliases: ['The Crown'] });
    expect((await db().prisma.aidPackage.findFirstOrThrow()).valueUpper?.toFixed(2)).toBe('275000000.50');
  });

  it('removes what is no longer in the files', async () => {
    await seed(sample());
    const changes = await seed(
      edited(
        ['packages/2024.yaml', '    105:\n      asReported: launchers\n      equipment: [lance-launcher]\n', ''],
        [
          'articles/northland-lance.yaml',
          '  - {of: {lineItem: no-2024-1/105}, passage: missiles, wording: launchers}\n',
          '',
        ],
      ),
    );
    expect(touched(changes)).toEqual({
      'line items': '+0 ~0 -1',
      citations: '+0 ~0 -1',
      'line item – equipment': '+0 ~0 -1',
    });
  });

  it('lets renamed records take over addresses, places in a text, terms in a post and places in a family', async () => {
    await seed(sample());
    const files = edited(
      ['people.yaml', 'ada-berg-defence-minister:', 'ada-berg-minister:'],
      ['articles/northland-lance.yaml', 'position: ada-berg-defence-minister', 'position: ada-berg-minister'],
      ['articles/northland-lance.yaml', '  value: {', '  worth: {'],
      ['articles/northland-lance.yaml', 'passage: value', 'passage: worth'],
      // The family turned upside down.
      ['equipment.yaml', 'level: CLASS}', 'level: CLASS, parent: lance}'],
      ['equipment.yaml', '  parent: missiles\n', ''],
    );
    files['articles/lance-for-southland.yaml'] = files['articles/northland-lance.yaml'] ?? '';
    delete files['articles/northland-lance.yaml'];
    const changes = await seed(files);
    expect(touched(changes)).toMatchObject({
      articles: '+1 ~0 -1',
      positions: '+1 ~0 -1',
      passages: '+10 ~0 -10',
      equipment: '+0 ~2 -0',
    });
    expect(touched(await seed(files))).toEqual({});
    expect(touched(await seed(sample()))).toMatchObject({ articles: '+1 ~0 -1' });
  });

  it('leaves the database as it was when writing fails half way', async () => {
    await seed(sample());
    const before = await everything();
    const rows = rowsOf(edited(['countries.yaml', 'Southland', 'South Land']));
    // The last table that is written refuses its row: the database itself keeps the rule.
    const broken = {
      ...rows,
      citations: rows.citations.map((citation, index) => (index === 0 ? { ...citation, wording: '' } : citation)),
    };
    await expect(writeSeed(db().prisma, broken)).rejects.toThrow(/citation_wording_not_empty|constraint/);
    expect(await everything()).toEqual(before);
    // And a rule that is checked when all is written.
    await expect(writeSeed(db().prisma, { ...rows, citations: rows.citations.slice(1) })).rejects.toThrow();
    expect(await everything()).toEqual(before);
  });

  it('writes nothing when a file is wrong', async () => {
    const directory = folder(edited(['countries.yaml', 'Northland', '""']));
    await expect(seedDatabase(db().prisma, { directory })).rejects.toThrow(
      /countries\.yaml:1:12 {2}error {2}name: "" is empty/,
    );
    expect(await db().prisma.country.count()).toBe(0);
  });

  it('lets two seeds at once wait for each other', async () => {
    const [one, two] = await Promise.all([seed(sample()), seed(sample())]);
    const added = [one, two].map((changes) => changes.reduce((sum, change) => sum + change.added, 0));
    expect(added.toSorted((a, b) => a - b)[0]).toBe(0);
    expect(await db().prisma.country.count()).toBe(2);
  });
});
