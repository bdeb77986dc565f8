import { Deferred, type Given } from '../../query/deferred.js';
import type { List } from '../../query/list.js';
import { naturalKey } from '../../query/model.js';
import { readWhere, type WhereInput } from '../../query/readWhere.js';
import { predicate } from '../../sql/predicate.js';
import { type Aliases, Source } from '../../sql/source.js';
import { joined, Param, type Sql, sql } from '../../sql/sql.js';
import type { Dimension, Dimensions, PeriodUnit } from './dimension.js';
import type { DimensionPath } from './dimensionPath.js';
import { type KeyColumns, Keys, labelOf, periodOf, undated } from './keys.js';

/** What is asked of a facet: the values of one dimension in a list. */
export interface FacetQuery {
  readonly list: List;
  readonly dimension: Dimension;
  /** The list's `where` without the dimension's own condition: under it the values are counted. */
  readonly where: WhereInput;
  /** How many values are given. */
  readonly first: Given<number>;
}

/** The values of a facet, as a statement reads them. */
export interface FacetRows {
  /** The values that are given, the most frequent first, behind FROM. */
  readonly from: Sql;
  readonly key: KeyColumns;
  /** How many records have the value at hand. */
  readonly count: Sql;
  /** How many values there are in all. */
  readonly total: Sql;
}

/** Writes the values of a facet. */
export function facetRows(query: FacetQuery, aliases: Aliases): FacetRows {
  const { dimension } = query;
  const row = aliases.next();
  const value = sql`${row}.value`;
  return {
    from: sql`(${givenValues(query, aliases)}) AS ${row}`,
    key: {
      dimension,
      value: dimension.key.kind === 'period' ? sql`nullif(${value}, ${undated})` : value,
      coarse: sql`${row}.coarse`,
      natural: sql`${row}.natural_key`,
    },
    count: sql`${row}.count`,
    total: sql`coalesce(max(${row}.total), 0)`,
  };
}

/** The values up to `first`, each with how many there are in all. */
function givenValues({ list, dimension, where, first }: FacetQuery, aliases: Aliases): Sql {
  const { key } = dimension;
  const label = key.kind === 'record' ? labelOf(key.model, sql`counted.value`, aliases) : undefined;
  const values = valuesOf(list, dimension, where, aliases);
  const counted = key.kind === 'period' ? inPeriods(values, key.unit) : inNoPeriods(values);
  const order = [sql`counted.count DESC`, ...(label ? [label.name] : []), sql`counted.value`, sql`counted.coarse`];
  return sql`
    SELECT counted.*, count(*) OVER ()::int4 AS total${label ? sql`, ${label.natural} AS natural_key` : sql``}
    FROM (${counted}) AS counted ${label?.join ?? sql``}
    ORDER BY ${joined(order, ', ')}
    LIMIT ${new Param(first, 'int4')}`;
}

/** The values of the records that meet a `where`; of a period the days that the date may be. */
function valuesOf(list: List, dimension: Dimension, where: WhereInput, aliases: Aliases): Sql {
  const source = Source.of(list.model, aliases);
  const keys = new Keys(source);
  const isMeant = predicate(readWhere(list.filter, where), source);
  const [value, last = sql`NULL`] = keys.of(dimension);
  const count = dimension.overlapping ? sql`count(DISTINCT ${source.column('id')})` : sql`count(*)`;
  return sql`
    SELECT ${value} AS value, ${last} AS last, ${count} AS count
    FROM ${keys.from}
    WHERE ${isMeant}
    GROUP BY 1, 2`;
}

const inNoPeriods = (values: Sql) => sql`SELECT value, FALSE AS coarse, count FROM (${values}) AS own`;

/** Counts by days as counts by the periods that they are in. */
function inPeriods(days: Sql, unit: PeriodUnit): Sql {
  const { start, coarse } = periodOf(sql`days.value`, sql`days.last`, unit);
  return sql`
    SELECT ${start} AS value, ${coarse} AS coarse, sum(count) AS count
    FROM (${days}) AS days
    GROUP BY 1, 2`;
}

type Path = readonly string[];

/**
 * A `where` without the condition of a dimension: the one at the very place that its values are chosen by. What is in `and`, `or` and `not` stays, and so
 * does the condition of another dimension inside it: that of the publisher's kind, where publishers are counted.
 */
export function withoutOwn(where: WhereInput, { places }: Dimension, { byName }: Dimensions): WhereInput {
  const all = [...byName.values()].flatMap((dimension) => dimension.places.map(ownPath));
  return places.map(ownPath).reduce((left, own) => {
    const inside = all.filter((path) => path.length > own.length && own.every((name, index) => path[index] === name));
    return pruned(
      left,
      own,
      inside.map((path) => path.slice(own.length)),
    );
  }, where);
}

/** Among related records it is their short name that chooses one. */
function ownPath({ path, leaf }: DimensionPath): Path {
  if (leaf.kind !== 'record' || leaf.column !== 'id') return path;
  return [...path, naturalKey(leaf.model)];
}

/** A `where` without what is at a path, but for what is at the paths inside it. */
function pruned(where: WhereInput, path: Path, inside: readonly Path[]): WhereInput {
  const [head, ...rest] = path;
  if (head === undefined || !(head in where)) return where;
  const { [head]: inner, ...others } = where;
  if (!isInput(inner)) return rest.length === 0 ? others : where;
  const left = rest.length === 0 ? only(inner, inside) : pruned(inner, rest, inside);
  // What held nothing but the dimension's condition goes with it.
  const isGone = Object.keys(left).length === 0 && (rest.length === 0 || Object.keys(inner).length > 0);
  return isGone ? others : { ...others, [head]: left };
}

/** Of a `where` what is at some paths. */
function only(where: WhereInput, paths: readonly Path[]): WhereInput {
  return Object.fromEntries(
    Object.entries(where).flatMap(([name, inner]) => {
      const behind = paths.flatMap(([head, ...rest]) => (head === name ? [rest] : []));
      if (behind.some((rest) => rest.length === 0)) return [[name, inner]];
      const left = isInput(inner) ? only(inner, behind) : {};
      return Object.keys(left).length > 0 ? [[name, left]] : [];
    }),
  );
}

/** Whether a part of a `where` holds parts of its own: what is deferred is a value. */
const isInput = (part: unknown): part is WhereInput =>
  typeof part === 'object' && part !== null && !(part instanceof Deferred);
