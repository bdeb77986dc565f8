import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Config } from '../config.js';
import { isFull, isOfStatement } from './faults.js';
import { PatientPool } from './patientPool.js';
import { bareOptions, poolOptions } from './pool.js';
import { probe } from './probe.js';
import { type RecordVersion, versionToHave } from './recordVersion.js';
import { openVersionClient, versionOver } from './versionClient.js';

/** How often a replica is looked at: usually; until it has what the primary has; and while it is down. */
const pauseMs = { usually: 250, behind: 50, down: 1_000 } as const;
/** How long a replica may take to let somebody in, and to say what it is. */
const arrivalMs = 2_000;
/** After so long without the version of the primary it is no longer a matter of a moment. */
const longBehindMs = 1_000;

/** `up`: it is read from. `behind`: it has not got what the primary has. `down`: it does not answer. */
export type ReplicaState = 'up' | 'behind' | 'down';

/** Called when a replica is in another state. @param error why it is down. */
type OnReplicaState = (replica: string, state: ReplicaState, error?: string) => void;

export interface ReplicaOptions {
  readonly config: Config;
  /** What the primary says of the record. */
  readonly record: RecordVersion;
  readonly onState: OnReplicaState;
}

/** A connection pool to a replica that answers, and the connection that looks after it. */
interface Opened {
  readonly pool: pg.Pool;
  readonly watcher: pg.Client;
  /** Called when the replica is left: what still runs on it is asked elsewhere. */
  readonly reading: Set<() => void>;
}

/** A replica was left while it was read from. */
export class ReplicaLeftError extends Error {
  override name = 'ReplicaLeftError';

  constructor(name: string) {
    super(`the replica ${name} does not answer`);
  }
}

/** A copy of the database that answers reads, and that may go away, fall behind and come back at any time. It is looked after from the start. */
export class Replica {
  /** Its host and port: no user, no password. */
  readonly name: string;
  #opened: Opened | undefined;
  /** The version that it was seen to have last. */
  #version: string | undefined;
  /** The same, over the connection that looks after it. */
  #watched: string | undefined;
  /** Since when it has not had the version of the primary. */
  #behindSince: number | undefined;
  /** Whether something went wrong with it since it was looked at. */
  #isSuspect = false;
  #state: ReplicaState | undefined;
  #waking = new AbortController();
  #isClosed = false;

  constructor(
    private readonly url: string,
    private readonly options: ReplicaOptions,
  ) {
    this.name = nameOf(url);
    void this.#watch();
  }

  get isUp(): boolean {
    return this.#opened !== undefined;
  }

  /** For how many seconds it has not had what the primary has; undefined while it does not answer. */
  get lagSeconds(): number | undefined {
    if (!this.#opened) return undefined;
    return this.#behindSince === undefined ? 0 : (performance.now() - this.#behindSince) / 1_000;
  }

  /** How many reads it has in hand for each connection that it may have; undefined where it is not to be asked: it is away, has another version, or a queue. */
  loadAt(version: string): number | undefined {
    if (!this.#opened || this.#isSuspect || this.#version !== version) return undefined;
    const { totalCount, idleCount, waitingCount, options } = this.#opened.pool;
    const size = options.max ?? 1;
    return waitingCount < size ? (totalCount - idleCount + waitingCount) / size : undefined;
  }

  /** Reads with a pool of it. Rejects as soon as it is left, whatever becomes of what was begun. */
  async read<Result>(work: (pool: pg.Pool) => Promise<Result>): Promise<Result> {
    const opened = this.#opened;
    if (!opened) throw new ReplicaLeftError(this.name);
    let leave = () => {};
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(new ReplicaLeftError(this.name));
    });
    opened.reading.add(leave);
    try {
      return await Promise.race([work(opened.pool), left]);
    } finally {
      opened.reading.delete(leave);
    }
  }

  /** Notes that it was found with another version than it was seen to have. */
  noteVersion(version: string | undefined): void {
    this.#version = version;
  }

  /** Notes what a read failed with: it is looked at before it is asked again, unless it was the statement, or the number of connections. */
  noteFailure(error: unknown): void {
    if (isOfStatement(error) || isFull(error) || isQueueing(error)) return;
    this.#isSuspect = true;
    this.#waking.abort();
  }

  close(): void {
    this.#isClosed = true;
    this.#waking.abort();
    this.#drop();
  }

  async #watch(): Promise<void> {
    while (!this.#isClosed) {
      this.#waking = new AbortController();
      await this.#look();
      const isBehind = this.#behindSince !== undefined && performance.now() - this.#behindSince < longBehindMs;
      const pause = this.#opened ? (isBehind ? pauseMs.behind : pauseMs.usually) : pauseMs.down;
      await sleep(pause, undefined, { ref: false, signal: this.#waking.signal }).catch(ignore);
    }
    this.#drop();
  }

  async #look(): Promise<void> {
    try {
      this.#opened ??= await this.#open();
      const version = await versionOver(this.#opened.watcher);
      this.#note(version);
      this.#isSuspect = false;
      if ((await versionToHave(this.options.record)) === version) this.#behindSince = undefined;
      else this.#behindSince ??= performance.now();
      if (this.#behindSince === undefined) this.#report('up');
      else if (performance.now() - this.#behindSince > longBehindMs) this.#report('behind');
    } catch (error) {
      this.#drop();
      this.#report('down', error instanceof Error ? error.message || error.name : String(error));
    }
  }

  /** A replica goes forward alone: what follows on the version of the primary is newer, and all that is left of it where the primary is gone. */
  #note(version: string | undefined): void {
    const { record } = this.options;
    if (version !== undefined && this.#watched !== undefined && this.#watched === record.latest)
      record.hearFromReplica(version);
    this.#watched = version;
    this.#version = version;
  }

  async #open(): Promise<Opened> {
    const { config } = this.options;
    const found = await probe({
      ...bareOptions(this.url),
      connectionTimeoutMillis: arrivalMs,
      query_timeout: arrivalMs,
    });
    const options = poolOptions(this.url, 'server', config, found);
    const watcher = await openVersionClient({ ...options, connectionTimeoutMillis: arrivalMs }, () =>
      this.#waking.abort(),
    );
    return { pool: new PatientPool(options), watcher, reading: new Set() };
  }

  #drop(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    this.#version = undefined;
    this.#watched = undefined;
    this.#behindSince = undefined;
    if (!opened) return;
    for (const leave of opened.reading) leave();
    opened.watcher.end().catch(ignore);
    opened.pool.end().catch(ignore);
  }

  #report(state: ReplicaState, error?: string): void {
    if (state === this.#state || this.#isClosed) return;
    this.#state = state;
    this.options.onState(this.name, state, error);
  }
}

/** Whether nobody gave a connection back in time: that says nothing of the database. */
const isQueueing = (error: unknown): boolean =>
  error instanceof Error && error.message === 'timeout exceeded when trying to connect';

/** Where a replica is, as an operator knows it. */
function nameOf(url: string): string {
  const { host, port } = new pg.Client(bareOptions(url));
  return `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const ignore = () => {};
