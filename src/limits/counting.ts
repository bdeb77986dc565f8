import type pg from 'pg';
import { type Whole, wholes } from '../query/condition.js';
import { hasNaturalKey, models, naturalKey } from '../query/model.js';
import { Aliases, Source } from '../sql/source.js';
import { identifier, joined, literal, numberSql, Param, type Sql, sql, statementOf } from '../sql/sql.js';

/** What a column holds, about. */
export interface ColumnCounts {
  /** The part of the rows in which it is known. */
  readonly known: number;
  /** The part of the rows that have its commonest value; undefined where that is not known. */
  readonly commonest?: number | undefined;
  /** Where it has few values, the part of the rows that have each of them; where it leads to other records, by the slugs of the commonest. */
  readonly shares?: ReadonlyMap<string, number> | undefined;
}

/** A column of which nobody knows more: every row has a value. */
export const uncounted: ColumnCounts = { known: 1 };

/** Above this a table's size is taken from PostgreSQL's statistics: to count it would take long, and a few rows more are no matter. */
export const maxCounted = 100_000;

/** What was counted at one time. */
export interface Counted {
  readonly tables: ReadonlyMap<string, number>;
  readonly pages: ReadonlyMap<string, number>;
  /** By whole and slug; equipment that nothing else belongs to is left out. */
  readonly members: ReadonlyMap<string, number>;
  /** By table and column. */
  readonly columns: ReadonlyMap<string, ColumnCounts>;
}

export const keyOf = (of: string, name: string) => `${of} ${name}`;

/** Counts the rows of all tables, and what PostgreSQL's statistics know of their columns. */
export async function count(pool: pg.Pool): Promise<Counted> {
  const sizes = await sizesOf(pool);
  return { ...sizes, members: await membersOf(pool), columns: await columnsOf(pool) };
}

async function sizesOf(pool: pg.Pool): Promise<Pick<Counted, 'tables' | 'pages'>> {
  const { rows } = await pool.query<{ name: string; rows: number; pages: number }>(`
    SELECT relname AS name, reltuples::float8 AS rows, relpages AS pages
    FROM pg_class
    WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace`);
  const pages = new Map(rows.map(({ name, pages: filled }) => [name, filled]));
  const counts = new Map(rows.map(({ name, rows: reckoned }) => [name, reckoned]));
  const few = rows.filter(({ rows: reckoned }) => reckoned < maxCounted).map(({ name }) => name);
  if (few.length === 0) return { tables: counts, pages };
  const counted = await allOf<{ name: string; rows: number }>(pool, few.map(countOf));
  for (const { name, rows: found } of counted) counts.set(name, Math.max(found, counts.get(name) ?? 0));
  return { tables: counts, pages };
}

/** A table that was never analysed may be large: no more of it is read than shows that. */
function countOf(table: string): Sql {
  const bounded = sql`SELECT 1 FROM ${identifier(table)} LIMIT ${numberSql(maxCounted)}`;
  return sql`SELECT ${literal(table)} AS name, (SELECT count(*)::float8 FROM (${bounded}) AS bounded) AS rows`;
}

/** What PostgreSQL's statistics say of columns. Of those with few short values, enums above all, it has each value; of ids it has the commonest. */
async function columnsOf(pool: pg.Pool): Promise<ReadonlyMap<string, ColumnCounts>> {
  const { rows } = await pool.query<{
    name: string;
    column: string;
    known: number;
    isId: boolean;
    values: string[] | null;
    shares: number[] | null;
  }>(`
    SELECT
      tablename AS name,
      attname AS column,
      1 - null_frac AS known,
      is_id AS "isId",
      CASE WHEN is_id OR (avg_width <= 4 AND n_distinct BETWEEN 1 AND 100) THEN most_common_vals::text::text[] END AS values,
      most_common_freqs AS shares
    FROM pg_stats
    CROSS JOIN LATERAL (SELECT coalesce(most_common_vals::text ~ '^.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[,}]', FALSE) AS is_id) AS ids
    WHERE schemaname = current_schema()`);
  const keys = await keysOf(
    pool,
    rows.flatMap(({ isId, values }) => (isId ? (values ?? []) : [])),
  );
  return new Map(
    rows.map(({ name, column, known, isId, values, shares }) => {
      const named = (value: string) => (isId ? keys.get(value) : value);
      const each = values?.flatMap((value, index) => {
        const key = named(value);
        return key === undefined ? [] : [[key, shares?.[index] ?? 0] as const];
      });
      return [keyOf(name, column), { known, commonest: shares?.[0], shares: each && new Map(each) }];
    }),
  );
}

/** The slugs, or codes, of the records that have one, by id. */
async function keysOf(pool: pg.Pool, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const asked = new Param(ids, 'uuid[]');
  const each = models.filter(hasNaturalKey).map((model) => {
    const records = Source.of(model, new Aliases());
    const id = records.column('id');
    return sql`SELECT ${id} AS id, ${records.column(naturalKey(model))} AS key FROM ${records.from} WHERE ${id} = ANY(${asked})`;
  });
  const rows = await allOf<{ id: string; key: string }>(pool, each);
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** How much belongs to each equipment that has more than itself. */
async function membersOf(pool: pg.Pool): Promise<ReadonlyMap<string, number>> {
  const rows = await allOf<{ whole: string; slug: string; members: number }>(pool, wholeNames.map(membersOfEach));
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

/** The rows of several statements, which are sent as one. */
async function allOf<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  statements: readonly Sql[],
): Promise<readonly Row[]> {
  const { text, params } = statementOf(joined(statements, ' UNION ALL '));
  const { rows } = await pool.query<Row>(
    text,
    params.map(({ operand }) => operand),
  );
  return rows;
}
