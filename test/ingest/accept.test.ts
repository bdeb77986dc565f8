import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { entriesOf, withEntry } from '../../src/ingest/draft/draft.js';
import { decide } from '../../src/ingest/review/decide.js';
import { startReview } from '../../src/ingest/review/session.js';
import { loadSeed, validateSeed } from '../../src/seed/validate.js';
import { edited, SHA256, sample } from '../seed/sample.js';
import { runHere } from '../support/command.js';
import { decidedDesk as desk } from './support/decidedDesk.js';
import { draftFolder } from './support/desk.js';
import { SOUTHLAND, SOUTHLAND_SHA256 } from './support/southland.js';

describe('accepting a draft', () => {
  it('writes what was accepted into the file of its article, and the check finds it in order', async () => {
    const { seed, store, accept, read } = desk(() => 'ACCEPTED');
    expect(await accept()).toMatchObject({ code: 0 });
    const article = parse(read('articles/southland.yaml'));
    expect(article).toMatchObject({ kind: 'NEWS_STORY', publisher: 'harbour-times', textSha256: SOUTHLAND_SHA256 });
    expect(article.quotes['dov-we-asked-for']).toEqual({
      kind: 'DIRECT',
      text: 'We asked for them in May. They are late.',
      passages: ['we-asked-for-them', 'they-are-late'],
      attribution: 'president-cy-dov-told',
      speaker: { label: 'Cy Dov', role: 'President' },
      addressee: { asPrinted: 'the Harbour Times', organization: 'harbour-times' },
      saidOn: '2024-11-21',
      saidOnAsPrinted: 'Thursday',
      proposedBy: 'said-after',
    });
    expect(article.citations).toContainEqual({
      of: { lineItem: 'no-2024-1/lance' },
      passage: 'more-than-100-lance',
      quantity: { figure: '100', unit: 'PIECE', qualifier: 'MORE_THAN', verbatim: 'more than 100' },
      proposedBy: 'package-value',
    });
    expect(article.citations).toContainEqual({
      of: { person: 'ada-berg' },
      passage: 'berg-said-the-launchers',
      proposedBy: 'said-before',
    });
    expect(
      validateSeed(loadSeed(seed)).rows?.citations.filter(({ origin }) => origin === 'PROPOSED').length,
    ).toBeGreaterThan(15);
    expect(store.slugs()).toEqual([]);
  });

  it('adds to the files that there are, and leaves each of their other characters as it is', async () => {
    const { accept, read } = desk(() => 'ACCEPTED');
    const before = sample();
    await accept();
    const line = '    spare-missiles:\n      asReported: spare missiles\n      equipment:\n        - missiles\n';
    expect(read('packages/2024.yaml')).toBe(`${before['packages/2024.yaml']}${line}`);
    expect(read('treaties.yaml')).toBe(
      `${before['treaties.yaml']}    - { country: NO, kind: NOT_SIGNED, takenOn: 2024-11-22 }\n`,
    );
    expect(read('articles/northland-lance.yaml')).toBe(before['articles/northland-lance.yaml']);
  });

  it('makes new records in their files', async () => {
    const { store, accept, read } = desk(() => 'UNDECIDED');
    const { draft } = store.find('southland') ?? expect.fail('no draft');
    const quote = { section: 'quotes', key: 'dov-we-asked-for' } as const;
    const session = decide(decide(startReview('southland', draft, SOUTHLAND), { do: 'go', to: quote }), { do: 'new' });
    store.save('southland', decide(decide(session, { do: 'everywhere' }), { do: 'accept' }).draft);
    expect(await accept()).toMatchObject({ code: 0 });
    expect(parse(read('people.yaml'))).toMatchObject({ 'cy-dov': { name: 'Cy Dov' } });
    expect(read('people.yaml').startsWith(sample()['people.yaml'] ?? '')).toBe(true);
    expect(parse(read('articles/southland.yaml')).citations).toContainEqual({
      of: { person: 'cy-dov' },
      passage: 'president-cy-dov-told',
      proposedBy: 'said-after',
    });
  });

  it('keeps what is undecided in the draft, and remembers what was rejected', async () => {
    const { store, accept, read } = desk(({ key }) =>
      key === 'author' ? 'ACCEPTED' : key === 'dov-the-list-was' ? 'REJECTED' : 'UNDECIDED',
    );
    expect((await accept()).said).toContain('1 accepted, 1 rejected, 6 undecided.');
    const left = store.find('southland')?.draft ?? expect.fail('no draft');
    expect(entriesOf(left).map(({ key }) => key)).not.toContain('author');
    expect(entriesOf(left)).toHaveLength(6);
    expect(store.settled(SOUTHLAND_SHA256)).toMatchObject([
      { section: 'credits', rule: 'byline', state: 'ACCEPTED' },
      { section: 'quotes', rule: 'said-before', state: 'REJECTED', start: 222, end: 250 },
    ]);
    expect(parse(read('articles/southland.yaml'))).not.toHaveProperty('quotes');
  });

  it('shows the difference in a dry run, and writes nothing', async () => {
    const { seed, accept } = desk(() => 'ACCEPTED');
    const { code, said } = await accept('--dry-run');
    expect(code).toBe(0);
    expect(said).toContain('+    spare-missiles:');
    expect(said).toContain('A dry run: nothing was written.');
    expect(existsSync(join(seed, 'articles/southland.yaml'))).toBe(false);
  });

  it('writes nothing that the check refuses, and says what, with its place in the files', async () => {
    const { seed, store, accept } = desk(() => 'UNDECIDED');
    const { draft } = store.find('southland') ?? expect.fail('no draft');
    const berg = draft.quotes['berg-within-weeks'] ?? expect.fail('no quote');
    const wrong = { ...berg, about: ['lanze'], review: { ...berg.review, state: 'EDITED' as const } };
    store.save('southland', withEntry(draft, { section: 'quotes', key: 'berg-within-weeks', fact: wrong }));
    const { code, said } = await accept();
    expect(code).toBe(1);
    expect(said).toMatch(
      /articles\/southland\.yaml:\d+:\d+ {2}error {2}there is no equipment "lanze"; did you mean "lance"/,
    );
    expect(said).toContain('Nothing was written.');
    expect(readdirSync(join(seed, 'articles'))).toEqual(['northland-lance.yaml', 'treaty-registry.yaml']);
    expect(store.find('southland')?.draft.quotes).toHaveProperty('berg-within-weeks.review.state', 'EDITED');
  });

  it('adds to an article on record, its passages in the order of the text', async () => {
    const head =
      `kind: NEWS_STORY # as printed\ntextSha256: ${SOUTHLAND_SHA256}\n# In the order of the text.\n` +
      `passages:\n  late: { exact: They are late, start: 152, end: 165 } # the end\n  ban: { exact: a ban of 2019, start: 410, end: 423 }\n`;
    const { accept, read } = desk(({ section }) => (section === 'quotes' ? 'ACCEPTED' : 'UNDECIDED'), {
      ...sample(),
      'articles/southland.yaml': head,
    });
    expect(await accept()).toMatchObject({ code: 0 });
    const file = read('articles/southland.yaml');
    for (const line of head.split('\n')) expect(file).toContain(line);
    expect(Object.keys(parse(file).passages)).toEqual([
      'we-asked-for-them',
      'president-cy-dov-told',
      'late',
      'berg-said-the-launchers',
      'dov-said-the-list',
      'ban',
    ]);
    expect(parse(file).quotes['dov-we-asked-for'].passages).toEqual(['we-asked-for-them', 'late']);
  });

  it.each([
    ['that was not on record', undefined, 'FULL_TEXT', undefined],
    ['of which an excerpt was read before', 'EXCERPT', 'EXCERPT', 'FULL_TEXT'],
    ['of which nobody said how much was read', '', undefined, 'FULL_TEXT'],
    ['of which all was read before', 'FULL_TEXT', 'FULL_TEXT', undefined],
  ])('records that the text was read whole, of an article %s', async (_, known, ofArticle, ofEach) => {
    const head =
      `southland:\n  kind: NEWS_STORY\n${known ? `  reading: ${known}\n` : ''}` +
      '  citations:\n    - {of: {organization: harbour-times}, wording: Harbour Times}\n';
    const { seed, accept, read } = desk(() => 'ACCEPTED', {
      ...sample(),
      ...(known === undefined ? {} : { 'sources/2024.yaml': head }),
    });
    expect(await accept()).toMatchObject({ code: 0 });
    const article =
      known === undefined ? parse(read('articles/southland.yaml')) : parse(read('sources/2024.yaml')).southland;
    expect(article.reading).toBe(ofArticle);
    for (const { reading } of [article.quotes['dov-we-asked-for'], article.credits.author, article.citations.at(-1)])
      expect(reading).toBe(ofEach);
    const { articles, citations } = validateSeed(loadSeed(seed)).rows ?? expect.fail('not in order');
    const id = articles.find(({ slug }) => slug === 'southland')?.id;
    const readings = citations
      .filter(({ articleId }) => articleId === id)
      .map(({ reading, origin }) => `${origin} ${reading}`);
    const before = known === undefined ? [] : [`BY_HAND ${ofArticle ?? 'UNKNOWN'}`];
    expect([...new Set(readings)].sort()).toEqual([...before, 'PROPOSED FULL_TEXT']);
  });

  it('refuses a draft of another text than the article on record has', async () => {
    const { accept } = desk(() => 'ACCEPTED', {
      ...sample(),
      'articles/southland.yaml': `kind: NEWS_STORY\ntextSha256: ${SHA256}\n`,
    });
    const { code, said } = await accept();
    expect(code).toBe(1);
    expect(said).toContain('articles/southland.yaml has its passages in the text');
  });

  it('leaves in the draft what it may not choose, and says why', async () => {
    const files = edited([
      'packages/2024.yaml',
      '    105:\n',
      '    more-launchers: {asReported: two launchers, equipment: [lance-launcher]}\n    105:\n',
    ]);
    const twice: Record<string, string> = {
      ...files,
      'packages/2024.yaml': (files['packages/2024.yaml'] ?? '').replace(
        'asReported: launchers',
        'asReported: three launchers',
      ),
    };
    const cited = (twice['articles/northland-lance.yaml'] ?? '').replace(
      '  - {of: {lineItem: no-2024-1/105}',
      '  - {of: {lineItem: [no-2024-1/105, no-2024-1/more-launchers]}',
    );
    const { store, accept } = desk(() => 'ACCEPTED', { ...twice, 'articles/northland-lance.yaml': cited });
    const { code, said } = await accept();
    expect(said).toContain(
      'packages package stays in the draft: its line launchers may be more-launchers or 105; write its citation by hand.',
    );
    expect(code).toBe(1);
    expect(Object.keys(store.find('southland')?.draft.packages ?? {})).toEqual(['package']);
  });

  it.each([
    [['accept', 'nothing'], 2, 'There is no draft "nothing"; there are none'],
    [['accept'], 2, '<draft> is missing'],
    [['accept', '--help'], 0, 'Show the difference; write nothing.'],
  ])('%j ends with %i', async (args, code, message) => {
    const drafts = draftFolder();
    const ended = await runHere('article', args.includes('nothing') ? [...args, '--drafts', drafts] : args, {});
    expect(ended.code).toBe(code);
    expect(ended.said).toContain(message);
  });
});
