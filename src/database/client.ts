import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.js';

/** The Prisma client over the project's own pool, so that its limits and timeouts hold for every statement. */
export type Database = ReturnType<typeof createPrisma>;

/** One SQL statement as it was sent. */
export interface SqlStatement {
  readonly sql: string;
  readonly parameters: string;
  readonly milliseconds: number;
}

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
