import type { Limits } from '../builder.js';
import { badInput } from '../errors.js';
import { all, always, readWhere, type WhereInput } from '../filters/condition.js';
import { toWhere, type Where } from '../filters/where.js';
import { beyond, decodeCursor, encodeCursor } from './cursor.js';
import type { List } from './list.js';
import { nest, type OrderInput, orderTerms, type SortTerm, toOrderBy } from './order.js';

/** Rows of a page when nothing is asked for. */
const defaultPage = 20;

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
export function pageSize(args: ListArguments): number {
  return Math.min(largestPage, Math.max(1, args.first ?? args.last ?? defaultPage));
}

/**
 * Reads the arguments of a list.
 * @throws BAD_USER_INPUT naming the argument.
 */
export function readPage(list: List, args: ListArguments, limits: Limits): PageQuery {
  const { first, last } = args;
  if (first != null && last != null)
    throw badInput('last', 'cannot be asked together with `first`. Page from one end.');
  for (const [name, size] of [
    ['first', first],
    ['last', last],
  ] as const) {
    if (size != null && size < 0) throw badInput(name, `is ${size}; a page cannot hold fewer than 0 rows.`);
    if (size != null && size > limits.maxPage) {
      throw badInput(
        name,
        `is ${size}; a page holds at most ${limits.maxPage} rows. Ask for the next page with \`${name === 'first' ? 'after' : 'before'}\`.`,
      );
    }
  }
  const terms = orderTerms(list.orders, args.orderBy);
  const filter = args.where ? readWhere(list.filter, args.where) : always;
  const places = [
    ...(args.after != null ? [beyond(terms, decodeCursor(terms, args.after, 'after'), false)] : []),
    ...(args.before != null ? [beyond(terms, decodeCursor(terms, args.before, 'before'), true)] : []),
  ];
  const backward = last != null;
  const size = first ?? last ?? Math.min(defaultPage, limits.maxPage);
  return {
    filter: toWhere(filter),
    where: toWhere(all([filter, ...places])),
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
  query: PageQuery,
  args: ListArguments,
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
