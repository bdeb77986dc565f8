import type pg from 'pg';
import { cancelStatement } from '../sql/cancel.js';

/** What a connection of an export listens to. */
export interface ConnectionOptions {
  readonly pool: pg.Pool;
  /** Ends the export: the statement that runs is cancelled. */
  readonly signal: AbortSignal;
  /** Called when the database hangs up between two statements. */
  readonly onBroken?: ((error: Error) => void) | undefined;
}

/**
 * A connection that works for one export, one statement after the other. It is closed behind the export, so that nothing of it (plans, settings, an open
 * transaction) reaches the next user.
 */
export class ExportConnection {
  #running: Promise<unknown> | undefined;
  #cancelling: Promise<void> | undefined;
  #closing: Promise<void> | undefined;

  private constructor(
    private readonly client: pg.PoolClient,
    private readonly options: ConnectionOptions,
  ) {
    client.on('error', this.#broken);
    options.signal.addEventListener('abort', this.#cancel, { once: true });
  }

  /** Takes a connection of the pool, and begins with some work on it; where that fails, the connection is closed. */
  static async open(
    options: ConnectionOptions,
    begin: (client: pg.PoolClient) => Promise<unknown>,
  ): Promise<ExportConnection> {
    options.signal.throwIfAborted();
    const connection = new ExportConnection(await options.pool.connect(), options);
    try {
      options.signal.throwIfAborted();
      await connection.run(begin);
      return connection;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  /** Does some work on the connection. */
  run<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const result = work(this.client).finally(() => {
      if (this.#running === result) this.#running = undefined;
    });
    this.#running = result;
    // It is waited for later; until then its failure is nobody's surprise.
    result.catch(ignore);
    return result;
  }

  /** Cancels what runs, and gives the connection back. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.options.signal.removeEventListener('abort', this.#cancel);
    this.#cancel();
    await this.#cancelling;
    await this.#running?.catch(ignore);
    // It stays heard: closing a broken connection tells of it once more, and unheard the event would end the process.
    this.client.on('error', ignore);
    this.client.removeListener('error', this.#broken);
    this.client.release(true);
  }

  readonly #cancel = () => {
    if (this.#running) this.#cancelling ??= cancelStatement(this.options.pool, this.client);
  };

  // A transaction that waited too long, or a database that is away.
  readonly #broken = (error: Error) => this.options.onBroken?.(error);
}

const ignore = () => {};
