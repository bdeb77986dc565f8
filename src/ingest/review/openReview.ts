import type { Draft } from '../draft/draft.js';
import { asWritten } from '../draft/file.js';
import { locked } from '../draft/lock.js';
import type { DraftStore, StoredDraft } from '../draft/store.js';
import { type Action, decide } from './decide.js';
import { CHANGED, followed, type Met } from './follow.js';
import { entrySeen, named, type Session, seenOf, startReview, undoneBy, undoOf } from './session.js';

/**
 * A review of a draft that others may write at the same time: the page, another terminal, `accept`, `propose`. Each decision is made on the
 * draft as its file is at that moment, and saved at once. One on a proposal that is gone, or is no longer as it was looked at, is not made:
 * the session says so.
 */
export class OpenReview {
  readonly #store: DraftStore;
  #session: Session;
  /** The file as it was last read or written here; undefined when it was gone. */
  #source: string | undefined;
  /** The draft in it. */
  #known: Draft;

  constructor(store: DraftStore, { slug, draft, text, source }: StoredDraft) {
    this.#store = store;
    this.#session = startReview(slug, draft, text);
    this.#source = source;
    this.#known = draft;
  }

  /** The review as it was looked at last. */
  get session(): Session {
    return this.#session;
  }

  /**
   * The review with what others wrote since.
   * @throws DraftError when the draft cannot be read.
   */
  read(): Session {
    this.#follow();
    return this.#session;
  }

  /**
   * The review after an action, which is saved where it changes the draft.
   * @param seen the proposal that it is on, as a page showed it, empty for none (`seenOf`): one review may be on several pages.
   *   Left out where it is shown once.
   * @param undoes what undo takes back, as the page showed it (`undoOf`). Left out where the review is shown once.
   * @throws DraftError when the draft cannot be read; nothing is written then.
   */
  act(action: Action, seen?: string, undoes?: string): Session {
    return locked(this.#store.path(this.#session.slug), () => this.#act(action, seen, undoes));
  }

  /** Shows a message that is of no action. */
  say(message: string): Session {
    this.#session = { ...this.#session, message };
    return this.#session;
  }

  #act(action: Action, seen: string | undefined, undoes: string | undefined): Session {
    const why = seen === undefined ? undefined : this.#turnTo(seen);
    const met = this.#follow();
    if (stops(action, met)) return this.#session;
    if (why !== undefined && stops(action, 'CHANGED')) return this.say(why);
    const before = this.#session;
    if (action.do === 'undo' && undoes !== undefined && undoes !== undoOf(before))
      return this.say(
        `Another page decided meanwhile. Nothing was taken back: undo would now take back ${undoneBy(before) ?? 'nothing'}.`,
      );
    const next = decide(before, action);
    if (next.draft !== before.draft) {
      this.#source = this.#store.save(before.slug, next.draft);
      this.#known = asWritten(next.draft);
    }
    this.#session = next;
    return next;
  }

  /** Looks at the proposal that was seen. @returns why nothing can be decided on it. */
  #turnTo(seen: string): string | undefined {
    const entry = entrySeen(this.#session, seen);
    if (!entry && seen !== '')
      return 'This proposal is no longer in the draft: it was accepted or removed meanwhile. Nothing was written.';
    this.#session = { ...this.#session, at: named(entry) };
    return !entry || seenOf(entry) === seen ? undefined : CHANGED;
  }

  #follow(): Met {
    const { slug } = this.#session;
    const source = this.#store.source(slug);
    if (source === this.#source) return 'SAME';
    const now = source === undefined ? undefined : this.#store.find(slug);
    const { session, met } = followed(this.#session, this.#known, now);
    this.#session = session;
    this.#source = now?.source;
    this.#known = now?.draft ?? session.draft;
    return met;
  }
}

/** Whether what others did keeps an action from being done: one on the entry that is looked at is on what was seen. */
function stops({ do: what }: Action, met: Met): boolean {
  switch (what) {
    case 'go':
    case 'filter':
    case 'undo':
      return false;
    case 'skip':
    case 'back':
      return met === 'GONE';
    default:
      return met !== 'SAME';
  }
}
