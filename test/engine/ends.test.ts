import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askApi } from '../support/api.js';
import { sharedDatabase, type TestDatabase } from '../support/database.js';

/** Conditions that lead to records which are named by their keys: searched from there. */

let db: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];
beforeAll(() => {
  db = sharedDatabase();
  ({ ask } = askApi(db));
});
afterAll(() => db.close());

/** The slugs of the articles under a condition, and the statement that found them. */
async function articles(where: string): Promise<{ slugs: string[]; sql: string }> {
  db.statements.length = 0;
  const { data, errors } = await ask(`{ articles(first: 100, where: ${where}) { totalCount nodes { slug } } }`);
  expect(errors).toBeUndefined();
  const { totalCount, nodes } = Object(data).articles;
  const slugs: string[] = nodes.map(({ slug }: { slug: string }) => slug);
  expect(totalCount).toBe(slugs.length);
  return { slugs, sql: db.statements.map(({ sql }) => sql).join('\n') };
}

const wroteOf = (slug: string) =>
  `{ citations: { some: { lineItem: { equipment: { some: { familyOf: "${slug}" } } } } } }`;

describe('several relations that each lead to a named record', () => {
  it.each([
    ['beside each other', (parts: string[]) => `{ and: [${parts.join(' ')}] }`],
    ['one in the other', ([first = '', ...others]: string[]) => `{ and: [${first} { and: [${others.join(' ')}] }] }`],
    ['denied twice', (parts: string[]) => `{ not: { or: [${parts.map((part) => `{ not: ${part} }`).join(' ')}] } }`],
  ])('%s find what is common to all, each from its end', async (_name, together) => {
    const families = ['tow', 'javelin', 'stinger'].map(wroteOf);
    const each = await Promise.all([
      articles(families[0] ?? ''),
      articles(families[1] ?? ''),
      articles(families[2] ?? ''),
    ]);
    const common = each.map(({ slugs }) => slugs).reduce((one, other) => one.filter((slug) => other.includes(slug)));
    const { slugs, sql } = await articles(together(families));
    expect(slugs).toEqual(common);
    expect(slugs.length).toBeGreaterThan(0);
    expect(sql).toContain(' INTERSECT ');
  });

  it('are asked of a record that is itself named, and of nothing else', async () => {
    const [slug] = (await articles(wroteOf('tow'))).slugs;
    const { slugs, sql } = await articles(`{ slug: { eq: "${slug}" } and: [${wroteOf('tow')} ${wroteOf('tow')}] }`);
    expect(slugs).toEqual([slug]);
    expect(sql).not.toContain('INTERSECT');
  });
});

it('a record of which a condition needs the id alone is not read', async () => {
  const { slugs, sql } = await articles(wroteOf('tow'));
  expect(slugs.length).toBeGreaterThan(0);
  expect(sql).not.toContain('"package_line_item"');
});

it('a condition on a record that few have says by its key how many have one', async () => {
  db.statements.length = 0;
  const { errors } = await ask('{ citations(where: { country: { name: { contains: "a" } } }) { nodes { id } } }');
  expect(errors).toBeUndefined();
  expect(db.statements[0]?.sql).toMatch(/"t\d+"\."country_id" IS NOT NULL/);
});

it('a related record of which the type alone is asked is not read, and null where there is none', async () => {
  const publishers = async (fields: string) => {
    db.statements.length = 0;
    const { data, errors } = await ask(
      `{ articles(first: 100) { nodes { publisher { ${fields} } } } quotes { nodes { article { ${fields} } } } }`,
    );
    expect(errors).toBeUndefined();
    return { data, sql: db.statements.map(({ sql }) => sql).join('\n') };
  };
  const whole = await publishers('__typename slug');
  expect(whole.sql).toContain('"organization"');
  const { data, sql } = await publishers('__typename');
  expect(sql).not.toContain('"organization"');
  expect(JSON.parse(JSON.stringify(whole.data, (key, value) => (key === 'slug' ? undefined : value)))).toEqual(data);
  expect(JSON.stringify(data)).toContain('"publisher":null');
  expect(JSON.stringify(data)).toContain('"publisher":{"__typename":"Organization"}');
});
