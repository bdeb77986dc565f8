import type { ColumnType } from '../../query/model.js';
import type { Paging } from '../../query/page.js';
import type { PageNeeds, PageSource } from '../../sql/field.js';
import { fixed } from '../../sql/json.js';
import { columnIn } from '../../sql/leaf.js';
import { type Aliases, StepRow } from '../../sql/source.js';
import { joined, literal, numberSql, Param, type Sql, sql } from '../../sql/sql.js';
import { searchCursor } from './cursor.js';
import { maxRanked, searchKinds } from './kinds.js';
import { hits, kindSql, type Rank, type Search } from './statement.js';
import { withTexts } from './texts.js';

const number: ColumnType = { type: 'int4', nullable: false };
const texts: ColumnType = { type: 'text[]', nullable: false };

const resultColumns = {
  kind: number,
  id: { type: 'uuid', nullable: false },
  held: { type: 'bool', nullable: false },
  tier: number,
  score: number,
  texts,
  words: texts,
} as const satisfies Readonly<Record<string, ColumnType>>;

/** A result of a search. Its `texts` and its `words` are read only where they are asked for. */
export class ResultRow extends StepRow<keyof typeof resultColumns> {
  #readsTexts = false;

  constructor(
    alias: Sql,
    readonly search: Search,
  ) {
    super(alias, resultColumns);
  }

  get readsTexts(): boolean {
    return this.#readsTexts;
  }

  override column(field: string): Sql {
    if (field === 'texts' || field === 'words') this.#readsTexts = true;
    return super.column(field);
  }
}

/** The name of the kind that a column holds. */
export function kindName(kind: Sql): Sql {
  const names = joined(
    searchKinds.map((name) => literal(name)),
    ', ',
  );
  return sql`(ARRAY[${names}])[${kind} + 1]`;
}

/** Which page of a search is asked for. */
export interface AskedPage {
  /** The search's name, for its cursors. */
  readonly name: string;
  readonly size: number;
  readonly after: Rank | undefined;
}

/** The page of a search: its results, and how many there are of each kind. */
export class SearchPage implements PageSource {
  readonly row: ResultRow;
  readonly paging: Paging;
  readonly #hit: Sql;
  readonly #counted: StepRow<'kind' | 'count'>;
  #readsRows = false;
  #readsCounts = false;

  constructor(
    readonly search: Search,
    private readonly page: AskedPage,
    private readonly aliases: Aliases,
  ) {
    const { size, after } = page;
    this.row = new ResultRow(aliases.next(), search);
    this.#hit = aliases.next();
    this.#counted = new StepRow(aliases.next(), { kind: number, count: number });
    this.paging = {
      terms: [],
      size,
      backward: false,
      after: after && [after.tier, after.score, after.kind, after.id],
      before: undefined,
    };
  }

  get connection(): SearchPage {
    return this;
  }

  key(): never {
    throw new TypeError('a search has cursors of its own');
  }

  cursor(): Sql {
    const [tier, score, id] = [columnIn(this.row, 'tier'), columnIn(this.row, 'score'), columnIn(this.row, 'id')];
    const kind = [fixed('"'), kindName(this.row.column('kind')), fixed('"')];
    return searchCursor(this.page.name, { tier, score, kind, id }, this.search.spellings);
  }

  get number(): Sql {
    return sql`${this.row.alias}.number`;
  }

  get count(): Sql {
    return sql`${this.row.alias}.count`;
  }

  /** How many there are of each kind, the kinds of which there are none left out. */
  get counted(): StepRow {
    this.#readsCounts = true;
    return this.#counted;
  }

  total(): Sql {
    const counted = this.counted;
    return sql`(SELECT coalesce(sum(${counted.column('count')}), 0) FROM ${counted.alias})`;
  }

  /** Whether there may be more than were found. */
  truncated(): Sql {
    const counted = this.counted;
    return sql`EXISTS (SELECT 1 FROM ${counted.alias} WHERE ${isTruncated(counted)})`;
  }

  from({ oneMore, numbers, count }: PageNeeds): Sql {
    this.#readsRows = true;
    const { after, size } = this.page;
    const limit = new Param(oneMore ? size + 1 : size, 'int4');
    const page = sql`
      SELECT kind, id, held, tier, score
      FROM ${this.#hit}
      WHERE ${after ? isAfter(after) : sql`TRUE`}
      ORDER BY tier, -score, kind, id
      LIMIT ${limit}`;
    const numbered =
      numbers || count
        ? sql`SELECT ranked.*, row_number() OVER () AS number, count(*) OVER () AS count FROM (${page}) AS ranked`
        : page;
    return sql`(${this.row.readsTexts ? withTexts(this.search, numbered) : numbered}) AS ${this.row.alias}`;
  }

  steps(): readonly Sql[] {
    const counts = sql`SELECT kind, count(*)::int4 AS count FROM ${this.#hit} GROUP BY kind`;
    return [
      ...(this.#readsRows || this.#readsCounts ? [sql`${this.#hit} AS (${hits(this.search, this.aliases)})`] : []),
      ...(this.#readsCounts ? [sql`${this.#counted.alias} AS (${counts})`] : []),
    ];
  }
}

/** Whether there may be more records of a kind than were counted. */
export function isTruncated(counted: StepRow): Sql {
  return sql`${counted.column('count')} >= ${numberSql(maxRanked)}`;
}

/** The results behind a place. */
function isAfter({ tier, score, kind, id }: Rank): Sql {
  const [asked, least] = [new Param(tier, 'int4'), new Param(-score, 'int4')];
  return sql`(tier, -score, kind, id) > (${asked}, ${least}, ${kindSql(kind)}, ${new Param(id, 'uuid')})`;
}
