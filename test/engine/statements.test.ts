import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poolOptions } from '../../src/database/pool.js';
import { send as sendStatement } from '../../src/engine/run.js';
import { type TestDatabase, testConfig, testDatabase } from '../support/database.js';
import { send, type Watched, watchedServer } from './support/server.js';

/** How the engine's statements meet the database: cancelled, ended, waited for, kept prepared. */

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  // What is slow for a test: the engine's own words over a view that sleeps.
  await db.pool.query('ALTER TABLE article_credit RENAME TO article_credit_away');
  await db.pool.query(
    'CREATE VIEW article_credit AS SELECT c.* FROM article_credit_away c, LATERAL (SELECT pg_sleep(20 + 0 * length(c.as_printed))) s',
  );
});
afterAll(() => db.close());

const slow = '{ articles(first: 100) { nodes { credits { nodes { id } } } } }';
const quick = '{ articles(first: 2) { nodes { slug } } }';

/** A server on a pool of its own. */
async function onPool(
  changes: Parameters<typeof testConfig>[0],
  work: (watched: Watched, pool: pg.Pool) => Promise<void>,
): Promise<void> {
  const config = testConfig({ POOL_SIZE: 1, ...changes });
  const pool = new pg.Pool({ ...poolOptions(db.url, 'server', config), application_name: 'engine-test' });
  pool.on('error', () => {});
  try {
    await work(watchedServer({ pool }, changes), pool);
  } finally {
    if (!pool.ended) await pool.end();
  }
}

/** What the connections of such a pool are doing. */
async function states(): Promise<{ pid: number; state: string; query: string }[]> {
  const { rows } = await db.pool.query<{ pid: number; state: string; query: string }>(
    `SELECT pid, state, query FROM pg_stat_activity WHERE application_name = 'engine-test' AND datname = current_database() ORDER BY pid`,
  );
  return rows;
}

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  for (const started = Date.now(); Date.now() - started < 5_000; ) {
    if (await holds()) return;
    await wait(20);
  }
  throw new Error(`not within five seconds: ${what}`);
}

describe('a client that goes away', () => {
  it('has its statement cancelled, and the connection serves the next one', async () => {
    await onPool({}, async ({ server }) => {
      expect((await send(server, { query: quick })).status).toBe(200);
      const [before] = await states();
      const leaving = new AbortController();
      const asked = send(server, { query: slow }, { signal: leaving.signal });
      const outcome = asked.then(
        () => 'answered',
        () => 'gone',
      );
      await until('the statement runs', async () => (await states()).some(({ state }) => state === 'active'));
      leaving.abort();
      await until('the statement is cancelled', async () => (await states()).every(({ state }) => state === 'idle'));
      expect(await outcome).toBe('gone');
      expect(await send(server, { query: quick })).toMatchObject({
        status: 200,
        body: expect.stringContaining('"slug"'),
      });
      expect((await states()).map(({ pid }) => pid)).toEqual([before?.pid]);
    });
  });

  it('before its statement was sent has none sent', async () => {
    await onPool({}, async ({ server, statements }, pool) => {
      const held = await pool.connect();
      const leaving = new AbortController();
      const asked = send(server, { query: quick }, { signal: leaving.signal }).catch(() => 'gone');
      await until('it waits for a connection', async () => pool.waitingCount === 1);
      leaving.abort();
      held.release();
      expect(await asked).toBe('gone');
      await until('the connection is free again', async () => pool.idleCount === 1);
      expect(statements).toEqual([]);
    });
  });
});

describe('the error of a statement', () => {
  const answer = async ({ ask }: Watched, query: string, variables: Record<string, unknown> = {}) =>
    JSON.parse((await ask({ query, variables })).body);

  it('that took too long is at the fields that it was asked for', async () => {
    await onPool({ STATEMENT_TIMEOUT_MS: 150, POOL_SIZE: 3 }, async (watched) => {
      expect((await answer(watched, slow)).errors[0].extensions.code).toBe('TIMED_OUT');
      const one =
        'query ($on: Boolean!) { a: article(slug: "cnn-2024-11-20-mines") @skip(if: $on) { slug } b: ' +
        'articles(first: 100) @include(if: $on) { nodes { credits { nodes { id } } } } }';
      expect((await answer(watched, one, { on: true })).errors).toMatchObject([{ path: ['b'] }]);
    });
  });

  it('that found no free connection tells the client to come back', async () => {
    await onPool({ POOL_WAIT_MS: 500 }, async (watched, pool) => {
      const held = await pool.connect();
      try {
        expect((await answer(watched, quick)).errors[0].extensions.code).toBe('TRY_AGAIN');
        expect((await answer(watched, '{ article(slug: "x") { id } }')).data).toEqual({ article: null });
      } finally {
        held.release();
      }
      expect((await answer(watched, quick)).errors).toBeUndefined();
    });
  });
});

describe('a statement that may take more than the session gives', () => {
  const settings = {
    text: `SELECT concat_ws(' ', current_setting('statement_timeout'), current_setting('work_mem'), current_setting('transaction_read_only'))`,
    name: undefined,
    values: [],
  };
  const allowance = { statementMs: 1_234, workMem: '5MB' };

  it('has a transaction with limits of its own, which end with it', async () => {
    await onPool({ STATEMENT_TIMEOUT_MS: 2_345 }, async (_watched, pool) => {
      expect(await sendStatement({ pool, version: undefined }, settings, undefined, allowance)).toBe('1234ms 5MB on');
      expect(await sendStatement({ pool, version: undefined }, settings, undefined, undefined)).toMatch(
        /^2345ms .* off$/,
      );
    });
  });

  it('leaves no open transaction behind when it fails', async () => {
    await onPool({}, async (_watched, pool) => {
      const failing = { ...settings, text: 'SELECT (1 / 0)::text' };
      await expect(sendStatement({ pool, version: undefined }, failing, undefined, allowance)).rejects.toMatchObject({
        code: '22012',
      });
      expect(await sendStatement({ pool, version: undefined }, settings, undefined, undefined)).toMatch(/ off$/);
    });
  });
});

describe('a prepared statement', () => {
  const prepared = async (pool: pg.Pool) => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT name FROM pg_prepared_statements WHERE name LIKE 'dossier%'`,
    );
    return rows.map(({ name }) => name);
  };

  it('is made when a document is asked for the second time, once for all values', async () => {
    await onPool({}, async ({ server }, pool) => {
      const query =
        'query ($slug: String!, $first: Int) { article(slug: $slug) { id } quotes(first: $first) { totalCount nodes { id } } }';
      await send(server, { query, variables: { slug: 'a', first: 1 } });
      expect(await prepared(pool)).toHaveLength(0);
      for (const [index, slug] of ['b', 'c', "d'", 'e'].entries())
        await send(server, { query, variables: { slug, first: index } });
      expect(await prepared(pool)).toHaveLength(1);
    });
  });

  it('too many on one connection has the connection replaced', { timeout: 60_000 }, async () => {
    await onPool({}, async ({ server }) => {
      const pidOf = async () => (await states())[0]?.pid;
      await send(server, { query: quick });
      const first = await pidOf();
      for (let n = 0; n < 60; n += 1) {
        // Which fields are asked for makes the statement: sixty sets of them, each some ten thousand characters of SQL.
        const fields = ['slug', 'id', 'kind', 'headline', 'language', 'url', 'publishedOn', 'textHeld', 'textSha256'];
        const chosen = fields.filter((_, bit) => ((n + 1) >> bit) & 1);
        const lists = Array.from(
          { length: 20 },
          (_, list) => `l${list}: articles(first: 1) { nodes { ${chosen.join(' ')} } }`,
        );
        const query = `{ ${lists.join(' ')} }`;
        await send(server, { query });
        await send(server, { query });
        if ((await pidOf()) !== first) break;
      }
      expect(await pidOf()).not.toBe(first);
    });
  });
});
