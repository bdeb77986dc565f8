import type { ObjectRef } from '@pothos/core';
import { getRefFromModel } from '@pothos/plugin-prisma';
import type { Model } from '../query/model.js';
import { oneRecord } from '../sql/leaf.js';
import { type Row, Source } from '../sql/source.js';
import { sql } from '../sql/sql.js';
import { builder } from './builder.js';
import { fromSql } from './fromSql.js';

type RecordRef = ObjectRef<typeof builder.$inferSchemaTypes, Row>;

/** The GraphQL type of a model, for fields that lead to records of any model: Pothos types the record of each apart, and all are rows to the engine. */
export const recordRef = (model: Model) => getRefFromModel(model, builder) as unknown as RecordRef;

/** The options of a field that is the record whose id a column of the row holds; null where it holds none. */
export function recordIn(model: Model, column: string) {
  return {
    type: recordRef(model),
    ...fromSql<Row>((row, request) => {
      const source = Source.of(model, request.aliases);
      return oneRecord(request.object(source), source, sql`${source.column('id')} = ${row.column(column)}`);
    }),
  };
}
