/**
 * Anchors: whether a passage is in a text where its offsets say, and where a passage is.
 *
 * Matching is exact or not at all. A passage that has moved by a letter is reported, never moved to text that looks like
 * it: look-alike text is how an anchor comes to cite a sentence that says something else.
 */

export interface Range {
  /** UTF-16 code units, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A passage as it is kept: the words, and where they are. */
export interface Anchor extends Range {
  readonly exact: string;
}

/** Whether the text has the passage's words exactly at its offsets. An empty passage anchors nothing. */
export function checkAnchor(text: string, { exact, start, end }: Anchor): 'EXACT' | 'ORPHANED' {
  const within = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  return within && isWhole(exact) && text.slice(start, end) === exact ? 'EXACT' : 'ORPHANED';
}

/** Every place where the words are exactly, in order; places that overlap count each. */
export function locate(text: string, exact: string): Range[] {
  const ranges: Range[] = [];
  if (exact === '' || !isWhole(exact)) return ranges;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    ranges.push({ start, end: start + exact.length });
  }
  return ranges;
}

/** The one place where the words are, or why there is not one. */
export function locateUnique(
  text: string,
  exact: string,
): Range | { readonly error: 'absent' | 'ambiguous'; readonly count: number } {
  const ranges = locate(text, exact);
  const [only] = ranges;
  if (only && ranges.length === 1) return only;
  return { error: only ? 'ambiguous' : 'absent', count: ranges.length };
}

/** Half a surrogate pair would match inside a character, which is no stretch of a text. */
const isWhole = (exact: string): boolean => !/\p{Surrogate}/u.test(exact);

interface Word {
  /** As written, without the punctuation around it. */
  readonly printed: string;
  readonly key: string;
  /** A sentence, a quotation or the text begins here, so that its first letter's case is the editor's. */
  readonly first: boolean;
}

/**
 * The words of a quote that its passages do not have in the same order; empty when the passages have them all.
 *
 * Only the words count: quotation marks, apostrophes' shapes, ellipses, dashes, white space and the punctuation around a
 * word ("anymore," and "anymore.") are the typesetter's. Upper and lower case count, but for the first letter of a word
 * that begins a quote or a sentence in either text. Passages may have words in between, as when an attribution
 * ("…," Austin said, "…") splits a quote; a quote may not have a word, or an order of words, that they lack.
 */
export function wordsIn(passageTexts: readonly string[], quoteText: string): string[] {
  const passage = passageTexts.flatMap(wordsOf);
  const quote = wordsOf(quoteText);
  let next = 0;
  for (const word of passage) {
    const wanted = quote[next];
    if (wanted && sameWord(wanted, word)) next++;
  }
  // Taking the earliest place for each word finds all of them whenever that is possible, but it says badly what is
  // missing when it is not: one stray word may match far ahead. The fewest missing words need the longer way.
  return next === quote.length ? [] : missingWords(quote, passage);
}

/** The words that a longest common subsequence leaves out. */
function missingWords(quote: readonly Word[], passage: readonly Word[]): string[] {
  const width = passage.length + 1;
  const lengths = new Uint32Array((quote.length + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = quote.length - 1; row >= 0; row--) {
    for (let column = passage.length - 1; column >= 0; column--) {
      lengths[row * width + column] = same(quote[row], passage[column])
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const missing: string[] = [];
  let column = 0;
  for (const [row, word] of quote.entries()) {
    const kept = lengthAt(row, column) > lengthAt(row + 1, column);
    if (!kept) {
      missing.push(word.printed);
      continue;
    }
    while (column < passage.length && !same(word, passage[column])) column++;
    column++;
  }
  return missing;
}

const same = (quoted: Word | undefined, printed: Word | undefined): boolean =>
  quoted !== undefined && printed !== undefined && sameWord(quoted, printed);

function sameWord(quoted: Word, printed: Word): boolean {
  if (quoted.key === printed.key) return true;
  return (quoted.first || printed.first) && lowerFirst(quoted.key) === lowerFirst(printed.key);
}

function lowerFirst(word: string): string {
  const [letter = ''] = word;
  return letter.toLowerCase() + word.slice(letter.length);
}

/** What may be around a word; signs that belong to a number or a name (%, #, &, @, §) do not. */
const EDGE = '[\\p{P}`´]';
const KEPT = '[%‰#&@§]';
const BEFORE = new RegExp(`^(?:(?!${KEPT})${EDGE})+`, 'u');
const AFTER = new RegExp(`(?:(?!${KEPT})${EDGE})+$`, 'u');
/** Signs after which a sentence or a quotation may begin. */
const BEGINS = /[.!?…:"“”„«»‘([]/u;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let first = true;
  const even = text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    // An ellipsis or a dash separates words also where no space is printed; "word--word" is a typed dash.
    .replace(/…|\.{2,}|[‒–—―]|--+/gu, (sign) => (/^[….]/.test(sign) ? ' … ' : ' — '));
  for (const token of even.split(/[\s\u0085]+/u)) {
    const before = BEFORE.exec(token)?.[0] ?? '';
    const rest = token.slice(before.length);
    const after = AFTER.exec(rest)?.[0] ?? '';
    const printed = rest.slice(0, rest.length - after.length);
    first ||= BEGINS.test(before);
    if (printed === '') continue;
    words.push({ printed, key: printed.replace(/[’‘ʼ`´]/gu, "'").replace(/[‐‑]/gu, '-'), first });
    first = BEGINS.test(after);
  }
  return words;
}
