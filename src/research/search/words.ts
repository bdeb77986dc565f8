import { foldText } from '../../ingest/text.js';

/**
 * The words of a text as they are compared: folded, one space between them, the same as `search_words` in the database. A designation is one word
 * however it is spelt (`BGM-71`, `155 mm`); every other hyphen divides words.
 */
export function searchWords(text: string): string {
  return foldText(text)
    .replace(/(?<=\p{Nd})[ -](?=(?:mm|cm|km|kg)(?![\p{L}\p{Nd}]))/gu, '')
    .replace(/(?<![\p{L}\p{Nd}])(\p{L}{1,4})-(?=\p{Nd})/gu, '$1')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word where it is printed. */
export interface PrintedWord extends Stretch {
  /** The word as it is compared. */
  readonly word: string;
}

/** The same words in a folded text that still has its signs. */
const wordInFolded = /(?:\p{L}{1,4}-(?=\p{Nd}))?[\p{L}\p{Nd}]+(?:(?<=\p{Nd})[ -](?:mm|cm|km|kg)(?![\p{L}\p{Nd}]))*/gu;

/** The words of a text where they stand in it, one after the other. What is printed as one character may be two words, such as a fraction. */
export function* printedWords(text: string): Generator<PrintedWord> {
  const { folded, origins } = foldedWithOrigins(text);
  for (const { index, 0: found } of folded.matchAll(wordInFolded)) {
    const start = origins[index]?.start ?? 0;
    const end = origins[index + found.length - 1]?.end ?? start;
    yield {
      start,
      end: end + (marks.exec(text.slice(end, end + 8))?.[0].length ?? 0),
      word: found.replace(/[ -]/g, ''),
    };
  }
}

/** Marks that belong to the letter before them. */
const marks = /^\p{M}+/u;

/** The folded text with the place that each of its units comes from: folding goes character by character. */
function foldedWithOrigins(text: string): { readonly folded: string; readonly origins: readonly Stretch[] } {
  const origins: Stretch[] = [];
  let folded = '';
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const piece = character < '\u0080' ? character.toLowerCase() : foldText(character);
    for (let unit = 0; unit < piece.length; unit += 1) origins.push({ start, end });
    folded += piece;
    start = end;
  }
  return { folded, origins };
}
