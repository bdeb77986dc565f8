import { charges } from '../../limits/charge.js';
import { mapped } from '../../query/deferred.js';
import { badInput } from '../../query/errors.js';
import { bestCitation, holdsLineItems, lineItemOrder, meantLineItems } from '../../research/timeline/entry.js';
import { type DateMeaning, eventKind, kindNames } from '../../research/timeline/events.js';
import type { EventRow } from '../../research/timeline/page.js';
import type { FieldRequest } from '../../sql/field.js';
import { fixed, type Piece, textOf } from '../../sql/json.js';
import { knownRecord, oneRecord, recordList } from '../../sql/leaf.js';
import { Source } from '../../sql/source.js';
import { joined, literal, Param, sql } from '../../sql/sql.js';
import { builder } from '../builder.js';
import { describedValues } from '../enums.js';
import { fromColumn, fromSql } from '../fromSql.js';
import { recordRef } from '../records.js';
import { maybePartialDate } from '../values/dates.js';
import { TimelineKindRef } from './input.js';

const models = [...new Set(kindNames.map((kind) => eventKind(kind).model))];

const RecordRef = builder.unionType('TimelineRecord', {
  description:
    'The record of an event: a decision, a package, an action about a treaty, a post, a quote or an article.',
  types: models.map(recordRef),
});

const meanings: Readonly<Record<DateMeaning, string>> = {
  DECIDED: 'When it was decided or announced.',
  ANNOUNCED: 'When the package was announced.',
  TAKEN: 'When the action was taken, or by when it was reported not to have been.',
  BEGAN: 'When the post was taken.',
  ENDED: 'When the post was left.',
  SAID: 'When it was said.',
  PUBLISHED:
    'When the article was published. Of a quote: no source that was read tells when it was said, which was then or earlier.',
};

const MeaningRef = builder.enumType('TimelineDateMeaning', {
  description: 'What the date of an entry tells.',
  values: describedValues(meanings),
});

/** Lines of one package that an entry gives; more are asked of the package. */
const maxLineItems = 100;

function checkedFirst(first: unknown): number {
  const size = Number(first);
  if (size >= 0 && size <= maxLineItems) return size;
  throw badInput('first', `is ${size}; from 0 to ${maxLineItems} are allowed. Ask the package for the rest.`);
}

/** The record of an event, of whichever type its kind has. */
function recordOfEvent(event: EventRow, request: FieldRequest): readonly Piece[] {
  const { kinds } = event.timeline;
  const own = new Set(kinds.map((kind) => eventKind(kind).model));
  const cases = [...own].map((model) => {
    const names = kinds.filter((kind) => eventKind(kind).model === model).map((kind) => literal(kind));
    const source = Source.of(model, request.aliases);
    const json = request.object(source, model);
    const record = knownRecord(json, source, sql`${source.column('id')} = ${event.column('id')}`);
    return sql`WHEN ${event.column('kind')} IN (${joined(names, ', ')}) THEN ${textOf(record)}`;
  });
  return [sql`CASE ${joined(cases, ' ')} END`];
}

const isAnnouncement = (event: EventRow) => sql`${event.column('kind')} = 'ANNOUNCEMENT'`;

/** The first line items for which a package is in the timeline. */
function lineItemsOf(event: EventRow, request: FieldRequest<{ readonly first: number }>): readonly Piece[] {
  const { args, aliases } = request;
  const first = new Param(mapped(args.first, checkedFirst), 'int4');
  if (!holdsLineItems(event)) return [fixed('[]')];
  const { source: meant, where } = meantLineItems(event, aliases);
  const order = joined(lineItemOrder(meant), ', ');
  const ids = sql`SELECT ${meant.column('id')} FROM ${meant.from} WHERE ${where} ORDER BY ${order} LIMIT ${first}`;
  const lineItem = Source.of('PackageLineItem', aliases);
  const list = textOf(
    recordList(request.object(lineItem), lineItem, {
      where: sql`${lineItem.column('id')} IN (${ids})`,
      orderBy: lineItemOrder(lineItem),
    }),
  );
  return [sql`CASE WHEN ${isAnnouncement(event)} THEN ${list} ELSE '[]' END`];
}

function lineItemCount(event: EventRow, { aliases }: FieldRequest): readonly Piece[] {
  if (!holdsLineItems(event)) return [fixed('0')];
  const { source, where } = meantLineItems(event, aliases);
  const count = sql`(SELECT count(*) FROM ${source.from} WHERE ${where})`;
  return [sql`CASE WHEN ${isAnnouncement(event)} THEN ${count} ELSE 0 END`];
}

function citationOf(event: EventRow, request: FieldRequest): readonly Piece[] {
  const citation = Source.of('Citation', request.aliases);
  const best = bestCitation(event, request.aliases);
  return oneRecord(request.object(citation), citation, sql`${citation.column('id')} = ${best}`);
}

export const EntryRef = builder.objectRef<EventRow>('TimelineEntry').implement({
  description: 'An event in a timeline, with the record that tells it and where that is reported.',
  fields: (t) => ({
    date: t.field(
      maybePartialDate(
        'date',
        'last',
        'When it was, as precisely as is known; the first day that it may have been gives its place. Null where nothing is known: such entries come last.',
      ),
    ),
    dateMeaning: t.field({
      type: MeaningRef,
      nullable: true,
      description:
        'What the date tells: of a quote, when it was said, or only when it was published. Null without a date.',
      ...fromColumn('meaning'),
    }),
    kind: t.field({ type: TimelineKindRef, description: 'What sort of event it is.', ...fromColumn('kind') }),
    record: t.field({
      type: RecordRef,
      description: 'The record. Ask with `... on Quote { … }` and so on; types that are not asked for are not read.',
      ...fromSql(recordOfEvent),
    }),
    lineItems: t.field({
      type: [recordRef('PackageLineItem')],
      description:
        'Of a package in the timeline of an equipment or a treaty: the lines that name the equipment, in the order of the package. Empty for all else.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 10,
          description: `How many of them, at most ${maxLineItems}. \`lineItemCount\` says how many there are.`,
        }),
      },
      ...fromSql(
        lineItemsOf,
        charges<{ readonly first: number }>(({ first }) => ({
          own: 0,
          rows: Math.min(maxLineItems, Math.max(1, first)),
        })),
      ),
    }),
    lineItemCount: t.int({
      description: 'How many lines of the package name the equipment; 0 for all else.',
      ...fromSql(lineItemCount),
    }),
    citation: t.field({
      type: recordRef('Citation'),
      nullable: true,
      description:
        'The best citation, with its article, passage and wording: of the record, or, where a package is listed ' +
        'for its `lineItems`, of the first of them. Null for an article, which is a source itself.',
      ...fromSql(citationOf),
    }),
  }),
});
