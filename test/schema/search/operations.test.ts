import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../../support/api.js';
import { type TestDatabase, testDatabase } from '../../support/database.js';
import { type Asking, addSearched, document, searching } from './asking.js';

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
