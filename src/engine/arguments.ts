import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
} from 'graphql';
import { Deferred, type Variables, valueIn } from '../query/deferred.js';
import { badInput, refuseNul } from '../query/errors.js';
import type { Compilation } from './compile.js';
import { isWholeList, prepared } from './shape.js';

/** What arguments are read with. */
type Reading = Pick<Compilation, 'variables' | 'isDirect' | 'unread'>;

/**
 * A field's arguments as they were given, with what comes from variables deferred unless the reading is direct. Arguments that were not given are not there.
 * @throws BAD_USER_INPUT for a value that is null where it must not be and, where the reading is direct, for a text that PostgreSQL cannot hold.
 */
export function argumentsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  reading: Reading,
): Record<string, unknown> {
  const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]));
  const args = inputFields(field.args, given, reading);
  if (reading.isDirect) for (const [name, value] of Object.entries(args)) refuseNulIn(value, name);
  return args;
}

/** A field's arguments with the values of these variables in them. @throws as `argumentsOf` does. */
export function directArguments(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): Record<string, unknown> {
  return argumentsOf(field, node, { variables, isDirect: true, unread: new Set() });
}

/** The values of arguments, or of an input object's fields. @param within the place that they are in; none for arguments. */
function inputFields(
  declared: readonly (GraphQLArgument | GraphQLInputField)[],
  given: ReadonlyMap<string, ValueNode>,
  reading: Reading,
  within = '',
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, type, defaultValue } of declared) {
    const value = inputValue(type, given.get(name), reading, within + name);
    if (value !== undefined) values[name] = value;
    else if (defaultValue !== undefined) values[name] = defaultValue;
  }
  return values;
}

/** A value that is in the document; undefined where there is none. */
function inputValue(type: GraphQLInputType, node: ValueNode | undefined, reading: Reading, place: string): unknown {
  const { variables, isDirect, unread } = reading;
  if (!node) return undefined;
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    const value = variables[name];
    // GraphQL lets such a variable through where the place has a default.
    if (value === null && isNonNullType(type))
      throw badInput(place, `is null. Leave $${name} out, or give it a value.`);
    return isDirect || value === undefined ? value : prepared(type, value, [name], unread);
  }
  if (isNonNullType(type)) return inputValue(type.ofType, node, reading, place);
  if (node.kind === Kind.NULL) return null;
  if (isListType(type)) {
    const items = node.kind === Kind.LIST ? node.values : [node];
    // A variable that is not given is null in a list.
    const values = items.map((item, index) => inputValue(type.ofType, item, reading, `${place}[${index}]`) ?? null);
    return isWholeList(type.ofType) && values.some((value) => value instanceof Deferred)
      ? allDeferred(values, unread)
      : values;
  }
  if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) throw new TypeError(`GraphQL let an input object through that is none: ${place}`);
    const given = new Map(node.fields.map((field) => [field.name.value, field.value]));
    return inputFields(Object.values(type.getFields()), given, reading, `${place}.`);
  }
  if (isLeafType(type)) return type.parseLiteral(node, { ...variables });
  throw new TypeError(`no input type: ${String(type)}`);
}

/** Refuses a text with the one character that PostgreSQL cannot hold, by its place. */
function refuseNulIn(value: unknown, place: string): void {
  if (typeof value === 'string') {
    refuseNul(place, value);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      refuseNulIn(item, typeof item === 'string' ? place : `${place}[${index}]`);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, member] of Object.entries(value)) refuseNulIn(member, `${place}.${name}`);
  }
}

/** A list of which some parts are read later, as one value that is. */
function allDeferred(values: readonly unknown[], unread: Set<Deferred>): Deferred {
  return new Deferred((variables) => values.map((value) => valueIn(variables, value)), unread);
}
