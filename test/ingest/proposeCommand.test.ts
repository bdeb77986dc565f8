import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DraftStore } from '../../src/ingest/draft/store.js';
import { folder, sample, TEXT } from '../seed/sample.js';
import { runHere } from '../support/command.js';
import { draftFolder } from './support/desk.js';
import { SOUTHLAND } from './support/southland.js';

/** A folder of facts, one of drafts and one of saved articles. */
function desk(articles: Readonly<Record<string, string | Buffer>>) {
  const seed = folder(sample());
  const drafts = draftFolder();
  const saved = draftFolder();
  for (const [name, content] of Object.entries(articles)) {
    mkdirSync(join(saved, name, '..'), { recursive: true });
    writeFileSync(join(saved, name), content);
  }
  const propose = (...args: string[]) =>
    runHere(
      'article',
      ['propose', ...args.map((arg) => arg.replace(/^@/, `${saved}/`)), '--seed', seed, '--drafts', drafts],
      {},
    );
  return { propose, store: new DraftStore(drafts) };
}

const MARKDOWN = SOUTHLAND.replace('Southland thanks', '# Southland thanks');

describe('npm run article -- propose', () => {
  it('writes a draft with the article’s text beside it, and says on stderr what it found', async () => {
    const { propose, store } = desk({ 'southland.md': MARKDOWN });
    const { code, said } = await propose(
      '@southland.md',
      '--slug',
      'southland',
      '--url',
      'https://harbour.example/southland-thanks',
    );
    expect(code).toBe(0);
    expect(said).toMatch(/southland\.md: .*\d quotes/);
    expect(said).toContain(store.path('southland'));
    const { draft, text } = store.find('southland') ?? expect.fail('no draft');
    expect(text).toBe(SOUTHLAND);
    expect(draft.url).toBe('https://harbour.example/southland-thanks');
    expect(Object.values(draft.quotes).map(({ text: words }) => words)).toContain(
      'We asked for them in May. They are late',
    );
    expect(Object.values(draft.quotes).every(({ review }) => review.state === 'UNDECIDED')).toBe(true);
  });

  it('knows an article on record by its text, and asks only for what is not in it', async () => {
    const { propose, store } = desk({ 'copy.md': TEXT });
    expect((await propose('@copy.md')).code).toBe(0);
    expect(store.slugs()).toEqual(['northland-lance']);
    const { quotes, credits } = store.find('northland-lance')?.draft ?? expect.fail('no draft');
    expect(Object.values(quotes).filter(({ text }) => text.includes('They need them now'))).toEqual([]);
    expect(credits).toEqual({});
  });

  it('refuses the slug of an article that was read from another text', async () => {
    const { propose, store } = desk({ 'southland.md': MARKDOWN });
    const { code, said } = await propose('@southland.md', '--slug', 'northland-lance');
    expect(code).toBe(1);
    expect(said).toContain('"northland-lance" is on record from another text');
    expect(store.slugs()).toEqual([]);
  });

  it('proposes a folder, goes on after a file that is no article, and ends with 1', async () => {
    const { propose, store } = desk({
      'a.md': MARKDOWN,
      'b/c.txt': TEXT,
      'd.txt': '',
      'e.jpg': Buffer.from([0xff, 0xd8]),
    });
    const { code, said } = await propose('@.');
    expect(code).toBe(1);
    expect(said).toMatch(/d\.txt: /);
    expect(said).toContain('2 of 3 files proposed.');
    expect(store.slugs()).toHaveLength(2);
  });

  it('keeps what was decided when it is run again', async () => {
    const { propose, store } = desk({ 'southland.md': MARKDOWN });
    await propose('@southland.md', '--slug', 'southland');
    const file = store.path('southland');
    writeFileSync(file, readFileSync(file, 'utf8').replace('state: UNDECIDED', 'state: REJECTED'));
    expect((await propose('@southland.md', '--slug', 'southland')).said).toContain('1 decided before');
  });

  it.each([
    [['@nothing.md'], 'There is no file or folder'],
    [['@empty'], 'it has no file of .md'],
    [['@southland.md', '@southland.md', '--slug', 'x'], 'several files were given'],
    [['@southland.md', '--slug', 'No Slug'], 'is not a slug'],
    [[], '<file or folder…> is missing'],
  ])('%j is called wrongly', async (args, message) => {
    const { propose } = desk({ 'southland.md': MARKDOWN, 'empty/e.jpg': '' });
    const { code, said } = await propose(...args);
    expect([code, said.includes(message)]).toEqual([2, true]);
  });
});
