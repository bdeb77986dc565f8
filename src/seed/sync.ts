import { Decimal } from '@prisma/client/runtime/client';
import { Prisma } from '../generated/prisma/client.js';
import type { Pair, PairTable } from './rows.js';

type Transaction = Prisma.TransactionClient;

/** A row of any table that has ids. */
interface Identified {
  readonly id: string;
}

/** A table of rows with ids, and the rows that it should hold. */
export interface Table {
  /** What the summary calls its rows. */
  readonly label: string;
  /** Its name in the database. Columns are named after Prisma's fields, in snake case. */
  readonly name: string;
  /** Its rows as the database has them. */
  stored(): PromiseLike<readonly Identified[]>;
  readonly rows: readonly Identified[];
  /**
   * Moves rows that will be changed or removed out of the way of unique values (an address, a place in a text, a term in a
   * post), so that a renamed record can take a value over before the old one goes.
   */
  readonly vacate?: (ids: string[]) => PromiseLike<unknown>;
}

/** Where a table differs from what it should hold, row by row. */
export interface Difference {
  /** The table's label. */
  readonly table: string;
  readonly added: readonly object[];
  /** The rows as they will be, with the fields in which they are not yet so. */
  readonly changed: readonly { readonly row: object; readonly fields: readonly string[] }[];
  /** The rows as the database has them. */
  readonly removed: readonly object[];
  readonly unchanged: number;
}

/** The steps that bring one table to its rows; every table takes each step before any takes the next. */
export interface TablePlan {
  readonly difference: Difference;
  vacate(): Promise<void>;
  insert(): Promise<void>;
  update(): Promise<void>;
  remove(): Promise<void>;
}

/** Compares a table with the rows that it should hold. */
export async function planTable(tx: Transaction, table: Table): Promise<TablePlan> {
  const stored = new Map((await table.stored()).map((row) => [row.id, row]));
  const added: Identified[] = [];
  const changed: { readonly row: Identified; readonly fields: string[] }[] = [];
  for (const row of table.rows) {
    const old = stored.get(row.id);
    stored.delete(row.id);
    if (!old) {
      added.push(row);
      continue;
    }
    const fields = differences(old, row);
    if (fields.length > 0) changed.push({ row, fields });
  }
  const removed = [...stored.values()];
  const unchanged = table.rows.length - added.length - changed.length;
  const name = Prisma.raw(`"${table.name}"`);
  return {
    difference: { table: table.label, added, changed, removed, unchanged },
    async vacate() {
      const ids = [...removed, ...changed.map(({ row }) => row)].map(({ id }) => id);
      if (table.vacate && ids.length > 0) await table.vacate(ids);
    },
    async insert() {
      if (added.length === 0) return;
      const columns = columnList(added);
      await tx.$executeRaw`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM ${recordset(name, named(added))}`;
    },
    async update() {
      if (changed.length === 0) return;
      const rows = changed.map(({ row }) => row);
      // The whole row: what was vacated must be written again, changed or not.
      await tx.$executeRaw`UPDATE ${name} AS old SET (${columnList(rows)}) = ROW(${columnList(rows, 'new.')})
        FROM ${recordset(name, named(rows))} AS new WHERE old.id = new.id`;
    },
    async remove() {
      if (removed.length > 0)
        await tx.$executeRaw`DELETE FROM ${name} WHERE id = ANY(${uuids(removed.map(({ id }) => id))})`;
    },
  };
}

/** Compares a many-to-many table with the pairs that it should hold. Pairs of rows that will be removed go before these do. */
export async function planPairs(
  tx: Transaction,
  table: PairTable,
  label: string,
  wanted: readonly Pair[],
): Promise<TablePlan> {
  const name = Prisma.raw(`"${table}"`);
  const stored = await tx.$queryRaw<Pair[]>`SELECT "A"::text AS "A", "B"::text AS "B" FROM ${name}`;
  const keyOf = ({ A, B }: Pair) => `${A} ${B}`;
  const storedKeys = new Set(stored.map(keyOf));
  const wantedKeys = new Set(wanted.map(keyOf));
  const added = wanted.filter((pair) => !storedKeys.has(keyOf(pair)));
  const removed = stored.filter((pair) => !wantedKeys.has(keyOf(pair)));
  return {
    difference: { table: label, added, changed: [], removed, unchanged: wanted.length - added.length },
    async vacate() {},
    async insert() {
      if (added.length > 0)
        await tx.$executeRaw`INSERT INTO ${name} ("A", "B") SELECT "A", "B" FROM ${recordset(name, added)}`;
    },
    async update() {},
    async remove() {
      if (removed.length > 0) {
        await tx.$executeRaw`DELETE FROM ${name} AS old USING ${recordset(name, removed)} AS gone
          WHERE old."A" = gone."A" AND old."B" = gone."B"`;
      }
    },
  };
}

/** Ids as one parameter, however many they are. */
export function uuids(ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`${[...ids]}::uuid[]`;
}

/**
 * Rows as one parameter, however many they are: PostgreSQL reads the JSON by the types of the table's columns. Prisma's
 * createMany binds every value by itself, which takes ten times as long.
 */
function recordset(table: Prisma.Sql, rows: readonly object[]): Prisma.Sql {
  return Prisma.sql`json_populate_recordset(NULL::${table}, ${JSON.stringify(rows)}::json)`;
}

/** Rows by the names of their columns. */
function named(rows: readonly object[]): object[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value])));
}

/** The columns that rows fill: each has all the fields of its table (see `SeedRows`). */
function columnList([row = {}]: readonly object[], prefix = ''): Prisma.Sql {
  return Prisma.raw(
    Object.keys(row)
      .map((field) => `${prefix}"${columnOf(field)}"`)
      .join(', '),
  );
}

/** The column of a field. Example: `announcedOn` is kept in `announced_on`. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The fields in which a stored row differs from the row that should be there. */
function differences(old: object, row: object): string[] {
  const values = new Map(Object.entries(old));
  return Object.entries(row)
    .filter(([field, value]) => canonical(values.get(field)) !== canonical(value))
    .map(([field]) => field);
}

/** One text for one value, whether it comes from the files or from PostgreSQL. */
function canonical(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Decimal.isDecimal(value)) return JSON.stringify(value.toFixed());
  return JSON.stringify(value) ?? 'undefined';
}
