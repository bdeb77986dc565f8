import { afterAll, beforeAll, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { sharedDatabase, type TestDatabase } from '../support/database.js';

/**
 * Pages of large tables: the first rows of the order are looked at, and where they do not fill the page, all that meet the filter are found and sorted. The
 * planner alone would walk an index of the order, one row at a time, to its end where what meets the filter is there.
 */

const ahead = 5;
let db: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];
let askOfFew: ReturnType<typeof askApi>['ask'];
beforeAll(() => {
  db = sharedDatabase();
  ({ ask } = askApi(db, {}, ahead));
  ({ ask: askOfFew } = askApi(db));
});
afterAll(() => db.close());

async function statementOf(document: string): Promise<string> {
  db.statements.length = 0;
  const { errors } = await ask(document);
  expect(errors).toBeUndefined();
  return db.statements.map(({ sql }) => sql).join('\n');
}

const looksAhead = /LIMIT 5\) AS "t\d+"/;
const walks = /ORDER BY "t\d+"\."ordinal" ASC/;

it.each([
  ['hardly any, at the end of the order', 'citations', 'where: { stance: { eq: CONTRADICTS }, aidPackage: {} }'],
  ['most', 'citations', 'where: { stance: { eq: SUPPORTS } }'],
  ['none', 'quotes', 'where: { about: { some: { familyOf: "no-such-weapon" } } }, orderBy: [{ field: SAID_ON }]'],
  ['some whose first key is unknown', 'quotes', 'where: { kind: { neq: DIRECT } }, orderBy: [{ field: SAID_ON }]'],
  ['those from a day on', 'articles', 'where: { publishedOn: { gte: "2024" } }, orderBy: [{ field: PUBLISHED_ON }]'],
  [
    'those of a day of another record',
    'packageLineItems',
    'where: { package: { announcedOn: { gte: "2024" } }, asReported: { contains: "TOW" } }, orderBy: [{ field: ANNOUNCED_ON }, { field: ORDINAL }]',
  ],
  [
    'those that lead to a weapon',
    'aidPackages',
    'where: { lineItems: { some: { equipment: { some: { familyOf: "tow" } } } } }',
  ],
  ['those that are about a weapon', 'quotes', 'where: { about: { some: { familyOf: "tow" } }, kind: { eq: DIRECT } }'],
  ['alternatives', 'aidPackages', 'where: { or: [{ title: { contains: "Financing" } }, { lineItems: { none: {} } }] }'],
])('a page of a large table has the same rows in the same order: %s meet the filter', async (_, list, args) => {
  for (const page of ['first: 3', 'last: 3', 'first: 40']) {
    const document = `{ ${list}(${page}, ${args}) { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }`;
    const [large, few] = [await ask(document), await askOfFew(document)];
    expect(large.errors).toBeUndefined();
    expect(large.data).toEqual(few.data);
  }
});

it('behind a cursor it goes on from there, to the end of the list', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const cursor: string = after === null ? '' : `, after: "${after}"`;
    const document = `{ citations(first: 7${cursor}, where: { stance: { eq: CONTRADICTS } }) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }`;
    const { data, errors } = await ask(document);
    expect(errors).toBeUndefined();
    const { nodes, pageInfo, totalCount } = Object(data).citations;
    seen.push(...nodes.map(({ id }: { id: string }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after === null) expect(seen.length).toBe(totalCount);
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThan(14);
});

it('so many rows are looked at in the order of an index, and all that meet the filter are found before they are sorted', async () => {
  const sql = await statementOf('{ citations(first: 3, where: { stance: { eq: CONTRADICTS } }) { nodes { id } } }');
  expect(sql).toMatch(looksAhead);
  expect(sql).toMatch(/"ordinal" AS "#1".* OFFSET 0\) AS "t\d+"\s+ORDER BY "t\d+"\."#1" ASC/);
});

it('what the filter asks of the first key bounds what is looked at', async () => {
  const sql = await statementOf(
    '{ articles(where: { publishedOn: { gte: "2024" }, kind: { eq: OFFICIAL_RELEASE } }, orderBy: [{ field: PUBLISHED_ON }]) { nodes { id } } }',
  );
  const near = sql.split(looksAhead)[0] ?? '';
  expect(near).toMatch(/"published_on" >= \$\d+::date/);
  expect(near).not.toMatch(/"kind" = /);
});

it.each(['gte: "2024"', 'gte: "2022-03", lte: "2024-11"', 'lt: "2024-11-21"'])(
  'where the filter asks for ends of the order alone, the first rows are the page: a day with %s',
  async (days) => {
    const where = `{ speakerPerson: { slug: { eq: "lloyd-austin" } }, saidOn: { ${days} } }`;
    const document = `{ quotes(first: 9, where: ${where}, orderBy: [{ field: SAID_ON }]) { nodes { id } } }`;
    const sql = await statementOf(document);
    expect(sql).toMatch(/LIMIT 32\) AS "t\d+"/);
    expect(sql).not.toMatch(/OFFSET 0\) AS "t\d+"\s+ORDER BY/);
    expect((await ask(document)).data).toEqual((await askOfFew(document)).data);
  },
);

it('whether they lead to a named record, fewer rows are asked, each from its own side', async () => {
  const sql = await statementOf(
    '{ aidPackages(first: 3, where: { lineItems: { some: { equipment: { some: { familyOf: "tow" } } } } }) { nodes { id } } }',
  );
  expect(sql).toMatch(/LIMIT 1\) AS "t\d+" WHERE EXISTS \(.* AND EXISTS \(.* OFFSET 0\) OFFSET 0\) ORDER BY/);
  expect(sql.match(/ OFFSET 0\) OFFSET 0\)/g)).toHaveLength(1);
});

it('so are those that lead there over one record', async () => {
  const person = 'speakerPerson: { positions: { some: { organization: { slug: { eq: "x" } } } } }';
  const sql = await statementOf(`{ articles(first: 3, where: { quotes: { some: { ${person} } } }) { nodes { id } } }`);
  expect(sql).toMatch(/LIMIT 1\) AS "t\d+" WHERE EXISTS \(.* AND \(*EXISTS \(.* OFFSET 0\).* OFFSET 0\) ORDER BY/);
});

it('rows that were looked at in the order of another table are sorted by themselves', async () => {
  const sql = await statementOf(
    '{ packageLineItems(where: { asReported: { neq: "x" } }, orderBy: [{ field: ANNOUNCED_ON }]) { nodes { id } } }',
  );
  expect(sql).toMatch(looksAhead);
  expect(sql.match(/"announced_on" AS "#1"/g)).toHaveLength(2);
});

it('of a record that the filter names, what belongs to it is looked at, and nothing again where that was all', async () => {
  const document = `{ quotes(where: { speakerPerson: { slug: { eq: "lloyd-austin" } }, text: { contains: "mine" } }) { totalCount nodes { id } } }`;
  const sql = await statementOf(document);
  expect(sql).toMatch(/AS MATERIALIZED \(SELECT "t\d+"\.\* FROM "quote" .*"speaker_person_id" = \(SELECT .* LIMIT 5\)/);
  expect(sql).toMatch(/ OR \(SELECT count\(\*\) FROM "t\d+"\) < 5\)/);
  expect((await ask(document)).data).toEqual((await askOfFew(document)).data);
});

it.each([
  ['without a filter', '{ citations(first: 3) { nodes { id } } }', walks],
  ['of records that are named', '{ articles(where: { slug: { eq: "x" } }) { nodes { id } } }', /"slug" = \$\d+/],
])('no rows are looked at first %s', async (_, document, read) => {
  const sql = await statementOf(document);
  expect(sql).toMatch(read);
  expect(sql).not.toMatch(looksAhead);
});

// PostgreSQL takes a set that may repeat itself for two hundred records, whatever it holds.
it('a set that is put together from several is found once, without repetitions', async () => {
  const sql = await statementOf(
    '{ aidPackages(where: { or: [{ lineItems: { none: {} } }, { citations: { some: { stance: { eq: MENTIONS } } } }] }) { nodes { id } } }',
  );
  expect(sql).not.toMatch(looksAhead);
  expect(sql.match(/ UNION SELECT "t\d+"\."id"/g)).toHaveLength(1);
});
