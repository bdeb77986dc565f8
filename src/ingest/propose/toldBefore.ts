/** Circumstances of a quote that the sentences before it print. */
import type { Range } from '../anchor.js';
import { type Day, daysIn } from '../frame/days.js';
import type { Speaker } from '../mentions/speaker.js';
import type { FoundQuote } from '../quotes/quote.js';
import type { ReadingArticle } from './article.js';

/** Words that lead to what was said on an occasion which the sentence before names. */
const ON_THE_OCCASION =
  /^(?:During|At|After|In) (?:the|their|that) (?:meeting|visit|talks|call|briefing|hearing|ceremony|summit|session)\b/;

/** The day that the sentence before prints: of the occasion, or of something else that the same speaker did: “On Wednesday she declined to …”. */
export function dayToldBefore(
  { text, sentences, language, published }: ReadingArticle,
  { sentence }: FoundQuote,
  speaker: Speaker | undefined,
): Day | undefined {
  const at = sentences.findIndex(({ start, end }) => start <= sentence.start && end >= sentence.start);
  const before = sentences[at - 1];
  if (!before) return undefined;
  const isOccasion = ON_THE_OCCASION.test(text.slice(sentence.start, sentence.end));
  if (!isOccasion && !/^(?:On |In |\p{Lu}\p{L}+day\b)/u.test(text.slice(before.start, before.end))) return undefined;
  const [only, ...others] = daysIn(text, before, language, published);
  if (!only || others.length > 0) return undefined;
  if (isOccasion) return only;
  const next =
    text
      .slice(only.end, before.end)
      .trim()
      .split(/[\s,]+/)[0] ?? '';
  const surname = speaker?.name?.split(' ').at(-1);
  return only.start === before.start && (/^(?:he|she)$/.test(next) || next === surname) ? only : undefined;
}

const SPEAKING_IN =
  /\b(?:speaking|spoke|talking|talked)(?: to (?:the )?\p{Ll}+)? (?:in|from) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})/u;
/** So many sentences a place is told before. */
const FURTHEST = 3;

/** “…, who has been speaking in Brussels. She says …”: where somebody speaks whom the paragraph goes on to call “she”. */
export function placeToldBefore(
  { text, sentences, language }: ReadingArticle,
  { sentence, source }: FoundQuote,
): Range | undefined {
  if (language.code !== 'en' || !source || !/^s?he$/i.test(text.slice(source.start, source.end))) return undefined;
  const at = sentences.findIndex(({ start, end }) => start <= sentence.start && end >= sentence.start);
  for (let index = at - 1; index >= Math.max(0, at - FURTHEST); index--) {
    const before = sentences[index];
    if (!before || text.slice(before.start, sentence.start).includes('\n')) return undefined;
    const found = SPEAKING_IN.exec(text.slice(before.start, before.end));
    if (!found?.[1]) continue;
    const end = before.start + found.index + found[0].length;
    return { start: end - found[1].length, end };
  }
  return undefined;
}
