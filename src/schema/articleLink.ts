import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

declareList(
  declareFilter('ArticleLink', (f) => ({
    kind: f.oneOf('kind', 'How it points.'),
    from: f.one('from', 'The article that points.'),
    to: f.one('to', 'The article pointed at.'),
    sourceCount: sourceCountFilter('ArticleLink'),
    citations: f.many('citations', 'Which sources report it.'),
  })),
  declareOrders(
    'ArticleLink',
    (key) => ({
      TARGET: key.code(['to', 'slug'], 'The short name of the article pointed at.'),
      SOURCE: key.code(['from', 'slug'], 'The short name of the article that points.'),
      SOURCE_COUNT: sourceCountOrder('ArticleLink'),
    }),
    [{ field: 'TARGET', direction: 'ASC' }],
  ),
);

builder.prismaNode('ArticleLink', {
  ...fact,
  fields: (t) => ({
    kind: t.expose('kind', { type: enumRef('ArticleLinkKind'), description: 'How it points.' }),
    from: t.relation('from'),
    to: t.relation('to'),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('ArticleLink')),
  }),
});
