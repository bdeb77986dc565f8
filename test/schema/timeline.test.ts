import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeGlobalId } from '../../src/query/globalId.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';
import { type Event, eventsOfRecord, type Place } from './support/events.js';

const database = sharedDatabase();
const { ask } = askApi(database, { MAX_PAGE: 1000, MAX_COST: 1_000_000 });
let everything: readonly Event[];
let families: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(async () => {
  ({ events: everything, families } = await eventsOfRecord(database.prisma));
});
afterAll(() => database.close());

interface Page {
  readonly totalCount: number;
  readonly edges: { cursor: string; node: { kind: string; date: string | null; record: { id: string } } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

async function page(where: object, args: object): Promise<Page> {
  const { data, errors } = await ask(
    `query ($where: TimelineWhere!, $direction: OrderDirection! = ASC, $first: Int, $after: String, $last: Int, $before: String) {
      timeline(where: $where, direction: $direction, first: $first, after: $after, last: $last, before: $before) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { kind date record { ... on Node { id } } } } } }`,
    { where, ...args },
  );
  expect(errors).toBeUndefined();
  return data?.timeline as Page;
}

const named = ({ edges }: Page) =>
  edges.map(({ node }) => `${node.kind} ${decodeGlobalId(node.record.id).id} ${node.date}`);

type Direction = 'ASC' | 'DESC';

/** What a timeline must hold, by a plain computation over the rows. */
function expected(where: Place & { readonly kinds?: readonly string[] }, direction: Direction): string[] {
  const day = ({ first }: Event) => first ?? '';
  const turn = direction === 'ASC' ? 1 : -1;
  const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return everything
    .filter((event) => (where.kinds ?? [event.kind]).includes(event.kind) && event.concerns(where, families))
    .sort(
      (a, b) =>
        compare(a.first === null ? 1 : 0, b.first === null ? 1 : 0) ||
        turn * compare(day(a), day(b)) ||
        compare(a.rank, b.rank) ||
        compare(a.id, b.id),
    )
    .map(({ kind, id, date }) => `${kind} ${id} ${date}`);
}

const places: fc.Arbitrary<Place & { readonly kinds?: readonly string[] }> = fc.constantFrom(
  { equipment: 'anti-personnel-mines' },
  { equipment: 'landmines' },
  { equipment: 'himars' },
  { equipment: 'tow' },
  { person: 'lloyd-austin' },
  { person: 'mary-wareham' },
  { organization: 'human-rights-watch' },
  { organization: 'us-department-of-defense' },
  { treaty: 'mine-ban-treaty' },
  { country: 'UA' },
  { country: 'US' },
  { country: 'FI' },
  { equipment: 'anti-personnel-mines', country: 'UA' },
  { equipment: 'landmines', person: 'lloyd-austin' },
  { treaty: 'mine-ban-treaty', country: 'US' },
  { equipment: 'himars', treaty: 'mine-ban-treaty' },
  { organization: 'us-department-of-defense', person: 'lloyd-austin' },
  { country: 'US', kinds: ['QUOTE', 'POST_BEGAN'] },
  { country: 'UA', kinds: ['ANNOUNCEMENT'] },
);
const directions: fc.Arbitrary<Direction> = fc.constantFrom('ASC', 'DESC');
const runs = { numRuns: 25 };

describe('a timeline', () => {
  it('holds every event that concerns what it is of, once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(places, directions, async (where, direction) => {
        const whole = await page(where, { direction, first: 1000 });
        expect(named(whole)).toEqual(expected(where, direction));
        expect(whole.totalCount).toBe(whole.edges.length);
      }),
      { numRuns: 40 },
    );
  });

  it('is the same read page by page, from either end, whatever the size of the pages', async () => {
    await fc.assert(
      fc.asyncProperty(places, directions, fc.integer({ min: 1, max: 40 }), async (where, direction, least) => {
        const whole = expected(where, direction);
        // Few pages are enough for the longest ones.
        const size = Math.max(least, Math.ceil(whole.length / 8));
        const forward: string[] = [];
        for (let after: string | undefined; ; ) {
          const one = await page(where, { direction, first: size, after });
          expect(one.pageInfo.hasPreviousPage).toBe(after !== undefined);
          forward.push(...named(one));
          after = one.pageInfo.endCursor;
          if (!one.pageInfo.hasNextPage) break;
        }
        expect(forward).toEqual(whole);
        const backward: string[] = [];
        for (let before: string | undefined; ; ) {
          const one = await page(where, { direction, last: size, before });
          backward.unshift(...named(one));
          before = one.pageInfo.startCursor;
          if (!one.pageInfo.hasPreviousPage) break;
        }
        expect(backward).toEqual(whole);
      }),
      runs,
    );
  });

  it('between two cursors holds what lies between them', async () => {
    await fc.assert(
      fc.asyncProperty(places, directions, fc.nat(), fc.nat(), async (where, direction, x, y) => {
        const { edges } = await page(where, { direction, first: 1000 });
        if (edges.length === 0) return;
        const [a = 0, b = 0] = [x % edges.length, y % edges.length].sort((p, q) => p - q);
        const between = await page(where, {
          direction,
          first: 1000,
          after: edges[a]?.cursor,
          before: edges[b]?.cursor,
        });
        expect(named(between)).toEqual(expected(where, direction).slice(a + 1, Math.max(a + 1, b)));
      }),
      runs,
    );
  });

  it('is dated as lists are: a month counts where all of its days do', async () => {
    const mines = { equipment: 'anti-personnel-mines', kinds: ['DECISION'] };
    const dates = async (date: object) => (await page({ ...mines, date }, {})).edges.map(({ node }) => node.date);
    expect(await dates({ gte: '2024-11', lte: '2024-11' })).toEqual(['2024-11']);
    expect(await dates({ gte: '2024-11-02', lt: '2024-12' })).toEqual([]);
    expect(await dates({ lt: '2020-02' })).toEqual(['2014-06', '2014-09-23', '2016-01', '2020-01-31']);
  });

  it('without a date is what has none: a quote whose article is dated has that date', async () => {
    for (const where of [{ equipment: 'landmines' }, { country: 'US' }, { person: 'lloyd-austin' }]) {
      const undated = expected(where, 'ASC').filter((event) => event.endsWith(' null'));
      expect(named(await page({ ...where, date: { isNull: true } }, { first: 1000 }))).toEqual(undated);
      const { totalCount } = await page({ ...where, date: { isNull: false } }, { first: 1 });
      expect(totalCount).toBe(expected(where, 'ASC').length - undated.length);
    }
  });

  it('says of a quote whether it is dated by when it was said or by its article', async () => {
    const { data } = await ask(
      '{ timeline(where: { equipment: "landmines", kinds: [QUOTE] }) { nodes { date dateMeaning record { ... on ' +
        'Quote { saidOn article { publishedOn } } } } } }',
    );
    const { nodes } = (data as Record<string, unknown>).timeline as {
      nodes: {
        date: string;
        dateMeaning: string;
        record: { saidOn: string | null; article: { publishedOn: string } };
      }[];
    };
    expect(nodes).toHaveLength(13);
    for (const { date, dateMeaning, record } of nodes) {
      expect(dateMeaning).toBe(record.saidOn === null ? 'PUBLISHED' : 'SAID');
      expect(date).toBe(record.saidOn ?? record.article.publishedOn);
    }
  });

  it('has the lines for which a package is in it, and their best citation', async () => {
    const { data } =
      await ask(`{ timeline(where: { equipment: "tow", kinds: [ANNOUNCEMENT] }, first: 100) { totalCount nodes {
      lineItemCount lineItems { asReported equipment { nodes { slug } } citations(first: 1) { nodes { id } } } citation { id } } } }`);
    const { totalCount, nodes } = (data as Record<string, unknown>).timeline as {
      totalCount: number;
      nodes: {
        lineItemCount: number;
        lineItems: { asReported: string; equipment: { nodes: { slug: string }[] }; citations: { nodes: object[] } }[];
        citation: object;
      }[];
    };
    expect(totalCount).toBe(41);
    for (const { lineItemCount, lineItems, citation } of nodes) {
      expect(lineItems).toHaveLength(lineItemCount);
      expect(lineItems[0]?.citations.nodes[0]).toEqual(citation);
      // "Tactical vehicle to tow 155mm howitzer" is no TOW missile.
      for (const line of lineItems) expect(line.asReported).not.toMatch(/vehicles? to tow/i);
      for (const line of lineItems) expect(line.equipment.nodes.map(({ slug }) => slug)).toContain('tow');
    }
  });

  it('takes one statement, whatever records it names and however many there are', async () => {
    const statementsOf = async (query: string) => {
      database.statements.length = 0;
      expect((await ask(query)).errors).toBeUndefined();
      return database.statements.map(({ sql }) => sql);
    };
    const record = 'record { ... on AidPackage { slug } ... on TreatyAction { treaty { name } } }';
    const nodes = `nodes { date ${record} lineItems { slug } citation { wording } }`;
    expect(
      await statementsOf(`{ timeline(where: { treaty: "mine-ban-treaty" }) { totalCount ${nodes} } }`),
    ).toHaveLength(1);
    expect(
      await statementsOf(
        `{ ua: timeline(where: { country: "UA" }) { ${nodes} } fi: timeline(where: { country: "FI" }) { ${nodes} } }`,
      ),
    ).toHaveLength(1);
  });

  it('reads no more than is asked for', async () => {
    const sqlOf = async (query: string) => {
      database.statements.length = 0;
      await ask(query);
      return database.statements.map(({ sql }) => sql).join('\n');
    };
    expect(await sqlOf('{ timeline(where: { country: "UA" }) { totalCount } }')).not.toContain('UNION');
    const nodes = await sqlOf(
      '{ timeline(where: { country: "UA" }) { nodes { record { ... on AidPackage { slug } } } } }',
    );
    expect(nodes).not.toContain('count(*)');
    expect(nodes).not.toContain('"citation"');
    expect(nodes).not.toContain('"package_line_item"');
    // Quotes are events, but nothing of them is asked for.
    expect(nodes).not.toContain('"text"');
  });

  it('is checked alike where its values come from variables', async () => {
    const asked = (where: object, first = 10) =>
      ask(
        'query ($where: TimelineWhere!, $first: Int!) { timeline(where: $where) { nodes { kind lineItems(first: $first) { id } } } }',
        { where, first },
      );
    const message = async (where: object, first?: number) => (await asked(where, first)).errors?.[0]?.message;
    // The same operation, right and wrong in turn: what is wrong with one request is not kept for the next.
    expect(await message({ equipment: 'tow' })).toBeUndefined();
    expect(await message({ equipment: 'tov' })).toBe('where.equipment: there is no Equipment with the slug "tov".');
    expect(await message({ equipment: 'a"\u0001\n' })).toBe(
      'where.equipment: there is no Equipment with the slug "a\\"\\u0001\\n".',
    );
    expect(await message({ equipment: 'to\u0000w' })).toBe(
      'where.equipment: holds a NUL character, which no text has.',
    );
    expect(await message({ equipment: 'tow' }, 101)).toBe(
      'lineItems.first: is 101; from 0 to 100 are allowed. Ask the package for the rest.',
    );
    expect(await message({ equipment: 'tow' })).toBeUndefined();
    const country = (gte: string, lte: string) => ({ country: 'ua', date: { gte, lte }, kinds: ['DECISION'] });
    expect(await message(country('2024-11', '2024-12'))).toBeUndefined();
    expect(await message(country('2024-12', '2024-11-20'))).toBe(
      'where.date: begins at 2024-12-01 and ends at 2024-11-20, before it. Nothing can be in it: turn the range round.',
    );
    expect(await message({ ...country('2024-11', '2024-12'), kinds: ['ARTICLE'] })).toMatch(
      /^where.kinds: names ARTICLE/,
    );
    const kindsOf = async (kind: string) => {
      const { data } = await asked({ ...country('2024-11', '2024-12'), kinds: [kind] });
      return (data as { timeline: { nodes: { kind: string }[] } }).timeline.nodes.map((node) => node.kind);
    };
    expect(new Set(await kindsOf('DECISION'))).toEqual(new Set(['DECISION']));
    expect(new Set(await kindsOf('ANNOUNCEMENT'))).toEqual(new Set(['ANNOUNCEMENT']));
  });
});
