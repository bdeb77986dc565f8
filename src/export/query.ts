import { badInput } from '../query/errors.js';
import type { ColumnShape } from './columns.js';
import type { Export, ListExport } from './declare.js';
import { formatsOf } from './exports.js';
import type { ExportQuery, FileQuery } from './file.js';
import type { Chosen, Format } from './formats/format.js';
import { allFormats, allOptions } from './formats/index.js';
import { type ListRows, readListQuery } from './list.js';
import { readTotalsQuery } from './totals/query.js';

/** What was asked for, as text: from an address or a command line. */
export interface Asked {
  /** The arguments of the field that is exported. */
  readonly arguments?: Readonly<Record<string, string | undefined>>;
  readonly columns?: string | undefined;
  /** How the format is to be written, by the names of its options. */
  readonly options?: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads what was asked for. The arguments are those that the field of the API takes, and are checked by its own input types.
 * @throws BAD_USER_INPUT naming the place and what is allowed there.
 */
export function readQuery(declared: ListExport, format: Format, asked: Asked): ExportQuery & ListRows;
export function readQuery(declared: Export, format: Format, asked: Asked): ExportQuery;
export function readQuery(declared: Export, format: Format, asked: Asked): ExportQuery {
  const file = <Of extends ColumnShape>(columns: readonly Of[]): FileQuery<Of> => {
    const wanted = readColumns(declared, columns, format, asked.columns);
    const chosen = readOptions(format, asked.options ?? {});
    const names = wanted.map(({ name }) => name);
    return { name: declared.name, format, columns: wanted, chosen, asked: { columns: names, options: chosen } };
  };
  if (!formatsOf(declared).includes(format)) {
    const names = formatsOf(declared).map(({ name }) => name);
    throw badInput('format', `${declared.name} is not written as ${format.name}. There are: ${names.join(', ')}.`);
  }
  for (const [name, text] of Object.entries(asked.arguments ?? {}))
    if (text !== undefined && !declared.takes.includes(name))
      throw badInput(name, `is nothing that ${declared.name} takes. It takes: ${declared.takes.join(', ')}.`);
  switch (declared.kind) {
    case 'list':
      return readListQuery(declared, asked.arguments ?? {}, file);
    case 'totals':
      return readTotalsQuery(declared, asked.arguments ?? {}, file);
  }
}

/** The columns asked for, in the order asked for; all that the format can hold when none are. */
function readColumns<Of extends ColumnShape>(
  { name: exported, columns: declared }: Export,
  columns: readonly Of[],
  format: Format,
  text: string | undefined,
): readonly Of[] {
  const fits = ({ type }: ColumnShape) => format.nests || type !== 'records';
  const allowed = columns.filter(fits);
  if (text === undefined || text.trim() === '') return allowed;
  const names = text.split(',').map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw badInput('columns', `names ${twice} twice.`);
  return names.map((name) => {
    const column = columns.find((each) => each.name === name);
    if (!column) {
      const isElsewhere = declared.some((each) => each.name === name);
      const why = isElsewhere ? 'is no column of what is asked for here.' : `is no column of ${exported}.`;
      throw badInput(
        'columns',
        `${JSON.stringify(name)} ${why} It has: ${allowed.map((each) => each.name).join(', ')}.`,
      );
    }
    if (!fits(column))
      throw badInput(
        'columns',
        `${name} holds a list of records, which ${format.name} cannot: ask for ndjson or jsonld.`,
      );
    return column;
  });
}
/** What is asked about how the format is written; the defaults are left out. */
function readOptions(format: Format, asked: NonNullable<Asked['options']>): Chosen {
  const chosen: Record<string, string> = {};
  for (const { name, values } of allOptions) {
    const value = asked[name];
    if (value === undefined) continue;
    if (!format.options.some((option) => option.name === name)) {
      const formats = allFormats.filter(({ options }) => options.some((option) => option.name === name));
      throw badInput(
        name,
        `is an option of ${formats.map((each) => each.name).join(', ')}, and not of ${format.name}.`,
      );
    }
    if (!values.includes(value))
      throw badInput(name, `${JSON.stringify(value)} is none of its values: ${values.join(', ')}.`);
    if (value !== values[0]) chosen[name] = value;
  }
  return chosen;
}
