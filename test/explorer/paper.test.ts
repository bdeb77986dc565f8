import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.js';
import { visitor } from './visitor.js';

/** A4 without its margins. */
const viewport = { width: 673, height: 971 };

/** What style sheets write behind an element. */
const writtenBehind = (page: Page, selector: string): Promise<string> =>
  page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)}), '::after').content`);

describe.runIf(hasBrowser)('on paper', () => {
  const { at, open } = visitor();

  /** Opens a page that is as wide as paper; what is printed is shown by the test. The next test finds a screen again. */
  const openPage = (path: string, use: (page: Page) => Promise<void>) =>
    open(path, { viewport }, (page) => use(page).finally(() => page.emulateMedia({ media: null, colorScheme: null })));

  it('a page is light where the screen is dark', () =>
    openPage('/packages/us-pda-70', async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      const colours = () =>
        page.evaluate(`(() => {
          const { backgroundColor, color } = getComputedStyle(document.querySelector('.note'));
          return [backgroundColor, color, getComputedStyle(document.querySelector('.single')).color];
        })()`);
      expect(await colours()).toContain('rgb(28, 32, 36)');
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await colours()).toEqual(['rgb(245, 246, 246)', 'rgb(0, 0, 0)', 'rgb(163, 46, 27)']);
    }));

  it('addresses of sources are written out, without the words that they are opened at', () =>
    openPage('/packages/us-pda-70', async (page) => {
      const mark = await page.locator('#tow-missiles .mark').getAttribute('href');
      await page.emulateMedia({ media: 'print' });
      const opened = await page.locator('.source .out').first().getAttribute('href');
      expect(opened).toContain('#:~:text=');
      expect(await writtenBehind(page, '.source .out')).toBe(`" ${opened?.split('#')[0]}"`);
      expect(await writtenBehind(page, '.source [data-drawer]')).toMatch(/^" \/citations\/\w+"$/);
      await page.goto(`${at()}${mark}`);
      expect(await writtenBehind(page, '.drawer-body .under .out')).toMatch(
        /^" https:\/\/www\.themoscowtimes\.com[^#]+"$/,
      );
    }));

  it('the numbers of a chart are whole where they were unfolded, and leave no trace where not', () =>
    openPage('/packages', async (page) => {
      const numbers = page.locator('.data-table');
      await page.emulateMedia({ media: 'print' });
      expect(await numbers.isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.getByText('As a table').click();
      await page.emulateMedia({ media: 'print' });
      const heights = await page.evaluate(`(() => {
        const { scrollHeight, clientHeight } = document.querySelector('.data-table .tablewrap');
        return { isLong: scrollHeight > 400, isCut: scrollHeight > clientHeight };
      })()`);
      expect(heights).toEqual({ isLong: true, isCut: false });
      expect(await numbers.getByText('As a table').isVisible()).toBe(false);
    }));

  it.each(['/', '/items?equipment=tow', '/packages', '/check', '/search?q=himras'])(
    'nothing of %s is cut at the edge, and what only leads elsewhere is left out',
    (path) =>
      openPage(path, async (page) => {
        await page.emulateMedia({ media: 'print' });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
        const cut = await page.evaluate(`[...document.querySelectorAll('.tablewrap')]
          .filter((table) => table.checkVisibility() && table.scrollWidth > table.clientWidth + 1).length`);
        expect(cut).toBe(0);
        for (const name of ['How to read this record', 'Next lines', 'These totals as CSV'])
          expect(await page.getByRole('link', { name }).count()).toBe(0);
      }),
  );
});
