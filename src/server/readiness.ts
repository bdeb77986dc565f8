import type { Plugin } from 'graphql-yoga';
import type pg from 'pg';
import type { RecordVersion } from '../database/recordVersion.js';
import type { Log } from '../log.js';
import { projectVersion } from '../project.js';

interface ReadinessOptions {
  readonly pool: pg.Pool;
  readonly log: Log;
  readonly ready: () => boolean;
  readonly record: RecordVersion;
}

/** How long `/ready` waits for the database: a prober's own patience is often a second or two. */
const patienceMs = 2_000;

/** What `/ready` says: no more than what is down. Why is in the log. */
type Readiness =
  | { readonly status: 'ready' }
  | { readonly status: 'unavailable'; readonly server: 'stopping' }
  | { readonly status: 'unavailable'; readonly database: 'down' };

/** What `/health` says: that the process lives, which release it is, and which version of the record it answers of; null while the database does not say. */
interface Health {
  readonly status: 'alive';
  readonly release: string;
  readonly record: { readonly version: string } | null;
}

/**
 * Answers `/health`: 200 while the process lives; and `/ready`: 200 while the server takes requests and its database answers, else 503.
 * @param ready whether the server takes requests: false while it stops.
 */
export function useReadiness(options: ReadinessOptions): Plugin {
  const answers = databaseProbe(options.pool, options.log);
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
      const readiness: Readiness = !options.ready()
        ? { status: 'unavailable', server: 'stopping' }
        : (await answers())
          ? { status: 'ready' }
          : { status: 'unavailable', database: 'down' };
      const status = readiness.status === 'ready' ? 200 : 503;
      endResponse(fetchAPI.Response.json(readiness, { status, headers: { 'cache-control': 'no-store' } }));
    },
  };
}

/**
 * Asks whether the database answers. All who ask at once share one statement, so that probes of a database that hangs hold one connection, not the pool.
 * Each change is logged once.
 */
function databaseProbe(pool: pg.Pool, log: Log): () => Promise<boolean> {
  let running: { readonly since: number; readonly answer: Promise<boolean> } | undefined;
  let wasUp = true;
  const told = (up: boolean, error?: string): boolean => {
    if (up !== wasUp) {
      if (up) log.info('the database answers again');
      else log.warn({ error }, 'the database does not answer');
    }
    wasUp = up;
    return up;
  };
  return async () => {
    running ??= {
      since: performance.now(),
      answer: pool
        .query('SELECT 1')
        .then(
          () => told(true),
          (error: Error) => told(false, error.message || error.name),
        )
        .finally(() => {
          running = undefined;
        }),
    };
    const left = running.since + patienceMs - performance.now();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(told(false, `no answer in ${patienceMs} ms`)), Math.max(0, left));
    });
    return Promise.race([running.answer, tooLong]).finally(() => clearTimeout(timer));
  };
}
