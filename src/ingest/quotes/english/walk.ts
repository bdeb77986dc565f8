/** Reads one sentence from left to right: each cue takes its source and its words, and later cues cut the words of earlier ones. */
import type { Sentence } from '../../sentences/sentences.js';
import type { Attribution } from '../attribution.js';
import { cueAt, reports } from './cue.js';
import { CUE_RULES, SENTENCE_RULES, TOKEN_RULES } from './rules/index.js';
import { NOTHING } from './rules/rule.js';
import { SentenceState } from './state.js';

/** What one sentence gives. */
export interface Walked {
  readonly attributions: readonly Attribution[];
  /** A cue at the end of the sentence, after which a colon promises words: they are the next sentence. */
  readonly promised?: Attribution;
}

export function walk(s: Sentence, headline: boolean): Walked {
  const state = new SentenceState(s, headline);
  for (let at = 0; at < s.length; at++) at = Math.max(at, taken(state, at) ?? at);
  for (const rule of SENTENCE_RULES) rule.read(state);
  const attributions = state.attributions();
  const { promised } = state;
  return promised ? { attributions, promised } : { attributions };
}

/** The last token that the first rule takes which applies at a token. */
function taken(state: SentenceState, at: number): number | undefined {
  for (const rule of TOKEN_RULES) {
    const last = rule.read(state, at);
    if (last !== undefined) return last;
  }
  const cue = cueAt(state.s, at, state.low, state.headline);
  if (!cue || !reports(state.s, cue)) return undefined;
  for (const rule of CUE_RULES) {
    const last = rule.read(state, cue);
    if (last === NOTHING) return undefined;
    if (last !== undefined) return last;
  }
  return undefined;
}
