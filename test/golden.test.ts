import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../src/examples.js';
import { projectPath } from '../src/project.js';
import { askApi } from './support/api.js';
import { sharedDatabase, type TestDatabase } from './support/database.js';

/**
 * Every example is asked of the seeded database; its answer and the SQL that it took are compared with test/golden/.
 * After a change that is meant: `UPDATE_GOLDEN=1 npx vitest run test/golden.test.ts`, then read the difference.
 */
const update = process.env.UPDATE_GOLDEN === '1';
const folder = projectPath('test/golden');
const examples = readExamples();

let database: TestDatabase;
let ask: ReturnType<typeof askApi>['ask'];

beforeAll(() => {
  database = sharedDatabase();
  ({ ask } = askApi(database));
  mkdirSync(folder, { recursive: true });
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
    compare(`${name}.json`, `${JSON.stringify(data, null, 2)}\n`);
    compare(`${name}.sql`, toFile(database.statements.map(({ sql }) => sql)));
  });
});

it('has files for every example and for nothing else', () => {
  const expected = examples.flatMap(({ name }) => [`${name}.json`, `${name}.sql`]).sort();
  if (update) {
    for (const file of readdirSync(folder)) if (!expected.includes(file)) rmSync(`${folder}/${file}`);
  }
  expect(readdirSync(folder).sort()).toEqual(expected);
});

function compare(file: string, actual: string): void {
  const path = `${folder}/${file}`;
  if (update) writeFileSync(path, actual);
  expect(actual, `${file} (UPDATE_GOLDEN=1 rewrites it)`).toBe(readFileSync(path, 'utf8'));
}

/** The statements without their parameters, sorted: those of one request may run at once, in no fixed order. */
function toFile(statements: readonly string[]): string {
  return `${[`-- ${statements.length} statement${statements.length === 1 ? '' : 's'}`, ...[...statements].sort()].join('\n\n')}\n`;
}
