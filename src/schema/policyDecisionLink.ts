import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

declareList(
  declareFilter('PolicyDecisionLink', (f) => ({
    kind: f.oneOf('kind', 'What the later decision does to the earlier one.'),
    from: f.one('from', 'The later decision.'),
    to: f.one('to', 'The earlier decision.'),
    sourceCount: sourceCountFilter('PolicyDecisionLink'),
    citations: f.many('citations', 'Which sources report it.'),
  })),
  declareOrders(
    'PolicyDecisionLink',
    (key) => ({
      LATER: key.date(['from', 'decidedOn'], 'The day of the later decision.'),
      EARLIER: key.date(['to', 'decidedOn'], 'The day of the earlier decision.'),
      SOURCE_COUNT: sourceCountOrder('PolicyDecisionLink'),
    }),
    [
      { field: 'LATER', direction: 'DESC' },
      { field: 'EARLIER', direction: 'DESC' },
    ],
  ),
);

builder.prismaNode('PolicyDecisionLink', {
  ...fact,
  fields: (t) => ({
    kind: t.expose('kind', {
      type: enumRef('DecisionLinkKind'),
      description: 'What the later decision does to the earlier one.',
    }),
    from: t.relation('from'),
    to: t.relation('to'),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('PolicyDecisionLink')),
  }),
});
