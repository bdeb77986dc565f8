import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { figuresOf } from '../../src/research/groups/measure.js';
import { Aliases, Source } from '../../src/sql/source.js';
import { sql, statementOf } from '../../src/sql/sql.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ seeded: true });
});
afterAll(() => database.close());

const planned = z.tuple([
  z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]) }),
]);

it('the planner knows in how many units the reported figures of lines are, however many figures there are', async () => {
  const source = Source.of('PackageLineItem', new Aliases());
  const figures = sql`SELECT ${figuresOf('REPORTED_QUANTITY', source)} FROM ${source.from}`;
  const { text } = statementOf(sql`SELECT unit FROM (${figures}) AS line GROUP BY unit`);
  await database.pool.query('ANALYZE package_line_item');
  const { rows: plan } = await database.pool.query(`EXPLAIN (FORMAT JSON) ${text}`);
  const { rows } = await database.pool.query(text);
  expect(rows.length).toBeGreaterThan(1);
  // The group of what has no unit is none to the planner.
  expect([rows.length - 1, rows.length]).toContain(planned.parse(plan)[0]['QUERY PLAN'][0].Plan['Plan Rows']);
});
