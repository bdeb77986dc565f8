import type { GraphQLField, GraphQLObjectType } from 'graphql';
import type { List } from '../query/list.js';
import { tableOf } from '../query/model.js';
import type { FieldSql } from '../sql/field.js';

/** What a field is, as the built schema has it in its extensions. */
export type Declared =
  | { readonly kind: 'globalId' }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'relation'; readonly relation: string }
  /** @property relation the relation of the parent that is listed; none for a list of the query. */
  | { readonly kind: 'list'; readonly list: List; readonly relation: string | undefined }
  /** @property script makes the field's value of what the SQL reads; none where the SQL gives the value itself. */
  | { readonly kind: 'sql'; readonly write: FieldSql<unknown>; readonly script: Script | undefined }
  /** A member of what a script makes of a field above. */
  | { readonly kind: 'scripted' }
  /** What is of the request: no statement reads it. @property read makes it of the request's context. */
  | { readonly kind: 'request'; readonly read: Script }
  /** A member of that. */
  | { readonly kind: 'requested'; readonly member: Script };

/** Makes a value of what was read for it. */
type Script = (read: unknown) => unknown;

/** Reads what a field is. @throws TypeError for a field that nobody can read. */
export function declarationOf(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Declared {
  const declared = readDeclaration(type, field);
  if (declared) return declared;
  throw new TypeError(`${type.name}.${field.name} is declared without its SQL: see src/schema/fromSql.ts`);
}

/** Reads what a field is; undefined where it is not declared. */
export function readDeclaration(
  type: GraphQLObjectType,
  { name, extensions }: GraphQLField<unknown, unknown>,
): Declared | undefined {
  const { dossierSql: write, dossierScript: script, dossierList: list, dossierRelation: relation } = extensions;
  if (isFieldSql(write)) return { kind: 'sql', write, script: isScript(script) ? script : undefined };
  if (extensions.dossierScripted === true) return { kind: 'scripted' };
  const { dossierRequest: read, dossierRequested: member } = extensions;
  if (isScript(read)) return { kind: 'request', read };
  if (isScript(member)) return { kind: 'requested', member };
  if (isList(list)) return { kind: 'list', list, relation: typeof relation === 'string' ? relation : undefined };
  const { pothosExposedField: column, pothosPrismaRelationField: related } = extensions;
  if (typeof column === 'string') return { kind: 'column', column };
  if (isRelationField(related)) return { kind: 'relation', relation: related.name };
  // The global id is Pothos's own field of every node.
  const isNode = type.getInterfaces().some((each) => each.name === 'Node');
  return name === 'id' && isNode && tableOf(type.name).columns.id ? { kind: 'globalId' } : undefined;
}

// What is read back here was put there by the helpers of src/schema, which the compiler checks; extensions themselves have no types.
const isFieldSql = (value: unknown): value is FieldSql<unknown> => typeof value === 'function';
const isScript = (value: unknown): value is Script => typeof value === 'function';
const isList = (value: unknown): value is List => isObject(value) && 'filter' in value && 'orders' in value;
const isRelationField = (value: unknown): value is { readonly name: string } =>
  isObject(value) && typeof value.name === 'string';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
