import { z } from 'zod';

/** Characters that PostgreSQL or UTF-8 cannot hold, or that no one sees: NUL, other control characters but line breaks and tabs, half surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a key has the form of a slug: small letters, digits, single hyphens. */
export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

/** Text exactly as written, line breaks included. */
export const text = z
  .string()
  .min(1, 'is empty; leave the key out where nothing is known')
  .refine((value) => !UNFIT.test(value), 'holds a control character or half a character');

/** Text in one line, without spaces around it. */
export const line = text
  // Most are indexed whole, and PostgreSQL indexes no more than 2,700 bytes of a value.
  .max(500, 'is longer than 500 characters')
  .refine((value) => !/[\n\t]/.test(value), 'must be one line')
  .refine((value) => value.trim() === value, 'has spaces around it');

/** The slug or key of another record; whether there is one is checked when all files are read. */
export const reference = z.string().min(1, 'is empty');

export const references = z.array(reference).superRefine(unique);

export const aliases = z.array(line).superRefine(unique).default([]);

function unique(list: readonly string[], context: z.RefinementCtx): void {
  list.forEach((value, index) => {
    if (list.indexOf(value) < index)
      context.addIssue({ code: 'custom', path: [index], message: 'stands twice in this list' });
  });
}

/** One of an enum's values, as the Prisma schema declares them. */
export function oneOf<const T extends Record<string, string>>(values: T) {
  return z.enum(values);
}

/**
 * An object of these keys and no others. For keys that it does not have, the issue's message is the list of those it has:
 * `explain` makes a sentence of each.
 */
export function shape<const T extends z.ZodRawShape>(keys: T) {
  return z.strictObject(keys, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(keys).join(' ') : undefined),
  });
}

/** What is in a record and is read by itself, so that a mistake in it does not hide the mistakes beside it. */
export const inner = z.unknown().optional();

/** A whole number. */
export const whole = z.int('must be a whole number');

/** The rule that proposed a fact from the text of its source, which a person then accepted. Left out: written by hand. */
export const proposedBy = z
  .string()
  .regex(SLUG, 'is not the name of a rule; write small letters, digits and single hyphens, as in said-by')
  .optional();
