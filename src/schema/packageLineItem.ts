import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { quantity, quantityFilter } from './values/quantity.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const packageLineItemList = declareList(
  declareFilter('PackageLineItem', (f) => ({
    slug: f.key('slug', 'The short name.'),
    asReported: f.text('asReportedFolded', 'The line in the words of the source.'),
    quantity: quantityFilter('PackageLineItem'),
    package: f.one('package', 'The package that it is a line of.'),
    equipment: f.many('equipment', 'What it names.'),
    sourceCount: sourceCountFilter('PackageLineItem'),
    citations: f.many('citations', 'Which sources report it.'),
  })),
  declareOrders(
    'PackageLineItem',
    (key) => ({
      ANNOUNCED_ON: key.date(['package', 'announcedOn'], 'The day on which the package was announced.'),
      PACKAGE: key.code(['package', 'slug'], "The package's short name."),
      ORDINAL: key.int('ordinal', 'The order in its package.'),
      AS_REPORTED: key.printed('asReported', 'The words of the source.'),
      SOURCE_COUNT: sourceCountOrder('PackageLineItem'),
    }),
    [
      { field: 'ANNOUNCED_ON', direction: 'DESC' },
      { field: 'PACKAGE', direction: 'ASC' },
      { field: 'ORDINAL', direction: 'ASC' },
    ],
  ),
);

builder.prismaNode('PackageLineItem', {
  ...fact,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    ordinal: t.exposeInt('ordinal'),
    asReported: t.exposeString('asReported'),
    quantity: t.field(quantity('How much of it. Other readings are under `citations`, each with its source.')),
    package: t.relation('package'),
    equipment: t.field(relatedList('PackageLineItem', 'equipment', 'What the line names: one thing, or several.')),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('PackageLineItem')),
  }),
});

rootList('packageLineItems', packageLineItemList, 'Line items of all packages, the latest package first.');

rootLookup(
  'packageLineItem',
  'PackageLineItem',
  {
    slug: { column: 'slug', form: 'text', description: "The short name: the package's, a slash, and the line's own." },
  },
  'One line of a package, by slug. Null when there is none.',
);
