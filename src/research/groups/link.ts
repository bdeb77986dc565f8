import { gathered, mapped } from '../../query/deferred.js';
import type { Filter } from '../../query/filter.js';
import { naturalKey } from '../../query/model.js';
import { asInput, type WhereInput } from '../../query/readWhere.js';
import { objectOf, type Piece } from '../../sql/json.js';
import { columnJson } from '../../sql/leaf.js';
import { Param, sql } from '../../sql/sql.js';
import type { Dimension, Dimensions, PeriodUnit } from './dimension.js';
import type { DimensionPath } from './dimensionPath.js';
import { fanKey, type KeyColumns, periodUnitOf } from './keys.js';
import { type Literal, type LiteralObject, printLiteral, Written, whereLiteral } from './literal.js';

/** What a group has in common in one dimension: a value, the key of a record, or a period. */
type KeyValue = string | PeriodKey;

/** A stretch of time, by its first day. Its length is a year where the dates in it are known no better. */
interface PeriodKey {
  readonly unit: PeriodUnit;
  /** The first day. Example: `2024-10-01`. */
  readonly start: string;
}

/** The dimensions of a group, each with its key; null where the records have none. */
type KeyEntries = readonly (readonly [dimension: Dimension, key: KeyValue | null])[];

/** What the link to the records of a group is made of. */
export interface LinkRead {
  /** The conditions of the totals' or the list's own `where`, each as a document has it. */
  readonly where: Readonly<Record<string, string>>;
  /** The keys of the group, by the names of the dimensions. */
  readonly keys: Readonly<Record<string, KeyValue | null>>;
}

/** A `where` as links have it, in JSON: `LinkRead.where`. */
export function linkedWhere(filter: Filter, where: WhereInput | undefined): Param {
  const written = mapped(gathered(where ?? {}), (known) => {
    const members = Object.entries(whereLiteral(filter, asInput(known)));
    return JSON.stringify(Object.fromEntries(members.map(([name, value]) => [name, printLiteral(value)])));
  });
  return new Param(written, 'text');
}

/** The JSON of what the link to a group is made of: `LinkRead`. @param where `linkedWhere`. */
export function linkJson(where: Param | undefined, keys: readonly KeyColumns[]): Piece[] {
  if (!where) throw new TypeError('a link without the `where` that it begins with');
  const named = (name: string, pieces: readonly Piece[]) => ({ name, ofClient: false, pieces });
  const values = keys.map((column) => named(column.dimension.name, keyJson(column)));
  return objectOf([named('where', [sql`${where}`]), named('keys', objectOf(values))]);
}

function keyJson({ dimension: { key }, value, coarse, natural }: KeyColumns): Piece[] {
  switch (key.kind) {
    case 'record':
      return columnJson({ type: 'text', nullable: true }, natural);
    case 'enum':
    case 'text':
      return columnJson({ type: 'text', nullable: true }, sql`${value}::text`);
    case 'period': {
      const unit = periodUnitOf(coarse, key.unit);
      return [sql`coalesce('{"unit":"' || ${unit} || '","start":"' || ${value}::text || '"}', 'null')`];
    }
  }
}

/** The `where` that selects exactly the records of a group, as text for a document. */
export function linkOf({ byName }: Dimensions, { where, keys }: LinkRead): string {
  const own = Object.fromEntries(Object.entries(where).map(([name, text]) => [name, new Written(text)]));
  const entries = Object.entries(keys).map(([name, key]) => {
    const dimension = byName.get(name);
    if (!dimension) throw new TypeError(`${name} is not a dimension`);
    return [dimension, key] as const;
  });
  return printLiteral(both([own, ...conditionsOf(entries)]));
}

/** All of these, in one object where no two of them are about the same field. */
function both(parts: readonly LiteralObject[]): LiteralObject {
  const telling = parts.filter((part) => Object.keys(part).length > 0);
  const [only] = telling;
  if (telling.length <= 1) return only ?? {};
  const names = telling.flatMap((part) => Object.keys(part));
  return new Set(names).size === names.length ? Object.assign({}, ...telling) : { and: telling };
}

/** What is read together is asked together: of one and the same equipment, say. */
function conditionsOf(keys: KeyEntries): LiteralObject[] {
  const together = new Map<string, LiteralObject>();
  const apart: LiteralObject[] = [];
  for (const [dimension, key] of keys) {
    const [place, ...others] = dimension.places;
    if (!place) continue;
    if (others.length > 0) apart.push(either(dimension.places, key));
    else if (dimension.overlapping) {
      const fan = fanKey(place);
      together.set(fan, merged(together.get(fan) ?? {}, conditionOf(place, dimension, key)));
    } else {
      const condition = conditionOf(place, dimension, key);
      // Of a record, or of the one that belongs to it, everything is asked at once.
      if ('not' in condition || 'and' in condition) apart.push(condition);
      else together.set('', merged(together.get('') ?? {}, condition));
    }
  }
  return [...together.values(), ...apart];
}

function either(places: readonly DimensionPath[], key: KeyValue | null): LiteralObject {
  if (key === null) return { and: places.map(withoutValue) };
  if (typeof key !== 'string') throw new TypeError('a period is of one date');
  return { or: places.map((place) => nest(place.path, chosen(place, key))) };
}

function conditionOf(place: DimensionPath, dimension: Dimension, key: KeyValue | null): LiteralObject {
  if (key === null) return withoutValue(place);
  if (typeof key === 'string') return nest(place.path, chosen(place, key));
  if (dimension.key.kind !== 'period') throw new TypeError(`${dimension.name} is not a period`);
  return inPeriod(place.path, key, dimension.key.unit);
}

function chosen({ leaf }: DimensionPath, key: string): Literal {
  switch (leaf.kind) {
    case 'family':
      return key;
    case 'record':
      return { [naturalKey(leaf.model)]: { eq: key } };
    case 'elements':
      return { has: new Written(key) };
    case 'enum':
      return { eq: new Written(key) };
    case 'text':
      return { eq: key };
    case 'date':
      throw new TypeError('a date is chosen by its period');
  }
}

/** The condition for the records that have no value at a place. */
function withoutValue({ path, leaf }: DimensionPath): LiteralObject {
  const some = path.indexOf('some');
  const mayBeUnknown = leaf.kind !== 'record' && leaf.kind !== 'family' && leaf.kind !== 'elements' && leaf.nullable;
  if (leaf.kind === 'elements' && path.length === 1) return nest(path, { isEmpty: true });
  if (mayBeUnknown && path.length === 1) return nest(path, { isNull: true });
  // That there is such a record at all is what a column tells that every record has.
  const whole = leaf.kind === 'record' || mayBeUnknown ? path : path.slice(0, -1);
  const known: LiteralObject = mayBeUnknown ? { isNull: false } : {};
  if (some < 0) return { not: nest(whole, known) };
  return nest([...whole.slice(0, some), 'none', ...whole.slice(some + 1)], known);
}

function inPeriod(path: readonly string[], { unit, start }: PeriodKey, asked: PeriodUnit): LiteralObject {
  const year = start.slice(0, 4);
  const date = (condition: LiteralObject) => nest(path, condition);
  if (unit === asked) return date(within(start, unit));
  // Known to the year and no better: in the year, and in none of its parts.
  const parts = startsIn(year, asked);
  const inside =
    asked === 'MONTH'
      ? date({ in: parts.map((part) => part.slice(0, 7)) })
      : { or: parts.map((part) => date(within(part, asked))) };
  return { and: [date({ eq: year }), { not: inside }] };
}

function within(start: string, unit: PeriodUnit): LiteralObject {
  switch (unit) {
    case 'MONTH':
      return { eq: start.slice(0, 7) };
    case 'QUARTER':
      return { gte: start.slice(0, 7), lte: lastMonth(start) };
    case 'YEAR':
      return { eq: start.slice(0, 4) };
  }
}

/** The last month of the quarter that begins on a day. */
function lastMonth(start: string): string {
  return `${start.slice(0, 5)}${String(Number(start.slice(5, 7)) + 2).padStart(2, '0')}`;
}

function startsIn(year: string, unit: PeriodUnit): string[] {
  const step = unit === 'MONTH' ? 1 : 3;
  return Array.from({ length: 12 / step }, (_, index) => `${year}-${String(index * step + 1).padStart(2, '0')}-01`);
}

/** `['article', 'kind']` and a value as `{ article: { kind: value } }`. */
function nest(path: readonly string[], value: Literal): LiteralObject {
  const [head, ...rest] = path;
  if (head === undefined) return isObject(value) ? value : {};
  return { [head]: rest.length === 0 ? value : nest(rest, value) };
}

/** Two conditions on the same record as one. */
function merged(one: LiteralObject, other: LiteralObject): LiteralObject {
  const result: { [name: string]: Literal } = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const known = result[name];
    result[name] = known !== undefined && isObject(known) && isObject(value) ? merged(known, value) : value;
  }
  return result;
}

const isObject = (literal: Literal): literal is LiteralObject =>
  typeof literal === 'object' && !Array.isArray(literal) && !(literal instanceof Written);
