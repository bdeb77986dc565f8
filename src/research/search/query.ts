import { badInput, refuseNul } from '../../query/errors.js';
import { isStopWord } from './stopWords.js';
import { inOnePiece, type Token, tokensOf } from './tokens.js';
import { searchWords } from './words.js';

/** One thing to find. */
export interface Term {
  /** Its spellings, each as words with a space between them that must follow one another; any of them will do. */
  readonly spellings: readonly string[];
  /** Words that will do as well where all of them are there, in any place: `f` and `16` for F-16. */
  readonly apart: readonly string[];
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
  /** Words of the query that nearly every text has: they are not looked for. */
  readonly ignored: readonly string[];
  /** Whether it has no other words: then only a name can be it. */
  readonly isIgnored: boolean;
}

/** How much a query may ask. */
export const queryLimits = { characters: 300, words: 20 } as const;

/**
 * Reads a query as search engines do: every word must be there, `"words in quotation marks"` must follow one another, `-word` must not be there, and
 * `or` is between alternatives. No query is wrong in its syntax: what means nothing is left out.
 * @throws BAD_USER_INPUT where nothing is left to look for, and for a query that is too long.
 */
export function readQuery(text: string, place = 'query'): Query {
  if (text.length > queryLimits.characters)
    throw badInput(
      place,
      `is ${text.length} characters long; at most ${queryLimits.characters} are allowed. Search for a few words of it.`,
    );
  refuseNul(place, text);
  const branches: { wanted: Term[]; unwanted: Term[] }[] = [{ wanted: [], unwanted: [] }];
  const ignored: string[] = [];
  let words = 0;
  let excludes = false;
  for (const { text: found, quoted, unwanted } of designations([...tokensOf(text)])) {
    if (!quoted && !unwanted && found.toLowerCase() === 'or') {
      branches.push({ wanted: [], unwanted: [] });
      continue;
    }
    const term = termOf(found, quoted);
    if (!term) continue;
    const own = wordsIn(term);
    words += own.length;
    if (words > queryLimits.words)
      throw badInput(place, `holds more than ${queryLimits.words} words. Search for a few of them.`);
    excludes ||= unwanted;
    ignored.push(...own.filter(isStopWord));
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
  return {
    branches: telling,
    names: namesIn(text),
    ignored: [...new Set(ignored)],
    isIgnored: telling.every(({ wanted }) => wanted.every((term) => wordsIn(term).every(isStopWord))),
  };
}

const wordsIn = ({ spellings }: Term): readonly string[] => spellings[0]?.split(' ') ?? [];

/** A designation whose hyphen is a space: `F 16`, `Su 27`. One token, as the designation with its space. */
function designations(tokens: readonly Token[]): readonly Token[] {
  const isPlain = (token: Token | undefined) => token !== undefined && !token.quoted && !token.unwanted;
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isDesignation =
      before !== undefined &&
      isPlain(before) &&
      isPlain(token) &&
      /^\p{L}{1,4}$/u.test(before.text) &&
      /^\p{Nd}[\p{L}\p{Nd}]*$/u.test(token.text) &&
      !isStopWord(searchWords(before.text)) &&
      before.text.toLowerCase() !== 'or';
    if (isDesignation) joined.splice(-1, 1, { ...before, text: `${before.text} ${token.text}` });
    else joined.push(token);
  }
  return joined;
}

/** Prefixes that are written with a hyphen, with a space, and in one with what follows. */
const prefix = /^(anti|non|counter|multi|land|air|self)[- ]?(\p{L}{3,})$/u;

/** Letters and a number that are written with a hyphen, with a space, and in one. */
const designation = /^(\p{L}{1,4})(?<space> ?)(\p{Nd}[\p{L}\p{Nd}]*)$/u;

function termOf(text: string, quoted: boolean): Term | undefined {
  const words = searchWords(text);
  if (words === '') return undefined;
  if (quoted) return { spellings: [words], apart: [], word: undefined };
  const oneWord = words.includes(' ') ? undefined : words;
  // "antipersonnel", "anti-personnel" and "anti personnel" are the same to a reader.
  const [, first, rest] = prefix.exec(words) ?? [];
  if (first !== undefined && rest !== undefined)
    return { spellings: [...new Set([words, `${first} ${rest}`, `${first}${rest}`])], apart: [], word: oneWord };
  const [, letters, space, number] = designation.exec(words) ?? [];
  if (letters !== undefined && number !== undefined)
    // Whoever wrote two words may have meant two.
    return {
      spellings: [...new Set([words, `${letters} ${number}`, `${letters}${number}`])],
      apart: space === ' ' ? [letters, number] : [],
      word: oneWord,
    };
  return { spellings: [words], apart: [], word: oneWord };
}

/** The query as a name is held: with its own hyphens and points, without quotation marks around it. */
function namesIn(query: string): string[] {
  const name = query
    .replace(/["“”„‟«»]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...new Set([name, inOnePiece(name)])];
}
