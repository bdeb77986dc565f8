import type { Sizes } from './database.js';
import { withClient } from './database.js';
import { operations } from './operations/index.js';
import { startServer } from './servers/index.js';

/** How PostgreSQL would carry out one statement, whatever its values. */
export interface Plan {
  readonly operation: string;
  readonly statement: string;
  /** Tables that are read through an index. */
  readonly byIndex: readonly string[];
  /** Tables that are read from end to end, with their rows: right for small ones. */
  readonly whole: readonly { readonly table: string; readonly rows: number }[];
}

/** A table of fewer rows is read from end to end as fast as by an index. */
export const SMALL_TABLE = 2_000;

/** What Dossier sends for each operation, and how PostgreSQL would do it when the plan must serve every value (`plan_cache_mode = force_generic_plan`). */
export async function plansOf(databaseUrl: string, sizes: Sizes): Promise<readonly Plan[]> {
  let sent = new Map<string, number>();
  const server = await startServer('dossier', databaseUrl, {
    probe: {
      preload: ['./bench/servers/record.mjs'],
      onMessage: (message) => {
        const { text, parameters } = message as { text: string; parameters: number };
        if (/^\s*(SELECT|WITH)\b/i.test(text)) sent.set(text, parameters);
      },
    },
  });
  const plans: Plan[] = [];
  try {
    for (const operation of operations) {
      // What the server does by itself while it starts, and prepares the first time, is no part of the operation.
      await server.ask(operation, operation.variables(1, sizes));
      sent = new Map();
      await server.ask(operation, operation.variables(0, sizes));
      for (const [statement, parameters] of sent) {
        plans.push({
          operation: operation.name,
          statement,
          ...(await explain(databaseUrl, statement, parameters)),
        });
      }
    }
  } finally {
    await server.stop();
  }
  return plans;
}

async function explain(
  databaseUrl: string,
  statement: string,
  parameters: number,
): Promise<Pick<Plan, 'byIndex' | 'whole'>> {
  return withClient(databaseUrl, async (client) => {
    await client.query('SET plan_cache_mode = force_generic_plan');
    await client.query(`PREPARE asked AS ${statement}`);
    // EXPLAIN (GENERIC_PLAN) is PostgreSQL 16's; a prepared statement that must not look at its values says the same in 15.
    const values = parameters === 0 ? '' : `(${Array.from({ length: parameters }, () => 'NULL').join(', ')})`;
    const { rows } = await client.query<{ 'QUERY PLAN': readonly unknown[] }>(
      `EXPLAIN (FORMAT JSON) EXECUTE asked${values}`,
    );
    const byIndex = new Set<string>();
    const whole = new Set<string>();
    visit(rows[0]?.['QUERY PLAN'], (node) => {
      const type = String(node['Node Type']);
      const table = String(node['Relation Name'] ?? '');
      if (type === 'Seq Scan') whole.add(table);
      else if (table !== '' && /Index|Bitmap Heap/.test(type)) byIndex.add(table);
    });
    const counted = await client.query<{ table: string; rows: number }>(
      'SELECT relname AS table, reltuples::int AS rows FROM pg_class WHERE relname = ANY($1) ORDER BY relname',
      [[...whole]],
    );
    return { byIndex: [...byIndex].sort(), whole: counted.rows };
  });
}

function visit(value: unknown, see: (node: Readonly<Record<string, unknown>>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('Node Type' in value) see(value as Readonly<Record<string, unknown>>);
  for (const child of Object.values(value)) visit(child, see);
}
