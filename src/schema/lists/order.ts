import type { EnumRef, InputObjectRef } from '@pothos/core';
import { builder } from '../builder.js';
import { badInput } from '../errors.js';
import type { ColumnOf, Model } from '../filters/declare.js';
import type { Where } from '../filters/where.js';

/** What the values of a sort key are; a cursor carries them as JSON. */
export type KeyKind = 'text' | 'date' | 'int' | 'decimal' | 'uuid';

/** A column to sort by, reached over to-one relations where the path has several parts. */
export interface SortKey {
  readonly path: readonly string[];
  readonly kind: KeyKind;
  /** Unknown values come last, in both directions. */
  readonly nullable: boolean;
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
export function sortKeys<M extends Model>() {
  const key =
    (kind: KeyKind) =>
    (
      path: ColumnOf<M> | readonly [ColumnOf<M>, ...string[]],
      description: string,
      options: { nullable?: boolean } = {},
    ): SortKey => ({
      path: typeof path === 'string' ? [path] : path,
      kind,
      nullable: options.nullable ?? false,
      description,
    });
  return { text: key('text'), date: key('date'), int: key('int'), decimal: key('decimal') };
}

/** Declares the orders of a model's lists. */
export function declareOrders<M extends Model, Keys extends Record<string, SortKey>>(
  model: M,
  keys: (make: ReturnType<typeof sortKeys<M>>) => Keys,
  byDefault: readonly { field: keyof Keys & string; direction: 'ASC' | 'DESC' }[],
): Orders {
  return { model, keys: keys(sortKeys<M>()), byDefault };
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

/** Prisma's `orderBy`; `backward` turns the list round, unknown values included. */
export function toOrderBy(terms: readonly SortTerm[], backward: boolean): Where[] {
  return terms.map(({ path, descending, nullable }) => {
    const sort = descending !== backward ? 'desc' : 'asc';
    return nest(path, nullable ? { sort, nulls: backward ? 'first' : 'last' } : sort);
  });
}

/** `['article', 'publishedOn']` and a value as `{ article: { publishedOn: value } }`. */
export function nest(path: readonly string[], value: unknown): Where {
  const [first, ...rest] = path;
  if (first === undefined) throw new TypeError('a path has at least one part');
  return { [first]: rest.length === 0 ? value : nest(rest, value) };
}

/** Says of an enum that its values decide what a statement looks like, not what it compares with (src/engine). */
const decidesTheStatement = { dossierStructural: true } as const;

/** Which end of a list comes first. */
export const directionRef = builder.enumType('OrderDirection', {
  extensions: decidesTheStatement,
  description: 'Which end of a list comes first. Unknown values come last in both directions.',
  values: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Largest, latest or Z first.' },
  } as const,
});

type OrderRef = InputObjectRef<typeof builder.$inferSchemaTypes, OrderInput>;

const made = new Map<Model, OrderRef>();

/** The `orderBy` input of a model's lists. */
export function orderInput(orders: Orders): OrderRef {
  const existing = made.get(orders.model);
  if (existing) return existing;
  const fields: EnumRef<typeof builder.$inferSchemaTypes, string> = builder.enumType(`${orders.model}OrderField`, {
    description: `What ${orders.model} records can be sorted by.`,
    extensions: decidesTheStatement,
    values: Object.fromEntries(
      Object.entries(orders.keys).map(([name, key]) => [name, { value: name, description: key.description }]),
    ),
  });
  const ref: OrderRef = builder.inputRef<OrderInput>(`${orders.model}Order`);
  builder.inputType(ref, {
    description: `An order of ${orders.model} records.`,
    fields: (t) => ({
      field: t.field({ type: fields, required: true, description: 'What to sort by.' }),
      direction: t.field({
        type: directionRef,
        required: true,
        defaultValue: 'ASC',
        description: 'Which end comes first.',
      }),
    }),
  });
  made.set(orders.model, ref);
  return ref;
}
