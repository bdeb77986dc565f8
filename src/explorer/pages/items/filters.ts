import { certainties, certaintyWords, inAll, linesOf } from '../../certainty.js';
import type { Choices } from '../../components/list.js';
import { choicesOf, equipmentChoices, type Filter } from '../../filters.js';
import { dateIn, enumOf, oneOf, publishers, slugIn, typedIn } from '../../filterValues.js';
import type { Data, Where } from './document.js';

/** How far the number is known; `none`: whatever else is said, the list has no number. */
const known = {
  name: 'known',
  label: 'Number',
  every: 'any',
  // `none` is all but `stated`.
  overlaps: true,
  ...oneOf<Where>({
    ...Object.fromEntries(
      certainties.map((kind) => [kind, { says: `number ${certaintyWords[kind]}`, where: linesOf(kind) }]),
    ),
    none: { says: 'no number in the list', where: { not: linesOf('stated') } },
  }),
};

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
  known,
  publishers<Where>((sourceCount) => ({ sourceCount })),
];

/** What all lines are filtered by. */
export const itemFilters: readonly Filter<Where>[] = [
  {
    name: 'equipment',
    label: 'Names',
    every: 'anything',
    overlaps: true,
    where: typedIn((slug) => ({ equipment: { some: { familyOf: slug } } })),
    says: (slug) => slug,
  },
  {
    name: 'category',
    label: 'Category',
    overlaps: true,
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
  const counts = inAll(data.counts);
  const none = counts.coded + counts.withheld + counts.nothing;
  const byKnown = new Map(Object.entries({ ...counts, none }));
  return {
    known: known.fixed.map((value) => ({ value, label: known.says(value), count: byKnown.get(value) })),
    authority: choicesOf(data.byAuthority, 'AidAuthority'),
    year: choicesOf(data.byYear),
    category: choicesOf(data.byCategory, 'EquipmentCategory'),
    unit: choicesOf(data.byUnit, 'QuantityUnit'),
    equipment: equipmentChoices(data.byEquipment, data.chosen),
  };
}
