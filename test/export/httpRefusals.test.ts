import { afterAll, describe, expect, it } from 'vitest';
import { sharedDatabase } from '../support/database.js';
import { exportApi } from './support.js';

const database = sharedDatabase();
const { get, refusal } = exportApi(database);
afterAll(() => database.close());

describe('what is asked wrongly is refused with what is allowed', () => {
  it.each([
    ['quotes.csv', { where: '{' }, /^where: is no JSON \(/],
    ['quotes.csv', { where: '[1]' }, /^where: Expected type "QuoteWhere" to be an object\./],
    [
      'quotes.csv',
      { where: '{"speaker":{}}' },
      /^where: Field "speaker" is not defined by type "QuoteWhere"\..* It has: .*speakerPerson, text, venue\.$/,
    ],
    [
      'quotes.csv',
      { where: '{"or":[{"saidOn":{"gte":"2024-13"}}]}' },
      /^where\.or\[0\]\.saidOn\.gte: PartialDate: "2024-13" is no date\./,
    ],
    [
      'quotes.csv',
      { where: '{"about":{"some":{"familie":"tow"}}}' },
      /^where\.about\.some: Field "familie" .* It has: .*familyOf/,
    ],
    ['quotes.csv', { where: '{"kind":{"eq":null}}' }, /^where\.kind\.eq: is null\./],
    [
      'quotes.csv',
      { where: '{"kind":{"eq":"LOUD"}}' },
      /^where\.kind\.eq: Value "LOUD" does not exist in "QuoteKind" enum/,
    ],
    [
      'quotes.csv',
      { columns: 'slug,wrods' },
      /^columns: "wrods" is no column of quotes\. It has: id, slug, kind, text, .*, citations_mentioning\.$/,
    ],
    ['quotes.csv', { columns: 'slug,slug' }, /^columns: names slug twice\.$/],
    [
      'quotes.csv',
      { columns: 'citations' },
      /^columns: citations holds a list of records, which csv cannot: ask for ndjson or jsonld\.$/,
    ],
    [
      'quotes.csv',
      { orderBy: 'VENUE' },
      /^orderBy\[0\]\.field: "VENUE" is no order of quotes\. It has: PUBLISHED_ON, SAID_ON, ARTICLE, ORDINAL, SOURCE_COUNT\.$/,
    ],
    [
      'quotes.csv',
      { orderBy: 'SAID_ON:DOWN' },
      /^orderBy\[0\]\.direction: Value "DOWN" does not exist in "OrderDirection" enum\. It may be: ASC, DESC\.$/,
    ],
    ['quotes.csv', { orderBy: 'SAID_ON,SAID_ON' }, /^orderBy: names SAID_ON twice\.$/],
    ['quotes.csv', { orderBy: '[{"direction":"ASC"}]' }, /^orderBy\[0\]: Field "field" of required type/],
    [
      'quotes.csv',
      { first: '10' },
      /^first: is no parameter of quotes\. There are: where, orderBy, columns, bom, separator, raw, manifest\.$/,
    ],
    [
      'quotes.csv',
      { where: '{kind: {eq: LOUD}}' },
      /^where\.kind\.eq: Value "LOUD" does not exist in "QuoteKind" enum/,
    ],
    [
      'quotes.csv',
      { where: '{kind: {eq: "DIRECT"}}' },
      /^where\.kind\.eq: Enum "QuoteKind" cannot represent non-enum value: "DIRECT"\./,
    ],
    [
      'quotes.csv',
      { where: '{slug: {eq: tow}}' },
      /^where\.slug\.eq: String cannot represent a non string value: tow$/,
    ],
    [
      'quotes.csv',
      { where: '{about: {some: {familie: "tow"}}}' },
      /^where\.about\.some: Field "familie" .* It has: .*familyOf/,
    ],
    [
      'quotes.csv',
      { where: '{or: [{saidOn: {gte: "2024-13"}}]}' },
      /^where\.or\[0\]\.saidOn\.gte: PartialDate: "2024-13" is/,
    ],
    ['quotes.csv', { where: '{kind: {eq: null}}' }, /^where\.kind\.eq: is null\./],
    ['quotes.csv', { where: '{kind: {eq: DIRECT}, kind: {eq: MIXED}}' }, /^where\.kind: is given twice\.$/],
    [
      'quotes.csv',
      { where: '{kind: {eq: $kind}}' },
      /^where: is no value of GraphQL \(.*\$kind.* line 1, column 13\)\./,
    ],
    ['quotes.csv', { where: `{not: ${'['.repeat(3000)}` }, /^where: is nested more than 100 brackets deep\.$/],
    [
      'quotes.csv',
      { where: `${'{"not":'.repeat(500)}1${'}'.repeat(500)}` },
      /^where: is nested more than 100 brackets deep\.$/,
    ],
    [
      'quotes.csv',
      { orderBy: '[{field: VENUE}]' },
      /^orderBy\[0\]\.field: Value "VENUE" does not exist .* It may be: ARTICLE, ORDINAL, PUBLISHED_ON, SAID_ON, SOURCE_COUNT\.$/,
    ],
    ['quotes.csv', { bom: 'yes' }, /^bom: "yes" is none of its values: 0, 1\.$/],
    ['quotes.csv', { separator: ';' }, /^separator: ";" is none of its values: comma, semicolon, tab\.$/],
    ['quotes.xlsx', { raw: '1' }, /^raw: is an option of csv, and not of xlsx\.$/],
    ['quotes.csv', { manifest: 'yes' }, /^manifest: is 1 for the manifest, or left out\.$/],
  ] as const)('%s %j', async (file, parameters, message) => {
    const refused = await refusal(file, parameters);
    expect(refused).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(refused.message).toMatch(message);
  });

  it.each([
    [
      'people.csv',
      'There is no export "people.csv". There are: articles, quotes, packages, line-items, citations, treaty-actions, ' +
        'package-totals, line-item-totals, quote-totals, article-totals.',
    ],
    [
      'quotes.docx',
      '"quotes.docx" names no format. There are: quotes.csv, quotes.ndjson, quotes.parquet, quotes.jsonld, quotes.xlsx.',
    ],
    [
      'quotes',
      '"quotes" names no format. There are: quotes.csv, quotes.ndjson, quotes.parquet, quotes.jsonld, quotes.xlsx.',
    ],
  ])('%s: there is none', async (file, message) => {
    expect(await refusal(file)).toEqual({ status: 404, code: 'BAD_USER_INPUT', message });
  });

  it('another method than GET and HEAD', async () => {
    const response = await get('quotes.csv', {}, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});
