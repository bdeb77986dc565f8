import { type ColumnType, columnAt, columnOf } from '../query/model.js';
import type { SortTerm } from '../query/order.js';
import type { RowSource, Source } from '../sql/source.js';
import { identifier, type Sql, sql } from '../sql/sql.js';

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

  type(field: string): ColumnType {
    return columnOf(this.model, field);
  }

  column(field: string): Sql {
    return this.#at(columnOf(this.model, field).name, [field]);
  }

  /** A sort key of the row. */
  key({ path }: SortTerm): { readonly type: ColumnType; readonly value: Sql } {
    const column = columnAt(this.model, path);
    return { type: column, value: this.#at(path.length === 1 ? column.name : path.join('.'), path) };
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

  /** The columns that were asked for, for a select list. */
  columnsOf(source: Source): Sql[] {
    return [...this.#columns].map(([name, path]) => sql`${columnOver(source, path)} AS ${identifier(name)}`);
  }

  /** The same, of a step that has them already. */
  columnsIn(step: Sql): Sql[] {
    return [...this.#columns.keys()].map((name) => sql`${step}.${identifier(name)}`);
  }
}

/** A column over to-one relations. */
export function columnOver(source: Source, path: readonly string[]): Sql {
  const [field = 'id', ...rest] = path;
  return rest.length === 0 ? source.column(field) : columnOver(source.related(field), rest);
}
