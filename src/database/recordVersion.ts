import type pg from 'pg';
import { hasCode } from './faults.js';
import { openVersionClient, versionOver } from './versionClient.js';

/** How old what is known may be when it is used: a cached answer is never older than the record by more than this. */
const maxAgeMs = 1_000;
/** After so long it is asked anew, while what is known is still used. */
const askAgainMs = 400;
/** How long a request waits for the database to say it: then it is answered without. */
const patienceMs = 500;
/** After so long without a question the connection is closed. */
const idleMs = 10_000;

/** What PostgreSQL answers to a statement that a standby does not take. */
const onlyReads = '25006';

interface Known {
  readonly version: string;
  /** When it was asked for: it held then, whenever the answer came. */
  readonly at: number;
}

/**
 * Which version of the record the database holds. It is asked over a connection of its own, that a full pool does not make wait: PostgreSQL notifies of a
 * change as it commits, and is asked about twice a second while requests come, since a notification may be lost.
 */
export class RecordVersion {
  #known: Known | undefined;
  #asking: Promise<string | undefined> | undefined;
  #client: Promise<pg.Client> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #closed = false;
  #latest: string | undefined;
  /** Whether somebody has waited in vain: others then do not wait as well. */
  #isSilent = false;

  /** @param pool its options say where the database is. */
  constructor(private readonly pool: pg.Pool) {}

  /** The version as it was at most a second ago: at once where it is known, undefined where the database does not say. */
  current(): string | undefined | Promise<string | undefined> {
    const age = this.#known ? performance.now() - this.#known.at : Number.POSITIVE_INFINITY;
    if (age < askAgainMs) return this.#known?.version;
    const asking = this.#ask();
    if (age < maxAgeMs) return this.#known?.version;
    return this.#isSilent ? undefined : this.#waitFor(asking);
  }

  /** The version that the database gave last, however long ago. */
  get latest(): string | undefined {
    return this.#latest;
  }

  /** Notes what followed on the version that the database gave last, as a replica of it has it: it is believed while the database itself says nothing. */
  hearFromReplica(version: string): void {
    if (!this.#known) this.#latest = version;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#hangUp();
  }

  /** What the database says, where it does so soon. */
  async #waitFor(asking: Promise<string | undefined>): Promise<string | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => {
        this.#isSilent = true;
        resolve(undefined);
      }, patienceMs);
    });
    return Promise.race([asking, tooLong]).finally(() => clearTimeout(timer));
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
      const version = await versionOver(client);
      if (version !== undefined) this.#learn({ version, at });
      this.#idle?.refresh();
      return version;
    } catch {
      // Operations fail of what is wrong with the database; until it answers, nothing is taken from a cache.
      await this.#hangUp();
      return undefined;
    }
  }

  async #connect(): Promise<pg.Client> {
    const client = await openVersionClient(this.pool.options, () => void this.#hangUp());
    try {
      // Behind a pooler, which lends a session for one transaction, nobody could be notified.
      if (!this.pool.options.Client) await this.#listen(client);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    this.#idle = setTimeout(() => void this.#hangUp(), idleMs);
    this.#idle.unref();
    return client;
  }

  async #listen(client: pg.Client): Promise<void> {
    client.on('notification', ({ payload }) => {
      if (payload) this.#learn({ version: payload, at: performance.now() });
    });
    await client.query('LISTEN dossier_record').catch((error: unknown) => {
      // A standby takes nobody on: it is asked, as a pooler is.
      if (!hasCode(error, onlyReads)) throw error;
    });
  }

  /** An answer that was on its way while somebody reported a change is the older news. */
  #learn(known: Known): void {
    if (this.#known && known.at < this.#known.at) return;
    this.#known = known;
    this.#latest = known.version;
    this.#isSilent = false;
  }

  async #hangUp(): Promise<void> {
    clearTimeout(this.#idle);
    const client = this.#client;
    this.#client = undefined;
    this.#known = undefined;
    await client?.then((open) => open.end()).catch(() => {});
  }
}

/** The version that a replica must have to answer: what the database says, or said last. */
export async function versionToHave(record: RecordVersion): Promise<string | undefined> {
  return (await record.current()) ?? record.latest;
}
