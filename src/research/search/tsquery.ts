import { Param, type Sql, sql } from '../../sql/sql.js';
import type { Branch, Query, Term } from './query.js';
import { beginningIn, type CloseSpellings } from './spelling.js';

/** A query as PostgreSQL's text search takes it. Its text is a parameter: whatever is asked, the statement is the same. */
export function textSearch(query: Query, spellings: CloseSpellings): Sql {
  const text = query.branches.map((branch) => allOf(branch, spellings)).join(' | ');
  return sql`to_tsquery('pg_catalog.english', ${new Param(text, 'text')})`;
}

function allOf({ wanted, unwanted }: Branch, spellings: CloseSpellings): string {
  const terms = wanted.map((term) => spelt(term, term.word === undefined ? [] : (spellings.get(term.word) ?? [])));
  return `(${[...terms, ...unwanted.map((term) => `!${spelt(term, [])}`)].join(' & ')})`;
}

/** A term in any of its spellings. */
function spelt({ spellings, apart }: Term, others: readonly string[]): string {
  const all = apart.length > 0 ? [`(${apart.map(quoted).join(' & ')})`] : [];
  return `(${[...spellings.map(quoted), ...all, ...others.map(other)].join(' | ')})`;
}

function other(spelling: string): string {
  const beginning = beginningIn(spelling);
  return beginning === undefined ? quoted(spelling) : `${quoted(beginning)}:*`;
}

/** Words that follow one another. They are letters, digits and spaces, whatever was typed: nothing in them is a sign of the text search. */
const quoted = (words: string) => `'${words}'`;
