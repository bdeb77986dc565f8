/** Where the words begin that a cue reports: past the hearer, past day and place of the saying. */

import type { Sentence } from '../../sentences/sentences.js';
import { afterAdjuncts } from './adjuncts.js';
import { hearerEnd } from './hearer.js';
import type { Verb } from './verbs.js';

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
  const from = afterAdjuncts(s, at);
  if (from === undefined || from >= s.length) return undefined;
  return hearer ? { from, hearer } : { from };
}
