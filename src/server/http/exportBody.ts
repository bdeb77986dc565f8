import { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type pg from 'pg';
import { faultOf, hasCode } from '../../database/faults.js';
import type { ExportQuery } from '../../export/file.js';
import { type Manifest, Tally } from '../../export/manifest.js';
import { openExport } from '../../export/open.js';
import type { Log } from '../../log.js';
import type { ErrorCode } from '../../query/errors.js';
import { maskError } from '../errors.js';
import { atPace, type Pace } from './pace.js';

/** What exports are read with. An operation, and every export that may yet begin, finds a connection. */
export interface Reading {
  readonly pool: pg.Pool;
  readonly leaves: () => number;
  readonly statementMs: number;
  /** How long an export may take in all. */
  readonly totalMs: number;
  readonly pace: Pace;
}

/** How exports end. */
export const endings = [
  /** The last of it was given away. */
  'whole',
  /** The client left. */
  'left',
  /** The client took it too slowly, or it took too long in all or in the database. */
  'slow',
  /** The database went away, or something is wrong on our side. */
  'failed',
] as const;

export type Ending = (typeof endings)[number];

/** The export of one client. */
interface Exporting {
  /** Aborted when the client is gone. */
  readonly clientGone: AbortSignal;
  /** Gives the place back. */
  readonly release: () => void;
  /** Called once, when it has ended. */
  readonly ended: (ending: Ending) => void;
}

/** The file as a stream that is read at the pace of the client, and ends the export when the client goes or its time is over. */
export async function bodyOf(
  query: ExportQuery,
  { pool, leaves, statementMs, totalMs, pace }: Reading,
  { clientGone, release, ended }: Exporting,
): Promise<Readable> {
  let body: Readable | undefined;
  const { signal, end } = lifeOf(clientGone, totalMs, (error) => body?.destroy(error));
  const { chunks } = await openExport(query, {
    pool,
    signal,
    patienceMs: pace.patienceMs,
    statementMs,
    leaves,
    onEnd: release,
    onBroken: (error) => body?.destroy(hasCode(error, idleTooLong) ? impatient(pace) : error),
  }).catch((error: unknown) => {
    end();
    ended(endingOf(error, clientGone));
    throw error;
  });
  const paced = atPace(chunks, pace, (error) => body?.destroy(error));
  const stream = Readable.from(paced, { objectMode: false });
  body = stream;
  let ending: Ending | undefined;
  stream.once('error', (error) => {
    ending = endingOf(error, clientGone);
  });
  stream.once('close', () => {
    end();
    ended(ending ?? (stream.readableEnded ? 'whole' : 'left'));
  });
  return stream;
}

/** What PostgreSQL says of a transaction that waited too long for its next statement. */
const idleTooLong = '25P03';

const impatient = ({ patienceMs }: Pace) =>
  new GraphQLError(`The client took nothing for so long that the database waited for ${patienceMs} ms.`, {
    extensions: { code: 'TIMED_OUT' satisfies ErrorCode },
  });

function endingOf(error: unknown, clientGone: AbortSignal): Ending {
  if (clientGone.aborted) return 'left';
  const isSlow = error instanceof GraphQLError ? error.extensions.code === 'TIMED_OUT' : faultOf(error) === 'slow';
  return isSlow ? 'slow' : 'failed';
}

/**
 * The body of an answer that begins now and cannot be taken back. Where it fails, the connection is broken, so that nobody takes what came for the whole.
 * @param hangUp breaks the connection of the client.
 */
export function begun(stream: Readable, log: Log, clientGone: AbortSignal, hangUp: () => void): Readable {
  stream.once('error', (error) => {
    if (!clientGone.aborted) maskError(error, log);
    hangUp();
  });
  return stream;
}

/** What the file is, without the file. */
export async function manifestOf(
  query: ExportQuery,
  { pool, leaves, statementMs, totalMs, pace: { patienceMs } }: Reading,
  { clientGone, release, ended }: Exporting,
): Promise<Manifest> {
  const { signal, end } = lifeOf(clientGone, totalMs, () => {});
  try {
    const { chunks, rows } = await openExport(query, { pool, signal, patienceMs, statementMs, leaves, onEnd: release });
    const tally = new Tally();
    for await (const chunk of chunks) tally.add(Buffer.from(chunk));
    ended('whole');
    return tally.manifest(query, rows());
  } catch (error) {
    ended(endingOf(error, clientGone));
    throw error;
  } finally {
    end();
  }
}

/**
 * How long an export goes on: until its client is gone, its time is over, or it is ended.
 * @param onTime called when its time is over: a file that nobody takes does not hear of the signal.
 */
function lifeOf(clientGone: AbortSignal, totalMs: number, onTime: (error: GraphQLError) => void) {
  const over = new AbortController();
  const leave = () => over.abort();
  if (clientGone.aborted) leave();
  clientGone.addEventListener('abort', leave, { once: true });
  const timer = setTimeout(() => {
    const error = new GraphQLError(`The export took longer than ${totalMs} ms. Narrow its \`where\`.`, {
      extensions: { code: 'TIMED_OUT' satisfies ErrorCode },
    });
    over.abort(error);
    onTime(error);
  }, totalMs);
  const end = () => {
    clearTimeout(timer);
    clientGone.removeEventListener('abort', leave);
    leave();
  };
  return { signal: over.signal, end };
}
