import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.js';
import { maskError } from '../../src/server/errors.js';
import { type TestDatabase, testConfig, testDatabase } from '../support/database.js';
import { type Served, serve } from '../support/serve.js';
import { tcpProxy } from '../support/tcp.js';

/** What clients are told while the database's connections fail. */

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const compiled = '{ articles(first: 5) { nodes { slug publisher { name } } } }';
const inSnapshot = '{ quoteTotals { bucketCount } articles(first: 2) { nodes { slug } } }';

function codesOf(answer: string): string[] {
  return (JSON.parse(answer).errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);
}

/** Asks again and again, `clients` at once, until `isOver`. @returns the codes of the errors, and how many answers had none. */
async function load({ ask }: Served, clients: number, isOver: () => boolean) {
  const codes = new Set<string>();
  let good = 0;
  await Promise.all(
    Array.from({ length: clients }, async (_, n) => {
      while (!isOver()) {
        const found = codesOf(await ask(n % 2 ? compiled : inSnapshot));
        for (const code of found) codes.add(code);
        if (found.length === 0) good += 1;
      }
    }),
  );
  return { codes: [...codes], good };
}

describe('a server with fewer connections to spare than the pool may have', () => {
  it('answers all the same: who is refused a connection waits for one', async () => {
    const proxy = await tcpProxy(db.url);
    proxy.maxConnections = 3;
    const served = serve(proxy.urlOf(db.url), { POOL_SIZE: 10 });
    try {
      const end = Date.now() + 1_000;
      const { codes, good } = await load(served, 10, () => Date.now() > end);
      expect(codes).toEqual([]);
      expect(good).toBeGreaterThan(5);
      expect(served.pool.totalCount).toBeLessThanOrEqual(3);
    } finally {
      await served.close();
      await proxy.close();
    }
  });

  it('with none at all tells clients to come back, after they have waited', async () => {
    const proxy = await tcpProxy(db.url);
    proxy.maxConnections = 0;
    const served = serve(proxy.urlOf(db.url), { POOL_WAIT_MS: 200 });
    const patient = serve(proxy.urlOf(db.url), { POOL_WAIT_MS: 10_000 });
    try {
      const started = performance.now();
      expect(codesOf(await served.ask(compiled))).toEqual(['TRY_AGAIN']);
      expect(performance.now() - started).toBeLessThan(3_000);
      // Somebody gives connections back while it waits: one for operations, and the one that asks for the record's version.
      const before = proxy.turnedAway;
      const waiting = patient.ask(compiled);
      await expect.poll(() => proxy.turnedAway, { interval: 5 }).toBeGreaterThan(before + 2);
      proxy.maxConnections = 2;
      expect(codesOf(await waiting)).toEqual([]);
    } finally {
      await Promise.all([served.close(), patient.close()]);
      await proxy.close();
    }
  });
});

describe('connections that break under operations', () => {
  it('reset by a proxy: told to come back, and answered when it is over', async () => {
    const proxy = await tcpProxy(db.url);
    const served = serve(proxy.urlOf(db.url), { POOL_SIZE: 4, POOL_WAIT_MS: 500 });
    try {
      let cuts = 0;
      const cutting = setInterval(() => {
        cuts += 1;
        proxy.refuses = cuts % 4 === 0;
        proxy.cut();
      }, 40);
      const { codes } = await load(served, 8, () => cuts > 30);
      clearInterval(cutting);
      proxy.refuses = false;
      expect(codes).toEqual(['TRY_AGAIN']);
      for (const query of [compiled, inSnapshot])
        await expect.poll(async () => codesOf(await served.ask(query)), { timeout: 2_000 }).toEqual([]);
    } finally {
      await served.close();
      await proxy.close();
    }
  });

  it('ended by an administrator: told to come back, and answered when it is over', async () => {
    const served = serve(db.url, { POOL_SIZE: 4 });
    try {
      let rounds = 0;
      const ending = (async () => {
        for (; rounds < 30; rounds += 1)
          await db.pool.query(
            'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND ' +
              "application_name = 'dossier' AND pid <> pg_backend_pid() AND query !~ 'pg_terminate'",
          );
      })();
      const { codes } = await load(served, 8, () => rounds >= 30);
      await ending;
      expect(codes.filter((code) => code !== 'TRY_AGAIN')).toEqual([]);
      for (const query of [compiled, inSnapshot])
        await expect.poll(async () => codesOf(await served.ask(query)), { timeout: 2_000 }).toEqual([]);
    } finally {
      await served.close();
    }
  });
});

describe('what the database says', () => {
  /** The error that PostgreSQL sends under a code. */
  async function raised(code: string): Promise<unknown> {
    return db.pool.query(`DO $$ BEGIN RAISE EXCEPTION 'inside' USING ERRCODE = '${code}'; END $$`).then(
      () => expect.unreachable(),
      (error: unknown) => error,
    );
  }

  it.each([
    ['53100', 'TRY_AGAIN', "The database's disk is full. Try again later."],
    ['53200', 'TRY_AGAIN', "The database's memory is full. Try again in a moment."],
    ['53300', 'TRY_AGAIN', 'The database is busy or away. Try again in a moment.'],
    ['57P01', 'TRY_AGAIN', 'The database is busy or away. Try again in a moment.'],
    ['57P03', 'TRY_AGAIN', 'The database is busy or away. Try again in a moment.'],
    ['08006', 'TRY_AGAIN', 'The database is busy or away. Try again in a moment.'],
    ['55P03', 'TRY_AGAIN', 'The database is busy or away. Try again in a moment.'],
    ['57014', 'TIMED_OUT', 'The database took too long to answer. Ask for fewer rows or for a narrower filter.'],
  ])('as %s is %s', async (code, expected, message) => {
    const error = await raised(code);
    expect(error).toBeInstanceOf(pg.DatabaseError);
    const shown = maskError(error, createLog(testConfig()));
    expect(shown).toMatchObject({ message, extensions: { code: expected } });
  });

  it('of a mistake of ours is masked: its code decides, not words of its text', async () => {
    const error = await db.pool
      .query(`DO $$ BEGIN RAISE EXCEPTION 'statement timeout, 53300, ECONNRESET' USING ERRCODE = '42P01'; END $$`)
      .then(
        () => expect.unreachable(),
        (error: unknown) => error,
      );
    expect(maskError(error, createLog(testConfig()))).toMatchObject({ extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  });

  it('when an operation needs more temporary space than it may take says so', async () => {
    const client = await db.pool.connect();
    try {
      await client.query("SET temp_file_limit = '1MB'; SET work_mem = '64kB'");
      const error = await client
        .query('SELECT count(*) FROM (SELECT n FROM generate_series(1, 300000) n ORDER BY md5(n::text)) s')
        .then(
          () => expect.unreachable(),
          (error: unknown) => error,
        );
      expect(maskError(error, createLog(testConfig()))).toMatchObject({
        message:
          'The operation needs more temporary space than one may take. Ask for fewer rows or for a narrower filter.',
        extensions: { code: 'QUERY_TOO_COSTLY' },
      });
    } finally {
      client.release(true);
    }
  });
});
