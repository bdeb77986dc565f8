import { type GraphQLInputType, getNamedType } from 'graphql';
import { familiesOf, isInFamily, isInSystem, relatedRow, relatedRows, sourceCount } from './relations.js';
import type { Records } from './rows.js';
import { inputType } from './schema.js';
import { type Cell, compareKeys, type Days, daysIn, fold, type Row, thousandths } from './values.js';

/** An input object, after GraphQL has checked its names and values. */
export type Input = Readonly<Record<string, unknown>>;

/** Whether a condition holds. Undefined: the value that it compares is unknown. */
export type Truth = boolean | undefined;

export const isInput = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function asInput(value: unknown): Input {
  if (!isInput(value)) throw new TypeError('not an input object');
  return value;
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

const not = (truth: Truth): Truth => (truth === undefined ? undefined : !truth);

/** All hold: false where one is false, unknown where none is false and one is unknown. */
function all(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes(undefined) ? undefined : true;
}

/** One holds at least. */
const any = (truths: readonly Truth[]): Truth => not(all(truths.map(not)));

/** The kind of condition that a field of a `where` is. */
export type Kind = 'many' | 'one' | 'group' | 'date' | 'belongs' | 'text' | 'tags' | 'code' | 'key' | 'number' | 'enum';

const kinds = new Map<string, Kind>();

/** What a condition is, by its input type. */
export function kindOf(type: string, name: string, field: GraphQLInputType): Kind {
  const known = kinds.get(`${type}.${name}`);
  if (known) return known;
  const kind = readKind(type, name, field);
  kinds.set(`${type}.${name}`, kind);
  return kind;
}

function readKind(type: string, name: string, field: GraphQLInputType): Kind {
  const input = getNamedType(field).name;
  if (input === 'String') return 'belongs';
  if (/ListWhere$/.test(input)) return 'many';
  if (/^(?:Reported)?(?:Money|Quantity)Where$/.test(input)) return 'group';
  if (/Where$/.test(input)) return 'one';
  if (/PartialDateFilter$/.test(input)) return 'date';
  if (/TextFilter$/.test(input)) return 'text';
  if (/ListFilter$/.test(input)) return 'tags';
  if (/KeyFilter$/.test(input)) return type === 'Country' && name === 'code' ? 'code' : 'key';
  return /(?:Int|Decimal)Filter$/.test(input) ? 'number' : 'enum';
}

/** Whether a record meets a `where`. */
export function meets(records: Records, row: Row, where: unknown): boolean {
  return where === null || where === undefined || truthOf(records, row, asInput(where)) === true;
}

/** What is known of records already: a condition inside others is worked out once for each record. */
const truths = new WeakMap<Input, Map<Row, Truth>>();

function truthOf(records: Records, row: Row, where: Input): Truth {
  const known = truths.get(where) ?? new Map<Row, Truth>();
  truths.set(where, known);
  if (known.has(row)) return known.get(row);
  const truth = readTruth(records, row, where);
  known.set(row, truth);
  return truth;
}

function readTruth(records: Records, row: Row, where: Input): Truth {
  const fields = inputType(`${row.__typename}Where`).getFields();
  return all(
    Object.entries(where).map(([name, given]): Truth => {
      switch (name) {
        case 'and':
          return all(asList(given).map((part) => truthOf(records, row, asInput(part))));
        case 'or':
          return asList(given).length === 0 || any(asList(given).map((part) => truthOf(records, row, asInput(part))));
        case 'not':
          return not(truthOf(records, row, asInput(given)));
      }
      const field = fields[name];
      if (!field) throw new TypeError(`${row.__typename} has no condition ${name}`);
      return conditionOn(records, row, name, field.type, given);
    }),
  );
}

function conditionOn(records: Records, row: Row, name: string, type: GraphQLInputType, given: unknown): Truth {
  const input = getNamedType(type).name;
  switch (kindOf(row.__typename, name, type)) {
    case 'many': {
      const related = relatedRows(records, row, name);
      return all(Object.entries(asInput(given)).map(([how, where]) => quantified(records, related, how, where)));
    }
    case 'one': {
      const related = relatedRow(records, row, name, input.replace(/Where$/, ''));
      return related ? truthOf(records, related, asInput(given)) : false;
    }
    case 'group':
      return all(
        Object.entries(asInput(given)).map(([part, comparisons]) => {
          const column = `${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
          const number = part === 'amount' || part === 'lower' || part === 'upper';
          return compared(row[column] ?? null, number ? 'number' : 'enum', comparisons);
        }),
      );
    case 'belongs':
      return (name === 'systemOf' ? isInSystem : isInFamily)(records, row, String(given));
    case 'date':
      return dated(daysIn(row, name), given);
    case 'text':
      return name === 'name' ? anyNamed(namesOf(row), given) : worded(row[name] ?? null, given);
    case 'tags':
      return tagged(row[name] ?? null, given);
    case 'code':
      return compared(row[name] ?? null, 'code', given);
    case 'number':
      return compared(name === 'sourceCount' ? sourceCount(records, row) : (row[name] ?? null), 'number', given);
    case 'key':
    case 'enum':
      return compared(row[name] ?? null, 'key', given);
  }
}

/** A related record of which it is unknown whether it is so is neither among those that are nor among those that are not. */
function quantified(records: Records, related: readonly Row[], how: string, where: unknown): boolean {
  const is = (truth: Truth) => related.some((one) => truthOf(records, one, asInput(where)) === truth);
  switch (how) {
    case 'some':
      return is(true);
    case 'none':
      return !is(true);
    case 'every':
      return !is(false);
    default:
      throw new TypeError(`${how} is not a quantifier`);
  }
}

/** Each comparison of a value. An unknown value meets none; but nothing is in an empty list, and everything is outside of it. */
function comparisons(isKnown: boolean, given: unknown, holds: (operator: string, operand: unknown) => boolean): Truth {
  return all(
    Object.entries(asInput(given)).map(([operator, operand]): Truth => {
      if (operator === 'isNull') return operand === !isKnown;
      if (Array.isArray(operand) && operand.length === 0) return operator === 'notIn';
      return isKnown ? holds(operator, operand) : undefined;
    }),
  );
}

/** Numbers, keys and values of enums. */
function compared(value: Cell, kind: 'number' | 'code' | 'key' | 'enum', given: unknown): Truth {
  const read = (one: unknown) => {
    if (kind === 'number') return thousandths(String(one));
    return kind === 'code' ? String(one).toUpperCase() : String(one);
  };
  return comparisons(value !== null, given, (operator, operand) => {
    const order = (one: unknown) => compareKeys(read(value), read(one));
    switch (operator) {
      case 'eq':
      case 'in':
        return asList(operand).some((one) => order(one) === 0);
      case 'neq':
      case 'notIn':
        return asList(operand).every((one) => order(one) !== 0);
      case 'gt':
        return order(operand) > 0;
      case 'gte':
        return order(operand) >= 0;
      case 'lt':
        return order(operand) < 0;
      case 'lte':
        return order(operand) <= 0;
      default:
        throw new TypeError(`${operator} does not compare values`);
    }
  });
}

/** What a condition on a date is compared with. */
function asDays(value: unknown): Days {
  if (isInput(value) && typeof value.first === 'string' && typeof value.last === 'string')
    return { first: value.first, last: value.last };
  throw new TypeError('not days');
}

/** A date meets a comparison where every day that it may be does; a month or a year that it is compared with stands for all of its days. */
export function dated(date: Days | null, given: unknown): Truth {
  return comparisons(date !== null, given, (operator, operand) => {
    if (!date) return false;
    const isWithin = (one: unknown) => date.first >= asDays(one).first && date.last <= asDays(one).last;
    switch (operator) {
      case 'eq':
      case 'in':
        return asList(operand).some(isWithin);
      case 'neq':
      case 'notIn':
        return !asList(operand).some(isWithin);
      case 'gt':
        return date.first > asDays(operand).last;
      case 'gte':
        return date.first >= asDays(operand).first;
      case 'lt':
        return date.last < asDays(operand).first;
      case 'lte':
        return date.last <= asDays(operand).last;
      default:
        throw new TypeError(`${operator} does not compare dates`);
    }
  });
}

/** Every name of a record. */
export function namesOf(row: Row): readonly string[] {
  const { aliases } = row;
  return [row.designation, row.name, row.officialName, ...(Array.isArray(aliases) ? aliases : [])].filter(
    (name): name is string => typeof name === 'string',
  );
}

/** Texts are compared blind to case and accents. */
function isWorded(text: string, operator: string, operand: unknown): boolean {
  const [own, words] = [fold(text), asList(operand).map((one) => fold(String(one)))];
  switch (operator) {
    case 'eq':
    case 'in':
      return words.includes(own);
    case 'contains':
      return words.some((word) => own.includes(word));
    case 'startsWith':
      return words.some((word) => own.startsWith(word));
    case 'endsWith':
      return words.some((word) => own.endsWith(word));
    default:
      throw new TypeError(`${operator} does not compare texts`);
  }
}

/** What is denied of the one that it denies. */
const denied: Readonly<Record<string, string>> = { neq: 'eq', notIn: 'in' };

function worded(value: Cell, given: unknown): Truth {
  return anyNamed(typeof value === 'string' ? [value] : undefined, given);
}

/** Whether one of several names is so; that none is, where it is denied. */
function anyNamed(names: readonly string[] | undefined, given: unknown): Truth {
  return comparisons(names !== undefined, given, (operator, operand) => {
    const positive = denied[operator];
    const some = (names ?? []).some((name) => isWorded(name, positive ?? operator, operand));
    return positive === undefined ? some : !some;
  });
}

function tagged(value: Cell, given: unknown): Truth {
  const tags: readonly unknown[] = Array.isArray(value) ? value : [];
  return all(
    Object.entries(asInput(given)).map(([operator, operand]) => {
      switch (operator) {
        case 'has':
          return tags.includes(operand);
        case 'hasSome':
          return asList(operand).some((tag) => tags.includes(tag));
        case 'hasEvery':
          return asList(operand).every((tag) => tags.includes(tag));
        case 'isEmpty':
          return (tags.length === 0) === operand;
        default:
          throw new TypeError(`${operator} does not compare lists`);
      }
    }),
  );
}

/** Whether an equipment, or a family of it, is governed by a treaty. */
export const isGovernedBy = (records: Records, equipment: Row, treaty: string): boolean =>
  familiesOf(records, equipment).some((family) =>
    relatedRows(records, family, 'governedBy').some(({ slug }) => slug === treaty),
  );
