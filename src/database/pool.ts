import type pg from 'pg';
import type { Config } from '../config.js';

/** What the connections are for: `server` answers questions and must stay responsive; `batch` is a command that may take its time. */
export type Purpose = 'server' | 'batch';

/** The pool's settings for a URL: each timeout with its reason. */
export function poolOptions(url: string, purpose: Purpose, config: Config): pg.PoolConfig {
  const batch = purpose === 'batch';
  return {
    ...connectionOptions(url),
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
    // No question may hold the database: PostgreSQL itself ends the statement.
    statement_timeout: batch ? 0 : config.STATEMENT_TIMEOUT_MS,
    // A question never waits long for a lock: only a migration takes one that readers would meet.
    lock_timeout: batch ? 60_000 : Math.min(5_000, config.STATEMENT_TIMEOUT_MS),
    // A transaction that its client forgot would keep old rows alive and block migrations.
    idle_in_transaction_session_timeout: batch ? 120_000 : 15_000,
    // Should the database fall silent (no answer, no error), the client gives up a little after the server would have.
    query_timeout: batch ? 0 : config.STATEMENT_TIMEOUT_MS + 5_000,
  };
}

/**
 * A URL in Prisma's form as pg's options. `host` as a parameter is a socket's folder; `schema` becomes the search path.
 * Dates are kept in UTC and written in ISO's form whatever the server's own settings are; JIT is off: it costs more than it brings for short questions; and
 * a table is read from its beginning even while somebody else reads it: a search that ranks only so many records ranks the same for every page.
 */
export function connectionOptions(url: string): pg.ClientConfig {
  const parsed = new URL(url);
  const query = parsed.searchParams;
  // PostgreSQL takes the last of several settings: what the URL asks for comes first, what must hold comes after it.
  const ours = ['timezone=UTC', 'datestyle=ISO', 'jit=off', 'synchronize_seqscans=off'].map(
    (setting) => `-c ${setting}`,
  );
  const options = [query.get('options') ?? '', ...ours];
  const schema = schemaOf(url);
  if (schema) options.push(`-c search_path="${schema}"`);
  // pg lets what stands in the URL win over what stands beside it.
  for (const name of ['schema', 'options', ...ownSettings]) query.delete(name);
  // As libpq and Prisma's engine read it: encrypted, whoever signed the certificate. `verify-full` checks it.
  if (query.get('sslmode') === 'require') query.set('uselibpqcompat', 'true');
  return { connectionString: parsed.toString(), options: options.filter(Boolean).join(' ') };
}

/** What the pool sets itself, each with its reason: a URL does not overrule it. */
const ownSettings = [
  'application_name',
  'statement_timeout',
  'lock_timeout',
  'idle_in_transaction_session_timeout',
  'query_timeout',
  'keepalives',
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
