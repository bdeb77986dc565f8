import { columnOf, tableOf } from '../../query/model.js';
import { identifier, joined, numberSql, Param, type Sql, sql } from '../../sql/sql.js';
import { heldCharacters, type SearchKind, searched } from './kinds.js';
import type { Query } from './query.js';
import { beginningIn, type CloseSpellings } from './spelling.js';
import { kindSql, type Search } from './statement.js';

/**
 * Results with their texts, as `texts`, and which of the words in these were looked for, as `words`. Each is read once, however often it is asked for:
 * OFFSET keeps the planner from writing a step into the next.
 * @param page results, in their order.
 */
export function withTexts({ query, spellings, kinds }: Search, page: Sql): Sql {
  const soughtWords = new Param(lookedFor(query, spellings).join(' '), 'text');
  const soughtBeginnings = new Param(beginnings(query, spellings), 'text[]');
  const printed = sql`SELECT page.*, CASE ${printedTexts(kinds)} END AS texts FROM (${page}) AS page OFFSET 0`;
  return sql`
    SELECT printed.*, ARRAY(
      SELECT DISTINCT word
      FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
      WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', ${soughtWords}))
        OR EXISTS (SELECT 1 FROM unnest(${soughtBeginnings}) AS beginning WHERE starts_with((ts_lexize('pg_catalog.english_stem', word))[1], beginning))
    ) AS words
    FROM (${printed}) AS printed
    OFFSET 0`;
}

/** The spellings of the words that a query looks for, whole words alone. */
function lookedFor(query: Query, others: CloseSpellings): string[] {
  return allSpellings(query, others).filter((spelling) => beginningIn(spelling) === undefined);
}

/** The beginnings of words that a query looks for. */
function beginnings(query: Query, others: CloseSpellings): string[] {
  return allSpellings(query, others).flatMap((spelling) => beginningIn(spelling) ?? []);
}

/** Every word that a query looks for, in every spelling. */
function allSpellings({ branches }: Query, others: CloseSpellings): string[] {
  return branches.flatMap(({ wanted }) =>
    wanted.flatMap(({ spellings, apart, word }) => [
      ...spellings,
      ...apart,
      ...(word === undefined ? [] : (others.get(word) ?? [])),
    ]),
  );
}

/** The texts of each kind as printed, a name and what else the record is called each for itself. */
function printedTexts(kinds: readonly SearchKind[]): Sql {
  const cases = kinds.flatMap((kind) => {
    const ofRecord = sql`WHEN page.kind = ${kindSql(kind)} THEN ${textsOfRecord(kind)}`;
    return kind === 'ARTICLE' ? [sql`WHEN page.held THEN ${heldText}`, ofRecord] : [ofRecord];
  });
  return joined(cases, ' ');
}

const heldText = sql`(
  SELECT ARRAY[left(held.text, ${numberSql(heldCharacters)})]
  FROM article_text AS held
  WHERE held.article_id = page.id
)`;

function textsOfRecord(kind: SearchKind): Sql {
  const { model, place } = searched[kind];
  const columns = place.columns.map((field) => {
    const { name, type } = columnOf(model, field);
    const column = sql`record.${identifier(name)}`;
    return type.endsWith('[]') ? column : sql`ARRAY[${column}]`;
  });
  const texts = columns.reduce((all, one) => sql`${all} || ${one}`);
  return sql`(
  SELECT array_remove(${texts}, NULL)
  FROM ${identifier(tableOf(model).name)} AS record
  WHERE record.id = page.id
)`;
}
