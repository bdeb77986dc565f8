import type { GraphQLResolveInfo } from 'graphql';
import { charges } from '../../limits/charge.js';
import { estimateWhere } from '../../limits/estimate.js';
import { groupingCost, summingCost } from '../../limits/research.js';
import { always } from '../../query/condition.js';
import { badInput } from '../../query/errors.js';
import type { List } from '../../query/list.js';
import { readWhere, type WhereInput } from '../../query/readWhere.js';
import { refuseReversed } from '../../query/reversed.js';
import { type Bucket, readBuckets } from '../../research/groups/buckets.js';
import type { Dimension } from '../../research/groups/dimension.js';
import { linkOf } from '../../research/groups/link.js';
import type { Measure } from '../../research/groups/measure.js';
import { mostFilled } from '../../research/groups/totals.js';
import { builder } from '../builder.js';
import { whereInput } from '../filters/inputs.js';
import { isAskedFor } from '../lists/selects.js';
import { type DimensionTypes, dimensionTypes, Records, readDimensions } from './keys.js';
import { orderFields, orderInput, orderTerms } from './order.js';
import { amountFields, type Measured, type Summed, summedFields } from './sums.js';

/** Groups that an answer holds when nothing is asked for, and at most. */
const defaultBuckets = 100;
const mostBuckets = 1_000;
/** Dimensions that can be combined. */
const mostDimensions = 4;

/** The arguments that decide what totals cost. */
interface TotalsArguments {
  readonly where?: WhereInput | null | undefined;
  readonly groupBy?: readonly string[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly cumulative?: boolean | null | undefined;
  readonly countsFrom?: readonly string[] | null | undefined;
}

/** Groups as the GraphQL types resolve them. */
interface Totals {
  readonly buckets: readonly TotalsBucket[];
  readonly bucketCount: number;
  readonly overlapping: boolean;
  readonly measure: Measure | undefined;
}

interface TotalsBucket extends Bucket {
  readonly measure: Measure | undefined;
  readonly records: Records;
  readonly link: () => string;
}

const CountSourceRef = builder.enumType('CountSource', {
  description: 'Whose counts are summed.',
  values: {
    REPORTED: {
      description:
        'What announcements, releases and articles say. A count counts as theirs where one of them supports it.',
    },
    DATASET: { description: "What a dataset's compilers coded, such as Kiel's counts for lists that give none." },
  } as const,
});

/** Adds the totals of a list to the query type. Its dimensions are declared in dimensions.ts. */
export function rootTotals(name: string, list: List, summed: Summed, description: string): void {
  builder.queryField(name, (t) => {
    const types = dimensionTypes(list.model);
    if (!types) throw new TypeError(`${list.model} has no dimensions`);
    const fields = orderFields(list, types, summed);
    return t.field({
      type: totalsType(list, types, summed),
      description,
      args: {
        where: t.arg({ type: whereInput(list.filter), description: 'Which records to count. The filter of the list.' }),
        groupBy: t.arg({
          type: [types.names],
          description: `What to group them by: up to ${mostDimensions}, one of them a period. Without it there is one group, of all.`,
        }),
        orderBy: t.arg({
          type: [orderInput(list, fields, summed)],
          description: 'How to sort the groups. Default, also for `[]`: by what they are grouped by, in that order.',
        }),
        first: t.arg.int({
          description: `How many groups, at most ${mostBuckets}. Default: ${defaultBuckets}. \`truncated\` says whether there are more.`,
        }),
        cumulative: t.arg.boolean({
          defaultValue: false,
          description: 'Whether to give running totals over time, in `running`. Needs a period in `groupBy`.',
        }),
        fillPeriods: t.arg.boolean({
          defaultValue: false,
          description:
            'Whether to give the periods in which there is nothing as well, from the first to the last of any group. Needs a period in `groupBy`.',
        }),
        ...(summed === 'quantities'
          ? {
              countsFrom: t.arg({
                type: [CountSourceRef],
                defaultValue: ['REPORTED' as const],
                description:
                  'Whose counts to sum. With both, the reported one of each line or, where there is none, the coded one.',
              }),
            }
          : {}),
      },
      extensions: charges<TotalsArguments>((args, { counts, asksFor }) => {
        const grouped = readDimensions(types.dimensions, args.groupBy ?? [], 'groupBy', mostDimensions);
        const of = { model: list.model, met: estimateWhere(list.filter, args.where, counts) };
        const sums = summed !== undefined && summedFields.some(asksFor);
        const coded = args.countsFrom?.includes('DATASET') ?? false;
        const summing = sums ? summingCost(of, { coded, running: args.cumulative ?? false }, counts) : 0;
        return { own: groupingCost(of, grouped, counts) + summing, rows: sizeOf(args.first) };
      }),
      resolve: async (_root, args, context, info): Promise<Totals> => {
        const dimensions = readDimensions(types.dimensions, args.groupBy ?? [], 'groupBy', mostDimensions);
        checkPeriods(dimensions, types, args);
        const first = checkedFirst(args.first);
        const where: WhereInput | undefined = args.where ?? undefined;
        if (where) refuseReversed(list.filter, where);
        const measure = measureOf(summed, 'countsFrom' in args ? args.countsFrom : undefined);
        const order = orderTerms(args.orderBy ?? [], dimensions, types);
        const { buckets, total, filled } = await readBuckets(context.readRows, {
          model: list.model,
          condition: where ? readWhere(list.filter, where) : always,
          dimensions,
          measure: amountsAreAskedFor(info) || order.some(({ by }) => by === 'bound') ? measure : undefined,
          order,
          first,
          running: args.cumulative ?? false,
          fill: args.fillPeriods ?? false,
        });
        if (filled > mostFilled)
          throw badInput(
            'fillPeriods',
            `would make ${filled} groups of all periods; at most ${mostFilled} are allowed. Ask for longer periods or fewer groups, or narrow the dates in \`where\`.`,
          );
        const records = new Records(buckets.map(({ keys }) => keys));
        return {
          buckets: buckets.map((bucket) => ({
            ...bucket,
            measure,
            records,
            link: () => linkOf(list.filter, where, bucket.keys),
          })),
          bucketCount: total,
          overlapping: dimensions.some(({ overlapping }) => overlapping),
          measure,
        };
      },
    });
  });
}

function totalsType({ model }: List, { key }: DimensionTypes, summed: Summed) {
  const running = builder.objectRef<Measured>(`${model}Running`).implement({
    description: 'Running totals: of all records of the same group in this period and all before it.',
    fields: (t) => amountFields(t, summed),
  });
  const bucket = builder.objectRef<TotalsBucket>(`${model}Bucket`).implement({
    description: `A group of ${model} records, counted${summed ? ' and summed' : ''}.`,
    fields: (t) => ({
      key: t.field({
        type: key,
        description: 'What they have in common.',
        resolve: ({ keys, records }) => ({ entries: keys, records }),
      }),
      ...amountFields(t, summed),
      shared: t.int({
        description:
          'How many of them stand in other groups as well: a record with several items is in the group of each, and counts whole in each.',
        resolve: ({ shared }) => shared,
      }),
      running: t.field({
        type: running,
        nullable: true,
        description:
          'All up to and with this period. A period of a whole year, among months, stands behind its months. Null without `cumulative`, and where the date is unknown.',
        resolve: ({ running: amounts, measure }) => (amounts ? { ...amounts, measure } : null),
      }),
      where: t.string({
        description:
          "The records of the group: a `where` for the list, as text to be pasted into a document. It holds the totals' own `where`.",
        resolve: ({ link }) => link(),
      }),
    }),
  });
  return builder.objectRef<Totals>(`${model}Totals`).implement({
    description: `How many ${model} records there are${summed ? ', and how much' : ''}, by what they have in common.`,
    fields: (t) => ({
      buckets: t.field({ type: [bucket], description: 'The groups.', resolve: ({ buckets }) => [...buckets] }),
      bucketCount: t.int({
        description: 'How many groups there are in all.',
        resolve: ({ bucketCount }) => bucketCount,
      }),
      truncated: t.boolean({
        description: 'Whether there are more groups than `first` let through.',
        resolve: ({ buckets, bucketCount }) => bucketCount > buckets.length,
      }),
      overlapping: t.boolean({
        description: 'Whether a record may stand in several groups: then the groups cannot be added up.',
        resolve: ({ overlapping }) => overlapping,
      }),
    }),
  });
}

/** Whether more is asked of the groups than how many records there are. */
function amountsAreAskedFor(info: GraphQLResolveInfo): boolean {
  return summedFields.some(
    (name) => isAskedFor(info, ['buckets', name]) || isAskedFor(info, ['buckets', 'running', name]),
  );
}

/** Groups by several periods would say the same thing twice; what goes over time needs one. */
function checkPeriods(
  dimensions: readonly Dimension[],
  types: DimensionTypes,
  args: { readonly cumulative?: boolean | null | undefined; readonly fillPeriods?: boolean | null | undefined },
): void {
  const periods = dimensions.filter(({ key }) => key.kind === 'period');
  if (periods.length > 1)
    throw badInput('groupBy', `names ${periods.map(({ name }) => name).join(' and ')}; only one period is allowed.`);
  if (periods.length > 0) return;
  const offered = [...types.dimensions.byName.values()].filter(({ key }) => key.kind === 'period');
  const needs = `needs a period in \`groupBy\`: ${offered.map(({ name }) => name).join(', ')}.`;
  if (args.cumulative) throw badInput('cumulative', needs);
  if (args.fillPeriods) throw badInput('fillPeriods', needs);
}

const sizeOf = (first: number | null | undefined) => Math.min(mostBuckets, Math.max(1, first ?? defaultBuckets));

function checkedFirst(first: number | null | undefined): number {
  if (first == null) return defaultBuckets;
  if (first < 1 || first > mostBuckets)
    throw badInput('first', `is ${first}; from 1 to ${mostBuckets} groups can be asked for.`);
  return first;
}

function measureOf(summed: Summed, countsFrom: unknown): Measure | undefined {
  switch (summed) {
    case undefined:
      return undefined;
    case 'values':
      return 'ANNOUNCED_VALUE';
    case 'quantities': {
      const sources: readonly unknown[] = Array.isArray(countsFrom) ? countsFrom : ['REPORTED'];
      if (sources.length === 0) throw badInput('countsFrom', 'is empty. Name REPORTED, DATASET or both.');
      if (new Set(sources).size < sources.length) throw badInput('countsFrom', 'names a source twice.');
      if (sources.length > 1) return 'REPORTED_OR_CODED_QUANTITY';
      return sources[0] === 'DATASET' ? 'CODED_QUANTITY' : 'REPORTED_QUANTITY';
    }
  }
}
