import { afterAll, beforeAll, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { sharedDatabase, type TestDatabase } from '../support/database.js';

/** Alternatives in the lists inside records: PostgreSQL finds a set that does not depend on the record anew for each, so that each set is tied to it. */

let db: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];
beforeAll(() => {
  db = sharedDatabase();
  ({ ask } = askApi(db));
});
afterAll(() => db.close());

/** Of each package the lines under a condition, and the statement that found them. */
async function linesOfPackages(where: string) {
  db.statements.length = 0;
  const { data, errors } = await ask(
    `{ aidPackages(first: 100) { nodes { slug lineItems(first: 100, where: ${where}) { nodes { asReported } } } } }`,
  );
  expect(errors).toBeUndefined();
  const packages: { slug: string; lineItems: { nodes: { asReported: string }[] } }[] = Object(data).aidPackages.nodes;
  return {
    lines: packages.flatMap(({ slug, lineItems }) => lineItems.nodes.map(({ asReported }) => `${slug}: ${asReported}`)),
    sql: db.statements.map(({ sql }) => sql).join('\n'),
  };
}

const named = '{ equipment: { some: { familyOf: "tow" } } }';
const doubted = '{ citations: { some: { stance: { eq: CONTRADICTS } } } }';
const isAid = '{ donor: { given: { some: {} } } }';
const isLate = '{ citations: { some: { article: { publishedOn: { gte: "2024" } } } } }';

it.each([
  ['side by side', `{ or: [${named}, ${doubted}] }`, [named, doubted]],
  ['denied', `{ not: { and: [{ not: ${named} }, { not: ${doubted} }] } }`, [named, doubted]],
  [
    'of the record that a line belongs to',
    `{ package: { or: [${isAid}, ${isLate}] } }`,
    [`{ package: ${isAid} }`, `{ package: ${isLate} }`],
  ],
  [
    'of the records that belong to a line',
    '{ citations: { some: { or: [{ article: { links: { some: {} } } }, { article: { quotes: { some: {} } } }] } } }',
    [
      '{ citations: { some: { article: { links: { some: {} } } } } }',
      '{ citations: { some: { article: { quotes: { some: {} } } } } }',
    ],
  ],
])('alternatives %s find what each of them finds, among the rows of the record alone', async (_, either, parts) => {
  const found = await linesOfPackages(either);
  const each = await Promise.all(parts.map((part) => linesOfPackages(part)));
  expect(new Set(found.lines)).toEqual(new Set(each.flatMap(({ lines }) => lines)));
  expect(found.lines.length).toBeGreaterThan(0);
  // Every set begins at the record: its FROM clause is followed by what ties it.
  const sets = found.sql.split(/ IN \(SELECT "t\d+"\."id" FROM | UNION SELECT "t\d+"\."id" FROM /).slice(1);
  expect(sets.length).toBe(2);
  for (const set of sets)
    expect(set).toMatch(/^[^()]* WHERE "t\d+"\."(package_id|line_item_id)" = "t\d+"\."id" AND \(/);
});
