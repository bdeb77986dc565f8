import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { insertPackages, makePackages } from './support/aid.js';
import { type Ask, type CountedList, compareLists, countedList, keyOf, type Link } from './support/ask.js';
import {
  type Condition,
  type Conditions,
  meets,
  ofArticles,
  ofLines,
  ofPackages,
  ofQuotes,
  whereOf,
} from './support/conditions.js';
import { countLine, countPackage, packedLines } from './support/countAid.js';
import { countArticle, countQuote } from './support/countSpeech.js';
import { type Counted, countOf, evaluate } from './support/evaluate.js';
import { insertArticles, makeArticles, quotesOf } from './support/speech.js';

const packages = makePackages(40);
const articles = makeArticles(45);
const databases: TestDatabase[] = [];
let askAid: Ask;
let askSpeech: Ask;

/** A database of its own for each sort of generated records, and the way to ask it. */
async function filled(insert: (database: TestDatabase) => Promise<void>): Promise<Ask> {
  const database = await testDatabase({ seeded: false });
  databases.push(database);
  await insert(database);
  return askApi(database, { MAX_COST: 1_000_000 }).ask;
}

beforeAll(async () => {
  askAid = await filled(({ pool }) => insertPackages(pool, packages));
  askSpeech = await filled(({ pool }) => insertArticles(pool, articles));
});
afterAll(() => Promise.all(databases.map((database) => database.close())));

/** As many facets as one question may ask for. */
const maxFacets = 8;

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
  ask: () => Ask,
  list: CountedList,
  rows: readonly R[],
  count: (row: R) => Counted,
  known: Conditions<R, Part>,
): void {
  it('are all asked for under their own condition', () => {
    const own = new Set(known.conditions.flatMap((condition) => condition.own));
    expect([...own].sort()).toEqual([...list.dimensions].sort());
  });

  /** Compares facets under some conditions; returns the links of their values. */
  const compare = async (given: readonly Condition<R, Part>[], by: readonly string[]): Promise<Link[]> => {
    const facets = await askFacets(ask(), list, whereOf(given.map(({ input }) => input)), by);
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
      const sizes = told.map((value) => value.count);
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      links.push(...told.map(({ key, where }) => ({ where, members: plain.get(key)?.members ?? [] })));
    }
    return links;
  };

  it('are counted under each condition but their own', async () => {
    for (const condition of known.conditions)
      for (let from = 0; from < list.dimensions.length; from += maxFacets)
        await compare([condition], list.dimensions.slice(from, from + maxFacets));
  });

  it('are counted without their own condition, and with all others', async () => {
    const some = fc.shuffledSubarray([...known.conditions], { minLength: 2, maxLength: 4 });
    const names = fc.shuffledSubarray([...list.dimensions], { minLength: 1, maxLength: maxFacets });
    await fc.assert(
      fc.asyncProperty(fc.noBias(some), fc.noBias(names), async (given, by) => {
        await compareLists(ask(), list.list, await compare(given, by));
      }),
      { numRuns: 8, seed: 5 },
    );
  });
}

describe('facets of packages', () => {
  describeFacets(
    () => askAid,
    countedList('aidPackages'),
    packages,
    (row) => countPackage(row),
    ofPackages,
  );
});

describe('facets of line items', () => {
  const count = (line: Parameters<typeof countLine>[0]) => countLine(line, ['REPORTED']);
  describeFacets(() => askAid, countedList('packageLineItems'), packedLines(packages), count, ofLines);
});

describe('facets of quotes', () => {
  describeFacets(() => askSpeech, countedList('quotes'), quotesOf(articles), countQuote, ofQuotes);
});

describe('facets of articles', () => {
  describeFacets(() => askSpeech, countedList('articles'), articles, countArticle, ofArticles);
});
