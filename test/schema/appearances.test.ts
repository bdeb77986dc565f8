import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

/** A line of a package with what it names, as the tests' own computation knows it. */
interface Line {
  readonly package: string;
  readonly on: string;
  readonly ordinal: number;
  readonly slug: string;
  readonly recipient: string;
  readonly names: readonly string[];
}

interface Equipment {
  readonly slug: string;
  readonly category: string;
  readonly level: string;
  readonly tags: readonly string[];
  readonly family: readonly string[];
}

interface Quote {
  readonly slug: string;
  readonly on: string;
  readonly about: readonly string[];
}

let database: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];
let lines: readonly Line[];
let equipment: ReadonlyMap<string, Equipment>;
let quotes: readonly Quote[];

beforeAll(async () => {
  database = await testDatabase();
  ({ ask } = askApi(database, { MAX_PAGE: 1000, MAX_COST: 1_000_000 }));
  // All aid on record is for one country; a second one shows whether recipients are told apart.
  await database.pool.query(
    `UPDATE aid_package SET recipient_id = (SELECT id FROM country WHERE code = 'PL') WHERE extract(day FROM announced_on)::int % 3 = 0`,
  );
  const rows = await database.prisma.packageLineItem.findMany({
    include: { equipment: true, package: { include: { recipient: true } } },
  });
  lines = rows.map((line) => ({
    package: line.package.slug,
    on: line.package.announcedOn.toISOString().slice(0, 10),
    ordinal: line.ordinal,
    slug: line.slug,
    recipient: line.package.recipient.code,
    names: line.equipment.map(({ slug }) => slug),
  }));
  const all = await database.prisma.equipment.findMany();
  const byId = new Map(all.map((each) => [each.id, each]));
  const above = (id: string | null): string[] => {
    const found = id === null ? undefined : byId.get(id);
    return found ? [found.slug, ...above(found.parentId)] : [];
  };
  equipment = new Map(all.map((each) => [each.slug, { ...each, family: above(each.id) }]));
  const said = await database.prisma.quote.findMany({ include: { about: true, article: true } });
  quotes = said.map((quote) => ({
    slug: quote.slug,
    on: (quote.saidOn ?? quote.article.publishedOn)?.toISOString().slice(0, 10) ?? '9999',
    about: quote.about.map(({ slug }) => slug),
  }));
});
afterAll(() => database.close());

type By = 'EQUIPMENT' | 'FAMILY' | 'CATEGORY' | 'TAG';

interface Question {
  readonly by: By;
  readonly perRecipient: boolean;
  readonly orderBy: { readonly field: 'FIRST_ON' | 'LAST_ON' | 'PACKAGE_COUNT'; readonly direction: 'ASC' | 'DESC' };
  /** Lines of packages for this recipient only. */
  readonly recipient: string | undefined;
  /** Equipment of this level only. */
  readonly level: string | undefined;
}

interface Answer {
  readonly key: string;
  readonly recipient: string | null;
  readonly first: string;
  readonly last: string;
  readonly firstPackage: string;
  readonly lastPackage: string;
  readonly firstLine: string;
  readonly lastLine: string;
  readonly packages: number;
  readonly lines: number;
  readonly quote: string | null;
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);

/** The things that an equipment is an appearance of. */
function thingsOf(slug: string, { by, level }: Question): readonly string[] {
  const found = equipment.get(slug);
  if (!found) throw new Error(`no equipment ${slug}`);
  if (by === 'FAMILY')
    return found.family.filter((each) => level === undefined || equipment.get(each)?.level === level);
  if (level !== undefined && found.level !== level) return [];
  return by === 'EQUIPMENT' ? [slug] : by === 'CATEGORY' ? [found.category] : found.tags;
}

function expected(question: Question): Answer[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    if (question.recipient !== undefined && line.recipient !== question.recipient) continue;
    for (const thing of new Set(line.names.flatMap((slug) => thingsOf(slug, question)))) {
      const group = JSON.stringify([thing, question.perRecipient ? line.recipient : null]);
      groups.set(group, [...(groups.get(group) ?? []), line]);
    }
  }
  const answers = [...groups].map(([group, own]): Answer => {
    const [key, recipient] = JSON.parse(group) as [string, string | null];
    const sorted = own.toSorted(
      (a, b) => compare(a.on, b.on) || compare(a.package, b.package) || compare(a.ordinal, b.ordinal),
    );
    const [first = sorted[0], last = sorted.at(-1)] = [sorted[0], sorted.at(-1)];
    if (!first || !last) throw new Error('an empty group');
    const [quote] = quotes
      .filter(({ about }) => about.some((slug) => thingsOf(slug, { ...question, level: undefined }).includes(key)))
      .toSorted((a, b) => compare(a.on, b.on) || compare(a.slug, b.slug));
    return {
      key,
      recipient,
      first: first.on,
      last: last.on,
      firstPackage: first.package,
      lastPackage: last.package,
      firstLine: first.slug,
      lastLine: sorted.find((line) => line.package === last.package)?.slug ?? '',
      packages: new Set(own.map((line) => line.package)).size,
      lines: own.length,
      quote: quote?.slug ?? null,
    };
  });
  const { field, direction } = question.orderBy;
  const value = ({ first, last, packages }: Answer) =>
    field === 'FIRST_ON' ? first : field === 'LAST_ON' ? last : packages;
  return answers.sort(
    (a, b) =>
      (direction === 'ASC' ? 1 : -1) * compare(value(a), value(b)) ||
      compare(a.key, b.key) ||
      compare(a.recipient ?? '', b.recipient ?? ''),
  );
}

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
    [
      'a where that holds null',
      'where: { package: null }',
      'where.package: is null. Leave the condition out, or ask for unknown values with `isNull: true`.',
    ],
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
