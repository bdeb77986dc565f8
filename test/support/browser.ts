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

/** Has every document that the page opens from now on read axe as it opens: a quarter less than to read it later. */
export async function withAxe(page: Page): Promise<void> {
  await page.addInitScript(axe);
}

/**
 * What axe finds wrong on a page, a line each: the rule and the first element.
 * @param rules names or tags of rules; without them axe's own choice.
 * @param except rules that are left out.
 */
export async function violationsOf(page: Page, rules?: readonly string[], except: readonly string[] = []) {
  const off = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  return violations(page, 'document', { ...(rules && { runOnly: [...rules] }), rules: off });
}

/**
 * What axe finds wrong with the contrast of text that looks like none before it. What is of one class, colour, size and weight, over the same backgrounds, is
 * looked at once for all pages.
 * @param looks what there was before; what is new is added.
 */
export async function contrastViolationsOf(page: Page, looks: Set<string>): Promise<string[]> {
  const found = await page.evaluate<string[]>(`(${findLooks})(new Set(${JSON.stringify([...looks])}))`);
  if (found.length === 0) return [];
  for (const look of found) looks.add(look);
  return violations(page, '{ include: window.newLooks }', { runOnly: ['color-contrast'] });
}

/** Run by the page: keeps one element of each new look, and returns the looks. */
const findLooks = `(known) => {
  const kept = new Map();
  const backgrounds = (element) => {
    if (element === null) return '';
    if (!kept.has(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity].join(' ');
      kept.set(element, (own === 'rgba(0, 0, 0, 0) none 1' ? '' : own) + backgrounds(element.parentElement));
    }
    return kept.get(element);
  };
  const found = new Map();
  for (const element of document.querySelectorAll('body, body *')) {
    const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    if (!hasText && !element.matches('input, select, textarea')) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const drawn = [element.tagName, element.getAttribute('class'), color, fontSize, fontWeight, backgrounds(element)];
    const look = drawn.join(' ');
    if (!known.has(look)) found.set(look, element);
  }
  window.newLooks = [...found.values()];
  return [...found.keys()];
}`;

async function violations(page: Page, context: string, options: RunOptions): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  // No page has media, whose length is all that the rules which are on would load beforehand. What is in order is not sent.
  const all: RunOptions = { ...options, resultTypes: ['violations'], preload: false };
  const found = await page.evaluate<AxeResults['violations']>(
    `axe.run(${context}, ${JSON.stringify(all)}).then(({ violations }) => violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}
