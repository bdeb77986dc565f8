import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { batchClient } from '../../src/database/client.js';
import { openDatabase } from '../../src/database/index.js';
import { connectionOptions } from '../../src/database/pool.js';
import { createLog } from '../../src/log.js';
import { seedDatabase } from '../../src/seed/seed.js';
import { createServer } from '../../src/server/server.js';
import { prepareDatabase } from '../../src/startup.js';
import { folder, sample } from '../seed/sample.js';
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

/** Facts, with what is asked for of them: the record's own, and of another folder. */
const ofRecord = { files: undefined, headline: 'mines', misspelt: 'himras', found: 'himars' };
const ofSample = { files: sample(), headline: 'missiles', misspelt: 'lancce', found: 'lance' };

describe.each([
  ['new', 'is empty', [], ofSample],
  [
    'extended',
    'has the extensions in schemas of their own',
    ['CREATE SCHEMA extensions', 'CREATE EXTENSION pg_trgm SCHEMA extensions', 'CREATE EXTENSION btree_gist'],
    ofRecord,
  ],
])('in a database that %s', (kind, _is, before, facts) => {
  it('migrations, facts and answers are in the schema that the URL names', { timeout: 60_000 }, async () => {
    await admin.query(`CREATE DATABASE ${name}_${kind}`);
    const client = new pg.Client(connectionOptions(urlOf(`${name}_${kind}`)));
    await client.connect();
    for (const sql of before) await client.query(sql);
    const url = urlOf(`${name}_${kind}`, 'research');
    const config = {
      ...testConfig({ DATABASE_URL: url }),
      migrateAtStart: true,
      seedAtStart: facts.files === undefined,
    };
    const database = await openDatabase({ config, purpose: 'server' });
    const said: string[] = [];
    await prepareDatabase(database, config, (line) => said.push(line));
    if (facts.files) {
      const batch = batchClient(url, config, database.found);
      await seedDatabase(batch.prisma, { directory: folder(facts.files) });
      await batch.close();
    } else {
      expect(said.join('\n')).toMatch(/^Migrated: .*\nSeeded: {3}\d+ rows/);
    }
    await database.close();

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
          articles(where: { headline: { contains: "${facts.headline}" } }, first: 1) { totalCount }
          search(query: "${facts.misspelt}", first: 2) { nodes { kind record { ... on Equipment { slug } } } }
          quoteTotals(groupBy: [KIND]) { buckets { count } }
        }`,
      }),
    });
    const { data, errors } = await response.json();
    expect(errors).toBeUndefined();
    expect(data.articles.totalCount).toBeGreaterThan(0);
    expect(JSON.stringify(data.search)).toContain(facts.found);
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
