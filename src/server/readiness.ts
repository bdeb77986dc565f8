import type { Plugin } from 'graphql-yoga';
import type pg from 'pg';
import { hasCode } from '../database/faults.js';
import { knownMigrations } from '../database/migrations.js';
import type { Reads } from '../database/reads.js';
import type { RecordVersion } from '../database/recordVersion.js';
import type { Log } from '../log.js';
import { projectVersion } from '../project.js';

interface ReadinessOptions {
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly ready: () => boolean;
  readonly record: RecordVersion;
  readonly reads: Reads;
}

/** How long `/ready` waits for the database: a prober's own patience is often a second or two. */
const patienceMs = 2_000;

/** For so long what the database said is said again: however many ask, it is asked ten times a second at most. */
const heldMs = 100;

/** What the database lacks. */
type Lack = { readonly database: 'down' } | { readonly migrations: 'pending' } | { readonly facts: 'none' };

/** What `/ready` says: no more than what is down. Why is in the log. */
type Readiness =
  | { readonly status: 'ready'; readonly primary?: 'down' }
  | { readonly status: 'unavailable'; readonly server: 'stopping' }
  | ({ readonly status: 'unavailable' } & Lack);

/** What `/health` says: that the process lives, which release it is, and which version of the record it answers of; null while the database does not say. */
interface Health {
  readonly status: 'alive';
  readonly release: string;
  readonly record: { readonly version: string } | null;
}

/**
 * Answers `/health`: 200 while the process lives; and `/ready`: 200 while the server takes requests and its database answers, has this version's migrations and
 * holds facts, or a replica answers while the primary is away; else 503.
 * @param ready whether the server takes requests: false while it stops.
 */
export function useReadiness(options: ReadinessOptions): Plugin {
  const lacks = databaseProbe(options.pool, options.log);
  const found = async (): Promise<Readiness> => {
    const lack = await lacks();
    if (!lack) return { status: 'ready' };
    // A load balancer that took away every server would take away what replicas can answer.
    if ('database' in lack && (await options.reads.isHeldByReplica())) return { status: 'ready', primary: 'down' };
    return { status: 'unavailable', ...lack };
  };
  return {
    async onRequest({ url, fetchAPI, endResponse }) {
      if (url.pathname === '/health') {
        const version = await options.record.current();
        const health: Health = {
          status: 'alive',
          release: projectVersion(),
          record: version === undefined ? null : { version },
        };
        endResponse(fetchAPI.Response.json(health, { headers: { 'cache-control': 'no-store' } }));
      }
      if (url.pathname !== '/ready') return;
      const readiness = options.ready() ? await found() : ({ status: 'unavailable', server: 'stopping' } as const);
      const status = readiness.status === 'ready' ? 200 : 503;
      endResponse(fetchAPI.Response.json(readiness, { status, headers: { 'cache-control': 'no-store' } }));
    },
  };
}

/** What was found of the database, and why it is not as it should be. */
interface Found {
  readonly lack: Lack | undefined;
  readonly why?: string;
}

/**
 * Asks what the database lacks. All who ask at once share one statement, so that probes of a database that hangs hold one connection, not the pool; and
 * who asks a moment later gets the same. Each change is logged once.
 */
function databaseProbe(pool: pg.Pool, log: Log): () => Promise<Lack | undefined> {
  const known = knownMigrations();
  let running: { readonly since: number; readonly answer: Promise<Found> } | undefined;
  let held: { readonly at: number; readonly found: Found } | undefined;
  let last: Lack | undefined;
  const reported = ({ lack, why }: Found): Lack | undefined => {
    if (JSON.stringify(lack) !== JSON.stringify(last)) {
      if (lack) log.warn({ ...lack, error: why }, messageOf(lack));
      else log.info(last && 'database' in last ? 'the database answers again' : 'the database lacks nothing any more');
    }
    last = lack;
    return lack;
  };
  const begin = async (): Promise<Found> => {
    const found = await look(pool, known);
    running = undefined;
    held = { at: performance.now(), found };
    return found;
  };
  return async () => {
    if (!running && held && performance.now() - held.at < heldMs) return reported(held.found);
    running ??= { since: performance.now(), answer: begin() };
    const left = running.since + patienceMs - performance.now();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<Found>((resolve) => {
      const why = `no answer in ${patienceMs} ms`;
      timer = setTimeout(() => resolve({ lack: { database: 'down' }, why }), Math.max(0, left));
    });
    return reported(await Promise.race([running.answer, tooLong]).finally(() => clearTimeout(timer)));
  };
}

/** One statement, of a few rows: the migrations that have ended, and whether there is an article, of which every fact has one. */
const probe = `
  SELECT ARRAY(SELECT migration_name::text
               FROM _prisma_migrations
               WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL) AS applied,
         EXISTS (SELECT FROM article) AS held`;

/** What PostgreSQL says of a table that is not there. */
const noTable = '42P01';

async function look(pool: pg.Pool, known: readonly string[]): Promise<Found> {
  try {
    const { rows } = await pool.query<{ applied: string[]; held: boolean }>(probe);
    const [{ applied, held } = { applied: [], held: false }] = rows;
    const missing = known.filter((name) => !applied.includes(name));
    // A newer release may have migrated it already: what is added is no matter of ours.
    if (missing.length > 0) return { lack: { migrations: 'pending' }, why: `it lacks ${missing.join(', ')}` };
    return held ? { lack: undefined } : { lack: { facts: 'none' } };
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    const isBare = hasCode(error, noTable);
    return { lack: isBare ? { migrations: 'pending' } : { database: 'down' }, why };
  }
}

function messageOf(lack: Lack): string {
  if ('database' in lack) return 'the database does not answer';
  return 'migrations' in lack
    ? 'the database lacks migrations: run `npm run db:deploy`'
    : 'the database holds no facts: run `npm run seed`';
}
