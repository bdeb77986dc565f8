import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder, record } from './builder.js';
import { type CitableModel, CitableRef, citableModels, subjects } from './citable.js';
import { enumRef } from './enums.js';
import { fromRows } from './fromSql.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { firstOf } from './related.js';
import { maybeMoney, moneyFilter } from './values/money.js';
import { maybeQuantity, quantityFilter } from './values/quantity.js';
import { sourceCount } from './values/sourceCount.js';

export const citationList = declareList(
  declareFilter('Citation', (f) => ({
    key: f.key('key', 'The short name.'),
    wording: f.text('wordingFolded', "The source's own words."),
    stance: f.oneOf('stance', 'How the source bears on the record.'),
    reading: f.oneOf(
      'reading',
      'How much was read of the source. Example: `reading: { eq: ADDRESS }`, its address alone.',
    ),
    value: moneyFilter('Citation'),
    quantity: quantityFilter('Citation'),
    origin: f.oneOf('origin', 'How the fact came: by hand, or proposed by a rule and accepted by a person.'),
    proposedByRule: f.key('proposedByRule', 'The rule that proposed it.'),
    article: f.one('article', 'The source.'),
    relayedBy: f.one('relayedBy', 'The article through which the source is known.'),
    passage: f.one('passage', 'Where the words are.'),
    ...Object.fromEntries(subjects.map(({ relation, means }) => [relation, f.one(relation, means)])),
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
    key: t.exposeString('key'),
    wording: t.exposeString('wording'),
    stance: t.expose('stance', { type: enumRef('Stance'), description: 'How the source bears on the record.' }),
    reading: t.expose('reading', { type: enumRef('SourceReading') }),
    ordinal: t.exposeInt('ordinal'),
    value: t.field(
      maybeMoney('The value of a package as this source gives it. Null where it gives none, and for other records.'),
    ),
    quantity: t.field(
      maybeQuantity(
        'The quantity of a line item as this source gives it. Null where it gives none, and for other records.',
      ),
    ),
    origin: t.expose('origin', { type: enumRef('FactOrigin') }),
    proposedByRule: t.exposeString('proposedByRule', { nullable: true }),
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

rootLookup(
  'citation',
  'Citation',
  {
    key: { column: 'key', form: 'text', description: 'The short name: twelve digits. Example: `0123456789ab`.' },
  },
  'One citation, by its key. Null when there is none.',
);

/** The options of the `citations` field of a fact. */
export function citations(model: CitableModel) {
  return relatedList<CitableModel>(
    model,
    'citations',
    'Which sources report it, in which words: the best passage first, sources that contradict it included.',
  );
}

// Each citable type has the fields itself; the interface says so, for queries that ask any fact for its sources.
builder.interfaceField(CitableRef, 'citations', (t) => t.field(citations('Quote')));
builder.interfaceField(CitableRef, 'sourceCount', (t) => t.int({ ...sourceCount, resolve: fromRows }));
