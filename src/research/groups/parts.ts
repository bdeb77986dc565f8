import type { Condition } from '../../query/condition.js';
import type { Model } from '../../query/model.js';
import { predicate } from '../../sql/predicate.js';
import { type Aliases, Source } from '../../sql/source.js';
import { identifier, joined, literal, numberSql, type Sql, sql } from '../../sql/sql.js';
import { type Column, keyNames } from './columns.js';
import { Keys, periodOf } from './keys.js';
import { figuresOf, type Measure, readingOf } from './measure.js';

/** The records that totals are of. */
export interface Counted {
  readonly model: Model;
  readonly condition: Condition;
  /** What is summed, each apart; nothing where records are only counted. */
  readonly measures: readonly Measure[];
  /** Whether it is asked how many of them are in several groups. */
  readonly shared: boolean;
}

/**
 * The steps up to `parts`, which totals are made of: the records of a group in one currency or unit, those without a figure apart. Where several things are
 * summed, every record is in the parts of each.
 */
export function partSteps(
  { model, condition, measures, shared }: Counted,
  columns: readonly Column[],
  aliases: Aliases,
): Sql[] {
  const source = Source.of(model, aliases);
  const keys = new Keys(source);
  const isMeant = predicate(condition, source);
  const read = columns.flatMap(({ dimension, value, last }) => {
    const [first, second] = keys.of(dimension);
    return [sql`${first} AS ${value}`, ...(second ? [sql`${second} AS ${last}`] : [])];
  });
  const selected = [
    sql`${source.column('id')} AS id`,
    ...read,
    ...measures.map((measure) => figuresOf(measure, source)),
  ];
  const overlapping = columns.some(({ dimension }) => dimension.overlapping);
  const tellsShared = overlapping && shared;
  // A record counts once in a group, however many of its lines lead there.
  const records = sql`
    SELECT ${overlapping ? sql`DISTINCT ` : nothing}${joined(selected, ', ')}
    FROM ${keys.from}
    WHERE ${isMeant}`;
  const own = sql`own AS (${tellsShared ? besideOthers(records) : records})`;
  const grouped = keyNames(columns, 'last');
  const counted = [...grouped, sql`count(*) AS n`, tellsShared ? sharedCount : noneShared];
  if (measures.length === 0) {
    const parts = sql`SELECT ${joined([...counted, noFigures], ', ')} FROM own${groupedBy(grouped)}`;
    return [own, ...periodSteps(parts, columns, [])];
  }
  const readings = measures.map((measure) => ({ measure, ...readingOf(measure, aliases) }));
  const apart = measureColumns(measures);
  const figures = readings.map(({ measure, figures, joins }) => {
    const named = apart.map((column) => sql`${literal(measure)} AS ${column}`);
    const kept = [
      ...keyNames(columns, 'last', sql`own.`),
      ...(tellsShared ? [sql`own.shared`] : []),
      ...named,
      figures,
    ];
    return sql`SELECT ${joined(kept, ', ')} FROM own${joins}`;
  });
  const parts = sql`
    SELECT ${joined([...apart, ...counted, summedFigures], ', ')}
    FROM (${joined(figures, ' UNION ALL ')}) AS figures${groupedBy([...grouped, ...apart, sql`unit`])}`;
  return [own, ...readings.flatMap(({ steps }) => steps), ...periodSteps(parts, columns, apart)];
}

/** The column that tells parts of several measures apart; none where there is one measure. */
export function measureColumns(measures: readonly Measure[]): Sql[] {
  return measures.length > 1 ? [sql`measure`] : [];
}

/** Records with whether they are in other groups as well. */
const besideOthers = (records: Sql) => sql`
  SELECT record.*, count(*) OVER (PARTITION BY record.id) > 1 AS shared
  FROM (${records}) AS record`;

const nothing = sql``;
const sharedCount = sql`count(*) FILTER (WHERE shared) AS shared`;
const noneShared = sql`0::int8 AS shared`;

const summedFigures = sql`
  coalesce(unit::text, '') AS unit,
  coalesce(sum(lower), 0) AS lower,
  coalesce(sum(upper), 0) AS upper,
  count(*) - count(upper) AS open,
  coalesce(sum(lower) FILTER (WHERE qualifier = 'EXACT'), 0) AS exact,
  count(*) FILTER (WHERE qualifier = 'MORE_THAN') AS more,
  count(*) FILTER (WHERE qualifier = 'ABOUT') AS about,
  count(*) FILTER (WHERE qualifier = 'WITHHELD') AS withheld`;

const noFigures = sql`
  '' AS unit,
  0::numeric AS lower,
  0::numeric AS upper,
  0::int8 AS open,
  0::numeric AS exact,
  0::int8 AS more,
  0::int8 AS about,
  0::int8 AS withheld`;

/** What the records of a part come to: numbers of records, and sums of figures. */
const counts = ['n', 'shared', 'open', 'more', 'about', 'withheld'].map(identifier);
const figures = ['lower', 'upper', 'exact'].map(identifier);

/** From parts by days to parts by the periods that these are in, where periods are asked for. */
function periodSteps(parts: Sql, columns: readonly Column[], apart: readonly Sql[]): Sql[] {
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
  const grouped = [...keys, ...apart, sql`unit`];
  const places = grouped.map((_, index) => numberSql(index + 1));
  return [
    sql`days AS (${parts})`,
    sql`parts AS (
      SELECT ${joined([...grouped, ...added], ', ')}
      FROM days
      GROUP BY ${joined(places, ', ')}
    )`,
  ];
}

/** GROUP BY some columns; without any, all rows are one group. */
export function groupedBy(names: readonly Sql[]): Sql {
  return names.length > 0 ? sql` GROUP BY ${joined(names, ', ')}` : nothing;
}
