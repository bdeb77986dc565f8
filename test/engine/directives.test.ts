import { afterAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';

const database = sharedDatabase();
const { ask } = askApi(database);
afterAll(() => database.close());

const fragment = 'fragment F on Article { slug @include(if: $v) }';

describe('a variable that is null in @skip or @include is refused at its place', () => {
  it.each([
    ['{ articles @skip(if: $v) { totalCount } }', 'articles.@skip.if', 'articles'],
    ['{ a: articles { nodes { s: slug @include(if: $v) } } }', 'slug.@include.if', 'a'],
    ['{ articles { nodes { ... @skip(if: $v) { slug } } } }', '@skip.if', 'articles'],
    [`{ articles { nodes { ...F @include(if: true) } } } ${fragment}`, 'slug.@include.if', 'articles'],
    ['{ __typename @include(if: $v) }', '__typename.@include.if', '__typename'],
    ['{ ... @include(if: $v) { __typename } }', '@include.if', undefined],
  ])('%s', async (selection, place, root) => {
    const { status, ...answer } = await ask(`query ($v: Boolean = true) ${selection}`, { v: null });
    expect(answer).toEqual({
      errors: [
        {
          message: `${place}: is null. Leave $v out, or give it a value.`,
          locations: [{ line: 1, column: expect.any(Number) }],
          ...(root === undefined ? {} : { path: [root] }),
          extensions: { code: 'BAD_USER_INPUT', argument: place },
        },
      ],
    });
  });

  it.each([
    ['where it is not given: its default counts', '{ __typename @skip(if: $v) }', {}],
    [
      'in what is left out',
      '{ __typename ... @skip(if: true) { articles @include(if: $v) { totalCount } } }',
      { v: null },
    ],
    ['where another variable is null', '{ articles(first: $n) @skip(if: $v) { edges { cursor } } }', { n: null }],
  ])('but not %s', async (_what, selection, variables) => {
    const size = selection.includes('$n') ? ', $n: Int' : '';
    const { errors, data } = await ask(`query ($v: Boolean = false${size}) ${selection}`, variables);
    expect(errors).toBeUndefined();
    expect(data).toBeDefined();
  });
});
