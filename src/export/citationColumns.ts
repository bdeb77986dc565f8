import { valuesText } from '../query/enums.js';
import { noJoins, relatedRows } from '../sql/source.js';
import { identifier, type Sql, sql } from '../sql/sql.js';
import {
  type Column,
  type ColumnType,
  type From,
  globalId,
  integer,
  money,
  objectJson,
  partialDate,
  plain,
  quantity,
  theRecord,
} from './columns.js';
import { ExportRow } from './row.js';

/** What a citation says, under the names that it bears among the columns of a record (with a prefix) and in the list of all citations (without). */
export function citationColumns(prefix: string, from: From = theRecord): Column[] {
  const part = (type: ColumnType, end: string, path: string | readonly string[], description: string) =>
    plain(type)(`${prefix}${end}`, path, description, from);
  const [publishedOn, ...days] = partialDate(
    `${prefix}published_on`,
    ['publishedOn', 'publishedOnLatest'],
    'When the source was published',
    ['article'],
    from,
  );
  return [
    part('text', 'stance', 'stance', `How the source bears on the record: ${valuesText('Stance')}.`),
    part('text', 'reading', 'reading', `How much was read of the source: ${valuesText('SourceReading')}.`),
    part(
      'text',
      'url',
      ['article', 'url'],
      "The source's address. Empty where it is only known through another article.",
    ),
    part('text', 'article', ['article', 'slug'], "The source's slug."),
    part('text', 'headline', ['article', 'headline'], "The source's title as published."),
    part('text', 'publisher', ['article', 'publisher', 'name'], 'Who publishes the source.'),
    ...(publishedOn ? [publishedOn, ...(prefix === '' ? days : [])] : []),
    part('text', 'wording', 'wording', "The source's own words on the record."),
    part(
      'text',
      'passage',
      ['passage', 'exact'],
      'The passage, exactly. Empty where the source has no text with offsets.',
    ),
    part('integer', 'passage_start', ['passage', 'start'], 'Where the passage begins, in UTF-16 code units.'),
    part('integer', 'passage_end', ['passage', 'end'], 'Where it ends.'),
    part('text', 'passage_text_sha256', ['passage', 'textSha256'], 'SHA-256 of the text that the offsets count in.'),
    part(
      'text',
      'relayed_by_url',
      ['relayedBy', 'url'],
      'The address of the article through which the source is known.',
    ),
    part('text', 'relayed_by', ['relayedBy', 'slug'], "That article's slug."),
    part('text', 'origin', 'origin', 'How the fact came: BY_HAND, or PROPOSED by a rule and accepted by a person.'),
    part(
      'text',
      'proposed_by_rule',
      'proposedByRule',
      'The rule that proposed it. Empty where it was written by hand.',
    ),
  ];
}

/** The citations of a record: the best one in columns, how many there are, and all of them as a list. */
export function citations(): Column[] {
  const counted = (name: string, end: string, description: string): Column => ({
    name,
    type: 'integer',
    description,
    read: (row) => sql`${row.counts}.${identifier(end)}`,
  });
  return [
    ...citationColumns('citation_', (row) => row.best).map(
      (column): Column => ({
        ...column,
        description: `Best citation. ${column.description}`,
        group: { kind: 'bestCitation' },
      }),
    ),
    counted('citations_count', 'citations', 'How many citations the record has.'),
    counted('citations_supporting', 'supporting', 'How many of them support it.'),
    counted('citations_contradicting', 'contradicting', 'How many of them contradict it.'),
    counted('citations_mentioning', 'mentioning', 'How many of them only mention it.'),
    {
      name: 'citations',
      type: 'records',
      description: 'All citations, in their order; NDJSON and JSON-LD only.',
      columns: listedCitation,
      read: allCitations,
    },
  ];
}

/** What each citation in the list of all of them holds. */
export const listedCitation: readonly Column[] = [
  globalId('Citation'),
  integer('ordinal', 'ordinal', 'Its place among the citations of the record.'),
  ...citationColumns(''),
  ...money('The value that this source gives, for a package'),
  ...quantity('The quantity that this source gives, for a line'),
];

function allCitations(row: ExportRow): Sql {
  const { source, tie } = relatedRows(row.source, 'citations', row.aliases);
  const json = objectJson(listedCitation, new ExportRow(source, noJoins()));
  const order = sql`${source.column('ordinal')}, ${source.column('id')}`;
  return sql`(SELECT '[' || coalesce(string_agg(${json}, ',' ORDER BY ${order}), '') || ']' FROM ${source.from} WHERE ${tie})`;
}
