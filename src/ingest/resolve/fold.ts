/** Stage 8: names as they are compared: without case, accents, dots and hyphens. */

/** A name folded: letters and digits with single spaces. */
export function fold(name: string): string {
  // Most words are plain already.
  if (/^[A-Za-z0-9]+$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
