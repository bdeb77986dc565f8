import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  GraphQLScalarType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ValueNode,
} from 'graphql';
import { refused } from './refusal.js';
import { type Days, readDays, thousandths, writeThousandths } from './values.js';

/** The schema as it is committed. Its descriptions say what lists are sorted by and what groups are chosen by; the reference reads them there. */
export const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** What a literal is of which a scalar reads text or digits. */
const written = (node: ValueNode): unknown =>
  node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT ? node.value : node.kind;

function readDate(value: unknown): Days {
  const days = typeof value === 'string' ? readDays(value) : undefined;
  if (!days) throw refused('PartialDate', `${JSON.stringify(value)} is not a date.`);
  return days;
}

/** At most 16 digits before the point and 3 behind it. */
function readDecimal(value: unknown): string {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  const [, , whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const digits = whole.replace(/^0+(?=\d)/, '').length;
  if (digits === 0 || digits > 16 || fraction.replace(/0+$/, '').length > 3)
    throw refused('Decimal', `${JSON.stringify(value)} is not a decimal number of that length.`);
  return writeThousandths(thousandths(text.replace(/(\.\d{3})0+$/, '$1')));
}

function setScalar(name: string, read: (value: unknown) => unknown): void {
  const scalar = schema.getType(name);
  if (!(scalar instanceof GraphQLScalarType)) throw new TypeError(`${name} is not a scalar`);
  scalar.parseValue = read;
  scalar.parseLiteral = (node) => read(written(node));
}
setScalar('PartialDate', readDate);
setScalar('Decimal', readDecimal);

/** An object type of the schema. */
export function objectType(name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new TypeError(`${name} is not an object type`);
  return type;
}

/** An input type of the schema. */
export function inputType(name: string): GraphQLInputObjectType {
  const type = schema.getType(name);
  if (!isInputObjectType(type)) throw new TypeError(`${name} is not an input type`);
  return type;
}

/** An enum of the schema. */
export function enumType(name: string): GraphQLEnumType {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new TypeError(`${name} is not an enum`);
  return type;
}

const node = schema.getType('Node');
if (!isInterfaceType(node)) throw new TypeError('Node is not an interface');

/** The types that are records: each is a table. */
export const recordTypes: ReadonlySet<string> = new Set(schema.getPossibleTypes(node).map(({ name }) => name));
