import { GraphQLError } from 'graphql';
import { isOfStatement } from '../database/faults.js';
import { type ReadTarget, requireVersion } from '../database/reads.js';
import type { SqlStatement } from '../database/statement.js';
import { type Allowance, beginReading } from '../database/transaction.js';
import type { ErrorCode } from '../query/errors.js';
import { cancelStatement } from '../sql/cancel.js';
import { isPreparedFull, notePrepared } from '../sql/prepared.js';
import type { Snapshot } from '../sql/snapshot.js';
import type { Statement } from '../sql/sql.js';
import { maxAnswer } from './compile.js';

/** A statement that is ready to be sent. */
export interface ReadyStatement {
  readonly text: string;
  /** The name to prepare it under; none for one that is sent once. */
  readonly name: string | undefined;
  readonly values: readonly unknown[];
}

/**
 * Sends a statement of one row and one column.
 * @param signal a client that goes away: the statement is then cancelled.
 * @param allowance what it may take, where that is not what the session gives: it then has a transaction of its own.
 * @returns the column: a JSON text.
 * @throws QUERY_TOO_COSTLY where it is larger than an answer may be.
 */
export async function send(
  target: ReadTarget,
  statement: ReadyStatement,
  signal: AbortSignal | undefined,
  allowance: Allowance | undefined,
  onStatement?: (statement: SqlStatement) => void,
): Promise<string> {
  const [json, version] = await firstRow(target, statement, signal, allowance, onStatement);
  if (target.version !== undefined) requireVersion(target.version, version);
  if (typeof json !== 'string') throw tooLarge();
  return json;
}

/**
 * Sends a statement of one row and one column in a snapshot; its values are all known.
 * @returns the column: a JSON text.
 */
export async function readText({ readRows }: Snapshot, statement: Statement): Promise<string> {
  const [row] = await readRows(statement);
  if (typeof row?.data !== 'string') throw tooLarge();
  return row.data;
}

/** What a statement reads, and of which version of the record it is, where the place must have one. */
type Row = readonly [data?: unknown, version?: string];

async function firstRow(
  { pool, version }: ReadTarget,
  statement: ReadyStatement,
  signal: AbortSignal | undefined,
  allowance: Allowance | undefined,
  onStatement?: (statement: SqlStatement) => void,
): Promise<Row> {
  const { text, name, values } = version === undefined ? statement : withVersion(statement);
  const client = await pool.connect();
  if (name !== undefined) notePrepared(client, name, text);
  const started = performance.now();
  let isBroken = false;
  // A connection that breaks fails its statement, and then emits an error: without a listener, that would end the process.
  client.on('error', ignore);
  let cancelling: Promise<void> | undefined;
  const cancel = () => {
    cancelling = cancelStatement(pool, client);
  };
  try {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', cancel, { once: true });
    if (allowance) await client.query(beginReading(allowance));
    const { rows } = await client.query<[unknown, string]>({
      text,
      values: [...values],
      rowMode: 'array',
      ...(name === undefined ? {} : { name }),
    });
    onStatement?.({ sql: text, parameters: JSON.stringify(values), milliseconds: performance.now() - started });
    if (allowance) await client.query('COMMIT');
    return rows[0] ?? [];
  } catch (error) {
    // A transaction that failed is over with its connection: to end it first would be one more thing to fail.
    isBroken = error !== signal?.reason && (allowance !== undefined || !isOfStatement(error));
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', cancel);
    // The connection is not given back before the request to cancel is through: it would hit the next statement.
    await cancelling;
    // One that is closed keeps its listener: it may emit an error once more.
    if (!isBroken) client.removeListener('error', ignore);
    client.release(isBroken || isPreparedFull(client));
  }
}

/** The same statement, with the version of the record that its snapshot has in a second column. */
function withVersion({ text, name, values }: ReadyStatement): ReadyStatement {
  return {
    text: `SELECT answer.data, (SELECT version::text FROM record_version) AS version\nFROM (${text}) AS answer`,
    name: name && `${name}_v`,
    values,
  };
}

function tooLarge(): GraphQLError {
  return new GraphQLError(
    `The answer is larger than ${maxAnswer / 1_000_000} MB. Ask for fewer rows with \`first\`, or take an export.`,
    { extensions: { code: 'QUERY_TOO_COSTLY' satisfies ErrorCode } },
  );
}

const ignore = () => {};
