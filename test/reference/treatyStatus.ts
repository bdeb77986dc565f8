import { byOrdinal, familiesOf, relatedRows } from './relations.js';
import type { Records } from './rows.js';
import { compareTexts, type Days, daysIn, type Row, writeDays } from './values.js';

/**
 * What a country is to a treaty from the day of an action on, in the order in which the actions follow one another. A ratification makes no party before the
 * treaty is in force for the country; who gives notice is a party until the withdrawal takes effect; a declared suspension tells nothing.
 */
const standings: Readonly<Record<string, string>> = {
  NOT_SIGNED: 'NON_SIGNATORY',
  SIGNATURE: 'SIGNATORY',
  RATIFICATION: 'SIGNATORY',
  ACCESSION: 'SIGNATORY',
  ENTRY_INTO_FORCE: 'PARTY',
  WITHDRAWAL_NOTICE: 'PARTY',
  WITHDRAWAL_EFFECTIVE: 'WITHDRAWN',
};
const sequence = Object.keys(standings);

/** Nobody had signed before one of these. */
const firstSteps = ['NOT_SIGNED', 'SIGNATURE', 'ACCESSION'];

interface Action {
  readonly row: Row;
  readonly kind: string;
  readonly days: Days;
}

function actionOf(row: Row): Action {
  const days = daysIn(row, 'takenOn');
  if (!days) throw new TypeError('an action has a date');
  return { row, kind: String(row.kind), days };
}

/** Whether an action is later than another, or, where it may be of the same day, further on in the sequence. */
function follows(action: Action, other: Action): boolean {
  if (action.days.first > other.days.last) return true;
  return action.days.last >= other.days.first && sequence.indexOf(action.kind) > sequence.indexOf(other.kind);
}

/** What a country is to a treaty on a day, or on all days of a month or a year. */
export function standingOn(records: Records, treaty: Row, country: Row | undefined, on: Days) {
  const actions = relatedRows(records, treaty, 'actions')
    .filter(({ countryId }) => countryId === country?.id)
    .map(actionOf)
    .sort((one, other) => compareTexts(one.days.first, other.days.first) || (one.row.id < other.row.id ? -1 : 1));
  const told = (standing: string, from: readonly Action[]) => ({
    standing,
    on: writeDays(on),
    actions: from.map(({ row }) => row),
  });
  const past = actions.filter(({ days }) => days.last <= on.first);
  const ahead = actions.filter(({ days, kind }) => days.last > on.first && kind in standings);
  let latest: Action | undefined;
  for (const action of past.filter(({ kind }) => kind in standings))
    if (!latest || follows(action, latest)) latest = action;
  const standing = latest && standings[latest.kind];
  // What may have happened before the last of the days, and would change the answer, leaves it open.
  const doubtful = ahead.filter(
    ({ days, kind }) => days.first <= on.last && kind !== 'NOT_SIGNED' && standings[kind] !== standing,
  );
  if (doubtful.length > 0) return told('UNKNOWN', doubtful);
  if (standing !== undefined) return told(standing, past);
  const [next] = ahead;
  return next && firstSteps.includes(next.kind) ? told('NON_SIGNATORY', [next]) : told('UNKNOWN', []);
}

/** What each country that did something about a treaty is to it on a day. */
export function countryStandings(records: Records, treaty: Row, on: Days) {
  const ids = new Set(relatedRows(records, treaty, 'actions').map(({ countryId }) => countryId));
  return [...ids]
    .map((id) => records.known('Country', id))
    .sort((one, other) => compareTexts(String(one.code), String(other.code)))
    .map((country) => ({ country, status: standingOn(records, treaty, country, on) }));
}

/** For each treaty that governs something in a package: what donor and recipient were to it on the day of the announcement. */
export function packageStandings(records: Records, aidPackage: Row) {
  const on = daysIn(aidPackage, 'announcedOn');
  if (!on) throw new TypeError('a package has a date');
  const lines = byOrdinal(relatedRows(records, aidPackage, 'lineItems'));
  const governing = (line: Row) =>
    relatedRows(records, line, 'equipment')
      .flatMap((equipment) => familiesOf(records, equipment))
      .flatMap((family) => relatedRows(records, family, 'governedBy'));
  const treaties = [...new Set(lines.flatMap(governing))];
  const party = (treaty: Row, id: Row[string]) => standingOn(records, treaty, records.known('Country', id), on);
  return treaties
    .sort((one, other) => compareTexts(String(one.slug), String(other.slug)))
    .map((treaty) => ({
      treaty,
      donor: party(treaty, aidPackage.donorId),
      recipient: party(treaty, aidPackage.recipientId),
      lineItems: lines.filter((line) => governing(line).includes(treaty)),
    }));
}
