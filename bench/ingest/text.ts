/** What the measure of the ingest calls a word and a mark: on its own, so that a mistake of the rules is not a mistake of their measure. */
import type { Range } from '../../src/ingest/anchor.js';

/** Letters and digits, with apostrophes, hyphens, dots and commas between them. */
const WORD = /[\p{L}\p{N}$%€£]+(?:['’.,\-‐‑&/][\p{L}\p{N}]+)*/gu;

export function wordsIn(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** Stretches cut to their outermost words, in the order of the text. Marks and punctuation at ends do not count. */
export function trimmedTo(text: string, spans: readonly Range[]): Range[] {
  return spans
    .flatMap((span) => {
      const words = wordsIn(text, span);
      const [first, last] = [words[0], words.at(-1)];
      return first && last ? [{ start: first.start, end: last.end }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** How many characters stretches have, and how many two lists of them share. */
export const sizeOf = (spans: readonly Range[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);

export function sharedOf(a: readonly Range[], b: readonly Range[]): number {
  let shared = 0;
  for (const x of a) for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return shared;
}

const OPENS_AFTER = /^$|[\s([{—–\-:/…]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Longer than that nothing is between single marks. */
const LONGEST_SINGLE = 200;

/** What stands between quotation marks, paragraph by paragraph. What is not closed runs to the paragraph's end. */
export function quotedIn(text: string): Range[] {
  const found: Range[] = [];
  let base = 0;
  for (const line of text.split('\n')) {
    found.push(...quotedInLine(line).map(({ start, end }) => ({ start: base + start, end: base + end })));
    base += line.length + 1;
  }
  return found.sort((a, b) => a.start - b.start);
}

function quotedInLine(line: string): Range[] {
  const doubles = doublesIn(line.replace(/''|``|’’|‘‘/g, '"\u0001'));
  const isInside = (at: number) => doubles.some(({ start, end }) => at >= start && at < end);
  const singles: Range[] = [];
  for (let at = 0; at < line.length; at++) {
    if (!/['‘`]/.test(line[at] ?? '') || !OPENS_AFTER.test(line[at - 1] ?? '') || !/\S/.test(line[at + 1] ?? ' '))
      continue;
    const close = isInside(at) ? -1 : closingSingle(line, at);
    if (close < 0) continue;
    singles.push({ start: at + 1, end: close });
    at = close;
  }
  return [...doubles, ...singles];
}

function doublesIn(line: string): Range[] {
  const found: Range[] = [];
  let open = -1;
  const widthAt = (at: number) => (line[at + 1] === '\u0001' ? 2 : 1);
  for (let at = 0; at < line.length; at++) {
    const sign = line[at] ?? '';
    if (open < 0) {
      if (/["“„«]/.test(sign)) open = at;
    } else if (/["”»]/.test(sign) || (sign === '“' && line[open] === '„')) {
      found.push({ start: open + widthAt(open), end: at });
      open = -1;
    }
  }
  if (open >= 0 && open < line.length - 2) found.push({ start: open + widthAt(open), end: line.length });
  return found;
}

function closingSingle(line: string, open: number): number {
  for (let at = open + 2; at < Math.min(line.length, open + LONGEST_SINGLE); at++)
    if (/['’]/.test(line[at] ?? '') && !LETTER.test(line[at + 1] ?? '') && line[at - 1] !== 's') return at;
  return -1;
}

/** Words of one writing: without articles, marks and punctuation, in small letters. */
export const folded = (words: string): string =>
  [...words.toLowerCase().matchAll(WORD)]
    .map(([word]) => word)
    .join(' ')
    .replaceAll('’', "'")
    .replace(/^(?:the|an?) /, '');
