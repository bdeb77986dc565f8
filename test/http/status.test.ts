import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { poolOptions } from '../../src/database/pool.js';
import { createLog } from '../../src/log.js';
import { createServer, type Server } from '../../src/server/server.js';
import { type TestDatabase, testConfig, testDatabase } from '../support/database.js';

let db: TestDatabase;
let pool: pg.Pool;
let server: Server;
beforeAll(async () => {
  db = await testDatabase();
  const config = testConfig({ POOL_SIZE: 1, STATEMENT_TIMEOUT_MS: 400 });
  pool = new pg.Pool(poolOptions(db.url, 'server', config));
  server = createServer({ pool, config, log: createLog(config) });
});
afterAll(async () => {
  await pool.end();
  await db.close();
});

const older = 'application/json';
const newer = 'application/graphql-response+json';

async function send(query: string, accept: string, variables?: Record<string, unknown>, operationName?: string) {
  const response = await server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables, operationName }),
  });
  expect(response.headers.get('content-type')).toBe(`${accept.split(',')[0]}; charset=utf-8`);
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    text: await response.clone().text(),
    body: await response.json(),
  };
}

/** Answers `article` with a view for a while: what the server asks of the table then does something else. */
async function withArticleAs(view: string | undefined, work: () => Promise<void>): Promise<void> {
  await db.pool.query('ALTER TABLE article RENAME TO article_away');
  try {
    if (view) await db.pool.query(`CREATE VIEW article AS ${view}`);
    await work();
  } finally {
    if (view) await db.pool.query('DROP VIEW article');
    await db.pool.query('ALTER TABLE article_away RENAME TO article');
  }
}

const list = '{ articles(first: 1) { nodes { slug } } }';
const record = '{ article(slug: "x") { slug } }';
const lists = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ');
const deep = (levels: number): string => (levels === 0 ? '{ slug }' : `{ parent ${deep(levels - 1)} }`);

describe('an operation that is refused', () => {
  it.each([
    ['GRAPHQL_PARSE_FAILED', '{ articles('],
    ['GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
    ['OPERATION_RESOLUTION_FAILURE', 'query A { __typename }', undefined, 'B'],
    ['BAD_USER_INPUT', 'query ($n: Int) { articles(first: $n) { totalCount } }', { n: 'x' }],
    ['BAD_USER_INPUT', '{ articles(first: 1000) { totalCount } }'],
    ['BAD_USER_INPUT', '{ article { slug } }'],
    ['BAD_USER_INPUT', '{ node(id: "x") { id } }'],
    ['TOO_MANY_ALIASES', `{ ${lists(31)} }`],
    ['QUERY_TOO_DEEP', `{ allEquipment(first: 1) { nodes ${deep(20)} } }`],
  ])('is 400 where the client accepts that: %s, %s', async (code, query, variables?: object, name?: string) => {
    const { status, body, text } = await send(query, newer, { ...variables }, name);
    expect(body.errors[0].extensions.code).toBe(code);
    expect(status).toBe(400);
    expect(body).not.toHaveProperty('data');
    expect(text).not.toContain('"http"');
  });

  it.each([
    ['GRAPHQL_PARSE_FAILED', '{ articles('],
    ['GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
    ['BAD_USER_INPUT', '{ articles(first: 1000) { totalCount } }'],
    ['TOO_MANY_ALIASES', `{ ${lists(31)} }`],
    ['QUERY_TOO_DEEP', `{ allEquipment(first: 1) { nodes ${deep(20)} } }`],
  ])('is 200 where the client accepts application/json alone: %s', async (code, query) => {
    const { status, body, text } = await send(query, older);
    expect([status, body.errors[0].extensions.code]).toEqual([200, code]);
    expect(text).not.toContain('"http"');
  });
});

describe('an operation that fails', () => {
  it.each([list, record])(
    'for a busy database is 503 with Retry-After, so that proxies send it again: %s',
    async (query) => {
      const held = await pool.connect();
      const wait = pool.options.connectionTimeoutMillis;
      pool.options.connectionTimeoutMillis = 50;
      try {
        const { status, retryAfter, body } = await send(query, newer);
        expect([status, retryAfter]).toEqual([503, '10']);
        expect(body).not.toHaveProperty('data');
        expect(body.errors[0].extensions).toEqual({ code: 'TRY_AGAIN' });
        const ofOlder = await send(query, older);
        expect([ofOlder.status, ofOlder.retryAfter]).toEqual([200, null]);
        expect(ofOlder.body).toHaveProperty('data');
      } finally {
        pool.options.connectionTimeoutMillis = wait;
        held.release();
      }
    },
  );

  it('for its time is 504 without Retry-After: the same again takes as long again', async () => {
    const slow = 'SELECT a.* FROM article_away a, LATERAL (SELECT pg_sleep(2 + 0 * length(a.slug))) s';
    await withArticleAs(slow, async () => {
      const { status, retryAfter, body } = await send(list, newer);
      expect([status, retryAfter, body.errors[0].extensions.code]).toEqual([504, null, 'TIMED_OUT']);
    });
  });

  it('for a reason that nobody expected is 500', async () => {
    await withArticleAs(undefined, async () => {
      const { status, body } = await send(list, newer);
      expect([status, body.errors[0].extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
    });
  });
});

describe('an operation of which a part is answered', () => {
  it('is 200, with its errors beside the data', async () => {
    for (const accept of [newer, older]) {
      const { status, body } = await send('{ country(code: "UA") { code } article { slug } }', accept);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        data: { country: { code: 'UA' }, article: null },
        errors: [{ path: ['article'], extensions: { code: 'BAD_USER_INPUT' } }],
      });
    }
  });

  it('is 200 where that part says that there is no such record', async () => {
    const { status, body } = await send('{ country(code: "XX") { code } article { slug } }', newer);
    expect([status, body.data]).toEqual([200, { country: null, article: null }]);
  });
});

it('an operation that is answered is 200, whatever the client accepts', async () => {
  for (const accept of [newer, older, `${newer}, ${older};q=0.9`, `${older}, ${newer}`])
    expect(await send('{ __typename }', accept)).toMatchObject({
      status: 200,
      body: { data: { __typename: 'Query' } },
    });
});

it.each([
  ['*/*', 200],
  [`${older}, ${newer}`, 200],
  [`${newer}, ${older};q=0.9`, 400],
  [`text/html, ${newer}; charset=utf-8, */*`, 400],
])('the status follows the type of the answer: accept %s', async (accept, status) => {
  const response = await server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: '{ articles(first: 1000) { totalCount } }' }),
  });
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe(`${status === 200 ? older : newer}; charset=utf-8`);
});
