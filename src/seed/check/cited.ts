import type { SeedFacts } from '../citations/citation.js';
import type { Problems } from '../files/problems.js';
import { type Fact, type Kind, parentOf, type RecordName, wordOf } from '../kind/kind.js';
import { article } from '../kinds/article.js';
import { KINDS } from '../kinds/index.js';

/** No fact without a citation. */
export function checkCited({ facts, citations, alsoCited }: SeedFacts, problems: Problems): void {
  // The citation may be in the very file that could not be read.
  if (facts.isUnread(article)) return;
  const named = ({ kind, key }: RecordName) => `${kind.name}:${key}`;
  const cited = new Set([...alsoCited, ...citations.flatMap(({ of }) => of)].map(named));
  const isCited = (fact: Fact) => cited.has(named(fact));
  for (const kind of KINDS) checkKind(kind, facts.of<unknown>(kind));

  function checkKind(kind: Kind, own: readonly Fact[]): void {
    if (!kind.cited) return;
    const { asked, shown, beside = '' } = kind.cited;
    for (const fact of asked?.(own, facts, isCited, problems) ?? own) {
      if (isCited(fact)) continue;
      problems.error(
        fact.place,
        `the ${wordOf(kind)} "${shown?.(fact) ?? fact.key}" has no citation; ` +
          `${beside}cite it in the file of an article that speaks of it: - of: {${kind.name}: ${nameInFile(kind, fact)}}`,
      );
    }
  }
}

/** How a citation names the record: by its slug, or all its keys and the record that it is in. */
function nameInFile({ cited }: Kind, fact: Fact): string {
  if (cited?.after === undefined || typeof fact.data !== 'object') return fact.key;
  const keys = Object.entries({ [cited.after]: parentOf(fact), ...fact.data });
  return `{${keys.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
}
