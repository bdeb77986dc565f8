import { Decimal } from '@prisma/client/runtime/client';
import { Prisma } from '../../generated/prisma/client.js';
import { columnOf, type Model, tableOf } from '../../query/model.js';
import type { Pair } from '../build/rows.js';
import { fieldsOf } from '../kind/row.js';

type Transaction = Prisma.TransactionClient;

/** A row of any table that has ids. */
interface Identified {
  readonly id: string;
}

/** A table of rows with ids, and the rows that it should hold. */
export interface Table {
  /** What the summary calls its rows. */
  readonly label: string;
  readonly model: Model;
  readonly rows: readonly Identified[];
  /**
   * Assignments that move rows that will be changed or removed out of the way of unique values (an address, a place in a text, a term in a
   * post), so that a renamed record can take a value over before the old one goes.
   */
  readonly vacate?: string | undefined;
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
  const { model } = table;
  const name = Prisma.raw(`"${tableOf(model).name}"`);
  const columns = columnList(model);
  const stored = new Map((await storedRows(tx, model)).map((row) => [row.id, row]));
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
  return {
    difference: { table: table.label, added, changed, removed, unchanged },
    async vacate() {
      const ids = [...removed, ...changed.map(({ row }) => row)].map(({ id }) => id);
      if (table.vacate !== undefined && ids.length > 0)
        await tx.$executeRaw`UPDATE ${name} SET ${Prisma.raw(table.vacate)} WHERE id = ANY(${uuids(ids)})`;
    },
    async insert() {
      if (added.length === 0) return;
      await tx.$executeRaw`INSERT INTO ${name} (${columns}) SELECT ${columns} FROM ${recordset(name, named(model, added))}`;
    },
    async update() {
      if (changed.length === 0) return;
      const rows = changed.map(({ row }) => row);
      // The whole row: what was vacated must be written again, changed or not.
      await tx.$executeRaw`UPDATE ${name} AS old SET (${columns}) = ROW(${columnList(model, 'new.')})
        FROM ${recordset(name, named(model, rows))} AS new WHERE old.id = new.id`;
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
  table: string,
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

/** The rows of a table as the database has them, by the names of Prisma's fields. */
async function storedRows(tx: Transaction, model: Model): Promise<Identified[]> {
  const columns = fieldsOf(model).map((field) => {
    const { name, type } = columnOf(model, field);
    // An enum is text in the files; the driver reads lists of one no other way.
    const cast = type.startsWith('"') ? (type.endsWith('[]') ? '::text[]' : '::text') : '';
    return `"${name}"${cast} AS "${field}"`;
  });
  return tx.$queryRaw`SELECT ${Prisma.raw(columns.join(', '))} FROM ${Prisma.raw(`"${tableOf(model).name}"`)}`;
}

/** Rows by the names of their columns. */
function named(model: Model, rows: readonly object[]): object[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(model, field).name, value])),
  );
}

/** The columns that rows fill: each has all the fields of its table (see `SeedRows`). */
function columnList(model: Model, prefix = ''): Prisma.Sql {
  return Prisma.raw(
    fieldsOf(model)
      .map((field) => `${prefix}"${columnOf(model, field).name}"`)
      .join(', '),
  );
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
