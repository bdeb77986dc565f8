import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder, record } from './builder.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { whetherThereIs } from './related.js';
import { maybePartialDate } from './values/dates.js';

export const articleList = declareList(
  declareFilter('Article', (f) => ({
    slug: f.key('slug', 'The short name.'),
    url: f.key('url', 'The address.'),
    kind: f.oneOf('kind', 'What sort of document it is.'),
    headline: f.text('headlineFolded', 'The title as published.'),
    publishedOn: f.date('publishedOn', 'publishedOnLatest', 'When it was published.'),
    language: f.key('language', 'The language of the text, as an IETF tag.'),
    publisher: f.one('publisher', 'Who publishes it.'),
    credits: f.many('credits', 'Bylines, wire services and picture credits.'),
    links: f.many('links', 'Articles that it points at.'),
    linkedFrom: f.many('linkedFrom', 'Articles that point at it.'),
    passages: f.many('passages', 'Stretches of its text that facts were read from.'),
    quotes: f.many('quotes', 'What is said in it.'),
    citations: f.many('citations', 'What it is the source of.'),
  })),
  declareOrders(
    'Article',
    (key) => ({
      PUBLISHED_ON: key.date('publishedOn', 'The day of publication.'),
      HEADLINE: key.printed('headline', 'The title.'),
      SLUG: key.code('slug', 'The short name.'),
    }),
    [{ field: 'PUBLISHED_ON', direction: 'DESC' }],
  ),
);

builder.prismaNode('Article', {
  ...record,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    url: t.exposeString('url', { nullable: true }),
    kind: t.expose('kind', { type: enumRef('ArticleKind'), description: 'What sort of document it is.' }),
    headline: t.exposeString('headline', { nullable: true }),
    publishedOn: t.field(
      maybePartialDate(
        'publishedOn',
        'publishedOnLatest',
        'When it was published, as precisely as is known. Null where no source that was read says.',
      ),
    ),
    language: t.exposeString('language', { nullable: true }),
    textSha256: t.exposeString('textSha256', { nullable: true }),
    textHeld: t.boolean({
      description:
        "Whether this server holds the text, attached by a user who has it. The text itself is its publisher's and is not served.",
      ...whetherThereIs('text'),
    }),
    publisher: t.relation('publisher', { nullable: true }),
    credits: t.field(relatedList('Article', 'credits', 'Bylines, wire services and picture credits, as printed.')),
    links: t.field(relatedList('Article', 'links', 'Other articles that this one points at.')),
    linkedFrom: t.field(
      relatedList('Article', 'linkedFrom', 'Articles that point at this one.', [{ field: 'SOURCE', direction: 'ASC' }]),
    ),
    passages: t.field(
      relatedList(
        'Article',
        'passages',
        'The stretches of its text that facts were read from, in the order of the text.',
        [
          { field: 'START', direction: 'ASC' },
          { field: 'END', direction: 'ASC' },
        ],
      ),
    ),
    quotes: t.field(
      relatedList('Article', 'quotes', 'What people and organizations say in it, in the order of the text.', [
        { field: 'ORDINAL', direction: 'ASC' },
      ]),
    ),
    citations: t.field(relatedList('Article', 'citations', 'Everything that this article is the source of.')),
    relays: t.field(relatedList('Article', 'relays', 'What it passes on of documents that were not read themselves.')),
  }),
});

rootList('articles', articleList, 'Articles: the documents that facts are read from, latest first.');

rootLookup(
  'article',
  'Article',
  {
    slug: { column: 'slug', form: 'text', description: 'The short name.' },
    url: {
      column: 'url',
      form: 'address',
      description:
        'The address, whole. It is found with http for https, with a slash at its end or without, with tracking ' +
        'parameters (`utm_source`, `fbclid`, …), a fragment, another percent-encoding or capitals in the host. ' +
        '`www.` is another host.',
    },
  },
  'One article, by its slug or its address. Null when there is none.',
);
