import type { Model } from '../../query/model.js';
import { idOf } from '../kind/ids.js';
import type { Fact, Facts } from '../kind/kind.js';
import { fieldsOf, keyOfParts, relationIn } from '../kind/row.js';
import { slugsIn, valuesOf } from '../kind/values.js';
import { kindOf } from '../kinds/index.js';
import { SeveralColumns } from '../values/severalColumns.js';

/** A row with no values: null is what a column has of which nothing is known. */
export function emptyRow(model: Model): Map<string, unknown> {
  return new Map(fieldsOf(model).map((field) => [field, null]));
}

/** The row of a record: its values by the fields of the Prisma model, and what its kind makes of it. */
export function rowOf(fact: Fact, facts: Facts): object {
  const { kind, key, parent } = fact;
  const row = emptyRow(kind.model);
  const set = (field: string, value: unknown) => {
    if (row.has(field)) row.set(field, value);
  };
  set('id', idOf(kind, key));
  set('slug', key);
  set('ordinal', fact.ordinal);
  if (parent && kind.within) row.set(keyOfParts(parent.kind.model, kind.within.under), idOf(parent.kind, parent.key));
  for (const { field, value } of valuesOf(fact)) {
    const relation = relationIn(kind.model, field);
    if (relation?.kind === 'to')
      for (const slug of slugsIn(value)) row.set(relation.key, idOf(kindOf(relation.target), slug));
    else if (relation?.kind === 'between' && kind.pairs?.[field] === undefined)
      throw new TypeError(`the kind ${kind.name} does not say in which table ${field} are`);
    else if (value instanceof SeveralColumns)
      for (const [name, part] of Object.entries(value.columns(field))) set(name, part);
    else set(field, value);
  }
  return { ...Object.fromEntries(row), ...kind.columns?.(fact, facts) };
}
