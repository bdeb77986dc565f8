import { createHash } from 'node:crypto';
import { type Anchor, locateUnique } from '../../../src/ingest/anchor.js';
import type {
  ArticleCopy,
  Candidate,
  Mention,
  MentionKind,
  Proposal,
  Proposals,
} from '../../../src/ingest/proposals.js';

/** Another invented article on the package of the sample, with a rocket before its passages. */
export const SOUTHLAND = [
  'Southland thanks Northland for missiles',
  'By Wire Desk',
  'PORT CITY 🚀 — “We asked for them in May,” President Cy Dov told the Harbour Times on Thursday. “They are late.”',
  'Berg said the launchers would follow “within weeks.” Dov said the list was short.',
  'Related article: Northland to send Lance missiles',
  'The $275 million package includes more than 100 Lance missiles, launchers and spare missiles.',
  'It reverses a ban of 2019. Northland has not signed the Quiet Seas Treaty.',
].join('\n\n');

export const SOUTHLAND_SHA256: string = createHash('sha256').update(SOUTHLAND).digest('hex');

/** The one place of these words. */
export function at(exact: string, text: string = SOUTHLAND): Anchor {
  const place = locateUnique(text, exact);
  if ('error' in place) throw new Error(`${exact}: ${place.error}`);
  return { exact, ...place };
}

/** The copy as reading gives it. */
export const southlandCopy: ArticleCopy = {
  text: SOUTHLAND,
  sha256: SOUTHLAND_SHA256,
  metadata: {
    headline: { value: 'Southland thanks Northland for missiles', found: { in: 'GUESS' } },
    url: { value: 'https://harbour.example/southland-thanks', found: { in: 'NOTE' } },
    publishedOn: { value: '2024-11-22', found: { in: 'HTML' } },
    language: { value: 'en', found: { in: 'HTML' } },
    publisher: { value: 'harbour times', found: { in: 'HTML' } },
    bylines: [],
  },
  links: [],
};

const BERG: Candidate = { slug: 'ada-berg', name: 'Ada Berg', why: 'surname' };

function mention(anchor: Anchor, kind: MentionKind, name: string, candidates: readonly Candidate[]): Mention {
  const resolution = candidates.length === 0 ? 'NEW' : candidates.length === 1 ? 'ONE' : 'SEVERAL';
  return { anchor, kind, name, candidates, resolution };
}

function within(outer: string, exact: string): Anchor {
  const { start } = at(outer);
  const from = start + outer.indexOf(exact);
  return { exact, start: from, end: from + exact.length };
}

const id = (kind: string, { start, end }: Anchor) => `${kind}-${SOUTHLAND_SHA256}-${start}-${end}`;

const dovSaid = 'President Cy Dov told the Harbour Times on Thursday';
const listShort = 'Dov said the list was short.';
const bergSaid = 'Berg said the launchers would follow “within weeks.”';
const packageSentence = 'The $275 million package includes more than 100 Lance missiles, launchers and spare missiles.';

/** One proposal of each kind and more: a speaker who is new, one of two candidates, one who is settled. */
export function southlandProposals({ bergs = [BERG] }: { readonly bergs?: readonly Candidate[] } = {}): Proposals {
  const asked = at('We asked for them in May');
  const weeks = at(bergSaid);
  const short = at(listShort);
  const item = (exact: string, candidates: readonly Candidate[]) => ({
    asReported: within(packageSentence, exact),
    equipment: candidates,
    resolution: candidates.length === 1 ? ('ONE' as const) : ('NEW' as const),
  });
  const proposals: Proposal[] = [
    {
      kind: 'CREDIT',
      id: id('credit', at('By Wire Desk')),
      rule: 'byline',
      evidence: [at('By Wire Desk')],
      role: 'AUTHOR',
      asPrinted: within('By Wire Desk', 'Wire Desk'),
      names: [],
    },
    {
      kind: 'QUOTE',
      id: id('quote', asked),
      rule: 'said-after',
      evidence: [at(dovSaid)],
      quoteKind: 'DIRECT',
      text: 'We asked for them in May. They are late.',
      passages: [asked, at('They are late')],
      attribution: at(dovSaid),
      speaker: { ...mention(within(dovSaid, 'Cy Dov'), 'PERSON', 'Cy Dov', []), role: within(dovSaid, 'President') },
      addressee: {
        asPrinted: within(dovSaid, 'the Harbour Times'),
        candidates: [{ slug: 'harbour-times', name: 'Harbour Times', why: 'name' }],
        resolution: 'ONE',
      },
      saidOn: { asPrinted: within(dovSaid, 'Thursday'), date: { from: '2024-11-21' } },
      about: [],
    },
    {
      kind: 'QUOTE',
      id: id('quote', weeks),
      rule: 'said-before',
      evidence: [],
      quoteKind: 'MIXED',
      text: 'within weeks',
      passages: [weeks],
      speaker: mention(within(bergSaid, 'Berg'), 'PERSON', 'Ada Berg', bergs),
      about: [{ slug: 'lance-launcher', name: 'Lance launcher', why: 'launchers' }],
    },
    {
      kind: 'QUOTE',
      id: id('quote', short),
      rule: 'said-before',
      evidence: [],
      quoteKind: 'INDIRECT',
      text: 'the list was short',
      passages: [short],
      speaker: mention(within(listShort, 'Dov'), 'PERSON', 'Cy Dov', []),
      about: [],
    },
    {
      kind: 'LINK',
      id: id('link', at('Related article: Northland to send Lance missiles')),
      rule: 'related-line',
      evidence: [at('Related article: Northland to send Lance missiles')],
      linkKind: 'RELATED',
      asPrinted: at('Northland to send Lance missiles'),
    },
    {
      kind: 'PACKAGE',
      id: id('package', at(packageSentence)),
      rule: 'package-value',
      evidence: [at(packageSentence)],
      value: {
        verbatim: within(packageSentence, '$275 million'),
        qualifier: 'EXACT',
        lower: '275000000',
        upper: '275000000',
        currency: 'USD',
      },
      donors: [],
      recipients: [],
      items: [
        {
          ...item('more than 100 Lance missiles', [{ slug: 'lance', name: 'Lance', why: 'name' }]),
          quantity: {
            verbatim: within(packageSentence, 'more than 100'),
            qualifier: 'MORE_THAN',
            lower: '100',
            unit: 'PIECE',
          },
        },
        {
          ...item('launchers', [{ slug: 'lance-launcher', name: 'Lance launcher', why: 'name' }]),
          quantity: { qualifier: 'UNSPECIFIED' },
        },
        {
          ...item('spare missiles', [{ slug: 'missiles', name: 'Missiles', why: 'name' }]),
          quantity: { qualifier: 'UNSPECIFIED' },
        },
      ],
      candidates: [
        {
          slug: 'no-2024-1',
          name: "Northland's first package",
          why: 'same value',
          stance: 'SUPPORTS',
          differences: ['spare missiles are not in its list'],
        },
      ],
      resolution: 'ONE',
    },
    {
      kind: 'DECISION',
      id: id('decision', at('It reverses a ban of 2019')),
      rule: 'decision',
      evidence: [at('It reverses a ban of 2019')],
      equipment: [],
      candidates: [{ slug: 'no-ban-2019', name: 'No missiles abroad', why: 'same year' }],
      resolution: 'ONE',
    },
    {
      kind: 'TREATY',
      id: id('treaty', at('the Quiet Seas Treaty')),
      rule: 'treaty',
      evidence: [at('Northland has not signed the Quiet Seas Treaty')],
      asPrinted: at('the Quiet Seas Treaty'),
      actions: [
        {
          action: 'NOT_SIGNED',
          country: mention(within('Northland has not signed', 'Northland'), 'COUNTRY', 'Northland', [
            { slug: 'NO', name: 'Northland', why: 'name' },
          ]),
        },
      ],
      candidates: [{ slug: 'quiet-seas', name: 'Quiet Seas Treaty', why: 'name' }],
      resolution: 'ONE',
    },
  ];
  return { proposals, leftOut: [{ anchor: at('PORT CITY'), reason: 'a dateline' }] };
}
