import type pg from 'pg';
import { cancelStatement } from '../sql/cancel.js';
import { knownValues } from '../sql/read.js';
import type { Statement } from '../sql/sql.js';

/** A row as texts, in the order of the columns; null for what is unknown. */
export type Values = readonly (string | null)[];

/** What a batch is read as. */
export type Shape = 'lines' | 'values';

/** Rows that were read together: as one text with a JSON object a line, or as rows of texts. */
export interface Batch {
  readonly rows: number;
  readonly lines: string;
  readonly values: readonly Values[];
}

export interface ReadOptions {
  readonly pool: pg.Pool;
  /** Gives the ids of the rows, in their order. */
  readonly ids: Statement;
  /** Gives the rows of ids, its one parameter. */
  readonly rows: Statement;
  readonly shape: Shape;
  readonly signal: AbortSignal;
  /** How long the transaction may wait for whoever takes the rows. 0: for ever. */
  readonly patienceMs: number;
  readonly onBroken?: (error: Error) => void;
}

/** Rows of a batch: enough that a round trip costs nothing, little enough that two of them are no memory to speak of. */
export const BATCH = 500;

/** Every value as the text that PostgreSQL sends. */
const asSent = { getTypeParser: () => (value: string) => value };

/**
 * Reads the rows of an export batch by batch, all as they were at one moment.
 *
 * A cursor gives the ids in their order, and each batch is then looked up by its ids: sorting moves ids instead of whole rows, and the first batch comes soon.
 * It is a cursor of SQL, not of the protocol (`pg-cursor`): there PostgreSQL counts the statement's timeout over the whole cursor, here over each FETCH.
 *
 * While a batch is used the next one is read, and no further: whoever takes the rows sets the pace. The connection is closed behind the export, so that
 * nothing of it (plans, settings, an open transaction) reaches the next user. When `signal` aborts, the statement that runs is cancelled.
 */
export async function* readBatches(options: ReadOptions): AsyncGenerator<Batch, void, void> {
  const { signal } = options;
  const connection = await openConnection(options);
  const { read, close } = connection;
  try {
    let coming: Promise<Batch> | undefined = read();
    while (coming) {
      const batch: Batch = await coming;
      signal.throwIfAborted();
      // Once the last rows are here, the database has nothing more to do with how long the client takes.
      if (batch.rows < BATCH) await close();
      coming = batch.rows < BATCH ? undefined : read();
      if (batch.rows > 0) yield batch;
    }
  } finally {
    await close();
  }
}

/** A connection in the transaction of an export, and the way to leave it. */
interface Connection {
  read(): Promise<Batch>;
  /** Cancels what runs, and gives the connection back. */
  close(): Promise<void>;
}

async function openConnection(options: ReadOptions): Promise<Connection> {
  const { pool, signal, onBroken } = options;
  signal.throwIfAborted();
  const client = await pool.connect();
  let running: Promise<unknown> | undefined;
  let cancelling: Promise<void> | undefined;
  let closing: Promise<void> | undefined;
  const run = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = work().finally(() => {
      if (running === result) running = undefined;
    });
    running = result;
    // It is waited for later; until then its failure is nobody's surprise.
    result.catch(ignore);
    return result;
  };
  const cancel = () => {
    if (running) cancelling ??= cancelStatement(pool, client);
  };
  // A connection that breaks between two statements: the database hung up on a transaction that waited too long, or is away.
  const broken = (error: Error) => onBroken?.(error);
  client.on('error', broken);
  signal.addEventListener('abort', cancel, { once: true });
  const close = () => {
    closing ??= (async () => {
      signal.removeEventListener('abort', cancel);
      cancel();
      await cancelling;
      await running?.catch(ignore);
      // It stays heard: closing a broken connection tells of it once more, and unheard the event would end the process.
      client.on('error', ignore);
      client.removeListener('error', broken);
      client.release(true);
    })();
    return closing;
  };
  try {
    signal.throwIfAborted();
    await run(() => begin(client, options));
    return { read: () => run(() => readBatch(client, options)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

const ignore = () => {};

async function begin(client: pg.PoolClient, { ids, patienceMs }: ReadOptions): Promise<void> {
  await client.query(
    `BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;
     SET LOCAL idle_in_transaction_session_timeout = ${patienceMs};
     -- All rows are wanted, not the first ones soon; their ids are sorted in memory; and the lookup of a batch is planned once.
     SET LOCAL cursor_tuple_fraction = 1;
     SET LOCAL work_mem = '64MB';
     SET LOCAL plan_cache_mode = force_generic_plan`,
  );
  await client.query(`DECLARE export NO SCROLL CURSOR FOR ${ids.text}`, knownValues(ids.params));
}

async function readBatch(client: pg.PoolClient, { rows, shape }: ReadOptions): Promise<Batch> {
  const { rows: found } = await client.query<[string]>({
    text: `FETCH FORWARD ${BATCH} FROM export`,
    rowMode: 'array',
    types: asSent,
  });
  if (found.length === 0) return { rows: 0, lines: '', values: [] };
  const ids = found.map(([id]) => id);
  const answer = await client.query<(string | null)[]>({
    name: 'export',
    text: rows.text,
    values: [ids],
    rowMode: 'array',
    types: asSent,
  });
  return shape === 'lines'
    ? { rows: ids.length, lines: answer.rows.map(([json]) => `${json}\n`).join(''), values: [] }
    : { rows: ids.length, lines: '', values: answer.rows };
}
