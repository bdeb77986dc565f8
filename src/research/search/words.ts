import { foldText } from '../../query/values/text.js';

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

/**
 * The words of a text where they stand in it, one after the other. What is printed as one character may be two words, such as a fraction.
 * A long text is read no further than it is asked for.
 */
export function* printedWords(text: string): Generator<PrintedWord> {
  for (let start = 0; start < text.length; ) {
    const end = endOfPart(text, start);
    yield* wordsOfPart(text.slice(start, end), start);
    start = end;
  }
}

/** Units of a text that are read at once, about. */
const partLength = 2_000;

/** A part of a text ends behind white space that no word goes across, as `155 mm` does. */
function endOfPart(text: string, start: number): number {
  const seam = /(?<=[^\s\p{Nd}])\s/gu;
  seam.lastIndex = start + partLength;
  const found = seam.lastIndex < text.length ? seam.exec(text) : null;
  return found ? found.index + 1 : text.length;
}

function* wordsOfPart(text: string, offset: number): Generator<PrintedWord> {
  const { folded, origins } = foldedWithOrigins(text);
  for (const { index, 0: found } of folded.matchAll(wordInFolded)) {
    const start = origins[index] ?? 0;
    const last = origins[index + found.length - 1] ?? start;
    const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    const after = text.charCodeAt(end) > 0x7f ? (marks.exec(text.slice(end, end + 8))?.[0].length ?? 0) : 0;
    yield { start: offset + start, end: offset + end + after, word: found.replace(/[ -]/g, '') };
  }
}

/** Marks that belong to the letter before them. */
const marks = /^\p{M}+/u;

/** The folded text with the place that each of its units comes from: folding goes character by character. */
function foldedWithOrigins(text: string): { readonly folded: string; readonly origins: readonly number[] } {
  const origins: number[] = [];
  const pieces: string[] = [];
  for (const { index, 0: run } of text.matchAll(/[\0-\x7f]+|[^\0-\x7f]/gu)) {
    const plain = run < '\x80';
    const piece = plain ? run.toLowerCase() : foldText(run);
    for (let unit = 0; unit < piece.length; unit += 1) origins.push(plain ? index + unit : index);
    pieces.push(piece);
  }
  return { folded: pieces.join(''), origins };
}
