import { coerceInputValue, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { always, type Condition } from '../query/condition.js';
import { badInput } from '../query/errors.js';
import { type OrderInput, orderTerms, type SortTerm } from '../query/order.js';
import { readWhere, type WhereInput } from '../query/readWhere.js';
import { schema } from '../schema/index.js';
import type { Column } from './columns.js';
import type { Export } from './declare.js';
import type { Format } from './formats/format.js';

/** What was asked for, as text: from an address or a command line. */
export interface Asked {
  readonly where?: string | undefined;
  readonly orderBy?: string | undefined;
  readonly columns?: string | undefined;
}

/** What an export is to hold. */
export interface ExportQuery {
  readonly export: Export;
  readonly format: Format;
  readonly condition: Condition;
  readonly terms: readonly SortTerm[];
  readonly columns: readonly Column[];
  /** What was asked for, in one form however it was written: for the manifest. */
  readonly asked: {
    readonly where: unknown;
    readonly orderBy: readonly OrderInput[];
    readonly columns: readonly string[];
  };
}

/**
 * Reads what was asked for. `where` and `orderBy` are what the list of the API takes, and are checked by its own input types.
 * @throws BAD_USER_INPUT naming the place and what is allowed there.
 */
export function readQuery(declared: Export, format: Format, asked: Asked): ExportQuery {
  const where = asked.where === undefined || asked.where.trim() === '' ? undefined : readJson(asked.where, 'where');
  const coerced = where === undefined ? undefined : coerce(declared, 'where', where);
  const orderBy = readOrder(declared, asked.orderBy);
  const columns = readColumns(declared, format, asked.columns);
  return {
    export: declared,
    format,
    condition: isInput(coerced) ? readWhere(declared.list.filter, coerced) : always,
    terms: orderTerms(declared.list.orders, orderBy),
    columns,
    asked: {
      where: where ?? {},
      orderBy: orderBy?.length ? orderBy : declared.list.orders.byDefault,
      columns: columns.map(({ name }) => name),
    },
  };
}

const isInput = (value: unknown): value is WhereInput => typeof value === 'object' && value !== null;

function readJson(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw badInput(place, `is no JSON (${why}). Write it as the variable of a query: {"kind": {"eq": "DIRECT"}}.`);
  }
}

/** The value of an argument of the list, checked as GraphQL checks a variable. */
function coerce(declared: Export, argument: 'where' | 'orderBy', value: unknown): unknown {
  const type = schema
    .getQueryType()
    ?.getFields()
    [declared.field]?.args.find(({ name }) => name === argument)?.type;
  if (!type) throw new TypeError(`Query.${declared.field} takes no ${argument}`);
  return coerceInputValue(value, type, (path, _value, error) => {
    const place = [argument, ...path].reduce<string>(
      (text, part) => text + (typeof part === 'number' ? `[${part}]` : `${text === '' ? '' : '.'}${part}`),
      '',
    );
    throw badInput(place, `${error.message}${allowedAt(type, path, error.message)}`);
  });
}

/** The fields that a place has, where the error is that it has no such field. */
function allowedAt(type: GraphQLInputType, path: readonly (string | number)[], message: string): string {
  if (!/ is not defined by type /.test(message)) return '';
  // A place inside lists is the same in each of their values.
  const at = path.reduce<GraphQLInputType | undefined>((outer, part) => {
    const inner = outer && getNamedType(outer);
    return typeof part === 'number' ? outer : isInputObjectType(inner) ? inner.getFields()[part]?.type : undefined;
  }, type);
  const inner = at && getNamedType(at);
  return isInputObjectType(inner) ? ` It has: ${Object.keys(inner.getFields()).join(', ')}.` : '';
}

/** An order as JSON, as the list takes it, or as `FIELD:DESC,FIELD`. */
function readOrder(declared: Export, text: string | undefined): readonly OrderInput[] | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const keys = Object.keys(declared.list.orders.keys);
  const given: unknown = /^\s*[[{]/.test(text)
    ? readJson(text, 'orderBy')
    : text.split(',').map((part) => {
        const [field = '', direction = 'ASC', ...rest] = part.trim().split(':');
        if (rest.length > 0)
          throw badInput('orderBy', `${JSON.stringify(part)} is no order. Write FIELD or FIELD:DESC.`);
        return { field, direction: direction.toUpperCase() };
      });
  for (const [index, item] of (Array.isArray(given) ? given : [given]).entries()) {
    const field: unknown = isInput(item) ? item.field : undefined;
    if (typeof field === 'string' && !keys.includes(field))
      throw badInput(
        `orderBy[${index}].field`,
        `${JSON.stringify(field)} is no order of ${declared.name}. It has: ${keys.join(', ')}.`,
      );
  }
  return asOrder(coerce(declared, 'orderBy', given));
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
