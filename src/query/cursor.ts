import { all, any, type Condition, compare, not } from './condition.js';
import { type Deferred, mapped } from './deferred.js';
import { badInput } from './errors.js';
import { isUuid } from './globalId.js';
import type { SortTerm } from './order.js';
import { decimalDigits, fits, parseDecimal } from './values/decimal.js';
import { parsePartialDate } from './values/partialDate.js';

/** The value of a sort key as JSON carries it: a date as `2024-11-20`, a decimal as text. */
export type KeyValue = string | number | null;

/** Names the order that a cursor belongs to, its model included, so that one from another list or order is noticed. */
export function orderName(terms: readonly SortTerm[]): string {
  return terms.map((term) => `${term.field}${term.printed ? peopleSort : ''}${direction(term)}`).join('');
}

/** In the name of a key whose texts are sorted as people sort them. Cursors of the time when they were sorted by their bytes are without it. */
const peopleSort = '~';

const direction = ({ descending }: SortTerm) => (descending ? '-' : '+');

/**
 * Reads a cursor of this list and order.
 * @throws BAD_USER_INPUT when it is none.
 */
export function decodeCursor(terms: readonly SortTerm[], cursor: string, place: string): readonly KeyValue[] {
  const wrong = (why: string) =>
    badInput(
      place,
      `${JSON.stringify(cursor.slice(0, 80))} ${why}. Take cursors from \`pageInfo\` or \`edges\` of the same list.`,
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw wrong('is no cursor');
  }
  if (!Array.isArray(parsed) || typeof parsed[0] !== 'string') throw wrong('is no cursor');
  const [name, ...values] = parsed;
  if (terms.some(({ printed }) => printed) && name === orderName(terms).replaceAll(peopleSort, ''))
    throw wrong('was made when names were sorted otherwise: begin with the first page again');
  if (name !== orderName(terms)) throw wrong('is a cursor of another list or another order');
  if (values.length !== terms.length) throw wrong('is no cursor');
  return terms.map((term, index): KeyValue => {
    const value: unknown = values[index];
    if (!isKeyValue(term, value)) throw wrong('is no cursor');
    return value;
  });
}

/**
 * Which keys of a cursor are unknown, as a text; empty for what is no cursor. Two cursors of one order with the same text ask for the same condition, with
 * other values. The text is in brackets: no cursor at all has another shape.
 */
export function unknownKeysOf(cursor: string): string {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? `[${parsed.map((key) => (key === null ? 'n' : 'v')).join('')}]` : '';
  } catch {
    return '';
  }
}

/**
 * The rows after (or, with `backward`, before) a place in the order: the keyset condition.
 * @param values the place's sort keys, in the order of the terms; null for an unknown value.
 */
export function beyond(
  terms: readonly SortTerm[],
  values: readonly (KeyValue | Deferred)[],
  backward: boolean,
): Condition {
  const branches: Condition[] = [];
  const equal: Condition[] = [];
  for (const [index, term] of terms.entries()) {
    const value = values[index] ?? null;
    const further = furtherThan(term, value, backward);
    if (further) branches.push(all([...equal, further]));
    equal.push(
      onPath(term, (column) =>
        value === null ? { kind: 'unknown', column } : compare(column, 'equals', operandOf(term, value)),
      ),
    );
  }
  return any(branches);
}

/** The rows whose one key lies further on; none where nothing can. Unknown values are at the end of the list in both directions. */
function furtherThan(term: SortTerm, value: KeyValue | Deferred, backward: boolean): Condition | undefined {
  const isUnknown = onPath(term, (column) => ({ kind: 'unknown', column }));
  if (value === null) return backward ? not(isUnknown) : undefined;
  const operator = term.descending !== backward ? 'lt' : 'gt';
  const further = onPath(term, (column) => compare(column, operator, operandOf(term, value)));
  return term.nullable && !backward ? any([further, isUnknown]) : further;
}

/** A condition on the column that a term sorts by, over the relations that lead to it. */
export function onPath({ path }: SortTerm, condition: (column: string) => Condition): Condition {
  const column = path.at(-1) ?? 'id';
  return path
    .slice(0, -1)
    .reduceRight<Condition>((inner, relation) => ({ kind: 'one', relation, condition: inner }), condition(column));
}

export function operandOf(term: SortTerm, value: string | number | Deferred): string | number | Date | Deferred {
  return mapped(value, (key) => {
    if (typeof key !== 'string' && typeof key !== 'number') throw new TypeError('a place in a list without its key');
    return term.kind === 'date' ? new Date(key) : key;
  });
}

function isDecimal(value: string): boolean {
  const decimal = parseDecimal(value);
  return decimal !== undefined && fits(decimal, decimalDigits);
}

function isKeyValue(term: SortTerm, value: unknown): value is KeyValue {
  if (value === null) return term.nullable;
  switch (term.kind) {
    case 'int':
      return Number.isSafeInteger(value) && Math.abs(Number(value)) <= 2_147_483_647;
    case 'date':
      return typeof value === 'string' && value.length === 10 && parsePartialDate(value) !== undefined;
    case 'decimal':
      return typeof value === 'string' && isDecimal(value);
    case 'uuid':
      return typeof value === 'string' && isUuid(value);
    case 'text':
      return typeof value === 'string' && !value.includes('\u0000');
  }
}
