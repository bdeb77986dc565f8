import { type Candidate, suggestionOf } from '../files/nearest.js';
import { called, type Fact, type Facts, type Kind, wordOf } from '../kind/kind.js';
import { isNamed, namesOf } from '../kind/names.js';
import { KINDS } from '../kinds/index.js';

/** Everything that a reference may mean, by kind: made when the first wrong reference of the kind asks for it. */
export class Candidates {
  readonly #facts: Facts;
  readonly #byKind = new Map<Kind, readonly Candidate[]>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** What is wrong with a slug that no record of the kind has: it is of another kind, or which one was probably meant. */
  unknown(kind: Kind, written: string): string {
    const other = KINDS.find((candidate: Kind) => candidate.slugs && this.#facts.known(candidate).has(written));
    const hint = other
      ? `; "${written}" is ${withArticle(wordOf(other))}`
      : suggestionOf(written, this.#like(kind, written));
    return `there is no ${wordOf(kind)} "${written}"${hint}`;
  }

  /** Of what is in other records, only what is in the one that was written, if there is one: others have the same names. */
  #like(kind: Kind, written: string): readonly Candidate[] {
    const all = this.#of(kind);
    const [parent = ''] = written.split('/', 1);
    return kind.slugs === 'path' && kind.within && this.#facts.known(kind.within.kind).has(parent)
      ? all.filter(({ slug }) => slug.startsWith(`${parent}/`))
      : all;
  }

  #of(kind: Kind): readonly Candidate[] {
    const made = this.#byKind.get(kind);
    if (made) return made;
    const named = new Map(this.#facts.of(kind).map((fact) => [fact.key, candidateOf(fact)]));
    // A record with mistakes is known by its slug alone.
    const all = Array.from(this.#facts.known(kind), (slug) => named.get(slug) ?? { slug, names: [] });
    this.#byKind.set(kind, all);
    return all;
  }
}

function candidateOf(fact: Fact): Candidate {
  const { kind, key, data } = fact;
  if (kind.candidate) return { slug: key, ...kind.candidate(fact) };
  const [label, ...others] = isNamed(data) ? namesOf(data) : [];
  return { slug: key, ...(label === undefined ? { names: [] } : called(label, ...others)) };
}

function withArticle(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
