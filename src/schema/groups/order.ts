import type { EnumRef } from '@pothos/core';
import type { Given } from '../../query/deferred.js';
import { badInput } from '../../query/errors.js';
import type { List } from '../../query/list.js';
import type { Dimension } from '../../research/groups/dimension.js';
import type { Measure } from '../../research/groups/measure.js';
import type { TotalsTerm } from '../../research/groups/totals.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';
import { decidesTheStatement, directionField } from '../lists/orderInput.js';
import type { DimensionTypes } from './keys.js';
import type { Summed } from './sums.js';

type Types = typeof builder.$inferSchemaTypes;

const maxTerms = 3;

/** A term of `orderBy` as it was given. */
export interface OrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly currency?: Given<string> | null | undefined;
  readonly unit?: Given<string> | null | undefined;
}

/** What groups can be sorted by, beside the dimensions. */
export function orderFields({ model }: List, { dimensions }: DimensionTypes, summed: Summed): EnumRef<Types, string> {
  const what = summed === 'values' ? 'currency' : 'unit';
  const described: Record<string, { value: string; description: string }> = {
    COUNT: { value: 'COUNT', description: 'How many there are.' },
  };
  if (summed) {
    described.LOWER = { value: 'LOWER', description: `The lower bound of the sum in one ${what}.` };
    described.UPPER = { value: 'UPPER', description: `The upper bound of the sum in one ${what}. None comes last.` };
    if (summed === 'values') {
      const of = 'of the authority used for the first time, in one currency';
      described.NEW_AUTHORITY_LOWER = { value: 'NEW_AUTHORITY_LOWER', description: `The lower bound ${of}.` };
      described.NEW_AUTHORITY_UPPER = {
        value: 'NEW_AUTHORITY_UPPER',
        description: `The upper bound ${of}. None comes last.`,
      };
    }
  }
  for (const { name, key } of dimensions.byName.values())
    described[name] = { value: name, description: `${orderedBy[key.kind]}, if grouped by it.` };
  return builder.enumType(`${model}TotalsOrderField`, {
    description: `What groups of ${model} records can be sorted by.`,
    extensions: decidesTheStatement,
    values: described,
  });
}

const orderedBy = {
  record: 'The name of the record',
  period: 'The period',
  enum: 'The value',
  text: 'The value',
} as const;

/** The `orderBy` input of totals. */
export function orderInput({ model }: List, fields: EnumRef<Types, string>, summed: Summed) {
  const ref = builder.inputRef<OrderInput>(`${model}TotalsOrder`);
  builder.inputType(ref, {
    description: `An order of groups of ${model} records. Groups that have no such value come last, whatever the direction.`,
    fields: (t) => ({
      field: t.field({ type: fields, required: true, description: 'What to sort by.' }),
      direction: t.field(directionField),
      ...(summed === 'values'
        ? {
            currency: t.field({
              type: enumRef('Currency'),
              defaultValue: 'USD' as const,
              description: 'For bounds: the currency whose sums are compared.',
            }),
          }
        : {}),
      ...(summed === 'quantities'
        ? {
            unit: t.field({
              type: enumRef('QuantityUnit'),
              defaultValue: 'PIECE' as const,
              description: 'For LOWER and UPPER: the unit whose sums are compared.',
            }),
          }
        : {}),
    }),
  });
  return ref;
}

/**
 * What groups are sorted by.
 * @throws BAD_USER_INPUT for what is named twice, or not grouped by.
 */
export function orderTerms(
  input: readonly OrderInput[],
  dimensions: readonly Dimension[],
  { dimensions: { byName } }: DimensionTypes,
  measure: Measure | undefined,
): TotalsTerm[] {
  if (input.length > maxTerms)
    throw badInput('orderBy', `names ${input.length} fields; at most ${maxTerms} are allowed.`);
  return input.map(({ field, direction, currency, unit }, index): TotalsTerm => {
    const place = `orderBy[${index}].field`;
    const descending = direction === 'DESC';
    if (input.findIndex((other) => other.field === field) !== index) throw badInput(place, `names ${field} twice.`);
    const dimension = byName.get(field);
    if (dimension) {
      if (!dimensions.includes(dimension)) {
        const names = dimensions.map(({ name }) => name).join(', ') || 'nothing';
        throw badInput(place, `${field} is not grouped by. The groups are by ${names}.`);
      }
      return { by: 'dimension', dimension, descending };
    }
    if (field === 'COUNT') return { by: 'count', descending };
    const summed = field.startsWith('NEW_AUTHORITY_') ? 'NEW_AUTHORITY' : measure;
    if (!summed) throw new TypeError(`${field} of records that are only counted`);
    return {
      by: 'bound',
      measure: summed,
      bound: field.endsWith('LOWER') ? 'lower' : 'upper',
      unit: currency ?? unit ?? '',
      descending,
    };
  });
}
