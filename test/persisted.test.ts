import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Server } from '../src/server/server.js';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';

const database = sharedDatabase();
const folder = mkdtempSync(join(tmpdir(), 'dossier-documents-'));
const own = 'query Own { treaties { totalCount } }';
writeFileSync(join(folder, 'own.graphql'), own);
const { server } = askApi(database);
const strict = askApi(database, { DOCUMENTS_FOLDER: folder, DOCUMENTS_ONLY: true }).server;
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const named = (hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash: hash } });
async function ask(asked: Server, body: object) {
  const response = await asked.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
}
const notFound = {
  status: 200,
  errors: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
};

describe('a document that a client names by its sha256', () => {
  it('is asked for once, and known from then on: by POST and by GET', async () => {
    const query = `{ treaties { totalCount } } # ${Math.random()}`;
    const extensions = named(sha256(query));
    expect(await ask(server, { extensions })).toEqual(notFound);
    expect(await ask(server, { query, extensions })).toMatchObject({ status: 200, data: {} });
    expect(await ask(server, { extensions })).toMatchObject({ status: 200, data: { treaties: {} } });
    const search = new URLSearchParams({ extensions: JSON.stringify(extensions) });
    const answer = await server.fetch(`http://dossier/graphql?${search}`);
    expect(await answer.json()).toMatchObject({ data: { treaties: {} } });
  });

  it('is known from the start where it is an example', async () => {
    const query = readFileSync('examples/01-who-said-what.graphql', 'utf8');
    expect(await ask(server, { extensions: named(sha256(query)) })).toHaveProperty('data');
  });

  it.each([
    ['a hash that is none', { extensions: named('abc') }, /^extensions\.persistedQuery\.sha256Hash: is not a sha256/],
    ['the hash of another text', { query: own, extensions: named(sha256('{ a }')) }, /is not the sha256 of the text/],
    ['neither document nor hash', { extensions: {} }, /^query: is missing/],
  ])('is refused with what is wrong: %s', async (_what, body, message) => {
    expect(await ask(server, body)).toMatchObject({ errors: [{ message: expect.stringMatching(message) }] });
  });
});

describe('a server that answers only documents that it knows', () => {
  it('answers those of its folder, by text and by hash, and no others', async () => {
    expect(await ask(strict, { query: own })).toHaveProperty('data');
    expect(await ask(strict, { extensions: named(sha256(own)) })).toHaveProperty('data');
    const query = '{ treaties { totalCount } }';
    const refused = { status: 403, errors: [{ extensions: { code: 'DOCUMENT_NOT_ALLOWED' } }] };
    expect(await ask(strict, { query })).toMatchObject(refused);
    expect(await ask(strict, { query, extensions: named(sha256(query)) })).toMatchObject(refused);
    expect(await ask(strict, { extensions: named(sha256(query)) })).toEqual(notFound);
  });
});
