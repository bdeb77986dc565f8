import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectionOptions } from '../../src/database/pool.js';
import { RecordVersion } from '../../src/database/recordVersion.js';
import { seedDatabase } from '../../src/seed/seed.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let db: TestDatabase;
let record: RecordVersion;
beforeAll(async () => {
  db = await testDatabase();
  record = new RecordVersion(db.pool);
});
afterAll(async () => {
  await record.close();
  await db.close();
});

async function version(): Promise<string | undefined> {
  const { rows } = await db.pool.query<{ version: string }>('SELECT version::text AS version FROM record_version');
  return rows[0]?.version;
}

it('watches every table: a migration that makes one calls watch_record', async () => {
  const { rows } = await db.pool.query(
    `SELECT relname FROM pg_class c
     WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname NOT IN ('_prisma_migrations', 'record_version', 'api_key')
       AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = c.oid AND tgname = 'record_version')`,
  );
  expect(rows).toEqual([]);
});

it('stays where a seed, or a statement, finds nothing to change', async () => {
  const before = await version();
  await seedDatabase(db.prisma);
  await db.pool.query(`UPDATE article SET headline = '' WHERE slug = 'there is none'`);
  await db.pool.query('DELETE FROM article_text');
  expect(await version()).toBe(before);
});

it('changes once with the transaction that changes facts, and not with one that is undone', async () => {
  const before = await version();
  const writer = new pg.Client(connectionOptions(db.url));
  await writer.connect();
  const inside = async () =>
    (await writer.query('SELECT version::text AS version FROM record_version')).rows[0].version;
  await writer.query('BEGIN');
  await writer.query('UPDATE treaty SET name = name');
  const during = await inside();
  await writer.query('UPDATE article SET headline = headline');
  expect([during === before, await inside()]).toEqual([false, during]);
  expect(await version()).toBe(before);
  await writer.query('ROLLBACK');
  expect(await version()).toBe(before);
  await writer.query('UPDATE treaty SET name = name');
  expect(await version()).not.toBe(before);
  await writer.end();
});

it('is known within a moment of the commit, and without a question in between', async () => {
  const before = await record.current();
  expect(before).toBe(await version());
  await db.pool.query('UPDATE treaty SET name = name');
  const after = await version();
  expect(after).not.toBe(before);
  await expect.poll(() => record.current(), { interval: 5, timeout: 300 }).toBe(after);
});

it('is known within a second also where nobody tells, and unknown where the database does not say', async () => {
  await db.pool.query(`UPDATE record_version SET version = gen_random_uuid()`);
  const after = await version();
  await expect.poll(() => record.current(), { interval: 20, timeout: 1_000 }).toBe(after);
  await db.pool.query('ALTER TABLE record_version RENAME TO hidden');
  await expect.poll(() => record.current(), { interval: 20, timeout: 1_500 }).toBeUndefined();
  await db.pool.query('ALTER TABLE hidden RENAME TO record_version');
  expect(await record.current()).toBe(after);
});
