/** Speech behind a dash at a paragraph's beginning: – Рахуємо кожну ракету, – додала Драч. */
import type { Range } from '../anchor.js';
import type { Language } from '../languages/language.js';
import { NONE, tokensOf } from '../sentences/tokens.js';

export interface Dashed {
  readonly parts: readonly Range[];
  readonly cue?: Range;
}

const isDash = (sign: string | undefined): boolean => sign === '–' || sign === '—';

/** The speech of a paragraph that begins with a dash, if a verb of saying is in it. */
export function dashQuote(text: string, { start, end }: Range, { saying }: Language): Dashed | undefined {
  if (!isDash(text[start]) || !/\s/.test(text[start + 1] ?? '')) return undefined;
  const tokens = tokensOf(text, start + 1, end, [], () => false);
  for (let at = 1; at < tokens.length - 1; at++) {
    const token = tokens[at] ?? NONE;
    const verb = tokens.slice(at + 1, at + 4).find(({ lower }) => saying.has(lower));
    if (!isDash(token.text) || !/^[,?!.…]$/.test(tokens[at - 1]?.text ?? '') || !verb) continue;
    const next = tokens.findIndex(
      (each, index) => index > at + 1 && isDash(each.text) && /^[.,]$/.test(tokens[index - 1]?.text ?? ''),
    );
    const parts: Range[] = [{ start: start + 1, end: token.start }];
    if (next > 0) parts.push({ start: tokens[next]?.end ?? end, end });
    return { parts, cue: { start: verb.start, end: verb.end } };
  }
  return undefined;
}
