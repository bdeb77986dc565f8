import type { Citation, SeedFacts } from '../citations/citation.js';
import { suggestion } from '../files/nearest.js';
import type { FilePosition, Problems } from '../files/problems.js';
import { type Fact, type Facts, type Kind, parentOf, wordOf } from '../kind/kind.js';
import { referencesOf, slugsIn, valuesOf } from '../kind/values.js';
import { article } from '../kinds/article.js';
import { KINDS, kindOf } from '../kinds/index.js';
import { passage } from '../kinds/passage.js';
import { Candidates } from './candidates.js';

/** Reports every reference to a record that is not in the files, with the name that was probably meant. */
export function checkReferences({ facts, citations }: SeedFacts, problems: Problems): void {
  const check = new ReferenceCheck(facts, problems);
  for (const kind of KINDS) for (const fact of facts.of<unknown>(kind)) check.record(fact);
  for (const citation of citations) check.citation(citation);
}

class ReferenceCheck {
  readonly #facts: Facts;
  readonly #problems: Problems;
  readonly #candidates: Candidates;

  constructor(facts: Facts, problems: Problems) {
    this.#facts = facts;
    this.#problems = problems;
    this.#candidates = new Candidates(facts);
  }

  record(fact: Fact): void {
    const { kind, at } = fact;
    for (const { model, slug, path } of referencesOf(fact)) this.#slug(kindOf(model), slug, () => at(...path));
    for (const { path, value } of valuesOf(fact)) {
      const [key] = path;
      if (path.length !== 1 || !kind.passages?.some((name) => name === key)) continue;
      for (const [index, slug] of slugsIn(value).entries())
        this.#passage(parentOf(fact), slug, () => at(...path, ...(Array.isArray(value) ? [index] : [])));
    }
  }

  citation({ article: by, of, data, at }: Citation): void {
    this.#slug(article, by, () => at('by'));
    // Of an article that is not read it is not known what is in it.
    if (!this.#facts.read(article).has(by)) return;
    this.#passage(by, data.passage, () => at('passage'));
    this.#slug(article, data.source, () => at('source'));
    for (const { kind, key, path } of of) this.#subject(kind, key, () => at('of', ...path));
  }

  #slug(kind: Kind, slug: string | undefined, place: () => FilePosition): void {
    if (slug === undefined || this.#facts.known(kind).has(slug) || this.#facts.isUnread(kind)) return;
    this.#problems.error(place(), this.#candidates.unknown(kind, slug));
  }

  #passage(by: string, slug: string | undefined, place: () => FilePosition): void {
    const slugs = this.#facts.slugsWithin(passage, by);
    if (slug === undefined || slugs.has(slug)) return;
    const hint = slugs.size === 0 ? '; this article has none' : suggestion(slug, slugs);
    this.#problems.error(place(), `there is no passage "${slug}" in the article "${by}"${hint}`);
  }

  #subject(kind: Kind, key: string, place: () => FilePosition): void {
    const known = this.#facts.known(kind);
    if (known.has(key) || this.#facts.isUnread(kind)) return;
    if (kind.slugs || !kind.within) {
      this.#problems.error(place(), this.#candidates.unknown(kind, key));
      return;
    }
    const parent = wordOf(kind.within.kind);
    this.#problems.error(place(), `no ${parent} has the ${wordOf(kind)} "${key}"${suggestion(key, known)}`);
  }
}
