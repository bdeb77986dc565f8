import type { SortTerm } from '../../query/order.js';
import type { Paging } from '../../query/page.js';
import type { WhereInput } from '../../query/readWhere.js';
import type { Asked, KindName } from './events.js';

/** What the `where` of a timeline means. */
export interface TimelineFilter {
  readonly asked: Asked;
  readonly kinds: readonly KindName[];
  readonly date: WhereInput | undefined;
}

/** What the arguments of a timeline mean. */
export interface TimelineListing extends TimelineFilter {
  readonly paging: Paging;
}

/** The columns of an event, with what they hold. */
export const eventColumns = {
  kind: { type: 'text', nullable: false },
  /** The place of the kind among all. */
  rank: { type: 'int4', nullable: false },
  /** The record's. */
  id: { type: 'uuid', nullable: false },
  /** The first and the last day that the date may be. */
  date: { type: 'date', nullable: true },
  last: { type: 'date', nullable: true },
  meaning: { type: 'text', nullable: true },
} as const;

export type EventColumn = keyof typeof eventColumns;

/** The order of a timeline: by the first day that a date may be, then by kind, then by id. Undated events come last in both directions. */
export function timelineTerms(descending: boolean): readonly SortTerm[] {
  const key = { nullable: false, descending: false, description: '' };
  return [
    { ...key, field: 'Timeline.date', path: ['date'], kind: 'date', nullable: true, descending },
    { ...key, field: 'kind', path: ['rank'], kind: 'int' },
    { ...key, field: 'id', path: ['id'], kind: 'uuid' },
  ];
}
