import { endOf } from '../../research/groups/buckets.js';
import type { PeriodUnit } from '../../research/groups/dimension.js';
import { type KeyColumns, periodUnitOf } from '../../research/groups/keys.js';
import { fixed } from '../../sql/json.js';
import { type Sql, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { fromSql } from '../fromSql.js';

const PeriodUnitRef = builder.enumType('PeriodUnit', {
  description: 'How long a period is.',
  values: {
    MONTH: { description: 'A month.' },
    QUARTER: { description: 'A quarter of a year.' },
    YEAR: { description: 'A year.' },
  } as const,
});

/** A period that is being written: of the unit that was asked for, or of a whole year. */
export interface Period {
  readonly unit: PeriodUnit;
  /** Its first day. */
  readonly start: Sql;
  /** Whether it is a whole year all the same. */
  readonly coarse: Sql;
}

export const PeriodRef = builder.objectRef<Period>('Period').implement({
  description:
    'A stretch of time that dates are counted in. No date is made more precise than it is: among months, what ' +
    'is known to the year only is in a period of that year.',
  fields: (t) => ({
    unit: t.field({
      type: PeriodUnitRef,
      description: 'How long it is.',
      ...fromSql<Period>((period) => quoted(periodTexts.unit(period))),
    }),
    label: t.string({
      description: 'Its short name. Example: `2024-11`, `2024-Q4`, `2024`.',
      ...fromSql<Period>((period) => quoted(periodTexts.label(period))),
    }),
    from: t.field({
      type: 'PartialDate',
      description: 'Its first month, or the year. Example: `2024-10`.',
      ...fromSql<Period>((period) => quoted(byLength(period, { month, quarter: month }))),
    }),
    to: t.field({
      type: 'PartialDate',
      description: 'Its last month, or the year. Example: `2024-12`.',
      ...fromSql<Period>((period) => quoted(byLength(period, { month, quarter: lastMonth }))),
    }),
  }),
});

/** What is written of a month or a quarter from its first day; of a year it is the year. */
interface Writing {
  readonly month: (start: Sql) => Sql;
  readonly quarter: (start: Sql) => Sql;
}

const year = (start: Sql) => sql`left(${start}::text, 4)`;
const month = (start: Sql) => sql`left(${start}::text, 7)`;
const quarter = (start: Sql) => sql`${year(start)} || '-Q' || extract(quarter FROM ${start})`;
const lastMonth = (start: Sql) => sql`left((${start} + interval '2 months')::date::text, 7)`;

function byLength({ unit, start, coarse }: Period, writing: Writing): Sql {
  switch (unit) {
    case 'MONTH':
      return sql`CASE WHEN ${coarse} THEN ${year(start)} ELSE ${writing.month(start)} END`;
    case 'QUARTER':
      return sql`CASE WHEN ${coarse} THEN ${year(start)} ELSE ${writing.quarter(start)} END`;
    case 'YEAR':
      return year(start);
  }
}

/** What is written of a period where there is no object of it: in the columns of a file. */
export const periodTexts = {
  unit: ({ unit, coarse }: Period) => periodUnitOf(coarse, unit),
  label: (period: Period) => byLength(period, { month, quarter }),
  firstDay: ({ start }: Period) => start,
  lastDay: ({ start, coarse, unit }: Period) => sql`(${endOf(start, coarse, unit)} - interval '1 day')::date`,
} as const;

/** A text that holds nothing to escape. */
const quoted = (text: Sql) => [fixed('"'), text, fixed('"')];

/** The period that is the key of a group. */
export const periodIn = ({ value, coarse }: KeyColumns, unit: PeriodUnit): Period => ({ unit, start: value, coarse });
