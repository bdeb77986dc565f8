import pg from 'pg';
import { createPrisma, type Database, type SqlStatement } from '../database/client.js';
import { type Allowance, beginReading } from '../database/transaction.js';
import { cancelStatement } from './cancel.js';
import { type ReadRows, rowsOver } from './read.js';

export interface SnapshotOptions {
  readonly pool: pg.Pool;
  /** The database schema of the tables, where it is not `public`. */
  readonly schema?: string | undefined;
  /** Called after each statement that reads, for logs and for tests that count statements. */
  readonly onStatement?: ((statement: SqlStatement) => void) | undefined;
}

/** A Prisma client that sends its statements into the snapshot that has it at the moment. */
interface Reader {
  readonly prisma: Database;
  snapshot: Snapshot | undefined;
}

/**
 * Readers that are kept. One costs some 20 ms and 9 MB to make, so it is used again; and one operation has it at a time, because Prisma puts lookups of one
 * moment together, whoever asks.
 */
const maxIdleReaders = 4;

/** Gives each operation that takes several statements one moment of the record, on one connection. */
export class Snapshots {
  readonly #idle: Reader[] = [];

  constructor(private readonly options: SnapshotOptions) {}

  /** A snapshot; it takes a connection at its first statement, and is to be ended. */
  open(signal: AbortSignal | undefined, allowance: Allowance | undefined): Snapshot {
    return new Snapshot(this.options, this, signal, allowance);
  }

  /** Lends a Prisma client to a snapshot. */
  lend(snapshot: Snapshot): Reader {
    const reader = this.#idle.pop() ?? this.#make();
    reader.snapshot = snapshot;
    return reader;
  }

  /** Takes one back that nobody uses any more. */
  takeBack(reader: Reader): void {
    reader.snapshot = undefined;
    if (this.#idle.length < maxIdleReaders) this.#idle.push(reader);
  }

  #make(): Reader {
    // Prisma's adapter takes no other thing than a pool. This one never connects: its statements go into the snapshot.
    const transport = new pg.Pool({ max: 1 });
    const reader: Reader = {
      prisma: createPrisma(transport, this.options.onStatement, this.options.schema),
      snapshot: undefined,
    };
    Object.defineProperty(transport, 'query', {
      value: async (query: pg.QueryArrayConfig) => {
        if (!reader.snapshot) throw new SnapshotOverError();
        return reader.snapshot.query(query);
      },
    });
    return reader;
  }
}

/** A part of an operation went on reading when the operation was over: nobody waits for it. */
class SnapshotOverError extends Error {
  override name = 'SnapshotOverError';

  constructor() {
    super('the operation is over');
  }
}

/** One moment of the record, for one operation: a transaction that only reads, on one connection, with one statement at a time. */
export class Snapshot {
  /** Reads rows of statements. */
  readonly readRows: ReadRows;
  #reader: Reader | undefined;
  #connecting: Promise<pg.PoolClient> | undefined;
  /** The statement that runs, and those that wait behind it. */
  #last: Promise<unknown> = Promise.resolve();
  #running = false;
  /** What went wrong first: PostgreSQL then refuses the transaction's other statements, and this is why. */
  #failure: { readonly error: unknown } | undefined;
  #cancelling: Promise<void> | undefined;

  constructor(
    private readonly options: SnapshotOptions,
    private readonly readers: Snapshots,
    private readonly signal: AbortSignal | undefined,
    private readonly allowance: Allowance | undefined,
  ) {
    this.readRows = rowsOver((text, values) => this.query({ text, values }), options.onStatement);
    signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** A Prisma client that reads in this snapshot. */
  get prisma(): Database {
    this.#reader ??= this.readers.lend(this);
    return this.#reader.prisma;
  }

  /** Sends a statement, behind those that were sent before. */
  query(query: pg.QueryConfig): Promise<pg.QueryResult> {
    const result = this.#last.then(() => this.#send(query));
    this.#last = result.catch(ignore);
    return result;
  }

  /** Gives everything back; statements that still come are refused, and one that runs is cancelled, since nobody waits for it. */
  async end(): Promise<void> {
    const isIdle = !this.#running;
    this.#failure ??= { error: new SnapshotOverError() };
    this.signal?.removeEventListener('abort', this.#abort);
    this.#cancel();
    await this.#last;
    // Who was still reading may use the client once more: then it is left to them.
    if (this.#reader && isIdle) this.readers.takeBack(this.#reader);
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
    client.release(isBroken);
  }

  async #send(query: pg.QueryConfig): Promise<pg.QueryResult> {
    if (this.#failure) throw this.#failure.error;
    this.#running = true;
    try {
      this.signal?.throwIfAborted();
      this.#connecting ??= this.#begin();
      const client = await this.#connecting;
      this.#throwIfOver();
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
    const client = await this.options.pool.connect();
    // A connection that breaks tells its statement, and then whoever listens: unheard, that would end the process.
    client.on('error', ignore);
    try {
      await client.query(beginReading(this.allowance));
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
    this.#cancelling ??= this.#connecting.then((client) => cancelStatement(this.options.pool, client), ignore);
  }
}

const ignore = () => {};
