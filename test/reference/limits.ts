import { type GraphQLInputType, getNamedType, getNullableType, isListType } from 'graphql';
import { asInput, type Input, isInput, kindOf } from './conditions.js';
import { refused } from './refusal.js';
import { inputType } from './schema.js';
import { fold } from './values.js';

/** How large a `where` may be: conditions in all, on related records beside each other, levels, values of a list, characters of a text. */
const most = { conditions: 60, relations: 12, depth: 8, list: 200, text: 500 } as const;

interface Spent {
  readonly whole: { conditions: number };
  relations: number;
}

/** Refuses a `where` that is beyond the limits, or holds what is not a value to compare with. */
export function checkWhere(type: string, where: unknown, place = 'where'): void {
  if (where != null) checkConditions(type, asInput(where), place, { whole: { conditions: 0 }, relations: 0 }, 1);
}

function spend(spent: Spent, place: string): void {
  spent.whole.conditions += 1;
  if (spent.whole.conditions > most.conditions) throw refused(place, 'one condition too many.');
}

function spendRelation(spent: Spent, place: string): void {
  spent.relations += 1;
  if (spent.relations > most.relations) throw refused(place, 'one condition on related records too many.');
}

function present(value: unknown, place: string): NonNullable<unknown> {
  if (value === null || value === undefined) throw refused(place, 'null.');
  return value;
}

function checkConditions(type: string, where: Input, place: string, spent: Spent, depth: number): void {
  if (depth > most.depth) throw refused(place, 'nested too deep.');
  const fields = inputType(`${type}Where`).getFields();
  for (const [name, value] of Object.entries(where)) {
    const here = `${place}.${name}`;
    spend(spent, here);
    const given = present(value, here);
    if (name === 'and' || name === 'or') {
      for (const part of Array.isArray(given) ? given : [given]) {
        spend(spent, here);
        checkConditions(type, asInput(present(part, here)), here, spent, depth + 1);
      }
    } else if (name === 'not') checkConditions(type, asInput(given), here, spent, depth + 1);
    else if (fields[name]) checkCondition(type, name, fields[name].type, given, here, spent, depth);
  }
}

function checkCondition(
  type: string,
  name: string,
  input: GraphQLInputType,
  given: unknown,
  place: string,
  spent: Spent,
  depth: number,
): void {
  const target = getNamedType(input).name.replace(/(?:List)?Where$/, '');
  const below = () => ({ whole: spent.whole, relations: 0 });
  const kind = kindOf(type, name, input);
  switch (kind) {
    case 'one':
      spendRelation(spent, place);
      checkConditions(target, asInput(given), place, below(), depth + 1);
      break;
    case 'many':
      for (const [quantifier, nested] of Object.entries(asInput(given))) {
        spendRelation(spent, place);
        checkConditions(target, asInput(present(nested, `${place}.${quantifier}`)), place, below(), depth + 1);
      }
      break;
    case 'group':
      for (const [part, inner] of Object.entries(asInput(given)))
        checkComparisons(present(inner, `${place}.${part}`), kind, place, spent);
      break;
    case 'belongs':
      checkText(given, place);
      break;
    default:
      checkComparisons(given, name === 'name' ? 'names' : kind, place, spent);
  }
}

/** Refuses comparisons of a date that are null, as in the `where` of a timeline. */
export function checkDates(given: unknown, place: string): void {
  if (given != null) checkComparisons(given, 'date', place, { whole: { conditions: 0 }, relations: 0 });
}

function checkComparisons(given: unknown, kind: string, place: string, spent: Spent): void {
  for (const [operator, value] of Object.entries(asInput(given))) {
    const here = `${place}.${operator}`;
    spend(spent, here);
    const operand = present(value, here);
    const operands: unknown[] = Array.isArray(operand) ? operand : [operand];
    if (operands.length > most.list) throw refused(here, 'too long a list.');
    for (const one of operands) {
      present(one, here);
      if (operator !== 'isNull') checkOperand(one, kind, here);
    }
  }
}

function checkOperand(value: unknown, kind: string, place: string): void {
  if (!['text', 'names', 'key', 'code'].includes(kind)) return;
  checkText(value, place);
  const text = String(value);
  if (kind === 'names' && text.includes('\n')) throw refused(place, 'holds a line break, which no name has.');
  if (kind === 'code') checkCode(text, place);
  if (kind !== 'key' && fold(text).trim() === '') throw refused(place, 'holds nothing to look for.');
}

/** Refuses what cannot be a text of the record. */
export function checkText(value: unknown, place: string): void {
  const text = String(value);
  if (text.length > most.text) throw refused(place, 'too long a text.');
  if (text.includes('\0')) throw refused(place, 'holds a NUL character.');
}

/** Refuses what is not an ISO 3166-1 alpha-2 code. */
export function checkCode(value: unknown, place: string): void {
  if (!/^[A-Za-z]{2}$/.test(String(value))) throw refused(place, 'not a country code of two letters.');
}

const boundsOf = (value: unknown): { readonly first: number | string; readonly last: number | string } | undefined => {
  if (isInput(value) && typeof value.first === 'string' && typeof value.last === 'string')
    return { first: value.first, last: value.last };
  return value == null ? undefined : { first: Number(value), last: Number(value) };
};

/** Refuses ranges that end before they begin: a total of nothing would be taken for an answer. */
export function checkReversed(input: GraphQLInputType, given: unknown, place = 'where'): void {
  const type = getNullableType(input);
  if (isListType(type)) {
    for (const part of Array.isArray(given) ? given : [given]) checkReversed(type.ofType, part, place);
    return;
  }
  if (!isInput(given)) return;
  const { name } = getNamedType(type);
  if (/(?:Int|Decimal|PartialDate)Filter$/.test(name)) {
    const from = [boundsOf(given.gte)?.first, boundsOf(given.gt)?.last];
    const to = [boundsOf(given.lte)?.last, boundsOf(given.lt)?.first];
    for (const begin of from)
      for (const end of to)
        if (begin !== undefined && end !== undefined && begin > end) throw refused(place, 'ends before it begins.');
    return;
  }
  if (!/Where$/.test(name)) return;
  const fields = inputType(name).getFields();
  for (const [field, value] of Object.entries(given))
    if (fields[field]) checkReversed(fields[field].type, value, `${place}.${field}`);
}
