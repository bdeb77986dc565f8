import { afterAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/query/globalId.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';
import { refusals } from './support/refusal.js';

const database = sharedDatabase();
const { ask } = askApi(database);
const refusal = refusals(ask);
afterAll(() => database.close());

const byWhere = 'query ($where: ArticleWhere) { articles(where: $where) { totalCount } }';

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

  it('of more rows than an integer holds is refused where it is', async () => {
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
  ])('is refused where it is: %s', async (field, message) => {
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
