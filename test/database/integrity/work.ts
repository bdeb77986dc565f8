import type pg from 'pg';
import { expect } from 'vitest';
import { cite, type FactTable } from '../../support/facts.js';

/** What is tried in a transaction. */
export type Work = (tx: pg.PoolClient) => Promise<unknown>;

/** A statement by itself. */
export const sql =
  (statement: string, values: readonly unknown[] = []): Work =>
  (tx) =>
    tx.query(statement, [...values]);

/** Sets columns of the row that `writeFacts` wrote. */
export const set =
  (table: string, id: string, values: Readonly<Record<string, unknown>>): Work =>
  async (tx) => {
    const columns = Object.keys(values);
    const { rowCount } = await tx.query(
      `UPDATE "${table}" SET ${columns.map((column, n) => `"${column}" = $${n + 2}`).join(', ')} WHERE id = $1`,
      [id, ...Object.values(values)],
    );
    expect(rowCount).toBe(1);
  };

/** One more citation of a row. */
export const citing =
  (table: FactTable, id: string, more: Readonly<Record<string, unknown>> = {}): Work =>
  (tx) =>
    cite(tx, table, id, more);

/** Several works, one after another. */
export const all =
  (...works: readonly Work[]): Work =>
  async (tx) => {
    for (const work of works) await work(tx);
  };
