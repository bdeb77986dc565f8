import type { Settled } from '../../ingest/draft/settled.js';
import type { SeedRows } from '../build/rows.js';
import { compareText } from '../files/problems.js';

/** What became of the proposals of one rule. */
export interface RuleAcceptance {
  readonly rule: string;
  readonly accepted: number;
  readonly edited: number;
  readonly rejected: number;
  /** Citations of the record that it proposed. */
  readonly citations: number;
}

/** Acceptance by rule: what people decided on, and what of it is on record. */
export function acceptanceOf(rows: Pick<SeedRows, 'citations'>, settled: readonly Settled[]): RuleAcceptance[] {
  const proposed = rows.citations.flatMap(({ proposedByRule }) => proposedByRule ?? []);
  const rules = [...new Set([...settled.map(({ rule }) => rule), ...proposed])].sort(compareText);
  return rules.map((rule) => {
    const count = (state: Settled['state']) => settled.filter((one) => one.rule === rule && one.state === state).length;
    return {
      rule,
      accepted: count('ACCEPTED'),
      edited: count('EDITED'),
      rejected: count('REJECTED'),
      citations: proposed.filter((one) => one === rule).length,
    };
  });
}
