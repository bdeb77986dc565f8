import { identifier, type Sql, sql } from '../../sql/sql.js';
import type { Dimension } from './dimension.js';
import type { KeyColumns } from './keys.js';
import { undated } from './keys.js';

/** The columns of a dimension in the steps of totals. */
export interface Column {
  readonly dimension: Dimension;
  /** The value; of a period its first day, and before there are periods the first day that the date may be. */
  readonly value: Sql;
  /** Of a period, whether it is a whole year, while shorter ones were asked for. */
  readonly coarse: Sql;
  /** The last day that the date may be, before there are periods. */
  readonly last: Sql;
  /** The key that a filter knows a record by, in the last step. */
  readonly natural: Sql;
}

/** Names the columns of some dimensions. */
export function columnsOf(dimensions: readonly Dimension[]): Column[] {
  return dimensions.map((dimension, index) => ({
    dimension,
    value: identifier(`k${index}`),
    coarse: identifier(`k${index}_coarse`),
    last: identifier(`k${index}_last`),
    natural: identifier(`k${index}_natural`),
  }));
}

/** The columns that tell groups apart: periods, or, before there are any, days. @param of the step, with its dot; none for the one at hand. */
export function keyNames(columns: readonly Column[], second: 'coarse' | 'last' = 'coarse', of: Sql = sql``): Sql[] {
  return columns.flatMap((column) => [
    sql`${of}${column.value}`,
    ...(column.dimension.key.kind === 'period' ? [sql`${of}${column[second]}`] : []),
  ]);
}

/** A group's key in a row of the last step. */
export function keyIn(row: Sql, { dimension, value, coarse, natural }: Column): KeyColumns {
  const held = sql`${row}.${value}`;
  return {
    dimension,
    value: dimension.key.kind === 'period' ? sql`nullif(${held}, ${undated})` : held,
    coarse: sql`${row}.${coarse}`,
    natural: sql`${row}.${natural}`,
  };
}
