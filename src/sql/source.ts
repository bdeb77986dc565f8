import { type ColumnType, columnOf, relationOf, tableOf } from '../query/model.js';
import { identifier, joined, type Sql, sql } from './sql.js';

/** Gives out aliases; every one is used once in a statement. */
export class Aliases {
  #given = 0;
  next(): Sql {
    this.#given += 1;
    return identifier(`t${this.#given}`);
  }
}

/** A row that a statement reads, with typed columns. */
export interface Row {
  /** What a column holds. @throws TypeError for a column that it does not have. */
  type(field: string): ColumnType;
  column(field: string): Sql;
}

/** The columns of a row that make one value, without the value's name before theirs: `amount` is the row's `valueAmount`. */
export function partOf(row: Row, name: string): Row {
  const inRow = (field: string) => `${name}${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  return { type: (field) => row.type(inRow(field)), column: (field) => row.column(inRow(field)) };
}

/** A record that a statement reads: the columns of its model. */
export interface RowSource extends Row {
  readonly model: string;
}

/** A record of which a statement knows the id alone. */
export function recordWithId(model: string, id: Sql): RowSource {
  return {
    model,
    type: (field) => columnOf(model, field),
    column: (field) => {
      if (field !== 'id') throw new TypeError(`of this ${model} only the id is known, not ${field}`);
      return id;
    },
  };
}

/** A row of a step of a statement: its columns are declared with it. */
export class StepRow<Name extends string = string> implements Row {
  /** @param alias the step's, or that which it has behind FROM. */
  constructor(
    readonly alias: Sql,
    private readonly columns: Readonly<Record<Name, ColumnType>>,
  ) {}

  type(field: string): ColumnType {
    if (!this.#has(field)) throw new TypeError(`a step without a column ${field}`);
    return this.columns[field];
  }

  column(field: string): Sql {
    if (!this.#has(field)) throw new TypeError(`a step without a column ${field}`);
    return sql`${this.alias}.${identifier(field)}`;
  }

  #has(field: string): field is Name {
    return Object.hasOwn(this.columns, field);
  }
}

/** What is joined in a FROM clause. */
export interface Joins {
  readonly list: Sql[];
  /** Whether the clause is written: what is joined after that would be lost. */
  isWritten: boolean;
}

/** Where the id of a record is beside the record's own table, which is then read only when more is asked for. */
interface Known {
  readonly id: Sql;
  /** The table between two records: the clause begins with it. */
  readonly between?: Sql;
  /** Joins the record's own table, where it does not follow the one between. */
  readonly join?: () => void;
}

/** A table in a FROM clause, with the to-one relations that conditions and orders follow from it joined as they are asked for. */
export class Source implements RowSource {
  readonly #joins: Joins;
  readonly #related = new Map<string, Source>();
  readonly #known: Known | undefined;
  /** Whether more than the id is asked for. */
  #isRead: boolean;

  constructor(
    readonly model: string,
    readonly alias: Sql,
    readonly aliases: Aliases,
    joins: Joins = noJoins(),
    known?: Known,
    /** Whether there is a record in every row: not where it may be missing. */
    readonly always = true,
    /** The rows that are read, where they are not the whole table. */
    private readonly rows?: Sql,
  ) {
    this.#joins = joins;
    this.#known = known;
    this.#isRead = known === undefined;
  }

  /** A table that begins a FROM clause. */
  static of(model: string, aliases: Aliases): Source {
    return new Source(model, aliases.next(), aliases);
  }

  /** Rows of a table, found by a statement of their own, that begin a FROM clause. */
  static over(model: string, rows: Sql, aliases: Aliases): Source {
    return new Source(model, aliases.next(), aliases, noJoins(), undefined, true, rows);
  }

  type(field: string): ColumnType {
    return columnOf(this.model, field);
  }

  /** Where a record that may be missing is read, the id is its own: that it is there then lets the planner make a plain join of it. */
  column(field: string): Sql {
    if (this.#known && field === 'id' && !(this.#isRead && !this.always)) return this.#known.id;
    this.#read();
    return sql`${this.alias}.${identifier(columnOf(this.model, field).name)}`;
  }

  /** Whether more is asked for than an id that another table holds. */
  get isRead(): boolean {
    return this.#isRead;
  }

  #read(): void {
    if (this.#isRead) return;
    if (this.#joins.isWritten) throw new TypeError(`${this.model} was asked for behind its FROM clause`);
    this.#isRead = true;
    this.#known?.join?.();
  }

  /** The record that a to-one relation leads to; its columns are NULL where there is none. */
  related(relation: string): Source {
    const existing = this.#related.get(relation);
    if (existing) return existing;
    const found = relationOf(this.model, relation);
    if (found.kind === 'between') throw new TypeError(`${this.model}.${relation} leads to many`);
    const always = this.always && found.kind === 'to' && !columnOf(this.model, found.key).nullable;
    const alias = this.aliases.next();
    // A plain join leaves the planner free to begin at either side, which an order by the other side's columns asks for.
    const join = (on: Sql) =>
      this.#joins.list.push(
        sql`${always ? sql`JOIN` : sql`LEFT JOIN`} ${tableName(found.target)} AS ${alias} ON ${on}`,
      );
    let known: Known | undefined;
    if (found.kind === 'to') {
      const key = this.column(found.key);
      known = { id: key, join: () => join(sql`${alias}."id" = ${key}`) };
    }
    const source = new Source(found.target, alias, this.aliases, this.#joins, known, always);
    if (found.kind === 'from') join(sql`${source.column(found.key)} = ${this.column('id')}`);
    this.#related.set(relation, source);
    return source;
  }

  /** What is behind FROM. To be asked for last: conditions and orders add to it. */
  get from(): Sql {
    this.#joins.isWritten = true;
    return joined([...this.#tables(), ...this.#joins.list], ' ');
  }

  #tables(): Sql[] {
    const own = sql`${this.rows ?? tableName(this.model)} AS ${this.alias}`;
    if (!this.#known?.between) return [own];
    const { between, id } = this.#known;
    return this.#isRead ? [between, sql`JOIN ${own} ON ${this.alias}."id" = ${id}`] : [between];
  }
}

/** The joins of a FROM clause that nothing is joined in yet. */
export const noJoins = (): Joins => ({ list: [], isWritten: false });

function tableName(model: string): Sql {
  return identifier(tableOf(model).name);
}

/** The records that a relation of a record leads to, with what ties them to it. */
export interface Related {
  readonly source: Source;
  readonly tie: Sql;
}

/** The same, with the column that the tie compares: of a relation to many, it holds the id of the record on this side. */
export interface Keyed extends Related {
  readonly key: Sql;
}

/** Follows a relation of a record into a FROM clause of its own. */
export function relatedRows(row: RowSource, relation: string, aliases: Aliases): Keyed {
  const found = relationOf(row.model, relation);
  const tied = (source: Source, key: Sql, id: Sql): Keyed => ({ source, tie: sql`${key} = ${id}`, key });
  switch (found.kind) {
    case 'to': {
      const source = Source.of(found.target, aliases);
      return tied(source, source.column('id'), row.column(found.key));
    }
    case 'from': {
      const source = Source.of(found.target, aliases);
      return tied(source, source.column(found.key), row.column('id'));
    }
    case 'between': {
      const alias = aliases.next();
      const known = {
        id: sql`${alias}.${identifier(found.other)}`,
        between: sql`${identifier(found.table)} AS ${alias}`,
      };
      const source = new Source(found.target, aliases.next(), aliases, noJoins(), known);
      return tied(source, sql`${alias}.${identifier(found.own)}`, row.column('id'));
    }
  }
}
