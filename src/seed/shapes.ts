import { z } from 'zod';
import {
  AidAuthority,
  ArticleKind,
  ArticleLinkKind,
  CreditRole,
  DecisionEffect,
  DecisionLinkKind,
  EquipmentCategory,
  EquipmentLevel,
  EquipmentTag,
  ItemsCompleteness,
  ItemsWording,
  OrganizationKind,
  PositionEnd,
  QuoteKind,
  Stance,
  TreatyActionKind,
} from '../generated/prisma/enums.js';
import { maxAddress } from '../query/values/address.js';
import { aliases, line, oneOf, reference, references, shape, text } from './primitives.js';
import { money, partialDate, quantity } from './values.js';

// What each kind of record looks like in the files. seed/README.md shows each by example; change both together.

/** The records inside a record are read one by one, so that a mistake in one does not hide the mistakes in the next. */
const inner = z.unknown().optional();

const whole = z.int('must be a whole number');

export const country = shape({ name: line, aliases });

export const organization = shape({
  name: line,
  aliases,
  kind: oneOf(OrganizationKind),
  country: reference.optional(),
});

export const person = shape({ name: line, aliases, positions: inner });

export const position = shape({
  post: line.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a slug; write small letters, digits and single hyphens'),
  title: line,
  asReported: line,
  organization: reference.optional(),
  country: reference.optional(),
  heldFrom: partialDate.optional(),
  heldUntil: partialDate.optional(),
  end: oneOf(PositionEnd).optional(),
});

export const equipment = shape({
  designation: line,
  name: line.optional(),
  aliases,
  category: oneOf(EquipmentCategory),
  level: oneOf(EquipmentLevel),
  tags: z.array(oneOf(EquipmentTag)).default([]),
  parent: reference.optional(),
  ammunitionFor: references.default([]),
  citations: inner,
});

export const aidPackage = shape({
  title: line,
  donor: reference,
  recipient: reference,
  authority: oneOf(AidAuthority),
  tranche: whole.min(1, 'must be 1 or more').max(100_000, 'is too large').optional(),
  legalBasis: line.optional(),
  announcedOn: partialDate,
  value: money,
  itemsCompleteness: oneOf(ItemsCompleteness),
  itemsWording: oneOf(ItemsWording),
  note: text.optional(),
  itemsFrom: reference.optional(),
  citations: inner,
  lineItems: inner,
});

export const lineItem = shape({
  asReported: text.max(600, 'is longer than 600 characters; a line names one thing or a few'),
  equipment: references.default([]),
  unresolved: line.optional(),
  quantity: quantity.optional(),
  itemsFrom: reference.optional(),
  citations: inner,
}).superRefine(({ equipment, unresolved }, context) => {
  const issue = (key: string, message: string) => context.addIssue({ code: 'custom', path: [key], message });
  if (equipment.length === 0 && unresolved === undefined)
    issue('equipment', 'must name at least one; a vague wording resolves to a class, or has unresolved: and why');
  if (equipment.length > 0 && unresolved !== undefined)
    issue('unresolved', 'does not go with equipment: the wording is resolved');
});

export const decision = shape({
  title: line,
  effect: oneOf(DecisionEffect),
  decidedOn: partialDate,
  country: reference,
  recipient: reference.optional(),
  decidedBy: shape({ person: reference.optional(), organization: reference.optional() }).optional(),
  equipment: references.default([]),
  aidPackages: references.default([]),
  links: z.array(shape({ kind: oneOf(DecisionLinkKind), to: reference })).default([]),
});

export const treaty = shape({
  name: line,
  officialName: line.optional(),
  aliases,
  depositary: reference.optional(),
  governs: references.default([]),
  actions: z.array(shape({ country: reference, kind: oneOf(TreatyActionKind), takenOn: partialDate })).default([]),
});

export const article = shape({
  url: z
    .url({ protocol: /^https?$/, error: 'is not an http or https address' })
    .max(maxAddress, `is longer than ${maxAddress} characters`)
    .optional(),
  kind: oneOf(ArticleKind),
  headline: line.optional(),
  publishedOn: partialDate.optional(),
  language: line.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag; write en, uk, pt-BR').optional(),
  publisher: reference.optional(),
  textSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'is not a SHA-256: 64 small hexadecimal digits')
    .optional(),
  credits: inner,
  links: inner,
  passages: inner,
  quotes: inner,
  citations: inner,
});

export const credit = shape({
  role: oneOf(CreditRole),
  asPrinted: line,
  organization: reference.optional(),
  person: reference.optional(),
  passage: reference.optional(),
  wording: text.optional(),
});

export const link = shape({
  kind: oneOf(ArticleLinkKind),
  to: reference,
  passage: reference.optional(),
  wording: text.optional(),
});

const offset = whole.min(0, 'must be 0 or more').max(2_000_000_000, 'is too large');

export const passage = shape({ exact: text, start: offset, end: offset });

export const quote = shape({
  kind: oneOf(QuoteKind),
  text,
  passages: references.min(1, 'must name at least one passage'),
  attribution: reference.optional(),
  speaker: shape({
    label: line,
    person: reference.optional(),
    organization: reference.optional(),
    role: line.optional(),
    position: reference.optional(),
  }),
  venue: line.optional(),
  addressee: shape({ asPrinted: line, organization: reference.optional() }).optional(),
  place: shape({ asPrinted: line, country: reference.optional() }).optional(),
  saidOn: partialDate.optional(),
  saidOnAsPrinted: line.optional(),
  about: references.default([]),
});

/** One value, or a list of them. */
function oneOrMore<T extends z.ZodType>(item: T) {
  return z
    .preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(item).min(1, 'is an empty list'))
    .optional();
}

const slugs = oneOrMore(reference);

const decisionLinkOf = shape({ from: reference, kind: oneOf(DecisionLinkKind), to: reference });
const treatyActionOf = shape({
  treaty: reference,
  country: reference,
  kind: oneOf(TreatyActionKind),
  takenOn: partialDate,
});

/** What a citation is of: one kind of subject, one or several of it. */
export const subject = shape({
  person: slugs,
  position: slugs,
  organization: slugs,
  country: slugs,
  equipment: slugs,
  aidPackage: slugs,
  lineItem: slugs,
  decision: slugs,
  treaty: slugs,
  decisionLink: oneOrMore(decisionLinkOf),
  treatyAction: oneOrMore(treatyActionOf),
}).superRefine((value, context) => {
  const kinds = Object.values(value).filter((given) => given !== undefined).length;
  if (kinds !== 1) {
    context.addIssue({
      code: 'custom',
      message:
        kinds === 0
          ? 'names no subject; write one, as in {person: lloyd-austin}'
          : 'names several kinds of subject; write one citation for each kind',
    });
  }
});

const cited = {
  passage: reference.optional(),
  wording: text.optional(),
  stance: oneOf(Stance).default('SUPPORTS'),
  source: reference.optional(),
  value: money.optional(),
  quantity: quantity.optional(),
};

/** A citation in the file of its article. */
export const citation = shape({ of: subject, ...cited });

/** A citation that stands with its subject; `by` says which article makes it. */
export const citationBy = shape({ by: reference, ...cited });

export type CountryData = z.output<typeof country>;
export type OrganizationData = z.output<typeof organization>;
export type PersonData = z.output<typeof person>;
export type PositionData = z.output<typeof position>;
export type EquipmentData = z.output<typeof equipment>;
export type AidPackageData = z.output<typeof aidPackage>;
export type LineItemData = z.output<typeof lineItem>;
export type DecisionData = z.output<typeof decision>;
export type TreatyData = z.output<typeof treaty>;
export type ArticleData = z.output<typeof article>;
export type CreditData = z.output<typeof credit>;
export type LinkData = z.output<typeof link>;
export type PassageData = z.output<typeof passage>;
export type QuoteData = z.output<typeof quote>;
export type CitationData = z.output<typeof citation>;
export type CitationByData = z.output<typeof citationBy>;
export type SubjectData = z.output<typeof subject>;
