import type { GraphQLField, GraphQLObjectType } from 'graphql';
import type { List } from '../query/list.js';
import { tableOf } from '../query/model.js';
import type { Reading } from '../schema/reading.js';

/** What a field of a record is, as the built schema says in its extensions. */
export type Declared =
  | { readonly kind: 'globalId' }
  | { readonly kind: 'exposed'; readonly column: string }
  | { readonly kind: 'relation'; readonly relation: string }
  | { readonly kind: 'list'; readonly list: List; readonly relation: string }
  | { readonly kind: 'reading'; readonly reading: Reading };

/** Reads what a field is; undefined where its meaning is code alone. */
export function declarationOf(
  type: GraphQLObjectType,
  { name, extensions }: GraphQLField<unknown, unknown>,
): Declared | undefined {
  const { dossierList: list, dossierRelation: relation, pothosExposedField: column } = extensions;
  if (isReading(extensions.dossierReading)) return { kind: 'reading', reading: extensions.dossierReading };
  if (isList(list) && typeof relation === 'string') return { kind: 'list', list, relation };
  if (typeof column === 'string') return { kind: 'exposed', column };
  if (isRelationField(extensions.pothosPrismaRelationField))
    return { kind: 'relation', relation: extensions.pothosPrismaRelationField.name };
  // The global id is Pothos's own field of every node.
  if (name === 'id' && type.getInterfaces().some((each) => each.name === 'Node') && tableOf(type.name).columns.id)
    return { kind: 'globalId' };
  return undefined;
}

/** The list that a root field gives. */
export function rootListOf({ extensions }: GraphQLField<unknown, unknown>): List | undefined {
  return isList(extensions.dossierList) && extensions.dossierRelation === undefined
    ? extensions.dossierList
    : undefined;
}

/** The lookup that a root field is. */
export function lookupOf({
  extensions,
}: GraphQLField<unknown, unknown>): (Reading & { readonly kind: 'lookup' }) | undefined {
  const reading = extensions.dossierReading;
  return isReading(reading) && reading.kind === 'lookup' ? reading : undefined;
}

// What is read back here was put there by `reads()` and by the helpers of lists, which the compiler checks; extensions themselves have no types.
const isReading = (value: unknown): value is Reading => isRecord(value) && typeof value.kind === 'string';
const isList = (value: unknown): value is List => isRecord(value) && 'filter' in value && 'orders' in value;
const isRelationField = (value: unknown): value is { readonly name: string } =>
  isRecord(value) && typeof value.name === 'string';
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
