import pg from 'pg';
import type { Config } from '../config.js';
import { readConfig } from '../config.js';
import { createPrisma, type Database, type SqlStatement } from './client.js';
import { type EmbeddedPostgres, startEmbedded } from './embedded/index.js';
import { keepEmbedded } from './embedded/keep.js';
import { type Purpose, poolOptions, schemaOf } from './pool.js';

export type { Database, SqlStatement } from './client.js';

/** An open database, whichever it is: code above this folder cannot tell an embedded one from another. */
export interface OpenDatabase {
  readonly prisma: Database;
  readonly pool: pg.Pool;
  /** The URL in Prisma's form, with its password. Not for logs. */
  readonly url: string;
  /** What was opened, in words, without secrets. Example: `PostgreSQL 18.4, embedded`. */
  readonly description: string;
  /** Resolves with a message should an embedded server end by itself, and not start again; never for another database. */
  readonly died: Promise<string>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** `serve` owns an embedded server's folder; `join` uses the server that runs there, or starts one for the time being. */
  readonly mode?: 'serve' | 'join';
  readonly purpose?: Purpose;
  readonly config?: Config;
  readonly onStatement?: (statement: SqlStatement) => void;
  /** Told when an embedded server ends by itself and is started again. */
  readonly onEvent?: (what: string) => void;
}

/** The database cannot be used; the message says why and what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** The oldest PostgreSQL that the migrations and statements are tested on. */
const OLDEST_MAJOR = 15;

/**
 * Opens the database of the environment: `DATABASE_URL`, or the embedded PostgreSQL.
 * @throws DatabaseError when it does not answer or is too old; EmbeddedError when the embedded server cannot run.
 */
export async function openDatabase(options: OpenOptions = {}): Promise<OpenDatabase> {
  const config = options.config ?? readConfig();
  const embedded = config.DATABASE_URL ? undefined : await openEmbedded(options, config);
  const url = config.DATABASE_URL ?? embedded?.url ?? '';
  const pool = new pg.Pool(poolOptions(url, options.purpose ?? 'server', config));
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {});
  try {
    const description = await describe(pool, embedded);
    const prisma = createPrisma(pool, options.onStatement, schemaOf(url));
    return {
      prisma,
      pool,
      url,
      description,
      died: embedded?.died ?? new Promise<string>(() => {}),
      async close() {
        // Each step is taken, whatever became of the one before it: no server is left behind.
        await prisma
          .$disconnect()
          .finally(() => (pool.ended ? undefined : pool.end()))
          .finally(() => embedded?.stop());
      },
    };
  } catch (error) {
    await pool.end();
    await embedded?.stop();
    throw error;
  }
}

/** The server's own database is kept running; a command's lasts as long as the command. */
function openEmbedded({ mode = 'join', onEvent }: OpenOptions, config: Config): Promise<EmbeddedPostgres> {
  const options = { mode, ...(config.DOSSIER_HOME ? { home: config.DOSSIER_HOME } : {}) };
  return mode === 'serve' ? keepEmbedded(options, onEvent) : startEmbedded(options);
}

/** A client for one long piece of work beside an open database: without the server's short timeouts. */
export function batchClient(url: string, config: Config): { readonly prisma: Database; close(): Promise<void> } {
  const pool = new pg.Pool(poolOptions(url, 'batch', config));
  pool.on('error', () => {});
  const prisma = createPrisma(pool, undefined, schemaOf(url));
  return {
    prisma,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}

async function describe(pool: pg.Pool, embedded: EmbeddedPostgres | undefined): Promise<string> {
  const { rows } = await pool
    .query<{ version: string; number: string; encoding: string }>(
      `SELECT current_setting('server_version') AS version, current_setting('server_version_num') AS number, current_setting('server_encoding') AS encoding`,
    )
    .catch((error: Error) => {
      throw new DatabaseError(
        `The database does not answer: ${error.message || error.name}. Check DATABASE_URL, or unset it to use the embedded PostgreSQL.`,
      );
    });
  const [row] = rows;
  if (!row) throw new DatabaseError('The database did not say its version.');
  const major = Math.floor(Number(row.number) / 10_000);
  if (major < OLDEST_MAJOR)
    throw new DatabaseError(`The database is PostgreSQL ${row.version}; Dossier needs ${OLDEST_MAJOR} or newer.`);
  if (row.encoding !== 'UTF8')
    throw new DatabaseError(`The database's encoding is ${row.encoding}; Dossier needs UTF8.`);
  return `PostgreSQL ${row.version.split(' ')[0]}, ${embedded ? 'embedded' : 'from DATABASE_URL'}`;
}
