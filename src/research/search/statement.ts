import { always, type Condition } from '../../query/condition.js';
import { foldText } from '../../query/values/text.js';
import { escapeLike } from '../../sql/like.js';
import { predicate } from '../../sql/predicate.js';
import { Aliases, Source } from '../../sql/source.js';
import { joined, numberSql, Param, type Sql, sql } from '../../sql/sql.js';
import { maxRanked, type SearchKind, searched, searchKinds } from './kinds.js';
import type { Query } from './query.js';
import { beginningIn, type CloseSpellings } from './spelling.js';
import { textSearch } from './tsquery.js';
import { searchWords } from './words.js';

/** The place of a result in its search. Nothing in it depends on the other results, so it is the same for every page. */
export interface Rank {
  /** 0: a name of the record is the query; 1: its words are there as written; 2: a name is the query in a close spelling; 3: its words are there so. */
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

/** A kind in a statement: its place in the order of the kinds. */
export const kindSql = (kind: SearchKind) => numberSql(searchKinds.indexOf(kind));

/** Results that are few: where there are no more, words of the query may be misspelt. */
const few = numberSql(10);

/**
 * The kinds of what a search finds, where it finds few records; NULL where it finds more. As many records as tell are read, and no more: a page's size makes
 * no difference.
 */
export function kindsWhereFew(search: Search): Sql {
  return sql`
    SELECT CASE WHEN count(*) < ${few} THEN coalesce(array_agg(DISTINCT kind), '{}') END AS kinds
    FROM (SELECT kind FROM (${hits(search, new Aliases())}) AS hit LIMIT ${few}) AS found`;
}

/**
 * The records that a search finds: `kind` and `id`, `held` where they were found in a held text, and their rank by `tier` and `score`. Where there are more of
 * a kind than are ranked, every page must rank the same: they are read in the order in which they are stored, by one process.
 */
export function hits(search: Search, aliases: Aliases): Sql {
  const sought = soughtBy(search);
  const kinds = search.kinds.map((kind) => {
    const found = foundOf(kind, { sought, condition: search.conditions.get(kind) ?? always, aliases });
    return sql`(
      SELECT * FROM (${joined(found, ' UNION ALL ')}) AS found
      LIMIT ${numberSql(maxRanked)}
    )`;
  });
  return joined(kinds, ' UNION ALL ');
}

/** What a search looks for, as each kind is searched by it. */
interface Sought {
  /** The query as it is written, and in other spellings as well. */
  readonly asWritten: Sql;
  readonly asMeant: Sql;
  /** The query as the name of a record, as patterns: as it is written, and in other spellings. */
  readonly names: Param;
  readonly namesNear: Param;
  /** Whether there are other spellings: without, what is found is found as written. */
  readonly isSpeltOtherwise: boolean;
}

function soughtBy({ query, spellings }: Search): Sought {
  return {
    asWritten: textSearch(query, new Map()),
    asMeant: textSearch(query, spellings),
    names: patterns(query.names),
    namesNear: patterns(namesNear(query, spellings)),
    isSpeltOtherwise: spellings.size > 0,
  };
}

/** Names as patterns of the names that a record holds: each on a line of its own. */
function patterns(names: readonly string[]): Param {
  return new Param(
    names.map((name) => `%\n${escapeLike(foldText(name))}\n%`),
    'text[]',
  );
}

/** What of a kind is searched. */
interface Within {
  readonly sought: Sought;
  readonly condition: Condition;
  readonly aliases: Aliases;
}

/** A place in which a kind is searched. */
interface SearchedPlace {
  /** The words that are ranked. */
  readonly words: Sql;
  /** Whether a record is found. */
  readonly isFound: Sql;
  readonly isHeld: boolean;
}

/** The records of a kind that a query finds, by the places in which it finds them. */
function foundOf(kind: SearchKind, within: Within): Sql[] {
  const { sought, aliases } = within;
  const { model, named } = searched[kind];
  const source = Source.of(model, aliases);
  const words = source.column('search');
  const inWords = sql`${words} @@ ${sought.asMeant}`;
  const isFound = named ? sql`(${inWords} OR ${isNamed(source, sought.names)})` : inWords;
  const found = [foundIn(kind, source, { words, isFound, isHeld: false }, within)];
  if (kind !== 'ARTICLE') return found;
  const text = source.related('text').column('search');
  const onlyInText = sql`${text} @@ ${sought.asMeant} AND NOT ${inWords}`;
  return [...found, foundIn(kind, source, { words: text, isFound: onlyInText, isHeld: true }, within)];
}

/** Whether one of a record's names is one of several. */
const isNamed = (source: Source, names: Param) => sql`${source.column('namesFolded')} LIKE ANY (${names})`;

/** PostgreSQL lets no second process read rows that are chosen by this. */
const byOneProcess = sql`pg_backend_pid() > 0`;

/** The weights of whole texts, of passages and quotes, of wordings of items, of names and titles, in ts_rank's order. */
const weights = new Param([0.1, 0.2, 0.4, 1], 'float4[]');

/** The records of a kind that are found in one place. */
function foundIn(kind: SearchKind, source: Source, place: SearchedPlace, { sought, condition }: Within): Sql {
  const { named } = searched[kind];
  const { words, isFound, isHeld } = place;
  // A short text says more about its words than a long one; a record with many names is no less itself.
  const normalization = numberSql(named ? 0 : 1);
  const tier = named ? tierOfNamed(source, words, sought) : sql`CASE ${asWritten(words, sought)} ELSE 3 END`;
  const meets = predicate(condition, source);
  return sql`
    SELECT
      ${kindSql(kind)} AS kind,
      ${source.column('id')} AS id,
      ${isHeld ? sql`TRUE` : sql`FALSE`} AS held,
      ${tier} AS tier,
      round(ts_rank(${weights}, ${words}, ${sought.asMeant}, ${normalization}) * 1000000)::int4 AS score
    FROM ${source.from}
    WHERE ${byOneProcess} AND ${isFound} AND ${meets}`;
}

const tierOfNamed = (source: Source, words: Sql, sought: Sought) => sql`CASE
        WHEN ${isNamed(source, sought.names)} THEN 0
        ${asWritten(words, sought)}
        WHEN ${isNamed(source, sought.namesNear)} THEN 2
        ELSE 3
      END`;

function asWritten(words: Sql, sought: Sought): Sql {
  return sought.isSpeltOtherwise ? sql`WHEN ${words} @@ ${sought.asWritten} THEN 1` : sql`WHEN TRUE THEN 1`;
}

/** The query as a name with its words in other spellings. */
function namesNear({ names }: Query, spellings: CloseSpellings): readonly string[] {
  const whole = new Map(
    [...spellings].map(([word, others]) => [word, others.filter((other) => beginningIn(other) === undefined)]),
  );
  const choices = Math.max(0, ...[...whole.values()].map(({ length }) => length));
  return names.flatMap((name) =>
    Array.from({ length: choices }, (_, choice) =>
      name
        .split(' ')
        .map((word) => {
          const others = whole.get(searchWords(word)) ?? [];
          return others[choice] ?? others[0] ?? word;
        })
        .join(' '),
    ),
  );
}
