import type { SeedFacts } from '../citations/citation.js';
import type { Problems } from '../files/problems.js';
import type { Facts, Kind } from '../kind/kind.js';
import { KINDS } from '../kinds/index.js';
import { checkCitations } from './citations.js';
import { checkCited } from './cited.js';
import { checkNames } from './names.js';
import { checkReferences } from './references.js';
import { checkWordings } from './wordings.js';

/** Checks the facts against each other: references, citations, names, and the rules of each kind. */
export function checkFacts(seed: SeedFacts, problems: Problems): void {
  checkReferences(seed, problems);
  checkCited(seed, problems);
  checkNames(seed.facts, problems);
  for (const kind of KINDS) checkKind<unknown>(kind, seed.facts, problems);
  checkCitations(seed, problems);
  checkWordings(seed, problems);
}

function checkKind<D>(kind: Kind<D>, facts: Facts, problems: Problems): void {
  kind.check?.(facts.of(kind), facts, problems);
}
