import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Answers } from '../src/server/cache/answers.js';
import { Content } from '../src/server/http/content.js';
import type { Server } from '../src/server/server.js';
import { askApi } from './support/api.js';
import { type TestDatabase, testDatabase } from './support/database.js';
import { redisAnswers, redisUrl } from './support/redis.js';

let db: TestDatabase;
let server: Server;
beforeAll(async () => {
  db = await testDatabase();
  server = askApi(db, { CACHE_MB: 8 }).server;
});
afterAll(async () => {
  await server.dispose();
  await db.close();
});

const treaties = '{ treaties { nodes { name } } }';
/** Lists of as many rows as are asked for. */
const listed = 'query A($first: Int) { countries(first: $first) { nodes { name } } } query B { __typename }';
const address = (query: string) => `http://dossier/graphql?query=${encodeURIComponent(query)}`;
const get = (query: string, headers: Record<string, string> = {}) => server.fetch(address(query), { headers });
const post = (query: string, headers: Record<string, string> = {}) =>
  server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: '*/*', ...headers },
    body: JSON.stringify({ query }),
  });
const isHit = (response: Response) => response.headers.get('cache-status') === 'dossier; hit';
/** What is asked twice: whether the second time is a hit, and both texts. */
async function twice(ask: () => Response | Promise<Response>) {
  const first = await (await ask()).text();
  const second = await ask();
  return { first, second: await second.text(), hit: isHit(second) };
}

describe('an answer that is kept', () => {
  it('is the same text, by GET and by POST, and no statement is sent for it', async () => {
    for (const ask of [() => get(treaties), () => post(treaties)]) {
      await (await ask()).text();
      db.statements.length = 0;
      const { first, second, hit } = await twice(ask);
      expect([second, hit, db.statements.length]).toEqual([first, true, 0]);
    }
  });

  it('is another one for other variables, another operation, or another type', async () => {
    const ask = (first: number) =>
      server.fetch('http://dossier/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          query: listed,
          variables: { first },
          operationName: first === 0 ? 'B' : 'A',
        }),
      });
    const rows = async (first: number) => (await (await ask(first)).json()).data;
    expect((await rows(1)).countries.nodes).toHaveLength(1);
    expect((await rows(2)).countries.nodes).toHaveLength(2);
    expect(await rows(0)).toEqual({ __typename: 'Query' });
    const types = ['application/json', 'application/graphql-response+json'];
    for (const accept of [...types, ...types])
      expect((await post(treaties, { accept })).headers.get('content-type')).toContain(accept);
  });

  it('is gone with its version of the record, which every answer tells', async () => {
    const before = (await (await get(treaties)).json()).extensions.record.version;
    await db.pool.query(`UPDATE treaty SET name = name || ' (renamed)'`);
    await expect
      .poll(async () => (await (await get(treaties)).json()).extensions.record.version, { timeout: 1_000 })
      .not.toBe(before);
    const { first, hit } = await twice(() => get(treaties));
    expect([first.includes('(renamed)'), hit]).toEqual([true, true]);
    const health = await (await server.fetch('http://dossier/health')).json();
    expect(health).toEqual({
      status: 'alive',
      release: expect.any(String),
      record: { version: JSON.parse(first).extensions.record.version },
    });
  });

  it.each([
    ['an error', '{ treaties(first: 1000) { nodes { name } } }', {}],
    ['a part of an answer', '{ a: treaties(first: 1000) { nodes { name } } b: __typename }', {}],
    ['a document that is wrong', '{ nothing }', {}],
    ['what explains itself', treaties, { 'x-dossier-explain': '1' }],
  ])('is not %s, and other caches are told so', async (_what, query, headers) => {
    expect((await twice(() => get(query, headers))).hit).toBe(false);
    const answer = await get(query, headers);
    expect([answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual(['no-store', null]);
    await answer.text();
  });

  it('is compressed for who asks, whoever asked before', async () => {
    const query = '{ quotes(first: 30) { nodes { text } } }';
    const lengths = [];
    for (const coding of ['identity', 'gzip', 'br', 'identity', 'gzip']) {
      const answer = await get(query, { 'accept-encoding': coding });
      expect(answer.headers.get('content-encoding') ?? 'identity').toBe(coding);
      const { byteLength } = await answer.arrayBuffer();
      expect(Number(answer.headers.get('content-length'))).toBe(byteLength);
      lengths.push(byteLength);
    }
    expect([lengths[0], lengths[1]]).toEqual([lengths[3], lengths[4]]);
    expect(lengths[2]).toBeLessThan(lengths[0] ?? 0);
  });
});

describe('a GET', () => {
  it.each([[{}], [{ origin: 'https://newsroom.example' }]])(
    'varies as its answer does, made, kept or unchanged: %o',
    async (headers) => {
      const query = `{ treaties { totalCount } quotes { totalCount } countries(first: ${Object.keys(headers).length + 1}) { totalCount } }`;
      const varies = async (more = {}) => {
        const answer = await get(query, { ...headers, ...more });
        await answer.text();
        const names = (answer.headers.get('vary') ?? '')
          .toLowerCase()
          .split(', ')
          .filter((name) => name !== 'origin');
        return [answer.status, answer.headers.get('cache-status'), names.sort()];
      };
      const both = ['accept', 'accept-encoding'];
      expect(await varies()).toEqual([200, null, both]);
      expect(await varies()).toEqual([200, 'dossier; hit', both]);
      expect(await varies({ 'if-none-match': '*' })).toEqual([304, null, both]);
    },
  );

  it('has an entity tag, with which the same request is 304 until the record changes', async () => {
    const first = await get(treaties);
    await first.text();
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/".{43}"$/);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=1, stale-while-revalidate=\d+/);
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const again = await get(treaties, { 'if-none-match': known });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
      expect(again.headers.get('vary')).toMatch(/accept/i);
    }
    expect((await get(treaties, { 'if-none-match': '"other"' })).status).toBe(200);
    expect((await get('{ treaties { nodes { id } } }', { 'if-none-match': tag })).status).toBe(200);
    expect((await post(treaties, { 'if-none-match': tag })).status).toBe(200);
    await db.pool.query('UPDATE treaty SET name = name');
    await expect.poll(async () => (await get(treaties, { 'if-none-match': tag })).status, { timeout: 1_000 }).toBe(200);
  });
});

describe('many who ask for the same at once', () => {
  it('are answered by one statement', async () => {
    const query = '{ aidPackages { totalCount } }';
    db.statements.length = 0;
    const answers = await Promise.all(Array.from({ length: 20 }, () => get(query)));
    const texts = new Set(await Promise.all(answers.map((answer) => answer.text())));
    expect([texts.size, db.statements.length]).toEqual([1, 1]);
  });

  it('do not wait for what fails', async () => {
    const query = '{ treaties(first: 1000) { nodes { name } } }';
    const since = performance.now();
    const answers = await Promise.all(Array.from({ length: 5 }, () => get(query)));
    for (const answer of answers) expect((await answer.json()).errors).toHaveLength(1);
    expect(performance.now() - since).toBeLessThan(3_000);
  });
});

describe.skipIf(!(await redisAnswers()))('servers that share a Redis', () => {
  it('share their answers, and go on without it', async () => {
    const config = { CACHE_MB: 8, REDIS_URL: redisUrl };
    const query = '{ organizations(first: 3) { nodes { name } } }';
    const [one, other] = [askApi(db, config).server, askApi(db, config).server];
    const ask = (asked: Server) => asked.fetch(address(query));
    // Each connects beside its first requests, which do not wait for it.
    await expect
      .poll(async () => {
        await db.pool.query('UPDATE treaty SET name = name');
        const first = await (await ask(one)).text();
        const answer = await ask(other);
        return isHit(answer) && (await answer.text()) === first;
      })
      .toBe(true);
    await one.dispose();
    await other.dispose();
    const alone = askApi(db, { ...config, REDIS_URL: 'redis://127.0.0.1:1' }).server;
    expect((await twice(() => ask(alone))).hit).toBe(true);
    await alone.dispose();
  });
});

describe('the memory of kept answers', () => {
  const answer = (bytes: number) => ({ type: 'application/json', content: new Content(Buffer.alloc(bytes)) });

  it('stays below its bound, and keeps what was asked last', async () => {
    const answers = new Answers(1_000_000);
    await answers.find('v', 'first');
    for (let n = 0; n < 100; n += 1) answers.keep('v', `${n}`, answer(50_000));
    expect(answers.size).toBeLessThanOrEqual(1_000_000);
    expect(await answers.find('v', '99')).toHaveProperty('content');
    expect(await answers.find('v', '0')).not.toHaveProperty('content');
    answers.keep('v', 'huge', answer(900_000));
    expect(await answers.find('v', 'huge')).not.toHaveProperty('content');
  });

  it('holds nothing of a version that is over', async () => {
    const answers = new Answers(1_000_000);
    await answers.find('one', 'key');
    answers.keep('one', 'key', answer(10));
    await answers.find('two', 'other');
    expect(answers.size).toBe(0);
    answers.keep('one', 'key', answer(10));
    expect(answers.size).toBe(0);
  });
});
