import { aidPackageList } from './aidPackage.js';
import { builder } from './builder.js';
import { CitableRef } from './citable.js';
import { citationList, citations } from './citation.js';
import { declareFilter } from './filters/declare.js';
import { relatedList, rootList } from './lists/connection.js';
import { declareList } from './lists/list.js';
import { rootLookup } from './lists/lookup.js';
import { declareOrders } from './lists/order.js';
import { organizationList } from './organization.js';
import { policyDecisionList } from './policyDecision.js';
import { positionList } from './position.js';
import { quoteList } from './quote.js';
import { treatyActionList } from './treatyAction.js';

export const countryList = declareList(
  declareFilter('Country', (f) => ({
    code: f.countryCode('code', 'The ISO 3166-1 alpha-2 code. Example: `{ eq: "UA" }`.'),
    name: f.names('namesFolded', 'The name or any of the aliases.'),
    given: f.many('given', () => aidPackageList.filter, 'Aid that it gave.'),
    received: f.many('received', () => aidPackageList.filter, 'Aid that it was given.'),
    organizations: f.many('organizations', () => organizationList.filter, 'Organizations that belong to it.'),
    positions: f.many('positions', () => positionList.filter, 'Its offices.'),
    quotes: f.many('quotes', () => quoteList.filter, 'What was said there.'),
    decisions: f.many('decisions', () => policyDecisionList.filter, 'Its policy decisions.'),
    decisionsFor: f.many('decisionsFor', () => policyDecisionList.filter, 'Decisions in its favour.'),
    treatyActions: f.many('treatyActions', () => treatyActionList.filter, 'What it did about treaties.'),
    citations: f.many('citations', () => citationList.filter, 'Which sources name it.'),
  })),
  declareOrders('Country', (key) => ({ NAME: key.text('name', 'The name.'), CODE: key.text('code', 'The code.') }), [
    { field: 'NAME', direction: 'ASC' },
  ]),
);

builder.prismaNode('Country', {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
  interfaces: [CitableRef],
  select: { id: true },
  fields: (t) => ({
    code: t.exposeString('code'),
    name: t.exposeString('name'),
    aliases: t.exposeStringList('aliases'),
    given: t.field(relatedList('Country', 'given', aidPackageList, 'The aid that it gave.')),
    received: t.field(relatedList('Country', 'received', aidPackageList, 'The aid that it was given.')),
    organizations: t.field(
      relatedList('Country', 'organizations', organizationList, 'The organizations that belong to it.'),
    ),
    positions: t.field(relatedList('Country', 'positions', positionList, 'Its offices, with those who held them.')),
    quotes: t.field(relatedList('Country', 'quotes', quoteList, 'What was said there.')),
    decisions: t.field(relatedList('Country', 'decisions', policyDecisionList, 'Its policy decisions.')),
    decisionsFor: t.field(
      relatedList('Country', 'decisionsFor', policyDecisionList, "Other countries' decisions in its favour."),
    ),
    treatyActions: t.field(relatedList('Country', 'treatyActions', treatyActionList, 'What it did about treaties.')),
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
