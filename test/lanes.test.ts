import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lane } from '../src/server/lanes.js';
import { type TestDatabase, testDatabase } from './support/database.js';
import { serve } from './support/serve.js';

/** What is dear waits for what is dear, never in front of what is cheap. */

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  // Every statement that counts quotes takes a while.
  await db.pool.query('ALTER TABLE quote RENAME TO quote_away');
  await db.pool.query('CREATE VIEW quote AS SELECT q.* FROM (SELECT pg_sleep(0.3)) s, quote_away q');
});
afterAll(() => db.close());

const dear = '{ a: quoteTotals { bucketCount } b: quoteTotals(groupBy: [KIND]) { bucketCount } }';
const cheap = '{ articles(first: 2) { nodes { slug } } }';

// They wait more than they work: at once.
describe.concurrent('with many dear operations at once', () => {
  it('cheap ones are answered beside them, and no more dear ones run than may', async () => {
    const { ask, pool, close } = serve(db.url, { POOL_SIZE: 4, POOL_WAIT_MS: 8_000, DEAR_COST: 300 });
    try {
      let most = 0;
      pool.on('acquire', () => {
        most = Math.max(most, pool.totalCount - pool.idleCount);
      });
      let dearAnswered = 0;
      const dearAsked = Array.from({ length: 8 }, async () => {
        const answer = await ask(dear);
        dearAnswered += 1;
        return answer;
      });
      await expect.poll(() => pool.totalCount - pool.idleCount).toBe(2);
      for (let n = 0; n < 20; n += 1) expect(await ask(cheap)).not.toContain('"errors"');
      // They did not wait for the dear ones to be over.
      expect(dearAnswered).toBeLessThan(8);
      expect(most).toBeLessThanOrEqual(3);
      for (const answer of await Promise.all(dearAsked)) expect(answer).not.toContain('"errors"');
      expect(most).toBeLessThanOrEqual(3);
    } finally {
      await close();
    }
  });

  it('who has no turn in time is told to come back', async () => {
    const { ask, server, close } = serve(db.url, { POOL_SIZE: 2, POOL_WAIT_MS: 400, DEAR_COST: 300 });
    try {
      const answers = await Promise.all([ask(dear), ask(dear)]);
      const refused = answers.filter((answer) => answer.includes('TRY_AGAIN'));
      expect(refused).toHaveLength(1);
      expect(JSON.parse(refused[0] ?? '').errors[0].message).toBe(
        'Other operations like this one are running, and none ended soon enough. Try again in a moment.',
      );
      const metrics = await (await server.fetch('http://dossier/metrics')).text();
      expect(metrics).toMatch(/^dossier_refusals_total\{limit="dear"\} 1$/m);
    } finally {
      await close();
    }
  });

  it('may take longer over a statement than cheap ones', async () => {
    const { ask, close } = serve(db.url, { STATEMENT_TIMEOUT_MS: 150, DEAR_TIMEOUT_MS: 5_000, DEAR_COST: 300 });
    try {
      expect(await ask(dear)).not.toContain('"errors"');
      expect(await ask('{ quotes(first: 1) { nodes { text } } }')).toContain('TIMED_OUT');
    } finally {
      await close();
    }
  });
});

describe('a lane', () => {
  const never = () => new AbortController().signal;

  it('lets in whoever came first', async () => {
    const lane = new Lane(1);
    const leave = await lane.enter(1_000, never());
    const order: number[] = [];
    const others = [1, 2, 3].map(async (n) => {
      const leaveAgain = await lane.enter(1_000, never());
      order.push(n);
      leaveAgain?.();
    });
    leave?.();
    await Promise.all(others);
    expect(order).toEqual([1, 2, 3]);
  });

  it('forgets who goes away, and who waited too long', async () => {
    const lane = new Lane(1);
    const leave = await lane.enter(1_000, never());
    const leaving = new AbortController();
    const gone = lane.enter(1_000, leaving.signal);
    leaving.abort(new Error('gone'));
    await expect(gone).rejects.toThrow('gone');
    expect(await lane.enter(10, never())).toBeUndefined();
    leave?.();
    // A place that is given back twice is one place.
    leave?.();
    expect(await lane.enter(10, never())).toBeDefined();
    expect(await lane.enter(10, never())).toBeUndefined();
  });
});
