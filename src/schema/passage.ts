import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder, record } from './builder.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { passageContext } from './passageContext.js';

export const passageList = declareList(
  declareFilter('Passage', (f) => ({
    exact: f.text('exactFolded', 'The words.'),
    start: f.int('start', 'Where it begins in the text, in UTF-16 code units.'),
    end: f.int('end', 'Where it ends in the text, in UTF-16 code units.'),
    anchor: f.oneOf('anchor', 'Whether the text, where held, reads so at this place.'),
    article: f.one('article', 'The article that it is in.'),
    citations: f.many('citations', 'What is read from it.'),
  })),
  declareOrders(
    'Passage',
    (key) => ({
      ARTICLE: key.code(['article', 'slug'], "The article's short name."),
      START: key.int('start', 'Where it begins in its article.'),
      END: key.int('end', 'Where it ends in its article.'),
    }),
    [
      { field: 'ARTICLE', direction: 'ASC' },
      { field: 'START', direction: 'ASC' },
      { field: 'END', direction: 'ASC' },
    ],
  ),
);

export const PassageRef = builder.prismaNode('Passage', {
  ...record,
  fields: (t) => ({
    exact: t.exposeString('exact'),
    start: t.exposeInt('start'),
    end: t.exposeInt('end'),
    textSha256: t.exposeString('textSha256'),
    anchor: t.expose('anchor', { type: enumRef('PassageAnchor') }),
    context: t.field(passageContext()),
    article: t.relation('article'),
    citations: t.field(relatedList('Passage', 'citations', 'What is read from this passage.')),
  }),
});

rootList(
  'passages',
  passageList,
  'Passages: the exact stretches of text that facts were read from, article by article.',
);
