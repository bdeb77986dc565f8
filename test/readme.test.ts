import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { environment } from '../src/config.js';
import { projectPath } from '../src/project.js';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';

const readme = readFileSync(projectPath('README.md'), 'utf8');
const database = sharedDatabase();
const { ask } = askApi(database);
afterAll(() => database.close());

/** The blocks of a language, in order. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, block]) => block ?? '',
  );
}

test('the query of the README has the answer of the README', async () => {
  const [query = ''] = blocks('graphql');
  const [answer = ''] = blocks('json');
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(answer));
});

test('every query of the README is answered', async () => {
  for (const query of blocks('graphql')) expect((await ask(query)).errors).toBeUndefined();
});

test('the configuration table names every variable, with its default and its reason', () => {
  const defaults: Readonly<Record<string, unknown>> = environment.parse({});
  const rows = Object.entries(environment.shape).map(([name, schema]) => {
    const value = defaults[name];
    const shown = value === undefined ? '' : `\`${Array.isArray(value) ? value.join(',') : value}\``;
    return `| \`${name}\` | ${shown} | ${schema.description} |`;
  });
  const [, table] = /<!-- configuration: .* -->\n([\s\S]*?)<!-- \/configuration -->/.exec(readme) ?? [];
  expect(table).toBe(['', '| variable | default | what for |', '| --- | --- | --- |', ...rows, '', ''].join('\n'));
});
