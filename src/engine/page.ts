import type { Condition } from '../schema/filters/condition.js';
import { mapped } from '../schema/filters/later.js';
import type { SortTerm } from '../schema/lists/order.js';
import type { Listing } from '../schema/lists/page.js';
import { predicate } from '../sql/predicate.js';
import type { Related, RowSource, Source } from '../sql/source.js';
import { identifier, joined, Param, Sql, sql } from '../sql/sql.js';
import { type Column, columnAt, columnOf } from '../sql/tables.js';

/** Which parts of a page are asked for: each costs something, so none is read for nothing. */
export interface Needs {
  readonly rows: boolean;
  /** One row more than the page, to tell whether there are further ones. */
  readonly oneMore: boolean;
  /** The number of each row in its page. */
  readonly numbers: boolean;
  /** How many rows there are. */
  readonly count: boolean;
}

/**
 * A row of a page: what the rows' JSON is made of. It remembers the columns that were asked of it, so that the page reads these and no others.
 */
export class PageRow implements RowSource {
  /** By name in the page: the path to each column. */
  readonly #columns = new Map<string, readonly string[]>();

  constructor(
    readonly model: string,
    readonly alias: Sql,
  ) {}

  column(field: string): Sql {
    return this.#at(columnOf(this.model, field).name, [field]);
  }

  /** A sort key of the row. */
  key({ path }: SortTerm): { column: Column; value: Sql } {
    const column = columnAt(this.model, path);
    return { column, value: this.#at(path.length === 1 ? column.name : path.join('.'), path) };
  }

  #at(name: string, path: readonly string[]): Sql {
    this.#columns.set(name, path);
    return sql`${this.alias}.${identifier(name)}`;
  }

  /** The row's number, from the end that the page is read from. */
  get number(): Sql {
    return sql`${this.alias}."#"`;
  }

  /** How many rows were read. */
  get count(): Sql {
    return sql`${this.alias}."##"`;
  }

  /** The columns that were asked for, as a select list. */
  columnsOf(source: Source): Sql {
    return joined(
      [...this.#columns].map(([name, path]) => sql`${columnOver(source, path)} AS ${identifier(name)}`),
      ', ',
    );
  }
}

/**
 * The rows of a page, behind FROM. To be asked for when all that the rows are asked for is known.
 */
export function pageRows(
  listing: Listing,
  page: PageRow,
  needs: Needs,
  { source, tie }: Related,
  sizeNow: number,
): Sql {
  const holds = predicate(listing.condition, source);
  const order = joined(
    listing.terms.map((term) => sortedBy(source, term, listing)),
    ', ',
  );
  const extra = needs.oneMore ? 1 : 0;
  const limit = new Param(
    mapped(listing.size, (size) => Number(size) + extra),
    'int4',
  );
  const rows = sql`SELECT ${page.columnsOf(source)} FROM ${source.from} WHERE ${tie} AND ${holds} ORDER BY ${order} LIMIT ${boundOf(sizeNow + extra)}`;
  const first = source.aliases.next();
  const limited = sql`SELECT * FROM (${rows}) AS ${first} LIMIT ${limit}`;
  if (!needs.numbers && !needs.count) return sql`(${limited}) AS ${page.alias}`;
  const count = needs.count ? sql`, count(*) OVER () AS "##"` : sql``;
  const inner = source.aliases.next();
  return sql`(SELECT ${inner}.*, row_number() OVER () AS "#"${count} FROM (${limited}) AS ${inner}) AS ${page.alias}`;
}

/**
 * The planner does not know how many rows `LIMIT $1` asks for, and would read a tenth of a table before it sorts. So each page is limited twice: by one of
 * these, which the planner sees, and by the size that was asked for, which travels as a parameter.
 */
const bounds = [2, 8, 32, 128, 1024] as const;

/** The least bound that a number of rows fits in; which one it is belongs to the shape of a question. */
export function boundFor(rows: number): number {
  return bounds.find((bound) => rows <= bound) ?? 1_000_000;
}

const boundOf = (rows: number) => new Sql([String(boundFor(rows))]);

/** A term of ORDER BY. Unknown values stand at the end of the list, whichever end is read first. */
function sortedBy(source: Source, { path, descending, nullable }: SortTerm, { backward, filter }: Listing): Sql {
  const column = columnOver(source, path);
  const direction = descending !== backward ? sql`DESC` : sql`ASC`;
  // Where the filter leaves no unknown values, an index in its plain order serves.
  if (!nullable || isKnownUnder(filter, path)) return sql`${column} ${direction}`;
  return backward ? sql`${column} ${direction} NULLS FIRST` : sql`${column} ${direction} NULLS LAST`;
}

/** Whether every row that meets a condition has a value at the end of a path. */
function isKnownUnder(condition: Condition, path: readonly string[]): boolean {
  const [field, ...rest] = path;
  switch (condition.kind) {
    case 'all':
      return condition.parts.some((part) => isKnownUnder(part, path));
    case 'compare':
      return rest.length === 0 && condition.column === field && condition.operator !== 'notIn';
    case 'one':
      return rest.length > 0 && condition.relation === field && isKnownUnder(condition.condition, rest);
    case 'not':
      return rest.length === 0 && condition.part.kind === 'unknown' && condition.part.column === field;
    case 'any':
    case 'always':
    case 'never':
    case 'unknown':
    case 'empty':
    case 'many':
    case 'family':
      return false;
  }
}

/** A column over to-one relations. */
function columnOver(source: Source, path: readonly string[]): Sql {
  const [field = 'id', ...rest] = path;
  return rest.length === 0 ? source.column(field) : columnOver(source.related(field), rest);
}
