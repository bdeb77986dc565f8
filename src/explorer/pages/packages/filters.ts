import type { Choices } from '../../components/list.js';
import { type Chosen, choicesOf, equipmentChoices, type Filter, fixedChoices } from '../../filters.js';
import { dateIn, enumOf, oneOf, publisherChoices, publishers, slugIn, typedIn } from '../../filterValues.js';
import type { Data, Where } from './document.js';

const byValue: Filter<Where> = {
  name: 'value',
  label: 'Value',
  every: 'any',
  ...oneOf<Where>({
    known: { says: 'value stated', where: { value: { qualifier: { notIn: ['UNSPECIFIED', 'WITHHELD'] } } } },
    unknown: { says: 'value unknown', where: { value: { qualifier: { in: ['UNSPECIFIED', 'WITHHELD'] } } } },
  }),
};

const byPublishers = publishers<Where>((sourceCount) => ({ sourceCount }));

/** What packages are filtered by. */
export const packageFilters: readonly Filter<Where>[] = [
  {
    name: 'equipment',
    label: 'Brings',
    every: 'anything',
    overlaps: true,
    ...typedIn((slug) => ({ lineItems: { some: { equipment: { some: { familyOf: slug } } } } })),
  },
  {
    name: 'category',
    label: 'Category',
    overlaps: true,
    ...enumOf('EquipmentCategory', (category) => ({
      lineItems: { some: { equipment: { some: { category: { eq: category } } } } },
    })),
  },
  {
    name: 'authority',
    label: 'Authority',
    ...enumOf('AidAuthority', (authority) => ({ authority: { eq: authority } })),
  },
  {
    name: 'year',
    label: 'Year',
    where: dateIn((date) => ({ announcedOn: { eq: date } })),
    says: (date) => date,
  },
  {
    name: 'list',
    label: 'List of items',
    every: 'any',
    ...enumOf('ItemsCompleteness', (kind) => ({ itemsCompleteness: { eq: kind } })),
  },
  byValue,
  byPublishers,
  {
    name: 'donor',
    label: 'Given by',
    where: slugIn((code) => ({ donor: { code: { eq: code } } })),
    says: (code) => code,
  },
  {
    name: 'recipient',
    label: 'Given to',
    where: slugIn((code) => ({ recipient: { code: { eq: code } } })),
    says: (code) => code,
  },
];

/** The variables of the counts: each filter's choices are counted under all others. */
export const countVariables = (chosen: Chosen<Where>) => ({
  equipment: chosen.values.get('equipment') ?? '',
  noAuthority: chosen.except('authority'),
  noYear: chosen.except('year'),
  noCategory: chosen.except('category'),
  noEquipment: chosen.except('equipment'),
  noCompleteness: chosen.except('list'),
});

/** The same of choices whose values no facet has. */
export const choiceVariables = (chosen: Chosen<Where>) => ({
  known: chosen.at('value', 'known'),
  unknown: chosen.at('value', 'unknown'),
  onOne: chosen.at('sources', 'one'),
  onSeveral: chosen.at('sources', 'several'),
});

export function packageChoices(data: Data): Choices {
  return {
    authority: choicesOf(data.byAuthority, 'AidAuthority'),
    year: choicesOf(data.byYear),
    category: choicesOf(data.byCategory, 'EquipmentCategory'),
    equipment: equipmentChoices(data.byEquipment, data.chosen),
    list: choicesOf(data.byCompleteness, 'ItemsCompleteness'),
    value: fixedChoices(byValue, { known: data.known.totalCount, unknown: data.unknown.totalCount }),
    sources: publisherChoices(byPublishers, data),
  };
}
