import { afterAll, describe, expect, it } from 'vitest';
import { sharedDatabase } from '../support/database.js';
import { explorer } from './support.js';

const database = sharedDatabase();
const { page } = explorer(database);
afterAll(() => database.close());

const described = /property="og:description" content="([\d,]+) /;

describe('the choices of filters', () => {
  it.each(['/packages', '/items', '/quotes', '/decisions', '/articles', '/equipment/tow'])(
    'of %s lead to as many as they say',
    async (path) => {
      const selects = (await page(path)).html.split('<select ').slice(1);
      const some = selects.flatMap((select) => {
        const name = /name="(\w+)"/.exec(select)?.[1] ?? '';
        const [own = ''] = select.split('</select>');
        const choices = [...own.matchAll(/<option value="([^"]+)"[^>]*>[^<]*\(([\d,]+)\)</g)];
        // The commonest and those that are rare speak for the rest.
        return [...choices.slice(0, 1), ...choices.slice(1).slice(-2)].map(([, value = '', count = '']) => ({
          address: `${path}?${name}=${encodeURIComponent(value)}`,
          count,
        }));
      });
      expect(some.length).toBeGreaterThan(0);
      for (const { address, count } of some) {
        const { html } = await page(address);
        const [, found] =
          (path.startsWith('/equipment/') ? /<p class="small">([\d,]+) lines?</ : described).exec(html) ?? [];
        expect([address, found]).toEqual([address, count]);
      }
    },
  );

  it.each([
    ['/packages', 'value', 'sources'],
    ['/items?year=2024', 'known', 'sources'],
    ['/equipment/tow?year=2024', 'known', 'sources'],
    ['/decisions', 'sources'],
  ])('of %s have counts where no facet has their values', async (path, ...names) => {
    const { html } = await page(path);
    for (const name of names) {
      const [, select = ''] = new RegExp(`<select name="${name}">([\\s\\S]*?)</select>`).exec(html) ?? [];
      const options = [...select.matchAll(/<option value="[^"]+"[^>]*>([^<]*)/g)].map(([, text]) => text);
      expect(options.length).toBeGreaterThan(1);
      for (const option of options) expect(option).toMatch(/ \([\d,]+\)$/);
    }
  });
});

describe('a name that is written by hand', () => {
  it('leads to a search for it where nothing has it', async () => {
    for (const path of ['/items?equipment=Howitzer+(towed)', '/packages?equipment=howitzer-towed'])
      expect((await page(path)).html).toContain('<a href="/search?q=howitzer+towed">search the record for it</a>');
    const known = await page('/items?equipment=TOW&year=1990');
    expect(known.text).toContain('0 lines: BGM-71 TOW, 1990');
    expect(known.text).not.toContain('search the record');
  });

  it('leads to what the record calls so where it has another short name there', async () => {
    const { html } = await page('/articles?publisher=The+Moscow+Times');
    expect(html).toContain('<a href="/articles?publisher=moscow-times">moscow-times</a>');
  });
});
