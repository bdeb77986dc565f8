import type { RuleName } from './rules.js';

/**
 * What each rule proposed of the coded articles of `test/fixtures/gold/`, and how much of it was right as it is.
 * Written by `npm run bench:ingest -- --write`; a test holds it.
 */
export const MEASURED: Readonly<Partial<Record<RuleName, { readonly proposed: number; readonly right: number }>>> = {
  'according-to': { proposed: 7, right: 7 },
  byline: { proposed: 12, right: 12 },
  colon: { proposed: 1, right: 1 },
  dash: { proposed: 1, right: 1 },
  'message-verb': { proposed: 2, right: 2 },
  'package-list': { proposed: 3, right: 3 },
  'package-value': { proposed: 10, right: 7 },
  passive: { proposed: 3, right: 3 },
  'photo-credit': { proposed: 3, right: 3 },
  post: { proposed: 1, right: 1 },
  'said-after': { proposed: 39, right: 39 },
  'said-before': { proposed: 69, right: 68 },
  'said-within': { proposed: 9, right: 9 },
  turn: { proposed: 9, right: 9 },
  wire: { proposed: 4, right: 4 },
};
