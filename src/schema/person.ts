import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const personList = declareList(
  declareFilter('Person', (f) => ({
    slug: f.key('slug', 'The short name.'),
    name: f.names('namesFolded', 'The name or any of the aliases.'),
    positions: f.many('positions', 'Posts held.'),
    quotes: f.many('quotes', 'What the person said.'),
    decisions: f.many('decisions', 'What the person decided.'),
    credits: f.many('credits', 'Credits in articles.'),
    sourceCount: sourceCountFilter('Person'),
    citations: f.many('citations', 'Which sources name the person.'),
  })),
  declareOrders(
    'Person',
    (key) => ({
      NAME: key.printed('name', 'The name.'),
      SLUG: key.code('slug', 'The short name.'),
      SOURCE_COUNT: sourceCountOrder('Person'),
    }),
    [{ field: 'NAME', direction: 'ASC' }],
  ),
);

export const PersonRef = builder.prismaNode('Person', {
  ...fact,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    aliases: t.exposeStringList('aliases'),
    positions: t.field(relatedList('Person', 'positions', 'The posts that the person held, with their dates.')),
    quotes: t.field(relatedList('Person', 'quotes', 'What the person said.')),
    decisions: t.field(relatedList('Person', 'decisions', 'What the person decided.')),
    credits: t.field(relatedList('Person', 'credits', 'Articles and pictures that credit the person.')),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('Person')),
  }),
});

rootList('people', personList, 'People: who speaks, decides or writes, by name.');

rootLookup(
  'person',
  'Person',
  {
    slug: { column: 'slug', form: 'text', description: 'The short name. Example: `lloyd-austin`.' },
  },
  'One person, by slug. Null when there is none.',
);
