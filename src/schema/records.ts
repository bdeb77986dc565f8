import type { ObjectRef } from '@pothos/core';
import { getRefFromModel, queryFromInfo } from '@pothos/plugin-prisma';
import { type FieldNode, GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { ErrorCode } from '../query/errors.js';
import type { Model } from '../query/model.js';
import { builder, type Context } from './builder.js';
import { ofType } from './citable.js';
import { asksForMore } from './firstOf.js';
import { delegateOf, type Row } from './lists/delegate.js';

type AnyRecord = ObjectRef<typeof builder.$inferSchemaTypes, Row>;

/** The GraphQL type of a model, for fields that lead to records of any model: Pothos types the record of each apart. */
export const recordRef = (model: Model) => getRefFromModel(model, builder) as unknown as AnyRecord;

/** Which records a page refers to, by model: a field of one row tells those of all rows, so that they are read together. */
export type RecordIds = (model: Model) => Iterable<string>;

type Read = Promise<ReadonlyMap<unknown, Row>>;

/** The records that the rows of one page of research refer to by id: read for all rows at once, with what the query asks of them, where it asks. */
export class PageRecords {
  readonly #reads = new Map<readonly FieldNode[], Map<Model, Read | undefined>>();

  /** The record that a field of one row leads to. */
  async record(context: Context, info: GraphQLResolveInfo, model: Model, id: string, ids: RecordIds): Promise<Row> {
    const read = this.#read(context, info, model, ids);
    if (!read) return ofType({ id }, model);
    const found = (await read).get(id);
    if (found) return ofType(found, model);
    throw new GraphQLError('A record was removed while the page was read. Ask again.', {
      extensions: { code: 'TRY_AGAIN' satisfies ErrorCode },
    });
  }

  #read(context: Context, info: GraphQLResolveInfo, model: Model, ids: RecordIds): Read | undefined {
    // GraphQL gives the fields of all rows of a list the same nodes.
    const reads = this.#reads.get(info.fieldNodes) ?? new Map<Model, Read | undefined>();
    this.#reads.set(info.fieldNodes, reads);
    if (!reads.has(model)) reads.set(model, readAll(context, info, model, ids));
    return reads.get(model);
  }
}

/** Reads the records; undefined where the query asks nothing of them but their id and type. */
function readAll(context: Context, info: GraphQLResolveInfo, model: Model, ids: RecordIds): Read | undefined {
  const query = queryFromInfo({ context, info, typeName: model, select: { id: true } });
  if (!asksForMore(query)) return undefined;
  return delegateOf(context.prisma, model)
    .findMany({ ...query, where: { id: { in: [...new Set(ids(model))] } } })
    .then((rows) => new Map(rows.map((row) => [row.id, row])));
}
