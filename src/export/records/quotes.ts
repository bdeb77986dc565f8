import { valuesText } from '../../query/enums.js';
import { quoteList } from '../../schema/quote.js';
import { type Sql, sql } from '../../sql/sql.js';
import { citations } from '../citationColumns.js';
import type { Column, SpeakerPart } from '../columns.js';
import { globalId, integer, list, partialDate, sourceCount, text } from '../columns.js';
import { declareExport } from '../declare.js';
import type { ExportRow } from '../row.js';

/** The speaker is a person, or an organization with no person named. */
function speaker(name: string, part: SpeakerPart, description: string, read: (row: ExportRow) => Sql): Column {
  return { name, type: 'text', description, group: { kind: 'speaker', name: 'spokenBy', part }, read };
}

export const quotes = declareExport({
  name: 'quotes',
  list: quoteList,
  field: 'quotes',
  description: 'Who said what, in which role, when, where and to whom.',
  columns: [
    globalId('Quote'),
    text('slug', 'slug', 'The short name, which stays the same for good.'),
    text('kind', 'kind', `How directly the words are given: ${valuesText('QuoteKind')}.`),
    text('text', 'text', 'The words.'),
    integer('ordinal', 'ordinal', 'Order in the article, from 1.'),
    text('speaker_label', 'speakerLabel', 'The speaker as the article names them there.'),
    speaker('speaker_type', 'type', 'PERSON or ORGANIZATION. Empty where the article names nobody.', ({ source }) => {
      const isPerson = sql`WHEN ${source.column('speakerPersonId')} IS NOT NULL THEN 'PERSON'`;
      return sql`CASE ${isPerson} WHEN ${source.column('speakerOrganizationId')} IS NOT NULL THEN 'ORGANIZATION' END`;
    }),
    speaker('speaker', 'slug', "The speaker's slug.", speakerColumn('slug')),
    speaker('speaker_name', 'name', "The speaker's name in its usual form.", speakerColumn('name')),
    text('role_as_printed', 'roleAsPrinted', "The speaker's role in the words of the article."),
    text('post', ['position', 'post'], 'The post that the speaker held on the day. Empty where none is on record.'),
    text('post_title', ['position', 'title'], "The post's title."),
    text(
      'post_organization',
      ['position', 'organization', 'slug'],
      'The organization that the post belongs to, by slug.',
    ),
    ...partialDate('said_on', ['saidOn', 'saidOnLatest'], 'When it was said'),
    text('said_on_as_printed', 'saidOnAsPrinted', 'The day, as printed.'),
    text('venue', 'venue', 'The occasion, as printed.'),
    text('addressee', ['addressee', 'slug'], 'The organization it was said to, by slug.'),
    text('addressee_as_printed', 'addresseeAsPrinted', 'Whom it was said to, as printed.'),
    text('place', ['place', 'code'], 'The country where it was said, by ISO 3166-1 code.'),
    text('place_as_printed', 'placeAsPrinted', 'The place, as printed.'),
    list('about', 'about', 'slug', 'The equipment that it is about, by slug.'),
    text('article', ['article', 'slug'], 'The article that prints it, by slug.'),
    text('article_url', ['article', 'url'], "The article's address."),
    text('article_publisher', ['article', 'publisher', 'name'], 'Who publishes the article.'),
    ...partialDate('article_published_on', ['publishedOn', 'publishedOnLatest'], 'When the article was published', [
      'article',
    ]),
    sourceCount,
    ...citations(),
  ],
});

function speakerColumn(field: 'slug' | 'name') {
  return ({ source }: ExportRow) =>
    sql`coalesce(${source.related('speakerPerson').column(field)}, ${source.related('speakerOrganization').column(field)})`;
}
