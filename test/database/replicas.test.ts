import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { noPgbouncer, startPgbouncer } from '../support/pgbouncer.js';
import { inSnapshot, load, operation, replicated } from '../support/replicated.js';
import { tcpProxy } from '../support/tcp.js';

const { streaming, proxy, changes, change, serve } = replicated();

describe('a replica', () => {
  it.each([
    ['one statement', operation, {}],
    ['a dear operation, which has a transaction of its own', operation, { DEAR_COST: 1 }],
    ['a snapshot of several statements', inSnapshot, {}],
  ])('answers %s, under the version of the record that the primary has', async (_what, query, changed) => {
    const server = serve(changed);
    const alone = serve({ ...changed, DATABASE_REPLICA_URLS: [] });
    try {
      const name = await change();
      await server.usesReplica();
      const [before, atPrimary] = [await server.readFrom('replica'), await server.readFrom('primary')];
      // Twice and once more: the statement is then prepared.
      for (let n = 0; n < 3; n += 1) expect(await server.ask(query)).toMatchObject({ name, errors: undefined });
      expect([await server.readFrom('replica'), await server.readFrom('primary')]).toEqual([before + 3, atPrimary]);
      expect(await server.ask(query)).toEqual(await alone.ask(query));
      expect(await server.metric('dossier_replica_up')).toBe(1);
      expect(await server.metric('dossier_replica_lag_seconds')).toBe(0);
      expect(server.told()).toEqual(['read from the']);
    } finally {
      await server.close();
      await alone.close();
    }
  });

  it('that DATABASE_URL names as if it were the primary answers under its version, and is asked over one connection', async () => {
    const server = serve({ DATABASE_REPLICA_URLS: [] }, streaming().standby.url);
    try {
      const name = await change();
      await expect.poll(() => server.ask()).toMatchObject({ name, version: expect.any(String), errors: undefined });
      for (let n = 0; n < 10; n += 1) await server.ask(`${operation} # ${n}`);
      const asking = `SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name LIKE '%version of the record'`;
      await expect.poll(async () => await streaming().standby.query(asking)).toEqual([{ count: 1 }]);
    } finally {
      await server.close();
    }
  });

  it('that lags is not asked, and no answer is older than a second, nor under a version that it is not of', async () => {
    const server = serve({ CACHE_MB: 8 });
    const committed: number[] = [];
    const versions = new Map<string, number>();
    const wrong: unknown[] = [];
    try {
      await change();
      await streaming().caughtUp();
      await server.usesReplica();
      const first = changes();
      const running = load(async () => {
        const since = performance.now();
        const answer = await server.ask();
        const number = Number(answer.name);
        // What came after it was not there yet a second before the question.
        const next = committed[number + 1];
        if (next !== undefined && next < since - 1_000) wrong.push({ late: since - next });
        if (number < (versions.get(answer.version ?? '') ?? first)) wrong.push({ number, of: answer.version });
        return answer;
      });
      const changeSome = async () => {
        for (let n = 0; n < 8; n += 1) {
          const number = Number(await change());
          committed[number] = performance.now();
          const [row] = await streaming().primary.query<{ version: string }>(
            'SELECT version::text FROM record_version',
          );
          versions.set(row?.version ?? '', number);
          await sleep(60);
        }
      };
      await changeSome();
      await streaming().standby.query('SELECT pg_wal_replay_pause()');
      await changeSome();
      await expect.poll(() => server.told()).toEqual(['read from the', 'not got']);
      expect(await server.metric('dossier_replica_up')).toBe(1);
      expect(await server.metric('dossier_replica_lag_seconds')).toBeGreaterThan(1);
      const before = await server.readFrom('replica');
      await sleep(300);
      expect(await server.readFrom('replica')).toBe(before);
      await streaming().standby.query('SELECT pg_wal_replay_resume()');
      await expect.poll(() => server.told()).toEqual(['read from the', 'not got', 'read from the']);
      expect([await running.end(), wrong]).toEqual([[], []]);
      expect(running.answered()).toBeGreaterThan(100);
      expect(await server.ask()).toMatchObject({ name: String(changes()) });
    } finally {
      await streaming().standby.query('SELECT pg_wal_replay_resume()');
      await server.close();
    }
  });

  it('that is killed under load is left without a request that fails, and is read from again when it is back', async () => {
    const server = serve();
    try {
      await server.usesReplica();
      const running = load(server.ask);
      await expect.poll(running.answered).toBeGreaterThan(50);
      await streaming().standby.crash();
      await expect.poll(() => server.metric('dossier_replica_up')).toBe(0);
      const after = running.answered();
      await expect.poll(running.answered).toBeGreaterThan(after + 50);
      expect(await server.metric('dossier_replica_lag_seconds')).toBeUndefined();
      await streaming().standby.start();
      await server.usesReplica();
      expect(await running.end()).toEqual([]);
      expect(server.told()).toEqual(['read from the', 'not answer', 'read from the']);
      expect(await server.said()).toContain(`127.0.0.1:${proxy().port}`);
      expect(await server.said()).not.toContain('hunter2');
    } finally {
      await server.close();
    }
  });

  it.each([
    ['breaks connections', () => proxy().cut()],
    ['ends its sessions', () => streaming().standby.query(endSessions)],
  ])('that %s is read from again at once, and no request fails', async (_what, break_) => {
    const server = serve();
    try {
      await server.usesReplica();
      const running = load(server.ask);
      for (let n = 0; n < 5; n += 1) {
        await break_();
        await sleep(40);
      }
      await server.usesReplica();
      expect(await running.end()).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it('that falls silent is left, with what it was asked', async () => {
    const server = serve();
    try {
      await server.usesReplica();
      const running = load(server.ask);
      await expect.poll(running.answered).toBeGreaterThan(50);
      proxy().isSilent = true;
      await expect.poll(() => server.told()).toEqual(['read from the', 'not answer']);
      const after = running.answered();
      await expect.poll(running.answered).toBeGreaterThan(after + 50);
      expect(await running.end()).toEqual([]);
    } finally {
      proxy().isSilent = false;
      await server.close();
    }
  });

  it('whose address leads to several servers counts only where its snapshot has the version', async () => {
    const name = await change();
    await streaming().caughtUp();
    await streaming().standby.query('SELECT pg_wal_replay_pause()');
    const now = await change();
    // What looks after it comes to the primary itself, what is read comes to the standby, which lags.
    proxy().leadTo(streaming().primary.url);
    const server = serve();
    try {
      await expect.poll(() => server.told()).toEqual(['read from the']);
      proxy().leadTo(streaming().standby.url);
      for (const query of [operation, inSnapshot])
        for (let n = 0; n < 5; n += 1) {
          expect(await server.ask(query)).toMatchObject({ name: now });
          await sleep(60);
        }
      expect(await server.readFrom('replica')).toBe(0);
      const [stale] = await streaming().standby.query<{ name: string }>('SELECT name FROM country');
      expect(stale?.name).toBe(name);
    } finally {
      await streaming().standby.query('SELECT pg_wal_replay_resume()');
      await server.close();
    }
  });

  it('of another record is never read from', async () => {
    const name = await change();
    const server = serve({
      DATABASE_REPLICA_URLS: [
        proxy()
          .urlOf(streaming().standby.url)
          .replace(/\/[^/]*$/, '/postgres'),
      ],
    });
    try {
      await expect.poll(() => server.told()).toEqual(['not answer']);
      expect(await server.ask()).toMatchObject({ name });
    } finally {
      await server.close();
    }
  });

  it.skipIf(noPgbouncer())('is read from behind a pooler as well', async () => {
    const bouncer = await startPgbouncer(streaming().standby.url);
    const server = serve({ DATABASE_REPLICA_URLS: [bouncer.urlOf(streaming().standby.url)] });
    try {
      const name = await change();
      await server.usesReplica();
      for (const query of [operation, inSnapshot, operation])
        expect(await server.ask(query)).toMatchObject({ name, errors: undefined });
      expect(await server.readFrom('replica')).toBeGreaterThanOrEqual(4);
    } finally {
      await server.close();
      await bouncer.stop();
    }
  });
});

const endSessions =
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'dossier%' AND pid <> pg_backend_pid()";

describe('while the primary is away', () => {
  it('replicas answer what it had last, under no version, and nobody keeps it', async () => {
    const between = await tcpProxy(streaming().primary.url);
    const server = serve({ CACHE_MB: 8 }, between.urlOf(streaming().primary.url));
    try {
      await change();
      await server.usesReplica();
      expect((await server.ask()).version).toBeDefined();
      between.refuses = true;
      between.cut();
      // What was committed meanwhile comes by way of the replica alone.
      const name = await change();
      await expect.poll(() => server.ask()).toMatchObject({ name });
      await streaming().primary.crash();
      const running = load(server.ask);
      await expect.poll(running.answered).toBeGreaterThan(50);
      expect(await running.end()).toEqual([]);
      expect(await server.ask()).toEqual({ name, version: undefined, errors: undefined, cacheControl: 'no-store' });
      expect(await server.ready()).toEqual([200, '{"status":"ready","primary":"down"}']);
      await streaming().primary.start();
      between.refuses = false;
      await expect.poll(async () => (await server.ask()).version).toBeDefined();
      const later = await change();
      await expect.poll(() => server.ask()).toMatchObject({ name: later });
      await server.usesReplica();
    } finally {
      await server.close();
      await between.close();
    }
  });
});
