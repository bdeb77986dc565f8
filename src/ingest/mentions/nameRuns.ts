/** Names in running text: runs of words with capital letters, without the posts and titles before them. */
import type { Range } from '../anchor.js';
import { PREPOSITIONS } from '../languages/en.js';
import { type Language, wordsOf } from '../languages/language.js';
import { TITLE_WORDS } from '../languages/names.js';
import { NONE, type Token } from '../sentences/tokens.js';

/** A name in a run of words: without titles before it. */
export interface NameIn extends Range {
  readonly name: string;
  readonly titles: readonly string[];
}

/** A word in small letters, without full stop and genitive. */
export const bare = (word: string): string =>
  word
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/[’']s?$/, '');
const DAYS =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const NOT_NAMES = wordsOf(`
  the a an in on at of and but he she it they we i this that these those his her its their our my your if when while after as for to with from
  by asked according also now then more not
`);

/** The names in tokens: runs of words with capital letters, titles before them taken off. */
export function namesIn(tokens: readonly Token[], language: Language): NameIn[] {
  const names: NameIn[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] ?? NONE;
    if (!isNamePart(token) || NOT_NAMES.has(token.lower)) continue;
    let to = at;
    while (!/[’']s$/.test(tokens[to]?.text ?? '') && joins(tokens, to + 1)) to++;
    const name = nameOf(tokens.slice(at, to + 1), tokens, at, language);
    if (name) names.push(name);
    at = to;
  }
  return names;
}

const isNamePart = (token: Token): boolean =>
  token.kind === 'WORD' && token.capital && !DAYS.test(bare(token.text)) && !/\d/.test(token.text);

function joins(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index] ?? NONE;
  if (isNamePart(token)) return token.start <= (tokens[index - 1]?.end ?? 0) + 1;
  return (
    /^(?:de|van|von|der|den|al|bin|la|le|di|da|du|el|ter)$/.test(token.text) && isNamePart(tokens[index + 1] ?? NONE)
  );
}

/** A word that names a post in a language: its beginning, or of long ones a part: `Verteidigungsministerin`. */
const isTitleOf = ({ titles }: Language, word: string): boolean =>
  titles.some((title) =>
    title.length > 5 ? word.includes(title) : title.length > 3 ? word.startsWith(title) : word === title,
  );

function nameOf(run: readonly Token[], tokens: readonly Token[], at: number, language: Language): NameIn | undefined {
  let from = 0;
  const titles: string[] = [];
  for (let index = 0; index < run.length; index++) {
    const word = bare(run[index]?.text ?? '');
    if ((TITLE_WORDS.has(word) || isTitleOf(language, word)) && index < run.length - 1) {
      titles.push(...run.slice(from, index + 1).map((each) => bare(each.text)));
      from = index + 1;
    }
  }
  // “міністерка оборони Литви Раса Норвіла”: the state belongs to the post.
  while (run.length - from > 1 && language.states.has(run[from]?.lower ?? '')) from++;
  // “Secretary of State Harold Binns”: the run begins behind “of”.
  if (run.length > 1 && tokens[at - 1]?.lower === 'of' && TITLE_WORDS.has(bare(tokens[at - 2]?.text ?? ''))) {
    titles.push(bare(tokens[at - 2]?.text ?? ''));
    if (from === 0 && run.length > 2) from = 1;
  }
  // “the mayor of Odesa” gives Odesa no title.
  for (
    let back = at - 1;
    back >= Math.max(0, at - 4) && tokens[back]?.kind === 'WORD' && !PREPOSITIONS.has(tokens[back]?.lower ?? '');
    back--
  )
    titles.push(bare(tokens[back]?.text ?? ''));
  // A post alone is nobody's name: “Acting Assistant Secretary” of Defense.
  if (run.length > 1 && run.every((each) => TITLE_WORDS.has(bare(each.text)))) return undefined;
  const words = run.slice(from);
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const name = words
    .map((word) => word.text)
    .join(' ')
    .replace(/[’']s?$/, '');
  return { name, titles, start: first.start, end: first.start + name.length };
}
