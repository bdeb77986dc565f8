import type { SortTerm } from '../query/order.js';
import type { Paging } from '../query/page.js';
import type { PageNeeds, PageSource } from '../sql/field.js';
import { ordering } from '../sql/keyset.js';
import { StepRow } from '../sql/source.js';
import { identifier, type Param, type Sql, sql } from '../sql/sql.js';

/** A row of a page that steps of a statement make. It remembers which columns were asked of it, so that no step is there for nothing. */
export class PageStepRow<Name extends string> extends StepRow<Name> {
  readonly #asked = new Set<string>();

  override column(field: string): Sql {
    this.#asked.add(field);
    return super.column(field);
  }

  /** Whether one of these columns was asked for. */
  asksFor(...names: readonly Name[]): boolean {
    return names.some((name) => this.#asked.has(name));
  }
}

/** What is asked of the steps of a page. */
export interface StepNeeds {
  /** Of its rows; undefined where none are read. */
  readonly rows: PageNeeds | undefined;
  /** Whether the rows of all pages are counted. */
  readonly total: boolean;
}

/** How the rows of a page are made. */
export interface PageSteps {
  /** The rows in the order of reading, with all columns that are asked for and what `numberedPage` gives. */
  rows(): Sql;
  /** How many rows there are in all, on all pages. */
  total(): Sql;
  /** The steps that both read, by their names. */
  steps(needs: StepNeeds): readonly Sql[];
}

/** A page of rows that steps of a statement make. The terms of its order name columns of the row by their paths. */
export class StepPage<Name extends string> implements PageSource {
  readonly number: Sql;
  readonly count: Sql;
  #needs: StepNeeds = { rows: undefined, total: false };

  constructor(
    readonly paging: Paging,
    readonly row: PageStepRow<Name>,
    private readonly made: PageSteps,
  ) {
    this.number = sql`${row.alias}."#"`;
    this.count = sql`${row.alias}."##"`;
  }

  key(term: SortTerm) {
    const name = columnName(term);
    return { type: this.row.type(name), value: this.row.column(name) };
  }

  from(needs: PageNeeds): Sql {
    this.#needs = { ...this.#needs, rows: needs };
    return sql`(${this.made.rows()}) AS ${this.row.alias}`;
  }

  total(): Sql {
    this.#needs = { ...this.#needs, total: true };
    return this.made.total();
  }

  steps(): readonly Sql[] {
    return this.made.steps(this.#needs);
  }
}

/** The columns of a step that the terms of an order sort by. */
export function keyColumns(step: Sql, terms: readonly SortTerm[]): readonly Sql[] {
  return terms.map((term) => sql`${step}.${identifier(columnName(term))}`);
}

const columnName = ({ path }: SortTerm) => path.join('.');

/**
 * The page of a step's rows: those that are so, in the order of reading, as many as the page takes, with the number of each as "#" and how many there are
 * as "##".
 */
export function numberedPage(step: Sql, isSo: Sql, limit: Param, paging: Paging, needs: PageNeeds): Sql {
  const order = ordering(keyColumns(step, paging.terms), paging);
  const count = needs.count ? sql`, count(*) OVER () AS "##"` : sql``;
  return sql`
    SELECT sorted.*, row_number() OVER () AS "#"${count}
    FROM (SELECT * FROM ${step} WHERE ${isSo} ORDER BY ${order} LIMIT ${limit}) AS sorted`;
}
