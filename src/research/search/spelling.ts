import { z } from 'zod';
import { identifier, joined, Param, type Sql, sql } from '../../sql/sql.js';
import type { Query } from './query.js';

/** Other spellings of the words of a query, by word. */
export type CloseSpellings = ReadonlyMap<string, readonly string[]>;

/** Other spellings that one word is looked for in, at most. */
export const maxSpellings = 3;

/** Records of each kind that are read for other spellings of one word, at most. */
const recordsRead = new Param(200, 'int4');

/** Letters from which on a word is long: a word that differs from it in one letter is likely the same word. */
const longWord = 7;

/** Letters that a word must have to be looked for in other spellings: in shorter ones, every letter counts. */
const leastLetters = 4;

/** The words of a query that may be looked for in other spellings. */
export function wordsToSpell({ branches }: Query): readonly string[] {
  const words = branches.flatMap(({ wanted }) => wanted.flatMap(({ word }) => (word === undefined ? [] : [word])));
  return [...new Set(words)].filter((word) => /^\p{L}+$/u.test(word) && [...word].length >= leastLetters);
}

/**
 * The close spellings of words.
 * @param candidates what the statement of their candidates gave.
 */
export function closeSpellings(words: readonly string[], candidates: unknown): CloseSpellings {
  const rows = candidateRows.parse(candidates) ?? [];
  const found = words.map((word): [string, string[]] => [
    word,
    closest(
      word,
      rows.filter((row) => row.word === word),
    ),
  ]);
  return new Map(found.filter(([, spellings]) => spellings.length > 0));
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

const candidateRows = z.array(candidateRow).nullable();

type Candidate = Readonly<z.infer<typeof candidateRow>>;

/** A word that is known is no misspelling of another. */
function closest(word: string, candidates: readonly Candidate[]): string[] {
  const known = candidates.some(({ stem, spelling_stem }) => stem === spelling_stem);
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
  return different.map(({ spelling }) => spelling).slice(0, maxSpellings);
}

const named = ['person', 'organization', 'country', 'equipment', 'treaty'].map(identifier);

/** Words of names that records have together with one of these: whoever asks for one means the other. One JSON value. */
export function namesakes(words: readonly string[]): Sql {
  const names = joined(
    named.map((table) => sql`(SELECT names_folded FROM ${table} WHERE search @@ own.query LIMIT ${recordsRead})`),
    ' UNION ALL ',
  );
  return candidates(sql`
    SELECT DISTINCT ${candidateColumns}, TRUE AS named, TRUE AS together
    FROM unnest(${new Param(words, 'text[]')}) AS asked(word)
    CROSS JOIN LATERAL (SELECT plainto_tsquery('pg_catalog.english', asked.word) AS query) AS own
    CROSS JOIN LATERAL (${names}) AS record
    CROSS JOIN LATERAL (SELECT words_of_names(record.names_folded) AS words) AS names
    CROSS JOIN LATERAL unnest(names.words) AS near(spelling)
    ${stems}
    WHERE asked.word = ANY (names.words) AND is_search_word(near.spelling) AND ${alike}`);
}

/**
 * What words may have been meant to be: `himars` for `himras`, `zelenskyy` for `zelensky`, from names and texts that begin alike. The database keeps every
 * word that there is. To be asked where little is found: a word that is there is seldom misspelt. One JSON value.
 */
export function likelyMeant(words: readonly string[]): Sql {
  return candidates(sql`
    SELECT DISTINCT ${candidateColumns}, near.named, NOT near.named AND length(asked.word) >= ${new Param(longWord, 'int4')} AS together
    FROM unnest(${new Param(words, 'text[]')}) AS asked(word)
    CROSS JOIN LATERAL (SELECT left(asked.word, greatest(3, length(asked.word) / 2)) AS letters) AS head
    CROSS JOIN LATERAL (
      SELECT word AS spelling, named
      FROM search_word
      WHERE word >= head.letters AND word < head.letters || ${lastLetter}
    ) AS near
    ${stems}
    WHERE ${alike}`);
}

const candidates = (rows: Sql) => sql`(SELECT json_agg(candidate) FROM (${rows}) AS candidate)`;

/** No word goes on with it: it comes behind all that begin alike. */
const lastLetter = sql`chr(1114111)`;

const candidateColumns = sql`asked.word, own_stem.stem, near.spelling, near_stem.stem AS spelling_stem`;

/** The words without their endings. Those that are too common to be searched have no stem and fall out. */
const stems = sql`CROSS JOIN LATERAL (SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS own_stem
    CROSS JOIN LATERAL (SELECT (ts_lexize('pg_catalog.english_stem', near.spelling))[1] AS stem) AS near_stem`;

const alike = sql`own_stem.stem IS NOT NULL
      AND near_stem.stem IS NOT NULL
      AND length(near.spelling) BETWEEN length(own_stem.stem) - 2 AND length(asked.word) + 2`;

/** How many letters must be changed, put in, left out or exchanged with their neighbour to make one word of another. */
export function editDistance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [row, letter] of a.entries()) {
    const current = [row + 1];
    for (const [column, theirs] of b.entries()) {
      const at = (line: readonly number[], place: number) => line[place] ?? Number.POSITIVE_INFINITY;
      const exchanged =
        row > 0 && column > 0 && letter === b[column - 1] && a[row - 1] === theirs
          ? at(beforeLast, column - 1) + 1
          : Number.POSITIVE_INFINITY;
      current.push(
        Math.min(
          at(last, column + 1) + 1,
          at(current, column) + 1,
          at(last, column) + (letter === theirs ? 0 : 1),
          exchanged,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last.at(-1) ?? a.length;
}
