import { certainties, certaintyWords, inAll, linesOf } from '../../certainty.js';
import type { Choices } from '../../components/list.js';
import { type Chosen, choicesOf, equipmentChoices, type Filter, fixedChoices } from '../../filters.js';
import { dateIn, enumOf, oneOf, publisherChoices, publishers, slugIn, typedIn } from '../../filterValues.js';
import type { Data, Where } from './document.js';

/** How far the number is known; `none`: whatever else is said, the list has no number. */
const known: Filter<Where> = {
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

const byPublishers = publishers<Where>((sourceCount) => ({ sourceCount }));

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
  byPublishers,
];

/** What all lines are filtered by. */
export const itemFilters: readonly Filter<Where>[] = [
  {
    name: 'equipment',
    label: 'Names',
    every: 'anything',
    overlaps: true,
    ...typedIn((slug) => ({ equipment: { some: { familyOf: slug } } })),
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

/** The variables of LinePublishersDocument. */
export const publisherVariables = (chosen: Chosen<Where>) => ({
  onOne: chosen.at('sources', 'one'),
  onSeveral: chosen.at('sources', 'several'),
});

type LineData = Pick<Data, 'byAuthority' | 'byYear' | 'counts' | 'onOne' | 'onSeveral'>;

/** The choices of `lineFilters`. */
export function lineChoices(data: LineData): Choices {
  const counts = inAll(data.counts);
  const none = counts.coded + counts.withheld + counts.nothing;
  return {
    authority: choicesOf(data.byAuthority, 'AidAuthority'),
    year: choicesOf(data.byYear),
    known: fixedChoices(known, { ...counts, none }),
    sources: publisherChoices(byPublishers, data),
  };
}

export function itemChoices(data: Data): Choices {
  return {
    ...lineChoices(data),
    category: choicesOf(data.byCategory, 'EquipmentCategory'),
    unit: choicesOf(data.byUnit, 'QuantityUnit'),
    equipment: equipmentChoices(data.byEquipment, data.chosen),
  };
}
