import { wordsOf } from '../../../languages/language.js';
import type { Sentence } from '../../../sentences/sentences.js';
import { contentEnd } from '../contentEnd.js';
import { contentStart } from '../contentStart.js';
import type { Cue } from '../cue.js';
import { mainSubject, subjectBehindLead } from '../mainSubject.js';
import { type Phrase, phraseLeft } from '../phrase.js';
import { reportingOf, type SentenceState } from '../state.js';
import {
  isAdverb,
  isComma,
  isDash,
  isDay,
  isDeterminer,
  isMark,
  isName,
  isPersonal,
  isTitle,
  isWord,
} from '../words.js';
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

/** “with Martin O’Malley calling Trump a fascist”, “four in ten voters saying that …”: a participle with a subject of its own. */
function ownSubject({ s, low }: SentenceState, { at, to, verb }: Cue): Phrase | undefined {
  let end = at - 1;
  // “with Lang reportedly yelling”
  while (end > low && isAdverb(s.at(end))) end--;
  const before = s.at(end);
  if (!isWord(before) || verb.wary) return undefined;
  const phrase = phraseLeft(s, end, low);
  if (!phrase) return undefined;
  if ((isName(before) || isPersonal(before)) && /^(?:with|as)$/.test(s.at(phrase.from - 1).lower)) return phrase;
  const reports = verb.clause && to === at && (s.at(at + 1).lower === 'that' || verb.lemma === 'say');
  return reports && isSomebody(s, phrase) ? phrase : undefined;
}

/** Whether a phrase means people: by a post, by their number, or as “those”. */
function isSomebody(s: Sentence, { from, head }: Phrase): boolean {
  const first = s.at(from).lower;
  return (
    isTitle(s.at(head)) ||
    PEOPLE.test(s.at(head).lower) ||
    /^(?:those|another|others)$/.test(first) ||
    /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|half|most|many|some|several)$/.test(first)
  );
}

const PEOPLE =
  /(?:people|voters?|percent|respondents?|members?|critics?|officials?|candidates?|republicans|democrats|men|women)$/;

function free(state: SentenceState, cue: Cue): number | undefined {
  const { s, open, last } = state;
  const { at } = cue;
  const opened = opening(state, cue);
  if (opened !== undefined) return opened;
  if (at === 0) return undefined;
  // “…, boldly claiming that …”
  let first = at;
  while (first > 1 && isAdverb(s.at(first - 1)) && !isDay(s.at(first - 1))) first--;
  const before = s.at(first - 1);
  const own = ownSubject(state, cue);
  const isFree =
    isComma(before) ||
    isDash(before) ||
    isMark(before) ||
    leadsToMarks(s, cue) ||
    (MESSAGES.has(before.lower) && (!open || at - open.from <= 4)) ||
    (before.lower === 'and' && open !== undefined) ||
    // “… before adding that …”
    (/^(?:before|while|and|to)$/.test(before.lower) &&
      cue.verb.clause &&
      (s.at(cue.to + 1).lower === 'that' || isMark(s.at(cue.to + 1)))) ||
    // Inside what somebody says, “by calling on …” is a part of it.
    (open === undefined && /^(?:by|before|after|while|in|without|when)$/.test(before.lower));
  if (!isFree && !own) return undefined;
  const lead = last && subjectBehindLead(s, last.cue[1], at);
  const source = own ?? lead ?? last?.source ?? mainSubject(s, 0, at);
  // “responding to the minister” says nothing yet.
  if (cue.verb.lemma === 'respond' && cue.to > at) return undefined;
  const start = source && contentStart(s, cue.to + 1, cue.verb);
  if (!start) return undefined;
  // “issued a statement saying …”: the statement is no words of anybody.
  if (MESSAGES.has(before.lower) && open && at - open.from <= 4) state.cut(open.from - 1);
  else state.cut(own ? own.from - 2 : isMark(before) ? first - 1 : first - 2);
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

/** “Noting that …, she …”, “After saying that …, she …”: who says it is the subject behind. */
function opening(state: SentenceState, cue: Cue): number | undefined {
  const { s } = state;
  const { at, to, verb } = cue;
  if (state.last || !verb.clause || !isOpening(s, at)) return undefined;
  const start = contentStart(s, to + 1, verb);
  if (!start) return undefined;
  const comma = s.find(
    start.from + 1,
    s.length,
    (token, index) =>
      isComma(token) && beginsSubject(s, index + 1) && !(isName(s.at(index - 1)) && isName(s.at(index + 1))),
  );
  const source = comma > start.from + 1 ? mainSubject(s, comma + 1, s.length) : undefined;
  if (!source || source.from > comma + 2) return undefined;
  state.add({
    rule: 'participle',
    reporting: reportingOf(cue),
    lemma: verb.lemma,
    spans: [[start.from, comma - 1]],
    cue: [at, to],
    source,
    from: start.from,
  });
  state.close();
  state.low = comma + 1;
  return comma;
}

/** At the sentence’s beginning, or behind nothing but “After” and the like. */
function isOpening(s: Sentence, at: number): boolean {
  const before = s.find(0, at, (token) => isWord(token) && !isAdverb(token) && !OPENERS.has(token.lower));
  return at < 4 && before < 0;
}

const MESSAGES = wordsOf('statement letter tweet email e-mail message memo post note release op-ed article');

const OPENERS = wordsOf('after before while when by in without besides despite since and but addition to');

const beginsSubject = (s: Sentence, index: number): boolean =>
  isPersonal(s.at(index)) || isName(s.at(index)) || isDeterminer(s.at(index)) || isTitle(s.at(index));
