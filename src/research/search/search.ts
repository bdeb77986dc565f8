import { z } from 'zod';
import type { ReadRows } from '../../sql/read.js';
import type { Place } from './cursor.js';
import { type SearchField, type SearchKind, searched, searchKinds } from './kinds.js';
import { type Snippet, snippetOf, snippetOfNames } from './snippet.js';
import { type CloseSpellings, likelyMeant, namesakes } from './spelling.js';
import { type Rank, type Search, searchStatement, type Wanted } from './statement.js';

/** A record that a search found. */
export interface Found extends Rank {
  /** Why it was found; none where the texts were not asked for. */
  readonly match: Match | undefined;
}

interface Match {
  readonly field: SearchField;
  readonly snippet: Snippet;
}

/** What a search found. */
export interface Answer {
  readonly found: readonly Found[];
  /** How many there are of each kind in all; none where the counts were not asked for. */
  readonly counts: ReadonlyMap<SearchKind, number> | undefined;
  /** The other spellings that it was made with. */
  readonly spellings: CloseSpellings;
}

const kindAt = z.int().transform((place, context) => {
  const kind = searchKinds[place];
  if (kind) return kind;
  context.addIssue(`there is no kind ${place}`);
  return z.NEVER;
});

/** A result as the statement gives it. */
const resultRow = z
  .tuple([
    kindAt,
    z.string(),
    z.boolean(),
    z.int(),
    z.int(),
    z.array(z.string()).nullish(),
    z.array(z.string()).nullish(),
  ])
  .transform(([kind, id, held, tier, score, texts, words]) => ({ kind, id, held, tier, score, texts, words }));

const answerRow = z.object({
  page: z.array(resultRow).nullable(),
  counts: z.array(z.tuple([kindAt, z.int()])).nullable(),
});

/** Results that are few: where there are no more, words of the query may be misspelt. */
const few = 10;

/** A search, before it is known how the words may be spelt. */
type Asked = Omit<Search, 'spellings'>;

/** What is wanted of it; a cursor brings the spellings that its search was made with. */
type Page = Omit<Wanted, 'after'> & { readonly after: Place | undefined };

/**
 * Searches: one statement finds, ranks and counts. The spellings of names are looked up before it; where it finds few results, the words are looked up
 * that may have been meant, and where there are any, it is made once more with them.
 */
export async function search(asked: Asked, page: Page, readRows: ReadRows): Promise<Answer> {
  const { after } = page;
  const run = (spellings: CloseSpellings, rows: number) =>
    runSearch({ ...asked, spellings }, { ...page, rows, after: after?.rank }, readRows);
  if (after) return run(after.spellings, page.rows);
  const spellings = await namesakes(asked.query, readRows);
  // Whether there are few does not depend on the page's size.
  const answer = await run(spellings, Math.max(page.rows, few));
  const meant = answer.found.length < few ? await likelyMeant(asked.query, readRows) : new Map<string, string[]>();
  if ([...meant.keys()].every((word) => spellings.has(word))) return answer;
  return run(new Map([...meant, ...spellings]), page.rows);
}

/** Runs a search with the spellings that it has. */
async function runSearch(search: Search, wanted: Wanted, readRows: ReadRows): Promise<Answer> {
  const [row] = await readRows(searchStatement(search, wanted));
  const { page, counts } = answerRow.parse(row);
  return {
    found: (page ?? []).map(({ texts, words, held, ...rank }) => ({
      ...rank,
      match: texts ? matchOf(search, rank, held, texts, new Set(words)) : undefined,
    })),
    counts: wanted.counts ? new Map(counts ?? []) : undefined,
    spellings: search.spellings,
  };
}

function matchOf(
  { query }: Asked,
  { kind, tier }: Rank,
  held: boolean,
  texts: readonly string[],
  words: ReadonlySet<string>,
): Match | undefined {
  const { named, place } = searched[kind];
  if (named) {
    const best = snippetOfNames(texts, words, tier === 0 ? query.names : []);
    return best && { field: best.index === 0 ? 'NAME' : 'ALIAS', snippet: best.snippet };
  }
  const [text] = texts;
  return text === undefined ? undefined : { field: held ? 'HELD_TEXT' : place.field, snippet: snippetOf(text, words) };
}
