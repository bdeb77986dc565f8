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

it('what belongs to an equipment, and what columns hold, are counted as the database has them', async () => {
  await pool.query('ANALYZE citation');
  // As wide as an id, with values that many rows share.
  await pool.query(
    `CREATE TABLE remark AS SELECT 'fifteen letters' AS text FROM generate_series(1, 200); ANALYZE remark`,
  );
  const records = new CountedRecords(pool);
  await records.refreshed();
  const { rows } = await pool.query<{ slug: string; members: number }>(
    'SELECT slug, count(*)::int AS members FROM equipment_family JOIN equipment ON id = ancestor_id GROUP BY slug',
  );
  expect(Math.max(...rows.map(({ members }) => members))).toBeGreaterThan(1);
  for (const { slug, members } of rows) expect(records.members('family', slug)).toBe(members);

  const { rows: known } = await pool.query<{ share: number }>(
    'SELECT count(country_id)::float8 / count(*) AS share FROM citation',
  );
  expect(records.column('citation', 'country_id').known).toBeCloseTo(known[0]?.share ?? 0, 1);
  expect(records.column('citation', 'article_id').known).toBe(1);
  expect(records.column('citation', 'wording').shares).toBeUndefined();

  const { rows: stances } = await pool.query<{ stance: string; share: number }>(
    'SELECT stance, count(*)::float8 / (SELECT count(*) FROM citation) AS share FROM citation GROUP BY stance',
  );
  const { commonest, shares } = records.column('citation', 'stance');
  expect(commonest).toBeCloseTo(Math.max(...stances.map(({ share }) => share)), 2);
  expect(shares?.size).toBe(stances.length);
  for (const { stance, share } of stances) expect(shares?.get(stance)).toBeCloseTo(share, 2);

  const { rows: articles } = await pool.query<{ slug: string; share: number }>(
    `SELECT slug, count(*)::float8 / (SELECT count(*) FROM citation) AS share FROM citation JOIN article ON article.id = article_id
     GROUP BY slug ORDER BY share DESC LIMIT 3`,
  );
  expect(records.column('remark', 'text')).toEqual({ known: 1, commonest: 1, shares: undefined });
  const byArticle = records.column('citation', 'article_id').shares;
  for (const { slug, share } of articles) expect(byArticle?.get(slug)).toBeCloseTo(share, 1);
});
