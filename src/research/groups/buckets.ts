import type { ReadRows } from '../../sql/read.js';
import type { Dimension } from './dimension.js';
import type { KeyEntries, KeyValue } from './link.js';
import { type TotalsQuestion, totalsStatement } from './totals.js';

/** A sum in one currency or unit, as far as it is known. */
export interface Sum {
  readonly unit: string;
  /** The records that have a figure in it. */
  readonly count: number;
  readonly lower: string;
  /** Undefined where some record sets no upper bound. */
  readonly upper: string | undefined;
  /** The part that was stated exactly. */
  readonly exact: string;
  readonly lowerExclusive: boolean;
  readonly approximate: number;
  /** The records of the group that have no figure in any unit. */
  readonly unknown: number;
}

/** How many and how much. */
export interface Amounts {
  readonly count: number;
  readonly unknown: number;
  readonly withheld: number;
  readonly sums: readonly Sum[];
}

/** A group of records. */
export interface Bucket extends Amounts {
  readonly keys: KeyEntries;
  /** How many of them stand in other groups as well. */
  readonly shared: number;
  /** All up to and with this period; undefined where it was not asked for, and where the date is unknown. */
  readonly running: Amounts | undefined;
}

/** The groups that were read. */
export interface Buckets {
  readonly buckets: readonly Bucket[];
  /** How many there are in all. */
  readonly total: number;
  /** How many groups and periods filling in would make. */
  readonly filled: number;
}

type Row = Readonly<Record<string, unknown>>;

/** Asks for totals, in one statement. */
export async function readBuckets(readRows: ReadRows, question: TotalsQuestion): Promise<Buckets> {
  const rows = await readRows(totalsStatement(question));
  const [first] = rows;
  return {
    buckets: rows.map((row) => ({
      keys: question.dimensions.map((dimension, index) => [dimension, keyIn(row, dimension, `k${index}`)] as const),
      shared: whole(row.shared),
      ...amountsIn(row),
      running: isRow(row.running) ? amountsIn(row.running) : undefined,
    })),
    total: first ? whole(first.buckets) : 0,
    filled: first && question.fill ? whole(first.filled) : 0,
  };
}

/** The key of a dimension in a row: undefined where the records of the group have none. */
export function keyIn(row: Row, { key }: Dimension, column: string): KeyValue | undefined {
  const value = row[column];
  if (typeof value !== 'string') return undefined;
  switch (key.kind) {
    case 'record':
      return { kind: 'record', id: value, natural: String(row[`${column}_natural`]) };
    case 'period':
      return { kind: 'period', period: { unit: row[`${column}_coarse`] === true ? 'YEAR' : key.unit, start: value } };
    case 'enum':
    case 'text':
      return { kind: 'value', value };
  }
}

function amountsIn(row: Row): Amounts {
  const unknown = whole(row.unknown);
  const sums = Array.isArray(row.sums) ? row.sums.filter(isRow) : [];
  return {
    count: whole(row.count),
    unknown,
    withheld: whole(row.withheld),
    sums: sums.map((sum) => ({
      unit: String(sum.unit),
      count: whole(sum.count),
      lower: String(sum.lower),
      upper: unknown > 0 || whole(sum.open) > 0 ? undefined : String(sum.upper),
      exact: String(sum.exact),
      lowerExclusive: whole(sum.more) > 0,
      approximate: whole(sum.about),
      unknown,
    })),
  };
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

function whole(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError(`${String(value)} is no count`);
  return value;
}
