import { all, always, type Condition, conjunctsOf, not } from '../query/condition.js';
import { onPath, operandOf } from '../query/cursor.js';
import { columnAt } from '../query/model.js';
import type { SortTerm } from '../query/order.js';
import type { Listing } from '../query/page.js';
import { latestOf } from '../query/values/partialDate.js';
import { parameter } from '../sql/comparison.js';
import { rowsThatMeet, rowsThatMeetInTurn } from '../sql/predicate.js';
import { isNearEnd, isPutTogether, namesRecords, namesRelated } from '../sql/sets.js';
import { type Aliases, type Related, Source } from '../sql/source.js';
import { identifier, joined, numberSql, type Param, type Sql, sql } from '../sql/sql.js';
import { columnOver, type PageRow } from './pageRow.js';

/** The rows with a known first key, those with an unknown one, or all of them at once. */
export type Part = 'all' | 'known' | 'unknown';

/** What a part of a page is read from, and how much of it. */
export interface PartOrigin {
  readonly rows: () => Related;
  /** Whether they are a whole table. */
  readonly isRoot: boolean;
  /** Where that is a large one: the rows to look at before all are found that meet the filter. */
  readonly rowsAhead: number | undefined;
  /** The rows of the page: a bound that the planner sees, and their number, which it does not. */
  readonly bound: number;
  readonly limit: Param;
  readonly aliases: Aliases;
}

type LargeOrigin = PartOrigin & { readonly rowsAhead: number };

/** The rows of one part of a page, in the order of reading: at least as many as the page takes, where there are so many. */
export function partRows(listing: Listing, page: PageRow, origin: PartOrigin, part: Part): Sql {
  const { rows, isRoot, rowsAhead } = origin;
  const { filter, condition } = listing;
  const conditions = all([partCondition(listing, part), condition]);
  const found = (way: Way) => {
    const { source, tie } = rows();
    const tests = () => [
      tie,
      ...startOf(source, listing, part),
      rowsThatMeet(conditions, source, isRoot ? undefined : rows),
    ];
    return rowsInOrder(listing, page, { source, tests, way, origin }, part);
  };
  if (rowsAhead === undefined || filter.kind === 'always' || namesRecords(filter, page.model))
    return found(isRoot ? 'walk' : 'sort');
  // An order that no index has is made of all rows, and so is a set that is put together: then nothing is won by looking ahead.
  const isWalked = part !== 'unknown' || listing.terms.length === 2;
  if (!isWalked || isPutTogether(filter, page.model)) return found('findAll');
  return lookingAhead(listing, page, { ...origin, rowsAhead }, part, () => found('findAll'));
}

/**
 * The first rows that meet the filter, or all of them where those do not fill the page. In a large table the planner would walk an index of the order until it
 * has met enough rows that meet the filter, one by one: it takes them for evenly spread and conditions for independent, and where they are not, it walks to
 * the end. What the filter asks of the first key is an end of the order: no row is looked at behind it. Nor is any that does not belong to a record that the
 * filter names: an index has those that do, often so few that all were looked at.
 */
function lookingAhead(listing: Listing, page: PageRow, origin: LargeOrigin, part: Part, every: () => Sql): Sql {
  const { rows, rowsAhead, bound, limit, aliases } = origin;
  const [first] = listing.terms;
  const conditions = conjunctsOf(listing.filter);
  const isNamed = (condition: Condition) => namesRelated(condition, page.model);
  const isEnd = (condition: Condition) => (first !== undefined && isOnKey(condition, first)) || isNamed(condition);
  const { source: table } = rows();
  const within = all([partCondition(listing, part), listing.between, ...conditions.filter(isEnd)]);
  const order = orderBy(orderTerms(table, listing, part));
  const tests = joined([...startOf(table, listing, part), rowsThatMeet(within, table)], ' AND ');
  const others = all(conditions.filter((condition) => !isEnd(condition)));
  // Where the ends are all that the filter asks, the first rows are the page.
  const isPage = others.kind === 'always';
  // As a step of its own it can be counted, but is read to its end: only where that is near.
  const isStep = !isPage && conditions.some(isNamed);
  // What leads to a named record is found from there in about the time that some rows are asked in turn.
  const isInTurn = !isStep && conjunctsOf(others).some((condition) => isNearEnd(condition, page.model));
  const ahead = isInTurn ? Math.ceil(rowsAhead / 10) : rowsAhead;
  const count = numberSql(isPage ? Math.max(ahead, bound) : ahead);
  const looked = sql`SELECT ${table.alias}.* FROM ${table.from} WHERE ${tests} ORDER BY ${order} LIMIT ${count}`;
  const [seen, near, rest, found] = [aliases.next(), aliases.next(), aliases.next(), aliases.next()];
  const source = Source.over(page.model, isStep ? seen : sql`(${looked})`, aliases);
  // By a key of another table the planner would walk that table, and look for each of its rows among those that were seen.
  const way: Way = first && first.path.length > 1 ? 'findAll' : 'walk';
  const meets = isInTurn ? rowsThatMeetInTurn : rowsThatMeet;
  const reading: Reading = { source, tests: () => [meets(others, source)], way, origin };
  if (isPage) return rowsInOrder(listing, page, reading, part);
  const step = isStep ? sql`${seen} AS MATERIALIZED (${looked}),` : sql``;
  const wereAllSeen = isStep ? sql` OR (SELECT count(*) FROM ${seen}) < ${count}` : sql``;
  const isEnough = sql`((SELECT count(*) FROM ${near}) >= ${limit}${wereAllSeen})`;
  return sql`
    WITH ${step}
      ${near} AS MATERIALIZED (${rowsInOrder(listing, page, reading, part)}),
      ${rest} AS MATERIALIZED (SELECT * FROM (${every()}) AS ${found} WHERE NOT ${isEnough})
    SELECT * FROM ${near} WHERE ${isEnough} UNION ALL SELECT * FROM ${rest}`;
}

/** Whether a condition asks for nothing but a sort key: of a date up to a day also its last day, which few dates have behind that day. */
const isOnKey = (condition: Condition, { kind, path }: SortTerm): boolean =>
  isOn(condition, path) || (kind === 'date' && isBefore(condition, path));

function isBefore(condition: Condition, [field = '', ...rest]: readonly string[]): boolean {
  if (condition.kind === 'one') return condition.relation === field && isBefore(condition.condition, rest);
  const isUpper = condition.kind === 'compare' && (condition.operator === 'lt' || condition.operator === 'lte');
  return isUpper && rest.length === 0 && condition.column === latestOf(field);
}

/** Whether a condition asks for nothing but the column at the end of a path. */
function isOn(condition: Condition, path: readonly string[]): boolean {
  const [field, ...rest] = path;
  switch (condition.kind) {
    case 'compare':
    case 'unknown':
      return rest.length === 0 && condition.column === field;
    case 'not':
      return isOn(condition.part, path);
    case 'one':
      return rest.length > 0 && condition.relation === field && isOn(condition.condition, rest);
    case 'all':
    case 'any':
      return condition.parts.every((each) => isOn(each, path));
    case 'always':
    case 'never':
    case 'empty':
    case 'many':
    case 'belongs':
      return false;
  }
}

function partCondition({ terms: [first] }: Listing, part: Part): Condition {
  if (!first) throw new TypeError('an order has at least the id');
  const isUnknown = onPath(first, (column) => ({ kind: 'unknown', column }));
  const ofPart: Record<Part, Condition> = { all: always, known: not(isUnknown), unknown: isUnknown };
  return ofPart[part];
}

/**
 * How the rows of a part are found.
 * - `walk`: in the order of an index, where the planner takes that for the best.
 * - `sort`: by the key of the record that they belong to, and sorted.
 * - `findAll`: all of them from the filter's side, and then sorted: as a step of its own, of which the planner does not know that few are wanted.
 */
type Way = 'walk' | 'sort' | 'findAll';

/** What the rows of a part are read from. */
interface Reading {
  readonly source: Source;
  readonly tests: () => readonly Sql[];
  readonly way: Way;
  readonly origin: PartOrigin;
}

/** A term of ORDER BY. */
interface OrderTerm {
  readonly column: Sql;
  /** With the place of unknown values. */
  readonly direction: Sql;
}

function rowsInOrder(listing: Listing, page: PageRow, { source, tests, way, origin }: Reading, part: Part): Sql {
  const { aliases } = origin;
  const bound = numberSql(origin.bound);
  const keys = orderTerms(source, listing, part, way === 'sort');
  const where = joined(tests(), ' AND ');
  const columns = page.columnsOf(source);
  // FROM is written last: columns and tests add joins to it.
  if (way !== 'findAll') {
    const order = orderBy(keys);
    return sql`SELECT ${joined(columns, ', ')} FROM ${source.from} WHERE ${where} ORDER BY ${order} LIMIT ${bound}`;
  }
  const all = aliases.next();
  const nameOf = (index: number) => identifier(`#${index + 1}`);
  const named = keys.map(({ column }, index) => sql`${column} AS ${nameOf(index)}`);
  const order = orderBy(keys.map(({ direction }, index) => ({ column: sql`${all}.${nameOf(index)}`, direction })));
  return sql`
    SELECT ${joined(page.columnsIn(all), ', ')}
    FROM (SELECT ${joined([...columns, ...named], ', ')} FROM ${source.from} WHERE ${where} OFFSET 0) AS ${all}
    ORDER BY ${order}
    LIMIT ${bound}`;
}

const orderBy = (keys: readonly OrderTerm[]) =>
  joined(
    keys.map(({ column, direction }) => sql`${column} ${direction}`),
    ', ',
  );

/** @param isSorted whether the rows are sorted, and never read in the order of an index. */
function orderTerms(source: Source, listing: Listing, part: Part, isSorted = false): OrderTerm[] {
  const [first, ...rest] = listing.terms;
  return (part === 'unknown' ? rest : listing.terms).map((term, index) => {
    const column = columnOver(source, term.path);
    return {
      column: isSorted && index === 0 ? inNoIndex(term, column) : column,
      direction: directionOf(term, listing, part === 'known' && term === first),
    };
  });
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

/** The direction of a term. Unknown values are at the end of the list, whichever end is read first. */
function directionOf({ path, descending, nullable }: SortTerm, { backward, filter }: Listing, isKnown: boolean): Sql {
  const direction = descending !== backward ? sql`DESC` : sql`ASC`;
  // Where the filter leaves no unknown values, an index in its plain order serves.
  if (!nullable || isKnown || isKnownUnder(filter, path)) return direction;
  return backward ? sql`${direction} NULLS FIRST` : sql`${direction} NULLS LAST`;
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
export function isKnownUnder(condition: Condition, path: readonly string[]): boolean {
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
