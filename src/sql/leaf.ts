import type { ColumnType } from '../query/model.js';
import { fixed, type Piece, textOf } from './json.js';
import type { Row, Source } from './source.js';
import { joined, literal, Sql, sql } from './sql.js';

/** The JSON of a column's value, in the form in which the schema's scalars write it. */
export function columnJson({ type, nullable }: ColumnType, value: Sql): Piece[] {
  const { known, quotes } = written(type, value);
  if (!nullable) return quotes ? [fixed('"'), known, fixed('"')] : [known];
  return [sql`coalesce(${quotes ? sql`'"' || ${known} || '"'` : known}, 'null')`];
}

/** How a known value is written, as text; `quotes`: between quotation marks, for it holds nothing to escape. */
function written(type: string, value: Sql): { known: Sql; quotes: boolean } {
  switch (type) {
    case 'text':
    case 'bpchar':
    case 'text[]':
      return { known: sql`to_json(${value})::text`, quotes: false };
    case 'int4':
    case 'bool':
      return { known: sql`${value}::text`, quotes: false };
    case 'numeric':
      // As Prisma's decimals write themselves: without zeros behind the last digit.
      return { known: sql`trim_scale(${value})::text`, quotes: true };
    case 'uuid':
      return { known: sql`${value}::text`, quotes: true };
    case 'date':
      return { known: sql`${value}::text`, quotes: true };
    default:
      if (type.endsWith('[]')) return { known: sql`to_json(${value})::text`, quotes: false };
      if (type.startsWith('"')) return { known: sql`${value}::text`, quotes: true };
      throw new TypeError(`there is no JSON for ${type}`);
  }
}

/** A date from the first and the last day that it may be, as `formatPartialDate` writes it: the day, the month or the year that both share. */
export function partialDateText(first: Sql, last: Sql): Sql {
  return sql`CASE
    WHEN ${first} = ${last} THEN ${first}::text
    WHEN extract(month FROM ${first}) = extract(month FROM ${last}) THEN left(${first}::text, 7)
    ELSE left(${first}::text, 4)
  END`;
}

/** The JSON of such a date. */
export function partialDateJson(first: Sql, last: Sql, nullable: boolean): Piece[] {
  const text = partialDateText(first, last);
  return nullable
    ? [sql`CASE WHEN ${first} IS NULL OR ${last} IS NULL THEN 'null' ELSE '"' || ${text} || '"' END`]
    : [fixed('"'), text, fixed('"')];
}

/**
 * The global id of a record, as `encodeGlobalId` writes it: base64 without padding. All but the last bytes of the type's name are encoded now, so that
 * the rest begins where a group of base64 does and stays short enough that PostgreSQL breaks no line.
 */
export function globalIdJson(model: string, id: Sql): Piece[] {
  const prefix = `${model}:`;
  const whole = prefix.length - (prefix.length % 3);
  const known = Buffer.from(prefix.slice(0, whole)).toString('base64url');
  const rest = prefix.slice(whole);
  const bytes = rest === '' ? sql`${id}::text` : sql`${literal(rest)} || ${id}::text`;
  const encoded = sql`encode(convert_to(${bytes}, 'UTF8'), 'base64')`;
  return [fixed(`"${known}`), rest === '' ? encoded : sql`rtrim(${encoded}, '=')`, fixed('"')];
}

/** The cursor of a record, as `decodeCursor` reads it: base64url. @param keys its order's name and its sort keys as JSON. */
export function cursorText(keys: Sql): Sql {
  return sql`translate(encode(convert_to(${keys}, 'UTF8'), 'base64'), ${new Sql([`E'+/=\\n'`])}, '-_')`;
}

/** The JSON of a column of a row. */
export function columnIn(row: Row, name: string): Piece[] {
  return columnJson(row.type(name), row.column(name));
}

/** The JSON of the one record that a condition finds; `null` where there is none. @param pieces its JSON, over the source. */
export function oneRecord(pieces: readonly Piece[], source: Source, where: Sql): Piece[] {
  const text = textOf(pieces);
  return [sql`coalesce((SELECT ${text} FROM ${source.from} WHERE ${where}), 'null')`];
}

/** The same of a record that is known to be there, by a foreign key or as it was found: where its JSON holds nothing of it, it is not read. */
export function knownRecord(pieces: readonly Piece[], source: Source, where: Sql): readonly Piece[] {
  return pieces.some((piece) => piece instanceof Sql) ? oneRecord(pieces, source, where) : pieces;
}

/** A list of the records that a condition finds, in an order. @param pieces the JSON of each, over the source. */
export function recordList(
  pieces: readonly Piece[],
  source: Pick<Source, 'from'>,
  { where, orderBy }: { readonly where: Sql; readonly orderBy: readonly Sql[] },
): Piece[] {
  const text = textOf(pieces);
  const rows = sql`SELECT string_agg(${text}, ',' ORDER BY ${joined(orderBy, ', ')}) FROM ${source.from} WHERE ${where}`;
  return [fixed('['), sql`(${rows})`, fixed(']')];
}
