// Which database, and how pg reaches it.

/** In prisma.config.ts, because the CLI refuses an empty URL: stands for the PostgreSQL that npm brought. */
const EMBEDDED_HOST = 'embedded';

let embedded;
const open = new Set();

/** Remembers a connection, which is then closed at the end at the latest. */
export function closeAtExit(connection) {
  open.add(connection);
  const dispose = connection.dispose.bind(connection);
  connection.dispose = async () => {
    if (open.delete(connection)) await dispose();
  };
  return connection;
}

/**
 * The connection of a datasource: its URL, or else DATABASE_URL, or else the embedded PostgreSQL, which is started (or joined,
 * if another process runs it) only here: commands that need no database, such as "generate", never come this far.
 */
export async function findConnection(datasource) {
  const url = datasource.url || process.env.DATABASE_URL;
  if (url && new URL(url).hostname !== EMBEDDED_HOST) return parseUrl(url);
  embedded ??= startEmbedded();
  return parseUrl((await embedded).url);
}

async function startEmbedded() {
  const module = await import('../../src/database/embedded/index.ts');
  const server = await module.startEmbedded({ mode: 'join' });
  // The CLI ends its engine by SIGTERM.
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => exit(0));
  return server;
}

/**
 * Ends this process, and before it the embedded server, if this process has started it. That waits for other commands that have
 * joined it; and as those may wait for Prisma's lock, which our connection holds, this one is closed first.
 */
export async function exit(code) {
  if (embedded) await Promise.allSettled([...open].map((connection) => connection.dispose()));
  const server = await embedded?.catch(() => undefined);
  await server?.stop().catch(() => undefined);
  process.exit(code);
}

/**
 * A URL in Prisma's form as single options of pg. Never as its `connectionString`, which pg lets win over `database`: the
 * "shadow database" would then be the main one.
 */
export function parseUrl(text) {
  const url = new URL(text);
  const query = url.searchParams;
  const part = (value) => decodeURIComponent(value) || undefined;
  const options = {
    host: query.get('host') ?? part(url.hostname)?.replace(/^\[|\]$/g, '') ?? 'localhost',
    port: Number(url.port || 5432),
    user: part(url.username),
    password: part(url.password),
    database: part(url.pathname.slice(1)) ?? 'postgres',
    application_name: 'prisma-schema-engine',
  };
  const ssl = query.get('sslmode');
  if (ssl && ssl !== 'disable' && ssl !== 'prefer') {
    options.ssl = { rejectUnauthorized: ssl !== 'require' && query.get('sslaccept') !== 'accept_invalid_certs' };
  }
  return { options, schema: query.get('schema') ?? undefined };
}
