/** Stage 3: quotation marks of every kind, paired within a paragraph. */

import { Lately } from './lately.js';

/** A stretch between quotation marks; the marks themselves are outside of `start` and `end`. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Where the opening mark begins, and where the closing one ends. */
  readonly open: number;
  readonly close: number;
  /** `OPEN`: no mark closes it before the paragraph ends, as where a quote goes on in the next one. */
  readonly kind: 'DOUBLE' | 'SINGLE' | 'OPEN';
}

const CLOSING: Readonly<Record<string, string>> = { '“': '”"', '„': '“”"', '«': '»', '»': '«', '”': '”' };
/** Every sign that may be a mark or a half of one. */
const MARKS = new Set([...'"\'`’‘“”„«»'].map((sign) => sign.charCodeAt(0)));
const LETTER = /[\p{L}\p{N}]/u;
const SPACE_OR_OPENING = /[\s([{—–\-:/…"“„«]/u;
/** Longer than any quote of one paragraph in single straight marks: an apostrophe closes none. */
const LONGEST_SINGLE = 600;

const isLetter = (sign: string | undefined): boolean => sign !== undefined && LETTER.test(sign);

/** The marks of a paragraph, from `start` to `end` of the text; those inside others are not listed. */
export const marksOf = (text: string, start: number, end: number): readonly Mark[] =>
  latest.of(text, start, end, () => readMarks(text, start, end));

const latest = new Lately<readonly Mark[]>();

function readMarks(text: string, start: number, end: number): Mark[] {
  const doubles = doubleMarks(text, start, end);
  const singles = singleMarks(text, start, end, doubles);
  const around = (inner: Mark) => singles.some((mark) => mark.start <= inner.open && mark.end >= inner.close);
  return [...doubles.filter((mark) => !around(mark)), ...singles].sort((a, b) => a.start - b.start);
}

/** The width of a straight double mark at an offset, typed as `"`, `''` or ` `` `; 0 where there is none. */
function straightAt(text: string, at: number): number {
  const sign = text[at];
  if (sign === '"') return 1;
  if ((sign === "'" || sign === '`' || sign === '’' || sign === '‘') && text[at + 1] === sign) return 2;
  return 0;
}

function doubleMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  let open: { at: number; width: number; closing: string } | undefined;
  const close = (at: number, width: number) => {
    if (!open) return;
    const extra = /['’]/.test(text[at + width] ?? '') && at + width < end && !isLetter(text[at + width + 1]) ? 1 : 0;
    if (at > open.at + open.width)
      marks.push({ start: open.at + open.width, end: at, open: open.at, close: at + width + extra, kind: 'DOUBLE' });
    open = undefined;
  };
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Most characters are letters.
    if ((code > 0x60 && code < 0xab) || !MARKS.has(code)) continue;
    const sign = text[at] ?? '';
    const straight = straightAt(text, at);
    if (open) {
      if (straight > 0 && open.closing.includes('"')) close(at, straight);
      // “…,“ she said: a closing mark that was typed as an opening one.
      else if (sign === '“' && /[,.?!]/.test(text[at - 1] ?? '') && !isLetter(text[at + 1])) close(at, 1);
      else if (straight === 0 && open.closing.includes(sign) && !(sign === '“' && isLetter(text[at + 1]))) close(at, 1);
      if (straight > 1) at++;
    } else if (straight > 0) {
      open = { at, width: straight, closing: '"”' };
      at += straight - 1;
    } else if (sign === '»' ? isLetter(text[at + 1]) && !isLetter(text[at - 1]) : sign in CLOSING && sign !== '”') {
      open = { at, width: 1, closing: CLOSING[sign] ?? '' };
    }
  }
  if (open && open.at + open.width + 2 < end)
    marks.push({ start: open.at + open.width, end, open: open.at, close: end, kind: 'OPEN' });
  return marks;
}

function singleMarks(text: string, start: number, end: number, doubles: readonly Mark[]): Mark[] {
  const marks: Mark[] = [];
  let next = 0;
  for (let at = start; at < end; at++) {
    while ((doubles[next]?.close ?? end) <= at) next++;
    const double = doubles[next];
    if (double && at >= double.open) {
      at = double.close - 1;
      continue;
    }
    const sign = text[at];
    if (sign !== '‘' && sign !== "'" && sign !== '`') continue;
    const before = at === start ? ' ' : (text[at - 1] ?? ' ');
    if (!SPACE_OR_OPENING.test(before) || !/[^\s\d]/u.test(text[at + 1] ?? ' ')) continue;
    const limit = Math.min(end, sign === '‘' ? end : at + LONGEST_SINGLE);
    const closing = closingSingle(text, at + 2, limit);
    if (closing === undefined) continue;
    marks.push({ start: at + 1, end: closing, open: at, close: closing + 1, kind: 'SINGLE' });
    at = closing;
  }
  return marks;
}

/**
 * Where a single mark closes. An apostrophe after an `s` looks the same ("our gunners’ fathers"): it closes only where no better one
 * comes before the next opening mark.
 */
function closingSingle(text: string, from: number, limit: number): number | undefined {
  let possible: number | undefined;
  for (let at = from; at < limit; at++) {
    const sign = text[at];
    if (sign === '‘' && possible !== undefined) break;
    if ((sign !== '’' && sign !== "'") || isLetter(text[at + 1])) continue;
    const possessive = /s/i.test(text[at - 1] ?? '') && /^ \p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (!possessive) return at;
    possible ??= at;
  }
  return possible;
}
