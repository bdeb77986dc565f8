import { maxRanked } from '../../research/search/kinds.js';
import { isTruncated, type SearchPage } from '../../research/search/page.js';
import { fixed, type Piece, textOf } from '../../sql/json.js';
import { columnIn } from '../../sql/leaf.js';
import type { StepRow } from '../../sql/source.js';
import { sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { fromRows, fromSql } from '../fromSql.js';
import { kindJson, SearchKindRef } from './kinds.js';
import { SearchResultRef } from './result.js';

const maxRankedText = maxRanked.toLocaleString('en');

const SearchCountRef = builder.objectRef<StepRow>('SearchCount').implement({
  description: 'How many records of one kind a search finds.',
  fields: (t) => ({
    kind: t.field({
      type: SearchKindRef,
      description: 'The kind.',
      ...fromSql<StepRow>((counted) => kindJson(counted.column('kind'))),
    }),
    count: t.int({
      description: `How many there are, on all pages; at most ${maxRankedText}.`,
      ...fromSql<StepRow>((counted) => columnIn(counted, 'count')),
    }),
    truncated: t.boolean({
      description:
        `Whether there may be more: of each kind at most ${maxRankedText} records are ranked, counted and shown. ` +
        'Add a word, or narrow the search with `where`.',
      ...fromSql<StepRow>((counted) => [sql`(${isTruncated(counted)})::text`]),
    }),
  }),
});

/** A word with its other spellings. */
interface Spelling {
  readonly word: string;
  readonly also: readonly string[];
}

/** A value that is known when the statement is written. */
const known = (value: unknown): Piece[] => [{ text: JSON.stringify(value), ofClient: true }];

const SpellingRef = builder.objectRef<Spelling>('SearchSpelling').implement({
  description: 'A word of the query that was looked for in other spellings as well.',
  fields: (t) => ({
    word: t.string({
      description: 'The word, without case and accents.',
      ...fromSql<Spelling>(({ word }) => known(word)),
    }),
    also: t.stringList({
      description:
        'The other spellings, from the names and texts that are searched; words of texts without their endings. `sting…` is every word that begins so. ' +
        'Results that have only those come last.',
      ...fromSql<Spelling>(({ also }) => known(also)),
    }),
  }),
});

/** A page of results, the closest first. The engine writes what every connection has. */
export const SearchConnectionRef = builder.connectionObject(
  {
    type: SearchResultRef,
    name: 'SearchConnection',
    description: 'A page of results, the closest first.',
    fields: (t) => ({
      totalCount: t.int({
        description:
          'How many records the search finds in all; a lower bound where `truncated` is true. Counted only when asked.',
        resolve: fromRows,
      }),
      truncated: t.boolean({
        description:
          `Whether there may be more: of each kind at most ${maxRankedText} records are ranked, counted and shown. ` +
          'Add a word, or narrow the search with `where`; `counts` tells which kinds it is about.',
        ...fromSql<SearchPage>((page) => [sql`(${page.truncated()})::text`]),
      }),
      counts: t.field({
        type: [SearchCountRef],
        description: 'How many it finds of each kind, kinds of which there are none left out. Counted only when asked.',
        ...fromSql<SearchPage>(({ counted }, request) => {
          const count = textOf(request.object(counted));
          const order = counted.column('kind');
          return [
            fixed('['),
            sql`(SELECT string_agg(${count}, ',' ORDER BY ${order}) FROM ${counted.alias})`,
            fixed(']'),
          ];
        }),
      }),
      ignored: t.stringList({
        description:
          'Words of the query that were not looked for, because nearly every text has them: `the`, `of`. A query that has no others finds only what is ' +
          'named so.',
        ...fromSql<SearchPage>(({ search }) => known(search.query.ignored)),
      }),
      spellings: t.field({
        type: [SpellingRef],
        description:
          'Which words were looked for in other spellings as well, and in which. Put a word in quotation marks to have it exactly so.',
        ...fromSql<SearchPage>(({ search }, request) => {
          const spellings = [...search.spellings].flatMap(([word, also], index) => [
            fixed(index === 0 ? '' : ','),
            ...request.object({ word, also } satisfies Spelling),
          ]);
          return [fixed('['), ...spellings, fixed(']')];
        }),
      }),
    }),
  },
  { name: 'SearchEdge', description: 'A result and its place in the search.' },
);
