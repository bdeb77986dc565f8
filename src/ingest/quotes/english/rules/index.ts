/**
 * The rules of an English sentence, in the order in which they are tried; the first that applies decides. How often each is right is measured:
 * see `RULES` of `src/ingest/rules.ts`, by the same names.
 */
import { accordingTo } from './accordingTo.js';
import { chained } from './chained.js';
import { colon } from './colon.js';
import { inverted } from './inverted.js';
import { markedClauses } from './markedClauses.js';
import { participle } from './participle.js';
import { passive } from './passive.js';
import { relayed } from './relayed.js';
import type { CueRule, SentenceRule, TokenRule } from './rule.js';
import { saidAfter } from './saidAfter.js';
import { saidBefore } from './saidBefore.js';

/** At each word. */
export const TOKEN_RULES: readonly TokenRule[] = [accordingTo];

/** At each verb of saying. */
export const CUE_RULES: readonly CueRule[] = [passive, participle, chained, inverted, relayed, saidAfter, saidBefore];

/** At the sentence's end, for what no cue took. */
export const SENTENCE_RULES: readonly SentenceRule[] = [colon, markedClauses];
