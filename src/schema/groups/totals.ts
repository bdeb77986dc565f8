import { charges } from '../../limits/charge.js';
import { estimateWhere } from '../../limits/conditions.js';
import { groupingCost, summingCost } from '../../limits/research.js';
import { always } from '../../query/condition.js';
import { mapped, structural } from '../../query/deferred.js';
import { badInput } from '../../query/errors.js';
import type { List } from '../../query/list.js';
import { readWhere, type WhereInput } from '../../query/readWhere.js';
import { refuseReversed } from '../../query/reversed.js';
import { maxFilled } from '../../research/groups/buckets.js';
import type { Dimension, Dimensions } from '../../research/groups/dimension.js';
import { linkedWhere } from '../../research/groups/link.js';
import type { Measure } from '../../research/groups/measure.js';
import { type TotalsQuery, totalsRows } from '../../research/groups/totals.js';
import type { FieldRequest, GivenArguments } from '../../sql/field.js';
import { type Piece, textOf } from '../../sql/json.js';
import { joined, Param, Sql, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { whereInput } from '../filters/inputs.js';
import { fromSql } from '../fromSql.js';
import { decidesTheStatement } from '../lists/orderInput.js';
import { type Totals, totalsType } from './bucket.js';
import { checkedFirst, type DimensionTypes, dimensionTypes, readDimensions } from './keys.js';
import { linkNames } from './links.js';
import { type TotalsOrderInput, totalsOrderFields, totalsOrderInput, totalsTerms } from './order.js';
import { newAuthorityFields, type Summed, sumLists, summedFields } from './sums.js';

/** Groups that an answer holds when nothing is asked for, and at most. */
const defaultBuckets = 100;
const maxBuckets = 1_000;
/** Dimensions that can be combined. */
const maxDimensions = 4;

/** The arguments that decide what totals cost. */
export interface TotalsArguments {
  readonly where?: WhereInput | null | undefined;
  readonly groupBy?: readonly string[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly cumulative?: boolean | null | undefined;
  readonly fillPeriods?: boolean | null | undefined;
  readonly orderBy?: readonly TotalsOrderInput[] | null | undefined;
  readonly countsFrom?: readonly string[] | null | undefined;
}

const CountSourceRef = builder.enumType('CountSource', {
  description: 'Whose counts are summed.',
  extensions: decidesTheStatement,
  values: {
    REPORTED: {
      description:
        'What announcements, releases and articles say. A count counts as theirs where one of them supports it.',
    },
    DATASET: { description: "What a dataset's compilers coded, such as Kiel's counts for lists that give none." },
  } as const,
});

/** Totals that the query type has. */
export interface RootTotals {
  readonly field: string;
  readonly list: List;
  readonly summed: Summed;
  readonly description: string;
  /** What they can be grouped by; to be asked for when all filters are there. */
  readonly dimensions: () => Dimensions;
}

const declared: RootTotals[] = [];

/** All totals that the query type has: those who make files of them read it. */
export const allTotals: readonly RootTotals[] = declared;

/** Adds the totals of a list to the query type. Its dimensions are declared in dimensions.ts. */
export function rootTotals(name: string, list: List, summed: Summed, description: string): void {
  declared.push({ field: name, list, summed, description, dimensions: () => typesOf(list).dimensions });
  builder.queryField(name, (t) => {
    const types = typesOf(list);
    const fields = totalsOrderFields(list, types, summed);
    return t.field({
      type: totalsType(list, types, summed),
      description,
      args: {
        where: t.arg({ type: whereInput(list.filter), description: 'Which records to count. The filter of the list.' }),
        groupBy: t.arg({
          type: [types.names],
          description: `What to group them by: up to ${maxDimensions}, one of them a period. Without it there is one group, of all.`,
        }),
        orderBy: t.arg({
          type: [totalsOrderInput(list, fields, summed)],
          description: 'How to sort the groups. Default, also for `[]`: by what they are grouped by, in that order.',
        }),
        first: t.arg.int({
          description: `How many groups, at most ${maxBuckets}. Default: ${defaultBuckets}. \`truncated\` says whether there are more.`,
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
      ...fromSql<unknown, TotalsArguments, ReturnType<typeof charges<TotalsArguments>>>(
        (_root, request) => totalsJson({ list, types, summed }, request),
        charges<TotalsArguments>((args, { counts, asksFor }) => {
          const grouped = readDimensions(types.dimensions, args.groupBy ?? [], 'groupBy', maxDimensions);
          const of = { model: list.model, met: estimateWhere(list.filter, args.where, counts) };
          const sums =
            summed === undefined
              ? 0
              : [summedFields, newAuthorityFields].filter((fields) => fields.some(asksFor)).length;
          const coded = args.countsFrom?.includes('DATASET') ?? false;
          const running = args.cumulative ?? false;
          const summing = summingCost(of, { sums, coded, running }, counts);
          return { own: groupingCost(of, grouped, counts, running) + summing, rows: sizeOf(args.first) };
        }),
      ),
    });
  });
}

function typesOf({ model }: List): DimensionTypes {
  const types = dimensionTypes(model);
  if (!types) throw new TypeError(`${model} has no dimensions`);
  return types;
}

/**
 * What is asked of totals without a bound on their groups: all are given unless `first` says how many.
 * @throws BAD_USER_INPUT naming the argument.
 */
export function askedTotals({ list, summed }: RootTotals, args: TotalsArguments): TotalsAsked {
  const { first, ...others } = args;
  if (first != null && first < 1) throw badInput('first', `is ${first}; from 1 on groups can be asked for.`);
  return { ...readTotals({ list, types: typesOf(list), summed }, others), first: first ?? everyGroup };
}

/** What is more groups than there are records. */
const everyGroup = 2_147_483_647;

/**
 * Refuses totals of which filling in would make more groups than are allowed.
 * @param filled how many it would make.
 */
export function refuseFilled(filled: string): void {
  if (Number(filled) > maxFilled) throw tooManyFilled(filled);
}

/** What totals are of. */
interface TotalsOf {
  readonly list: List;
  readonly types: DimensionTypes;
  readonly summed: Summed;
}

/** What the arguments of totals mean. */
interface TotalsAsked extends Pick<TotalsQuery, 'condition' | 'dimensions' | 'order' | 'first' | 'fill'> {
  readonly measure: Measure | undefined;
  readonly where: WhereInput | undefined;
  readonly cumulative: boolean;
}

/**
 * Reads the arguments of totals.
 * @throws BAD_USER_INPUT naming the argument.
 */
function readTotals({ list, types, summed }: TotalsOf, args: GivenArguments<TotalsArguments>): TotalsAsked {
  const dimensions = readDimensions(types.dimensions, structural(args.groupBy) ?? [], 'groupBy', maxDimensions);
  const cumulative = structural(args.cumulative) ?? false;
  const fill = structural(args.fillPeriods) ?? false;
  checkPeriods(dimensions, types, { cumulative, fillPeriods: fill });
  const first =
    args.first == null ? defaultBuckets : mapped(args.first, (first) => checkedFirst(first, maxBuckets, 'groups'));
  const where = structural(args.where) ?? undefined;
  if (where) refuseReversed(list.filter, where);
  const measure = measureOf(summed, structural(args.countsFrom));
  const order = totalsTerms(structural(args.orderBy) ?? [], dimensions, types, measure);
  const condition = where ? readWhere(list.filter, where) : always;
  return { where, condition, dimensions, measure, order, first, cumulative, fill };
}

/** The JSON of totals: steps that lead from the records to the groups, of which each reads what is asked for and no more. */
function totalsJson(of: TotalsOf, request: FieldRequest<TotalsArguments>): readonly Piece[] {
  const { list } = of;
  const { asksFor } = request;
  const { where, cumulative, measure, ...asked } = readTotals(of, request.args);
  const asksForAny = (names: readonly string[]) =>
    names.some((name) => asksFor('buckets', name) || asksFor('buckets', 'running', name));
  const sortedBy = asked.order.flatMap((term) => (term.by === 'bound' ? [term.measure] : []));
  const isSummed = (one: Measure, fields: readonly string[]) => asksForAny(fields) || sortedBy.includes(one);
  const measures: Measure[] = [
    ...(measure && isSummed(measure, summedFields) ? [measure] : []),
    ...(isSummed('NEW_AUTHORITY', newAuthorityFields) ? ['NEW_AUTHORITY' as const] : []),
  ];
  const isLinked = linkNames.some((name) => asksFor('buckets', name));
  const { steps, from, bucket, total, filled } = totalsRows(
    {
      ...asked,
      model: list.model,
      measures,
      running: cumulative && asksFor('buckets', 'running'),
      sums: asksForAny(sumLists) || sortedBy.length > 0,
      shared: asksFor('buckets', 'shared'),
      natural: isLinked,
    },
    request.aliases,
  );
  const pieces = request.object({
    bucket: { ...bucket, measure, where: isLinked ? linkedWhere(list.filter, where) : undefined },
    total,
    overlapping: asked.dimensions.some(({ overlapping }) => overlapping),
  } satisfies Totals);
  const needsRows = filled !== undefined || pieces.some((piece) => piece instanceof Sql);
  if (!needsRows) return pieces;
  const answer = filled ? refusedBeyond(filled, textOf(pieces), request) : textOf(pieces);
  return [
    sql`(
      WITH ${joined(steps, ', ')}
      SELECT ${answer}
      FROM ${from}
    )`,
  ];
}

/** The answer, unless filling in would make more groups than are allowed. */
function refusedBeyond(filled: Sql, answer: Sql, { refusal }: FieldRequest<TotalsArguments>): Sql {
  const refused = refusal(tooManyFilled, sql`${filled}::text`);
  return sql`CASE WHEN ${filled} > ${new Param(maxFilled, 'int4')} THEN ${refused} ELSE ${answer} END`;
}

const tooManyFilled = (filled: string) =>
  badInput(
    'fillPeriods',
    `would make ${filled} groups of all periods; at most ${maxFilled} are allowed. Ask for longer periods or fewer groups, or narrow the dates in \`where\`.`,
  );

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

const sizeOf = (first: number | null | undefined) => Math.min(maxBuckets, Math.max(1, first ?? defaultBuckets));

function measureOf(summed: Summed, countsFrom: readonly string[] | null | undefined): Measure | undefined {
  switch (summed) {
    case undefined:
      return undefined;
    case 'values':
      return 'ANNOUNCED_VALUE';
    case 'quantities': {
      const sources = countsFrom ?? ['REPORTED'];
      if (sources.length === 0) throw badInput('countsFrom', 'is empty. Name REPORTED, DATASET or both.');
      if (new Set(sources).size < sources.length) throw badInput('countsFrom', 'names a source twice.');
      if (sources.length > 1) return 'REPORTED_OR_CODED_QUANTITY';
      return sources[0] === 'DATASET' ? 'CODED_QUANTITY' : 'REPORTED_QUANTITY';
    }
  }
}
