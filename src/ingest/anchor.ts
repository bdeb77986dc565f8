/**
 * Anchors: whether a passage is in a text where its offsets say, and where words are.
 *
 * Anchoring is exact or not at all. A passage that has moved by a letter is reported, never moved to text that looks like
 * it: look-alike text is how an anchor comes to cite a sentence that says something else. Words that a person or a program
 * looks for are found also where the typesetter printed other signs for the same ones; the passage is then what is printed.
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

/**
 * Every place where the words are, in order; places that overlap count each. The words count letter by letter; what the typesetter chose does not: soft
 * hyphens and other signs without width, the kinds of spaces, the shapes of quotation marks and apostrophes, hyphens that do not break. The range is that
 * of what the text prints: a passage has its words, not those that were looked for.
 */
export function locate(text: string, words: string): Range[] {
  return [...placesOf(text, words)];
}

/** The one place where the words are, or why there is not one. */
export function locateUnique(
  text: string,
  words: string,
): Range | { readonly error: 'absent' | 'ambiguous'; readonly count: number } {
  const ranges = locate(text, words);
  const [only] = ranges;
  if (only && ranges.length === 1) return only;
  return { error: only ? 'ambiguous' : 'absent', count: ranges.length };
}

/** Lets a text be searched many times. */
export interface SearchedText {
  readonly text: string;
  readonly folded: Folded;
}

export const searched = (text: string): SearchedText => ({ text, folded: fold(text) });

/** The places of words, one after the other, so that whoever needs two looks for no more. */
export function* placesOf(text: string | SearchedText, words: string): Generator<Range> {
  if (!isWhole(words)) return;
  const wanted = fold(words.normalize('NFC')).folded.trim();
  if (wanted === '') return;
  const { folded, offsets, ends } = typeof text === 'string' ? fold(text) : text.folded;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const start = offsets[at];
    const end = ends[at + wanted.length - 1];
    if (start !== undefined && end !== undefined) yield { start, end };
  }
}

interface Folded {
  readonly folded: string;
  /** Of each code unit of `folded`, where what it stands for begins in the text, and where it ends. */
  readonly offsets: Uint32Array;
  readonly ends: Uint32Array;
}

/** Signs without width; the spaces of a line; ends of lines. */
const NOTHING = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]+';
const SPACES = '[^\\S\\n\\u2028\\u2029\\ufeff]+';
const LINE_ENDS = '[\\n\\u2028\\u2029]';
/** What is printed in several shapes, or not at all: also white space around the ends of lines, and signs without width between spaces. */
const SIGNS = new RegExp(
  [
    NOTHING,
    `(?:${SPACES})?${LINE_ENDS}[\\s\\u0085]*`,
    `${SPACES}(?:${NOTHING}${SPACES})*`,
    '\\u0085',
    '[“”„‟«»＂]',
    '[’‘‚‛‹›ʼ`´′]',
    '[‐‑]',
  ].join('|'),
  'gu',
);

/** A text with every sign of the typesetter in one shape, and where each unit was. */
function fold(text: string): Folded {
  const offsets = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const parts: string[] = [];
  let length = 0;
  const put = (part: string, start: number, end: number) => {
    parts.push(part);
    for (let unit = 0; unit < part.length; unit++) {
      offsets[length] = part.length > 1 ? start + unit : start;
      ends[length] = part.length > 1 ? start + unit + 1 : end;
      length++;
    }
  };
  let from = 0;
  for (const match of text.matchAll(SIGNS)) {
    put(text.slice(from, match.index), from, match.index);
    const end = match.index + match[0].length;
    put(shapeOf(match[0]), match.index, end);
    from = end;
  }
  put(text.slice(from), from, text.length);
  return { folded: parts.join(''), offsets, ends };
}

/** What a sign of the typesetter stands for. */
function shapeOf(sign: string): string {
  if (/^[\u00ad\u200b-\u200d\u2060\ufeff]/.test(sign)) return '';
  if (/[\n\u2028\u2029]/.test(sign)) return '\n';
  if (/^[\s\u0085]/.test(sign)) return ' ';
  if (/^[“”„‟«»＂]/.test(sign)) return '"';
  return /^[‐‑]/.test(sign) ? '-' : "'";
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
