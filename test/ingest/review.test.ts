import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnchor, type Range } from '../../src/ingest/anchor.js';
import { type Entry, entriesOf, STATES } from '../../src/ingest/draft/draft.js';
import { draftOf } from '../../src/ingest/draft/fromProposals.js';
import { type Action, decide } from '../../src/ingest/review/decide.js';
import { actionOf, KEYS } from '../../src/ingest/review/keys.js';
import { segmentsOf } from '../../src/ingest/review/segments.js';
import { countsOf, currentOf, type Session, shownIn, startReview } from '../../src/ingest/review/session.js';
import { movedByWord } from '../../src/ingest/review/words.js';
import { BERGS, sampleRecord, southlandReview } from './support/desk.js';
import { at, SOUTHLAND, southlandCopy, southlandProposals } from './support/southland.js';

/** The review after keys, one after another. */
function typed(session: Session, keys: string): Session {
  return [...keys].reduce((each, key) => decide(each, actionOf(key) ?? expect.fail(`no key ${key}`)), session);
}

function looking(session: Session, key: string): Session {
  const entry = entriesOf(session.draft).find((each) => each.key === key) ?? expect.fail(`no ${key}`);
  return decide(session, { do: 'go', to: { section: entry.section, key } });
}

function entry(session: Session, key: string): Entry {
  return entriesOf(session.draft).find((each) => each.key === key) ?? expect.fail(`no ${key}`);
}

function quote(session: Session, key: string) {
  const found = entry(session, key);
  return found.section === 'quotes' ? found.fact : expect.fail(`${key} is no quote`);
}

describe('deciding', () => {
  it.each([
    ['a', 'ACCEPTED'],
    ['r', 'REJECTED'],
    ['s', 'UNDECIDED'],
    ['au', 'UNDECIDED'],
    ['ru', 'UNDECIDED'],
    ['k', 'UNDECIDED'],
  ])('%s makes the first entry %s', (keys, state) => {
    expect(entry(typed(southlandReview(), keys), 'author').fact.review.state).toBe(state);
  });

  it('moves on by itself, past what is decided, and begins again at the top', () => {
    const all = southlandReview();
    const places = [...'aaaaaaaa'].map((_, index) => currentOf(typed(all, 'a'.repeat(index)))?.key);
    expect(places).toEqual(entriesOf(all.draft).map(({ key }) => key));
    const skippedFirst = typed(all, 'saaaaaaa');
    expect(currentOf(skippedFirst)?.key).toBe('author');
  });

  it('says EDITED of what a person changed before accepting it, and asks again for what was changed after', () => {
    const changed = typed(looking(southlandReview(), 'dov-the-list-was'), 'ka');
    expect(quote(changed, 'dov-the-list-was')).toMatchObject({ kind: 'DIRECT', review: { state: 'EDITED' } });
    const again = typed(looking(changed, 'dov-the-list-was'), 'k');
    expect(quote(again, 'dov-the-list-was').review.state).toBe('UNDECIDED');
  });

  it('accepts nobody among several: it asks which', () => {
    const asked = typed(looking(southlandReview({ bergs: BERGS }), 'berg-within-weeks'), 'a');
    expect(asked.message).toBe('speaker: “Berg” may be 2 records; choose one by its number, or 0 for none of them');
    expect(quote(asked, 'berg-within-weeks').review.state).toBe('UNDECIDED');
    expect(quote(typed(asked, '2a'), 'berg-within-weeks')).toMatchObject({
      speaker: { label: 'Berg', person: 'bo-berg' },
      review: { state: 'ACCEPTED' },
    });
    expect(quote(typed(asked, '0a'), 'berg-within-weeks').speaker).toEqual({ label: 'Berg' });
    expect(typed(asked, '3').message).toBe('speaker has candidates 1 to 2.');
  });

  it('makes a new record, and gives it to the same person elsewhere only when asked', () => {
    const made = typed(looking(southlandReview(), 'dov-we-asked-for'), 'n');
    expect(quote(made, 'dov-we-asked-for').speaker.person).toBe('cy-dov');
    expect(quote(made, 'dov-the-list-was').speaker.person).toBeUndefined();
    const everywhere = typed(made, 'p');
    expect(everywhere.message).toBe('The same in 1 more entry.');
    expect(quote(everywhere, 'dov-the-list-was').speaker.person).toBe('cy-dov');
    expect(quote(everywhere, 'berg-within-weeks').speaker.person).toBe('ada-berg');
  });

  it('decides all of a rule in this article, but for what needs a choice', () => {
    const session = looking(southlandReview({ bergs: BERGS }), 'dov-the-list-was');
    const accepted = typed(session, 'A');
    expect(accepted.message).toBe('1 of the rule said-before accepted. 1 still needs a choice.');
    expect(countsOf(accepted.draft)).toMatchObject({ ACCEPTED: 1, UNDECIDED: 7 });
    expect(countsOf(typed(session, 'R').draft)).toMatchObject({ REJECTED: 2 });
  });

  it('shows what the filter asks for', () => {
    const filtered = decide(typed(southlandReview(), 'a'), {
      do: 'filter',
      filter: { section: 'quotes', state: 'UNDECIDED', rule: 'said-before' },
    });
    expect(shownIn(filtered).map(({ key }) => key)).toEqual(['berg-within-weeks', 'dov-the-list-was']);
    expect(currentOf(filtered)?.key).toBe('berg-within-weeks');
    expect(currentOf(typed(filtered, 'ss'))?.key).toBe('dov-the-list-was');
  });

  it('says why a key does nothing', () => {
    const credit = southlandReview();
    expect(typed(credit, 'k').message).toBe('Only a quote has a kind.');
    expect(typed(credit, 'n').message).toBe('Nothing is to be chosen here.');
    expect(typed(credit, 'u').message).toBe('There is nothing to undo.');
    expect(typed(credit, 'p').message).toBe('Nothing is to be chosen here.');
    expect(actionOf('?')).toBeUndefined();
  });
});

it('asks whether the one record that words may mean is meant, where the rule was not sure', () => {
  const { proposals, leftOut } = southlandProposals();
  const unsure = proposals.map((proposal) =>
    proposal.kind === 'DECISION' ? { ...proposal, resolution: 'SEVERAL' as const } : proposal,
  );
  const draft = draftOf(southlandCopy, { proposals: unsure, leftOut }, sampleRecord());
  const asked = typed(looking(startReview('southland', draft, SOUTHLAND), 'it-reverses-a-ban'), 'a');
  expect(asked.message).toBe('decision: is “It reverses a ban of 2019” no-ban-2019? 1 for yes, 0 for no');
  expect(entry(typed(asked, '1a'), 'it-reverses-a-ban').fact).toMatchObject({
    decision: 'no-ban-2019',
    review: { state: 'ACCEPTED' },
  });
});

describe('editing', () => {
  it.each([
    ['[', 'dov-the-list-was', 'the list was short', 'weeks.” Dov said the list was short.'],
    [']', 'dov-the-list-was', 'the list was short', 'said the list was short.'],
    [']]]', 'dov-the-list-was', 'list was short', 'list was short.'],
    ['-', 'dov-the-list-was', 'the list was', 'Dov said the list was'],
    ['-+', 'dov-the-list-was', 'the list was short.', 'Dov said the list was short.'],
    ['-', 'dov-we-asked-for', 'We asked for them in May They are', 'They are'],
  ])('%s moves an end of the passage of %s by a word, and the words with it: “%s”', (keys, key, text, exact) => {
    const moved = typed(looking(southlandReview(), key), keys);
    const { text: words, passages, review } = quote(moved, key);
    const last = moved.draft.passages[passages.at(-1) ?? ''];
    expect(last?.exact).toBe(exact);
    expect(words).toBe(text);
    expect(review.changed).toBe(true);
  });

  it('writes a field anew, and refuses words that the passage does not have', () => {
    const session = looking(southlandReview(), 'dov-the-list-was');
    const set = (field: string, value: string) => decide(session, { do: 'set', field, value });
    expect(quote(set('speaker.role', 'President'), 'dov-the-list-was').speaker).toEqual({
      label: 'Dov',
      role: 'President',
    });
    expect(quote(set('saidOn', '2024-11'), 'dov-the-list-was').saidOn).toBe('2024-11');
    expect(quote(set('about', 'lance, missiles'), 'dov-the-list-was').about).toEqual(['lance', 'missiles']);
    expect(set('text', 'the list was long').message).toBe('text: “long” is not in the passage in this order');
    expect(set('saidOn', 'Thursday').message).toBe('saidOn: is not a date; write 2024-11-20, 2024-11 or 2024');
    expect(set('kind', 'DIRECT').message).toMatch(/^kind cannot be edited here; text, speaker\.label/);
    expect(
      quote(decide(set('venue', 'a visit'), { do: 'set', field: 'venue', value: '' }), 'dov-the-list-was').venue,
    ).toBeUndefined();
  });

  it('takes a record that is no candidate, by its slug', () => {
    const session = looking(southlandReview({ bergs: BERGS }), 'berg-within-weeks');
    const set = decide(session, { do: 'set', field: 'speaker.person', value: 'cy-dov' });
    const { speaker, review } = quote(typed(set, 'a'), 'berg-within-weeks');
    expect([speaker.person, review.state, review.choices.speaker?.open]).toEqual(['cy-dov', 'EDITED', false]);
  });

  it('writes what a line of a package names, or takes the line away', () => {
    const session = looking(southlandReview(), 'package');
    const set = (value: string) =>
      entry(decide(session, { do: 'set', field: 'line launchers', value }), 'package').fact;
    expect(set('lance, lance-launcher')).toMatchObject({
      lineItems: { launchers: { equipment: ['lance', 'lance-launcher'] } },
    });
    expect(set('')).not.toHaveProperty('lineItems.launchers');
    expect(set('')).not.toHaveProperty(['review', 'choices', 'line launchers']);
  });

  it('asks what sort of organization a new one is', () => {
    const session = typed(looking(southlandReview(), 'dov-we-asked-for'), '');
    const made = decide(session, { do: 'new', name: 'addressee' });
    expect(typed(made, 'a').message).toBe(
      'addressee: what sort of organization is it? Write newOrganization.kind with e',
    );
    const set = (value: string) => decide(made, { do: 'set', field: 'newOrganization.kind', value });
    expect(set('paper').message).toMatch(/write one of NEWS_PUBLISHER, WIRE_SERVICE/);
    expect(quote(typed(set('news_publisher'), 'a'), 'dov-we-asked-for').review.state).toBe('ACCEPTED');
  });
});

/** Whatever a person may do, in either face. */
const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom(...KEYS.map(({ action }) => action)),
  fc.nat(3).map((number): Action => ({ do: 'choose', number })),
  fc.nat(12).map((place): Action => {
    const entries = entriesOf(southlandReview().draft);
    const { section, key } = entries[place % entries.length] ?? expect.fail('no entry');
    return { do: 'go', to: { section, key } };
  }),
  fc
    .constantFrom('text', 'speaker.role', 'title', 'asPrinted')
    .map((field): Action => ({ do: 'set', field, value: 'list' })),
  fc.constantFrom(...STATES).map((state): Action => ({ do: 'filter', filter: { state } })),
);

describe('whatever a person does', () => {
  const start = southlandReview({ bergs: BERGS });

  it('is taken back by undo, step by step, to the draft as it was', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 40 }), (actions) => {
        const end = actions.reduce(decide, start);
        const back = end.past.reduce<Session>((session) => decide(session, { do: 'undo' }), end);
        expect(back.draft).toBe(start.draft);
        expect(back.past).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('leaves every passage exactly in the text, and every state one of the four', () => {
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 40 }), (actions) => {
        const { draft } = actions.reduce(decide, start);
        for (const anchor of Object.values(draft.passages)) expect(checkAnchor(SOUTHLAND, anchor)).toBe('EXACT');
        expect(Object.values(countsOf(draft)).reduce((sum, count) => sum + count)).toBe(entriesOf(draft).length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the ends of a passage', () => {
  it('stay in their paragraph, on whole words, and in order', () => {
    const paragraph = at('Berg said the launchers would follow “within weeks.” Dov said the list was short.');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('START', 'END'), fc.constantFrom('LEFT', 'RIGHT'))), (moves) => {
        const { start, end } = moves.reduce<Range>(
          (range, [which, way]) => movedByWord(SOUTHLAND, range, which, way),
          at('Dov said the list'),
        );
        expect(start).toBeGreaterThanOrEqual(paragraph.start);
        expect(end).toBeLessThanOrEqual(paragraph.end);
        expect(start).toBeLessThan(end);
        expect(SOUTHLAND.slice(start, end)).toMatch(/^\S(.*\S)?$/s);
      }),
    );
  });
});

it('a text is cut wherever a mark begins or ends, and no letter is lost', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1, of: a })),
      ),
      (marks) => {
        const within = { start: 10, end: 50 };
        const segments = segmentsOf(SOUTHLAND, within, marks);
        expect(segments.map(({ text }) => text).join('')).toBe(SOUTHLAND.slice(within.start, within.end));
      },
    ),
  );
});
