import type { Sentence } from '../../../sentences/sentences.js';
import { contentEnd } from '../contentEnd.js';
import { hasFiniteVerb } from '../fit.js';
import { mainSubject } from '../mainSubject.js';
import type { Phrase } from '../phrase.js';
import { isDash, isMark, isName, isWord } from '../words.js';
import type { SentenceRule } from './rule.js';

const LONGEST_LABEL = 6;

/** “Jeffrey Jones: “…””: a name alone before the colon. */
function labelOf(s: Sentence, colon: number): Phrase | undefined {
  if (colon > LONGEST_LABEL || s.find(0, colon, (token) => !isName(token)) >= 0) return undefined;
  return { from: 0, to: colon - 1, head: colon - 1 };
}

/** “The tide turns – More from Lang: “…””: whom the words before the colon name behind a dash. */
function behindDash(s: Sentence, colon: number): Phrase | undefined {
  let from = colon;
  while (from > 0 && colon - from < LONGEST_LABEL && isWord(s.at(from - 1))) from--;
  if (from === colon || !isDash(s.at(from - 1)) || hasFiniteVerb(s, from, colon)) return undefined;
  if (s.at(from).lower === 'more' && s.at(from + 1).lower === 'from' && from + 2 < colon) from += 2;
  return isName(s.at(from)) || from + 1 < colon ? { from, to: colon - 1, head: colon - 1 } : undefined;
}

/** “The mayor’s reaction: “…””: words without a verb, a colon, the words. */
function nounBefore(s: Sentence, colon: number): Phrase | undefined {
  if (colon > 2 * LONGEST_LABEL || !isMark(s.at(colon + 1)) || hasFiniteVerb(s, 0, colon)) return undefined;
  if (s.find(0, colon, (token) => !isWord(token)) >= 0) return undefined;
  return { from: 0, to: colon - 1, head: colon - 1 };
}

/** A clause with a colon before marks, and no cue: its subject says them. */
export const colon: SentenceRule = {
  name: 'colon',
  read(state) {
    const { s } = state;
    if (state.last && !state.headline) return;
    const at = s.find(1, s.length, (token) => token.text === ':');
    if (at < 0) return;
    const label = labelOf(s, at);
    // “Graham: Trump’s Rhetoric ‘Incredibly Hateful’”: a headline reports without marks, too.
    if (state.headline && label && s.at(0).lower !== 'the' && s.length - at > 3) {
      const from = at + 1;
      state.add({
        rule: 'colon',
        reporting: 'SPEECH',
        lemma: ':',
        cue: [at, at],
        source: label,
        spans: [[from, s.length - 1]],
        from,
      });
      return;
    }
    const source = label ?? behindDash(s, at) ?? mainSubject(s, 0, at) ?? nounBefore(s, at);
    if (!source) return;
    const draft = { rule: 'colon', reporting: 'SPEECH', lemma: ':', cue: [at, at], source } as const;
    if (at === s.length - 1) {
      if (!state.promised) state.promise({ ...draft, spans: [], from: s.length });
    } else if (isMark(s.at(at + 1)) && s.at(at + 1).words > 2)
      state.add({ ...draft, spans: [[at + 1, contentEnd(s, at + 1)]], from: at + 1 });
  },
};
