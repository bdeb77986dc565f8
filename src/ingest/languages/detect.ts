/** The language of a text by its most frequent small words: enough to tell five apart, where the file does not say. */
import type { LanguageCode } from './language.js';
import { wordsOf } from './language.js';

/** Words that are frequent in one language and rare or unknown in the others. */
const FREQUENT: Readonly<Record<LanguageCode, ReadonlySet<string>>> = {
  en: wordsOf('the and of that said with was for has have which their they were not is'),
  uk: wordsOf('та що на від про у й це не він вона вони до як також який які і для'),
  ru: wordsOf('что на от про это не он она они до как также который которые и для в по'),
  de: wordsOf('der die das und den dem ist nicht mit von sich auf ein eine dass wird für'),
  fr: wordsOf('le la les des du et est que dans pour une sur pas avec qui au aux'),
};
/** Letters that only Ukrainian, and only Russian has. */
const UKRAINIAN = /[іїєґ]/giu;
const RUSSIAN = /[ыэъё]/giu;
/** So much of a text shows its language. */
const ENOUGH = 6_000;

/** The language whose small words a text has most of; `undefined` where it has hardly any. */
export function detected(text: string): LanguageCode | undefined {
  const part = text.slice(0, ENOUGH);
  const words = part.toLowerCase().match(/\p{L}+/gu) ?? [];
  const letters = { uk: part.match(UKRAINIAN)?.length ?? 0, ru: part.match(RUSSIAN)?.length ?? 0 };
  let best: LanguageCode | undefined;
  let most = words.length / 50;
  for (const code of ['en', 'uk', 'ru', 'de', 'fr'] as const) {
    if (code === 'uk' && letters.uk <= letters.ru) continue;
    if (code === 'ru' && letters.ru <= letters.uk) continue;
    const frequent = FREQUENT[code];
    let count = 0;
    for (const word of words) if (frequent.has(word)) count++;
    if (count > most) {
      best = code;
      most = count;
    }
  }
  return best;
}
