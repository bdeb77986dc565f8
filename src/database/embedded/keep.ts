import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './index.js';

/** The waits before each try to start a server again that has ended by itself. After the last, it stays down. */
const WAITS = [0, 500, 1_000, 2_000, 4_000, 8_000];

/** A server that ran for so long had a start that succeeded: the tries are counted anew. */
const STEADY_MS = 60_000;

/**
 * Starts the embedded PostgreSQL and keeps it running: should it end although nobody stopped it, it is started again, at the same address.
 * @param log is given when it ends and when it runs again. `died` resolves only when that fails too often in a row.
 */
export async function keepEmbedded(
  options: EmbeddedOptions,
  log: (what: string) => void = () => {},
): Promise<EmbeddedPostgres> {
  let current = await startEmbedded(options);
  const { url, port, owned, whyFailed } = current;
  const stopped = new AbortController();
  let restarting: Promise<void> | undefined;

  const restart = async (why: string, tries: number): Promise<number> => {
    log(`${why}\nStarting it again.`);
    let last = why;
    for (let done = tries; done < WAITS.length; done += 1) {
      await sleep(WAITS[done], undefined, { signal: stopped.signal });
      try {
        current = await startEmbedded({ ...options, port });
        log('The embedded PostgreSQL runs again.');
        return done + 1;
      } catch (error) {
        last = error instanceof Error ? error.message : String(error);
        log(`It did not start (try ${done + 1} of ${WAITS.length}): ${last}`);
      }
    }
    throw new Error(last);
  };

  const died = new Promise<string>((resolve) => {
    const keep = async () => {
      let tries = 0;
      for (;;) {
        const started = performance.now();
        const why = await current.died;
        if (stopped.signal.aborted) return;
        if (performance.now() - started > STEADY_MS) tries = 0;
        const again = restart(why, tries);
        restarting = again.then(
          () => {},
          () => {},
        );
        tries = await again;
      }
    };
    keep().catch((error: Error) => {
      if (!stopped.signal.aborted)
        resolve(`The embedded PostgreSQL ended, and ${WAITS.length} tries to start it again failed. ${error.message}`);
    });
  });

  return {
    url,
    port,
    owned,
    died,
    whyFailed,
    async stop() {
      stopped.abort();
      // A start that runs just now ends first: what it starts is stopped with the rest.
      await restarting;
      await current.stop();
    },
  };
}
