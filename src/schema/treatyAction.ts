import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { rootList } from './lists/connection.js';
import { partialDate } from './values/dates.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const treatyActionList = declareList(
  declareFilter('TreatyAction', (f) => ({
    kind: f.oneOf('kind', 'What was done.'),
    takenOn: f.date('takenOn', 'takenOnLatest', 'When it was done.'),
    treaty: f.one('treaty', 'The treaty.'),
    country: f.one('country', 'The country.'),
    sourceCount: sourceCountFilter('TreatyAction'),
    citations: f.many('citations', 'Which sources report it.'),
  })),
  declareOrders(
    'TreatyAction',
    (key) => ({
      TAKEN_ON: key.date('takenOn', 'The day of the action.'),
      COUNTRY: key.printed(['country', 'name'], "The country's name."),
      SOURCE_COUNT: sourceCountOrder('TreatyAction'),
    }),
    [
      { field: 'TAKEN_ON', direction: 'ASC' },
      { field: 'COUNTRY', direction: 'ASC' },
    ],
  ),
);

export const TreatyActionRef = builder.prismaNode('TreatyAction', {
  ...fact,
  fields: (t) => ({
    kind: t.expose('kind', { type: enumRef('TreatyActionKind'), description: 'What was done.' }),
    takenOn: t.field(
      partialDate('takenOn', 'takenOnLatest', 'When it was done, or by when it was reported not to have been.'),
    ),
    treaty: t.relation('treaty'),
    country: t.relation('country'),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('TreatyAction')),
  }),
});

rootList(
  'treatyActions',
  treatyActionList,
  'Treaty actions: which country signed, ratified or left which treaty, earliest first.',
);
