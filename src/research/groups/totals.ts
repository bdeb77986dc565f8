import type { Given } from '../../query/deferred.js';
import type { ColumnType } from '../../query/model.js';
import { type Aliases, StepRow } from '../../sql/source.js';
import { identifier, joined, Param, Sql, sql } from '../../sql/sql.js';
import { type BucketNeeds, bucketSteps, endOf, filledGroups, summedColumns } from './buckets.js';
import { type Column, columnsOf, keyIn } from './columns.js';
import type { Dimension } from './dimension.js';
import { type KeyColumns, type Label, labelOf } from './keys.js';
import type { Measure } from './measure.js';
import { type Counted, partSteps } from './parts.js';

/** What groups can be sorted by. */
export type TotalsTerm =
  | { readonly by: 'dimension'; readonly dimension: Dimension; readonly descending: boolean }
  | { readonly by: 'count'; readonly descending: boolean }
  /** The bound of the sum in one currency or unit. */
  | {
      readonly by: 'bound';
      readonly measure: Measure;
      readonly bound: 'lower' | 'upper';
      readonly unit: Given<string>;
      readonly descending: boolean;
    };

/** What is asked of totals: how many and how much, in which groups. */
export interface TotalsQuery extends Counted, BucketNeeds {
  readonly dimensions: readonly Dimension[];
  readonly order: readonly TotalsTerm[];
  /** How many groups are given. */
  readonly first: Given<number>;
  /** Whether the keys are wanted that filters know records by. */
  readonly natural: boolean;
  /** Whether each group is to have its place among them. */
  readonly numbered?: boolean;
}

/** The columns of how many and how much. */
export interface Amounts {
  readonly count: Sql;
  readonly withheld: Sql;
  /** How many records have no figure of a measure, and the sums of the others, for `sumRows`; only where they are wanted. */
  of(measure: Measure): SummedColumns;
}

/** The columns of what was summed. */
interface SummedColumns {
  readonly unknown: Sql;
  readonly sums: Sql;
}

/** The columns of a group of records. */
export interface BucketRow extends Amounts {
  readonly keys: readonly KeyColumns[];
  /** How many of them are in other groups as well. */
  readonly shared: Sql;
  /** All up to and with this period: NULL where the date is unknown. None where it is not asked for. */
  readonly running: Amounts | undefined;
}

/** The groups of totals, as a statement reads them. */
export interface TotalsRows {
  /** The steps before them, for a WITH. */
  readonly steps: readonly Sql[];
  /** The groups that are given, in their order, behind FROM. */
  readonly from: Sql;
  readonly bucket: BucketRow;
  /** The place of a group, from 1; only where it is wanted. */
  readonly place: Sql;
  /** How many there are in all. */
  readonly total: Sql;
  /** How many groups filling in would make; no more than are allowed are made. None where nothing is filled in. */
  readonly filled: Sql | undefined;
}

/** Writes the groups of totals. */
export function totalsRows(query: TotalsQuery, aliases: Aliases): TotalsRows {
  const columns = columnsOf(query.dimensions);
  const row = aliases.next();
  const amounts = (prefix: '' | 'running_'): Amounts => {
    const column = (name: string) => sql`${row}.${identifier(`${prefix}${name}`)}`;
    return {
      count: column('count'),
      withheld: column('withheld'),
      of: (measure) => {
        const { unknown, sums } = summedColumns(measure);
        return { unknown: column(unknown), sums: column(sums) };
      },
    };
  };
  return {
    steps: [...partSteps(query, columns, aliases), ...bucketSteps(columns, query)],
    from: sql`(${givenBuckets(query, columns, aliases)}) AS ${row}`,
    bucket: {
      ...amounts(''),
      keys: columns.map((column) => keyIn(row, column)),
      shared: sql`${row}.shared`,
      running: query.running ? amounts('running_') : undefined,
    },
    place: sql`${row}.place`,
    total: sql`coalesce(max(${row}.total), 0)`,
    filled: query.fill ? sql`coalesce(max(${row}.filled), 0)` : undefined,
  };
}

/** The groups up to `first`, sorted, each with how many there are in all and with the keys of its records. */
function givenBuckets(query: TotalsQuery, columns: readonly Column[], aliases: Aliases): Sql {
  const sorted = columns.map((column): SortedColumn => {
    const { key } = column.dimension;
    const label = key.kind === 'record' ? labelOf(key.model, sql`bucket.${column.value}`, aliases) : undefined;
    return { column, label };
  });
  const labels = sorted.flatMap(({ column, label }) => (label ? [{ column, label }] : []));
  const natural = query.natural ? labels.map(({ column, label }) => sql`${label.natural} AS ${column.natural}`) : [];
  const filled = query.fill ? [sql`${filledGroups} AS filled`] : [];
  const order = orderOf(query.order, sorted);
  const sortedBy = order.length > 0 ? sql`ORDER BY ${joined(order, ', ')}` : sql``;
  const place = query.numbered ? [sql`row_number() OVER (${sortedBy}) AS place`] : [];
  const selected = [sql`bucket.*`, sql`count(*) OVER ()::int4 AS total`, ...natural, ...filled, ...place];
  const joins = labels.map(({ label }) => sql` ${label.join}`);
  return sql`
    SELECT ${joined(selected, ', ')}
    FROM buckets AS bucket${joined(joins, ' ')}
    ${sortedBy}
    LIMIT ${new Param(query.first, 'int4')}`;
}

/** A column of the groups, with the label of its records where it holds such. */
interface SortedColumn {
  readonly column: Column;
  readonly label: Label | undefined;
}

/** By what is asked for, then by all that the groups are by. */
function orderOf(terms: readonly TotalsTerm[], columns: readonly SortedColumn[]): Sql[] {
  const asked = terms.flatMap((term) => byTerm(term, columns));
  return [...asked, ...columns.flatMap((column) => byKey(column, false))];
}

function byTerm(term: TotalsTerm, columns: readonly SortedColumn[]): Sql[] {
  switch (term.by) {
    case 'count':
      return [directed(sql`bucket.count`, term.descending)];
    case 'bound':
      return [directed(boundOf(term), term.descending)];
    case 'dimension': {
      const own = columns.filter(({ column }) => column.dimension === term.dimension);
      return own.flatMap((column) => byKey(column, term.descending));
    }
  }
}

/** What the values of a dimension are sorted by: records by name, periods by their end, the longer one last. */
function byKey({ column: { dimension, value, coarse }, label }: SortedColumn, descending: boolean): Sql[] {
  const [held, isCoarse] = [sql`bucket.${value}`, sql`bucket.${coarse}`];
  const { key } = dimension;
  const terms =
    key.kind === 'period'
      ? [sql`nullif(${endOf(held, isCoarse, key.unit)}, 'infinity')`, isCoarse]
      : label
        ? [label.name, label.natural]
        : [held];
  return terms.map((term) => directed(term, descending));
}

const directed = (by: Sql, descending: boolean) =>
  descending ? sql`${by} DESC NULLS LAST` : sql`${by} ASC NULLS LAST`;

/** A bound of the sum in one currency or unit; none where nothing is known of it, or it has no upper bound. */
function boundOf({ measure, bound, unit }: TotalsTerm & { readonly by: 'bound' }): Sql {
  const columns = summedColumns(measure);
  const column = (name: string) => sql`bucket.${identifier(name)}`;
  const sums = sumRows({ unknown: column(columns.unknown), sums: column(columns.sums) }, sql`sum`);
  const value = bound === 'lower' ? sums.row.column('lower') : sums.upper;
  return sql`(SELECT ${value} FROM ${sums.from} WHERE ${sums.row.column('unit')} = ${new Param(unit, 'text')})`;
}

/** The sums of a group, as a statement reads them. */
export interface SumRows {
  readonly row: StepRow<keyof typeof sumColumns>;
  /** The most that a sum may be in all: NULL where a figure has no upper bound, and where one is unknown. */
  readonly upper: Sql;
  /** The records of the group that are in no sum. */
  readonly unknown: Sql;
  /** Behind FROM. */
  readonly from: Sql;
  /** Those of most records first. */
  readonly order: Sql;
}

const whole: ColumnType = { type: 'int4', nullable: false };
const exact: ColumnType = { type: 'numeric', nullable: false };

const sumColumns = {
  unit: { type: 'text', nullable: false },
  count: whole,
  lower: exact,
  upper: exact,
  /** How many figures have no upper bound. */
  open: whole,
  exact,
  /** How many are "more than". */
  more: whole,
  about: whole,
} as const;

/** Reads the sums of a group. @param alias the name of a sum at hand. */
export function sumRows({ unknown, sums }: SummedColumns, alias: Sql): SumRows {
  const row = new StepRow(alias, sumColumns);
  const columns = Object.entries(sumColumns).map(([name, { type }]) => sql`${identifier(name)} ${new Sql([type])}`);
  return {
    row,
    upper: sql`CASE WHEN ${unknown} = 0 AND ${row.column('open')} = 0 THEN ${row.column('upper')} END`,
    unknown,
    from: sql`jsonb_to_recordset(${sums}) AS ${alias} (${joined(columns, ', ')})`,
    order: sql`${row.column('count')} DESC, ${row.column('unit')}`,
  };
}
