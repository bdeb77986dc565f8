import { identifier, joined, literal, Param, type Sql, sql } from '../../sql/sql.js';
import { type Column, keyNames } from './columns.js';
import type { PeriodUnit } from './dimension.js';
import { stepOf, undated } from './keys.js';
import { groupedBy } from './parts.js';

/** What is wanted of the groups beside how many records each has. */
export interface BucketNeeds {
  /** Whether running totals are wanted. */
  readonly running: boolean;
  /** Whether periods in which there is nothing are wanted. */
  readonly fill: boolean;
  /** Whether the sums themselves are wanted, and not only how many records have none. */
  readonly sums: boolean;
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
    const selected = [...named, ...amounts(needs.sums)];
    return [sql`buckets AS (SELECT ${joined(selected, ', ')} FROM parts${groupedBy(named)})`];
  }
  const others = keyNames(columns.filter((column) => column !== period));
  const group = joined([sql`g`, ...others], ', ');
  const key = [...others, period.value, period.coarse];
  const selected = [...key, ...amounts(needs.sums), ...(needs.running ? runningAmounts(period, needs.sums) : [])];
  return [
    sql`ranked AS (SELECT *, ${rankBy(others)} AS g FROM parts)`,
    ...(needs.fill ? filledSteps(period, group) : []),
    sql`cells AS (${cells(period, group, needs.fill)})`,
    sql`spread AS (${spread(period, needs.running)})`,
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
function spread(period: Column, running: boolean): Sql {
  const { value, coarse } = period;
  return sql`
    SELECT
      cell.*, unit.unit,
      part.n, part.shared, part.lower, part.upper, part.open, part.exact, part.more, part.about, part.withheld
      ${running ? sql`, ${past}` : sql``}
    FROM cells AS cell
    JOIN (SELECT DISTINCT g, unit FROM ranked) AS unit ON unit.g = cell.g
    LEFT JOIN ranked AS part
      ON part.g = cell.g
      AND part.unit = unit.unit
      AND part.${value} = cell.${value}
      AND part.${coarse} = cell.${coarse}
    ${running ? pastWindow(period) : sql``}`;
}

const past = joined(
  ['n', 'lower', 'upper', 'open', 'exact', 'more', 'about', 'withheld'].map(
    (name) => sql`coalesce(sum(part.${identifier(name)}) OVER past, 0) AS ${identifier(`past_${name}`)}`,
  ),
  ', ',
);

/** A period of a whole year, among months, is behind its months. */
function pastWindow({ dimension: { key }, value, coarse }: Column): Sql {
  const end = endOf(sql`cell.${value}`, sql`cell.${coarse}`, key.kind === 'period' ? key.unit : 'YEAR');
  return sql`WINDOW past AS (
      PARTITION BY cell.g, unit.unit, cell.${value} = ${undated}
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

const whole = (column: Sql) => sql`coalesce(sum(${column}), 0)::int4`;
const unknown = (column: Sql) => sql`coalesce(sum(${column}) FILTER (WHERE unit = ''), 0)::int4`;

/** The columns of a bucket beside its keys. */
function amounts(sums: boolean): Sql[] {
  return [
    sql`${whole(sql`n`)} AS count`,
    sql`${whole(sql`shared`)} AS shared`,
    sql`${whole(sql`withheld`)} AS withheld`,
    sql`${unknown(sql`n`)} AS unknown`,
    ...(sums ? [sql`${sumsOf('')} AS sums`] : []),
  ];
}

/** Those of all up to and with its period: NULL where the date is unknown. */
function runningAmounts({ value }: Column, sums: boolean): Sql[] {
  const dated = (amount: Sql, name: string) =>
    sql`CASE WHEN ${value} <> ${undated} THEN ${amount} END AS ${identifier(`running_${name}`)}`;
  return [
    dated(whole(sql`past_n`), 'count'),
    dated(whole(sql`past_withheld`), 'withheld'),
    dated(unknown(sql`past_n`), 'unknown'),
    ...(sums ? [dated(sumsOf('past_'), 'sums')] : []),
  ];
}

/** Sums as JSON, by currency or unit: `sumsRows` reads them. @param prefix before the names of the columns that are summed. */
function sumsOf(prefix: string): Sql {
  const column = (name: string) => identifier(`${prefix}${name}`);
  const members = ['lower', 'upper', 'open', 'exact', 'more', 'about'].map(
    (name) => sql`${literal(name)}, ${column(name)}`,
  );
  return sql`coalesce(
    jsonb_agg(jsonb_build_object('unit', unit, 'count', ${column('n')}, ${joined(members, ', ')}))
      FILTER (WHERE unit <> '' AND ${column('n')} > 0),
    '[]'
  )`;
}
