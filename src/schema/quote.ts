import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { PassageRef } from './passage.js';
import { firstOf, type Through, through } from './related.js';
import { SpeakerRef } from './speaker.js';
import { maybePartialDate } from './values/dates.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const quoteList = declareList(
  declareFilter('Quote', (f) => ({
    slug: f.key('slug', 'The short name.'),
    kind: f.oneOf('kind', 'How directly the words are given.'),
    text: f.text('textFolded', 'The words.'),
    speakerLabel: f.text('speakerLabelFolded', 'The speaker as the article names them.'),
    roleAsPrinted: f.text('roleAsPrintedFolded', "The speaker's role as printed."),
    venue: f.text('venueFolded', 'The occasion.'),
    saidOn: f.date('saidOn', 'saidOnLatest', 'When it was said.'),
    article: f.one('article', 'The article that prints it.'),
    speakerPerson: f.one('speakerPerson', 'The person who spoke.'),
    speakerOrganization: f.one('speakerOrganization', 'The organization that spoke, where no person is named.'),
    position: f.one('position', 'The post that the speaker held on the day.'),
    addressee: f.one('addressee', 'The organization it was said to.'),
    place: f.one('place', 'The country where it was said.'),
    about: f.many('about', 'The equipment that it is about.'),
    sourceCount: sourceCountFilter('Quote'),
    citations: f.many('citations', 'Which sources report it.'),
  })),
  declareOrders(
    'Quote',
    (key) => ({
      PUBLISHED_ON: key.date(['article', 'publishedOn'], 'The day on which the article was published.'),
      SAID_ON: key.date('saidOn', 'The day on which it was said.'),
      ARTICLE: key.code(['article', 'slug'], "The article's short name."),
      ORDINAL: key.int('ordinal', 'The order in its article.'),
      SOURCE_COUNT: sourceCountOrder('Quote'),
    }),
    [
      { field: 'PUBLISHED_ON', direction: 'DESC' },
      { field: 'ARTICLE', direction: 'ASC' },
      { field: 'ORDINAL', direction: 'ASC' },
    ],
  ),
);

/** The citations whose passages hold the words themselves. */
const supporting: Through = {
  relation: 'citations',
  where: { column: 'stance', equals: 'SUPPORTS' },
  orderBy: ['ordinal', 'id'],
  to: 'passage',
};

builder.prismaNode('Quote', {
  ...fact,
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
      ...firstOf({ speakerPerson: 'Person', speakerOrganization: 'Organization' }),
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
        'The stretches of the article that hold it, in the order of the words: several where the article breaks ' +
        'it with "he said". What says who spoke is under `citations`, as MENTIONS.',
      ...through(supporting),
    }),
    about: t.field(relatedList('Quote', 'about', 'The equipment that it is about.')),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
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
