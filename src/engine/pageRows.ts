import type { Listing } from '../query/page.js';
import type { PageNeeds } from '../sql/field.js';
import { pageLimit } from '../sql/keyset.js';
import type { Aliases } from '../sql/source.js';
import { type Param, Sql, sql } from '../sql/sql.js';
import type { PageRow } from './pageRow.js';
import { isKnownUnder, type Part, type PartOrigin, partRows } from './partRows.js';

/** What a page is read from. */
type PageOrigin = Pick<PartOrigin, 'rows' | 'isRoot' | 'rowsAhead'> & { readonly sizeNow: number };

/** The rows of a page, behind FROM. */
export function pageRows(listing: Listing, page: PageRow, needs: PageNeeds, source: PageOrigin, aliases: Aliases): Sql {
  const extra = needs.oneMore ? 1 : 0;
  const limit = pageLimit(listing, needs);
  const bound = boundFor(source.sizeNow + extra);
  const parts = partsOf(listing, source.isRoot).map((part) =>
    partRows(listing, page, { ...source, bound, limit, aliases }, part),
  );
  const first = aliases.next();
  const [only, other] = parts;
  if (!only) throw new TypeError('a page has at least one part');
  const limited = other
    ? inTurn(only, other, limit, aliases)
    : sql`WITH ${first} AS MATERIALIZED (${only}) SELECT * FROM ${first} LIMIT ${limit}`;
  if (!needs.numbers && !needs.count) return sql`(${limited}) AS ${page.alias}`;
  const count = needs.count ? sql`, count(*) OVER () AS "##"` : sql``;
  const inner = aliases.next();
  return sql`(SELECT ${inner}.*, row_number() OVER () AS "#"${count} FROM (${limited}) AS ${inner}) AS ${page.alias}`;
}

/** One part of a page after the other: the second is read only where the first does not fill the page. */
function inTurn(one: Sql, other: Sql, limit: Param, aliases: Aliases): Sql {
  const [first, second, a, b, both] = [aliases.next(), aliases.next(), aliases.next(), aliases.next(), aliases.next()];
  const part = (number: string, alias: Sql, rows: Sql) =>
    sql`SELECT ${new Sql([number])} AS "#part", row_number() OVER () AS "#place", ${alias}.* FROM (${rows}) AS ${alias}`;
  const rest = sql`SELECT * FROM (${other}) AS ${b} WHERE (SELECT count(*) FROM ${first}) < ${limit}`;
  return sql`SELECT * FROM (
    WITH
      ${first} AS MATERIALIZED (${part('1', a, one)}),
      ${second} AS MATERIALIZED (${part('2', b, rest)})
    SELECT * FROM ${first} UNION ALL SELECT * FROM ${second}
  ) AS ${both} ORDER BY "#part", "#place" LIMIT ${limit}`;
}

/**
 * The parts that a page is made of, in the order of reading. An index has its unknown values at one end, which is not where a list has them; so where the
 * first key may be unknown, those that are known are read by the index, and the others after them.
 */
function partsOf({ terms, filter, backward, after, before }: Listing, isRoot: boolean): Part[] {
  const [first] = terms;
  if (!isRoot || !first?.nullable || isKnownUnder(filter, first.path)) return ['all'];
  // Behind a row whose key is unknown there are only such rows; before one whose key is known there are none.
  if (after?.[0] === null) return ['unknown'];
  if (before !== undefined && before[0] !== null) return ['known'];
  return backward ? ['unknown', 'known'] : ['known', 'unknown'];
}

/**
 * The planner does not know how many rows `LIMIT $1` asks for: it reckons with a tenth of what is there, and would read a tenth of a table before it sorts, or
 * walk an index as if the first row were all that is wanted. So each page is limited twice: by one of these, which the planner sees, and, in a step of its
 * own, by the size that was asked for, which travels as a parameter.
 */
const bounds = [2, 8, 32, 128, 1024] as const;

/** The least bound that a number of rows fits in; which one it is belongs to the shape of a question. */
export function boundFor(rows: number): number {
  return bounds.find((bound) => rows <= bound) ?? 1_000_000;
}
