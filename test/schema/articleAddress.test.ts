import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressesOf, canonicalAddress } from '../../src/query/values/address.js';
import { watchedServer } from '../engine/support/server.js';
import { edited, problemsOf, sample } from '../seed/sample.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

const database: TestDatabase = await testDatabase();
const watched = watchedServer(database);
afterAll(() => database.close());

const [plain, slashed, old, asked, encoded, bare] = [
  'https://news.example/2024/11/21/a~story_(2)',
  'https://news.example/with-slash/',
  'http://old.example/page.html',
  'https://news.example/view?id=7&lang=en',
  'https://news.example/%D1%84%2Fx',
  'https://bare.example/',
];

beforeAll(async () => {
  const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM article ORDER BY slug LIMIT 8');
  const urls = [plain, slashed, old, asked, encoded, bare, 'https://twice.example/a', 'http://twice.example/a/'];
  for (const [index, url] of urls.entries())
    await database.pool.query('UPDATE article SET url = $1 WHERE id = $2', [url, rows[index]?.id]);
});

/** Asks for an article by its address, in the document and as a variable; both roads must have one answer. */
async function found(url: string): Promise<string | null | undefined> {
  const literal = await watched.ask({ query: `{ article(url: ${JSON.stringify(url)}) { url } }` });
  const variable = await watched.ask({
    query: 'query ($url: String!) { article(url: $url) { url } }',
    variables: { url },
  });
  const [one, other] = [literal, variable].map(({ body }) => JSON.parse(body));
  expect(one.data).toEqual(other.data);
  return one.data.article === null ? null : one.data.article.url;
}

describe('an article is found by its address as readers have it', () => {
  it.each([
    ['as published', plain, plain],
    ['http for https', plain.replace('https', 'http'), plain],
    ['https for http', old.replace('http', 'https'), old],
    ['a slash more', `${plain}/`, plain],
    ['a slash less', slashed.slice(0, -1), slashed],
    ['a slash less, before parameters', 'https://bare.example?utm_source=x', bare],
    ['the host alone', 'HTTP://BARE.example', bare],
    ['capitals in scheme and host', plain.replace('https://news.example', 'HTTPS://News.Example'), plain],
    ['the default port', plain.replace('.example/', '.example:443/'), plain],
    ['the default port of http', old.replace('.example/', '.example:80/'), old],
    ['a dot behind the host', plain.replace('.example/', '.example./'), plain],
    ['a fragment', `${plain}#comments`, plain],
    ['a stretch of text', `${plain}#:~:text=mines`, plain],
    ['tracking parameters', `${plain}?utm_source=x&utm_medium=y&fbclid=z&gclid=1`, plain],
    ['tracking parameters among others', asked.replace('&', '&UTM_campaign=x&'), asked],
    [
      'characters that need no encoding, encoded',
      plain.replace('~', '%7e').replace('(', '%28').replace('a', '%61'),
      plain,
    ],
    ['small letters in its encoding', encoded.toLowerCase(), encoded],
    ['no encoding where one must be', 'https://news.example/ф%2fx', encoded],
    ['spaces around it', ` ${plain}\n`, plain],
  ])('%s', async (_what, url, article) => {
    expect(await found(url)).toBe(article);
  });

  it.each([
    ['www. before the host', plain.replace('news.', 'www.news.')],
    ['another port', plain.replace('.example/', '.example:8080/')],
    ['capitals in the path', plain.replace('story', 'Story')],
    ['another parameter', asked.replace('7', '8')],
    ['one parameter less', asked.replace('&lang=en', '')],
    ['parameters in another order', 'https://news.example/view?lang=en&id=7'],
    ['a slash that is a part of a name, as a separator', encoded.replace('%2F', '/')],
  ])('another page is another article: %s', async (_what, url) => {
    expect(await found(url)).toBeNull();
  });

  it('of two that are on record under addresses of one page, each is found by its own', async () => {
    for (const url of ['https://twice.example/a', 'http://twice.example/a/']) expect(await found(url)).toBe(url);
    expect(await found('http://twice.example/a?fbclid=x')).toBe('https://twice.example/a');
  });
});

describe('what is not an address is refused with what would be right', () => {
  it.each([
    '',
    'nowhere',
    'news.example/story',
    '/2024/story',
    'ftp://news.example/',
    'javascript:alert(1)',
    'https://',
    'http://a b/',
  ])('%j', async (url) => {
    const { body } = await watched.ask({
      query: 'query ($url: String!) { article(url: $url) { url } }',
      variables: { url },
    });
    const { errors } = JSON.parse(body);
    expect(errors[0].message).toBe(
      `url: ${JSON.stringify(url)} is not an http or https address. Write it whole, as in "https://example.org/story".`,
    );
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('an address longer than any on record', async () => {
    const { body } = await watched.ask({
      query: `{ article(url: "https://news.example/${'a'.repeat(2000)}") { url } }`,
    });
    expect(JSON.parse(body).errors[0].message).toBe('url: is 2021 characters long; at most 2000 are allowed.');
  });
});

it('the canonical form of a canonical form is itself, and so is that of every address of the page', () => {
  for (const url of [plain, slashed, old, asked, encoded, bare]) {
    const canonical = canonicalAddress(url);
    expect(canonical).toBeDefined();
    for (const address of addressesOf(url)) expect(canonicalAddress(address)).toBe(canonical);
  }
});

it('the address is looked up over its index', async () => {
  const response = await watched.server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-dossier-explain': '1' },
    body: JSON.stringify({ query: `{ article(url: "${plain}/") { slug } }` }),
  });
  const { extensions } = await response.json();
  expect(extensions.engine.sql).toContain('ORDER BY array_position(');
  const client = await database.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL enable_seqscan = off');
    const { rows } = await client.query(`EXPLAIN ${extensions.engine.sql}`, [[plain, `${plain}/`]]);
    expect(JSON.stringify(rows)).toContain('article_url_key');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

describe('a seed', () => {
  const file = 'articles/northland-lance.yaml';
  const url = 'https://harbour.example/northland-lance';

  it.each([
    `${url}/`,
    url.replace('https', 'http'),
    url.replace('harbour', 'HARBOUR'),
    `${url}#a`,
    `${url}?utm_source=x`,
  ])('with two addresses of one page is refused with file and line: %s', (other) => {
    const files = { ...sample(), 'articles/copy.yaml': `kind: REPRINT\nurl: ${JSON.stringify(other)}\n` };
    expect(problemsOf(files)).toContain(`${file}:1:6  error  url: ${url} is the address of the article "copy" already`);
  });

  it.each([
    [`${url}?utm_source=x`, url],
    [`${url}/?fbclid=x`, `${url}/`],
    [`${url}#a`, url],
    ['http://harbour.example:80/%7ea', 'http://harbour.example/~a'],
  ])('with an address that no reader would find is refused with what to write: %s', (written, right) => {
    expect(problemsOf(edited([file, `url: ${url}`, `url: ${JSON.stringify(written)}`]))).toContain(
      `${file}:1:6  error  url: ${written} has tracking parameters, a fragment or another spelling than readers will look for; write ${right}`,
    );
  });
});
