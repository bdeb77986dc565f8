import type { ObjectRef } from '@pothos/core';
import { getRefFromModel } from '@pothos/plugin-prisma';
import { charges } from '../../limits/charge.js';
import type { Model } from '../../query/model.js';
import type { WhereInput } from '../../query/readWhere.js';
import { mostRanked, type SearchField, type SearchKind, searched, searchKinds } from '../../research/search/kinds.js';
import type { Snippet } from '../../research/search/snippet.js';
import type { Stretch } from '../../research/search/words.js';
import { builder } from '../builder.js';
import { whereInput } from '../filters/inputs.js';
import type { Row } from '../lists/delegate.js';
import { offered } from './kinds.js';

export const SearchKindRef = builder.enumType('SearchKind', {
  description: 'What a search looks at.',
  values: Object.fromEntries(
    searchKinds.map((kind) => [kind, { value: kind, description: offered[kind].description }]),
  ) as Record<SearchKind, { value: SearchKind; description: string }>,
});

const fields: Readonly<Record<SearchField, string>> = {
  NAME: "The record's name.",
  ALIAS: 'Another name of the record.',
  TITLE: 'The title of a decision or a package.',
  HEADLINE: 'The headline of an article.',
  HELD_TEXT: 'The text of an article, which this server holds. Only a short stretch of it is shown.',
  AS_REPORTED: 'The words in which a line of a package was reported.',
  QUOTE_TEXT: 'What was said.',
  PASSAGE_TEXT: 'The words of a passage.',
};

const SearchFieldRef = builder.enumType('SearchField', {
  description: 'The part of a record that a search found its words in.',
  values: Object.fromEntries(
    Object.entries(fields).map(([field, description]) => [field, { value: field, description }]),
  ) as Record<SearchField, { value: SearchField; description: string }>,
});

/** Words that a snippet highlights, for the cost of a question. */
const usualHighlights = 5;

const HighlightRef = builder.objectRef<Stretch>('SearchHighlight').implement({
  description: 'A word of a snippet that the search found.',
  fields: (t) => ({
    start: t.exposeInt('start', {
      description: 'Where it begins in the snippet, in UTF-16 code units as browsers count them.',
    }),
    end: t.exposeInt('end', { description: 'Where it ends in the snippet, in UTF-16 code units.' }),
  }),
});

const SnippetRef = builder.objectRef<Snippet>('SearchSnippet').implement({
  description:
    'The stretch of a text that a search found, as it is printed: at most 200 UTF-16 code units, plain text without markup.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    highlights: t.field({
      type: [HighlightRef],
      description:
        'Which of the words were found, in the order of the text. A word stands for all of its forms: `mine` for `mines` too.',
      extensions: charges(() => ({ own: 0, rows: usualHighlights })),
      resolve: ({ highlights }) => [...highlights],
    }),
    cutBefore: t.exposeBoolean('cutBefore', { description: 'Whether the text goes on before the snippet.' }),
    cutAfter: t.exposeBoolean('cutAfter', { description: 'Whether the text goes on after the snippet.' }),
  }),
});

const models = new WeakMap<object, Model>();

/** Notes which type a record is of, for the union. */
export function ofKind(row: Row, kind: SearchKind): Row {
  models.set(row, searched[kind].model);
  return row;
}

const SearchRecordRef = builder.unionType('SearchRecord', {
  description: 'A record that a search can find.',
  // Pothos types the record of each model apart; a result is of any.
  types: () =>
    searchKinds.map(
      (kind) =>
        getRefFromModel(searched[kind].model, builder) as unknown as ObjectRef<typeof builder.$inferSchemaTypes, Row>,
    ),
  resolveType: (record) => models.get(record),
});

/** A result as its type resolves it. */
interface SearchResult {
  readonly kind: SearchKind;
  readonly record: Row;
  readonly score: number;
  readonly tier: number;
  readonly matched: SearchField | undefined;
  readonly snippet: Snippet | undefined;
}

/** By tier. */
const closeness = ['NAME', 'AS_WRITTEN', 'CLOSE_NAME', 'CLOSE_SPELLING'] as const;

const ClosenessRef = builder.enumType('SearchCloseness', {
  description: 'How close what was found is to the query.',
  values: {
    NAME: { description: 'The query is a name of the record, blind to case and accents.' },
    AS_WRITTEN: { description: 'All words of the query are there, in any of their grammatical forms.' },
    CLOSE_NAME: { description: 'The query is nearly a name of the record.' },
    CLOSE_SPELLING: { description: 'The words are there, some of them in a close spelling: see `spellings`.' },
  } as const,
});

const SearchResultRef = builder.objectRef<SearchResult>('SearchResult').implement({
  description: 'A record that a search found, and why.',
  fields: (t) => ({
    kind: t.expose('kind', { type: SearchKindRef, description: 'What sort of record it is.' }),
    record: t.field({ type: SearchRecordRef, description: 'The record.', resolve: ({ record }) => record }),
    closeness: t.field({
      type: ClosenessRef,
      description: 'How close it is to the query: what results are sorted by first.',
      resolve: ({ tier }) => closeness[tier] ?? 'CLOSE_SPELLING',
    }),
    score: t.exposeFloat('score', {
      description:
        'How well its words fit, from 0: what results of the same closeness are sorted by. It is higher where the words stand in a name or a title (weight 1) than in the wording of an item (0.4), in a quote or passage (0.2) or in a whole text (0.1), where they stand close together, and where the text is short; how many names a record has makes no difference. Scores of different queries do not compare.',
    }),
    matched: t.field({
      type: SearchFieldRef,
      description: 'The part of the record that the snippet is of.',
      resolve: ({ matched }) => required(matched),
    }),
    snippet: t.field({
      type: SnippetRef,
      description: 'The words that were found, with some of those around them.',
      resolve: ({ snippet }) => required(snippet),
    }),
  }),
});

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('a text was selected but not read');
  return value;
}

export const SearchWhereRef = builder.inputRef<WhereInput>('SearchWhere');
builder.inputType(SearchWhereRef, {
  description:
    'Conditions on the records that a search finds, for each kind those of its list. A kind without a condition is searched whole; leave kinds out with `in`.',
  fields: (t) =>
    Object.fromEntries(
      searchKinds.map((kind) => {
        const { where, list } = offered[kind];
        return [
          where,
          t.field({ type: whereInput(list.filter), description: `Which ${list.model} records to search.` }),
        ];
      }),
    ),
});

const mostRankedText = mostRanked.toLocaleString('en');

const isTruncated = ([, count]: readonly [SearchKind, number]) => count >= mostRanked;

const SearchCountRef = builder.objectRef<readonly [SearchKind, number]>('SearchCount').implement({
  description: 'How many records of one kind a search finds.',
  fields: (t) => ({
    kind: t.field({ type: SearchKindRef, description: 'The kind.', resolve: ([kind]) => kind }),
    count: t.int({
      description: `How many there are, on all pages; at most ${mostRankedText}.`,
      resolve: ([, count]) => count,
    }),
    truncated: t.boolean({
      description: `Whether there may be more: of each kind at most ${mostRankedText} records are ranked, counted and shown. Add a word, or narrow the search with \`where\`.`,
      resolve: (counted) => isTruncated(counted),
    }),
  }),
});

const SpellingRef = builder.objectRef<readonly [string, readonly string[]]>('SearchSpelling').implement({
  description: 'A word of the query that was looked for in other spellings as well.',
  fields: (t) => ({
    word: t.string({ description: 'The word, without case and accents.', resolve: ([word]) => word }),
    also: t.stringList({
      description:
        'The other spellings, from the names and texts that are searched; words of texts without their endings. Results that have only those come last.',
      resolve: ([, also]) => [...also],
    }),
  }),
});

/** A page of results as the connection resolves it. */
export interface SearchPage {
  readonly edges: readonly { readonly cursor: string; readonly node: SearchResult }[];
  readonly pageInfo: {
    readonly startCursor: string | null;
    readonly endCursor: string | null;
    readonly hasPreviousPage: boolean;
    readonly hasNextPage: boolean;
  };
  readonly counts: ReadonlyMap<SearchKind, number> | undefined;
  readonly spellings: ReadonlyMap<string, readonly string[]>;
}

export const SearchConnectionRef = builder.connectionObject(
  {
    type: SearchResultRef,
    name: 'SearchConnection',
    description: 'A page of results, the closest first.',
    fields: (t) => ({
      totalCount: t.int({
        description:
          'How many records the search finds in all; a lower bound where `truncated` is true. Counted only when asked.',
        resolve: (page) => [...countsOf(page).values()].reduce((sum, count) => sum + count, 0),
      }),
      truncated: t.boolean({
        description: `Whether there may be more: of each kind at most ${mostRankedText} records are ranked, counted and shown. Add a word, or narrow the search with \`where\`; \`counts\` tells which kinds it is about.`,
        resolve: (page) => [...countsOf(page)].some(isTruncated),
      }),
      counts: t.field({
        type: [SearchCountRef],
        description: 'How many it finds of each kind, kinds of which there are none left out. Counted only when asked.',
        resolve: (page) =>
          searchKinds.flatMap((kind) => {
            const count = countsOf(page).get(kind);
            return count ? [[kind, count] as const] : [];
          }),
      }),
      spellings: t.field({
        type: [SpellingRef],
        description:
          'Which words were looked for in other spellings as well, and in which. Put a word in quotation marks to have it exactly so.',
        resolve: (page) => [...pageOf(page).spellings],
      }),
    }),
  },
  { name: 'SearchEdge', description: 'A result and its place in the search.' },
);

function pageOf(page: object): SearchPage {
  if (!('spellings' in page && page.spellings instanceof Map)) throw new TypeError('not a page of a search');
  return page as SearchPage;
}

function countsOf(page: object): ReadonlyMap<SearchKind, number> {
  return required(pageOf(page).counts);
}
