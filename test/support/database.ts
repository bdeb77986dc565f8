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
  const adminUrl = inject('adminUrl');
  const template = templateOf(content);
  made += 1;
  const name = `${inject('seededTemplate')}_${process.pid}_${made}`;
  await asAdmin(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const database = open(url.toString());
  return {
    ...database,
    async close() {
      await database.close();
      await asAdmin(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function templateOf(content: Content): string {
  if ('migrated' in content) return 'template0';
  return inject(content.seeded === false ? 'emptyTemplate' : 'seededTemplate');
}

/** The seeded database that all tests share: for reading only. */
export function sharedDatabase(): TestDatabase {
  return open(inject('databaseUrl'));
}

/** The configuration of the tests: the defaults, quiet, with what a test sets. No answer is kept: a test that asks twice wants to be answered twice. */
export function testConfig(changes: Partial<Config> = {}): Config {
  return { ...readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', CACHE_MB: '0' }), ...changes };
}

function open(url: string): TestDatabase {
  const pool = new pg.Pool(poolOptions(url, 'server', testConfig({ POOL_SIZE: 4 })));
  pool.on('error', () => {});
  const statements: SqlStatement[] = [];
  const prisma = createPrisma(pool, (statement) => statements.push(statement));
  return {
    prisma,
    pool,
    url,
    statements,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const admin = new pg.Client(connectionOptions(url));
  await admin.connect();
  try {
    await admin.query(sql);
  } finally {
    await admin.end();
  }
}
