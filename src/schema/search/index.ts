import { charges } from '../../limits/charge.js';
import { estimate } from '../../limits/conditions.js';
import { searchCost } from '../../limits/research.js';
import type { Condition } from '../../query/condition.js';
import { badInput } from '../../query/errors.js';
import { checkedSize, defaultPage, pageSize } from '../../query/page.js';
import { readWhere, type WhereInput } from '../../query/readWhere.js';
import { decodeSearchCursor, searchName } from '../../research/search/cursor.js';
import { type SearchKind, searched, searchKinds } from '../../research/search/kinds.js';
import { SearchPage } from '../../research/search/page.js';
import { readQuery } from '../../research/search/query.js';
import { preparedSearch } from '../../research/search/search.js';
import { hits, type Search } from '../../research/search/statement.js';
import type { FieldRequest } from '../../sql/field.js';
import { type Piece, textOf } from '../../sql/json.js';
import { type Sql, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { fromSql, readsBefore } from '../fromSql.js';
import { pageSizes } from '../lists/connection.js';
import { SearchConnectionRef } from './connection.js';
import { offered, SearchKindRef, SearchWhereRef } from './kinds.js';

/** The arguments of a search. */
interface SearchArguments {
  readonly query: string;
  readonly in?: readonly SearchKind[] | null | undefined;
  readonly where?: WhereInput | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** How many words a query has, about: as many as there are gaps and signs between them. */
const wordsIn = (query: string) => query.split(/[^\p{L}\p{N}\p{M}]+/u).length;

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnectionRef,
    description:
      'Records by the words in them: names and aliases, titles, headlines, held texts, wordings of items, ' +
      'quotes and passages. Blind to case, accents and grammatical forms. First come records whose name is the ' +
      'query, then those with its words as written, then those with close spellings of them (`himras` finds ' +
      'HIMARS, `mueller` Müller, `sting` Stinger); among these, see `score`. What equally fits is sorted by kind, ' +
      'then by id. Treaty actions have no words of their own: list `treatyActions` of the treaty and the country.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'What to look for, as in a web search: all words must be there, `"words in quotation marks"` in this ' +
          'order and spelling, `-word` must not be, and `or` is between alternatives. Example: `"anti-personnel ' +
          'mines" zelensky -cluster`.',
      }),
      in: t.arg({
        type: [SearchKindRef],
        description: 'Which kinds of records to look at. Default: all.',
      }),
      where: t.arg({ type: SearchWhereRef, description: 'Conditions on the records, for each kind.' }),
      first: t.arg.int({
        description: `How many results. ${pageSizes}`,
      }),
      after: t.arg.string({ description: 'Only results behind this cursor.' }),
    },
    ...fromSql<unknown, SearchArguments>(pageJson, {
      ...readsBefore(beginSearch),
      ...charges<SearchArguments>((args, { counts }) => {
        const kinds = kindsOf(args.in);
        const conditions = conditionsOf(args.where ?? {}, kinds);
        const searchedKinds = kinds.map((kind) => {
          const condition = conditions.get(kind);
          return { kind, met: condition && estimate(condition, searched[kind].model, { counts, isTied: false }) };
        });
        return { own: searchCost(searchedKinds, wordsIn(args.query), counts), rows: pageSize({ first: args.first }) };
      }),
    }),
  }),
);

/** A search that has read, before its statement, what it is made with. */
class BegunSearch {
  /** @param name names it in cursors. */
  constructor(
    readonly name: string,
    readonly search: Search,
  ) {}
}

/** Reads what is searched, and how its words may be spelt. A cursor brings the spellings that its search was made with. */
function* beginSearch(args: SearchArguments): Generator<Sql, BegunSearch, unknown> {
  const query = readQuery(args.query);
  const kinds = kindsOf(args.in);
  const conditions = conditionsOf(args.where ?? {}, kinds);
  const asked = { query, kinds, conditions };
  const search = args.after == null ? yield* preparedSearch(asked) : { ...asked, spellings: new Map() };
  return new BegunSearch(searchName([query, kinds, [...conditions]]), search);
}

/** The JSON of a page of a search. */
function pageJson(_root: unknown, request: FieldRequest<SearchArguments>): Piece[] {
  const { args, aliases, before: begun, maxPage, now } = request;
  if (!(begun instanceof BegunSearch)) throw new TypeError('a search that did not begin');
  const { name, search } = begun;
  const size = args.first == null ? Math.min(defaultPage, maxPage) : checkedSize('first', now(args.first), maxPage);
  const after = args.after == null ? undefined : decodeSearchCursor(name, String(now(args.after)));
  const spellings = after?.spellings ?? search.spellings;
  const page = request.page(new SearchPage({ ...search, spellings }, { name, size, after: after?.rank }, aliases));
  return search.query.isIgnored ? [refusedWhereNothing(search, textOf(page), request)] : page;
}

/** A query of words that are not looked for finds what is named so; where nothing is, an empty page would look as if nothing had been written of them. */
function refusedWhereNothing(
  search: Search,
  page: Sql,
  { args, refusal, aliases }: FieldRequest<SearchArguments>,
): Sql {
  const wrong = () =>
    badInput(
      'query',
      `${JSON.stringify(args.query)} holds only words that nearly every text has, and no record is named so. Add a word that says more.`,
    );
  const found = sql`SELECT 1 FROM (${hits(search, aliases)}) AS hit`;
  return sql`CASE WHEN EXISTS (${found}) THEN ${page} ELSE ${refusal(wrong, sql`'null'`)} END`;
}

/** Which kinds to look at, in the order of the results. */
function kindsOf(asked: readonly SearchKind[] | null | undefined): readonly SearchKind[] {
  if (!asked) return searchKinds;
  if (asked.length === 0) throw badInput('in', 'is empty. Name at least one kind, or leave it out.');
  return searchKinds.filter((kind) => asked.includes(kind));
}

function conditionsOf(where: WhereInput, kinds: readonly SearchKind[]): ReadonlyMap<SearchKind, Condition> {
  const conditions = searchKinds.flatMap((kind): [SearchKind, Condition][] => {
    const { where: name, list } = offered[kind];
    const given = where[name];
    if (given === undefined) return [];
    const place = `where.${name}`;
    if (!isInput(given)) throw badInput(place, 'is null. Leave it out to search all records of this kind.');
    if (!kinds.includes(kind)) throw badInput(place, `is a condition on what is not searched. Add ${kind} to \`in\`.`);
    return [[kind, readWhere(list.filter, given, place)]];
  });
  return new Map(conditions);
}

const isInput = (value: unknown): value is WhereInput => typeof value === 'object' && value !== null;
