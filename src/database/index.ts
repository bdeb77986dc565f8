import type pg from 'pg';
import type { Config } from '../config.js';
import { readConfig } from '../config.js';
import { type EmbeddedPostgres, startEmbedded } from './embedded/index.js';
import { keepEmbedded } from './embedded/keep.js';
import { PatientPool } from './patientPool.js';
import { bareOptions, type Purpose, poolOptions, schemaOf } from './pool.js';
import { type Found, probe } from './probe.js';
import { whyFailed } from './whyFailed.js';

/** An open database, whichever it is: code above this folder cannot tell an embedded one from another. */
export interface OpenDatabase {
  readonly pool: pg.Pool;
  /** The URL in Prisma's form, with its password. Not for logs. */
  readonly url: string;
  /** The database schema of the tables, where the URL names one. */
  readonly schema: string | undefined;
  /** What was found at the URL. */
  readonly found: Found;
  /** What was opened, in words, without secrets. Example: `PostgreSQL 18.4, embedded`. */
  readonly description: string;
  /** Resolves with a message should an embedded server end by itself, and not start again; never for another database. */
  readonly died: Promise<string>;
  /** What an operator may do about a fault of the database; undefined for an error that is none of the database's. */
  whyFailed(error: unknown): string | undefined;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** `serve` owns an embedded server's folder; `join` uses the server that runs there, or starts one for the time being. */
  readonly mode?: 'serve' | 'join';
  readonly purpose?: Purpose;
  readonly config?: Config;
  /** Called when an embedded server ends by itself and is started again. */
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
  try {
    const found = await look(url, config).catch((error: unknown) => {
      const why = embedded?.whyFailed(error);
      throw why ? new DatabaseError(why, { cause: error }) : error;
    });
    const pool = new PatientPool(poolOptions(url, options.purpose ?? 'server', config, found));
    const schema = schemaOf(url);
    return {
      pool,
      url,
      schema,
      found,
      description: describe(found, embedded),
      whyFailed: (error) => embedded?.whyFailed(error) ?? whyFailed(error),
      died: embedded?.died ?? new Promise<string>(() => {}),
      async close() {
        // Each step is taken, whatever became of the one before it: no server is left behind.
        await (pool.ended ? Promise.resolve() : pool.end()).finally(() => embedded?.stop());
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** The server's own database is kept running; a command's lasts as long as the command. */
function openEmbedded({ mode = 'join', onEvent }: OpenOptions, config: Config): Promise<EmbeddedPostgres> {
  const options = { mode, ...(config.DOSSIER_HOME ? { home: config.DOSSIER_HOME } : {}) };
  return mode === 'serve' ? keepEmbedded(options, onEvent) : startEmbedded(options);
}

async function look(url: string, config: Config): Promise<Found> {
  const found = await probe({
    ...bareOptions(url),
    connectionTimeoutMillis: Math.max(config.POOL_WAIT_MS, 5_000),
  }).catch((error: Error) => {
    throw new DatabaseError(
      `The database does not answer: ${error.message || error.name}. Check DATABASE_URL, or unset it to use the embedded PostgreSQL.`,
      { cause: error },
    );
  });
  if (found.major < OLDEST_MAJOR)
    throw new DatabaseError(`The database is PostgreSQL ${found.version}; Dossier needs ${OLDEST_MAJOR} or newer.`);
  if (found.encoding !== 'UTF8')
    throw new DatabaseError(`The database's encoding is ${found.encoding}; Dossier needs UTF8.`);
  return found;
}

function describe({ version, isPooled }: Found, embedded: EmbeddedPostgres | undefined): string {
  return `PostgreSQL ${version}, ${embedded ? 'embedded' : 'from DATABASE_URL'}${isPooled ? ', behind a pooler' : ''}`;
}
