import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { valueIn } from '../query/deferred.js';
import { inField } from '../query/errors.js';
import { relationOf } from '../query/model.js';
import { type ListArguments, readListing } from '../query/page.js';
import type { FieldRequest } from '../sql/field.js';
import { fixed, objectOf, type Piece, textOf } from '../sql/json.js';
import { columnIn, globalIdJson, oneRecord } from '../sql/leaf.js';
import { type RowSource, relatedRows } from '../sql/source.js';
import { literal, Sql, sql } from '../sql/sql.js';
import { argumentsOf } from './arguments.js';
import { type Compilation, NeedsRows } from './compile.js';
import { connectionJson } from './connection.js';
import { type Declared, declarationOf } from './declared.js';
import { ListPage } from './page.js';
import { isAskedFor, type Selected, selectedFields, setsBelow } from './selection.js';

/** A field with what is asked of it. */
export interface Asked {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly selected: Selected;
  /** The response name of the root field that it is in. */
  readonly root: string;
}

/** Makes the JSON of one field. */
export type FieldJson = (compilation: Compilation, asked: Asked) => readonly Piece[];

type Sets = readonly (SelectionSetNode | undefined)[];

/** The member that says, for graphql-js, which type a row of an interface or union is of. No response name is like it. */
export const typeMember = '$type';

/** The JSON of an object: each selected field by `fieldJson`, `__typename` by itself. @param root the root field that it is in; none for the root. */
export function objectJson(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: Sets,
  fieldJson: FieldJson,
  root?: string,
): Piece[] {
  const fields = type.getFields();
  return objectOf(
    selectedFields(compilation, type, sets).flatMap((selected) => {
      const { responseName, nodes } = selected;
      const name = nodes[0].name.value;
      const member = { name: responseName, ofClient: responseName !== name };
      // What describes the schema, graphql-js knows: it is asked wherever it makes the answer.
      if (name.startsWith('__') && compilation.mode === 'rows') return [];
      if (name === '__typename') return [{ ...member, pieces: [fixed(`"${type.name}"`)] }];
      const field = fields[name];
      if (!field) throw new NeedsRows(name);
      const write = () => fieldJson(compilation, { type, field, selected, root: root ?? responseName });
      // The path of an error is the root field's: one of another field's arguments names that field too.
      const isInside = root !== undefined && field.args.length > 0;
      return [{ ...member, pieces: isInside ? inField(name, write) : write() }];
    }),
  );
}

/** The JSON of a field over its parent, as the field is declared. */
export function fieldOver(compilation: Compilation, asked: Asked, parent: unknown): readonly Piece[] {
  const declared = declarationOf(asked.type, asked.field);
  switch (declared.kind) {
    case 'sql':
      if (declared.script && compilation.mode === 'text') throw new NeedsRows(`${asked.type.name}.${asked.field.name}`);
      return declared.write(parent, requestOf(compilation, asked));
    case 'request':
      // It has no part in the statement.
      if (compilation.mode === 'text') throw new NeedsRows(`${asked.type.name}.${asked.field.name}`);
      return [fixed('null')];
    case 'requested':
    case 'scripted':
      throw new TypeError(`${asked.type.name}.${asked.field.name} is made by code, and is asked of a row`);
    case 'globalId':
    case 'column':
    case 'relation':
    case 'list':
      return ofRecord(compilation, asked, recordIn(asked, parent), declared);
  }
}

function ofRecord(
  compilation: Compilation,
  asked: Asked,
  row: RowSource,
  declared: Exclude<Declared, { readonly kind: 'sql' | 'scripted' | 'request' | 'requested' }>,
): readonly Piece[] {
  switch (declared.kind) {
    case 'globalId':
      return globalIdJson(row.model, row.column('id'));
    case 'column':
      return columnIn(row, declared.column);
    case 'relation':
      return relatedJson(compilation, asked, row, declared.relation);
    case 'list':
      return listJson(compilation, asked, declared, row);
  }
}

/** The JSON of the record that a to-one relation leads to. The key shows that there is one: where no more is asked for, it is not read. */
function relatedJson(compilation: Compilation, asked: Asked, row: RowSource, relation: string): readonly Piece[] {
  const { source, tie } = relatedRows(row, relation, compilation.aliases);
  const pieces = objectOver(compilation, asked, source);
  const found = relationOf(row.model, relation);
  if (found.kind !== 'to' || pieces.some((piece) => piece instanceof Sql)) return oneRecord(pieces, source, tie);
  if (!row.type(found.key).nullable) return pieces;
  return [sql`CASE WHEN ${row.column(found.key)} IS NULL THEN 'null' ELSE ${textOf(pieces)} END`];
}

/** The JSON of a list of records: of those that belong to a row, or, without a row, of a whole table. */
export function listJson(
  compilation: Compilation,
  asked: Asked,
  { list, relation }: Declared & { readonly kind: 'list' },
  row?: RowSource,
): readonly Piece[] {
  const { settings, aliases } = compilation;
  const args: ListArguments = argumentsOf(asked.field, asked.selected.nodes[0], compilation);
  const now = (given: unknown) => valueIn(compilation.variables, given);
  const listing = readListing(list, args, { maxPage: settings.maxPage, now });
  const rows = row && relation !== undefined ? () => relatedRows(row, relation, aliases) : undefined;
  const sizeNow = Number(now(listing.size));
  const { tables } = settings;
  const rowsAhead = !rows && tables.isLarge(list.model) ? tables.rowsAhead : undefined;
  const page = new ListPage({ list, where: args.where ?? undefined, listing, rows, rowsAhead, sizeNow, aliases });
  return connectionJson(compilation, asked, page);
}

function recordIn({ type, field }: Asked, parent: unknown): RowSource {
  if (isRecord(parent)) return parent;
  throw new TypeError(`${type.name}.${field.name} is a field of a record, and is asked of something else`);
}

const isRecord = (parent: unknown): parent is RowSource =>
  typeof parent === 'object' && parent !== null && 'model' in parent && 'column' in parent;

/** The JSON of the object that a field gives, its fields over a parent. @param name its type, where the field is of an interface or union. */
export function objectOver(compilation: Compilation, asked: Asked, parent: unknown, name?: string): Piece[] {
  const declared = getNamedType(asked.field.type);
  const type = name === undefined ? declared : compilation.schema.getType(name);
  if (!isObjectType(type))
    throw new TypeError(`${asked.type.name}.${asked.field.name} is of ${String(type)}, which is no object`);
  const pieces = objectJson(
    compilation,
    type,
    setsBelow(asked.selected),
    (_, part) => fieldOver(compilation, part, parent),
    asked.root,
  );
  return isAbstractType(declared) && compilation.mode === 'rows' ? withType(pieces, type.name) : pieces;
}

/** An object with the name of its type as its first member. */
function withType(pieces: readonly Piece[], type: string): Piece[] {
  const [open, ...rest] = pieces;
  const first = rest.length > 1 ? ',' : '';
  if (!open || open instanceof Sql) throw new TypeError('an object that does not begin as one');
  return [fixed(`{"${typeMember}":"${type}"${first}`), ...rest];
}

function requestOf(compilation: Compilation, asked: Asked): FieldRequest {
  const { aliases, settings, variables, refusals, before } = compilation;
  return {
    ...settings,
    args: argumentsOf(asked.field, asked.selected.nodes[0], compilation),
    aliases,
    before: before.get(asked.root),
    now: (given) => valueIn(variables, given),
    asksFor: (...path) => isAskedFor(compilation, getNamedType(asked.field.type), setsBelow(asked.selected), path),
    object: (parent, type) => objectOver(compilation, asked, parent, type),
    page: (source) => connectionJson(compilation, asked, source),
    refusal: (error, detail) => {
      const place = refusals.push({ responseName: asked.root, error }) - 1;
      const mark = literal(refusalMark);
      return sql`${mark} || ${literal(`${place}:`)} || ${detail} || ${mark}`;
    },
  };
}

/** Is on both sides of a refusal in the text of an answer. JSON never holds it: it writes such a character otherwise. */
export const refusalMark = '\u0001';
