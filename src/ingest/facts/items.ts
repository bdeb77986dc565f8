/** Stage 7: the things of a list, in running prose: “includes A, B and C”. */
import type { Range } from '../anchor.js';
import { marksOf } from '../sentences/marks.js';
import { NONE, type Token, tokensOf } from '../sentences/tokens.js';

/** Words that introduce what a package holds. */
const INTRODUCES = new RegExp(
  String.raw`(?<!\p{L})(?:also )?(?:includ(?:es?|ed|ing)|compris(?:es?|ed|ing)|contain(?:s|ed|ing)?|consist(?:s|ed|ing)? of|feature(?:s|d)?|` +
    String.raw`will provide \p{Lu}\p{L}+ with|provid(?:es?|ed|ing) \p{Lu}\p{L}+ with|made up of|worth of|до якої увійшли|` +
    String.raw`до якого увійшли|куди увійшли|включає|включает|umfasst|enthält|comprend)\s+`,
  'u',
);
/** Where a list ends. */
const ENDS = new Set([
  'according',
  'as',
  'who',
  'which',
  'that',
  'while',
  'but',
  'when',
  'because',
  'after',
  'before',
  'against',
  'under',
  'in',
  'during',
  'at',
  'to',
  'would',
  'had',
  'has',
  'have',
  'is',
  'are',
  'was',
  'were',
  'will',
  'said',
  'configured',
  'worth',
  'by',
  'since',
  'from',
  'on',
]);
const OF_ITEM = new Set(['for', 'of', 'with']);

/** The items behind the introduction in a stretch, each as a stretch; empty where there is none. */
export function itemsIn(text: string, sentence: Range): Range[] {
  const words = text.slice(sentence.start, sentence.end);
  const found = INTRODUCES.exec(words);
  if (!found) return [];
  return listFrom(text, { start: sentence.start + found.index + found[0].length, end: sentence.end });
}

/** A coordination from a stretch's beginning: parts between commas and the last “and”. */
export function listFrom(text: string, range: Range): Range[] {
  const marks = marksOf(text, range.start, range.end).filter(({ kind }) => kind !== 'OPEN');
  const tokens = tokensOf(text, range.start, range.end, marks, () => false);
  const items: Range[] = [];
  let first = 0;
  const close = (to: number) => {
    let from = first;
    while (from < to && /^(?:and|or|та|і|й|и|und|et)$/.test(tokens[from]?.lower ?? '')) from++;
    if (to > from) items.push({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 });
  };
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at] ?? NONE;
    const ends =
      token.kind === 'END' ||
      (token.kind === 'SIGN' && /^[.;:—–!?]$/.test(token.text)) ||
      (token.kind === 'WORD' && ENDS.has(token.lower) && !isInside(tokens, at));
    if (ends) {
      close(tokens[at - 1]?.text === ',' ? at - 1 : at);
      break;
    }
    if (token.text === ',') {
      close(at);
      first = at + 1;
    } else if (/^(?:and|та|і|й|и|und|et)$/.test(token.lower) && splits(tokens, at, items.length)) {
      close(tokens[at - 1]?.text === ',' ? at - 1 : at);
      first = at + 1;
    }
  }
  return items.filter(({ start, end }) => end - start > 2 && end - start < 140);
}

const isInside = (tokens: readonly Token[], at: number): boolean => OF_ITEM.has(tokens[at]?.lower ?? '');

/** “and” parts the last item, but not the two halves of one: “155mm and 105mm artillery ammunition”, “sustainment and support”. */
function splits(tokens: readonly Token[], at: number, items: number): boolean {
  const before = tokens[at - 1] ?? NONE;
  const after = tokens[at + 1] ?? NONE;
  if (/^\d+(?:mm|мм)?$/.test(before.text) || /^\d+(?:mm|мм)$/.test(before.text)) return false;
  void items;
  return after.kind !== 'END' && !/^(?:to|would|will|argue|said|is|are|was|were)$/.test(after.lower);
}
