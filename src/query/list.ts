import type { Filter } from './filter.js';
import type { Model } from './model.js';
import type { Orders } from './order.js';
import type { WhereInput } from './readWhere.js';

/**
 * A list of one model: its filter and its orders, declared once. Root lists, lists inside other records, the engine and the tests all read this.
 */
export interface List {
  readonly model: Model;
  readonly filter: Filter;
  readonly orders: Orders;
}

/** A list, as the fields of its connection know it. */
export interface ListConnection {
  readonly list: List;
  /** The list's `where` as it was given. */
  readonly where: WhereInput | undefined;
  /** Whether it is a list of the query, and not one inside a record. */
  readonly isRoot: boolean;
}

/** Every list of the schema, by model. */
const declared = new Map<Model, List>();

/** Declares the list of a model. */
export function declareList(filter: Filter, orders: Orders): List {
  if (filter.model !== orders.model)
    throw new TypeError(`the filter is of ${filter.model}, the orders are of ${orders.model}`);
  const list = { model: filter.model, filter, orders };
  declared.set(list.model, list);
  return list;
}

/** All the lists that were declared: for tests and for the engine. */
export function allLists(): readonly List[] {
  return [...declared.values()];
}

/** The list of a model. */
export function listOf(model: Model): List {
  const list = declared.get(model);
  if (!list) throw new TypeError(`${model} has no list`);
  return list;
}
