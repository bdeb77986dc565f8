import { articleList } from './article.js';
import { builder } from './builder.js';
import { CitableRef } from './citable.js';
import { citationList, citations } from './citation.js';
import { enumRef } from './enums.js';
import { declareFilter } from './filters/declare.js';
import { declareList } from './lists/list.js';
import { declareOrders } from './lists/order.js';
import { organizationList } from './organization.js';
import { personList } from './person.js';

export const articleCreditList = declareList(
  declareFilter('ArticleCredit', (f) => ({
    role: f.oneOf('role', 'CreditRole', 'What part they had.'),
    article: f.one('article', 'articleId', () => articleList.filter, 'The article that prints it.'),
    organization: f.one('organization', 'organizationId', () => organizationList.filter, 'The organization credited.'),
    person: f.one('person', 'personId', () => personList.filter, 'The person credited.'),
    citations: f.many('citations', () => citationList.filter, 'Where it stands.'),
  })),
  declareOrders('ArticleCredit', (key) => ({ PRINTED: key.text('asPrinted', 'The credit as printed.') }), [
    { field: 'PRINTED', direction: 'ASC' },
  ]),
);

builder.prismaNode('ArticleCredit', {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
  interfaces: [CitableRef],
  select: { id: true },
  fields: (t) => ({
    role: t.expose('role', { type: enumRef('CreditRole'), description: 'What part they had.' }),
    asPrinted: t.exposeString('asPrinted'),
    article: t.relation('article'),
    organization: t.relation('organization', { nullable: true }),
    person: t.relation('person', { nullable: true }),
    citations: t.field(citations('ArticleCredit')),
  }),
});
