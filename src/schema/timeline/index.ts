import { selectedFieldNames } from '@pothos/selection-mapper';
import { charges } from '../../limits/charge.js';
import { timelineCost } from '../../limits/research.js';
import { badInput } from '../../query/errors.js';
import { type ListArguments, pageSize, readPaging, toPage } from '../../query/page.js';
import { type KindName, subjectKeys, subjects } from '../../research/timeline/events.js';
import { type TimelineQuestion, timelineStatement, timelineTerms } from '../../research/timeline/statement.js';
import { builder } from '../builder.js';
import { pagingArguments, totalCountOf, wanted } from '../lists/connection.js';
import { directionRef } from '../lists/orderInput.js';
import { rowsAreAskedFor } from '../lists/selects.js';
import { PageRecords } from '../records.js';
import { type Entry, type EntryPage, EntryRef } from './entry.js';
import { readTimelineWhere, TimelineWhereRef } from './input.js';

/** What every row says of the whole timeline. */
interface RowOfAll {
  readonly known?: unknown;
  readonly total?: unknown;
}

/** A row that is an event. */
interface EventRow extends RowOfAll {
  readonly kind: KindName;
  readonly rank: number;
  readonly id: string;
  readonly first: string | null;
  readonly last: string | null;
  readonly meaning: Entry['meaning'];
  readonly line_items: readonly string[] | null;
  readonly citation: string | null;
}

const ConnectionRef = builder.connectionObject(
  {
    type: EntryRef,
    name: 'TimelineConnection',
    description: 'A page of a timeline.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many entries the timeline holds in all, under its `where`. Counted only when asked.',
        resolve: (page) => totalCountOf(page),
      }),
    }),
  },
  { name: 'TimelineEdge', description: 'An entry and its place in the timeline.' },
);

builder.queryField('timeline', (t) =>
  t.field({
    type: ConnectionRef,
    description:
      'What happened, in order: decisions, announcements of packages, treaty actions, posts, quotes and articles around an equipment, a person, an organization, a treaty or a country, each with the passage that reports it.',
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
    extensions: charges<ListArguments & { readonly where: Parameters<typeof readTimelineWhere>[0] }>(
      ({ where, ...page }, { counts }) => ({
        own: timelineCost(readTimelineWhere(where).kinds, counts),
        rows: pageSize(page),
      }),
    ),
    resolve: async (_root, args, context, info) => {
      const paging = readPaging(timelineTerms(args.direction === 'DESC'), args, context.limits);
      const { rows, total } = wanted(selectedFieldNames(context, info));
      const question: TimelineQuestion = {
        ...readTimelineWhere(args.where),
        paging,
        wanted: {
          rows,
          total,
          citation: rowsAreAskedFor(info, 'citation'),
          lineItems: rowsAreAskedFor(info, 'lineItems') || rowsAreAskedFor(info, 'lineItemCount'),
        },
      };
      const found: readonly RowOfAll[] = await context.readRows(timelineStatement(question));
      refuseUnknown(question, found[0]?.known);
      const page: EntryPage = { entries: [], records: new PageRecords() };
      page.entries.push(...found.filter(isEvent).map((row) => entryOf(row, page)));
      return toPage(paging, args, page.entries, Number(found[0]?.total ?? 0));
    },
  }),
);

/** An empty timeline of something that is not on record would say that nothing happened. */
function refuseUnknown({ asked }: TimelineQuestion, known: unknown): void {
  const given = subjects.filter((subject) => asked[subject] !== undefined);
  for (const [index, subject] of given.entries()) {
    if (Array.isArray(known) && known[index] === true) continue;
    const { model, column } = subjectKeys[subject];
    throw badInput(`where.${subject}`, `there is no ${model} with the ${column} ${JSON.stringify(asked[subject])}.`);
  }
}

const isEvent = (row: RowOfAll): row is EventRow => 'id' in row && typeof row.id === 'string';

function entryOf({ kind, rank, id, first, last, meaning, line_items, citation }: EventRow, page: EntryPage): Entry {
  return { kind, rank, id, last, meaning, citation, date: first, lineItems: line_items ?? [], page };
}
