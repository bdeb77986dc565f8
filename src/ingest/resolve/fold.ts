/** Stage 8: names as they are compared: without case, accents, dots and hyphens. */

/** Whether a word in small letters is folded as it is: most are. */
export const isFolded = (lower: string): boolean => /^[a-z0-9]+$/.test(lower);

/** A name folded: letters and digits with single spaces. */
export function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
