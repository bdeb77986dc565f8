import { charges } from '../../limits/charge.js';
import { type SearchField, searched, searchKinds } from '../../research/search/kinds.js';
import { fieldIn, matchedTexts, snippetIn } from '../../research/search/match.js';
import type { ResultRow } from '../../research/search/page.js';
import { type Snippet, snippetLength } from '../../research/search/snippet.js';
import { kindSql } from '../../research/search/statement.js';
import type { Stretch } from '../../research/search/words.js';
import type { FieldRequest } from '../../sql/field.js';
import { fixed, type Piece, textOf } from '../../sql/json.js';
import { oneRecord } from '../../sql/leaf.js';
import { Source } from '../../sql/source.js';
import { joined, literal, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { describedValues } from '../enums.js';
import { fromScript, fromScripted, fromSql } from '../fromSql.js';
import { recordRef } from '../records.js';
import { kindJson, SearchKindRef } from './kinds.js';

const fields: Readonly<Record<SearchField, string>> = {
  NAME: "The record's name.",
  ALIAS: 'Another name of the record.',
  TITLE: 'The title of a post, a decision or a package; of a post also the words of its source.',
  HEADLINE: 'The headline of an article.',
  HELD_TEXT: 'The text of an article, which this server holds. Only a short stretch of it is shown.',
  AS_REPORTED: 'The words in which a line of a package was reported.',
  QUOTE_TEXT: 'What was said.',
  PASSAGE_TEXT: 'The words of a passage.',
};

const SearchFieldRef = builder.enumType('SearchField', {
  description: 'The part of a record that a search found its words in.',
  values: describedValues(fields),
});

/** Words that a snippet highlights, for the cost of an operation. */
const usualHighlights = 5;

/** A member of what the snippet's script makes. */
const scripted = fromScripted();

const HighlightRef = builder.objectRef<Stretch>('SearchHighlight').implement({
  description: 'A word of a snippet that the search found.',
  fields: (t) => ({
    start: t.int({
      description: 'Where it begins in the snippet, in UTF-16 code units as browsers count them.',
      ...scripted,
    }),
    end: t.int({ description: 'Where it ends in the snippet, in UTF-16 code units.', ...scripted }),
  }),
});

const SnippetRef = builder.objectRef<Snippet>('SearchSnippet').implement({
  description: `The stretch of a text that a search found, as it is printed: at most ${snippetLength} UTF-16 code units, plain text without markup.`,
  fields: (t) => ({
    text: t.string({ description: 'The words.', ...scripted }),
    highlights: t.field({
      type: [HighlightRef],
      description:
        'Which of the words were found, in the order of the text. A word stands for all of its forms: `mine` for `mines` too.',
      ...fromScripted(charges(() => ({ own: 0, rows: usualHighlights }))),
    }),
    cutBefore: t.boolean({ description: 'Whether the text goes on before the snippet.', ...scripted }),
    cutAfter: t.boolean({ description: 'Whether the text goes on after the snippet.', ...scripted }),
  }),
});

const SearchRecordRef = builder.unionType('SearchRecord', {
  description: 'A record that a search can find.',
  types: () => searchKinds.map((kind) => recordRef(searched[kind].model)),
});

/** By tier. */
const closeness = ['NAME', 'AS_WRITTEN', 'CLOSE_NAME', 'CLOSE_SPELLING'] as const;

const tiers = joined(
  closeness.map((name) => literal(name)),
  ', ',
);

const ClosenessRef = builder.enumType('SearchCloseness', {
  description: 'How close what was found is to the query.',
  values: {
    NAME: { description: 'The query is a name of the record, blind to case and accents.' },
    AS_WRITTEN: { description: 'All words of the query are there, in any of their grammatical forms.' },
    CLOSE_NAME: { description: 'The query is nearly a name of the record.' },
    CLOSE_SPELLING: {
      description:
        'The words are there, some of them in a close spelling or as the beginning of a longer word: see `spellings`.',
    },
  } as const,
});

export const SearchResultRef = builder.objectRef<ResultRow>('SearchResult').implement({
  description: 'A record that a search found, and why.',
  fields: (t) => ({
    kind: t.field({
      type: SearchKindRef,
      description: 'What sort of record it is.',
      ...fromSql<ResultRow>((row) => kindJson(row.column('kind'))),
    }),
    record: t.field({ type: SearchRecordRef, description: 'The record.', ...fromSql(recordJson) }),
    closeness: t.field({
      type: ClosenessRef,
      description: 'How close it is to the query: what results are sorted by first.',
      ...fromSql<ResultRow>((row) => [fixed('"'), sql`(ARRAY[${tiers}])[${row.column('tier')} + 1]`, fixed('"')]),
    }),
    score: t.float({
      description:
        'How well its words fit, from 0: what results of the same closeness are sorted by. It is higher where the ' +
        'words are in a name or a title (weight 1) than in the wording of an item (0.4), in a quote or passage ' +
        '(0.2) or in a whole text (0.1), where they are close together, and where the text is short; how many ' +
        'names a record has makes no difference. Scores of different queries do not compare.',
      ...fromSql<ResultRow>((row) => [sql`(${row.column('score')}::float8 / 1000000)::text`]),
    }),
    matched: t.field({
      type: SearchFieldRef,
      description: 'The part of the record that the snippet is of.',
      ...fromScript(fieldJson, fieldIn),
    }),
    snippet: t.field({
      type: SnippetRef,
      description: 'The words that were found, with some of those around them.',
      ...fromScript(matchedTexts, snippetIn),
    }),
  }),
});

/** The record of a result, by its kind. */
function recordJson(row: ResultRow, request: FieldRequest): Piece[] {
  const cases = row.search.kinds.map((kind) => {
    const { model } = searched[kind];
    const source = Source.of(model, request.aliases);
    const record = request.object(source, model);
    const found = textOf(oneRecord(record, source, sql`${source.column('id')} = ${row.column('id')}`));
    return sql`WHEN ${kindSql(kind)} THEN ${found}`;
  });
  return [sql`CASE ${row.column('kind')} ${joined(cases, ' ')} END`];
}

/** What says which part of a record was found: of a record with several names, the script finds out which of them. */
function fieldJson(row: ResultRow): Piece[] {
  const cases = row.search.kinds.map((kind) => {
    const { named, place } = searched[kind];
    const field = named ? textOf(matchedTexts(row)) : literal(JSON.stringify(place.field));
    return sql`WHEN ${kindSql(kind)} THEN ${field}`;
  });
  const held = literal(JSON.stringify('HELD_TEXT' satisfies SearchField));
  return [
    sql`CASE WHEN ${row.column('held')} THEN ${held} ELSE CASE ${row.column('kind')} ${joined(cases, ' ')} END END`,
  ];
}
