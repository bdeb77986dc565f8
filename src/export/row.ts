import { type Aliases, type Joins, noJoins, relatedRows, Source } from '../sql/source.js';
import { type Sql, sql } from '../sql/sql.js';

/**
 * The record of a row, as the columns of an export read it. What several columns need (a related record, the best citation, the counts) is joined once, and
 * only when a column asks for it.
 */
export class ExportRow {
  #best: Source | undefined;
  #counts: Sql | undefined;

  /**
   * @param joins what is behind the record's table in FROM, and is added to.
   * @param before what is before it.
   */
  constructor(
    readonly source: Source,
    private readonly joins: Joins,
    private readonly before: Sql = sql``,
  ) {}

  /**
   * The records that a FROM clause begins with.
   * @param wanted what is before the records' table, up to and with the JOIN.
   * @param on what ties a record to it, given the record's id.
   */
  static behind(model: string, aliases: Aliases, wanted: Sql, on: (id: Sql) => Sql): ExportRow {
    const joins = noJoins();
    const source = new Source(model, aliases.next(), aliases, joins);
    joins.list.push(sql`ON ${on(source.column('id'))}`);
    return new ExportRow(source, joins, wanted);
  }

  get aliases(): Aliases {
    return this.source.aliases;
  }

  /** The best citation of the record: one that supports it before others, then the first in their order. */
  get best(): Source {
    if (this.#best) return this.#best;
    const { source, tie } = relatedRows(this.source, 'citations', this.aliases);
    const alias = this.aliases.next();
    const order = sql`(${source.column('stance')} = 'SUPPORTS') DESC, ${source.column('ordinal')}, ${source.column('id')}`;
    this.joins.list.push(
      sql`LEFT JOIN LATERAL (SELECT ${source.alias}.* FROM ${source.from} WHERE ${tie} ORDER BY ${order} LIMIT 1) AS ${alias} ON TRUE`,
    );
    // There may be none: what is joined to it must not drop the record.
    this.#best = new Source('Citation', alias, this.aliases, this.joins, undefined, false);
    return this.#best;
  }

  /** How many citations the record has: columns `citations`, `supporting`, `contradicting`, `mentioning`. */
  get counts(): Sql {
    if (this.#counts) return this.#counts;
    const { source, tie } = relatedRows(this.source, 'citations', this.aliases);
    const alias = this.aliases.next();
    const stance = source.column('stance');
    this.joins.list.push(
      sql`CROSS JOIN LATERAL (
        SELECT
          count(*) AS citations,
          count(*) FILTER (WHERE ${stance} = 'SUPPORTS') AS supporting,
          count(*) FILTER (WHERE ${stance} = 'CONTRADICTS') AS contradicting,
          count(*) FILTER (WHERE ${stance} = 'MENTIONS') AS mentioning
        FROM ${source.from}
        WHERE ${tie}
      ) AS ${alias}`,
    );
    this.#counts = alias;
    return alias;
  }

  /** What is behind FROM. To be asked for last: columns add to it. */
  get from(): Sql {
    return sql`${this.before}${this.source.from}`;
  }
}

/** The record that a path over to-one relations leads to. */
export function follow(source: Source, path: readonly string[]): Source {
  return path.reduce((from, relation) => from.related(relation), source);
}
