import { once } from 'node:events';
import { createServer as createNodeServer, type Server as HttpServer, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { Writable } from 'node:stream';
import { Headers as OwnHeaders } from '@whatwg-node/fetch';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { explainHeader } from '../src/engine/index.js';
import { decidingHeaders, ownHeaders, Repeats, wholeWayHeaders } from '../src/server/cache/repeats.js';
import { drainOf } from '../src/server/drain.js';
import { createHttpServer } from '../src/server/httpServer.js';
import { createServer, type Server } from '../src/server/server.js';
import { type TestDatabase, testConfig, testDatabase } from './support/database.js';
import { type Asked, address, long, portOf, posted, raw } from './support/rawRequest.js';

let db: TestDatabase;
let server: Server;
/** What repeats answers, and the whole way through all plugins, of the same server. */
let quick: HttpServer;
let whole: HttpServer;
/** Requests that went the whole way. */
let made = 0;
const logged: Record<string, unknown>[] = [];
beforeAll(async () => {
  db = await testDatabase();
  const log = pino(
    { level: 'info' },
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        for (const line of chunk.toString().trim().split('\n')) logged.push(JSON.parse(line));
        done();
      },
    }),
  );
  const repeats = new Repeats(4_000_000);
  const config = testConfig({ CACHE_MB: 8, TRUSTED_PROXIES: ['127.0.0.1'] });
  server = createServer({ pool: db.pool, config, log, repeats });
  const counted = (...[request, response]: Parameters<Parameters<typeof createHttpServer>[0]>) => {
    made += 1;
    return server(request, response);
  };
  quick = createHttpServer(counted, log, repeats).listen(0, '127.0.0.1');
  whole = createNodeServer(server).listen(0, '127.0.0.1');
  await Promise.all([once(quick, 'listening'), once(whole, 'listening')]);
});
afterAll(async () => {
  for (const http of [quick, whole]) {
    http.closeAllConnections();
    http.close();
  }
  await server.dispose();
  await db.close();
});

/** Asks twice: the first time the answer is made, the second time it is found among kept answers, and noted. */
async function twice(asked: Asked): Promise<void> {
  for (let n = 0; n < 2; n += 1) await raw(quick, asked);
}

/** The answer for which nothing is made: the third, or a later one where the version of the record was not known at once. */
async function repeated(asked: Asked): Promise<string> {
  let answer = '';
  await expect
    .poll(async () => {
      const before = made;
      answer = await raw(quick, asked);
      return made - before;
    })
    .toBe(0);
  return answer;
}

const tagOf = (answer: string) => /^etag: (.*)$/im.exec(answer)?.[1]?.trim() ?? '';

describe('a request that is the same as an earlier one', () => {
  it.each<[string, Asked]>([
    ['a GET', {}],
    ['HEAD', { method: 'HEAD' }],
    ['a POST', { method: 'POST', body: posted(long) }],
    ['a long POST', { method: 'POST', body: posted(`${long}#${' '.repeat(60_000)}`) }],
    ['gzip', { headers: { 'Accept-Encoding': 'gzip' } }],
    ['br', { method: 'POST', body: posted(long), headers: { 'Accept-Encoding': 'br, gzip' } }],
    ['a page of another origin', { headers: { Origin: 'https://news.example' } }],
    ['the other media type', { headers: { Accept: 'application/graphql-response+json' } }],
    ['a short answer', { path: address('{ __typename }') }],
    [
      'a body with a name that has other letters',
      { method: 'POST', body: posted('{ people(where: { name: { eq: "Зеленський" } }) { totalCount } }') },
    ],
  ])('has the same bytes as on the whole way, and nothing is made for it: %s', async (_what, asked) => {
    const answer = await repeated(asked);
    expect(answer).toMatch(/^HTTP\/1\.1 200[\s\S]*cache-status: dossier; hit/i);
    expect(answer).toBe(await raw(whole, asked));
  });

  it('is 304 where the client has the answer', async () => {
    const headers = { 'If-None-Match': tagOf(await raw(quick, {})), Origin: 'https://news.example' };
    const answer = await repeated({ headers });
    expect(answer).toMatch(/^HTTP\/1\.1 304/);
    expect(answer).toBe(await raw(whole, { headers }));
  });

  it('has its own id, and the line in the log that it has on the whole way', async () => {
    const headers = { 'X-Request-Id': 'eight', 'X-Forwarded-For': '192.0.2.7' };
    const asked = { method: 'POST', headers, body: posted('query Named { __typename }', { operationName: 'Named' }) };
    const lineOf = () => {
      const { time: _time, ms: _ms, ...line } = logged.at(-1) ?? {};
      return line;
    };
    expect(await repeated(asked)).toMatch(/^x-request-id: eight\r$/im);
    const line = lineOf();
    expect(line).toMatchObject({ id: 'eight', method: 'POST', path: '/graphql', client: '192.0.2.7', status: 200 });
    await raw(whole, asked);
    expect(line).toEqual(lineOf());
    expect(await repeated({ ...asked, headers: { 'X-Request-Id': 'no id' } })).toMatch(
      /^x-request-id: [\da-f-]{36}\r$/im,
    );
  });

  it('is counted as a kept answer', async () => {
    const hits = async () => {
      const text = await (await server.fetch('http://dossier/metrics')).text();
      return Number(/^dossier_kept_answers_total\{found="hit"\} (\d+)$/m.exec(text)?.[1]);
    };
    await repeated({});
    const before = await hits();
    await raw(quick, {});
    expect(await hits()).toBe(before + 1);
  });

  it('is answered anew as soon as the record has another version', async () => {
    const path = address('{ treaties { nodes { name } } }');
    await twice({ path });
    await db.pool.query(`UPDATE treaty SET name = name || ' (renamed)'`);
    await expect.poll(() => raw(quick, { path }), { timeout: 1_000 }).toContain('(renamed)');
    expect(await repeated({ path })).toContain('(renamed)');
  });

  it('goes on over a kept connection, with one request behind the other', async () => {
    const asked = { method: 'POST', body: posted(long) };
    await twice({ ...asked });
    const one = (body: string) =>
      `POST /graphql HTTP/1.1\r\nHost: dossier\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    const socket = connect(portOf(quick), '127.0.0.1');
    // In pieces that end within a body, and three at once.
    const all = one(asked.body) + one(posted('{ __typename }')) + one(asked.body);
    socket.write(all.slice(0, all.length - 10));
    setTimeout(() => socket.write(all.slice(all.length - 10)), 30);
    let text = '';
    for await (const chunk of socket.setEncoding('latin1')) {
      text += chunk;
      if ((text.match(/HTTP\/1\.1 200/g) ?? []).length === 3 && text.trimEnd().endsWith('}')) socket.end();
    }
    expect(text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 200']);
  });

  it('closes its connection while the server stops', async () => {
    const repeats = new Repeats(4_000_000);
    const own = createServer({
      pool: db.pool,
      config: testConfig({ CACHE_MB: 8 }),
      log: pino({ level: 'silent' }),
      repeats,
    });
    const http = createHttpServer(own, pino({ level: 'silent' }), repeats);
    const drain = drainOf(http);
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const connectionOf = () =>
      new Promise<string | undefined>((resolve, reject) => {
        httpRequest({ port: portOf(http), path: address(long), headers: { connection: 'keep-alive' } }, (response) => {
          response.resume().on('end', () => resolve(response.headers.connection));
        })
          .on('error', reject)
          .end();
      });
    for (let n = 0; n < 3; n += 1) expect(await connectionOf()).toBe('keep-alive');
    const stopped = drain.stop({ delayMs: 300, patienceMs: 1_000 });
    expect(await connectionOf()).toBe('close');
    await stopped;
    await own.dispose();
  });
});

describe('what goes the whole way', () => {
  it.each<[string, Asked]>([
    ['a client that says who asks', { headers: { Authorization: 'Bearer somebody' } }],
    ['what explains itself', { headers: { [explainHeader]: '1' } }],
    ['a body that is compressed', { method: 'POST', body: posted(long), headers: { 'Content-Encoding': 'gzip' } }],
    ['a body without its length', { method: 'POST', headers: { 'Transfer-Encoding': 'chunked' }, end: '0\r\n\r\n' }],
    ['a body that is too long', { method: 'POST', body: posted(`${long}#${' '.repeat(100_000)}`) }],
    ['another address', { path: '/health' }],
    ['an error', { path: address('{ nothing }') }],
    ['an answer with an error', { path: address('{ treaties(first: 1000) { nodes { name } } }') }],
    ['a method that is none', { method: 'PROPFIND', path: '/graphql' }],
  ])('%s', async (_what, asked) => {
    await twice({});
    await twice(asked);
    const before = made;
    await raw(quick, asked);
    expect(made).toBe(before + 1);
  });

  it('another variable, another body of the same length, another target', async () => {
    const query = 'query A($n: Int) { countries(first: $n) { nodes { code } } }';
    for (const n of [1, 2, 3]) {
      const asked = { method: 'POST', body: posted(query, { variables: { n } }) };
      const before = made;
      expect(await raw(quick, asked)).toContain(`"code"`);
      expect(made).toBe(before + 1);
      await twice(asked);
    }
    await twice({});
    const before = made;
    await raw(quick, { path: `${address(long)}&operationName=` });
    expect(made).toBe(before + 1);
  });

  it('a body that breaks off', async () => {
    const body = posted(long);
    await twice({ method: 'POST', body });
    const before = made;
    const socket = connect(portOf(quick), '127.0.0.1');
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 10)}`,
    );
    setTimeout(() => socket.resetAndDestroy(), 50);
    await expect.poll(() => made).toBe(before + 1);
  });
});

it('what is noted stays below its bound', async () => {
  const repeats = new Repeats(20_000);
  const own = createServer({
    pool: db.pool,
    config: testConfig({ CACHE_MB: 8 }),
    log: pino({ level: 'silent' }),
    repeats,
  });
  let went = 0;
  const http = createHttpServer(
    (request, response) => {
      went += 1;
      return own(request, response);
    },
    pino({ level: 'silent' }),
    repeats,
  ).listen(0, '127.0.0.1');
  await once(http, 'listening');
  const paths = Array.from({ length: 12 }, (_, n) => address(`{ countries(first: ${n + 1}) { nodes { code } } }`));
  for (let n = 0; n < 2; n += 1) for (const path of paths) await raw(http, { path });
  went = 0;
  await raw(http, { path: paths[11] ?? '' });
  expect(went).toBe(0);
  await raw(http, { path: paths[0] ?? '' });
  expect(went).toBe(1);
  http.closeAllConnections();
  http.close();
  await own.dispose();
});

it('every header that is read for a kept answer is declared', async () => {
  const read = new Set<string>();
  const { get, has } = OwnHeaders.prototype;
  const spies = [
    vi.spyOn(OwnHeaders.prototype, 'get').mockImplementation(function (this: Headers, name: string) {
      if (this.constructor === OwnHeaders && isOfRequest(this)) read.add(name.toLowerCase());
      return get.call(this, name);
    }),
    vi.spyOn(OwnHeaders.prototype, 'has').mockImplementation(function (this: Headers, name: string) {
      if (isOfRequest(this)) read.add(name.toLowerCase());
      return has.call(this, name);
    }),
  ];
  /** A response's headers have none of these. */
  const isOfRequest = (headers: Headers) => get.call(headers, 'x-marked') === '1';
  try {
    const asked = [
      {},
      { method: 'HEAD' },
      { headers: { Origin: 'https://news.example', 'If-None-Match': '"a"' } },
      { method: 'POST', body: posted(long) },
    ];
    for (const each of asked)
      for (let n = 0; n < 2; n += 1) await raw(whole, { ...each, headers: { ...each.headers, 'X-Marked': '1' } });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const declared: readonly string[] = [...decidingHeaders, ...ownHeaders, ...wholeWayHeaders, 'content-length'];
  expect(read.size).toBeGreaterThan(5);
  expect([...read].filter((name) => !declared.includes(name))).toEqual([]);
});
