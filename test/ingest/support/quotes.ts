import { NO_RECORD } from '../../../bench/ingest/gold.js';
import type { QuoteProposal } from '../../../src/ingest/proposals.js';
import { proposeFrom } from '../../../src/ingest/propose.js';

const HEADLINE = '2025';

/** The quotes of an article that is a headline and some paragraphs. */
export function proposedIn(paragraphs: string, language = 'en'): QuoteProposal[] {
  const found = { in: 'HTML' as const };
  const metadata = {
    language: { value: language, found },
    headline: { value: HEADLINE, found },
    publishedOn: { value: '2025-03-06', found },
    bylines: [],
  };
  const text = `${HEADLINE}\n\n${paragraphs}`;
  return proposeFrom({ text, sha256: 'x', metadata, links: [] }, NO_RECORD).proposals.filter(
    (one) => one.kind === 'QUOTE',
  );
}

/** Kind, words and speaker of each. */
export function quotesIn(paragraphs: string, language = 'en'): string[] {
  return proposedIn(paragraphs, language).map(
    ({ quoteKind, text, speaker }) => `${quoteKind} ${text} – ${speaker?.anchor.exact}`,
  );
}
