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

/** The table between two records, with the column that holds the id of the one behind it. */
interface Between {
  readonly table: Sql;
  readonly alias: Sql;
  readonly other: Sql;
}

/** A table in a FROM clause, with the to-one relations that conditions and orders follow from it joined as they are asked for. */
export class Source implements RowSource {
  readonly #joins: Sql[];
  readonly #related = new Map<string, Source>();
  readonly #between: Between | undefined;
  /** Whether more than the id is asked for: the table between knows that already. */
  #isRead: boolean;
  /** Whether the FROM clause is written. */
  #isWritten = false;

  constructor(
    readonly model: string,
    readonly alias: Sql,
    readonly aliases: Aliases,
    joins: Sql[] = [],
    between?: Between,
    /** Whether there is a record in every row: not where it may be missing. */
    readonly always = true,
  ) {
    this.#joins = joins;
    this.#between = between;
    this.#isRead = between === undefined;
  }

  /** A table that begins a FROM clause. */
  static of(model: string, aliases: Aliases): Source {
    return new Source(model, aliases.next(), aliases);
  }

  type(field: string): ColumnType {
    return columnOf(this.model, field);
  }

  column(field: string): Sql {
    if (this.#between && field === 'id') return sql`${this.#between.alias}.${this.#between.other}`;
    if (!this.#isRead && this.#isWritten)
      throw new TypeError(`${this.model}.${field} was asked for behind its FROM clause`);
    this.#isRead = true;
    return sql`${this.alias}.${identifier(columnOf(this.model, field).name)}`;
  }

  /** The record that a to-one relation leads to; its columns are NULL where there is none. */
  related(relation: string): Source {
    const existing = this.#related.get(relation);
    if (existing) return existing;
    const found = relationOf(this.model, relation);
    if (found.kind === 'between') throw new TypeError(`${this.model}.${relation} leads to many`);
    const always = this.always && found.kind === 'to' && !columnOf(this.model, found.key).nullable;
    const source = new Source(found.target, this.aliases.next(), this.aliases, this.#joins, undefined, always);
    const on =
      found.kind === 'to'
        ? sql`${source.column('id')} = ${this.column(found.key)}`
        : sql`${source.column(found.key)} = ${this.column('id')}`;
    // A plain join leaves the planner free to begin at either side, which an order by the other side's columns asks for.
    const join = always ? sql`JOIN` : sql`LEFT JOIN`;
    this.#joins.push(sql`${join} ${tableName(found.target)} AS ${source.alias} ON ${on}`);
    this.#related.set(relation, source);
    return source;
  }

  /** What is behind FROM. To be asked for last: conditions and orders add to it. */
  get from(): Sql {
    this.#isWritten = true;
    return joined([...this.#tables(), ...this.#joins], ' ');
  }

  #tables(): Sql[] {
    const own = sql`${tableName(this.model)} AS ${this.alias}`;
    if (!this.#between) return [own];
    const { table, alias, other } = this.#between;
    const first = sql`${table} AS ${alias}`;
    return this.#isRead ? [first, sql`JOIN ${own} ON ${this.alias}."id" = ${alias}.${other}`] : [first];
  }
}

function tableName(model: string): Sql {
  return identifier(tableOf(model).name);
}

/** The records that a relation of a record leads to, with what ties them to it. */
export interface Related {
  readonly source: Source;
  readonly tie: Sql;
}

/** Follows a relation of a record into a FROM clause of its own. */
export function relatedRows(row: RowSource, relation: string, aliases: Aliases): Related {
  const found = relationOf(row.model, relation);
  switch (found.kind) {
    case 'to': {
      const source = Source.of(found.target, aliases);
      return { source, tie: sql`${source.column('id')} = ${row.column(found.key)}` };
    }
    case 'from': {
      const source = Source.of(found.target, aliases);
      return { source, tie: sql`${source.column(found.key)} = ${row.column('id')}` };
    }
    case 'between': {
      const alias = aliases.next();
      const between = { table: identifier(found.table), alias, other: identifier(found.other) };
      return {
        source: new Source(found.target, aliases.next(), aliases, [], between),
        tie: sql`${alias}.${identifier(found.own)} = ${row.column('id')}`,
      };
    }
  }
}
