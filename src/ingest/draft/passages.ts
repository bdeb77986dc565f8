import type { Anchor } from '../anchor.js';

/** The passages of an article by key, each place once. */
export class Passages {
  readonly #byPlace = new Map<string, string>();
  readonly #byKey = new Map<string, Anchor>();
  readonly #reached = new Map<string, number>();

  constructor(known: Readonly<Record<string, Anchor>> = {}) {
    for (const [key, anchor] of Object.entries(known)) this.#keep(key, anchor);
  }

  /** The key of a passage, which is kept under its first words if it is new. */
  keyOf(anchor: Anchor): string {
    const known = this.#byPlace.get(placeOf(anchor));
    if (known !== undefined) return known;
    const key = freeKey(wordsKey(anchor.exact), (taken) => this.#byKey.has(taken), this.#reached);
    this.#keep(key, anchor);
    return key;
  }

  /** The passages in the order of the text. */
  record(): Record<string, Anchor> {
    const sorted = [...this.#byKey].sort(([, a], [, b]) => a.start - b.start || b.end - a.end);
    return Object.fromEntries(sorted.map(([key, { exact, start, end }]) => [key, { exact, start, end }]));
  }

  #keep(key: string, anchor: Anchor): void {
    if (this.#byKey.has(key)) return;
    this.#byPlace.set(placeOf(anchor), key);
    this.#byKey.set(key, anchor);
  }
}

/** What two anchors share when they are one passage of a text. */
export function placeOf({ start, end }: Pick<Anchor, 'start' | 'end'>): string {
  return `${start}-${end}`;
}

const WORDS = 4;

/** A key of the first words of a text: small letters, digits, single hyphens. */
export function wordsKey(text: string, words = WORDS): string {
  const latin = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = latin.match(/[a-z0-9]+/g) ?? [];
  // A text in another script has no such words: its key says only that it is one.
  return found.slice(0, words).join('-') || 'passage';
}

/**
 * The first of `key`, `key-2`, `key-3` that is free.
 * @param reached how far it has come with each key, where many are looked for among the same: thousands of passages may begin with the same words.
 */
export function freeKey(key: string, isTaken: (key: string) => boolean, reached = new Map<string, number>()): string {
  if (!isTaken(key)) return key;
  let number = reached.get(key) ?? 2;
  while (isTaken(`${key}-${number}`)) number++;
  reached.set(key, number);
  return `${key}-${number}`;
}
