import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder, record } from './builder.js';
import { type CitableModel, CitableRef, citableModels } from './citable.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { firstOf } from './related.js';
import { maybeMoney, moneyFilter } from './values/money.js';
import { maybeQuantity, quantityFilter } from './values/quantity.js';

export const citationList = declareList(
  declareFilter('Citation', (f) => ({
    wording: f.text('wordingFolded', "The source's own words."),
    stance: f.oneOf('stance', 'How the source bears on the record.'),
    value: moneyFilter('Citation'),
    quantity: quantityFilter('Citation'),
    article: f.one('article', 'The source.'),
    relayedBy: f.one('relayedBy', 'The article through which the source is known.'),
    passage: f.one('passage', 'Where the words stand.'),
    quote: f.one('quote', 'It is a quote that the source is cited for.'),
    person: f.one('person', 'It is a person.'),
    position: f.one('position', 'It is a position.'),
    organization: f.one('organization', 'It is an organization.'),
    country: f.one('country', 'It is a country.'),
    equipment: f.one('equipment', 'It is an equipment.'),
    aidPackage: f.one('aidPackage', 'It is a package.'),
    lineItem: f.one('lineItem', 'It is a line of a package.'),
    decision: f.one('decision', 'It is a decision.'),
    decisionLink: f.one('decisionLink', 'It is a link between decisions.'),
    treaty: f.one('treaty', 'It is a treaty.'),
    treatyAction: f.one('treatyAction', 'It is an action about a treaty.'),
    articleLink: f.one('articleLink', 'It is a link between articles.'),
    articleCredit: f.one('articleCredit', 'It is a credit of an article.'),
  })),
  declareOrders(
    'Citation',
    (key) => ({
      ORDINAL: key.int('ordinal', 'The order among the citations of one record: the best passage first.'),
      PUBLISHED_ON: key.date(['article', 'publishedOn'], 'The day on which the source was published.'),
    }),
    [{ field: 'ORDINAL', direction: 'ASC' }],
  ),
);

builder.prismaNode('Citation', {
  ...record,
  fields: (t) => ({
    wording: t.exposeString('wording'),
    stance: t.expose('stance', { type: enumRef('Stance'), description: 'How the source bears on the record.' }),
    ordinal: t.exposeInt('ordinal'),
    value: t.field(
      maybeMoney('The value of a package as this source gives it. Null where it gives none, and for other records.'),
    ),
    quantity: t.field(
      maybeQuantity(
        'The quantity of a line item as this source gives it. Null where it gives none, and for other records.',
      ),
    ),
    article: t.relation('article'),
    relayedBy: t.relation('relayedBy', { nullable: true }),
    passage: t.relation('passage', { nullable: true }),
    subject: t.field({
      type: CitableRef,
      description: 'The record that the source is cited for.',
      ...firstOf(citableModels),
    }),
  }),
});

rootList(
  'citations',
  citationList,
  'Citations: which source reports which record, in which words and with which figures.',
);

/** The options of the `citations` field of a fact. */
export function citations(model: CitableModel) {
  return relatedList<CitableModel>(
    model,
    'citations',
    'Which sources report it, in which words: the best passage first, sources that contradict it included.',
  );
}

// Each citable type has the field itself; the interface says so, for queries that ask any fact for its sources.
builder.interfaceField(CitableRef, 'citations', (t) => t.field(citations('Quote')));
