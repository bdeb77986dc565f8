import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedWords, searchWords } from '../../../src/research/search/words.js';
import { askApi } from '../../support/api.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { insertRows, makeRows } from '../support/rows.js';
import { type Answer, type Asking, searching, wordsOf } from './asking.js';

describe('a search of made rows', () => {
  const rows = makeRows(200);
  let db: TestDatabase;
  let ask: Asking;
  const search = searching(() => ask);

  beforeAll(async () => {
    db = await testDatabase({ seeded: false });
    ({ ask } = askApi(db, { MAX_PAGE: 1000, MAX_COST: 10_000_000 }));
    await insertRows(db.pool, rows);
  });
  afterAll(() => db.close());

  /** The words of a text as English has them, for the words of these rows. */
  const stems = (text: string) =>
    searchWords(text)
      .split(' ')
      .map((word) => ({ mines: 'mine', strasse: 'strass' })[word] ?? word);
  const holds = (text: string | null, query: string) => {
    const there = stems(text ?? '');
    return stems(query).every((word) => there.includes(word));
  };

  it.each(['mines', 'MINE', 'strasse', 'Straße', 'zizka', 'ŽIŽKA', 'axb', '100', 'mines zizka', 'mines axb', 'brien'])(
    'finds for %j what holds all of its words, and highlights those',
    async (query) => {
      const { nodes, totalCount, counts } = await search(query, { first: 1000, in: ['ARTICLE', 'QUOTE'] });
      const quotes = rows.articles
        .flatMap((article) => article.quotes.map(({ text }) => text))
        .filter((text) => holds(text, query));
      const headlines = rows.articles
        .map(({ headline }) => headline ?? '')
        .filter((headline) => holds(headline, query));
      expect(nodes.map(wordsOf).sort()).toEqual([...quotes, ...headlines].sort());
      expect(totalCount).toBe(quotes.length + headlines.length);
      expect(counts).toEqual(
        [
          { kind: 'ARTICLE', count: headlines.length },
          { kind: 'QUOTE', count: quotes.length },
        ].filter(({ count }) => count > 0),
      );
      for (const node of nodes) {
        const { snippet } = node;
        expect(wordsOf(node)).toContain(snippet.text);
        const expected = [...printedWords(snippet.text)].filter(({ word }) =>
          stems(query).some((stem) => stems(word).includes(stem)),
        );
        expect(snippet.highlights).toEqual(expected.map(({ start, end }) => ({ start, end })));
      }
    },
  );

  it.each([1, 3, 7, 50])('gives every result once, in one order, on pages of %i', async (first) => {
    const whole = await search('mines or strasse or zizka', { first: 1000 });
    const ids = whole.nodes.map(({ record }) => record.id);
    expect(new Set(ids).size).toBe(ids.length);
    const least = first === 1 ? 20 : ids.length;
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer = await search('mines or strasse or zizka', { first, after });
      paged.push(...page.nodes.map(({ record }) => record.id));
      expect(page.totalCount).toBe(ids.length);
      expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
      expect(page.pageInfo.hasNextPage).toBe(paged.length < ids.length);
      after = page.pageInfo.endCursor;
    } while (paged.length < least);
    expect(paged).toEqual(ids.slice(0, paged.length));
    const scores = whole.nodes.map(({ closeness, score }) => [closeness === 'NAME' ? 0 : 1, -score] as const);
    expect(scores).toEqual([...scores].sort(([a, b], [c, d]) => a - c || b - d));
  });

  it.each([
    ['QUOTE', 'quotes', 'Quote', { kind: { eq: 'DIRECT' } }],
    [
      'QUOTE',
      'quotes',
      'Quote',
      { article: { publishedOn: { gte: '2024-02' } }, not: { venue: { contains: 'zizka' } } },
    ],
    [
      'QUOTE',
      'quotes',
      'Quote',
      { or: [{ article: { publisher: { name: { eq: 'zelensky' } } } }, { venue: { isNull: true } }] },
    ],
    ['ARTICLE', 'articles', 'Article', { quotes: { some: { text: { contains: 'mines' } } }, language: { eq: 'en' } }],
    ['ARTICLE', 'articles', 'Article', { quotes: { none: {} } }],
  ])('keeps to a condition on %s as the list does', async (kind, field, type, where) => {
    const { data } = await ask(
      `query ($where: ${type}Where) { ${field}(where: $where, first: 1000) { nodes { id } } }`,
      { where },
    );
    const list = data?.[field] as { nodes: { id: string }[] } | undefined;
    const listed = new Set(list?.nodes.map(({ id }) => id));
    const all = await search('mines or strasse', { first: 1000, in: [kind] });
    const some = await search('mines or strasse', { first: 1000, in: [kind], where: { [field]: where } });
    const idsOf = ({ nodes }: Answer) => nodes.map(({ record }) => record.id);
    expect(some.totalCount).toBeGreaterThan(0);
    expect(some.totalCount).toBeLessThan(all.totalCount);
    expect(idsOf(some)).toEqual(idsOf(all).filter((id) => listed.has(id)));
  });

  it('keeps its place when records come and go between pages', async () => {
    const whole = await search('mines', { first: 1000, in: ['QUOTE'] });
    const page = await search('mines', { first: 5, in: ['QUOTE'] });
    const { rows: gone } = await db.pool.query<{ id: string }>(
      `DELETE FROM quote WHERE id IN (SELECT id FROM quote WHERE search @@ 'mine' ORDER BY id LIMIT 10) RETURNING id`,
    );
    const goneIds = new Set(gone.map(({ id }) => Buffer.from(`Quote:${id}`).toString('base64url')));
    const rest = await search('mines', { first: 1000, in: ['QUOTE'], after: page.pageInfo.endCursor });
    expect(rest.nodes.map(({ record }) => record.id)).toEqual(
      whole.nodes
        .slice(5)
        .map(({ record }) => record.id)
        .filter((id) => !goneIds.has(id)),
    );
  });
});
