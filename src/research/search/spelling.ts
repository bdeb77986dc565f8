import * as z from 'zod';
import { editDistance } from '../../query/values/editDistance.js';
import { identifier, joined, Param, type Sql, sql } from '../../sql/sql.js';
import type { Query } from './query.js';
import { isStopWord } from './stopWords.js';

/** Other spellings of the words of a query, by word. */
export type CloseSpellings = ReadonlyMap<string, readonly string[]>;

/** Other spellings that one word is looked for in, at most. */
export const maxSpellings = 4;

/** Close spellings of one word, at most. */
const maxClose = 3;

/** Records of each kind that are read for other spellings of one word, at most. */
const recordsRead = new Param(200, 'int4');

/** Letters from which on a word is long: a word that differs from it in one letter is likely the same word. */
const longWord = 7;

/** Letters that a word must have to be looked for in close spellings: in shorter ones, every letter counts. */
const leastLetters = 4;

/** Letters that a word must have to be the beginning of others. */
const leastBeginning = 3;

const ellipsis = '…';

/** All words that begin so, as a spelling. */
const beginningOf = (word: string) => `${word}${ellipsis}`;

/** The beginning that a spelling is; undefined where it is a word. */
export function beginningIn(spelling: string): string | undefined {
  return spelling.endsWith(ellipsis) ? spelling.slice(0, -ellipsis.length) : undefined;
}

/** The words of a query that may be looked for in other spellings. */
export function wordsToSpell({ branches }: Query): readonly string[] {
  const words = branches.flatMap(({ wanted }) => wanted.flatMap(({ word }) => (word === undefined ? [] : [word])));
  return [...new Set(words)].filter(
    (word) => /^\p{L}+$/u.test(word) && [...word].length >= leastBeginning && !isStopWord(word),
  );
}

const candidateRow = z.object({
  word: z.string(),
  /** The word without its ending: the words of texts are known without theirs. */
  stem: z.string(),
  spelling: z.string(),
  spelling_stem: z.string(),
  named: z.boolean(),
  /** Whether this is meant too where the word is known: a record has both among its names, or the word is long and a letter more or less is no matter. */
  together: z.boolean(),
});

type Candidate = Readonly<z.infer<typeof candidateRow>>;

const candidateRows = z.array(candidateRow).nullable();

/** What is read of the spellings of words. */
export const readSpellings = z.object({
  /** Words in the letters of another alphabet that are known. */
  written: z.array(z.object({ word: z.string(), spelling: z.string() })).nullable(),
  namesakes: candidateRows,
  /** What may have been meant; NULL where it was not looked for. */
  meant: candidateRows,
});

/** The other spellings of words. */
export function closeSpellings(
  words: readonly string[],
  { written, namesakes, meant }: Readonly<z.infer<typeof readSpellings>>,
): CloseSpellings {
  const found = words.map((word): [string, string[]] => {
    const isOf = (row: { readonly word: string }) => row.word === word;
    const own = (written ?? []).filter(isOf).map(({ spelling }) => spelling);
    const likely = (meant ?? []).filter(isOf);
    const near = closest(word, (namesakes ?? []).filter(isOf));
    const close = near.length > 0 ? near : closest(word, likely);
    const spellings = [...new Set([...own, ...close])].slice(0, maxClose);
    return [word, isBeginning(word, likely, spellings) ? [...spellings, beginningOf(word)] : spellings];
  });
  return new Map(found.filter(([, spellings]) => spellings.length > 0));
}

/** A word that is known is no misspelling of another. */
function closest(word: string, candidates: readonly Candidate[]): string[] {
  if ([...word].length < leastLetters) return [];
  const known = isKnown(candidates);
  const max = !known && word.length >= longWord ? 2 : 1;
  const near = candidates
    .filter(({ stem, spelling_stem, together }) => stem !== spelling_stem && (!known || together))
    .map((candidate) => ({
      ...candidate,
      distance: Math.min(editDistance(word, candidate.spelling), editDistance(candidate.stem, candidate.spelling_stem)),
    }))
    .filter(({ distance }) => distance <= max)
    .sort((a, b) => a.distance - b.distance || Number(b.named) - Number(a.named) || (a.spelling < b.spelling ? -1 : 1));
  const nearest = near.filter(({ distance }) => distance === near[0]?.distance);
  const different = nearest.filter(
    ({ spelling_stem }, index) => nearest.findIndex((other) => other.spelling_stem === spelling_stem) === index,
  );
  return different.map(({ spelling }) => spelling).slice(0, maxClose);
}

const isKnown = (candidates: readonly Candidate[]) =>
  candidates.some(({ stem, spelling_stem }) => stem === spelling_stem);

/**
 * Whether there are longer words that begin with a word, beside those that it is looked for as anyway. A word of three letters that is known is no beginning:
 * many words begin with `tow`. One whose ending is left out is a whole word.
 */
function isBeginning(word: string, candidates: readonly Candidate[], spellings: readonly string[]): boolean {
  if ([...word].length < leastLetters && isKnown(candidates)) return false;
  return candidates.some(
    ({ stem, spelling, spelling_stem }) =>
      stem === word && spelling_stem !== word && spelling.startsWith(word) && !spellings.includes(spelling),
  );
}

/** Vowels that German, the Nordic languages and Estonian write with a sign, and what is written for them where there is none. */
const withoutSign: Readonly<Record<string, string>> = { ae: 'a', oe: 'o', ue: 'u', aa: 'a' };
const withSign: Readonly<Record<string, string>> = { a: 'ae', o: 'oe', u: 'ue' };

/** A word as it is written without signs (`mueller`) or with them (`muller`, which is Müller folded): each vowel for itself, and all at once. */
function transliterations(word: string): readonly string[] {
  const replaced = (pattern: RegExp, letters: Readonly<Record<string, string>>) => {
    const each = [...word.matchAll(pattern)].map(
      ({ index, 0: found }) => word.slice(0, index) + (letters[found] ?? found) + word.slice(index + found.length),
    );
    return [...each, word.replace(pattern, (found) => letters[found] ?? found)];
  };
  const others = [...replaced(/ae|oe|ue|aa/g, withoutSign), ...replaced(/[aou](?!e)/g, withSign)];
  return [...new Set(others)].filter((other) => other !== word);
}

/**
 * What is read of the spellings of words: one JSON value.
 * @param kinds whether little is found, as the kinds of what is found; NULL where it is much.
 */
export function spellingsOf(words: readonly string[], kinds: Sql): Sql {
  return sql`(
    SELECT json_build_object(
      'kinds', few.kinds,
      'written', ${writtenOtherwise(words)},
      'namesakes', ${namesakes(words)},
      'meant', CASE WHEN few.kinds IS NOT NULL THEN ${likelyMeant(words)} END
    )
    FROM (${kinds}) AS few
  )`;
}

/** Words in the letters of another alphabet, of those that there are. */
function writtenOtherwise(words: readonly string[]): Sql {
  const pairs = words
    .filter((word) => [...word].length >= leastLetters)
    .flatMap((word) => transliterations(word).map((spelling) => ({ word, spelling })));
  const [asked, others] = [pairs.map(({ word }) => word), pairs.map(({ spelling }) => spelling)];
  return all(sql`
    SELECT asked.word, asked.spelling
    FROM unnest(${new Param(asked, 'text[]')}, ${new Param(others, 'text[]')}) AS asked(word, spelling)
    WHERE EXISTS (SELECT 1 FROM search_word WHERE search_word.word = asked.spelling)`);
}

const named = ['person', 'organization', 'country', 'equipment', 'treaty'].map(identifier);

/** Words of names that records have together with one of these: whoever asks for one means the other. */
function namesakes(words: readonly string[]): Sql {
  const names = joined(
    named.map((table) => sql`(SELECT names_folded FROM ${table} WHERE search @@ own.query LIMIT ${recordsRead})`),
    ' UNION ALL ',
  );
  return all(sql`
    SELECT DISTINCT ${candidateColumns}, TRUE AS named, TRUE AS together
    FROM unnest(${new Param(words, 'text[]')}) AS asked(word)
    CROSS JOIN LATERAL (SELECT plainto_tsquery('pg_catalog.english', asked.word) AS query) AS own
    CROSS JOIN LATERAL (${names}) AS record
    CROSS JOIN LATERAL (SELECT words_of_names(record.names_folded) AS words OFFSET 0) AS names
    CROSS JOIN LATERAL unnest(names.words) AS near(spelling)
    ${stems}
    WHERE asked.word = ANY (names.words) AND is_search_word(near.spelling) AND ${haveStems} AND ${alike}`);
}

/**
 * What words may have been meant to be: `himars` for `himras`, `zelenskyy` for `zelensky`, `stinger` for `sting`, from names and texts that begin alike. The
 * database keeps every word that there is. To be asked where little is found: a word that is there is seldom misspelt.
 */
function likelyMeant(words: readonly string[]): Sql {
  return all(sql`
    SELECT DISTINCT ${candidateColumns}, near.named, NOT near.named AND length(asked.word) >= ${new Param(longWord, 'int4')} AS together
    FROM unnest(${new Param(words, 'text[]')}) AS asked(word)
    CROSS JOIN LATERAL (SELECT left(asked.word, greatest(3, length(asked.word) / 2)) AS letters) AS head
    CROSS JOIN LATERAL (
      SELECT word AS spelling, named
      FROM search_word
      WHERE word >= head.letters AND word < head.letters || ${lastLetter}
    ) AS near
    ${stems}
    WHERE ${haveStems} AND (${alike} OR starts_with(near.spelling, asked.word))`);
}

const all = (rows: Sql) => sql`(SELECT json_agg(found) FROM (${rows}) AS found)`;

/** No word goes on with it: it comes behind all that begin alike. */
const lastLetter = sql`chr(1114111)`;

const candidateColumns = sql`asked.word, own_stem.stem, near.spelling, near_stem.stem AS spelling_stem`;

/** The words without their endings. */
const stems = sql`CROSS JOIN LATERAL (SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS own_stem
    CROSS JOIN LATERAL (SELECT (ts_lexize('pg_catalog.english_stem', near.spelling))[1] AS stem) AS near_stem`;

/** Words that are too common to be searched have no stem. */
const haveStems = sql`own_stem.stem IS NOT NULL AND near_stem.stem IS NOT NULL`;

const alike = sql`length(near.spelling) BETWEEN length(own_stem.stem) - 2 AND length(asked.word) + 2`;
