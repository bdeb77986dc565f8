import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../query/errors.js';

/** How slowly a client may take a file. */
export interface Pace {
  /** Bytes a second, over all the time that was spent waiting for the client. */
  readonly leastBytes: number;
  /** So long it may wait before that counts, in milliseconds. */
  readonly graceMs: number;
  /** After so long without a statement, in milliseconds, PostgreSQL ends the transaction: it would keep old rows alive. */
  readonly patienceMs: number;
}

/** A file that takes a place, a connection and a snapshot of the database for as long as its client reads: a megabyte in 16 seconds is slow for anybody. */
export const exportPace: Pace = { leastBytes: 64_000, graceMs: 30_000, patienceMs: 60_000 };

/** What a timer of Node's can hold. */
const longestMs = 2 ** 31 - 1;

/**
 * The pieces of a file, as long as whoever takes them keeps pace. What the database takes is not counted.
 * @param hangUp called with TIMED_OUT for a client that is too slow, also for one that takes nothing at all: nobody asks for the next piece then.
 */
export async function* atPace(
  chunks: AsyncIterable<string | Uint8Array>,
  { leastBytes, graceMs }: Pick<Pace, 'leastBytes' | 'graceMs'>,
  hangUp: (error: GraphQLError) => void,
): AsyncGenerator<string | Uint8Array, void, void> {
  let bytes = 0;
  let waitedMs = 0;
  for await (const chunk of chunks) {
    bytes += Buffer.byteLength(chunk);
    const mayWaitMs = Math.max(graceMs, (1_000 * bytes) / leastBytes) - waitedMs;
    const timer = setTimeout(() => hangUp(tooSlow(leastBytes)), Math.min(mayWaitMs, longestMs));
    const since = performance.now();
    try {
      yield chunk;
    } finally {
      clearTimeout(timer);
    }
    waitedMs += performance.now() - since;
  }
}

const tooSlow = (leastBytes: number) =>
  new GraphQLError(`The file is taken more slowly than ${leastBytes} bytes a second.`, {
    extensions: { code: 'TIMED_OUT' satisfies ErrorCode },
  });
