import type { Readable } from 'node:stream';
import { LRUCache } from 'lru-cache';

/** What the files that are kept may take together, and one of them at most, in bytes. */
const madeFileLimits = { together: 128_000_000, one: 32_000_000 } as const;

/** A file that was made before it is sent, or, where it is too large for that, a stream of it. */
type Made = { readonly whole: Buffer<ArrayBuffer> } | { readonly stream: Readable };

/** Files whose readers jump about in them (Parquet): made before they are sent, and kept for a moment, since a reader asks for one in several parts. */
export class MadeFiles {
  readonly #kept = new LRUCache<string, Buffer<ArrayBuffer>>({
    maxSize: madeFileLimits.together,
    sizeCalculation: (file) => file.length + 1_000,
    ttl: 60_000,
  });

  /** A file that was made a moment ago. @param tag its entity tag. */
  kept(tag: string): Buffer<ArrayBuffer> | undefined {
    return this.#kept.get(tag);
  }

  /** Makes a file of what a stream gives. @param tag its entity tag; a file without one is not kept. */
  async of(tag: string | undefined, stream: Readable): Promise<Made> {
    const taken: Buffer[] = [];
    let bytes = 0;
    const pieces: AsyncIterator<Uint8Array> = stream.iterator({ destroyOnReturn: false });
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      taken.push(Buffer.from(next.value));
      bytes += next.value.length;
      if (bytes > madeFileLimits.one) {
        await pieces.return?.();
        for (const piece of taken.reverse()) stream.unshift(piece);
        return { stream };
      }
    }
    const whole = Buffer.concat(taken);
    if (tag !== undefined) this.#kept.set(tag, whole);
    return { whole };
  }
}
