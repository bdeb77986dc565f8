/** A text as a pattern of LIKE takes it: `\`, `%` and `_` are LIKE's own characters. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
