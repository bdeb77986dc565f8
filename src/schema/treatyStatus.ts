import type { TreatyActionKind } from '../generated/prisma/client.js';
import type { DayRange } from '../query/values/partialDate.js';
import type { FieldRequest } from '../sql/field.js';
import { fixed, type Piece, textOf } from '../sql/json.js';
import { type Aliases, type RowSource, relatedRows, type Source } from '../sql/source.js';
import { identifier, joined, literal, numberSql, type Sql, sql } from '../sql/sql.js';
import { builder } from './builder.js';
import { fromSql } from './fromSql.js';
import { TreatyActionRef } from './treatyAction.js';

/** What a country is to a treaty on a day. */
type TreatyStanding = 'PARTY' | 'SIGNATORY' | 'NON_SIGNATORY' | 'WITHDRAWN' | 'UNKNOWN';

/**
 * The actions that a standing follows from, in the order in which they follow one another, with what a country is from their day on.
 * A ratification makes a party only on the day that the treaty enters into force for the country; only a party can give notice, and it stays one until
 * the withdrawal takes effect. From a declared suspension nothing follows.
 */
const standingFrom = [
  ['NOT_SIGNED', 'NON_SIGNATORY'],
  ['SIGNATURE', 'SIGNATORY'],
  ['RATIFICATION', 'SIGNATORY'],
  ['ACCESSION', 'SIGNATORY'],
  ['ENTRY_INTO_FORCE', 'PARTY'],
  ['WITHDRAWAL_NOTICE', 'PARTY'],
  ['WITHDRAWAL_EFFECTIVE', 'WITHDRAWN'],
] as const satisfies readonly (readonly [TreatyActionKind, TreatyStanding])[];

/** Before these actions there was no signature: nobody signs twice, and who accedes or is reported not to have signed had not signed before. */
const unsignedBefore = ['NOT_SIGNED', 'SIGNATURE', 'ACCESSION'] as const satisfies readonly TreatyActionKind[];

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
  } as const satisfies Readonly<Record<TreatyStanding, object>>,
});

/** A standing that is being written: the steps that it follows from, and the day as the answer shows it. */
interface Standing {
  readonly treaty: RowSource;
  readonly steps: Steps;
  readonly on: readonly Piece[];
}

export const TreatyStatus = builder.objectRef<Standing>('TreatyStatus').implement({
  description: 'What a country is to a treaty on a day, with the actions that it follows from.',
  fields: (t) => ({
    standing: t.field({
      type: TreatyStandingRef,
      description: 'What the country is to the treaty.',
      ...fromSql<Standing>(({ steps }) => [fixed('"'), sql`${steps.verdict}.standing`, fixed('"')]),
    }),
    on: t.field({
      type: 'PartialDate',
      description: 'The day: that which was asked for, or that of the announcement of the package.',
      ...fromSql<Standing>(({ on }) => on),
    }),
    actions: t.field({
      type: [TreatyActionRef],
      description: 'The actions that it follows from, earliest first, each with its sources.',
      ...fromSql<Standing>(({ treaty, steps }, request) => {
        const { source } = relatedRows(treaty, 'actions', request.aliases);
        const text = textOf(request.object(source));
        const chosen = request.aliases.next();
        return [
          fixed('['),
          sql`(
            SELECT string_agg(${text}, ',' ORDER BY ${chosen}.place)
            FROM (${chosenActions(steps)}) AS ${chosen}
            JOIN ${source.from} ON ${source.column('id')} = ${chosen}.id
          )`,
          fixed(']'),
        ];
      }),
    }),
  }),
});

/** Whose standing is asked, and on which day. */
export interface Standpoint {
  readonly treaty: RowSource;
  /** Whether an action is the country's. */
  readonly isTheirs: (action: Source) => Sql;
  /** The first and the last day that it may be. */
  readonly days: Readonly<Record<keyof DayRange, Sql>>;
  /** The day as the answer shows it. */
  readonly on: readonly Piece[];
}

/**
 * The standing of a country to a treaty on a day, from its actions (Vienna Convention on the Law of Treaties, articles 12, 24 and 54).
 * A report of not having signed holds for its day and all before it, and goes on until something else is reported. A day that may be on either side of an
 * action, and one before the first action that says what came before it, give UNKNOWN: nothing is guessed.
 */
export function statusJson(request: FieldRequest, { treaty, isTheirs, days, on }: Standpoint): readonly Piece[] {
  const { source, tie } = relatedRows(treaty, 'actions', request.aliases);
  const isMeant = sql`${tie} AND ${isTheirs(source)}`;
  const steps = stepNames(request.aliases);
  const status = textOf(request.object({ treaty, steps, on } satisfies Standing));
  return [
    sql`(
      WITH RECURSIVE
        ${steps.actions} AS (${actionsOf(source, isMeant, days)}),
        telling AS (${telling(steps)}),
        settled AS (${settled}),
        standing AS (SELECT (SELECT standing FROM settled ORDER BY step DESC LIMIT 1) AS standing),
        ahead AS (SELECT * FROM ${steps.actions} WHERE NOT past AND rank IS NOT NULL),
        ${steps.doubtful} AS (${doubtful(days)}),
        ${steps.next} AS (SELECT * FROM ahead ORDER BY place LIMIT 1),
        ${steps.verdict} AS (${verdict(steps)})
      SELECT ${status} FROM ${steps.verdict}
    )`,
  ];
}

/** The names of the steps that fields of the status read. */
interface Steps {
  readonly actions: Sql;
  readonly doubtful: Sql;
  readonly next: Sql;
  readonly verdict: Sql;
}

function stepNames(aliases: Aliases): Steps {
  return { actions: aliases.next(), doubtful: aliases.next(), next: aliases.next(), verdict: aliases.next() };
}

const sequence = joined(
  standingFrom.map(([kind, standing], index) => sql`(${literal(kind)}, ${numberSql(index)}, ${literal(standing)})`),
  ', ',
);

const unsigned = joined(
  unsignedBefore.map((kind) => literal(kind)),
  ', ',
);

/** The country's actions, earliest first, with what each makes of it, and whether it was before the day. */
function actionsOf(action: Source, isMeant: Sql, days: Standpoint['days']): Sql {
  const [id, takenOn, latest] = [action.column('id'), action.column('takenOn'), action.column('takenOnLatest')];
  return sql`
    SELECT
      ${id} AS id,
      ${takenOn} AS taken_on,
      ${latest} AS taken_on_latest,
      known.kind,
      known.rank,
      known.standing,
      row_number() OVER (ORDER BY ${takenOn}, ${id}) AS place,
      ${latest} <= ${days.first} AS past
    FROM ${action.from}
    LEFT JOIN (VALUES ${sequence}) AS known (kind, rank, standing) ON known.kind = ${action.column('kind')}::text
    WHERE ${isMeant}`;
}

/** Those before the day that a standing follows from. */
const telling = ({ actions }: Steps) =>
  sql`SELECT *, row_number() OVER (ORDER BY place) AS step FROM ${actions} WHERE past AND rank IS NOT NULL`;

/** Whether an action comes after the latest: on a later day, or, where their days may be the same, further on in the sequence. */
const isAfter = sql`(
  next.taken_on > latest.taken_on_latest
  OR (next.taken_on_latest >= latest.taken_on AND next.rank > latest.rank)
)`;

const newer = (column: string) =>
  sql`CASE WHEN ${isAfter} THEN next.${identifier(column)} ELSE latest.${identifier(column)} END`;

/** The latest of them, action by action: one that is reported later may come before. */
const settled = sql`
  SELECT step, taken_on, taken_on_latest, rank, standing FROM telling WHERE step = 1
  UNION ALL
  SELECT next.step, ${newer('taken_on')}, ${newer('taken_on_latest')}, ${newer('rank')}, ${newer('standing')}
  FROM settled AS latest
  JOIN telling AS next ON next.step = latest.step + 1`;

/** Actions that may have been before the day or after it, and would make a difference. */
const doubtful = (days: Standpoint['days']) => sql`
  SELECT ahead.*
  FROM ahead, standing
  WHERE ahead.taken_on <= ${days.last}
    AND ahead.kind <> 'NOT_SIGNED'
    AND ahead.standing IS DISTINCT FROM standing.standing`;

/** What the standing rests on, and what it is. */
const verdict = (steps: Steps) => sql`
  SELECT
    ground,
    CASE ground WHEN 'SETTLED' THEN found WHEN 'BEFORE' THEN 'NON_SIGNATORY' ELSE 'UNKNOWN' END AS standing
  FROM (
    SELECT
      CASE
        WHEN EXISTS (SELECT 1 FROM ${steps.doubtful}) THEN 'DOUBTFUL'
        WHEN standing.standing IS NOT NULL THEN 'SETTLED'
        WHEN EXISTS (SELECT 1 FROM ${steps.next} WHERE kind IN (${unsigned})) THEN 'BEFORE'
        ELSE 'SILENT'
      END AS ground,
      standing.standing AS found
    FROM standing
  ) AS grounds`;

/** The actions that the standing follows from. */
const chosenActions = ({ actions, doubtful, next, verdict }: Steps) => sql`
  SELECT id, place FROM ${doubtful} WHERE ${verdict}.ground = 'DOUBTFUL'
  UNION ALL
  SELECT id, place FROM ${actions} WHERE past AND ${verdict}.ground = 'SETTLED'
  UNION ALL
  SELECT id, place FROM ${next} WHERE ${verdict}.ground = 'BEFORE'`;
