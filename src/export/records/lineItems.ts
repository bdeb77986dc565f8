import { packageLineItemList } from '../../schema/packageLineItem.js';
import { citations } from '../citationColumns.js';
import { globalId, integer, list, partialDate, quantity, sourceCount, text } from '../columns.js';
import { declareExport } from '../declare.js';

export const lineItems = declareExport({
  name: 'line-items',
  list: packageLineItemList,
  field: 'packageLineItems',
  description:
    "The lines of all packages. A package's value is in `packages` alone: no line says what part of it is its own.",
  columns: [
    globalId('PackageLineItem'),
    text('slug', 'slug', 'The short name, which stays the same for good.'),
    integer('ordinal', 'ordinal', 'Order in the package, from 1.'),
    text('as_reported', 'asReported', 'The line in the words of the source.'),
    ...quantity('How much of it'),
    list('equipment', 'equipment', 'slug', 'What the line names, by slug.'),
    list('equipment_designations', 'equipment', 'designation', 'What the line names.'),
    text('package', ['package', 'slug'], 'The package that it is a line of, by slug.'),
    text('package_title', ['package', 'title'], "The package's title."),
    ...partialDate('announced_on', ['announcedOn', 'announcedOnLatest'], 'When the package was announced', ['package']),
    text('authority', ['package', 'authority'], 'Under which power the package is given.'),
    text('donor', ['package', 'donor', 'code'], 'The country that gives, by ISO 3166-1 code.'),
    text('recipient', ['package', 'recipient', 'code'], 'The country that receives, by ISO 3166-1 code.'),
    sourceCount,
    ...citations(),
  ],
});
