import { pageBounds } from '../config.js';
import { all, always, type Condition } from './condition.js';
import { beyond, decodeCursor, type KeyValue } from './cursor.js';
import { Deferred, type Given, mapped } from './deferred.js';
import { badInput } from './errors.js';
import type { List } from './list.js';
import { type OrderInput, orderTerms, type SortTerm } from './order.js';
import { readWhere, type WhereInput } from './readWhere.js';

/** Rows of a page when nothing is asked for. */
export const defaultPage = 20;

/** Rows that a page may hold where the server does not say otherwise (MAX_PAGE). */
export const usualMaxPage = pageBounds.usual;

/** No server allows larger pages (MAX_PAGE). What asks for more is refused by its own name, not for its cost. */
const largestPage = pageBounds.largest;

/** The arguments that page through any list. */
export interface PagingArguments {
  readonly first?: Given<number> | null | undefined;
  readonly last?: Given<number> | null | undefined;
  readonly after?: Given<string> | null | undefined;
  readonly before?: Given<string> | null | undefined;
}

/** The arguments of every list of records. Values inside the `where` may be deferred. */
export interface ListArguments extends PagingArguments {
  readonly where?: WhereInput | null | undefined;
  readonly orderBy?: readonly OrderInput[] | null | undefined;
}

/** The place of a page in its list. */
export interface Paging {
  readonly terms: readonly SortTerm[];
  /** The rows of a page. */
  readonly size: Given<number>;
  /** Whether it is read from the end of the list. */
  readonly backward: boolean;
  /** The cursors' keys, where there are cursors. Whether a key is unknown is always known. */
  readonly after: readonly Given<KeyValue>[] | undefined;
  readonly before: readonly Given<KeyValue>[] | undefined;
}

/** What a list's arguments mean. */
export interface Listing extends Paging {
  /** The filter alone: what `totalCount` counts. */
  readonly filter: Condition;
  /** The place of the cursors alone. */
  readonly between: Condition;
  /** The filter and the place of the cursors. */
  readonly condition: Condition;
}

/** What arguments are read with. */
export interface Reading {
  readonly maxPage: number;
  /** What a given value is in the request at hand: whether a cursor's keys are unknown decides what its condition looks like. */
  now(given: unknown): unknown;
}

/**
 * The rows that a list's arguments ask for, at most; for the cost of an operation. An empty page reads one row all the same, to tell whether there are
 * more.
 */
export function pageSize({ first, last }: { readonly first?: unknown; readonly last?: unknown }): number {
  const size = first ?? last;
  return Math.min(largestPage, Math.max(1, typeof size === 'number' ? size : defaultPage));
}

/**
 * Reads the arguments of a list.
 * @throws BAD_USER_INPUT naming the argument.
 */
export function readListing(list: List, args: ListArguments, reading: Reading): Listing {
  const filter = args.where ? readWhere(list.filter, args.where) : always;
  const paging = readPaging(orderTerms(list.orders, args.orderBy), args, reading);
  const { terms, after, before } = paging;
  const between = all([
    ...(after ? [beyond(terms, after, false)] : []),
    ...(before ? [beyond(terms, before, true)] : []),
  ]);
  return { ...paging, filter, between, condition: all([filter, between]) };
}

/**
 * Reads the place of a page.
 * @throws BAD_USER_INPUT naming the argument.
 */
export function readPaging(terms: readonly SortTerm[], args: PagingArguments, { maxPage, now }: Reading): Paging {
  const { first, last, after, before } = args;
  if (first != null && last != null)
    throw badInput('last', 'cannot be asked together with `first`. Page from one end.');
  const size = (name: 'first' | 'last', given: Given<number>) =>
    mapped(given, (value) => checkedSize(name, value, maxPage));
  const keys = (name: 'after' | 'before', cursor: Given<string>) =>
    decodeCursor(terms, String(now(cursor)), name).map((key, index) =>
      key === null || !(cursor instanceof Deferred)
        ? key
        : mapped<KeyValue>(cursor, (text) => decodeCursor(terms, String(text), name)[index] ?? null),
    );
  return {
    terms,
    size: first != null ? size('first', first) : last != null ? size('last', last) : Math.min(defaultPage, maxPage),
    backward: last != null,
    after: after == null ? undefined : keys('after', after),
    before: before == null ? undefined : keys('before', before),
  };
}

/**
 * A page's size.
 * @throws BAD_USER_INPUT for one that no page may have.
 */
export function checkedSize(name: 'first' | 'last', size: unknown, maxPage: number): number {
  if (typeof size !== 'number') throw new TypeError('GraphQL let a value through that is not a number');
  if (size < 0) throw badInput(name, `is ${size}; a page cannot hold fewer than 0 rows.`);
  if (size > maxPage) {
    const cursor = name === 'first' ? 'after' : 'before';
    throw badInput(name, `is ${size}; a page holds at most ${maxPage} rows. Ask for the next page with \`${cursor}\`.`);
  }
  return size;
}
