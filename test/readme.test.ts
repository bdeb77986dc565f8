import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { projectPath } from '../src/project.js';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';

const database = sharedDatabase();
const { ask } = askApi(database);
afterAll(() => database.close());

/** The blocks of a language in a page, in order. */
function blocks(page: string, language: string): string[] {
  const text = readFileSync(projectPath(page), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block ?? '',
  );
}

test('the query of the README has the answer of the README', async () => {
  const [query = ''] = blocks('README.md', 'graphql');
  const [answer = ''] = blocks('README.md', 'json');
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(answer));
});

test('docs/limits.md says what the query of the README is charged', async () => {
  const [query = ''] = blocks('README.md', 'graphql');
  const [text = ''] = blocks('docs/limits.md', 'json');
  const { extensions } = await ask(query);
  const { cost } = JSON.parse(text).extensions;
  expect(extensions).toMatchObject({ cost: { ...cost, milliseconds: expect.any(Number) } });
});

test('the README is a page', () => {
  expect(readFileSync(projectPath('README.md'), 'utf8').split('\n').length).toBeLessThanOrEqual(120);
});

test.each(['README.md', 'docs/asking.md', 'docs/search.md'])('every query of %s is answered', async (page) => {
  const queries = blocks(page, 'graphql');
  expect(queries.length).toBeGreaterThan(0);
  for (const query of queries) expect((await ask(query)).errors).toBeUndefined();
});
