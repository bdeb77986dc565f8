import { contentEnd } from '../contentEnd.js';
import { mainSubject } from '../mainSubject.js';
import { isMark } from '../words.js';
import type { SentenceRule } from './rule.js';

/** A clause with a colon before marks, and no cue: its subject says them. */
export const colon: SentenceRule = {
  name: 'colon',
  read(state) {
    const { s } = state;
    if (state.last) return;
    const at = s.find(1, s.length, (token) => token.text === ':');
    if (at < 0) return;
    const source = mainSubject(s, 0, at);
    if (!source) return;
    const draft = { rule: 'colon', reporting: 'SPEECH', lemma: ':', cue: [at, at], source } as const;
    if (at === s.length - 1) {
      if (!state.promised) state.promise({ ...draft, spans: [], from: s.length });
    } else if (isMark(s.at(at + 1)) && s.at(at + 1).words > 2)
      state.add({ ...draft, spans: [[at + 1, contentEnd(s, at + 1)]], from: at + 1 });
  },
};
