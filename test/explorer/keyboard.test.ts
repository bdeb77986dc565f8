import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hasBrowser } from '../support/browser.js';
import { visitor } from './visitor.js';

/** What has the focus: its name where it is a field, else its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.name || document.activeElement.innerText');

/** A page for each kind of control. */
const walked = ['/', '/packages/us-pda-70', '/quotes', '/search?q=himras', '/nowhere'];

describe.runIf(hasBrowser)('with the keyboard', () => {
  const { at, open, openNew } = visitor();
  const options = { viewport: { width: 1280, height: 900 } };
  const inMissiles = "document.activeElement.closest('#tow-missiles') !== null";

  it.each(walked)(
    'all that can be used on %s is reached with Tab, is in sight and shows that it has the focus',
    (path) =>
      open(path, options, async (page) => {
        const all =
          await page.evaluate(`[...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]
        .filter((element) => element.tabIndex >= 0 && element.type !== 'hidden' && element.checkVisibility()).length`);
        const wrong: unknown[] = [];
        for (let index = 0; index < Number(all); index++) {
          await page.keyboard.press('Tab');
          const found = await page.evaluate(`(() => {
          const element = document.activeElement;
          const { top, bottom } = element.getBoundingClientRect();
          const inSight = top < innerHeight && bottom > 0;
          const isMarked = parseFloat(getComputedStyle(element).outlineWidth) >= 2;
          return element !== document.body && inSight && isMarked ? '' : element.outerHTML.slice(0, 120);
        })()`);
          if (found !== '') wrong.push(found);
        }
        expect(wrong).toEqual([]);
        // Nothing holds the focus: behind the last comes the browser's own, or the first again.
        await page.keyboard.press('Tab');
        expect(await page.evaluate("document.activeElement.matches('body, .skip')")).toBe(true);
      }),
  );

  it('the first Tab leads past the navigation', () =>
    open('/packages', options, async (page) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Skip to the record');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
    }));

  it('a filter is stepped through at leisure, Enter applies it, and the focus is in it again', () =>
    open('/items', options, async (page) => {
      const select = page.locator('select[name=authority]');
      await select.focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const chosen = await select.inputValue();
      expect(await page.evaluate('document.activeElement.selectedIndex')).toBe(2);
      expect(await page.locator('#status').textContent()).toBe('Enter applies it.');
      expect(page.url()).toBe(`${at()}/items`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`${at()}/items?authority=${chosen}`);
      await expect.poll(() => focused(page)).toBe('authority');
      await page.locator('input[name=equipment]').fill('tow');
      await page.keyboard.press('Enter');
      await page.waitForURL(/equipment=tow/);
      await expect.poll(() => focused(page)).toBe('equipment');
      // Once: another visit begins at its top.
      await page.goto(`${at()}/items`);
      expect(await page.evaluate('document.activeElement === document.body')).toBe(true);
    }));

  it('a source that leads to another has the focus in its new words; the mark has it when all are closed', () =>
    open('/packages/us-pda-70', options, async (page) => {
      await page.locator('#tow-missiles .mark').focus();
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('dialog');
      await drawer.locator('mark').waitFor();
      expect(await focused(page)).toBe('Close');
      const first = page.url();
      await drawer.getByRole('link', { name: 'citation', exact: true }).first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).not.toBe(first);
      await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('drawer-title');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.url()).toBe(`${at()}/packages/us-pda-70`);
      expect(await page.evaluate(inMissiles)).toBe(true);
      await page.goto(first);
      await drawer.locator('mark').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.url()).toBe(`${at()}/packages/us-pda-70`);
      expect(await page.evaluate(inMissiles)).toBe(true);
    }));

  it('Back leads to the page before, never to a source that was closed', () =>
    openNew('/about', options, async (page) => {
      await page.goto(`${at()}/packages/us-pda-70`);
      const drawer = page.getByRole('dialog');
      await page.locator('#tow-missiles .mark').click();
      await drawer.waitFor();
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
      await expect.poll(() => page.url()).toBe(`${at()}/packages/us-pda-70`);
      await page.goBack();
      expect(page.url()).toBe(`${at()}/about`);
    }));

  it('"Cite" is closed by Escape, and when the focus goes on', () =>
    open('/packages/us-pda-70', options, async (page) => {
      const isOpen = () => page.evaluate("document.querySelector('details.pop').open");
      await page.locator('details.pop summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect([await isOpen(), await focused(page)]).toEqual([true, 'Copy']);
      await page.keyboard.press('Escape');
      expect([await isOpen(), await focused(page)]).toEqual([false, 'Cite']);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'CSV', exact: true }).first().focus();
      expect(await isOpen()).toBe(false);
    }));
});
