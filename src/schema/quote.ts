import { articleList } from './article.js';
import { builder } from './builder.js';
import { CitableRef } from './citable.js';
import { citationList, citations } from './citation.js';
import { countryList } from './country.js';
import { enumRef } from './enums.js';
import { equipmentList } from './equipment.js';
import { declareFilter } from './filters/declare.js';
import { firstOf, firstRecord } from './firstOf.js';
import { relatedList, rootList } from './lists/connection.js';
import { declareList } from './lists/list.js';
import { rootLookup } from './lists/lookup.js';
import { declareOrders } from './lists/order.js';
import { organizationList } from './organization.js';
import { PassageRef } from './passage.js';
import { personList } from './person.js';
import { positionList } from './position.js';
import { type Reading, reads } from './reading.js';
import { SpeakerRef } from './speaker.js';
import { maybePartialDate } from './values/dates.js';

export const quoteList = declareList(
  declareFilter('Quote', (f) => ({
    slug: f.key('slug', 'The short name.'),
    kind: f.oneOf('kind', 'QuoteKind', 'How directly the words are given.'),
    text: f.text('textFolded', 'The words.'),
    speakerLabel: f.text('speakerLabelFolded', 'The speaker as the article names them.'),
    roleAsPrinted: f.text('roleAsPrintedFolded', "The speaker's role as printed.", { nullable: true }),
    venue: f.text('venueFolded', 'The occasion.', { nullable: true }),
    saidOn: f.date('saidOn', 'saidOnLatest', 'When it was said.', { nullable: true }),
    article: f.one('article', 'articleId', () => articleList.filter, 'The article that prints it.'),
    speakerPerson: f.one('speakerPerson', 'speakerPersonId', () => personList.filter, 'The person who spoke.'),
    speakerOrganization: f.one(
      'speakerOrganization',
      'speakerOrganizationId',
      () => organizationList.filter,
      'The organization that spoke, where no person is named.',
    ),
    position: f.one('position', 'positionId', () => positionList.filter, 'The post that the speaker held on the day.'),
    addressee: f.one('addressee', 'addresseeId', () => organizationList.filter, 'The organization it was said to.'),
    place: f.one('place', 'placeId', () => countryList.filter, 'The country where it was said.'),
    about: f.many('about', () => equipmentList.filter, 'The equipment that it is about.'),
    citations: f.many('citations', () => citationList.filter, 'Where it stands.'),
  })),
  declareOrders(
    'Quote',
    (key) => ({
      PUBLISHED_ON: key.date(['article', 'publishedOn'], 'The day on which the article was published.', {
        nullable: true,
      }),
      SAID_ON: key.date('saidOn', 'The day on which it was said.', { nullable: true }),
      ARTICLE: key.text(['article', 'slug'], "The article's short name."),
      ORDINAL: key.int('ordinal', 'The order in its article.'),
    }),
    [
      { field: 'PUBLISHED_ON', direction: 'DESC' },
      { field: 'ARTICLE', direction: 'ASC' },
      { field: 'ORDINAL', direction: 'ASC' },
    ],
  ),
);

/** The citations whose passages hold the words themselves. */
const supporting = {
  kind: 'through',
  relation: 'citations',
  where: { column: 'stance', equals: 'SUPPORTS' },
  orderBy: ['ordinal', 'id'],
  to: 'passage',
} as const satisfies Reading;

const speakers = { speakerPerson: 'Person', speakerOrganization: 'Organization' } as const;

builder.prismaNode('Quote', {
  id: { field: 'id', description: 'The global id, which stays the same for good.' },
  nullable: true,
  interfaces: [CitableRef],
  select: { id: true },
  fields: (t) => ({
    slug: t.exposeString('slug'),
    kind: t.expose('kind', { type: enumRef('QuoteKind'), description: 'How directly the words are given.' }),
    text: t.exposeString('text'),
    ordinal: t.exposeInt('ordinal'),
    speaker: t.field({
      type: SpeakerRef,
      nullable: true,
      description:
        'Who said it: a person, or an organization that speaks as itself. Null where the article names nobody ("a senior official").',
      ...firstOf(speakers),
      resolve: (quote) => firstRecord(quote, speakers) ?? null,
    }),
    speakerLabel: t.exposeString('speakerLabel'),
    roleAsPrinted: t.exposeString('roleAsPrinted', { nullable: true }),
    position: t.relation('position', { nullable: true }),
    venue: t.exposeString('venue', { nullable: true }),
    addressee: t.relation('addressee', { nullable: true }),
    addresseeAsPrinted: t.exposeString('addresseeAsPrinted', { nullable: true }),
    place: t.relation('place', { nullable: true }),
    placeAsPrinted: t.exposeString('placeAsPrinted', { nullable: true }),
    saidOn: t.field(
      maybePartialDate('saidOn', 'saidOnLatest', 'When it was said. Null where the article does not say.'),
    ),
    saidOnAsPrinted: t.exposeString('saidOnAsPrinted', { nullable: true }),
    article: t.relation('article'),
    passages: t.field({
      type: [PassageRef],
      description:
        'The stretches of the article that hold it, in the order of the words: several where the article breaks it with "he said". What says who spoke is under `citations`, as MENTIONS.',
      select: (_args, _context, nested) => ({
        citations: {
          where: { [supporting.where.column]: supporting.where.equals },
          orderBy: supporting.orderBy.map((column) => ({ [column]: 'asc' as const })),
          select: { passage: nested({ select: { id: true } }) as { select: { id: true } } },
        },
      }),
      extensions: reads(supporting),
      resolve: (quote) => quote.citations.flatMap(({ passage }) => (passage ? [passage] : [])),
    }),
    about: t.field(relatedList('Quote', 'about', equipmentList, 'The equipment that it is about.')),
    citations: t.field(citations('Quote')),
  }),
});

rootList('quotes', quoteList, 'Quotes: who said what, in which role, when, where and to whom, latest article first.');

rootLookup(
  'quote',
  'Quote',
  {
    slug: { column: 'slug', form: 'text', description: "The short name: the article's, a slash, and the quote's own." },
  },
  'One quote, by its slug. Null when there is none.',
);
