import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { packageTreatyStatuses } from './packageTreatyStatus.js';
import { partialDate } from './values/dates.js';
import { money, moneyFilter, newAuthorityFilter } from './values/money.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const aidPackageList = declareList(
  declareFilter('AidPackage', (f) => ({
    slug: f.key('slug', 'The short name.'),
    title: f.text('titleFolded', 'The title.'),
    announcedOn: f.date('announcedOn', 'announcedOnLatest', 'When it was announced.'),
    authority: f.oneOf('authority', 'Under which power it is given.'),
    tranche: f.int('tranche', "The number in the authority's sequence."),
    value: moneyFilter('AidPackage'),
    authorityUse: f.oneOf('authorityUse', 'Whether its value is authority used for the first time.'),
    newAuthority: newAuthorityFilter(),
    itemsCompleteness: f.oneOf('itemsCompleteness', 'How much of the contents the line items show.'),
    itemsWording: f.oneOf('itemsWording', 'Whose words the line items are in.'),
    donor: f.one('donor', 'The country that gives. Example: `donor: { code: { eq: "US" } }`.'),
    recipient: f.one('recipient', 'The country that receives.'),
    lineItems: f.many(
      'lineItems',
      'What is in it. Example: `lineItems: { some: { equipment: { some: { familyOf: "tow" } } } }`.',
    ),
    decisions: f.many('decisions', 'Decisions that it was made under.'),
    sourceCount: sourceCountFilter('AidPackage'),
    citations: f.many(
      'citations',
      'Which sources report it. Example: `citations: { some: { stance: { eq: CONTRADICTS } } }`.',
    ),
  })),
  declareOrders(
    'AidPackage',
    (key) => ({
      ANNOUNCED_ON: key.date('announcedOn', 'The day of the announcement.'),
      VALUE: key.decimal('valueAmount', 'The printed figure, whatever its currency: filter by one.'),
      NEW_AUTHORITY: key.decimal(
        'newAuthorityAmount',
        'The authority used for the first time, whatever its currency: filter by one.',
      ),
      TITLE: key.printed('title', 'The title.'),
      SLUG: key.code('slug', 'The short name.'),
      SOURCE_COUNT: sourceCountOrder('AidPackage'),
    }),
    [{ field: 'ANNOUNCED_ON', direction: 'DESC' }],
  ),
);

builder.prismaNode('AidPackage', {
  ...fact,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    title: t.exposeString('title'),
    announcedOn: t.field(partialDate('announcedOn', 'announcedOnLatest', 'When it was announced.')),
    authority: t.expose('authority', { type: enumRef('AidAuthority'), description: 'Under which power it is given.' }),
    tranche: t.exposeInt('tranche', { nullable: true }),
    legalBasis: t.exposeString('legalBasis', { nullable: true }),
    value: t.field(
      money('value', 'What it is said to be worth. Other figures for it are under `citations`, each with its source.'),
    ),
    authorityUse: t.expose('authorityUse', { type: enumRef('AuthorityUse') }),
    newAuthority: t.field(
      money(
        'newAuthority',
        'How much of its value is authority used for the first time: all of it where `authorityUse` is NEW, exactly 0 ' +
          'where it is EARLIER, unknown where it is UNKNOWN.',
      ),
    ),
    itemsCompleteness: t.expose('itemsCompleteness', { type: enumRef('ItemsCompleteness') }),
    itemsWording: t.expose('itemsWording', { type: enumRef('ItemsWording') }),
    note: t.exposeString('note', { nullable: true }),
    donor: t.relation('donor'),
    recipient: t.relation('recipient'),
    lineItems: t.field(
      relatedList('AidPackage', 'lineItems', 'What is in it, line by line, in the order of the source.', [
        { field: 'ORDINAL', direction: 'ASC' },
      ]),
    ),
    treatyStatuses: t.field(packageTreatyStatuses()),
    decisions: t.field(relatedList('AidPackage', 'decisions', 'The decisions that it was made under.')),
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
