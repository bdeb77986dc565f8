import { canMake } from '../draft/choice.js';
import { type Draft, type Entry, type EntryName, entriesOf, entryAt, withEntry, withReview } from '../draft/draft.js';
import { askedIn, choose, chooseEverywhere, newSlugFor } from './choose.js';
import { moveEnd, nextKind, setField } from './edit.js';
import { missingIn } from './ready.js';
import { beside, currentOf, type Filter, named, nextUndecided, type Session, shownIn, undoneBy } from './session.js';
import type { End, Way } from './words.js';

/** What a person can do in a review. Both faces, the terminal and the page, do these and nothing else. */
export type Action =
  | { readonly do: 'skip' | 'back' | 'undo' }
  | { readonly do: 'go'; readonly to: EntryName }
  | { readonly do: 'filter'; readonly filter: Filter }
  | EntryAction;

/** What is done to the entry that is looked at. */
type EntryAction =
  | { readonly do: 'accept' | 'reject' | 'everywhere' | 'kind' }
  /** 0 is none of the candidates: only the words are kept. */
  | { readonly do: 'choose'; readonly number: number; readonly name?: string }
  | { readonly do: 'new'; readonly name?: string }
  | { readonly do: 'rule'; readonly state: 'ACCEPTED' | 'REJECTED' }
  | { readonly do: 'move'; readonly end: End; readonly way: Way }
  | { readonly do: 'set'; readonly field: string; readonly value: string };

/** The review after an action. What cannot be done changes nothing and says why. */
export function decide(before: Session, action: Action): Session {
  const { message: _, ...session } = before;
  switch (action.do) {
    case 'undo':
      return undone(session);
    case 'skip':
      return { ...session, at: beside(session, 1) };
    case 'back':
      return { ...session, at: beside(session, -1) };
    case 'go':
      return entryAt(session.draft, action.to)
        ? { ...session, at: action.to }
        : says(session, 'There is no such entry.');
    case 'filter': {
      const filtered = { ...session, filter: action.filter };
      const shown = shownIn(filtered);
      const stays = shown.some(({ section, key }) => section === session.at?.section && key === session.at.key);
      return stays ? filtered : { ...filtered, at: nextUndecided({ ...filtered, at: undefined }) ?? named(shown[0]) };
    }
    case 'accept':
    case 'reject':
    case 'everywhere':
    case 'kind':
    case 'choose':
    case 'new':
    case 'rule':
    case 'move':
    case 'set': {
      const entry = currentOf(session);
      return entry ? onEntry(session, entry, action) : says(session, 'There is nothing to decide.');
    }
  }
}

function onEntry(session: Session, entry: Entry, action: EntryAction): Session {
  switch (action.do) {
    case 'accept': {
      const missing = missingIn(entry);
      if (missing !== undefined) return says(session, missing);
      return movedOn(session, withEntry(session.draft, accepted(entry)));
    }
    case 'reject':
      return movedOn(session, withEntry(session.draft, withReview(entry, { state: 'REJECTED' })));
    case 'kind':
      return entry.section === 'quotes' ? changed(session, nextKind(entry)) : says(session, 'Only a quote has a kind.');
    case 'choose':
      return chosen(session, entry, action.number, action.name);
    case 'new':
      return made(session, entry, action.name);
    case 'everywhere': {
      const name = askedIn(entry)?.[0];
      if (name === undefined) return says(session, 'Nothing is to be chosen here.');
      const { draft, changed: count } = chooseEverywhere(session.draft, entry, name);
      return count === 0
        ? says(session, 'Nobody else in this article has this name.')
        : says(stepped(session, draft), `The same in ${count} more ${count === 1 ? 'entry' : 'entries'}.`);
    }
    case 'rule':
      return ofRule(session, entry, action.state);
    case 'move': {
      const draft = moveEnd(session.draft, session.text, undecidedAgain(entry), action.end, action.way);
      return draft === session.draft ? says(session, 'The end does not move further.') : stepped(session, draft);
    }
    case 'set': {
      const result = setField(session.draft, entry, action.field, action.value);
      return 'wrong' in result ? says(session, result.wrong) : changed(session, result);
    }
  }
}

function accepted(entry: Entry): Entry {
  return withReview(entry, { state: entry.fact.review.changed ? 'EDITED' : 'ACCEPTED' });
}

/** What is changed after it was decided is to be decided again. */
function undecidedAgain(entry: Entry): Entry {
  return entry.fact.review.state === 'UNDECIDED' ? entry : withReview(entry, { state: 'UNDECIDED' });
}

function chosen(session: Session, entry: Entry, number: number, name: string | undefined): Session {
  const asked = name === undefined ? askedIn(entry) : namedChoice(entry, name);
  if (!asked) return says(session, 'Nothing is to be chosen here.');
  const [choice, { candidates }] = asked;
  if (number === 0) return changed(session, choose(entry, choice, 'NONE'));
  const candidate = candidates[number - 1];
  if (!candidate)
    return says(
      session,
      candidates.length === 0
        ? `${choice} has no candidates; n makes a new record.`
        : `${choice} has candidates 1 to ${candidates.length}.`,
    );
  return changed(session, choose(entry, choice, { slug: candidate.slug }));
}

function made(session: Session, entry: Entry, name: string | undefined): Session {
  const asked = name === undefined ? askedIn(entry) : namedChoice(entry, name);
  if (!asked) return says(session, 'Nothing is to be chosen here.');
  const [key, choice] = asked;
  if (!canMake(choice)) return says(session, `A new ${choice.of.toLowerCase()} is written by hand, in seed/.`);
  const newSlug = newSlugFor(entry, choice);
  if (choice.candidates.some(({ slug }) => slug === newSlug))
    return says(session, `${newSlug} is on record already: choose it by its number.`);
  return changed(session, choose(entry, key, { newSlug }));
}

function namedChoice(entry: Entry, name: string) {
  const choice = entry.fact.review.choices[name];
  return choice && ([name, choice] as const);
}

/** Decides all undecided entries of the rule that proposed this one; what still has to be chosen stays. */
function ofRule(session: Session, { fact: { review } }: Entry, state: 'ACCEPTED' | 'REJECTED'): Session {
  const ofIt = entriesOf(session.draft).filter(
    ({ fact }) => fact.review.rule === review.rule && fact.review.state === 'UNDECIDED',
  );
  const decidable = state === 'REJECTED' ? ofIt : ofIt.filter((entry) => missingIn(entry) === undefined);
  const draft = decidable.reduce<Draft>(
    (each, entry) => withEntry(each, state === 'REJECTED' ? withReview(entry, { state }) : accepted(entry)),
    session.draft,
  );
  const rest = ofIt.length - decidable.length;
  const left = rest === 0 ? '' : ` ${rest} still ${rest === 1 ? 'needs' : 'need'} a choice.`;
  const word = state === 'REJECTED' ? 'rejected' : 'accepted';
  const message = `${decidable.length} of the rule ${review.rule} ${word}.${left}`;
  return decidable.length === 0 ? says(session, message) : says(movedOn(session, draft), message);
}

/** One step further, which undo takes back. */
function stepped(session: Session, draft: Draft): Session {
  const steps = session.steps + 1;
  return { ...session, draft, steps, past: [...session.past, { number: steps, draft: session.draft, at: session.at }] };
}

function changed(session: Session, entry: Entry): Session {
  return stepped(session, withEntry(session.draft, undecidedAgain(entry)));
}

/** Deciding moves on by itself. */
function movedOn(session: Session, draft: Draft): Session {
  const next = stepped(session, draft);
  return { ...next, at: nextUndecided(next) };
}

function undone(session: Session): Session {
  const last = session.past.at(-1);
  if (!last) return says(session, 'There is nothing to undo.');
  const what = undoneBy(session);
  const before = { ...session, draft: last.draft, at: last.at, past: session.past.slice(0, -1) };
  // Others may have written what this step changed: see followed().
  return last.draft === session.draft
    ? says(before, 'What this would take back was changed or accepted meanwhile.')
    : says(before, `Taken back: ${what ?? 'nothing that is in the draft'}.`);
}

function says(session: Session, message: string): Session {
  return { ...session, message };
}
