import { Writable } from 'node:stream';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrisma } from '../src/database/client.js';
import { poolOptions } from '../src/database/pool.js';
import { createLog } from '../src/log.js';
import { maskError } from '../src/server/errors.js';
import { createServer } from '../src/server/server.js';
import { type TestDatabase, testConfig, testDatabase } from './support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

interface Line {
  readonly level: number;
  readonly msg: string;
  readonly errorId?: string;
  readonly error?: { readonly message: string; readonly stack?: string };
}

interface Outcome {
  readonly status: number;
  readonly text: string;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string; readonly id?: string };
  }[];
  readonly log: readonly Line[];
}

const QUESTION = '{ articles(first: 1) { nodes { headline } } }';

/** Asks a server with a pool and a log of its own. */
async function asking(
  changes: Parameters<typeof testConfig>[0],
  work: (ask: (query?: string) => Promise<Outcome>, pool: pg.Pool, metrics: () => Promise<string>) => Promise<void>,
  poolChanges: pg.PoolConfig = {},
): Promise<void> {
  const config = testConfig({ POOL_SIZE: 2, ...changes });
  const pool = new pg.Pool({ ...poolOptions(db.url, 'server', config), ...poolChanges });
  pool.on('error', () => {});
  const prisma = createPrisma(pool);
  const log: Line[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().trim().split('\n')) log.push(JSON.parse(line));
      done();
    },
  });
  const server = createServer({ pool, config, log: pino({ level: 'trace' }, destination) });
  try {
    const ask = async (query = QUESTION): Promise<Outcome> => {
      log.length = 0;
      const response = await server.fetch('http://dossier/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query }),
      });
      const text = await response.text();
      return { status: response.status, text, errors: JSON.parse(text).errors ?? [], log: [...log] };
    };
    await work(ask, pool, async () => (await server.fetch('http://dossier/metrics')).text());
  } finally {
    await server.dispose();
    await prisma.$disconnect();
    if (!pool.ended) await pool.end();
  }
}

/** What a client must never see: SQL, names of tables, of Prisma's calls and codes, paths of files, stacks. */
const INSIDE =
  /SELECT|FROM |public\.|relation|does not exist|prisma|P\d{4}|pg_|findMany|invocation|\/src\/|node_modules|\.[jt]s\b|\bat \w|stack|127\.0\.0\.1|postgres/i;

/** Answers `article` with a view for a while: what the server asks of the table then does something else. */
async function withArticleAs(view: string | undefined, work: () => Promise<void>): Promise<void> {
  await db.pool.query('ALTER TABLE article RENAME TO article_away');
  try {
    if (view) await db.pool.query(`CREATE VIEW article AS ${view}`);
    await work();
  } finally {
    if (view) await db.pool.query('DROP VIEW article');
    await db.pool.query('ALTER TABLE article_away RENAME TO article');
  }
}

describe('an error', () => {
  it.each([
    ['one statement', QUESTION],
    ['a snapshot', '{ search(query: "mines") { nodes { kind } } }'],
  ])('in the SQL of %s is a fault of ours, and counted as one; what befalls the database is none', async (_, query) => {
    await asking({ STATEMENT_TIMEOUT_MS: 200 }, async (ask, _pool, metrics) => {
      const faults = async () => /^dossier_operations_total\{answered="fault"\} (\d+)$/m.exec(await metrics())?.[1];
      expect((await ask(query)).errors).toEqual([]);
      await withArticleAs(
        'SELECT a.* FROM article_away a, LATERAL (SELECT pg_sleep(1 + 0 * length(a.slug))) s',
        async () => {
          expect((await ask(query)).errors).toMatchObject([{ extensions: { code: 'TIMED_OUT' } }]);
        },
      );
      expect(await faults()).toBe('0');
      await withArticleAs(undefined, async () => {
        expect((await ask(query)).errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      });
      expect(await faults()).toBe('1');
    });
  });

  it('that nobody expected is masked, under an id that the log has too', async () => {
    await asking({}, async (ask) => {
      await withArticleAs(undefined, async () => {
        const { errors, text, log } = await ask();
        expect(errors).toHaveLength(1);
        const id = errors[0]?.extensions.id ?? '';
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(errors[0]).toMatchObject({
          message: `Something went wrong on our side. If it happens again, tell us the id ${id}.`,
          path: ['articles'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        });
        expect(text).not.toMatch(INSIDE);

        const logged = log.filter(({ level }) => level >= 50);
        expect(logged).toHaveLength(1);
        expect(logged[0]).toMatchObject({ errorId: id, msg: 'unexpected error' });
        // The log is where the cause can be found.
        expect(`${logged[0]?.error?.message}`).toMatch(/article/);
        expect(logged[0]?.error?.stack).toBeTruthy();

        const again = await ask();
        expect(again.errors[0]?.extensions.id).not.toBe(id);
      });
      const { errors, status } = await ask();
      expect([status, errors]).toEqual([200, []]);
    });
  });

  it('of a statement that takes too long says so: TIMED_OUT', async () => {
    await asking({ STATEMENT_TIMEOUT_MS: 100 }, async (ask) => {
      await withArticleAs(
        'SELECT a.* FROM article_away a, LATERAL (SELECT pg_sleep(0.5 + 0 * length(a.slug))) s',
        async () => {
          const { errors, text, log } = await ask();
          expect(errors).toMatchObject([
            {
              message: 'The database took too long to answer. Ask for fewer rows or for a narrower filter.',
              path: ['articles'],
              extensions: { code: 'TIMED_OUT' },
            },
          ]);
          expect(text).not.toMatch(INSIDE);
          expect(log.filter(({ level }) => level >= 40)).toMatchObject([{ level: 40 }]);
        },
      );
    });
  });

  it('of an exhausted pool tells the client to come back: TRY_AGAIN', async () => {
    await asking({ POOL_SIZE: 1, POOL_WAIT_MS: 400 }, async (ask, pool) => {
      const held = await pool.connect();
      const { errors, text } = await ask();
      expect(errors).toMatchObject([
        { message: 'The database is busy or away. Try again in a moment.', extensions: { code: 'TRY_AGAIN' } },
      ]);
      expect(text).not.toMatch(INSIDE);
      held.release();
      expect((await ask()).errors).toEqual([]);
    });
  });

  it('of a connection that the database ended tells the client to come back: TRY_AGAIN; it is not used again', async () => {
    await asking({ POOL_SIZE: 1 }, async (ask) => {
      // Again and again: its end may be told before or after the next question is asked.
      for (let round = 0; round < 10; round += 1) {
        await withArticleAs(
          'SELECT a.* FROM article_away a, LATERAL (SELECT pg_terminate_backend(pg_backend_pid()) WHERE a.slug IS NOT NULL) s',
          async () => {
            const { errors, text } = await ask();
            expect(errors).toMatchObject([{ extensions: { code: 'TRY_AGAIN' } }]);
            expect(text).not.toMatch(INSIDE);
          },
        );
        expect((await ask()).errors).toEqual([]);
      }
    });
  });

  it('of a connection that broke without a word tells the client to come back: TRY_AGAIN', () => {
    const shown = maskError(new Error('Connection terminated unexpectedly'), createLog(testConfig()));
    expect(shown).toMatchObject({ extensions: { code: 'TRY_AGAIN' } });
  });

  it('of a table that a migration holds tells the client to come back: TRY_AGAIN', async () => {
    await asking(
      {},
      async (ask) => {
        const held = await db.pool.connect();
        try {
          await held.query('BEGIN');
          await held.query('LOCK TABLE article IN ACCESS EXCLUSIVE MODE');
          const { errors, text } = await ask();
          expect(errors).toMatchObject([{ extensions: { code: 'TRY_AGAIN' } }]);
          expect(text).not.toMatch(INSIDE);
        } finally {
          await held.query('ROLLBACK');
          held.release();
        }
      },
      // By default half of what a statement has: the same, without the wait.
      { lock_timeout: 200 },
    );
  });

  it.each([
    ['a field that does not exist', '{ articles { nodes { nonsense } } }'],
    ['a document that does not parse', '{ articles('],
    ['a page that is too large', '{ articles(first: 100000) { nodes { id } } }'],
  ])('of the client is told as it is: %s', async (_what, query) => {
    await asking({}, async (ask) => {
      const { errors, log } = await ask(query);
      expect(errors.length).toBeGreaterThan(0);
      for (const error of errors) {
        expect(error.message).not.toContain('went wrong on our side');
        expect(error.extensions.code).toMatch(/^(BAD_USER_INPUT|QUERY_TOO_COSTLY|GRAPHQL_\w+)$/);
      }
      expect(log.filter(({ level }) => level >= 40)).toEqual([]);
    });
  });
});
