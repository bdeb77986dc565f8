import { foldText } from '../../ingest/text.js';
import { badInput } from '../errors.js';
import { countryCode } from '../lists/countryCode.js';
import { asDayRange, type DayRange } from '../values/partialDate.js';
import { all, any, type Condition, compare, not, type Operand, type Quantifier, type Scalar } from './condition.js';
import type { Comparison, Filter, FilterField } from './declare.js';
import { mapped } from './later.js';

/** The input of a `where` argument, after GraphQL has checked its names and scalars. */
export type WhereInput = Readonly<Record<string, unknown>>;

/** How large a `where` may be: enough for any question of a person, too little to keep the database's planner busy. */
export const filterLimits = { conditions: 60, depth: 8, list: 200, text: 500 } as const;

interface Budget {
  conditions: number;
}

/**
 * Reads a `where`.
 * @param place the argument's name, for messages.
 * @throws BAD_USER_INPUT for null or oversized conditions, with the place inside the argument.
 */
export function readWhere(filter: Filter, input: WhereInput, place = 'where'): Condition {
  return readConditions(filter, input, place, { conditions: 0 }, 1);
}

/**
 * Reads the comparisons of a date that no filter declares.
 * @throws BAD_USER_INPUT for null conditions, with the place inside the argument.
 */
export function readDates(first: string, last: string, input: WhereInput, place: string): Condition {
  const field = { type: 'date', first, last, nullable: true, description: '' } as const;
  return all(fieldConditions(field, input, place, { conditions: 0 }, 1));
}

function readConditions(filter: Filter, input: WhereInput, place: string, budget: Budget, depth: number): Condition {
  if (depth > filterLimits.depth) throw badInput(place, `is nested more than ${filterLimits.depth} levels deep.`);
  const conditions: Condition[] = [];
  for (const [name, value] of Object.entries(input)) {
    const here = `${place}.${name}`;
    spend(budget, here);
    const given = present(value, here);
    if (name === 'and' || name === 'or') {
      const parts = asList(given).map((part, index) => {
        const inside = `${here}[${index}]`;
        spend(budget, inside);
        return readConditions(filter, asInput(present(part, inside)), inside, budget, depth + 1);
      });
      // An empty list is what an interface builds when nothing is chosen: it asks for nothing, in `or` as well.
      if (parts.length > 0) conditions.push(name === 'and' ? all(parts) : any(parts));
    } else if (name === 'not') {
      conditions.push(not(readConditions(filter, asInput(given), here, budget, depth + 1)));
    } else {
      const field = filter.fields[name];
      if (!field) throw badInput(here, 'is no condition of this list.');
      conditions.push(...fieldConditions(field, given, here, budget, depth));
    }
  }
  return all(conditions);
}

/** Whether a column's value is unknown. */
function unknown(column: string, wanted: boolean): Condition {
  const condition: Condition = { kind: 'unknown', column };
  return wanted ? condition : not(condition);
}

/** Counts a condition: a field, a comparison, or a part of an `and` or `or`, empty ones included. */
function spend(budget: Budget, place: string): void {
  budget.conditions += 1;
  if (budget.conditions > filterLimits.conditions)
    throw badInput(place, `is one condition too many; at most ${filterLimits.conditions} are allowed.`);
}

function fieldConditions(
  field: FilterField,
  value: unknown,
  place: string,
  budget: Budget,
  depth: number,
): Condition[] {
  switch (field.type) {
    case 'column':
      return comparators(value, place, budget).map(([operator, operand, here]) =>
        operator === 'isNull'
          ? unknown(field.column, operand === true)
          : columnCondition(field.column, field.compare, operator, operand, here),
      );
    case 'date':
      return comparators(value, place, budget).map(([operator, operand, here]) =>
        operator === 'isNull'
          ? unknown(field.first, operand === true)
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
      return [
        {
          kind: 'one',
          relation: field.relation,
          condition: readConditions(field.target(), asInput(value), place, budget, depth + 1),
        },
      ];
    case 'many':
      return Object.entries(asInput(value)).map(([quantifier, nested]) => {
        const here = `${place}.${quantifier}`;
        const condition = readConditions(field.target(), asInput(present(nested, here)), here, budget, depth + 1);
        return {
          kind: 'many',
          relation: field.relation,
          quantifier: asQuantifier(quantifier),
          condition: field.through === undefined ? condition : { kind: 'one', relation: field.through, condition },
        };
      });
    case 'family':
      return [{ kind: 'family', slug: mapped(value, (slug) => asText(slug, place)) }];
  }
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
    return [operator, mapped(present(operand, here), (given) => checkedList(given, here)), here];
  });
}

function checkedList(given: unknown, place: string): unknown {
  if (!Array.isArray(given)) return given;
  if (given.length > filterLimits.list)
    throw badInput(place, `lists ${given.length} values; at most ${filterLimits.list} are allowed.`);
  for (const [index, item] of given.entries()) present(item, `${place}[${index}]`);
  return given;
}

function columnCondition(
  column: string,
  comparison: Comparison,
  operator: string,
  operand: unknown,
  place: string,
): Condition {
  const each = (convert: (value: unknown) => Scalar) => mapped(operand, (given) => eachOf(given, convert));
  switch (comparison.kind) {
    case 'key':
      return scalarCondition(
        column,
        operator,
        each((key) => asText(key, place)),
        place,
      );
    case 'countryCode':
      return scalarCondition(
        column,
        operator,
        each((code) => countryCode(asText(code, place), place)),
        place,
      );
    case 'text':
      return scalarCondition(
        column,
        operator,
        each((text) => fold(text, place)),
        place,
      );
    case 'int':
    case 'decimal':
    case 'enum':
    case 'enumList':
      if (operator === 'isEmpty') return { kind: 'empty', column, wanted: operand === true };
      return scalarCondition(column, operator, each(asScalar), place);
    case 'names':
      return namesCondition(column, operator, operand, place);
  }
}

const eachOf = (value: unknown, convert: (value: unknown) => Scalar): Scalar | readonly Scalar[] =>
  Array.isArray(value) ? value.map(convert) : convert(value);

function scalarCondition(column: string, operator: string, operand: Operand, place: string): Condition {
  switch (operator) {
    case 'eq':
      return compare(column, 'equals', operand);
    case 'neq':
      return compare(column, 'not', operand);
    case 'in':
    case 'notIn':
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'contains':
    case 'startsWith':
    case 'endsWith':
    case 'has':
    case 'hasSome':
    case 'hasEvery':
      return compare(column, operator, operand);
    default:
      throw badInput(place, 'is no comparison of this field.');
  }
}

/** Names are held as "\nname\nalias\n", so that each comparison with any of them is one pattern. */
function namesCondition(column: string, operator: string, operand: unknown, place: string): Condition {
  const part = (before: string, after: string) => (name: unknown) => {
    if (typeof name === 'string' && name.includes('\n'))
      throw badInput(place, 'holds a line break, which no name has.');
    return `${before}${fold(name, place)}${after}`;
  };
  const one = (before: string, after: string) => compare(column, 'contains', mapped(operand, part(before, after)));
  const several = () =>
    compare(
      column,
      'containsAny',
      mapped(operand, (names) => asList(names).map(part('\n', '\n'))),
    );
  switch (operator) {
    case 'eq':
      return one('\n', '\n');
    case 'neq':
      return not(one('\n', '\n'));
    case 'in':
      return several();
    case 'notIn':
      return not(several());
    case 'contains':
      return one('', '');
    case 'startsWith':
      return one('\n', '');
    case 'endsWith':
      return one('', '\n');
    default:
      throw badInput(place, 'is no comparison of names.');
  }
}

/**
 * A date that is known to the month or year matches when every day that it may be does; so does a month or a year that is compared with.
 */
function dateCondition(first: string, last: string, operator: string, operand: unknown, place: string): Condition {
  // The first day is never after the last one; said of it as well, an index that sorts by it knows where to end.
  const before = (compared: 'lt' | 'lte', range: unknown, end: keyof DayRange): Condition => {
    const day = mapped(range, (days) => asDayRange(days)[end]);
    return all([compare(last, compared, day), compare(first, compared, day)]);
  };
  const after = (compared: 'gt' | 'gte', range: unknown, end: keyof DayRange): Condition =>
    compare(
      first,
      compared,
      mapped(range, (days) => asDayRange(days)[end]),
    );
  const within = (range: unknown): Condition => all([after('gte', range, 'first'), before('lte', range, 'last')]);
  switch (operator) {
    case 'eq':
      return within(operand);
    case 'neq':
      return not(within(operand));
    case 'in':
      return any(asList(operand).map(within));
    case 'notIn':
      return not(any(asList(operand).map(within)));
    case 'gt':
      return after('gt', operand, 'last');
    case 'gte':
      return after('gte', operand, 'first');
    case 'lt':
      return before('lt', operand, 'first');
    case 'lte':
      return before('lte', operand, 'last');
    default:
      throw badInput(place, 'is no comparison of dates.');
  }
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

/** A text as a filter takes it. */
export function asText(value: unknown, place: string): string {
  if (typeof value !== 'string') throw badInput(place, 'must be text.');
  if (value.length > filterLimits.text)
    throw badInput(place, `is ${value.length} characters long; at most ${filterLimits.text} are allowed.`);
  if (value.includes('\u0000')) throw badInput(place, 'holds a NUL character, which no text has.');
  return value;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const isRecord = (value: unknown): value is WhereInput => typeof value === 'object' && value !== null;

function asScalar(value: unknown): Scalar {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new TypeError('GraphQL let a value through that is no scalar');
  return value;
}

function asQuantifier(name: string): Quantifier {
  if (name !== 'some' && name !== 'every' && name !== 'none')
    throw new TypeError('GraphQL let a quantifier through that is none');
  return name;
}

function asInput(value: unknown): WhereInput {
  if (!isRecord(value)) throw new TypeError('GraphQL let an input object through that is none');
  return value;
}
