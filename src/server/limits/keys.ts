import type pg from 'pg';
import { idIn, isKeyOf } from '../../keys/secret.js';
import { type ActiveKey, activeKeys, type StoredKey } from '../../keys/table.js';

/** After so long the keys are asked for anew, while those that are known still hold. */
const askAgainMs = 1_000;
/** How old what is known may be: a key that is revoked is taken for so long at most. */
const maxAgeMs = 5_000;

interface Known {
  readonly keys: ReadonlyMap<string, ActiveKey>;
  /** When they were asked for. */
  readonly at: number;
}

/**
 * The keys that are not revoked, as they were a moment ago. They are read together, once a second while requests bring keys: neither a key nor a guess costs a
 * statement.
 */
export class KnownKeys {
  #known: Known | undefined;
  #asking: Promise<Known> | undefined;

  constructor(private readonly pool: Pick<pg.Pool, 'query'>) {}

  /**
   * The key that a text is; undefined where it is none, or a revoked one.
   * @throws the fault of the database, where it has not said for too long which keys there are.
   */
  async find(text: string): Promise<StoredKey | undefined> {
    const id = idIn(text);
    if (id === undefined) return undefined;
    const age = this.#known ? performance.now() - this.#known.at : Number.POSITIVE_INFINITY;
    // One that is not known may have been made just now.
    const isKnown = age < maxAgeMs && this.#known?.keys.has(id) === true;
    if (age >= askAgainMs) {
      const asking = this.#ask();
      // What fails behind a request fails again for whoever has to wait for it.
      if (isKnown) asking.catch(() => {});
      else await asking;
    }
    const key = this.#known?.keys.get(id);
    return isKeyOf(text, key?.hash) ? key : undefined;
  }

  #ask(): Promise<Known> {
    this.#asking ??= this.#read().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #read(): Promise<Known> {
    const at = performance.now();
    const keys = await activeKeys(this.pool);
    this.#known = { keys: new Map(keys.map((key) => [key.id, key])), at };
    return this.#known;
  }
}
