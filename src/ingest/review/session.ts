import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type Draft,
  type Entry,
  type EntryName,
  entriesOf,
  entryAt,
  type Section,
  type STATES,
  type State,
} from '../draft/draft.js';

/** What of a draft is shown. What is absent shows all. */
export interface Filter {
  readonly section?: Section;
  readonly rule?: string;
  readonly state?: State;
}

/** What undo goes back to. */
interface Step {
  /** No other step of this review has it. */
  readonly number: number;
  readonly draft: Draft;
  readonly at: EntryName | undefined;
}

/** A review of one draft: what was decided, which entry is looked at, and the way back. */
export interface Session {
  readonly slug: string;
  readonly text: string;
  readonly draft: Draft;
  readonly at: EntryName | undefined;
  readonly filter: Filter;
  readonly past: readonly Step[];
  /** How many steps were made, those that were taken back too. */
  readonly steps: number;
  /** What the last action has to say: why it did nothing, or how many entries it touched. */
  readonly message?: string | undefined;
}

/** Begins the review of a draft, at the first entry that is undecided. */
export function startReview(slug: string, draft: Draft, text: string): Session {
  const session: Session = { slug, text, draft, at: undefined, filter: {}, past: [], steps: 0 };
  return { ...session, at: nextUndecided(session) };
}

/** The entry that is looked at. */
export function currentOf({ draft, at }: Session): Entry | undefined {
  return at && entryAt(draft, at);
}

/** An entry with all that it says, in a short text: a page sends it back, so that what is decided is what it showed. */
export function seenOf({ fact }: Entry): string {
  return `${fact.review.id} ${createHash('sha256').update(JSON.stringify(fact, inOrder)).digest('base64url').slice(0, 16)}`;
}

/** The keys of a map in one order, whoever wrote them. */
function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The step that undo takes back, in a short text: a page sends it back, so that what is taken back is what it showed. Empty for none. */
export function undoOf({ past }: Session): string {
  return String(past.at(-1)?.number ?? '');
}

/** What undo takes back, as a person is told; undefined where it takes nothing back. */
export function undoneBy({ draft, past }: Session): string | undefined {
  const last = past.at(-1);
  if (!last || last.draft === draft) return undefined;
  const before = new Map(entriesOf(last.draft).map((entry) => [entry.fact.review.id, entry.fact]));
  const changed = entriesOf(draft).filter(({ fact }) => {
    const was = before.get(fact.review.id);
    return was !== fact && !isDeepStrictEqual(was, fact);
  });
  const [first] = changed;
  if (!first) return undefined;
  return changed.length === 1 ? `${first.section} ${first.key}` : `${changed.length} proposals`;
}

/** The entry that was seen, also where it is another by now. */
export function entrySeen({ draft }: Session, seen: string): Entry | undefined {
  const [id] = seen.split(' ');
  return entriesOf(draft).find(({ fact }) => fact.review.id === id);
}

/** The entries that the filter shows, in the order of the text. */
export function shownIn({ draft, filter: { section, rule, state } }: Session): Entry[] {
  return entriesOf(draft).filter(
    (entry) =>
      (section === undefined || entry.section === section) &&
      (rule === undefined || entry.fact.review.rule === rule) &&
      (state === undefined || entry.fact.review.state === state),
  );
}

/** The next entry that is undecided: after the one that is looked at, else from the beginning. */
export function nextUndecided(session: Session): EntryName | undefined {
  const shown = shownIn(session);
  const undecided = (entry: Entry) => entry.fact.review.state === 'UNDECIDED';
  const after = afterCurrent(session).find(undecided);
  return named(after ?? shown.find(undecided) ?? currentOf(session) ?? shown[0]);
}

/** The entries that come after the one that is looked at. */
function afterCurrent(session: Session): Entry[] {
  const all = entriesOf(session.draft);
  const here = all.findIndex(({ section, key }) => section === session.at?.section && key === session.at.key);
  const later = new Set(all.slice(here + 1).map(({ section, key }) => `${section} ${key}`));
  return shownIn(session).filter(({ section, key }) => later.has(`${section} ${key}`));
}

/** The entry beside the one that is looked at, by so many places; the ends of the list are where it stops. */
export function beside(session: Session, places: 1 | -1): EntryName | undefined {
  const shown = shownIn(session);
  const here = shown.findIndex(({ section, key }) => section === session.at?.section && key === session.at.key);
  if (here < 0) return places === 1 ? named(afterCurrent(session)[0] ?? shown[0]) : named(shown[0]);
  return named(shown[Math.min(Math.max(here + places, 0), shown.length - 1)]);
}

export function named(entry: Entry | undefined): EntryName | undefined {
  return entry && { section: entry.section, key: entry.key };
}

/** How many entries there are in each state. */
export function countsOf(draft: Draft): Readonly<Record<State, number>> {
  const counts = { UNDECIDED: 0, ACCEPTED: 0, EDITED: 0, REJECTED: 0 } satisfies Record<
    (typeof STATES)[number],
    number
  >;
  for (const { fact } of entriesOf(draft)) counts[fact.review.state] += 1;
  return counts;
}
