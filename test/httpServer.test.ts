import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttpServer } from '../src/server/httpServer.js';
import { createServer } from '../src/server/server.js';
import { sharedDatabase, testConfig } from './support/database.js';

const database = sharedDatabase();
const logged: { readonly path: string; readonly status: number; readonly level: number }[] = [];
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    for (const line of chunk.toString().trim().split('\n')) logged.push(JSON.parse(line));
    done();
  },
});
let http: Server;
let port: number;
beforeAll(async () => {
  const config = testConfig({ NODE_ENV: 'production' });
  const log = pino({ level: 'info' }, destination);
  const server = createServer({ pool: database.pool, config, log });
  http = createHttpServer(server, log).listen(0, '127.0.0.1');
  await once(http, 'listening');
  port = (http.address() as AddressInfo).port;
});
afterAll(async () => {
  http.closeAllConnections();
  http.close();
  await database.close();
});

/** Writes bytes to the server as they are, and reads its answer to the end. */
async function raw(head: string, body: string | Buffer = ''): Promise<{ status: number; head: string; body: string }> {
  const socket = connect(port, '127.0.0.1');
  socket.write(head.replaceAll('\n', '\r\n'), 'latin1');
  socket.write('\r\n\r\n');
  socket.write(body);
  let text = '';
  for await (const chunk of socket.setEncoding('utf8')) text += chunk;
  const [answerHead = '', ...rest] = text.split('\r\n\r\n');
  return { status: Number(answerHead.split(' ')[1]), head: answerHead, body: rest.join('\r\n\r\n') };
}

const closing = 'Connection: close';
const operation = '/graphql?query=%7B__typename%7D';

describe('an address that cannot be read', () => {
  it.each([
    ['a Host with a space', `GET ${operation} HTTP/1.1\nHost: a b`],
    ['a Host with a path', `GET ${operation} HTTP/1.1\nHost: a/b`],
    ['a Host with a user', `GET ${operation} HTTP/1.1\nHost: a@b`],
    ['a Host with a query', `GET ${operation} HTTP/1.1\nHost: a?b`],
    ['a Host with a port that is none', `GET ${operation} HTTP/1.1\nHost: a:b`],
    ['a Host with half an address', `GET ${operation} HTTP/1.1\nHost: [`],
    ['a Host with bad percent-encoding', `GET ${operation} HTTP/1.1\nHost: %zz`],
    ['a Host of other characters', `GET ${operation} HTTP/1.1\nHost: \u00ff\u00fe<>`],
    ['a target in absolute form without an end', 'GET http://[ HTTP/1.1\nHost: a'],
    ['a target in absolute form without a host', 'GET http:// HTTP/1.1\nHost: a'],
    ['a target that is no path', 'OPTIONS * HTTP/1.1\nHost: a'],
  ])('is refused with 400, in JSON, and logged: %s', async (_what, head) => {
    logged.length = 0;
    const answer = await raw(`${head}\n${closing}`);
    expect(answer.status).toBe(400);
    expect(answer.head).toContain('content-type: application/json');
    expect(JSON.parse(answer.body)).toEqual({
      errors: [{ message: expect.stringMatching(/^The .* is not a/), extensions: { code: 'BAD_USER_INPUT' } }],
    });
    expect(logged).toMatchObject([{ status: 400, level: 30 }]);
  });
});

describe('an address that is unusual', () => {
  it.each([
    ['two slashes', 'GET // HTTP/1.1\nHost: a', 404],
    ['two slashes and a name', 'GET //b HTTP/1.1\nHost: a', 404],
    ['bad percent-encoding in the path', 'GET /%zz%ff HTTP/1.1\nHost: a', 404],
    ['bad percent-encoding in the query', 'GET /graphql?query=%zz HTTP/1.1\nHost: a', 200],
    ['bad percent-encoding in an export', 'GET /export/%zz HTTP/1.1\nHost: a', 404],
    ['characters that no path has', 'GET /<>"|\\^`{}[] HTTP/1.1\nHost: a', 404],
    ['a fragment', 'GET /#/graphql HTTP/1.1\nHost: a', 200],
    ['dots', 'GET /../../etc/passwd HTTP/1.1\nHost: a', 404],
    ['absolute form, as proxies send it', `GET http://other:81${operation} HTTP/1.1\nHost: a`, 200],
    ['an IPv6 Host', `GET ${operation} HTTP/1.1\nHost: [::1]:4000`, 200],
    ['an empty Host', `GET ${operation} HTTP/1.1\nHost:`, 200],
    ['no Host, in HTTP/1.0', `GET ${operation} HTTP/1.0`, 200],
    ['an unusual method', 'PROPFIND /graphql HTTP/1.1\nHost: a', 405],
    ['TRACE', 'TRACE /graphql HTTP/1.1\nHost: a', 405],
  ])('has an answer without a stack: %s', async (_what, head, status) => {
    const answer = await raw(`${head}\n${closing}`);
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/node_modules|\bat \w+ \(/);
  });
});

describe('a body', () => {
  it('that is compressed is refused and never inflated: 415', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));
    for (const encoding of ['gzip', 'deflate', 'br', 'zstd', 'gzip, gzip', 'x']) {
      const answer = await raw(
        `POST /graphql HTTP/1.1\nHost: a\nContent-Type: application/json\nContent-Encoding: ${encoding}\nContent-Length: ${bomb.length}\n${closing}`,
        bomb,
      );
      expect(answer.status).toBe(415);
      expect(JSON.parse(answer.body).errors).toEqual([
        {
          message: `Content-Encoding: is "${encoding}". Send the body as it is, uncompressed.`,
          extensions: { code: 'BAD_USER_INPUT', argument: 'Content-Encoding' },
        },
      ]);
    }
  });

  it('without a type is refused: 415', async () => {
    const body = '{"query": "{ __typename }"}';
    const answer = await raw(`POST /graphql HTTP/1.1\nHost: a\nContent-Length: ${body.length}\n${closing}`, body);
    expect(answer.status).toBe(415);
    expect(answer.body).toContain('Content-Type: is \\"\\". Send the body as application/json, in UTF-8.');
  });

  it('that breaks off is nobody’s error but the client’s', async () => {
    logged.length = 0;
    const begun = once(http, 'request');
    const socket = connect(port, '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"query":',
    );
    await begun;
    socket.resetAndDestroy();
    await expect.poll(() => logged.length).toBeGreaterThan(0);
    expect(logged.filter(({ level }) => level > 30)).toEqual([]);
  });
});

it('the log tells who asked for which operation, and nothing of its document and variables', async () => {
  const ours = () => logged.filter((line) => 'id' in line && line.id === 'seven');
  const body = JSON.stringify({
    query: 'query Asked($name: String) { people(where: { name: { eq: $name } }) { totalCount } }',
    operationName: 'Asked',
    variables: { name: 'Somebody Secret' },
  });
  const { head } = await raw(
    `POST /graphql HTTP/1.1\nHost: a\nContent-Type: application/json\nX-Request-Id: seven\nContent-Length: ${body.length}\n${closing}`,
    body,
  );
  expect(head).toMatch(/x-request-id: seven/i);
  await expect.poll(ours).toHaveLength(1);
  expect(ours()).toMatchObject([{ id: 'seven', operation: 'Asked', client: '127.0.0.1', method: 'POST', status: 200 }]);
  expect(JSON.stringify(ours())).not.toMatch(/Secret|people/);
});
