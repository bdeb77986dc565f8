import pg from 'pg';

/** How old what is known may be when it is used: a cached answer is never older than the record by more than this. */
const mostMs = 1_000;
/** After so long it is asked anew, while what is known is still used. */
const askAgainMs = 400;
/** How long a request waits for the database to say it: then it is answered without. */
const patienceMs = 500;
/** After so long without a question the connection is closed. */
const idleMs = 10_000;

interface Known {
  readonly version: string;
  /** When it was asked for: it held then, whenever the answer came. */
  readonly at: number;
}

/**
 * Which version of the record the database holds. It is asked over a connection of its own, that a full pool does not make wait: PostgreSQL tells of a change
 * as it commits, and is asked about twice a second while requests come, since what tells may be lost.
 */
export class RecordVersion {
  #known: Known | undefined;
  #asking: Promise<string | undefined> | undefined;
  #client: Promise<pg.Client> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  /** @param pool its options say where the database is. */
  constructor(private readonly pool: pg.Pool) {}

  /** The version as it was at most a second ago: at once where it is known, undefined where the database does not say. */
  current(): string | undefined | Promise<string | undefined> {
    const age = this.#known ? performance.now() - this.#known.at : Number.POSITIVE_INFINITY;
    if (age < askAgainMs) return this.#known?.version;
    const asking = this.#ask();
    return age < mostMs ? this.#known?.version : withPatience(asking);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#hangUp();
  }

  #ask(): Promise<string | undefined> {
    this.#asking ??= this.#read().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #read(): Promise<string | undefined> {
    if (this.#closed || this.pool.ended) return undefined;
    try {
      this.#client ??= this.#connect();
      const client = await this.#client;
      const at = performance.now();
      const { rows } = await client.query<{ version: string }>('SELECT version::text AS version FROM record_version');
      const version = rows[0]?.version;
      if (version !== undefined) this.#learn({ version, at });
      this.#idle?.refresh();
      return version;
    } catch {
      // Operations will tell what is wrong with the database; until it says, nothing is taken from a cache.
      await this.#hangUp();
      return undefined;
    }
  }

  async #connect(): Promise<pg.Client> {
    const { Client } = this.pool.options;
    const client = new (Client ?? pg.Client)({
      ...this.pool.options,
      application_name: 'dossier: version of the record',
      query_timeout: mostMs,
    });
    if (!(client instanceof pg.Client)) throw new TypeError('the pool has clients of another kind');
    client.on('error', () => void this.#hangUp());
    client.on('end', () => void this.#hangUp());
    await client.connect();
    // Nobody waits for this connection alone.
    if ('unref' in client && typeof client.unref === 'function') client.unref();
    this.#idle = setTimeout(() => void this.#hangUp(), idleMs);
    this.#idle.unref();
    // Behind a pooler, which lends a session for one transaction, nobody could be told.
    if (!Client) {
      client.on('notification', ({ payload }) => {
        if (payload) this.#learn({ version: payload, at: performance.now() });
      });
      await client.query('LISTEN dossier_record');
    }
    return client;
  }

  /** An answer that was on its way while somebody told of a change is the older news. */
  #learn(known: Known): void {
    if (!this.#known || known.at >= this.#known.at) this.#known = known;
  }

  async #hangUp(): Promise<void> {
    clearTimeout(this.#idle);
    const client = this.#client;
    this.#client = undefined;
    this.#known = undefined;
    await client?.then((open) => open.end()).catch(() => {});
  }
}

/** What a promise gives, where it does so soon. */
async function withPatience<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  return Promise.race([promise, tooLong]).finally(() => clearTimeout(timer));
}
