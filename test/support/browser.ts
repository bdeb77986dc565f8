import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/**
 * A real browser: CHROMIUM's, or Debian's. Where there is none the tests in one are left out, and say so. Where CHROMIUM is set, as in CI, it must exist.
 */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
export const hasBrowser = process.env.CHROMIUM !== undefined || existsSync(executablePath);
if (!hasBrowser) process.stderr.write(`No browser at ${executablePath}: no page is tested in one. Set CHROMIUM.\n`);

/** A browser, with pages that are used again: opening one takes a second, whatever it shows. */
export interface TestBrowser {
  /** The one page of these options, with what was in it. */
  page(options?: BrowserContextOptions): Promise<Page>;
  /** A page without a past: for a test of the cache, or one that leaves something behind. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

export async function startBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const pages = new Map<string, Promise<Page>>();
  const newPage = async (options: BrowserContextOptions = {}) =>
    (await browser.newContext({ reducedMotion: 'reduce', ...options })).newPage();
  return {
    newPage,
    page(options = {}) {
      const key = JSON.stringify(options);
      const page = pages.get(key) ?? newPage(options);
      pages.set(key, page);
      return page;
    },
    close: () => browser.close(),
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on a page, a line each: the rule and the first element. Axe is read by the page once, for all that is asked of one document: to read it
 * takes as long as to run it.
 */
export async function violationsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const options: RunOptions = { ...(rules && { runOnly: [...rules] }), resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}
