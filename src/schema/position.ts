import { declareFilter } from '../query/filter.js';
import { declareList } from '../query/list.js';
import { declareOrders } from '../query/order.js';
import { builder } from './builder.js';
import { fact } from './citable.js';
import { citations } from './citation.js';
import { enumRef } from './enums.js';
import { relatedList, rootList } from './lists/connection.js';
import { rootLookup } from './lists/lookup.js';
import { maybePartialDate } from './values/dates.js';
import { sourceCount, sourceCountFilter, sourceCountOrder } from './values/sourceCount.js';

export const positionList = declareList(
  declareFilter('Position', (f) => ({
    slug: f.key('slug', 'The short name.'),
    post: f.key('post', 'The post, whoever holds it. Example: `{ eq: "us-secretary-of-defense" }`.'),
    title: f.text('titleFolded', "The post's title."),
    heldFrom: f.date('heldFrom', 'heldFromLatest', 'When the person took the post.'),
    heldUntil: f.date('heldUntil', 'heldUntilLatest', 'When the person left it.'),
    end: f.oneOf('end', 'Whether the time in the post is over.'),
    person: f.one('person', 'Who held it.'),
    organization: f.one('organization', 'The organization that it belongs to.'),
    country: f.one('country', 'The country whose office it is.'),
    quotes: f.many('quotes', 'What was said in it.'),
    sourceCount: sourceCountFilter('Position'),
    citations: f.many('citations', 'Which sources report it.'),
  })),
  declareOrders(
    'Position',
    (key) => ({
      HELD_FROM: key.date('heldFrom', 'The day on which the person took the post.'),
      POST: key.code('post', 'The post.'),
      SLUG: key.code('slug', 'The short name.'),
      SOURCE_COUNT: sourceCountOrder('Position'),
    }),
    [
      { field: 'HELD_FROM', direction: 'ASC' },
      { field: 'SLUG', direction: 'ASC' },
    ],
  ),
);

builder.prismaNode('Position', {
  ...fact,
  fields: (t) => ({
    slug: t.exposeString('slug'),
    post: t.exposeString('post'),
    title: t.exposeString('title'),
    asReported: t.exposeString('asReported'),
    heldFrom: t.field(
      maybePartialDate(
        'heldFrom',
        'heldFromLatest',
        'When the person took the post. Null where no source that was read says.',
      ),
    ),
    heldUntil: t.field(
      maybePartialDate(
        'heldUntil',
        'heldUntilLatest',
        'When the person left it. Null where it is not over, or no source that was read says; `end` tells which.',
      ),
    ),
    end: t.expose('end', { type: enumRef('PositionEnd') }),
    person: t.relation('person'),
    organization: t.relation('organization', { nullable: true }),
    country: t.relation('country', { nullable: true }),
    quotes: t.field(relatedList('Position', 'quotes', 'What was said in this post.')),
    sourceCount: t.exposeInt('sourceCount', sourceCount),
    citations: t.field(citations('Position')),
  }),
});

rootList('positions', positionList, 'Positions: who held which post, from when to when.');

rootLookup(
  'position',
  'Position',
  {
    slug: { column: 'slug', form: 'text', description: 'The short name.' },
  },
  'One position, by slug. Null when there is none.',
);
