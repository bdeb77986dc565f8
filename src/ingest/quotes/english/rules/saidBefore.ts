import { AUXILIARIES } from '../../../languages/en.js';
import { contentEnd } from '../contentEnd.js';
import { contentStart } from '../contentStart.js';
import type { Cue } from '../cue.js';
import { fittingSubject } from '../fit.js';
import type { Phrase } from '../phrase.js';
import { type Draft, reportingOf, type SentenceState, type Stretch } from '../state.js';
import type { Subject } from '../subjectLeft.js';
import { verbAt } from '../verbs.js';
import { isAdverb, isComma, isDash, isMark, isName, isPersonal } from '../words.js';
import { type CueRule, NOTHING } from './rule.js';

/** She said (that) … */
export const saidBefore: CueRule = {
  name: 'said-before',
  read(state, cue) {
    const subject = fittingSubject(state, cue);
    // “According to the paper, she asked the bankers to …”: it is the paper that says so.
    if (subject && state.open?.rule === 'according-to' && subject.from <= state.open.from + 1) return NOTHING;
    // “condemned what he called a “breach””: all of it is what was condemned.
    if (subject && state.open?.from === subject.from - 1 && state.s.at(subject.from - 1).lower === 'what')
      return NOTHING;
    if (subject && (isTrait(state.s, cue, subject) || isSupposed(state.s, cue, subject))) return NOTHING;
    return subject && takeBefore(state, cue, subject, subject.cueFrom, subject.from);
  },
};

/**
 * Takes the words behind a cue.
 * @param cutAt where the attribution begins: words that are still open end before it.
 */
export function takeBefore(
  state: SentenceState,
  cue: Cue,
  subject: Phrase,
  cueFrom: number,
  cutAt: number,
): number | undefined {
  const { s } = state;
  const as = s.at(subject.from - 1).lower === 'as' && isComma(s.at(cue.to + 1)) && cue.to + 2 < s.length;
  const start = as ? { from: cue.to + 2 } : contentStart(s, cue.to + 1, cue.verb);
  const draft = { rule: 'said-before', lemma: cue.verb.lemma, cue: [cueFrom, cue.to], source: subject } as const;
  if (!start) {
    if (s.at(s.length - 1).text === ':' || s.at(cue.to + 1).text === ':')
      state.promise({ ...draft, rule: 'colon', reporting: 'SPEECH', spans: [], from: s.length });
    return undefined;
  }
  cutOpen(state, cutAt);
  const whole = contentEnd(s, start.from);
  const end = clauseEnd(s, cue, subject, start.from, whole);
  const found: Draft = {
    ...draft,
    reporting: reportingOf(cue),
    spans: [...movedObject(s, subject, cue, start.from), [start.from, end]],
    from: start.from,
  };
  state.add(found);
  if (end < whole) {
    state.close();
    // The main clause goes on behind: its subject may be the one that the relative clause describes.
    if (!isRelative(s, cue.at)) state.low = end + 2;
    return end;
  }
  state.low = start.from;
  return start.from - 1;
}

/** “what she called a mess”: “what” is a part of what is said. */
function movedObject(s: SentenceState['s'], subject: Phrase, cue: Cue, from: number): Stretch[] {
  const at = subject.from - 1;
  return from === cue.to + 1 && s.at(at).lower === 'what' ? [[at, at]] : [];
}

/** “a rival who has pledged to sell the port”: somebody is described by it, and no saying of theirs is told. */
function isTrait(s: SentenceState['s'], cue: Cue, { head, relative }: Subject): boolean {
  if (!relative || isName(s.at(head)) || s.find(cue.to + 1, s.length, isMark) >= 0) return false;
  return (
    s.at(head + 1).lower === 'who' &&
    (reportingOf(cue) === 'MESSAGE' || /^(?:pledge|promise|vow)$/.test(cue.verb.lemma))
  );
}

/** “one could say”: nobody said it. */
const isSupposed = (s: SentenceState['s'], { modal, verb, at }: Cue, { head }: Subject): boolean =>
  modal &&
  verb.lemma === 'say' &&
  /^(?:one|you|we)$/.test(s.at(head).lower) &&
  /^(?:could|can|might|may|must|should)$/.test(s.at(at - 1).lower);

/** The words of the attribution before end where this one begins. */
function cutOpen(state: SentenceState, cutAt: number) {
  const { s, open } = state;
  if (!open || cutAt <= open.from) return;
  const before = s.at(cutAt - 1);
  const joined =
    isComma(before) ||
    before.text === ';' ||
    /^(?:and|but|while|though|although|as|whom|which|what)$/.test(before.lower);
  state.cut(joined ? cutAt - 2 : cutAt - 1);
}

/** In a relative clause, and in one that “when” or “although” begins, the words end where the main clause goes on. */
function clauseEnd(s: SentenceState['s'], cue: Cue, subject: Phrase, from: number, whole: number): number {
  if (isRelative(s, cue.at)) {
    const comma = s.find(from + 1, whole, (token, index) => isComma(token) && isPredicate(s, index + 1));
    return comma > 0 ? comma - 1 : whole;
  }
  const before = s.at(subject.from - 1).lower;
  if (/^(?:when|although|though|while|after|because|if|whereas|before|since)$/.test(before) && subject.from - 1 <= 2) {
    const comma = s.find(
      from + 2,
      whole,
      (token, index) =>
        isComma(token) && !(isName(s.at(index - 1)) && isName(s.at(index + 1)) && !isPersonal(s.at(index + 1))),
    );
    return comma > 0 ? comma - 1 : whole;
  }
  return whole;
}

/** Whether a main clause goes on at a token. */
function isPredicate(s: SentenceState['s'], index: number): boolean {
  const token = s.at(index);
  const form = verbAt(token.lower)?.form;
  return form === 'PAST' || form === 'THIRD' || AUXILIARIES.has(token.lower) || isAdverb(token) || isDash(token);
}

/** Whether a verb's subject is “who” or “which”. */
function isRelative(s: SentenceState['s'], at: number): boolean {
  let index = at - 1;
  while (index > 0 && isAdverb(s.at(index))) index--;
  return s.at(index).lower === 'who' || s.at(index).lower === 'which';
}
