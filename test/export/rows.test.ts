import pg from 'pg';
import { afterAll, expect, inject, it } from 'vitest';
import { poolOptions } from '../../src/database/pool.js';
import { BATCH, readBatches } from '../../src/export/rows.js';
import { testConfig } from '../support/database.js';

const pool = new pg.Pool(poolOptions(inject('databaseUrl'), 'server', testConfig({ STATEMENT_TIMEOUT_MS: 1_500 })));
afterAll(() => pool.end());

/** Reads made-up rows: as many as are asked for, each step of the cursor taking as long as is said. */
async function read(rows: number, secondsAStep = 0, signal = new AbortController().signal): Promise<(string | null)[]> {
  const sleep = `CASE WHEN n % ${BATCH} = 1 THEN pg_sleep(${secondsAStep})::text END`;
  const found: (string | null)[] = [];
  const batches = readBatches({
    pool,
    ids: {
      text: `SELECT lpad(n::text, 32, '0')::uuid FROM generate_series(1, ${rows}) AS n WHERE (${sleep}) IS DISTINCT FROM 'x'`,
      params: [],
    },
    rows: {
      text: 'SELECT id, ltrim(replace(id::text, $$-$$, $$$$), $$0$$)::int FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) ORDER BY place',
      params: [],
    },
    shape: 'values',
    signal,
    patienceMs: 10_000,
  });
  for await (const { values } of batches) found.push(...values.map(([, number]) => number ?? null));
  return found;
}

const upTo = (last: number) => Array.from({ length: last }, (_, n) => String(n + 1));

it.each([0, 1, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH])('reads %i rows, each once and in order', async (rows) => {
  expect(await read(rows)).toEqual(upTo(rows));
  await expect.poll(() => pool.totalCount).toBe(0);
});

it('may take longer in all than a statement may', async () => {
  expect(await read(4 * BATCH, 0.5)).toEqual(upTo(4 * BATCH));
});

it('holds the statement timeout against a step that is too slow, and gives the connection back', async () => {
  await expect(read(10, 3)).rejects.toThrow('canceling statement due to statement timeout');
  await expect.poll(() => pool.totalCount).toBe(0);
});
