import { contentEnd } from '../contentEnd.js';
import { contentStart } from '../contentStart.js';
import type { Cue } from '../cue.js';
import type { SentenceState, Stretch } from '../state.js';
import { verbAt } from '../verbs.js';
import { isComma } from '../words.js';
import { type CueRule, NOTHING } from './rule.js';

/** “was quoted as saying”: of all passives only those with “as” and a verb of saying behind it. */
export const passive: CueRule = {
  name: 'passive',
  read: (state, cue) => (cue.passive ? (quotedAs(state, cue) ?? NOTHING) : undefined),
};

function quotedAs(state: SentenceState, cue: Cue): number | undefined {
  const { s } = state;
  const as = s.find(
    cue.to + 1,
    cue.to + 14,
    (token, index) => token.lower === 'as' && verbAt(s.at(index + 1).lower)?.form === 'ING',
  );
  if (as < 0) return undefined;
  const subject = state.leftOf(cue);
  const said = verbAt(s.at(as + 1).lower);
  if (!subject || !said) return undefined;
  const left = wordsBefore(state, subject.from - 1);
  const start = left ? undefined : contentStart(s, as + 2, said.verb);
  if (!left && !start) return undefined;
  const spans: Stretch[] = left ? [left] : start ? [[start.from, contentEnd(s, start.from)]] : [];
  state.add({
    rule: 'passive',
    reporting: said.verb.lemma === 'say' ? 'SPEECH' : 'MESSAGE',
    lemma: said.verb.lemma,
    spans,
    cue: [subject.cueFrom, as + 1],
    source: subject,
    from: start?.from ?? s.length,
  });
  return start ? start.from - 1 : as + 1;
}

/** Marks, or a clause, that end at an index, where a comma may follow them. */
export function wordsBefore({ s, low }: SentenceState, edge: number): Stretch | undefined {
  const end = isComma(s.at(edge)) ? edge - 1 : edge;
  return end < low ? undefined : [low, end];
}
