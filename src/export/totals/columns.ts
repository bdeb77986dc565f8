import { labelColumn, naturalKey } from '../../query/model.js';
import type { Dimension } from '../../research/groups/dimension.js';
import type { Measure } from '../../research/groups/measure.js';
import { periodTexts } from '../../schema/groups/period.js';
import type { Summed } from '../../schema/groups/sums.js';
import type { RootTotals } from '../../schema/groups/totals.js';
import { literal, type Sql, sql } from '../../sql/sql.js';
import type { Column, ColumnType } from '../columns.js';
import type { TotalsRow } from './row.js';

/** A column of exported totals, with what it is there for: where that is not asked for, the column is not in the file. */
export interface TotalsColumn extends Column<TotalsRow> {
  /** It says what a group has in common in this dimension; several for a period, which may be of any date. */
  readonly of?: readonly Dimension[];
  /** It is of running totals. */
  readonly isRunning?: true;
}

/** The columns of totals, in their order: what the groups are by, how many and how much, running totals. */
export function totalsColumns({ dimensions, summed }: RootTotals): readonly TotalsColumn[] {
  const all = [...dimensions().byName.values()];
  const periods = all.filter(({ key }) => key.kind === 'period');
  return [
    ...all.filter(({ key }) => key.kind !== 'period').flatMap(keyColumns),
    ...periodColumns(periods),
    count,
    shared,
    overlapping,
    ...amountColumns(summed, false),
    {
      ...count,
      name: 'running_count',
      description: `Running totals. ${count.description}`,
      isRunning: true,
      read: (row) => row.amounts(true).count,
    },
    ...amountColumns(summed, true),
  ];
}

function keyColumns(dimension: Dimension): TotalsColumn[] {
  const { name, description, key } = dimension;
  const of = [dimension];
  const column = name.toLowerCase();
  if (key.kind !== 'record')
    return [{ name: column, type: 'text', description, of, read: (row) => sql`${row.key(dimension).value}::text` }];
  const natural = naturalKey(key.model);
  const label = labelColumn(key.model);
  return [
    {
      name: column,
      type: 'text',
      description: `${description} By ${natural === 'code' ? 'ISO 3166-1 code' : natural}.`,
      of,
      read: (row) => row.record(dimension).column(natural),
    },
    {
      name: `${column}_name`,
      type: 'text',
      description: `Its ${label}.`,
      of,
      read: (row) => row.record(dimension).column(label),
    },
  ];
}

function periodColumns(of: readonly Dimension[]): TotalsColumn[] {
  const part = (name: string, type: ColumnType, description: string, read: TotalsColumn['read']): TotalsColumn => ({
    name,
    type,
    description,
    of,
    read,
  });
  return [
    part('period', 'text', 'The period: `2024-11`, `2024-Q4` or `2024`. Empty where the date is unknown.', (row) =>
      row.period(periodTexts.label),
    ),
    part(
      'period_unit',
      'text',
      'MONTH, QUARTER or YEAR: what is known to the year only is in a period of that year, among months, too.',
      (row) => row.period(periodTexts.unit),
    ),
    part('period_first', 'date', 'Its first day.', (row) => row.period(periodTexts.firstDay)),
    part('period_last', 'date', 'Its last day.', (row) => row.period(periodTexts.lastDay)),
  ];
}

const count: TotalsColumn = {
  name: 'count',
  type: 'integer',
  description: 'How many records the group has.',
  read: (row) => row.amounts(false).count,
};

const shared: TotalsColumn = {
  name: 'shared',
  type: 'integer',
  description: 'How many of them stand in other groups as well, and count whole in each.',
  read: (row) => row.shared,
};

const overlapping: TotalsColumn = {
  name: 'overlapping',
  type: 'boolean',
  description: 'Whether a record may stand in several groups: then the groups cannot be added up.',
  read: (row) => row.overlapping,
};

/** The sums of totals: their columns begin so, and are of this. */
interface Sums {
  readonly prefix: string;
  readonly what: string;
  readonly measure: (own: Measure | undefined) => Measure;
}

const theirOwn = (own: Measure | undefined): Measure => {
  if (!own) throw new TypeError('sums of records that are only counted');
  return own;
};

/** What totals sum. */
export function sumsOf(summed: Summed): readonly Sums[] {
  switch (summed) {
    case undefined:
      return [];
    case 'values':
      return [
        { prefix: 'value', what: 'the announced value', measure: theirOwn },
        { prefix: 'new_authority', what: 'the authority used for the first time', measure: () => 'NEW_AUTHORITY' },
      ];
    case 'quantities':
      return [{ prefix: 'quantity', what: 'the quantity', measure: theirOwn }];
  }
}

/** How many and how much, in the group or up to and with its period. */
function amountColumns(summed: Summed, isRunning: boolean): TotalsColumn[] {
  const amounts = (row: TotalsRow) => row.amounts(isRunning);
  const column = (
    name: string,
    type: ColumnType,
    description: string,
    read: (row: TotalsRow) => Sql,
  ): TotalsColumn => ({
    name: isRunning ? `running_${name}` : name,
    type,
    description: isRunning ? `Running totals. ${description}` : description,
    ...(isRunning ? { isRunning } : {}),
    read,
  });
  const number = summed === 'quantities' ? 'quantity' : 'money';
  const unit =
    summed === 'values'
      ? column(
          'sum_currency',
          'text',
          'The currency of the sums in this row. Nothing is converted. Empty where nothing is known.',
          (row) => row.unit,
        )
      : column('sum_unit', 'text', 'What the sums in this row count. Empty where nothing is known.', (row) => row.unit);
  const withheld = column(
    'quantity_withheld',
    'integer',
    'How many of those of unknown quantity are kept back, as a source says.',
    (row) => amounts(row).withheld,
  );
  return [
    ...(summed && !isRunning ? [unit] : []),
    ...sumsOf(summed).flatMap(({ prefix, what, measure }): TotalsColumn[] => {
      const of = (row: TotalsRow) => row.sums(isRunning, measure(row.measure));
      const part = (name: string, type: ColumnType, description: string, read: (row: TotalsRow) => Sql) =>
        column(`${prefix}_${name}`, type, description, read);
      return [
        part('measure', 'text', `What is summed as ${what}.`, (row) => sql`${literal(measure(row.measure))}::text`),
        part(
          'unknown',
          'integer',
          `Of how many ${what} is unknown in any ${summed === 'values' ? 'currency' : 'unit'}: they are in no sum.`,
          (row) => amounts(row).of(measure(row.measure)).unknown,
        ),
        ...(summed === 'quantities' ? [withheld] : []),
        part('figures', 'integer', 'How many have a figure in the sum.', (row) => of(row).row.column('count')),
        part(
          'lower',
          number,
          'The least that it may be in all.',
          (row) => sql`trim_scale(${of(row).row.column('lower')})`,
        ),
        part(
          'lower_exclusive',
          'boolean',
          'Whether it is certainly more than that.',
          (row) => sql`(${of(row).row.column('more')} > 0)`,
        ),
        part(
          'upper',
          number,
          'The most that it may be in all. Empty where a figure has no upper bound, and where one is unknown.',
          (row) => sql`trim_scale(${of(row).upper})`,
        ),
        part(
          'exact',
          number,
          'The part of it that was stated exactly.',
          (row) => sql`trim_scale(${of(row).row.column('exact')})`,
        ),
        part('approximate', 'integer', 'How many figures are approximations ("about 1,000").', (row) =>
          of(row).row.column('about'),
        ),
      ];
    }),
  ];
}
