import { afterAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';
import { serve } from '../support/serve.js';
import { refusals } from './support/refusal.js';

const database = sharedDatabase();
const { ask } = askApi(database);
const refusal = refusals(ask);
afterAll(() => database.close());

const articles = (where: string) => `{ articles(where: ${where}) { totalCount } }`;
const byWhere = 'query ($where: ArticleWhere) { articles(where: $where) { totalCount } }';

/** `not` inside `not`, so many times. */
const nots = (levels: number): Record<string, unknown> =>
  levels === 0 ? { slug: { eq: 'a' } } : { not: nots(levels - 1) };

describe('a where that means nothing', () => {
  it.each([
    ['a null comparator', '{ slug: { eq: null } }', 'where.slug.eq: is null. Leave the condition out.'],
    ['a null list of values', '{ slug: { in: null } }', 'where.slug.in: is null.'],
    ['a null field', '{ headline: null }', 'where.headline: is null.'],
    ['a null relation', '{ publisher: null }', 'where.publisher: is null.'],
    ['a null quantifier', '{ quotes: { some: null } }', 'where.quotes.some: is null. Leave the condition out.'],
    ['null alternatives', '{ or: null }', 'where.or: is null. Leave the condition out.'],
    ['a null inside a relation', '{ quotes: { some: { kind: { eq: null } } } }', 'where.quotes.some.kind.eq: is null.'],
    [
      'a null member of a group',
      '{ citations: { some: { value: { amount: null } } } }',
      'where.citations.some.value.amount: is null.',
    ],
    ['a blank text', '{ headline: { contains: "  " } }', 'where.headline.contains: "  " holds nothing to look for.'],
    ['an empty text', '{ headline: { eq: "" } }', 'where.headline.eq: "" holds nothing to look for.'],
    ['a text that folds to nothing', '{ headline: { contains: "\\u00ad\\u200b" } }', 'holds nothing to look for.'],
    [
      'a NUL character in a text',
      '{ headline: { contains: "a\\u0000b" } }',
      'where.headline.contains: holds a NUL character',
    ],
    ['a NUL character in a key', '{ slug: { eq: "a\\u0000b" } }', 'where.slug.eq: holds a NUL character'],
    ['a NUL character in a list of keys', '{ slug: { in: ["a", "\\u0000"] } }', 'where.slug.in: holds a NUL character'],
    [
      'a NUL character in a family',
      '{ quotes: { some: { about: { some: { familyOf: "\\u0000" } } } } }',
      'familyOf: holds a NUL character',
    ],
  ])('%s is refused with its place', async (_name, where, message) => {
    const error = await refusal(articles(where));
    expect(error?.message).toContain(message);
    expect(error?.path).toEqual(['articles']);
    expect(error?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    ['a null item of a list', { slug: { in: ['a', null] } }],
    ['a null item of `or`', { or: [null] }],
    ['a null `not`', { not: null }],
  ])('%s is refused', async (_name, where) => {
    await refusal(byWhere, { where });
  });
});

describe('a where that is too large', () => {
  it('is refused for its list of values, with both numbers', async () => {
    const slugs = (n: number) => ({ where: { slug: { in: Array.from({ length: n }, (_, i) => `a-${i}`) } } });
    expect((await ask(byWhere, slugs(200))).errors).toBeUndefined();
    expect((await refusal(byWhere, slugs(201)))?.message).toBe(
      'where.slug.in: lists 201 values; at most 200 are allowed.',
    );
  });

  it('is refused for a long text, with both numbers', async () => {
    for (const field of ['headline', 'slug']) {
      expect((await ask(byWhere, { where: { [field]: { eq: 'x'.repeat(500) } } })).errors).toBeUndefined();
      expect((await refusal(byWhere, { where: { [field]: { eq: 'x'.repeat(501) } } }))?.message).toBe(
        `where.${field}.eq: is 501 characters long; at most 500 are allowed.`,
      );
    }
  });

  it('is refused for its depth', async () => {
    expect((await ask(byWhere, { where: nots(7) })).errors).toBeUndefined();
    expect((await refusal(byWhere, { where: nots(8) }))?.message).toBe(
      `where${'.not'.repeat(8)}: is nested more than 8 levels deep.`,
    );
  });

  it('is refused for its depth through relations that lead round in a circle', async () => {
    const round = (levels: number): Record<string, unknown> =>
      levels === 0 ? {} : { quotes: { some: { article: round(levels - 1) } } };
    expect((await refusal(byWhere, { where: round(20) }))?.message).toContain('is nested more than 8 levels deep');
  });

  it('is refused for the number of its conditions, empty ones included', async () => {
    for (const part of [{ slug: { eq: 'a' } }, {}]) {
      const error = await refusal(byWhere, { where: { or: Array.from({ length: 100 }, () => part) } });
      expect(error?.message).toMatch(/^where\.or\[\d+\].*: is one condition too many; at most 60 are allowed\.$/);
    }
  });

  it('is refused for the number of its conditions on related records, level by level', async () => {
    const beside = (count: number) => `{ and: [${Array(count).fill('{ quotes: { some: {} } }').join(', ')}] }`;
    // To plan as many as are allowed takes PostgreSQL as long as a statement may on a machine that has other work.
    const patient = serve(database.url, { STATEMENT_TIMEOUT_MS: 20_000 });
    const errorsOf = async (where: string) => JSON.parse(await patient.ask(articles(where))).errors;
    expect(await errorsOf(beside(12))).toBeUndefined();
    expect((await refusal(articles(beside(13))))?.message).toBe(
      'where.and[12].quotes.some: is one condition on related records too many; at most 12 are allowed beside each other. Ask in several queries.',
    );
    const inside = `{ quotes: { some: { article: ${beside(8)} } } }`;
    expect(await errorsOf(`{ and: [${inside}, ${inside}] }`)).toBeUndefined();
    await patient.close();
  });

  it('is refused in a list inside a record, with the path to it', async () => {
    const error = await refusal(
      '{ articles(first: 1) { nodes { quotes(where: { or: [{ text: null }] }) { totalCount } } } }',
    );
    expect(error?.message).toContain('quotes.where.or[0].text: is null');
    expect(error?.path?.[0]).toBe('articles');
  });
});
