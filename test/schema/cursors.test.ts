import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeGlobalId, encodeGlobalId } from '../../src/query/globalId.js';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { insertRows, makeRows } from './support/rows.js';

const rows = makeRows(120);
let database: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];

beforeAll(async () => {
  database = await testDatabase({ seeded: false });
  ({ ask } = askApi(database, { MAX_PAGE: 1000, MAX_COST: 1_000_000 }));
  await insertRows(database.pool, rows);
});
afterAll(() => database.close());

interface Page {
  readonly edges: { cursor: string; node: { id: string } }[];
  readonly nodes: { id: string }[];
  readonly pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
}

/** What is listed: the field, its order, its filter. */
interface Question {
  readonly field: string;
  readonly orderBy?: readonly { field: string; direction: string }[] | undefined;
  readonly where?: Readonly<Record<string, unknown>> | undefined;
}

const typeOf: Readonly<Record<string, string>> = { articles: 'Article', quotes: 'Quote', aidPackages: 'AidPackage' };

async function page({ field, orderBy, where }: Question, args: Record<string, unknown>): Promise<Page> {
  const type = typeOf[field];
  const { data, errors } = await ask(
    `query ($w: ${type}Where, $o: [${type}Order!], $first: Int, $after: String, $last: Int, $before: String) {
      ${field}(${where ? 'where: $w, ' : ''}orderBy: $o, first: $first, after: $after, last: $last, before: $before) {
        edges { cursor node { id } } nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`.replace(
      where ? '' : `$w: ${type}Where, `,
      '',
    ),
    { ...(where ? { w: where } : {}), ...(orderBy ? { o: orderBy } : {}), ...args },
  );
  expect(errors).toBeUndefined();
  return (data as Record<string, Page>)[field] as Page;
}

const ids = ({ edges }: Page) => edges.map(({ node }) => node.id);
const whole = async (question: Question) => ids(await page(question, { first: 1000 }));

const orders: Readonly<Record<string, readonly string[]>> = {
  articles: ['PUBLISHED_ON', 'HEADLINE', 'SLUG'],
  quotes: ['PUBLISHED_ON', 'SAID_ON', 'ARTICLE', 'ORDINAL'],
  aidPackages: ['ANNOUNCED_ON', 'VALUE', 'TITLE'],
};
const wheres: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  articles: [
    { language: { eq: 'en' } },
    { publisher: {} },
    { not: { publisher: {} } },
    { quotes: { some: { kind: { eq: 'DIRECT' } } } },
  ],
  quotes: [{ kind: { neq: 'DIRECT' } }, { venue: { isNull: true } }, { article: { language: { isNull: false } } }],
  aidPackages: [{ value: { amount: { isNull: false } } }],
};

/** Any list, by any order of one to three keys, nullable ones among them, under any filter or none. */
const question: fc.Arbitrary<Question> = fc.constantFrom('articles', 'quotes', 'aidPackages').chain((field) =>
  fc.record({
    field: fc.constant(field),
    orderBy: fc.option(
      fc
        .shuffledSubarray([...(orders[field] ?? [])], { minLength: 1, maxLength: 3 })
        .chain((keys) =>
          fc.tuple(
            ...keys.map((key) => fc.record({ field: fc.constant(key), direction: fc.constantFrom('ASC', 'DESC') })),
          ),
        ),
      { nil: undefined, freq: 6 },
    ),
    where: fc.option(fc.constantFrom(...(wheres[field] ?? [])), { nil: undefined }),
  }),
);

const walks = { numRuns: 12 };

describe('walking a list', () => {
  it('forward, page by page, gives every record once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 9, max: 150 }), async (asked, size) => {
        const found: string[] = [];
        let after: string | null = null;
        for (;;) {
          const one: Page = await page(asked, { first: size, after });
          expect(one.pageInfo.hasPreviousPage).toBe(after !== null);
          expect(one.nodes.map(({ id }) => id)).toEqual(ids(one));
          found.push(...ids(one));
          after = one.pageInfo.endCursor;
          if (!one.pageInfo.hasNextPage) break;
          expect(one.edges).toHaveLength(size);
        }
        expect(found).toEqual(await whole(asked));
        expect(new Set(found).size).toBe(found.length);
      }),
      walks,
    );
  });

  it('backward, page by page, gives the same records in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 9, max: 150 }), async (asked, size) => {
        const found: string[] = [];
        let before: string | null = null;
        for (;;) {
          const one: Page = await page(asked, { last: size, before });
          expect(one.pageInfo.hasNextPage).toBe(before !== null);
          found.unshift(...ids(one));
          before = one.pageInfo.startCursor;
          if (!one.pageInfo.hasPreviousPage) break;
        }
        expect(found).toEqual(await whole(asked));
      }),
      walks,
    );
  });

  it('between two cursors gives what lies between them', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.nat(), fc.nat(), async (asked, x, y) => {
        const all = await page(asked, { first: 1000 });
        const [a, b] = [x % all.edges.length, y % all.edges.length].sort((p, q) => p - q) as [number, number];
        const between = await page(asked, { first: 1000, after: all.edges[a]?.cursor, before: all.edges[b]?.cursor });
        expect(ids(between)).toEqual(ids(all).slice(a + 1, Math.max(a + 1, b)));
      }),
      walks,
    );
  });
});

describe('the order of a list', () => {
  it.each(['ASC', 'DESC'])('has what is unknown last, going %s', async (direction) => {
    const order = await whole({ field: 'articles', orderBy: [{ field: 'PUBLISHED_ON', direction }] });
    const dated = new Map(
      rows.articles.map(({ id, published }) => [encodeGlobalId('Article', id), published?.[0] ?? null]),
    );
    const days = order.map((id) => dated.get(id) ?? null);
    const known = days.filter((day) => day !== null);
    expect(days.slice(0, known.length)).toEqual(direction === 'ASC' ? [...known].sort() : [...known].sort().reverse());
    expect(days.length).toBe(rows.articles.length);
  });

  it('has equal keys by id, in the direction of the key before it', async () => {
    const known = { publishedOn: { gte: '2000' } };
    const sorted = (direction: string) =>
      whole({ field: 'articles', orderBy: [{ field: 'PUBLISHED_ON', direction }], where: known });
    const [up, down] = [await sorted('ASC'), await sorted('DESC')];
    expect(down).toEqual([...up].reverse());
    expect(up.length).toBeGreaterThan(20);
  });
});

describe('a cursor', () => {
  const bySlug: Question = { field: 'articles', orderBy: [{ field: 'HEADLINE', direction: 'ASC' }] };

  it('of an empty page is null, and the page says whether there is more', async () => {
    const empty = await page(bySlug, { first: 0 });
    expect(empty).toEqual({
      edges: [],
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it('stays good when the record that it points at is gone', async () => {
    const all = await page(bySlug, { first: 1000 });
    // The first article is the source of the packages, which could not lose it.
    const needed = encodeGlobalId('Article', rows.articles[0]?.id ?? '');
    const index = all.edges.findIndex(({ node }, at) => at > 3 && node.id !== needed);
    const { cursor = '', node: gone = { id: '' } } = all.edges[index] ?? {};
    const { id } = decodeGlobalId(gone.id);
    await database.pool.query('DELETE FROM quote WHERE article_id = $1', [id]);
    expect((await database.pool.query('DELETE FROM article WHERE id = $1', [id])).rowCount).toBe(1);
    expect(ids(await page(bySlug, { first: 1000, after: cursor }))).toEqual(ids(all).slice(index + 1));
    expect(ids(await page(bySlug, { first: 1000, before: cursor }))).toEqual(ids(all).slice(0, index));
  });

  const cursorOf = async (asked: Question) => (await page(asked, { first: 1 })).pageInfo.endCursor;

  it('of another order, direction or list is refused', async () => {
    const cursors = [
      await cursorOf({ field: 'articles', orderBy: [{ field: 'SLUG', direction: 'ASC' }] }),
      await cursorOf({ field: 'articles', orderBy: [{ field: 'HEADLINE', direction: 'DESC' }] }),
      await cursorOf({ field: 'quotes' }),
      await cursorOf({ field: 'aidPackages' }),
    ];
    for (const after of cursors) {
      const { errors } = await ask(
        'query ($after: String) { articles(after: $after, orderBy: [{ field: HEADLINE }]) { nodes { id } } }',
        { after },
      );
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('is a cursor of another list or another order'),
        path: ['articles'],
        extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
      });
    }
  });

  it('of a list whose order has the same name is refused', async () => {
    const { data } = await ask('{ organizations(first: 1) { pageInfo { endCursor } } }');
    const after = (data as { organizations: Page }).organizations.pageInfo.endCursor;
    expect(after).toEqual(expect.any(String));
    const { errors } = await ask('query ($after: String) { countries(after: $after) { nodes { id } } }', { after });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('made of anything is refused, and never breaks anything', async () => {
    const base64 = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '').toString('base64url');
    const name = 'PUBLISHED_ON-Article.id-';
    const nearly = fc
      .array(
        fc.oneof(fc.jsonValue(), fc.constantFrom('2024-02-30', '2024-01-01', rows.articles[0]?.id, '\u0000', 1e300)),
        { maxLength: 3 },
      )
      .map((values) => base64([name, ...values]));
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.jsonValue().map(base64), nearly), async (after) => {
        const { errors } = await ask('query ($after: String) { articles(after: $after) { nodes { id } } }', { after });
        expect([undefined, 'BAD_USER_INPUT']).toContain(errors?.[0]?.extensions?.code);
      }),
      { numRuns: 150 },
    );
    const { errors } = await ask('query ($after: String) { articles(after: $after) { nodes { id } } }', {
      after: base64([name, '2024-01-01', rows.articles[0]?.id]),
    });
    expect(errors).toBeUndefined();
  });
});
