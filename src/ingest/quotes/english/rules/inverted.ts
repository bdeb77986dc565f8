import type { Sentence } from '../../../sentences/sentences.js';
import { contentEnd } from '../contentEnd.js';
import type { Cue } from '../cue.js';
import { hasFiniteVerb } from '../fit.js';
import type { Phrase } from '../phrase.js';
import type { SentenceState } from '../state.js';
import { subjectRight } from '../subjectRight.js';
import { isComma, isDeterminer, isMark, isName, isTitle } from '../words.js';
import { type CueRule, NOTHING } from './rule.js';
import { takeAfter } from './saidAfter.js';

/** “…,” said Mary Wareham, a director at …: the subject is behind its verb. */
export const inverted: CueRule = {
  name: 'said-after',
  read(state, cue) {
    const { s, low } = state;
    const { at, to, verb, form } = cue;
    if (!verb.clause || (form === 'BASE' && !isPlural(state.s, cue))) return undefined;
    if (at === 0 && form === 'PAST') return first(state, cue);
    const before = s.at(at - 1);
    if (!isMark(before) && !(isComma(before) && at - 1 > low)) return undefined;
    const left = state.leftOf(cue);
    const right = subjectRight(s, to);
    const isLeft = left && left.to < at - 1 && !isMark(s.at(at - 2)) && isComma(before);
    if (isLeft && !(right && endsClause(state, cue, right))) return undefined;
    return right && (takeAfter(state, cue, right, at, right.to, at) ?? NOTHING);
  },
};

/**
 * “He lacks support in Congress, whom he has alienated, said Larry Sabato, a director at …”: a clause, then verb and speaker, and nothing that he says behind
 * them. What looks like subject and apposition left of the verb is the end of the clause.
 */
function endsClause({ s, low }: SentenceState, { at, verb, form }: Cue, right: Phrase): boolean {
  if (verb.wary || (form !== 'PAST' && form !== 'THIRD')) return false;
  const next = s.at(right.to + 1);
  const ends = right.to + 1 >= s.length || (isComma(next) && /^who(?:se)?$/.test(s.at(right.to + 2).lower));
  const named = isName(s.at(right.from)) || isTitle(s.at(right.from)) || isDeterminer(s.at(right.from));
  // “the sailors needed boats”: a clause with a verb of its own is what is said, and nobody who says it.
  if (s.find(right.from + 2, right.head + 1, ({ lower, capital }) => !capital && /[^e]ed$/.test(lower)) > 0)
    return false;
  return ends && named && hasFiniteVerb(s, low, at - 2) && !hasFiniteVerb(s, right.from, right.head);
}

/** “Said Comey, “…””, “Stated Stone: “…””: verb and speaker before the words. */
function first(state: SentenceState, cue: Cue): number | undefined {
  const { s } = state;
  const source = subjectRight(s, cue.to);
  const sign = source && s.at(source.to + 1).text;
  if (!source || !/^[,:]$/.test(sign ?? '') || !isName(s.at(source.from))) return undefined;
  const draft = { reporting: 'SPEECH', lemma: cue.verb.lemma, cue: [cue.at, cue.to], source } as const;
  const from = source.to + 2;
  if (from >= s.length) {
    if (sign === ':') state.promise({ ...draft, rule: 'colon', spans: [], from });
    return undefined;
  }
  if (!isMark(s.at(from))) return undefined;
  state.add({ ...draft, rule: 'said-before', spans: [[from, contentEnd(s, from)]], from });
  state.low = from;
  return from;
}

/** “…, say some Democrats”: several people are behind the verb. */
function isPlural(s: Sentence, { to, verb }: Cue): boolean {
  const right = verb.lemma === 'say' ? subjectRight(s, to) : undefined;
  return (
    right !== undefined &&
    /^(?:some|many|several|most|few|two|three)$|[^s]s$/.test(s.at(right.from).lower) &&
    /[^s]s$/.test(s.at(right.head).lower)
  );
}
