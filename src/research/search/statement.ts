import { foldText } from '../../ingest/text.js';
import type { Condition } from '../../query/condition.js';
import { columnOf, tableOf } from '../../query/model.js';
import { escapeLike } from '../../sql/like.js';
import { predicate } from '../../sql/predicate.js';
import { Aliases, Source } from '../../sql/source.js';
import { identifier, joined, Param, type Sql, sql } from '../../sql/sql.js';
import { heldCharacters, mostRanked, type SearchKind, searched, searchKinds } from './kinds.js';
import type { Branch, Query, Term } from './query.js';
import type { CloseSpellings } from './spelling.js';
import { searchWords } from './words.js';

/** The place of a result in its search. Nothing in it depends on the other results, so it is the same for every page. */
export interface Rank {
  /** 0: a name of the record is the query; 1: the words stand there as written; 2: a name is the query in a close spelling; 3: the words stand there so. */
  readonly tier: number;
  /** How well the words fit, in millionths. */
  readonly score: number;
  readonly kind: SearchKind;
  readonly id: string;
}

/** What a search is to find. */
export interface Search {
  readonly query: Query;
  readonly spellings: CloseSpellings;
  readonly kinds: readonly SearchKind[];
  /** Conditions on the records of a kind, the same as its list's. */
  readonly conditions: ReadonlyMap<SearchKind, Condition>;
}

/** Which of its parts are asked for. */
export interface Wanted {
  /** Results to read; none where only counts are asked for. */
  readonly rows: number;
  readonly after: Rank | undefined;
  readonly texts: boolean;
  readonly counts: boolean;
}

/** The weights of whole texts, of passages and quotes, of wordings of items, of names and titles, in ts_rank's order. */
const weights = new Param([0.1, 0.2, 0.4, 1], 'float4[]');

/** The statement of a search: one row with the page and, where asked for, the counts, each as JSON. */
export function searchStatement(search: Search, wanted: Wanted): Sql {
  const hits = joined(
    search.kinds.map((kind) => hitsOf(kind, search)),
    ' UNION ALL ',
  );
  const page = wanted.rows > 0 ? pageOf(search, wanted) : sql`NULL`;
  const counts = wanted.counts
    ? sql`(SELECT json_agg(json_build_array(kind, found)) FROM (SELECT kind, count(*) AS found FROM hit GROUP BY kind) AS counted)`
    : sql`NULL`;
  return sql`WITH hit AS (${hits}) SELECT ${page} AS page, ${counts} AS counts`;
}

function pageOf({ query, spellings, kinds }: Search, { rows, after, texts }: Wanted): Sql {
  const further = after
    ? sql`(tier, -score, kind, id) > (${int(after.tier)}, ${int(-after.score)}, ${place(after.kind)}, ${new Param(after.id, 'uuid')})`
    : sql`TRUE`;
  const page = sql`SELECT kind, id, held, tier, score FROM hit WHERE ${further} ORDER BY tier, -score, kind, id LIMIT ${int(rows)}`;
  if (!texts)
    return sql`(SELECT json_agg(json_build_array(kind, id, held, tier, score) ORDER BY tier, -score, kind, id) FROM (${page}) AS page)`;
  const found = new Param(lookedFor(query, spellings).join(' '), 'text');
  return sql`(SELECT json_agg(json_build_array(kind, id, held, tier, score, printed.texts, ARRAY(
  SELECT DISTINCT word FROM unnest(string_to_array(search_words(array_to_string(printed.texts, ' ')), ' ')) AS word
  WHERE ts_lexize('pg_catalog.english_stem', word) && tsvector_to_array(to_tsvector('pg_catalog.english', ${found}))
)) ORDER BY tier, -score, kind, id) FROM (${page}) AS page CROSS JOIN LATERAL (SELECT CASE ${printedTexts(kinds)} END AS texts) AS printed)`;
}

const int = (value: number) => new Param(value, 'int4');
const place = (kind: SearchKind) => int(searchKinds.indexOf(kind));

/**
 * The records of a kind that a query finds, each with its place in the results. Where there are more than are ranked, every page must rank the same: they
 * are read in the order in which they are stored, by one process.
 */
function hitsOf(kind: SearchKind, search: Search): Sql {
  return sql`(SELECT * FROM (${joined(foundOf(kind, search), ' UNION ALL ')}) AS found LIMIT ${int(mostRanked)})`;
}

/** PostgreSQL lets no second process read rows that are chosen by this. */
const byOneProcess = sql`pg_backend_pid() > 0`;

/** The records of a kind that a query finds, by the places in which it finds them. */
function foundOf(kind: SearchKind, { query, spellings, conditions }: Search): Sql[] {
  const asWritten = anyOf(query, () => []);
  const asMeant = anyOf(query, ({ word }) => (word === undefined ? [] : (spellings.get(word) ?? [])));
  const { model, named } = searched[kind];
  const source = Source.of(model, new Aliases());
  const condition = conditions.get(kind) ?? { kind: 'always' };
  const isName = (names: readonly string[]) =>
    sql`${source.column('namesFolded')} LIKE ANY (${new Param(
      names.map((name) => `%\n${escapeLike(foldText(name))}\n%`),
      'text[]',
    )})`;
  const read = (words: Sql, holds: Sql, held: Sql) => {
    // Without other spellings, what is found is found as written.
    const written = spellings.size === 0 ? sql`WHEN TRUE THEN 1` : sql`WHEN ${words} @@ ${asWritten} THEN 1`;
    const tier = named
      ? sql`CASE WHEN ${isName(query.names)} THEN 0 ${written} WHEN ${isName(namesNear(query, spellings))} THEN 2 ELSE 3 END`
      : sql`CASE ${written} ELSE 3 END`;
    // A short text says more about its words than a long one; a record with many names is no less itself.
    const score = sql`round(ts_rank(${weights}, ${words}, ${asMeant}, ${int(named ? 0 : 1)}) * 1000000)::int4`;
    const where = predicate(condition, source);
    return sql`SELECT ${place(kind)} AS kind, ${source.column('id')} AS id, ${held} AS held, ${tier} AS tier, ${score} AS score FROM ${source.from} WHERE ${byOneProcess} AND ${holds} AND ${where}`;
  };
  const words = source.column('search');
  const found = sql`${words} @@ ${asMeant}`;
  if (named) return [read(words, sql`(${found} OR ${isName(query.names)})`, sql`FALSE`)];
  if (kind !== 'ARTICLE') return [read(words, found, sql`FALSE`)];
  const inHeadline = read(words, found, sql`FALSE`);
  const text = source.related('text').column('search');
  return [inHeadline, read(text, sql`${text} @@ ${asMeant} AND NOT ${found}`, sql`TRUE`)];
}

/** The query as a name with its words in other spellings. */
function namesNear({ names }: Query, spellings: CloseSpellings): readonly string[] {
  const most = Math.max(0, ...[...spellings.values()].map(({ length }) => length));
  return names.flatMap((name) =>
    Array.from({ length: most }, (_, choice) =>
      name
        .split(' ')
        .map((word) => {
          const others = spellings.get(searchWords(word)) ?? [];
          return others[choice] ?? others[0] ?? word;
        })
        .join(' '),
    ),
  );
}

/** A query as PostgreSQL's text search takes it. */
function anyOf({ branches }: Query, others: (term: Term) => readonly string[]): Sql {
  return sql`(${branches.map((branch) => allOf(branch, others)).reduce((all, one) => sql`${all} || ${one}`)})`;
}

function allOf({ wanted, unwanted }: Branch, others: (term: Term) => readonly string[]): Sql {
  return sql`(${[
    ...wanted.map((term) => spelt([...term.spellings, ...others(term)])),
    ...unwanted.map(({ spellings }) => sql`!! ${spelt(spellings)}`),
  ].reduce((all, one) => sql`${all} && ${one}`)})`;
}

/** Words that follow one another, in any of several spellings. */
function spelt(spellings: readonly string[]): Sql {
  return sql`(${spellings
    .map((words) => sql`phraseto_tsquery('pg_catalog.english', ${new Param(words, 'text')})`)
    .reduce((all, one) => sql`${all} || ${one}`)})`;
}

/** Every word that a query looks for, in every spelling. */
function lookedFor({ branches }: Query, others: CloseSpellings): string[] {
  return branches.flatMap(({ wanted }) =>
    wanted.flatMap(({ spellings, word }) => [...spellings, ...(word === undefined ? [] : (others.get(word) ?? []))]),
  );
}

/** The texts of each kind as printed, a name and what else the record is called each for itself. */
function printedTexts(kinds: readonly SearchKind[]): Sql {
  return joined(
    kinds.map((kind) => {
      const { model, place: words } = searched[kind];
      const record = identifier('record');
      const columns = words.columns.map((field) => {
        const { name, type } = columnOf(model, field);
        const column = sql`${record}.${identifier(name)}`;
        return type.endsWith('[]') ? column : sql`ARRAY[${column}]`;
      });
      const texts = columns.reduce((all, one) => sql`${all} || ${one}`);
      const ofRecord = sql`WHEN page.kind = ${place(kind)} THEN (SELECT array_remove(${texts}, NULL) FROM ${identifier(tableOf(model).name)} AS ${record} WHERE ${record}.id = page.id)`;
      return kind === 'ARTICLE'
        ? sql`WHEN page.held THEN (SELECT ARRAY[left(held.text, ${int(heldCharacters)})] FROM article_text AS held WHERE held.article_id = page.id) ${ofRecord}`
        : ofRecord;
    }),
    ' ',
  );
}
