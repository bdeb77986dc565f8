/** Stage 7: how many of an item are reported, from the words that it begins with. */
import type { Qualifier, QuantityUnit } from '../../generated/prisma/enums.js';
import { digitsOf, scaled, scaleOf, wordNumber } from './numbers.js';
import { qualifierAt } from './qualifiers.js';

export interface Quantity {
  /** The length of the words of the quantity at the item's beginning, behind `offset`. */
  readonly offset: number;
  readonly length: number;
  readonly qualifier: Qualifier;
  readonly lower?: string;
  readonly upper?: string;
  readonly unit?: QuantityUnit;
}

const ROUND: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:several )?dozens\b|^(?:a few|several) dozen\b/i, 'DOZENS'],
  [/^(?:several |many )?hundreds\b|^(?:a few|several) hundred\b/i, 'HUNDREDS'],
  [/^(?:tens of |hundreds of |many )?thousands\b|^(?:a few|several) thousand\b/i, 'THOUSANDS'],
  [/^an? (?:undisclosed|unspecified|classified) (?:number|quantity|amount)\b/i, 'WITHHELD'],
  [
    /^(?:an? )?(?:significant|large|limited|small|unknown|considerable) (?:number|quantity|amount)\b|^several\b|^a number\b|^a few\b|^many\b/i,
    'UNSPECIFIED',
  ],
];

/** Words behind a figure that say how exact it is. */
const AFTER: readonly (readonly [RegExp, Qualifier])[] = [
  [/^ or so\b/i, 'ABOUT'],
  [/^ or more\b/i, 'AT_LEAST'],
];

/** What the words of an item say of its quantity; undefined where they say nothing. */
export function quantityOf(item: string): Quantity | undefined {
  const offset = /^[“"‘«']/.test(item) ? 1 : 0;
  const words = item.slice(offset);
  const round = firstOf(ROUND, words);
  if (round) {
    const hasNone = round.qualifier === 'UNSPECIFIED' || round.qualifier === 'WITHHELD';
    return { offset, ...round, ...(hasNone ? {} : { unit: unitOf(item) }) };
  }
  const between = /^between ([\d,]+) and ([\d,]+)\b/i.exec(words) ?? /^([\d,]+)[–-]([\d,]+) /.exec(words);
  const low = digitsOf(between?.[1] ?? '');
  const high = digitsOf(between?.[2] ?? '');
  if (between && low && high)
    return {
      offset,
      length: between[0].trimEnd().length,
      qualifier: 'BETWEEN',
      lower: low,
      upper: high,
      unit: unitOf(item),
    };
  const qualified = qualifierAt(words);
  const figure = figureAt(words.slice(qualified?.length ?? 0));
  if (!figure || (figure.weak && !qualified)) return undefined;
  const end = (qualified?.length ?? 0) + figure.length;
  const after = firstOf(AFTER, words.slice(end));
  const qualifier = qualified?.qualifier ?? after?.qualifier ?? 'EXACT';
  const length = end + (after?.length ?? 0);
  const { value } = figure;
  return {
    offset,
    length,
    qualifier,
    unit: unitOf(item.slice(offset + length)),
    ...(qualifier === 'UP_TO' ? {} : { lower: value }),
    ...(qualifier === 'MORE_THAN' || qualifier === 'AT_LEAST' ? {} : { upper: value }),
  };
}

/** The first of several wordings that words begin with, and how long it is. */
function firstOf(wordings: readonly (readonly [RegExp, Qualifier])[], words: string) {
  for (const [pattern, qualifier] of wordings) {
    const found = pattern.exec(words);
    if (found) return { qualifier, length: found[0].length };
  }
  return undefined;
}

/** A figure at the beginning of words. “155mm” and “M142” are none. `weak`: an article that may mean one. */
function figureAt(words: string): { value: string; length: number; weak: boolean } | undefined {
  const dozen = /^(?:a|one|two|three|four) dozen\b/i.exec(words);
  if (dozen)
    return {
      value: String(12 * (wordNumber(dozen[0].split(' ')[0] ?? '') ?? 1)),
      length: dozen[0].length,
      weak: false,
    };
  const digits = /^(\d[\d,.]*)(?= |$)/.exec(words);
  const value = digitsOf((digits?.[1] ?? '').replace(/[.,]$/, ''));
  if (digits && value !== undefined) {
    const next = /^ ([a-z]+)\b/i.exec(words.slice(digits[0].length));
    const scale = next?.[1] && next[1].length > 1 ? scaleOf(next[1]) : undefined;
    if (next && scale !== undefined)
      return { value: scaled(value, scale), length: digits[0].length + next[0].length, weak: false };
    if (/^ ?(?:mm|мм|km|kg|percent|per cent|%)\b/.test(words.slice(digits[0].length))) return undefined;
    return { value, length: digits[0].length, weak: false };
  }
  const word = /^[a-z]+(?:-[a-z]+)?\b/i.exec(words)?.[0];
  const number = word === undefined ? undefined : wordNumber(word);
  if (word === undefined || number === undefined) return undefined;
  return { value: String(number), length: word.length, weak: /^an?$/i.test(word) };
}

/** What is counted. */
function unitOf(item: string): QuantityUnit {
  const lower = item.toLowerCase();
  // “launchers and associated munitions” are counted in launchers.
  if (/\b(?:launchers?|howitzers?|guns?|vehicles?|tanks?|systems?|mortars?) (?:and|with|plus)\b/.test(lower))
    return 'PIECE';
  if (/\b(?:rounds?|shells?|munitions|cartridges|bullets)\b|снаряд|патрон|боєприпас|боеприпас/.test(lower))
    return 'ROUND';
  if (
    /\bbatter(?:y|ies)\b|\bair defen[cs]e systems?\b(?! launch)/.test(lower) &&
    !/launcher|missile|interceptor/.test(lower)
  )
    return 'SYSTEM';
  if (/\bsets?\b/.test(lower)) return 'SET';
  if (/\b(?:tonnes?|tons?)\b/.test(lower)) return 'TONNE';
  return 'PIECE';
}
