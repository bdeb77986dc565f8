import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Config } from '../src/config.js';
import { writeSeed } from '../src/seed/seed.js';
import type { SeedRows } from '../src/seed/validate.js';
import { rowsOf, sample } from './seed/sample.js';
import { type TestDatabase, testDatabase } from './support/database.js';
import { type Served, serve } from './support/serve.js';

/** One operation sees one moment of the record, however many statements it takes. */

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ seeded: false });
});
afterAll(() => db.close());

const manyStatements = `{
  quotes { totalCount nodes { text article { slug } } }
  quoteTotals { buckets { count } }
  search(query: "Lance") { totalCount nodes { kind record { ... on Equipment { designation } } } }
  appearances { totalCount nodes { equipment { slug } } }
  packageLineItemTotals { buckets { count } }
  aidPackages { totalCount nodes { slug } facets(by: [AUTHORITY]) { values { count } } }
  articles { totalCount }
}`;

const nothing: Omit<SeedRows, 'unresolved' | 'places'> = {
  countries: [],
  organizations: [],
  people: [],
  positions: [],
  equipment: [],
  packages: [],
  lineItems: [],
  decisions: [],
  decisionLinks: [],
  treaties: [],
  treatyActions: [],
  articles: [],
  credits: [],
  links: [],
  passages: [],
  quotes: [],
  citations: [],
  pairs: {
    _Ammunition: [],
    _LineItemEquipment: [],
    _QuoteAbout: [],
    _DecisionEquipment: [],
    _TreatyGoverns: [],
    _DecisionPackage: [],
  },
};

/** What an answer says, without how long it took. */
async function data(ask: Served['ask']): Promise<string> {
  const answer = JSON.parse(await ask(manyStatements));
  expect(answer.errors).toBeUndefined();
  return JSON.stringify(answer.data);
}

describe('an operation of several statements', () => {
  it('asked during seeds has the answer of before or of after, never of between', async () => {
    const full = rowsOf(sample());
    const none: SeedRows = { ...full, ...nothing };
    const { ask, close } = serve(db.url, { POOL_SIZE: 4 });
    try {
      const known: string[] = [];
      for (const rows of [none, full]) {
        await writeSeed(db.prisma, rows);
        known.push(await data(ask));
      }
      expect(known[1]).not.toBe(known[0]);

      let isSeeding = true;
      const seen: string[] = [];
      const asking = Promise.all(
        [1, 2].map(async () => {
          while (isSeeding) seen.push(await data(ask));
        }),
      );
      for (let n = 0; n < 8; n += 1) await writeSeed(db.prisma, n % 2 ? full : none);
      isSeeding = false;
      await asking;
      expect(seen.filter((answer) => !known.includes(answer))).toEqual([]);
      // Otherwise the test saw nothing change.
      expect(new Set(seen).size).toBe(2);
    } finally {
      await close();
    }
  });
});

it('an operation takes one connection, however much it asks for at once', async () => {
  const { ask, pool, close } = serve(db.url, { POOL_SIZE: 4 });
  try {
    let most = 0;
    pool.on('acquire', () => {
      most = Math.max(most, pool.totalCount - pool.idleCount);
    });
    const aliases = Array.from({ length: 29 }, (_, n) => `s${n}: search(query: "lance ${n}", first: 1) { totalCount }`);
    expect(await ask(`{ ${aliases.join(' ')} }`)).not.toContain('"errors"');
    expect(most).toBe(1);
    expect([pool.waitingCount, pool.totalCount - pool.idleCount]).toEqual([0, 0]);
  } finally {
    await close();
  }
});

describe('a statement that fails', () => {
  it('is why the fields behind it fail too; the connection serves the next operation', async () => {
    await withSlowQuotes({ STATEMENT_TIMEOUT_MS: 200, POOL_SIZE: 1 }, async ({ ask, pool }) => {
      const answer = JSON.parse(
        await ask('{ quoteTotals { bucketCount } search(query: "x") { totalCount } a: articleTotals { bucketCount } }'),
      );
      const codes = answer.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
      expect(new Set(codes)).toEqual(new Set(['TIMED_OUT']));
      expect(await ask(quick)).not.toContain('"errors"');
      expect(pool.totalCount - pool.idleCount).toBe(0);
    });
  });

  it('because its client went away was cancelled; the connection serves the next operation', async () => {
    await withSlowQuotes({ POOL_SIZE: 1 }, async ({ ask, pool }) => {
      const leaving = new AbortController();
      const left = ask('{ quoteTotals { bucketCount } }', leaving.signal).catch(() => 'gone');
      await expect.poll(() => pool.totalCount - pool.idleCount).toBe(1);
      leaving.abort();
      expect(await left).toBe('gone');
      await expect.poll(() => pool.totalCount - pool.idleCount, { timeout: 5_000 }).toBe(0);
      expect(await ask(quick)).not.toContain('"errors"');
    });
  });
});

const quick = '{ articleTotals { bucketCount } }';

/** Reading quotes takes twenty seconds meanwhile. */
async function withSlowQuotes(changes: Partial<Config>, work: (served: Served) => Promise<void>): Promise<void> {
  await writeSeed(db.prisma, rowsOf(sample()));
  const served = serve(db.url, changes);
  // It has counted what costs follow from before quotes are slow: that reads them too.
  expect(await served.ask(manyStatements)).not.toContain('"errors"');
  await db.pool.query('ALTER TABLE quote RENAME TO quote_away');
  await db.pool.query(
    'CREATE VIEW quote AS SELECT q.* FROM quote_away q, LATERAL (SELECT pg_sleep(20 + 0 * q.ordinal)) s',
  );
  try {
    await work(served);
  } finally {
    await served.close();
    await db.pool.query('DROP VIEW quote');
    await db.pool.query('ALTER TABLE quote_away RENAME TO quote');
  }
}
