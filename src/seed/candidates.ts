import { type Fact, type Facts, kindName, type ReferenceKind } from './facts.js';
import { namesOf } from './names.js';
import { type Candidate, suggestionOf } from './nearest.js';

/** Everything that a reference may mean, by kind: made when the first wrong reference of the kind asks for it. */
export class Candidates {
  readonly #facts: Facts;
  readonly #byKind = new Map<ReferenceKind, readonly Candidate[]>();

  constructor(facts: Facts) {
    this.#facts = facts;
  }

  /** What to say of a slug that no record of the kind has: that it is of another kind, or which one was probably meant. */
  unknown(kind: ReferenceKind, written: string): string {
    const other = REFERENCE_KINDS.find((candidate) => this.#facts.known[candidate].has(written));
    const hint = other
      ? `; "${written}" is ${withArticle(kindName(other))}`
      : suggestionOf(written, this.#like(kind, written));
    return `there is no ${kindName(kind)} "${written}"${hint}`;
  }

  /** Of line items those of the package that was written, if there is one: others have the same names. */
  #like(kind: ReferenceKind, written: string): readonly Candidate[] {
    const all = this.#of(kind);
    const [aidPackage = ''] = written.split('/', 1);
    return kind === 'lineItem' && this.#facts.known.aidPackage.has(aidPackage)
      ? all.filter(({ slug }) => slug.startsWith(`${aidPackage}/`))
      : all;
  }

  #of(kind: ReferenceKind): readonly Candidate[] {
    const made = this.#byKind.get(kind);
    if (made) return made;
    const named = new Map(namedRecords(this.#facts, kind).map((candidate) => [candidate.slug, candidate]));
    // A record with mistakes is known by its slug alone.
    const all = Array.from(this.#facts.known[kind], (slug) => named.get(slug) ?? { slug, names: [] });
    this.#byKind.set(kind, all);
    return all;
  }
}

function namedRecords(facts: Facts, kind: ReferenceKind): Candidate[] {
  switch (kind) {
    case 'country':
      return candidates(facts.countries, ({ data }) => namesOf(data));
    case 'organization':
      return candidates(facts.organizations, ({ data }) => namesOf(data));
    case 'person':
      return candidates(facts.people, ({ data }) => namesOf(data));
    case 'position':
      // Many people hold posts of one title.
      return facts.positions.map(({ slug, person, data: { title, asReported } }) => ({
        slug,
        label: title,
        names: [`${person} ${title}`, `${person} ${asReported}`],
      }));
    case 'equipment':
      return candidates(facts.equipment, ({ data }) => namesOf(data));
    case 'aidPackage':
      return candidates(facts.packages, ({ data }) => [data.title]);
    case 'lineItem':
      return facts.lineItems.map(({ slug, aidPackage, data }) => ({
        slug,
        names: [`${aidPackage}/${data.asReported}`],
      }));
    case 'decision':
      return candidates(facts.decisions, ({ data }) => [data.title]);
    case 'treaty':
      return candidates(facts.treaties, ({ data }) => [
        ...namesOf(data),
        ...(data.officialName === undefined ? [] : [data.officialName]),
      ]);
    case 'article':
      return facts.articles.map(({ slug, head }) => ({
        slug,
        names: [head?.data.headline, head?.data.url].filter((name) => name !== undefined),
      }));
    default:
      return kind satisfies never;
  }
}

/** Records whose first name is what people call them. */
function candidates<T>(facts: readonly Fact<T>[], names: (fact: Fact<T>) => readonly string[]): Candidate[] {
  return facts.map((fact) => {
    const [label, ...others] = names(fact);
    return label === undefined
      ? { slug: fact.slug, names: others }
      : { slug: fact.slug, label, names: [label, ...others] };
  });
}

function withArticle(name: string): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}

const REFERENCE_KINDS: readonly ReferenceKind[] = [
  'country',
  'organization',
  'person',
  'position',
  'equipment',
  'aidPackage',
  'lineItem',
  'decision',
  'treaty',
  'article',
];
