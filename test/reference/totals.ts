import { type Input, isInput, meets } from './conditions.js';
import {
  compareAll,
  type Dimension,
  dimensionOf,
  dimensionsOf,
  endOf,
  isPeriod,
  type Period,
  periodsBetween,
  shownPeriod,
  sortedBy,
  type Value,
  valuesOf,
  writtenOf,
} from './dimensions.js';
import { checkReversed, checkWhere } from './limits.js';
import { refused } from './refusal.js';
import type { Records } from './rows.js';
import { inputType, objectType } from './schema.js';
import { amountsOf, boundOf, type Measure } from './sums.js';
import type { Row } from './values.js';

/** The type whose records a field of the query counts; undefined for other fields. */
export function countedBy(field: string): string | undefined {
  const type = objectType('Query').getFields()[field]?.type;
  return field.endsWith('Totals') ? String(type).replace(/Totals!$/, '') : undefined;
}

const strings = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** The dimensions that an argument names. */
export function readDimensions(type: string, names: unknown, place: string, most: number): readonly Dimension[] {
  const given = strings(names);
  if (given.length > most) throw refused(place, `names more than ${most} dimensions.`);
  if (new Set(given).size < given.length) throw refused(place, 'names a dimension twice.');
  return given.map((name) => dimensionOf(type, name));
}

/** Refuses the arguments of totals that say nothing. */
export function checkTotals(type: string, args: Input): void {
  const dimensions = readDimensions(type, args.groupBy, 'groupBy', 4);
  const periods = dimensions.filter(({ unit }) => unit);
  if (periods.length > 1) throw refused('groupBy', 'names several periods.');
  if (periods.length === 0 && (args.cumulative === true || args.fillPeriods === true))
    throw refused('groupBy', 'names no period.');
  if (typeof args.first === 'number' && (args.first < 1 || args.first > 1000))
    throw refused('first', 'from 1 to 1000.');
  const order = ordersIn(args.orderBy);
  if (order.length > 3) throw refused('orderBy', 'names more than three fields.');
  if (new Set(order.map((one) => one.field)).size < order.length) throw refused('orderBy', 'names a field twice.');
  const names = dimensionsOf(type).map(({ name }) => name);
  for (const one of order)
    if (names.includes(one.field) && dimensions.every(({ name }) => name !== one.field))
      throw refused('orderBy', `${one.field} is not grouped by.`);
  const sources = strings(args.countsFrom ?? ['REPORTED']);
  if (sources.length === 0 || new Set(sources).size < sources.length)
    throw refused('countsFrom', 'empty, or one twice.');
  checkWhere(type, args.where);
  if (args.where != null) checkReversed(inputType(`${type}Where`), args.where);
}

const ordersIn = (
  orderBy: unknown,
): readonly { readonly field: string; readonly descending: boolean; readonly unit: string }[] =>
  (Array.isArray(orderBy) ? orderBy : []).filter(isInput).map(({ field, direction, currency, unit }) => ({
    field: String(field),
    descending: direction === 'DESC',
    unit: String(currency ?? unit ?? ''),
  }));

function measureOf(type: string, countsFrom: unknown): Measure | undefined {
  if (type === 'AidPackage') return 'ANNOUNCED_VALUE';
  if (type !== 'PackageLineItem') return undefined;
  const sources = strings(countsFrom ?? ['REPORTED']);
  if (sources.length > 1) return 'REPORTED_OR_CODED_QUANTITY';
  return sources.includes('DATASET') ? 'CODED_QUANTITY' : 'REPORTED_QUANTITY';
}

interface Group {
  readonly values: readonly Value[];
  readonly rows: Row[];
}

/** What groups and the values of facets show of their key: null in what they are not of. */
export function shownKey(type: string, dimensions: readonly Dimension[], values: readonly Value[]) {
  const fields = Object.keys(objectType(`${type}Key`).getFields());
  return Object.fromEntries(
    fields.map((field) => {
      const value = values[dimensions.findIndex((dimension) => dimension.field === field)] ?? null;
      return [field, isPeriod(value) ? shownPeriod(value) : value];
    }),
  );
}

/** The records that the `where` of a group must find, for whoever compares it: how it is written is not the reference's. */
export const linkTo = (type: string, rows: readonly Row[]) =>
  `records of ${type}: ${rows
    .map(({ id }) => id)
    .sort()
    .join(' ')}`;

/** How many records there are, and how much, by what they have in common. */
export function totals(records: Records, type: string, args: Input) {
  const dimensions = readDimensions(type, args.groupBy, 'groupBy', 4);
  const measure = measureOf(type, args.countsFrom);
  const groups = new Map<string, Group>();
  const standsIn = new Map<Row, number>();
  const add = (values: readonly Value[], rows: readonly Row[]) => {
    const key = writtenOf(values);
    const group = groups.get(key) ?? { values, rows: [] };
    groups.set(key, group);
    group.rows.push(...rows);
  };
  for (const row of records.of(type).filter((each) => meets(records, each, args.where))) {
    const combinations = valuesOf(records, row, dimensions);
    standsIn.set(row, combinations.length);
    for (const values of combinations) add(values, [row]);
  }
  if (dimensions.length === 0) add([], []);
  const at = dimensions.findIndex(({ unit }) => unit);
  if (args.fillPeriods === true) fill([...groups.values()], at, dimensions[at], (values) => add(values, []));
  const sorted = sortedGroups(records, [...groups.values()], dimensions, measure, ordersIn(args.orderBy));
  const others = new Map<string, Group[]>();
  for (const group of sorted) {
    const key = writtenOf(group.values.toSpliced(at, 1));
    const alike = others.get(key) ?? [];
    others.set(key, alike);
    alike.push(group);
  }
  const bucketOf = ({ values, rows }: Group) => {
    const past =
      args.cumulative === true ? upTo(others.get(writtenOf(values.toSpliced(at, 1))) ?? [], values, at) : undefined;
    return {
      ...amountsOf(records, rows, measure),
      key: shownKey(type, dimensions, values),
      shared: rows.filter((row) => (standsIn.get(row) ?? 0) > 1).length,
      running: past ? amountsOf(records, past, measure) : null,
      where: linkTo(type, rows),
      whereJson: linkTo(type, rows),
    };
  };
  const kept = sorted.slice(0, typeof args.first === 'number' ? args.first : 100);
  return {
    buckets: () => kept.map(bucketOf),
    bucketCount: sorted.length,
    truncated: kept.length < sorted.length,
    overlapping: dimensions.some(({ overlapping }) => overlapping),
  };
}

/** Groups in the order that is asked for; where that leaves them equal, in the order of what they are grouped by. */
function sortedGroups(
  records: Records,
  groups: readonly Group[],
  dimensions: readonly Dimension[],
  measure: Measure | undefined,
  order: ReturnType<typeof ordersIn>,
): readonly Group[] {
  const byKey = dimensions.map((dimension, index) => ({
    descending: false,
    keysOf: ({ values }: Group) => sortedBy(records, dimension, values[index] ?? null),
  }));
  const asked = order.map(({ field, descending, unit }) => {
    const dimension = byKey[dimensions.findIndex(({ name }) => name === field)];
    const bound = field.endsWith('LOWER') ? 'lower' : 'upper';
    const summed = field.startsWith('NEW_AUTHORITY') ? 'newAuthority' : 'values';
    const keysOf = ({ rows }: Group) => [
      field === 'COUNT' ? rows.length : boundOf(amountsOf(records, rows, measure), summed, bound, unit),
    ];
    return { keysOf: dimension?.keysOf ?? keysOf, descending };
  });
  const terms = [...asked, ...byKey];
  return groups
    .map((group) => ({ group, keys: terms.map(({ keysOf }) => keysOf(group)) }))
    .sort((one, other) => {
      for (const [index, { descending }] of terms.entries()) {
        const by = compareAll(one.keys[index] ?? [], other.keys[index] ?? [], descending);
        if (by !== 0) return by;
      }
      return 0;
    })
    .map(({ group }) => group);
}

/** Adds every period between the first and the last of all groups to each group. */
function fill(
  groups: readonly Group[],
  at: number,
  dimension: Dimension | undefined,
  add: (values: readonly Value[]) => void,
): void {
  const periods = groups
    .flatMap(({ values }) => values[at] ?? null)
    .filter(isPeriod)
    .filter(({ unit }) => unit === dimension?.unit)
    .sort((one, other) => endOf(one) - endOf(other));
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return;
  const others = new Map(groups.map(({ values }) => [writtenOf(values.toSpliced(at, 1)), values]));
  const between = periodsBetween(first, last);
  if (others.size * between.length > 20_000) throw refused('fillPeriods', 'would make too many groups.');
  for (const values of others.values()) for (const period of between) add(values.with(at, period));
}

const isUpTo = (one: Period, other: Period) =>
  endOf(one) < endOf(other) || (endOf(one) === endOf(other) && (one.unit !== 'YEAR' || other.unit === 'YEAR'));

/** The records of a group in its period and all before it; undefined where the date is unknown. */
function upTo(alike: readonly Group[], own: readonly Value[], at: number): readonly Row[] | undefined {
  const period = own[at] ?? null;
  if (!isPeriod(period)) return undefined;
  return alike
    .filter(({ values }) => {
      const theirs = values[at] ?? null;
      return isPeriod(theirs) && isUpTo(theirs, period);
    })
    .flatMap(({ rows }) => rows);
}
