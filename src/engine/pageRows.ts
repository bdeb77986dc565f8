import { all, always, type Condition, not } from '../query/condition.js';
import { onPath, operandOf } from '../query/cursor.js';
import { columnAt } from '../query/model.js';
import type { SortTerm } from '../query/order.js';
import type { Listing } from '../query/page.js';
import { parameter } from '../sql/comparison.js';
import type { PageNeeds } from '../sql/field.js';
import { pageLimit } from '../sql/keyset.js';
import { rowsThatMeet } from '../sql/predicate.js';
import type { Aliases, Related, Source } from '../sql/source.js';
import { joined, type Param, Sql, sql } from '../sql/sql.js';
import { columnOver, type PageRow } from './pageRow.js';

/** What a page is read from. */
interface PageOrigin {
  readonly rows: () => Related;
  readonly isRoot: boolean;
  readonly sizeNow: number;
}

/** The rows of a page, behind FROM. */
export function pageRows(listing: Listing, page: PageRow, needs: PageNeeds, source: PageOrigin, aliases: Aliases): Sql {
  const extra = needs.oneMore ? 1 : 0;
  const limit = pageLimit(listing, needs);
  const bound = new Sql([String(boundFor(source.sizeNow + extra))]);
  const parts = partsOf(listing, source.isRoot).map((part) => rowsOf(listing, page, source, part, bound));
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

/** The rows with a known first key, those with an unknown one, or all of them at once. */
type Part = 'all' | 'known' | 'unknown';

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

function rowsOf(listing: Listing, page: PageRow, { rows, isRoot }: PageOrigin, part: Part, bound: Sql): Sql {
  const { source, tie } = rows();
  const [first, ...rest] = listing.terms;
  if (!first) throw new TypeError('an order has at least the id');
  const isUnknown = onPath(first, (column) => ({ kind: 'unknown', column }));
  const ofPart: Record<Part, Condition> = { all: always, known: not(isUnknown), unknown: isUnknown };
  const condition = all([ofPart[part], listing.condition]);
  const order = joined(
    (part === 'unknown' ? rest : listing.terms).map((term, index) =>
      sortedBy(source, term, listing, part === 'known' && term === first, !isRoot && index === 0),
    ),
    ', ',
  );
  const tests = joined(
    [tie, ...startOf(source, listing, part), rowsThatMeet(condition, source, isRoot ? undefined : rows)],
    ' AND ',
  );
  return sql`SELECT ${page.columnsOf(source)} FROM ${source.from} WHERE ${tests} ORDER BY ${order} LIMIT ${bound}`;
}

/**
 * Where the rows begin and end: the condition of a cursor says the same, but not in a way that an index can jump to. It holds for as many of the leading
 * keys of one table as run in one direction and are known.
 */
function startOf(source: Source, { terms, filter, after, before }: Listing, part: Part): Sql[] {
  // In the unknown part the first key is the same for all.
  const from = part === 'unknown' ? 1 : 0;
  const edge = (keys: Listing['after'], isLower: boolean): Sql[] => {
    if (!keys || (part === 'unknown' && keys[0] !== null)) return [];
    const columns: Sql[] = [];
    const values: Sql[] = [];
    for (let place = from; place < terms.length; place += 1) {
      const [term, key] = [terms[place], keys[place]];
      if (!term || key === undefined || key === null || term.descending !== terms[from]?.descending) break;
      const isKnown = !term.nullable || (place === 0 && part === 'known') || isKnownUnder(filter, term.path);
      // An index is of one table: keys of another would keep it from being used at all.
      if (!isKnown || !isSameTable(term, terms[from])) break;
      columns.push(columnOver(source, term.path));
      values.push(sql`${parameter(operandOf(term, key), columnAt(source.model, term.path).type)}`);
    }
    if (columns.length === 0) return [];
    const operator = isLower !== terms[from]?.descending ? sql`>=` : sql`<=`;
    return [sql`(${joined(columns, ', ')}) ${operator} (${joined(values, ', ')})`];
  };
  return [...edge(after, true), ...edge(before, false)];
}

const isSameTable = (term: SortTerm, other: SortTerm | undefined) =>
  term.path.slice(0, -1).join('.') === other?.path.slice(0, -1).join('.');

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

/**
 * A term of ORDER BY. Unknown values stand at the end of the list, whichever end is read first.
 * @param isSorted whether the rows are to be sorted, and never read in the order of an index.
 */
function sortedBy(
  source: Source,
  term: SortTerm,
  { backward, filter }: Listing,
  isKnown: boolean,
  isSorted: boolean,
): Sql {
  const { path, descending, nullable } = term;
  const column = isSorted ? inNoIndex(term, columnOver(source, path)) : columnOver(source, path);
  const direction = descending !== backward ? sql`DESC` : sql`ASC`;
  // Where the filter leaves no unknown values, an index in its plain order serves.
  if (!nullable || isKnown || isKnownUnder(filter, path)) return sql`${column} ${direction}`;
  return backward ? sql`${column} ${direction} NULLS FIRST` : sql`${column} ${direction} NULLS LAST`;
}

/**
 * A sort key as an expression that no index has. The few records that belong to one are found by their key and sorted. The planner would rather walk an index
 * of the whole table until it has met enough of them, and where a record has none, to its end: 150 ms for each.
 */
function inNoIndex({ kind }: SortTerm, column: Sql): Sql {
  switch (kind) {
    case 'text':
      return sql`(${column} || '')`;
    case 'date':
    case 'int':
    case 'decimal':
      return sql`(${column} + 0)`;
    case 'uuid':
      return sql`(${column}::text)`;
  }
}

/** Whether every row that meets a condition has a value at the end of a path. */
function isKnownUnder(condition: Condition, path: readonly string[]): boolean {
  const [field, ...rest] = path;
  switch (condition.kind) {
    case 'all':
      return condition.parts.some((part) => isKnownUnder(part, path));
    case 'compare':
      return rest.length === 0 && condition.column === field && condition.operator !== 'notIn';
    case 'one':
      return rest.length > 0 && condition.relation === field && isKnownUnder(condition.condition, rest);
    case 'not':
      return rest.length === 0 && condition.part.kind === 'unknown' && condition.part.column === field;
    case 'any':
    case 'always':
    case 'never':
    case 'unknown':
    case 'empty':
    case 'many':
    case 'belongs':
      return false;
  }
}
