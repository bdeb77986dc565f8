import { all, any, type Condition, compare, not, type Operand, type Scalar } from './condition.js';
import { mapped } from './deferred.js';
import { badInput, refuseNul } from './errors.js';
import type { Comparison } from './filter.js';
import { countryCode } from './values/countryCode.js';
import { asDayRange, type DayRange } from './values/partialDate.js';
import { foldText } from './values/text.js';

/** How large a `where` may be: enough for any question of a person, too little to keep the database's planner busy. */
export const filterLimits = { conditions: 60, relations: 12, depth: 8, list: 200, text: 500 } as const;

/** A comparison of a column as a condition. */
export function columnCondition(
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
export function dateCondition(
  first: string,
  last: string,
  operator: string,
  operand: unknown,
  place: string,
): Condition {
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

/** A text as a filter takes it. */
export function asText(value: unknown, place: string): string {
  if (typeof value !== 'string') throw badInput(place, 'must be text.');
  if (value.length > filterLimits.text)
    throw badInput(place, `is ${value.length} characters long; at most ${filterLimits.text} are allowed.`);
  refuseNul(place, value);
  return value;
}

/** One value, or each of a list. */
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function asScalar(value: unknown): Scalar {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean')
    throw new TypeError('GraphQL let a value through that is not a scalar');
  return value;
}
