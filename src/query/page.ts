import type { Limits } from '../schema/builder.js';
import { nest, toOrderBy, toWhere, type Where } from '../schema/filters/where.js';
import { all, always, type Condition } from './condition.js';
import { beyond, decodeCursor, encodeCursor, type KeyValue } from './cursor.js';
import { Deferred, mapped } from './deferred.js';
import { badInput } from './errors.js';
import type { List } from './list.js';
import { type OrderInput, orderTerms, type SortTerm } from './order.js';
import { readWhere, type WhereInput } from './readWhere.js';

/** Rows of a page when nothing is asked for. */
export const defaultPage = 20;

/** The arguments of every list. */
export interface ListArguments {
  readonly where?: WhereInput | null | undefined;
  readonly orderBy?: readonly OrderInput[] | null | undefined;
  readonly first?: number | null | undefined;
  readonly last?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly before?: string | null | undefined;
}

/** What a list's arguments ask of the database. */
export interface PageQuery {
  /** The filter alone: what `totalCount` counts. */
  readonly filter: Where;
  /** The filter and the place of the cursors. */
  readonly where: Where;
  readonly orderBy: Where[];
  /** One row more than the page, to know whether there are further ones. */
  readonly take: number;
  /** The columns that the cursors are made of: to be read where cursors are asked for. */
  readonly keyColumns: Where;
  readonly terms: readonly SortTerm[];
  readonly size: number;
  readonly backward: boolean;
}

/** A page as the connection types resolve it. */
export interface Page<Row> {
  readonly edges: readonly { cursor: string; node: Row }[];
  readonly pageInfo: {
    startCursor: string | null;
    endCursor: string | null;
    hasPreviousPage: boolean;
    hasNextPage: boolean;
  };
  readonly totalCount?: number | undefined;
}

/** No server allows larger pages (MAX_PAGE). What asks for more is refused by its own name, not for its cost. */
const largestPage = 1_000;

/** The rows that a list's arguments ask for, at most; for the cost of a question. An empty page reads one row all the same, to tell whether there are more. */
export function pageSize(args: Pick<ListArguments, 'first' | 'last'>): number {
  return Math.min(largestPage, Math.max(1, args.first ?? args.last ?? defaultPage));
}

/** Where a page stands in its list. */
interface Place {
  readonly terms: readonly SortTerm[];
  /** The rows of a page. */
  readonly size: number | Deferred;
  readonly backward: boolean;
  /** The cursors' keys, where there are cursors. */
  readonly after: readonly (KeyValue | Deferred)[] | undefined;
  readonly before: readonly (KeyValue | Deferred)[] | undefined;
}

/** What a list's arguments mean, before anybody asks a database. */
export interface Listing extends Place {
  readonly filter: Condition;
  /** The filter and the place of the cursors. */
  readonly condition: Condition;
}

/** The place of a page in a list of research, which has a statement of its own. */
export interface Paging {
  readonly terms: readonly SortTerm[];
  readonly size: number;
  readonly backward: boolean;
  readonly after: readonly KeyValue[] | undefined;
  readonly before: readonly KeyValue[] | undefined;
}

/** A list's arguments, of which a prepared question reads some later. */
export interface PreparedArguments {
  readonly where?: WhereInput | null | undefined;
  readonly orderBy?: readonly OrderInput[] | null | undefined;
  readonly first?: number | Deferred | null | undefined;
  readonly last?: number | Deferred | null | undefined;
  readonly after?: string | Deferred | null | undefined;
  readonly before?: string | Deferred | null | undefined;
}

/**
 * Reads the arguments of a list.
 * @param now what a value that is read later is in the request at hand: whether a cursor's keys are unknown decides what its condition looks like.
 * @throws BAD_USER_INPUT naming the argument.
 */
export function readListing(
  list: List,
  args: PreparedArguments,
  limits: Limits,
  now: (value: Deferred) => unknown = notPrepared,
): Listing {
  const filter = args.where ? readWhere(list.filter, args.where) : always;
  const place = readPlace(orderTerms(list.orders, args.orderBy), args, limits, now);
  const { terms, after, before } = place;
  return {
    ...place,
    filter,
    condition: all([
      filter,
      ...(after ? [beyond(terms, after, false)] : []),
      ...(before ? [beyond(terms, before, true)] : []),
    ]),
  };
}

function readPlace(
  terms: readonly SortTerm[],
  args: PreparedArguments,
  limits: Limits,
  now: (value: Deferred) => unknown,
): Place {
  const { first, last } = args;
  if (first != null && last != null)
    throw badInput('last', 'cannot be asked together with `first`. Page from one end.');
  const size = (name: 'first' | 'last', given: number | Deferred) =>
    mapped(given, (value) => checkedSize(name, value, limits));
  const asked = [...(first != null ? [size('first', first)] : []), ...(last != null ? [size('last', last)] : [])];
  const place = (name: 'after' | 'before', cursor: string | Deferred) => {
    const keys = decodeCursor(terms, cursor instanceof Deferred ? String(now(cursor)) : cursor, name);
    return keys.map((key, index) =>
      key === null || !(cursor instanceof Deferred)
        ? key
        : cursor.mapped((text) => decodeCursor(terms, String(text), name)[index] ?? null),
    );
  };
  return {
    terms,
    size: asked[0] ?? Math.min(defaultPage, limits.maxPage),
    backward: last != null,
    after: args.after == null ? undefined : place('after', args.after),
    before: args.before == null ? undefined : place('before', args.before),
  };
}

/**
 * Reads where a page of research stands: the arguments of every list but `where` and `orderBy`.
 * @throws BAD_USER_INPUT naming the argument.
 */
export function readPaging(
  terms: readonly SortTerm[],
  args: Omit<ListArguments, 'where' | 'orderBy'>,
  limits: Limits,
): Paging {
  const { first, last, after, before } = args;
  const place = readPlace(terms, { first, last, after, before }, limits, notPrepared);
  const known = (keys: Place['after']) => keys?.map((key) => (key instanceof Deferred ? notPrepared() : key));
  if (place.size instanceof Deferred) return notPrepared();
  return { ...place, size: place.size, after: known(place.after), before: known(place.before) };
}

function notPrepared(): never {
  throw new TypeError('a prepared question was asked at once');
}

/**
 * A page's size.
 * @throws BAD_USER_INPUT for one that no page may have.
 */
export function checkedSize(name: 'first' | 'last', size: unknown, { maxPage }: Limits): number {
  if (typeof size !== 'number') throw new TypeError('GraphQL let a number through that is none');
  if (size < 0) throw badInput(name, `is ${size}; a page cannot hold fewer than 0 rows.`);
  if (size > maxPage) {
    throw badInput(
      name,
      `is ${size}; a page holds at most ${maxPage} rows. Ask for the next page with \`${name === 'first' ? 'after' : 'before'}\`.`,
    );
  }
  return size;
}

/**
 * Reads the arguments of a list for Prisma.
 * @throws BAD_USER_INPUT naming the argument.
 */
export function readPage(list: List, args: ListArguments, limits: Limits): PageQuery {
  const { filter, condition, terms, size, backward } = readListing(list, args, limits);
  if (size instanceof Deferred) return notPrepared();
  return {
    filter: toWhere(filter),
    where: toWhere(condition),
    orderBy: toOrderBy(terms, backward),
    take: size + 1,
    keyColumns: keyColumns(terms),
    terms,
    size,
    backward,
  };
}

/** Makes a page of the rows that were read for it. */
export function toPage<Row>(
  query: Pick<PageQuery, 'terms' | 'size' | 'backward'>,
  args: Pick<ListArguments, 'after' | 'before'>,
  rows: readonly Row[],
  totalCount?: number,
): Page<Row> {
  const further = rows.length > query.size;
  const kept = rows.slice(0, query.size);
  if (query.backward) kept.reverse();
  // Cursors are made when they are asked for: their columns are read only then.
  const edges = kept.map((node) => ({
    get cursor() {
      return encodeCursor(query.terms, node);
    },
    node,
  }));
  return {
    edges,
    pageInfo: {
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
      // A cursor stands for a row beyond this end of the page; that it still exists is not looked up.
      hasNextPage: query.backward ? args.before != null : further,
      hasPreviousPage: query.backward ? further : args.after != null,
    },
    totalCount,
  };
}

function keyColumns(terms: readonly SortTerm[]): Where {
  const select: Record<string, unknown> = {};
  for (const { path } of terms) {
    const [head, ...rest] = path;
    if (head === undefined) continue;
    // Two keys over one relation share its selection.
    const previous = select[head];
    const selection = rest.length === 0 ? true : nestedSelection(rest);
    select[head] =
      isSelection(previous) && isSelection(selection)
        ? { select: { ...previous.select, ...selection.select } }
        : selection;
  }
  return select;
}

interface Selection {
  readonly select: Where;
}

const isSelection = (value: unknown): value is Selection =>
  typeof value === 'object' && value !== null && 'select' in value;

function nestedSelection(path: readonly string[]): Selection {
  const [head, ...rest] = path;
  return { select: rest.length === 0 ? nest([head ?? 'id'], true) : { [head ?? 'id']: nestedSelection(rest) } };
}
