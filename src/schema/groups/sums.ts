import type { Measure } from '../../research/groups/measure.js';
import { type Amounts, type SumRows, sumRows } from '../../research/groups/totals.js';
import { fixed, textOf } from '../../sql/json.js';
import { columnIn, columnJson } from '../../sql/leaf.js';
import { sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';
import { fromSql } from '../fromSql.js';

type Types = typeof builder.$inferSchemaTypes;

const MeasureRef = builder.enumType('Measure', {
  description: 'What a total sums.',
  values: {
    ANNOUNCED_VALUE: {
      description:
        'The value on record of each package, as announced. Other figures for it are in its citations and are in no sum.',
    },
    NEW_AUTHORITY: {
      description:
        'The authority that each package uses for the first time: all of its announced value, a part of it, or nothing where a ' +
        'revaluation of earlier packages had freed it.',
    },
    REPORTED_QUANTITY: {
      description:
        "The quantity that each line states, where a document other than a dataset reports it. What only a dataset such as Kiel's counts is unknown here.",
    },
    CODED_QUANTITY: {
      description:
        "The quantity that a dataset such as Kiel's codes for each line, in a citation that supports it: the " +
        'first that holds a figure. Where it codes several things of one line, nothing is added up.',
    },
    REPORTED_OR_CODED_QUANTITY: {
      description: 'The reported quantity of each line or, where there is none, the coded one.',
    },
  } as const satisfies Record<Measure, { description: string }>,
});

/** What is counted and summed of some records: the columns of it, with what is summed; nothing where records are only counted. */
export interface Measured extends Amounts {
  readonly measure: Measure | undefined;
}

/** A sum in one currency or unit, with what it is of. */
interface MeasuredSum extends SumRows {
  readonly measure: Measure;
}

const inSum = (column: Parameters<MeasuredSum['row']['column']>[0]) =>
  fromSql<MeasuredSum>(({ row }) => columnIn(row, column));

/** The fields that sums of money and of quantities share. */
function sumFields(t: PothosSchemaTypes.ObjectFieldBuilder<Types, MeasuredSum>, what: string) {
  return {
    measure: t.field({
      type: MeasureRef,
      description: 'What was summed.',
      ...fromSql<MeasuredSum>(({ measure }) => [fixed(`"${measure}"`)]),
    }),
    count: t.int({ description: `How many ${what} have a figure in it.`, ...inSum('count') }),
    lower: t.field({
      type: 'Decimal',
      description:
        'The least that it may be in all: the sum of the lower bounds. "Up to 245,000" adds nothing to it, and so does an unknown figure.',
      ...inSum('lower'),
    }),
    lowerExclusive: t.boolean({
      description: 'Whether it is certainly more than `lower`, since one of the figures is ("more than 100").',
      ...fromSql<MeasuredSum>(({ row }) => [sql`(${row.column('more')} > 0)::text`]),
    }),
    upper: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The most that it may be in all; never exclusive. Null where a figure has no upper bound, and where one is unknown.',
      ...fromSql<MeasuredSum>(({ row, upper }) => columnJson({ ...row.type('upper'), nullable: true }, upper)),
    }),
    exact: t.field({
      type: 'Decimal',
      description: 'The part of it that was stated exactly.',
      ...inSum('exact'),
    }),
    approximate: t.int({
      description: 'How many figures are approximations ("about 1,000"): both bounds hold the printed figure.',
      ...inSum('about'),
    }),
    unknown: t.int({
      description: `How many ${what} of the group have no figure at all, and so are in no sum of any unit.`,
      ...fromSql<MeasuredSum>(({ unknown }) => [unknown]),
    }),
  };
}

const MoneySum = builder.objectRef<MeasuredSum>('MoneySum').implement({
  description: 'A sum of money in one currency, as far as it is known. Nothing is converted.',
  fields: (t) => ({
    ...sumFields(t, 'packages'),
    currency: t.field({ type: enumRef('Currency'), description: 'The currency.', ...inSum('unit') }),
  }),
});

const QuantitySum = builder.objectRef<MeasuredSum>('QuantitySum').implement({
  description: 'A sum of quantities in one unit, as far as it is known.',
  fields: (t) => ({
    ...sumFields(t, 'lines'),
    unit: t.field({ type: enumRef('QuantityUnit'), description: 'What is counted.', ...inSum('unit') }),
  }),
});

/** What a field is a sum of: what it names, or what the totals are of. */
function measureOf({ measure }: Measured, own: Measure | undefined): Measure {
  const found = own ?? measure;
  if (!found) throw new TypeError('sums of records that are only counted');
  return found;
}

/** A field that lists the sums of what was counted. */
const sums = (own?: Measure) =>
  fromSql<Measured>((amounts, request) => {
    const measure = measureOf(amounts, own);
    const read = sumRows(amounts.of(measure), request.aliases.next());
    const text = textOf(request.object({ ...read, measure } satisfies MeasuredSum));
    return [fixed('['), sql`(SELECT string_agg(${text}, ',' ORDER BY ${read.order}) FROM ${read.from})`, fixed(']')];
  });

/** A field that says of how many records there is no figure. */
const unknown = (own?: Measure) => fromSql<Measured>((amounts) => [amounts.of(measureOf(amounts, own)).unknown]);

/** Which sums the totals of a model have. */
export type Summed = 'values' | 'quantities' | undefined;

/** The fields of a group that take more than counting records. */
export const summedFields = ['unknown', 'withheld', 'withheldShare', 'values', 'quantities'] as const;

/** Those of them that are of the newly used authority. */
export const newAuthorityFields = ['newAuthority', 'newAuthorityUnknown'] as const;

/** Those of all of them that the sums themselves are read for, and not only how many records have none. */
export const sumLists = ['values', 'quantities', 'newAuthority'] as const;

type AmountBuilder = PothosSchemaTypes.ObjectFieldBuilder<Types, Measured>;

/** The fields of what was counted and summed. */
export function amountFields(t: AmountBuilder, summed: Summed) {
  const count = {
    count: t.int({ description: 'How many records.', ...fromSql<Measured>(({ count }) => [count]) }),
  };
  switch (summed) {
    case undefined:
      return count;
    case 'values':
      return {
        ...count,
        unknown: t.int({
          description: 'How many have no known value, in any currency.',
          ...unknown(),
        }),
        values: t.field({
          type: [MoneySum],
          description:
            'The announced value, by currency: that of most packages first. Empty where no value is known. Authority that a ' +
            'revaluation freed is announced again, so that this may be more than the authority that was used: that is `newAuthority`.',
          ...sums(),
        }),
        newAuthorityUnknown: t.int({
          description: 'Of how many it is not known how much authority they use for the first time.',
          ...unknown('NEW_AUTHORITY'),
        }),
        newAuthority: t.field({
          type: [MoneySum],
          description:
            'The authority used for the first time, by currency: that of most packages first. A package that uses none counts ' +
            'with 0, one of which nobody knows is in no sum.',
          ...sums('NEW_AUTHORITY'),
        }),
      };
    case 'quantities':
      return {
        ...count,
        unknown: t.int({
          description: 'How many have no known quantity, in any unit.',
          ...unknown(),
        }),
        withheld: t.int({
          description: 'How many of the unknown ones are kept back, as a source says ("an undisclosed number").',
          ...fromSql<Measured>(({ withheld }) => [withheld]),
        }),
        withheldShare: t.field({
          type: 'Decimal',
          nullable: true,
          description:
            '`withheld` as a part of `count`, to four places. Example: `0.25`. Null where nothing was counted.',
          ...fromSql<Measured>(({ withheld, count }) =>
            columnJson({ type: 'numeric', nullable: true }, sql`round(${withheld}::numeric / nullif(${count}, 0), 4)`),
          ),
        }),
        quantities: t.field({
          type: [QuantitySum],
          description: 'The quantity, by unit: that of most lines first. Empty where none is known.',
          ...sums(),
        }),
      };
  }
}
