import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printedWords, searchWords } from '../../src/research/search/words.js';
import { askApi } from '../support/api.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { addFact, commit, ids, insert, sha256, uuid } from '../support/facts.js';
import { insertRows, makeRows } from './support/rows.js';

interface Result {
  readonly kind: string;
  readonly closeness: string;
  readonly score: number;
  readonly matched: string;
  readonly snippet: Snippet;
  readonly record: {
    readonly __typename: string;
    readonly id: string;
    readonly label?: string;
    readonly headline?: string | null;
  };
}

interface Snippet {
  readonly text: string;
  readonly highlights: readonly { start: number; end: number }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

interface Answer {
  readonly totalCount: number;
  readonly counts: readonly { kind: string; count: number }[];
  readonly spellings: readonly { word: string; also: readonly string[] }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly nodes: readonly Result[];
  readonly edges: readonly { readonly cursor: string }[];
}

type Asking = ReturnType<typeof askApi>['ask'];

const document = `query ($query: String!, $in: [SearchKind!], $where: SearchWhere, $first: Int, $after: String) {
  search(query: $query, in: $in, where: $where, first: $first, after: $after) {
    totalCount counts { kind count } spellings { word also } pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor }
    nodes {
      kind closeness score matched snippet { text highlights { start end } cutBefore cutAfter }
      record {
        __typename
        ... on Node { id }
        ... on Article { headline } ... on Passage { label: exact } ... on Quote { label: text } ... on Person { label: name }
        ... on Organization { label: name } ... on Country { label: name } ... on Equipment { label: designation }
        ... on Treaty { label: name } ... on PackageLineItem { label: asReported } ... on AidPackage { label: title }
        ... on PolicyDecision { label: title } ... on Position { label: title }
      }
    }
  }
}`;

const searching =
  (ask: () => Asking) =>
  async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
    const { data, errors } = await ask()(document, { query, first: 100, ...variables });
    expect(errors).toBeUndefined();
    return data?.search as Answer;
  };

const highlighted = ({ text, highlights }: Snippet) => highlights.map(({ start, end }) => text.slice(start, end));
const wordsOf = ({ record }: Result) => record.label ?? record.headline ?? '';
const labels = ({ nodes }: Answer) => nodes.map(wordsOf);

describe('a search of the record', () => {
  let db: TestDatabase;
  let ask: Asking;
  const search = searching(() => ask);
  const held = `🚀 ${'Long before. '.repeat(40)}The 💣 anti-vehicle mínes were cleared near Ämilton by sappers. ${'Long after. '.repeat(40)}`;

  beforeAll(async () => {
    db = await testDatabase();
    ({ ask } = askApi(db));
    const { rows } = await db.pool.query<{ id: string }>(
      `SELECT id FROM article WHERE headline IS NOT NULL AND text_sha256 IS NULL ORDER BY id LIMIT 1`,
    );
    const article = rows[0]?.id;
    await insert(db.pool, 'article_text', { article_id: article, text: held, sha256: sha256(held) });
    await insert(db.pool, 'article', { id: ids.article, slug: 'x', kind: 'NEWS_STORY' });
    await commit(db.pool, async (tx) => {
      const person = uuid(901);
      await addFact(tx, 'person', {
        id: person,
        slug: 'zelenskyy',
        name: 'Volodymyr Zelenskyy',
        aliases: ['Зеленський'],
      });
      await addFact(tx, 'quote', {
        id: uuid(902),
        slug: 'x/zelenskyy',
        ordinal: 91,
        kind: 'DIRECT',
        text: '💥💥 “Zelenskyy,” he said, “needs Strelasaurs.”',
        speaker_label: 'x',
        article_id: ids.article,
      });
      await addFact(tx, 'quote', {
        id: uuid(903),
        slug: 'x/strelasaurus',
        ordinal: 92,
        kind: 'DIRECT',
        text: 'One Strelasaurus is enough',
        speaker_label: 'x',
        article_id: ids.article,
      });
    });
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

  /** The statements that an operation takes. */
  async function statementsOf(operation: string): Promise<string[]> {
    db.statements.length = 0;
    const { errors } = await ask(operation);
    expect(errors).toBeUndefined();
    return db.statements.map(({ sql }) => sql);
  }

  it('takes at most two statements an operation, whatever is asked of the records and however many searches are in it', async () => {
    const rows =
      'nodes { matched snippet { text } record { __typename ... on Quote { text citations { nodes { id } } } } }';
    expect(await statementsOf(`{ search(query: "mines", in: [EQUIPMENT, QUOTE]) { ${rows} } }`)).toHaveLength(2);
    const several = `a: search(query: "mines") { ${rows} } b: search(query: "himras") { ${rows} } c: search(query: "\\"tow\\"") { ${rows} }`;
    expect(await statementsOf(`{ ${several} quotes(first: 1) { totalCount nodes { text } } }`)).toHaveLength(2);
  });

  it('takes one statement where no word is looked up, as behind a cursor', async () => {
    expect(await statementsOf('{ search(query: "\\"mines\\"") { nodes { score } } }')).toHaveLength(1);
    const { pageInfo } = await search('mines', { first: 1 });
    expect(
      await statementsOf(`{ search(query: "mines", after: "${pageInfo.endCursor}") { nodes { score } } }`),
    ).toHaveLength(1);
  });

  it('counts records and reads texts only where these are asked for', async () => {
    const last = async (selection: string) =>
      (await statementsOf(`{ search(query: "mines") { ${selection} } }`)).at(-1) ?? '';
    expect(await last('nodes { score }')).not.toMatch(/count\(|search_words\(/);
    expect(await last('totalCount')).toContain('count(*)');
    expect(await last('nodes { matched }')).toContain('search_words(');
    expect(await last('spellings { word }')).not.toContain('ts_rank(');
  });

  it('answers what needs no record, and members under other names', async () => {
    const { data, errors } = await ask(`{
      nothing: search(query: "mines") { __typename }
      words: search(query: "himras") { of: spellings { w: word also } }
      parts: search(query: "setback", in: [QUOTE]) {
        all: totalCount
        nodes { m: matched s: snippet { t: text h: highlights { from: start to: end } c: cutBefore } r: record { ... on Quote { q: text } } }
      }
    }`);
    expect(errors).toBeUndefined();
    const { nodes } = await search('setback', { in: ['QUOTE'] });
    expect(data).toEqual({
      nothing: { __typename: 'SearchConnection' },
      words: { of: [{ w: 'himras', also: ['himars'] }] },
      parts: {
        all: nodes.length,
        nodes: nodes.map(({ matched, snippet, record }) => ({
          m: matched,
          s: {
            t: snippet.text,
            h: snippet.highlights.map(({ start, end }) => ({ from: start, to: end })),
            c: snippet.cutBefore,
          },
          r: { q: record.label },
        })),
      },
    });
  });

  it('takes the cursors that it gave before: JSON of its name, the rank and the spellings', async () => {
    const { edges, nodes, pageInfo } = await search('HIMRAS', { first: 3 });
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor);
    for (const [index, { cursor }] of edges.entries()) {
      const text = Buffer.from(cursor, 'base64url').toString();
      const parts: unknown[] = JSON.parse(text);
      // What SQL writes is, to the byte, what a script writes.
      expect(text).toBe(JSON.stringify(parts));
      expect(cursor).toBe(Buffer.from(text).toString('base64url'));
      const node = nodes[index];
      // The name of this search: a cursor that was made before would be refused if it changed.
      expect(parts[0]).toBe('4sCVJ5jDcWM0u_iL');
      expect(parts.slice(2)).toEqual([
        Math.round(Number(node?.score) * 1_000_000),
        node?.kind,
        Buffer.from(String(node?.record.id), 'base64url').toString().split(':')[1],
        [['himras', ['himars']]],
      ]);
    }
    const rest = await search('HIMRAS', { after: edges[0]?.cursor });
    expect(rest.nodes.slice(0, 2)).toEqual(nodes.slice(1));
  });

  it.each([
    [{ query: '  ' }, 'query: "  " holds nothing to look for. Give at least one word.'],
    [{ query: 'or' }, 'query: "or" holds nothing to look for. Give at least one word.'],
    [
      { query: 'The of and' },
      'query: "The of and" holds only words that nearly every text has, and no record is named so. Add a word that says more.',
    ],
    [{ query: '-mines' }, 'query: says only what not to find. Add a word to look for.'],
    [{ query: 'x', in: [] }, 'in: is empty. Name at least one kind, or leave it out.'],
    [{ query: 'x', first: -1 }, 'first: is -1; a page cannot hold fewer than 0 rows.'],
    [{ query: 'x', first: 101 }, 'first: is 101; a page holds at most 100 rows. Ask for the next page with `after`.'],
    [
      { query: 'x', in: ['PERSON'], where: { quotes: {} } },
      'where.quotes: is a condition on what is not searched. Add QUOTE to `in`.',
    ],
    [
      { query: 'x', where: { quotes: null } },
      'where.quotes: is null. Leave it out to search all records of this kind.',
    ],
    [
      { query: 'x', where: { quotes: { text: { contains: ' ' } } } },
      'where.quotes.text.contains: " " holds nothing to look for.',
    ],
    [
      { query: 'x', after: 'nonsense' },
      'after: "nonsense" is no cursor. Take cursors from `pageInfo` or `edges` of the same search.',
    ],
  ])('refuses %j', async (variables, message) => {
    const { errors } = await ask(document, variables);
    expect(errors?.map((error) => [error.message, error.extensions?.code, error.path])).toEqual([
      [message, 'BAD_USER_INPUT', ['search']],
    ]);
  });

  it('refuses the cursor of another search', async () => {
    const { pageInfo } = await search('mines', { first: 1 });
    for (const other of [{ query: 'mine' }, { in: ['QUOTE'] }, { where: { quotes: { kind: { eq: 'DIRECT' } } } }]) {
      const { errors } = await ask(document, { query: 'mines', ...other, after: pageInfo.endCursor });
      expect(errors?.[0]?.message).toContain('is a cursor of another search. Take cursors from');
    }
    const parts: unknown[] = JSON.parse(Buffer.from(String(pageInfo.endCursor), 'base64url').toString());
    for (const [place, value] of [
      [1, 'x'],
      [2, 1e12],
      [3, 'NOTHING'],
      [4, 'x'],
      [5, [['a b', []]]],
    ] as const) {
      const after = Buffer.from(JSON.stringify(parts.with(place, value))).toString('base64url');
      const { errors } = await ask(document, { query: 'mines', after });
      expect(errors?.[0]?.message).toContain('is no cursor. Take cursors from');
    }
  });
});

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
