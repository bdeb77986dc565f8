import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { Config } from '../config.js';
import { PrismaClient } from '../generated/prisma/client.js';
import { PatientPool } from './patientPool.js';
import { poolOptions, schemaOf } from './pool.js';
import type { Found } from './probe.js';
import type { SqlStatement } from './statement.js';

/** The Prisma client, for what writes: nothing reads an operation's answer by it, and the running server does not load it. */
export type Database = ReturnType<typeof createPrisma>;

/**
 * A Prisma client that sends its statements through `pool`. Closing the client does not close the pool.
 * @param onStatement called after each statement, for logs and for tests that count statements.
 * @param schema the database schema of the tables, where it is not `public`.
 */
export function createPrisma(pool: pg.Pool, onStatement?: (statement: SqlStatement) => void, schema?: string) {
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, schema ? { schema } : undefined),
    log: [{ emit: 'event', level: 'query' }],
    errorFormat: 'minimal',
  });
  if (onStatement) {
    prisma.$on('query', (event) =>
      onStatement({ sql: event.query, parameters: event.params, milliseconds: event.duration }),
    );
  }
  return prisma;
}

/**
 * A client for one long piece of work beside an open database: without the server's short timeouts.
 * @param found what was found at the URL; without it, the connection is taken for a direct one.
 */
export function batchClient(
  url: string,
  config: Config,
  found?: Found,
): { readonly prisma: Database; close(): Promise<void> } {
  const pool = new PatientPool(poolOptions(url, 'batch', config, found));
  const prisma = createPrisma(pool, undefined, schemaOf(url));
  return {
    prisma,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
