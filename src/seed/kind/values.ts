import type { Path } from '../files/document.js';
import { SeveralColumns } from '../values/severalColumns.js';
import type { Fact, Kind } from './kind.js';
import { relationIn } from './row.js';

/** A value of a record, and the field of the Prisma model that it is of, if the model has it. */
export interface FieldValue {
  readonly path: Path;
  readonly field: string;
  readonly value: unknown;
}

/**
 * The values of a record. A value in a map has the field of the keys that lead to it: `decidedBy: {person: …}` is `decidedByPerson`.
 * Records in the record are records of their own, and none of its values.
 */
export function valuesOf({ kind, data }: Fact): FieldValue[] {
  return valuesIn(kind, [], data);
}

function valuesIn(kind: Kind, path: readonly string[], value: unknown): FieldValue[] {
  if (value === undefined) return [];
  const field = fieldAt(kind, path);
  if (!isMap(value)) return [{ path, field, value }];
  if (relationIn(kind.model, field)?.kind === 'from') return [];
  return Object.entries(value).flatMap(([key, inner]) => valuesIn(kind, [...path, key], inner));
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof SeveralColumns);
}

function fieldAt({ fields }: Kind, path: readonly string[]): string {
  return fields?.[path.join('.')] ?? path.map((key, index) => (index === 0 ? key : capitalized(key))).join('');
}

function capitalized(key: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

/** A reference of a record to another. */
export interface Reference {
  /** The model of the record that it refers to. */
  readonly model: string;
  readonly field: string;
  readonly slug: string;
  readonly path: Path;
}

/** What a record refers to by keys that are relations of its model: one record, or a list of them. */
export function referencesOf(fact: Fact): Reference[] {
  return valuesOf(fact).flatMap(({ path, field, value }) => {
    const relation = relationIn(fact.kind.model, field);
    if (!relation || relation.kind === 'from') return [];
    const { target: model } = relation;
    return slugsIn(value).map((slug, index) => ({
      model,
      field,
      slug,
      path: relation.kind === 'to' ? path : [...path, index],
    }));
  });
}

/** The slugs of a value: one, or a list. */
export function slugsIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map((slug) => {
    if (typeof slug !== 'string') throw new TypeError(`${JSON.stringify(slug)} is not a slug`);
    return slug;
  });
}
