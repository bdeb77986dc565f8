import { mainSubject, subjectBehindLead } from '../mainSubject.js';
import { isAdverb, isComma } from '../words.js';
import { type CueRule, NOTHING } from './rule.js';
import { takeBefore } from './saidBefore.js';

/** “said …, and added …”: another verb of the same subject. */
export const chained: CueRule = {
  name: 'said-before',
  read(state, cue) {
    const { s, low } = state;
    let back = cue.at - 1;
    while (back >= low && isAdverb(s.at(back))) back--;
    if (
      back <= low ||
      !/^(?:and|but|then)$/.test(s.at(back).lower) ||
      (cue.form === 'BASE' && s.at(cue.at - 1).lower !== 'to')
    )
      return undefined;
    const lead = state.last && subjectBehindLead(s, state.last.cue[1], cue.at);
    const subject = lead ?? state.open?.source ?? state.last?.source ?? mainSubject(s, 0, cue.at);
    if (!subject) return NOTHING;
    return takeBefore(state, cue, subject, back + 1, isComma(s.at(back - 1)) ? back - 1 : back) ?? NOTHING;
  },
};
