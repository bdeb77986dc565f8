import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';
import { Deferred, type Variables } from '../query/deferred.js';

/**
 * What of a variable decides what a statement looks like, as a text: which fields are given, which are null, how many parts an `or` has. Values that are
 * only compared with do not count. Two requests of one document and one shape share a statement.
 */
export function shapeOf(type: GraphQLInputType, value: unknown): string {
  if (value === null) return 'n';
  if (value === undefined) return '-';
  if (isNonNullType(type)) return shapeOf(type.ofType, value);
  if (isListType(type)) {
    if (!Array.isArray(value)) return shapeOf(type.ofType, value);
    return isWholeList(type.ofType) ? 'v' : `[${value.map((item) => shapeOf(type.ofType, item)).join(' ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{${membersOf(value)
      .map(([name, member]) => {
        const field = fields[name];
        return field ? `${name}:${shapeOf(field.type, member)}` : '';
      })
      .join(' ')}}`;
  }
  return isStructural(type) ? String(value) : 'v';
}

/**
 * A variable's value with everything that is not in its shape left to be read later.
 * @param path where it is in the variables.
 * @param unread where what is left is noted.
 */
export function prepared(
  type: GraphQLInputType,
  value: unknown,
  path: readonly (string | number)[],
  unread: Set<Deferred>,
): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return prepared(type.ofType, value, path, unread);
  if (isListType(type)) {
    if (!Array.isArray(value)) return prepared(type.ofType, value, path, unread);
    if (isWholeList(type.ofType)) return deferred(path, unread);
    return value.map((item, index) => prepared(type.ofType, item, [...path, index], unread));
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      membersOf(value).map(([name, member]) => {
        const field = fields[name];
        return [name, field ? prepared(field.type, member, [...path, name], unread) : member];
      }),
    );
  }
  return isStructural(type) ? value : deferred(path, unread);
}

/** Values that decide what a statement looks like: whether something is asked for, and what is sorted by. */
function isStructural(type: GraphQLInputType): boolean {
  return (
    (isScalarType(type) && type.name === 'Boolean') || (isEnumType(type) && type.extensions.dossierStructural === true)
  );
}

/** Whether a list is one value of a statement, however long it is. A list of dates is not: each is a range of days, which is two comparisons. */
export function isWholeList(item: GraphQLInputType): boolean {
  const type = isNonNullType(item) ? item.ofType : item;
  return (isScalarType(type) || isEnumType(type)) && type.name !== 'PartialDate' && !isStructural(type);
}

function deferred(path: readonly (string | number)[], unread: Set<Deferred>): Deferred {
  return new Deferred((variables: Variables) => path.reduce<unknown>(step, variables), unread);
}

function step(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

const membersOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];
