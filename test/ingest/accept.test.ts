import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { differenceOf, writeFiles } from '../../src/ingest/accept/write.js';
import { YamlEdit } from '../../src/ingest/accept/yamlEdit.js';
import { type Entry, entriesOf, withEntry, withReview } from '../../src/ingest/draft/draft.js';
import { DraftStore } from '../../src/ingest/draft/store.js';
import { decide } from '../../src/ingest/review/decide.js';
import { startReview } from '../../src/ingest/review/session.js';
import { loadSeed, validateSeed } from '../../src/seed/validate.js';
import { edited, folder, SHA256, sample } from '../seed/sample.js';
import { runHere } from '../support/command.js';
import { draftFolder, southlandDraft } from './support/desk.js';
import { SOUTHLAND, SOUTHLAND_SHA256 } from './support/southland.js';

/** A folder of facts and one of drafts, in which the draft is decided as `state` says of each entry. */
function desk(state: (entry: Entry) => 'ACCEPTED' | 'EDITED' | 'REJECTED' | 'UNDECIDED', files = sample()) {
  const seed = folder(files);
  const drafts = draftFolder();
  const draft = southlandDraft();
  const decided = entriesOf(draft).reduce(
    (each, entry) => withEntry(each, withReview(entry, { state: state(entry) })),
    draft,
  );
  const store = new DraftStore(drafts);
  store.save('southland', decided, SOUTHLAND);
  const accept = (...flags: string[]) =>
    runHere('article', ['accept', 'southland', '--seed', seed, '--drafts', drafts, ...flags], {});
  return { seed, store, accept, read: (file: string) => readFileSync(join(seed, file), 'utf8') };
}

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

describe('writing several files', () => {
  const files = (seed: string) =>
    ['people.yaml', 'new/file.yaml', 'treaties.yaml'].map((file) => {
      const before = existsSync(join(seed, file)) ? readFileSync(join(seed, file), 'utf8') : '';
      return { file, before, after: `${before}# added\n` };
    });

  it('writes none when one was changed meanwhile', () => {
    const seed = folder(sample());
    const changes = files(seed);
    writeFileSync(join(seed, 'treaties.yaml'), '# by somebody else\n');
    expect(() => writeFiles(seed, changes)).toThrow('was changed meanwhile; nothing was written');
    expect(readFileSync(join(seed, 'people.yaml'), 'utf8')).toBe(sample()['people.yaml']);
    expect(existsSync(join(seed, 'new'))).toBe(false);
  });

  it('takes back the files before one that cannot be written', () => {
    const seed = folder(sample());
    // A folder of the name of the last file: it cannot be renamed over.
    const changes = [...files(seed).slice(0, 2), { file: 'packages', before: '', after: 'x' }];
    expect(() => writeFiles(seed, changes)).toThrow();
    expect(readFileSync(join(seed, 'people.yaml'), 'utf8')).toBe(sample()['people.yaml']);
    expect(existsSync(join(seed, 'new/file.yaml'))).toBe(false);
    expect(readdirSync(seed).filter((name) => name.endsWith('.new'))).toEqual([]);
    chmodSync(seed, 0o755);
  });

  it('tells a new file from a changed one', () => {
    const difference = differenceOf([{ file: 'a.yaml', before: '', after: 'x: 1\n' }], 'seed');
    expect(difference).toContain('--- /dev/null\n+++ seed/a.yaml\n');
  });
});

describe('adding to a YAML file', () => {
  it.each([
    ['a map, at its end', 'a:\n  x: 1 # one\n# end\nb: 2\n', ['a'], 'y', 'a:\n  x: 1 # one\n  y: 9\n# end\nb: 2\n'],
    ['the file itself', '# head\na: 1', [], 'y', '# head\na: 1\ny: 9\n'],
    ['a map that is not there', 'a: 1\n', ['b'], 'y', 'a: 1\n\nb:\n  y: 9\n'],
    ['a map of which only the key is there', 'a:\n  b: 1\n', ['a', 'c'], 'y', 'a:\n  b: 1\n  c:\n    y: 9\n'],
    [
      'a map whose last value is a text over lines',
      'a:\n  x: >-\n    one\n    two\n\nb: 2\n',
      ['a'],
      'y',
      'a:\n  x: >-\n    one\n    two\n  y: 9\n\nb: 2\n',
    ],
    [
      'records that are apart by empty lines',
      'a:\n  x: {}\n\n  y: {}\n',
      ['a'],
      'z',
      'a:\n  x: {}\n\n  y: {}\n\n  z: 9\n',
    ],
  ])('%s', (_, source, path, key, after) => {
    const edit = new YamlEdit(source, 'file.yaml');
    edit.add(path, key, 9);
    expect(edit.toString()).toBe(after);
  });

  it('adds to a list in its own columns', () => {
    const edit = new YamlEdit('a:\n- 1\n- b:\n    c: 2\nd: 3\n', 'file.yaml');
    edit.append(['a'], { x: 1 });
    expect(edit.toString()).toBe('a:\n- 1\n- b:\n    c: 2\n- { x: 1 }\nd: 3\n');
  });

  it('refuses a map that is written in one line, with its place', () => {
    expect(() => new YamlEdit('a: {x: 1}\n', 'file.yaml').add(['a'], 'y', 1)).toThrow(
      'file.yaml: a is in one line; write it over several',
    );
    expect(() => new YamlEdit('a: 1\n', 'file.yaml').add(['a'], 'y', 1)).toThrow(
      'file.yaml: a is neither a map nor a list',
    );
    expect(() => new YamlEdit('a: [', 'file.yaml')).toThrow('file.yaml: not YAML');
  });

  it('keeps what was there in its order, and reads back as what was added', () => {
    const key = fc.stringMatching(/^[a-z]{1,8}$/);
    const value = fc.oneof(
      fc.integer(),
      fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !/[\r\u0085\u2028\u2029\ufeff]/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { minLength: 1, maxLength: 6 }), (pairs) => {
        const source = '# head\na:\n  first: 1 # kept\n\n# about b\nb: [1]\n';
        const edit = new YamlEdit(source, 'file.yaml');
        const added = Object.entries(Object.fromEntries(pairs)).filter(([name]) => name !== 'first');
        for (const [name, each] of added) edit.add(['a'], name, each);
        expect(parse(edit.toString())).toEqual({ a: { first: 1, ...Object.fromEntries(added) }, b: [1] });
        expect(edit.toString().startsWith('# head\na:\n  first: 1 # kept\n')).toBe(true);
        expect(edit.toString().endsWith('\n# about b\nb: [1]\n')).toBe(true);
      }),
    );
  });
});
