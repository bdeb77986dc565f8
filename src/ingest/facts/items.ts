/** Stage 7: the things of a list, in running prose: “includes A, B and C”. */
import type { Range } from '../anchor.js';
import { marksOf } from '../sentences/marks.js';
import { NONE, type Token, tokensOf } from '../sentences/tokens.js';
import { quantityOf } from './quantity.js';

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
/** Words of an item's figure in which one stands that else ends a list. */
const OF_FIGURE = /^(?:up to|at (?:least|most)|as (?:many|much) as)\b/;
/** Joins the last item as “and” does. */
const AND_ALSO = /^as well as\b/;

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
    const three = lowerFrom(tokens, at, 3);
    const figure = OF_FIGURE.exec(three)?.[0];
    if (figure !== undefined) {
      at += figure.split(' ').length - 1;
      continue;
    }
    if (AND_ALSO.test(three)) {
      close(tokens[at - 1]?.text === ',' ? at - 1 : at);
      first = at + 3;
      at += 2;
      continue;
    }
    const ends =
      token.kind === 'END' ||
      (token.kind === 'SIGN' && /^[.;:—–!?]$/.test(token.text) && !(token.text === ';' && goesOn(tokens, at + 1))) ||
      (token.kind === 'WORD' && ENDS.has(token.lower) && !isInside(tokens, at));
    if (ends) {
      close(tokens[at - 1]?.text === ',' ? at - 1 : at);
      break;
    }
    if (token.text === ',' || token.text === ';') {
      close(at);
      first = at + 1;
    } else if (/^(?:and|та|і|й|и|und|et)$/.test(token.lower) && splits(tokens, at, items.length)) {
      close(tokens[at - 1]?.text === ',' ? at - 1 : at);
      first = at + 1;
    }
  }
  return items.filter(({ start, end }) => end - start > 2 && end - start < 140);
}

const lowerFrom = (tokens: readonly Token[], at: number, count: number): string =>
  tokens
    .slice(at, at + count)
    .map(({ lower }) => lower)
    .join(' ');

/** Whether a list with items between semicolons goes on behind one, and no other clause begins there. */
const goesOn = (tokens: readonly Token[], at: number): boolean =>
  quantityOf(tokens[at]?.text ?? '') !== undefined ||
  /^(?:and (?!it|they|the\b)|more than|up to|at least|about)/.test(lowerFrom(tokens, at, 2));

/** What may stand before a word for a whole package, without naming a thing. */
const OF_WHOLE =
  '(?:the|an?|its|their|this|that|another|new|more|further|additional|other|first|second|latest|last|largest|biggest|major|' +
  'military|security|defen[cs]e|financial|foreign|emergency|aid|assistance|weapons?|arms)';
const WHOLE = `(?:${OF_WHOLE} )*(?:aid|assistance|support|help|packages?|tranches?|drawdowns?)`;
const PARTY =
  String.raw`(?:the|its|their|an?) (?:[\p{L}’'-]+ ){0,2}` +
  '(?:governments?|administration|ministry|ministries|minister|president|parliament|congress|senate|officials?|authorities|lawmakers|' +
  'allies|partners|country|countries)';
/** Words for what is given as a whole, or for those who give or receive it: of none of them there is a line. */
const NO_ITEM = new RegExp(`^(?:${WHOLE}|${PARTY})$`, 'iu');

/** Whether words of a list name something that is supplied, and not the package or who supplies it. */
export const namesItem = (words: string): boolean => !NO_ITEM.test(words);

const isInside = (tokens: readonly Token[], at: number): boolean => OF_ITEM.has(tokens[at]?.lower ?? '');

/** “and” parts the last item, but not the two halves of one: “155mm and 105mm artillery ammunition”, “sustainment and support”. */
function splits(tokens: readonly Token[], at: number, items: number): boolean {
  const before = tokens[at - 1] ?? NONE;
  const after = tokens[at + 1] ?? NONE;
  if (/^\d+(?:mm|мм)?$/.test(before.text) || /^\d+(?:mm|мм)$/.test(before.text)) return false;
  void items;
  return after.kind !== 'END' && !/^(?:to|would|will|argue|said|is|are|was|were)$/.test(after.lower);
}
