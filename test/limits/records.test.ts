import pg from 'pg';
import { afterAll, expect, inject, it, vi } from 'vitest';
import { connectionOptions } from '../../src/database/pool.js';
import { CountedRecords } from '../../src/limits/records.js';

const admin = new pg.Pool(connectionOptions(inject('adminUrl')));
const name = `${inject('emptyTemplate')}_late_${process.pid}`;
const url = new URL(inject('adminUrl'));
url.pathname = `/${name}`;
const pool = new pg.Pool(connectionOptions(url.toString()));
pool.on('error', () => {});

afterAll(async () => {
  vi.useRealTimers();
  await pool.end();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.end();
});

it('a count of the tables that failed is tried again after seconds, and not before', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const records = new CountedRecords(pool);
  await records.refreshed();
  expect(records.of('article')).toBe(100_000);

  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${inject('seededTemplate')}`);
  vi.advanceTimersByTime(4_900);
  await records.refreshed();
  expect(records.of('article')).toBe(100_000);

  vi.advanceTimersByTime(200);
  await records.refreshed();
  const { rows } = await pool.query<{ count: number }>('SELECT count(*)::int AS count FROM article');
  expect(records.of('article')).toBe(rows[0]?.count);
});
