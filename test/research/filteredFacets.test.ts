import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { insertPackages, makePackages } from './support/aid.js';
import { type Ask, type CountedList, compareLists, countedList, keyOf, type Link } from './support/ask.js';
import { type Conditions, meets, ofArticles, ofLines, ofPackages, ofQuotes, whereOf } from './support/conditions.js';
import { countLine, countPackage, packedLines } from './support/countAid.js';
import { countArticle, countQuote } from './support/countSpeech.js';
import { type Counted, countOf, evaluate } from './support/evaluate.js';
import { insertArticles, makeArticles, quotesOf } from './support/speech.js';

const packages = makePackages(40);
const articles = makeArticles(45);
let aid: TestDatabase;
let speech: TestDatabase;

beforeAll(async () => {
  [aid, speech] = await Promise.all([testDatabase({ seeded: false }), testDatabase({ seeded: false })]);
  await Promise.all([insertPackages(aid.pool, packages), insertArticles(speech.pool, articles)]);
});
afterAll(() => Promise.all([aid.close(), speech.close()]));

interface Facet {
  readonly by: string;
  readonly valueCount: number;
  readonly values: readonly {
    readonly count: number;
    readonly where: string;
    readonly key: Readonly<Record<string, unknown>>;
  }[];
}

async function askFacets(ask: Ask, { list, where, dimension, key }: CountedList, input: object, by: readonly string[]) {
  const { data, errors } = await ask(
    `query ($w: ${where}, $by: [${dimension}!]!) { ${list}(where: $w, first: 0) {
       facets(by: $by, first: 100) { by valueCount values { count where key { ${key} } } } } }`,
    { w: input, by },
  );
  expect(errors, JSON.stringify(input)).toBeUndefined();
  return (data as Record<string, { facets: readonly Facet[] }>)[list]?.facets ?? [];
}

/** Holds the facets of a list, under conditions of its filter, against the plain computation. */
function describeFacets<R, Part>(
  database: () => TestDatabase,
  list: CountedList,
  rows: readonly R[],
  count: (row: R) => Counted,
  known: Conditions<R, Part>,
): void {
  it('are all asked for under their own condition', () => {
    const own = new Set(known.conditions.flatMap((condition) => condition.own));
    expect([...own].sort()).toEqual([...list.dimensions].sort());
  });

  it('are counted without their own condition, and with all others', async () => {
    const { ask } = askApi(database(), { MAX_COST: 1_000_000 });
    const some = fc.shuffledSubarray([...known.conditions], { maxLength: 3 });
    const names = fc.shuffledSubarray([...list.dimensions], { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(some, names, async (given, by) => {
        const facets = await askFacets(ask, list, whereOf(given.map(({ input }) => input)), by);
        expect(facets.map((facet) => facet.by)).toEqual(by);
        const links: Link[] = [];
        for (const { by: name, valueCount, values } of facets) {
          const others = given.filter(({ own }) => !own.includes(name));
          const kept = rows.filter((row) => meets(known, row, others)).map(count);
          const plain = evaluate(kept, { groupBy: [name], cumulative: false, fillPeriods: false }, countOf);
          const told = values.map((value) => ({ ...value, key: keyOf(value.key, [name]) }));
          expect(Object.fromEntries(told.map((value) => [value.key, value.count])), name).toEqual(
            Object.fromEntries([...plain].map(([key, { amounts }]) => [key, amounts.count])),
          );
          expect(valueCount).toBe(plain.size);
          links.push(...told.map(({ key, where }) => ({ where, members: plain.get(key)?.members ?? [] })));
          const sizes = told.map((value) => value.count);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
        }
        await compareLists(ask, list.list, links);
      }),
      { numRuns: 25, seed: 5 },
    );
  });
}

describe('facets of packages', () => {
  describeFacets(() => aid, countedList('aidPackages'), packages, countPackage, ofPackages);
});

describe('facets of line items', () => {
  const count = (line: Parameters<typeof countLine>[0]) => countLine(line, ['REPORTED']);
  describeFacets(() => aid, countedList('packageLineItems'), packedLines(packages), count, ofLines);
});

describe('facets of quotes', () => {
  describeFacets(() => speech, countedList('quotes'), quotesOf(articles), countQuote, ofQuotes);
});

describe('facets of articles', () => {
  describeFacets(() => speech, countedList('articles'), articles, countArticle, ofArticles);
});
