import { foldText } from '../../ingest/text.js';
import { badInput } from '../errors.js';
import type { DayRange } from '../values/partialDate.js';
import type { Comparison, Filter, FilterField } from './declare.js';

/** A Prisma `where`, as plain data. */
export type Where = Readonly<Record<string, unknown>>;

/** The input of a `where` argument, after GraphQL has checked its names and scalars. */
export type WhereInput = Readonly<Record<string, unknown>>;

/** How large a `where` may be: enough for any question of a person, too little to keep the database's planner busy. */
const filterLimits = { conditions: 60, depth: 8, list: 200, text: 500 } as const;

interface Budget {
  conditions: number;
}

/**
 * Translates a `where` into Prisma's.
 * @param place the argument's name, for messages.
 * @throws BAD_USER_INPUT for null, empty or oversized conditions, with the place inside the argument.
 */
export function toWhere(filter: Filter, input: WhereInput, place = 'where'): Where {
  return translate(filter, input, place, { conditions: 0 }, 1);
}

function translate(filter: Filter, input: WhereInput, place: string, budget: Budget, depth: number): Where {
  if (depth > filterLimits.depth) throw badInput(place, `is nested more than ${filterLimits.depth} levels deep.`);
  const conditions: Where[] = [];
  for (const [name, value] of Object.entries(input)) {
    const here = `${place}.${name}`;
    spend(budget, here);
    const given = present(value, here);
    if (name === 'and' || name === 'or') {
      const parts = asList(given).map((part, index) => {
        const inside = `${here}[${index}]`;
        spend(budget, inside);
        return translate(filter, asInput(present(part, inside)), inside, budget, depth + 1);
      });
      if (parts.length === 0) throw badInput(here, 'is empty. Give at least one condition, or leave it out.');
      conditions.push(name === 'and' ? allOf(parts) : anyOf(parts));
    } else if (name === 'not') {
      conditions.push(noneOf(translate(filter, asInput(given), here, budget, depth + 1)));
    } else {
      const field = filter.fields[name];
      if (!field) throw badInput(here, 'is no condition of this list.');
      conditions.push(...fieldConditions(field, given, here, budget, depth));
    }
  }
  return allOf(conditions);
}

/** An empty condition holds always; Prisma would leave it out of an OR and of a NOT as if it were not there. */
const isAlways = (where: Where) => Object.keys(where).length === 0;

/** What never holds. */
const never: Where = { id: { in: [] } };

function allOf(parts: readonly Where[]): Where {
  const telling = parts.filter((part) => !isAlways(part));
  return telling.length > 1 ? { AND: telling } : (telling[0] ?? {});
}

const anyOf = (parts: readonly Where[]): Where => (parts.some(isAlways) ? {} : { OR: parts });

const noneOf = (part: Where): Where => (isAlways(part) ? never : { NOT: part });

/** Counts a condition: a field, a comparison, or a part of an `and` or `or`, empty ones included. */
function spend(budget: Budget, place: string): void {
  budget.conditions += 1;
  if (budget.conditions > filterLimits.conditions)
    throw badInput(place, `is one condition too many; at most ${filterLimits.conditions} are allowed.`);
}

function fieldConditions(field: FilterField, value: unknown, place: string, budget: Budget, depth: number): Where[] {
  switch (field.type) {
    case 'column':
      return comparators(value, place, budget).map(([operator, operand, here]) =>
        operator === 'isNull'
          ? isNull(field.column, operand === true)
          : columnCondition(field.column, field.compare, operator, operand, here),
      );
    case 'date':
      return comparators(value, place, budget).map(([operator, operand, here]) =>
        operator === 'isNull'
          ? isNull(field.first, operand === true)
          : dateCondition(field.first, field.last, operator, operand, here),
      );
    case 'group':
      return Object.entries(asInput(value)).flatMap(([name, part]) => {
        const member = field.fields[name];
        if (!member) throw badInput(`${place}.${name}`, 'is no condition of this value.');
        return fieldConditions(member, present(part, `${place}.${name}`), `${place}.${name}`, budget, depth);
      });
    case 'one':
      // An empty nested condition asks that there be one at all; `not` around it finds the rows that have none.
      return [{ [field.relation]: { is: translate(field.target(), asInput(value), place, budget, depth + 1) } }];
    case 'many':
      return Object.entries(asInput(value)).map(([quantifier, nested]) => {
        const here = `${place}.${quantifier}`;
        return {
          [field.relation]: {
            [quantifier]: translate(field.target(), asInput(present(nested, here)), here, budget, depth + 1),
          },
        };
      });
    case 'family':
      return [{ ancestors: { some: { ancestor: { is: { slug: asText(value, place) } } } } }];
  }
}

function isNull(column: string, wanted: boolean): Where {
  return wanted ? { [column]: null } : { NOT: { [column]: null } };
}

/** The comparators of one field, each checked for null and for the length of its list. */
function comparators(
  value: unknown,
  place: string,
  budget: Budget,
): [operator: string, operand: unknown, place: string][] {
  return Object.entries(asInput(value)).map(([operator, operand]) => {
    const here = `${place}.${operator}`;
    spend(budget, here);
    const given = present(operand, here);
    if (Array.isArray(given)) {
      if (given.length > filterLimits.list)
        throw badInput(here, `lists ${given.length} values; at most ${filterLimits.list} are allowed.`);
      for (const [index, item] of given.entries()) present(item, `${here}[${index}]`);
    }
    return [operator, given, here];
  });
}

function columnCondition(
  column: string,
  compare: Comparison,
  operator: string,
  operand: unknown,
  place: string,
): Where {
  switch (compare.kind) {
    case 'key':
      return scalarCondition(
        column,
        operator,
        Array.isArray(operand) ? operand.map((key) => asText(key, place)) : asText(operand, place),
        place,
      );
    case 'int':
    case 'decimal':
    case 'enum':
    case 'enumList':
      return scalarCondition(column, operator, operand, place);
    case 'text':
      return scalarCondition(
        column,
        operator,
        Array.isArray(operand) ? operand.map((text) => fold(text, place)) : fold(operand, place),
        place,
      );
    case 'names':
      return namesCondition(column, operator, operand, place);
  }
}

/** Prisma's words for the comparators. Text patterns are escaped: Prisma hands `%` and `_` on to LIKE. */
function scalarCondition(column: string, operator: string, operand: unknown, place: string): Where {
  switch (operator) {
    case 'eq':
      return { [column]: { equals: operand } };
    case 'neq':
      return { [column]: { not: operand } };
    case 'in':
    case 'notIn':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'has':
    case 'hasSome':
    case 'hasEvery':
    case 'isEmpty':
      return { [column]: { [operator]: operand } };
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return { [column]: { [operator]: escapeLike(asText(operand, place)) } };
    default:
      throw badInput(place, 'is no comparison of this field.');
  }
}

/** Names are held as "\nname\nalias\n", so that each comparison with any of them is one pattern. */
function namesCondition(column: string, operator: string, operand: unknown, place: string): Where {
  const like = (pattern: string): Where => ({ [column]: { contains: escapeLike(pattern) } });
  const whole = (name: unknown) => like(`\n${fold(name, place)}\n`);
  switch (operator) {
    case 'eq':
      return whole(operand);
    case 'neq':
      return { NOT: whole(operand) };
    case 'in':
      return { OR: asList(operand).map(whole) };
    case 'notIn':
      return { NOT: { OR: asList(operand).map(whole) } };
    case 'contains':
      return like(fold(operand, place));
    case 'startsWith':
      return like(`\n${fold(operand, place)}`);
    case 'endsWith':
      return like(`${fold(operand, place)}\n`);
    default:
      throw badInput(place, 'is no comparison of names.');
  }
}

/**
 * A date that is known to the month or year matches when every day that it may be does; so does a month or a year that is compared with.
 */
function dateCondition(first: string, last: string, operator: string, operand: unknown, place: string): Where {
  const within = (range: DayRange): Where => ({
    AND: [{ [first]: { gte: range.first } }, { [last]: { lte: range.last } }],
  });
  switch (operator) {
    case 'eq':
      return within(asRange(operand));
    case 'neq':
      return { NOT: within(asRange(operand)) };
    case 'in':
      return { OR: asList(operand).map((range) => within(asRange(range))) };
    case 'notIn':
      return { NOT: { OR: asList(operand).map((range) => within(asRange(range))) } };
    case 'gt':
      return { [first]: { gt: asRange(operand).last } };
    case 'gte':
      return { [first]: { gte: asRange(operand).first } };
    case 'lt':
      return { [last]: { lt: asRange(operand).first } };
    case 'lte':
      return { [last]: { lte: asRange(operand).last } };
    default:
      throw badInput(place, 'is no comparison of dates.');
  }
}

/** `\`, `%` and `_` are LIKE's own characters. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** The folded form of a text to look for; it must have something to look for. */
function fold(value: unknown, place: string): string {
  const text = asText(value, place);
  const folded = foldText(text);
  if (folded.trim() === '') throw badInput(place, `${JSON.stringify(text)} holds nothing to look for.`);
  return folded;
}

function present(value: unknown, place: string): NonNullable<unknown> {
  if (value === null || value === undefined) {
    throw badInput(place, 'is null. Leave the condition out, or ask for unknown values with `isNull: true`.');
  }
  return value;
}

function asText(value: unknown, place: string): string {
  if (typeof value !== 'string') throw badInput(place, 'must be text.');
  if (value.length > filterLimits.text)
    throw badInput(place, `is ${value.length} characters long; at most ${filterLimits.text} are allowed.`);
  if (value.includes('\u0000')) throw badInput(place, 'holds a NUL character, which no text has.');
  return value;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const isRecord = (value: unknown): value is WhereInput => typeof value === 'object' && value !== null;
const isRange = (value: unknown): value is DayRange =>
  isRecord(value) && value.first instanceof Date && value.last instanceof Date;

function asInput(value: unknown): WhereInput {
  if (!isRecord(value)) throw new TypeError('GraphQL let an input object through that is none');
  return value;
}

function asRange(value: unknown): DayRange {
  if (!isRange(value)) throw new TypeError('GraphQL let a date through that is none');
  return value;
}
