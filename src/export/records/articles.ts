import { articleList } from '../../schema/article.js';
import { count, globalId, partialDate, text } from '../columns.js';
import { declareExport } from '../declare.js';

export const articles = declareExport({
  name: 'articles',
  list: articleList,
  field: 'articles',
  description:
    'The documents that facts are read from. An article is itself the source, so it has no citation columns.',
  columns: [
    globalId('Article'),
    text('slug', 'slug', 'The short name, which stays the same for good.'),
    text('url', 'url', 'Where it is published. Empty where it is only known through another article.'),
    text('kind', 'kind', 'What sort of document it is.'),
    text('headline', 'headline', 'The title as published.'),
    ...partialDate('published_on', ['publishedOn', 'publishedOnLatest'], 'When it was published'),
    text('language', 'language', 'Language of the text, as an IETF tag.'),
    text('publisher', ['publisher', 'slug'], 'Who publishes it, by slug.'),
    text('publisher_name', ['publisher', 'name'], 'Who publishes it.'),
    text('publisher_kind', ['publisher', 'kind'], 'What sort of body the publisher is.'),
    text('publisher_country', ['publisher', 'country', 'code'], "The publisher's country, by ISO 3166-1 code."),
    text('text_sha256', 'textSha256', 'SHA-256 of the plain text that its passages were taken from.'),
    count('passages_count', 'passages', 'How many passages of it facts were read from.'),
    count('quotes_count', 'quotes', 'How many quotes it prints.'),
    count('citations_count', 'citations', 'How many citations it is the source of.'),
    count('relays_count', 'relays', 'How many citations it passes on from documents that were not read themselves.'),
  ],
});
