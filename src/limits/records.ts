import type pg from 'pg';
import { identifier, joined, literal, Sql, sql, statementOf } from '../sql/sql.js';

/** How many rows the tables of the database hold, about: what an operation costs depends on it. */
export interface RecordCounts {
  of(table: string): number;
}

/** Above this a table's size is taken from PostgreSQL's statistics: to count it would take long, and a few rows more are no matter. */
const maxCounted = 100_000;

/** How long counts stay good. A record grows slowly. */
const freshFor = 600_000;

/** How long after a count that failed the next one is tried, in milliseconds. */
const retryAfter = 5_000;

/** Counts the rows of all tables, when they are first asked for and again from time to time. */
export class CountedRecords implements RecordCounts {
  #counts: ReadonlyMap<string, number> | undefined;
  #counting: Promise<void> | undefined;
  #countedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly pool: pg.Pool) {}

  /** Before the tables are counted, and where the database cannot say, they are taken for large. */
  of(table: string): number {
    return this.#counts ? (this.#counts.get(table) ?? 0) : maxCounted;
  }

  /** Changes whenever the counts do: what was reckoned with other counts is reckoned again. */
  get version(): number {
    return this.#countedAt;
  }

  /** What to wait for before the first operation; undefined once there are counts. Counts that are old are made anew beside the operations that come. */
  refreshed(): Promise<void> | undefined {
    if (!this.#counting && performance.now() - this.#countedAt > freshFor) {
      this.#counting = this.#count().finally(() => {
        this.#counting = undefined;
      });
    }
    return this.#counts ? undefined : this.#counting;
  }

  async #count(): Promise<void> {
    try {
      this.#counts = await countsOf(this.pool);
      this.#countedAt = performance.now();
    } catch {
      // The database is away: the operation itself will tell. Those that come later try again, but not each of them.
      this.#countedAt = performance.now() - freshFor + retryAfter;
    }
  }
}

async function countsOf(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const { rows } = await pool.query<{ name: string; rows: number }>(
    `SELECT relname AS name, reltuples::float8 AS rows FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace`,
  );
  const counts = new Map(rows.map(({ name, rows: reckoned }) => [name, reckoned]));
  const few = rows.filter(({ rows: reckoned }) => reckoned < maxCounted).map(({ name }) => name);
  if (few.length === 0) return counts;
  const { text, params } = statementOf(joined(few.map(countOf), ' UNION ALL '));
  const counted = await pool.query<{ name: string; rows: number }>(
    text,
    params.map(({ operand }) => operand),
  );
  for (const { name, rows: found } of counted.rows) counts.set(name, Math.max(found, counts.get(name) ?? 0));
  return counts;
}

/** A table that was never analysed may be large: no more of it is read than tells that. */
function countOf(table: string): Sql {
  const bounded = sql`SELECT 1 FROM ${identifier(table)} LIMIT ${new Sql([String(maxCounted)])}`;
  return sql`SELECT ${literal(table)} AS name, (SELECT count(*)::float8 FROM (${bounded}) AS bounded) AS rows`;
}
