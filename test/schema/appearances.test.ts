import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type Answer, plainAppearances, type Question } from './support/appearances.js';

let database: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];
let expected: (question: Question) => Answer[];

beforeAll(async () => {
  database = await testDatabase();
  ({ ask } = askApi(database, { MAX_PAGE: 1000, MAX_COST: 1_000_000 }));
  // All aid on record is for one country; a second one shows whether recipients are told apart.
  await database.pool.query(
    `UPDATE aid_package SET recipient_id = (SELECT id FROM country WHERE code = 'PL') WHERE extract(day FROM announced_on)::int % 3 = 0`,
  );
  expected = await plainAppearances(database.prisma);
});
afterAll(() => database.close());

interface Page {
  readonly totalCount: number;
  readonly nodes: Record<string, unknown>[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

async function page({ by, perRecipient, orderBy, recipient, level }: Question, args: object): Promise<Page> {
  const { data, errors } = await ask(
    `query (
      $by: AppearanceBy!, $per: Boolean!, $order: AppearanceOrder, $where: PackageLineItemWhere! = {}, $equipment: EquipmentWhere! = {},
      $first: Int, $after: String, $last: Int, $before: String
    ) {
      appearances(
        by: $by, perRecipient: $per, orderBy: $order, where: $where, equipment: $equipment,
        first: $first, after: $after, last: $last, before: $before
      ) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { equipment { slug } category tag recipient { code } first: firstOn last: lastOn firstPackage { slug } lastPackage { slug }
          firstLine: firstLineItem { slug } lastLine: lastLineItem { slug } packages: packageCount lines: lineItemCount quote: firstQuote { slug } } } }`,
    {
      by,
      per: perRecipient,
      order: orderBy,
      ...(recipient === undefined ? {} : { where: { package: { recipient: { code: { eq: recipient } } } } }),
      ...(level === undefined ? {} : { equipment: { level: { eq: level } } }),
      ...args,
    },
  );
  expect(errors).toBeUndefined();
  return (data as Record<string, unknown>).appearances as Page;
}

const slugIn = (value: unknown) => (value as { slug: string } | null)?.slug ?? null;

const answersOf = ({ nodes }: Page) =>
  nodes.map(({ equipment: thing, category, tag, recipient, ...rest }) => ({
    key: slugIn(thing) ?? category ?? tag,
    recipient: (recipient as { code: string } | null)?.code ?? null,
    ...rest,
    firstPackage: slugIn(rest.firstPackage),
    lastPackage: slugIn(rest.lastPackage),
    firstLine: slugIn(rest.firstLine),
    lastLine: slugIn(rest.lastLine),
    quote: slugIn(rest.quote),
  }));

const question: fc.Arbitrary<Question> = fc.record({
  by: fc.constantFrom('EQUIPMENT', 'FAMILY', 'CATEGORY', 'TAG'),
  perRecipient: fc.boolean(),
  orderBy: fc.record({
    field: fc.constantFrom('FIRST_ON', 'LAST_ON', 'PACKAGE_COUNT'),
    direction: fc.constantFrom('ASC', 'DESC'),
  }),
  recipient: fc.constantFrom(undefined, 'UA', 'PL', 'FI'),
  level: fc.constantFrom(undefined, 'ITEM', 'CLASS'),
});

describe('appearances', () => {
  it('are what a plain computation over the lines finds', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const whole = await page(asked, { first: 1000 });
        const all = expected(asked);
        expect(answersOf(whole)).toEqual(all);
        expect(whole.totalCount).toBe(all.length);
      }),
      { numRuns: 30 },
    );
  });

  it('are the same read page by page, from either end', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 60 }), async (asked, least) => {
        const all = expected(asked);
        const size = Math.max(least, Math.ceil(all.length / 4));
        const [forward, backward]: [unknown[], unknown[]] = [[], []];
        for (let after: string | undefined; ; ) {
          const one = await page(asked, { first: size, after });
          forward.push(...answersOf(one));
          after = one.pageInfo.endCursor;
          if (!one.pageInfo.hasNextPage) break;
        }
        for (let before: string | undefined; ; ) {
          const one = await page(asked, { last: size, before });
          backward.unshift(...answersOf(one));
          before = one.pageInfo.startCursor;
          if (!one.pageInfo.hasPreviousPage) break;
        }
        expect(forward).toEqual(all);
        expect(backward).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  it('tell only of the equipment asked for, whatever else the lines that count name', async () => {
    const slugs = async (args: string) => {
      const { data } = await ask(`{ appearances(${args}, perRecipient: false) { nodes { equipment { slug } } } }`);
      return ((data as Record<string, unknown>).appearances as Page).nodes.map((node) => slugIn(node.equipment));
    };
    const lineOfJavelin = 'where: { equipment: { some: { slug: { eq: "javelin" } } } }';
    expect((await slugs(lineOfJavelin)).length).toBeGreaterThan(1);
    expect(await slugs(`${lineOfJavelin}, equipment: { slug: { eq: "javelin" } }`)).toEqual(['javelin']);
  });

  it('take one statement, whatever records they name', async () => {
    database.statements.length = 0;
    const { errors } = await ask(
      '{ appearances(first: 50) { totalCount nodes { equipment { slug } firstPackage { slug } lastPackage { ' +
        'title } firstQuote { text } } } byTag: appearances(by: TAG) { nodes { tag } } }',
    );
    expect(errors).toBeUndefined();
    expect(database.statements).toHaveLength(1);
  });

  it('read no more than is asked for', async () => {
    const stepsOf = async (selection: string) => {
      database.statements.length = 0;
      await ask(`{ appearances ${selection} }`);
      return [...(database.statements[0]?.sql ?? '').matchAll(/(\w+) AS MATERIALIZED \(\s*SELECT/g)].map(
        ([, name]) => name,
      );
    };
    const groups = ['line', 'package', 'appearance'];
    expect(await stepsOf('{ __typename }')).toEqual([]);
    expect(await stepsOf('{ totalCount }')).toEqual(groups);
    expect(await stepsOf('{ nodes { packageCount } pageInfo { endCursor } }')).toEqual([...groups, 'page']);
    expect(await stepsOf('{ nodes { lastPackage { slug } } }')).toEqual([...groups, 'page', 'last']);
    expect(await stepsOf('{ edges { node { firstQuote { text } } } }')).toEqual([
      ...groups,
      'page',
      'first',
      'member',
      'quoted',
      'first_quote',
    ]);
  });
});

describe('bad input', () => {
  it.each([
    ['a where that holds null', 'where: { package: null }', 'where.package: is null. Leave the condition out.'],
    [
      'a condition on equipment that looks for nothing',
      'equipment: { name: { contains: " " } }',
      'equipment.name.contains: " " holds nothing to look for.',
    ],
    [
      'an absurd page',
      'first: 5000',
      'first: is 5000; a page holds at most 1000 rows. Ask for the next page with `after`.',
    ],
    ['both ends', 'first: 1, last: 1', 'last: cannot be asked together with `first`. Page from one end.'],
  ])('with %s is refused', async (_name, args, message) => {
    const { errors } = await ask(`{ appearances(${args}) { nodes { firstOn } } }`);
    expect(errors?.[0]).toMatchObject({ message, path: ['appearances'], extensions: { code: 'BAD_USER_INPUT' } });
  });

  it('with the cursor of another question is refused', async () => {
    const asked = { by: 'EQUIPMENT', perRecipient: true, orderBy: { field: 'FIRST_ON', direction: 'ASC' } } as const;
    const { pageInfo } = await page({ ...asked, recipient: undefined, level: undefined }, { first: 1 });
    for (const other of [
      'by: FAMILY',
      'perRecipient: false',
      'orderBy: { field: LAST_ON }',
      'orderBy: { field: FIRST_ON, direction: DESC }',
    ]) {
      const { errors } = await ask(`query ($after: String) { appearances(${other}, after: $after) { totalCount } }`, {
        after: pageInfo.endCursor,
      });
      expect(errors?.[0]?.message).toContain('is a cursor of another list or another order');
    }
  });
});
