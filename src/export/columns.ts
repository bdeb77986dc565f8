import { columnAt } from '../query/model.js';
import { objectOf, textOf } from '../sql/json.js';
import { partialDateText } from '../sql/leaf.js';
import { relatedRows, type Source } from '../sql/source.js';
import { literal, type Sql, sql } from '../sql/sql.js';
import { type ExportRow, follow } from './row.js';

/** What the values of a column are; each format writes them in its own way. */
export type ColumnType =
  | 'text'
  | 'integer'
  /** A decimal with two digits behind the point. */
  | 'money'
  /** A decimal with three digits behind the point. */
  | 'quantity'
  | 'date'
  /** A date as precise as it is known: a day, a month or a year. */
  | 'partialDate'
  | 'boolean'
  /** Several texts. */
  | 'list'
  /** The citations, each with columns of its own: only where a format nests. */
  | 'records';

/** A column of an export, declared once: the CSV header, NDJSON keys, Parquet schema, XLSX columns and the documentation follow from it. */
export interface ColumnShape {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** The one thing that several columns are parts of, because a table is flat: formats that nest make it one again. */
  readonly group?: ColumnGroup;
  /** Of records, the columns of each. */
  readonly columns?: readonly ColumnShape[];
}

export type MoneyPart = 'qualifier' | 'amount' | 'lower' | 'upper' | 'currency' | 'verbatim';
export type QuantityPart = 'qualifier' | 'lower' | 'upper' | 'unit' | 'verbatim';
export type SpeakerPart = 'type' | 'slug' | 'name';

/** What a group is, under which name it is one thing, and which part of it a column is. The name is a term of `context.jsonld`. */
export type ColumnGroup =
  | { readonly kind: 'money'; readonly name: string; readonly part: MoneyPart }
  | { readonly kind: 'quantity'; readonly name: string; readonly part: QuantityPart }
  | { readonly kind: 'speaker'; readonly name: string; readonly part: SpeakerPart }
  | { readonly kind: 'bestCitation' };

/** A column with where it is read from. */
export interface Column<Row = ExportRow> extends ColumnShape {
  read(row: Row): Sql;
}

/** Where a column is read from: the record itself, or its best citation. */
export type From = (row: ExportRow) => Source;

export const theRecord: From = (row) => row.source;

/** A column of the record, or, by a path over to-one relations, of another one. */
export function plain(type: ColumnType) {
  return (name: string, path: string | readonly string[], description: string, from: From = theRecord): Column => {
    const parts = typeof path === 'string' ? [path] : path;
    return { name, type, description, read: (row) => valueAt(from(row), parts) };
  };
}

/** A value over to-one relations; decimals as the API writes them, without zeros behind the last digit. */
function valueAt(source: Source, path: readonly string[]): Sql {
  const value = follow(source, path.slice(0, -1)).column(path.at(-1) ?? 'id');
  switch (columnAt(source.model, path).type) {
    case 'numeric':
      return sql`trim_scale(${value})`;
    default:
      return value;
  }
}

export const text = plain('text');
export const integer = plain('integer');

/** The record's global id, as the API gives it. */
export function globalId(model: string): Column {
  return {
    name: 'id',
    type: 'text',
    description: "The record's `id` in the API, which stays the same for good.",
    read: ({ source }) => globalIdOf(literal(`${model}:`), source.column('id')),
  };
}

/** What PostgreSQL's base64 has and a URL's has not: two signs, and a break after 76. */
const base64Signs = literal('+/\n');

/** A global id, as `encodeGlobalId` writes it. */
export function globalIdOf(prefix: Sql, id: Sql): Sql {
  return sql`rtrim(translate(encode(convert_to(${prefix} || ${id}::text, 'UTF8'), 'base64'), ${base64Signs}, '-_'), '=')`;
}

/** A date in three columns: as precise as it is known, and the first and the last day that it may be. */
export function partialDate(
  name: string,
  [first, last]: readonly [string, string],
  what: string,
  path: readonly string[] = [],
  from: From = theRecord,
): Column[] {
  const days = (row: ExportRow) => {
    const source = follow(from(row), path);
    return { start: source.column(first), end: source.column(last) };
  };
  return [
    {
      name,
      type: 'partialDate',
      description: `${what}, as precisely as is known: \`2024-11-20\`, \`2024-11\` or \`2024\`.`,
      read: (row) => {
        const { start, end } = days(row);
        return partialDateText(start, end);
      },
    },
    {
      name: `${name}_first`,
      type: 'date',
      description: 'The first day that it may be.',
      read: (row) => days(row).start,
    },
    { name: `${name}_last`, type: 'date', description: 'The last day that it may be.', read: (row) => days(row).end },
  ];
}

/** Under which name an amount is one thing, and the first part of its columns' names and of its fields'. */
interface MoneyNames {
  readonly name: string;
  readonly prefix: string;
  readonly field: string;
}

/** An amount of money in columns of its own: what is unknown is empty, and the qualifier says why. */
export function money(
  what: string,
  { name, prefix, field }: MoneyNames = { name: 'amount', prefix: 'value', field: 'value' },
): Column[] {
  const part = (type: ColumnType, part: MoneyPart, of: string, description: string): Column => ({
    ...plain(type)(`${prefix}_${part}`, `${field}${of}`, description),
    group: { kind: 'money', name, part },
  });
  return [
    part('text', 'qualifier', 'Qualifier', `${what}: how the figure was stated (EXACT, ABOUT, AT_LEAST, …).`),
    part('money', 'amount', 'Amount', 'The figure that was printed. Empty for a range and where none was printed.'),
    part('money', 'lower', 'Lower', 'The least that it may be. Empty where the source sets none.'),
    part('money', 'upper', 'Upper', 'The most that it may be. Empty where the source sets none.'),
    part('text', 'currency', 'Currency', 'ISO 4217 code of the currency. Nothing is ever converted.'),
    part('text', 'verbatim', 'Verbatim', `The words of the source on ${field === 'value' ? 'the value' : 'it'}.`),
  ];
}

/** A quantity in columns of its own. */
export function quantity(what: string): Column[] {
  const part = (type: ColumnType, part: QuantityPart, field: string, description: string): Column => ({
    ...plain(type)(`quantity_${part}`, field, description),
    group: { kind: 'quantity', name: 'quantity', part },
  });
  return [
    part(
      'text',
      'qualifier',
      'quantityQualifier',
      `${what}: how the figure was stated (EXACT, MORE_THAN, WITHHELD, …).`,
    ),
    part('quantity', 'lower', 'quantityLower', 'The least that it may be. Empty where the source sets none.'),
    part('quantity', 'upper', 'quantityUpper', 'The most that it may be. Empty where the source sets none.'),
    part('text', 'unit', 'quantityUnit', 'What the figures count. Empty where there are none.'),
    part('text', 'verbatim', 'quantityVerbatim', 'The words of the source on the quantity.'),
  ];
}

/** A column of the records that a to-many relation leads to, in the alphabet's order. */
export function list(name: string, relation: string, field: string, description: string): Column {
  return {
    name,
    type: 'list',
    description,
    read: (row) => {
      const { source, tie } = relatedRows(row.source, relation, row.aliases);
      const value = source.column(field);
      return sql`ARRAY(SELECT ${value} FROM ${source.from} WHERE ${tie} ORDER BY ${value}, ${source.column('id')})`;
    },
  };
}

/** How many records a to-many relation leads to. */
export function count(name: string, relation: string, description: string): Column {
  return {
    name,
    type: 'integer',
    description,
    read: (row) => {
      const { source, tie } = relatedRows(row.source, relation, row.aliases);
      return sql`(SELECT count(*) FROM ${source.from} WHERE ${tie})`;
    },
  };
}

/** How many sources support a record. */
export const sourceCount = integer(
  'source_count',
  'sourceCount',
  'How many sources support it: the different publishers of the documents that do. Two may print the same release.',
);

/** A JSON object of columns, as text: its pieces joined, as PostgreSQL writes them several times faster than by its functions for objects. */
export function objectJson<Row>(columns: readonly Column<Row>[], row: Row): Sql {
  return textOf(
    objectOf(columns.map((column) => ({ name: column.name, ofClient: false, pieces: [valueJson(column, row)] }))),
  );
}

/** A value as JSON. Decimals are text: as numbers they would be floats to most readers. */
function valueJson<Row>({ type, read }: Column<Row>, row: Row): Sql {
  const value = read(row);
  switch (type) {
    case 'records':
      return value;
    case 'text':
    case 'list':
      return sql`coalesce(to_json(${value})::text, 'null')`;
    case 'integer':
    case 'boolean':
      return sql`coalesce(${value}::text, 'null')`;
    case 'money':
    case 'quantity':
    case 'date':
    case 'partialDate':
      return sql`coalesce('"' || ${value}::text || '"', 'null')`;
  }
}
