import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { insertPackages, makePackages, newAuthorityOf, type PackageRow } from './support/aid.js';
import {
  type Ask,
  asking,
  askTotals,
  type Bucket,
  type Chosen,
  compareTotals,
  countedList,
  keyOf,
} from './support/ask.js';
import { countLine, countPackage, packedLines } from './support/countAid.js';
import { equipment } from './support/equipment.js';
import { evaluate } from './support/evaluate.js';
import { amountsOf, quantitiesOf } from './support/sums.js';

const packages = makePackages(40);
let database: TestDatabase;
let ask: Ask;

beforeAll(async () => {
  database = await testDatabase({ seeded: false });
  ({ ask } = askApi(database, { MAX_COST: 1_000_000 }));
  await insertPackages(database.pool, packages);
});
afterAll(() => database.close());

const sums = 'count lower upper exact lowerExclusive approximate unknown';

/** The amounts of an answer as the plain computation has them. */
function amountsIn(answer: Readonly<Record<string, unknown>>) {
  const { count, unknown, withheld } = answer;
  const list = (answer.values ?? answer.quantities) as Record<string, string | number | null>[];
  return {
    count,
    unknown,
    ...(withheld === undefined ? {} : { withheld }),
    sums: Object.fromEntries(
      list.map(({ unit, lower, upper, exact, ...rest }) => [
        unit,
        { ...rest, lower: Number(lower), upper: upper === null ? null : Number(upper), exact: Number(exact) },
      ]),
    ),
  };
}

const wheres: readonly Chosen<PackageRow>[] = [
  { input: {}, holds: () => true },
  { input: { authority: { in: ['PDA', 'OTHER'] } }, holds: ({ authority }) => authority !== 'USAI' },
  { input: { announcedOn: { gte: '2023', lte: '2023' } }, holds: ({ announced }) => announced[0].startsWith('2023') },
  {
    input: { or: [{ donor: { code: { eq: 'de' } } }, { value: { currency: { eq: 'EUR' } } }] },
    holds: ({ donor, value }) => donor === 'DE' || value.unit === 'EUR',
  },
  {
    input: { lineItems: { some: { equipment: { some: { familyOf: 'mines' } } } } },
    holds: ({ lines }) => lines.some((line) => line.equipment.some(({ family }) => family === 'mines')),
  },
];

describe('totals of packages', () => {
  it.each([
    ['announced value', 'unknown values', ({ value }: PackageRow) => value],
    ['newly used authority', 'unknown: newAuthorityUnknown values: newAuthority', newAuthorityOf],
  ])('are those of a plain computation of the %s, whatever they are grouped by', async (_, measure, figureOf) => {
    const list = countedList('aidPackages');
    await fc.assert(
      fc.asyncProperty(asking(list, wheres), async ({ asked, where: { input, holds } }) => {
        const answer = await askTotals(ask, list, asked, input, `count ${measure} { unit: currency ${sums} }`);
        const counted = packages.filter(holds).map((row) => countPackage(row, figureOf(row)));
        const plain = evaluate(counted, asked, amountsOf);
        await compareTotals(ask, list, answer, plain, asked, amountsIn);
      }),
      { numRuns: 20, seed: 5 },
    );
  });
});

describe('totals of line items', () => {
  it('are those of a plain computation, whatever they are grouped by and whoever counts', async () => {
    const list = countedList('packageLineItems');
    const amounts = `count unknown withheld quantities { unit ${sums} }`;
    const sources = fc.constantFrom(['REPORTED'] as const, ['DATASET'] as const, ['REPORTED', 'DATASET'] as const);
    await fc.assert(
      fc.asyncProperty(asking(list, wheres), sources, async ({ asked, where: { input, holds } }, countsFrom) => {
        const more = `, countsFrom: [${countsFrom.join(', ')}]`;
        const answer = await askTotals(ask, list, asked, { package: input }, amounts, more);
        const lines = packedLines(packages.filter(holds)).map((line) => countLine(line, countsFrom));
        await compareTotals(ask, list, answer, evaluate(lines, asked, quantitiesOf), asked, amountsIn);
      }),
      { numRuns: 20, seed: 5 },
    );
  });
});

describe('groups', () => {
  it('come in the order of periods, those of a whole year behind its months, and can be sorted by count and sum', async () => {
    const labels = async (more: string) => {
      const { data, errors } = await ask(
        `{ aidPackageTotals(groupBy: MONTH${more}) { buckets { count key { period { label } } values { currency lower } } } }`,
      );
      expect(errors).toBeUndefined();
      return (data as { aidPackageTotals: { buckets: Bucket[] } }).aidPackageTotals.buckets;
    };
    const inOrder = (await labels('')).map((bucket) => keyOf(bucket.key, ['MONTH']).slice(2, -2));
    expect(inOrder).toEqual(['2022-12', '2023-01', '2023-03', '2023-11', '2023', '2024-02', '2024']);
    const counts = (await labels(', orderBy: { field: COUNT, direction: DESC }')).map(({ count }) => Number(count));
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    const euros = (await labels(', orderBy: { field: LOWER, direction: DESC, currency: EUR }')).map((bucket) =>
      Number(
        (bucket.values as { currency: string; lower: string }[]).find(({ currency }) => currency === 'EUR')?.lower,
      ),
    );
    const known = euros.filter((sum) => !Number.isNaN(sum));
    expect(euros.slice(0, known.length)).toEqual([...known].sort((a, b) => b - a));
  });

  it.each([
    ['aidPackageTotals', 'unknown', 'values { currency count lower upper exact unknown }'],
    [
      'packageLineItemTotals',
      'unknown',
      'withheld',
      'withheldShare',
      'quantities { unit count lower upper exact unknown }',
    ],
  ])('of %s are the same whichever of their amounts are asked for', async (field, ...amounts) => {
    const asked = async (selection: string) => {
      const { data, errors } = await ask(
        `{ ${field}(groupBy: [DONOR, MONTH], cumulative: true) { bucketCount buckets { key { donor { code } ` +
          `period { label } } count shared ${selection} running { count ${selection} } } } }`,
      );
      expect(errors).toBeUndefined();
      return data?.[field];
    };
    const all = await asked(amounts.join(' '));
    expect(all).toMatchObject((await asked('')) as object);
    for (const amount of amounts) expect(all).toMatchObject((await asked(amount)) as object);
    const byFigures = async (selection: string) =>
      (
        await ask(
          `{ aidPackageTotals(groupBy: MONTH, orderBy: { field: LOWER, direction: DESC, currency: EUR }) { buckets { count ${selection} } } }`,
        )
      ).data?.aidPackageTotals;
    expect(await byFigures('values { currency lower }')).toMatchObject((await byFigures('')) as object);
  });

  it('are cut at `first`, and say so', async () => {
    const { data } = await ask(
      '{ aidPackageTotals(groupBy: EQUIPMENT, first: 2) { truncated bucketCount overlapping buckets { count } } }',
    );
    expect(data?.aidPackageTotals).toMatchObject({
      truncated: true,
      bucketCount: equipment.length + 1,
      overlapping: true,
      buckets: [{}, {}],
    });
  });

  it('take one statement, however many totals are asked for and whatever records they name', async () => {
    database.statements.length = 0;
    const { errors } = await ask(`{
      aidPackageTotals(groupBy: [DONOR, EQUIPMENT, MONTH], cumulative: true, fillPeriods: true) {
        buckets { where count running { count } }
      }
      named: aidPackageTotals(groupBy: [DONOR, EQUIPMENT]) {
        buckets { key { donor { name } equipment { slug lineItems(first: 1) { totalCount nodes { slug } } } } }
      }
      packageLineItemTotals(groupBy: PACKAGE, countsFrom: DATASET) {
        buckets { key { package { slug donor { code } } } quantities { lower } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(database.statements).toHaveLength(1);
  });

  it.each(['{ bucketCount }', '{ truncated }', '{ overlapping }', '{ __typename }', '{ buckets { __typename } }'])(
    'of which only %s is asked are answered as with everything',
    async (selection) => {
      const all = await ask(
        '{ aidPackageTotals(groupBy: [CATEGORY, MONTH], fillPeriods: true, first: 3) { __typename bucketCount ' +
          'truncated overlapping buckets { __typename count } } }',
      );
      const some = await ask(
        `{ aidPackageTotals(groupBy: [CATEGORY, MONTH], fillPeriods: true, first: 3) ${selection} }`,
      );
      expect(some.errors).toBeUndefined();
      expect(all.data).toMatchObject(some.data ?? {});
    },
  );

  it('have links that hold the values of each request, though its statement is written once', async () => {
    const links = async (where: object, first: number) => {
      const { data, errors } = await ask(
        `query ($w: AidPackageWhere!, $first: Int) { aidPackageTotals(where: $w, groupBy: AUTHORITY, first: $first) { buckets { where } } }`,
        { w: where, first },
      );
      expect(errors).toBeUndefined();
      return (data as { aidPackageTotals: { buckets: Bucket[] } }).aidPackageTotals.buckets.map((one) => one.where);
    };
    const [pda] = await links({ donor: { code: { in: ['US'] } }, announcedOn: { gte: '2022-03' } }, 1);
    expect(pda).toBe('{ announcedOn: { gte: "2022-03" }, donor: { code: { in: ["US"] } }, authority: { eq: PDA } }');
    const others = await links({ donor: { code: { in: ['US', 'DE'] } }, announcedOn: { gte: '2023' } }, 2);
    expect(others).toHaveLength(2);
    expect(others[0]).toBe(
      '{ announcedOn: { gte: "2023" }, donor: { code: { in: ["US", "DE"] } }, authority: { eq: PDA } }',
    );
  });
});

describe('what cannot be totalled is refused', () => {
  it.each([
    ['groupBy: [DONOR, DONOR]', 'groupBy: names DONOR twice.'],
    ['groupBy: [MONTH, YEAR]', 'groupBy: names MONTH and YEAR; only one period is allowed.'],
    ['groupBy: [DONOR, RECIPIENT, AUTHORITY, CATEGORY, MONTH]', 'groupBy: names 5 dimensions; at most 4 are allowed.'],
    ['groupBy: DONOR, cumulative: true', 'cumulative: needs a period in `groupBy`: MONTH, QUARTER, YEAR.'],
    ['fillPeriods: true', 'fillPeriods: needs a period in `groupBy`: MONTH, QUARTER, YEAR.'],
    ['first: 0', 'first: is 0; from 1 to 1000 groups can be asked for.'],
    ['first: -5', 'first: is -5; from 1 to 1000 groups can be asked for.'],
    ['first: 1000000', 'first: is 1000000; from 1 to 1000 groups can be asked for.'],
    ['orderBy: { field: DONOR }', 'orderBy[0].field: DONOR is not grouped by. The groups are by nothing.'],
    ['orderBy: [{ field: COUNT }, { field: COUNT }]', 'orderBy[1].field: names COUNT twice.'],
    [
      'where: { announcedOn: { gte: "2024-11", lt: "2024-03" } }',
      'where.announcedOn: begins at 2024-11-01 and ends at 2024-03-01, before it. Nothing can be in it: turn the range round.',
    ],
    [
      'where: { or: [{ lineItems: { some: { quantity: { lower: { gt: 5, lte: "4" } } } } }] }',
      'where.or[0].lineItems.some.quantity.lower: begins at 5 and ends at 4, before it. Nothing can be in it: turn the range round.',
    ],
    [
      'where: { value: { amount: { gte: "9007199254740993.01", lte: "9007199254740993" } } }',
      'where.value.amount: begins at 9007199254740993.01 and ends at 9007199254740993, before it. Nothing can be in it: turn the range round.',
    ],
  ])('%s', async (args, message) => {
    const { errors } = await ask(`{ aidPackageTotals(${args}) { bucketCount } }`);
    expect(errors?.map((error) => [error.message, error.extensions?.code])).toEqual([[message, 'BAD_USER_INPUT']]);
  });

  it('whatever comes from the variables of a request, and that request alone', async () => {
    const asked = (where: object, first = 5) =>
      ask(
        'query ($w: AidPackageWhere, $first: Int) { aidPackageTotals(where: $w, first: $first) { bucketCount buckets { where } } }',
        { w: where, first },
      );
    const right = await asked({ announcedOn: { gte: '2024-03', lt: '2024-11' } });
    expect(right.errors).toBeUndefined();
    const reversed = await asked({ announcedOn: { gte: '2024-11', lt: '2024-03' } });
    expect(reversed.errors?.map(({ message }) => message)).toEqual([
      'where.announcedOn: begins at 2024-11-01 and ends at 2024-03-01, before it. Nothing can be in it: turn the range round.',
    ]);
    const numbers = await asked({ or: [{ value: { lower: { gt: '5', lte: '4' } } }] });
    expect(numbers.errors?.[0]?.message).toContain('where.or[0].value.lower: begins at 5 and ends at 4');
    const listed = await asked({ slug: { in: ['us-pda-70', 'x'.repeat(501)] } });
    expect(listed.errors?.[0]?.message).toContain('where.slug.in: is 501 characters long');
    const size = await asked({ announcedOn: { gte: '2024-03', lt: '2024-11' } }, 1001);
    expect(size.errors?.[0]?.message).toBe('first: is 1001; from 1 to 1000 groups can be asked for.');
    expect((await asked({ announcedOn: { gte: '2024-03', lt: '2024-11' } })).data).toEqual(right.data);
  });

  it('an unknown dimension, with those that there are', async () => {
    const { errors } = await ask('{ aidPackageTotals(groupBy: DONNOR) { bucketCount } }');
    expect(errors?.[0]?.message).toContain('Did you mean the enum value "DONOR"');
  });

  it('no source of counts, or one twice', async () => {
    const problem = async (sources: string) =>
      (await ask(`{ packageLineItemTotals(countsFrom: ${sources}) { bucketCount } }`)).errors?.[0]?.message;
    expect(await problem('[]')).toBe('countsFrom: is empty. Name REPORTED, DATASET or both.');
    expect(await problem('[DATASET, DATASET]')).toBe('countsFrom: names a source twice.');
  });
});

describe('periods that would be filled in without end', () => {
  it('are refused, with how many there would be', async () => {
    await database.pool.query(
      `UPDATE aid_package SET announced_on = '0100-01-01', announced_on_latest = '0100-01-01' WHERE slug = 'package-0'`,
    );
    const { errors } = await ask('{ aidPackageTotals(groupBy: MONTH, fillPeriods: true) { bucketCount } }');
    expect(errors?.[0]?.message).toBe(
      'fillPeriods: would make 23090 groups of all periods; at most 20000 are allowed. Ask for longer periods or fewer groups, or narrow the dates in `where`.',
    );
    const years = await ask('{ aidPackageTotals(groupBy: YEAR, fillPeriods: true, first: 1) { bucketCount } }');
    expect(years.data).toEqual({ aidPackageTotals: { bucketCount: 1925 } });
  });
});
