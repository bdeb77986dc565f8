import { afterAll, expect, it } from 'vitest';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';

const database = sharedDatabase();
afterAll(() => database.close());

async function countsOf(server: ReturnType<typeof askApi>['server']): Promise<Record<string, number>> {
  const response = await server.fetch('http://dossier/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  const lines = (await response.text()).split('\n').filter((line) => line.startsWith('dossier_'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

it('the metrics tell which way questions went, and why', async () => {
  const { server, ask } = askApi(database);
  await ask('{ countries(first: 1) { nodes { code } } }');
  await ask('{ countries(first: 2) { nodes { code } } }');
  await ask('{ countries(first: -1) { nodes { code } } }');
  await ask('{ __schema { queryType { name } } }');
  expect(await countsOf(server)).toMatchObject({
    'dossier_questions_total{answered="compiled",reason=""}': 2,
    'dossier_questions_total{answered="stock",reason="input"}': 1,
    'dossier_questions_total{answered="stock",reason="introspection"}': 1,
    'dossier_questions_total{answered="stock",reason="field"}': 0,
    'dossier_database_connections{state="waited for"}': 0,
  });
});

it('the process is measured as well', async () => {
  const { server } = askApi(database);
  const text = await (await server.fetch('http://dossier/metrics')).text();
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
});
