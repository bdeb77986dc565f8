import type { GraphQLResolveInfo } from 'graphql';
import { charges } from '../../limits/charge.js';
import { badInput, inField } from '../../query/errors.js';
import type { Model } from '../../query/model.js';
import { formatPartialDate } from '../../query/values/partialDate.js';
import { type DateMeaning, eventKind, type KindName, kindNames } from '../../research/timeline/events.js';
import { builder, type Context } from '../builder.js';
import { notedType } from '../citable.js';
import { type PageRecords, recordRef } from '../records.js';
import { TimelineKindRef } from './input.js';

/** An entry as its statement gives it: which record it is, not what stands in it. */
export interface Entry {
  readonly kind: KindName;
  /** The place of the kind among all. */
  readonly rank: number;
  readonly id: string;
  /** The first and the last day that the date may be. */
  readonly date: string | null;
  readonly last: string | null;
  readonly meaning: DateMeaning | null;
  readonly lineItems: readonly string[];
  readonly citation: string | null;
  readonly page: EntryPage;
}

/** The page that an entry stands on. */
export interface EntryPage {
  readonly entries: Entry[];
  readonly records: PageRecords;
}

const models = [...new Set(kindNames.map((kind) => eventKind(kind).model))];

const RecordRef = builder.unionType('TimelineRecord', {
  description:
    'The record of an event: a decision, a package, an action about a treaty, a post, a quote or an article.',
  types: models.map(recordRef),
  resolveType: (record) => notedType(record) ?? null,
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
  values: Object.fromEntries(
    Object.entries(meanings).map(([name, description]) => [name, { value: name, description }]),
  ) as Record<DateMeaning, { value: DateMeaning; description: string }>,
});

/** Lines of one package that an entry gives; more are asked of the package. */
const mostLineItems = 100;
const lineItemsOf = ({ lineItems }: Entry, first: number) => lineItems.slice(0, first);

function checkedFirst(first: number): number {
  if (first >= 0 && first <= mostLineItems) return first;
  return inField('lineItems', () => {
    throw badInput('first', `is ${first}; from 0 to ${mostLineItems} are allowed. Ask the package for the rest.`);
  });
}

function recordOf(
  entry: Entry,
  model: Model,
  id: string,
  all: Iterable<string>,
  context: Context,
  info: GraphQLResolveInfo,
) {
  return entry.page.records.record(context, info, model, id, () => all);
}

export const EntryRef = builder.objectRef<Entry>('TimelineEntry').implement({
  description: 'An event in a timeline, with the record that tells it and where that is reported.',
  fields: (t) => ({
    date: t.field({
      type: 'PartialDate',
      nullable: true,
      description:
        'When it was, as precisely as is known; the first day that it may have been gives its place. Null where nothing is known: such entries come last.',
      resolve: ({ date, last }) =>
        date !== null && last !== null ? formatPartialDate({ first: new Date(date), last: new Date(last) }) : null,
    }),
    dateMeaning: t.field({
      type: MeaningRef,
      nullable: true,
      description:
        'What the date tells: of a quote, when it was said, or only when it was published. Null without a date.',
      resolve: ({ meaning }) => meaning,
    }),
    kind: t.field({ type: TimelineKindRef, description: 'What sort of event it is.', resolve: ({ kind }) => kind }),
    record: t.field({
      type: RecordRef,
      description: 'The record. Ask with `... on Quote { … }` and so on; types that are not asked for are not read.',
      resolve: (entry, _args, context, info) => {
        const { model } = eventKind(entry.kind);
        const ids = entry.page.entries.filter(({ kind }) => eventKind(kind).model === model).map(({ id }) => id);
        return recordOf(entry, model, entry.id, ids, context, info);
      },
    }),
    lineItems: t.field({
      type: [recordRef('PackageLineItem')],
      description:
        'Of a package in the timeline of an equipment or a treaty: the lines that name the equipment, in the order of the package. Empty for all else.',
      args: {
        first: t.arg.int({
          required: true,
          defaultValue: 10,
          description: `How many of them, at most ${mostLineItems}. \`lineItemCount\` says how many there are.`,
        }),
      },
      extensions: charges<{ readonly first: number }>(({ first }) => ({
        own: 0,
        rows: Math.min(mostLineItems, Math.max(1, first)),
      })),
      resolve: (entry, { first }, context, info) => {
        const size = checkedFirst(first);
        const ids = entry.page.entries.flatMap((each) => lineItemsOf(each, size));
        return Promise.all(
          lineItemsOf(entry, size).map((id) => recordOf(entry, 'PackageLineItem', id, ids, context, info)),
        );
      },
    }),
    lineItemCount: t.int({
      description: 'How many lines of the package name the equipment; 0 for all else.',
      resolve: ({ lineItems }) => lineItems.length,
    }),
    citation: t.field({
      type: recordRef('Citation'),
      nullable: true,
      description:
        'The best citation, with its article, passage and wording: of the record, or, where a package stands here for its `lineItems`, of the first of them. Null for an article, which is a source itself.',
      resolve: (entry, _args, context, info) => {
        if (entry.citation === null) return null;
        const ids = entry.page.entries.flatMap(({ citation }) => (citation === null ? [] : [citation]));
        return recordOf(entry, 'Citation', entry.citation, ids, context, info);
      },
    }),
  }),
});
