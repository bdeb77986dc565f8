import { Decimal } from '@prisma/client/runtime/client';
import type { Change } from './write.js';

/** What the writer needs of a Prisma model; each of Prisma's delegates fits. */
interface Delegate<R extends { readonly id: string }> {
  findMany(): PromiseLike<readonly { readonly id: string }[]>;
  createMany(args: { data: R[] }): PromiseLike<unknown>;
  update(args: { where: { id: string }; data: Partial<R> }): PromiseLike<unknown>;
  deleteMany(args: { where: { id: { in: string[] } } }): PromiseLike<unknown>;
}

/** A table of rows with ids, and the rows that it should hold. */
export interface Table<R extends { readonly id: string }> {
  /** What the summary calls its rows. */
  readonly label: string;
  readonly delegate: Delegate<R>;
  readonly rows: readonly R[];
  /**
   * Moves rows that will be changed or removed out of the way of unique values (an address, a place in a text, a term in a
   * post), so that a renamed record can take a value over before the old one goes.
   */
  readonly vacate?: (ids: string[]) => PromiseLike<unknown>;
}

/** The steps that bring one table to its rows; every table takes each step before any takes the next. */
export interface TablePlan {
  readonly change: Change;
  vacate(): Promise<void>;
  insert(): Promise<void>;
  update(): Promise<void>;
  remove(): Promise<void>;
}

/** Rows in one statement: below PostgreSQL's 65,535 parameters for the widest table. */
const CHUNK = 1000;

/** Compares a table with the rows that it should hold. */
export async function planTable<R extends { readonly id: string }>({
  label,
  delegate,
  rows,
  vacate,
}: Table<R>): Promise<TablePlan> {
  const stored = new Map((await delegate.findMany()).map((row) => [row.id, row]));
  const added: R[] = [];
  const changed: { readonly id: string; readonly row: R; readonly data: Partial<R> }[] = [];
  for (const row of rows) {
    const old = stored.get(row.id);
    stored.delete(row.id);
    if (!old) {
      added.push(row);
      continue;
    }
    const data = differences(old, row);
    if (data) changed.push({ id: row.id, row, data });
  }
  const gone = [...stored.keys()];
  return {
    change: {
      table: label,
      added: added.length,
      changed: changed.length,
      removed: gone.length,
      unchanged: rows.length - added.length - changed.length,
    },
    async vacate() {
      const ids = [...gone, ...changed.map(({ id }) => id)];
      if (vacate && ids.length > 0) await vacate(ids);
    },
    async insert() {
      for (let start = 0; start < added.length; start += CHUNK)
        await delegate.createMany({ data: added.slice(start, start + CHUNK) });
    },
    async update() {
      // What was vacated must be written again, changed or not: then the whole row is.
      for (const { id, row, data } of changed) await delegate.update({ where: { id }, data: vacate ? row : data });
    },
    async remove() {
      for (let start = 0; start < gone.length; start += CHUNK)
        await delegate.deleteMany({ where: { id: { in: gone.slice(start, start + CHUNK) } } });
    },
  };
}

/** The columns in which a stored row differs from the row that should be there. */
function differences<R extends object>(old: object, row: R): Partial<R> | undefined {
  const values = new Map(Object.entries(old));
  const data: Partial<R> = {};
  let different = false;
  for (const key of Object.keys(row) as (keyof R & string)[]) {
    if (canonical(values.get(key)) === canonical(row[key])) continue;
    data[key] = row[key];
    different = true;
  }
  return different ? data : undefined;
}

/** One text for one value, whether it comes from the files or from PostgreSQL. */
function canonical(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (Decimal.isDecimal(value)) return JSON.stringify(value.toFixed());
  return JSON.stringify(value) ?? 'undefined';
}
