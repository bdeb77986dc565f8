import type { Sentence } from '../../../sentences/sentences.js';
import { contentEnd } from '../contentEnd.js';
import { contentStart } from '../contentStart.js';
import type { Cue } from '../cue.js';
import { mainSubject } from '../mainSubject.js';
import { type Phrase, phraseLeft } from '../phrase.js';
import { reportingOf, type SentenceState } from '../state.js';
import { isComma, isDash, isMark, isName, isPersonal } from '../words.js';
import { type CueRule, NOTHING } from './rule.js';

/** “…, adding that …”: its source is that of the clause before it. */
export const participle: CueRule = {
  name: 'participle',
  read: (state, cue) => (cue.form === 'ING' && !isProgressive(state, cue) ? (free(state, cue) ?? NOTHING) : undefined),
};

/** “is saying” is finite. */
function isProgressive({ s }: SentenceState, { at }: Cue): boolean {
  const before = s.at(at - 1);
  const helper = /^(?:also|now|already|still|not|again)$/.test(before.lower) ? s.at(at - 2).lower : before.lower;
  return (
    /^(?:is|are|was|were|’s|'s|be|been|’re)$/.test(helper) ||
    (/[’'](?:s|re|m)$/.test(before.lower) && /^(?:he|she|it|they|we|i|who)[’']/.test(before.lower))
  );
}

/** “a statement saying, “…””: it is clear what it reports. */
function leadsToMarks(s: Sentence, { to }: Cue): boolean {
  return /^[,:]$/.test(s.at(to + 1).text) && isMark(s.at(to + 2)) && s.at(to + 2).words > 2;
}

/** “with Martin O’Malley calling Trump a fascist”: a participle with a subject of its own. */
function ownSubject({ s, low }: SentenceState, { at }: Cue): Phrase | undefined {
  const before = s.at(at - 1);
  if (!isName(before) && !isPersonal(before)) return undefined;
  const phrase = phraseLeft(s, at - 1, low);
  return phrase && /^(?:with|as)$/.test(s.at(phrase.from - 1).lower) ? phrase : undefined;
}

function free(state: SentenceState, cue: Cue): number | undefined {
  const { s, open, last } = state;
  const { at } = cue;
  if (at === 0) return undefined;
  const before = s.at(at - 1);
  const own = ownSubject(state, cue);
  const isFree =
    isComma(before) ||
    isDash(before) ||
    isMark(before) ||
    leadsToMarks(s, cue) ||
    (before.lower === 'and' && open !== undefined) ||
    /^(?:by|before|after|while|in|without|when)$/.test(before.lower);
  if (!isFree && !own) return undefined;
  const source = own ?? last?.source ?? mainSubject(s, 0, at);
  // “responding to the minister” says nothing yet.
  if (cue.verb.lemma === 'respond' && cue.to > at) return undefined;
  const start = source && contentStart(s, cue.to + 1, cue.verb);
  if (!start) return undefined;
  state.cut(own ? own.from - 2 : isMark(before) ? at - 1 : at - 2);
  state.add({
    rule: 'participle',
    reporting: reportingOf(cue),
    lemma: cue.verb.lemma,
    spans: [[start.from, contentEnd(s, start.from)]],
    cue: [at, cue.to],
    source,
    from: start.from,
  });
  state.low = start.from;
  return start.from - 1;
}
