import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/server/server.js';
import { sharedDatabase, testConfig } from '../support/database.js';

const database = sharedDatabase();
afterAll(() => database.close());
const levels: number[] = [];
const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().trim().split('\n')) levels.push(JSON.parse(line).level);
      done();
    },
  }),
);
const server = createServer({ pool: database.pool, config: testConfig(), log });

/** Sends a request that is refused as the client's error, and is logged as no more than a request. */
async function refused(address: string, init: RequestInit = {}) {
  levels.length = 0;
  const response = await server.fetch(`http://dossier/graphql${address}`, init);
  const { errors, data } = await response.json();
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(levels).toEqual([30]);
  return { status: response.status, message: errors[0].message, headers: response.headers };
}

const post = (body: BodyInit | null, type = 'application/json', accept = 'application/json') =>
  refused('', { method: 'POST', headers: { 'content-type': type, accept }, body });

describe('the parameters of an address that are wrong are the client’s error, 400', () => {
  const query = '?query=%7B__typename%7D';
  it.each([
    ['variables that are not JSON', `${query}&variables=%7Bbad`, /^variables: is not JSON\. /],
    ['extensions that are not JSON', `${query}&extensions=%7Bbad`, /^extensions: is not JSON\. /],
    ['variables that are a text', `${query}&variables=%22x%22`, /^variables: is not an object\.$/],
    ['variables that are a list', `${query}&variables=[]`, /^variables: is not an object\.$/],
    ['extensions that are a number', `${query}&extensions=5`, /^extensions: is not an object\.$/],
    ['no query', '?variables=%7B%7D', /^query: is missing\. /],
    ['nothing', '', /^query: is missing\. /],
  ])('%s', async (_what, address, message) => {
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      const answer = await refused(address, { headers: { accept } });
      expect(answer.status).toBe(400);
      expect(answer.message).toMatch(message);
    }
  });
});

describe('a body that is wrong is the client’s error, 400', () => {
  it.each([
    ['empty', '', /^body: is empty\. /],
    ['spaces', ' \n', /^body: is empty\. /],
    ['no JSON', '{"query": ', /^body: is not JSON\. /],
    ['a list', '[{"query": "{ __typename }"}]', /^body: is a list\. /],
    ['a text', '"{ __typename }"', /^body: is not an object\. /],
    ['null', 'null', /^body: is not an object\. /],
    ['a number as query', '{"query": 5}', /^query: is not a text\.$/],
    ['no query', '{}', /^query: is missing\. /],
    ['null as query', '{"query": null}', /^query: is missing\. /],
    ['a text as variables', '{"query": "{ __typename }", "variables": "x"}', /^variables: is not an object\.$/],
    ['a list as variables', '{"query": "{ __typename }", "variables": []}', /^variables: is not an object\.$/],
    [
      'a number as the operation’s name',
      '{"query": "{ __typename }", "operationName": 5}',
      /^operationName: is not a text\.$/,
    ],
    ['a list as extensions', '{"query": "{ __typename }", "extensions": []}', /^extensions: is not an object\.$/],
    [
      'a parameter that there is not',
      '{"query": "{ __typename }", "queri": 1}',
      /^queri: is not a parameter of a request\. /,
    ],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x00]), /^body: is not UTF-8\. /],
    [
      'a text in Latin-1',
      Buffer.from('{"query": "{ search(query: \\"Caf\xe9\\") { totalCount } }"}', 'latin1'),
      /^body: is not UTF-8\. /,
    ],
  ])('%s', async (_what, body, message) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await post(body, 'application/json', accept);
      expect(answer.status).toBe(400);
      expect(answer.message).toMatch(message);
    }
  });
});

describe('a body that a form of a web page could send is refused, 415', () => {
  it.each([
    ['application/x-www-form-urlencoded', 'query=%7B__typename%7D'],
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{}\r\n--x--'],
    ['text/plain', '{"query": "{ __typename }"}'],
    ['text/plain; application/json', '{"query": "{ __typename }"}'],
    ['text/plain, application/json', '{"query": "{ __typename }"}'],
    ['application/graphql', '{ __typename }'],
    // What a script's fetch sends where it says nothing.
    ['text/plain;charset=UTF-8', '{"query": "{ __typename }"}'],
    ['application/json; charset=latin1', '{"query": "{ __typename }"}'],
  ])('%s', async (type, body) => {
    const answer = await post(body, type);
    expect(answer.status).toBe(415);
    expect(answer.message).toBe(
      `Content-Type: is ${JSON.stringify(type)}. Send the body as application/json, in UTF-8.`,
    );
    expect(answer.headers.get('accept-post')).toBe('application/json');
  });
});

describe('a request that is right is answered', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/graphql+json'])(
    'with a body of %s',
    async (type) => {
      const body = JSON.stringify({ query: '{ __typename }', variables: null, operationName: null, extensions: null });
      const response = await server.fetch('http://dossier/graphql', {
        method: 'POST',
        headers: { 'content-type': type, 'content-encoding': 'identity' },
        body,
      });
      expect([response.status, await response.json()]).toMatchObject([200, { data: { __typename: 'Query' } }]);
    },
  );

  it('with a body whose operationName is empty: it names nothing, as in an address', async () => {
    const ask = (query: string) =>
      server.fetch('http://dossier/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, operationName: '' }),
      });
    for (const query of ['{ __typename }', 'query A { __typename }']) {
      const response = await ask(query);
      expect([response.status, await response.json()]).toMatchObject([200, { data: { __typename: 'Query' } }]);
    }
    const response = await ask('query A { __typename } query B { __typename }');
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }] },
    ]);
  });

  it('with an address whose other parameters are empty', async () => {
    const address = '?query=query+A%7B__typename%7D&variables=&extensions=&operationName=';
    const response = await server.fetch(`http://dossier/graphql${address}`);
    expect([response.status, await response.json()]).toMatchObject([200, { data: { __typename: 'Query' } }]);
  });
});
