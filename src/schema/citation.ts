import { aidPackageList } from './aidPackage.js';
import { articleList } from './article.js';
import { articleCreditList } from './articleCredit.js';
import { articleLinkList } from './articleLink.js';
import { builder } from './builder.js';
import { type CitableModel, CitableRef, citableModels } from './citable.js';
import { countryList } from './country.js';
import { enumRef } from './enums.js';
import { equipmentList } from './equipment.js';
import { declareFilter } from './filters/declare.js';
import { firstOf, firstRecord } from './firstOf.js';
import { relatedList, rootList } from './lists/connection.js';
import { declareList } from './lists/list.js';
import { declareOrders } from './lists/order.js';
import { organizationList } from './organization.js';
import { packageLineItemList } from './packageLineItem.js';
import { passageList } from './passage.js';
import { personList } from './person.js';
import { policyDecisionList } from './policyDecision.js';
import { policyDecisionLinkList } from './policyDecisionLink.js';
import { positionList } from './position.js';
import { quoteList } from './quote.js';
import { treatyList } from './treaty.js';
import { treatyActionList } from './treatyAction.js';
import { maybeMoney, moneyFilter } from './values/money.js';
import { maybeQuantity, quantityFilter } from './values/quantity.js';

export const citationList = declareList(
  declareFilter('Citation', (f) => ({
    wording: f.text('wordingFolded', "The source's own words."),
    stance: f.oneOf('stance', 'Stance', 'How the source bears on the record.'),
    value: moneyFilter('Citation'),
    quantity: quantityFilter('Citation'),
    article: f.one('article', 'articleId', () => articleList.filter, 'The source.'),
    relayedBy: f.one(
      'relayedBy',
      'relayedById',
      () => articleList.filter,
      'The article through which the source is known.',
    ),
    passage: f.one('passage', 'passageId', () => passageList.filter, 'Where the words stand.'),
    quote: f.one('quote', 'quoteId', () => quoteList.filter, 'It is a quote that the source is cited for.'),
    person: f.one('person', 'personId', () => personList.filter, 'It is a person.'),
    position: f.one('position', 'positionId', () => positionList.filter, 'It is a position.'),
    organization: f.one('organization', 'organizationId', () => organizationList.filter, 'It is an organization.'),
    country: f.one('country', 'countryId', () => countryList.filter, 'It is a country.'),
    equipment: f.one('equipment', 'equipmentId', () => equipmentList.filter, 'It is an equipment.'),
    aidPackage: f.one('aidPackage', 'aidPackageId', () => aidPackageList.filter, 'It is a package.'),
    lineItem: f.one('lineItem', 'lineItemId', () => packageLineItemList.filter, 'It is a line of a package.'),
    decision: f.one('decision', 'decisionId', () => policyDecisionList.filter, 'It is a decision.'),
    decisionLink: f.one(
      'decisionLink',
      'decisionLinkId',
      () => policyDecisionLinkList.filter,
      'It is a link between decisions.',
    ),
    treaty: f.one('treaty', 'treatyId', () => treatyList.filter, 'It is a treaty.'),
    treatyAction: f.one(
      'treatyAction',
      'treatyActionId',
      () => treatyActionList.filter,
      'It is an action about a treaty.',
    ),
    articleLink: f.one('articleLink', 'articleLinkId', () => articleLinkList.filter, 'It is a link between articles.'),
    articleCredit: f.one(
      'articleCredit',
      'articleCreditId',
      () => articleCreditList.filter,
      'It is a credit of an article.',
    ),
  })),
  declareOrders(
    'Citation',
    (key) => ({
      ORDINAL: key.int('ordinal', 'The order among the citations of one record: the best passage first.'),
      PUBLISHED_ON: key.date(['article', 'publishedOn'], 'The day on which the source was published.', {
        nullable: true,
      }),
    }),
    [{ field: 'ORDINAL', direction: 'ASC' }],
  ),
);

builder.prismaNode('Citation', {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
  select: { id: true },
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
      resolve: (citation) => {
        const subject = firstRecord(citation, citableModels);
        if (!subject) throw new TypeError('a citation without a subject, which the database refuses');
        return subject;
      },
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
    citationList,
    'Which sources report it, in which words: the best passage first, sources that contradict it included.',
  );
}

// Each citable type has the field itself; the interface says so, for queries that ask any fact for its sources.
builder.interfaceField(CitableRef, 'citations', (t) => t.field(citations('Quote')));
