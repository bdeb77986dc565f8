/** The attributions of an English article: sentence by sentence, and what goes on over sentences and paragraphs. */
import type { Range } from '../../anchor.js';
import { ABBREVIATIONS, STARTERS } from '../../languages/en.js';
import { type Sentence, type SentenceRules, sentencesOf } from '../../sentences/sentences.js';
import type { Token } from '../../sentences/tokens.js';
import type { Attribution } from '../attribution.js';
import { SAYING_FORMS, verbAt } from './verbs.js';
import { walk } from './walk.js';
import { isComma, isDash, isMark, isName } from './words.js';

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
      const signed = signature(
        s,
        waiting?.paragraph === number || (waiting?.paragraph === number - 1 && isDash(s.at(0))) ? waiting.spans : [],
      );
      if (signed) {
        found.push(signed);
        waiting = undefined;
        continue;
      }
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
      if (isBare(s) || isMark(s.at(0))) {
        const whole: Range = isBare(s) ? s.range(0, s.length - 1) : s.range(0, 0);
        if (promised && isBare(s)) {
          found.push({ ...promised, spans: [whole], paragraph: number });
          promised = undefined;
          continue;
        }
        const last = latest(found, s, text);
        if (
          last !== undefined &&
          (s.at(0).words > 2 || goesOnShort(found[last], s, text)) &&
          sameMarks(found[last], s, text)
        ) {
          const goal = found[last];
          if (goal) found[last] = { ...goal, spans: [...goal.spans, whole], paragraph: number };
          promised = undefined;
          continue;
        }
        if (isBare(s)) {
          waiting =
            waiting && waiting.paragraph >= number - 1
              ? { paragraph: number, spans: [...waiting.spans, whole] }
              : { paragraph: number, spans: [whole] };
          continue;
        }
      }
      promised = walked.promised;
    }
  }
  return found;
}

/** What takes the place of the verb of words that are signed. */
const SIGNED = '–';
const LONGEST_SIGNATURE = 12;

/** “– Hillary Clinton” behind words in marks, or in a paragraph under them: it says whose they are. */
function signature(s: Sentence, before: readonly Range[]): Attribution | undefined {
  const at = isMark(s.at(0)) ? 1 : 0;
  const spans = at === 1 ? [...before, s.range(0, 0)] : before;
  if (spans.length === 0 || !isDash(s.at(at)) || !isName(s.at(at + 1)) || s.length - at > LONGEST_SIGNATURE)
    return undefined;
  const isVerb = ({ lower, capital }: Token) => !capital && verbAt(lower)?.form === 'PAST';
  if (s.find(at + 1, s.length, (token) => isMark(token) || isDash(token) || isVerb(token)) >= 0) return undefined;
  const comma = s.find(at + 1, s.length, isComma);
  return {
    rule: 'said-after',
    reporting: 'SPEECH',
    lemma: SIGNED,
    spans,
    cue: s.range(at, at),
    source: s.range(at + 1, s.length - 1),
    sourceHead: s.range(at + 1, comma > 0 ? comma - 1 : s.length - 1),
    paragraph: s.paragraph,
    sentence: s.range(0, s.length - 1),
  };
}

/** A sentence that is marks alone; of one or two words where they end as a sentence does: “Much more.” */
const isBare = (s: Sentence): boolean =>
  isMark(s.at(0)) &&
  (s.at(0).words > 2 || endsInside(s)) &&
  s.tokens.every((token) => token.kind !== 'WORD' || s.length <= 2);

/** Whether a sentence of one or two words in marks goes on with what was said: “Late,” she said. “Very.” */
const goesOnShort = (last: Attribution | undefined, s: Sentence, text: string): boolean =>
  last?.reporting === 'SPEECH' && isBare(s) && inMarks(last, text);

/** Whether a sentence's own sign stands inside the marks that it begins with: behind them it would be that of a title or a term. */
const endsInside = (s: Sentence): boolean => {
  const { mark } = s.at(0);
  return mark !== undefined && /[.?!…]$/.test(s.text.slice(mark.start, mark.end));
};

/** The quote that a sentence in marks without a cue goes on with: the last one in marks of its paragraph, or of the one before. */
function latest(found: readonly Attribution[], s: Sentence, text: string): number | undefined {
  const here = found.findLastIndex((each) => each.paragraph === s.paragraph && inMarks(each, text));
  if (here >= 0) return here;
  if (found.at(-1)?.paragraph === s.paragraph) return found.length - 1;
  if (!s.first) return undefined;
  const before = found.findLastIndex((each) => each.paragraph === s.paragraph - 1 && inMarks(each, text));
  return before >= 0 ? before : undefined;
}

/** Whether words and a sentence are in marks of one width: a heading in single marks goes on with nothing that is in double ones. */
function sameMarks(before: Attribution | undefined, s: Sentence, text: string): boolean {
  const { mark } = s.at(0);
  const first = before?.spans.find((span) => /["“„«'‘`]/.test(text[span.start] ?? ''));
  if (!mark || !first) return true;
  return (mark.kind === 'SINGLE') === /^['‘`](?!['`‘])/.test(text.slice(first.start, first.start + 2));
}

/** Whether the words end in marks, and may go on: what is signed is whole. */
const inMarks = ({ spans, lemma }: Attribution, text: string): boolean =>
  lemma !== SIGNED &&
  (/["”’»']/.test(text[Math.max(...spans.map((span) => span.end)) - 1] ?? '') ||
    spans.some((span) => /["“„«]/.test(text[span.start] ?? '')));
