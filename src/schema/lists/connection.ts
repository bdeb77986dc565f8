import type { ObjectRef } from '@pothos/core';
import { getRefFromModel } from '@pothos/plugin-prisma';
import type PrismaTypes from '../../generated/pothos.js';
import { type List, listOf } from '../../query/list.js';
import { type Model, targetOf } from '../../query/model.js';
import { maxSortKeys, type OrderInput } from '../../query/order.js';
import { defaultPage, usualMaxPage } from '../../query/page.js';
import { builder } from '../builder.js';
import { whereInput } from '../filters/inputs.js';
import { fromRows } from '../fromSql.js';
import { facetFields } from '../groups/facets.js';
import { orderInput } from './orderInput.js';

type Types = typeof builder.$inferSchemaTypes;

type Connection = ObjectRef<Types, object>;

/** What a field of a list says about itself: the engine, the limits and the tests read it from the built schema. */
export interface ListExtensions {
  readonly dossierList: List;
  /** The relation of the parent's model that is listed; none for a list of the query. */
  readonly dossierRelation?: string;
}

const made = new Map<Model, Connection>();

/** The connection type of a model: one for all lists of that model. */
function connectionType(model: Model): Connection {
  const existing = made.get(model);
  if (existing) return existing;
  const ref = builder.connectionObject(
    {
      type: getRefFromModel(model, builder),
      name: `${model}Connection`,
      description: `A page of ${model} records.`,
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many records the list holds in all, under its `where`. Counted only when asked.',
          resolve: fromRows,
        }),
        ...facetFields(t, model),
      }),
    },
    { name: `${model}Edge`, description: `A ${model} record and its place in the list.` },
    // Pothos types a connection by the records that a resolver would give; here the engine gives rows.
  ) as unknown as Connection;
  made.set(model, ref);
  return ref;
}

/** How large a page is, for the descriptions of what asks for its size. */
export const pageSizes = `Default: ${defaultPage}; at most ${usualMaxPage} where the server does not allow other pages.`;

/** The arguments that page through any list. */
export function pagingArguments() {
  return builder.args((t) => ({
    first: t.int({
      description: `How many records from the front of the list. ${pageSizes}`,
    }),
    after: t.string({ description: 'Only records behind this cursor.' }),
    last: t.int({ description: 'How many records from the end of the list, instead of `first`.' }),
    before: t.string({ description: 'Only records before this cursor.' }),
  }));
}

/** The arguments of every list. */
function listArguments(list: List) {
  const own = builder.args((t) => ({
    where: t.field({ type: whereInput(list.filter), description: 'Which records to list. All conditions must hold.' }),
    orderBy: t.field({
      type: [orderInput(list.orders)],
      description: `How to sort them: up to ${maxSortKeys} fields, the first counting most. Default, also for \`[]\`: ${defaultOrder(list)}.`,
    }),
  }));
  return { ...own, ...pagingArguments() };
}

function defaultOrder(list: List): string {
  return list.orders.byDefault.map(({ field, direction }) => `${field} ${direction}`).join(', ');
}

/** Adds a list of all the records of a model to the query type. */
export function rootList(name: string, list: List, description: string): void {
  builder.queryField(name, (t) =>
    t.field({
      type: connectionType(list.model),
      description,
      args: listArguments(list),
      extensions: { dossierList: list } satisfies ListExtensions,
      resolve: fromRows,
    }),
  );
}

/**
 * The options of a field that lists the records that belong to a record, over a to-many relation: `t.field(relatedList('AidPackage', 'lineItems', …))`.
 * @param byDefault the order inside a parent, where the root list's makes no sense there.
 */
export function relatedList<M extends Model>(
  model: M,
  relation: PrismaTypes[M]['ListRelations'] & string,
  description: string,
  byDefault?: readonly OrderInput[],
) {
  const declared = listOf(targetOf(model, relation));
  const list = byDefault ? { ...declared, orders: { ...declared.orders, byDefault } } : declared;
  return {
    type: connectionType(list.model),
    description,
    args: listArguments(list),
    extensions: { dossierList: list, dossierRelation: relation } satisfies ListExtensions,
    resolve: fromRows,
  };
}
