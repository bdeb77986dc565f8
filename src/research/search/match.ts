import { fixed, type Piece } from '../../sql/json.js';
import { Param, sql } from '../../sql/sql.js';
import type { SearchField } from './kinds.js';
import type { ResultRow } from './page.js';
import { type Snippet, snippetOfNames } from './snippet.js';

/** What a result was found in, as its statement gives it. */
interface MatchedTexts {
  readonly texts: readonly string[];
  /** The words of the texts that were looked for. */
  readonly words: readonly string[];
  /** The query as a name, where it is one of the record's. */
  readonly names: readonly string[];
}

/** The JSON of what a result was found in. */
export function matchedTexts(row: ResultRow): Piece[] {
  const names = new Param(JSON.stringify(row.search.query.names), 'text');
  return [
    fixed('{"texts":'),
    sql`to_json(${row.column('texts')})::text`,
    fixed(',"words":'),
    sql`to_json(${row.column('words')})::text`,
    fixed(',"names":'),
    sql`CASE ${row.column('tier')} WHEN 0 THEN ${names} ELSE '[]' END`,
    fixed('}'),
  ];
}

/** The best match in texts of one record. */
function bestOf({ texts, words, names }: MatchedTexts) {
  return snippetOfNames(texts, new Set(words), names);
}

/** The snippet of what a result was found in; undefined where the record has no text. */
export function snippetIn(matched: MatchedTexts): Snippet | undefined {
  return bestOf(matched)?.snippet;
}

/** The part of a named record that its snippet is of; of other records, the statement knows it. */
export function fieldIn(matched: MatchedTexts | SearchField): SearchField | undefined {
  if (typeof matched === 'string') return matched;
  const best = bestOf(matched);
  return best && (best.index === 0 ? 'NAME' : 'ALIAS');
}
