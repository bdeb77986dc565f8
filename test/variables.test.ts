import type { ExecutionResult } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { variableLimits } from '../src/engine/variables.js';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';

const database = sharedDatabase();
const { server, ask } = askApi(database);
afterAll(() => database.close());

const QUERY = 'query ($where: ArticleWhere) { articles(where: $where) { totalCount } }';

/** So many of a value: as many as fit the bound on values, beside the variable, its one field and what is around it. */
const many = (value: unknown, count = variableLimits.values - 10) => Array.from({ length: count }, () => value);

/** A `where` of so many levels, as JSON: to write one from an object may overflow the stack of the test. */
const nested = (levels: number) => `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;

/** Asks with variables that are written already. */
async function askJson(where: string): Promise<ExecutionResult> {
  const response = await server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"query":${JSON.stringify(QUERY)},"variables":{"where":${where}}}`,
  });
  return response.json();
}

/** The line between an answer and a process that is held: refusing takes milliseconds, and took minutes. */
const holds = 1_000;

describe('variables that are wrong', () => {
  it.each([
    ['numbers for texts', { slug: { in: many(1) } }, 'Variable "$where" got invalid value 1 at "where.slug.in[0]"'],
    ['numbers for conditions', { or: many(1) }, 'Variable "$where" got invalid value 1 at "where.or[0]"'],
    [
      'misspelt values of an enum',
      { kind: { in: many('NEWS_STORRY') } },
      'Variable "$where" got invalid value "NEWS_STORRY" at "where.kind.in[0]"',
    ],
    [
      'misspelt fields',
      Object.fromEntries(many(0).map((_, n) => [`headlin${n}`, 1])),
      'Field "headlin0" is not defined by type "ArticleWhere". Did you mean "headline"?',
    ],
  ])('are refused at once, with the first errors and a word that there are more: %s', async (_what, where, first) => {
    const started = performance.now();
    const { data, errors } = await ask(QUERY, { where });
    expect(performance.now() - started).toBeLessThan(holds);
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(10);
    expect(errors?.[0]?.message).toContain(first);
    expect(errors?.[9]?.message).toMatch(/^Too many errors processing variables/);
    for (const { extensions } of errors ?? []) expect(extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('are refused before anything is read', async () => {
    database.statements.length = 0;
    await ask(QUERY, { where: { slug: 5 } });
    expect(database.statements).toEqual([]);
  });
});

describe('variables that are too large', () => {
  const tooMany = [
    {
      message: 'variables: hold more than 3000 values.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'variables' },
    },
  ];

  it.each([
    ['empty conditions', { or: many({}, 30_000) }],
    ['wrong values', { slug: { in: many(1, 40_000) } }],
    ['values that would be right', { slug: { in: many('a', variableLimits.values) } }],
  ])('are refused before they are looked at: %s', async (_what, where) => {
    const started = performance.now();
    expect((await ask(QUERY, { where })).errors).toEqual(tooMany);
    expect(performance.now() - started).toBeLessThan(holds);
  });

  it.each([101, 5_000, 12_000])('are refused for %i levels, which the stack may not hold', async (levels) => {
    expect((await askJson(nested(levels))).errors).toEqual([
      {
        message: 'variables: are nested more than 100 levels deep.',
        extensions: { code: 'BAD_USER_INPUT', argument: 'variables' },
      },
    ]);
  });

  it('are told from a `where` that is too large, which says where', async () => {
    expect((await askJson(nested(90))).errors?.[0]?.message).toMatch(/^where(\.not)+: is nested more than 8/);
    expect((await ask(QUERY, { where: { or: many({}) } })).errors?.[0]?.message).toMatch(/one condition too many/);
    expect((await ask(QUERY, { where: { slug: { in: many('a', 201) } } })).errors?.[0]?.message).toContain('lists 201');
  });
});
