import * as z from 'zod';
import type { Sql } from '../../sql/sql.js';
import { type SearchKind, searchKinds } from './kinds.js';
import { closeSpellings, readSpellings, spellingsOf, wordsToSpell } from './spelling.js';
import { kindsWhereFew, type Search } from './statement.js';

/** A search, before it is known how the words may be spelt. */
export type AskedSearch = Omit<Search, 'spellings'>;

/** What is read before a search: the spellings, and the kinds of what is found as it is written where that is little. */
const readBefore = readSpellings.extend({ kinds: z.array(z.int()).nullable() });

/**
 * Reads what a search is made with: the spellings that names have together with its words, and where little is found as it is written, what the words may have
 * been meant to be. It yields one expression of one JSON value and is given that value.
 */
export function* preparedSearch(asked: AskedSearch): Generator<Sql, Search, unknown> {
  const words = wordsToSpell(asked.query);
  if (words.length === 0) return { ...asked, spellings: new Map() };
  const { kinds, ...read } = readBefore.parse(
    yield spellingsOf(words, kindsWhereFew({ ...asked, spellings: new Map() })),
  );
  const spellings = closeSpellings(words, read);
  return kinds && spellings.size === 0
    ? { ...asked, kinds: kindsIn(asked, kinds), spellings }
    : { ...asked, spellings };
}

/** The kinds of what was found: in the same snapshot, no other needs to be searched again. Where nothing was found, one is, for a search has a kind. */
function kindsIn({ kinds }: AskedSearch, found: readonly number[]): readonly SearchKind[] {
  const known = kinds.filter((kind) => found.includes(searchKinds.indexOf(kind)));
  return known.length > 0 ? known : kinds.slice(0, 1);
}
