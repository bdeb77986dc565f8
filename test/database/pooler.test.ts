import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Config } from '../../src/config.js';
import { batchClient } from '../../src/database/client.js';
import { type OpenDatabase, openDatabase } from '../../src/database/index.js';
import { createLog } from '../../src/log.js';
import { seedDatabase } from '../../src/seed/seed.js';
import { createServer, type Server } from '../../src/server/server.js';
import { deployMigrations } from '../../src/startup.js';
import { folder, sample } from '../seed/sample.js';
import { sharedDatabase, testConfig, testDatabase } from '../support/database.js';
import { noPgbouncer, type Pgbouncer, startPgbouncer } from '../support/pgbouncer.js';

/** Behind a pooler in transaction mode, which gives each transaction another session. */

const missing = noPgbouncer();
if (missing) process.stderr.write(`The tests behind a pooler are left out: ${missing}.\n`);

let bouncer: Pgbouncer;
beforeAll(async () => {
  if (!missing) bouncer = await startPgbouncer(inject('adminUrl'));
});
afterAll(() => bouncer?.stop());

/** A server over a database's URL. */
async function serve(url: string, changes: Partial<Config> = {}) {
  const config = testConfig({ DATABASE_URL: url, POOL_SIZE: 16, ...changes });
  const database = await openDatabase({ config, purpose: 'server' });
  const { pool } = database;
  const server = createServer({ pool, config, log: createLog(config) });
  return {
    database,
    server,
    async close() {
      await server.dispose();
      await database.close();
    },
  };
}

async function ask(server: Server, query: string, variables = {}, signal?: AbortSignal): Promise<string> {
  const response = await server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
    ...(signal ? { signal } : {}),
  });
  return response.text();
}

const sleeping = (seconds: number) => `
  ALTER TABLE article_credit RENAME TO article_credit_away;
  CREATE VIEW article_credit AS SELECT c.* FROM article_credit_away c, LATERAL (SELECT pg_sleep(${seconds} + 0 * length(c.as_printed))) s`;
const slow = '{ articles(first: 100) { nodes { credits { nodes { id } } } } }';

const operations: readonly (readonly [query: string, variables: (n: number) => Record<string, unknown>])[] = [
  [
    'query ($n: Int) { articles(first: $n) { totalCount nodes { slug publisher { name } } } }',
    (n) => ({ n: 1 + (n % 9) }),
  ],
  [
    'query ($n: Int) { quotes(first: $n, orderBy: [{ field: SAID_ON }]) { nodes { text saidOn speakerLabel } } }',
    (n) => ({ n: 1 + (n % 7) }),
  ],
  [
    'query ($code: String!) { country(code: $code) { name received(first: 3) { nodes { slug } } } }',
    (n) => ({ code: n % 2 ? 'UA' : 'US' }),
  ],
  [
    'query ($q: String!) { search(query: $q, first: 5) { counts { kind count } nodes { kind score } } }',
    (n) => ({ q: ['mines', 'himars', 'tow', 'austin'][n % 4] }),
  ],
  ['{ quoteTotals(groupBy: [KIND]) { buckets { count } } }', () => ({})],
  ['{ aidPackages(first: 3) { totalCount facets(by: [AUTHORITY]) { values { count } } nodes { slug } } }', () => ({})],
];

describe.skipIf(missing)('behind a pooler', () => {
  it('240 operations of 16 clients have the answers that they have over a direct connection', {
    timeout: 60_000,
  }, async () => {
    const direct = await serve(inject('databaseUrl'));
    const pooled = await serve(bouncer.urlOf(inject('databaseUrl')));
    try {
      expect([direct.database.found.isPooled, pooled.database.found.isPooled]).toEqual([false, true]);
      const expected = new Map<string, string>();
      const different: string[] = [];
      let next = 0;
      const client = async () => {
        for (let n = next++; n < 240; n = next++) {
          const [query, variablesOf] = operations[n % operations.length] ?? ['', () => ({})];
          const variables = variablesOf(n);
          const key = query + JSON.stringify(variables);
          const right = expected.get(key) ?? (await ask(direct.server, query, variables));
          expected.set(key, right);
          const answer = await ask(pooled.server, query, variables);
          if (dataOf(answer) !== dataOf(right)) different.push(`${query}\n${answer}\n${right}`);
        }
      };
      await Promise.all(Array.from({ length: 16 }, client));
      expect(different).toEqual([]);
      for (const answer of expected.values()) expect(answer).not.toContain('"errors"');
    } finally {
      await direct.close();
      await pooled.close();
    }
  });

  it('the timeouts hold for every transaction, and reach nobody else', async () => {
    const { database, close } = await serve(bouncer.urlOf(inject('databaseUrl')), { STATEMENT_TIMEOUT_MS: 300 });
    const other = new pg.Client({ connectionString: bouncer.urlOf(inject('databaseUrl')) });
    await other.connect();
    try {
      const started = performance.now();
      await expect(database.pool.query('SELECT pg_sleep(20)')).rejects.toMatchObject({ code: '57014' });
      expect(performance.now() - started).toBeLessThan(5_000);
      const { rows } = await database.pool.query(
        "SELECT current_setting('timezone') AS zone, current_setting('datestyle') AS style, " +
          "current_setting('lock_timeout') AS lock, current_setting('jit') AS jit",
      );
      expect(rows).toEqual([{ zone: 'UTC', style: 'ISO, MDY', lock: '150ms', jit: 'off' }]);
      for (let n = 0; n < 12; n += 1)
        expect((await other.query('SHOW statement_timeout')).rows).toEqual([{ statement_timeout: '0' }]);
    } finally {
      await other.end();
      await close();
    }
  });

  it.each([
    ['the statement of an operation', slow],
    ['the statements of a snapshot', slow.replace(/}$/, 'search(query: "tow") { totalCount } }')],
  ])('a client that goes away has %s cancelled, and nobody else’s', async (_what, operation) => {
    const own = await testDatabase();
    await own.pool.query(sleeping(20));
    const { server, close } = await serve(bouncer.urlOf(own.url), { STATEMENT_TIMEOUT_MS: 15_000 });
    const running = async () => {
      const { rows } = await own.pool.query<{ count: string }>(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND query " +
          "LIKE '%article_credit%' AND pid <> pg_backend_pid()",
      );
      return Number(rows[0]?.count);
    };
    try {
      const leaving = new AbortController();
      const left = ask(server, operation, {}, leaving.signal).catch(() => 'gone');
      const stays = ask(server, operation, {}, new AbortController().signal).catch(() => 'gone');
      await expect.poll(running, { timeout: 5_000 }).toBe(2);
      leaving.abort();
      await expect.poll(running, { timeout: 5_000 }).toBe(1);
      expect(await left).toBe('gone');
      await wait(100);
      expect(await running()).toBe(1);
      await own.pool.query(
        `SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'active' AND pid <> pg_backend_pid()`,
      );
      expect(await stays).toContain('TIMED_OUT');
    } finally {
      await close();
      await own.close();
    }
  });

  it('exports are read whole, each of its batches in one snapshot', async () => {
    const direct = await serve(inject('databaseUrl'));
    const pooled = await serve(bouncer.urlOf(inject('databaseUrl')));
    try {
      const read = async ({ server }: { server: Server }) =>
        (await server.fetch('http://dossier/export/citations.ndjson')).text();
      const [right, ...answers] = await Promise.all([read(direct), read(pooled), read(pooled)]);
      expect(right.length).toBeGreaterThan(10_000);
      for (const answer of answers) expect(answer).toBe(right);
    } finally {
      await direct.close();
      await pooled.close();
    }
  });

  it('an empty database is migrated and seeded', { timeout: 60_000 }, async () => {
    const admin = sharedDatabase();
    const name = `${new URL(inject('databaseUrl')).pathname.slice(1)}_pooler`;
    await admin.pool.query(`CREATE DATABASE ${name}`);
    const url = new URL(inject('databaseUrl'));
    url.pathname = `/${name}`;
    const address = bouncer.urlOf(url.toString());
    let database: OpenDatabase | undefined;
    try {
      await deployMigrations(address);
      await deployMigrations(address);
      const config = testConfig({ DATABASE_URL: address });
      database = await openDatabase({ config, purpose: 'batch' });
      const batch = batchClient(address, config, database.found);
      await seedDatabase(batch.prisma, { directory: folder(sample()) });
      expect(await batch.prisma.article.count()).toBe(2);
      await batch.close();
      // No lock of a session stays behind with the pooler.
      const { rows } = await admin.pool.query(
        `SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE locktype = 'advisory' AND datname = $1`,
        [name],
      );
      expect(rows).toEqual([]);
    } finally {
      await database?.close();
      await admin.pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.close();
    }
  });
});

/** What an answer says, without how long it took. */
function dataOf(answer: string): string {
  const { data, errors } = JSON.parse(answer);
  return JSON.stringify({ data, errors });
}
