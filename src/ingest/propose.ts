/** Stages 2 to 8: an article's copy, read against the record, gives proposals. A pure function: the same copy and record give the same proposals. */

import type { Proposal, ProposeFrom } from './proposals.js';
import { indexOf, readingOf } from './propose/article.js';
import {
  creditProposals,
  decisionProposals,
  linkProposals,
  packageProposals,
  treatyProposals,
} from './propose/factProposals.js';
import { quoteProposals } from './propose/quoteProposals.js';

/**
 * Longer than any article: a book is attached, but nothing is proposed of it. Who a speaker is takes the longer the more people were named before, so that
 * time grows faster than such a text.
 */
export const MAX_PROPOSED = 1_000_000;

/** Everything that an article is proposed to report, in the order of the text, and what was left out. */
export const proposeFrom: ProposeFrom = (copy, record) => {
  const article = readingOf(copy, indexOf(record));
  const quotes = quoteProposals(article);
  const proposals: Proposal[] = [
    ...creditProposals(article),
    ...linkProposals(article),
    ...quotes.proposals,
    ...packageProposals(article),
    ...decisionProposals(article),
    ...treatyProposals(article),
  ];
  return { proposals: proposals.sort((a, b) => placeOf(a) - placeOf(b)), leftOut: quotes.leftOut };
};

/** Where a proposal begins in the text. */
export function placeOf(proposal: Proposal): number {
  switch (proposal.kind) {
    case 'QUOTE':
      return proposal.passages[0]?.start ?? 0;
    case 'CREDIT':
    case 'LINK':
    case 'TREATY':
      return proposal.asPrinted.start;
    case 'PACKAGE':
    case 'DECISION':
      return proposal.evidence[0]?.start ?? 0;
    default:
      return proposal satisfies never;
  }
}
