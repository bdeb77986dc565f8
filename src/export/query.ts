import type { GraphQLInputType } from 'graphql';
import { always, type Condition } from '../query/condition.js';
import { badInput } from '../query/errors.js';
import { type OrderInput, orderTerms, type SortTerm } from '../query/order.js';
import { readWhere, type WhereInput } from '../query/readWhere.js';
import { schema } from '../schema/index.js';
import type { Column } from './columns.js';
import type { Export } from './declare.js';
import type { Chosen, Format } from './formats/format.js';
import { allFormats, allOptions } from './formats/index.js';
import { coerced, readInput } from './input.js';

/** What was asked for, as text: from an address or a command line. */
export interface Asked {
  readonly where?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly columns?: string | undefined;
  /** How the format is to be written, by the names of its options. */
  readonly options?: Readonly<Record<string, string | undefined>> | undefined;
}

/** What an export is to hold. */
export interface ExportQuery {
  readonly export: Export;
  readonly format: Format;
  readonly condition: Condition;
  readonly terms: readonly SortTerm[];
  readonly columns: readonly Column[];
  readonly chosen: Chosen;
  /** What was asked for, in one form however it was written: for the manifest. */
  readonly asked: {
    readonly where: unknown;
    readonly orderBy: readonly OrderInput[];
    readonly columns: readonly string[];
    readonly options: Chosen;
  };
}

/**
 * Reads what was asked for. `where` and `orderBy` are what the list of the API takes, and are checked by its own input types.
 * @throws BAD_USER_INPUT naming the place and what is allowed there.
 */
export function readQuery(declared: Export, format: Format, asked: Asked): ExportQuery {
  const where = asked.where?.trim() ? readArgument(declared, 'where', asked.where) : undefined;
  const orderBy = readOrder(declared, asked.orderBy);
  const columns = readColumns(declared, format, asked.columns);
  const chosen = readOptions(format, asked.options ?? {});
  return {
    export: declared,
    format,
    condition: isInput(where?.read) ? readWhere(declared.list.filter, where.read) : always,
    terms: orderTerms(declared.list.orders, orderBy),
    columns,
    chosen,
    asked: {
      where: where?.given ?? {},
      orderBy: orderBy?.length ? orderBy : declared.list.orders.byDefault,
      columns: columns.map(({ name }) => name),
      options: chosen,
    },
  };
}

const isInput = (value: unknown): value is WhereInput => typeof value === 'object' && value !== null;

/** The value of an argument of the list. */
function readArgument(declared: Export, argument: 'where' | 'orderBy', text: string) {
  return readInput(text, argument, typeOf(declared, argument));
}

function typeOf(declared: Export, argument: 'where' | 'orderBy'): GraphQLInputType {
  const field = schema.getQueryType()?.getFields()[declared.field];
  const type = field?.args.find(({ name }) => name === argument)?.type;
  if (!type) throw new TypeError(`Query.${declared.field} takes no ${argument}`);
  return type;
}

/** An order as the list takes it, or as `FIELD:DESC,FIELD`. */
function readOrder(declared: Export, text: string | undefined): readonly OrderInput[] | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  if (/^\s*[[{]/.test(text)) return asOrder(readArgument(declared, 'orderBy', text).read);
  const keys = Object.keys(declared.list.orders.keys);
  const given = text.split(',').map((part, index) => {
    const [field = '', direction = 'ASC', ...rest] = part.trim().split(':');
    if (rest.length > 0) throw badInput('orderBy', `${JSON.stringify(part)} is no order. Write FIELD or FIELD:DESC.`);
    if (!keys.includes(field))
      throw badInput(
        `orderBy[${index}].field`,
        `${JSON.stringify(field)} is no order of ${declared.name}. It has: ${keys.join(', ')}.`,
      );
    return { field, direction: direction.toUpperCase() };
  });
  return asOrder(coerced(given, 'orderBy', typeOf(declared, 'orderBy')));
}

function asOrder(value: unknown): readonly OrderInput[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((item: unknown) => {
    if (!isInput(item) || typeof item.field !== 'string' || (item.direction !== 'ASC' && item.direction !== 'DESC'))
      throw new TypeError('GraphQL let an order through that is none');
    return { field: item.field, direction: item.direction };
  });
}

/** The columns asked for, in the order asked for; all that the format can hold when none are. */
function readColumns(declared: Export, format: Format, text: string | undefined): readonly Column[] {
  const fits = ({ type }: Column) => format.nests || type !== 'records';
  const allowed = declared.columns.filter(fits);
  if (text === undefined || text.trim() === '') return allowed;
  const names = text.split(',').map((name) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw badInput('columns', `names ${twice} twice.`);
  return names.map((name) => {
    const column = declared.columns.find((each) => each.name === name);
    if (!column)
      throw badInput(
        'columns',
        `${JSON.stringify(name)} is no column of ${declared.name}. It has: ${allowed.map((each) => each.name).join(', ')}.`,
      );
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
