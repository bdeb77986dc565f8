import type { Prisma, Qualifier, QuantityUnit } from '../../generated/prisma/client.js';
import { filterFields } from '../../query/filter.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';
import { reads } from '../reading.js';

/** The columns that make a quantity. */
interface QuantityColumns {
  readonly quantityLower: Prisma.Decimal | null;
  readonly quantityUpper: Prisma.Decimal | null;
  readonly quantityUnit: QuantityUnit | null;
  readonly quantityQualifier: Qualifier;
  readonly quantityVerbatim: string | null;
}

const quantityColumns = {
  quantityLower: true,
  quantityUpper: true,
  quantityUnit: true,
  quantityQualifier: true,
  quantityVerbatim: true,
} as const;

const Quantity = builder.objectRef<QuantityColumns>('Quantity').implement({
  description:
    'How much of something, as a source states it. "More than 100" is MORE_THAN with a lower bound of 100 and no upper one; "TOW missiles" is UNSPECIFIED.',
  fields: (t) => ({
    qualifier: t.field({
      type: enumRef('Qualifier'),
      description: 'How the figure was stated.',
      extensions: reads({ kind: 'column', column: 'quantityQualifier' }),
      resolve: (quantity) => quantity.quantityQualifier,
    }),
    lower: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The least that it may be. Null where the source sets none.',
      extensions: reads({ kind: 'column', column: 'quantityLower' }),
      resolve: (quantity) => quantity.quantityLower,
    }),
    upper: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The most that it may be. Null where the source sets none.',
      extensions: reads({ kind: 'column', column: 'quantityUpper' }),
      resolve: (quantity) => quantity.quantityUpper,
    }),
    unit: t.field({
      type: enumRef('QuantityUnit'),
      nullable: true,
      description: 'What the figures count. Null where there are none.',
      extensions: reads({ kind: 'column', column: 'quantityUnit' }),
      resolve: (quantity) => quantity.quantityUnit,
    }),
    verbatim: t.string({
      nullable: true,
      description: 'The words of the source on the quantity. Null where it has none.',
      extensions: reads({ kind: 'column', column: 'quantityVerbatim' }),
      resolve: (quantity) => quantity.quantityVerbatim,
    }),
  }),
});

/** The options of the field of a line's quantity, which every line has. */
export function quantity(description: string) {
  return {
    type: Quantity,
    description,
    select: quantityColumns,
    extensions: reads({ kind: 'value', known: 'quantityQualifier' }),
    resolve: (record: QuantityColumns) => record,
  };
}

/** The options of a field of a quantity where there may be none. */
export function maybeQuantity(description: string) {
  return {
    type: Quantity,
    nullable: true as const,
    description,
    select: quantityColumns,
    extensions: reads({ kind: 'value', known: 'quantityQualifier' }),
    resolve: ({
      quantityQualifier,
      ...rest
    }: Omit<QuantityColumns, 'quantityQualifier'> & { quantityQualifier: Qualifier | null }) =>
      quantityQualifier ? { ...rest, quantityQualifier } : null,
  };
}

/** The conditions on a quantity, the same for every model that has one. */
export function quantityFilter(model: 'PackageLineItem' | 'Citation') {
  const f = filterFields(model);
  return f.group(
    model === 'Citation' ? 'ReportedQuantity' : 'Quantity',
    {
      qualifier: f.oneOf('quantityQualifier', 'How the figure was stated.'),
      lower: f.decimal('quantityLower', 'The least that it may be.'),
      upper: f.decimal('quantityUpper', 'The most that it may be.'),
      unit: f.oneOf('quantityUnit', 'What the figures count.'),
    },
    'The quantity. Example: `quantity: { qualifier: { eq: WITHHELD } }`.',
  );
}
