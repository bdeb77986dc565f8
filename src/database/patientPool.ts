import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { isFull } from './faults.js';

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** After so long a pool that was refused a connection asks for as many as it may have again. */
const askAgainMs = 10_000;

/**
 * A pool that takes fewer connections where the server has no more to give: who was refused a new one waits for one that is there, as long as for any.
 */
export class PatientPool extends pg.Pool {
  readonly #size = this.options.max;

  constructor(options: pg.PoolConfig) {
    super(options);
    // A connection that breaks is replaced; whoever waits for it has the error. Without a listener the event would end the process, and a database that ends a
    // connection as soon as it is there does so before anybody who asked for it could listen.
    this.on('connect', (client) => client.on('error', ignore));
    this.on('error', ignore);
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | undefined {
    const connecting = this.#connect();
    if (!callback) return connecting;
    void connecting.then(
      (client) => callback(undefined, client, (release) => client.release(release === undefined ? undefined : true)),
      (error: Error) => callback(error, undefined, ignore),
    );
    return undefined;
  }

  async #connect(): Promise<pg.PoolClient> {
    const end = performance.now() + (this.options.connectionTimeoutMillis ?? 0);
    for (let pauseMs = 20; ; pauseMs = Math.min(2 * pauseMs, 320)) {
      try {
        return await super.connect();
      } catch (error) {
        if (!isFull(error) || performance.now() + pauseMs > end) throw error;
        this.#shrink();
        // With none at all there is none to wait for: somebody else must give one back to the server.
        if (this.totalCount === 0) await sleep(pauseMs);
      }
    }
  }

  #shrink(): void {
    this.options.max = Math.max(1, this.totalCount);
    setTimeout(() => {
      this.options.max = this.#size;
    }, askAgainMs).unref();
  }
}

const ignore = () => {};
