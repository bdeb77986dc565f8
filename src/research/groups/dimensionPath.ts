import type { EnumName } from '../../query/enums.js';
import type { Filter, FilterField, FilterFields } from '../../query/filter.js';
import type { Model } from '../../query/model.js';
import { columnOf } from '../../query/model.js';

/** A step from a record to the one that a to-one relation leads to, or to the many of a to-many one. */
interface Step {
  readonly many: boolean;
  readonly relation: string;
}

/** What is at a place of a filter. */
export type Leaf =
  /** The record that a to-one relation leads to, or, with the column `id`, the one that the steps lead to. */
  | { readonly kind: 'record'; readonly model: Model; readonly column: string; readonly nullable: boolean }
  | { readonly kind: 'enum'; readonly enumName: EnumName; readonly column: string; readonly nullable: boolean }
  | { readonly kind: 'text'; readonly column: string; readonly nullable: boolean }
  /** The values of a list. */
  | { readonly kind: 'elements'; readonly enumName: EnumName; readonly column: string }
  | { readonly kind: 'date'; readonly first: string; readonly last: string; readonly nullable: boolean }
  /** The topmost family of an equipment. */
  | { readonly kind: 'family' };

/**
 * Something that a filter has a condition on, and that records can therefore be grouped by: where its value is read, and which condition chooses the
 * records that have it, follow from the filter's own declaration.
 */
export interface DimensionPath {
  /** From the filter inwards. Example: `['lineItems', 'some', 'equipment', 'some', 'category']`. */
  readonly path: readonly string[];
  readonly steps: readonly Step[];
  readonly leaf: Leaf;
  /** Whether a record may have no value there. */
  readonly nullable: boolean;
}

/** Finds a place by its path. Example: `lineItems.some.equipment.some.category`. */
export function readDimensionPath(filter: Filter, written: string): DimensionPath {
  const path = written.split('.');
  const steps: Step[] = [];
  let model: Model = filter.model;
  let fields: FilterFields = filter.fields;
  let nullable = false;
  const done = (leaf: Leaf, mayBeNone: boolean): DimensionPath => ({
    path,
    steps,
    leaf,
    nullable: nullable || mayBeNone,
  });
  for (let index = 0; index < path.length; index += 1) {
    const field: FilterField | undefined = fields[path[index] ?? ''];
    if (!field) throw new TypeError(`${written}: ${path[index]} is no condition of ${model}`);
    const last = index === path.length - 1;
    switch (field.type) {
      case 'one': {
        const unknown = columnOf(model, field.foreignKey).nullable;
        const target = field.target();
        if (last)
          return done({ kind: 'record', model: target.model, column: field.foreignKey, nullable: unknown }, unknown);
        steps.push({ many: false, relation: field.relation });
        nullable ||= unknown;
        model = target.model;
        fields = target.fields;
        break;
      }
      case 'many': {
        index += 1;
        if (path[index] !== 'some') throw new TypeError(`${written}: ${field.relation} needs \`some\``);
        const target = field.target();
        steps.push({ many: true, relation: field.relation });
        if (field.through !== undefined) steps.push({ many: false, relation: field.through });
        nullable = true;
        model = target.model;
        fields = target.fields;
        if (index === path.length - 1) return done({ kind: 'record', model, column: 'id', nullable: false }, true);
        break;
      }
      case 'group':
        fields = field.fields;
        break;
      case 'date':
        return done({ kind: 'date', first: field.first, last: field.last, nullable: field.nullable }, field.nullable);
      case 'belongs':
        if (field.to !== 'family') throw new TypeError(`${written}: nobody groups by what belongs to a ${field.to}`);
        return done({ kind: 'family' }, false);
      case 'column': {
        const { compare, column } = field;
        const unknown = columnOf(model, column).nullable;
        if (compare.kind === 'enum')
          return done({ kind: 'enum', enumName: compare.enumName, column, nullable: unknown }, unknown);
        if (compare.kind === 'enumList') return done({ kind: 'elements', enumName: compare.enumName, column }, true);
        if (compare.kind === 'key') return done({ kind: 'text', column, nullable: unknown }, unknown);
        throw new TypeError(`${written}: nobody groups by ${compare.kind}`);
      }
    }
  }
  throw new TypeError(`${written} leads to no value`);
}

/** Whether a record may have several values at a place. */
export function hasSeveral({ steps, leaf }: DimensionPath): boolean {
  return leaf.kind === 'elements' || steps.some(({ many }) => many);
}
