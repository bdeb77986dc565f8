import { readdirSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../src/examples.js';
import { projectPath } from '../src/project.js';
import { askApi } from './support/api.js';
import { sharedDatabase, type TestDatabase } from './support/database.js';

/**
 * Every example is asked of the seeded database; its answer and the SQL that it took are compared with test/golden/.
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
    const sql = statementList(database.statements.map((statement) => statement.sql));
    await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(`${folder}/${name}.json`);
    await expect(sql).toMatchFileSnapshot(`${folder}/${name}.sql`);
  });
});

it('leaves no file of an example that is gone', () => {
  const expected = new Set(examples.flatMap(({ name }) => [`${name}.json`, `${name}.sql`]));
  expect(readdirSync(folder).filter((file) => !expected.has(file))).toEqual([]);
});

/** The statements without their parameters, sorted: those of one request may run at once, in no fixed order. */
function statementList(statements: readonly string[]): string {
  const count = `-- ${statements.length} statement${statements.length === 1 ? '' : 's'}`;
  return `${[count, ...[...statements].sort()].join('\n\n')}\n`;
}
