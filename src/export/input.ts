import {
  type ConstValueNode,
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isSpecifiedScalarType,
  Kind,
  Lexer,
  parseConstValue,
  Source,
  TokenKind,
  valueFromASTUntyped,
} from 'graphql';
import { badInput } from '../query/errors.js';

/** Levels of brackets that a text may have: what reads it calls itself for each. */
const maxBrackets = 100;
/** Tokens of GraphQL that it may have. */
const maxTokens = 4_000;

/** An object of GraphQL has names without quotes; one of JSON has quotes, and may be empty. */
const looksLikeGraphql = /^[\s,]*(?:\[[\s,]*)?\{[\s,]*[_A-Za-z]/;

/**
 * Reads the value of an argument that is written as JSON, as a variable of a query is, or as GraphQL has it in a document.
 * @param type what the argument takes.
 * @throws BAD_USER_INPUT naming the place and what is allowed there.
 * @returns the value as JSON has it, and as GraphQL understands it.
 */
export function readInput(text: string, place: string, type: GraphQLInputType): { given: unknown; read: unknown } {
  const given = looksLikeGraphql.test(text) ? plainOf(parsed(text, place), type, place) : readJson(text, place);
  return { given, read: coerced(given, place, type) };
}

function readJson(text: string, place: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw badInput(
      place,
      `is no JSON (${whyNot(error)}). Write it as the variable of a query, {"kind": {"eq": "DIRECT"}}, or as a document ` +
        'has it, {kind: {eq: DIRECT}}.',
    );
  }
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxBrackets) throw tooDeep(place);
    level = level.flatMap((each): unknown[] => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return value;
}

function parsed(text: string, place: string): ConstValueNode {
  try {
    refuseDeep(text, place);
    return parseConstValue(text, { maxTokens, noLocation: true });
  } catch (error) {
    // A text that is nested too deep has its own message.
    if (error instanceof GraphQLError && error.extensions.argument !== undefined) throw error;
    throw badInput(
      place,
      `is no value of GraphQL (${whyNot(error)}${placeIn(error)}). Write it as a document has it, {kind: {eq: DIRECT}}.`,
    );
  }
}

const whyNot = (error: unknown) => (error instanceof Error ? error.message : String(error));

function placeIn(error: unknown): string {
  const [at] = error instanceof GraphQLError ? (error.locations ?? []) : [];
  return at ? ` At line ${at.line}, column ${at.column}` : '';
}

function refuseDeep(text: string, place: string): void {
  const lexer = new Lexer(new Source(text));
  let depth = 0;
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    if (token.kind === TokenKind.BRACE_L || token.kind === TokenKind.BRACKET_L) depth += 1;
    if (token.kind === TokenKind.BRACE_R || token.kind === TokenKind.BRACKET_R) depth -= 1;
    if (depth > maxBrackets) throw tooDeep(place);
  }
}

const tooDeep = (place: string) => badInput(place, `is nested more than ${maxBrackets} brackets deep.`);

/**
 * A value of a document as a variable has it: values of enums are texts, and so is what a scalar of our own is written as. Whether a leaf is written as its
 * type wants it (a text in quotes, a value of an enum without) only a document shows; all else is checked as a variable is.
 */
function plainOf(node: ConstValueNode, type: GraphQLInputType | undefined, place: string): unknown {
  const inner = type && getNullableType(type);
  if (!inner || node.kind === Kind.NULL) return valueFromASTUntyped(node);
  if (isListType(inner))
    return node.kind === Kind.LIST
      ? node.values.map((each, index) => plainOf(each, inner.ofType, `${place}[${index}]`))
      : plainOf(node, inner.ofType, place);
  if (isInputObjectType(inner)) {
    if (node.kind !== Kind.OBJECT) return valueFromASTUntyped(node);
    const names = node.fields.map(({ name }) => name.value);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw badInput(`${place}.${twice}`, 'is given twice.');
    return Object.fromEntries(
      node.fields.map(({ name: { value: name }, value }) => [
        name,
        plainOf(value, inner.getFields()[name]?.type, `${place}.${name}`),
      ]),
    );
  }
  try {
    inner.parseLiteral(node, undefined);
  } catch (error) {
    throw badInput(place, `${whyNot(error)}${valuesOf(inner)}`);
  }
  return 'value' in node && !(isSpecifiedScalarType(inner) && node.kind !== Kind.STRING)
    ? node.value
    : valueFromASTUntyped(node);
}

/**
 * A value, checked as GraphQL checks a variable.
 * @throws BAD_USER_INPUT naming the place and what is allowed there.
 */
export function coerced(value: unknown, argument: string, type: GraphQLInputType): unknown {
  return coerceInputValue(value, type, (path, _value, error) => {
    const place = [argument, ...path].reduce<string>(
      (text, part) => text + (typeof part === 'number' ? `[${part}]` : `${text === '' ? '' : '.'}${part}`),
      '',
    );
    throw badInput(place, `${error.message}${allowedAt(type, path, error.message)}`);
  });
}

/** The fields that a place has, where the error is that it has no such field; the values of its enum, where it is none of them. */
function allowedAt(type: GraphQLInputType, path: readonly (string | number)[], message: string): string {
  if (!/ is not defined by type | does not exist in /.test(message)) return '';
  // A place inside lists is the same in each of their values.
  const at = path.reduce<GraphQLInputType | undefined>((outer, part) => {
    const inner = outer && getNamedType(outer);
    return typeof part === 'number' ? outer : isInputObjectType(inner) ? inner.getFields()[part]?.type : undefined;
  }, type);
  const inner = at && getNamedType(at);
  return isInputObjectType(inner) ? ` It has: ${Object.keys(inner.getFields()).join(', ')}.` : valuesOf(inner);
}

/** What a value of an enum may be; nothing of another type. */
const valuesOf = (type: GraphQLInputType | undefined): string =>
  isEnumType(type)
    ? ` It may be: ${type
        .getValues()
        .map(({ name }) => name)
        .join(', ')}.`
    : '';
