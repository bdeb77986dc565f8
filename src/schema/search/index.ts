import { queryFromInfo } from '@pothos/plugin-prisma';
import { selectedFieldNames } from '@pothos/selection-mapper';
import type { GraphQLResolveInfo } from 'graphql';
import { charges } from '../../limits/charge.js';
import { estimate } from '../../limits/estimate.js';
import { searchCost } from '../../limits/research.js';
import type { Condition } from '../../query/condition.js';
import { badInput } from '../../query/errors.js';
import { checkedSize, defaultPage, pageSize } from '../../query/page.js';
import { readWhere, type WhereInput } from '../../query/readWhere.js';
import { decodeSearchCursor, encodeSearchCursor, searchName } from '../../research/search/cursor.js';
import { type SearchKind, searched, searchKinds } from '../../research/search/kinds.js';
import { readQuery } from '../../research/search/query.js';
import { type Found, search } from '../../research/search/search.js';
import { builder, type Context } from '../builder.js';
import { asksForMore } from '../firstOf.js';
import { delegateOf, type Row } from '../lists/delegate.js';
import { rowsAreAskedFor } from '../lists/selects.js';
import { offered } from './kinds.js';
import { ofKind, SearchConnectionRef, SearchKindRef, type SearchPage, SearchWhereRef } from './types.js';

/** The arguments that decide what a search costs. */
interface SearchArguments {
  readonly query: string;
  readonly in?: readonly SearchKind[] | null | undefined;
  readonly where?: WhereInput | null | undefined;
  readonly first?: number | null | undefined;
}

/** How many words a query has, about: as many as there are gaps between them. */
const wordsIn = (query: string) => query.split(' ').length;

/** Where a result's parts stand below a connection. */
const resultPaths = [['nodes'], ['edges', 'node']] as const;
const recordPaths = resultPaths.map((path) => [...path, 'record'].map((name) => ({ name })));

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnectionRef,
    description:
      'Records by the words in them: names and aliases, titles, headlines, held texts, wordings of items, quotes and passages. Blind to case, accents and grammatical forms. First come records whose name is the query, then those with its words as written, then those with close spellings of them (`himras` finds HIMARS); among these, see `score`. What equally fits is sorted by kind, then by id.',
    args: {
      query: t.arg.string({
        required: true,
        description:
          'What to look for, as in a web search: all words must be there, `"words in quotation marks"` in this order and spelling, `-word` must not be, and `or` stands between alternatives. Example: `"anti-personnel mines" zelensky -cluster`.',
      }),
      in: t.arg({
        type: [SearchKindRef],
        description: 'Which kinds of records to look at. Default: all.',
      }),
      where: t.arg({ type: SearchWhereRef, description: 'Conditions on the records, for each kind.' }),
      first: t.arg.int({
        description: 'How many results. Default: 20; at most 100 where the server does not allow other pages.',
      }),
      after: t.arg.string({ description: 'Only results behind this cursor.' }),
    },
    extensions: charges<SearchArguments>((args, { counts }) => {
      const kinds = kindsOf(args.in);
      const conditions = conditionsOf(args.where ?? {}, kinds);
      const searchedKinds = kinds.map((kind) => {
        const condition = conditions.get(kind);
        return { kind, met: condition && estimate(condition, searched[kind].model, counts) };
      });
      return { own: searchCost(searchedKinds, wordsIn(args.query), counts), rows: pageSize({ first: args.first }) };
    }),
    resolve: async (_root, args, context, info) => {
      const query = readQuery(args.query);
      const kinds = kindsOf(args.in);
      const conditions = conditionsOf(args.where ?? {}, kinds);
      const size =
        args.first == null
          ? Math.min(defaultPage, context.limits.maxPage)
          : checkedSize('first', args.first, context.limits);
      const name = searchName([query, kinds, [...conditions]]);
      const after = args.after == null ? undefined : decodeSearchCursor(name, args.after);
      const wanted = wantedParts(context, info);
      const { found, counts, spellings } = await search(
        { query, kinds, conditions },
        { rows: wanted.rows ? size + 1 : 0, after, texts: wanted.texts, counts: wanted.counts },
        context.readRows,
      );
      const kept = found.slice(0, size);
      const records = await readRecords(kept, context, info);
      const edges = kept.flatMap((one) => {
        const record = records.get(one.id);
        // What was deleted since it was found is left out.
        if (!record) return [];
        const { kind, tier, score, match } = one;
        const node = { kind, tier, score: score / 1_000_000, record, matched: match?.field, snippet: match?.snippet };
        return [{ cursor: encodeSearchCursor(name, { rank: one, spellings }), node }];
      });
      return {
        edges,
        pageInfo: {
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
          hasNextPage: found.length > size,
          hasPreviousPage: after !== undefined,
        },
        counts,
        spellings,
      } satisfies SearchPage;
    },
  }),
);

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

/** Which parts of the answer are asked for: texts are read and records counted only then. */
function wantedParts(context: Context, info: GraphQLResolveInfo) {
  const fields = selectedFieldNames(context, info);
  return {
    rows: fields.has('edges') || fields.has('nodes') || fields.has('pageInfo'),
    texts: rowsAreAskedFor(info, 'snippet') || rowsAreAskedFor(info, 'matched'),
    counts: fields.has('totalCount') || fields.has('counts') || fields.has('truncated'),
  };
}

/** Reads what the question asks of the records, one statement for each kind of which more than the id is asked. */
async function readRecords(
  found: readonly Found[],
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ReadonlyMap<string, Row>> {
  const records = new Map<string, Row>();
  // One after the other: a question that took a connection for each kind would leave none to others.
  for (const kind of searchKinds) {
    const ids = found.filter((one) => one.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    const { model } = searched[kind];
    const query = queryFromInfo({ context, info, typeName: model, paths: recordPaths, select: { id: true } });
    const rows = asksForMore(query)
      ? await delegateOf(context.prisma, model).findMany({ ...query, where: { id: { in: ids } } })
      : ids.map((id) => ({ id }));
    for (const row of rows) records.set(String(row.id), ofKind(row, kind));
  }
  return records;
}
