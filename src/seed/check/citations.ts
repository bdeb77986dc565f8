import type { Citation, SeedFacts } from '../citations/citation.js';
import type { Problems } from '../files/problems.js';
import type { Kind } from '../kind/kind.js';
import { aidPackage } from '../kinds/aidPackage.js';
import { article } from '../kinds/article.js';
import { lineItem } from '../kinds/lineItem.js';

/** The rules of citations: they say where or in which words, nothing twice, and amounts of what has amounts. */
export function checkCitations({ facts, citations }: SeedFacts, problems: Problems): void {
  const seen = new Set<string>();
  for (const citation of citations)
    if (facts.read(article).has(citation.article)) checkCitation(citation, seen, problems);
}

function checkCitation({ article: by, of, data, place, at }: Citation, seen: Set<string>, problems: Problems): void {
  if (data.passage === undefined && data.wording === undefined)
    problems.error(
      place,
      'the citation has neither passage nor wording; write where the article says it, or its words',
    );
  if (data.source === by) problems.error(at('source'), `source: "${by}" is this article itself; leave source out`);
  const isOf = (wanted: Kind) => of.some(({ kind }) => kind === wanted);
  if (data.value && !isOf(aidPackage)) problems.error(at('value'), 'value goes with a citation of an aidPackage only');
  if (data.quantity && !isOf(lineItem))
    problems.error(at('quantity'), 'quantity goes with a citation of a lineItem only');
  for (const { kind, key, path } of of) {
    const same = JSON.stringify([by, kind.name, key, data.source, data.passage, data.wording]);
    if (seen.has(same))
      problems.error(
        at('of', ...path),
        `the ${kind.name} "${key}" is cited with this passage and wording already; remove one`,
      );
    seen.add(same);
  }
}
