import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openDatabase } from '../../src/database/index.js';
import { connectionOptions } from '../../src/database/pool.js';
import { createLog } from '../../src/log.js';
import { createServer } from '../../src/server/server.js';
import { prepareDatabase } from '../../src/startup.js';
import { testConfig, testDatabase } from '../support/database.js';

/** `DATABASE_URL=…?schema=research`: everything is in the schema that was asked for. */

const admin = new pg.Client(connectionOptions(inject('adminUrl')));
const name = `${new URL(inject('databaseUrl')).pathname.slice(1)}_schemas`;
const urlOf = (database: string, schema?: string) => {
  const url = new URL(inject('adminUrl'));
  url.pathname = `/${database}`;
  if (schema) url.searchParams.set('schema', schema);
  return url.toString();
};

beforeAll(() => admin.connect());
afterAll(async () => {
  for (const kind of ['new', 'extended']) await admin.query(`DROP DATABASE IF EXISTS ${name}_${kind} WITH (FORCE)`);
  await admin.end();
});

describe.each([
  ['new', 'is empty', []],
  [
    'extended',
    'has the extensions in schemas of their own',
    ['CREATE SCHEMA extensions', 'CREATE EXTENSION pg_trgm SCHEMA extensions', 'CREATE EXTENSION btree_gist'],
  ],
])('in a database that %s', (kind, _is, before) => {
  it('migrations, facts and answers are in the schema that the URL names', { timeout: 60_000 }, async () => {
    await admin.query(`CREATE DATABASE ${name}_${kind}`);
    const client = new pg.Client(connectionOptions(urlOf(`${name}_${kind}`)));
    await client.connect();
    for (const sql of before) await client.query(sql);
    const url = urlOf(`${name}_${kind}`, 'research');
    const config = { ...testConfig({ DATABASE_URL: url }), migrateAtStart: true, seedAtStart: true };
    const database = await openDatabase({ config, purpose: 'server' });
    const said: string[] = [];
    await prepareDatabase(database, config, (line) => said.push(line));
    await database.close();
    expect(said.join('\n')).toMatch(/^Migrated: .*\nSeeded: {3}\d+ rows/);

    const { rows } = await client.query<{ schema: string }>(
      `SELECT DISTINCT schemaname::text AS schema FROM pg_tables WHERE tablename IN ('article', '_prisma_migrations', 'quote')`,
    );
    expect(rows).toEqual([{ schema: 'research' }]);
    await client.end();

    // A second start finds all of it.
    const again = await openDatabase({ config, purpose: 'server' });
    said.length = 0;
    await prepareDatabase(again, config, (line) => said.push(line));
    expect(said).toEqual([]);
    const { pool } = again;
    const server = createServer({ pool, config, log: createLog(config) });
    const response = await server.fetch('http://dossier/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({
        query: `{
          articles(where: { headline: { contains: "mines" } }, first: 1) { totalCount }
          search(query: "himras", first: 2) { nodes { kind record { ... on Equipment { slug } } } }
          quoteTotals(groupBy: [KIND]) { buckets { count } }
        }`,
      }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    expect(data.articles.totalCount).toBeGreaterThan(0);
    expect(JSON.stringify(data.search)).toContain('himars');
    await server.dispose();
    await again.close();
  });
});

it('a schema beside one that has a Dossier is not taken for it', { timeout: 60_000 }, async () => {
  const migrated = await testDatabase({ seeded: false });
  const url = new URL(migrated.url);
  url.searchParams.set('schema', 'apart');
  const config = {
    ...testConfig({ DATABASE_URL: url.toString() }),
    migrateAtStart: false,
    seedAtStart: false,
  };
  const opened = await openDatabase({ config, purpose: 'server' });
  await expect(prepareDatabase(opened, config, () => {})).rejects.toThrow(/lacks \d+ migration/);
  await opened.close();
  await migrated.close();
});
