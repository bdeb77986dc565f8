import type { TreatyActionKind } from '../generated/prisma/client.js';
import { builder } from './builder.js';
import { TreatyActionRef } from './treatyAction.js';
import type { DayRange } from './values/partialDate.js';

/** What a country is to a treaty on a day. */
export type TreatyStanding = 'PARTY' | 'SIGNATORY' | 'NON_SIGNATORY' | 'WITHDRAWN' | 'UNKNOWN';

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

/** What a country is from the day of an action; null where the action changes nothing. */
function standingAfter(kind: TreatyActionKind): TreatyStanding | null {
  switch (kind) {
    case 'ENTRY_INTO_FORCE':
      return 'PARTY';
    case 'WITHDRAWAL_EFFECTIVE':
      return 'WITHDRAWN';
    case 'SIGNATURE':
    case 'RATIFICATION':
    case 'ACCESSION':
      // Bound by nothing yet but good faith: a ratification makes a party on the day that the treaty enters into force for the country.
      return 'SIGNATORY';
    case 'NOT_SIGNED':
      return 'NON_SIGNATORY';
    case 'WITHDRAWAL_NOTICE':
    case 'SUSPENSION_DECLARED':
      return null;
  }
}

/**
 * The standing of a country on a day, from its actions (Vienna Convention on the Law of Treaties, articles 12, 24 and 54).
 * A report of not having signed holds for its day and all before it, and goes on until something else is reported; a withdrawal on record means that the
 * country was a party until it took effect. A day that may lie on either side of an action gives UNKNOWN: nothing is guessed.
 */
export function treatyStatus<Action extends DatedAction>(actions: readonly Action[], on: DayRange): Status<Action> {
  const sorted = [...actions].sort((a, b) => a.takenOn.getTime() - b.takenOn.getTime());
  const changing = sorted.filter(({ kind }) => standingAfter(kind) !== null);
  const inDoubt = changing.filter(
    (action) => action.takenOn <= on.last && action.takenOnLatest > on.first && !(action.takenOnLatest <= on.first),
  );
  const settled = changing.filter((action) => action.takenOnLatest <= on.first);
  const latest = settled.at(-1);
  const standing = latest ? standingAfter(latest.kind) : null;
  const doubtful = inDoubt.filter((action) => standingAfter(action.kind) !== standing && action.kind !== 'NOT_SIGNED');
  if (doubtful.length > 0) return { standing: 'UNKNOWN', actions: doubtful };
  if (latest && standing) return { standing, actions: sorted.filter((action) => action.takenOnLatest <= on.first) };
  const next = changing[0];
  if (!next) return { standing: 'UNKNOWN', actions: [] };
  switch (next.kind) {
    case 'NOT_SIGNED':
    case 'SIGNATURE':
      // Nobody signs twice: before the first signature, and before a day on which it was still missing, there was none.
      return { standing: 'NON_SIGNATORY', actions: [next] };
    case 'WITHDRAWAL_EFFECTIVE':
      return { standing: 'PARTY', actions: [next] };
    default:
      return { standing: 'UNKNOWN', actions: [] };
  }
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

interface StatusRow extends Status<DatedAction & { id: string }> {
  readonly on: string;
}

export const TreatyStatus = builder.objectRef<StatusRow>('TreatyStatus').implement({
  description: 'What a country is to a treaty on a day, with the actions that it follows from.',
  fields: (t) => ({
    standing: t.field({
      type: TreatyStandingRef,
      description: 'What the country is to the treaty.',
      resolve: (status) => status.standing,
    }),
    on: t.field({ type: 'PartialDate', description: 'The day that was asked for.', resolve: (status) => status.on }),
    actions: t.field({
      type: [TreatyActionRef],
      description: 'The actions that it follows from, earliest first, each with its sources.',
      resolve: (status) => [...status.actions],
    }),
  }),
});
