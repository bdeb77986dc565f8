import type { Amounts, Sum } from '../../research/groups/buckets.js';
import type { Measure } from '../../research/groups/measure.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';

type Types = typeof builder.$inferSchemaTypes;

const MeasureRef = builder.enumType('Measure', {
  description: 'What a total sums.',
  values: {
    ANNOUNCED_VALUE: {
      description:
        'The value on record of each package, as announced. Other figures for it stand in its citations and are in no sum.',
    },
    REPORTED_QUANTITY: {
      description:
        "The quantity that each line states, where a document other than a dataset reports it. What only a dataset such as Kiel's counts is unknown here.",
    },
    CODED_QUANTITY: {
      description:
        "The quantity that a dataset such as Kiel's codes for each line, in a citation that supports it: the first that holds a figure. Where it codes several things of one line, nothing is added up.",
    },
    REPORTED_OR_CODED_QUANTITY: {
      description: 'The reported quantity of each line or, where there is none, the coded one.',
    },
  } as const satisfies Record<Measure, { description: string }>,
});

/** A sum with what it is of. */
interface Told extends Sum {
  readonly measure: Measure;
}

/** The fields that sums of money and of quantities share. */
function sumFields(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Told>, what: string) {
  return {
    measure: t.field({ type: MeasureRef, description: 'What was summed.', resolve: ({ measure }) => measure }),
    count: t.int({ description: `How many ${what} have a figure in it.`, resolve: ({ count }) => count }),
    lower: t.field({
      type: 'Decimal',
      description:
        'The least that it may be in all: the sum of the lower bounds. "Up to 245,000" adds nothing to it, and so does an unknown figure.',
      resolve: ({ lower }) => lower,
    }),
    lowerExclusive: t.boolean({
      description: 'Whether it is certainly more than `lower`, since one of the figures is ("more than 100").',
      resolve: ({ lowerExclusive }) => lowerExclusive,
    }),
    upper: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The most that it may be in all; never exclusive. Null where a figure has no upper bound, and where one is unknown.',
      resolve: ({ upper }) => upper ?? null,
    }),
    exact: t.field({
      type: 'Decimal',
      description: 'The part of it that was stated exactly.',
      resolve: ({ exact }) => exact,
    }),
    approximate: t.int({
      description: 'How many figures are approximations ("about 1,000"): both bounds hold the printed figure.',
      resolve: ({ approximate }) => approximate,
    }),
    unknown: t.int({
      description: `How many ${what} of the group have no figure at all, and so are in no sum of any unit.`,
      resolve: ({ unknown }) => unknown,
    }),
  };
}

const MoneySum = builder.objectRef<Told>('MoneySum').implement({
  description: 'A sum of money in one currency, as far as it is known. Nothing is converted.',
  fields: (t) => ({
    ...sumFields(t, 'packages'),
    currency: t.field({
      type: enumRef('Currency'),
      description: 'The currency.',
      // The unit of a sum of money comes from a column of this enum.
      resolve: ({ unit }) => unit as never,
    }),
  }),
});

const QuantitySum = builder.objectRef<Told>('QuantitySum').implement({
  description: 'A sum of quantities in one unit, as far as it is known.',
  fields: (t) => ({
    ...sumFields(t, 'lines'),
    unit: t.field({
      type: enumRef('QuantityUnit'),
      description: 'What is counted.',
      // The unit of a sum of quantities comes from a column of this enum.
      resolve: ({ unit }) => unit as never,
    }),
  }),
});

/** Amounts with what was summed; nothing where records are only counted. */
export type Measured = Amounts & { readonly measure: Measure | undefined };

const told = ({ sums, measure }: Measured): Told[] => (measure ? sums.map((sum) => ({ ...sum, measure })) : []);

/** Which sums the totals of a model have. */
export type Summed = 'values' | 'quantities' | undefined;

/** The fields of a group that take more than counting records. */
export const summedFields = ['unknown', 'withheld', 'withheldShare', 'values', 'quantities'] as const;

type AmountBuilder = PothosSchemaTypes.ObjectFieldBuilder<Types, Measured>;

/** The fields of what was counted and summed. */
export function amountFields(t: AmountBuilder, summed: Summed) {
  const count = {
    count: t.int({ description: 'How many records.', resolve: (amounts) => amounts.count }),
  };
  switch (summed) {
    case undefined:
      return count;
    case 'values':
      return {
        ...count,
        unknown: t.int({
          description: 'How many have no known value, in any currency.',
          resolve: (amounts) => amounts.unknown,
        }),
        values: t.field({
          type: [MoneySum],
          description: 'The money, by currency: that of most packages first. Empty where no value is known.',
          resolve: told,
        }),
      };
    case 'quantities':
      return {
        ...count,
        unknown: t.int({
          description: 'How many have no known quantity, in any unit.',
          resolve: (amounts) => amounts.unknown,
        }),
        withheld: t.int({
          description: 'How many of the unknown ones are kept back, as a source says ("an undisclosed number").',
          resolve: (amounts) => amounts.withheld,
        }),
        withheldShare: t.field({
          type: 'Decimal',
          nullable: true,
          description:
            '`withheld` as a part of `count`, to four places. Example: `0.25`. Null where nothing was counted.',
          resolve: ({ withheld, count }) => (count === 0 ? null : String(Number((withheld / count).toFixed(4)))),
        }),
        quantities: t.field({
          type: [QuantitySum],
          description: 'The quantity, by unit: that of most lines first. Empty where none is known.',
          resolve: told,
        }),
      };
  }
}
