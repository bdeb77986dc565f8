import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { batchClient } from '../../src/database/client.js';
import { connectionOptions, type Purpose, poolOptions } from '../../src/database/pool.js';
import { type TestDatabase, testConfig, testDatabase } from '../support/database.js';
import { ids, sha256, TEXT, writeFacts } from '../support/facts.js';

let db: TestDatabase;
let name: string;
beforeAll(async () => {
  db = await testDatabase({ seeded: false });
  await writeFacts(db.pool);
  name = new URL(db.url).pathname.slice(1);
  await db.pool.query(`ALTER DATABASE ${name} SET timezone = 'America/St_Johns'`);
});
afterAll(() => db.close());

const opened: pg.Pool[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((pool) => pool.end()));
});
function open(changes: Parameters<typeof testConfig>[0] = {}, purpose: Purpose = 'server', url = db.url): pg.Pool {
  const pool = new pg.Pool(poolOptions(url, purpose, testConfig(changes)));
  pool.on('error', () => {});
  opened.push(pool);
  return pool;
}

describe('time zones', () => {
  it('of the process are not UTC in these tests, so that they can fail', () => {
    expect(process.env.TZ).toBe('Pacific/Auckland');
    expect(new Date('2024-07-01T00:00:00Z').getTimezoneOffset()).toBe(-720);
  });

  it('of the database do not matter: a connection is in UTC', async () => {
    const bare = new pg.Client({ connectionString: db.url });
    await bare.connect();
    const { rows: without } = await bare.query('SHOW timezone');
    await bare.end();
    expect(without).toEqual([{ TimeZone: 'America/St_Johns' }]);
    for (const purpose of ['server', 'batch'] as const) {
      const { rows } = await open({}, purpose).query('SHOW timezone');
      expect(rows).toEqual([{ TimeZone: 'UTC' }]);
    }
  });

  it('move no instant: what Prisma writes and reads, and what SQL sees, are the same one', async () => {
    const instant = new Date('2024-03-10T23:30:15.123Z');
    await db.prisma.articleText.create({
      data: { articleId: ids.article, text: TEXT, sha256: sha256(TEXT), attachedAt: instant },
    });
    expect(await db.prisma.articleText.findUniqueOrThrow({ where: { articleId: ids.article } })).toMatchObject({
      attachedAt: instant,
    });
    const { rows } = await db.pool.query(`SELECT extract(epoch FROM attached_at)::text AS seconds FROM article_text`);
    expect(Number(rows[0]?.seconds)).toBe(instant.getTime() / 1000);
  });

  it.each(['2024-01-01', '2024-12-31', '2024-03-10', '1999-02-28'])('move no day: %s', async (day) => {
    const written = new Date(`${day}T00:00:00Z`);
    await db.prisma.article.update({
      where: { id: ids.article },
      data: { publishedOn: written, publishedOnLatest: written },
    });
    const { rows } = await db.pool.query('SELECT published_on::text AS day FROM article WHERE id = $1', [ids.article]);
    expect(rows).toEqual([{ day }]);
    const read = await db.prisma.article.findUniqueOrThrow({ where: { id: ids.article } });
    expect(read.publishedOn?.toISOString()).toBe(`${day}T00:00:00.000Z`);
  });
});

describe('a server pool', () => {
  it('lets PostgreSQL end a statement that takes too long, and stays usable', async () => {
    const pool = open({ STATEMENT_TIMEOUT_MS: 100, POOL_SIZE: 1 });
    const started = performance.now();
    await expect(pool.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
    expect(performance.now() - started).toBeLessThan(2_000);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('gives up waiting when all connections are taken, and serves again when one is free', async () => {
    // A second is enough to be let in as well, which counts as waiting.
    const pool = open({ POOL_SIZE: 1, POOL_WAIT_MS: 1_000 });
    const held = await pool.connect();
    const started = performance.now();
    await expect(pool.query('SELECT 1')).rejects.toThrow('timeout exceeded when trying to connect');
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    expect(performance.now() - started).toBeLessThan(4_000);
    held.release();
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('opens no more connections than it may', async () => {
    const pool = open({ POOL_SIZE: 3 });
    const pids = await Promise.all(
      Array.from({ length: 12 }, () => pool.query('SELECT pg_backend_pid() AS pid, pg_sleep(0.02)')),
    );
    expect(new Set(pids.map(({ rows }) => rows[0]?.pid)).size).toBeLessThanOrEqual(3);
    expect(pool.totalCount).toBeLessThanOrEqual(3);
  });

  it('waits less long for a lock than for an answer', async () => {
    const { rows } = await open().query(
      `SELECT current_setting('lock_timeout')::interval < current_setting('statement_timeout')::interval AS less,
              current_setting('lock_timeout') AS lock`,
    );
    expect(rows).toEqual([{ less: true, lock: '1500ms' }]);
  });

  it('says who it is', async () => {
    const show = 'SHOW application_name';
    expect((await open().query(show)).rows).toEqual([{ application_name: 'dossier' }]);
    expect((await open({}, 'batch').query(show)).rows).toEqual([{ application_name: 'dossier-command' }]);
  });
});

describe('a batch', () => {
  it('may take its time over a statement', async () => {
    const config = testConfig({ STATEMENT_TIMEOUT_MS: 100 });
    const batch = batchClient(db.url, config);
    try {
      expect(await batch.prisma.$queryRaw`SELECT current_setting('statement_timeout') AS value`).toEqual([
        { value: '0' },
      ]);
      expect(await batch.prisma.$queryRaw`SELECT 1 AS one FROM pg_sleep(0.3)`).toEqual([{ one: 1 }]);
    } finally {
      await batch.close();
    }
  });
});

describe('the address of a database', () => {
  it('may name a schema, which then comes first', async () => {
    await db.pool.query('CREATE SCHEMA IF NOT EXISTS apart');
    const url = new URL(db.url);
    url.searchParams.set('schema', 'apart');
    const { rows } = await open({}, 'server', url.toString()).query('SELECT current_schema() AS schema');
    expect(rows).toEqual([{ schema: 'apart' }]);
  });

  it('cannot smuggle in other settings as its schema', async () => {
    const url = new URL(db.url);
    url.searchParams.set('schema', 'public -c statement_timeout=1');
    expect(() => connectionOptions(url.toString())).toThrow(/letters, digits and underscores/);
  });

  it('does not overrule what the pool sets: UTC, and a statement timeout', async () => {
    const url = new URL(db.url);
    url.searchParams.set('options', '-c timezone=Asia/Tokyo -c work_mem=8MB');
    url.searchParams.set('statement_timeout', '0');
    const pool = open({ STATEMENT_TIMEOUT_MS: 1234 }, 'server', url.toString());
    const { rows } = await pool.query(
      `SELECT current_setting('timezone') AS zone, current_setting('statement_timeout') AS timeout, current_setting('work_mem') AS memory`,
    );
    expect(rows).toEqual([{ zone: 'UTC', timeout: '1234ms', memory: '8MB' }]);
  });

  it('with sslmode=require is encrypted, whoever signed the certificate, as for the migrations', () => {
    const { ssl } = new pg.Client(
      connectionOptions('postgresql://reader@db.example/dossier?sslmode=require'),
    ) as unknown as {
      ssl: unknown;
    };
    expect(ssl).toMatchObject({ rejectUnauthorized: false });
  });

  it('may name the folder of a socket', () => {
    const client = new pg.Client(connectionOptions('postgresql://reader@localhost/dossier?host=/run/postgresql'));
    expect(client).toMatchObject({ host: '/run/postgresql', database: 'dossier', user: 'reader' });
  });

  it('may demand encryption', () => {
    const ssl = (mode: string) =>
      new pg.Client(connectionOptions(`postgresql://reader@db.example/dossier?sslmode=${mode}`)) as unknown as {
        ssl: unknown;
      };
    expect(ssl('disable').ssl).toBe(false);
    expect(ssl('verify-full').ssl).toBeTruthy();
  });

  it('that demands encryption is not used without it', async () => {
    const url = new URL(db.url);
    url.searchParams.set('sslmode', 'verify-full');
    url.hostname = '127.0.0.1';
    const pool = open({}, 'server', url.toString());
    await expect(pool.query('SELECT 1')).rejects.toThrow(/SSL|certificate|ECONNREFUSED/);
  });

  it('keeps a password with signs in it', () => {
    const client = new pg.Client(connectionOptions('postgresql://reader:p%40ss%2Fword%25@db.example:5433/dossier'));
    expect(client).toMatchObject({ host: 'db.example', port: 5433, password: 'p@ss/word%' });
  });
});
