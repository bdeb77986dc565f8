import { gzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { certainties, certaintyOf, linesOf } from '../../src/explorer/certainty.js';
import { pages } from '../../src/explorer/routes.js';
import { number } from '../../src/explorer/words.js';
import { schema } from '../../src/schema/index.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';
import { explorer, more } from './support.js';

const database = sharedDatabase();
const { get, page } = explorer(database);
const { ask } = askApi(database);
afterAll(() => database.close());

/** Each page as it was when it was first asked for. */
const asked = new Map<string, ReturnType<typeof page>>();
function onceAsked(path: string): ReturnType<typeof page> {
  const found = asked.get(path) ?? page(path);
  asked.set(path, found);
  return found;
}

const addresses = [...pages.map(({ example }) => example).filter((path) => !path.endsWith('/none')), ...more];

/** The id of the best citation of a line. */
async function citationOf(line: string): Promise<string> {
  const { data } = await ask(
    'query ($slug: String!) { packageLineItem(slug: $slug) { citations(first: 1) { nodes { key } } } }',
    {
      slug: line,
    },
  );
  return JSON.parse(JSON.stringify(data)).packageLineItem.citations.nodes[0].key;
}

describe('every page', () => {
  it.each(addresses)('%s is a page with one heading, a canonical address and a policy', async (path) => {
    const { status, html, headers } = await onceAsked(path);
    expect(status).toBe(200);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain('<link rel="canonical" href="http://dossier/');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(html).not.toMatch(/>(?:null|undefined|NaN|\[object Object\])</);
    expect(gzipSync(html).length).toBeLessThanOrEqual(20_000);
  });

  it.each(addresses)('%s is cheap to ask, and its documents give the same answer by themselves', async (path) => {
    const [before = '', query] = path.split('?');
    const form = (ending: string) =>
      `${before === '/' ? '/index' : before}.${ending}${query === undefined ? '' : `?${query}`}`;
    const { asked } = await (await get(form('json'))).json();
    const text = await (await get(form('graphql'))).text();
    const documents = text.split(/^(?=# variables: )/m).filter(Boolean);
    expect(documents).toHaveLength(asked.length);
    for (const [index, document] of documents.entries()) {
      expect(validate(schema, parse(document))).toEqual([]);
      const variables = JSON.parse(/^# variables: (.*)$/m.exec(document)?.[1] ?? '');
      const { data, extensions } = await ask(document, variables);
      expect(data).toEqual(asked[index].data);
      expect(JSON.parse(JSON.stringify(extensions)).cost.cost).toBeLessThanOrEqual(16_000);
    }
  });

  it('links only to what there is', async () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    let next = [...addresses];
    // Two steps from every page: records lead to records of the same kinds.
    for (let step = 0; step < 2; step++) {
      const found = new Set<string>();
      for (const path of next) {
        if (seen.has(path)) continue;
        seen.add(path);
        const isFile = path.startsWith('/export') || path.startsWith('/assets');
        const isExplored = step === 0 && !isFile && !path.startsWith('/graphql');
        if (isExplored) for (const link of (await onceAsked(path)).links) found.add(link);
        else if (!path.startsWith('/graphql')) {
          const { status } = await get(path, { method: 'HEAD' });
          if (status !== 200) wrong.push(`${status} ${path}`);
        }
      }
      // Of addresses of one form a few are enough.
      const byForm = groupBy([...found], formOf);
      next = [...byForm.values()].flatMap((some) => some.slice(0, 2));
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  }, 120_000);
});

describe('how far the number of a line is known', () => {
  it('is the same in the chart, the choice and the list', async () => {
    const [table = ''] = /<details class="data-table">[\s\S]*?<\/table>/.exec((await onceAsked('/items')).html) ?? [];
    const chart = [...table.matchAll(/<tr><th scope="row">[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<td class="num">([\d,]+)/g)].map(([, count = '']) => Number(count.replaceAll(',', ''))),
    );
    for (const [column, kind] of certainties.entries()) {
      const { html } = await page(`/items?known=${kind}`);
      const [, choice] = new RegExp(`<option value="${kind}" selected>[^<]*\\(([\\d,]+)\\)`).exec(html) ?? [];
      const [, listed] = /property="og:description" content="([\d,]+) /.exec(html) ?? [];
      const charted = chart.reduce((sum, row) => sum + (row[column] ?? 0), 0);
      expect([kind, choice, listed]).toEqual([kind, number(charted), number(charted)]);
      const rows = [...html.matchAll(/<tr class="(\w+)"><td class="day">/g)].map(([, of]) => of);
      expect([kind, new Set(rows)]).toEqual([kind, new Set([kind])]);
    }
  });

  it('follows for a line alone from what its condition is in a list', async () => {
    const document = `query ($where: PackageLineItemWhere, $after: String) {
      packageLineItems(where: $where, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { quantity { qualifier } citations(first: 10) { nodes { quantity { qualifier } } } }
      }
    }`;
    for (const kind of certainties) {
      let after: string | null = null;
      do {
        const answer = await ask(document, { where: linesOf(kind), after });
        const { nodes, pageInfo } = JSON.parse(JSON.stringify(answer.data)).packageLineItems;
        for (const { quantity, citations } of nodes) {
          const sources = citations.nodes.flatMap((of: typeof nodes) => of.quantity?.qualifier ?? []);
          expect(certaintyOf(quantity.qualifier, sources)).toBe(kind);
        }
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
    }
  });

  it('counts a number that contradicts the list, and one that is only a word', async () => {
    const contradicted = await page('/items?package=us-usai-2023-04-04&known=coded');
    expect(contradicted.html).toMatch(/<small class="reading">Kiel: 3<b class="contra"> contradicts/);
    const vague = await page('/items?package=us-pda-18&known=stated');
    expect(vague.text).toMatch(/\nhundreds/);
  });
});

/** An address without what is a name or a value in it. RIS is made as BibTeX is, of what each page's BibTeX shows: it has one form for all pages. */
const formOf = (path: string): string =>
  path
    .replace(/^[^?]*\.ris/, '….ris')
    .replace(/^(\/\w+\/)[^?.]+/, '$1…')
    .replaceAll(/=[^&]*/g, '=');

function groupBy(values: readonly string[], key: (value: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}

describe('what pages say', () => {
  it('the package of 20 November 2024: how sure each number is, and who says so', async () => {
    const { text } = await page('/packages/us-pda-70');
    expect(text).toContain(
      '$275 million of security assistance from the United States for Ukraine, announced on 20 November 2024',
    );
    expect(text).toContain('None states how many.');
    expect(text).toMatch(/anti-personnel landmines[^\n]*\nnot stated\nThe Moscow Times/);
    expect(text).toContain('one publisher only');
    expect(text).toMatch(/60mm and 81mm mortar rounds[\s\S]*?not statedKiel: 50,000 rounds/);
    expect(text).toMatch(/United States\nhas not signed/);
    expect(text).toMatch(/Ukraine\nis a party/);
  });

  it('a weapon: first, last, how often, how many are known', async () => {
    const { text } = await page('/equipment/tow');
    expect(text).toMatch(/Named in \d+ packages, first on 19 August 2022, last on 30 December 2024/);
    expect(text).toContain('at least 500');
  });

  it('a source of which only the address was read says so, and no words are put in its place', async () => {
    const { data } = await ask(
      `{ address: citations(first: 100, where: { reading: { eq: ADDRESS } }) { nodes { key wording } }
         words: citations(first: 3, where: { reading: { neq: ADDRESS } }) { nodes { key wording } } }`,
    );
    const { address, words } = JSON.parse(JSON.stringify(data));
    // Not all of them look like one.
    const bare = address.nodes.filter(({ wording }: { wording: string }) => /^[\w.]+$/.test(wording));
    expect(bare.length).toBeGreaterThan(0);
    for (const { key, wording } of [bare[0], address.nodes[0]])
      expect((await page(`/citations/${key}`)).text).toContain(`Only the address was read: ${wording}`);
    for (const { key } of words.nodes)
      expect((await page(`/citations/${key}`)).text).not.toContain('Only the address was read:');
  });

  it('a timeline as a chart: a mark and a row of its table for each entry that has a date', async () => {
    const path = '/timeline?equipment=anti-personnel-mines';
    const { html, text } = await page(path);
    const { asked } = await (await get(path.replace('?', '.json?'))).json();
    const { nodes } = asked[0].data.timeline;
    const dated = nodes.filter(({ date }: { date: string | null }) => date !== null);
    const vague = dated.filter(({ date }: { date: string }) => date.length < 10);
    expect([dated.length > 20, vague.length > 0]).toEqual([true, true]);
    const [chart = ''] = /<svg class="chart lanes"[\s\S]*?<\/svg>/.exec(html) ?? [];
    expect(chart.match(/<circle class="dot/g)).toHaveLength(dated.length - vague.length);
    expect(chart.match(/<rect class="dot/g)).toHaveLength(vague.length);
    const [table = ''] = /<table>[\s\S]*?<\/table>/.exec(html) ?? [];
    expect(table.match(/<th scope="row">/g)).toHaveLength(dated.length);
    for (const lane of ['Decisions', 'Treaties', 'Packages', 'Quotes']) expect(text).toContain(lane);
  });

  it('charts of totals can be had as files, with the same filter', async () => {
    const { links } = await page('/packages?authority=PDA');
    const [link = ''] = links.filter((each) => each.startsWith('/export/package-totals.csv'));
    const parameters = new URL(link, 'http://dossier').searchParams;
    expect([parameters.get('groupBy'), parameters.get('fillPeriods')]).toEqual(['MONTH,AUTHORITY', '1']);
    const lines = (await (await get(link)).text()).trimEnd().split('\r\n');
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines.slice(1)) expect(line).toMatch(/^PDA,/);
    const home = await page('/');
    expect(home.links.filter((each) => each.startsWith('/export/line-item-totals.'))).toHaveLength(2);
  });

  it('unknown is a word: no number, dash or empty cell is in its place', async () => {
    for (const path of ['/packages/us-pda-70', '/items?known=none', '/equipment/anti-personnel-mines']) {
      const { html } = await page(path);
      const cells = [...html.matchAll(/<td class="howmany">([\s\S]*?)<\/td>/g)].map(([, cell = '']) => cell);
      expect(cells.length).toBeGreaterThan(0);
      for (const cell of cells)
        expect(cell).toMatch(/<span class="unknown">(?:not stated|withheld)<\/span>|<data class="figure" value="[1-9]/);
      expect(html).not.toMatch(/<td(?! class="num")[^>]*>\s*(?:0|–|-|—)?\s*<\/td>/);
    }
  });

  it('only speech has quotation marks', async () => {
    const { html } = await page('/people/lloyd-austin');
    const quotes = [...html.matchAll(/<blockquote( class="indirect")?[^>]*><p>(.)/g)];
    expect(quotes.length).toBeGreaterThan(2);
    for (const [, indirect, first] of quotes) expect(first === '“').toBe(indirect === undefined);
  });

  it('yellow marks only words whose place in the text is known', async () => {
    const { html } = await page('/packages/us-pda-70');
    const entries = [...html.matchAll(/<li class="source [\s\S]*?<\/li>/g)].map(([entry]) => entry);
    expect(entries.some((entry) => entry.includes('class="marker"'))).toBe(true);
    for (const entry of entries) expect(entry.includes('class="marker"')).toBe(entry.includes('characters '));
  });

  it('a citation: the words in the article as far as it is on record', async () => {
    const { text, html } = await page(`/citations/${encodeURIComponent(await citationOf('us-pda-70/tow-missiles'))}`);
    expect(html).toContain('<mark class="marker">TOW missiles</mark>');
    expect(text).toContain('The text of the article is not kept here.');
    expect(html).toContain('#:~:text=TOW%20missiles');
  });

  it('a name that is misspelt leads to the weapon', async () => {
    const { html } = await page('/search?q=himras');
    expect(html).toMatch(/<ol class="results"><li><a class="as" href="\/equipment\/himars/);
  });

  it('what no quote is about says so, and where there are some', async () => {
    const { text } = await page('/quotes?about=tow');
    expect(text).toMatch(/No quote on record is about BGM-71 TOW\. \d+ are about /);
  });

  it('a filter that leaves nothing says which to leave out', async () => {
    const { text } = await page('/packages?authority=PDA&year=1990');
    expect(text).toContain('No packages on record fit all of these. Leave one out:');
    expect(text).toMatch(/without 1990 \(\d+\)/);
    expect(text).not.toContain('of unknown value');
    // A line may name several categories: their counts are no count of lines.
    const items = await page('/items?category=MINE&year=1990');
    expect(items.text).toMatch(/without Mines\nwithout 1990 \(\d+\)/);
  });

  it('a disagreement says on which line it is, and with which number', async () => {
    const { text } = await page('/packages/us-pda-29');
    expect(text).toMatch(/contradicts · ExecutiveGov, Jan 2023 · on\s+MaxxPro[^·]*· says how many: 50/);
  });
});
