import { badInput } from './errors.js';
import type { ColumnOf } from './filter.js';
import { columnAt, type Model } from './model.js';

/** What the values of a sort key are; a cursor carries them as JSON. */
export type KeyKind = 'text' | 'date' | 'int' | 'decimal' | 'uuid';

/** A column to sort by, reached over to-one relations where the path has several parts. */
export interface SortKey {
  readonly path: readonly string[];
  readonly kind: KeyKind;
  /** Unknown values come last, in both directions. */
  readonly nullable: boolean;
  /**
   * Whether it is a text as printed, sorted as people sort it: the column has the collation of the migration `names_as_people_sort`.
   * Other texts are codes, sorted by their characters (`codes_by_character`).
   */
  readonly printed?: boolean;
  readonly description: string;
}

/** All the orders that lists of one model offer, by the name that GraphQL knows them under. */
export interface Orders {
  readonly model: Model;
  readonly keys: Readonly<Record<string, SortKey>>;
  /** What a list is sorted by when nothing is asked for. */
  readonly byDefault: readonly OrderInput[];
}

export interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** A sort key with its direction. */
export interface SortTerm extends SortKey {
  readonly field: string;
  readonly descending: boolean;
}

/** Keys that a list may be sorted by at once; the id, which settles ties, is not counted. */
export const maxSortKeys = 3;

/** Makes the sort keys of one model; the first part of a path is checked by the compiler. */
export function sortKeys<M extends Model>(model: M) {
  const key =
    (kind: KeyKind, printed = false) =>
    (path: ColumnOf<M> | readonly [ColumnOf<M>, ...string[]], description: string): SortKey => {
      const parts = typeof path === 'string' ? [path] : path;
      return { path: parts, kind, nullable: columnAt(model, parts).nullable, printed, description };
    };
  return {
    /** A short name, a code. */
    code: key('text'),
    /** A name, a title, words: a text that people read. */
    printed: key('text', true),
    date: key('date'),
    int: key('int'),
    decimal: key('decimal'),
  };
}

/** Declares the orders of a model's lists. */
export function declareOrders<M extends Model, Keys extends Record<string, SortKey>>(
  model: M,
  keys: (make: ReturnType<typeof sortKeys<M>>) => Keys,
  byDefault: readonly { field: keyof Keys & string; direction: 'ASC' | 'DESC' }[],
): Orders {
  return { model, keys: keys(sortKeys(model)), byDefault };
}

/**
 * The last sort key. It bears the model's name, so that a cursor tells the list that it is of, and runs as the key before it does: so one index, read from
 * either of its ends, has the whole order.
 */
const idTerm = (model: Model, descending: boolean): SortTerm => ({
  field: `${model}.id`,
  path: ['id'],
  kind: 'uuid',
  nullable: false,
  descending,
  description: 'The id.',
});

/**
 * The terms of an order, the id last so that equal keys have one order. An empty `orderBy` is the default order.
 * @throws BAD_USER_INPUT for a too long or repeating `orderBy`.
 */
export function orderTerms(orders: Orders, input: readonly OrderInput[] | null | undefined): readonly SortTerm[] {
  if (input && input.length > maxSortKeys)
    throw badInput('orderBy', `names ${input.length} fields; at most ${maxSortKeys} are allowed.`);
  const terms = (input?.length ? input : orders.byDefault).map(({ field, direction }, index): SortTerm => {
    const key = orders.keys[field];
    if (!key) throw badInput(`orderBy[${index}].field`, `${field} is no order of this list.`);
    return { ...key, field, descending: direction === 'DESC' };
  });
  const repeated = terms.find((term, index) => terms.findIndex((other) => other.field === term.field) !== index);
  if (repeated) throw badInput('orderBy', `names ${repeated.field} twice.`);
  return [...terms, idTerm(orders.model, terms.at(-1)?.descending ?? false)];
}
