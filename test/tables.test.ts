import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { environment } from '../src/config.js';
import { maxTempGigabytes } from '../src/database/settings.js';
import { maxAnswer } from '../src/engine/compile.js';
import { variableLimits } from '../src/engine/variables.js';
import { BATCH } from '../src/export/rows.js';
import { projectPath } from '../src/project.js';
import { maxErrors } from '../src/query/errors.js';
import { maxSortKeys } from '../src/query/order.js';
import { defaultPage } from '../src/query/page.js';
import { filterLimits } from '../src/query/readComparison.js';
import { heldCharacters, maxRanked } from '../src/research/search/kinds.js';
import { queryLimits } from '../src/research/search/query.js';
import { maxNodes } from '../src/schema/builder.js';
import { documentLimits } from '../src/server/documents.js';
import { maxBody } from '../src/server/http/bounds.js';
import { exportPace } from '../src/server/http/pace.js';
import { maxPlaces } from '../src/server/limits/index.js';

/** The text of a page of docs/. */
const page = (name: string) => readFileSync(projectPath('docs', `${name}.md`), 'utf8');

test('the configuration table names every variable, with its default and its reason', () => {
  const defaults: Readonly<Record<string, unknown>> = environment.parse({});
  const rows = Object.entries(environment.shape).map(([name, schema]) => {
    const value = defaults[name];
    const shown = value === undefined ? '' : `\`${Array.isArray(value) ? value.join(',') : value}\``;
    return `| \`${name}\` | ${shown} | ${schema.description} |`;
  });
  const [, table] = /<!-- configuration: .* -->\n([\s\S]*?)<!-- \/configuration -->/.exec(page('configuration')) ?? [];
  expect(table).toBe(['', '| variable | default | what for |', '| --- | --- | --- |', ...rows, '', ''].join('\n'));
});

test('the table of limits has the numbers of the code', () => {
  const config = environment.parse({});
  const { conditions, relations, depth, list, text } = filterLimits;
  const [, table = ''] = /<!-- limits: .* -->\n([\s\S]*?)<!-- \/limits -->/.exec(page('limits')) ?? [];
  const rows = [...table.matchAll(/^\| (.+?) \| (.+) \|$/gm)].slice(2);
  const numbers = rows.map(([, what = '', limit = '']) => [
    what,
    (limit.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(',', ''))),
  ]);
  expect(Object.fromEntries(numbers)).toEqual({
    'rows in a page': [defaultPage, config.MAX_PAGE],
    'depth of a query': [config.MAX_DEPTH],
    'cost of an operation': [config.MAX_COST],
    'fields that an operation expands to': [maxPlaces],
    'an answer': [maxAnswer / 1_000_000],
    'aliases, tokens': [config.MAX_ALIASES, config.MAX_TOKENS],
    "a document's brackets, names": [documentLimits.brackets, documentLimits.name],
    variables: [variableLimits.values, variableLimits.depth],
    'a `where`': [conditions, relations, depth, list, text],
    'sort keys': [maxSortKeys],
    'ids of `nodes`': [maxNodes],
    'a search': [queryLimits.characters, queryLimits.words, heldCharacters, maxRanked],
    "a request's body": [maxBody / 1_000],
    // That each is below 2 kB is shown in test/http/errorSize.test.ts.
    'errors in an answer': [maxErrors, 2],
    'a statement in the database': [config.STATEMENT_TIMEOUT_MS / 1_000],
    'a statement of what is dear': [config.DEAR_COST, config.DEAR_TIMEOUT_MS / 1_000, BATCH],
    'temporary files of a statement': [maxTempGigabytes],
    'exports at once': [config.MAX_EXPORTS],
    'an export': [config.EXPORT_MS / 60_000, exportPace.graceMs / 1_000, exportPace.leastBytes / 1_000],
    'the wait for a database connection': [config.POOL_WAIT_MS / 1_000],
  });
  for (const [, name = ''] of table.matchAll(/`([A-Z_]+)`/g)) expect(config).toHaveProperty(name);
});
