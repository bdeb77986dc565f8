/** Captions of pictures, and lines that are credits alone. */
import type { Language } from '../languages/language.js';

/** `Фото: …`, `Photo by …`: a line that is a credit. */
export function isCreditLine(words: string, { photo }: Language): boolean {
  const lower = words.toLowerCase();
  return (
    words.length < 120 &&
    photo.some(
      (word) => lower.startsWith(`${word}:`) || lower.startsWith(`${word} by `) || lower.startsWith(`${word} – `),
    )
  );
}

/** The credit at the end of a caption: `Jonas Behr / AFP`, `Photo: Dale Pruitt / Prairie Sun`. */
export function creditIn(
  words: string,
  { photo }: Language,
): { readonly start: number; readonly end: number } | undefined {
  const lower = words.toLowerCase();
  for (const word of photo) {
    for (const sign of [':', ' by ', ' credit:']) {
      const at = lower.lastIndexOf(`${word}${sign}`);
      if (at >= 0) {
        const start = at + word.length + sign.length;
        return trimmed(words, start, words.length);
      }
    }
  }
  const slash = words.lastIndexOf(' / ');
  if (slash < 0 || words.length - slash > 40 || /[.!?]$/.test(words)) return undefined;
  const before = words.slice(0, slash);
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('! '), before.lastIndexOf('? '));
  return trimmed(words, start < 0 ? 0 : start + 2, words.length);
}

function trimmed(words: string, start: number, end: number): { start: number; end: number } | undefined {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(words[from] ?? '')) from++;
  while (to > from && /[\s.)]/.test(words[to - 1] ?? '')) to--;
  return to > from ? { start: from, end: to } : undefined;
}

/** A paragraph near the top that ends in a credit. */
export function isCaption(words: string, below: number, language: Language): boolean {
  return below <= 8 && words.length < 400 && creditIn(words, language) !== undefined;
}
