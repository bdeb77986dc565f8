import { createServer as createHttpServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createYoga } from 'graphql-yoga';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../../src/config.js';
import { RecordVersion } from '../../src/database/recordVersion.js';
import { createLog } from '../../src/log.js';
import type { Context } from '../../src/schema/builder.js';
import { schema } from '../../src/schema/index.js';
import type { Ending } from '../../src/server/http/exportBody.js';
import { useExports } from '../../src/server/http/exports.js';
import type { Pace } from '../../src/server/http/pace.js';
import { networks } from '../../src/server/limits/client.js';
import { Clients } from '../../src/server/limits/clients.js';
import { KnownKeys } from '../../src/server/limits/keys.js';
import type { Limit } from '../../src/server/limits/refusals.js';
import { EncodedResponse } from '../../src/server/response.js';
import { type TestDatabase, testConfig, testDatabase } from '../support/database.js';

const database: TestDatabase = await testDatabase();
const servers: Server[] = [];
/** How exports ended, and which limits refused some. */
const ended: Ending[] = [];
const refused: Limit[] = [];

beforeAll(async () => {
  // More than the sockets on the way take in.
  await database.pool.query(
    `BEGIN;
     SET LOCAL statement_timeout = 0;
     UPDATE citation SET quantity_verbatim = repeat('mine ', 4000) WHERE quantity_qualifier IS NOT NULL;
     COMMIT`,
  );
}, 60_000);
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
  await expect.poll(inTransaction).toBe(0);
  ended.length = 0;
  refused.length = 0;
});
afterAll(() => database.close());

/** The connections of exports that are open. */
async function inTransaction(): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count
     FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND xact_start IS NOT NULL`,
  );
  return rows[0]?.count ?? -1;
}

/** A server of exports alone, on a port. */
async function serve(changes: Partial<Config>, pace?: Pace) {
  const config = testConfig({ POOL_WAIT_MS: 300, ...changes });
  const yoga = createYoga<object, Context>({
    fetchAPI: { Response: EncodedResponse },
    schema,
    logging: false,
    plugins: [
      useExports({
        record: new RecordVersion(database.pool),
        pool: database.pool,
        config,
        log: createLog(config),
        clients: new Clients({
          trusted: networks([]),
          keys: new KnownKeys(database.pool),
          budget: 0,
          log: createLog(config),
          onRefused: () => undefined,
        }),
        onEnded: (ending) => ended.push(ending),
        onRefused: (limit) => refused.push(limit),
        ...(pace ? { pace } : {}),
      }),
    ],
  });
  const server = createHttpServer(yoga).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  /** Asks for an export from an address of this machine, and takes nothing of its body. */
  return (file: string, from = '127.0.0.1') =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request({ port, host: '127.0.0.1', localAddress: from, agent: false, path: `/export/${file}` }, resolve)
        .once('error', reject)
        .end();
    });
}

/** Takes so many bytes every tenth of a second, until it is stopped. */
function takeSlowly(response: IncomingMessage, bytes: number): { stop(): void } {
  const timer = setInterval(() => response.read(Math.min(bytes, response.readableLength)), 100);
  return { stop: () => clearInterval(timer) };
}

/** Takes what is still on the way. @returns whether the file came whole. */
async function isWhole(response: IncomingMessage): Promise<boolean> {
  response.on('error', () => {}).resume();
  if (!response.closed) await new Promise((closed) => response.once('close', closed));
  return response.complete;
}

const textOf = async (response: IncomingMessage): Promise<string> => Buffer.concat(await response.toArray()).toString();

describe('places', () => {
  it('a client that holds its half is told to come back, and another one has a place', async () => {
    const open = await serve({ MAX_EXPORTS: 2 });
    const held = await open('citations.ndjson');
    expect(held.statusCode).toBe(200);
    const later = await open('quotes.csv');
    expect([later.statusCode, later.headers['retry-after'], refused]).toEqual([503, '10', ['exports']]);
    expect(JSON.parse(await textOf(later)).errors).toEqual([
      {
        message: '1 export of yours is running, and no more may at once for one client. Try again in a moment.',
        extensions: { code: 'TRY_AGAIN' },
      },
    ]);
    const other = await open('treaty-actions.csv', '127.0.0.2');
    expect([other.statusCode, (await textOf(other)).startsWith('id,kind,')]).toEqual([200, true]);
    expect(ended).toEqual(['whole']);
    held.destroy();
    await expect.poll(async () => (await open('treaty-actions.csv')).resume().statusCode).toBe(200);
    expect(ended[1]).toBe('left');
  });

  it('when all are held, whoever comes next is told to come back, and who waits long enough has the next one', async () => {
    const open = await serve({ MAX_EXPORTS: 2 });
    const held = [await open('citations.ndjson', '127.0.0.2'), await open('citations.ndjson', '127.0.0.3')];
    const later = await open('quotes.csv');
    expect([later.statusCode, later.headers['retry-after']]).toEqual([503, '10']);
    expect(await textOf(later)).toContain('2 exports are running, and no more may at once.');
    const waiting = open('treaty-actions.csv');
    await sleep(50);
    for (const each of held) each.destroy();
    expect((await waiting).resume().statusCode).toBe(200);
  });
});

describe('readers', () => {
  const quick: Pace = { leastBytes: 5_000_000, graceMs: 500, patienceMs: 60_000 };

  it('two that take 32 kB a second lose their exports, their places and their snapshots', async () => {
    const open = await serve({ MAX_EXPORTS: 2 }, quick);
    const slow = [await open('citations.ndjson', '127.0.0.2'), await open('citations.ndjson', '127.0.0.3')];
    expect(await inTransaction()).toBeGreaterThan(0);
    const readers = slow.map((response) => takeSlowly(response, 3_200));
    await expect.poll(inTransaction, { timeout: 5_000 }).toBe(0);
    await expect.poll(async () => (await open('treaty-actions.csv')).resume().statusCode).toBe(200);
    for (const reader of readers) reader.stop();
    expect(ended.slice(0, 2)).toEqual(['slow', 'slow']);
    expect(await Promise.all(slow.map(isWhole))).toEqual([false, false]);
  });

  it('one that takes nothing at all does, too', async () => {
    const open = await serve({ MAX_EXPORTS: 1 }, quick);
    await open('citations.ndjson');
    expect(await inTransaction()).toBeGreaterThan(0);
    await expect.poll(inTransaction, { timeout: 5_000 }).toBe(0);
    await expect.poll(async () => (await open('treaty-actions.csv')).resume().statusCode).toBe(200);
  });

  it('one that the database has waited for too long is the one that is slow, not the database', async () => {
    const open = await serve({ MAX_EXPORTS: 1 }, { leastBytes: 1, graceMs: 60_000, patienceMs: 300 });
    await open('citations.ndjson');
    await expect.poll(inTransaction, { timeout: 5_000 }).toBe(0);
    await expect.poll(() => ended).toEqual(['slow']);
    await expect.poll(async () => (await open('treaty-actions.csv')).resume().statusCode).toBe(200);
  });

  it('one that keeps pace has the file whole', async () => {
    const open = await serve({ MAX_EXPORTS: 1 }, quick);
    const response = await open('citations.ndjson', '127.0.0.2');
    const lines = (await textOf(response)).trimEnd().split('\n');
    const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM citation');
    expect([response.complete, lines.length]).toEqual([true, rows[0].count]);
  });

  it('one that keeps pace and takes longer than an export may loses it all the same', async () => {
    const open = await serve({ MAX_EXPORTS: 1, EXPORT_MS: 800 }, { ...quick, leastBytes: 1, graceMs: 60_000 });
    const response = await open('citations.ndjson');
    const reader = takeSlowly(response, 32_000);
    await expect.poll(inTransaction, { timeout: 5_000 }).toBe(0);
    await expect.poll(async () => (await open('treaty-actions.csv')).resume().statusCode).toBe(200);
    reader.stop();
    expect(await isWhole(response)).toBe(false);
  });

  it('one whose file is made whole before it is sent is told why there is none', async () => {
    const open = await serve({ EXPORT_MS: 150 });
    const response = await open('citations.parquet');
    const { errors } = JSON.parse(await textOf(response));
    expect([response.statusCode, errors[0].extensions]).toEqual([504, { code: 'TIMED_OUT' }]);
  });

  it('one whose export has not begun when its time is over is told so', async () => {
    const open = await serve({ EXPORT_MS: 500 });
    const blocker = await database.pool.connect();
    try {
      await blocker.query('BEGIN; LOCK TABLE treaty_action IN ACCESS EXCLUSIVE MODE');
      const files = ['treaty-actions.csv', 'treaty-actions.csv?manifest=1'];
      for (const response of await Promise.all(files.map((file, n) => open(file, `127.0.0.${n + 1}`)))) {
        expect([response.statusCode, JSON.parse(await textOf(response)).errors[0]]).toEqual([
          504,
          { message: 'The export took longer than 500 ms. Narrow its `where`.', extensions: { code: 'TIMED_OUT' } },
        ]);
      }
    } finally {
      await blocker.query('ROLLBACK');
      blocker.release();
    }
  });
});
