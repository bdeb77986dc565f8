/** The marks of an article, found once: every quote is held against those around it. */
import type { Range } from '../anchor.js';
import { type Mark, marksOf } from './marks.js';

/** The marks of an article's paragraphs. */
export class ArticleMarks {
  readonly #text: string;
  readonly #paragraphs: readonly Range[];
  readonly #found = new Map<number, readonly Mark[]>();

  /** @param paragraphs in the order of the text, none over another. */
  constructor(text: string, paragraphs: readonly Range[]) {
    this.#text = text;
    this.#paragraphs = paragraphs;
  }

  /** The marks that lie in a stretch, or around it. */
  within({ start, end }: Range): Mark[] {
    const marks: Mark[] = [];
    for (let number = firstWith(this.#paragraphs, (paragraph) => paragraph.end > start); ; number++) {
      const paragraph = this.#paragraphs[number];
      if (!paragraph || paragraph.start >= end) return marks;
      const all = this.#of(number, paragraph);
      for (let at = firstWith(all, ({ open }) => open >= start - 1); ; at++) {
        const mark = all[at];
        if (!mark || mark.open > end) break;
        if (mark.close <= end + 1) marks.push(mark);
      }
    }
  }

  #of(number: number, { start, end }: Range): readonly Mark[] {
    const known = this.#found.get(number);
    if (known) return known;
    const marks = marksOf(this.#text, start, end);
    this.#found.set(number, marks);
    return marks;
  }
}

/** The index of the first one of a sorted list of which something holds, that then holds of all behind it. */
export function firstWith<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = list[middle];
    if (one !== undefined && holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
