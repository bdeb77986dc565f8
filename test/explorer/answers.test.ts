import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { assets } from '../../src/explorer/assets.js';
import { sharedDatabase } from '../support/database.js';
import { explorer } from './support.js';

const database = sharedDatabase();
const { get, page } = explorer(database);
afterAll(() => database.close());

describe('the answers', () => {
  it.each([
    ['/packages/no-such-package', 404, 'Not on record'],
    ['/citations/nothing', 404, 'Not on record'],
    ['/nowhere', 404, 'value="nowhere"'],
    ['/packages?authority=NATO', 400, 'is no value of the filter “Authority”'],
    ['/packages?sort=luck', 400, 'There are: date, value, sources, title.'],
    ['/treaties/mine-ban-treaty?country=UA&on=2024-99', 400, '“2024-99” is no day.'],
    ['/search?q=a&in=CAT', 400, 'There are: '],
    ['/%E0%A4%A', 404, 'Not on record'],
  ])('%s is a page with status %i', async (path, status, says) => {
    const found = await page(path);
    expect(found.status).toBe(status);
    expect(found.html).toContain(says);
    expect(found.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['/packages?authority=PDA&after=x', '/packages?authority=PDA'],
    ['/search?q=tow&after=x', '/search?q=tow'],
    ['/articles/moscow-times-2024-11-21-landmine-policy?after=x', '/articles/moscow-times-2024-11-21-landmine-policy'],
    ['/check?after=x', '/check'],
  ])('%s says that the list has no page there, and leads to its first', async (path, first) => {
    const { status, text, links } = await page(path);
    expect(status).toBe(400);
    expect(text).toContain('what follows “after=” is not whole, or is of another list or order');
    expect(text).not.toMatch(/cursor|pageInfo/);
    expect(links).toContain(first);
    expect((await page(first)).status).toBe(200);
  });

  it('a cursor of another order is as wrong as one that is cut off', async () => {
    const next = (await page('/packages')).links.find((link) => link.includes('after=')) ?? '';
    const { status, links } = await page(next.replace('?', '?sort=-value&'));
    expect([status, links.includes('/packages?sort=-value')]).toEqual([400, true]);
  });

  it('while the database is away, a page says so, and when to come back', async () => {
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1, max: 1 });
    const away = explorer({ ...database, pool });
    const { status, headers, text } = await away.page('/packages/us-pda-70');
    expect([status, headers.get('retry-after')]).toEqual([503, '10']);
    expect(text).toContain('The record is busy');
    await pool.end();
  });

  it('what has not changed is not sent again; HEAD has no body', async () => {
    const first = await get('/about');
    const etag = first.headers.get('etag') ?? '';
    expect((await get('/about', { headers: { 'if-none-match': etag } })).status).toBe(304);
    const head = await get('/about', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('permalinks begin with the public address, where one is set', async () => {
    const named = explorer(database, { PUBLIC_URL: 'https://dossier.example' });
    expect((await named.page('/about')).html).toContain('<link rel="canonical" href="https://dossier.example/about"');
  });

  it('a permalink holds neither which source is open nor what a form left empty', async () => {
    const { html } = await page('/packages?category=&year=2024&source=abc&utm_source=mail');
    expect(html).toContain('<link rel="canonical" href="http://dossier/packages?year=2024"');
  });

  it('is off where EXPLORER is false; the API is not', async () => {
    const off = explorer(database, { EXPLORER: false });
    expect((await off.get('/')).status).toBe(404);
    expect((await off.get('/graphql?query={__typename}')).status).toBe(200);
  });

  it('"Cite" has the checksum of the CSV that the page leads to', async () => {
    const bib = await (await get('/packages/us-pda-70.bib')).text();
    const csv =
      /href="(\/export\/line-items\.csv\?where[^"]*)"/.exec((await page('/packages/us-pda-70')).html)?.[1] ?? '';
    const { sha256 } = await (await get(`${csv.replaceAll('&amp;', '&')}&manifest=1`)).json();
    expect(bib).toContain(`SHA-256 ${sha256}`);
    expect(bib).toMatch(/^@misc\{dossier:packages:us-pda-70,/);
    expect(await (await get('/packages/us-pda-70.ris')).text()).toMatch(/^TY {2}- DATA\r\n/);
  });

  it('links to packages and weapons show a picture', async () => {
    for (const path of ['/packages/us-pda-70', '/equipment/tow']) {
      const image = /property="og:image" content="http:\/\/dossier([^"]+)"/.exec((await page(path)).html)?.[1] ?? '';
      const bytes = Buffer.from(await (await get(image)).arrayBuffer());
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(bytes.length).toBeLessThan(50_000);
    }
    expect((await get('/about.png')).status).toBe(404);
  });

  it('the sitemap names what there is, and robots the sitemap', async () => {
    const map = await (await get('/sitemap.xml')).text();
    expect(map).toContain('<loc>http://dossier/packages/us-pda-70</loc>');
    expect(map).toContain('<loc>http://dossier/equipment/tow</loc>');
    // Each list from its beginning to its end, and no further.
    const { rows } = await database.pool.query(
      `SELECT (SELECT count(*) FROM aid_package) + (SELECT count(*) FROM equipment) + (SELECT count(*) FROM person)
            + (SELECT count(*) FROM organization) + (SELECT count(*) FROM policy_decision) + (SELECT count(*) FROM treaty) AS count`,
    );
    const records = [...map.matchAll(/<loc>http:\/\/dossier\/\w+\/[^<]+<\/loc>/g)].map(([address]) => address);
    expect([records.length, new Set(records).size]).toEqual([Number(rows[0].count), records.length]);
    expect(await (await get('/robots.txt')).text()).toContain('Sitemap: http://dossier/sitemap.xml');
  });
});

describe('budgets', () => {
  it('the script, the style and the fonts are small', () => {
    const { script, style, byPath } = assets();
    const zipped = (body: Buffer) => gzipSync(body).length;
    expect(zipped(script.body)).toBeLessThanOrEqual(10_000);
    expect(zipped(style.body)).toBeLessThanOrEqual(8_000);
    const fonts = [...byPath.values()].filter(({ type }) => type === 'font/woff2');
    expect(fonts.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(150_000);
  });

  it('assets are kept for good under names that hold their hash', async () => {
    const response = await get(assets().style.path);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await get('/assets/explorer-000000000000.css')).status).toBe(404);
  });
});
