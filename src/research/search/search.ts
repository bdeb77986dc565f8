import { z } from 'zod';
import type { Sql } from '../../sql/sql.js';
import { type SearchKind, searchKinds } from './kinds.js';
import { closeSpellings, likelyMeant, namesakes, wordsToSpell } from './spelling.js';
import { type Search, whereFew } from './statement.js';

/** A search, before it is known how the words may be spelt. */
export type AskedSearch = Omit<Search, 'spellings'>;

/** What was read where the search finds few; nothing where it finds more. */
const fewFound = z.object({ kinds: z.array(z.int()).nullable(), meant: z.unknown() }).nullable();

/**
 * Reads what a search is made with, step by step: each step yields an expression of one JSON value and is given that value. The spellings of names come first;
 * where the search with them finds few, the words that may have been meant are looked up as well.
 */
export function* preparedSearch(asked: AskedSearch): Generator<Sql, Search, unknown> {
  const words = wordsToSpell(asked.query);
  if (words.length === 0) return { ...asked, spellings: new Map() };
  const spellings = closeSpellings(words, yield namesakes(words));
  const search = { ...asked, spellings };
  const few = fewFound.parse(yield whereFew(search, likelyMeant(words)));
  if (!few) return search;
  const meant = closeSpellings(words, few.meant);
  if ([...meant.keys()].every((word) => spellings.has(word))) return { ...search, kinds: kindsIn(asked, few.kinds) };
  return { ...asked, spellings: new Map([...meant, ...spellings]) };
}

/** The kinds of what was found: in the same snapshot, no other needs to be searched again. Where nothing was found, one is, for a search has a kind. */
function kindsIn({ kinds }: AskedSearch, found: readonly number[] | null): readonly SearchKind[] {
  const known = kinds.filter((kind) => found?.includes(searchKinds.indexOf(kind)));
  return known.length > 0 ? known : kinds.slice(0, 1);
}
