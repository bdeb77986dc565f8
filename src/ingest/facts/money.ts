/** Stage 7: sums of money. */
import { Currency, type Qualifier } from '../../generated/prisma/enums.js';
import type { Range } from '../anchor.js';
import { NONE, tokensOf } from '../sentences/tokens.js';
import { digitsOf, scaled, scaleOf } from './numbers.js';
import { qualifierBefore } from './qualifiers.js';

export interface Money extends Range {
  readonly amount: string;
  readonly qualifier: Qualifier;
  readonly currency?: Currency;
}

const SIGNS: Readonly<Record<string, Currency>> = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₴': 'UAH' };
const NAMES: Readonly<Record<string, Currency>> = {
  dollars: 'USD',
  dollar: 'USD',
  доларів: 'USD',
  долларов: 'USD',
  euros: 'EUR',
  euro: 'EUR',
  євро: 'EUR',
  евро: 'EUR',
  pounds: 'GBP',
  hryvnia: 'UAH',
  гривень: 'UAH',
  kroner: 'NOK',
  krona: 'SEK',
  kronor: 'SEK',
  zloty: 'PLN',
  koruna: 'CZK',
  yen: 'JPY',
};
const isCurrency = (word: string): word is Currency => Object.hasOwn(Currency, word);

/** The sums that a stretch prints. `$` in an article says USD; a country's own sign before it (`C$`) is not read. */
export function moneyIn(text: string, { start, end }: Range): Money[] {
  if (!/\d/.test(text.slice(start, end))) return [];
  const tokens = tokensOf(text, start, end, [], () => false);
  const found: Money[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? NONE;
    if (!/\d/.test(token.text)) continue;
    const sign = /^([$€£¥₴])(\d[\d.,]*)([a-z]*)$/i.exec(token.text);
    const bare = /^(\d[\d.,]*)([a-z]*)$/i.exec(token.text);
    const before = tokens[at - 1] ?? NONE;
    const next = tokens[at + 1] ?? NONE;
    const figure = digitsOf((sign?.[2] ?? bare?.[1] ?? '').replace(/[.,]$/, ''));
    if (figure === undefined) continue;
    const suffix = scaleOf(sign?.[3] ?? bare?.[2] ?? '');
    const word = suffix === undefined ? scaleOf(next.text) : undefined;
    const afterScale = tokens[word === undefined ? at + 1 : at + 2] ?? NONE;
    const code = isCurrency(before.text) ? before.text : undefined;
    const named = NAMES[afterScale.lower];
    const currency = sign?.[1] ? SIGNS[sign[1]] : (code ?? named);
    if (currency === undefined) continue;
    const last = named !== undefined && !sign && !code ? afterScale : word === undefined ? token : next;
    const first = code && !sign ? before.start : token.start;
    const scale = suffix ?? word ?? 1n;
    const qualifier = qualifierBefore(text, first);
    found.push({
      start: qualifier?.start ?? first,
      end: last.end,
      amount: scaled(figure, scale),
      qualifier: qualifier?.qualifier ?? 'EXACT',
      currency,
    });
  }
  return found;
}
