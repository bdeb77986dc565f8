import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/ingest/review/session.js';
import { pipedKeyboard, reviewInTerminal } from '../../src/ingest/review/terminal/review.js';
import { screenOf } from '../../src/ingest/review/terminal/screen.js';
import { confidenceOf } from '../../src/ingest/rules.js';
import { BERGS, southlandReview } from './support/desk.js';

const PLAIN = { columns: 80, colour: false };

/** A review with keys from a pipe: its end, its screens, and how often it was saved. */
async function reviewed(keys: string, start: Session = southlandReview()) {
  const screens: string[] = [];
  let saved = 0;
  const end = await reviewInTerminal(
    start,
    pipedKeyboard(Readable.from([keys])),
    PLAIN,
    (screen) => screens.push(screen),
    () => {
      saved += 1;
    },
  );
  return { end, screens, last: screens.at(-1) ?? '', saved };
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
    const { last, saved, screens } = await reviewed('aas\nrq\naaa\n');
    expect(last).toContain('3 decided, 5 left');
    expect(saved).toBe(3);
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
    const { draft, ...session } = southlandReview();
    const empty = {
      ...session,
      at: undefined,
      draft: { ...draft, quotes: {}, credits: {}, links: {}, packages: {}, decisions: {}, treaties: {} },
    };
    expect((await reviewed('a', empty)).screens[0]).toContain('There is nothing to decide in this draft.');
  });

  it('styles the words where there is colour', () => {
    expect(screenOf(southlandReview(), { columns: 80, colour: true })).toContain('\u001b[7mBy \u001b[27m');
  });
});
