import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type Server } from '../../src/server/server.js';
import { sharedDatabase, testConfig } from '../support/database.js';

const database = sharedDatabase();
const lines: Record<string, unknown>[] = [];
const destination = new Writable({
  write(chunk: Buffer, _encoding, done) {
    lines.push(JSON.parse(chunk.toString()));
    done();
  },
});
let server: Server;
beforeAll(() => {
  server = createServer({
    pool: database.pool,
    config: testConfig({ CACHE_MB: 8 }),
    log: pino({ level: 'info' }, destination),
  });
});
afterAll(async () => {
  await server.dispose();
  await database.close();
});

/** The line of the log for one request. */
async function logged(body: Record<string, unknown>, method: 'POST' | 'GET' = 'POST') {
  lines.length = 0;
  const asked =
    method === 'POST'
      ? await server.fetch('http://dossier/graphql', {
          method,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      : await server.fetch(
          `http://dossier/graphql?${new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)]))}`,
        );
  const hit = asked.headers.get('cache-status') === 'dossier; hit';
  await asked.text();
  expect(lines.filter(({ msg }) => msg === 'request')).toHaveLength(1);
  return { operation: lines.find(({ msg }) => msg === 'request')?.operation, hit };
}

describe('the operation in the log', () => {
  it.each<[string, Record<string, unknown>, string | undefined]>([
    ['named by the request', { query: 'query A { a: __typename } query B { b: __typename }', operationName: 'B' }, 'B'],
    ['named by its document alone', { query: 'query Alone { __typename }' }, 'Alone'],
    [
      'behind a fragment, with variables and directives',
      {
        query:
          'fragment F on Query { __typename } # note\nquery Behind($x: [Int!] = [1], $y: String = "{") @a(b: {c: 1}) { ...F }',
      },
      'Behind',
    ],
    ['not known of a document of two', { query: 'query A { a: __typename } query B { b: __typename }' }, undefined],
    ['nameless where the document begins with its fields', { query: '{ __typename }' }, undefined],
    [
      'nameless where its document has variables and no name',
      { query: 'query ($x: Int) { __typename }', variables: {} },
      undefined,
    ],
    ['not known of what is no document', { query: 'query Broken { "' }, undefined],
    ['named although the document is wrong', { query: 'query Wrong { nothing }' }, 'Wrong'],
  ])('is %s', async (_what, body, name) => {
    expect((await logged(body)).operation).toBe(name);
  });

  it('is there for an answer that is kept, by GET too', async () => {
    const query = 'query Kept { treaties { nodes { slug } } }';
    expect(await logged({ query })).toMatchObject({ operation: 'Kept', hit: false });
    expect(await logged({ query })).toMatchObject({ operation: 'Kept', hit: true });
    await logged({ query }, 'GET');
    expect(await logged({ query }, 'GET')).toMatchObject({ operation: 'Kept', hit: true });
    const both = 'query A { treaties { nodes { slug } } } query B { __typename }';
    await logged({ query: both, operationName: 'A' });
    expect(await logged({ query: both, operationName: 'A' })).toMatchObject({ operation: 'A', hit: true });
  });

  it('is cut where a client names it without end', async () => {
    const name = 'N'.repeat(100);
    expect((await logged({ query: `query ${name} { __typename }` })).operation).toBe(name);
    expect((await logged({ query: '{ __typename }', operationName: `${name}more` })).operation).toBe(name);
  });
});
