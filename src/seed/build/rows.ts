import { CITATION } from '../citations/citation.js';
import type { Place } from '../files/problems.js';
import { isRow, type Row } from '../kind/row.js';
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
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * Whether these are the rows of all tables, each with all its columns.
 * @throws TypeError when a row has not the columns of its table.
 */
export function areTableRows(rows: object): rows is TableRows {
  const found = new Map<string, unknown>(Object.entries(rows));
  return TABLES.every(({ rows: name, model }) => {
    const list = found.get(name);
    return Array.isArray(list) && list.every((row) => isRow(model, row));
  });
}
