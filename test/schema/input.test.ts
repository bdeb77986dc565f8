import { afterAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/query/globalId.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';
import { serve } from '../support/serve.js';

const database = sharedDatabase();
const { ask } = askApi(database);
afterAll(() => database.close());

/** Asks for something wrong, and gives the one error, which must be the client's to mend. */
async function refusal(query: string, variables?: Record<string, unknown>) {
  const { status, errors } = await ask(query, variables);
  expect(errors).toHaveLength(1);
  const [error] = errors ?? [];
  expect([200, 400]).toContain(status);
  expect(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED']).toContain(error?.extensions?.code);
  // What a resolver refuses says which field it was, what validation refuses says where in the document.
  expect(error?.path ?? error?.locations).toBeDefined();
  return error;
}

const articles = (where: string) => `{ articles(where: ${where}) { totalCount } }`;
const byWhere = 'query ($where: ArticleWhere) { articles(where: $where) { totalCount } }';

/** `not` inside `not`, so many times. */
const nots = (levels: number): Record<string, unknown> =>
  levels === 0 ? { slug: { eq: 'a' } } : { not: nots(levels - 1) };

describe('a where that means nothing', () => {
  it.each([
    [
      'a null comparator',
      '{ slug: { eq: null } }',
      'where.slug.eq: is null. Leave the condition out, or ask for unknown values with `isNull: true`.',
    ],
    ['a null list of values', '{ slug: { in: null } }', 'where.slug.in: is null.'],
    ['a null field', '{ headline: null }', 'where.headline: is null.'],
    ['a null relation', '{ publisher: null }', 'where.publisher: is null.'],
    ['a null quantifier', '{ quotes: { some: null } }', 'where.quotes.some: is null.'],
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

describe('an absurd page', () => {
  it.each([
    ['first: -1', 'first: is -1; a page cannot hold fewer than 0 rows.'],
    ['last: -1', 'last: is -1; a page cannot hold fewer than 0 rows.'],
    ['first: 101', 'first: is 101; a page holds at most 100 rows. Ask for the next page with `after`.'],
    ['last: 1000', 'last: is 1000; a page holds at most 100 rows. Ask for the next page with `before`.'],
    ['first: 1, last: 1', 'last: cannot be asked together with `first`. Page from one end.'],
    ['orderBy: [{ field: SLUG }, { field: SLUG, direction: DESC }]', 'orderBy: names SLUG twice.'],
    [
      'orderBy: [{ field: SLUG }, { field: HEADLINE }, { field: PUBLISHED_ON }, { field: SLUG }]',
      'orderBy: names 4 fields; at most 3 are allowed.',
    ],
    ['after: ""', 'after: "" is no cursor.'],
    ['before: "abc"', 'before: "abc" is no cursor.'],
  ])('of %s is refused', async (args, message) => {
    // `totalCount` alone reads no rows and is answered all the same: the arguments are checked before.
    for (const fields of ['totalCount', 'nodes { slug }']) {
      const error = await refusal(`{ articles(${args}) { ${fields} } }`);
      expect(error?.message).toContain(message);
      expect(error?.path).toEqual(['articles']);
    }
  });

  it('of more rows than an integer holds is refused where it stands', async () => {
    const error = await refusal('{ articles(first: 99999999999) { totalCount } }');
    expect(error?.locations).toEqual([{ line: 1, column: 19 }]);
  });

  it('inside a record is refused with the name of the argument', async () => {
    const error = await refusal('{ articles(first: 2) { nodes { quotes(first: 1000) { nodes { id } } } } }');
    expect(error?.message).toContain('first: is 1000; a page holds at most 100 rows.');
    expect(error?.path?.slice(0, 1)).toEqual(['articles']);
  });
});

describe('an id', () => {
  const slugless = '00000000-0000-5000-8000-000000000000';

  it('of the right form that nothing has gives null', async () => {
    const { data, errors } = await ask('query ($id: ID!) { node(id: $id) { id } }', {
      id: encodeGlobalId('Quote', slugless),
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ node: null });
  });

  it.each([
    ['garbage', 'not-an-id'],
    ['nothing', ''],
    ['another form of base64', Buffer.from(`Person:${slugless}`).toString('base64')],
    ['a type without its id', encodeGlobalId('Quote', '')],
    ['an id that is no UUID', encodeGlobalId('Quote', '1')],
    ['a type that does not exist', encodeGlobalId('Nothing', slugless)],
    ['a type that is no record', encodeGlobalId('Money', slugless)],
    ['a type of the language itself', encodeGlobalId('constructor', slugless)],
    ['a UUID alone', slugless],
    ['a NUL character', encodeGlobalId('Quote', '\u0000')],
  ])('of %s is refused', async (_name, id) => {
    await refusal('query ($id: ID!) { node(id: $id) { id } }', { id });
    await refusal('query ($id: ID!) { nodes(ids: [$id]) { id } }', { id });
  });
});

describe('a lookup', () => {
  it.each(['', '(slug: "a", url: "b")', '(slug: null)'])('article%s is refused', async (args) => {
    const error = await refusal(`{ article${args} { id } }`);
    expect(error?.message).toMatch(/^slug, url: (only )?one of these (must|can) be given\.$/);
    expect(error?.path).toEqual(['article']);
  });

  it.each(['article(slug: "\\u0000") { id }', 'article(url: "\\u0000") { id }', 'person(slug: "\\u0000") { id }'])(
    'with a NUL character is refused: %s',
    async (field) => {
      const error = await refusal(`{ ${field} }`);
      expect(error?.message).toContain('NUL character');
    },
  );

  it.each([
    'person(slug: "nobody") { id }',
    'country(code: "XX") { id }',
    'article(url: "https://nowhere.example/") { id }',
  ])('of what is not on record gives null: %s', async (field) => {
    const { data, errors } = await ask(`{ it: ${field} }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ it: null });
  });
});

describe('a value of the wrong sort', () => {
  it.each([
    ['articles(where: { publishedOn: { gte: "2024-02-30" } }) { totalCount }', 'PartialDate: "2024-02-30" is no date.'],
    [
      'articles(where: { publishedOn: { gte: "yesterday" } }) { totalCount }',
      'Write a day (2024-11-20), a month (2024-11) or a year (2024), in quotes.',
    ],
    ['articles(where: { publishedOn: { gte: true } }) { totalCount }', 'is no date'],
    ['articles(where: { publishedOn: { in: ["2024", {}] } }) { totalCount }', 'is no date'],
    [
      'aidPackages(where: { value: { amount: { gte: "1e9" } } }) { totalCount }',
      'Decimal: "1e9" is not a decimal number.',
    ],
    ['aidPackages(where: { value: { amount: { gte: "1,000" } } }) { totalCount }', 'is not a decimal number'],
    [
      'aidPackages(where: { value: { amount: { eq: "0.0001" } } }) { totalCount }',
      'at most 16 before the point and 3 behind it',
    ],
    [
      'aidPackages(where: { value: { amount: { eq: 12345678901234567 } } }) { totalCount }',
      'at most 16 before the point',
    ],
    ['aidPackages(where: { tranche: { eq: "70" } }) { totalCount }', 'Int cannot represent non-integer value: "70"'],
    ['aidPackages(where: { authority: { eq: PDR } }) { totalCount }', 'Did you mean the enum value "PDA"'],
    ['aidPackages(where: { authority: { eq: "PDA" } }) { totalCount }', 'cannot represent non-enum value'],
    ['articles(where: { headlin: { eq: "x" } }) { totalCount }', 'Did you mean "headline"'],
    ['articles(where: { headline: { equals: "x" } }) { totalCount }', 'Field "equals" is not defined'],
    ['articles(orderBy: [{ field: HEADLIN }]) { totalCount }', 'Did you mean the enum value "HEADLINE"'],
    ['articles { nodes { headlin } }', 'Did you mean "headline"'],
    ['artikles { totalCount }', 'Did you mean "articles"'],
    ['articles(frist: 1) { totalCount }', 'Did you mean "first"'],
  ])('is refused where it stands: %s', async (field, message) => {
    const error = await refusal(`{ ${field} }`);
    expect(error?.message).toContain(message);
    expect(error?.locations).toEqual([{ line: 1, column: expect.any(Number) }]);
  });

  it.each([
    ['PartialDate', 'articles(where: { publishedOn: { eq: $v } })', '2024-02-30', 'is no date'],
    ['PartialDate', 'articles(where: { publishedOn: { eq: $v } })', 2024, 'is no date'],
    [
      'Decimal',
      'aidPackages(where: { value: { amount: { eq: $v } } })',
      1e21,
      'has more digits than a JSON number keeps',
    ],
    ['Decimal', 'aidPackages(where: { value: { amount: { eq: $v } } })', { a: 1 }, 'is not a decimal number'],
    ['AidAuthority', 'aidPackages(where: { authority: { eq: $v } })', 'PDR', 'Did you mean the enum value "PDA"'],
    ['ID!', 'node(id: $v)', null, 'must not be null'],
  ])('is refused as a variable of type %s', async (type, field, v, message) => {
    const selection = field.startsWith('node') ? '{ id }' : '{ totalCount }';
    const error = await refusal(`query ($v: ${type}) { ${field} ${selection} }`, { v });
    expect(error?.message).toContain(message);
    expect(error?.message).toContain('$v');
  });
});

it('text with no Unicode meaning finds nothing, and breaks nothing', async () => {
  for (const text of ['\ud800', '\udc00x', '\uffff', '\u{1F4A3}', '\u202e', "'; DROP TABLE quote; --"]) {
    const { data, errors } = await ask(byWhere, {
      where: { or: [{ headline: { contains: text } }, { slug: { eq: text } }] },
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ articles: { totalCount: 0 } });
  }
});

describe('a list inside another names itself when its arguments are wrong', () => {
  it.each([
    ['lineItems(first: 1000) { nodes { slug } }', 'lineItems.first: is 1000; a page holds at most 100 rows.'],
    ['citations(after: "x") { totalCount }', 'citations.after: "x" is no cursor'],
    ['items: lineItems(where: { slug: null }) { totalCount }', 'lineItems.where.slug: is null.'],
  ])('%s', async (list, message) => {
    const error = await refusal(`{ aidPackages(first: 1) { nodes { ${list} } } }`);
    expect(error?.message).toContain(message);
    expect(error?.extensions?.argument).toBe(message.split(':')[0]);
  });
});

it('a country code that is none is refused, rather than answered with UNKNOWN', async () => {
  const error = await refusal(
    '{ treaty(slug: "mine-ban-treaty") { status(country: "U.S.", on: "2024") { standing } } }',
  );
  expect(error?.message).toContain('country: "U.S." is no ISO 3166-1 alpha-2 code');
  expect((await refusal('{ countries(where: { code: { in: ["US", "USA"] } }) { totalCount } }'))?.message).toContain(
    'where.code.in: "USA" is no ISO 3166-1',
  );
  expect((await refusal('{ country(code: "USA") { name } }'))?.message).toContain('code: "USA" is no ISO 3166-1');
});

it('a huge page is refused by its name and path, not for its cost', async () => {
  const error = await refusal('{ quotes(first: 1000000) { nodes { id } } }');
  expect(error?.message).toContain('first: is 1000000; a page holds at most 100 rows.');
  expect(error?.path).toEqual(['quotes']);
});

it('a name is one line', async () => {
  const error = await refusal('{ people(where: { name: { eq: "A\\nB" } }) { totalCount } }');
  expect(error?.message).toContain('where.name.eq: holds a line break');
});

it('an id that is none says which field it was given to', async () => {
  expect((await refusal('{ it: node(id: "x") { id } }'))?.path).toEqual(['it']);
  expect((await refusal('{ nodes(ids: ["x"]) { id } }'))?.path).toEqual(['nodes']);
});

it('a page is never larger than the server allows, also when nothing is asked', async () => {
  const small = askApi(database, { MAX_PAGE: 5 });
  const { data } = await small.ask('{ articles { nodes { slug } } }');
  expect(data).toMatchObject({ articles: { nodes: { length: 5 } } });
});
