import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DraftStore } from '../../src/ingest/draft/store.js';
import { folder, sample, TEXT } from '../seed/sample.js';
import { runHere } from '../support/command.js';
import { draftFolder } from './support/desk.js';
import { docx } from './support/docx.js';
import { pdf } from './support/pdf.js';
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
  const proposeWith = (environment: Readonly<Record<string, string>>, ...args: string[]) =>
    runHere(
      'article',
      ['propose', ...args.map((arg) => arg.replace(/^@/, `${saved}/`)), '--seed', seed, '--drafts', drafts],
      environment,
    );
  const propose = (...args: string[]) => proposeWith({}, ...args);
  return { propose, proposeWith, saved, seed, store: new DraftStore(drafts) };
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

  it('writes addresses as the record has them, so that what is accepted is not refused for them', async () => {
    const { propose, store } = desk({
      'page.html': `<html><head><title>A headline</title><link rel="canonical" href="https://fjord.example/a/?utm_source=x#top"></head>
        <body><h1>A headline</h1><p>“They are late and we need them,” Cy Dov said on Wednesday.</p>
        <p>Related: <a href="https://fjord.example/b?utm_medium=y">Norway’s year of aid</a></p></body></html>`,
    });
    expect((await propose('@page.html', '--slug', 'page')).code).toBe(0);
    const { draft } = store.find('page') ?? expect.fail('no draft');
    expect(draft.url).toBe('https://fjord.example/a/');
    expect(Object.values(draft.links).map(({ url }) => url)).toEqual(['https://fjord.example/b']);
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

  it('says which entries of a folder cannot be read and why, reads the others, and ends with 1', async () => {
    const { propose, saved, store } = desk({ 'z.md': MARKDOWN, 'folder.md/e.md': TEXT });
    symlinkSync(join(saved, 'nowhere.md'), join(saved, 'link.md'));
    symlinkSync(saved, join(saved, 'round.md'));
    const { code, said } = await propose('@.');
    expect([code, store.slugs().length]).toEqual([1, 2]);
    expect(said).toMatch(/link\.md" is not there/);
    expect(said).toMatch(/round\.md" is a folder/);
    expect(said).toContain('2 of 4 files proposed.');
  });

  it('says which folder in a folder cannot be read and why, reads the others, and ends with 1', async () => {
    const { propose, saved, seed, store } = desk({ 'a/z.md': MARKDOWN, 'b/z.md': TEXT, 'c/z.md': TEXT });
    chmodSync(join(saved, 'b'), 0);
    const asUser = process.getuid?.() === 0 ? [saved, seed, store.directory] : [];
    try {
      // Root may read everything.
      for (const folder of asUser) chmodSync(folder, 0o777);
      if (asUser.length > 0) process.seteuid?.(65_534);
      const { code, said } = await propose('@.');
      expect([code, store.slugs().length]).toEqual([1, 2]);
      expect(said).toMatch(/b" may not be read or written by this user/);
      expect(said).toContain('2 of 2 files proposed.');
      expect(await propose('@b')).toMatchObject({ code: 1, said: expect.stringContaining('may not be read') });
    } finally {
      if (asUser.length > 0) process.seteuid?.(0);
      chmodSync(join(saved, 'b'), 0o700);
    }
  });

  it.each(['0000-00-00T00:00:00', '2024-13-45', '2024-02-30'])('takes %s for no date, and goes on', async (day) => {
    const speech = '“They are late and we need them,” Cy Dov said on Wednesday.';
    const { propose, store } = desk({
      'a.html': `<html><head><title>A headline</title><meta property="article:published_time" content="${day}"></head>
        <body><h1>A headline</h1><p>${speech}</p></body></html>`,
      'b.html': `<html><head><title>Another</title><script type="application/ld+json">
        {"@type":"NewsArticle","datePublished":"${day}"}</script></head><body><h1>Another</h1><p>${speech}</p></body></html>`,
      'c.md': `---\ndate: ${day}\n---\n# A third\n\n${speech}\n`,
    });
    expect((await propose('@.')).code).toBe(0);
    expect(store.slugs()).toEqual(['a-headline', 'a-third', 'another']);
    for (const slug of store.slugs()) expect(store.find(slug)?.draft).not.toHaveProperty('publishedOn');
  });

  it('reads a page, a Word document and a PDF, and says what it left out of them', async () => {
    const page = (number: number, text: string) => [
      { left: 72, bottom: 700, text },
      { left: 290, bottom: 30, size: 9, text: `${number}` },
    ];
    const { propose, store } = desk({
      'a.html': `<h1>Southland thanks Northland</h1><p>${SOUTHLAND.replace(/\n\n/g, '</p><p>')}</p>`,
      'b.docx': Buffer.from(docx([{ text: 'Southland thanks', style: 'Title' }, { text: '“Late,” said Cy Dov.' }])),
      'c.pdf': Buffer.from(pdf([page(1, 'Southland thanks Northland for missiles.'), page(2, 'They are late.')])),
    });
    const { code, said } = await propose('@.');
    expect([code, store.slugs().length]).toEqual([0, 3]);
    expect(said).toContain('3 of 3 files proposed.');
    expect(said).toMatch(/c\.pdf: .*\n( {2}left out.*\n)* {2}not read: 2 × a page number/);
  });

  it('proposes nothing of a text that is longer than any article, and says so', async () => {
    const { propose, store } = desk({ 'book.txt': 'The ships were late.\n\n'.repeat(50_000) });
    const { code, said } = await propose('@book.txt');
    expect([code, store.slugs()]).toEqual([1, []]);
    expect(said).toContain('its text has 1099998 characters');
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
    [['@southland.md', '--url', 'harbour.example/a'], '"harbour.example/a" is not an http or https address.'],
    [[], '<file or folder…> is missing'],
  ])('%j is called wrongly', async (args, message) => {
    const { propose } = desk({ 'southland.md': MARKDOWN, 'empty/e.jpg': '' });
    const { code, said } = await propose(...args);
    expect([code, said.includes(message)]).toEqual([2, true]);
  });

  it('adds what a model of one’s own says, with the count of what it dropped, and without a confidence', async () => {
    const { proposeWith, store } = desk({ 'southland.md': MARKDOWN });
    const answer = {
      model: 'small-one',
      quotes: [
        { kind: 'INDIRECT', passages: ['It reverses a ban of 2019'], speaker: { label: 'Berg' } },
        { kind: 'INDIRECT', passages: ['no such words'] },
      ],
    };
    const MODEL_URL = await answeringWith(JSON.stringify(answer));
    const { code, said } = await proposeWith({ MODEL_URL }, '@southland.md', '--slug', 'southland');
    expect(code).toBe(0);
    expect(said).toContain('southland.md: model:small-one added 1; 0 the rules had too, 1 dropped.');
    expect(said).toContain('dropped: 1 × a passage of a quote is not in the text');
    const { quotes } = store.find('southland')?.draft ?? expect.fail('no draft');
    const review = Object.values(quotes).find(({ text }) => text === 'It reverses a ban of 2019')?.review;
    expect(review).toMatchObject({ rule: 'model:small-one', state: 'UNDECIDED' });
    expect(review).not.toHaveProperty('confidence');
  });

  it('proposes by the rules alone where the model fails, says so, and asks it no more after three articles', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { proposeWith, store } = desk(
      Object.fromEntries(names.map((name) => [`${name}.md`, `${MARKDOWN}\n\n${name}`])),
    );
    const MODEL_URL = await answeringWith('no JSON');
    const { code, said } = await proposeWith({ MODEL_URL }, '@.');
    expect(code).toBe(0);
    expect(said.match(/by the rules alone\./g)).toHaveLength(3);
    expect(said).toContain('It is not asked again.');
    expect(store.slugs()).toHaveLength(names.length);
  });

  it('sends no text to another machine unless that is said', async () => {
    const { proposeWith, store } = desk({ 'southland.md': MARKDOWN });
    const { code, said } = await proposeWith({ MODEL_URL: 'http://models.example/' }, '@southland.md');
    expect([code, store.slugs()]).toEqual([2, []]);
    expect(said).toContain('MODEL_REMOTE=1');
  });
});

/** The address of a server on this machine that gives one answer to everything. */
async function answeringWith(answer: string): Promise<string> {
  const server = createServer((request, response) => request.resume().on('end', () => response.end(answer)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
}
