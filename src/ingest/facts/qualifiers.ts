/** Words before a figure that say how exact it is. */
import type { Qualifier } from '../../generated/prisma/enums.js';

const BEFORE: readonly (readonly [string, Qualifier])[] = [
  ['more than', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['exceeding', 'MORE_THAN'],
  ['in excess of', 'MORE_THAN'],
  ['понад', 'MORE_THAN'],
  ['более', 'MORE_THAN'],
  ['mehr als', 'MORE_THAN'],
  ['plus de', 'MORE_THAN'],
  ['over', 'MORE_THAN'],
  ['at least', 'AT_LEAST'],
  ['no fewer than', 'AT_LEAST'],
  ['щонайменше', 'AT_LEAST'],
  ['не менее', 'AT_LEAST'],
  ['mindestens', 'AT_LEAST'],
  ['au moins', 'AT_LEAST'],
  ['up to', 'UP_TO'],
  ['as many as', 'UP_TO'],
  ['as much as', 'UP_TO'],
  ['до', 'UP_TO'],
  ['bis zu', 'UP_TO'],
  ['jusqu’à', 'UP_TO'],
  ['an estimated value of', 'ABOUT'],
  ['an estimated', 'ABOUT'],
  ['estimated value of', 'ABOUT'],
  ['about', 'ABOUT'],
  ['approximately', 'ABOUT'],
  ['around', 'ABOUT'],
  ['roughly', 'ABOUT'],
  ['nearly', 'ABOUT'],
  ['almost', 'ABOUT'],
  ['some', 'ABOUT'],
  ['близько', 'ABOUT'],
  ['около', 'ABOUT'],
  ['rund', 'ABOUT'],
  ['etwa', 'ABOUT'],
  ['environ', 'ABOUT'],
  ['quelque', 'ABOUT'],
];

/** The qualifier that ends right before an offset, and where it begins. Up to the longest that fits. */
export function qualifierBefore(
  text: string,
  at: number,
): { readonly qualifier: Qualifier; readonly start: number } | undefined {
  const before = text.slice(Math.max(0, at - 28), at).toLowerCase();
  let best: { qualifier: Qualifier; start: number } | undefined;
  for (const [words, qualifier] of BEFORE) {
    if (!before.endsWith(`${words} `)) continue;
    const start = at - words.length - 1;
    if (start > 0 && /[\p{L}]/u.test(text[start - 1] ?? '')) continue;
    if (!best || start < best.start) best = { qualifier, start };
  }
  return best;
}

/** The qualifier that words begin with, and its length. */
export function qualifierAt(words: string): { readonly qualifier: Qualifier; readonly length: number } | undefined {
  const lower = words.toLowerCase();
  let best: { qualifier: Qualifier; length: number } | undefined;
  for (const [name, qualifier] of BEFORE)
    if (lower.startsWith(`${name} `) && name.length > (best?.length ?? 0))
      best = { qualifier, length: name.length + 1 };
  return best;
}
