import * as z from 'zod';
import { OrganizationKind } from '../../generated/prisma/enums.js';
import type { Candidate, Resolution } from '../proposals.js';

/** The kinds of records that printed words may mean. */
const CHOICE_KINDS = [
  'PERSON',
  'ORGANIZATION',
  'COUNTRY',
  'EQUIPMENT',
  'ARTICLE',
  'PACKAGE',
  'DECISION',
  'TREATY',
] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** The kinds of which a review can make a new record: the others need more than a passage says. */
const MAKEABLE: ReadonlySet<ChoiceKind> = new Set(['PERSON', 'ORGANIZATION', 'ARTICLE', 'PACKAGE', 'DECISION']);

const candidateShape = z.strictObject({ slug: z.string(), name: z.string(), why: z.string() });

/** "Which record do these words mean?" What was chosen is in the fact itself, as in `seed/articles/`. */
export const choiceShape = z.strictObject({
  of: z.enum(CHOICE_KINDS),
  asPrinted: z.string(),
  /** The full name that the article gives. */
  name: z.string().optional(),
  candidates: z.array(candidateShape).default([]),
  /** Several are possible and nobody has chosen. */
  open: z.boolean().default(false),
  /** The slug of a record that is made when the entry is written. */
  new: z.string().optional(),
  /** What sort of organization is made: the text does not say, so a person does. */
  newKind: z.enum(OrganizationKind).optional(),
});
export type Choice = z.output<typeof choiceShape>;

/** A choice as the reading of an article leaves it: one candidate is taken, of several none. */
export function choiceOf(
  of: ChoiceKind,
  asPrinted: string,
  { candidates, resolution }: { readonly candidates: readonly Candidate[]; readonly resolution: Resolution },
  name?: string,
): Choice {
  return {
    of,
    asPrinted,
    ...(name === undefined ? {} : { name }),
    candidates: candidates.map(({ slug, name: called, why }) => ({ slug, name: called, why })),
    open: resolution === 'SEVERAL',
  };
}

/** The candidate that the reading settled on, where it is one. */
export function settledOn({
  candidates,
  resolution,
}: {
  readonly candidates: readonly Candidate[];
  readonly resolution: Resolution;
}): string | undefined {
  return resolution === 'ONE' ? candidates[0]?.slug : undefined;
}

/** Whether a review can make a new record of this kind. */
export function canMake({ of }: Choice): boolean {
  return MAKEABLE.has(of);
}

/** What two choices share when they are of one person or thing in an article: the full name, or the words. */
export function sameNamed(a: Choice, b: Choice): boolean {
  return a.of === b.of && (a.name ?? a.asPrinted) === (b.name ?? b.asPrinted);
}

/** Whether a choice makes an organization. */
export function isNewOrganization(choice: Choice): boolean {
  return choice.of === 'ORGANIZATION' && choice.new !== undefined;
}
