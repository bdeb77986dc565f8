/** What a model answers: words that the article prints, and what it takes them for. Nothing of it is believed before it is found in the text. */
import * as z from 'zod';
import {
  ArticleLinkKind,
  CreditRole,
  DecisionEffect,
  QuoteKind,
  TreatyActionKind,
} from '../../generated/prisma/enums.js';

/** Longer than any stretch that is cited. */
const MAX_CHARACTERS = 5_000;
const MAX_WORDS = 50;
const MAX_ENTRIES = 2_000;

const text = z.string().min(1).max(MAX_CHARACTERS);
/** Words as the article prints them; `start` says which, where they are in several places. */
const words = z.union([
  text.transform((each): SaidWords => ({ words: each })),
  z
    .strictObject({ words: text, start: z.int().min(0).optional() })
    .transform(
      (each): SaidWords =>
        each.start === undefined ? { words: each.words } : { words: each.words, start: each.start },
    ),
]);
const several = z.array(words).max(MAX_WORDS);

/** Words that a model says are in the text. */
export interface SaidWords {
  readonly words: string;
  readonly start?: number;
}

const quote = z.strictObject({
  kind: z.enum(QuoteKind),
  passages: several.min(1),
  cue: words.optional(),
  speaker: z
    .strictObject({
      label: words,
      kind: z.enum(['PERSON', 'ORGANIZATION']).default('PERSON'),
      /** The full name, where the label is a pronoun or a surname. The article has to print it. */
      name: words.optional(),
      role: words.optional(),
    })
    .optional(),
  addressee: words.optional(),
  venue: words.optional(),
  place: words.optional(),
  saidOn: words.optional(),
  relayedThrough: words.optional(),
});
const credit = z.strictObject({ role: z.enum(CreditRole), words });
const link = z.strictObject({ kind: z.enum(ArticleLinkKind), words, publisher: words.optional() });
const aidPackage = z
  .strictObject({
    value: words.optional(),
    announcedOn: words.optional(),
    donors: several.default([]),
    recipients: several.default([]),
    items: several.default([]),
  })
  .refine(({ value, items }) => value !== undefined || items.length > 0, 'a package has a value or items');
const decision = z.strictObject({
  words,
  effect: z.enum(DecisionEffect).optional(),
  equipment: several.default([]),
  decidedOn: words.optional(),
});
const treaty = z.strictObject({
  words,
  actions: z
    .array(z.strictObject({ action: z.enum(TreatyActionKind), country: words }))
    .max(MAX_WORDS)
    .default([]),
});

export type SaidQuote = z.output<typeof quote>;
export type SaidCredit = z.output<typeof credit>;
export type SaidLink = z.output<typeof link>;
export type SaidPackage = z.output<typeof aidPackage>;
export type SaidDecision = z.output<typeof decision>;
export type SaidTreaty = z.output<typeof treaty>;

const entries = z.array(z.unknown()).max(MAX_ENTRIES).default([]);
const answerShape = z.strictObject({
  /** What its proposals are called by: `model:<name>`. */
  model: z
    .string()
    .max(40)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no name; write small letters, digits and single hyphens'),
  quotes: entries,
  credits: entries,
  links: entries,
  packages: entries,
  decisions: entries,
  treaties: entries,
});

/** An answer whose entries have the right form; the others are counted, with what is wrong. */
export interface Answer {
  readonly model: string;
  readonly quotes: readonly SaidQuote[];
  readonly credits: readonly SaidCredit[];
  readonly links: readonly SaidLink[];
  readonly packages: readonly SaidPackage[];
  readonly decisions: readonly SaidDecision[];
  readonly treaties: readonly SaidTreaty[];
  readonly malformed: readonly string[];
}

/** Reads an answer; in words what is wrong where it is none. */
export function readAnswer(value: unknown): Answer | { readonly wrong: string } {
  const parsed = answerShape.safeParse(value);
  if (!parsed.success) return { wrong: problemsOf(parsed.error) };
  const malformed: string[] = [];
  const each = <T>(list: readonly unknown[], shape: z.ZodType<T>, what: string): T[] =>
    list.flatMap((one) => {
      const read = shape.safeParse(one);
      if (!read.success) malformed.push(`${what} is malformed: ${problemsOf(read.error)}`);
      return read.success ? [read.data] : [];
    });
  const { model, quotes, credits, links, packages, decisions, treaties } = parsed.data;
  return {
    model,
    quotes: each(quotes, quote, 'a quote'),
    credits: each(credits, credit, 'a credit'),
    links: each(links, link, 'a link'),
    packages: each(packages, aidPackage, 'a package'),
    decisions: each(decisions, decision, 'a decision'),
    treaties: each(treaties, treaty, 'a treaty'),
    malformed,
  };
}

/** What zod found, the first three problems: where, and what would be right. */
function problemsOf({ issues }: z.ZodError): string {
  return issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'the answer'}: ${message}`)
    .join('; ')
    .slice(0, 300);
}
