import { type Choice, sameNamed } from '../draft/choice.js';
import { choicesOf, type Draft, type Entry, entriesOf, withEntry, withReview } from '../draft/draft.js';
import { present } from '../draft/fromProposals.js';
import { wordsKey } from '../draft/passages.js';

/** What was chosen for a choice: a record by its slug, a new one, or none, so that only the words are kept. */
export type Chosen = { readonly slug: string } | { readonly newSlug: string } | 'NONE';

/** The record that is chosen for a choice of an entry now. */
export function chosenFor(entry: Entry, name: string): string | undefined {
  const choice = entry.fact.review.choices[name];
  switch (entry.section) {
    case 'quotes': {
      const { speaker, addressee, place } = entry.fact;
      if (name === 'speaker') return speaker.person ?? speaker.organization;
      return name === 'addressee' ? addressee?.organization : place?.country;
    }
    case 'credits':
      return name === 'person' ? entry.fact.person : entry.fact.organization;
    case 'links':
      return entry.fact.to;
    case 'packages':
      if (name === 'package') return entry.fact.aidPackage ?? choice?.new;
      if (name === 'donor') return entry.fact.donor;
      return name === 'recipient'
        ? entry.fact.recipient
        : entry.fact.lineItems[lineOf(name)]?.equipment.join(', ') || undefined;
    case 'decisions': {
      const { decision, country, person, organization, equipment } = entry.fact;
      if (name === 'decision') return decision ?? choice?.new;
      if (name === 'by') return country ?? person ?? organization;
      return choice?.candidates.find(({ slug }) => equipment.includes(slug))?.slug;
    }
    case 'treaties':
      return name === 'treaty' ? entry.fact.treaty : entry.fact.actions[countryOf(name)]?.country;
  }
}

const lineOf = (name: string) => name.slice('line '.length);
const countryOf = (name: string) => Number(name.slice('country-'.length)) - 1;

/** The entry with a record chosen for one of its choices. */
export function choose(entry: Entry, name: string, chosen: Chosen): Entry {
  const choice = entry.fact.review.choices[name];
  if (!choice) return entry;
  const slug = chosen === 'NONE' ? undefined : 'slug' in chosen ? chosen.slug : chosen.newSlug;
  const { new: _, ...rest } = choice;
  const isNew = chosen !== 'NONE' && 'newSlug' in chosen;
  const settled: Choice = { ...rest, open: false, ...(isNew ? { new: chosen.newSlug } : {}) };
  const choices = { ...entry.fact.review.choices, [name]: settled };
  return withReview(withChosen(entry, name, choice, slug), { choices });
}

/** A choice whose record is known by another choice of the same name in the fact. */
function withChosen(entry: Entry, name: string, choice: Choice, slug: string | undefined): Entry {
  switch (entry.section) {
    case 'quotes': {
      const { speaker, addressee, place, ...fact } = entry.fact;
      const { person: _, organization: __, ...words } = speaker;
      if (name === 'speaker') {
        const who = choice.of === 'PERSON' ? { person: slug } : { organization: slug };
        return { ...entry, fact: { ...entry.fact, speaker: { ...words, ...present(who) } } };
      }
      const addressed =
        name === 'addressee' && addressee
          ? { asPrinted: addressee.asPrinted, ...present({ organization: slug }) }
          : addressee;
      const placed = name === 'place' && place ? { asPrinted: place.asPrinted, ...present({ country: slug }) } : place;
      return { ...entry, fact: { ...fact, speaker, ...present({ addressee: addressed, place: placed }) } };
    }
    case 'credits': {
      const { person, organization, ...fact } = entry.fact;
      const who = name === 'person' ? { person: slug, organization } : { person, organization: slug };
      return { ...entry, fact: { ...fact, ...present(who) } };
    }
    case 'links': {
      const { to: _, ...fact } = entry.fact;
      return { ...entry, fact: { ...fact, ...present({ to: slug }) } };
    }
    case 'packages': {
      const { aidPackage, donor, recipient, lineItems, ...fact } = entry.fact;
      const line = lineItems[lineOf(name)];
      if (line) {
        const changed = { ...lineItems, [lineOf(name)]: { ...line, equipment: slug === undefined ? [] : [slug] } };
        return { ...entry, fact: { ...entry.fact, lineItems: changed } };
      }
      const known = { aidPackage, donor, recipient, [name === 'package' ? 'aidPackage' : name]: slug };
      return { ...entry, fact: { ...fact, lineItems, ...present(known) } };
    }
    case 'decisions': {
      const { decision, country, person, organization, equipment, ...fact } = entry.fact;
      if (name === 'decision')
        return { ...entry, fact: { ...withoutDecision(entry.fact), ...present({ decision: slug }) } };
      if (name === 'by') {
        const who = { [choice.of.toLowerCase()]: slug };
        return { ...entry, fact: { ...fact, equipment, ...present({ decision }), ...present(who) } };
      }
      const others = equipment.filter((one) => !choice.candidates.some((candidate) => candidate.slug === one));
      return { ...entry, fact: { ...entry.fact, equipment: slug === undefined ? others : [...others, slug] } };
    }
    case 'treaties': {
      const { treaty: _, ...fact } = entry.fact;
      if (name === 'treaty') return { ...entry, fact: { ...fact, ...present({ treaty: slug }) } };
      const actions = entry.fact.actions.map(({ country: old, ...action }, index) => ({
        ...action,
        ...present({ country: index === countryOf(name) ? slug : old }),
      }));
      return { ...entry, fact: { ...entry.fact, actions } };
    }
  }
}

function withoutDecision<T extends { readonly decision?: string | undefined }>({
  decision: _,
  ...fact
}: T): Omit<T, 'decision'> {
  return fact;
}

/** The choice that a number or a new record is for: the first that is open, else the first that can be chosen. */
export function askedIn(entry: Entry): readonly [string, Choice] | undefined {
  const choices = choicesOf(entry);
  return choices.find(([, { open }]) => open) ?? choices[0];
}

/** The slug of a record that would be made for a choice: what distinguishes it from others of its kind, else its first words. */
export function newSlugFor(entry: Entry, { of, name, asPrinted }: Choice): string {
  if (of === 'PACKAGE' && entry.section === 'packages') {
    const { donor, recipient, announcedOn } = entry.fact;
    const parts = [donor, recipient, announcedOn].filter((part) => part !== undefined);
    if (parts.length === 3) return parts.join('-').toLowerCase();
  }
  const known =
    of === 'DECISION' && entry.section === 'decisions' ? [entry.fact.country, entry.fact.decidedOn?.slice(0, 4)] : [];
  return [...known.flatMap((part) => part?.toLowerCase() ?? []), wordsKey(name ?? asPrinted, 6)].join('-');
}

/** The draft with what is chosen here chosen for everybody of the same name in this article, and how many entries that changed. */
export function chooseEverywhere(
  draft: Draft,
  entry: Entry,
  name: string,
): { readonly draft: Draft; readonly changed: number } {
  const choice = entry.fact.review.choices[name];
  const slug = chosenFor(entry, name);
  if (!choice || choice.open) return { draft, changed: 0 };
  const chosen: Chosen = slug === undefined ? 'NONE' : choice.new === undefined ? { slug } : { newSlug: choice.new };
  let changed = 0;
  let result = draft;
  for (const other of entriesOf(draft)) {
    if (other.section === entry.section && other.key === entry.key) continue;
    const same = choicesOf(other).filter(
      ([key, one]) => sameNamed(one, choice) && (one.open || chosenFor(other, key) !== slug),
    );
    if (same.length === 0) continue;
    changed += 1;
    result = withEntry(
      result,
      same.reduce((each, [key]) => choose(each, key, chosen), other),
    );
  }
  return { draft: result, changed };
}
