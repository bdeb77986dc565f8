import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
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

async function ready() {
  const answer = await fetch(`${base}/ready`);
  return [answer.status, await answer.text()];
}

describe('/ready', { timeout: 30_000 }, () => {
  it('is 200 while the database answers', async () => {
    expect(await ready()).toEqual([200, '{"status":"ready"}']);
  });

  it('says within its time that the database is down, and no more; many probes hold one connection', async () => {
    const before = proxy.connections();
    proxy.set(true);
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
    expect(run.err()).toContain('"msg":"the database answers again"');
  });
});
