import { foldText } from '../../ingest/text.js';

/**
 * The words of a text as they are compared: folded, one space between them, the same as `search_words` in the database. A designation is one word
 * however it is spelt (`T-72`, `155 mm`); every other hyphen divides words.
 */
export function searchWords(text: string): string {
  return foldText(text)
    .replace(/(?<=\p{L})-(?=\p{Nd})/gu, '')
    .replace(/(?<=\p{Nd})[ -](?=(?:mm|cm|km|kg)(?![\p{L}\p{Nd}]))/gu, '')
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What one word may be made of where it is printed: marks and invisible signs are folded away. */
const inWord = String.raw`[\p{L}\p{N}\p{M}\u00ad\u200b\u2060\ufeff]`;
const hyphen = '[-\u2010-\u2015\u2212]';
const printedWord = new RegExp(
  `${inWord}+(?:(?:(?<=\\p{L})${hyphen}(?=\\p{Nd})|(?<=\\p{Nd})(?:\\s|${hyphen})(?=(?:mm|cm|km|kg)(?!${inWord})))${inWord}+)*`,
  'giu',
);

/** The words of a text where they stand in it, as printed, one after the other. */
export function* printedWords(text: string): Generator<Stretch> {
  for (const { index, 0: word } of text.matchAll(printedWord)) yield { start: index, end: index + word.length };
}
