import type { List, ListConnection } from '../query/list.js';
import type { ColumnType } from '../query/model.js';
import type { SortTerm } from '../query/order.js';
import type { Listing } from '../query/page.js';
import type { WhereInput } from '../query/readWhere.js';
import type { PageNeeds, PageSource } from '../sql/field.js';
import { rowsThatMeet } from '../sql/predicate.js';
import { type Aliases, type Related, Source } from '../sql/source.js';
import { type Sql, sql } from '../sql/sql.js';
import { PageRow } from './pageRow.js';
import { pageRows } from './pageRows.js';

/** What the page of a list is made of. */
export interface ListPageOptions {
  readonly list: List;
  /** The list's `where` as it was given. */
  readonly where: WhereInput | undefined;
  readonly listing: Listing;
  /**
   * Begins a FROM clause over the records that belong to a record; each part of a statement has its own. None for a whole table, of which there may be very
   * many.
   */
  readonly rows: (() => Related) | undefined;
  /** In a large table, the rows to look at before all are found that meet the filter. */
  readonly rowsAhead: number | undefined;
  /** The page's size in the request at hand. */
  readonly sizeNow: number;
  readonly aliases: Aliases;
}

/** The page of a list of records. */
export class ListPage implements PageSource {
  readonly row: PageRow;
  readonly #options: ListPageOptions;

  constructor(options: ListPageOptions) {
    this.#options = options;
    this.row = new PageRow(options.list.model, options.aliases.next());
  }

  get paging(): Listing {
    return this.#options.listing;
  }

  get connection(): ListConnection {
    const { list, where, rows } = this.#options;
    return { list, where, isRoot: rows === undefined };
  }

  key(term: SortTerm): { readonly type: ColumnType; readonly value: Sql } {
    return this.row.key(term);
  }

  get number(): Sql {
    return this.row.number;
  }

  get count(): Sql {
    return this.row.count;
  }

  total(): Sql {
    const { source, tie } = this.#rows();
    const filter = rowsThatMeet(this.paging.filter, source, this.#options.rows);
    return sql`(SELECT count(*) FROM ${source.from} WHERE ${tie} AND ${filter})`;
  }

  from(needs: PageNeeds): Sql {
    const { listing, rows, rowsAhead, sizeNow, aliases } = this.#options;
    const origin = { rows: () => this.#rows(), isRoot: rows === undefined, rowsAhead, sizeNow };
    return pageRows(listing, this.row, needs, origin, aliases);
  }

  #rows(): Related {
    const { list, rows, aliases } = this.#options;
    return rows?.() ?? { source: Source.of(list.model, aliases), tie: sql`TRUE` };
  }
}
