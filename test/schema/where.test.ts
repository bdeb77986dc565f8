import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filterLimits } from '../../src/query/readComparison.js';
import { foldText } from '../../src/query/values/text.js';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type ArticleRow, amounts, dates, insertRows, makeRows, type QuoteRow, slugs, words } from './support/rows.js';

const rows = makeRows(150);
let database: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];

beforeAll(async () => {
  database = await testDatabase({ seeded: false });
  ({ ask } = askApi(database, { MAX_PAGE: 1000 }));
  await insertRows(database.pool, rows);
});
afterAll(() => database.close());

async function found(field: 'articles' | 'organizations' | 'aidPackages', where: unknown): Promise<string[]> {
  const type = { articles: 'Article', organizations: 'Organization', aidPackages: 'AidPackage' }[field];
  const { data, errors } = await ask(
    `query ($w: ${type}Where) { ${field}(where: $w, first: 1000) { nodes { slug } } }`,
    { w: where },
  );
  expect(errors, JSON.stringify(where)).toBeUndefined();
  return (data as Record<string, { nodes: { slug: string }[] }>)[field]?.nodes.map(({ slug }) => slug).sort() ?? [];
}

/** The conditions in a `where`, or a few more: every field of it and every part of a list of them. */
function conditionsIn(where: unknown): number {
  if (typeof where !== 'object' || where === null) return 0;
  return Object.values(where).reduce((sum: number, inner) => sum + 1 + conditionsIn(inner), 0);
}

/** True, false, or null for unknown: as of a value that is not known. */
type Truth = boolean | null;
const not = (truth: Truth): Truth => (truth === null ? null : !truth);
const all = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true);
const any = (truths: readonly Truth[]): Truth => not(all(truths.map(not)));

/** A condition as GraphQL takes it, and what it means, said plainly. */
interface Condition<Row> {
  readonly input: Readonly<Record<string, unknown>>;
  readonly holds: (row: Row) => Truth;
}

const known = <T>(value: T | null, test: (value: T) => boolean): Truth => (value === null ? null : test(value));

const word = fc.oneof(
  fc.constantFrom(...words, ...words.map((w) => w.toUpperCase()), '%', '_', '\\', 'e', '100% 100%'),
);
const field = <Row>(name: string, comparison: object, holds: (row: Row) => Truth): Condition<Row> => ({
  input: { [name]: comparison },
  holds,
});

function texts<Row>(name: string, of: (row: Row) => string | null, nullable: boolean): fc.Arbitrary<Condition<Row>> {
  const compare = (operator: string, test: (value: string, sought: string) => boolean) =>
    word.map((sought) =>
      field<Row>(name, { [operator]: sought }, (row) =>
        known(of(row), (value) => test(foldText(value), foldText(sought))),
      ),
    );
  return fc.oneof(
    compare('eq', (value, sought) => value === sought),
    compare('neq', (value, sought) => value !== sought),
    compare('contains', (value, sought) => value.includes(sought)),
    compare('startsWith', (value, sought) => value.startsWith(sought)),
    compare('endsWith', (value, sought) => value.endsWith(sought)),
    fc.array(word, { maxLength: 3 }).map((some) =>
      field<Row>(name, { in: some }, (row) =>
        // Nothing is in an empty list, not even what is unknown.
        some.length === 0
          ? false
          : known(of(row), (value) => some.some((sought) => foldText(sought) === foldText(value))),
      ),
    ),
    ...(nullable
      ? [fc.boolean().map((wanted) => field<Row>(name, { isNull: wanted }, (row) => (of(row) === null) === wanted))]
      : []),
  );
}

function enums<Row>(name: string, values: readonly string[], of: (row: Row) => string): fc.Arbitrary<Condition<Row>> {
  return fc.subarray([...values]).chain((some) =>
    fc.constantFrom(
      field<Row>(name, { in: some }, (row) => some.includes(of(row))),
      field<Row>(name, { notIn: some }, (row) => !some.includes(of(row))),
    ),
  );
}

/** What a comparison of dates means: all days that the one may be against all days that the other may be. */
const dateMeaning: Readonly<
  Record<string, (value: readonly [string, string], first: string, last: string) => boolean>
> = {
  eq: (value, first, last) => value[0] >= first && value[1] <= last,
  neq: (value, first, last) => !(value[0] >= first && value[1] <= last),
  gt: (value, _first, last) => value[0] > last,
  gte: (value, first) => value[0] >= first,
  lt: (value, first) => value[1] < first,
  lte: (value, _first, last) => value[1] <= last,
};
const published = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Object.keys(dateMeaning)), fc.constantFrom(...dates))
    .map(([operator, [text, first, last]]) =>
      field<ArticleRow>('publishedOn', { [operator]: text }, (row) =>
        known(row.published, (value) => dateMeaning[operator]?.(value, first, last) ?? false),
      ),
    ),
  fc
    .boolean()
    .map((wanted) =>
      field<ArticleRow>('publishedOn', { isNull: wanted }, (row) => (row.published === null) === wanted),
    ),
);

const quote: fc.Arbitrary<Condition<QuoteRow>> = nest(
  fc.oneof(
    texts<QuoteRow>('text', (row) => row.text, false),
    texts<QuoteRow>('venue', (row) => row.venue, true),
    enums<QuoteRow>('kind', ['DIRECT', 'MIXED', 'INDIRECT'], (row) => row.kind),
  ),
  2,
);

const quotes: fc.Arbitrary<Condition<ArticleRow>> = quote.chain(({ input, holds }) =>
  fc.constantFrom(
    field<ArticleRow>('quotes', { some: input }, (row) => row.quotes.some((one) => holds(one) === true)),
    field<ArticleRow>('quotes', { none: input }, (row) => !row.quotes.some((one) => holds(one) === true)),
    field<ArticleRow>('quotes', { every: input }, (row) => !row.quotes.some((one) => holds(one) === false)),
  ),
);
const publisher = fc.constantFrom(
  field<ArticleRow>('publisher', {}, (row) => row.publisher !== null),
  ...['organization-0', 'organization-1'].map((slug) =>
    field<ArticleRow>('publisher', { slug: { eq: slug } }, (row) => row.publisher?.slug === slug),
  ),
);

const article = nest(
  fc.oneof(
    texts<ArticleRow>('headline', (row) => row.headline, true),
    enums<ArticleRow>('kind', ['NEWS_STORY', 'REPORT', 'DATASET'], (row) => row.kind),
    published,
    quotes,
    publisher,
  ),
  3,
);

/** Conditions inside and, or, not, and empty ones. */
function nest<Row>(leaf: fc.Arbitrary<Condition<Row>>, depth: number): fc.Arbitrary<Condition<Row>> {
  const always: Condition<Row> = { input: {}, holds: () => true };
  if (depth === 0) return leaf;
  const inner = nest(leaf, depth - 1);
  const some = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 4, arbitrary: leaf },
    { weight: 1, arbitrary: fc.constant(always) },
    {
      weight: 2,
      arbitrary: inner.map(({ input, holds }) => ({ input: { not: input }, holds: (row: Row) => not(holds(row)) })),
    },
    {
      weight: 1,
      arbitrary: some.map((parts) => ({
        input: { and: parts.map(({ input }) => input) },
        holds: (row: Row) => all(parts.map(({ holds }) => holds(row))),
      })),
    },
    {
      weight: 1,
      arbitrary: some.map((parts) => ({
        input: { or: parts.map(({ input }) => input) },
        holds: (row: Row) => any(parts.map(({ holds }) => holds(row))),
      })),
    },
  );
}

describe('a where', () => {
  it('finds what its plain meaning finds, whatever it is made of', async () => {
    await fc.assert(
      fc.asyncProperty(article, async ({ input, holds }) => {
        // What asks for more than is allowed is refused: test/schema/whereInput.test.ts.
        fc.pre(conditionsIn(input) <= filterLimits.conditions);
        expect(await found('articles', input), JSON.stringify(input)).toEqual(
          slugs(rows.articles.filter((row) => holds(row) === true)),
        );
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('compares dates of any precision, all days of the one against all days of the other', async () => {
    for (const [operator, meaning] of Object.entries(dateMeaning))
      for (const [text, first, last] of dates)
        expect(await found('articles', { publishedOn: { [operator]: text } }), `${operator} ${text}`).toEqual(
          slugs(rows.articles.filter((row) => row.published && meaning(row.published, first, last))),
        );
  });

  it.each(['eq', 'gt', 'gte', 'lt', 'lte', 'neq'] as const)('compares decimals exactly: %s', async (operator) => {
    const exact = (text: string) =>
      BigInt(text.includes('.') ? text.replace('.', '').padEnd(text.indexOf('.') + 2, '0') : `${text}00`);
    const meaning = {
      eq: (a: bigint, b: bigint) => a === b,
      neq: (a: bigint, b: bigint) => a !== b,
      gt: (a: bigint, b: bigint) => a > b,
      gte: (a: bigint, b: bigint) => a >= b,
      lt: (a: bigint, b: bigint) => a < b,
      lte: (a: bigint, b: bigint) => a <= b,
    }[operator];
    for (const sought of amounts)
      expect(await found('aidPackages', { value: { amount: { [operator]: sought } } })).toEqual(
        slugs(rows.packages.filter(({ amount }) => amount !== null && meaning(exact(amount), exact(sought)))),
      );
  });
});

describe('names', () => {
  it.each([
    [{ eq: 'Zelensky' }, ['organization-1']],
    [{ eq: 'зеленський' }, ['organization-1']],
    [{ eq: 'Zelenskyy' }, []],
    [{ startsWith: 'zelensky' }, ['organization-1']],
    [{ startsWith: 'office' }, []],
    [{ endsWith: 'OFFICE' }, ['organization-1']],
    [{ endsWith: 'zelensky' }, ['organization-1']],
    [{ contains: 'muller' }, ['organization-3']],
    [{ contains: '%' }, ['organization-2']],
    [{ eq: 'a_b' }, ['organization-2']],
    [{ eq: 'agence_100_' }, []],
    [{ in: ['kyiv post', 'A_B'] }, ['organization-0', 'organization-2']],
    [{ in: [] }, []],
    [{ notIn: [] }, ['organization-0', 'organization-1', 'organization-2', 'organization-3']],
    [{ neq: 'zelensky' }, ['organization-0', 'organization-2', 'organization-3']],
    [{ notIn: ['zelensky', 'o’brien “press”'] }, ['organization-0', 'organization-2']],
  ])('%j looks at every name, aliases included', async (name, expected) => {
    expect(await found('organizations', { name })).toEqual(expected);
  });
});

describe('not', () => {
  it('of a comparison leaves out records whose value is unknown, as the comparison does', async () => {
    const of = (where: unknown) => found('articles', where);
    expect(await of({ not: { language: { eq: 'en' } } })).toEqual(
      slugs(rows.articles.filter(({ language }) => language === 'de')),
    );
    expect(await of({ not: { language: { eq: 'en' } } })).toEqual(await of({ language: { neq: 'en' } }));
  });

  it('of a to-one relation finds the records that have none as well', async () => {
    expect(await found('articles', { not: { publisher: {} } })).toEqual(
      slugs(rows.articles.filter((row) => row.publisher === null)),
    );
    expect(await found('articles', { not: { publisher: { slug: { eq: 'organization-0' } } } })).toEqual(
      slugs(rows.articles.filter((row) => row.publisher?.slug !== 'organization-0')),
    );
  });

  it('of nothing finds nothing, and an empty part of `or` finds everything', async () => {
    expect(await found('articles', { not: {} })).toEqual([]);
    expect(await found('articles', { or: [{}, { slug: { eq: 'article-1' } }] })).toHaveLength(rows.articles.length);
    expect(await found('articles', { not: { not: {} } })).toHaveLength(rows.articles.length);
  });
});
