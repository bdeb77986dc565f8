import { afterAll, describe, expect, it } from 'vitest';
import { sharedDatabase } from '../support/database.js';
import { exportApi, ndjson } from './support.js';

const database = sharedDatabase();
const { ask, bytes } = exportApi(database);
afterAll(() => database.close());

interface Sum {
  readonly measure: string;
  readonly count: number;
  readonly lower: string;
  readonly lowerExclusive: boolean;
  readonly upper: string | null;
  readonly exact: string;
  readonly approximate: number;
  readonly currency?: string;
  readonly unit?: string;
}
interface Amounts {
  readonly count: number;
  readonly unknown?: number;
  readonly newAuthorityUnknown?: number;
  readonly withheld?: number;
  readonly values?: readonly Sum[];
  readonly newAuthority?: readonly Sum[];
  readonly quantities?: readonly Sum[];
}
interface Bucket extends Amounts {
  readonly key: Readonly<Record<string, unknown>>;
  readonly shared: number;
  readonly running: Amounts | null;
}

const record = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null ? { ...value } : undefined;

/** What stands in the key of a group for a dimension: the fields to ask for, and the columns that they make. */
const keys: Record<string, { ask: string; columns: (key: Bucket['key']) => Record<string, unknown> }> = {
  AUTHORITY: { ask: 'authority', columns: ({ authority }) => ({ authority }) },
  CATEGORY: { ask: 'category', columns: ({ category }) => ({ category }) },
  KIND: { ask: 'kind', columns: ({ kind }) => ({ kind }) },
  DONOR: named('donor', 'code', 'name'),
  EQUIPMENT: named('equipment', 'slug', 'designation'),
  PACKAGE: named('package', 'slug', 'title'),
  SPEAKER: named('speaker', 'slug', 'name'),
  PUBLISHER: named('publisher', 'slug', 'name'),
  MONTH: { ask: 'period { label unit from to }', columns: periodColumns },
  QUARTER: { ask: 'period { label unit from to }', columns: periodColumns },
  PUBLISHED_YEAR: { ask: 'period { label unit from to }', columns: periodColumns },
};

function named(field: string, key: string, label: string) {
  return {
    ask: `${field} { ${key} ${label} }`,
    columns: (of: Bucket['key']) => {
      const found = record(of[field]);
      return { [field]: found?.[key] ?? null, [`${field}_name`]: found?.[label] ?? null };
    },
  };
}

function periodColumns({ period }: Bucket['key']) {
  const { label = null, unit = null, from = null, to = null } = record(period) ?? {};
  const first = typeof from === 'string' ? from.padEnd(7, '-01').concat('-01').slice(0, 10) : null;
  // The day before the first one of the month behind the last.
  const [year = 0, month = 12] = typeof to === 'string' ? to.split('-').map(Number) : [];
  const last = to === null ? null : new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { period: label, period_unit: unit, period_first: first, period_last: last };
}

const sumFields = 'measure count lower lowerExclusive upper exact approximate';
const summed: Record<string, string> = {
  'package-totals': `unknown newAuthorityUnknown values { ${sumFields} currency } newAuthority { ${sumFields} currency }`,
  'line-item-totals': `unknown withheld quantities { ${sumFields} unit }`,
};
const fields: Record<string, string> = {
  'package-totals': 'aidPackageTotals',
  'line-item-totals': 'packageLineItemTotals',
  'quote-totals': 'quoteTotals',
  'article-totals': 'articleTotals',
};

const sumColumns = (prefix: string, measure: string, sum: Sum | undefined, counts: Record<string, unknown>) => ({
  [`${prefix}_measure`]: measure,
  ...counts,
  [`${prefix}_figures`]: sum?.count ?? null,
  [`${prefix}_lower`]: sum?.lower ?? null,
  [`${prefix}_lower_exclusive`]: sum?.lowerExclusive ?? null,
  [`${prefix}_upper`]: sum?.upper ?? null,
  [`${prefix}_exact`]: sum?.exact ?? null,
  [`${prefix}_approximate`]: sum?.approximate ?? null,
});

/** The columns of how many and how much, in one unit. */
function amountColumns(name: string, amounts: Amounts, unit: string | null, measure: string, before = '') {
  const of = (sums: readonly Sum[] = []) => sums.find((sum) => (sum.currency ?? sum.unit) === unit);
  switch (name) {
    case 'package-totals':
      return {
        ...sumColumns(`${before}value`, 'ANNOUNCED_VALUE', of(amounts.values), {
          [`${before}value_unknown`]: amounts.unknown,
        }),
        ...sumColumns(`${before}new_authority`, 'NEW_AUTHORITY', of(amounts.newAuthority), {
          [`${before}new_authority_unknown`]: amounts.newAuthorityUnknown,
        }),
      };
    case 'line-item-totals':
      return sumColumns(`${before}quantity`, measure, of(amounts.quantities), {
        [`${before}quantity_unknown`]: amounts.unknown,
        [`${before}quantity_withheld`]: amounts.withheld,
      });
    default:
      return {};
  }
}

const unitsOf = (amounts: Amounts | null): string[] =>
  [...(amounts?.values ?? []), ...(amounts?.newAuthority ?? []), ...(amounts?.quantities ?? [])].map(
    (sum) => sum.currency ?? sum.unit ?? '',
  );

/** The rows that a file is to have, of the answer of the API: each group once for each unit that anything is known in. */
async function expectedRows(name: string, groupBy: readonly string[], args: string, measure: string) {
  const amounts = `count ${summed[name] ?? ''}`;
  const key = [...new Set(groupBy.map((each) => keys[each]?.ask))].join(' ');
  const { data, errors } = await ask(
    `{ totals: ${fields[name]}(groupBy: [${groupBy.join(', ')}], first: 1000 ${args}) {
      truncated overlapping
      buckets { shared key { __typename ${key} } ${amounts} running { ${amounts} } }
    } }`,
  );
  expect(errors).toBeUndefined();
  const totals = data?.totals as { truncated: boolean; overlapping: boolean; buckets: Bucket[] };
  expect(totals.truncated).toBe(false);
  return totals.buckets.map((bucket) => {
    const units = [...new Set([...unitsOf(bucket), ...unitsOf(bucket.running)])];
    return (summed[name] === undefined || units.length === 0 ? [null] : units).map((unit) => ({
      ...Object.assign({}, ...groupBy.map((each) => keys[each]?.columns(bucket.key))),
      count: bucket.count,
      shared: bucket.shared,
      overlapping: totals.overlapping,
      ...(summed[name] === undefined ? {} : { [name === 'package-totals' ? 'sum_currency' : 'sum_unit']: unit }),
      ...amountColumns(name, bucket, unit, measure),
      ...(args.includes('cumulative')
        ? {
            running_count: bucket.running?.count ?? null,
            ...amountColumns(name, bucket.running ?? { count: 0 }, unit, measure, 'running_'),
          }
        : {}),
    }));
  });
}

const byText = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
/** A row with its columns in the alphabet's order; what is not there is null. */
const sorted = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.keys(row)
      .sort()
      .map((name) => [name, row[name] ?? null]),
  );

describe('exported totals hold what the API gives', () => {
  it.each([
    ['package-totals', ['DONOR'], '', {}, ''],
    ['package-totals', ['AUTHORITY', 'QUARTER'], '', {}, ''],
    ['package-totals', ['EQUIPMENT'], '', {}, ''],
    ['package-totals', ['AUTHORITY', 'MONTH'], 'cumulative: true', { cumulative: '1' }, ''],
    [
      'package-totals',
      ['MONTH'],
      'fillPeriods: true, where: { recipient: { code: { eq: "UA" } } }',
      { fillPeriods: '1', where: '{recipient: {code: {eq: "UA"}}}' },
      '',
    ],
    [
      'package-totals',
      ['DONOR', 'AUTHORITY'],
      'orderBy: [{ field: LOWER, direction: DESC }, { field: COUNT }]',
      { orderBy: 'LOWER:DESC,COUNT' },
      '',
    ],
    ['line-item-totals', ['CATEGORY'], '', {}, 'REPORTED_QUANTITY'],
    [
      'line-item-totals',
      ['PACKAGE'],
      'countsFrom: [REPORTED, DATASET]',
      { countsFrom: 'REPORTED,DATASET' },
      'REPORTED_OR_CODED_QUANTITY',
    ],
    [
      'line-item-totals',
      ['EQUIPMENT'],
      'countsFrom: [DATASET], orderBy: [{ field: UPPER, direction: DESC, unit: ROUND }]',
      { countsFrom: '["DATASET"]', orderBy: '[{field: UPPER, direction: DESC, unit: ROUND}]' },
      'CODED_QUANTITY',
    ],
    ['quote-totals', ['SPEAKER', 'PUBLISHED_YEAR'], '', {}, ''],
    ['article-totals', ['PUBLISHER', 'KIND'], '', {}, ''],
  ] as const)('%s by %j %s', async (name, groupBy, args, parameters, measure) => {
    const groups = await expectedRows(name, groupBy, args, measure);
    const rows = ndjson((await bytes(`${name}.ndjson`, { groupBy: groupBy.join(','), ...parameters })).toString());
    // The groups are in their order; the units of one of them may be in another one than those of the API, which has several lists.
    let begun = 0;
    const found = groups.map(({ length }) => {
      begun += length;
      return rows.slice(begun - length, begun);
    });
    expect(rows).toHaveLength(begun);
    expect(found.map((group) => byText(group.map(sorted)))).toEqual(groups.map((group) => byText(group.map(sorted))));
  });
});
