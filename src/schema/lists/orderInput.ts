import type { EnumRef, InputObjectRef } from '@pothos/core';
import type { Model } from '../../query/model.js';
import type { OrderInput, Orders } from '../../query/order.js';
import { builder } from '../builder.js';

/** Says of an enum that its values decide what a statement looks like, not what it compares with (src/engine). */
export const decidesTheStatement = { dossierStructural: true } as const;

/** Which end of a list comes first. */
export const directionRef = builder.enumType('OrderDirection', {
  extensions: decidesTheStatement,
  description: 'Which end of a list comes first. Unknown values come last in both directions.',
  values: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Largest, latest or Z first.' },
  } as const,
});

/** The options of the field of an order that gives its direction. */
export const directionField = {
  type: directionRef,
  required: true,
  defaultValue: 'ASC',
  description: 'Which end comes first.',
} as const;

type OrderRef = InputObjectRef<typeof builder.$inferSchemaTypes, OrderInput>;

const made = new Map<Model, OrderRef>();

/** The `orderBy` input of a model's lists. */
export function orderInput(orders: Orders): OrderRef {
  const existing = made.get(orders.model);
  if (existing) return existing;
  const fields: EnumRef<typeof builder.$inferSchemaTypes, string> = builder.enumType(`${orders.model}OrderField`, {
    description: `What ${orders.model} records can be sorted by.`,
    extensions: decidesTheStatement,
    values: Object.fromEntries(
      Object.entries(orders.keys).map(([name, key]) => [name, { value: name, description: key.description }]),
    ),
  });
  const ref: OrderRef = builder.inputRef<OrderInput>(`${orders.model}Order`);
  builder.inputType(ref, {
    description: `An order of ${orders.model} records.`,
    fields: (t) => ({
      field: t.field({ type: fields, required: true, description: 'What to sort by.' }),
      direction: t.field(directionField),
    }),
  });
  made.set(orders.model, ref);
  return ref;
}
