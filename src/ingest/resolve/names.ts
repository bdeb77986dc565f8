/** Stage 8: the record's names, found in a text by the longest match of whole words. */
import type { Range } from '../anchor.js';
import type { Candidate, NamedRecord, Resolution } from '../proposals.js';
import { NONE, type Token } from '../sentences/tokens.js';
import { fold, isFolded } from './fold.js';

/** A name in the text, and every record that has it. */
export interface Named extends Range {
  readonly records: readonly NamedRecord[];
}

/** Tokens as names are compared with them. */
export interface Folded {
  readonly tokens: readonly Token[];
  /** Of each token its folded words; empty of what is no word. */
  readonly words: readonly string[];
}

export const folded = (tokens: readonly Token[]): Folded => ({
  tokens,
  words: tokens.map(({ text, lower, kind }) => (kind !== 'WORD' ? '' : isFolded(lower) ? lower : fold(text))),
});

/** All names of records of one kind. */
export class NameIndex {
  readonly #byName = new Map<string, NamedRecord[]>();
  /** The words that names begin with. */
  readonly #first = new Set<string>();
  #longest = 1;

  constructor(records: readonly NamedRecord[]) {
    for (const record of records)
      for (const name of new Set([record.name, ...record.aliases].map(fold))) {
        if (name === '') continue;
        const same = this.#byName.get(name) ?? [];
        if (!same.includes(record)) same.push(record);
        this.#byName.set(name, same);
        this.#first.add(firstWordOf(name));
        this.#longest = Math.max(this.#longest, name.split(' ').length);
      }
  }

  /** Whether there is no name to find. */
  get isEmpty(): boolean {
    return this.#byName.size === 0;
  }

  /** The records with exactly this name. */
  get(name: string): readonly NamedRecord[] {
    return this.#byName.get(fold(name)) ?? [];
  }

  /** Every name in tokens, the longest at each place. */
  find({ tokens, words }: Folded): Named[] {
    const found: Named[] = [];
    for (let at = 0; at < tokens.length; at++) {
      if (!this.#first.has(firstWordOf(words[at] ?? ''))) continue;
      let name = '';
      let best: { to: number; records: NamedRecord[] } | undefined;
      for (let to = at; to < Math.min(tokens.length, at + this.#longest + 3); to++) {
        const word = words[to] ?? '';
        if (word === '' && !/^[-()/.,]$/.test(tokens[to]?.text ?? '')) break;
        if (word !== '') name = name === '' ? word : `${name} ${word}`;
        const records = this.#byName.get(name);
        if (records && word !== '') best = { to, records };
      }
      if (!best) continue;
      found.push({
        start: tokens[at]?.start ?? NONE.start,
        end: tokens[best.to]?.end ?? NONE.end,
        records: best.records,
      });
      at = best.to;
    }
    return found;
  }
}

/** The first word of a folded name: a word of a text may be several, as `F-16` is. */
function firstWordOf(name: string): string {
  const space = name.indexOf(' ');
  return space < 0 ? name : name.slice(0, space);
}

/** Candidates of records, and whether a person must choose. */
export function resolved(
  records: readonly NamedRecord[],
  why: string,
): { candidates: Candidate[]; resolution: Resolution } {
  return {
    candidates: records.map(({ slug, name }) => ({ slug, name, why })),
    resolution: records.length === 0 ? 'NEW' : records.length === 1 ? 'ONE' : 'SEVERAL',
  };
}
