import { GraphQLError, Source } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { maxErrors } from '../../src/query/errors.js';
import { boundedErrors, errorLimits, shortened } from '../../src/server/http/errorSize.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';

const database = sharedDatabase();
const { server, ask } = askApi(database);
afterAll(() => database.close());

const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
const long = 'A'.repeat(90_000);

describe('a text that is cut', () => {
  it('keeps its beginning and its end, and is marked where it is cut', () => {
    const text = shortened(`Value "${long}" does not exist in "ArticleKind" enum.`, 1_200);
    expect(text).toMatch(/^Value "A+…A+" does not exist in "ArticleKind" enum\.$/);
    expect(bytesOf(text)).toBeLessThanOrEqual(1_200);
    expect(bytesOf(text)).toBeGreaterThan(900);
  });

  it.each([
    ['characters that JSON escapes', '\u0000'],
    ['quotation marks', '"'],
    ['characters of three bytes', '説'],
    ['characters of two units', '😀'],
    ['halves of characters', '\ud800'],
  ])('is as short in bytes whatever it is made of: %s', (_what, character) => {
    for (const length of [100, 500, 1_200, 1_201, 5_000]) {
      const text = character.repeat(length);
      const cut = shortened(text, 1_200);
      expect(bytesOf(cut)).toBeLessThanOrEqual(1_200);
      if (bytesOf(text) <= 1_200) expect(cut).toBe(text);
      if (character === '😀')
        expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
    }
  });

  it('is left as it is where it is short', () => {
    expect(shortened('short', 1_200)).toBe('short');
  });
});

describe('the errors of an answer', () => {
  it('are the first ones, and the last says how many are left out, with their code', () => {
    const errors = Array.from(
      { length: 25 },
      (_, n) => new GraphQLError(`error ${n}`, { extensions: { code: n < 5 ? 'TIMED_OUT' : 'TRY_AGAIN' } }),
    );
    const kept = boundedErrors(errors);
    expect(kept).toHaveLength(maxErrors);
    expect(kept.slice(0, 9)).toEqual(errors.slice(0, 9));
    expect(kept[9]).toMatchObject({ message: '16 more errors are left out.', extensions: { code: 'TRY_AGAIN' } });
    expect(boundedErrors(errors.slice(0, 10))).toEqual(errors.slice(0, 10));
  });

  it('are at most 2 kB each, with all that they carry', () => {
    const source = new Source('{ a }'.repeat(100));
    const [error] = boundedErrors([
      new GraphQLError(long, {
        source,
        positions: Array.from({ length: 100 }, (_, n) => n * 5),
        path: Array.from({ length: 14 }, () => 'a'.repeat(100)),
        extensions: { code: 'BAD_USER_INPUT', argument: long },
      }),
    ]);
    expect(bytesOf(error)).toBeLessThan(2_000);
    expect(error?.locations).toHaveLength(errorLimits.locations);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: expect.stringMatching(/^A+…A+$/) });
  });
});

const where = 'query ($where: ArticleWhere) { articles(where: $where) { totalCount } }';

describe('an error is small', () => {
  it.each([
    ['a misspelt value of an enum', where, { where: { kind: { eq: long } } }],
    ['a value of another type', where, { where: long }],
    ['a misspelt field of an input', where, { where: { [long]: 1 } }],
    ['a number that is a text', 'query ($n: Int) { articles(first: $n) { totalCount } }', { n: long }],
    ['a date that is none', where, { where: { publishedOn: { eq: long } } }],
    ['a text that is too long', where, { where: { slug: { eq: long } } }],
    ['an id that is none', 'query ($id: ID!) { node(id: $id) { id } }', { id: long }],
    ['a cursor that is none', 'query ($c: String) { articles(after: $c) { totalCount } }', { c: long }],
    ['a text in a document', `{ articles(where: { kind: { eq: "${long}" } }) { totalCount } }`, undefined],
    ['a text that breaks off', `{ articles(where: { slug: { eq: "${long}`, undefined],
    ['a misspelt field', `{ ${'a'.repeat(100)} }`, undefined],
    ['a search that is too long', 'query ($q: String!) { search(query: $q) { totalCount } }', { q: long }],
  ])('and quickly made: %s', async (_what, query, variables) => {
    const started = performance.now();
    const { errors = [] } = await ask(query, variables);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) {
      expect(bytesOf(error)).toBeLessThan(2_000);
      expect(error.extensions?.code).toBeDefined();
    }
  });

  it('of an export too', async () => {
    const name = long.slice(0, 10_000);
    for (const path of [
      name,
      `${name}.csv`,
      `quotes.${name}`,
      `quotes.csv?${name}=1`,
      `quotes.csv?where={"${name}":1}`,
    ]) {
      const response = await server.fetch(`http://dossier/export/${path}`);
      expect(response.status).toBeGreaterThanOrEqual(400);
      const { errors } = await response.json();
      for (const error of errors) expect(bytesOf(error)).toBeLessThan(2_000);
    }
  });

  it('of a request that cannot be read too', async () => {
    for (const [body, type] of [
      [`{"query": ${long}`, 'application/json'],
      [`{"${long}": 1}`, 'application/json'],
      ['{}', long],
    ] as const) {
      const response = await server.fetch('http://dossier/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      expect(response.status).toBeGreaterThanOrEqual(400);
      for (const error of (await response.json()).errors) expect(bytesOf(error)).toBeLessThan(2_000);
    }
  });
});
