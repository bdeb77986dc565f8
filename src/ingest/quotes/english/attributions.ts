/** The attributions of an English article: sentence by sentence, and what goes on over sentences and paragraphs. */
import type { Range } from '../../anchor.js';
import { ABBREVIATIONS, STARTERS } from '../../languages/en.js';
import { type Sentence, type SentenceRules, sentencesOf } from '../../sentences/sentences.js';
import type { Attribution } from '../attribution.js';
import { SAYING_FORMS } from './verbs.js';
import { walk } from './walk.js';
import { isMark } from './words.js';

export const ENGLISH_SENTENCES: SentenceRules = {
  abbreviations: ABBREVIATIONS,
  starters: STARTERS,
  saying: SAYING_FORMS,
};

/** A paragraph to read: its stretch, and whether it is a headline, in which verbs may be capitalized. */
export interface Paragraph extends Range {
  readonly headline: boolean;
}

export function englishAttributions(text: string, paragraphs: readonly Paragraph[]): Attribution[] {
  const found: Attribution[] = [];
  let promised: Attribution | undefined;
  let waiting: { paragraph: number; spans: Range[] } | undefined;
  for (const [number, { start, end, headline }] of paragraphs.entries()) {
    for (const s of sentencesOf(text, start, end, number, ENGLISH_SENTENCES)) {
      const walked = walk(s, headline);
      if (walked.attributions.length > 0) {
        const own = [...walked.attributions];
        if (waiting && waiting.paragraph === number - 1 && isMark(s.at(0))) {
          const [first] = own;
          if (first) own[0] = { ...first, spans: [...waiting.spans, ...first.spans] };
        }
        waiting = undefined;
        found.push(...own);
        promised = walked.promised;
        continue;
      }
      if (isBare(s)) {
        const whole: Range = s.range(0, s.length - 1);
        if (promised) {
          found.push({ ...promised, spans: [whole], paragraph: number });
          promised = undefined;
          continue;
        }
        const last = found.at(-1);
        if (last && goesOn(last, s, text)) {
          found[found.length - 1] = { ...last, spans: [...last.spans, whole], paragraph: number };
          continue;
        }
        waiting =
          waiting && waiting.paragraph >= number - 1
            ? { paragraph: number, spans: [...waiting.spans, whole] }
            : { paragraph: number, spans: [whole] };
        continue;
      }
      promised = walked.promised;
    }
  }
  return found;
}

/** A sentence that is marks alone. */
const isBare = (s: Sentence): boolean =>
  isMark(s.at(0)) && s.at(0).words > 2 && s.tokens.every((token) => token.kind !== 'WORD' || s.length <= 2);

/** A sentence in marks without a cue goes on with the quote before it in its paragraph, or in the one before. */
function goesOn(last: Attribution, s: Sentence, text: string): boolean {
  if (last.paragraph === s.paragraph) return true;
  if (last.paragraph !== s.paragraph - 1 || !s.first) return false;
  const end = Math.max(...last.spans.map((span) => span.end));
  return /["”’»]/.test(text[end - 1] ?? '') || /[“"]/.test(text.slice(last.sentence.start, last.sentence.end));
}
