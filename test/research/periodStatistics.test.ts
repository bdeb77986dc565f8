import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Dimension, dimensionsOf, groupedModels } from '../../src/research/groups/dimension.js';
import { Keys } from '../../src/research/groups/keys.js';
import { figuresOf } from '../../src/research/groups/measure.js';
import { Aliases, Source } from '../../src/sql/source.js';
import { joined, type Sql, sql, statementOf } from '../../src/sql/sql.js';
import '../../src/schema/index.js';
import { type TestDatabase, testDatabase } from '../support/database.js';

/** Dates of a table's own: the planner reads the statistics of a table that is joined in the same way. */
const periods = groupedModels().flatMap((model) =>
  [...(dimensionsOf(model)?.byName.values() ?? [])]
    .filter(({ key, places }) => key.kind === 'period' && places.every(({ steps }) => steps.length === 0))
    .map((dimension) => ({ model, dimension, name: dimension.name })),
);

/**
 * The planner takes every yes or no for two groups more, so it expects twice the periods. Without the statistics it would expect as many as there are days.
 */
const mostTooMany = 2;

describe('the planner knows how many groups there are, however many days', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase({ seeded: true });
    await database.pool.query('ANALYZE');
  });
  afterAll(() => database.close());

  it.each(periods)('of $model by $name', async ({ model, dimension }) => {
    const { expected, found } = await groups(database.pool, periodKeys(model, dimension));
    expect(found).toBeGreaterThan(0);
    expect(expected).toBeGreaterThanOrEqual(found);
    expect(expected).toBeLessThanOrEqual(mostTooMany * found);
  });

  it('of PackageLineItem by the unit that is reported', async () => {
    const source = Source.of('PackageLineItem', new Aliases());
    const figures = sql`SELECT ${figuresOf('REPORTED_QUANTITY', source)} FROM ${source.from}`;
    const { expected, found } = await groups(database.pool, sql`SELECT unit FROM (${figures}) AS line GROUP BY unit`);
    expect(found).toBeGreaterThan(1);
    // The group of what has no unit is none to the planner.
    expect([found - 1, found]).toContain(expected);
  });
});

/** The periods of a dimension, as totals group by them. */
function periodKeys(model: string, dimension: Dimension): Sql {
  const keys = new Keys(Source.of(model, new Aliases()));
  const { value, coarse } = keys.of(dimension);
  const columns = [sql`${value} AS value`, ...(coarse ? [sql`${coarse} AS coarse`] : [])];
  return sql`SELECT value FROM (SELECT ${joined(columns, ', ')} FROM ${keys.from}) AS own GROUP BY value${coarse ? sql`, coarse` : sql``}`;
}

const planned = z.tuple([
  z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: z.object({ 'Plan Rows': z.number() }) })]) }),
]);

/** How many rows the planner expects of a statement, and how many there are. */
async function groups(pool: pg.Pool, statement: Sql): Promise<{ expected: number; found: number }> {
  const { text } = statementOf(statement);
  const { rows: plan } = await pool.query(`EXPLAIN (FORMAT JSON) ${text}`);
  const { rows } = await pool.query(text);
  return { expected: planned.parse(plan)[0]['QUERY PLAN'][0].Plan['Plan Rows'], found: rows.length };
}
