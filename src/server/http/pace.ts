import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../query/errors.js';

/** How slowly a client may take a file. */
export interface Pace {
  /** Bytes a second, over all the time that was spent waiting for the client. */
  readonly leastBytes: number;
  /** So long it may wait before that counts, in milliseconds. */
  readonly graceMs: number;
}

/** A file that takes a place, a connection and a snapshot of the database for as long as its client reads: a megabyte in 16 seconds is slow for anybody. */
export const exportPace: Pace = { leastBytes: 64_000, graceMs: 30_000 };

/**
 * The pieces of a file, as long as whoever takes them keeps pace. What the database takes is not counted.
 * @throws TIMED_OUT to a client that is too slow.
 */
export async function* atPace(
  chunks: AsyncIterable<string | Uint8Array>,
  { leastBytes, graceMs }: Pace,
): AsyncGenerator<string | Uint8Array, void, void> {
  let bytes = 0;
  let waitedMs = 0;
  for await (const chunk of chunks) {
    const since = performance.now();
    yield chunk;
    waitedMs += performance.now() - since;
    bytes += Buffer.byteLength(chunk);
    if (waitedMs > graceMs && (1_000 * bytes) / waitedMs < leastBytes)
      throw new GraphQLError(`The file is taken more slowly than ${leastBytes} bytes a second.`, {
        extensions: { code: 'TIMED_OUT' satisfies ErrorCode },
      });
  }
}
