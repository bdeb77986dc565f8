import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { readPassword } from './cluster.js';
import { ROLE, type ServerLocation } from './location.js';

/** Held by the owner of the server for as long as it lives ("doss" in ASCII). Seen in pg_locks as objid. */
const OWNER_LOCK = 0x646f7373;

export const GUEST = 'dossier-guest';

/** The database's URL, in the form that Prisma and pg understand. Whole: for what it leaves out, pg asks PGPORT and PGSSLMODE. */
export function urlOf(location: ServerLocation, port: number): string {
  if (location.socketFolder === undefined) {
    return `postgresql://${ROLE}:${readPassword(location)}@127.0.0.1:${port}/${ROLE}?sslmode=disable`;
  }
  return `postgresql://${ROLE}@localhost:${port}/${ROLE}?host=${encodeURIComponent(location.socketFolder)}&sslmode=disable`;
}

/** Connects to the server's own database (so that "dossier" can be created, dropped and used as a template); undefined when it does not answer. */
export async function tryConnect(location: ServerLocation, port: number, name: string): Promise<pg.Client | undefined> {
  const answer = await connectOnce(location, port, name);
  return answer instanceof pg.Client ? answer : undefined;
}

/** A server that has just started may refuse for a moment what it takes when it is ready. */
const REFUSED_MS = 1_000;

/**
 * The same for a server that is still starting: undefined while it may come to answer.
 * @throws its own error when it goes on to answer with one that waiting does not mend: its data is damaged, or it does not let this user in.
 */
export function connector(location: ServerLocation, name: string): (port: number) => Promise<pg.Client | undefined> {
  let since: number | undefined;
  return async (port) => {
    const answer = await connectOnce(location, port, name);
    if (answer instanceof pg.Client) return answer;
    if (answer === undefined || passing(answer)) {
      since = undefined;
      return undefined;
    }
    since ??= performance.now();
    if (performance.now() - since > REFUSED_MS) throw answer;
    return undefined;
  };
}

/** It starts, stops, or has no connection or memory to spare. */
const passing = ({ code = '' }: pg.DatabaseError) => /^(?:57P|53)/.test(code);

async function connectOnce(
  location: ServerLocation,
  port: number,
  name: string,
): Promise<pg.Client | pg.DatabaseError | undefined> {
  const client = new pg.Client({
    ...(location.socketFolder === undefined
      ? { host: '127.0.0.1', port, password: readPassword(location) }
      : { host: location.socketFolder, port: 5432 }),
    ssl: false,
    user: ROLE,
    database: 'postgres',
    application_name: name,
    connectionTimeoutMillis: 5000,
    options: '-c idle_session_timeout=0 -c statement_timeout=0',
  });
  client.on('error', () => {}); // its end is what counts
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    return error instanceof pg.DatabaseError ? error : undefined;
  }
}

/** What a running server says about itself: its owner's process, and whether that one holds the lock. */
export async function askOwner(client: pg.Client): Promise<{ cluster: string; locked: boolean } | undefined> {
  try {
    const { rows } = await client.query<{ cluster: string; locked: boolean }>(
      `select current_setting('cluster_name') as cluster,
        exists (select from pg_locks where locktype = 'advisory' and objid = ${OWNER_LOCK} and granted) as locked`,
    );
    return rows[0];
  } catch {
    return undefined; // it is stopping
  }
}

/** Makes the database, then takes the owner's lock: who sees the lock can use the database. */
export async function takeOwnership(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [ROLE]);
  if (rowCount === 0) await client.query(`create database ${ROLE}`);
  await client.query(`select pg_advisory_lock(${OWNER_LOCK})`);
}

/** How many guests use the server just now. */
export async function countGuests(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ guests: number }>(
    'select count(*)::int as guests from pg_stat_activity where application_name = $1',
    [GUEST],
  );
  return rows[0]?.guests ?? 0;
}

/** A session that is kept: when the server ends it (it does so with all when one crashes), another takes its place. */
export interface KeptSession {
  current(): pg.Client;
  close(): Promise<void>;
}

/** Keeps a session until it is closed, or until the server is gone. */
export function keepSession(
  first: pg.Client,
  options: { again: () => Promise<pg.Client | undefined>; isGone: () => boolean; onGone: () => void },
): KeptSession {
  let client = first;
  let closed = false;
  const watch = () => client.once('end', () => void replace());
  const replace = async () => {
    while (!closed) {
      if (options.isGone()) return options.onGone();
      const next = await options.again().catch(() => undefined);
      if (next === undefined) {
        await sleep(100);
        continue;
      }
      client = next;
      if (closed) await client.end().catch(() => {});
      else watch();
      return;
    }
  };
  watch();
  return {
    current: () => client,
    close: async () => {
      closed = true;
      await client.end().catch(() => {});
    },
  };
}
