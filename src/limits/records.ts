import type pg from 'pg';
import { type Whole, wholes } from '../query/condition.js';
import { tableOf } from '../query/model.js';
import type { TableSizes } from '../sql/field.js';
import { Aliases, Source } from '../sql/source.js';
import { identifier, joined, literal, numberSql, type Sql, sql, statementOf } from '../sql/sql.js';

/** How many rows the tables of the database hold, about: what an operation costs depends on it. */
export interface RecordCounts {
  of(table: string): number;
  /** How much equipment belongs to that with a slug, itself included; undefined where nobody has counted. */
  members(to: Whole, slug: string): number | undefined;
  /** What a column of a table holds, about. */
  column(table: string, column: string): ColumnCounts;
  /** In a table of more than twice as many rows so many are looked at in a list's order, before all that meet its filter are found. */
  readonly rowsAhead: number;
}

/** What a column holds, about. */
export interface ColumnCounts {
  /** The part of the rows in which it is known. */
  readonly known: number;
  /** The part of the rows that have its commonest value; undefined where that is not known. */
  readonly commonest?: number | undefined;
  /** Where it has few values, the part of the rows that have each of them. */
  readonly shares?: ReadonlyMap<string, number> | undefined;
}

/** A column of which nobody knows more: every row has a value. */
export const uncounted: ColumnCounts = { known: 1 };

/** Above this a table's size is taken from PostgreSQL's statistics: to count it would take long, and a few rows more are no matter. */
const maxCounted = 100_000;

/** How long counts stay good. A record grows slowly. */
const freshFor = 600_000;

/** How long after a count that failed the next one is tried, in milliseconds. */
const retryAfter = 5_000;

/** What was counted at one time. */
interface Counted {
  readonly tables: ReadonlyMap<string, number>;
  /** By whole and slug; equipment that nothing else belongs to is left out. */
  readonly members: ReadonlyMap<string, number>;
  /** By table and column. */
  readonly columns: ReadonlyMap<string, ColumnCounts>;
}

const keyOf = (of: string, name: string) => `${of} ${name}`;

/** Counts the rows of all tables, when they are first asked for and again from time to time. */
export class CountedRecords implements RecordCounts, TableSizes {
  #counts: Counted | undefined;
  #large = '';
  #counting: Promise<void> | undefined;
  #countedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly pool: pg.Pool,
    /** Some milliseconds of looking. */
    readonly rowsAhead = 2_000,
  ) {}

  /** Before the tables are counted, and where the database cannot say, they are taken for large. */
  of(table: string): number {
    return this.#counts ? (this.#counts.tables.get(table) ?? 0) : maxCounted;
  }

  members(to: Whole, slug: string): number | undefined {
    return this.#counts && (this.#counts.members.get(keyOf(to, slug)) ?? 1);
  }

  column(table: string, column: string): ColumnCounts {
    return this.#counts?.columns.get(keyOf(table, column)) ?? uncounted;
  }

  isLarge(model: string): boolean {
    return this.#isLarge(this.#counts?.tables.get(tableOf(model).name) ?? 0);
  }

  get large(): string {
    return this.#large;
  }

  /** Where there are not twice as many rows as would be looked at first, they are few. */
  #isLarge(rows: number): boolean {
    return rows > 2 * this.rowsAhead;
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
      this.#counts = {
        tables: await countsOf(this.pool),
        members: await membersOf(this.pool),
        columns: await columnsOf(this.pool),
      };
      this.#large = [...this.#counts.tables].flatMap(([name, rows]) => (this.#isLarge(rows) ? [name] : [])).join(' ');
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
  const bounded = sql`SELECT 1 FROM ${identifier(table)} LIMIT ${numberSql(maxCounted)}`;
  return sql`SELECT ${literal(table)} AS name, (SELECT count(*)::float8 FROM (${bounded}) AS bounded) AS rows`;
}

/** What PostgreSQL's statistics say of columns. Of those with few short values, enums above all, it has each value. */
async function columnsOf(pool: pg.Pool): Promise<ReadonlyMap<string, ColumnCounts>> {
  const { rows } = await pool.query<{
    name: string;
    column: string;
    known: number;
    values: string[] | null;
    shares: number[] | null;
  }>(`
    SELECT
      tablename AS name,
      attname AS column,
      1 - null_frac AS known,
      CASE WHEN avg_width <= 4 AND n_distinct BETWEEN 1 AND 100 THEN most_common_vals::text::text[] END AS values,
      most_common_freqs AS shares
    FROM pg_stats
    WHERE schemaname = current_schema()`);
  return new Map(
    rows.map(({ name, column, known, values, shares }) => [
      keyOf(name, column),
      {
        known,
        commonest: shares?.[0],
        shares: values ? new Map(values.map((value, index) => [value, shares?.[index] ?? 0])) : undefined,
      },
    ]),
  );
}

/** How much belongs to each equipment that has more than itself. */
async function membersOf(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const { text, params } = statementOf(joined(wholeNames.map(membersOfEach), ' UNION ALL '));
  const { rows } = await pool.query<{ whole: string; slug: string; members: number }>(
    text,
    params.map(({ operand }) => operand),
  );
  return new Map(rows.map(({ whole, slug, members }) => [keyOf(whole, slug), members]));
}

const wholeNames = ['family', 'system'] as const satisfies readonly Whole[];

function membersOfEach(to: Whole): Sql {
  const { table, relation } = wholes[to];
  const pairs = Source.of(table, new Aliases());
  const slug = pairs.related(relation).column('slug');
  return sql`
    SELECT ${literal(to)} AS whole, ${slug} AS slug, count(*)::int AS members
    FROM ${pairs.from}
    GROUP BY ${slug}
    HAVING count(*) > 1`;
}
