import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { equipment, insertPackages, makePackages, type PackageRow } from './support/aid.js';
import { type Asked, type BucketRow, type Counted, countLine, countPackage, evaluate } from './support/evaluate.js';

const packages = makePackages(40);
let database: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];

beforeAll(async () => {
  database = await testDatabase({ seeded: false });
  ({ ask } = askApi(database, { MAX_COST: 1_000_000 }));
  await insertPackages(database.pool, packages);
});
afterAll(() => database.close());

const sums = 'count lower upper exact lowerExclusive approximate unknown';
const questions = {
  aidPackageTotals: {
    list: 'aidPackages',
    where: 'AidPackageWhere',
    dimension: 'AidPackageDimension',
    key: 'donor { code } recipient { code } authority category equipment { slug } family { slug } currency qualifier period { label }',
    sums: `values { unit: currency ${sums} }`,
    amounts: 'unknown',
  },
  packageLineItemTotals: {
    list: 'packageLineItems',
    where: 'PackageLineItemWhere',
    dimension: 'PackageLineItemDimension',
    key: 'donor { code } authority package { slug } category equipment { slug } family { slug } qualifier unit period { label }',
    sums: `quantities { unit ${sums} }`,
    amounts: 'unknown withheld',
  },
} as const;
type Field = keyof typeof questions;

interface Answered {
  readonly key: Readonly<Record<string, unknown>>;
  readonly where: string;
  readonly running: Readonly<Record<string, unknown>> | null;
  readonly [name: string]: unknown;
}

async function totals(field: Field, asked: Asked, where: unknown, more = ''): Promise<readonly Answered[]> {
  const { where: type, dimension, key, sums: summed, amounts } = questions[field];
  const query = `query ($w: ${type}, $g: [${dimension}!]!, $c: Boolean!, $f: Boolean!) {
    ${field}(where: $w, groupBy: $g, cumulative: $c, fillPeriods: $f, first: 1000${more}) {
      truncated
      buckets { key { ${key} } count ${amounts} shared ${summed} where running { count ${amounts} ${summed} } }
    }
  }`;
  const { data, errors } = await ask(query, { w: where, g: asked.groupBy, c: asked.cumulative, f: asked.fillPeriods });
  expect(errors, JSON.stringify({ asked, where })).toBeUndefined();
  const answer = data?.[field] as { truncated: boolean; buckets: Answered[] };
  expect(answer.truncated).toBe(false);
  return answer.buckets;
}

/** The key of a bucket as the evaluation writes it. */
function keyOf({ key }: Answered, groupBy: readonly string[]): string {
  return JSON.stringify(
    groupBy.map((name) => {
      const field = ['MONTH', 'QUARTER', 'YEAR'].includes(name) ? 'period' : name.toLowerCase();
      const value = key[field];
      return typeof value === 'object' && value !== null ? Object.values(value)[0] : (value ?? '-');
    }),
  );
}

function amountsIn(answer: Readonly<Record<string, unknown>>) {
  const list = (answer.values ?? answer.quantities) as Record<string, string | number | null>[];
  return {
    count: answer.count,
    unknown: answer.unknown,
    sums: Object.fromEntries(
      list.map(({ unit, lower, upper, exact, ...rest }) => [
        unit,
        { ...rest, lower: Number(lower), upper: upper === null ? null : Number(upper), exact: Number(exact) },
      ]),
    ),
  };
}

function expected({ count, unknown, sums: of, shared, running }: BucketRow) {
  return { count, unknown, sums: of, shared, running: running && pick(running) };
}
const pick = ({ count, unknown, sums: of }: Omit<BucketRow, 'shared' | 'running'>) => ({ count, unknown, sums: of });

const answered = (bucket: Answered) => ({
  ...amountsIn(bucket),
  shared: bucket.shared,
  running: bucket.running && amountsIn(bucket.running),
});

/** A `where` on packages and what it means. */
interface Chosen {
  readonly input: object;
  readonly holds: (row: PackageRow) => boolean;
}
const wheres: readonly Chosen[] = [
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

const periods = ['MONTH', 'QUARTER', 'YEAR'] as const;
const asking = (names: readonly string[]) =>
  fc
    .record({
      names: fc.shuffledSubarray([...names], { maxLength: 3 }),
      period: fc.option(fc.constantFrom(...periods), { freq: 4 }),
      cumulative: fc.boolean(),
      fillPeriods: fc.boolean(),
      where: fc.constantFrom(...wheres),
    })
    .map(({ names: some, period, cumulative, fillPeriods, where }) => ({
      asked: {
        groupBy: period ? [...some, period] : some,
        cumulative: cumulative && period !== null,
        fillPeriods: fillPeriods && period !== null,
      },
      where,
    }));

/** Compares an answer with the evaluation, and the lists under its links with its counts. */
async function compare(field: Field, buckets: readonly Answered[], records: readonly Counted[], asked: Asked) {
  const rows = evaluate(records, asked);
  const got = new Map(buckets.map((bucket) => [keyOf(bucket, asked.groupBy), answered(bucket)]));
  expect(got.size).toBe(buckets.length);
  const plain = new Map([...rows].map(([key, row]) => [key, expected(row)]));
  expect(Object.fromEntries([...got].sort())).toEqual(Object.fromEntries([...plain].sort()));
  if (field === 'packageLineItemTotals')
    for (const bucket of buckets) expect(bucket.withheld).toBe(rows.get(keyOf(bucket, asked.groupBy))?.withheld);
  const some = buckets.slice(0, 25);
  if (some.length === 0) return;
  const lists = some.map(({ where }, n) => `b${n}: ${questions[field].list}(where: ${where}) { totalCount }`);
  const { data, errors } = await ask(`{ ${lists.join(' ')} }`);
  expect(errors).toBeUndefined();
  for (const [n, { count, where }] of some.entries()) expect(data?.[`b${n}`], where).toEqual({ totalCount: count });
}

describe('totals of packages', () => {
  it('are those of a plain computation, whatever they are grouped by', async () => {
    const names = ['DONOR', 'RECIPIENT', 'AUTHORITY', 'CATEGORY', 'EQUIPMENT', 'FAMILY', 'CURRENCY', 'QUALIFIER'];
    await fc.assert(
      fc.asyncProperty(asking(names), async ({ asked, where }) => {
        const buckets = await totals('aidPackageTotals', asked, where.input);
        await compare('aidPackageTotals', buckets, packages.filter(where.holds).map(countPackage), asked);
      }),
      { numRuns: 30, seed: 5 },
    );
  });
});

describe('totals of line items', () => {
  it('are those of a plain computation, whatever they are grouped by and whoever counts', async () => {
    const names = ['DONOR', 'AUTHORITY', 'PACKAGE', 'CATEGORY', 'EQUIPMENT', 'FAMILY', 'QUALIFIER', 'UNIT'];
    const sources = fc.constantFrom(['REPORTED'] as const, ['DATASET'] as const, ['REPORTED', 'DATASET'] as const);
    await fc.assert(
      fc.asyncProperty(asking(names), sources, async ({ asked, where }, countsFrom) => {
        const input = { package: where.input };
        const more = `, countsFrom: [${countsFrom.join(', ')}]`;
        const buckets = await totals('packageLineItemTotals', asked, input, more);
        const lines = packages
          .filter(where.holds)
          .flatMap((from) => from.lines.map((line) => countLine(from, line, countsFrom)));
        await compare('packageLineItemTotals', buckets, lines, asked);
      }),
      { numRuns: 30, seed: 5 },
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
      return (data as { aidPackageTotals: { buckets: Answered[] } }).aidPackageTotals.buckets;
    };
    const inOrder = (await labels('')).map((bucket) => keyOf(bucket, ['MONTH']).slice(2, -2));
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

  it('take one statement, and one more for each sort of record that is asked for', async () => {
    database.statements.length = 0;
    await ask(
      '{ aidPackageTotals(groupBy: [DONOR, EQUIPMENT, MONTH], cumulative: true, fillPeriods: true) { buckets { where count running { count } } } }',
    );
    expect(database.statements).toHaveLength(1);
    database.statements.length = 0;
    await ask(
      '{ aidPackageTotals(groupBy: [DONOR, EQUIPMENT]) { buckets { key { donor { name } equipment { slug } } } } }',
    );
    expect(database.statements).toHaveLength(3);
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
    ['where: { authority: {} , or: [] }', 'where.or: is empty. Give at least one condition, or leave it out.'],
  ])('%s', async (args, message) => {
    const { errors } = await ask(`{ aidPackageTotals(${args}) { bucketCount } }`);
    expect(errors?.map((error) => [error.message, error.extensions?.code])).toEqual([[message, 'BAD_USER_INPUT']]);
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
