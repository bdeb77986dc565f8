import type { GraphQLError } from 'graphql';
import type { Given } from '../query/deferred.js';
import type { ColumnType } from '../query/model.js';
import type { SortTerm } from '../query/order.js';
import type { Paging } from '../query/page.js';
import type { Piece } from './json.js';
import type { Aliases, Row } from './source.js';
import type { Sql } from './sql.js';

/** The arguments of a field as they were given; those that were not are not there. */
export type GivenArguments<Args> = { readonly [Name in keyof Args]: Given<Args[Name]> };

/** How large the tables are, about, and how pages of large ones are found. */
export interface TableSizes {
  /** Whether to walk through all of a model's table, row by row, would take long. */
  isLarge(model: string): boolean;
  /** In a large table so many rows are looked at in a list's order, before all that meet its filter are found. */
  readonly rowsAhead: number;
  /** Which tables are large: statements are written anew when it changes. */
  readonly large: string;
}

/** What a server is set to, and what it finds, where the SQL of fields goes by it. */
export interface Settings {
  /** The most rows that a page may hold. */
  readonly maxPage: number;
  /** Whether words around a passage may be shown, of texts that are held. */
  readonly passageContext: boolean;
  readonly tables: TableSizes;
}

/** What the SQL of a field is written with: one field of an operation, at one place. */
export interface FieldRequest<Args = unknown> extends Settings {
  /** The arguments. What comes from the variables of a request is deferred: only its shape is known when the statement is written. */
  readonly args: GivenArguments<Args>;
  /** Gives out the names of tables and steps; no two in a statement are the same. */
  readonly aliases: Aliases;
  /** What a given value is in the request at hand: for what decides how the statement looks, and for that alone. */
  now(given: unknown): unknown;
  /** Whether a field is asked for below this one, by the names of the fields that lead to it. */
  asksFor(...path: readonly string[]): boolean;
  /**
   * The JSON of an object, with the fields that are asked of it.
   * @param parent what the SQL of its fields is written over: a row, say.
   * @param type the object's type, where the field is of an interface or union.
   */
  object(parent: unknown, type?: string): Piece[];
  /** The JSON of a page of rows, with all that a connection can be asked for. */
  page(source: PageSource): Piece[];
  /**
   * Refuses the request, when the statement finds that it has to: an expression for the place of the field's JSON.
   * @param error what is wrong, from the detail that the statement gives. It is at the root field that this field is in.
   */
  refusal(error: (detail: string) => GraphQLError, detail: Sql): Sql;
  /** What was read before the statement, for a field that reads so (`readsBefore`). */
  readonly before: unknown;
}

/** The SQL of a field: the pieces of its JSON, over its parent. Where the parent is a row, NULL in its columns is `null`. */
export type FieldSql<Parent, Args = unknown> = (parent: Parent, request: FieldRequest<Args>) => readonly Piece[];

/** Which parts of a page are asked for: each costs something, so none is read for nothing. */
export interface PageNeeds {
  readonly rows: boolean;
  /** One row more than the page, to tell whether there are further ones. */
  readonly oneMore: boolean;
  /** The number of each row in its page. */
  readonly numbers: boolean;
  /** How many rows there are. */
  readonly count: boolean;
}

/** The rows of a page, however they are found. */
export interface PageSource {
  readonly paging: Paging;
  /** The row at hand, as the fields of a node are written over it. */
  readonly row: Row;
  /** A sort key of the row, with what it holds. */
  key(term: SortTerm): { readonly type: ColumnType; readonly value: Sql };
  /** The cursor of the row at hand, where it is not made of the sort keys. */
  cursor?(): Sql;
  /**
   * The rows in the order of reading, behind FROM, under the row's alias: one more than the page where so is needed. To be asked for when all that the rows are
   * asked for is known.
   */
  from(needs: PageNeeds): Sql;
  /** The number of the row in the page, from the end that it is read from, and how many rows were read. */
  readonly number: Sql;
  readonly count: Sql;
  /** How many rows there are in all, on all pages. */
  total(): Sql;
  /** Other fields of the connection are written over this. */
  readonly connection?: unknown;
  /** The steps that `from` and `total` read, for a WITH; none where there are none. To be asked for last. */
  steps?(): readonly Sql[];
}
