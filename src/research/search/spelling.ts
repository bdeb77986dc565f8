import type { ReadRows } from '../../sql/read.js';
import { identifier, Param, type Sql, sql } from '../../sql/sql.js';
import type { Query } from './query.js';

/** Other spellings of the words of a query, by word. */
export type CloseSpellings = ReadonlyMap<string, readonly string[]>;

/** Other spellings that one word is looked for in, at most. */
export const mostSpellings = 3;

/** Texts of each kind that are read for other spellings of one word, at most. */
const textsRead = 200;

/** Letters from which on a word is long: a word that differs from it in one letter is likely the same word. */
const longWord = 7;

/** Letters that a word must have to be looked for in other spellings: in shorter ones, every letter counts. */
const leastLetters = 4;

/**
 * What the words of a query may be spelt like as well: `Zelenskyy` for `zelensky`, `HIMARS` for `himras`. Names come first, which are spelt in many ways
 * and often misspelt; for a word that is near no name, the words of the texts. Words with digits are left alone, since every digit counts.
 */
export async function closeSpellings(query: Query, readRows: ReadRows): Promise<CloseSpellings> {
  const words = wordsOf(query);
  if (words.length === 0) return new Map();
  const asNames = await readCandidates(words, nameCandidates(words), readRows);
  const inNames = new Map(words.map((word) => [word, closest(word, asNames.get(word) ?? [])]));
  const others = words.filter((word) => !isKnown(word, asNames.get(word) ?? []) && inNames.get(word)?.length === 0);
  const asWords = others.length === 0 ? undefined : await readCandidates(others, textCandidates(others), readRows);
  const found = words.map((word): [string, string[]] => [
    word,
    asWords?.has(word) ? closest(word, asWords.get(word) ?? []) : (inNames.get(word) ?? []),
  ]);
  return new Map(found.filter(([, spellings]) => spellings.length > 0));
}

async function readCandidates(
  words: readonly string[],
  statement: Sql,
  readRows: ReadRows,
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const candidates = new Map<string, Candidate[]>(words.map((word) => [word, []]));
  for (const { word, stem, spelling, together } of await readRows(statement))
    candidates.get(String(word))?.push({ spelling: String(spelling), stem: String(stem), together: together === true });
  return candidates;
}

function wordsOf({ branches }: Query): string[] {
  const words = branches.flatMap(({ wanted }) => wanted.flatMap(({ word }) => (word === undefined ? [] : [word])));
  return [...new Set(words)].filter((word) => /^\p{L}+$/u.test(word) && [...word].length >= leastLetters);
}

interface Candidate {
  readonly spelling: string;
  /** The word itself without its ending: the words of texts are known without theirs. */
  readonly stem: string;
  /** Whether a record has both this and the word among its names. */
  readonly together: boolean;
}

const isKnown = (word: string, candidates: readonly Candidate[]) =>
  candidates.some(({ spelling, stem }) => spelling === word || spelling === stem);

/** A word that is known is no misspelling of another: then only other spellings in the same record's names count, and those of long words. */
function closest(word: string, candidates: readonly Candidate[]): string[] {
  const known = isKnown(word, candidates);
  const most = !known && word.length >= longWord ? 2 : 1;
  const near = candidates
    .filter(({ spelling, stem, together }) => spelling !== word && spelling !== stem && (!known || together))
    .map(({ spelling, stem }) => ({
      spelling,
      distance: Math.min(editDistance(word, spelling), editDistance(stem, spelling)),
    }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.spelling < b.spelling ? -1 : 1));
  return near
    .filter(({ distance }) => distance === near[0]?.distance)
    .map(({ spelling }) => spelling)
    .slice(0, mostSpellings);
}

/** The words of all names that begin or end as a word does and have about its length. */
function nameCandidates(words: readonly string[]): Sql {
  return sql`SELECT asked.word, stem.stem, near.spelling, bool_or(near.together) AS together
FROM unnest(${new Param(words, 'text[]')}) AS asked(word)
CROSS JOIN LATERAL (SELECT left(asked.word, CASE WHEN length(asked.word) < 6 THEN 2 ELSE 3 END) AS head, right(asked.word, 3) AS tail) AS ends
CROSS JOIN LATERAL (SELECT ARRAY['% ' || head || '%', E'%\n' || head || '%', '%' || tail || ' %', '%' || tail || E'\n%'] AS patterns) AS likely
CROSS JOIN LATERAL (
  SELECT "names_folded" FROM "person" WHERE "names_folded" LIKE ANY (likely.patterns)
  UNION ALL SELECT "names_folded" FROM "organization" WHERE "names_folded" LIKE ANY (likely.patterns)
  UNION ALL SELECT "names_folded" FROM "country" WHERE "names_folded" LIKE ANY (likely.patterns)
  UNION ALL SELECT "names_folded" FROM "equipment" WHERE "names_folded" LIKE ANY (likely.patterns)
  UNION ALL SELECT "names_folded" FROM "treaty" WHERE "names_folded" LIKE ANY (likely.patterns)
) AS record
CROSS JOIN LATERAL (SELECT string_to_array(translate(record."names_folded", E'\n-/(),.''"', '         '), ' ') AS words) AS named
CROSS JOIN LATERAL (SELECT spelling, asked.word = ANY (named.words) AS together FROM unnest(named.words) AS spelling) AS near
${ownStem}
WHERE ${aboutAsLong}
GROUP BY asked.word, stem.stem, near.spelling`;
}

/** The words of texts that begin as a word does and have about its length, from some of the texts of each kind. */
function textCandidates(words: readonly string[]): Sql {
  const texts = ['article', 'article_text', 'policy_decision', 'aid_package', 'package_line_item', 'quote', 'passage']
    .map(identifier)
    .map(
      (table) => sql`(SELECT search FROM ${table} WHERE search @@ likely.query LIMIT ${new Param(textsRead, 'int4')})`,
    )
    .reduce((all, one) => sql`${all} UNION ALL ${one}`);
  return sql`SELECT DISTINCT asked.word, stem.stem, near.spelling, length(asked.word) >= ${new Param(longWord, 'int4')} AS together
FROM unnest(${new Param(words, 'text[]')}) AS asked(word)
CROSS JOIN LATERAL (SELECT left(asked.word, CASE WHEN length(asked.word) < 7 THEN length(asked.word) - 2 ELSE 5 END) AS head) AS ends
CROSS JOIN LATERAL (SELECT to_tsquery('pg_catalog.simple', ends.head || ':*') AS query) AS likely
CROSS JOIN LATERAL (${texts}) AS text
CROSS JOIN LATERAL unnest(tsvector_to_array(text.search)) AS near(spelling)
${ownStem}
WHERE starts_with(near.spelling, ends.head) AND ${aboutAsLong}`;
}

/** The stem of the word that is asked for; words that are too common to be searched have none. */
const ownStem = sql`CROSS JOIN LATERAL (SELECT (ts_lexize('pg_catalog.english_stem', asked.word))[1] AS stem) AS stem`;

const aboutAsLong = sql`length(near.spelling) BETWEEN length(stem.stem) - 2 AND length(asked.word) + 2 AND length(near.spelling) >= ${new Param(leastLetters - 1, 'int4')} AND near.spelling ~ '^[[:alpha:]]+$' AND (near.spelling IN (asked.word, stem.stem) OR ts_lexize('pg_catalog.english_stem', near.spelling) <> ARRAY[stem.stem])`;

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
