import type pg from 'pg';
import { recordTypes } from './schema.js';
import { searchedTexts, wordsOf } from './search.js';
import type { Cell, Row } from './values.js';

/** The tables between records: A is the record whose type comes first in the alphabet; of ammunition, what fires it. */
const pairTables = [
  '_Ammunition',
  '_DecisionEquipment',
  '_DecisionPackage',
  '_LineItemEquipment',
  '_QuoteAbout',
  '_TreatyGoverns',
] as const;
export type PairTable = (typeof pairTables)[number];

type Index = ReadonlyMap<string, readonly Row[]>;
const none: readonly Row[] = [];

/** All records of a database, in memory. */
export class Records {
  readonly #byId = new Map<string, ReadonlyMap<string, Row>>();
  readonly #byColumn = new Map<string, Index>();
  readonly #pairs = new Map<string, ReadonlyMap<string, readonly string[]>>();

  constructor(
    private readonly tables: ReadonlyMap<string, readonly Row[]>,
    pairs: ReadonlyMap<PairTable, readonly { readonly A: string; readonly B: string }[]>,
    /** The held texts, by the article's id. */
    readonly heldTexts: ReadonlyMap<string, string>,
    /** The place of each value in its enum. */
    readonly enumPlaces: ReadonlyMap<string, ReadonlyMap<string, number>>,
    /** The words of all texts without their endings, as PostgreSQL's dictionary has it. */
    readonly stems: ReadonlyMap<string, string>,
  ) {
    for (const [type, rows] of tables) this.#byId.set(type, new Map(rows.map((row) => [row.id, row])));
    for (const [table, both] of pairs) {
      this.#pairs.set(`${table}.A`, grouped(both.map(({ A, B }) => [A, B])));
      this.#pairs.set(`${table}.B`, grouped(both.map(({ A, B }) => [B, A])));
    }
  }

  /** All records of a type. */
  of(type: string): readonly Row[] {
    const rows = this.tables.get(type);
    if (!rows) throw new TypeError(`${type} is not a record's type`);
    return rows;
  }

  /** The record with an id. */
  byId(type: string, id: Cell | undefined): Row | undefined {
    return typeof id === 'string' ? this.#byId.get(type)?.get(id) : undefined;
  }

  /** The record that is known to be there. */
  known(type: string, id: Cell | undefined): Row {
    const row = this.byId(type, id);
    if (!row) throw new TypeError(`there is no ${type} ${String(id)}`);
    return row;
  }

  /** The records of a type with this text in a column. */
  having(type: string, column: string, value: string): readonly Row[] {
    const name = `${type}.${column}`;
    const index = this.#byColumn.get(name) ?? grouped(this.of(type).map((row) => [String(row[column]), row]));
    this.#byColumn.set(name, index);
    return index.get(value) ?? none;
  }

  /** The records at the other side of a table between, seen from its own side. */
  paired(table: PairTable, own: 'A' | 'B', type: string, id: string): readonly Row[] {
    return (this.#pairs.get(`${table}.${own}`)?.get(id) ?? []).map((other) => this.known(type, other));
  }
}

function grouped<T>(entries: readonly (readonly [key: string, value: T])[]): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key) ?? [];
    group.push(value);
    groups.set(key, group);
  }
  return groups;
}

const snake = (name: string) => name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();
const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Dates stay text, as exact numbers do. */
const dateOid = 1082;

/** Reads every record of a database, once. */
export async function loadRecords(pool: pg.Pool): Promise<Records> {
  const { types } = await import('pg').then(({ default: driver }) => driver);
  const read = async (sql: string): Promise<Record<string, unknown>[]> => {
    const asText = { getTypeParser: (oid: number) => (oid === dateOid ? String : types.getTypeParser(oid)) };
    const { rows } = await pool.query<Record<string, unknown>>({ text: sql, types: asText });
    return rows;
  };
  const tables = new Map<string, readonly Row[]>();
  for (const type of recordTypes) {
    const rows = await read(`SELECT * FROM "${snake(type)}"`);
    tables.set(
      type,
      rows.map((row) => rowOf(type, row)),
    );
  }
  const pairs = new Map<PairTable, { A: string; B: string }[]>();
  for (const table of pairTables) {
    const rows = await read(`SELECT * FROM "${table}"`);
    pairs.set(
      table,
      rows.map(({ A, B }) => ({ A: String(A), B: String(B) })),
    );
  }
  const held = await read('SELECT article_id, text FROM article_text');
  const labels = await read(
    'SELECT typname, enumlabel FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid ORDER BY enumsortorder',
  );
  const places = new Map<string, Map<string, number>>();
  for (const { typname, enumlabel } of labels) {
    const values = places.get(String(typname)) ?? new Map<string, number>();
    places.set(String(typname), values.set(String(enumlabel), values.size));
  }
  const heldTexts = new Map(held.map((row) => [String(row.article_id), String(row.text)]));
  const texts = [...heldTexts.values(), ...[...tables.values()].flat().flatMap(searchedTexts)];
  const { rows: stems } = await pool.query<{ word: string; stem: string | null }>(
    `SELECT word, (ts_lexize('pg_catalog.english_stem', word))[1] AS stem FROM unnest($1::text[]) AS word`,
    [[...new Set(texts.flatMap(wordsOf))]],
  );
  const endless = new Map(stems.map(({ word, stem }) => [word, stem ?? word]));
  return new Records(tables, pairs, heldTexts, places, endless);
}

function rowOf(type: string, columns: Readonly<Record<string, unknown>>): Row {
  const cells = Object.entries(columns).map(([name, value]): [string, Cell] => [camel(name), cellOf(name, value)]);
  return { ...Object.fromEntries(cells), __typename: type, id: String(columns.id) };
}

function cellOf(column: string, value: unknown): Cell {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(String);
  if (typeof value !== 'string') throw new TypeError(`${column} holds what no cell holds`);
  // The driver knows no lists of enums.
  return column === 'tags' ? value.slice(1, -1).split(',').filter(Boolean) : value;
}
