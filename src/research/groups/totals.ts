import type { Condition } from '../../query/condition.js';
import type { Model } from '../../query/model.js';
import { predicate } from '../../sql/predicate.js';
import { Aliases, Source } from '../../sql/source.js';
import { identifier, joined, Param, Sql, sql } from '../../sql/sql.js';
import type { Dimension, PeriodUnit } from './dimension.js';
import { Keys, labelOf, periodOf, stepOf, undated } from './keys.js';
import { figuresOf, type Measure, readingOf } from './measure.js';

/** What groups can be sorted by. */
export type TotalsTerm =
  | { readonly by: 'dimension'; readonly dimension: Dimension; readonly descending: boolean }
  | { readonly by: 'count'; readonly descending: boolean }
  /** The bound of the sum in one currency or unit. */
  | { readonly by: 'bound'; readonly bound: 'lower' | 'upper'; readonly unit: string; readonly descending: boolean };

/** A question of how many and how much. */
export interface TotalsQuestion {
  readonly model: Model;
  readonly condition: Condition;
  readonly dimensions: readonly Dimension[];
  /** What is summed; nothing where records are only counted. */
  readonly measure: Measure | undefined;
  readonly order: readonly TotalsTerm[];
  readonly first: number;
  /** Whether running totals are wanted. */
  readonly running: boolean;
  readonly fill: boolean;
}

/** Periods times groups that are filled in, at most: what nobody could read is not made. */
export const mostFilled = 20_000;

/** The columns of a dimension behind the first step, where they have names of their own. */
interface Column {
  readonly dimension: Dimension;
  /** The value; of a period its first day, and before there are periods the first day that the date may be. */
  readonly value: Sql;
  readonly coarse: Sql;
  /** The last day that the date may be, before there are periods. */
  readonly last: Sql;
}

const one = sql`1`;
const nothing = sql``;

/** The one statement that answers a question. Its columns are read by `readBuckets`. */
export function totalsStatement(question: TotalsQuestion): Sql {
  const { dimensions, first } = question;
  const aliases = new Aliases();
  const columns = dimensions.map(
    (dimension, index): Column => ({
      dimension,
      value: identifier(`k${index}`),
      coarse: identifier(`k${index}_coarse`),
      last: identifier(`k${index}_last`),
    }),
  );
  const steps = [...partSteps(question, columns, aliases), ...bucketSteps(question, columns)];
  const labels = columns.map(({ dimension: { key }, value }) =>
    key.kind === 'record' ? labelOf(key.model, sql`b.${value}`, aliases) : undefined,
  );
  const selected = columns.flatMap(({ dimension: { key }, value, coarse }, index) => [
    key.kind === 'period'
      ? sql`nullif(b.${value}, ${undated})::text AS ${value}, b.${coarse} AS ${coarse}`
      : sql`b.${value}::text AS ${value}`,
    ...(labels[index] ? [sql`${labels[index].natural} AS ${identifier(`k${index}_natural`)}`] : []),
  ]);
  const filled = question.fill ? [sql`(SELECT filled FROM extent) AS filled`] : [];
  const select = [
    ...selected,
    sql`b.count, b.shared, b.withheld, b.unknown, b.sums, b.running, count(*) OVER ()::int4 AS buckets`,
    ...filled,
  ];
  const byKey = (column: Column, index: number, descending: boolean): Sql[] =>
    sortOf(column, labels[index]?.name, labels[index]?.natural).map((by) => directed(by, descending));
  const order = [
    ...question.order.flatMap((term) => {
      if (term.by === 'count') return [directed(sql`b.count`, term.descending)];
      if (term.by === 'bound') return [directed(boundOf(term.bound, term.unit), term.descending)];
      const index = dimensions.indexOf(term.dimension);
      const column = columns[index];
      return column ? byKey(column, index, term.descending) : [];
    }),
    ...columns.flatMap((column, index) => byKey(column, index, false)),
  ];
  const joins = labels.flatMap((label) => (label ? [sql` ${label.join}`] : []));
  const sorted = order.length > 0 ? sql` ORDER BY ${joined(order, ', ')}` : nothing;
  return sql`WITH ${joined(steps, ', ')} SELECT ${joined(select, ', ')} FROM buckets b${joined(joins, ' ')}${sorted} LIMIT ${new Param(first, 'int4')}`;
}

const directed = (by: Sql, descending: boolean) =>
  descending ? sql`${by} DESC NULLS LAST` : sql`${by} ASC NULLS LAST`;

/** What the values of a dimension are sorted by: records by name, periods by their end, the longer one last. */
function sortOf({ dimension: { key }, value, coarse }: Column, name: Sql | undefined, natural: Sql | undefined): Sql[] {
  if (key.kind !== 'period') return name && natural ? [name, natural] : [sql`b.${value}`];
  return [sql`nullif(${endOf(sql`b.${value}`, sql`b.${coarse}`, key.unit)}, 'infinity')`, sql`b.${coarse}`];
}

/** The first day after a period. */
function endOf(start: Sql, coarse: Sql, unit: PeriodUnit): Sql {
  return sql`(${start}::timestamp + CASE WHEN ${coarse} THEN ${stepOf('YEAR')} ELSE ${stepOf(unit)} END)`;
}

/** A bound of the sum in one currency or unit; none where nothing is known of it, or it has no upper bound. */
function boundOf(bound: 'lower' | 'upper', unit: string): Sql {
  const value =
    bound === 'lower'
      ? sql`(s ->> 'lower')::numeric`
      : sql`CASE WHEN b.unknown = 0 AND (s ->> 'open')::int8 = 0 THEN (s ->> 'upper')::numeric END`;
  return sql`(SELECT ${value} FROM jsonb_array_elements(b.sums) s WHERE s ->> 'unit' = ${new Param(unit, 'text')})`;
}

/** The parts that totals are made of: the records of a group in one currency or unit, those without a figure apart. */
function partSteps(question: TotalsQuestion, columns: readonly Column[], aliases: Aliases): Sql[] {
  const { measure } = question;
  const source = Source.of(question.model, aliases);
  const keys = new Keys(source);
  const condition = predicate(question.condition, source);
  const overlapping = columns.some(({ dimension }) => dimension.overlapping);
  const read = columns.flatMap(({ dimension, value, last }) => {
    const [first, second] = keys.of(dimension);
    return [sql`${first} AS ${value}`, ...(second ? [sql`${second} AS ${last}`] : [])];
  });
  const selected = joined(
    [sql`${source.column('id')} AS id`, ...read, ...(measure ? [figuresOf(measure, source)] : [])],
    ', ',
  );
  // A record counts once in a group, however many of its lines lead there.
  const rows = sql`SELECT ${overlapping ? sql`DISTINCT ` : nothing}${selected} FROM ${keys.from} WHERE ${condition}`;
  const own = overlapping
    ? sql`own AS (SELECT d.*, count(*) OVER (PARTITION BY d.id) > 1 AS shared FROM (${rows}) d)`
    : sql`own AS (${rows})`;
  const grouped = keyNames(columns, 'last');
  const shared = overlapping ? sql`count(*) FILTER (WHERE shared)` : sql`0::int8`;
  const listed = (sums: Sql) => joined([...grouped, sql`count(*) AS n`, sql`${shared} AS shared`, sums], ', ');
  if (!measure) return [own, ...periodSteps(sql`SELECT ${listed(noSums)} FROM own${groupedBy(grouped)}`, columns)];
  const reading = readingOf(measure, aliases);
  const kept = [...keyNames(columns, 'last', sql`own.`), ...(overlapping ? [sql`own.shared`] : []), reading.figures];
  const parts = sql`SELECT ${listed(sums)} FROM (SELECT ${joined(kept, ', ')} FROM own${reading.joins}) r${groupedBy([...grouped, sql`unit`])}`;
  return [own, ...reading.steps, ...periodSteps(parts, columns)];
}

const sums = sql`coalesce(unit::text, '') AS unit, coalesce(sum(lower), 0) AS lower, coalesce(sum(upper), 0) AS upper, count(*) - count(upper) AS open, coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact, count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more, count(*) FILTER (WHERE qualifier = 'ABOUT') AS about, count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld`;
const noSums = sql`'' AS unit, 0::numeric AS lower, 0::numeric AS upper, 0::int8 AS open, 0::numeric AS exact, 0::int8 AS more, 0::int8 AS about, 0::int8 AS withheld`;

/** What the records of a part come to: numbers of records, and sums of figures. */
const counts = ['n', 'shared', 'open', 'more', 'about', 'withheld'].map(identifier);
const figures = ['lower', 'upper', 'exact'].map(identifier);

/** From parts by days to parts by the periods that these are in, where periods are asked for. */
function periodSteps(parts: Sql, columns: readonly Column[]): Sql[] {
  if (columns.every(({ dimension }) => dimension.key.kind !== 'period')) return [sql`parts AS (${parts})`];
  const keys = columns.flatMap(({ dimension: { key }, value, coarse, last }) => {
    if (key.kind !== 'period') return [value];
    const period = periodOf(value, last, key.unit);
    return [sql`${period.start} AS ${value}`, sql`${period.coarse} AS ${coarse}`];
  });
  const added = [
    ...counts.map((name) => sql`sum(${name})::int8 AS ${name}`),
    ...figures.map((name) => sql`sum(${name}) AS ${name}`),
  ];
  const grouped = joined(
    [...keys, sql`unit`].map((_, index) => new Sql([String(index + 1)])),
    ', ',
  );
  return [
    sql`days AS (${parts})`,
    sql`parts AS (SELECT ${joined([...keys, sql`unit`, ...added], ', ')} FROM days GROUP BY ${grouped})`,
  ];
}

/** The columns that tell groups apart: periods, or, before there are any, days. */
function keyNames(columns: readonly Column[], second: 'coarse' | 'last' = 'coarse', of: Sql = nothing): Sql[] {
  return columns.flatMap((column) => [
    sql`${of}${column.value}`,
    ...(column.dimension.key.kind === 'period' ? [sql`${of}${column[second]}`] : []),
  ]);
}

/** From parts to buckets: straight, or, for running totals and empty periods, over every period that a group has. */
function bucketSteps(question: TotalsQuestion, columns: readonly Column[]): Sql[] {
  const period = columns.find(({ dimension }) => dimension.key.kind === 'period');
  if (!period || !(question.running || question.fill)) {
    const named = keyNames(columns);
    return [sql`buckets AS (SELECT ${joined([...named, ...sumsOf(false)], ', ')} FROM parts${groupedBy(named)})`];
  }
  const others = keyNames(columns.filter((column) => column !== period));
  const rank = others.length > 0 ? sql`dense_rank() OVER (ORDER BY ${joined(others, ', ')})` : one;
  const { value, coarse, dimension } = period;
  const unit = dimension.key.kind === 'period' ? dimension.key.unit : 'MONTH';
  const group = joined([sql`g`, ...others], ', ');
  const filled = question.fill ? filledSteps(period, unit, group) : [];
  const filler = question.fill ? sql` UNION SELECT * FROM filler` : nothing;
  const named = [sql`g`, ...others, value, coarse];
  const before = (column: Sql) => sql`coalesce(sum(${column}) OVER past, 0)`;
  const added = ['n', 'lower', 'upper', 'open', 'exact', 'more', 'about', 'withheld'].map((name) => {
    return sql`${before(sql`p.${identifier(name)}`)} AS ${identifier(`past_${name}`)}`;
  });
  const past = question.running ? sql`, ${joined(added, ', ')}` : nothing;
  const window = question.running
    ? sql` WINDOW past AS (PARTITION BY c.g, u.unit, c.${value} = ${undated} ORDER BY ${endOf(sql`c.${value}`, sql`c.${coarse}`, unit)}, c.${coarse})`
    : nothing;
  return [
    sql`ranked AS (SELECT *, ${rank} AS g FROM parts)`,
    ...filled,
    sql`cells AS (SELECT DISTINCT ${group}, ${value}, ${coarse} FROM ranked${filler})`,
    sql`spread AS (SELECT c.*, u.unit, p.n, p.shared, p.lower, p.upper, p.open, p.exact, p.more, p.about, p.withheld${past} FROM cells c JOIN (SELECT DISTINCT g, unit FROM ranked) u ON u.g = c.g LEFT JOIN ranked p ON p.g = c.g AND p.unit = u.unit AND p.${value} = c.${value} AND p.${coarse} = c.${coarse}${window})`,
    sql`buckets AS (SELECT ${joined([...named.slice(1), ...sumsOf(question.running, sql`${value} <> ${undated}`)], ', ')} FROM spread${groupedBy(named)})`,
  ];
}

const groupedBy = (names: readonly Sql[]) => (names.length > 0 ? sql` GROUP BY ${joined(names, ', ')}` : nothing);

/** Every period between the first and the last of all groups, for each group. */
function filledSteps({ value, coarse }: Column, unit: PeriodUnit, group: Sql): Sql[] {
  const dated = sql`${value} <> ${undated} AND NOT ${coarse}`;
  const months = (day: Sql) => sql`(extract(year FROM ${day}) * 12 + extract(month FROM ${day}))`;
  const length = unit === 'YEAR' ? sql`12` : unit === 'QUARTER' ? sql`3` : one;
  const periods = sql`(${months(sql`ends`)} - ${months(sql`begins`)}) / ${length} + 1`;
  const last = sql`CASE WHEN filled > ${new Param(mostFilled, 'int4')} THEN begins ELSE ends END`;
  return [
    sql`extent AS (SELECT begins, ends, coalesce(groups * (${periods}), 0)::int4 AS filled FROM (SELECT min(${value}) FILTER (WHERE ${dated}) AS begins, max(${value}) FILTER (WHERE ${dated}) AS ends, count(DISTINCT g) AS groups FROM ranked) e)`,
    sql`filler AS (SELECT ${group}, day::date AS ${value}, FALSE AS ${coarse} FROM (SELECT DISTINCT ${group} FROM ranked) o CROSS JOIN extent CROSS JOIN LATERAL generate_series(begins::timestamp, (${last})::timestamp, ${stepOf(unit)}) AS day)`,
  ];
}

/** The columns of a bucket beside its keys: the counts, and the sums as JSON, by currency or unit. */
function sumsOf(running: boolean, dated: Sql = nothing): Sql[] {
  const sums = (prefix: string) => {
    const column = (name: string) => identifier(`${prefix}${name}`);
    const text = (name: string) => sql`trim_scale(${column(name)})::text`;
    return sql`coalesce(jsonb_agg(jsonb_build_object('unit', unit, 'count', ${column('n')}, 'lower', ${text('lower')}, 'upper', ${text('upper')}, 'open', ${column('open')}, 'exact', ${text('exact')}, 'more', ${column('more')}, 'about', ${column('about')}) ORDER BY ${column('n')} DESC, unit) FILTER (WHERE unit <> '' AND ${column('n')} > 0), '[]')`;
  };
  const whole = (column: Sql) => sql`coalesce(sum(${column}), 0)::int4`;
  const unknown = (column: Sql) => sql`coalesce(sum(${column}) FILTER (WHERE unit = ''), 0)::int4`;
  const pastSums = running
    ? sql`CASE WHEN ${dated} THEN jsonb_build_object('count', ${whole(sql`past_n`)}, 'unknown', ${unknown(sql`past_n`)}, 'withheld', ${whole(sql`past_withheld`)}, 'sums', ${sums('past_')}) END`
    : sql`NULL::jsonb`;
  return [
    sql`${whole(sql`n`)} AS count`,
    sql`${whole(sql`shared`)} AS shared`,
    sql`${whole(sql`withheld`)} AS withheld`,
    sql`${unknown(sql`n`)} AS unknown`,
    sql`${sums('')} AS sums`,
    sql`${pastSums} AS running`,
  ];
}
