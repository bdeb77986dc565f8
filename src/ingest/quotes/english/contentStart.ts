/** Where the words begin that a cue reports: past the hearer, past day and place of the saying. */

import type { Sentence } from '../../sentences/sentences.js';
import { afterAdjuncts } from './adjuncts.js';
import { CONCERNS, EXPRESSES } from './cue.js';
import { hearerEnd } from './hearer.js';
import type { Verb } from './verbs.js';
import { isWord } from './words.js';

/** The first token of the words after a cue; `undefined` where only adjuncts follow. */
export interface ContentStart {
  readonly from: number;
  /** The hearer, where one is named. */
  readonly hearer?: { readonly from: number; readonly to: number };
}

/** Where the content begins after token `index`, which is the first after the cue (or after the subject behind it). */
export function contentStart(s: Sentence, index: number, verb: Verb): ContentStart | undefined {
  let at = index;
  let hearer: ContentStart['hearer'];
  if (verb.hearer) {
    const end = hearerEnd(s, at, verb);
    if (end > at) {
      hearer = { from: at, to: end - 1 };
      at = end;
    }
  }
  const from = afterAdjuncts(s, behindConcern(s, at));
  if (from === undefined || from >= s.length) return undefined;
  return hearer ? { from, hearer } : { from };
}

/** “raised concerns about the cables”: what the concerns are about, behind a verb that only expresses them. */
function behindConcern(s: Sentence, at: number): number {
  if (!EXPRESSES.has(s.at(at - 1).lower)) return at;
  const noun = s.find(at, at + 3, ({ lower }) => CONCERNS.has(lower));
  if (noun < 0 || s.find(at, noun, (token) => !isWord(token)) >= 0) return at;
  const next = s.at(noun + 1).lower;
  if (next === 'that') return noun + 1;
  return /^(?:about|over|at|with|of|for|in|to|on)$/.test(next) && noun + 2 < s.length ? noun + 2 : at;
}
