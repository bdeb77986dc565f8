import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { folder, sample } from '../seed/sample.js';
import { runHere } from '../support/command.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { addressOf, type Run, send, startServer } from '../support/serverProcess.js';

/** A way to the database that can fall silent: it keeps its connections, and passes nothing on. */
function silentProxy() {
  const target = new URL(inject('databaseUrl'));
  const folder = target.searchParams.get('host');
  const sockets = new Set<Socket>();
  let silent = false;
  let connections = 0;
  const proxy = createServer((client) => {
    connections += 1;
    const server = folder
      ? connect(`${folder}/.s.PGSQL.${target.port || 5432}`)
      : connect(Number(target.port || 5432), target.hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from);
      if (silent) from.pause();
      from.pipe(to);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
    }
  });
  return {
    async url() {
      await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
      const address = proxy.address();
      const url = new URL(target);
      url.searchParams.delete('host');
      url.searchParams.set('sslmode', 'disable');
      url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
      return url.toString();
    },
    connections: () => connections,
    set(quiet: boolean) {
      silent = quiet;
      for (const socket of sockets) quiet ? socket.unpipe().pause() : socket.destroy();
    },
    close() {
      proxy.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

const proxy = silentProxy();
let run: Run;
let base: string;

beforeAll(async () => {
  run = startServer({ DATABASE_URL: await proxy.url(), NODE_ENV: 'production', DRAIN_DELAY_MS: '0' });
  base = await addressOf(run);
});

afterAll(async () => {
  run.child.kill('SIGTERM');
  await run.ended;
});
afterAll(() => proxy.close());

const ready = () => readyAt(base);

async function readyAt(address: string) {
  const answer = await fetch(`${address}/ready`);
  return [answer.status, await answer.text()];
}

describe('/ready', { timeout: 30_000 }, () => {
  it('is 200 while the database answers', async () => {
    expect(await ready()).toEqual([200, '{"status":"ready"}']);
  });

  it('says within its time that the database is down, and no more; many probes hold one connection', async () => {
    const before = proxy.connections();
    proxy.set(true);
    // What the test before was told is told again for a tenth of a second.
    await sleep(200);
    const asked = performance.now();
    const probes = await Promise.all(Array.from({ length: 40 }, ready));
    expect(performance.now() - asked).toBeLessThan(6_000);
    expect(probes).toEqual(probes.map(() => [503, '{"status":"unavailable","database":"down"}']));
    expect(proxy.connections() - before).toBeLessThanOrEqual(1);
    expect((await fetch(`${base}/health`)).status).toBe(200);
  });

  it('is 200 again when the database answers again; the log has why it was not', async () => {
    proxy.set(false);
    await expect.poll(ready, { timeout: 20_000 }).toEqual([200, '{"status":"ready"}']);
    expect((await send(base, '{ articles { totalCount } }')).status).toBe(200);
    expect(run.err()).toMatch(/"error":"no answer in 2000 ms".*"msg":"the database does not answer"/);
    await expect.poll(run.err).toContain('"msg":"the database answers again"');
  });
});

describe('/ready of a database that lacks something', { timeout: 30_000 }, () => {
  let own: TestDatabase;
  let server: Run;
  let address: string;
  beforeAll(async () => {
    own = await testDatabase({ seeded: false });
    server = startServer({ DATABASE_URL: own.url, NODE_ENV: 'production', DRAIN_DELAY_MS: '0' });
    address = await addressOf(server);
  });
  afterAll(async () => {
    server.child.kill('SIGTERM');
    await server.ended;
    await own.close();
  });
  const lacking = (what: string) => [503, `{"status":"unavailable",${what}}`];

  it('says that there are no facts, until there are', async () => {
    expect(await readyAt(address)).toEqual(lacking('"facts":"none"'));
    expect(await runHere('seed', [folder(sample())], { DATABASE_URL: own.url })).toMatchObject({ code: 0 });
    await expect.poll(() => readyAt(address)).toEqual([200, '{"status":"ready"}']);
    expect(server.err()).toContain('the database holds no facts: run `npm run seed`');
    await expect.poll(server.err).toContain('"msg":"the database lacks nothing any more"');
  });

  it('says that migrations are pending: missing, half-way, rolled back, or all of them', async () => {
    const newest = '(SELECT max(migration_name) FROM _prisma_migrations)';
    const steps: readonly [string, string][] = [
      ['UPDATE _prisma_migrations SET finished_at = NULL', 'UPDATE _prisma_migrations SET finished_at = now()'],
      ['UPDATE _prisma_migrations SET rolled_back_at = now()', 'UPDATE _prisma_migrations SET rolled_back_at = NULL'],
      [
        "UPDATE _prisma_migrations SET migration_name = 'x' || migration_name",
        'UPDATE _prisma_migrations SET migration_name = substr(migration_name, 2)',
      ],
    ];
    for (const [breaking, mending] of steps) {
      await own.pool.query(`${breaking} WHERE migration_name = ${newest}`);
      await expect.poll(() => readyAt(address)).toEqual(lacking('"migrations":"pending"'));
      await own.pool.query(`${mending} WHERE migration_name = ${newest}`);
      await expect.poll(() => readyAt(address)).toEqual([200, '{"status":"ready"}']);
    }
    await own.pool.query('ALTER TABLE _prisma_migrations RENAME TO hidden');
    await expect.poll(() => readyAt(address)).toEqual(lacking('"migrations":"pending"'));
    await own.pool.query('ALTER TABLE hidden RENAME TO _prisma_migrations');
    await expect.poll(() => readyAt(address)).toEqual([200, '{"status":"ready"}']);
  });

  it('is ready where a newer release has migrated it further', async () => {
    await own.pool.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('later', '', '29990101000000_later', now())`,
    );
    expect(await readyAt(address)).toEqual([200, '{"status":"ready"}']);
  });
});
