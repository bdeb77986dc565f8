import type { TreatyActionKind } from '../generated/prisma/client.js';
import { type DayRange, formatPartialDate } from '../query/values/partialDate.js';
import { builder } from './builder.js';
import { TreatyActionRef } from './treatyAction.js';

/** What a country is to a treaty on a day. */
type TreatyStanding = 'PARTY' | 'SIGNATORY' | 'NON_SIGNATORY' | 'WITHDRAWN' | 'UNKNOWN';

/** An action as the status is computed from it. */
export interface DatedAction {
  readonly kind: TreatyActionKind;
  readonly takenOn: Date;
  readonly takenOnLatest: Date;
}

/** A standing with the actions that it follows from. */
export interface Status<Action extends DatedAction> {
  readonly standing: TreatyStanding;
  readonly actions: readonly Action[];
}

/**
 * The actions that tell a standing, in the order in which they follow one another, with what a country is from their day on.
 * A ratification makes a party only on the day that the treaty enters into force for the country; only a party can give notice, and it stays one until
 * the withdrawal takes effect. A declared suspension tells nothing.
 */
export const standingFrom: ReadonlyMap<TreatyActionKind, TreatyStanding> = new Map([
  ['NOT_SIGNED', 'NON_SIGNATORY'],
  ['SIGNATURE', 'SIGNATORY'],
  ['RATIFICATION', 'SIGNATORY'],
  ['ACCESSION', 'SIGNATORY'],
  ['ENTRY_INTO_FORCE', 'PARTY'],
  ['WITHDRAWAL_NOTICE', 'PARTY'],
  ['WITHDRAWAL_EFFECTIVE', 'WITHDRAWN'],
]);

const sequence = [...standingFrom.keys()];

/** Whether an action comes after another: on a later day, or, where their days may be the same, further on in the sequence. */
function isAfter(action: DatedAction, other: DatedAction): boolean {
  if (action.takenOn > other.takenOnLatest) return true;
  return action.takenOnLatest >= other.takenOn && sequence.indexOf(action.kind) > sequence.indexOf(other.kind);
}

/** Before these actions there was no signature: nobody signs twice, and who accedes or is reported not to have signed had not signed before. */
export const unsignedBefore: readonly TreatyActionKind[] = ['NOT_SIGNED', 'SIGNATURE', 'ACCESSION'];

/**
 * The standing of a country on a day, from its actions (Vienna Convention on the Law of Treaties, articles 12, 24 and 54).
 * A report of not having signed holds for its day and all before it, and goes on until something else is reported. A day that may lie on either side of an
 * action, and one before the first action that tells what came before it, give UNKNOWN: nothing is guessed.
 */
export function treatyStatus<Action extends DatedAction>(actions: readonly Action[], on: DayRange): Status<Action> {
  const sorted = [...actions].sort((a, b) => a.takenOn.getTime() - b.takenOn.getTime());
  const past = sorted.filter((action) => action.takenOnLatest <= on.first);
  const settled = past
    .filter(({ kind }) => standingFrom.has(kind))
    .reduce<Action | undefined>((latest, action) => (latest && !isAfter(action, latest) ? latest : action), undefined);
  const standing = settled && standingFrom.get(settled.kind);
  const ahead = sorted.filter((action) => action.takenOnLatest > on.first && standingFrom.has(action.kind));
  const doubtful = ahead.filter(
    ({ kind, takenOn }) => takenOn <= on.last && kind !== 'NOT_SIGNED' && standingFrom.get(kind) !== standing,
  );
  if (doubtful.length > 0) return { standing: 'UNKNOWN', actions: doubtful };
  if (standing) return { standing, actions: past };
  const [next] = ahead;
  return next && unsignedBefore.includes(next.kind)
    ? { standing: 'NON_SIGNATORY', actions: [next] }
    : { standing: 'UNKNOWN', actions: [] };
}

const TreatyStandingRef = builder.enumType('TreatyStanding', {
  description: 'What a country is to a treaty on a day.',
  values: {
    PARTY: { description: 'The treaty is in force for it.' },
    SIGNATORY: {
      description:
        'It signed or joined; the treaty is not yet in force for it, or no source that was read says that it is.',
    },
    NON_SIGNATORY: { description: 'It had not signed.' },
    WITHDRAWN: { description: 'Its withdrawal has taken effect.' },
    UNKNOWN: { description: 'No source that was read settles it for that day.' },
  } as const,
});

export interface StatusRow extends Status<DatedAction & { id: string }> {
  readonly on: string;
}

/** The columns of an action that a standing follows from, for Prisma to read whatever else is asked of the action. */
export const actionColumns = { select: { id: true, kind: true, takenOn: true, takenOnLatest: true } } as const;

/** Actions in the order in which a status shows them. */
export const byDay = [{ takenOn: 'asc' }, { id: 'asc' }] as const;

/** The status of a country on a day, from its actions. */
export function statusOn(actions: readonly (DatedAction & { id: string })[], on: DayRange): StatusRow {
  return { ...treatyStatus(actions, on), on: formatPartialDate(on) };
}

export const TreatyStatus = builder.objectRef<StatusRow>('TreatyStatus').implement({
  description: 'What a country is to a treaty on a day, with the actions that it follows from.',
  fields: (t) => ({
    standing: t.field({
      type: TreatyStandingRef,
      description: 'What the country is to the treaty.',
      resolve: (status) => status.standing,
    }),
    on: t.field({
      type: 'PartialDate',
      description: 'The day: that which was asked for, or that of the announcement of the package.',
      resolve: (status) => status.on,
    }),
    actions: t.field({
      type: [TreatyActionRef],
      description: 'The actions that it follows from, earliest first, each with its sources.',
      resolve: (status) => [...status.actions],
    }),
  }),
});
