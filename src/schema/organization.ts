import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const organizationList = declareList(
  declareFilter('Organization', (f) => ({
    slug: f.key('slug', 'The short name.'),
    name: f.names('namesFolded', 'The name or any of the aliases.'),
    kind: f.oneOf('kind', 'What sort of body it is.'),
    country: f.one('country', 'The country that it belongs to.'),
    positions: f.many('positions', 'Posts in it.'),
    quotes: f.many('quotes', 'What it said itself.'),
    addressed: f.many('addressed', 'What was said to it.'),
    articles: f.many('articles', 'Articles that it published.'),
    credits: f.many('credits', 'Credits in articles.'),
    decisions: f.many('decisions', 'What it decided.'),
    treaties: f.many('treaties', 'Treaties that it keeps.'),
    sourceCount: sourceCountFilter('Organization'),
    citations: f.many('citations', 'Which sources name it.'),
  })),
  declareOrders(
    'Organization',
    (key) => ({
      NAME: key.printed('name', 'The name.'),
      SLUG: key.code('slug', 'The short name.'),
      SOURCE_COUNT: sourceCountOrder('Organization'),
    }),
    [{ field: 'NAME', direction: 'ASC' }],
  ),
);

export const OrganizationRef = builder.prismaNode('Organization', {
  ...fact,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    aliases: t.exposeStringList('aliases'),
    kind: t.expose('kind', { type: enumRef('OrganizationKind'), description: 'What sort of body it is.' }),
    country: t.relation('country', { nullable: true }),
    positions: t.field(relatedList('Organization', 'positions', 'The posts in it, with those who held them.')),
    quotes: t.field(
      relatedList(
        'Organization',
        'quotes',
        'What the organization itself said, with no person named. What its people said is under `positions`.',
      ),
    ),
    addressed: t.field(relatedList('Organization', 'addressed', 'What was said to it.')),
    articles: t.field(relatedList('Organization', 'articles', 'The articles that it published.')),
    credits: t.field(relatedList('Organization', 'credits', 'The articles that credit it.')),
    decisions: t.field(relatedList('Organization', 'decisions', 'What it decided.')),
    treaties: t.field(relatedList('Organization', 'treaties', 'The treaties that it keeps as depositary.')),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
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
