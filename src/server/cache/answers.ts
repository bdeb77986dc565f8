import { LRUCache } from 'lru-cache';
import { Content } from '../http/content.js';

/** An answer that is kept: what the client is sent, but for the headers that depend on who asks. */
export interface KeptAnswer {
  readonly type: string;
  readonly content: Content;
}

/** Where the answers of several servers are kept together. */
export interface SharedAnswers {
  get(key: string): Promise<Buffer<ArrayBuffer> | undefined>;
  set(key: string, value: Buffer): Promise<void>;
}

/** How answers were found. */
export interface CacheCounts {
  hit: number;
  shared: number;
  miss: number;
}

/** How long a request waits for another one that makes the same answer. */
const patienceMs = 5_000;

/**
 * Answers by the version of the record and the key of their request, those that were asked last, up to a bound in bytes. An answer of another version is never
 * found: it is of another record. Where servers share a Redis, one server's answer is every server's.
 */
export class Answers {
  readonly counts: CacheCounts = { hit: 0, shared: 0, miss: 0 };
  readonly #kept: LRUCache<string, KeptAnswer>;
  /** What is being made: who asks for the same meanwhile waits for it. */
  readonly #making = new Map<string, Promise<void>>();
  #version: string | undefined;

  constructor(
    maxBytes: number,
    private readonly shared?: SharedAnswers,
  ) {
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      maxEntrySize: Math.ceil(maxBytes / 8),
      // Both compressed forms together are about half of the bytes; the rest is for the key and for what holds them.
      sizeCalculation: ({ content }) => Math.ceil(1.5 * content.bytes.length) + 1_000,
    });
  }

  /** Bytes that the kept answers take, by estimate. */
  get size(): number {
    return this.#kept.calculatedSize;
  }

  /**
   * The answer to a request, where it is known, or being made just now.
   * @returns undefined when whoever asks is to make it: then `done` says that nobody need wait for it any more.
   */
  async find(version: string, key: string): Promise<KeptAnswer | { readonly done: () => void }> {
    const name = `${version}:${key}`;
    this.#forgetOthers(version);
    for (let waited = false; ; waited = true) {
      const kept = this.#kept.get(name);
      if (kept) {
        this.counts.hit += 1;
        return kept;
      }
      const making = this.#making.get(name);
      // It may have failed, or be nothing to keep: then each makes its own.
      if (!making || waited) break;
      await making;
    }
    const done = this.#begin(name);
    const shared = await this.#fromShared(name);
    if (!shared) {
      this.counts.miss += 1;
      return { done };
    }
    this.counts.shared += 1;
    this.#kept.set(name, shared);
    done();
    return shared;
  }

  keep(version: string, key: string, answer: KeptAnswer): void {
    const name = `${version}:${key}`;
    if (version === this.#version) this.#kept.set(name, answer);
    void this.shared?.set(name, Buffer.concat([Buffer.from(`${answer.type}\n`), answer.content.bytes]));
  }

  #begin(name: string): () => void {
    if (this.#making.has(name)) return () => {};
    let done = () => {};
    const made = new Promise<void>((resolve) => {
      const timer = setTimeout(() => done(), patienceMs);
      timer.unref();
      done = () => {
        clearTimeout(timer);
        this.#making.delete(name);
        resolve();
      };
    });
    this.#making.set(name, made);
    return done;
  }

  async #fromShared(name: string): Promise<KeptAnswer | undefined> {
    const value = await this.shared?.get(name);
    const end = value?.indexOf('\n') ?? -1;
    if (!value || end < 0) return undefined;
    return { type: value.subarray(0, end).toString(), content: new Content(value.subarray(end + 1)) };
  }

  #forgetOthers(version: string): void {
    if (version === this.#version) return;
    this.#version = version;
    this.#kept.clear();
  }
}
