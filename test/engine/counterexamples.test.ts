import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/schema/lists/globalId.js';
import { roughen } from '../reference/support/rough.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { bothPaths, type Pair, type Paths, type Question, wrongWith } from './support/paths.js';

/** Questions that once had two answers, one with the engine and one without it. */

let database: TestDatabase;
let paths: Paths;
beforeAll(async () => {
  database = await testDatabase();
  await roughen(database.pool);
  paths = bothPaths(database);
});
afterAll(() => database.close());

/** Asks both servers; their answers must be equal, and the engine must have compiled what is valid. */
async function agreed(question: Question): Promise<Pair> {
  const pair = await paths.ask(question);
  expect(wrongWith(pair), `${pair.engine.body}\n${pair.stock.body}`).toBeUndefined();
  return pair;
}

describe('a filter that nothing can meet', () => {
  it.each([
    ['a date in an empty list', '{ publishedOn: { in: [], isNull: true } }'],
    ['a name in an empty list', '{ publisher: { name: { in: [], contains: "a" } } }'],
    [
      'either of them, beside other conditions',
      '{ and: [{ publishedOn: { in: [] } }, { headline: { isNull: false } }] }',
    ],
  ])('finds nothing: %s', async (_what, where) => {
    const { stock } = await agreed({ query: `{ articles(where: ${where}) { totalCount } }` });
    expect(JSON.parse(stock.body).data).toEqual({ articles: { totalCount: 0 } });
  });
});

describe('a wrong value', () => {
  const refused = async (question: Question, message: string) => {
    const { stock, engine } = await agreed(question);
    expect(JSON.parse(stock.body).errors[0].message).toContain(message);
    return engine;
  };

  it('of a list of which nothing is asked is refused', async () => {
    const query = `query ($where: TextFilter) {
      articles(first: 1) { nodes { slug citations(where: { wording: $where }) { totalCount @skip(if: true) } } } }`;
    for (const text of ['mines', ' '])
      await (text === ' '
        ? refused({ query, variables: { where: { eq: text } } }, 'holds nothing to look for')
        : agreed({ query, variables: { where: { eq: text } } }));
  });

  it('beside a condition that holds always is refused', async () => {
    const query = `query ($text: String, $code: String) {
      articles(where: { or: [{}, { headline: { contains: $text } }, { publisher: { country: { code: { eq: $code } } } }] }) { totalCount } }`;
    await agreed({ query, variables: { text: 'a', code: 'US' } });
    await refused({ query, variables: { text: 'a', code: 'USA' } }, 'ISO 3166-1');
    await refused({ query, variables: { text: 'a\u0000b', code: 'US' } }, 'NUL');
  });

  it('of a page that is not read is refused', async () => {
    const query = 'query ($size: Int) { articles(first: $size) { totalCount } }';
    await agreed({ query, variables: { size: 3 } });
    await refused({ query, variables: { size: -1 } }, 'fewer than 0');
  });
});

describe.each(['AidPackage', 'Speaker'])('a fragment on %s that no record meets', (type) => {
  const id = encodeGlobalId('Treaty', '00000000-0000-4000-8000-000000000000');
  const asked = (last: string) =>
    `{ nodes(ids: ["${id}"]) { id ... on ${type} { ... on Citable { citations(first: 1${last}) { totalCount } } } } }`;

  it('has no part in the answer', async () => {
    await agreed({ query: asked('') });
  });

  it('has its arguments checked by the stock executor alone: Pothos looks below it for columns to read', async () => {
    const { engine, stock } = await paths.ask({ query: asked(', last: 1') });
    expect(JSON.parse(engine.body)).toMatchObject({ data: { nodes: [null] } });
    expect(JSON.parse(stock.body).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
