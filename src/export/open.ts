import type pg from 'pg';
import type { ConnectionOptions } from './connection.js';
import type { ExportQuery } from './file.js';
import type { Batch } from './rows.js';

/** An export that has begun: its first rows are read. */
export interface OpenExport {
  /** The file, piece by piece. To be read to its end, or the signal to be aborted. */
  readonly chunks: AsyncIterable<string | Uint8Array>;
  /** The rows written so far. */
  rows(): number;
}

export interface OpenOptions extends ConnectionOptions {
  /** How long the database waits for whoever takes the rows. 0: for ever. */
  readonly patienceMs: number;
  /** After so long PostgreSQL ends a step of it. 0: never. */
  readonly statementMs: number;
  /** Connections of the pool that are to stay free for others. */
  readonly leaves: () => number;
  /** Called once when nothing of the export is left, however it ended. */
  readonly onEnd?: () => void;
}

/**
 * Begins an export. What is wrong with it (a filter that is too slow, a database that is away) shows here, before anything is written.
 */
export async function openExport(query: ExportQuery, options: OpenOptions): Promise<OpenExport> {
  const { signal, onEnd } = options;
  const batches = query.read({ ...options, mayHelp: () => freeOf(options.pool) > options.leaves() });
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= (async () => {
      signal.removeEventListener('abort', end);
      await batches.return();
      onEnd?.();
    })();
    return ending;
  };
  // Nobody may ever ask for the next rows: then it is the signal that ends it.
  signal.addEventListener('abort', end, { once: true });
  try {
    const first = await batches.next();
    let rows = 0;
    const counted = async function* (): AsyncGenerator<Batch, void, void> {
      try {
        for (let next = first; !next.done; next = await batches.next()) {
          rows += next.value.rows;
          yield next.value;
        }
        // Ended from outside, it is no whole file.
        signal.throwIfAborted();
      } finally {
        await end();
      }
    };
    return {
      chunks: query.format.write({ name: query.name, columns: query.columns, chosen: query.chosen }, counted()),
      rows: () => rows,
    };
  } catch (error) {
    await end();
    signal.throwIfAborted();
    throw error;
  }
}

/** Connections that a pool could give at once. */
function freeOf({ options, totalCount, idleCount, waitingCount }: pg.Pool): number {
  return (options.max ?? 1) - totalCount + idleCount - waitingCount;
}
