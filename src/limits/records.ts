import type pg from 'pg';
import type { Whole } from '../query/condition.js';
import { tableOf } from '../query/model.js';
import type { TableSizes } from '../sql/field.js';
import { type ColumnCounts, type Counted, count, keyOf, maxCounted, uncounted } from './counting.js';

/** How many rows the tables of the database hold, about: what an operation costs depends on it. */
export interface RecordCounts extends Pick<TableSizes, 'isLarge' | 'rowsAhead'> {
  of(table: string): number;
  /** How many pages of 8 kB a table fills, about. */
  pages(table: string): number;
  /** How much equipment belongs to that with a slug, itself included; undefined where nobody has counted. */
  members(to: Whole, slug: string): number | undefined;
  /** What a column of a table holds, about. */
  column(table: string, column: string): ColumnCounts;
}

/** How long counts stay good. A record grows slowly. */
const freshFor = 600_000;

/** How long after a count that failed the next one is tried, in milliseconds. */
const retryAfter = 5_000;

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

  pages(table: string): number {
    return this.#counts?.pages.get(table) ?? 0;
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
      this.#counts = await count(this.pool);
      this.#large = [...this.#counts.tables].flatMap(([name, rows]) => (this.#isLarge(rows) ? [name] : [])).join(' ');
      this.#countedAt = performance.now();
    } catch {
      // The database is away: the operation itself fails of it. Those that come later try again, but not each of them.
      this.#countedAt = performance.now() - freshFor + retryAfter;
    }
  }
}
