/** Stage 8: what an article’s words may mean in the record. Of several candidates none is ever chosen. */
import type { Range } from '../anchor.js';
import type { Candidate, DecisionRecord, PackageCandidate, RecordNames, Resolution } from '../proposals.js';
import { Lately } from '../sentences/lately.js';
import { tokensOf } from '../sentences/tokens.js';
import { COUNTRIES } from './countries.js';
import { fold } from './fold.js';
import { type Folded, folded, NameIndex, resolved } from './names.js';

interface Resolved {
  readonly candidates: readonly Candidate[];
  readonly resolution: Resolution;
}

/** The words of stretches, which names of several kinds are looked for in. */
const stretches = new Lately<Folded>();

/** The record as it is asked: indexes of its names. */
export class RecordIndex {
  readonly people: NameIndex;
  readonly organizations: NameIndex;
  readonly countries: NameIndex;
  readonly equipment: NameIndex;
  readonly treaties: NameIndex;

  constructor(readonly record: RecordNames) {
    this.people = new NameIndex(record.people);
    this.organizations = new NameIndex(record.organizations);
    this.countries = new NameIndex([
      ...record.countries,
      ...COUNTRIES.filter(({ slug }) => !record.countries.some((country) => country.slug === slug)),
    ]);
    this.equipment = new NameIndex(record.equipment);
    this.treaties = new NameIndex(record.treaties);
  }

  /** A full name decides; a surname alone only suggests. */
  person(name: string): Resolved {
    const exact = this.people.get(name);
    if (exact.length > 0) return resolved(exact, `name "${name}"`);
    if (name.includes(' ')) return { candidates: [], resolution: 'NEW' };
    const surname = fold(name);
    const same = this.record.people.filter((person) => fold(person.name).split(' ').at(-1) === surname);
    return {
      candidates: same.map(({ slug, name: full }) => ({ slug, name: full, why: `surname "${name}" alone` })),
      resolution: same.length === 0 ? 'NEW' : 'SEVERAL',
    };
  }

  organization(name: string): Resolved {
    const bare = name.replace(/^the /i, '');
    return resolved(this.organizations.get(bare), `name "${bare}"`);
  }

  country(name: string): Resolved {
    const bare = name.replace(/^the /i, '');
    const records = this.countries.get(bare);
    return this.record.countries.some(({ slug }) => slug === records[0]?.slug)
      ? resolved(records, `name "${bare}"`)
      : {
          candidates: records.map(({ slug, name: full }) => ({ slug, name: full, why: 'not in the record yet' })),
          resolution: 'NEW',
        };
  }

  /** An item whose whole words are a name is that record; names inside it only suggest. */
  item(words: string): Resolved {
    const bare = words.replace(/^(?:additional|more|new|other|further|the) /i, '');
    for (const name of [words, bare, bare.replace(/s$/, '')]) {
      const exact = this.equipment.get(name);
      if (exact.length > 0) return resolved(exact, `name "${name}"`);
    }
    const tokens = tokensOf(words, 0, words.length, [], () => false);
    const inside = this.equipment.find(folded(tokens));
    const slugs = new Map<string, Candidate>();
    for (const { records, start, end } of inside)
      for (const { slug, name } of records)
        slugs.set(slug, { slug, name, why: `has the name "${words.slice(start, end)}"` });
    return { candidates: [...slugs.values()], resolution: slugs.size === 0 ? 'NEW' : 'SEVERAL' };
  }

  /** Packages of the same donor and recipient near the day. The amount alone identifies none. */
  packages(
    donors: readonly string[],
    recipients: readonly string[],
    day: string | undefined,
    published: string | undefined,
    amount: string | undefined,
  ): { candidates: PackageCandidate[]; resolution: Resolution } {
    const candidates: PackageCandidate[] = [];
    for (const each of this.record.packages) {
      if (!donors.includes(each.donor) || !recipients.includes(each.recipient)) continue;
      const distance = daysBetween(each.announcedOn, day ?? published);
      if (distance === undefined || (day === undefined ? distance < 0 || distance > 10 : Math.abs(distance) > 0))
        continue;
      const differences: string[] = [];
      if (amount !== undefined && each.value !== undefined && each.value.amount !== amount)
        differences.push(`the record has ${each.value.amount} ${each.value.currency}, the article ${amount}`);
      candidates.push({
        slug: each.slug,
        name: each.title,
        why:
          day === undefined
            ? `donor, recipient and ${distance} days before publication`
            : 'same day, donor and recipient',
        stance: differences.length > 0 ? 'CONTRADICTS' : 'SUPPORTS',
        differences,
      });
    }
    const [only] = candidates;
    const resolution: Resolution =
      candidates.length === 0
        ? 'NEW'
        : candidates.length === 1 && only && day !== undefined && only.differences.length === 0
          ? 'ONE'
          : 'SEVERAL';
    return { candidates, resolution };
  }

  /** Decisions of a country on equipment that the sentence names. */
  decisions(
    countries: readonly string[],
    equipment: readonly string[],
    year: number | undefined,
    published: string | undefined,
  ): Resolved {
    const latest = published?.slice(0, 4);
    const fits = ({ country, equipment: of, decidedOn }: DecisionRecord) =>
      (countries.length === 0 || countries.includes(country)) &&
      (of.length === 0 ||
        of.some((slug) =>
          equipment.some(
            (named) => named === slug || (named.includes('mines') === slug.includes('mines') && slug.includes('mines')),
          ),
        )) &&
      (year === undefined || decidedOn === undefined || Number(decidedOn.slice(0, 4)) === year) &&
      (latest === undefined || decidedOn === undefined || decidedOn <= (published ?? decidedOn));
    const found = this.record.decisions.filter(fits);
    return {
      candidates: found.map(({ slug, title }) => ({ slug, name: title, why: 'country and equipment' })),
      resolution: found.length === 0 ? 'NEW' : 'SEVERAL',
    };
  }

  /** The names of records of a kind in a stretch of a text. */
  namesIn(
    kind: 'people' | 'organizations' | 'countries' | 'equipment' | 'treaties',
    text: string,
    { start, end }: Range,
  ): ReturnType<NameIndex['find']> {
    const names = this[kind];
    if (names.isEmpty) return [];
    return names.find(stretches.of(text, start, end, () => folded(tokensOf(text, start, end, [], isInitial))));
  }
}

/** `U.S`: the full stop behind it is its own. */
const isInitial = (word: string): boolean => /^\p{Lu}(?:\.\p{Lu})*$/u.test(word);

function daysBetween(earlier: string, later: string | undefined): number | undefined {
  if (later === undefined || earlier.length < 10 || later.length < 10) return undefined;
  return Math.round((Date.parse(later) - Date.parse(earlier)) / 86_400_000);
}
