import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replaceFiles } from '../../src/files.js';
import { entriesOf } from '../../src/ingest/draft/draft.js';
import { assembled } from '../../src/ingest/draft/settled.js';
import type { DraftStore } from '../../src/ingest/draft/store.js';
import { actionOf } from '../../src/ingest/review/keys.js';
import { OpenReview } from '../../src/ingest/review/openReview.js';
import { countsOf, currentOf, undoneBy, undoOf } from '../../src/ingest/review/session.js';
import { emptyStore, southlandDraft } from './support/desk.js';
import { SOUTHLAND } from './support/southland.js';

const KEYS = ['dov-we-asked-for', 'dov-the-list-was'] as const;

/** A draft with as many reviews of it as are asked for, open at the same time. */
function open() {
  const store = emptyStore();
  store.save('southland', southlandDraft(), SOUTHLAND);
  const stored = () => store.find('southland') ?? expect.fail('no draft');
  const review = () => new OpenReview(store, stored());
  const states = () => countsOf(stored().draft);
  return { store, stored, review, states };
}

function press(review: OpenReview, keys: string): void {
  for (const key of keys) review.act(actionOf(key) ?? expect.fail(`the key ${key} does nothing`));
}

/** What `accept` does to a draft: an entry leaves it. */
function takeAway(store: DraftStore, key: string): void {
  const { draft } = store.find('southland') ?? expect.fail('no draft');
  store.save(
    'southland',
    assembled(
      draft,
      entriesOf(draft).filter((entry) => entry.key !== key),
    ),
  );
}

const keyOf = (review: OpenReview) => currentOf(review.session)?.key;

describe('two reviews of a draft at once', () => {
  it('keep the decisions of both', () => {
    const { review, states } = open();
    const [one, other] = [review(), review()];
    press(other, 'sa');
    press(one, 'a');
    expect(states()).toMatchObject({ ACCEPTED: 2, UNDECIDED: 6 });
    press(other, 'r');
    expect(states()).toMatchObject({ ACCEPTED: 2, REJECTED: 1 });
    expect(countsOf(one.read().draft)).toEqual(states());
  });

  it('decide nothing anew that was decided in the other before it was seen, and say so', () => {
    const { review, states } = open();
    const [one, other] = [review(), review()];
    const key = keyOf(one);
    press(other, 'a');
    press(one, 'r');
    expect(one.session.message).toContain('changed this proposal meanwhile');
    expect([keyOf(one), states().ACCEPTED, states().REJECTED]).toEqual([key, 1, 0]);
    press(one, 'r');
    expect(states()).toMatchObject({ ACCEPTED: 0, REJECTED: 1 });
  });

  it('undo what they did themselves, and leave what the other did', () => {
    const { review, states } = open();
    const [one, other] = [review(), review()];
    press(one, 'a');
    other.read();
    press(other, 'sr');
    press(one, 'u');
    expect(states()).toMatchObject({ ACCEPTED: 0, REJECTED: 1, UNDECIDED: 7 });
    press(one, 'a');
    press(other, 'bb');
    press(other, 'r');
    press(one, 'u');
    expect(one.session.message).toContain('was changed or accepted meanwhile');
    expect(states().REJECTED).toBe(2);
  });
});

describe('undo', () => {
  it('says what it took back, and takes back nothing else than what was shown', () => {
    const { review, states } = open();
    const one = review();
    press(one, 'a');
    const shown = undoOf(one.session);
    expect(undoneBy(one.session)).toBe('credits author');
    press(one, 'r');
    const undo = { do: 'undo' } as const;
    const decided = states();
    one.act(undo, undefined, shown);
    expect(one.session.message).toMatch(
      /^Another page decided meanwhile\. Nothing was taken back: undo would now take back \S+ \S+\.$/,
    );
    expect(states()).toEqual(decided);
    one.act(undo, undefined, undoOf(one.session));
    one.act({ do: 'reject' });
    // As many steps as the page showed, and another one.
    one.act(undo);
    expect(one.session.message).toMatch(/^Taken back: \S+ \S+\.$/);
    one.act(undo, undefined, shown);
    expect(one.session.message).toBe('Taken back: credits author.');
    expect(states()).toMatchObject({ ACCEPTED: 0, REJECTED: 0 });
  });
});

describe('a review whose draft others write', () => {
  it('does not bring back what was accepted meanwhile, says so, and goes on after it', () => {
    const { store, stored, review } = open();
    const one = review();
    one.act({ do: 'go', to: { section: 'quotes', key: KEYS[0] } });
    takeAway(store, KEYS[0]);
    press(one, 'a');
    expect(one.session.message).toContain('quotes dov-we-asked-for is no longer in the draft');
    expect(stored().draft.quotes).not.toHaveProperty(KEYS[0]);
    expect(countsOf(stored().draft).ACCEPTED).toBe(0);
    press(one, 'a');
    expect(Object.keys(stored().draft.quotes)).not.toContain(KEYS[0]);
    expect(countsOf(stored().draft).ACCEPTED).toBe(1);
  });

  it('does not write a draft that is gone, and says so', () => {
    const { store, review } = open();
    const one = review();
    press(one, 'a');
    rmSync(store.path('southland'));
    press(one, 'a');
    expect(one.session.message).toContain('The draft is gone');
    expect(store.slugs()).toEqual([]);
    expect(entriesOf(one.session.draft)).toEqual([]);
  });

  it('follows a proposal whose key is another by now', () => {
    const { store, stored, review } = open();
    const one = review();
    one.act({ do: 'go', to: { section: 'quotes', key: KEYS[1] } });
    const { draft } = stored();
    const { [KEYS[1]]: fact, ...quotes } = draft.quotes;
    store.save('southland', { ...draft, quotes: { ...quotes, ...(fact ? { renamed: fact } : {}) } });
    press(one, 'a');
    expect(stored().draft.quotes.renamed?.review.state).toBe('ACCEPTED');
  });

  it('keeps a decision that was made while accept was checking what it had read', () => {
    const { store, stored, review, states } = open();
    const read = stored();
    press(review(), 'a');
    expect(() => replaceFiles(store.settling(read, [], undefined))).toThrow('was changed meanwhile');
    expect(states().ACCEPTED).toBe(1);
  });
});
