import { badInput } from '../../query/errors.js';
import { searchWords } from './words.js';

/** One thing to find. */
export interface Term {
  /** Its spellings, each as words with a space between them that must follow one another; any of them will do. */
  readonly spellings: readonly string[];
  /** The one word that it is, where it may be spelt otherwise: not inside quotation marks. */
  readonly word: string | undefined;
}

/** All of `wanted`, and none of `unwanted`. */
export interface Branch {
  readonly wanted: readonly Term[];
  readonly unwanted: readonly Term[];
}

/** What a query asks for: any of its branches. */
export interface Query {
  readonly branches: readonly Branch[];
  /** The query as the name of one record, in the ways in which it may be written. */
  readonly names: readonly string[];
}

/** How much a query may ask. */
export const queryLimits = { characters: 300, words: 20 } as const;

/**
 * Reads a query as search engines do: every word must be there, `"words in quotation marks"` must follow one another, `-word` must not be there, and
 * `or` stands between alternatives. No query is wrong in its syntax: what means nothing is left out.
 * @throws BAD_USER_INPUT where nothing is left to look for, and for a query that is too long.
 */
export function readQuery(text: string, place = 'query'): Query {
  if (text.length > queryLimits.characters)
    throw badInput(
      place,
      `is ${text.length} characters long; at most ${queryLimits.characters} are allowed. Search for a few words of it.`,
    );
  if (text.includes('\u0000')) throw badInput(place, 'holds a NUL character, which no text has.');
  const branches: { wanted: Term[]; unwanted: Term[] }[] = [{ wanted: [], unwanted: [] }];
  let words = 0;
  let excludes = false;
  for (const { text: found, quoted, unwanted } of tokens(text)) {
    if (!quoted && !unwanted && found.toLowerCase() === 'or') {
      branches.push({ wanted: [], unwanted: [] });
      continue;
    }
    const term = termOf(found, quoted);
    if (!term) continue;
    words += term.spellings[0]?.split(' ').length ?? 0;
    if (words > queryLimits.words)
      throw badInput(place, `holds more than ${queryLimits.words} words. Search for a few of them.`);
    excludes ||= unwanted;
    branches.at(-1)?.[unwanted ? 'unwanted' : 'wanted'].push(term);
  }
  const telling = branches.filter(({ wanted }) => wanted.length > 0);
  if (telling.length === 0)
    throw badInput(
      place,
      excludes
        ? 'says only what not to find. Add a word to look for.'
        : `${JSON.stringify(text)} holds nothing to look for. Give at least one word.`,
    );
  return { branches: telling, names: namesIn(text) };
}

interface Token {
  readonly text: string;
  readonly quoted: boolean;
  readonly unwanted: boolean;
}

/** What is written in several words and meant as one: `155 mm`, `anti personnel`, `land mines`. */
const inPieces =
  /(?<=\d)\s+(?=(?:mm|cm|km|kg)(?![\p{L}\p{N}]))|(?<=(?<!\S)(?:anti|non|counter|land(?=\s+mines?\b)))\s+(?=\p{L}{3,})/giu;

/** The parts of a query: a quotation that is not closed goes on to the end. */
function* tokens(query: string): Generator<Token> {
  const plain = query
    .replace(/[“”„‟«»]/g, '"')
    .split('"')
    .map((part, index) => (index % 2 === 0 ? part.replace(inPieces, '-') : part))
    .join('"');
  for (const { groups } of plain.matchAll(/(?<minus>(?<!\S)-)?(?:"(?<quotation>[^"]*)"?|(?<word>[^\s"]+))/g)) {
    const { minus, quotation, word } = groups ?? {};
    yield { text: quotation ?? word ?? '', quoted: quotation !== undefined, unwanted: minus !== undefined };
  }
}

/** Prefixes that are written with a hyphen, with a space, and in one with what follows. */
const prefix = /^(anti|non|counter|multi|land|air|self)[- ]?(\p{L}{3,})$/u;

function termOf(text: string, quoted: boolean): Term | undefined {
  const words = searchWords(text);
  if (words === '') return undefined;
  if (quoted) return { spellings: [words], word: undefined };
  const oneWord = words.includes(' ') ? undefined : words;
  // "antipersonnel", "anti-personnel" and "anti personnel" are the same to a reader.
  const [, first, rest] = prefix.exec(words) ?? [];
  if (first !== undefined && rest !== undefined)
    return { spellings: [...new Set([words, `${first} ${rest}`, `${first}${rest}`])], word: oneWord };
  return { spellings: [words], word: oneWord };
}

/** The query as a name is held: with its own hyphens and points, without quotation marks around it. */
function namesIn(query: string): string[] {
  const name = query
    .replace(/["“”„‟«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...new Set([name, name.replace(inPieces, '-')])];
}
