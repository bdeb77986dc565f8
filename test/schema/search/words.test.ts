import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchWords } from '../../../src/research/search/words.js';
import { askApi } from '../../support/api.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { sha256 } from '../../support/facts.js';
import { type Asking, addSearched, held, highlighted, labels, type Snippet, searching } from './asking.js';

describe('a search of the record', () => {
  let db: TestDatabase;
  let ask: Asking;
  const search = searching(() => ask);

  beforeAll(async () => {
    db = await testDatabase();
    await addSearched(db.pool);
    ({ ask } = askApi(db));
  });
  afterAll(() => db.close());

  it.each([
    ['PERSON', 'Lloyd Austin', 'NAME'],
    ['ORGANIZATION', 'Ukrainian Red Cross', 'NAME'],
    ['COUNTRY', 'US', 'ALIAS'],
    ['EQUIPMENT', 'HIMARS', 'NAME'],
    ['TREATY', 'Ottawa Convention', 'ALIAS'],
    ['POSITION', 'Secretary of Defense', 'TITLE'],
    ['POLICY_DECISION', '"anti-personnel mines for ukraine"', 'TITLE'],
    ['AID_PACKAGE', 'package ukraine', 'TITLE'],
    ['ARTICLE', 'cluster munitions', 'HEADLINE'],
    ['PACKAGE_LINE_ITEM', 'ammunition for HIMARS', 'AS_REPORTED'],
    ['QUOTE', 'setback', 'QUOTE_TEXT'],
    ['PASSAGE', 'mines', 'PASSAGE_TEXT'],
  ])('finds %s by %j in its %s', async (kind, query, matched) => {
    const { nodes, counts } = await search(query, { in: [kind] });
    expect(nodes.length).toBeGreaterThan(0);
    expect(counts.map((count) => count.kind)).toEqual([kind]);
    expect(nodes.map((node) => node.kind)).toEqual(nodes.map(() => kind));
    expect(nodes.map((node) => node.matched)).toContain(matched);
    for (const { snippet } of nodes) expect(highlighted(snippet).length).toBeGreaterThan(0);
  });

  it('puts records that have the query as a name first, then what is written so', async () => {
    const { nodes } = await search('HIMARS');
    expect(nodes[0]).toMatchObject({ kind: 'EQUIPMENT', closeness: 'NAME' });
    const closeness = nodes.map((node) => node.closeness);
    expect(closeness.lastIndexOf('NAME')).toBeLessThan(closeness.indexOf('AS_WRITTEN'));
    expect(new Set(closeness)).toEqual(new Set(['NAME', 'AS_WRITTEN']));
  });

  it('finds a name that is misspelt, and says so; in quotation marks it is looked for as it is written', async () => {
    const found = await search('HIMRAS');
    expect(found.spellings).toEqual([{ word: 'himras', also: ['himars'] }]);
    expect(found.nodes[0]).toMatchObject({ kind: 'EQUIPMENT', closeness: 'CLOSE_NAME' });
    expect(found.totalCount).toBe((await search('HIMARS')).totalCount);
    expect(await search('"HIMRAS"')).toMatchObject({ totalCount: 0, spellings: [], counts: [], nodes: [] });
    const twoWords = await search('HIMRAS ammuntion');
    expect(twoWords.totalCount).toBe((await search('HIMARS ammunition')).totalCount);
    expect(twoWords.nodes[0]).toMatchObject({ closeness: 'CLOSE_NAME', snippet: { text: 'HIMARS ammunition' } });
  });

  it('finds a name in another spelling', async () => {
    const { nodes, spellings } = await search('Zelensky');
    expect(spellings).toEqual([{ word: 'zelensky', also: ['zelenskyy'] }]);
    expect(nodes.map(({ kind, closeness, snippet }) => [kind, closeness, ...highlighted(snippet)])).toEqual([
      ['ARTICLE', 'AS_WRITTEN', 'Zelensky'],
      ['PERSON', 'CLOSE_SPELLING', 'Zelenskyy'],
      ['QUOTE', 'CLOSE_SPELLING', 'Zelenskyy'],
    ]);
    expect(labels(await search('зеленський'))).toEqual(['Volodymyr Zelenskyy']);
  });

  it('finds a word of a text in another spelling where little is found', async () => {
    const { nodes } = await search('strelasauros');
    expect(nodes.flatMap(({ snippet }) => highlighted(snippet)).sort()).toEqual(['Strelasaurs', 'Strelasaurus']);
  });

  it('searches a held text, shows a short stretch of it, and counts across characters of two units', async () => {
    const { nodes } = await search('mines Amilton');
    expect(nodes).toHaveLength(1);
    const [result] = nodes;
    expect(result).toMatchObject({ kind: 'ARTICLE', matched: 'HELD_TEXT' });
    expect(result?.snippet).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(highlighted(result?.snippet as Snippet)).toEqual(['mínes', 'Ämilton']);
    expect(result?.snippet.text.length).toBeLessThanOrEqual(200);
    expect(held).toContain(result?.snippet.text);
  });

  it('finds an article once where both its headline and its text answer', async () => {
    const { rows } = await db.pool.query<{ headline: string }>(
      'SELECT headline FROM article JOIN article_text ON article_id = id',
    );
    const word = searchWords(rows[0]?.headline ?? '');
    const both = `${held} ${word}`;
    await db.pool.query('UPDATE article_text SET text = $1, sha256 = $2', [both, sha256(both)]);
    const { nodes } = await search(word, { in: ['ARTICLE'] });
    expect(nodes.map(({ matched }) => matched)).toEqual(['HEADLINE']);
    await db.pool.query('UPDATE article_text SET text = $1, sha256 = $2', [held, sha256(held)]);
  });

  it('reads quotation marks, minus and or', async () => {
    const all = await search('munitions', { in: ['PACKAGE_LINE_ITEM'] });
    const count = async (query: string) => (await search(query, { in: ['PACKAGE_LINE_ITEM'] })).totalCount;
    const phrase = await count('"demolition munitions"');
    expect(phrase).toBeGreaterThan(0);
    expect(phrase).toBeLessThanOrEqual(await count('munitions demolition'));
    expect(await count('munitions -demolition')).toBe(all.totalCount - (await count('munitions demolition')));
    expect(await count('javelin or stinger')).toBe(
      (await count('javelin')) + (await count('stinger')) - (await count('javelin stinger')),
    );
    expect(await count('"munitions demolition"')).toBe(0);
  });

  it.each([
    ['antipersonnel mines', 'anti-personnel mines'],
    ['anti personnel mines', 'anti-personnel mines'],
    ['155 mm', '155mm'],
    ['BGM71', 'BGM-71'],
    ['MINE', 'mines'],
  ])('finds the same for %j as for %j', async (one, other) => {
    const idsOf = async (query: string) => (await search(query)).nodes.map(({ record }) => record.id).sort();
    expect((await idsOf(one)).length).toBeGreaterThan(0);
    expect(await idsOf(one)).toEqual(await idsOf(other));
  });

  it.each([
    `' OR 1=1 --`,
    `'; DROP TABLE quote; --`,
    'a & b | !c :* <-> (d',
    '100% _ \\ \\\\ $1 $2',
    '"unclosed',
    'mines or',
    'mines of the and',
    '日本 🚀 x',
    `${'x'.repeat(299)}`,
    'x:* y:A',
    'ﷺ',
  ])('answers %j', async (query) => {
    await search(query);
  });

  it('never fails on what somebody types', async () => {
    for (const query of fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), {
      seed: 7,
      numRuns: 60,
    })) {
      const { errors, status } = await ask('query ($query: String!) { search(query: $query) { totalCount } }', {
        query,
      });
      expect([status, errors?.[0]?.extensions?.code ?? 'BAD_USER_INPUT']).toEqual([200, 'BAD_USER_INPUT']);
    }
  });
});
