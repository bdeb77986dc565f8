import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer as listen } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedis } from '../../src/server/redis.js';
import { createServer, type Server } from '../../src/server/server.js';
import { sharedDatabase, testConfig } from '../support/database.js';

/** A Redis of this file's own, which it kills while servers use it. */
const isThere = spawnSync('redis-server', ['--version']).status === 0;
if (!isThere) process.stderr.write('No redis-server is installed: the tests that kill one are left out.\n');

const database = sharedDatabase();
const lines: { readonly msg: string; readonly error?: string }[] = [];
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    for (const line of chunk.toString().trim().split('\n')) lines.push(JSON.parse(line));
    done();
  },
});

let port = 0;
let redis: ChildProcess;
let one: Server;
let other: Server;

async function startRedis(): Promise<void> {
  redis = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  await once(redis, 'spawn');
}

beforeAll(async () => {
  if (!isThere) return;
  const free = listen().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const address = free.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
  free.close();
  await startRedis();
  const made = () => {
    const log = pino({ level: 'info' }, destination);
    return createServer({
      pool: database.pool,
      config: testConfig({ CACHE_MB: 8, BUDGET_COST: 900_000_000 }),
      redis: openRedis(`redis://127.0.0.1:${port}`, log),
      log,
    });
  };
  one = made();
  other = made();
});
afterAll(async () => {
  if (isThere) {
    await one.dispose();
    await other.dispose();
    redis.kill('SIGKILL');
  }
  await database.close();
});

async function isUp(server: Server): Promise<number> {
  const text = await (await server.fetch('http://dossier/metrics')).text();
  return Number(/^dossier_redis_up (\d)$/m.exec(text)?.[1]);
}

let asked = 0;
/** Asks something that nobody has asked before. */
const fresh = () => {
  asked += 1;
  return `{ treaties { nodes { slug } } never${asked}: __typename }`;
};
async function ask(server: Server, query: string, address = '192.0.2.1') {
  const began = performance.now();
  const response = await server.fetch(
    `http://dossier/graphql?query=${encodeURIComponent(query)}`,
    { headers: { accept: 'application/json' } },
    { req: { socket: { remoteAddress: address } } },
  );
  const { errors } = await response.json();
  return {
    status: response.status,
    errors,
    kept: response.headers.get('cache-status') === 'dossier; hit',
    left: Number(/r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]),
    ms: performance.now() - began,
  };
}

const told = () => lines.map(({ msg }) => msg).filter((msg) => msg.startsWith('Redis '));
const away = 'Redis does not answer: this server goes on with its own memory';

/** Asks both servers all the time. @returns how to end it, with what went wrong and how long the slowest took. */
function load() {
  let over = false;
  const wrong: unknown[] = [];
  let slowest = 0;
  let count = 0;
  const clients = Array.from({ length: 4 }, async (_, n) => {
    while (!over) {
      const answer = await ask(n % 2 === 0 ? one : other, fresh(), `192.0.2.${100 + n}`);
      if (answer.status !== 200 || answer.errors || Number.isNaN(answer.left)) wrong.push(answer);
      slowest = Math.max(slowest, answer.ms);
      count += 1;
    }
  });
  return async () => {
    over = true;
    await Promise.all(clients);
    return { wrong, slowest, count };
  };
}

describe.skipIf(!isThere)('a Redis that servers use', { timeout: 60_000 }, () => {
  it.each<[string, () => void, () => Promise<void>]>([
    ['killed', () => redis.kill('SIGKILL'), startRedis],
    ['hung', () => redis.kill('SIGSTOP'), async () => void redis.kill('SIGCONT')],
  ])(
    '%s under load fails no request; answers and budgets are kept by each server, and together again when it is back',
    async (_how, breaks, mends) => {
      await expect.poll(() => Promise.all([isUp(one), isUp(other)])).toEqual([1, 1]);
      lines.length = 0;
      const query = fresh();
      expect((await ask(one, query)).kept).toBe(false);
      await expect.poll(async () => (await ask(other, query)).kept).toBe(true);
      const stop = load();
      breaks();
      await expect.poll(() => Promise.all([isUp(one), isUp(other)])).toEqual([0, 0]);

      // Each has its own memory: answers and budgets.
      const alone = fresh();
      const client = `192.0.2.${asked % 100}`;
      const first = await ask(one, alone, client);
      expect([first.kept, (await ask(one, alone, client)).kept]).toEqual([false, true]);
      const elsewhere = await ask(other, alone, client);
      expect([elsewhere.kept, elsewhere.left]).toEqual([false, first.left]);

      // However many asked meanwhile: one line of each server.
      expect(told()).toEqual([away, away]);

      await mends();
      await expect.poll(() => Promise.all([isUp(one), isUp(other)]), { timeout: 20_000 }).toEqual([1, 1]);
      const { wrong, slowest, count } = await stop();
      expect(wrong).toEqual([]);
      expect(count).toBeGreaterThan(10);
      // Nobody waited for Redis: a command has a fifth of a second, once.
      expect(slowest).toBeLessThan(5_000);
      expect(told().filter((msg) => msg !== away).length).toBeGreaterThanOrEqual(2);

      const shared = fresh();
      const spent = await ask(one, shared, '192.0.2.99');
      await expect.poll(async () => (await ask(other, shared)).kept).toBe(true);
      expect((await ask(other, fresh(), '192.0.2.99')).left).toBeLessThan(spent.left);
    },
  );
});
