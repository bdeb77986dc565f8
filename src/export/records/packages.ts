import { valuesText } from '../../query/enums.js';
import { aidPackageList } from '../../schema/aidPackage.js';
import { citations } from '../citationColumns.js';
import { count, globalId, integer, money, partialDate, sourceCount, text } from '../columns.js';
import { declareExport } from '../declare.js';

export const packages = declareExport({
  name: 'packages',
  list: aidPackageList,
  field: 'aidPackages',
  description: 'Announced transfers of aid. What is in them is in `line-items`.',
  columns: [
    globalId('AidPackage'),
    text('slug', 'slug', 'The short name, which stays the same for good.'),
    text('title', 'title', 'The title in the form that the field uses.'),
    ...partialDate('announced_on', ['announcedOn', 'announcedOnLatest'], 'When it was announced'),
    text('authority', 'authority', `Under which power it is given: ${valuesText('AidAuthority')}.`),
    integer('tranche', 'tranche', "The number in the authority's sequence."),
    text('legal_basis', 'legalBasis', 'The provision of law, as the sources name it.'),
    ...money('What it is said to be worth'),
    text(
      'authority_use',
      'authorityUse',
      `Whether its value is authority used for the first time: ${valuesText('AuthorityUse')}.`,
    ),
    ...money('The authority that it uses for the first time', {
      name: 'newAuthority',
      prefix: 'new_authority',
      field: 'newAuthority',
    }),
    text('items_completeness', 'itemsCompleteness', 'How much of the contents the line items show.'),
    text('items_wording', 'itemsWording', 'Whose words the line items are in.'),
    count('line_items_count', 'lineItems', 'How many line items it has.'),
    text('note', 'note', 'What a reader must know to use the record.'),
    text('donor', ['donor', 'code'], 'The country that gives, by ISO 3166-1 code.'),
    text('donor_name', ['donor', 'name'], 'Its name.'),
    text('recipient', ['recipient', 'code'], 'The country that receives, by ISO 3166-1 code.'),
    text('recipient_name', ['recipient', 'name'], 'Its name.'),
    sourceCount,
    ...citations(),
  ],
});
