import { filterFields } from '../../query/filter.js';
import { textOf } from '../../sql/json.js';
import type { Row } from '../../sql/source.js';
import { sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { enumRef } from '../enums.js';
import { fromColumn, fromParent, fromSql } from '../fromSql.js';

const Quantity = builder.objectRef<Row>('Quantity').implement({
  description:
    'How much of something, as a source states it. "More than 100" is MORE_THAN with a lower bound of 100 and no upper one; "TOW missiles" is UNSPECIFIED.',
  fields: (t) => ({
    qualifier: t.field({
      type: enumRef('Qualifier'),
      description: 'How the figure was stated.',
      ...fromColumn('quantityQualifier'),
    }),
    lower: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The least that it may be. Null where the source sets none.',
      ...fromColumn('quantityLower'),
    }),
    upper: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The most that it may be. Null where the source sets none.',
      ...fromColumn('quantityUpper'),
    }),
    unit: t.field({
      type: enumRef('QuantityUnit'),
      nullable: true,
      description: 'What the figures count. Null where there are none.',
      ...fromColumn('quantityUnit'),
    }),
    verbatim: t.string({
      nullable: true,
      description: 'The words of the source on the quantity. Null where it has none.',
      ...fromColumn('quantityVerbatim'),
    }),
  }),
});

/** The options of the field of a quantity that every record has. */
export function quantity(description: string) {
  return { type: Quantity, description, ...fromParent<Row>() };
}

/** The options of a field of a quantity where there may be none. */
export function maybeQuantity(description: string) {
  return {
    type: Quantity,
    nullable: true as const,
    description,
    ...fromSql<Row>((row, request) => {
      const known = textOf(request.object(row));
      return [sql`CASE WHEN ${row.column('quantityQualifier')} IS NULL THEN 'null' ELSE ${known} END`];
    }),
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
