import { charges } from '../../limits/charge.js';
import { timelineCost } from '../../limits/research.js';
import { structural } from '../../query/deferred.js';
import { badInput } from '../../query/errors.js';
import { columnOf } from '../../query/model.js';
import { type PagingArguments, pageSize, readPaging } from '../../query/page.js';
import { type Asked, subjectKeys, subjects } from '../../research/timeline/events.js';
import { timelineTerms } from '../../research/timeline/listing.js';
import { timelinePage } from '../../research/timeline/page.js';
import { parameter } from '../../sql/comparison.js';
import type { FieldRequest } from '../../sql/field.js';
import { type Piece, textOf } from '../../sql/json.js';
import { Source } from '../../sql/source.js';
import { joined, Param, type Sql, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { fromRows, fromSql } from '../fromSql.js';
import { pagingArguments } from '../lists/connection.js';
import { directionRef } from '../lists/orderInput.js';
import { EntryRef } from './entry.js';
import { readTimelineWhere, type TimelineWhere, TimelineWhereRef } from './input.js';

/** The arguments of a timeline. */
interface TimelineArguments extends PagingArguments {
  readonly where: TimelineWhere;
  readonly direction: 'ASC' | 'DESC';
}

const ConnectionRef = builder.connectionObject(
  {
    type: EntryRef,
    name: 'TimelineConnection',
    description: 'A page of a timeline.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many entries the timeline holds in all, under its `where`. Counted only when asked.',
        resolve: fromRows,
      }),
    }),
  },
  { name: 'TimelineEdge', description: 'An entry and its place in the timeline.' },
);

/** @throws BAD_USER_INPUT naming the argument. */
function timelineJson(_root: unknown, request: FieldRequest<TimelineArguments>): readonly Piece[] {
  const { args, aliases } = request;
  const paging = readPaging(timelineTerms(args.direction === 'DESC'), args, request);
  const filter = readTimelineWhere(structural(args.where));
  const timeline = textOf(request.page(timelinePage({ ...filter, paging }, aliases)));
  return [sql`CASE ${joined(refusals(filter.asked, request), ' ')} ELSE ${timeline} END`];
}

/** An empty timeline of something that is not on record would say that nothing happened. */
function refusals(asked: Asked, request: FieldRequest): readonly Sql[] {
  return subjects.flatMap((subject) => {
    const key = asked[subject];
    if (key === undefined) return [];
    const { model, column } = subjectKeys[subject];
    const source = Source.of(model, request.aliases);
    const is = sql`${source.column(column)} = ${parameter(key, columnOf(model, column).type)}`;
    const unknown = (shown: string) =>
      badInput(`where.${subject}`, `there is no ${model} with the ${column} ${shown}.`);
    const refusal = request.refusal(unknown, sql`to_json(${new Param(key, 'text')})::text`);
    return [sql`WHEN NOT EXISTS (SELECT 1 FROM ${source.from} WHERE ${is}) THEN ${refusal}`];
  });
}

const timelineCharges = charges<TimelineArguments>(({ where, ...page }, { counts }) => ({
  own: timelineCost(readTimelineWhere(where).kinds, counts),
  rows: pageSize(page),
}));

builder.queryField('timeline', (t) =>
  t.field({
    type: ConnectionRef,
    description:
      'What happened, in order: decisions, announcements of packages, treaty actions, posts, quotes and ' +
      'articles around an equipment, a person, an organization, a treaty or a country, each with the passage ' +
      'that reports it.',
    args: {
      where: t.arg({
        type: TimelineWhereRef,
        required: true,
        description: 'What the timeline is of, and which part of it.',
      }),
      direction: t.arg({
        type: directionRef,
        required: true,
        defaultValue: 'ASC',
        description:
          'Whether the earliest or the latest entry comes first. Entries without a date come last either way.',
      }),
      ...pagingArguments(),
    },
    ...fromSql(timelineJson, timelineCharges),
  }),
);
