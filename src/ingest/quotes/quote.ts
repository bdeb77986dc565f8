/** A quote as Dossier stores it, before its speaker and circumstances are found. */
import type { QuoteKind } from '../../generated/prisma/enums.js';
import type { Range } from '../anchor.js';
import type { RuleName } from '../rules.js';

export interface FoundQuote {
  readonly kind: QuoteKind;
  readonly rule: RuleName;
  readonly parts: readonly Range[];
  readonly cue?: Range;
  /** Who is printed as the source, with appositions, and the head of it. */
  readonly source?: Range;
  readonly sourceHead?: Range;
  /** The outlet through which the words are known. */
  readonly outlet?: Range;
  readonly lemma: string;
  readonly sentence: Range;
  readonly paragraph: number;
}

/** What is left out, and why. */
export interface NoQuote extends Range {
  readonly reason: string;
}

const EDGE = /[\s"“”„«»‘’'`,;:.…—–\-()[\]]/u;
const KEPT = /[?!]/;

/** A stretch without marks and punctuation at its ends; a question or exclamation mark stays. */
export function trimmed(text: string, { start, end }: Range): Range | undefined {
  let from = start;
  let to = end;
  while (from < to && (EDGE.test(text[from] ?? '') || KEPT.test(text[from] ?? ''))) from++;
  while (to > from && EDGE.test(text[to - 1] ?? '')) to--;
  // The apostrophe of a plural and the bracket of an abbreviation belong to the word.
  if (text[to] === ')' && text.slice(from, to).includes('(')) to++;
  return to > from ? { start: from, end: to } : undefined;
}

/** The parts as one text: a sentence in marks that was split is joined by a comma, sentences by full stops, a clause without marks by a space. */
export function textOf(text: string, { parts, kind }: Pick<FoundQuote, 'parts' | 'kind'>): string {
  let joined = '';
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1];
    const words = text.slice(part.start, part.end);
    joined = before ? joined + joiner(text.slice(before.end, part.start), joined, kind) + words : words;
  }
  return joined;
}

/** “A,” she said. “B.” is two sentences, “A,” she said, “b” is one; “A” and “b” are two pieces. */
function joiner(between: string, joined: string, kind: QuoteKind): string {
  if (/[?!]$/.test(joined)) return ' ';
  if (/[.?!…]["”’»]*\s*[–—-]?\s*["“„«‘]*$/.test(between) || between.includes('\n')) return '. ';
  if (kind === 'INDIRECT') return ' ';
  return /^["”’»]?,|^,["”’»]?/.test(between) || /,\s*["“„«‘]*$/.test(between) ? ', ' : ' ';
}
