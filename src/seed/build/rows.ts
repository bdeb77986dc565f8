import { CITATION } from '../citations/citation.js';
import type { FilePosition } from '../files/problems.js';
import { assertRow, type Row } from '../kind/row.js';
import { KINDS } from '../kinds/index.js';

/** The tables of records, in the order of writing: what others point at comes first. */
export const TABLES = [...KINDS, CITATION] as const;
type Table = (typeof TABLES)[number];

/** The many-to-many tables between records. */
export type PairTable = NonNullable<(typeof KINDS)[number]['pairs']>[string];

/** The rows of each table, in the order of ids. */
type TableRows = { readonly [T in Table as T['rows']]: readonly Row<T['model']>[] };

/** One pair of an implicit many-to-many table: the ids in its columns A and B. */
export interface Pair {
  readonly A: string;
  readonly B: string;
}

/** Every row that the facts make. */
export interface SeedRows extends TableRows {
  readonly pairs: Readonly<Record<PairTable, readonly Pair[]>>;
  /** Why a line names no equipment, by the line's id. */
  readonly unresolved: ReadonlyMap<string, string>;
  /** Where records are in the files, by id: for what the report lists, and for what only the database can tell to be wrong. */
  readonly places: ReadonlyMap<string, FilePosition>;
}

/**
 * Holds rows against the models of all tables.
 * @throws TypeError when a table is missing, or a row has not the columns of its table.
 */
export function assertTableRows(rows: object): asserts rows is TableRows {
  const found = new Map<string, unknown>(Object.entries(rows));
  for (const { rows: name, model } of TABLES) {
    const list = found.get(name);
    if (!Array.isArray(list)) throw new TypeError(`there are no rows of ${model}`);
    for (const row of list) assertRow(model, row);
  }
}
