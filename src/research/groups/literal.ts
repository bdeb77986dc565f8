import type { Filter, FilterField, FilterFields } from '../../query/filter.js';
import { asInput, type WhereInput } from '../../query/readWhere.js';
import { formatPartialDate, isDayRange } from '../../query/values/partialDate.js';

/** What is in a document as written: a value of an enum, which GraphQL writes without quotes, or a condition that is written already. */
export class Written {
  constructor(readonly text: string) {}
}

/** An input value as it is written into a document. */
export type Literal = string | number | boolean | Written | readonly Literal[] | LiteralObject;

/** An input object as it is written into a document. */
export interface LiteralObject {
  readonly [name: string]: Literal;
}

/** Writes an input value as a document has it: `{ authority: { eq: PDA } }`. */
export function printLiteral(literal: Literal): string {
  if (literal instanceof Written) return literal.text;
  if (typeof literal !== 'object') return JSON.stringify(literal);
  if (isList(literal)) return `[${literal.map(printLiteral).join(', ')}]`;
  const fields = Object.entries(literal).map(([name, value]) => `${name}: ${printLiteral(value)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

const isList = (literal: readonly Literal[] | LiteralObject): literal is readonly Literal[] => Array.isArray(literal);

/** A `where` that was read, as a document has it. Which of its texts are values of an enum, the filter knows. */
export function whereLiteral(filter: Filter, where: WhereInput): LiteralObject {
  return each(where, (name, value) => {
    if (name === 'and' || name === 'or')
      return (Array.isArray(value) ? value : [value]).map((part) => whereLiteral(filter, asInput(part)));
    if (name === 'not') return whereLiteral(filter, asInput(value));
    return fieldLiteral(fieldOf(filter.fields, name), value);
  });
}

function fieldLiteral(field: FilterField, value: unknown): Literal {
  switch (field.type) {
    case 'column': {
      const { kind } = field.compare;
      const named = kind === 'enum' || kind === 'enumList';
      return each(asInput(value), (_, operand) => operandLiteral(operand, named));
    }
    case 'date':
      return each(asInput(value), (_, operand) => operandLiteral(operand, false));
    case 'group':
      return each(asInput(value), (name, part) => fieldLiteral(fieldOf(field.fields, name), part));
    case 'one':
      return whereLiteral(field.target(), asInput(value));
    case 'many':
      return each(asInput(value), (_, nested) => whereLiteral(field.target(), asInput(nested)));
    case 'belongs':
      return operandLiteral(value, false);
  }
}

function operandLiteral(value: unknown, isEnum: boolean): Literal {
  if (Array.isArray(value)) return value.map((item) => operandLiteral(item, isEnum));
  if (typeof value === 'string') return isEnum ? new Written(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (isDayRange(value)) return formatPartialDate(value);
  throw new TypeError('a condition was let through that no document can hold');
}

const each = (input: WhereInput, convert: (name: string, value: unknown) => Literal): LiteralObject =>
  Object.fromEntries(Object.entries(input).map(([name, value]) => [name, convert(name, value)]));

function fieldOf(fields: FilterFields, name: string): FilterField {
  const field = fields[name];
  if (!field) throw new TypeError(`${name} is no condition`);
  return field;
}
