import type { Dimension } from '../../research/groups/dimension.js';
import type { KeyColumns } from '../../research/groups/keys.js';
import type { Measure } from '../../research/groups/measure.js';
import { type Amounts, type SumRows, sumRows, type TotalsRows } from '../../research/groups/totals.js';
import { type Period, periodIn } from '../../schema/groups/period.js';
import { type Aliases, Source } from '../../sql/source.js';
import { joined, literal, type Sql, sql } from '../../sql/sql.js';

/** What is asked of totals, as far as their columns go by it. */
export interface RowOptions {
  readonly dimensions: readonly Dimension[];
  /** Of what is summed, where that is not named. */
  readonly measure: Measure | undefined;
  /** Everything that is summed. */
  readonly measures: readonly Measure[];
}

/** A group of totals in one currency or unit, as the columns of an export read it. What several columns need is joined once. */
export class TotalsRow {
  readonly #records = new Map<Dimension, Source>();
  readonly #sums = new Map<string, SumRows>();
  readonly #joins: Sql[] = [];
  readonly #units: Sql;

  constructor(
    private readonly rows: TotalsRows,
    private readonly aliases: Aliases,
    private readonly options: RowOptions,
  ) {
    this.#units = aliases.next();
    for (const isRunning of rows.bucket.running ? [false, true] : [false])
      for (const measure of options.measures) {
        const sums = sumRows(this.amounts(isRunning).of(measure), aliases.next());
        this.#sums.set(nameOf(isRunning, measure), sums);
      }
  }

  get measure(): Measure | undefined {
    return this.options.measure;
  }

  get shared(): Sql {
    return this.rows.bucket.shared;
  }

  get overlapping(): Sql {
    return literal(String(this.options.dimensions.some(({ overlapping }) => overlapping)));
  }

  /** The currency or unit of the row. */
  get unit(): Sql {
    return sql`${this.#units}.unit`;
  }

  /** What the group has in common in a dimension. */
  key(dimension: Dimension): KeyColumns {
    const key = this.rows.bucket.keys.find((each) => each.dimension === dimension);
    if (!key) throw new TypeError(`the totals are not by ${dimension.name}`);
    return key;
  }

  /** The record that the group has in common. */
  record(dimension: Dimension): Source {
    const known = this.#records.get(dimension);
    if (known) return known;
    if (dimension.key.kind !== 'record') throw new TypeError(`${dimension.name} is no record`);
    const source = Source.of(dimension.key.model, this.aliases);
    this.#joins.push(sql`LEFT JOIN ${source.from} ON ${source.column('id')} = ${this.key(dimension).value}`);
    this.#records.set(dimension, source);
    return source;
  }

  /** What is written of the period of the group; NULL where it has none. */
  period(write: (period: Period) => Sql): Sql {
    const key = this.rows.bucket.keys.find(({ dimension }) => dimension.key.kind === 'period');
    if (key?.dimension.key.kind !== 'period') throw new TypeError('the totals are by no period');
    return sql`CASE WHEN ${key.value} IS NOT NULL THEN ${write(periodIn(key, key.dimension.key.unit))} END`;
  }

  /** How many and how much: of the group, or of all up to and with its period. */
  amounts(isRunning: boolean): Amounts {
    const amounts = isRunning ? this.rows.bucket.running : this.rows.bucket;
    if (!amounts) throw new TypeError('running totals were not asked for');
    return amounts;
  }

  /** The sum in the currency or unit of the row. */
  sums(isRunning: boolean, measure: Measure): SumRows {
    const sums = this.#sums.get(nameOf(isRunning, measure));
    if (!sums) throw new TypeError(`${measure} is not summed`);
    return sums;
  }

  /** What is behind FROM: each group once for each currency or unit that anything is known in, and once where nothing is. To be asked for last. */
  get from(): Sql {
    const sums = [...this.#sums.values()];
    if (sums.length === 0) return joined([this.rows.from, ...this.#joins], ' ');
    const units = joined(
      sums.map(({ row, from }) => sql`SELECT ${row.column('unit')} AS unit FROM ${from}`),
      ' UNION ALL ',
    );
    const each = this.aliases.next();
    const ofUnit = sums.map(({ row, from }) => sql`LEFT JOIN LATERAL ${from} ON ${row.column('unit')} = ${this.unit}`);
    return joined(
      [
        this.rows.from,
        sql`LEFT JOIN LATERAL (SELECT DISTINCT ${each}.unit FROM (${units}) AS ${each}) AS ${this.#units} ON TRUE`,
        ...ofUnit,
        ...this.#joins,
      ],
      ' ',
    );
  }

  /** The groups in their order; in each the currency or unit of most records first. */
  get order(): Sql {
    const [first] = this.#sums.values();
    return joined(
      [this.rows.place, ...(first ? [sql`${first.row.column('count')} DESC NULLS LAST`, this.unit] : [])],
      ', ',
    );
  }
}

const nameOf = (isRunning: boolean, measure: Measure) => `${isRunning ? 'running ' : ''}${measure}`;
