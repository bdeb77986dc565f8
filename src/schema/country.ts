import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const countryList = declareList(
  declareFilter('Country', (f) => ({
    code: f.countryCode('code', 'The ISO 3166-1 alpha-2 code. Example: `{ eq: "UA" }`.'),
    name: f.names('namesFolded', 'The name or any of the aliases.'),
    given: f.many('given', 'Aid that it gave.'),
    received: f.many('received', 'Aid that it was given.'),
    organizations: f.many('organizations', 'Organizations that belong to it.'),
    positions: f.many('positions', 'Its offices.'),
    quotes: f.many('quotes', 'What was said there.'),
    decisions: f.many('decisions', 'Its policy decisions.'),
    decisionsFor: f.many('decisionsFor', 'Decisions in its favour.'),
    treatyActions: f.many('treatyActions', 'What it did about treaties.'),
    sourceCount: sourceCountFilter('Country'),
    citations: f.many('citations', 'Which sources name it.'),
  })),
  declareOrders(
    'Country',
    (key) => ({
      NAME: key.printed('name', 'The name.'),
      CODE: key.code('code', 'The code.'),
      SOURCE_COUNT: sourceCountOrder('Country'),
    }),
    [{ field: 'NAME', direction: 'ASC' }],
  ),
);

builder.prismaNode('Country', {
  ...fact,
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    aliases: t.exposeStringList('aliases'),
    given: t.field(relatedList('Country', 'given', 'The aid that it gave.')),
    received: t.field(relatedList('Country', 'received', 'The aid that it was given.')),
    organizations: t.field(relatedList('Country', 'organizations', 'The organizations that belong to it.')),
    positions: t.field(relatedList('Country', 'positions', 'Its offices, with those who held them.')),
    quotes: t.field(relatedList('Country', 'quotes', 'What was said there.')),
    decisions: t.field(relatedList('Country', 'decisions', 'Its policy decisions.')),
    decisionsFor: t.field(relatedList('Country', 'decisionsFor', "Other countries' decisions in its favour.")),
    treatyActions: t.field(relatedList('Country', 'treatyActions', 'What it did about treaties.')),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('Country')),
  }),
});

rootList('countries', countryList, 'Countries, by name.');

rootLookup(
  'country',
  'Country',
  {
    code: { column: 'code', form: 'countryCode', description: 'The code, in either case. Example: `UA`.' },
  },
  'One country, by its ISO 3166-1 alpha-2 code. Null when there is none on record.',
);
