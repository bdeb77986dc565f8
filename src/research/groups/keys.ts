import type { Model } from '../../query/model.js';
import { columnOf, nameColumn, naturalKey, relationOf, tableOf } from '../../query/model.js';
import { type Aliases, type RowSource, Source } from '../../sql/source.js';
import { identifier, joined, literal, type Sql, sql } from '../../sql/sql.js';
import type { Dimension, PeriodUnit } from './dimension.js';
import { type DimensionPath, hasSeveral, type Leaf } from './dimensionPath.js';

/** A period that a date is in. */
export interface Period {
  /** Its first day. */
  readonly start: Sql;
  /** Whether the date is known to the year only, while shorter periods were asked for. */
  readonly coarse: Sql;
}

/** What a group has in common in one dimension, in the row of a statement. */
export interface KeyColumns {
  readonly dimension: Dimension;
  /** NULL where the records have no such value; of a record its id, of a period its first day. */
  readonly value: Sql;
  /** Whether a period is a whole year, while shorter ones were asked for. */
  readonly coarse: Sql;
  /** The key that a filter knows a record by, where it is read. */
  readonly natural: Sql;
}

/** The key of no date, as it is sorted and joined. */
export const undated = sql`'infinity'::date`;

/** The values that records of a source are grouped by, with the joins that they take. */
export class Keys {
  readonly #fans = new Map<string, Fan>();

  constructor(readonly source: Source) {}

  /**
   * The columns of a dimension: its value, or, of a period, the first and the last day that the date may be. There are few days beside the records, so
   * records are grouped by days, and days by the period that they are in: to work that out for each record took most of the time of totals.
   */
  of({ places, key }: Dimension): readonly [value: Sql] | readonly [first: Sql, last: Sql] {
    if (key.kind === 'period') return this.#days(places);
    const values = places.map((place) => this.#value(place));
    const [first, ...rest] = values;
    if (!first) throw new TypeError('a dimension without a place');
    return [rest.length > 0 ? sql`coalesce(${joined(values, ', ')})` : first];
  }

  /** What is behind FROM. To be asked for last. */
  get from(): Sql {
    return joined([this.source.from, ...[...this.#fans.values()].map((fan) => fan.sql)], ' ');
  }

  #days(places: readonly DimensionPath[]): readonly [first: Sql, last: Sql] {
    const [place] = places;
    if (place?.leaf.kind !== 'date' || hasSeveral(place)) throw new TypeError('a period is of one date');
    const row = this.#single(place);
    return [row.column(place.leaf.first), row.column(place.leaf.last)];
  }

  #single({ steps }: DimensionPath): Source {
    return steps.reduce((source, { relation }) => source.related(relation), this.source);
  }

  #value(place: DimensionPath): Sql {
    const { leaf } = place;
    const many = place.steps.findIndex((step) => step.many);
    const nearest = this.#single({ ...place, steps: many < 0 ? place.steps : place.steps.slice(0, many) });
    if (many < 0 && leaf.kind !== 'family' && leaf.kind !== 'elements') return columnAt(nearest, leaf);
    const key = fanKey(place);
    const known = this.#fans.get(key);
    const fan = known ?? new Fan(this.source.aliases);
    this.#fans.set(key, fan);
    if (!known && many >= 0)
      fan.follow(
        nearest,
        place.steps.slice(many).map(({ relation }) => relation),
      );
    return fan.value(nearest, leaf);
  }
}

/**
 * Which values are read together: those of one equipment, say, so that its category is beside it and not beside another one's. A value that a related
 * record may lack is read alone, for the sake of the records that have no such value at all.
 */
export function fanKey({ path, leaf }: DimensionPath): string {
  const some = path.lastIndexOf('some');
  const lacking = (leaf.kind === 'record' || leaf.kind === 'enum' || leaf.kind === 'text') && leaf.nullable;
  const beyond = path.slice(some + 1).length > 1;
  return some < 0 || lacking || beyond || leaf.kind === 'elements' ? path.join('.') : path.slice(0, some + 1).join('.');
}

function columnAt(row: RowSource, leaf: Leaf): Sql {
  switch (leaf.kind) {
    case 'record':
    case 'enum':
    case 'text':
      return row.column(leaf.column);
    case 'elements':
    case 'date':
    case 'family':
      throw new TypeError(`${leaf.kind} is not one column`);
  }
}

/** Related records, joined so that a record that has none is in one row with nothing beside it. */
class Fan {
  readonly #tables: Sql[] = [];
  readonly #on: Sql[] = [];
  #last: RowSource | undefined;
  #family: Sql | undefined;

  constructor(private readonly aliases: Aliases) {}

  follow(row: RowSource, relations: readonly string[]): void {
    this.#last = relations.reduce((from, relation) => this.#join(from, relation), row);
  }

  /** The value of a leaf, of the record that the fan led to or, where it led nowhere yet, of the record that it begins at. */
  value(nearest: RowSource, leaf: Leaf): Sql {
    const row = this.#last ?? nearest;
    switch (leaf.kind) {
      case 'family':
        this.#family ??= this.#topmost(row);
        return this.#family;
      case 'elements':
        return this.#element(row.column(leaf.column));
      default: {
        const column = columnAt(row, leaf);
        if ('nullable' in leaf && leaf.nullable) this.#on.push(sql`${column} IS NOT NULL`);
        return column;
      }
    }
  }

  get sql(): Sql {
    const tables = joined(this.#tables, ' ');
    return sql`LEFT JOIN ${this.#tables.length > 1 ? sql`(${tables})` : tables} ON ${joined(this.#on, ' AND ')}`;
  }

  #topmost(equipment: RowSource): Sql {
    const pair = this.#join(equipment, 'ancestors');
    this.#on.push(pair.column('isTopmost'));
    return pair.column('ancestorId');
  }

  #element(list: Sql): Sql {
    const alias = this.aliases.next();
    const values = sql`unnest(${list}) AS ${alias}(value)`;
    this.#tables.push(this.#tables.length === 0 ? values : sql`CROSS JOIN ${values}`);
    this.#on.push(sql`TRUE`);
    return sql`${alias}.value`;
  }

  #join(row: RowSource, relation: string): RowSource {
    const found = relationOf(row.model, relation);
    const target = this.#table(found.target);
    switch (found.kind) {
      case 'to':
        this.#add(tableOf(found.target).name, target.alias, sql`${target.column('id')} = ${row.column(found.key)}`);
        return target;
      case 'from':
        this.#add(tableOf(found.target).name, target.alias, sql`${target.column(found.key)} = ${row.column('id')}`);
        return target;
      case 'between': {
        const between = this.aliases.next();
        this.#add(found.table, between, sql`${between}.${identifier(found.own)} = ${row.column('id')}`);
        const other = sql`${target.column('id')} = ${between}.${identifier(found.other)}`;
        this.#add(tableOf(found.target).name, target.alias, other);
        return target;
      }
    }
  }

  #table(model: string): RowSource & { readonly alias: Sql } {
    const alias = this.aliases.next();
    return {
      model,
      alias,
      type: (field) => columnOf(model, field),
      column: (field) => sql`${alias}.${identifier(columnOf(model, field).name)}`,
    };
  }

  #add(table: string, alias: Sql, on: Sql): void {
    const named = sql`${identifier(table)} AS ${alias}`;
    if (this.#tables.length === 0) {
      this.#tables.push(named);
      this.#on.push(on);
    } else this.#tables.push(sql`JOIN ${named} ON ${on}`);
  }
}

/** How long a period is, as the unit's name. @param coarse whether it is a year, while periods of the unit were asked for. */
export function periodUnitOf(coarse: Sql, unit: PeriodUnit): Sql {
  return sql`CASE WHEN ${coarse} THEN ${literal('YEAR')} ELSE ${literal(unit)} END`;
}

/** The period that a date is in. A date that is in no one period of the length asked for has that of its year. */
export function periodOf(first: Sql, last: Sql, unit: PeriodUnit): Period {
  const start = (day: Sql, of: PeriodUnit) => sql`date_trunc(${unitText(of)}, ${day}::timestamp)`;
  const value = (of: PeriodUnit) => sql`coalesce(${start(first, of)}::date, ${undated})`;
  if (unit === 'YEAR') return { start: value('YEAR'), coarse: sql`FALSE` };
  const within = sql`${last} < ${start(first, unit)} + ${stepOf(unit)}`;
  return {
    start: sql`CASE WHEN ${within} THEN ${value(unit)} ELSE ${value('YEAR')} END`,
    coarse: sql`coalesce(NOT (${within}), FALSE)`,
  };
}

function unitText(unit: PeriodUnit): Sql {
  switch (unit) {
    case 'MONTH':
      return sql`'month'`;
    case 'QUARTER':
      return sql`'quarter'`;
    case 'YEAR':
      return sql`'year'`;
  }
}

/** From the first day of one period to that of the next. */
export function stepOf(unit: PeriodUnit): Sql {
  switch (unit) {
    case 'MONTH':
      return sql`interval '1 month'`;
    case 'QUARTER':
      return sql`interval '3 months'`;
    case 'YEAR':
      return sql`interval '1 year'`;
  }
}

/** Of the record that an id is of: the key that a filter knows it by, and what it is sorted by. */
export interface Label {
  readonly join: Sql;
  readonly natural: Sql;
  readonly name: Sql;
}

/** Reads the label of a record. */
export function labelOf(model: Model, id: Sql, aliases: Aliases): Label {
  const source = Source.of(model, aliases);
  return {
    join: sql`LEFT JOIN ${source.from} ON ${source.column('id')} = ${id}`,
    natural: source.column(naturalKey(model)),
    name: source.column(nameColumn(model)),
  };
}
