import { readdirSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../src/examples.js';
import { projectPath } from '../src/project.js';
import { askApi } from './support/api.js';
import { sharedDatabase, type TestDatabase } from './support/database.js';

/**
 * Every example is asked of the seeded database; its answer and the SQL that it took are compared with test/golden/. How many statements it took is in the
 * first line: one, but for searches.
 * After a change that is meant: `npx vitest run test/golden.test.ts --update`, then read the difference. A missing file is written, except in CI.
 */
const folder = projectPath('test/golden');
const examples = readExamples();

let database: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];

beforeAll(() => {
  database = sharedDatabase();
  ({ ask } = askApi(database));
});

afterAll(() => database.close());

describe.each(examples)('$name', ({ name, question, document }) => {
  it('begins with its question and names its one operation', () => {
    expect(question).toMatch(/^\S.*\?/);
    const operations = parse(document).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    expect(operations).toHaveLength(1);
    expect(operations[0]).toHaveProperty('name.value');
  });

  it('has the answer and the statements on record', async () => {
    database.statements.length = 0;
    const { data, errors } = await ask(document);
    expect(errors).toBeUndefined();
    const statements = database.statements.map(({ sql }) => sql);
    const heading = `-- ${statements.length} statement${statements.length === 1 ? '' : 's'}`;
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(`${folder}/${name}.json`);
    await expect(`${[heading, ...statements.map(inLines)].join('\n\n')}\n`).toMatchFileSnapshot(
      `${folder}/${name}.sql`,
    );
  });
});

it('leaves no file of an example that is gone', () => {
  const expected = new Set(examples.flatMap(({ name }) => [`${name}.json`, `${name}.sql`]));
  expect(readdirSync(folder).filter((file) => !expected.has(file))).toEqual([]);
});

/** A statement with a line for each clause, so that a difference can be read. */
function inLines(sql: string): string {
  return sql
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (FROM|WHERE|ORDER BY|LIMIT|LEFT JOIN|UNION ALL) |(?<=\()(SELECT) /g, '\n$1$2 ');
}
