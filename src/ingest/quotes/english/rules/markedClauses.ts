import type { Sentence } from '../../../sentences/sentences.js';
import { markedClause } from '../marked.js';
import { isMark } from '../words.js';
import type { SentenceRule } from './rule.js';

const LONGEST_TITLE = 6;

/** Marks that no cue took, in a clause of somebody: whether they are that one's words is decided by its verb. */
export const markedClauses: SentenceRule = {
  name: 'marked-clause',
  read(state) {
    const { s } = state;
    let low = 0;
    for (let at = 1; at < s.length; at++) {
      const token = s.at(at);
      if (!isMark(token) || token.words < 2 || state.taken(at) || isTitle(s, at)) continue;
      const clause = markedClause(s, at, low);
      if (!clause || state.taken(clause.verb)) continue;
      state.add({
        rule: 'marked-clause',
        reporting: 'MARKS',
        lemma: clause.lemma,
        spans: [[clause.from, clause.to]],
        cue: [clause.verb, clause.verb],
        source: clause.subject,
        from: clause.from,
      });
      low = clause.to + 1;
      at = clause.to;
    }
  },
};

/** “Meet the Press”: every word has a capital letter, and no comma or full stop is inside. */
function isTitle(s: Sentence, at: number): boolean {
  const { mark } = s.at(at);
  if (!mark) return false;
  const words = s.text.slice(mark.start, mark.end).trim().split(/\s+/);
  return (
    words.length <= LONGEST_TITLE &&
    !/[,.?!]$/.test(words.at(-1) ?? '') &&
    words.every((word) => /^(?:\p{Lu}|\d|&|of|the|an?|and|for|in|with|on|to)/u.test(word))
  );
}
