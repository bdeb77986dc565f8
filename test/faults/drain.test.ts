import { Agent, request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { connectionOptions } from '../../src/database/pool.js';
import { testDatabase } from '../support/database.js';
import { addressOf, startServer } from '../support/serverProcess.js';

const shared = { DATABASE_URL: inject('databaseUrl'), MIGRATE: '0', SEED: '0' };

/** One request over a client's own kept connection: its status, and whether the connection is kept. */
function get(
  agent: Agent,
  url: string,
): Promise<{ status: number | undefined; connection: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(url, { agent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, connection: response.headers.connection, body }));
      response.on('error', reject);
    });
    sent.on('error', reject).end();
  });
}

const operation = `/graphql?query=${encodeURIComponent('{ articles(first: 20) { totalCount nodes { headline quotes { nodes { text } } } } }')}`;

// They wait more than they work: at once.
describe.concurrent('SIGTERM', { timeout: 30_000 }, () => {
  it('under load loses no request: /ready is 503 first, and answers close their connections while the server still listens', async () => {
    const run = startServer({ ...shared, DRAIN_DELAY_MS: '2000' });
    const base = await addressOf(run);
    // A balancer that sends nothing new to a server that is not ready, and 16 clients behind it whose connections are kept.
    let ready = true;
    const failures: string[] = [];
    const after: (string | undefined)[] = [];
    let answered = 0;
    let asked = false;
    const clients = Array.from({ length: 16 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      while (ready) {
        const since = asked;
        try {
          const { status, connection } = await get(agent, base + operation);
          answered += 1;
          if (status !== 200) failures.push(`status ${status}`);
          if (since) after.push(connection);
        } catch (error) {
          failures.push(String(error));
        }
      }
      agent.destroy();
    });
    const probe = new Agent();
    await sleep(500);
    expect((await get(probe, `${base}/ready`)).status).toBe(200);
    run.child.kill('SIGTERM');
    await expect.poll(run.out, { interval: 5 }).toContain('Stopping: SIGTERM.');
    asked = true;
    const stopping = await get(probe, `${base}/ready`);
    expect([stopping.status, stopping.body]).toEqual([503, '{"status":"unavailable","server":"stopping"}']);
    expect((await get(probe, `${base}/health`)).status).toBe(200);
    // The balancer looks twice a second. On a slow machine the clients may need as long again to hear of it.
    await sleep(500);
    ready = false;
    await Promise.all(clients);
    expect(failures).toEqual([]);
    expect(answered).toBeGreaterThan(50);
    expect(after.length).toBeGreaterThan(16);
    expect(after.filter((connection) => connection !== 'close')).toEqual([]);
    expect(await run.ended).toBe(0);
  });

  it('a second time ends the server at once, whatever still runs', async () => {
    const own = await testDatabase();
    const blocker = new pg.Client(connectionOptions(own.url));
    await blocker.connect();
    try {
      const run = startServer({ ...shared, DATABASE_URL: own.url, DRAIN_DELAY_MS: '20000', DRAIN_MS: '20000' });
      const base = await addressOf(run);
      await blocker.query('BEGIN');
      await blocker.query('LOCK TABLE article IN ACCESS EXCLUSIVE MODE');
      const waiting = get(new Agent(), base + operation).then(
        () => 'answered',
        () => 'closed',
      );
      await sleep(200);
      run.child.kill('SIGTERM');
      await expect.poll(run.out).toContain('Stopping: SIGTERM.');
      await sleep(550);
      const asked = performance.now();
      run.child.kill('SIGTERM');
      expect(await waiting).toBe('closed');
      expect(await run.ended).toBe(0);
      expect(performance.now() - asked).toBeLessThan(10_000);
    } finally {
      await blocker.end();
      await own.close();
    }
  });
});
