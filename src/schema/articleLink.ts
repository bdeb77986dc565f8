import { articleList } from './article.js';
import { builder } from './builder.js';
import { CitableRef } from './citable.js';
import { citationList, citations } from './citation.js';
import { enumRef } from './enums.js';
import { declareFilter } from './filters/declare.js';
import { declareList } from './lists/list.js';
import { declareOrders } from './lists/order.js';

export const articleLinkList = declareList(
  declareFilter('ArticleLink', (f) => ({
    kind: f.oneOf('kind', 'ArticleLinkKind', 'How it points.'),
    from: f.one('from', 'fromId', () => articleList.filter, 'The article that points.'),
    to: f.one('to', 'toId', () => articleList.filter, 'The article pointed at.'),
    citations: f.many('citations', () => citationList.filter, 'Where it stands.'),
  })),
  declareOrders(
    'ArticleLink',
    (key) => ({
      TARGET: key.text(['to', 'slug'], 'The short name of the article pointed at.'),
      SOURCE: key.text(['from', 'slug'], 'The short name of the article that points.'),
    }),
    [{ field: 'TARGET', direction: 'ASC' }],
  ),
);

builder.prismaNode('ArticleLink', {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
  interfaces: [CitableRef],
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: enumRef('ArticleLinkKind'), description: 'How it points.' }),
    from: t.relation('from'),
    to: t.relation('to'),
    citations: t.field(citations('ArticleLink')),
  }),
});
