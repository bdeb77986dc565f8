import { wordsOf } from '../../../languages/language.js';
import { contentEnd } from '../contentEnd.js';
import { contentStart } from '../contentStart.js';
import type { Cue } from '../cue.js';
import type { SentenceState, Stretch } from '../state.js';
import { verbAt } from '../verbs.js';
import { isComma, isMark, isName, isPersonal, isWord } from '../words.js';
import { type CueRule, NOTHING } from './rule.js';

/** “was quoted as saying”: of all passives only those with “as” and a verb of saying behind it. */
export const passive: CueRule = {
  name: 'passive',
  read(state, cue) {
    const asked = isAsked(state, cue) ? question(state, cue) : undefined;
    if (asked !== undefined) return asked;
    return cue.passive ? (quotedAs(state, cue) ?? NOTHING) : undefined;
  },
};

const QUESTIONS = wordsOf('whether if about why how what which who when where');

/** “Asked by a reporter whether …, she …”, “when asked about …”, “was asked if …”. */
function isAsked({ s, low }: SentenceState, { at, to, verb, form, passive }: Cue): boolean {
  if (verb.lemma !== 'ask' || form !== 'PAST' || to > at) return false;
  const before = s.at(at - 1);
  return passive || at === low || isComma(before) || /^(?:when|if)$/.test(before.lower);
}

/** The question that somebody was asked, up to where the clause of the answer begins. It is no quote: nobody says it without marks. */
function question(state: SentenceState, cue: Cue): number | undefined {
  const { s } = state;
  const word = s.find(cue.to + 1, cue.to + 12, ({ lower }) => QUESTIONS.has(lower));
  if (word < 0 || s.find(cue.to + 1, word, (token) => !isWord(token)) >= 0) return undefined;
  const from = s.at(word).lower === 'about' ? word + 1 : word;
  const comma = s.find(from + 1, s.length, (token, index) => isComma(token) && beginsAnswer(s, index));
  const end = comma > 0 ? comma - 1 : s.length - 1;
  if (end < from) return undefined;
  const by = s.find(cue.to + 1, word, ({ lower }) => lower === 'by');
  const asker = by > 0 && by + 1 < word ? { from: by + 1, to: word - 1, head: word - 1 } : undefined;
  state.add({
    rule: 'passive',
    reporting: 'ACT',
    lemma: cue.verb.lemma,
    spans: [[from, end]],
    cue: [cue.at, cue.to],
    source: asker,
    from,
  });
  state.close();
  if (comma > 0) state.low = comma + 1;
  return end;
}

/** Whether a comma ends the question: a list or an apposition goes on behind one between two names. */
function beginsAnswer(s: SentenceState['s'], comma: number): boolean {
  const next = s.at(comma + 1);
  if (isPersonal(next)) return true;
  return isMark(s.at(comma - 1)) || !(isName(s.at(comma - 1)) && isName(next) && isComma(s.at(comma + 2)));
}

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
