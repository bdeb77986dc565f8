import { asInput, type Input, isInput, meets } from './conditions.js';
import {
  compareAll,
  type Dimension,
  dimensionsOf,
  facetSortedBy,
  type Value,
  valuesOf,
  writtenOf,
} from './dimensions.js';
import { refused } from './refusal.js';
import type { Records } from './rows.js';
import { linkTo, readDimensions, shownKey } from './totals.js';
import type { Row } from './values.js';

/** Refuses the arguments of facets that count nothing. */
export function checkFacets(type: string, args: Input): void {
  if (readDimensions(type, args.by, 'facets.by', 8).length === 0) throw refused('facets.by', 'empty.');
  if (typeof args.first === 'number' && (args.first < 1 || args.first > 100))
    throw refused('facets.first', 'from 1 to 100.');
}

/** The values that the records of a list have, by dimension. */
export function facets(records: Records, type: string, where: unknown, args: Input) {
  return readDimensions(type, args.by, 'facets.by', 8).map((dimension) => {
    const own = isInput(where) ? withoutOwn(where, type, dimension) : where;
    const groups = new Map<string, { readonly value: Value; readonly rows: Row[] }>();
    for (const row of records.of(type).filter((each) => meets(records, each, own)))
      for (const [value = null] of valuesOf(records, row, [dimension])) {
        const key = writtenOf([value]);
        const group = groups.get(key) ?? { value, rows: [] };
        groups.set(key, group);
        group.rows.push(row);
      }
    const sorted = [...groups.values()].sort(
      (one, other) =>
        other.rows.length - one.rows.length ||
        compareAll(facetSortedBy(records, dimension, one.value), facetSortedBy(records, dimension, other.value)),
    );
    const kept = sorted.slice(0, typeof args.first === 'number' ? args.first : 10);
    return {
      by: dimension.name,
      overlapping: dimension.overlapping,
      truncated: kept.length < sorted.length,
      valueCount: sorted.length,
      values: kept.map(({ value, rows }) => ({
        key: shownKey(type, [dimension], [value]),
        count: rows.length,
        where: linkTo(type, rows),
        whereJson: linkTo(type, rows),
      })),
    };
  });
}

type Path = readonly string[];

/** A related record among several is chosen by its short name. */
const ownPath = ({ type }: Dimension, path: Path): Path =>
  path.at(-1) === 'some' ? [...path, type === 'Country' ? 'code' : 'slug'] : path;

const startsWith = (path: Path, beginning: Path) => beginning.every((name, index) => path[index] === name);

/**
 * A `where` without what it says at the places of a dimension. What other dimensions name inside such a place stays, and so does what is in `and`, `or`
 * and `not`.
 */
function withoutOwn(where: Input, type: string, dimension: Dimension): Input {
  const paths = dimension.paths.map((path) => ownPath(dimension, path));
  const others = dimensionsOf(type).flatMap((other) => other.paths.map((path) => ownPath(other, path)));
  return paths.reduce((left, path) => {
    const inside = others.filter((other) => other.length > path.length && startsWith(other, path));
    return without(left, [], path, inside) ?? {};
  }, where);
}

/** What is left of an object at a place; undefined where what it held was the dimension's own. */
function without(input: Input, here: Path, own: Path, inside: readonly Path[]): Input | undefined {
  const left = Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
    const place = [...here, name];
    if (inside.some((path) => path.length === place.length && startsWith(place, path))) return [[name, value]];
    const leadsOn = startsWith(own, place) || startsWith(place, own);
    if (!leadsOn) return [[name, value]];
    if (!isInput(value)) return [];
    const kept = without(asInput(value), place, own, inside);
    return kept ? [[name, kept]] : [];
  });
  const isEmpty = Object.keys(input).length === 0;
  // An empty object at the place itself is a condition too: that there is one.
  if (left.length === 0 && (!isEmpty || startsWith(here, own))) return undefined;
  return Object.fromEntries(left);
}
