import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

declareList(
  declareFilter('ArticleCredit', (f) => ({
    role: f.oneOf('role', 'What part they had.'),
    article: f.one('article', 'The article that prints it.'),
    organization: f.one('organization', 'The organization credited.'),
    person: f.one('person', 'The person credited.'),
    sourceCount: sourceCountFilter('ArticleCredit'),
    citations: f.many('citations', 'Which sources report it.'),
  })),
  declareOrders(
    'ArticleCredit',
    (key) => ({
      PRINTED: key.printed('asPrinted', 'The credit as printed.'),
      SOURCE_COUNT: sourceCountOrder('ArticleCredit'),
    }),
    [{ field: 'PRINTED', direction: 'ASC' }],
  ),
);

builder.prismaNode('ArticleCredit', {
  ...fact,
  fields: (t) => ({
    role: t.expose('role', { type: enumRef('CreditRole'), description: 'What part they had.' }),
    asPrinted: t.exposeString('asPrinted'),
    article: t.relation('article'),
    organization: t.relation('organization', { nullable: true }),
    person: t.relation('person', { nullable: true }),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('ArticleCredit')),
  }),
});
