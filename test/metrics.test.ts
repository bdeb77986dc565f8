import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { projectPath } from '../src/project.js';
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

it('the metrics count operations by how they were answered', async () => {
  const { server, ask } = askApi(database);
  await ask('{ countries(first: 1) { nodes { code } } }');
  await ask('{ countries(first: 2) { nodes { code } } }');
  await ask('{ countries(first: -1) { nodes { code } } }');
  await ask('{ __schema { queryType { name } } }');
  expect(await countsOf(server)).toMatchObject({
    'dossier_operations_total{answered="text"}': 2,
    'dossier_operations_total{answered="rows"}': 2,
    'dossier_operations_total{answered="fault"}': 0,
    'dossier_database_connections{state="waited for"}': 0,
  });
});

it('the process is measured as well', async () => {
  const { server } = askApi(database);
  const text = await (await server.fetch('http://dossier/metrics')).text();
  expect(text).toMatch(/^process_resident_memory_bytes \d+/m);
});

it('docs/operation.md explains every metric of ours, and no other', async () => {
  const { server } = askApi(database, {
    CACHE_MB: 1,
    REDIS_URL: 'redis://127.0.0.1:1',
    DATABASE_REPLICA_URLS: [database.url],
  });
  // Any database with the same version of the record may be one.
  await expect
    .poll(
      async () => Object.entries(await countsOf(server)).find(([name]) => name.startsWith('dossier_replica_up'))?.[1],
    )
    .toBe(1);
  const names = Object.keys(await countsOf(server)).map((name) => name.replace(/\{.*/, ''));
  const page = readFileSync(projectPath('docs', 'operation.md'), 'utf8');
  expect([...new Set(page.match(/dossier_\w+/g))].sort()).toEqual([...new Set(names)].sort());
  await server.dispose();
});
