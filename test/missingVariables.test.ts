import { getNullableType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { schema } from '../src/schema/index.js';
import { watchedServer } from './engine/support/server.js';
import { sharedDatabase } from './support/database.js';

const database = sharedDatabase();
const { ask: askServer } = watchedServer(database);
afterAll(() => database.close());

/** The answer to a question, which must be the same to the byte on both roads. */
async function answer(query: string, variables: Record<string, unknown> = {}) {
  const { body } = await askServer({ query, variables });
  return JSON.parse(body);
}

describe('a variable that was not given inside an argument is refused with its name and place', () => {
  it.each([
    ['query ($v: String) { articles(where: { slug: { eq: $v } }) { totalCount } }', 'where.slug.eq', 'articles'],
    ['query ($v: String) { a: articles(where: { slug: { neq: "x", eq: $v } }) { totalCount } }', 'where.slug.eq', 'a'],
    ['query ($v: [String!]) { articles(where: { slug: { in: $v } }) { totalCount } }', 'where.slug.in', 'articles'],
    ['query ($v: KeyFilter) { articles(where: { slug: $v }) { totalCount } }', 'where.slug', 'articles'],
    ['query ($v: [ArticleWhere!]) { articles(where: { or: $v }) { totalCount } }', 'where.or', 'articles'],
    [
      'query ($v: ArticleWhere) { articles(where: { not: { and: [{}, { not: $v }] } }) { totalCount } }',
      'where.not.and[1].not',
      'articles',
    ],
    [
      'query ($v: Boolean) { articles(where: { headline: { isNull: $v } }) { totalCount } }',
      'where.headline.isNull',
      'articles',
    ],
    [
      'query ($v: QuoteKind) { articles(first: 1) { nodes { quotes(where: { kind: { eq: $v } }) { totalCount } } } }',
      'quotes.where.kind.eq',
      'articles',
    ],
    [
      'query ($v: String) { ...F } fragment F on Query { articles { nodes { ...G } } } fragment G on Article { ' +
        '... { quotes(where: { slug: { eq: $v } }) { totalCount } } }',
      'quotes.where.slug.eq',
      'articles',
    ],
    [
      'query ($v: String, $yes: Boolean!) { articles(where: { slug: { eq: $v } }) @include(if: $yes) @skip(if: false) { totalCount } }',
      'where.slug.eq',
      'articles',
    ],
    [
      'query ($v: String) { aidPackageTotals(where: { donor: { code: { eq: $v } } }) { bucketCount } }',
      'where.donor.code.eq',
      'aidPackageTotals',
    ],
    [
      'query ($v: String) { timeline(where: { equipment: "himars", person: $v }) { totalCount } }',
      'where.person',
      'timeline',
    ],
    [
      'query ($v: PartialDate) { timeline(where: { equipment: "himars", date: { gte: $v } }) { totalCount } }',
      'where.date.gte',
      'timeline',
    ],
    [
      'query ($v: String) { search(query: "mines", where: { quotes: { slug: { eq: $v } } }) { totalCount } }',
      'where.quotes.slug.eq',
      'search',
    ],
    [
      'query ($v: EquipmentLevel) { appearances(equipment: { level: { eq: $v } }) { totalCount } }',
      'equipment.level.eq',
      'appearances',
    ],
  ])('%s', async (query, place, root) => {
    const { data, errors } = await answer(query, { yes: true });
    expect(data ?? undefined).toBeUndefined();
    expect(errors).toEqual([
      {
        message: `${place}: $v was not given. Give it a value, or leave the condition out.`,
        locations: [{ line: 1, column: expect.any(Number) }],
        path: [root],
        extensions: { code: 'BAD_USER_INPUT', argument: place },
      },
    ]);
  });
});

describe('a variable that was not given is nothing where GraphQL has something else in its place', () => {
  it.each([
    ['a whole argument', 'query ($v: ArticleWhere) { articles(where: $v) { totalCount } }'],
    ['a variable with a default', 'query ($v: String = "x") { articles(where: { slug: { neq: $v } }) { totalCount } }'],
    [
      'a field with a default',
      'query ($v: OrderDirection) { articles(first: 1, orderBy: { field: SLUG, direction: $v }) { nodes { slug } } }',
    ],
    [
      'what is left out by @include',
      'query ($v: String, $no: Boolean!) { articles { totalCount } a: articles(where: { slug: { eq: $v } }) @include(if: $no) { totalCount } }',
    ],
    [
      'what is left out with the fragment that it stands in',
      'query ($v: String, $no: Boolean!) { articles { totalCount ...F @include(if: $no) } } fragment F on ' +
        'ArticleConnection { nodes { quotes(where: { slug: { eq: $v } }) { totalCount } } }',
    ],
  ])('%s', async (_what, query) => {
    expect((await answer(query, { no: false })).errors).toBeUndefined();
  });

  it('a null that was given is refused as a null', async () => {
    const query = 'query ($v: String) { articles(where: { slug: { eq: $v } }) { totalCount } }';
    expect((await answer(query, { v: null })).errors[0].message).toContain('where.slug.eq: is null.');
  });

  it('one operation of a document says nothing about another', async () => {
    const query =
      'query A($v: String) { articles(where: { slug: { eq: $v } }) { totalCount } } query B($v: String = "x") { ' +
      'articles(where: { slug: { eq: $v } }) { totalCount } }';
    const ask = async (operationName: string) => {
      const { body } = await askServer({ query, operationName });
      return JSON.parse(body);
    };
    expect((await ask('A')).errors).toHaveLength(1);
    expect((await ask('B')).data).toEqual({ articles: { totalCount: 0 } });
  });
});

it('no list takes a variable that need not be given: GraphQL refuses it', async () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isInputObjectType(type)
      ? Object.values(type.getFields()).flatMap((field) => {
          const list = getNullableType(field.type);
          return isListType(list) && !isNonNullType(list.ofType) ? [`${type.name}.${field.name}`] : [];
        })
      : [],
  );
  expect(lists).toEqual([]);
  const { errors } = await answer('query ($v: String) { articles(where: { slug: { in: ["x", $v] } }) { totalCount } }');
  expect(errors[0].message).toContain('"$v" of type "String" used in position expecting type "String!"');
});
