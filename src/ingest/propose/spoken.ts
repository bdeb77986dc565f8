/** The words of all quotes of an article, so that those of a sentence are found without a look at the others. */
import type { Range } from '../anchor.js';
import { firstWith } from '../sentences/articleMarks.js';

/** Stretches of a text, which may lie over one another. */
export class Spoken {
  readonly #parts: readonly (Range & { readonly furthest: number })[];

  constructor(parts: readonly Range[]) {
    let furthest = 0;
    this.#parts = parts
      .toSorted((a, b) => a.start - b.start)
      .map(({ start, end }) => {
        furthest = Math.max(furthest, end);
        return { start, end, furthest };
      });
  }

  /** Those that share a character with a stretch. */
  over({ start, end }: Range): Range[] {
    const found: Range[] = [];
    // Before the first whose end, or that of one before it, is behind the start, none reaches it.
    for (let at = firstWith(this.#parts, ({ furthest }) => furthest > start); ; at++) {
      const part = this.#parts[at];
      if (!part || part.start >= end) return found;
      if (part.end > start) found.push({ start: part.start, end: part.end });
    }
  }
}
