/** What the stage of quotes finds in a sentence, before it is told apart by Dossier's kinds. */
import type { Range } from '../anchor.js';
import type { RuleName } from '../rules.js';

/** What kind of reporting the cue is. */
export type Reporting =
  /** An utterance: said, wrote. */
  | 'SPEECH'
  /** A verb whose object is the message or a part of it: warned of, urged, called it “a mess”. */
  | 'MESSAGE'
  /** What is done by saying so: announced a package. */
  | 'ACT'
  /** A belief, a wish, a plan, a stance. */
  | 'MIND'
  /** Marks inside a clause without a verb that reports. */
  | 'MARKS';

/** Words that somebody is reported to have said, and how that is printed. */
export interface Attribution {
  readonly rule: RuleName;
  readonly reporting: Reporting;
  /** The verb's lemma, or the words of the cue. */
  readonly lemma: string;
  /** The words, whole clauses with “that”, marks not yet told apart. */
  readonly spans: readonly Range[];
  readonly cue: Range;
  /** Who is named as its source; absent where nobody is. */
  readonly source?: Range;
  /** Where the head of the source ends: what follows is apposition. */
  readonly sourceHead?: Range;
  /** The outlet through which the words are known: “…, the Daily Ledger reports”. */
  readonly outlet?: Range;
  readonly paragraph: number;
  /** The sentence of the cue. */
  readonly sentence: Range;
}
