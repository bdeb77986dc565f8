import type { Model } from '../query/model.js';
import { textOf } from '../sql/json.js';
import { knownRecord, recordList } from '../sql/leaf.js';
import { type RowSource, relatedRows } from '../sql/source.js';
import { joined, literal, sql } from '../sql/sql.js';
import { fromSql } from './fromSql.js';

/** A field that says whether a relation leads to a record. */
export function whetherThereIs(relation: string) {
  return fromSql<RowSource>((row, { aliases }) => {
    const { source, tie } = relatedRows(row, relation, aliases);
    return [sql`(EXISTS (SELECT 1 FROM ${source.from} WHERE ${tie}))::text`];
  });
}

/**
 * A field that is the record which the first of several relations leads to; null where none does.
 * @param relations each with the model that it leads to, which is the record's type.
 */
export function firstOf(relations: Readonly<Record<string, Model>>) {
  return fromSql<RowSource>((row, request) => {
    const cases = Object.entries(relations).map(([relation, model]) => {
      const { source, tie } = relatedRows(row, relation, request.aliases);
      const record = textOf(knownRecord(request.object(source, model), source, tie));
      return sql`WHEN ${row.column(`${relation}Id`)} IS NOT NULL THEN ${record}`;
    });
    return [sql`CASE ${joined(cases, ' ')} ELSE 'null' END`];
  });
}

/** Records that are reached through others: which of the others count, their order, and the relation that leads on. */
export interface Through {
  readonly relation: string;
  readonly where: { readonly column: string; readonly equals: string };
  /** Columns of the records in between, ascending. */
  readonly orderBy: readonly string[];
  readonly to: string;
}

/** A field that lists the records that others lead to; those that lead nowhere are left out. */
export function through({ relation, where, orderBy, to }: Through) {
  return fromSql<RowSource>((row, request) => {
    const { source, tie } = relatedRows(row, relation, request.aliases);
    const target = source.related(to);
    const isMeant = sql`${source.column(where.column)} = ${literal(where.equals)}`;
    return recordList(request.object(target), source, {
      where: sql`${tie} AND ${isMeant} AND ${target.column('id')} IS NOT NULL`,
      orderBy: orderBy.map((column) => source.column(column)),
    });
  });
}
