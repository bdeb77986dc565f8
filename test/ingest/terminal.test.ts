import { PassThrough, Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/ingest/draft/draft.js';
import { OpenReview } from '../../src/ingest/review/openReview.js';
import { countsOf } from '../../src/ingest/review/session.js';
import { pipedKeyboard, reviewInTerminal, terminalKeyboard } from '../../src/ingest/review/terminal/review.js';
import { screenOf } from '../../src/ingest/review/terminal/screen.js';
import { confidenceOf } from '../../src/ingest/rules.js';
import { BERGS, emptyStore, southlandDraft, southlandReview } from './support/desk.js';
import { SOUTHLAND } from './support/southland.js';

const PLAIN = { columns: 80, colour: false };

/** A review with keys from a pipe: its end, its screens, and the draft as it was saved. */
async function reviewed(keys: string, draft: Draft = southlandDraft()) {
  const screens: string[] = [];
  const store = emptyStore();
  store.save('southland', draft, SOUTHLAND);
  const review = new OpenReview(store, store.find('southland') ?? expect.fail('no draft'));
  const end = await reviewInTerminal(review, pipedKeyboard(Readable.from([keys])), PLAIN, (screen) =>
    screens.push(screen),
  );
  return { end, screens, last: screens.at(-1) ?? '', saved: store.find('southland')?.draft };
}

describe('the terminal', () => {
  it('shows one proposal in its paragraph, with its words between marks, its rule and what can be chosen', () => {
    const { draft, ...session } = southlandReview({ bergs: BERGS });
    const screen = screenOf({ ...session, draft, at: { section: 'quotes', key: 'berg-within-weeks' } }, PLAIN);
    expect(screen).toContain('southland: 3 of 8, 0 decided, 8 left');
    const confidence = Math.round(100 * confidenceOf('said-before'));
    expect(screen).toContain(`rule said-before, right in ${confidence} %  UNDECIDED`);
    expect(screen).toContain('⟦Berg said the launchers would follow “within weeks.”⟧ Dov said the list was');
    expect(screen).toContain(
      'speaker          “Ada Berg” → which?\n    1 ada-berg (Ada Berg): surname\n    2 bo-berg (Bo Berg): surname\n    0 the words alone, n a new record',
    );
    for (const line of screen.split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  it('takes keys, saves after each decision, and ends with q', async () => {
    const { end, last, saved, screens } = await reviewed('aas\nrq\naaa\n');
    expect(last).toContain('3 decided, 5 left');
    expect(saved).toEqual(end.draft);
    expect(screens).toHaveLength(5);
  });

  it('asks which field is to be written, and what', async () => {
    const { end, last } = await reviewed('ae\n2\nthe President of Southland\ne\nspeaker.role\nPresident\ne\n99\n');
    expect(end.draft.quotes['dov-we-asked-for']?.speaker).toEqual({
      label: 'the President of Southland',
      role: 'President',
    });
    expect(last).toContain('There is no field "99" here.');
  });

  it('says what a key does not do', async () => {
    expect((await reviewed('?')).last).toContain('The key "?" does nothing here.');
  });

  it('says so when nothing is left', async () => {
    const none = { quotes: {}, credits: {}, links: {}, packages: {}, decisions: {}, treaties: {} };
    const empty = { ...southlandDraft(), ...none };
    expect((await reviewed('a', empty)).screens[0]).toContain('There is nothing to decide in this draft.');
  });

  it('styles the words where there is colour', () => {
    expect(screenOf(southlandReview(), { columns: 80, colour: true })).toContain('\u001b[7mBy \u001b[27m');
  });

  it.each([
    ['Ctrl+C', 'ae', '\u0003'],
    ['Ctrl+D', 'ae', '\u0004'],
    ['Ctrl+C at the value', 'ae1\r', '\u0003'],
  ])('%s at a prompt of e ends the review as q does, with what was decided', async (_, keys, end) => {
    const terminal = Object.assign(new PassThrough(), { setRawMode: () => {}, isTTY: true });
    const store = emptyStore();
    store.save('southland', southlandDraft(), SOUTHLAND);
    const review = new OpenReview(store, store.find('southland') ?? expect.fail('no draft'));
    const keyboard = terminalKeyboard(terminal, new PassThrough());
    const ended = reviewInTerminal(review, keyboard, PLAIN, () => {});
    for (const key of [...keys, end]) {
      await setTimeout(5);
      terminal.write(key);
    }
    expect(countsOf((await ended).draft)).toMatchObject({ ACCEPTED: 1, UNDECIDED: 7 });
  });
});
