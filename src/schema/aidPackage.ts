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
import { packageLineItemList } from './packageLineItem.js';
import { packageTreatyStatuses } from './packageTreatyStatus.js';
import { policyDecisionList } from './policyDecision.js';
import { partialDate } from './values/dates.js';
import { money, moneyFilter } from './values/money.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const aidPackageList = declareList(
  declareFilter('AidPackage', (f) => ({
    slug: f.key('slug', 'The short name.'),
    title: f.text('titleFolded', 'The title.'),
    announcedOn: f.date('announcedOn', 'announcedOnLatest', 'When it was announced.'),
    authority: f.oneOf('authority', 'AidAuthority', 'Under which power it is given.'),
    tranche: f.int('tranche', "The number in the authority's sequence.", { nullable: true }),
    value: moneyFilter('AidPackage'),
    itemsCompleteness: f.oneOf(
      'itemsCompleteness',
      'ItemsCompleteness',
      'How much of the contents the line items show.',
    ),
    itemsWording: f.oneOf('itemsWording', 'ItemsWording', 'Whose words the line items are in.'),
    donor: f.one(
      'donor',
      'donorId',
      () => countryList.filter,
      'The country that gives. Example: `donor: { code: { eq: "US" } }`.',
    ),
    recipient: f.one('recipient', 'recipientId', () => countryList.filter, 'The country that receives.'),
    lineItems: f.many(
      'lineItems',
      () => packageLineItemList.filter,
      'What is in it. Example: `lineItems: { some: { equipment: { some: { familyOf: "tow" } } } }`.',
    ),
    decisions: f.many('decisions', () => policyDecisionList.filter, 'Decisions that it was made under.'),
    sourceCount: sourceCountFilter,
    citations: f.many(
      'citations',
      () => citationList.filter,
      'Which sources report it. Example: `citations: { some: { stance: { eq: CONTRADICTS } } }`.',
    ),
  })),
  declareOrders(
    'AidPackage',
    (key) => ({
      ANNOUNCED_ON: key.date('announcedOn', 'The day of the announcement.'),
      VALUE: key.decimal('valueAmount', 'The printed figure, whatever its currency: filter by one.', {
        nullable: true,
      }),
      TITLE: key.text('title', 'The title.'),
      SLUG: key.text('slug', 'The short name.'),
      SOURCE_COUNT: sourceCountOrder,
    }),
    [{ field: 'ANNOUNCED_ON', direction: 'DESC' }],
  ),
);

builder.prismaNode('AidPackage', {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
  interfaces: [CitableRef],
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    announcedOn: t.field(partialDate('announcedOn', 'announcedOnLatest', 'When it was announced.')),
    authority: t.expose('authority', { type: enumRef('AidAuthority'), description: 'Under which power it is given.' }),
    tranche: t.exposeInt('tranche', { nullable: true }),
    legalBasis: t.exposeString('legalBasis', { nullable: true }),
    value: t.field(
      money('What it is said to be worth. Other figures for it are under `citations`, each with its source.'),
    ),
    itemsCompleteness: t.expose('itemsCompleteness', { type: enumRef('ItemsCompleteness') }),
    itemsWording: t.expose('itemsWording', { type: enumRef('ItemsWording') }),
    note: t.exposeString('note', { nullable: true }),
    donor: t.relation('donor'),
    recipient: t.relation('recipient'),
    lineItems: t.field(
      relatedList(
        'AidPackage',
        'lineItems',
        packageLineItemList,
        'What is in it, line by line, in the order of the source.',
        [{ field: 'ORDINAL', direction: 'ASC' }],
      ),
    ),
    treatyStatuses: t.field(packageTreatyStatuses()),
    decisions: t.field(
      relatedList('AidPackage', 'decisions', policyDecisionList, 'The decisions that it was made under.'),
    ),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('AidPackage')),
  }),
});

rootList('aidPackages', aidPackageList, 'Aid packages: announced transfers with their line items, latest first.');

rootLookup(
  'aidPackage',
  'AidPackage',
  {
    slug: { column: 'slug', form: 'text', description: 'The short name. Example: `us-pda-70`.' },
  },
  'One aid package, by slug. Null when there is none.',
);
