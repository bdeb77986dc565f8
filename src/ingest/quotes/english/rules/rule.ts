/** What the rules of a sentence have in common. Each is one file and one line of `index.ts`: it is replaced there. */
import type { RuleName } from '../../../rules.js';
import type { Cue } from '../cue.js';
import type { SentenceState } from '../state.js';

/** The rule decides that there is no attribution here, for the rules behind it as well. */
export const NOTHING = 'NOTHING';

/** The last token that a rule takes; `undefined` where the next rule may try. */
type Taken = number | typeof NOTHING | undefined;

interface Rule {
  /** Its name in drafts, under which `rules.ts` says what it finds and how often it is right. */
  readonly name: RuleName;
}

/** Tried at each word. */
export interface TokenRule extends Rule {
  readonly read: (state: SentenceState, at: number) => number | undefined;
}

/** Tried at each verb that reports. */
export interface CueRule extends Rule {
  readonly read: (state: SentenceState, cue: Cue) => Taken;
}

/** Tried once, when all cues of the sentence are read. */
export interface SentenceRule extends Rule {
  readonly read: (state: SentenceState) => void;
}
