import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { columnOf } from '../query/model.js';
import type { Reading } from '../schema/reading.js';
import { fixed, objectOf, type Piece, textOf } from '../sql/json.js';
import { type RowSource, relatedRows } from '../sql/source.js';
import { joined, literal, type Sql, sql } from '../sql/sql.js';
import type { Compilation } from './compile.js';
import { connectionJson } from './connection.js';
import { type Declared, declarationOf } from './declared.js';
import { columnJson, globalIdJson, partialDateJson } from './leaf.js';
import { NotCompiled } from './notCompiled.js';
import { packageTreatyStatusJson } from './packageTreatyStatus.js';
import { type Selected, selectedFields, setsBelow } from './selection.js';
import { treatyStatusJson } from './treatyStatus.js';

/** A field with what is asked of it. */
export interface Asked {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly selected: Selected;
}

/** Makes the JSON of one field. */
export type FieldJson = (compilation: Compilation, asked: Asked) => Piece[];

/** The JSON of an object: each selected field by `fieldJson`, `__typename` by itself. */
export function objectJson(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
  fieldJson: FieldJson,
): Piece[] {
  const fields = type.getFields();
  return objectOf(
    selectedFields(compilation, type, sets).map((selected) => {
      const name = selected.nodes[0].name.value;
      const member = { name: selected.responseName, ofClient: selected.responseName !== name };
      if (name === '__typename') return { ...member, pieces: [fixed(`"${type.name}"`)] };
      const field = fields[name];
      if (!field) throw new NotCompiled(name.startsWith('__') ? 'introspection' : 'input');
      return { ...member, pieces: fieldJson(compilation, { type, field, selected }) };
    }),
  );
}

/** The JSON of a record of a type, as an expression over its row. */
export function recordJson(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
  row: RowSource,
): Piece[] {
  return objectJson(compilation, type, sets, (_, asked) => recordField(compilation, asked, row));
}

/** The JSON of the one record with a condition on it, as an expression; `null` where there is none. */
export function oneRecord(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
  source: { readonly row: RowSource; readonly from: () => Sql; readonly where: Sql },
): Sql {
  const text = textOf(recordJson(compilation, type, sets, source.row));
  return sql`coalesce((SELECT ${text} FROM ${source.from()} WHERE ${source.where}), 'null')`;
}

function recordField(compilation: Compilation, asked: Asked, row: RowSource): Piece[] {
  const declared = declarationOf(asked.type, asked.field);
  if (!declared) throw new NotCompiled('field', `${asked.type.name}.${asked.field.name}`);
  return declaredField(compilation, asked, row, declared);
}

function declaredField(compilation: Compilation, asked: Asked, row: RowSource, declared: Declared): Piece[] {
  switch (declared.kind) {
    case 'globalId':
      return globalIdJson(row.model, row.column('id'));
    case 'exposed':
      return columnJson(columnOf(row.model, declared.column), row.column(declared.column));
    case 'relation':
      return [relatedRecord(compilation, asked, row, declared.relation)];
    case 'list':
      return connectionJson(compilation, asked, declared.list, () =>
        relatedRows(row, declared.relation, compilation.aliases),
      );
    case 'reading':
      return readingJson(compilation, asked, row, declared.reading);
  }
}

function readingJson(compilation: Compilation, asked: Asked, row: RowSource, reading: Reading): Piece[] {
  switch (reading.kind) {
    case 'column':
      return columnJson(columnOf(row.model, reading.column), row.column(reading.column));
    case 'partialDate':
      return partialDateJson(
        row.column(reading.first),
        row.column(reading.last),
        columnOf(row.model, reading.first).nullable,
      );
    case 'value': {
      const pieces = recordJson(compilation, objectTypeOf(asked), setsBelow(asked.selected), row);
      if (!columnOf(row.model, reading.known).nullable) return pieces;
      return [sql`CASE WHEN ${row.column(reading.known)} IS NULL THEN 'null' ELSE ${textOf(pieces)} END`];
    }
    case 'exists': {
      const { source, tie } = relatedRows(row, reading.relation, compilation.aliases);
      return [sql`(EXISTS (SELECT 1 FROM ${source.from} WHERE ${tie}))::text`];
    }
    case 'firstOf':
      return [firstOf(compilation, asked, row, reading.relations)];
    case 'through':
      return through(compilation, asked, row, reading);
    case 'treatyStatus':
      return treatyStatusJson(compilation, asked, row);
    case 'packageTreatyStatus':
      return packageTreatyStatusJson(compilation, asked, row, reading);
    case 'lookup':
      throw new NotCompiled('field', `${asked.type.name}.${asked.field.name}`);
  }
}

function relatedRecord(compilation: Compilation, asked: Asked, row: RowSource, relation: string): Sql {
  return recordOver(compilation, objectTypeOf(asked), asked, row, relation);
}

function recordOver(
  compilation: Compilation,
  type: GraphQLObjectType,
  { selected }: Asked,
  row: RowSource,
  relation: string,
): Sql {
  const { source, tie } = relatedRows(row, relation, compilation.aliases);
  return oneRecord(compilation, type, setsBelow(selected), { row: source, from: () => source.from, where: tie });
}

/** The record that the first of several relations leads to, in the JSON of its type. */
function firstOf(
  compilation: Compilation,
  asked: Asked,
  row: RowSource,
  relations: Readonly<Record<string, string>>,
): Sql {
  const cases = Object.entries(relations).map(([relation, model]) => {
    const type = compilation.schema.getType(model);
    if (!isObjectType(type)) throw new TypeError(`${model} is no object type`);
    return sql`WHEN ${row.column(`${relation}Id`)} IS NOT NULL THEN ${recordOver(compilation, type, asked, row, relation)}`;
  });
  return sql`CASE ${joined(cases, ' ')} ELSE 'null' END`;
}

/** A plain list of the records that others lead to. */
function through(
  compilation: Compilation,
  asked: Asked,
  row: RowSource,
  { relation, where, orderBy, to }: Reading & { readonly kind: 'through' },
): Piece[] {
  const { source, tie } = relatedRows(row, relation, compilation.aliases);
  const target = source.related(to);
  const text = textOf(recordJson(compilation, objectTypeOf(asked), setsBelow(asked.selected), target));
  const order = joined(
    orderBy.map((column) => source.column(column)),
    ', ',
  );
  const wanted = sql`${source.column(where.column)} = ${literal(where.equals)} AND ${target.column('id')} IS NOT NULL`;
  return [
    fixed('['),
    sql`(SELECT string_agg(${text}, ',' ORDER BY ${order}) FROM ${source.from} WHERE ${tie} AND ${wanted})`,
    fixed(']'),
  ];
}

/** The object type of a field that gives one kind of record. */
export function objectTypeOf({ field, type }: Asked): GraphQLObjectType {
  const named = getNamedType(field.type);
  if (isObjectType(named)) return named;
  throw new NotCompiled('field', `${type.name}.${field.name}${isAbstractType(named) ? ` of ${named.name}` : ''}`);
}
