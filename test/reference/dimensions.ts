import { getNamedType } from 'graphql';
import { camelOf } from './lists.js';
import { relatedRow, relatedRows, topmostFamily } from './relations.js';
import type { Records } from './rows.js';
import { enumType, inputType, objectType, recordTypes } from './schema.js';
import { compareKeys, type Days, daysIn, type Key, Printed, type Row, textIn } from './values.js';

type PeriodUnit = 'MONTH' | 'QUARTER' | 'YEAR';

/** A stretch of time that dates are counted in, by its first month. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly start: string;
}

/** What a record has in a dimension; null where it has nothing or nothing is known. */
export type Value = Row | Period | string | null;

/** What records are grouped by. */
export interface Dimension {
  readonly name: string;
  /** The field of the key. */
  readonly field: string;
  /** The conditions that choose by it, as paths: the value is at the first of them that has one. */
  readonly paths: readonly (readonly string[])[];
  readonly unit: PeriodUnit | undefined;
  /** Whether a record may have several values. */
  readonly overlapping: boolean;
  /** Where the equipment is that it is of, and what it is of it; undefined for what is not of equipment. */
  readonly together: Together | undefined;
  /** The type of the values. */
  readonly type: string;
}

const isPeriodUnit = (name: string): name is PeriodUnit => name === 'MONTH' || name === 'QUARTER' || name === 'YEAR';

const dimensions = new Map<string, Dimension>();

/** A dimension of a type's records. Its documentation says what it is chosen by: there its values are. */
export function dimensionOf(type: string, name: string): Dimension {
  const known = dimensions.get(`${type}.${name}`);
  if (known) return known;
  const dimension = readDimension(type, name);
  dimensions.set(`${type}.${name}`, dimension);
  return dimension;
}

function readDimension(type: string, name: string): Dimension {
  const description = enumType(`${type}Dimension`).getValue(name)?.description ?? '';
  const [, chosen = ''] = /Chosen in a filter by (.*)\.$/.exec(description) ?? [];
  const paths = [...chosen.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path.split('.'));
  const length = name.split('_').at(-1) ?? '';
  const unit = isPeriodUnit(length) ? length : undefined;
  const field = unit ? 'period' : camelOf(name);
  const key = objectType(`${type}Key`).getFields()[field];
  const overlapping = /Groups overlap\./.test(description);
  if (paths.length === 0 || !key) throw new TypeError(`${type}.${name} is not documented`);
  return {
    name,
    field,
    paths,
    unit,
    overlapping,
    together: thingsPath(paths, overlapping),
    type: getNamedType(key.type).name,
  };
}

/** The dimensions of a type's records. */
export const dimensionsOf = (type: string): readonly Dimension[] =>
  enumType(`${type}Dimension`)
    .getValues()
    .map(({ name }) => dimensionOf(type, name));

interface Together {
  readonly things: string;
  readonly rest: readonly string[];
}

/** What is read together, of one and the same thing: the category of an equipment is beside its family. */
function thingsPath(paths: Dimension['paths'], overlapping: boolean): Together | undefined {
  const [path = []] = paths;
  const at = path.lastIndexOf('some');
  const rest = path.slice(at + 1);
  const isOfEquipment = rest.length === 0 || rest[0] === 'category' || rest[0] === 'familyOf';
  return overlapping && at >= 0 && isOfEquipment ? { things: path.slice(0, at + 1).join('.'), rest } : undefined;
}

/** The values of a record in some dimensions: each combination once. */
export function valuesOf(records: Records, row: Row, dimensions: readonly Dimension[]): readonly (readonly Value[])[] {
  let rows: readonly ReadonlyMap<Dimension, Value>[] = [new Map()];
  const spread = (parts: readonly ReadonlyMap<Dimension, Value>[]) => {
    rows = rows.flatMap((before) => parts.map((part) => new Map([...before, ...part])));
  };
  const read = new Set<Dimension>();
  for (const dimension of dimensions) {
    if (read.has(dimension)) continue;
    const own = dimension.together;
    const together = own ? dimensions.filter((other) => other.together?.things === own.things) : [dimension];
    for (const each of together) read.add(each);
    if (own) {
      const things = valuesAt(records, row, own.things.split('.')).filter(isRecord);
      const ofThing = (thing: Row | undefined) =>
        new Map(together.map((each) => [each, thing ? partOf(records, thing, each.together?.rest ?? []) : null]));
      spread(things.length > 0 ? things.map(ofThing) : [ofThing(undefined)]);
    } else {
      const values = valuesIn(records, row, dimension);
      spread((values.length > 0 ? values : [null]).map((value) => new Map([[dimension, value]])));
    }
  }
  const combined = rows.map((one) => dimensions.map((dimension) => one.get(dimension) ?? null));
  return [...new Map(combined.map((values) => [writtenOf(values), values])).values()];
}

const partOf = (records: Records, thing: Row, rest: readonly string[]): Value =>
  rest.length === 0 ? thing : (valuesAt(records, thing, rest)[0] ?? null);

function valuesIn(records: Records, row: Row, { paths, unit }: Dimension): readonly Value[] {
  for (const path of paths) {
    const found = unit ? periodsAt(records, row, path, unit) : valuesAt(records, row, path);
    if (found.length > 0) return found;
  }
  return [];
}

/** What is at a path, unknown values left out. */
function valuesAt(records: Records, row: Row, path: readonly string[]): readonly (Row | string)[] {
  const [name, ...rest] = path;
  if (name === undefined) return [row];
  if (name === 'familyOf') return [topmostFamily(records, row)];
  if (rest[0] === 'some')
    return relatedRows(records, row, name).flatMap((each) => valuesAt(records, each, rest.slice(1)));
  const target = targetOf(row.__typename, name);
  if (target) {
    const related = relatedRow(records, row, name, target);
    return related ? valuesAt(records, related, rest) : [];
  }
  // A part of a value, such as its currency, is a column of the record.
  const [part] = rest;
  const value = row[part === undefined ? name : `${name}${part.charAt(0).toUpperCase()}${part.slice(1)}`];
  if (Array.isArray(value)) return value;
  return typeof value === 'string' ? [value] : [];
}

const targets = new Map<string, string | undefined>();

/** The type of the record that a condition of a type leads to. */
function targetOf(type: string, condition: string): string | undefined {
  const name = `${type}.${condition}`;
  if (!targets.has(name)) targets.set(name, readTarget(type, condition));
  return targets.get(name);
}

function readTarget(type: string, condition: string): string | undefined {
  const field = inputType(`${type}Where`).getFields()[condition];
  const target = field && getNamedType(field.type).name.replace(/Where$/, '');
  return target !== undefined && recordTypes.has(target) ? target : undefined;
}

function periodsAt(records: Records, row: Row, path: readonly string[], unit: PeriodUnit): readonly Period[] {
  const [name = '', ...rest] = path;
  if (rest.length > 0) {
    const related = relatedRow(records, row, name, targetOf(row.__typename, name) ?? '');
    return related ? periodsAt(records, related, rest, unit) : [];
  }
  const days = daysIn(row, name);
  return days ? [periodOf(days, unit)] : [];
}

const months: Readonly<Record<PeriodUnit, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The first month of the period of this length that a day is in. */
function startOf(day: string, unit: PeriodUnit): string {
  const month = Number(day.slice(5, 7));
  return monthAt(Number(day.slice(0, 4)) * 12 + month - 1 - ((month - 1) % months[unit]));
}

/** A month by its number since the year 0. */
const monthAt = (number: number) =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`;
const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** The period that a date is in: that of its year, where it is in no one shorter period. */
function periodOf({ first, last }: Days, unit: PeriodUnit): Period {
  const start = startOf(first, unit);
  return start === startOf(last, unit) ? { unit, start } : { unit: 'YEAR', start: startOf(first, 'YEAR') };
}

/** The number of the first month after a period. */
export const endOf = ({ unit, start }: Period): number => numberOf(start) + months[unit];

/** Every period from one to another. */
export function periodsBetween(first: Period, last: Period): Period[] {
  const { unit } = first;
  const periods: Period[] = [];
  for (let month = numberOf(first.start); month <= numberOf(last.start); month += months[unit])
    periods.push({ unit, start: monthAt(month) });
  return periods;
}

/** A period as the API shows it. */
export function shownPeriod(period: Period) {
  const { unit, start } = period;
  const year = start.slice(0, 4);
  const label = { MONTH: start, QUARTER: `${year}-Q${Math.ceil(Number(start.slice(5)) / 3)}`, YEAR: year }[unit];
  const last = monthAt(endOf(period) - 1);
  return { unit, label, from: unit === 'YEAR' ? year : start, to: unit === 'YEAR' ? year : last };
}

export const isPeriod = (value: Value): value is Period =>
  typeof value === 'object' && value !== null && 'unit' in value && 'start' in value && !('__typename' in value);
const isRecord = (value: Value): value is Row => typeof value === 'object' && value !== null && '__typename' in value;

/** How a key is told from others. */
export const writtenOf = (values: readonly Value[]): string =>
  JSON.stringify(
    values.map((value) => (isRecord(value) ? value.id : isPeriod(value) ? [value.unit, value.start] : value)),
  );

const nameColumns: Readonly<Record<string, string>> = {
  Country: 'name',
  Equipment: 'designation',
  Organization: 'name',
  Person: 'name',
  Treaty: 'name',
};

/** What groups are sorted by: records by name, then by the key that a filter knows them by; values of enums in the enum's order; periods by their end. */
export function sortedBy(records: Records, { type }: Dimension, value: Value): readonly Key[] {
  if (value === null) return [null, null];
  if (isRecord(value)) {
    const column = nameColumns[type];
    const name = column === undefined ? textIn(value, 'slug') : new Printed(textIn(value, column) ?? '');
    return [name, textIn(value, type === 'Country' ? 'code' : 'slug')];
  }
  if (isPeriod(value)) return [endOf(value), months[value.unit]];
  return [records.enumPlaces.get(type)?.get(value) ?? value];
}

/** What the values of a facet are sorted by where they are equally frequent. */
export function facetSortedBy(records: Records, dimension: Dimension, value: Value): readonly Key[] {
  if (isRecord(value)) return [sortedBy(records, dimension, value)[0] ?? null, value.id];
  if (isPeriod(value)) return [value.start, months[value.unit]];
  return sortedBy(records, dimension, value);
}

/** The order of two lists of keys. */
export function compareAll(one: readonly Key[], other: readonly Key[], descending = false): number {
  for (const [index, key] of one.entries()) {
    const order = compareKeys(key, other[index] ?? null, descending);
    if (order !== 0) return order;
  }
  return 0;
}
