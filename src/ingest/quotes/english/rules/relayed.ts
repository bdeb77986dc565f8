import type { Sentence } from '../../../sentences/sentences.js';
import { contentStart } from '../contentStart.js';
import type { Cue } from '../cue.js';
import { fittingSubject } from '../fit.js';
import type { SentenceState } from '../state.js';
import type { Subject } from '../subjectLeft.js';
import { isComma, isDash, isMark } from '../words.js';
import { type CueRule, NOTHING } from './rule.js';
import { takeAfter } from './saidAfter.js';

/** “…, the Daily Ledger reports”: at the end of a sentence whose words have another source already. */
export const relayed: CueRule = {
  name: 'said-after',
  read(state, cue) {
    const { s, open } = state;
    const subject = fittingSubject(state, cue);
    // “thanked Berlin for what he called its “quiet reliability””: the marks are of the inner verb.
    if (open?.reporting === 'MESSAGE' && cue.verb.object && subject && s.at(subject.from - 1).lower === 'what')
      return undefined;
    const marked = subject && open ? behindColon(state, cue, subject) : undefined;
    if (marked !== undefined) return marked;
    if (!subject || !open || subject.from <= open.from || mayCut(state, subject.from) || leadsToMarks(s, cue))
      return undefined;
    if (!isComma(s.at(subject.from - 1)) || contentStart(s, cue.to + 1, cue.verb) || !cue.verb.clause) return NOTHING;
    if (cue.verb.wary && cue.verb.lemma !== 'report') return NOTHING;
    const end = subject.from - 2;
    state.cut(end);
    state.relayThrough([subject.from, subject.to]);
    state.add({
      rule: 'said-after',
      reporting: 'SPEECH',
      lemma: 'report',
      spans: [[0, end]],
      cue: [cue.at, cue.to],
      source: subject,
      from: s.length,
    });
    return s.length;
  },
};

/** “She declared the need for a plan: “We have none,” she said”: the marks are of the second verb, the clause before them of the first. */
function behindColon(state: SentenceState, cue: Cue, subject: Subject): number | undefined {
  const { s, open } = state;
  const mark = subject.from - 1;
  const { start, mark: inner } = s.at(mark);
  if (!open || !inner || mark - 1 <= open.from || s.at(mark - 1).text !== ':' || !cue.verb.clause) return undefined;
  if (!/[,?!]$/.test(s.text.slice(start, inner.end))) return undefined;
  state.cut(mark - 2);
  state.low = mark;
  return takeAfter(state, cue, subject, subject.from, cue.to, subject.cueFrom);
}

/** “…, she replied: “…””: marks belong to the nearest cue before them. */
function leadsToMarks(s: Sentence, { to, verb, form }: Cue): boolean {
  if (verb.wary && (form === 'BASE' || !/^[,:]$/.test(s.at(to + 1).text))) return false;
  const sign = /^[,:]$/.test(s.at(to + 1).text) ? to + 2 : to + 1;
  return isMark(s.at(sign)) && s.at(sign).words > 2;
}

/** A new subject inside words that are reported cuts them only after “;”, “, and” or marks. */
function mayCut({ s }: SentenceState, from: number): boolean {
  const before = s.at(from - 1);
  if (before.text === ';' || isDash(before)) return true;
  if (isMark(before)) return false;
  if (/^(?:and|but|while|although|though|as)$/.test(before.lower))
    return isComma(s.at(from - 2)) || isMark(s.at(from - 2));
  return isComma(before) && isMark(s.at(from - 2));
}
