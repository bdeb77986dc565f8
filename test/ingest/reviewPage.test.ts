import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DraftStore } from '../../src/ingest/draft/store.js';
import { OpenReview } from '../../src/ingest/review/openReview.js';
import { pageOf, type ReviewPage } from '../../src/ingest/review/page/server.js';
import { hasBrowser, startBrowser, type TestBrowser, violationsOf } from '../support/browser.js';
import { BERGS, southlandDraft } from './support/desk.js';
import { SOUTHLAND } from './support/southland.js';

const directory = mkdtempSync(join(tmpdir(), 'dossier-drafts-'));
const store = new DraftStore(directory);
let server: ReviewPage;

afterAll(() => rmSync(directory, { recursive: true, force: true }));

beforeEach(async () => {
  store.save('southland', southlandDraft({ bergs: BERGS }), SOUTHLAND);
  server = await pageOf(store);
});

afterEach(() => server.close());

const stateOf = (key: string) => store.find('southland')?.draft.quotes[key]?.review.state;

/** The answer to a request with headers that fetch would not send. */
function asked(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

/** What the page says of the proposal that it shows. */
async function shown(): Promise<string> {
  const page = await (await fetch(`${server.url}southland`)).text();
  return (
    /<input type="hidden" name="seen" value="([^"]+)">/.exec(page)?.[1] ?? expect.fail('no form says what it is on')
  );
}

/** Sends a form of the page: of the one that is there now, or of one that was loaded before. */
async function post(form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}southland`, {
    method: 'POST',
    body: new URLSearchParams({ seen: form.do === 'key' && form.seen === undefined ? await shown() : '', ...form }),
    headers,
    redirect: 'manual',
  });
}

describe('the page of a review', () => {
  it('is on loopback alone, for whoever has its token, under its own name', async () => {
    const { hostname, host, pathname, origin } = new URL(server.url);
    expect(hostname).toBe('127.0.0.1');
    expect((await fetch(server.url)).status).toBe(200);
    const token = pathname.slice(1, -1);
    const otherToken = `${token.slice(0, -1)}${token.endsWith('x') ? 'y' : 'x'}`;
    for (const path of ['/', '/southland', '/x/southland', `/${otherToken}/southland`, '/assets/page.css'])
      expect((await fetch(`${origin}${path}`)).status, path).toBe(404);
    expect(await asked(pathname, { host })).toBe(200);
    expect(await asked(pathname, { host: 'evil.example' })).toBe(404);
    expect((await post({ do: 'key', key: 'a' }, { origin: 'https://evil.example' })).status).toBe(404);
    expect((await fetch(`${server.url}nothing`)).status).toBe(404);
    expect((await fetch(`${server.url}..%2F..%2Fpackage`)).status).toBe(404);
  });

  it('has all that it links to', async () => {
    const page = await (await fetch(server.url)).text();
    const files = [...page.matchAll(/(?:src|href)="([^"]*assets\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect((await fetch(new URL(file, server.url))).status, file).toBe(200);
  });

  it('lists the drafts with what is left to decide', async () => {
    expect(await (await fetch(server.url)).text()).toMatch(
      /<a href="southland">Southland thanks Northland for missiles<\/a>[\s\S]*<td data-label="Undecided">8<\/td>/,
    );
  });

  it('works without its script: each button is a form, and the draft is saved at once', async () => {
    const answer = await post({ do: 'go', section: 'quotes', key: 'dov-the-list-was' });
    expect(answer.status).toBe(303);
    await post({ do: 'key', key: 'a' });
    expect(stateOf('dov-the-list-was')).toBe('ACCEPTED');
    await post({ do: 'key', key: 'u' });
    expect(stateOf('dov-the-list-was')).toBe('UNDECIDED');
  });

  it.each([
    ['a key that does nothing', { do: 'key', key: '?' }],
    ['no action', { do: 'destroy' }],
    ['an entry that is in no section', { do: 'go', section: 'people', key: 'x' }],
    ['a form that is too large', { do: 'set', field: 'text', value: 'x'.repeat(70_000) }],
  ])('refuses %s', async (_, form) => {
    expect((await post(form)).status).toBe(400);
  });

  it('decides on the proposal that it shows, also where another review wrote the draft meanwhile', async () => {
    await post({ do: 'go', section: 'quotes', key: 'dov-the-list-was' });
    const other = new OpenReview(store, store.find('southland') ?? expect.fail('no draft'));
    other.act({ do: 'go', to: { section: 'quotes', key: 'dov-we-asked-for' } });
    other.act({ do: 'reject' });
    await post({ do: 'key', key: 'a' });
    expect([stateOf('dov-the-list-was'), stateOf('dov-we-asked-for')]).toEqual(['ACCEPTED', 'REJECTED']);
  });

  it('decides on the proposal that its tab shows, where another tab shows another', async () => {
    await post({ do: 'go', section: 'quotes', key: 'dov-the-list-was' });
    const seen = await shown();
    await post({ do: 'go', section: 'quotes', key: 'dov-we-asked-for' });
    await post({ do: 'key', key: 'a', seen });
    expect([stateOf('dov-the-list-was'), stateOf('dov-we-asked-for')]).toEqual(['ACCEPTED', 'UNDECIDED']);
  });

  it('takes back nothing that another tab decided since the page was shown, and says what undo takes back', async () => {
    await post({ do: 'go', section: 'quotes', key: 'dov-the-list-was' });
    await post({ do: 'key', key: 'a' });
    const page = await (await fetch(`${server.url}southland`)).text();
    expect(page).toMatch(/<kbd>u<\/kbd> undo <span class="soft">quotes dov-the-list-was<\/span>/);
    const [, undoes = ''] = /data-undoes="([^"]+)"/.exec(page) ?? [];
    expect(page).toContain(`name="undoes" value="${undoes}"`);
    await post({ do: 'go', section: 'quotes', key: 'dov-we-asked-for' });
    await post({ do: 'key', key: 'r' });
    const answer = await post({ do: 'key', key: 'u', undoes }, { 'x-part': 'main' });
    expect(await answer.text()).toContain('undo would now take back quotes dov-we-asked-for.');
    expect([stateOf('dov-the-list-was'), stateOf('dov-we-asked-for')]).toEqual(['ACCEPTED', 'REJECTED']);
    await post({ do: 'key', key: 'u' });
    expect([stateOf('dov-the-list-was'), stateOf('dov-we-asked-for')]).toEqual(['ACCEPTED', 'UNDECIDED']);
  });

  it('decides nothing anew that another tab decided since it was shown, shows how it is now, and says so', async () => {
    await post({ do: 'go', section: 'quotes', key: 'dov-the-list-was' });
    const seen = await shown();
    await post({ do: 'key', key: 'r', seen });
    const answer = await post({ do: 'key', key: 'a', seen }, { 'x-part': 'main' });
    expect(await answer.text()).toMatch(/changed this proposal meanwhile[\s\S]*<b class="tag rejected">/);
    expect(stateOf('dov-the-list-was')).toBe('REJECTED');
    await post({ do: 'key', key: 'a' });
    expect(stateOf('dov-the-list-was')).toBe('ACCEPTED');
    for (const [key, message] of [
      ['gone 0', 'This proposal is no longer in the draft'],
      ['', 'There is nothing to decide.'],
    ] as const)
      expect(await (await post({ do: 'key', key: 'r', seen: key }, { 'x-part': 'main' })).text()).toContain(message);
    expect(stateOf('dov-the-list-was')).toBe('ACCEPTED');
  });

  it('reads a draft anew that another program wrote, and says when it is broken', async () => {
    await post({ do: 'key', key: 'a' });
    writeFileSync(
      store.path('southland'),
      readFileSync(store.path('southland'), 'utf8').replace(
        'headline: Southland thanks',
        'headline: Southland <b>thanks',
      ),
    );
    expect(await (await fetch(`${server.url}southland`)).text()).toContain('Southland &lt;b&gt;thanks');
    writeFileSync(store.path('southland'), 'quotes: [');
    for (const path of ['southland', '']) {
      const broken = await fetch(`${server.url}${path}`);
      expect([broken.status, await broken.text()], path).toEqual([409, expect.stringContaining('not YAML')]);
    }
  });
});

describe.runIf(hasBrowser)('in a browser', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.page(options);
    await page.goto(`${server.url}southland`);
    return page;
  }

  /** Presses keys one after another, each when the page shows what the one before did. */
  async function press(page: Page, keys: string): Promise<void> {
    for (const key of keys) {
      const answered = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.keyboard.press(key);
      await answered;
    }
  }

  it('decides with the keys of the terminal, and moves on by itself', async () => {
    const page = await open();
    await press(page, 'aa');
    await page.getByText('2 of 8 decided').waitFor();
    expect(stateOf('dov-we-asked-for')).toBe('ACCEPTED');
    await press(page, 'a');
    await page.getByRole('status').getByText('may be 2 records').waitFor();
    await press(page, '1a');
    await page.getByText('3 of 8 decided').waitFor();
    expect(store.find('southland')?.draft.quotes['berg-within-weeks']?.speaker).toEqual({
      label: 'Berg',
      person: 'ada-berg',
    });
    await press(page, 'u');
    await page.getByText('2 of 8 decided').waitFor();
  });

  it('decides in two tabs on what each of them shows', async () => {
    const [one, other] = [await open(), await open({ viewport: { width: 1000, height: 900 } })];
    await one.getByText('Dov said the list was short.', { exact: true }).click();
    await one.locator('.cited', { hasText: 'Dov said the list was short.' }).waitFor();
    await press(other, 'r');
    await press(one, 'a');
    await one.getByText('2 of 8 decided').waitFor();
    expect(stateOf('dov-the-list-was')).toBe('ACCEPTED');
    expect(store.find('southland')?.draft.credits.author?.review.state).toBe('REJECTED');
  });

  it('moves the ends of a passage by words, and marks the words in the article', async () => {
    const page = await open();
    await page.getByText('Dov said the list was short.', { exact: true }).click();
    await page.locator('.cited', { hasText: 'Dov said the list was short.' }).waitFor();
    await press(page, ']]-');
    await page.locator('.cited', { hasText: /^the list was$/ }).waitFor();
    expect(store.find('southland')?.draft.quotes['dov-the-list-was']).toMatchObject({
      text: 'the list was',
      review: { changed: true },
    });
  });

  it('shows a machine’s marks and a person’s apart, and writes a field', async () => {
    const page = await open();
    await press(page, 'a');
    const style = (name: string) =>
      page
        .locator(`.mark.${name}`)
        .first()
        .evaluate((mark) => getComputedStyle(mark).textDecorationStyle);
    expect([await style('accepted'), await style('undecided')]).toEqual(['solid', 'dotted']);
    await page.keyboard.press('e');
    const role = page.getByLabel('speaker.role');
    await role.fill('the President');
    await role.press('Enter');
    await page.locator('dd', { hasText: 'the President' }).waitFor();
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
  ] as const)(
    'has no violation that axe finds, in %s at %i pixels, and no sideways scrolling',
    async (colorScheme, width) => {
      const page = await open({ colorScheme, viewport: { width, height: 900 } });
      await press(page, 'aaa');
      for (const path of ['southland', '']) {
        await page.goto(`${server.url}${path}`);
        // Of the schemes only the colours differ.
        expect(await violationsOf(page, colorScheme === 'dark' ? ['color-contrast'] : undefined)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    },
  );
});
