/** How often each rule is right over the coded articles: the file `src/ingest/measured.ts`, which the rules take their confidence from. */

import type { Proposal } from '../../src/ingest/proposals.js';
import { projectPath } from '../../src/project.js';
import { fittingFacts } from './fields.js';
import type { GoldArticle } from './gold.js';
import { paired, sameSource } from './score.js';

export const MEASURED_FILE = projectPath('src/ingest/measured.ts');

/** What a rule proposed, and how much of it a person would accept as it is. */
export interface Measured {
  readonly proposed: number;
  readonly right: number;
}

/** A quote is right with the same words and the same speaker; credits and packages with the same words, role, sum and figures. */
export function measuredRules(articles: readonly GoldArticle[]): Readonly<Record<string, Measured>> {
  const counts = new Map<string, Measured>();
  for (const article of articles) {
    const right = new Set<Proposal>(fittingFacts(article));
    for (const [gold, proposed] of paired(article, 'strict').pairs)
      if (sameSource(gold, proposed)) right.add(proposed.proposal);
    for (const proposal of article.proposals.proposals) {
      // Links, decisions and treaties are not coded: nobody can say how often they are right.
      if (proposal.kind !== 'QUOTE' && proposal.kind !== 'CREDIT' && proposal.kind !== 'PACKAGE') continue;
      const known = counts.get(proposal.rule) ?? { proposed: 0, right: 0 };
      counts.set(proposal.rule, {
        proposed: known.proposed + 1,
        right: known.right + (right.has(proposal) ? 1 : 0),
      });
    }
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The file's text. */
export function measuredSource(measured: Readonly<Record<string, Measured>>): string {
  const key = (rule: string) => (/^\w+$/.test(rule) ? rule : `'${rule}'`);
  const lines = Object.entries(measured).map(
    ([rule, { proposed, right }]) => `  ${key(rule)}: { proposed: ${proposed}, right: ${right} },`,
  );
  return `import type { RuleName } from './rules.js';

/**
 * What each rule proposed of the coded articles of \`test/fixtures/gold/\`, and how much of it was right as it is.
 * Written by \`npm run bench:ingest -- --write\`; a test holds it.
 */
export const MEASURED: Readonly<Partial<Record<RuleName, { readonly proposed: number; readonly right: number }>>> = {
${lines.join('\n')}
};
`;
}
