import pg from 'pg';
import { inject } from 'vitest';
import { type Config, readConfig } from '../../src/config.js';
import { createPrisma, type Database } from '../../src/database/client.js';
import { connectionOptions, poolOptions } from '../../src/database/pool.js';
import type { SqlStatement } from '../../src/database/statement.js';

/** A database of a test file's own, or the shared one. */
export interface TestDatabase {
  readonly prisma: Database;
  readonly pool: pg.Pool;
  readonly url: string;
  /** The statements sent since the list was last emptied. */
  readonly statements: SqlStatement[];
  close(): Promise<void>;
}

let made = 0;

/** What a test's database has when the test begins: tables and the record, tables alone, or nothing. */
type Content = { readonly seeded?: boolean } | { readonly migrated: false };

/**
 * A copy of the seeded (or, with `seeded: false`, the empty) database that the test may change as it likes; with `migrated: false` one without tables. A
 * test takes nothing for granted of a database that it did not make, and writes to none.
 */
export async function testDatabase(content: Content = {}): Promise<TestDatabase> {
  made += 1;
  const name = `${inject('seededTemplate')}_${process.pid}_${made}`;
  await asAdmin((admin) => admin.query(copyOf(templateOf(content), name, inject('embeddedHome') !== undefined)));
  const database = open(urlOf(name));
  return {
    ...database,
    async close() {
      await database.close();
      // Or it is left until the run ends, with its server (test/support/putAway.ts).
      if (inject('away') === undefined)
        await asAdmin((admin) => admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/**
 * A copy of the seeded database with changes that several test files read, and none of them writes to: the first that asks for it makes it.
 * @param changes its name; @param make makes the changes.
 */
export async function sharedCopy(changes: string, make: (pool: pg.Pool) => Promise<void>): Promise<TestDatabase> {
  const name = `${inject('seededTemplate')}_${changes}`;
  await asAdmin(async (admin) => {
    // Until this session ends the other worker waits.
    await admin.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
    const found = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount) return;
    const unfinished = await testDatabase();
    await make(unfinished.pool);
    await unfinished.pool.end();
    await admin.query(`ALTER DATABASE ${new URL(unfinished.url).pathname.slice(1)} RENAME TO ${name}`);
  });
  return open(urlOf(name));
}

/**
 * SQL that makes a database as a copy of another one.
 * @param isEmbedded a server that waits for no disk copies files in half the time; any other would write all that it holds to its disk first.
 */
export function copyOf(template: string, name: string, isEmbedded: boolean): string {
  return `CREATE DATABASE ${name} TEMPLATE ${template}${isEmbedded ? ' STRATEGY FILE_COPY' : ''}`;
}

function urlOf(name: string): string {
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${name}`;
  return url.toString();
}

function templateOf(content: Content): string {
  if ('migrated' in content) return 'template0';
  return inject(content.seeded === false ? 'emptyTemplate' : 'seededTemplate');
}

let sharedPool: pg.Pool | undefined;

/**
 * The seeded database that all tests share: for reading only. The files of a worker share its connections too: each new one is a process to PostgreSQL, which
 * reads its catalogs once more.
 */
export function sharedDatabase(): TestDatabase {
  sharedPool ??= openPool(inject('databaseUrl'), { allowExitOnIdle: true });
  return onPool(sharedPool, inject('databaseUrl'));
}

/** The configuration of the tests: the defaults, quiet, with what a test sets. No answer is kept: a test that asks twice wants to be answered twice. */
export function testConfig(changes: Partial<Config> = {}): Config {
  return { ...readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', CACHE_MB: '0' }), ...changes };
}

function open(url: string): TestDatabase {
  const database = onPool(openPool(url), url);
  return {
    ...database,
    async close() {
      await database.close();
      if (!database.pool.ended) await database.pool.end();
    },
  };
}

function openPool(url: string, options: pg.PoolConfig = {}): pg.Pool {
  const pool = new pg.Pool({ ...poolOptions(url, 'server', testConfig({ POOL_SIZE: 4 })), ...options });
  pool.on('error', () => {});
  return pool;
}

/** A database on a pool that closing it leaves open. */
function onPool(pool: pg.Pool, url: string): TestDatabase {
  const statements: SqlStatement[] = [];
  const prisma = createPrisma(pool, (statement) => statements.push(statement));
  return { prisma, pool, url, statements, close: () => prisma.$disconnect() };
}

async function asAdmin<Result>(does: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client(connectionOptions(inject('adminUrl')));
  await admin.connect();
  try {
    return await does(admin);
  } finally {
    await admin.end();
  }
}
