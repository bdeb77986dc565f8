import { filterFields } from '../../query/filter.js';
import { textOf } from '../../sql/json.js';
import { partOf, type Row } from '../../sql/source.js';
import { sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';
import { fromColumn, fromSql } from '../fromSql.js';

const Money = builder.objectRef<Row>('Money').implement({
  description:
    'An amount of money as a source states it. Unknown parts are null; nothing is ever rounded or converted.',
  fields: (t) => ({
    amount: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The figure that was printed. Null for a range and where none was printed.',
      ...fromColumn('amount'),
    }),
    lower: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The least that it may be. Null where the source sets none.',
      ...fromColumn('lower'),
    }),
    upper: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The most that it may be. Null where the source sets none.',
      ...fromColumn('upper'),
    }),
    currency: t.field({
      type: enumRef('Currency'),
      nullable: true,
      description: 'The currency of the figures. Null where there are none.',
      ...fromColumn('currency'),
    }),
    qualifier: t.field({
      type: enumRef('Qualifier'),
      description: 'How the figure was stated.',
      ...fromColumn('qualifier'),
    }),
    verbatim: t.string({
      nullable: true,
      description: 'The words of the source. Example: `$275 million`.',
      ...fromColumn('verbatim'),
    }),
  }),
});

/** The amounts of money of a package: their columns begin with the name. */
type AmountName = 'value' | 'newAuthority';

/** The options of the field of an amount of money that every record has. */
export function money(name: AmountName, description: string) {
  return { type: Money, description, ...fromSql<Row>((row, request) => request.object(partOf(row, name))) };
}

/** The options of a field of an amount of money where there may be none. */
export function maybeMoney(description: string) {
  return {
    type: Money,
    nullable: true as const,
    description,
    ...fromSql<Row>((row, request) => {
      const value = partOf(row, 'value');
      const known = textOf(request.object(value));
      return [sql`CASE WHEN ${value.column('qualifier')} IS NULL THEN 'null' ELSE ${known} END`];
    }),
  };
}

/** The conditions on the value, the same for every model that has one. */
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

/** The conditions on the authority that a package uses for the first time. */
export function newAuthorityFilter() {
  const f = filterFields('AidPackage');
  return f.group(
    'Money',
    {
      amount: f.decimal('newAuthorityAmount', 'The figure that was printed.'),
      lower: f.decimal('newAuthorityLower', 'The least that it may be.'),
      upper: f.decimal('newAuthorityUpper', 'The most that it may be.'),
      currency: f.oneOf('newAuthorityCurrency', 'The currency.'),
      qualifier: f.oneOf('newAuthorityQualifier', 'How the figure was stated.'),
    },
    'The authority that it uses for the first time. Example: `newAuthority: { amount: { eq: "0" } }`, packages that use none.',
  );
}
