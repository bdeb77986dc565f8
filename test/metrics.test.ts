import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { createLog } from '../src/log.js';
import { projectPath } from '../src/project.js';
import { limits } from '../src/server/limits/refusals.js';
import { outcomes } from '../src/server/outcomes.js';
import { createServer, type Server } from '../src/server/server.js';
import { manyApis } from './support/api.js';
import { sharedDatabase, testConfig, testDatabase } from './support/database.js';
import { doubling } from './support/doubling.js';
import { serve } from './support/serve.js';

const database = sharedDatabase();
afterAll(() => database.close());

const { apiWith: serverWith, servers } = manyApis(() => database);

async function textOf(server: Server): Promise<string> {
  const response = await server.fetch('http://dossier/metrics');
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  return response.text();
}

/** The samples of our own metrics, by name with labels. */
async function countsOf(server: Server): Promise<Record<string, number>> {
  const lines = (await textOf(server)).split('\n').filter((line) => line.startsWith('dossier_'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

/** What changed of one metric, by the value of its label. */
async function changed(server: Server, name: string, during: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = await countsOf(server);
  await during();
  const after = await countsOf(server);
  return Object.fromEntries(
    Object.entries(after).flatMap(([sample, value]) => {
      const [, label = ''] = new RegExp(`^${name}\\{\\w+="([^"]*)"\\}$`).exec(sample) ?? [];
      const more = value - (before[sample] ?? 0);
      return label && more !== 0 ? [[label, more] as const] : [];
    }),
  );
}

it('the metrics count operations by how they were answered', async () => {
  const { server, ask } = serverWith();
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
  const { server } = serverWith();
  expect(await textOf(server)).toMatch(/^process_resident_memory_bytes \d+/m);
});

describe('dossier_operation_seconds', () => {
  const seconds = 'dossier_operation_seconds_count';
  const get = (server: Server, query: string, headers: Record<string, string> = {}) =>
    server.fetch(`http://dossier/graphql?query=${encodeURIComponent(query)}`, { headers });

  it('counts each operation once, by what came of it', async () => {
    const { server, ask } = serverWith({ CACHE_MB: 8, GRAPHIQL: true });
    const countries = '{ countries(first: 3) { nodes { code } } }';
    const outcomeOf = (during: () => Promise<unknown>) => changed(server, seconds, during);
    expect(await outcomeOf(() => ask(countries))).toEqual({ answered: 1 });
    expect(await outcomeOf(() => ask(countries))).toEqual({ kept: 1 });
    const fresh = await get(server, countries, { accept: 'application/json' });
    const tag = fresh.headers.get('etag') ?? '';
    const known = async () => get(server, countries, { accept: 'application/json', 'if-none-match': tag });
    expect(await outcomeOf(known)).toEqual({ kept: 1 });
    expect(await outcomeOf(() => ask('{ countries(first: 1) { nodes { code } } node(id: "x") { id } }'))).toEqual({
      partly: 1,
    });
    expect(await outcomeOf(() => ask('{ node(id: "x") { id } }'))).toEqual({ refused: 1 });
    expect(await outcomeOf(() => ask('{ nothing }'))).toEqual({ refused: 1 });
    const unread = () => Promise.resolve(server.fetch('http://dossier/graphql', { method: 'POST', body: 'x' }));
    expect(await outcomeOf(unread)).toEqual({ refused: 1 });
    // What is no operation.
    expect(await outcomeOf(async () => get(server, '', { accept: 'text/html' }))).toEqual({});
    expect(await outcomeOf(async () => server.fetch('http://dossier/graphql', { method: 'OPTIONS' }))).toEqual({});
    expect(await outcomeOf(async () => server.fetch('http://dossier/export'))).toEqual({});
  });

  it('tells what the database is to blame for', async () => {
    const busy = new pg.Pool({ host: '127.0.0.1', port: 1 });
    const config = testConfig();
    const away = createServer({ pool: busy, config, log: createLog(config) });
    servers.push(away);
    const query = '{ countries { nodes { code } } }';
    expect(await changed(away, seconds, async () => get(away, query))).toEqual({ busy: 1 });
    await busy.end();
    const own = await testDatabase();
    const { server, ask, close } = serve(own.url, { STATEMENT_TIMEOUT_MS: 100 });
    await own.pool.query('ALTER TABLE country RENAME TO country_away');
    await own.pool.query('CREATE VIEW country AS SELECT c.* FROM (SELECT pg_sleep(0.3)) s, country_away c');
    try {
      expect(await changed(server, seconds, () => ask(query))).toEqual({ slow: 1 });
    } finally {
      await close();
      await own.close();
    }
  });

  it('has every outcome from the start', async () => {
    const { server } = serverWith();
    const counts = await countsOf(server);
    for (const outcome of outcomes) expect(counts).toHaveProperty([`${seconds}{outcome="${outcome}"}`], 0);
  });
});

it('dossier_operation_cost has what operations were charged', async () => {
  const { server, ask } = serverWith({ MAX_COST: 100 });
  const answers = [await ask('{ countries(first: 1) { nodes { code } } }'), await ask('{ quotes { nodes { text } } }')];
  const costs = answers.map(({ extensions }) => Reflect.get(Object(extensions?.cost), 'cost'));
  expect(await countsOf(server)).toMatchObject({
    dossier_operation_cost_count: 2,
    dossier_operation_cost_sum: costs.reduce((sum, cost) => sum + cost, 0),
  });
});

describe('dossier_refusals_total', () => {
  const post = (body: string, headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const query = (text: string) => post(JSON.stringify({ query: text }));
  const aliases = Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ');
  const from = { req: { socket: { remoteAddress: '192.0.2.7' } } };
  const refused: Readonly<Partial<Record<(typeof limits)[number], RequestInit>>> = {
    tokens: query(`{ ${'__typename '.repeat(5_000)} }`),
    brackets: query(`${'{ a '.repeat(101)}`),
    names: query(`{ ${'a'.repeat(101)} }`),
    aliases: query(`{ ${aliases} }`),
    depth: query(`{ allEquipment(first: 1) { nodes ${'{ parent '.repeat(15)}{ slug }${'}'.repeat(15)} } }`),
    fields: query(doubling(11)),
    cost: query('{ quotes(first: 100) { nodes { citations(first: 100) { nodes { wording } } } } }'),
    body: post('', { 'content-length': '100001' }),
    budget: query('{ countries(first: 1) { nodes { code } } }'),
    key: { ...query('{ __typename }'), headers: { authorization: 'Bearer wrong' } },
  };

  it.each(Object.entries(refused))('counts what the limit of %s refuses', async (limit, init) => {
    const { server } = serverWith({ MAX_COST: 200, BUDGET_COST: limit === 'budget' ? 1 : 1_000_000 });
    const during = async () => (await server.fetch('http://dossier/graphql', init, from)).text();
    expect(await changed(server, 'dossier_refusals_total', during)).toEqual({ [limit]: 1 });
  });

  it('counts every limit that there is, here or where lanes and exports are tested', () => {
    expect([...Object.keys(refused), 'dear', 'exports'].sort()).toEqual([...limits].sort());
  });
});

it('dossier_exports_total counts exports by how they ended', async () => {
  const { server } = serverWith();
  const whole = async () => (await countsOf(server))['dossier_exports_total{ended="whole"}'];
  const paths = ['quotes.csv', 'quotes.parquet', 'quotes.csv?manifest=1', 'quotes.csv?columns=nothing'];
  for (const path of paths) await (await server.fetch(`http://dossier/export/${path}`)).arrayBuffer();
  // It has ended a moment after the last of it was taken. What was refused has not begun.
  await expect.poll(whole).toBe(3);
});

describe('docs/operating.md', () => {
  const page = readFileSync(projectPath('docs', 'operating.md'), 'utf8');

  /** Values of a label as the table has them. A replica has the name of where it is. */
  const shownAs = (label: string, value: string) =>
    label === 'replica' || (label === 'from' && value !== 'primary') ? 'the host and port of each' : `\`${value}\``;

  /** A metric as /metrics gives it: a row of the table. */
  async function rowsOf(server: Server): Promise<string[]> {
    const text = await textOf(server);
    return [...text.matchAll(/^# HELP (dossier_\w+) (.*)\n# TYPE \w+ (\w+)$/gm)].map(
      ([, name = '', help = '', type = '']) => {
        const labels = new Map<string, Set<string>>();
        for (const [, inside = ''] of text.matchAll(new RegExp(`^${name}(?:_count)?\\{(.*)\\} `, 'gm')))
          for (const [, label = '', value = ''] of inside.matchAll(/(\w+)="([^"]*)"/g))
            labels.set(label, (labels.get(label) ?? new Set()).add(value));
        const shown = [...labels].map(
          ([label, values]) => `\`${label}\`: ${[...values].map((value) => shownAs(label, value)).join(', ')}`,
        );
        return `| \`${name}\` | ${type} | ${shown.join('; ')} | ${help} |`;
      },
    );
  }

  /** A server with all that is measured. Any database with the same version of the record may be a replica. */
  async function serverWithAll(): Promise<Server> {
    const { server } = serverWith({
      CACHE_MB: 1,
      REDIS_URL: 'redis://127.0.0.1:1',
      DATABASE_REPLICA_URLS: [database.url],
    });
    const isUp = async () =>
      Object.entries(await countsOf(server)).find(([name]) => name.startsWith('dossier_replica_up'));
    await expect.poll(async () => (await isUp())?.[1]).toBe(1);
    return server;
  }

  it('has a row for every metric of ours, with its labels and what it tells, and no other', async () => {
    const server = await serverWithAll();
    const [, table = ''] = /<!-- metrics: .* -->\n([\s\S]*?)<!-- \/metrics -->/.exec(page) ?? [];
    const rows = await rowsOf(server);
    expect(rows.length).toBeGreaterThan(6);
    expect(table).toBe(
      ['', '| metric | kind | labels | what it tells |', '| --- | --- | --- | --- |', ...rows, '', ''].join('\n'),
    );
  });

  it('speaks of no metric and no label that there is not', async () => {
    const server = await serverWithAll();
    const rows = (await rowsOf(server)).join('\n');
    for (const [, name = '', label, value] of page.matchAll(/\b(dossier_\w+)(?:\{(\w+)="([^"]+)"\})?/g)) {
      const row = rows
        .split('\n')
        .find((each) => each.startsWith(`| \`${name.replace(/_(?:count|sum|bucket)$/, '')}\``));
      expect([name, row]).toEqual([name, expect.any(String)]);
      if (label) expect(row).toContain(`\`${label}\`: `);
      if (value) expect(row).toContain(`\`${value}\``);
    }
  });
});
