import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/query/globalId.js';
import { Reference } from '../reference/index.js';
import { loadRecords } from '../reference/rows.js';
import { roughDatabase } from '../reference/support/rough.js';
import type { TestDatabase } from '../support/database.js';
import { type Answered, type Operation, type Watched, watchedServer } from './support/server.js';

/** Operations that the engine once answered otherwise than the API means. */

let database: TestDatabase;
let watched: Watched;
let reference: Reference;
beforeAll(async () => {
  database = await roughDatabase();
  watched = watchedServer(database);
  reference = new Reference(await loadRecords(database.pool));
});
afterAll(() => database.close());

/** Asks; the answer must be that of the reference. */
async function agreed(operation: Operation): Promise<Answered> {
  const reply = await watched.ask(operation);
  const { data, errors } = JSON.parse(reply.body);
  expect(errors, reply.body).toBeUndefined();
  expect(data).toEqual(reference.answer(operation).data);
  return reply;
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
    const { body } = await agreed({ query: `{ articles(where: ${where}) { totalCount } }` });
    expect(JSON.parse(body).data).toEqual({ articles: { totalCount: 0 } });
  });
});

describe('a wrong value', () => {
  const refused = async (operation: Operation, message: string) => {
    const reply = await watched.ask(operation);
    expect(JSON.parse(reply.body).errors[0].message).toContain(message);
    return reply;
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

  it('has no arguments that could be wrong: nobody asks for it', async () => {
    const { body } = await watched.ask({ query: asked(', last: 1') });
    expect(JSON.parse(body)).toMatchObject({ data: { nodes: [null] } });
  });
});
