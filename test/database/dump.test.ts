import { afterAll, expect, it } from 'vitest';
import { testDatabase } from '../support/database.js';

const db = await testDatabase({ seeded: false });
afterAll(() => db.close());

it('each function can be made from what PostgreSQL writes of it, so that pg_restore takes what pg_dump gives', async () => {
  const { rows } = await db.pool.query<{ name: string; definition: string }>(
    `SELECT p.oid::regprocedure::text AS name, pg_get_functiondef(p.oid) AS definition FROM pg_proc p
     WHERE pronamespace = 'public'::regnamespace AND prokind = 'f'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  );
  expect(rows.length).toBeGreaterThan(10);
  const refused: string[] = [];
  for (const { name, definition } of rows)
    await db.pool.query(definition).catch((error: Error) => refused.push(`${name}: ${error.message}`));
  expect(refused).toEqual([]);
});
