import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { replaceFiles } from '../../src/files.js';
import { entriesOf, withEntry, withReview } from '../../src/ingest/draft/draft.js';
import { dayOf } from '../../src/ingest/draft/figures.js';
import { asWritten, readDraft, writeDraft } from '../../src/ingest/draft/file.js';
import { makeDraft, slugFor } from '../../src/ingest/draft/make.js';
import { freeKey, Passages } from '../../src/ingest/draft/passages.js';
import type { DraftStore } from '../../src/ingest/draft/store.js';
import { confidenceOf } from '../../src/ingest/rules.js';
import { emptyStore, sampleRecord, southlandDraft } from './support/desk.js';
import { at, SOUTHLAND, SOUTHLAND_SHA256, southlandCopy, southlandProposals } from './support/southland.js';

const NOTHING_KNOWN = { passages: {}, places: [] };

function make(store: DraftStore, proposals = southlandProposals()) {
  return makeDraft(store, 'southland', southlandCopy, proposals, sampleRecord(), NOTHING_KNOWN);
}

/** Decides an entry of a stored draft, as a review does. */
function reject(store: DraftStore, key: string): void {
  const draft = store.find('southland')?.draft ?? expect.fail('no draft');
  const entry = entriesOf(draft).find((each) => each.key === key) ?? expect.fail(`no ${key}`);
  store.save('southland', withEntry(draft, withReview(entry, { state: 'REJECTED' })));
}

describe('the file of a draft', () => {
  it('reads as the draft that was written, so that it need not be read again', () => {
    const { credits, ...draft } = southlandDraft();
    for (const one of [southlandDraft(), { ...draft, url: undefined, credits: {} }])
      expect(asWritten(one)).toStrictEqual(readDraft(writeDraft(one), 'draft.yaml'));
    expect(Object.keys(credits)).toEqual(['author']);
  });

  it('is refused where a key is in a map twice, with the line and the key', () => {
    const source = writeDraft(southlandDraft());
    const lines = source.split('\n').length;
    expect(() => readDraft(`${source}quotes: {}\n`, 'draft.yaml')).toThrow(
      `draft.yaml: line ${lines}: the key "quotes" is there already; rename or remove one`,
    );
    expect(() => readDraft(source.replace('kind: DIRECT\n', 'kind: DIRECT\n    kind: MIXED\n'), 'draft.yaml')).toThrow(
      'the key "kind" is there already',
    );
  });
});

describe('the draft of an article', () => {
  it('has every proposal in the format of seed/articles/, undecided, with its rule and how often the rule is right', () => {
    const { quotes, credits, links, publisher } = southlandDraft();
    expect(publisher).toBe('harbour-times');
    expect(quotes['dov-we-asked-for']).toMatchObject({
      kind: 'DIRECT',
      text: 'We asked for them in May. They are late.',
      passages: ['we-asked-for-them', 'they-are-late'],
      attribution: 'president-cy-dov-told',
      speaker: { label: 'Cy Dov', role: 'President' },
      addressee: { asPrinted: 'the Harbour Times', organization: 'harbour-times' },
      saidOn: '2024-11-21',
      saidOnAsPrinted: 'Thursday',
      review: { state: 'UNDECIDED', rule: 'said-after', confidence: confidenceOf('said-after') },
    });
    expect(credits.author).toMatchObject({ role: 'AUTHOR', asPrinted: 'Wire Desk', passage: 'by-wire-desk' });
    expect(links['related-northland-to-send']).toMatchObject({ kind: 'RELATED', to: 'northland-lance' });
  });

  it('has passages that slice the text exactly, in its order', () => {
    const passages = Object.values(southlandDraft().passages);
    for (const { exact, start, end } of passages) expect(SOUTHLAND.slice(start, end)).toBe(exact);
    expect(passages.map(({ start }) => start)).toEqual(passages.map(({ start }) => start).sort((a, b) => a - b));
  });

  it('chooses none of several candidates', () => {
    const bergs = ['ada-berg', 'bo-berg'].map((slug) => ({ slug, name: 'Berg', why: 'surname' }));
    const { speaker, review } = southlandDraft({ bergs }).quotes['berg-within-weeks'] ?? expect.fail('no quote');
    expect(speaker).toEqual({ label: 'Berg' });
    expect(review.choices.speaker).toMatchObject({ open: true, candidates: bergs });
  });

  it('comes back from its file as it was written', () => {
    const draft = southlandDraft();
    expect(readDraft(writeDraft(draft), 'southland.yaml')).toEqual(draft);
  });

  it.each([
    ['kind: MIXED', 'kind: WHISPERED', /^southland\.yaml: quotes\.berg-within-weeks\.kind: /],
    [
      '- berg-said-the-launchers',
      '- nowhere',
      /quotes\.berg-within-weeks: there is no passage "nowhere" under passages/,
    ],
    ['state: UNDECIDED', 'state: MAYBE', /review\.state: /],
    ['credits:', 'credits: [', /^southland\.yaml: not YAML: /],
  ])('says where a file is wrong: %s → %s', (from, to, message) => {
    const file = writeDraft(southlandDraft()).replace(from, to);
    expect(() => readDraft(file, 'southland.yaml')).toThrow(message);
  });

  it.each([
    [{ from: '2024-11-20' }, '2024-11-20'],
    [{ from: '2024-11-11', to: '2024-11-17' }, '2024-11'],
    [{ from: '2024-10-28', to: '2024-11-03' }, '2024'],
    [{ from: '2023-12-30', to: '2024-01-02' }, undefined],
  ])('takes of a range of days %j what is certain: %s', (date, day) => {
    expect(dayOf({ asPrinted: at('Thursday'), date })).toBe(day);
  });

  it('is called by publisher, day and headline', () => {
    expect(slugFor(southlandCopy)).toBe('harbour-times-2024-11-22-southland-thanks-northland-for-missiles');
  });
});

describe('proposing again', () => {
  it('keeps what was decided, and does not ask again for what was rejected', () => {
    const store = emptyStore();
    expect(make(store).undecided).toMatchObject({ quotes: 3 });
    reject(store, 'dov-the-list-was');
    expect(make(store)).toMatchObject({ undecided: { quotes: 2 }, kept: 1 });
  });

  it('does not ask for a rejected stretch that a new version of the rules makes a little longer', () => {
    const store = emptyStore();
    make(store);
    reject(store, 'dov-the-list-was');
    const { proposals, leftOut } = southlandProposals();
    const longer = proposals.map((proposal) =>
      proposal.kind === 'QUOTE' && proposal.text === 'the list was short'
        ? { ...proposal, id: 'another', rule: 'colon' as const, passages: [at('Dov said the list was short')] }
        : proposal,
    );
    expect(make(store, { proposals: longer, leftOut }).draft.quotes).toHaveProperty(
      'dov-the-list-was.review.state',
      'REJECTED',
    );
    expect(Object.keys(make(store, { proposals: longer, leftOut }).draft.quotes)).toHaveLength(3);
  });

  it('writes the text of a draft anew where it is gone, when the same copy is proposed again, and keeps the decisions', () => {
    const store = emptyStore();
    make(store);
    reject(store, 'dov-the-list-was');
    rmSync(store.path('southland').replace(/yaml$/, 'txt'));
    expect(() => store.find('southland')).toThrow('is not there: propose again the copy that the draft was made from');
    const other = { ...southlandCopy, sha256: 'other' };
    expect(() =>
      makeDraft(store, 'southland', other, southlandProposals(), sampleRecord(), { passages: {}, places: [] }),
    ).toThrow('is not there: propose again the copy that the draft was made from');
    expect(make(store).kept).toBe(1);
    expect(store.find('southland')?.text).toBe(SOUTHLAND);
  });

  it('remembers a rejection under the sha256 of the text, without a word of it, and for this text alone', () => {
    const store = emptyStore();
    const { draft } = make(store);
    const entry = entriesOf(draft).find(({ key }) => key === 'dov-the-list-was') ?? expect.fail('no entry');
    const { id, rule } = entry.fact.review;
    const rejected = { id, rule, section: 'quotes', state: 'REJECTED', start: 222, end: 250 } as const;
    replaceFiles(store.settling(store.find('southland') ?? expect.fail('no draft'), [rejected], undefined));
    expect(store.slugs()).toEqual([]);
    expect(make(store).undecided).toMatchObject({ quotes: 2 });
    expect(readFileSync(store.settledPath(SOUTHLAND_SHA256), 'utf8')).not.toContain('list');
    const text = `${SOUTHLAND} `;
    const elsewhere = makeDraft(
      store,
      'another',
      { ...southlandCopy, text, sha256: 'other' },
      southlandProposals(),
      sampleRecord(),
      NOTHING_KNOWN,
    );
    expect(elsewhere.undecided).toMatchObject({ quotes: 3 });
  });

  it('does not ask for what is on record in the same place', () => {
    const store = emptyStore();
    const { start, end } = at('Dov said the list was short.');
    const known = { passages: {}, places: [{ section: 'quotes' as const, start, end }] };
    expect(
      makeDraft(store, 'southland', southlandCopy, southlandProposals(), sampleRecord(), known).undecided,
    ).toMatchObject({ quotes: 2 });
  });

  it('refuses the slug of a draft of another text', () => {
    const store = emptyStore();
    make(store);
    expect(() =>
      makeDraft(
        store,
        'southland',
        { ...southlandCopy, sha256: 'other' },
        southlandProposals(),
        sampleRecord(),
        NOTHING_KNOWN,
      ),
    ).toThrow('is the draft of another text; give this one its own --slug');
  });

  it('refuses a draft whose passage is not in its text', () => {
    const store = emptyStore();
    make(store);
    writeFileSync(`${store.directory}/southland.txt`, SOUTHLAND.replace('short', 'long!'));
    expect(() => store.find('southland')).toThrow(
      /passages\.dov-said-the-list: the text from 222 to 250 reads otherwise/,
    );
  });
});

describe('the keys of a draft', () => {
  it('are looked for in the order of their number, each number once, however many passages begin with the same words', () => {
    const exact = 'We will go there';
    const passages = new Passages({ 'we-will-go-there-3': { exact, start: 1, end: 17 } });
    const anchor = (index: number) => ({ exact, start: 100 * index + 100, end: 100 * index + 116 });
    const keys = [0, 1, 2].map((index) => passages.keyOf(anchor(index)));
    expect(keys).toEqual(['we-will-go-there', 'we-will-go-there-2', 'we-will-go-there-4']);
    let asked = 0;
    const taken = new Set<string>();
    const reached = new Map<string, number>();
    for (let index = 0; index < 1_000; index++) {
      const isTaken = (key: string) => {
        asked += 1;
        return taken.has(key);
      };
      taken.add(freeKey('a', isTaken, reached));
    }
    expect(taken.has('a-1000')).toBe(true);
    expect(asked).toBeLessThan(3_100);
  });
});
