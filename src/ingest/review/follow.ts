import { isDeepStrictEqual } from 'node:util';
import { type Draft, type Entry, entriesOf, passageKeysOf, withEntry } from '../draft/draft.js';
import type { StoredDraft } from '../draft/store.js';
import { currentOf, named, nextUndecided, type Session, startReview } from './session.js';

/** What others did to the proposal that is looked at. */
export type Met = 'SAME' | 'CHANGED' | 'GONE';

/** Why nothing is decided on a proposal that is another by now. */
export const CHANGED =
  'Another review or command changed this proposal meanwhile; this is how it is now. Nothing was written: decide again.';

interface Followed {
  readonly session: Session;
  readonly met: Met;
}

/**
 * A review after others wrote its draft: it goes on in the draft as it is now, at the same proposal. What undo goes back to is so for the
 * proposals that nobody else touched; the others stay as they are now.
 * @param known the draft as it was when the review last read or wrote it.
 */
export function followed(session: Session, known: Draft, now: StoredDraft | undefined): Followed {
  if (!now) {
    const message = 'The draft is gone: all of it was accepted, or it was removed. Nothing was written.';
    const nothing = { credits: {}, links: {}, quotes: {}, packages: {}, decisions: {}, treaties: {} };
    return { session: { ...session, draft: { ...known, ...nothing }, at: undefined, past: [], message }, met: 'GONE' };
  }
  const { draft, text } = now;
  const { filter } = session;
  if (draft.textSha256 !== known.textSha256) {
    const message = 'The draft is of another text now. Nothing was written.';
    return { session: { ...startReview(session.slug, draft, text), filter, message }, met: 'GONE' };
  }
  const [before, after] = [byId(known), byId(draft)];
  const past = pastIn(session, draft, (id) => isDeepStrictEqual(before.get(id)?.fact, after.get(id)?.fact));
  const { message: _, ...kept } = session;
  const moved: Session = { ...kept, text, draft, past, at: undefined };
  const shown = currentOf(session);
  if (!shown) return { session: { ...moved, at: nextUndecided(moved) }, met: 'SAME' };
  const here = after.get(shown.fact.review.id);
  if (here) {
    const at = named(here);
    if (isDeepStrictEqual(before.get(shown.fact.review.id)?.fact, here.fact))
      return { session: { ...moved, at }, met: 'SAME' };
    return { session: { ...moved, at, message: CHANGED }, met: 'CHANGED' };
  }
  const message = `${shown.section} ${shown.key} is no longer in the draft: it was accepted or removed meanwhile. Nothing was written.`;
  return { session: { ...moved, at: nextAfter(shown, known, after, moved), message }, met: 'GONE' };
}

const byId = (draft: Draft): ReadonlyMap<string, Entry> =>
  new Map(entriesOf(draft).map((entry) => [entry.fact.review.id, entry]));

/** Where a review goes on whose proposal is gone: at what comes after it and is undecided. */
function nextAfter({ fact }: Entry, known: Draft, after: ReadonlyMap<string, Entry>, session: Session) {
  const ids = entriesOf(known).map((entry) => entry.fact.review.id);
  const rest = ids.slice(ids.indexOf(fact.review.id) + 1).flatMap((id) => after.get(id) ?? []);
  const next = rest.find(({ fact: { review } }) => review.state === 'UNDECIDED');
  return next ? named(next) : nextUndecided(session);
}

/** The steps of undo, each as the draft is now but for the proposals that only this review changed. */
function pastIn({ past }: Session, now: Draft, isUntouched: (id: string) => boolean): Session['past'] {
  let later = now;
  return past
    .toReversed()
    .map(({ number, draft, at }) => {
      const step = withOwn(now, byId(draft), draft.passages, isUntouched);
      // A step of which nothing is left is the one after it, so that undo can say so.
      if (!isDeepStrictEqual(step, later)) later = step;
      return { number, draft: later, at };
    })
    .toReversed();
}

function withOwn(
  now: Draft,
  own: ReadonlyMap<string, Entry>,
  passages: Draft['passages'],
  isUntouched: (id: string) => boolean,
): Draft {
  let draft = now;
  for (const entry of entriesOf(now)) {
    const { id } = entry.fact.review;
    const mine = own.get(id);
    if (!mine || !isUntouched(id) || isDeepStrictEqual(mine.fact, entry.fact)) continue;
    const kept = draft.passages;
    const keys = [...passageKeysOf(mine), ...mine.fact.review.evidence];
    // A key that is of other words by now does not lead back.
    if (keys.some((key) => kept[key] && !isDeepStrictEqual(kept[key], passages[key]))) continue;
    const needed = Object.fromEntries(keys.flatMap((key) => (passages[key] ? [[key, passages[key]]] : [])));
    draft = withEntry({ ...draft, passages: Object.assign({}, kept, needed) }, keyedAs(mine, entry.key));
  }
  return draft;
}

const keyedAs = (entry: Entry, key: string): Entry => ({ ...entry, key });
