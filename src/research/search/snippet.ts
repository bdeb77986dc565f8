import { foldText } from '../../query/values/text.js';
import { type PrintedWord, printedWords, type Stretch, searchWords } from './words.js';

/** The part of a text in which a query was found. */
export interface Snippet {
  readonly text: string;
  readonly highlights: readonly Stretch[];
  /** Whether the text goes on before and after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** A snippet's length in UTF-16 code units, at most. What is held of an article is its publisher's: no more of it is shown than says why it was found. */
export const snippetLength = 200;

/**
 * The stretch of a text that holds the most of the words.
 * @param words the words to find, as `searchWords` makes them; where all of them are together, the rest of the text is not read.
 */
export function snippetOf(text: string, words: ReadonlySet<string>): Snippet {
  const best = text.length > snippetLength ? densest(text, words) : undefined;
  // Words that are further away are none of the snippet's.
  const from = best ? Math.max(0, best.start - 2 * snippetLength) : 0;
  const near = text.slice(from, (best?.end ?? 0) + 3 * snippetLength);
  const printed = [...printedWords(near)];
  const { start, end } =
    text.length <= snippetLength
      ? { start: 0, end: text.length }
      : windowOf(
          text,
          printed.map((word) => shifted(word, from)),
          best,
        );
  return {
    text: text.slice(start, end),
    highlights: printed
      .filter(({ word }) => words.has(word))
      .map((match) => shifted(match, from - start))
      .filter((match) => match.start >= 0 && match.end <= end - start)
      // A character that is two words is highlighted once.
      .filter((match, index, all) => match.start >= (all[index - 1]?.end ?? 0)),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

const shifted = ({ start, end }: Stretch, by: number): Stretch => ({ start: start + by, end: end + by });

/** Whole words around the stretch with the most different matches, some words before it for a reader. */
function windowOf(text: string, printed: readonly Stretch[], best: Stretch | undefined): Stretch {
  if (!best) return whole(text, printed, 0);
  const spare = snippetLength - (best.end - best.start);
  // A third of what is left goes before the words that were found, the rest behind them; at the end of the text, all of it goes before.
  const earliest = Math.max(0, best.start - Math.max(Math.floor(spare / 3), spare - (text.length - best.end)));
  const start = printed.find((word) => word.start >= earliest)?.start ?? best.start;
  return whole(text, printed, earliest === 0 ? 0 : Math.min(start, best.start));
}

function whole(text: string, printed: readonly Stretch[], start: number): Stretch {
  if (text.length - start <= snippetLength) return { start, end: text.length };
  const last = printed.findLast((word) => word.start >= start && word.end <= start + snippetLength);
  // A word that is longer than a snippet is cut where no character is torn apart.
  return { start, end: last?.end ?? start + wholeCharacters(text.slice(start), snippetLength) };
}

function wholeCharacters(text: string, units: number): number {
  const next = text.charCodeAt(units);
  return next >= 0xdc00 && next <= 0xdfff ? units - 1 : units;
}

/** The first stretch, no longer than a snippet, that holds the most different words. */
function densest(text: string, words: ReadonlySet<string>): Stretch | undefined {
  let best: { readonly stretch: Stretch; readonly different: number } | undefined;
  const near: PrintedWord[] = [];
  for (const match of printedWords(text)) {
    if (!words.has(match.word)) continue;
    near.push(match);
    while (match.end - (near[0]?.start ?? 0) > snippetLength && near.length > 1) near.shift();
    const different = new Set(near.map(({ word }) => word)).size;
    if (!best || different > best.different)
      best = { stretch: { start: near[0]?.start ?? match.start, end: match.end }, different };
    if (different === words.size) break;
  }
  return best?.stretch;
}

/**
 * The snippet of a record's names: the name that is the query, else the one with the most of its words.
 * @param names the query as a name, where it is one of the record's.
 * @returns also the place of that name among them; undefined where there is no text.
 */
export function snippetOfNames(
  texts: readonly string[],
  words: ReadonlySet<string>,
  names: readonly string[],
): { readonly snippet: Snippet; readonly index: number } | undefined {
  const asked = names.map(foldText);
  const exact = texts.findIndex((text) => asked.includes(foldText(text)));
  const match = texts[exact];
  if (match !== undefined) {
    const snippet = snippetOf(match, new Set(searchWords(match).split(' ')));
    return { snippet, index: exact };
  }
  const snippets = texts.map((text, index) => ({ snippet: snippetOf(text, words), index }));
  return snippets.reduce<(typeof snippets)[number] | undefined>(
    (best, one) => (best && best.snippet.highlights.length >= one.snippet.highlights.length ? best : one),
    undefined,
  );
}
