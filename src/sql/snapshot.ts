import type pg from 'pg';
import { type ReadTarget, requireVersion } from '../database/reads.js';
import type { SqlStatement } from '../database/statement.js';
import { type Allowance, beginReading } from '../database/transaction.js';
import { versionOver } from '../database/versionClient.js';
import { cancelStatement } from './cancel.js';
import { isPreparedFull, nameWhereRepeated, notePrepared } from './prepared.js';
import { type ReadRows, rowsOver } from './read.js';

export interface SnapshotOptions {
  readonly target: ReadTarget;
  /** Called after each statement that reads, for logs and for tests that count statements. */
  readonly onStatement?: ((statement: SqlStatement) => void) | undefined;
}

/** A part of an operation went on reading when the operation was over: nobody waits for it. */
class SnapshotOverError extends Error {
  override name = 'SnapshotOverError';

  constructor() {
    super('the operation is over');
  }
}

/**
 * One moment of the record, for an operation that takes several statements: a transaction that only reads, on one connection, with one statement at a time.
 * It takes a connection at its first statement, and is to be ended.
 */
export class Snapshot {
  /** Reads rows of statements. */
  readonly readRows: ReadRows;
  #connecting: Promise<pg.PoolClient> | undefined;
  /** The statement that runs, and those that wait behind it. */
  #last: Promise<unknown> = Promise.resolve();
  #running = false;
  /** What went wrong first: PostgreSQL then refuses the transaction's other statements, and this is why. */
  #failure: { readonly error: unknown } | undefined;
  #cancelling: Promise<void> | undefined;

  constructor(
    private readonly options: SnapshotOptions,
    private readonly signal: AbortSignal | undefined,
    private readonly allowance: Allowance | undefined,
  ) {
    this.readRows = rowsOver((text, values) => this.#query(text, values), options.onStatement);
    signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** Sends a statement, behind those that were sent before. */
  query(query: pg.QueryConfig): Promise<pg.QueryResult> {
    const result = this.#last.then(() => this.#send(query));
    this.#last = result.catch(ignore);
    return result;
  }

  /** A statement that comes again is prepared: to plan a search takes as long as to answer it. */
  #query(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const name = nameWhereRepeated(text);
    return this.query({ text, values, ...(name === undefined ? {} : { name }) });
  }

  /** Gives everything back; statements that still come are refused, and one that runs is cancelled, since nobody waits for it. */
  async end(): Promise<void> {
    this.#failure ??= { error: new SnapshotOverError() };
    this.signal?.removeEventListener('abort', this.#abort);
    this.#cancel();
    await this.#last;
    const client = await this.#connecting?.catch(ignore);
    if (!client) return;
    // The connection is not given back before the request to cancel is through: it would hit the next statement.
    await this.#cancelling;
    const isBroken = await client.query('COMMIT').then(
      () => false,
      () => true,
    );
    // One that is closed stays heard: it may tell of its end once more.
    if (!isBroken) client.removeListener('error', ignore);
    client.release(isBroken || isPreparedFull(client));
  }

  async #send(query: pg.QueryConfig): Promise<pg.QueryResult> {
    if (this.#failure) throw this.#failure.error;
    this.#running = true;
    try {
      this.signal?.throwIfAborted();
      this.#connecting ??= this.#begin();
      const client = await this.#connecting;
      this.#throwIfOver();
      if (query.name !== undefined) notePrepared(client, query.name, query.text);
      return await client.query(query);
    } catch (error) {
      this.#failure ??= { error: this.signal?.aborted ? this.signal.reason : error };
      throw this.#failure.error;
    } finally {
      this.#running = false;
    }
  }

  #throwIfOver(): void {
    if (this.#failure) throw this.#failure.error;
  }

  async #begin(): Promise<pg.PoolClient> {
    const { pool, version } = this.options.target;
    const client = await pool.connect();
    // A connection that breaks tells its statement, and then whoever listens: unheard, that would end the process.
    client.on('error', ignore);
    try {
      await client.query(beginReading(this.allowance));
      if (version !== undefined) requireVersion(version, await versionOver(client));
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  readonly #abort = () => {
    this.#failure ??= { error: this.signal?.reason };
    this.#cancel();
  };

  #cancel(): void {
    if (!this.#running || !this.#connecting) return;
    this.#cancelling ??= this.#connecting.then((client) => cancelStatement(this.options.target.pool, client), ignore);
  }
}

const ignore = () => {};
