import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { type Encoding, encodingFor } from '../../src/server/http/content.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';

const database = sharedDatabase();
const { server } = askApi(database, { CORS_ORIGINS: ['https://newsroom.example'] });
afterAll(() => database.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  server.fetch(`http://dossier${path}`, { method, headers });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const quotes = `/graphql?query=${encodeURIComponent('{ quotes(first: 20) { nodes { text speaker { __typename } } } }')}`;

const inflate: Readonly<Record<Encoding, (bytes: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync };

describe('compression', () => {
  it.each([
    ['an answer', quotes],
    ['an export, as it comes', '/export/quotes.csv'],
    ['the list of exports', '/export'],
  ])('of %s is what the client asks for, and the same bytes', async (_what, path) => {
    const plain = await get(path);
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(plain.headers.get('vary')).toMatch(/accept-encoding/i);
    const data = (text: string) => text.replace(/"milliseconds":[\d.]+/, '');
    const expected = data((await bytesOf(plain)).toString());
    for (const encoding of ['br', 'gzip'] as const) {
      const answer = await get(path, { 'accept-encoding': encoding });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      const bytes = await bytesOf(answer);
      expect(data(inflate[encoding](bytes).toString())).toBe(expected);
      expect(bytes.length).toBeLessThan(expected.length / 2);
    }
  });

  it('is not of what is compressed, or hardly anything', async () => {
    for (const path of ['/export/quotes.parquet', '/export/quotes.xlsx', '/graphql?query={__typename}'])
      expect((await get(path, { 'accept-encoding': 'gzip, br' })).headers.get('content-encoding'), path).toBeNull();
  });

  it.each([
    [null, undefined],
    ['', undefined],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', undefined],
    ['identity, gzip;q=0.5', undefined],
    ['identity;q=0.5, gzip', 'gzip'],
    ['gzip;q=none', undefined],
  ] as const)('%j means %j', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe('HEAD', () => {
  it.each([quotes, '/export', '/export/quotes.csv', '/health', '/ready', '/metrics', '/nothing'])(
    'is GET without the body: %s',
    async (path) => {
      const [whole, head] = [await get(path), await get(path, {}, 'HEAD')];
      expect(head.status).toBe(whole.status);
      expect(head.headers.get('content-type')).toBe(whole.headers.get('content-type'));
      expect((await bytesOf(head)).length).toBe(0);
      await whole.arrayBuffer();
    },
  );
});

describe('an error', () => {
  it.each([
    ['another method', 405, 'PUT', '/graphql', {}],
    ['another method of an export', 405, 'POST', '/export/quotes.csv', { 'content-length': '0' }],
    ['an address that is none', 404, 'GET', '/nothing', {}],
    ['a type that no answer has', 406, 'GET', quotes, { accept: 'image/png' }],
  ])('says what is wrong, in JSON: %s', async (_what, status, method, path, headers) => {
    const answer = await get(path, headers, method);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET, HEAD/);
    expect(await answer.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/\.$/) }] });
  });
});

it('a browser asks once in two hours whether it may call, and reads the headers that clients need', async () => {
  const asked = { origin: 'https://newsroom.example', 'access-control-request-method': 'POST' };
  const leave = await get('/graphql', asked, 'OPTIONS');
  expect(leave.headers.get('access-control-max-age')).toBe('7200');
  const answer = await get(quotes, { origin: 'https://newsroom.example' });
  expect(answer.headers.get('access-control-expose-headers')).toContain('ETag');
  expect(answer.headers.get('vary')).toMatch(/origin/i);
  await answer.text();
});

describe('every answer', () => {
  it.each(['/graphql?query={__typename}', '/export', '/export/quotes.csv', '/ready', '/nothing'])(
    'lets a browser do nothing with it that it was not made for: %s',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-frame-options')).toBe('DENY');
    },
  );

  it('bears the id of its request: the one that was given, or one that is made', async () => {
    const id = async (given: string) => (await get('/ready', { 'x-request-id': given })).headers.get('x-request-id');
    expect(await id('a1b2-c3')).toBe('a1b2-c3');
    expect(await id('two words')).toMatch(/^[\da-f-]{36}$/);
  });

  it('of GraphiQL may run what is in its page, and load nothing from elsewhere', async () => {
    const page = await askApi(database, { graphiql: true }).server.fetch('http://dossier/graphql', {
      headers: { accept: 'text/html' },
    });
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
    await page.arrayBuffer();
  });
});
