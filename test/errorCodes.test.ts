import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectPath } from '../src/project.js';
import { errorCodes, isErrorCode } from '../src/query/errors.js';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';
import { doubling } from './support/doubling.js';

const database = sharedDatabase();
const { server } = askApi(database);
afterAll(() => database.close());

/** The texts of all files of a folder with an ending. */
const sourcesOf = (folder: string, ending: string) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => file.endsWith(ending) && !file.startsWith('generated'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

const codesIn = (text: string) =>
  new Set([...text.matchAll(/\bcode(?:'\])?(?: \|\|=|:| =) '([A-Z_]+)'/g)].map(([, code]) => code));

it('docs/errors.md lists every code, with its status, its meaning and what to do', () => {
  const page = readFileSync(projectPath('docs/errors.md'), 'utf8');
  const rows = Object.entries(errorCodes).map(
    ([code, { status, means, remedy }]) => `| \`${code}\` | ${status} | ${means} | ${remedy} |`,
  );
  const [, table] = /<!-- codes: .* -->\n([\s\S]*?)<!-- \/codes -->/.exec(page) ?? [];
  expect(table).toBe(
    ['', '| code | status | what is wrong | what to do |', '| --- | --- | --- | --- |', ...rows, '', ''].join('\n'),
  );
});

describe('the codes that are declared', () => {
  it('are all that the code makes', () => {
    const made = codesIn(sourcesOf(projectPath('src'), '.ts'));
    expect(made.size).toBeGreaterThan(3);
    expect([...made].filter((code) => !isErrorCode(code))).toEqual([]);
  });

  it('are all that Yoga makes, but what is turned off', () => {
    const turnedOff = ['REQUEST_ENTITY_TOO_LARGE'];
    const made = codesIn(sourcesOf(projectPath('node_modules', 'graphql-yoga', 'esm'), '.js'));
    expect([...made].filter((code) => !isErrorCode(code))).toEqual(turnedOff);
  });

  const lists = Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ');
  const deep = (levels: number): string => (levels === 0 ? '{ slug }' : `{ parent ${deep(levels - 1)} }`);
  const documents: Readonly<Record<string, string>> = {
    BAD_USER_INPUT: '{ articles(first: 1000) { totalCount } }',
    GRAPHQL_PARSE_FAILED: '{ articles(',
    GRAPHQL_VALIDATION_FAILED: '{ nothing }',
    OPERATION_RESOLUTION_FAILURE: 'query A { __typename } query B { __typename }',
    QUERY_TOO_DEEP: `{ allEquipment(first: 1) { nodes ${deep(20)} } }`,
    // Fragments that spread others mean more fields than are allowed.
    QUERY_TOO_COSTLY: doubling(11),
    TOO_MANY_ALIASES: `{ ${lists} }`,
    BAD_REQUEST: 'mutation { __typename }',
  };
  // What only a database in trouble gives is in test/http/status.test.ts, what documents named by a hash give in test/persisted.test.ts,
  // what budgets give in test/budgets.test.ts, and what keys give in test/keys/keys.test.ts.
  const ofTheServer = ['TRY_AGAIN', 'TIMED_OUT', 'INTERNAL_SERVER_ERROR'];
  const ofHashes = ['PERSISTED_QUERY_NOT_FOUND', 'DOCUMENT_NOT_ALLOWED'];
  const ofBudgets = ['BUDGET_SPENT', 'UNAUTHENTICATED'];

  it('are all tried, here or where the database is in trouble', () => {
    expect([...Object.keys(documents), ...ofTheServer, ...ofHashes, ...ofBudgets].sort()).toEqual(
      Object.keys(errorCodes).sort(),
    );
  });

  it.each(Object.entries(documents))('come with the status that is declared: %s', async (code, query) => {
    const response = await server.fetch(`http://dossier/graphql?query=${encodeURIComponent(query)}`, {
      headers: { accept: 'application/graphql-response+json' },
    });
    const { errors } = await response.json();
    expect(errors[0].extensions.code).toBe(code);
    expect(response.status).toBe(isErrorCode(code) ? errorCodes[code].status : undefined);
  });
});
