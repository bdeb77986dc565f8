import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';
import { CreditRole, QuoteKind } from '../../../src/generated/prisma/enums.js';
import type { Anchor } from '../../../src/ingest/anchor.js';
import type {
  ArticleCopy,
  Candidate,
  Mention,
  MentionKind,
  Proposal,
  Proposals,
} from '../../../src/ingest/proposals.js';
import { SEED_DIRECTORY } from '../../../src/seed/validate.js';

export const MOSCOW = 'moscow-times-2024-11-21-landmine-policy';

const file = join(SEED_DIRECTORY, 'articles', `${MOSCOW}.yaml`);
const speaker = z.object({
  label: z.string(),
  person: z.string().optional(),
  organization: z.string().optional(),
  role: z.string().optional(),
});
const shape = z.object({
  passages: z.record(z.string(), z.object({ exact: z.string(), start: z.number(), end: z.number() })),
  credits: z.record(
    z.string(),
    z.object({ role: z.enum(CreditRole), asPrinted: z.string(), organization: z.string(), passage: z.string() }),
  ),
  quotes: z.record(
    z.string(),
    z.object({
      kind: z.enum(QuoteKind),
      text: z.string(),
      passages: z.array(z.string()),
      attribution: z.string().optional(),
      speaker,
      venue: z.string().optional(),
      addressee: z.object({ asPrinted: z.string(), organization: z.string() }).optional(),
      place: z.object({ asPrinted: z.string(), country: z.string() }).optional(),
      saidOn: z.string().optional(),
      saidOnAsPrinted: z.string().optional(),
      about: z.array(z.string()).default([]),
    }),
  ),
});

/** The article as a person wrote it down: what the best reading would propose. */
export const byHand = shape.parse(parse(readFileSync(file, 'utf8')));

/**
 * A text in which every passage of the article is in its place. The text itself is its publisher's: between the passages there is none of it.
 */
const MOSCOW_TEXT = textOf(Object.values(byHand.passages));

function textOf(anchors: readonly Anchor[]): string {
  const text = [...'·'.repeat(Math.max(...anchors.map(({ end }) => end)))];
  for (const { exact, start } of anchors) text.splice(start, exact.length, ...exact.split(''));
  return text.join('');
}

export const moscowCopy: ArticleCopy = {
  text: MOSCOW_TEXT,
  sha256: createHash('sha256').update(MOSCOW_TEXT).digest('hex'),
  metadata: { publishedOn: { value: '2024-11-21', found: { in: 'HTML' } }, bylines: [] },
  links: [],
};

/**
 * The facts, copied into a folder, but that the article has only what no proposal gives: people, posts, organizations and countries that it
 * speaks of. Its quotes, credits and links, and what it says of the package, of decisions and of the treaty, are gone.
 */
export function seedWithout(directory: string): void {
  cpSync(SEED_DIRECTORY, directory, { recursive: true });
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const section of ['quotes', 'credits', 'links', 'passages', 'citations']) document.delete(section);
  document.set('textSha256', moscowCopy.sha256);
  const all = z
    .array(z.looseObject({ of: z.record(z.string(), z.unknown()) }))
    .parse(parse(readFileSync(file, 'utf8')).citations);
  const kept = all.filter(({ of }) =>
    Object.keys(of).every((kind) => ['person', 'position', 'organization', 'country', 'equipment'].includes(kind)),
  );
  document.set('citations', kept);
  document.set(
    'passages',
    Object.fromEntries(Object.entries(byHand.passages).filter(([key]) => kept.some(({ passage }) => passage === key))),
  );
  writeFileSync(join(directory, 'articles', `${MOSCOW}.yaml`), document.toString({ lineWidth: 0 }));
}

function passage(key: string): Anchor {
  const anchor = byHand.passages[key];
  if (!anchor) throw new Error(`the article has no passage ${key}`);
  return anchor;
}

/** These words, in a passage or else where they are first. */
function words(exact: string, key?: string): Anchor {
  const from = key === undefined ? 0 : passage(key).start;
  const start = MOSCOW_TEXT.indexOf(exact, from);
  if (start < 0) throw new Error(`the article has no “${exact}”`);
  return { exact, start, end: start + exact.length };
}

const one = (slug: string): { readonly candidates: readonly Candidate[]; readonly resolution: 'ONE' } => ({
  candidates: [{ slug, name: slug, why: 'name' }],
  resolution: 'ONE',
});

const mention = (anchor: Anchor, kind: MentionKind, slug: string): Mention => ({ anchor, kind, ...one(slug) });

const id = (kind: string, { start, end }: Anchor) => `${kind}-${start}-${end}`;

/** Who speaks: a person or an organization on record, or what the article calls them and nobody more. */
function speakerOf(
  anchor: Anchor,
  { person, organization }: { readonly person: string | undefined; readonly organization: string | undefined },
): Mention {
  if (person !== undefined) return mention(anchor, 'PERSON', person);
  if (organization !== undefined) return mention(anchor, 'ORGANIZATION', organization);
  return { anchor, kind: 'COUNTRY', candidates: [], resolution: 'NEW' };
}

function quoteProposals(): Proposal[] {
  return Object.values(byHand.quotes).map((quote) => {
    const passages = quote.passages.map(passage);
    const { person, organization, label, role } = quote.speaker;
    const at = quote.attribution ?? quote.passages[0] ?? '';
    return {
      kind: 'QUOTE',
      id: `${id('quote', passages[0] ?? passage(at))}-${quote.kind}`,
      rule: 'said-after',
      evidence: [],
      quoteKind: quote.kind,
      text: quote.text,
      passages,
      ...(quote.attribution === undefined ? {} : { attribution: passage(quote.attribution) }),
      speaker: speakerOf(words(label, at), { person, organization }),
      ...(role === undefined ? {} : { roleAsPrinted: words(role) }),
      ...(quote.venue === undefined ? {} : { venue: words(quote.venue) }),
      ...(quote.addressee === undefined
        ? {}
        : {
            addressee: {
              asPrinted: words(quote.addressee.asPrinted, 'wareham-told-afp'),
              ...one(quote.addressee.organization),
            },
          }),
      ...(quote.place === undefined
        ? {}
        : { place: { asPrinted: words(quote.place.asPrinted), ...one(quote.place.country) } }),
      ...(quote.saidOn === undefined
        ? {}
        : { saidOn: { asPrinted: words(quote.saidOnAsPrinted ?? ''), date: { from: quote.saidOn } } }),
      about: quote.about.map((slug) => ({ slug, name: slug, why: 'name' })),
    };
  });
}

/** The proposals of the best reading. */
export function moscowProposals(): Proposals {
  const none = { qualifier: 'UNSPECIFIED' } as const;
  const item = (key: string, slug: string, exact?: string) => ({
    asReported: exact === undefined ? passage(key) : words(exact, key),
    equipment: one(slug).candidates,
    resolution: 'ONE' as const,
    quantity: none,
  });
  const decision = (slug: string, ...keys: readonly string[]): Proposal => ({
    kind: 'DECISION',
    id: id('decision', passage(keys[0] ?? '')),
    rule: 'decision',
    evidence: keys.map(passage),
    equipment: [],
    ...one(slug),
  });
  const credits = Object.values(byHand.credits).map(
    (credit): Proposal => ({
      kind: 'CREDIT',
      id: id('credit', passage(credit.passage)),
      rule: credit.role === 'PHOTO' ? 'photo-credit' : 'wire',
      evidence: [passage(credit.passage)],
      role: credit.role,
      asPrinted: words(credit.asPrinted, credit.passage),
      names: [
        mention(words(credit.asPrinted.split('/ ').at(-1) ?? '', credit.passage), 'ORGANIZATION', credit.organization),
      ],
    }),
  );
  return {
    leftOut: [],
    proposals: [
      ...credits,
      ...quoteProposals(),
      {
        kind: 'LINK',
        id: id('link', passage('related-article')),
        rule: 'related-line',
        evidence: [passage('related-article')],
        linkKind: 'RELATED',
        asPrinted: words('Ukraine Claims Russia Fired ICBM for First Time in War'),
      },
      {
        kind: 'LINK',
        id: id('link', passage('report-source')),
        rule: 'cited-document',
        evidence: [passage('report-source')],
        linkKind: 'CITES',
        asPrinted: words('a report released Wednesday', 'report-source'),
        publisher: mention(
          words('the International Campaign to Ban Landmines'),
          'ORGANIZATION',
          'international-campaign-to-ban-landmines',
        ),
      },
      {
        kind: 'PACKAGE',
        id: id('package', passage('package')),
        rule: 'package-value',
        evidence: [passage('package')],
        value: {
          verbatim: words('$275 million'),
          qualifier: 'EXACT',
          lower: '275000000',
          upper: '275000000',
          currency: 'USD',
        },
        donors: [],
        recipients: [],
        items: [
          item('package-himars', 'himars-ammunition'),
          item('package-tow', 'tow'),
          item('package-small-arms', 'small-arms'),
          item('lede-mines', 'anti-personnel-mines'),
        ],
        ...one('us-pda-70'),
        candidates: one('us-pda-70').candidates.map((candidate) => ({
          ...candidate,
          stance: 'SUPPORTS',
          differences: [],
        })),
      },
      decision('us-2024-anti-personnel-mines-for-ukraine', 'lede-decision', 'non-persistent-plan'),
      decision('us-2024-long-range-atacms-use', 'atacms-decision'),
      decision('us-2022-anti-personnel-mine-restriction', 'restriction-2022'),
      decision('us-2023-cluster-munitions-for-ukraine', 'cluster-decision'),
      {
        kind: 'TREATY',
        id: id('treaty', passage('treaty')),
        rule: 'treaty',
        evidence: [passage('not-signatories'), passage('ukraine-signed')],
        asPrinted: passage('treaty'),
        actions: [
          { action: 'NOT_SIGNED', country: mention(words('Russia', 'not-signatories'), 'COUNTRY', 'RU') },
          { action: 'NOT_SIGNED', country: mention(words('the U.S.', 'not-signatories'), 'COUNTRY', 'US') },
          { action: 'SIGNATURE', country: mention(words('Ukraine', 'ukraine-signed'), 'COUNTRY', 'UA') },
        ],
        ...one('mine-ban-treaty'),
      },
    ],
  };
}
