/** Where the words that a model says are in the text. Words that are not there, or in several places, are dropped and counted. */
import { type Anchor, placesOf, type Range, type SearchedText, searched } from '../anchor.js';
import type { SaidWords } from './answer.js';

/** Finds words in one text. */
export class Locating {
  /** Why words were dropped, once for each. */
  readonly dropped: string[] = [];
  readonly #text: SearchedText;

  constructor(text: string) {
    this.#text = searched(text);
  }

  /** The place of the words that a proposal is of. `what` names them in the count. */
  main({ words, start }: SaidWords, what: string): Anchor | undefined {
    const places = this.#places(words, (place) => start === undefined || place.start === start);
    return this.#only(places, what);
  }

  /** The place of words that belong to a proposal: where they are in several places, the one in its paragraph. */
  beside(said: SaidWords | undefined, main: Range, what: string): Anchor | undefined {
    if (said === undefined) return undefined;
    const around = this.paragraphOf(main);
    const { words, start } = said;
    const near = this.#places(words, (place) =>
      start === undefined ? place.start >= around.start && place.end <= around.end : place.start === start,
    );
    return near.length === 1 || start !== undefined ? this.#only(near, what) : this.main(said, what);
  }

  /** The words as the text prints them, wherever it does. */
  printed({ words }: SaidWords, what: string): string | undefined {
    const [first] = this.#places(words, () => true);
    if (!first) this.dropped.push(`${what} is not in the text`);
    return first && this.anchor(first).exact;
  }

  /** The paragraph that holds a stretch. */
  paragraphOf({ start, end }: Range): Anchor {
    const { text } = this.#text;
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    return this.anchor({ start: from, end: next < 0 ? text.length : next });
  }

  anchor({ start, end }: Range): Anchor {
    return { exact: this.#text.text.slice(start, end), start, end };
  }

  /** The first two places that fit; of more nothing else follows. */
  #places(words: string, fits: (place: Range) => boolean): Range[] {
    const found: Range[] = [];
    for (const place of placesOf(this.#text, words)) {
      if (!fits(place)) continue;
      found.push(place);
      if (found.length > 1) break;
    }
    return found;
  }

  #only([only, ...more]: readonly Range[], what: string): Anchor | undefined {
    if (only && more.length === 0) return this.anchor(only);
    this.dropped.push(
      only ? `${what} is in several places, and it does not say in which` : `${what} is not in the text`,
    );
    return undefined;
  }
}
