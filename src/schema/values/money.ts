import type { Currency, Prisma, Qualifier } from '../../generated/prisma/client.js';
import { filterFields } from '../../query/filter.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';
import { reads } from '../reading.js';

/** The columns that make an amount of money. */
interface MoneyColumns {
  readonly valueAmount: Prisma.Decimal | null;
  readonly valueLower: Prisma.Decimal | null;
  readonly valueUpper: Prisma.Decimal | null;
  readonly valueCurrency: Currency | null;
  readonly valueQualifier: Qualifier;
  readonly valueVerbatim: string | null;
}

const moneyColumns = {
  valueAmount: true,
  valueLower: true,
  valueUpper: true,
  valueCurrency: true,
  valueQualifier: true,
  valueVerbatim: true,
} as const;

const Money = builder.objectRef<MoneyColumns>('Money').implement({
  description:
    'An amount of money as a source states it. Unknown parts are null; nothing is ever rounded or converted.',
  fields: (t) => ({
    amount: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The figure that was printed. Null for a range and where none was printed.',
      extensions: reads({ kind: 'column', column: 'valueAmount' }),
      resolve: (money) => money.valueAmount,
    }),
    lower: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The least that it may be. Null where the source sets none.',
      extensions: reads({ kind: 'column', column: 'valueLower' }),
      resolve: (money) => money.valueLower,
    }),
    upper: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The most that it may be. Null where the source sets none.',
      extensions: reads({ kind: 'column', column: 'valueUpper' }),
      resolve: (money) => money.valueUpper,
    }),
    currency: t.field({
      type: enumRef('Currency'),
      nullable: true,
      description: 'The currency of the figures. Null where there are none.',
      extensions: reads({ kind: 'column', column: 'valueCurrency' }),
      resolve: (money) => money.valueCurrency,
    }),
    qualifier: t.field({
      type: enumRef('Qualifier'),
      description: 'How the figure was stated.',
      extensions: reads({ kind: 'column', column: 'valueQualifier' }),
      resolve: (money) => money.valueQualifier,
    }),
    verbatim: t.string({
      nullable: true,
      description: 'The words of the source. Example: `$275 million`.',
      extensions: reads({ kind: 'column', column: 'valueVerbatim' }),
      resolve: (money) => money.valueVerbatim,
    }),
  }),
});

/** The options of the field of a package's value, which every package has. */
export function money(description: string) {
  return {
    type: Money,
    description,
    select: moneyColumns,
    extensions: reads({ kind: 'value', known: 'valueQualifier' }),
    resolve: (record: MoneyColumns) => record,
  };
}

/** The options of a field of money where there may be none. */
export function maybeMoney(description: string) {
  return {
    type: Money,
    nullable: true as const,
    description,
    select: moneyColumns,
    extensions: reads({ kind: 'value', known: 'valueQualifier' }),
    resolve: ({
      valueQualifier,
      ...rest
    }: Omit<MoneyColumns, 'valueQualifier'> & { valueQualifier: Qualifier | null }) =>
      valueQualifier ? { ...rest, valueQualifier } : null,
  };
}

/** The conditions on an amount of money, the same for every model that has one. */
export function moneyFilter(model: 'AidPackage' | 'Citation') {
  const f = filterFields(model);
  return f.group(
    model === 'Citation' ? 'ReportedMoney' : 'Money',
    {
      amount: f.decimal('valueAmount', 'The figure that was printed.'),
      lower: f.decimal('valueLower', 'The least that it may be.'),
      upper: f.decimal('valueUpper', 'The most that it may be.'),
      currency: f.oneOf('valueCurrency', 'The currency.'),
      qualifier: f.oneOf('valueQualifier', 'How the figure was stated.'),
    },
    'The amount of money. Example: `value: { amount: { gte: "100000000" }, currency: { eq: USD } }`.',
  );
}
