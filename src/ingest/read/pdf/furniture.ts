/** What a PDF repeats on its pages and is no part of the article: page numbers, running heads and feet. */
import type { PageLine } from './lines.js';

const PAGE_NUMBER =
  /^(?:(?:page|seite|p\.|стор\.|стр\.|сторінка|страница)\s{0,3})?[-–—]?\s{0,3}\d{1,4}\s{0,3}[-–—]?(?:\s{0,3}(?:of|\/|von|sur|de|із|з|из)\s{0,3}\d{1,4})?$/i;
/** How much of a page's lines, from its head and its foot, may be furniture. */
const EDGE = 2;

/** The lines without furniture, and how many were left out. */
export function withoutFurniture(pages: readonly (readonly PageLine[])[]): {
  readonly lines: readonly PageLine[];
  readonly leftOut: number;
} {
  const counts = new Map<string, Set<number>>();
  for (const [number, lines] of pages.entries())
    for (const line of edgesOf(lines)) {
      const key = keyOf(line);
      counts.set(key, (counts.get(key) ?? new Set()).add(number));
    }
  // A line at the same place of most pages; of a document of two pages, of both.
  const least = Math.max(2, Math.ceil(pages.length * 0.6));
  const kept = pages.map((lines) => {
    const edges = new Set(edgesOf(lines));
    return lines.filter(
      (line) => !edges.has(line) || !(PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line))?.size ?? 0) >= least),
    );
  });
  const lines = kept.flat();
  return { lines, leftOut: pages.reduce((sum, each) => sum + each.length, 0) - lines.length };
}

/** The lines at the head and the foot of a page. */
function edgesOf(lines: readonly PageLine[]): PageLine[] {
  const byHeight = lines.toSorted((a, b) => b.bottom - a.bottom);
  return byHeight.length <= 2 * EDGE ? byHeight : [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}

/** The same line on another page: its place and its words, whatever number it has. */
const keyOf = ({ text, bottom }: PageLine): string => `${Math.round(bottom / 4)} ${text.replace(/\d+/g, '0')}`;
