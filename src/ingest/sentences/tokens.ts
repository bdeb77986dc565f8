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
const JOINS = new Set([..."'’.-‐‑&/,"].map((sign) => sign.charCodeAt(0)));
const [BLANK, DOT, COMMA, HYPHEN, A, Z, SOFT_HYPHEN] = [0x20, 0x2e, 0x2c, 0x2d, 0x41, 0x5a, 0xad];
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** Of each UTF-16 code unit whether it is a letter, once it was asked: every character of a text is asked several times. 0: not yet. */
const LETTERS = new Uint8Array(0x10000);
const IS_LETTER = 1;
const IS_NONE = 2;

/** Whether a code unit is of a word; `NaN`, which is behind the text's end, is not. */
function isLetter(code: number): boolean {
  const known = LETTERS[code];
  if (known === undefined || known > 0) return known === IS_LETTER;
  const letter = LETTER.test(String.fromCharCode(code));
  LETTERS[code] = letter ? IS_LETTER : IS_NONE;
  return letter;
}

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
    const code = text.charCodeAt(at);
    if (code === BLANK || (!isLetter(code) && SPACE.test(text[at] ?? ''))) {
      at++;
      continue;
    }
    const begin = at;
    if (isLetter(code) || (isApostrophe(code) && isLetter(text.charCodeAt(at + 1)))) {
      at = wordEnd(text, at + 1, end);
      if (text.charCodeAt(at) === DOT && at < end && isAbbreviation(text.slice(begin, at))) at++;
      const printed = text.slice(begin, at);
      const capital = code < 128 ? code >= A && code <= Z : CAPITAL.test(printed);
      const lower = printed.toLowerCase();
      tokens.push({ start: begin, end: at, text: printed, lower, kind: 'WORD', capital, words: 1 });
      continue;
    }
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    if (code === DOT || code === HYPHEN) while (at < end && text.charCodeAt(at) === code) at++;
    const printed = text.slice(begin, at);
    tokens.push({ start: begin, end: at, text: printed, lower: printed, kind: 'SIGN', capital: false, words: 0 });
  }
}

function wordEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || code === SOFT_HYPHEN) at++;
    else if (at + 1 < end && JOINS.has(code) && isLetter(text.charCodeAt(at + 1))) {
      if (code === COMMA && !(DIGIT.test(text[at - 1] ?? '') && DIGIT.test(text[at + 1] ?? ''))) break;
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
    const letter = isLetter(text.charCodeAt(at));
    if (letter && !inside) count++;
    inside = letter || (inside && /['’.\-,]/.test(text[at] ?? ''));
  }
  return count;
}
