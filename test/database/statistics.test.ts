import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedDatabase } from '../../src/seed/seed.js';
import { folder, sample } from '../seed/sample.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ seeded: false });
});
afterAll(() => db.close());

it('a seed tells the planner of the rows that it wrote: it does not wait for autovacuum', async () => {
  // So few rows that autovacuum would never count them.
  await seedDatabase(db.prisma, { directory: folder(sample()) });
  const { rows: tables } = await db.pool.query<{ name: string; estimate: number; columns: number }>(
    `SELECT relname AS name, reltuples::int AS estimate, (SELECT count(*)::int FROM pg_stats WHERE tablename = relname) AS columns
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'`,
  );
  expect(tables.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (const { name, estimate, columns } of tables) {
    const { rows } = await db.pool.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
    const count = rows[0]?.count ?? 0;
    if (estimate !== count || (count > 0 && columns === 0)) wrong.push(`${name}: ${estimate} of ${count} rows`);
  }
  expect(wrong).toEqual([]);
});
