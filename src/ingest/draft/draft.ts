import * as z from 'zod';
import {
  AidAuthority,
  ArticleKind,
  ArticleLinkKind,
  CreditRole,
  Currency,
  DecisionEffect,
  Qualifier,
  QuantityUnit,
  QuoteKind,
  Stance,
  TreatyActionKind,
} from '../../generated/prisma/enums.js';
import { parsePartialDate } from '../../query/values/partialDate.js';
import { type Choice, choiceShape } from './choice.js';

/** What a person made of a proposal. */
export const STATES = ['UNDECIDED', 'ACCEPTED', 'EDITED', 'REJECTED'] as const;
export type State = (typeof STATES)[number];

const passageKey = z.string();
const slug = z.string();
const partialDate = z.string().refine(parsePartialDate, 'is not a date; write 2024-11-20, 2024-11 or 2024');

/** What a draft knows of an entry beside the fact. */
const reviewShape = z.strictObject({
  state: z.enum(STATES),
  /** Of the kind, the text's sha256 and the offsets. */
  id: z.string(),
  rule: z.string(),
  /** How often a person agrees with the rule; left out where it was not measured, as of a model. */
  confidence: z.number().optional(),
  /** Whether a person changed what the rule proposed. */
  changed: z.boolean().default(false),
  evidence: z.array(passageKey).default([]),
  choices: z.record(z.string(), choiceShape).default({}),
  /** What differs from the record, in words. */
  notes: z.array(z.string()).default([]),
});
export type Review = z.output<typeof reviewShape>;

const figure = z.string().regex(/^\d+(\.\d+)?$/, 'is not a figure; write digits in quotes');
const bounds = { qualifier: z.enum(Qualifier).optional(), lower: figure.optional(), upper: figure.optional() };
const moneyShape = z.strictObject({
  amount: figure.optional(),
  currency: z.enum(Currency).optional(),
  ...bounds,
  verbatim: z.string().optional(),
});
const quantityShape = z.strictObject({
  figure: figure.optional(),
  unit: z.enum(QuantityUnit).optional(),
  ...bounds,
  verbatim: z.string().optional(),
});
export type DraftMoney = z.output<typeof moneyShape>;
export type DraftQuantity = z.output<typeof quantityShape>;

const quoteShape = z.strictObject({
  kind: z.enum(QuoteKind),
  text: z.string(),
  passages: z.array(passageKey).min(1),
  attribution: passageKey.optional(),
  speaker: z.strictObject({
    label: z.string().optional(),
    person: slug.optional(),
    organization: slug.optional(),
    role: z.string().optional(),
  }),
  venue: z.string().optional(),
  addressee: z.strictObject({ asPrinted: z.string(), organization: slug.optional() }).optional(),
  place: z.strictObject({ asPrinted: z.string(), country: slug.optional() }).optional(),
  saidOn: partialDate.optional(),
  saidOnAsPrinted: z.string().optional(),
  about: z.array(slug).default([]),
  review: reviewShape,
});
const creditShape = z.strictObject({
  role: z.enum(CreditRole),
  asPrinted: z.string(),
  organization: slug.optional(),
  person: slug.optional(),
  passage: passageKey,
  review: reviewShape,
});
const linkShape = z.strictObject({
  kind: z.enum(ArticleLinkKind),
  to: slug.optional(),
  passage: passageKey,
  /** What is known of the other document, where it is not on record. */
  headline: z.string().optional(),
  url: z.string().optional(),
  publisher: slug.optional(),
  review: reviewShape,
});
const itemShape = z.strictObject({
  asReported: z.string(),
  passage: passageKey,
  equipment: z.array(slug).default([]),
  quantity: quantityShape.optional(),
});
const packageShape = z.strictObject({
  aidPackage: slug.optional(),
  passage: passageKey,
  stance: z.enum(Stance).default('SUPPORTS'),
  value: moneyShape.optional(),
  title: z.string().optional(),
  donor: slug.optional(),
  recipient: slug.optional(),
  authority: z.enum(AidAuthority).optional(),
  announcedOn: partialDate.optional(),
  lineItems: z.record(z.string(), itemShape).default({}),
  review: reviewShape,
});
const decisionShape = z.strictObject({
  decision: slug.optional(),
  passages: z.array(passageKey).min(1),
  title: z.string().optional(),
  effect: z.enum(DecisionEffect).optional(),
  decidedOn: partialDate.optional(),
  country: slug.optional(),
  person: slug.optional(),
  organization: slug.optional(),
  equipment: z.array(slug).default([]),
  review: reviewShape,
});
const treatyShape = z.strictObject({
  treaty: slug.optional(),
  passage: passageKey,
  actions: z
    .array(z.strictObject({ kind: z.enum(TreatyActionKind), country: slug.optional(), passage: passageKey }))
    .default([]),
  review: reviewShape,
});

/** The sections of a draft. The first three are those of `seed/articles/`; of the others each entry becomes citations. */
export const SECTIONS = ['credits', 'links', 'quotes', 'packages', 'decisions', 'treaties'] as const;
export type Section = (typeof SECTIONS)[number];

/** What one entry of a section is called. */
export const SECTION_WORDS: Readonly<Record<Section, string>> = {
  credits: 'credit',
  links: 'link',
  quotes: 'quote',
  packages: 'package',
  decisions: 'decision',
  treaties: 'treaty',
};

export type QuoteEntry = z.output<typeof quoteShape>;
export type CreditEntry = z.output<typeof creditShape>;
export type LinkEntry = z.output<typeof linkShape>;
export type ItemEntry = z.output<typeof itemShape>;
export type PackageEntry = z.output<typeof packageShape>;
export type DecisionEntry = z.output<typeof decisionShape>;
export type TreatyEntry = z.output<typeof treatyShape>;

const section = <T extends z.ZodType>(shape: T) => z.record(z.string(), shape).default({});

/** A draft file: an article in the format of `seed/articles/`, each entry with its review. */
export const draftShape = z.strictObject({
  url: z.string().optional(),
  kind: z.enum(ArticleKind),
  headline: z.string().optional(),
  publishedOn: partialDate.optional(),
  language: z.string().optional(),
  publisher: slug.optional(),
  textSha256: z.string(),
  credits: section(creditShape),
  links: section(linkShape),
  passages: z.record(z.string(), z.strictObject({ exact: z.string(), start: z.int(), end: z.int() })).default({}),
  quotes: section(quoteShape),
  packages: section(packageShape),
  decisions: section(decisionShape),
  treaties: section(treatyShape),
  leftOut: z.array(z.strictObject({ exact: z.string(), start: z.int(), end: z.int(), reason: z.string() })).default([]),
});
export type Draft = z.output<typeof draftShape>;

/** An entry with its section, so that what is done to it is decided by the section. */
export type Entry =
  | { readonly section: 'credits'; readonly key: string; readonly fact: CreditEntry }
  | { readonly section: 'links'; readonly key: string; readonly fact: LinkEntry }
  | { readonly section: 'quotes'; readonly key: string; readonly fact: QuoteEntry }
  | { readonly section: 'packages'; readonly key: string; readonly fact: PackageEntry }
  | { readonly section: 'decisions'; readonly key: string; readonly fact: DecisionEntry }
  | { readonly section: 'treaties'; readonly key: string; readonly fact: TreatyEntry };

/** An entry whose fact is held against the shape of its section, or what is wrong with it. */
export function readEntry(section: Section, key: string, fact: unknown): Entry | { readonly wrong: string } {
  const read = <T extends z.ZodType, S extends Section>(shape: T, name: S) => {
    const parsed = shape.safeParse(fact);
    if (parsed.success) return { section: name, key, fact: parsed.data };
    return { wrong: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
  };
  switch (section) {
    case 'credits':
      return read(creditShape, 'credits');
    case 'links':
      return read(linkShape, 'links');
    case 'quotes':
      return read(quoteShape, 'quotes');
    case 'packages':
      return read(packageShape, 'packages');
    case 'decisions':
      return read(decisionShape, 'decisions');
    case 'treaties':
      return read(treatyShape, 'treaties');
  }
}

/** Where an entry is in a draft. */
export interface EntryName {
  readonly section: Section;
  readonly key: string;
}

/** An entry by its name. */
export function entryAt(draft: Draft, { section: name, key }: EntryName): Entry | undefined {
  return entriesOf(draft).find((entry) => entry.section === name && entry.key === key);
}

/** The passages that an entry rests on, by key, the first one first. */
export function passageKeysOf(entry: Entry): string[] {
  switch (entry.section) {
    case 'quotes':
      return [...entry.fact.passages, ...(entry.fact.attribution === undefined ? [] : [entry.fact.attribution])];
    case 'packages':
      return [entry.fact.passage, ...Object.values(entry.fact.lineItems).map(({ passage }) => passage)];
    case 'decisions':
      return entry.fact.passages;
    case 'treaties':
      return [entry.fact.passage, ...entry.fact.actions.map(({ passage }) => passage)];
    case 'credits':
    case 'links':
      return [entry.fact.passage];
  }
}

/** All entries, in the order of the text: by their first passage, then by section. */
export function entriesOf(draft: Draft): Entry[] {
  const list: Entry[] = [
    ...Object.entries(draft.credits).map(([key, fact]) => ({ section: 'credits' as const, key, fact })),
    ...Object.entries(draft.links).map(([key, fact]) => ({ section: 'links' as const, key, fact })),
    ...Object.entries(draft.quotes).map(([key, fact]) => ({ section: 'quotes' as const, key, fact })),
    ...Object.entries(draft.packages).map(([key, fact]) => ({ section: 'packages' as const, key, fact })),
    ...Object.entries(draft.decisions).map(([key, fact]) => ({ section: 'decisions' as const, key, fact })),
    ...Object.entries(draft.treaties).map(([key, fact]) => ({ section: 'treaties' as const, key, fact })),
  ];
  const startOf = (entry: Entry) => draft.passages[passageKeysOf(entry)[0] ?? '']?.start ?? 0;
  return list
    .map((entry) => ({ entry, start: startOf(entry) }))
    .sort((a, b) => a.start - b.start || SECTIONS.indexOf(a.entry.section) - SECTIONS.indexOf(b.entry.section))
    .map(({ entry }) => entry);
}

/** The draft with another fact in the place of an entry's. */
export function withEntry(draft: Draft, entry: Entry): Draft {
  return { ...draft, [entry.section]: { ...draft[entry.section], [entry.key]: entry.fact } };
}

/** An entry with another review. */
export function withReview(entry: Entry, change: Partial<Review>): Entry {
  const review = { ...entry.fact.review, ...change };
  switch (entry.section) {
    case 'credits':
      return { ...entry, fact: { ...entry.fact, review } };
    case 'links':
      return { ...entry, fact: { ...entry.fact, review } };
    case 'quotes':
      return { ...entry, fact: { ...entry.fact, review } };
    case 'packages':
      return { ...entry, fact: { ...entry.fact, review } };
    case 'decisions':
      return { ...entry, fact: { ...entry.fact, review } };
    case 'treaties':
      return { ...entry, fact: { ...entry.fact, review } };
  }
}

/** An entry's choices by name, in the order in which they are asked. */
export function choicesOf({ fact }: Entry): readonly (readonly [string, Choice])[] {
  return Object.entries(fact.review.choices);
}
