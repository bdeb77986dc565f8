import type pg from 'pg';
import { beginReading } from '../database/transaction.js';
import { valuesOf } from '../sql/read.js';
import type { Statement } from '../sql/sql.js';
import { type ConnectionOptions, ExportConnection } from './connection.js';

/** A row as texts, in the order of the columns; null for what is unknown. */
export type Values = readonly (string | null)[];

/** What a batch is read as. */
export type Shape = 'lines' | 'values';

/** Rows that were read together: each the text of a JSON object, or a row of texts. */
export interface Batch {
  readonly rows: number;
  readonly lines: readonly string[];
  readonly values: readonly Values[];
}

/** How rows are read, whichever they are. */
export interface ReadingOptions extends ConnectionOptions {
  /** How long the transaction may wait for whoever takes the rows. 0: for ever. */
  readonly patienceMs: number;
  /** After so long PostgreSQL ends a step of it. 0: never. */
  readonly statementMs: number;
  /** Whether a second connection may be taken from the pool. */
  readonly mayHelp: () => boolean;
}

export interface ReadOptions extends ReadingOptions {
  /** Gives the ids of the rows, in their order. */
  readonly ids: Statement;
  /** Gives the rows of ids, its one parameter. */
  readonly rows: Statement;
  readonly shape: Shape;
}

export interface CursorOptions extends ReadingOptions {
  /** Gives the rows, in their order. */
  readonly statement: Statement;
  readonly shape: Shape;
  /** What must hold before the rows are read: a statement that gives one text, and what refuses by it. */
  readonly check?: { readonly statement: Statement; readonly refuse: (found: string) => void };
}

/** Rows of a batch: enough that a round trip costs nothing, little enough that a few of them are no memory to speak of. */
export const BATCH = 100;

/** Every value as the text that PostgreSQL sends. */
const asSent = { getTypeParser: () => (value: string) => value };

/**
 * Reads the rows of an export batch by batch, all as they were at one moment.
 *
 * A cursor gives the ids in their order, and each batch is then looked up by its ids: sorting moves ids instead of whole rows, and the first batch comes soon.
 * It is a cursor of SQL, not of the protocol (`pg-cursor`): there PostgreSQL counts the statement's timeout over the whole cursor, here over each FETCH.
 * Where the pool can spare a second connection, it looks up every other batch, in the same snapshot: PostgreSQL uses one core for a connection.
 *
 * While batches are used the next ones are read, and no further: whoever takes the rows sets the pace. When `signal` aborts, the statements that run are
 * cancelled.
 */
export async function* readBatches(options: ReadOptions): AsyncGenerator<Batch, void, void> {
  const { signal } = options;
  const connections = await openConnections(options);
  const close = () => Promise.all(connections.map((connection) => connection.close()));
  const wanted = BATCH * connections.length;
  const read = () => readRound(connections, options);
  try {
    let coming: Promise<readonly Batch[]> | undefined = read();
    while (coming) {
      const batches: readonly Batch[] = await coming;
      signal.throwIfAborted();
      const isLast = batches.reduce((sum, { rows }) => sum + rows, 0) < wanted;
      // Once the last rows are here, the database has nothing more to do with how long the client takes.
      if (isLast) await close();
      coming = isLast ? undefined : read();
      coming?.catch(ignore);
      yield* batches;
    }
  } finally {
    await close();
  }
}

const ignore = () => {};

/** Reads the rows of one statement batch by batch: what is no record has no id to be looked up by. */
export async function* readCursor(options: CursorOptions): AsyncGenerator<Batch, void, void> {
  const { signal, statement, shape, check } = options;
  const connection = await ExportConnection.open(options, async (client) => {
    await client.query(transaction(options));
    if (check) {
      const { text, params } = check.statement;
      const { rows } = await client.query<[string]>({ text, values: valuesOf(params), rowMode: 'array' });
      check.refuse(rows[0]?.[0] ?? '0');
    }
    await client.query(`DECLARE export NO SCROLL CURSOR FOR ${statement.text}`, valuesOf(statement.params));
  });
  try {
    for (let isLast = false; !isLast; ) {
      const rows = await connection.run((client) => fetchRows(client, BATCH));
      signal.throwIfAborted();
      isLast = rows.length < BATCH;
      if (isLast) await connection.close();
      if (rows.length > 0) yield batchOf(rows, shape);
    }
  } finally {
    await connection.close();
  }
}

/** Rows of texts as a batch of a shape. */
function batchOf(rows: readonly Values[], shape: Shape): Batch {
  return shape === 'lines'
    ? { rows: rows.length, lines: rows.map(([json]) => json ?? ''), values: [] }
    : { rows: rows.length, lines: [], values: rows };
}

/** The connection that has the cursor, and another one that sees the same rows, where there may be one. */
async function openConnections(options: ReadOptions): Promise<readonly [ExportConnection, ...ExportConnection[]]> {
  let snapshot = '';
  const first = await ExportConnection.open(options, async (client) => {
    await client.query(transaction(options));
    snapshot = await exportSnapshot(client);
    await client.query(`DECLARE export NO SCROLL CURSOR FOR ${options.ids.text}`, valuesOf(options.ids.params));
  });
  if (!options.mayHelp()) return [first];
  try {
    const second = await ExportConnection.open(options, (client) => client.query(transaction(options, snapshot)));
    return [first, second];
  } catch {
    // It would only have helped. What is wrong with the database the first connection will tell.
    options.signal.throwIfAborted();
    return [first];
  }
}

/** Begins a transaction that only reads, of the rows as they are now or as they are in a snapshot. */
function transaction({ patienceMs, statementMs }: ReadingOptions, snapshot?: string): string {
  return `${beginReading({ statementMs })};
     ${snapshot === undefined ? '' : `SET TRANSACTION SNAPSHOT '${snapshot}';`}
     SET LOCAL idle_in_transaction_session_timeout = ${patienceMs};
     -- All rows are wanted, not the first ones soon; their ids are sorted in memory; and the lookup of a batch is planned once.
     SET LOCAL cursor_tuple_fraction = 1;
     SET LOCAL work_mem = '64MB';
     SET LOCAL plan_cache_mode = force_generic_plan`;
}

async function exportSnapshot(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<[string]>({ text: 'SELECT pg_export_snapshot()', rowMode: 'array' });
  const snapshot = rows[0]?.[0] ?? '';
  if (!/^[\dA-F-]+$/.test(snapshot)) throw new TypeError(`${JSON.stringify(snapshot)} names no snapshot`);
  return snapshot;
}

/** Reads a batch on each connection at once, in the order of the rows. */
async function readRound(
  connections: readonly [ExportConnection, ...ExportConnection[]],
  options: ReadOptions,
): Promise<readonly Batch[]> {
  const rows = await connections[0].run((client) => fetchRows(client, BATCH * connections.length));
  const ids = rows.map(([id]) => id ?? '');
  return Promise.all(
    connections.flatMap((connection, index) => {
      const own = ids.slice(index * BATCH, (index + 1) * BATCH);
      return own.length === 0 ? [] : [connection.run((client) => lookUp(client, own, options))];
    }),
  );
}

async function fetchRows(client: pg.PoolClient, most: number): Promise<(string | null)[][]> {
  const text = `FETCH FORWARD ${most} FROM export`;
  const { rows } = await client.query<(string | null)[]>({ text, rowMode: 'array', types: asSent });
  return rows;
}

async function lookUp(client: pg.PoolClient, ids: readonly string[], { rows, shape }: ReadOptions): Promise<Batch> {
  const answer = await client.query<(string | null)[]>({
    name: 'export',
    text: rows.text,
    values: [ids],
    rowMode: 'array',
    types: asSent,
  });
  return batchOf(answer.rows, shape);
}
