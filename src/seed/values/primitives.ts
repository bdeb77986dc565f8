import * as z from 'zod';
import { SourceReading } from '../../generated/prisma/enums.js';

/** Characters that PostgreSQL or UTF-8 cannot hold, or that no one sees: NUL, other control characters but line breaks and tabs, half surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a key has the form of a slug: small letters, digits, single hyphens. */
export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

/** Whether words are an address and nothing else. */
export function isAddress(words: string): boolean {
  return /^https?:\/\/\S+$/.test(words);
}

/** Characters that take no room, or look like a space and are a letter: nobody who reads the file sees them. */
const INVISIBLE = /[\u0080-\u009f\u115f\u1160\u2028\u2029\u2800\u3164\uffa0]|\p{Cf}/u;

/** Text exactly as an article has it, line breaks included. */
export const exactText = z
  .string()
  .min(1, 'is empty; leave the key out where nothing is known')
  .refine((value) => value.trim() !== '', 'is blank; leave the key out where nothing is known')
  .refine((value) => !UNFIT.test(value), 'holds a control character or half a character');

/** Words as somebody prints or writes them, line breaks included: none but those that one can see. */
export const text = exactText
  .refine((value) => !INVISIBLE.test(value), {
    error: ({ input }) => `holds ${invisibleIn(String(input))}, which nobody sees; write the text without it`,
  })
  .refine((value) => value.trim() === value || value.trim() === '', 'has spaces around it; write it without them');

/** The first invisible character of a text, by its number. Example: `the character U+200B`. */
function invisibleIn(value: string): string {
  const code = INVISIBLE.exec(value)?.[0].codePointAt(0) ?? 0;
  return `the character U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Text in one line, without spaces around it. */
export const line = text
  // Most are indexed whole, and PostgreSQL indexes no more than 2,700 bytes of a value.
  .max(500, 'is longer than 500 characters')
  .refine((value) => !/[\n\t]/.test(value), 'must be one line');

/** The slug or key of another record; whether there is one is checked when all files are read. */
export const reference = z.string().refine((value) => value.trim() !== '', 'is blank; write the slug of a record');

export const references = z.array(reference).superRefine(unique);

export const aliases = z.array(line).superRefine(unique).default([]);

function unique(list: readonly string[], context: z.RefinementCtx): void {
  list.forEach((value, index) => {
    if (list.indexOf(value) < index)
      context.addIssue({ code: 'custom', path: [index], message: 'is twice in this list' });
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

/** How much was read of the source. Left out: as its article says. */
export const reading = oneOf(SourceReading).optional();

/** The rule that proposed a fact from the text of its source, which a person then accepted. Left out: written by hand. */
export const proposedBy = z
  .string()
  .regex(
    /^(?:model:)?[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'is not the name of a rule; write small letters, digits and single hyphens, as in said-by or model:my-model',
  )
  .optional();
