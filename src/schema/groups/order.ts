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
export interface TotalsOrderInput {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly currency?: Given<string> | null | undefined;
  readonly unit?: Given<string> | null | undefined;
}

/** A bound of a sum: of what is named, or of what the totals are of. */
interface BoundField {
  readonly bound: 'lower' | 'upper';
  readonly measure?: Measure;
}

/** The names of bounds that groups can be sorted by. */
const boundFields: ReadonlyMap<string, BoundField> = new Map<string, BoundField>([
  ['LOWER', { bound: 'lower' }],
  ['UPPER', { bound: 'upper' }],
  ['NEW_AUTHORITY_LOWER', { bound: 'lower', measure: 'NEW_AUTHORITY' }],
  ['NEW_AUTHORITY_UPPER', { bound: 'upper', measure: 'NEW_AUTHORITY' }],
]);

/** What groups can be sorted by: how many there are, the bounds of what is summed, the dimensions. */
export function totalsOrderFields(
  { model }: List,
  { dimensions }: DimensionTypes,
  summed: Summed,
): EnumRef<Types, string> {
  const described: Record<string, { value: string; description: string }> = {
    COUNT: { value: 'COUNT', description: 'How many there are.' },
  };
  for (const [name, field] of boundFields)
    if (summed === 'values' || (summed === 'quantities' && !field.measure))
      described[name] = { value: name, description: boundDescription(field, summed) };
  for (const { name, key } of dimensions.byName.values())
    described[name] = { value: name, description: `${orderedBy[key.kind]}, if grouped by it.` };
  return builder.enumType(`${model}TotalsOrderField`, {
    description: `What groups of ${model} records can be sorted by.`,
    extensions: decidesTheStatement,
    values: described,
  });
}

function boundDescription({ bound, measure }: BoundField, summed: NonNullable<Summed>): string {
  const unit = summed === 'values' ? 'currency' : 'unit';
  const sum = measure ? 'of the authority used for the first time, in one currency' : `of the sum in one ${unit}`;
  return bound === 'lower' ? `The lower bound ${sum}.` : `The upper bound ${sum}. None comes last.`;
}

const orderedBy = {
  record: 'The name of the record',
  period: 'The period',
  enum: 'The value',
  text: 'The value',
} as const;

/** The `orderBy` input of totals. */
export function totalsOrderInput({ model }: List, fields: EnumRef<Types, string>, summed: Summed) {
  const ref = builder.inputRef<TotalsOrderInput>(`${model}TotalsOrder`);
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
export function totalsTerms(
  input: readonly TotalsOrderInput[],
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
    const found = boundFields.get(field);
    const summed = found?.measure ?? measure;
    if (!found || !summed) throw new TypeError(`${field} of records that are only counted`);
    return { by: 'bound', measure: summed, bound: found.bound, unit: currency ?? unit ?? '', descending };
  });
}
