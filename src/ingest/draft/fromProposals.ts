import type { ArticleKind } from '../../generated/prisma/enums.js';
import { tidyAddress } from '../../query/values/address.js';
import type { Anchor } from '../anchor.js';
import { isModelRule } from '../modelRule.js';
import type { ArticleCopy, Mention, Proposal, Proposals, QuoteProposal, RecordNames } from '../proposals.js';
import { confidenceOf } from '../rules.js';
import { type ArticleRecord, articleCandidates, recordNamed } from './articles.js';
import { type Choice, type ChoiceKind, choiceOf, settledOn } from './choice.js';
import type { CreditEntry, Draft, LinkEntry, QuoteEntry, Review, TreatyEntry } from './draft.js';
import { dayOf } from './figures.js';
import { decisionEntry, packageEntry } from './fromTransfers.js';
import { freeKey, Passages, wordsKey } from './passages.js';

/** The record that a draft is made against: what reading needs, and the articles. */
export interface DraftRecord extends RecordNames {
  readonly articles: readonly ArticleRecord[];
}

/** What the person who has the copy knows of it; `passages` are those that the article has on record in this text. */
export interface Given {
  readonly url?: string | undefined;
  readonly kind?: ArticleKind | undefined;
  readonly passages?: Readonly<Record<string, Anchor>> | undefined;
}

/** What each kind of proposal needs to become an entry. */
export interface Making {
  readonly passages: Passages;
  readonly record: DraftRecord;
  readonly publishedOn: string | undefined;
}

/** The draft of an article: every proposal as an undecided entry. */
export function draftOf(
  copy: ArticleCopy,
  { proposals, leftOut }: Proposals,
  record: DraftRecord,
  given: Given = {},
): Draft {
  const { headline, publishedOn, language, publisher, url } = copy.metadata;
  const address = given.url ?? url?.value;
  const passages = new Passages(given.passages);
  const making = { passages, record, publishedOn: publishedOn?.value };
  const sections = {
    credits: new Entries<CreditEntry>(),
    links: new Entries<LinkEntry>(),
    quotes: new Entries<QuoteEntry>(),
    packages: new Entries<ReturnType<typeof packageEntry>>(),
    decisions: new Entries<ReturnType<typeof decisionEntry>>(),
    treaties: new Entries<TreatyEntry>(),
  };
  for (const proposal of proposals) {
    switch (proposal.kind) {
      case 'QUOTE':
        add(sections.quotes, quoteKey(proposal), quoteEntry(proposal, making));
        break;
      case 'CREDIT':
        add(sections.credits, wordsKey(proposal.role), creditEntry(proposal, making));
        break;
      case 'LINK':
        add(
          sections.links,
          `${wordsKey(proposal.linkKind)}-${wordsKey(proposal.asPrinted.exact, 3)}`,
          linkEntry(proposal, making),
        );
        break;
      case 'PACKAGE':
        add(sections.packages, 'package', packageEntry(proposal, making));
        break;
      case 'DECISION':
        add(sections.decisions, wordsKey(proposal.evidence[0]?.exact ?? 'decision'), decisionEntry(proposal, making));
        break;
      case 'TREATY':
        add(sections.treaties, wordsKey(proposal.asPrinted.exact), treatyEntry(proposal, making));
        break;
    }
  }
  return {
    ...present({
      url: address && tidyAddress(address),
      headline: headline?.value,
      publishedOn: publishedOn?.value,
      language: language?.value,
      publisher: publisher && recordNamed(record.organizations, publisher.value),
    }),
    kind: given.kind ?? 'NEWS_STORY',
    textSha256: copy.sha256,
    credits: Object.fromEntries(sections.credits),
    links: Object.fromEntries(sections.links),
    quotes: Object.fromEntries(sections.quotes),
    packages: Object.fromEntries(sections.packages),
    decisions: Object.fromEntries(sections.decisions),
    treaties: Object.fromEntries(sections.treaties),
    passages: passages.record(),
    leftOut: leftOut.map(({ anchor: { exact, start, end }, reason }) => ({ exact, start, end, reason })),
  };
}

/** The entries of a section by key. */
class Entries<T> extends Map<string, T> {
  readonly reached = new Map<string, number>();
}

function add<T>(section: Entries<T>, key: string, entry: T): void {
  section.set(
    freeKey(key, (taken) => section.has(taken), section.reached),
    entry,
  );
}

/** The values that there are. */
export function present<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known = Object.entries(values).filter(([, value]) => value !== undefined);
  // The compiler does not see that entries keep the names of their object.
  return Object.fromEntries(known) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** The review of a proposal that nobody has looked at. */
export function unreviewed(
  { id, rule, evidence }: Proposal,
  { passages }: Making,
  choices: Readonly<Record<string, Choice | undefined>> = {},
  notes: readonly string[] = [],
): Review {
  return {
    state: 'UNDECIDED',
    id,
    rule,
    ...present({ confidence: isModelRule(rule) ? undefined : confidenceOf(rule) }),
    changed: false,
    evidence: evidence.map((anchor) => passages.keyOf(anchor)),
    choices: Object.fromEntries(Object.entries(choices).flatMap(([name, choice]) => (choice ? [[name, choice]] : []))),
    notes: [...notes],
  };
}

/** The choice of a mention. */
export function mentionChoice(mention: Mention): Choice {
  return choiceOf(mention.kind, mention.anchor.exact, mention, mention.name);
}

function quoteKey({ speaker, text }: QuoteProposal): string {
  const surname = (speaker?.name ?? speaker?.anchor.exact)?.split(/\s+/).at(-1);
  return [...(surname === undefined ? [] : [wordsKey(surname, 1)]), wordsKey(text, 3)].join('-');
}

function quoteEntry(proposal: QuoteProposal, making: Making): QuoteEntry {
  const { passages } = making;
  const { speaker, attribution, addressee, place, venue, saidOn, roleAsPrinted } = proposal;
  const who = speaker && settledOn(speaker);
  // A pronoun or a surname is the label as the sentence prints it; the full name is the record's.
  return {
    kind: proposal.quoteKind,
    text: proposal.text,
    passages: proposal.passages.map((anchor) => passages.keyOf(anchor)),
    ...present({ attribution: attribution && passages.keyOf(attribution) }),
    speaker: present({
      label: speaker?.anchor.exact,
      person: speaker?.kind === 'PERSON' ? who : undefined,
      organization: speaker?.kind === 'ORGANIZATION' ? who : undefined,
      role: (roleAsPrinted ?? speaker?.role)?.exact,
    }),
    ...present({
      venue: venue?.exact,
      addressee: addressee && {
        asPrinted: addressee.asPrinted.exact,
        ...present({ organization: settledOn(addressee) }),
      },
      place: place && { asPrinted: place.asPrinted.exact, ...present({ country: settledOn(place) }) },
      saidOn: dayOf(saidOn),
      saidOnAsPrinted: saidOn?.asPrinted.exact,
    }),
    about: [...new Set(proposal.about.map(({ slug }) => slug))],
    review: unreviewed(proposal, making, {
      speaker: speaker && mentionChoice(speaker),
      addressee: addressee && printed('ORGANIZATION', addressee),
      place: place && printed('COUNTRY', place),
    }),
  };
}

function printed(of: ChoiceKind, name: NonNullable<QuoteProposal['addressee']>): Choice {
  return choiceOf(of, name.asPrinted.exact, name);
}

function creditEntry(proposal: Extract<Proposal, { kind: 'CREDIT' }>, making: Making): CreditEntry {
  const person = proposal.names.find(({ kind }) => kind === 'PERSON');
  const organization = proposal.names.find(({ kind }) => kind === 'ORGANIZATION');
  return {
    role: proposal.role,
    asPrinted: proposal.asPrinted.exact,
    ...present({ organization: organization && settledOn(organization), person: person && settledOn(person) }),
    passage: making.passages.keyOf(proposal.evidence[0] ?? proposal.asPrinted),
    review: unreviewed(proposal, making, {
      person: person && mentionChoice(person),
      organization: organization && mentionChoice(organization),
    }),
  };
}

function linkEntry(proposal: Extract<Proposal, { kind: 'LINK' }>, making: Making): LinkEntry {
  const { asPrinted, publisher, linkKind } = proposal;
  const issuer = publisher && settledOn(publisher);
  const isAddress = proposal.href !== undefined && /^https?:\/\//.test(proposal.href);
  const url = proposal.href !== undefined && isAddress ? tidyAddress(proposal.href) : undefined;
  const known = { headline: asPrinted.exact, url, publisher: issuer };
  const found = articleCandidates(known, making.record.articles, making.publishedOn);
  const to = settledOn(found);
  return {
    kind: linkKind,
    ...present({ to }),
    passage: making.passages.keyOf(proposal.evidence[0] ?? asPrinted),
    ...present({
      // What names another document by its publisher is no headline.
      headline: linkKind === 'RELATED' ? asPrinted.exact : undefined,
      url: known.url,
      publisher: issuer,
    }),
    review: unreviewed(proposal, making, { to: choiceOf('ARTICLE', asPrinted.exact, found) }),
  };
}

function treatyEntry(proposal: Extract<Proposal, { kind: 'TREATY' }>, making: Making): TreatyEntry {
  const { passages } = making;
  const countries = proposal.actions.map(
    ({ country }, index) => [`country-${index + 1}`, mentionChoice(country)] as const,
  );
  return {
    ...present({ treaty: settledOn(proposal) }),
    passage: passages.keyOf(proposal.asPrinted),
    actions: proposal.actions.map(({ action, country }) => ({
      kind: action,
      ...present({ country: settledOn(country) }),
      passage: passages.keyOf(sentenceWith(country.anchor, proposal.evidence) ?? proposal.asPrinted),
    })),
    review: unreviewed(proposal, making, {
      treaty: choiceOf('TREATY', proposal.asPrinted.exact, proposal),
      ...Object.fromEntries(countries),
    }),
  };
}

/** The evidence that holds a mention. */
function sentenceWith(mention: Anchor, evidence: readonly Anchor[]): Anchor | undefined {
  return evidence.find(({ start, end }) => start <= mention.start && mention.end <= end);
}
