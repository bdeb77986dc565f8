import type { EnumName } from '../../query/enums.js';
import type { List } from '../../query/list.js';
import type { Model } from '../../query/model.js';
import { type DimensionPath, hasSeveral, readDimensionPath } from './dimensionPath.js';

/** How long a period is. */
export type PeriodUnit = 'MONTH' | 'QUARTER' | 'YEAR';

/** What the values of a dimension are. */
type DimensionKey =
  | { readonly kind: 'record'; readonly model: Model }
  | { readonly kind: 'enum'; readonly enumName: EnumName }
  | { readonly kind: 'text' }
  | { readonly kind: 'period'; readonly unit: PeriodUnit };

/** What records of one model can be grouped and counted by: declared once, for totals and for facets. */
export interface Dimension {
  /** The name in GraphQL's enum. Example: `DONOR`. */
  readonly name: string;
  /** The field of a group's key. Example: `donor`; `period` for all periods. */
  readonly field: string;
  readonly description: string;
  /** How a filter chooses by it, for a reader. */
  readonly chosenBy: string;
  /** Where the value is; several where it is at the first of them that has one. */
  readonly places: readonly DimensionPath[];
  readonly key: DimensionKey;
  /** Whether a record may be in several groups. */
  readonly overlapping: boolean;
}

/** A dimension as it is declared: the place of the condition that chooses by it, and what it is. */
export interface Declared {
  readonly at: string | readonly string[];
  readonly description: string;
  readonly unit?: PeriodUnit;
}

/** All that a list can be grouped by. */
export interface Dimensions {
  readonly list: List;
  readonly byName: ReadonlyMap<string, Dimension>;
}

const registered = new Map<
  Model,
  { readonly list: List; readonly declared: () => Readonly<Record<string, Declared>> }
>();
const read = new Map<Model, Dimensions>();

/** Declares what a list can be grouped by. Filters lead to one another, so that this is read when all of them are there. */
export function declareDimensions(list: List, declared: () => Readonly<Record<string, Declared>>): void {
  registered.set(list.model, { list, declared });
}

/** The dimensions of a model's list; undefined where it has none. */
export function dimensionsOf(model: Model): Dimensions | undefined {
  const known = read.get(model);
  if (known) return known;
  const found = registered.get(model);
  if (!found) return undefined;
  const byName = new Map(
    Object.entries(found.declared()).map(([name, one]) => [name, readDimension(found.list, name, one)]),
  );
  const dimensions = { list: found.list, byName };
  read.set(model, dimensions);
  return dimensions;
}

/** Every model that can be grouped. */
export function groupedModels(): readonly Model[] {
  return [...registered.keys()];
}

function readDimension(list: List, name: string, { at, description, unit }: Declared): Dimension {
  const places = (typeof at === 'string' ? [at] : at).map((path) => readDimensionPath(list.filter, path));
  const [first] = places;
  if (!first) throw new TypeError(`${list.model}.${name} is at no place of the filter`);
  const key = keyOf(first, unit);
  return {
    name,
    field: key.kind === 'period' ? 'period' : name.toLowerCase().replace(/_(\w)/g, (_, letter) => letter.toUpperCase()),
    description,
    chosenBy: places.map(({ path }) => `\`${path.join('.')}\``).join(' or '),
    places,
    key,
    overlapping: places.some(hasSeveral),
  };
}

function keyOf({ leaf, path }: DimensionPath, unit: PeriodUnit | undefined): DimensionKey {
  switch (leaf.kind) {
    case 'record':
      return { kind: 'record', model: leaf.model };
    case 'family':
      return { kind: 'record', model: 'Equipment' };
    case 'enum':
    case 'elements':
      return { kind: 'enum', enumName: leaf.enumName };
    case 'text':
      return { kind: 'text' };
    case 'date':
      if (!unit) throw new TypeError(`${path.join('.')} needs the length of a period`);
      return { kind: 'period', unit };
  }
}
