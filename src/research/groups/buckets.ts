import { identifier, joined, literal, Param, type Sql, sql } from '../../sql/sql.js';
import { type Column, keyNames } from './columns.js';
import type { PeriodUnit } from './dimension.js';
import { stepOf, undated } from './keys.js';
import type { Measure } from './measure.js';
import { groupedBy, measureColumns } from './parts.js';

/** What is wanted of the groups beside how many records each has. */
export interface BucketNeeds {
  /** Whether running totals are wanted. */
  readonly running: boolean;
  /** Whether periods in which there is nothing are wanted. */
  readonly fill: boolean;
  /** Whether the sums themselves are wanted, and not only how many records have none. */
  readonly sums: boolean;
  /** What is summed, each apart. */
  readonly measures: readonly Measure[];
}

/** How many records of a group have no figure of a measure, and the sums of the others: the names of the columns. */
export function summedColumns(measure: Measure | undefined): { readonly unknown: string; readonly sums: string } {
  return measure === 'NEW_AUTHORITY'
    ? { unknown: 'new_unknown', sums: 'new_sums' }
    : { unknown: 'unknown', sums: 'sums' };
}

/** Periods times groups that are filled in, at most: what nobody could read is not made. */
export const maxFilled = 20_000;

/** How many groups and periods filling in makes, where it does. */
export const filledGroups = sql`(SELECT filled FROM extent)`;

/** The steps from `parts` to `buckets`: straight, or, for running totals and empty periods, over every period that a group has. */
export function bucketSteps(columns: readonly Column[], needs: BucketNeeds): Sql[] {
  const period = columns.find(({ dimension }) => dimension.key.kind === 'period');
  if (!period || !(needs.running || needs.fill)) {
    const named = keyNames(columns);
    const selected = [...named, ...amounts(needs)];
    return [sql`buckets AS (SELECT ${joined(selected, ', ')} FROM parts${groupedBy(named)})`];
  }
  const others = keyNames(columns.filter((column) => column !== period));
  const group = joined([sql`g`, ...others], ', ');
  const key = [...others, period.value, period.coarse];
  const selected = [...key, ...amounts(needs), ...(needs.running ? runningAmounts(period, needs) : [])];
  return [
    sql`ranked AS (SELECT *, ${rankBy(others)} AS g FROM parts)`,
    ...(needs.fill ? filledSteps(period, group) : []),
    sql`cells AS (${cells(period, group, needs.fill)})`,
    sql`spread AS (${spread(period, needs)})`,
    sql`buckets AS (SELECT ${joined(selected, ', ')} FROM spread${groupedBy([sql`g`, ...key])})`,
  ];
}

/** The number of a group, whatever its period: what is equal is numbered alike, unknown values too. */
function rankBy(others: readonly Sql[]): Sql {
  return others.length > 0 ? sql`dense_rank() OVER (ORDER BY ${joined(others, ', ')})` : sql`1`;
}

/** Every period that a group has. */
function cells({ value, coarse }: Column, group: Sql, fill: boolean): Sql {
  const own = sql`SELECT DISTINCT ${group}, ${value}, ${coarse} FROM ranked`;
  return fill ? sql`${own} UNION SELECT * FROM filler` : own;
}

/** The parts in every period of their group, in every currency or unit that the group has; with what was before, where running totals are wanted. */
function spread(period: Column, { running, measures }: BucketNeeds): Sql {
  const { value, coarse } = period;
  const units = [...measureColumns(measures), sql`unit`];
  const inUnit = joined(
    units.map((name) => sql`unit.${name}`),
    ', ',
  );
  const ofUnit = joined(
    units.map((name) => sql`part.${name} = unit.${name}`),
    ' AND ',
  );
  return sql`
    SELECT
      cell.*, ${inUnit},
      part.n, part.shared, part.lower, part.upper, part.open, part.exact, part.more, part.about, part.withheld
      ${running ? sql`, ${past}` : sql``}
    FROM cells AS cell
    JOIN (SELECT DISTINCT g, ${joined(units, ', ')} FROM ranked) AS unit ON unit.g = cell.g
    LEFT JOIN ranked AS part
      ON part.g = cell.g
      AND ${ofUnit}
      AND part.${value} = cell.${value}
      AND part.${coarse} = cell.${coarse}
    ${running ? pastWindow(period, inUnit) : sql``}`;
}

const past = joined(
  ['n', 'lower', 'upper', 'open', 'exact', 'more', 'about', 'withheld'].map(
    (name) => sql`coalesce(sum(part.${identifier(name)}) OVER past, 0) AS ${identifier(`past_${name}`)}`,
  ),
  ', ',
);

/** A period of a whole year, among months, is behind its months. */
function pastWindow({ dimension: { key }, value, coarse }: Column, inUnit: Sql): Sql {
  const end = endOf(sql`cell.${value}`, sql`cell.${coarse}`, key.kind === 'period' ? key.unit : 'YEAR');
  return sql`WINDOW past AS (
      PARTITION BY cell.g, ${inUnit}, cell.${value} = ${undated}
      ORDER BY ${end}, cell.${coarse}
    )`;
}

/** The first day after a period. */
export function endOf(start: Sql, coarse: Sql, unit: PeriodUnit): Sql {
  return sql`(${start}::timestamp + CASE WHEN ${coarse} THEN ${stepOf('YEAR')} ELSE ${stepOf(unit)} END)`;
}

/** Every period between the first and the last of all groups, for each group. */
function filledSteps({ dimension: { key }, value, coarse }: Column, group: Sql): Sql[] {
  const unit = key.kind === 'period' ? key.unit : 'YEAR';
  const isDated = sql`${value} <> ${undated} AND NOT ${coarse}`;
  const last = sql`CASE WHEN filled > ${new Param(maxFilled, 'int4')} THEN begins ELSE ends END`;
  return [
    sql`extent AS (
      SELECT begins, ends, coalesce(groups * (${periodsBetween(unit)}), 0)::int4 AS filled
      FROM (
        SELECT
          min(${value}) FILTER (WHERE ${isDated}) AS begins,
          max(${value}) FILTER (WHERE ${isDated}) AS ends,
          count(DISTINCT g) AS groups
        FROM ranked
      ) AS dated
    )`,
    sql`filler AS (
      SELECT ${group}, day::date AS ${value}, FALSE AS ${coarse}
      FROM (SELECT DISTINCT ${group} FROM ranked) AS grouped
      CROSS JOIN extent
      CROSS JOIN LATERAL generate_series(begins::timestamp, (${last})::timestamp, ${stepOf(unit)}) AS day
    )`,
  ];
}

function periodsBetween(unit: PeriodUnit): Sql {
  const months = (day: Sql) => sql`(extract(year FROM ${day}) * 12 + extract(month FROM ${day}))`;
  return sql`(${months(sql`ends`)} - ${months(sql`begins`)}) / ${monthsOf(unit)} + 1`;
}

function monthsOf(unit: PeriodUnit): Sql {
  switch (unit) {
    case 'MONTH':
      return sql`1`;
    case 'QUARTER':
      return sql`3`;
    case 'YEAR':
      return sql`12`;
  }
}

/** An amount of the parts that fit all of these tests. */
function added(column: Sql, tests: readonly Sql[]): Sql {
  const filter = tests.length > 0 ? sql` FILTER (WHERE ${joined(tests, ' AND ')})` : sql``;
  return sql`coalesce(sum(${column})${filter}, 0)::int4`;
}

/** The parts of a measure, where there are those of several. */
function ofMeasure(measure: Measure | undefined, measures: readonly Measure[]): Sql[] {
  return measure === undefined ? [] : measureColumns(measures).map((column) => sql`${column} = ${literal(measure)}`);
}

/** The columns of how many and how much, by their names. @param prefix before the names of the columns that are added up. */
function amountsOf({ sums, measures }: Pick<BucketNeeds, 'sums' | 'measures'>, prefix: string): [string, Sql][] {
  const column = (name: string) => identifier(`${prefix}${name}`);
  // Every record is in the parts of each measure: those of the first one count them.
  const [first] = measures;
  const counting = ofMeasure(first, measures);
  const measured = measures.length > 0 ? measures : [undefined];
  return [
    ['count', added(column('n'), counting)],
    ['withheld', added(column('withheld'), counting)],
    ...measured.flatMap((measure): [string, Sql][] => {
      const own = ofMeasure(measure, measures);
      const names = summedColumns(measure);
      return [
        [names.unknown, added(column('n'), [...own, sql`unit = ''`])],
        ...(sums ? [[names.sums, sumsOf(prefix, own)] satisfies [string, Sql]] : []),
      ];
    }),
  ];
}

/** The columns of a bucket beside its keys. */
function amounts(needs: BucketNeeds): Sql[] {
  const [first] = needs.measures;
  return [
    ...amountsOf(needs, '').map(([name, amount]) => sql`${amount} AS ${identifier(name)}`),
    sql`${added(sql`shared`, ofMeasure(first, needs.measures))} AS shared`,
  ];
}

/** Those of all up to and with its period: NULL where the date is unknown. */
function runningAmounts({ value }: Column, needs: BucketNeeds): Sql[] {
  return amountsOf(needs, 'past_').map(
    ([name, amount]) => sql`CASE WHEN ${value} <> ${undated} THEN ${amount} END AS ${identifier(`running_${name}`)}`,
  );
}

/** Sums as JSON, by currency or unit: `sumRows` reads them. @param prefix before the names of the columns that are summed. */
function sumsOf(prefix: string, tests: readonly Sql[]): Sql {
  const column = (name: string) => identifier(`${prefix}${name}`);
  const members = ['lower', 'upper', 'open', 'exact', 'more', 'about'].map(
    (name) => sql`${literal(name)}, ${column(name)}`,
  );
  return sql`coalesce(
    jsonb_agg(jsonb_build_object('unit', unit, 'count', ${column('n')}, ${joined(members, ', ')}))
      FILTER (WHERE ${joined([...tests, sql`unit <> ''`, sql`${column('n')} > 0`], ' AND ')}),
    '[]'
  )`;
}
