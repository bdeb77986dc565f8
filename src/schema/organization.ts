import { articleList } from './article.js';
import { articleCreditList } from './articleCredit.js';
import { builder } from './builder.js';
import { CitableRef } from './citable.js';
import { citationList, citations } from './citation.js';
import { countryList } from './country.js';
import { enumRef } from './enums.js';
import { declareFilter } from './filters/declare.js';
import { relatedList, rootList } from './lists/connection.js';
import { declareList } from './lists/list.js';
import { rootLookup } from './lists/lookup.js';
import { declareOrders } from './lists/order.js';
import { policyDecisionList } from './policyDecision.js';
import { positionList } from './position.js';
import { quoteList } from './quote.js';
import { treatyList } from './treaty.js';

export const organizationList = declareList(
  declareFilter('Organization', (f) => ({
    slug: f.key('slug', 'The short name.'),
    name: f.names('namesFolded', 'The name or any of the aliases.'),
    kind: f.oneOf('kind', 'OrganizationKind', 'What sort of body it is.'),
    country: f.one('country', 'countryId', () => countryList.filter, 'The country that it belongs to.'),
    positions: f.many('positions', () => positionList.filter, 'Posts in it.'),
    quotes: f.many('quotes', () => quoteList.filter, 'What it said itself.'),
    addressed: f.many('addressed', () => quoteList.filter, 'What was said to it.'),
    articles: f.many('articles', () => articleList.filter, 'Articles that it published.'),
    credits: f.many('credits', () => articleCreditList.filter, 'Credits in articles.'),
    decisions: f.many('decisions', () => policyDecisionList.filter, 'What it decided.'),
    treaties: f.many('treaties', () => treatyList.filter, 'Treaties that it keeps.'),
    citations: f.many('citations', () => citationList.filter, 'Which sources name it.'),
  })),
  declareOrders(
    'Organization',
    (key) => ({ NAME: key.text('name', 'The name.'), SLUG: key.text('slug', 'The short name.') }),
    [{ field: 'NAME', direction: 'ASC' }],
  ),
);

export const OrganizationRef = builder.prismaNode('Organization', {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
  interfaces: [CitableRef],
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    aliases: t.exposeStringList('aliases'),
    kind: t.expose('kind', { type: enumRef('OrganizationKind'), description: 'What sort of body it is.' }),
    country: t.relation('country', { nullable: true }),
    positions: t.field(
      relatedList('Organization', 'positions', positionList, 'The posts in it, with those who held them.'),
    ),
    quotes: t.field(
      relatedList(
        'Organization',
        'quotes',
        quoteList,
        'What the organization itself said, with no person named. What its people said is under `positions`.',
      ),
    ),
    addressed: t.field(relatedList('Organization', 'addressed', quoteList, 'What was said to it.')),
    articles: t.field(relatedList('Organization', 'articles', articleList, 'The articles that it published.')),
    credits: t.field(relatedList('Organization', 'credits', articleCreditList, 'The articles that credit it.')),
    decisions: t.field(relatedList('Organization', 'decisions', policyDecisionList, 'What it decided.')),
    treaties: t.field(relatedList('Organization', 'treaties', treatyList, 'The treaties that it keeps as depositary.')),
    citations: t.field(citations('Organization')),
  }),
});

rootList(
  'organizations',
  organizationList,
  'Organizations: bodies that speak, act, publish, give or receive, by name.',
);

rootLookup(
  'organization',
  'Organization',
  {
    slug: { column: 'slug', form: 'text', description: 'The short name. Example: `human-rights-watch`.' },
  },
  'One organization, by slug. Null when there is none.',
);
