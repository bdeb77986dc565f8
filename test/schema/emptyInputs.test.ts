import { afterAll, describe, expect, it } from 'vitest';
import { watchedServer } from '../engine/support/server.js';
import { exportApi } from '../export/support.js';
import { sharedDatabase } from '../support/database.js';

/** What interfaces build when nothing is chosen, and what it means: the same as if it were left out, unless it says otherwise. */

const database = sharedDatabase();
const { ask: askServer } = watchedServer(database);
const { get } = exportApi(database);
afterAll(() => database.close());

/** The data of an answer, which must be the same on both roads. */
async function dataOf(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { body } = await askServer({ query, variables });
  // Totals, timelines, appearances and searches have no plan: both servers answer them in the same way.
  const { data, errors } = JSON.parse(body);
  expect(errors).toBeUndefined();
  return data;
}

/** Two selections of one kind that must have one answer. */
const same = async (empty: string, without: string) => expect(await dataOf(empty)).toEqual(await dataOf(without));

const nothing = [
  '{ or: [] }',
  '{ and: [] }',
  '{ and: [], or: [] }',
  '{ and: [{ or: [] }] }',
  '{ or: [{ and: [] }] }',
  '{ or: [{ or: [] }] }',
];

describe.each(nothing)('where: %s is no condition', (where) => {
  it('of a list', () =>
    same(`{ articles(where: ${where}) { totalCount nodes { slug } } }`, '{ articles { totalCount nodes { slug } } }'));

  it('of a list inside a record', () =>
    same(
      `{ aidPackages(first: 3) { nodes { lineItems(where: ${where}) { totalCount nodes { slug } } } } }`,
      '{ aidPackages(first: 3) { nodes { lineItems { totalCount nodes { slug } } } } }',
    ));

  it('of a relation', () =>
    same(
      `{ articles(where: { quotes: { some: ${where} } }) { totalCount } }`,
      '{ articles(where: { quotes: { some: {} } }) { totalCount } }',
    ));

  it('of totals', () =>
    same(
      `{ aidPackageTotals(where: ${where}, groupBy: AUTHORITY) { buckets { count } } }`,
      '{ aidPackageTotals(groupBy: AUTHORITY) { buckets { count } } }',
    ));

  it('of facets', () =>
    same(
      `{ quotes(where: ${where}) { facets(by: KIND) { values { count } } } }`,
      '{ quotes { facets(by: KIND) { values { count } } } }',
    ));

  it('of appearances', () =>
    same(`{ appearances(where: ${where}, equipment: ${where}) { totalCount } }`, '{ appearances { totalCount } }'));

  it('of a search', () =>
    same(
      `{ search(query: "mines", where: { quotes: ${where} }) { counts { kind count } } }`,
      '{ search(query: "mines") { counts { kind count } } }',
    ));
});

it('an empty list of conditions leaves those beside it as they are', () =>
  same(
    '{ quotes(where: { or: [], and: [], kind: { eq: DIRECT } }) { totalCount } }',
    '{ quotes(where: { kind: { eq: DIRECT } }) { totalCount } }',
  ));

it('an empty list of conditions is none when it comes as a variable', async () => {
  const query =
    'query ($where: ArticleWhere, $or: [ArticleWhere!]) { a: articles(where: $where) { totalCount } b: ' +
    'articles(where: { or: $or }) { totalCount } c: articles { totalCount } }';
  for (const variables of [
    { where: { or: [] }, or: [] },
    { where: { and: [{ or: [] }] }, or: [{}] },
  ]) {
    const data = await dataOf(query, variables);
    expect(data).toEqual({ a: expect.anything(), b: expect.anything(), c: expect.anything() });
    expect(new Set(Object.values(Object(data)).map((list) => JSON.stringify(list))).size).toBe(1);
  }
});

it('the denial of no condition finds nothing', async () => {
  for (const where of ['{ not: {} }', '{ not: { or: [] } }', '{ not: { slug: {} } }'])
    expect(await dataOf(`{ articles(where: ${where}) { totalCount } }`)).toEqual({ articles: { totalCount: 0 } });
});

describe('orderBy: [] is the default order', () => {
  it('of a list, and cursors are of that order', async () => {
    await same(
      '{ articles(first: 5, orderBy: []) { nodes { slug } pageInfo { endCursor } } }',
      '{ articles(first: 5) { nodes { slug } pageInfo { endCursor } } }',
    );
  });

  it('of a list inside a record, which has a default of its own', () =>
    same(
      '{ articles(first: 3) { nodes { quotes(orderBy: []) { nodes { slug } } passages(orderBy: []) { nodes { start } } } } }',
      '{ articles(first: 3) { nodes { quotes { nodes { slug } } passages { nodes { start } } } } }',
    ));

  it('when it comes as a variable', async () => {
    const query =
      'query ($order: [ArticleOrder!]) { a: articles(orderBy: $order) { nodes { slug } } b: articles { nodes { slug } } }';
    const { a, b } = Object(await dataOf(query, { order: [] }));
    expect(a).toEqual(b);
  });

  it('of totals', () =>
    same(
      '{ quoteTotals(groupBy: KIND, orderBy: []) { buckets { count } } }',
      '{ quoteTotals(groupBy: KIND) { buckets { count } } }',
    ));
});

describe('an export of empty choices is the whole export', () => {
  it.each([{ where: '{"or":[],"and":[]}' }, { where: '{}' }, { where: '' }, { orderBy: '[]' }, { orderBy: '' }])(
    '%j',
    async (parameters) => {
      const whole = await (await get('quotes.csv')).text();
      expect(await (await get('quotes.csv', parameters)).text()).toBe(whole);
      const { query: withoutChoice } = await (await get('quotes.csv', { manifest: '1' })).json();
      const { query } = await (await get('quotes.csv', { ...parameters, manifest: '1' })).json();
      expect(query.orderBy).toEqual(withoutChoice.orderBy);
    },
  );
});

describe('an empty list of values', () => {
  it.each(['slug', 'publishedOn', 'language', 'kind', 'headline'])('`in: []` of %s finds nothing', async (field) => {
    expect(await dataOf(`{ articles(where: { ${field}: { in: [] } }) { totalCount } }`)).toEqual({
      articles: { totalCount: 0 },
    });
  });

  it.each(['slug', 'publishedOn', 'language', 'kind', 'headline'])('`notIn: []` of %s is no condition', (field) =>
    same(`{ articles(where: { ${field}: { notIn: [] } }) { totalCount } }`, '{ articles { totalCount } }'),
  );

  it('`hasSome: []` finds nothing, `hasEvery: []` is no condition', async () => {
    expect(await dataOf('{ allEquipment(where: { tags: { hasSome: [] } }) { totalCount } }')).toEqual({
      allEquipment: { totalCount: 0 },
    });
    await same('{ allEquipment(where: { tags: { hasEvery: [] } }) { totalCount } }', '{ allEquipment { totalCount } }');
  });
});

describe('an empty object', () => {
  it.each([
    ['slug', 'articles'],
    ['publishedOn', 'articles'],
    ['kind', 'articles'],
    ['quotes', 'articles'],
    ['value', 'aidPackages'],
    ['tags', 'allEquipment'],
  ])('for a comparison is no condition: %s: {}', (field, list) =>
    same(`{ ${list}(where: { ${field}: {} }) { totalCount } }`, `{ ${list} { totalCount } }`),
  );

  it('for a related record asks that there is one', () =>
    same(
      '{ allEquipment(where: { parent: {} }) { totalCount } }',
      '{ allEquipment(where: { parent: { slug: { neq: "" } } }) { totalCount } }',
    ));
});
