import { subjectRight } from '../subjectRight.js';
import { isComma, isMark } from '../words.js';
import { type CueRule, NOTHING } from './rule.js';
import { takeAfter } from './saidAfter.js';

/** “…,” said Mary Wareham, a director at …: the subject is behind its verb. */
export const inverted: CueRule = {
  name: 'said-after',
  read(state, cue) {
    const { s, low } = state;
    const { at, to, verb, form } = cue;
    if (!verb.clause || form === 'BASE') return undefined;
    const before = s.at(at - 1);
    if (!isMark(before) && !(isComma(before) && at - 1 > low)) return undefined;
    const left = state.leftOf(cue);
    if (left && left.to < at - 1 && !isMark(s.at(at - 2)) && isComma(before)) return undefined;
    const right = subjectRight(s, to);
    return right && (takeAfter(state, cue, right, at, right.to, at) ?? NOTHING);
  },
};
