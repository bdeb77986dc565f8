import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getArgumentValues,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql';
import { Deferred, valueIn } from '../query/deferred.js';
import type { Compilation } from './compile.js';
import { isWholeList, prepared } from './shape.js';

/**
 * A field's arguments as they were given, with what comes from variables deferred. Arguments that were not given are not there.
 * @throws GraphQL's own error for an argument that is missing or null where it must not be.
 */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  compilation: Compilation,
): Record<string, unknown> {
  if (compilation.isDirect) return getArgumentValues(field, node, { ...compilation.variables });
  const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]));
  const args: Record<string, unknown> = {};
  try {
    for (const { name, type, defaultValue } of field.args) {
      const value = inputValue(type, given.get(name), compilation);
      if (value !== undefined) args[name] = value;
      else if (defaultValue !== undefined) args[name] = defaultValue;
      else if (isNonNullType(type)) throw new MissingValue();
    }
  } catch (error) {
    // GraphQL says what is missing.
    if (error instanceof MissingValue) getArgumentValues(field, node, { ...compilation.variables });
    throw error;
  }
  return args;
}

/** A value is missing, or null where it must not be. */
class MissingValue extends Error {
  override name = 'MissingValue';
}

/** A value that stands in the document; undefined where there is none. */
function inputValue(type: GraphQLInputType, node: ValueNode | undefined, compilation: Compilation): unknown {
  const { variables, unread } = compilation;
  if (!node) return undefined;
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    const value = variables[name];
    if (value === null && isNonNullType(type)) throw new MissingValue();
    return value === undefined ? undefined : prepared(type, value, [name], unread);
  }
  if (isNonNullType(type)) {
    if (node.kind === Kind.NULL) throw new MissingValue();
    return inputValue(type.ofType, node, compilation);
  }
  if (node.kind === Kind.NULL) return null;
  if (isListType(type)) {
    const items = node.kind === Kind.LIST ? node.values : [node];
    // A variable that is not given stands for null in a list.
    const values = items.map((item) => inputValue(type.ofType, item, compilation) ?? null);
    return isWholeList(type.ofType) && values.some((value) => value instanceof Deferred)
      ? allDeferred(values, unread)
      : values;
  }
  if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) throw new MissingValue();
    const given = new Map(node.fields.map((field) => [field.name.value, field.value]));
    const object: Record<string, unknown> = {};
    for (const field of Object.values(type.getFields())) {
      const value = inputValue(field.type, given.get(field.name), compilation);
      if (value !== undefined) object[field.name] = value;
      else if (field.defaultValue !== undefined) object[field.name] = field.defaultValue;
      else if (isNonNullType(field.type)) throw new MissingValue();
    }
    return object;
  }
  if (isLeafType(type)) return type.parseLiteral(node, { ...variables });
  throw new TypeError(`no input type: ${String(type)}`);
}

/** A list of which some parts are read later, as one value that is. */
function allDeferred(values: readonly unknown[], unread: Set<Deferred>): Deferred {
  return new Deferred((variables) => values.map((value) => valueIn(variables, value)), unread);
}
