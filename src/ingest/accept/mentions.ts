import type { Entry } from '../draft/draft.js';
import type { FileCitation, PassageName } from './accepted.js';

/** A record that an entry names, and the passage that does. */
interface Named {
  readonly kind: 'person' | 'organization' | 'country' | 'equipment';
  readonly slug: string | undefined;
  readonly passage: string;
  /** Who speaks is reported; who is only named is mentioned. */
  readonly stance: 'SUPPORTS' | 'MENTIONS';
  readonly rule: string;
}

/** The citations of people and things that accepted entries name, each record once, as far as the article does not cite it yet. */
export function chosenCitations(
  entries: readonly Entry[],
  passage: PassageName,
  cites: ReadonlySet<string>,
): FileCitation[] {
  const done = new Set(cites);
  return entries.flatMap(namedIn).flatMap(({ kind, slug, passage: key, stance, rule }) => {
    if (slug === undefined || done.has(`${kind}:${slug}`)) return [];
    done.add(`${kind}:${slug}`);
    return [
      { of: { [kind]: slug }, passage: passage(key), ...(stance === 'SUPPORTS' ? {} : { stance }), proposedBy: rule },
    ];
  });
}

function namedIn(entry: Entry): Named[] {
  const { rule } = entry.fact.review;
  switch (entry.section) {
    case 'quotes': {
      const { speaker, addressee, place, about, passages, attribution } = entry.fact;
      const passage = attribution ?? passages[0] ?? '';
      const said = { passage, stance: 'SUPPORTS', rule } as const;
      const named = { passage, stance: 'MENTIONS', rule } as const;
      return [
        { ...said, kind: 'person', slug: speaker.person },
        { ...said, kind: 'organization', slug: speaker.organization },
        { ...named, kind: 'organization', slug: addressee?.organization },
        { ...named, kind: 'country', slug: place?.country },
        ...about.map((slug): Named => ({ ...named, kind: 'equipment', slug, passage: passages[0] ?? '' })),
      ];
    }
    case 'credits': {
      const { person, organization, passage } = entry.fact;
      const credited = { passage, stance: 'SUPPORTS', rule } as const;
      return [
        { ...credited, kind: 'person', slug: person },
        { ...credited, kind: 'organization', slug: organization },
      ];
    }
    case 'packages':
      return Object.values(entry.fact.lineItems).flatMap(({ equipment, passage }) =>
        equipment.map((slug): Named => ({ kind: 'equipment', slug, passage, stance: 'SUPPORTS', rule })),
      );
    case 'links':
    case 'decisions':
    case 'treaties':
      return [];
  }
}
