import fc from 'fast-check';
import { coerceInputValue, type GraphQLInputType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Filter, listPath, readFilters } from '../../src/explorer/filters.js';
import { articleFilters } from '../../src/explorer/pages/articles/articles.js';
import { decisionFilters } from '../../src/explorer/pages/decisions/decisions.js';
import { equipmentFilters } from '../../src/explorer/pages/equipment.js';
import { itemFilters } from '../../src/explorer/pages/items/filters.js';
import { packageFilters } from '../../src/explorer/pages/packages/filters.js';
import { quoteFilters } from '../../src/explorer/pages/quotes/quotes.js';
import { timelineFilters } from '../../src/explorer/pages/timeline/timeline.js';
import { actionFilters } from '../../src/explorer/pages/treaty/treaty.js';
import { valuesOf } from '../../src/explorer/words.js';
import { schema } from '../../src/schema/index.js';

const lists: readonly (readonly [string, readonly Filter<object>[]])[] = [
  ['AidPackageWhere', packageFilters],
  ['PackageLineItemWhere', itemFilters],
  ['QuoteWhere', quoteFilters],
  ['ArticleWhere', articleFilters],
  ['PolicyDecisionWhere', decisionFilters],
  ['EquipmentWhere', equipmentFilters],
  ['TimelineWhere', timelineFilters],
  ['TreatyActionWhere', actionFilters],
];

const enumValues = [
  'AidAuthority',
  'EquipmentCategory',
  'ItemsCompleteness',
  'QuantityUnit',
  'QuoteKind',
  'ArticleKind',
]
  .concat(['OrganizationKind', 'DecisionEffect', 'TimelineKind', 'TreatyActionKind'])
  .flatMap(valuesOf);

const likely = [...enumValues, 'stated', 'none', 'one', 'known', 'tow', 'us-pda-70', 'US', 'en', '2024', '2024-11'];

/** Values of a filter, and texts that are none. */
const valueFor = (filter: Filter<object>) =>
  fc.oneof(fc.constantFrom(...likely.filter((value) => filter.where(value))), fc.constantFrom(...likely), fc.string());

describe('filters', () => {
  it.each(lists)('of %s: from the address to the condition and back', (type, filters) => {
    const input = schema.getType(type) as GraphQLInputType;
    let inForce = 0;
    fc.assert(
      fc.property(
        fc.tuple(...filters.map((filter) => fc.tuple(fc.constant(filter.name), fc.option(valueFor(filter))))),
        (given) => {
          const legal = given.filter(
            ([name, value]) => value?.trim() && filters.find((filter) => filter.name === name)?.where(value.trim()),
          );
          const search = new URLSearchParams(legal.map(([name, value]) => [name, value ?? '']));
          const chosen = readFilters(filters, search);
          inForce += chosen.values.size;
          // The API takes what they mean.
          expect(() => coerceInputValue(chosen.where, input)).not.toThrow();
          for (const { name } of filters) expect(() => coerceInputValue(chosen.except(name), input)).not.toThrow();
          // The address that the chips and heads lead to says the same.
          const again = readFilters(filters, new URL(`http://x${listPath('/', chosen.parameters())}`).searchParams);
          expect(again.where).toEqual(chosen.where);
        },
      ),
      { numRuns: 200 },
    );
    expect(inForce).toBeGreaterThan(20);
  });

  it('two conditions on one field are both kept', () => {
    const { where } = readFilters(itemFilters, new URLSearchParams({ authority: 'PDA', year: '2024' }));
    expect(where).toEqual({
      and: [{ package: { authority: { eq: 'PDA' } } }, { package: { announcedOn: { eq: '2024' } } }],
    });
  });

  it('equipment is found by its name as it is typed', () => {
    const typed = readFilters(itemFilters, new URLSearchParams({ equipment: 'Mortar  Ammunition' }));
    expect(typed.where).toEqual({ equipment: { some: { familyOf: 'mortar-ammunition' } } });
  });

  it('a name is found however it is written, and a word that can be none is refused', () => {
    const named = (equipment: string) =>
      readFilters(itemFilters, new URLSearchParams({ equipment })).values.get('equipment');
    expect(['Patriot (SAM)', ' M777 & M198 ', 'TOW', '105mm'].map(named)).toEqual([
      'patriot-sam',
      'm777-m198',
      'tow',
      '105mm',
    ]);
    expect(() => named('???')).toThrow('“???” is no value of the filter “Names”.');
  });

  it('a day that is not in the calendar is refused', () => {
    for (const year of ['2024-13', '2024-02-30'])
      expect(() => readFilters(itemFilters, new URLSearchParams({ year }))).toThrow('is no value of the filter “Year”');
  });

  it('a value that is none is refused with what there is', () => {
    expect(() => readFilters(itemFilters, new URLSearchParams({ known: 'perhaps' }))).toThrow(
      '“perhaps” is no value of the filter “Number”. There are: stated, coded, withheld, nothing, none.',
    );
  });
});
