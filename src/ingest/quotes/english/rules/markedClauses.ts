import { markedClause } from '../marked.js';
import { isMark } from '../words.js';
import type { SentenceRule } from './rule.js';

/** Marks that no cue took, in a clause of somebody: whether they are that one's words is decided by its verb. */
export const markedClauses: SentenceRule = {
  name: 'marked-clause',
  read(state) {
    const { s } = state;
    let low = 0;
    for (let at = 1; at < s.length; at++) {
      const token = s.at(at);
      if (!isMark(token) || token.words < 2 || state.taken(at)) continue;
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
