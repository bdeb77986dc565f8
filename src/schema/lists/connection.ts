import type { ObjectRef } from '@pothos/core';
import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma';
import { selectedFieldNames } from '@pothos/selection-mapper';
import type { GraphQLResolveInfo } from 'graphql';
import type PrismaTypes from '../../generated/pothos.js';
import { inField } from '../../query/errors.js';
import { type List, listOf } from '../../query/list.js';
import { type Model, targetOf } from '../../query/model.js';
import type { OrderInput } from '../../query/order.js';
import { type ListArguments, type Page, type PageQuery, readPage, toPage } from '../../query/page.js';
import { builder, type Context } from '../builder.js';
import { whereInput } from '../filters/inputs.js';
import type { Where } from '../filters/where.js';
import { facetFields } from '../groups/facets.js';
import { delegateOf, type Row } from './delegate.js';
import { orderInput } from './orderInput.js';

type Types = typeof builder.$inferSchemaTypes;

type Connection = ObjectRef<Types, Page<Row>>;

/** What a connection field says about itself: the engine and the tests read it from the built schema. */
export interface ListExtensions {
  readonly dossierList: List;
  /** The relation of the parent's model that is listed; none for a root list. */
  readonly dossierRelation?: string;
}

/** Where the rows stand below a connection. */
const nodePaths = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]];

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
          resolve: (page) => totalCountOf(page),
        }),
        ...facetFields(t, model),
      }),
    },
    { name: `${model}Edge`, description: `A ${model} record and its place in the list.` },
  ) as unknown as Connection;
  made.set(model, ref);
  return ref;
}

/** The total of a page that was asked for it. */
export function totalCountOf(page: object): number {
  if ('totalCount' in page && typeof page.totalCount === 'number') return page.totalCount;
  throw new TypeError('the total was selected but not counted');
}

/** The arguments that page through any list. */
export function pagingArguments() {
  return builder.args((t) => ({
    first: t.int({
      description:
        'How many records from the front of the list. Default: 20; at most 100 where the server does not allow other pages.',
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
      description: `How to sort them: up to three fields, the first counting most. Default, also for \`[]\`: ${defaultOrder(list)}.`,
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
      resolve: async (_root, args, context, info) => {
        const query = readPage(list, args, context.limits);
        const { rows, cursors, total } = wanted(selectedFieldNames(context, info));
        const table = delegateOf(context.prisma, list.model);
        const [found, count] = await Promise.all([
          rows ? table.findMany(rowsQuery(list, query, cursors, context, info)) : [],
          total ? table.count({ where: query.filter }) : undefined,
        ]);
        return { ...toPage(query, args, found, count), root: { list, where: args.where ?? {} } };
      },
    }),
  );
}

function rowsQuery(list: List, query: PageQuery, cursors: boolean, context: Context, info: GraphQLResolveInfo): Where {
  const select = baseColumns(query, cursors) as Record<string, true>;
  const selection = queryFromInfo({ context, info, typeName: list.model, paths: nodePaths, select });
  return { ...selection, where: query.where, orderBy: query.orderBy, take: query.take };
}

/**
 * The options of a field that lists the records that belong to a record, over a to-many relation: `t.field(relatedList('AidPackage', 'lineItems', …))`.
 * The rows are read with their parents, in one statement for all of them.
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
  const select = (
    args: ListArguments,
    context: Context,
    nested: NestedSelection,
    selected: () => ReadonlySet<string>,
  ) => {
    const query = inField(relation, () => readPage(list, args, context.limits));
    const { rows, cursors, total } = wanted(selected());
    const page = { select: baseColumns(query, cursors), where: query.where, orderBy: query.orderBy, take: query.take };
    return {
      select: {
        ...(rows ? { [relation]: nested(page, { getType: () => list.model, paths: nodePaths }) } : {}),
        ...(total ? { _count: { select: { [relation]: { where: query.filter } } } } : {}),
      },
    };
  };
  return {
    type: connectionType(list.model),
    description,
    args: listArguments(list),
    extensions: {
      dossierList: list,
      dossierRelation: relation,
      pothosPrismaSelect: select,
    } satisfies ListExtensions & { pothosPrismaSelect: unknown },
    resolve: (parent: object, args: ListArguments, context: Context) =>
      toPage(readPage(list, args, context.limits), args, rowsOf(parent, relation), countOf(parent, relation)),
  };
}

type NestedSelection = (query: Where, include: { getType: () => string; paths: { name: string }[][] }) => Where;

/** Which parts of a connection are asked for. A count alone reads no rows, `nodes` alone need no cursors. */
export function wanted(fields: ReadonlySet<string>): { rows: boolean; cursors: boolean; total: boolean } {
  const cursors = fields.has('edges') || fields.has('pageInfo');
  return { rows: cursors || fields.has('nodes'), cursors, total: fields.has('totalCount') };
}

/** The columns to read whatever else is asked for. */
function baseColumns(query: PageQuery, cursors: boolean): Where {
  return cursors ? { id: true, ...query.keyColumns } : { id: true };
}

function rowsOf(parent: object, relation: string): readonly Row[] {
  const rows: unknown = Reflect.get(parent, relation);
  return Array.isArray(rows) ? rows : [];
}

function countOf(parent: object, relation: string): number | undefined {
  const counts: unknown = Reflect.get(parent, '_count');
  const count: unknown = typeof counts === 'object' && counts !== null ? Reflect.get(counts, relation) : undefined;
  return typeof count === 'number' ? count : undefined;
}
