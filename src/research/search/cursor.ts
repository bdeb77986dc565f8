import { createHash } from 'node:crypto';
import * as z from 'zod';
import { badInput } from '../../query/errors.js';
import { isUuid } from '../../query/globalId.js';
import { fixed, type Piece, textOf } from '../../sql/json.js';
import { cursorText } from '../../sql/leaf.js';
import type { Sql } from '../../sql/sql.js';
import { searchKinds } from './kinds.js';
import { queryLimits } from './query.js';
import { type CloseSpellings, maxSpellings } from './spelling.js';
import type { Rank } from './statement.js';

/** Names a search by all that decides which results it has and in which order, so that a cursor of another one is noticed. */
export function searchName(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/** A place in a search, with the spellings that the results were sorted by: names that come and go do not change the order of pages. */
export interface SearchPosition {
  readonly rank: Rank;
  readonly spellings: CloseSpellings;
}

/**
 * The cursor of a result: its search's name, its rank and the spellings. It stays good when records come and go.
 * @param rank the JSON of the rank's parts in a statement.
 */
export function searchCursor(
  name: string,
  { tier, score, kind, id }: Readonly<Record<keyof Rank, readonly Piece[]>>,
  spellings: CloseSpellings,
): Sql {
  const comma = fixed(',');
  const [first, last] = [known(JSON.stringify(name)), known(JSON.stringify([...spellings]))];
  const parts = [fixed('['), first, comma, ...tier, comma, ...score, comma, ...kind, comma, ...id, comma, last];
  return cursorText(textOf([...parts, fixed(']')]));
}

/** What a request brought or a statement before found: it is sent as a parameter. */
const known = (text: string): Piece => ({ text, ofClient: true });

/**
 * Reads a cursor of a search.
 * @throws BAD_USER_INPUT when it is none, or another search's.
 */
export function decodeSearchCursor(name: string, cursor: string, argument = 'after'): SearchPosition {
  const wrong = (why: string) =>
    badInput(
      argument,
      `${JSON.stringify(cursor.slice(0, 80))} ${why}. Take cursors from \`pageInfo\` or \`edges\` of the same search.`,
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw wrong('is no cursor');
  }
  if (!Array.isArray(parsed) || parsed.length !== 6) throw wrong('is no cursor');
  const [of, tier, score, kindName, id, words]: unknown[] = parsed;
  if (of !== name) throw wrong('is a cursor of another search');
  const kind = searchKinds.find((one) => one === kindName);
  const spellings = knownSpellings.safeParse(words);
  if (!kind || !isInt4(tier) || !isInt4(score) || typeof id !== 'string' || !isUuid(id) || !spellings.success)
    throw wrong('is no cursor');
  return { rank: { tier, score, kind, id }, spellings: new Map(spellings.data) };
}

const word = z.string().regex(/^[\p{L}\p{Nd}]{1,100}$/u);
const spelling = z.string().regex(/^[\p{L}\p{Nd}]{1,100}…?$/u);
const knownSpellings = z.array(z.tuple([word, z.array(spelling).max(maxSpellings)])).max(queryLimits.words);

const isInt4 = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2_147_483_647;
