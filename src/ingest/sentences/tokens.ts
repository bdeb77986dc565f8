/** Stage 3: words and signs, with a stretch between marks as one token. A loop over characters: its time grows with the text alone. */
import type { Mark } from './marks.js';

/** A word, a sign, or a stretch between marks with its marks. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As printed; of a stretch between marks the sign `“`. */
  readonly text: string;
  readonly lower: string;
  readonly kind: 'WORD' | 'SIGN' | 'MARK' | 'END';
  /** Begins with a capital letter. */
  readonly capital: boolean;
  readonly mark?: Mark;
  /** How many words a stretch between marks has. */
  readonly words: number;
}

/** What is before the first and after the last token: it is no word of any class. */
export const NONE: Token = { start: 0, end: 0, text: '', lower: '', kind: 'END', capital: false, words: 0 };

const LETTER = /[\p{L}\p{N}\p{M}$%€£¥₴#@_]/u;
const SPACE = /[\s\u00ad]/;
const DIGIT = /\p{N}/u;
const CAPITAL = /^\p{Lu}/u;
const JOINS = new Set(["'", '’', '.', '-', '‐', '‑', '&', '/', ',']);
const CONTRACTED = new Set(['’', "'"]);

/** Of each ASCII character, whether it is a letter: every character of a text is asked several times. */
const ASCII_LETTERS = Array.from({ length: 128 }, (_, code) => LETTER.test(String.fromCharCode(code)));

const isLetter = (sign: string | undefined): boolean =>
  sign !== undefined && (ASCII_LETTERS[sign.charCodeAt(0)] ?? LETTER.test(sign));

/** The tokens from `start` to `end`. `isAbbreviation` says of a word whether the full stop after it is its own. */
export function tokensOf(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
  isAbbreviation: (word: string) => boolean,
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.open < at || mark.open >= end) continue;
    plain(text, at, mark.open, tokens, isAbbreviation);
    const close = Math.min(mark.close, end);
    tokens.push({
      start: mark.open,
      end: close,
      text: '“',
      lower: '“',
      kind: 'MARK',
      capital: false,
      mark,
      words: countWords(text, mark.start, Math.min(mark.end, end)),
    });
    at = close;
  }
  plain(text, at, end, tokens, isAbbreviation);
  return tokens;
}

function plain(text: string, start: number, end: number, tokens: Token[], isAbbreviation: (word: string) => boolean) {
  for (let at = start; at < end; ) {
    const sign = text[at] ?? '';
    if (sign === ' ' || SPACE.test(sign)) {
      at++;
      continue;
    }
    const begin = at;
    if (isLetter(sign) || (CONTRACTED.has(sign) && isLetter(text[at + 1]))) {
      at = wordEnd(text, at + 1, end);
      if (text[at] === '.' && at < end && isAbbreviation(text.slice(begin, at))) at++;
      const printed = text.slice(begin, at);
      const capital = CAPITAL.test(printed);
      const lower = printed.toLowerCase();
      tokens.push({ start: begin, end: at, text: printed, lower, kind: 'WORD', capital, words: 1 });
      continue;
    }
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (sign === '.' || sign === '-') while (at < end && text[at] === sign) at++;
    const printed = text.slice(begin, at);
    tokens.push({ start: begin, end: at, text: printed, lower: printed, kind: 'SIGN', capital: false, words: 0 });
  }
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const sign = text[at];
    if (isLetter(sign) || sign === '\u00ad') at++;
    else if (sign !== undefined && JOINS.has(sign) && at + 1 < end && isLetter(text[at + 1])) {
      if (sign === ',' && !(DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? ''))) break;
      at += 2;
    } else break;
  }
  return at;
}

/** How many words a stretch has. */
export function countWords(text: string, start: number, end: number): number {
  let count = 0;
  let inside = false;
  for (let at = start; at < end; at++) {
    const letter = isLetter(text[at]);
    if (letter && !inside) count++;
    inside = letter || (inside && /['’.\-,]/.test(text[at] ?? ''));
  }
  return count;
}
