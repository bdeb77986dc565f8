import pg from 'pg';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { poolOptions } from '../../src/database/pool.js';
import { BATCH, readBatches } from '../../src/export/rows.js';
import { testConfig, testDatabase } from '../support/database.js';
import { insert, uuid } from '../support/facts.js';

const pool = new pg.Pool(poolOptions(inject('databaseUrl'), 'server', testConfig()));
afterAll(() => pool.end());

/** Less than four of the slow steps below take, and much more than one of the quick ones. */
const STATEMENT_MS = 800;

/** Reads made-up rows: as many as are asked for, each step of the cursor taking as long as is said. */
async function read(rows: number, { secondsAStep = 0, mayHelp = false, from = pool } = {}): Promise<(string | null)[]> {
  const sleep = `CASE WHEN n % ${BATCH} = 1 THEN pg_sleep(${secondsAStep})::text END`;
  const found: (string | null)[] = [];
  const batches = readBatches({
    pool: from,
    ids: {
      text: `SELECT lpad(n::text, 32, '0')::uuid FROM generate_series(1, ${rows}) AS n WHERE (${sleep}) IS DISTINCT FROM 'x'`,
      params: [],
    },
    rows: {
      text: 'SELECT id, ltrim(replace(id::text, $$-$$, $$$$), $$0$$)::int FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place) ORDER BY place',
      params: [],
    },
    shape: 'values',
    signal: new AbortController().signal,
    patienceMs: 10_000,
    statementMs: STATEMENT_MS,
    mayHelp: () => mayHelp,
  });
  for await (const { values } of batches) found.push(...values.map(([, number]) => number ?? null));
  return found;
}

const upTo = (last: number) => Array.from({ length: last }, (_, n) => String(n + 1));

describe.each([false, true])('with a second connection: %s', (mayHelp) => {
  it.each([0, 1, BATCH - 1, BATCH, BATCH + 1, 2 * BATCH, 2 * BATCH + 1, 5 * BATCH])(
    'reads %i rows, each once and in order',
    async (rows) => {
      expect(await read(rows, { mayHelp })).toEqual(upTo(rows));
      await expect.poll(() => pool.totalCount).toBe(0);
    },
  );

  it('may take longer in all than a statement may', async () => {
    expect(await read(4 * BATCH, { secondsAStep: 0.25, mayHelp })).toEqual(upTo(4 * BATCH));
  });

  it('holds the statement timeout against a step that is too slow, and gives the connection back', async () => {
    await expect(read(10, { secondsAStep: 3, mayHelp })).rejects.toThrow(
      'canceling statement due to statement timeout',
    );
    await expect.poll(() => pool.totalCount).toBe(0);
  });

  it('reads all as it was at one moment', async () => {
    const database = await testDatabase({ seeded: false });
    const countArticles = 'SELECT (SELECT count(*) FROM article) FROM unnest($1::uuid[])';
    const batches = readBatches({
      pool: database.pool,
      ids: { text: `SELECT gen_random_uuid() FROM generate_series(1, ${6 * BATCH})`, params: [] },
      rows: { text: countArticles, params: [] },
      shape: 'values',
      signal: new AbortController().signal,
      patienceMs: 10_000,
      statementMs: STATEMENT_MS,
      mayHelp: () => mayHelp,
    });
    const counted: (string | null)[] = [];
    for await (const { values } of batches) {
      await insert(database.pool, 'article', {
        id: uuid(counted.length + 1),
        slug: `x-${counted.length}`,
        kind: 'REPORT',
      });
      counted.push(...values.map(([count]) => count ?? null));
    }
    expect(counted).toEqual(Array(6 * BATCH).fill('0'));
    await database.close();
  });
});

it('goes on with one connection where a second one cannot be had', async () => {
  const narrow = new pg.Pool({
    ...poolOptions(inject('databaseUrl'), 'server', testConfig({ POOL_SIZE: 1, POOL_WAIT_MS: 600 })),
  });
  expect(await read(3 * BATCH, { mayHelp: true, from: narrow })).toEqual(upTo(3 * BATCH));
  await narrow.end();
});
