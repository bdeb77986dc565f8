import { type GraphQLArgument, getNamedType, isEnumType, isInputObjectType } from 'graphql';
import { badInput } from '../query/errors.js';
import { schema } from '../schema/index.js';
import type { Export } from './declare.js';
import { allExports } from './exports.js';
import { coerced, readInput } from './input.js';

/** An argument that some export takes. */
interface Taken {
  readonly name: string;
  /** Whether it is there or not, and has no value. */
  readonly isSwitch: boolean;
  readonly description: string;
}

/** Every argument that some export takes, as the first one that does describes it. */
export const allArguments: readonly Taken[] = [...new Set(allExports.flatMap(({ takes }) => takes))].map((name) => {
  const [first] = allExports.flatMap(({ field, takes }) =>
    takes.includes(name) ? argumentsOf(field).filter((each) => each.name === name) : [],
  );
  if (!first) throw new TypeError(`no field takes ${name}`);
  return { name, isSwitch: getNamedType(first.type).name === 'Boolean', description: first.description ?? '' };
});

function argumentsOf(field: string): readonly GraphQLArgument[] {
  return schema.getQueryType()?.getFields()[field]?.args ?? [];
}

/** Arguments of a field of the query type that were read of texts. */
interface Arguments {
  /** As JSON has them, for the manifest. */
  readonly given: Readonly<Record<string, unknown>>;
  /** As GraphQL understands them. */
  readonly read: Readonly<Record<string, unknown>>;
}

/**
 * Reads the arguments of the field that is exported, of an address or a command line: each as JSON or as a document has it; names of enums also with commas
 * between them, an order as `FIELD:DESC,FIELD`, a switch as 1.
 * @throws BAD_USER_INPUT naming the place and what is allowed there.
 */
export function readArguments(
  { field, takes }: Export,
  texts: Readonly<Record<string, string | undefined>>,
): Arguments {
  const declared = argumentsOf(field);
  const read = takes.flatMap((name) => {
    const text = texts[name];
    if (text === undefined || text.trim() === '') return [];
    const argument = declared.find((each) => each.name === name);
    if (!argument) throw new TypeError(`Query.${field} takes no ${name}`);
    return [{ name, ...readArgument(argument, text) }];
  });
  return {
    given: Object.fromEntries(read.map(({ name, given }) => [name, given])),
    read: Object.fromEntries(read.map(({ name, read: value }) => [name, value])),
  };
}

function readArgument({ name, type }: GraphQLArgument, text: string): { given: unknown; read: unknown } {
  const named = getNamedType(type);
  const plain = (given: unknown) => ({ given, read: coerced(given, name, type) });
  if (/^\s*[[{]/.test(text)) return readInput(text, name, type);
  if (isEnumType(named)) return plain(text.split(',').map((value) => value.trim()));
  if (name === 'orderBy' && isInputObjectType(named)) return plain(text.split(',').map(orderIn));
  if (named.name === 'Boolean') {
    if (text !== '0' && text !== '1') throw badInput(name, 'is 1, or left out.');
    return plain(text === '1');
  }
  return readInput(text, name, type);
}

function orderIn(part: string): { field: string; direction: string } {
  const [field = '', direction = 'ASC', ...rest] = part.trim().split(':');
  if (rest.length > 0) throw badInput('orderBy', `${JSON.stringify(part)} is no order. Write FIELD or FIELD:DESC.`);
  return { field, direction: direction.toUpperCase() };
}
