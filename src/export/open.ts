import type pg from 'pg';
import type { ExportQuery } from './query.js';
import { type Batch, readBatches } from './rows.js';
import { idsStatement, linesStatement, valuesStatement } from './statements.js';

/** An export that has begun: its first rows are read. */
export interface OpenExport {
  /** The file, piece by piece. To be read to its end, or the signal to be aborted. */
  readonly chunks: AsyncIterable<string | Uint8Array>;
  /** The rows written so far. */
  rows(): number;
}

export interface OpenOptions {
  readonly pool: pg.Pool;
  /** Ends the export: the statement that runs is cancelled, the connection given back. */
  readonly signal: AbortSignal;
  /** How long the database waits for whoever takes the rows. 0: for ever. */
  readonly patienceMs: number;
  /** Called once when nothing of the export is left, however it ended. */
  readonly onEnd?: () => void;
  /** Called when the database hangs up while nobody asks for rows. */
  readonly onBroken?: (error: Error) => void;
}

/**
 * Begins an export. What is wrong with it (a filter that is too slow, a database that is away) shows here, before anything is written.
 */
export async function openExport(query: ExportQuery, options: OpenOptions): Promise<OpenExport> {
  const { signal, onEnd } = options;
  const { shape } = query.format;
  const batches = readBatches({
    ...options,
    ids: idsStatement(query),
    rows: shape === 'lines' ? linesStatement(query) : valuesStatement(query),
    shape,
  });
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
      chunks: query.format.write({ name: query.export.name, columns: query.columns }, counted()),
      rows: () => rows,
    };
  } catch (error) {
    await end();
    signal.throwIfAborted();
    throw error;
  }
}
