import type { Choices } from '../../components/list.js';
import { choicesOf, equipmentChoices, type Filter } from '../../filters.js';
import { dateIn, enumOf, oneOf, publishers, slugIn } from '../../filterValues.js';
import type { Data, Where } from './document.js';

/** Authority, year, and what is known of the number: what the lines of one weapon are filtered by too. */
export const lineFilters: readonly Filter<Where>[] = [
  {
    name: 'authority',
    label: 'Authority',
    ...enumOf('AidAuthority', (authority) => ({ package: { authority: { eq: authority } } })),
  },
  {
    name: 'year',
    label: 'Year',
    where: dateIn((date) => ({ package: { announcedOn: { eq: date } } })),
    says: (date) => date,
  },
  {
    name: 'known',
    label: 'Number',
    every: 'any',
    ...oneOf<Where>({
      stated: {
        says: 'number stated in the list',
        where: { quantity: { qualifier: { notIn: ['UNSPECIFIED', 'WITHHELD'] } } },
      },
      none: {
        says: 'no number in the list',
        where: { quantity: { qualifier: { in: ['UNSPECIFIED', 'WITHHELD'] } } },
      },
      coded: {
        says: 'number only in another source',
        where: {
          quantity: { qualifier: { in: ['UNSPECIFIED', 'WITHHELD'] } },
          // One that agrees with the list: what contradicts it is no number of its line.
          citations: {
            some: { quantity: { qualifier: { notIn: ['UNSPECIFIED', 'WITHHELD'] } }, stance: { eq: 'SUPPORTS' } },
          },
        },
      },
      withheld: {
        says: 'said to be undisclosed',
        where: {
          or: [
            { quantity: { qualifier: { eq: 'WITHHELD' } } },
            { citations: { some: { quantity: { qualifier: { eq: 'WITHHELD' } } } } },
          ],
        },
      },
    }),
  },
  publishers<Where>((sourceCount) => ({ sourceCount })),
];

/** What all lines are filtered by. */
export const itemFilters: readonly Filter<Where>[] = [
  {
    name: 'equipment',
    label: 'Names',
    every: 'anything',
    where: slugIn((slug) => ({ equipment: { some: { familyOf: slug } } })),
    says: (slug) => slug,
  },
  {
    name: 'category',
    label: 'Category',
    ...enumOf('EquipmentCategory', (category) => ({ equipment: { some: { category: { eq: category } } } })),
  },
  ...lineFilters,
  {
    name: 'unit',
    label: 'Unit',
    every: 'any',
    ...enumOf('QuantityUnit', (unit) => ({ quantity: { unit: { eq: unit } } })),
  },
  {
    name: 'package',
    label: 'Package',
    where: slugIn((slug) => ({ package: { slug: { eq: slug } } })),
    says: (slug) => `package ${slug}`,
  },
];

export function itemChoices(data: Data): Choices {
  return {
    authority: choicesOf(data.byAuthority, 'AidAuthority'),
    year: choicesOf(data.byYear),
    category: choicesOf(data.byCategory, 'EquipmentCategory'),
    unit: choicesOf(data.byUnit, 'QuantityUnit'),
    equipment: equipmentChoices(data.byEquipment, data.chosen),
  };
}
