import type { List } from '../../query/list.js';
import { readWhere, type WhereInput } from '../../query/readWhere.js';
import { predicate } from '../../sql/predicate.js';
import type { ReadRows } from '../../sql/read.js';
import { Aliases, Source } from '../../sql/source.js';
import { joined, Param, type Sql, sql } from '../../sql/sql.js';
import { keyIn } from './buckets.js';
import type { Dimension, Dimensions, PeriodUnit } from './dimension.js';
import { Keys, labelOf, periodOf, undated } from './keys.js';
import type { KeyEntries } from './link.js';
import type { Place } from './place.js';

/** A value of a facet, with the number of records that have it. */
export interface FacetValue {
  readonly keys: KeyEntries;
  readonly count: number;
}

/** The values of one dimension in a list, the most frequent first. */
export interface Facet {
  readonly dimension: Dimension;
  /** The list's `where` without the dimension's own condition: under it the values are counted. */
  readonly where: WhereInput;
  readonly values: readonly FacetValue[];
  /** How many values there are in all. */
  readonly total: number;
}

/** Asks for facets of a list by some of its dimensions, in one statement. */
export async function readFacets(
  readRows: ReadRows,
  dimensions: Dimensions,
  where: WhereInput,
  by: readonly Dimension[],
  first: number,
): Promise<Facet[]> {
  const facets = by.map((dimension) => ({ dimension, where: withoutOwn(where, dimension, dimensions) }));
  const rows = await readRows(facetsStatement(dimensions.list, facets, first));
  return facets.map((facet, index) => {
    const own = rows.filter((row) => row.facet === index);
    return {
      ...facet,
      values: own.map((row) => ({
        keys: [[facet.dimension, keyIn(row, facet.dimension, 'k')]],
        count: Number(row.count),
      })),
      total: Number(own[0]?.total ?? 0),
    };
  });
}

type Counted = Pick<Facet, 'dimension' | 'where'>;

function facetsStatement(list: List, facets: readonly Counted[], first: number): Sql {
  const aliases = new Aliases();
  const size = new Param(first, 'int4');
  const selects = facets.map(({ dimension, where }, index) => {
    const source = Source.of(list.model, aliases);
    const keys = new Keys(source);
    const condition = predicate(readWhere(list.filter, where), source);
    const [value, last = sql`NULL`] = keys.of(dimension);
    const counted = dimension.overlapping ? sql`count(DISTINCT ${source.column('id')})` : sql`count(*)`;
    const label = dimension.key.kind === 'record' ? labelOf(dimension.key.model, sql`v.k`, aliases) : undefined;
    const known = dimension.key.kind === 'period' ? sql`nullif(v.k, ${undated})` : sql`v.k`;
    const values = sql`SELECT ${value} AS k, ${last} AS last, ${counted} AS n FROM ${keys.from} WHERE ${condition} GROUP BY 1, 2`;
    const group =
      dimension.key.kind === 'period'
        ? inPeriods(values, dimension.key.unit)
        : sql`SELECT k, FALSE AS coarse, n FROM (${values}) AS own`;
    const order = joined([sql`v.n DESC`, ...(label ? [label.name] : []), sql`v.k`, sql`v.coarse`], ', ');
    const place = new Param(index, 'int4');
    return sql`(SELECT ${place} AS facet, row_number() OVER (ORDER BY ${order}) AS place, ${known}::text AS k, v.coarse AS k_coarse, ${label?.natural ?? sql`NULL`}::text AS k_natural, v.n::int4 AS count, count(*) OVER ()::int4 AS total FROM (${group}) v ${label?.join ?? sql``} ORDER BY ${order} LIMIT ${size})`;
  });
  const [head, ...rest] = selects;
  if (!head) throw new TypeError('there is a facet at least');
  return sql`SELECT * FROM (${rest.reduce((all, one) => sql`${all} UNION ALL ${one}`, head)}) AS facets ORDER BY facet, place`;
}

/** Counts by days as counts by the periods that they are in. */
function inPeriods(days: Sql, unit: PeriodUnit): Sql {
  const { start, coarse } = periodOf(sql`days.k`, sql`days.last`, unit);
  return sql`SELECT ${start} AS k, ${coarse} AS coarse, sum(n) AS n FROM (${days}) AS days GROUP BY 1, 2`;
}

type Path = readonly string[];

/**
 * A `where` without the condition of a dimension: the one at the very place that its values are chosen by. What stands in `and`, `or` and `not` stays, and so
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
function ownPath({ path, leaf }: Place): Path {
  if (leaf.kind !== 'record' || leaf.column !== 'id') return path;
  return [...path, leaf.model === 'Country' ? 'code' : 'slug'];
}

/** A `where` without what stands at a path, but for what stands at the paths inside it. */
function pruned(where: WhereInput, path: Path, inside: readonly Path[]): WhereInput {
  const [head, ...rest] = path;
  if (head === undefined || !(head in where)) return where;
  const { [head]: inner, ...others } = where;
  if (typeof inner !== 'object' || inner === null) return rest.length === 0 ? others : where;
  const left = rest.length === 0 ? only({ ...inner }, inside) : pruned({ ...inner }, rest, inside);
  // What held nothing but the dimension's condition goes with it.
  const isGone = Object.keys(left).length === 0 && (rest.length === 0 || Object.keys(inner).length > 0);
  return isGone ? others : { ...others, [head]: left };
}

/** Of a `where` what stands at some paths. */
function only(where: WhereInput, paths: readonly Path[]): WhereInput {
  return Object.fromEntries(
    Object.entries(where).flatMap(([name, inner]) => {
      const behind = paths.flatMap(([head, ...rest]) => (head === name ? [rest] : []));
      if (behind.some((rest) => rest.length === 0)) return [[name, inner]];
      const left = typeof inner === 'object' && inner !== null ? only({ ...inner }, behind) : {};
      return Object.keys(left).length > 0 ? [[name, left]] : [];
    }),
  );
}
