import type pg from 'pg';
import type { Config } from '../config.js';
import { pooledClient } from './pooledClient.js';
import type { Found } from './probe.js';
import { asSetLocal, asStartOptions, type Settings, sameEverywhere, searchPathFor, settingsFor } from './settings.js';

/** What the connections are for: `server` answers operations and must stay responsive; `batch` is a command that may take its time. */
export type Purpose = 'server' | 'batch';

/**
 * The pool's options for a URL: each timeout with its reason.
 * @param found what was found there; without it, the connection is taken for a direct one.
 */
export function poolOptions(url: string, purpose: Purpose, config: Config, found?: Found): pg.PoolConfig {
  const batch = purpose === 'batch';
  const settings = settingsFor(purpose, config, schemaOf(url), found);
  // The slowest statement that may be.
  const slowestMs = Math.max(config.STATEMENT_TIMEOUT_MS, config.DEAR_TIMEOUT_MS);
  return {
    ...(found?.isPooled
      ? { ...bareOptions(url), Client: pooledClient(asSetLocal(settings)), pipeline: true }
      : connectionOptions(url, settings)),
    application_name: batch ? 'dossier-command' : 'dossier',
    // A command works in one transaction; a second connection is for what it looks up beside it.
    max: batch ? 2 : config.POOL_SIZE,
    // Without it a request would wait for ever when all connections are taken or the database is away.
    connectionTimeoutMillis: batch ? 30_000 : config.POOL_WAIT_MS,
    // Idle connections hold memory on the server; a burst's are given back soon, one is kept warm.
    idleTimeoutMillis: 30_000,
    min: batch ? 0 : 1,
    // A connection that a proxy dropped silently is noticed before a request is sent into it.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    // Should the database fall silent (no answer, no error), the client gives up a little after the server would have.
    query_timeout: batch ? 0 : slowestMs + 5_000,
  };
}

/**
 * A URL in Prisma's form as pg's options, with settings that hold for the session. Only for a direct connection.
 * @param settings what must hold; by default what holds for every connection.
 */
export function connectionOptions(url: string, settings: Settings = defaults(url)): pg.ClientConfig {
  const { options, ...bare } = bareOptions(url);
  // PostgreSQL takes the last of several settings: what the URL asks for comes first, what must hold comes after it.
  return { ...bare, options: [options ?? '', asStartOptions(settings)].filter(Boolean).join(' ') };
}

const defaults = (url: string): Settings => ({ ...sameEverywhere, ...searchPathFor(schemaOf(url), []) });

/** A URL in Prisma's form as pg's options, with no settings but those that the URL asks for. `host` as a parameter is a socket's folder. */
export function bareOptions(url: string): pg.ClientConfig {
  const parsed = new URL(url);
  const query = parsed.searchParams;
  const options = query.get('options');
  // pg lets what is in the URL win over what is beside it.
  for (const name of ['schema', 'options', ...ownSettings]) query.delete(name);
  // As libpq and Prisma's engine read it: encrypted, whoever signed the certificate. `verify-full` checks it.
  if (query.get('sslmode') === 'require') query.set('uselibpqcompat', 'true');
  return { connectionString: parsed.toString(), ...(options ? { options } : {}) };
}

/** What the pool sets itself, each with its reason: a URL does not overrule it. */
const ownSettings = [
  'application_name',
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
  'query_timeout',
  'keepalives',
  'pgbouncer',
];

/**
 * The database schema that a URL in Prisma's form names, where it does.
 * @throws RangeError for a name that the server's start options would not take as one word. The configuration refuses it before, with a message.
 */
export function schemaOf(url: string): string | undefined {
  const schema = new URL(url).searchParams.get('schema') || undefined;
  if (schema && !/^\w+$/.test(schema))
    throw new RangeError(`schema: ${JSON.stringify(schema)} holds other signs than letters, digits and underscores`);
  return schema;
}
