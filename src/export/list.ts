import { always, type Condition } from '../query/condition.js';
import { badInput } from '../query/errors.js';
import { type OrderInput, orderTerms, type SortTerm } from '../query/order.js';
import { readWhere, type WhereInput } from '../query/readWhere.js';
import { readArguments } from './arguments.js';
import type { Column } from './columns.js';
import type { ListExport } from './declare.js';
import type { ExportQuery, FileQuery } from './file.js';
import { readBatches } from './rows.js';
import { idsStatement, linesStatement, valuesStatement } from './statements.js';

/** Which rows of a list, in which order, with which columns. */
export interface ListRows extends FileQuery<Column> {
  readonly export: ListExport;
  readonly condition: Condition;
  readonly terms: readonly SortTerm[];
}

type Texts = Readonly<Record<string, string | undefined>>;
type File = (columns: readonly Column[]) => FileQuery<Column>;

/**
 * Reads what is asked of an exported list.
 * @throws BAD_USER_INPUT naming the place and what is allowed there.
 */
export function readListQuery(declared: ListExport, texts: Texts, file: File): ExportQuery & ListRows {
  checkOrder(declared, texts.orderBy);
  const { given, read } = readArguments(declared, texts);
  const { filter, orders } = declared.list;
  const orderBy = asOrder(read.orderBy);
  const wanted = file(declared.columns);
  const rows: ListRows = {
    ...wanted,
    export: declared,
    condition: isInput(read.where) ? readWhere(filter, read.where) : always,
    terms: orderTerms(orders, orderBy),
    asked: { where: given.where ?? {}, orderBy: orderBy?.length ? orderBy : orders.byDefault, ...wanted.asked },
  };
  const { shape } = wanted.format;
  return {
    ...rows,
    read: (options) =>
      readBatches({
        ...options,
        ids: idsStatement(rows),
        rows: shape === 'lines' ? linesStatement(rows) : valuesStatement(rows),
        shape,
      }),
  };
}

const isInput = (value: unknown): value is WhereInput => typeof value === 'object' && value !== null;

/** Of an order that is written short, what there is to order by: GraphQL would only say what there is not. */
function checkOrder({ name, list }: ListExport, text: string | undefined): void {
  if (text === undefined || text.trim() === '' || /^\s*[[{]/.test(text)) return;
  const keys = Object.keys(list.orders.keys);
  for (const [index, part] of text.split(',').entries()) {
    const [field = ''] = part.trim().split(':');
    if (!keys.includes(field))
      throw badInput(
        `orderBy[${index}].field`,
        `${JSON.stringify(field)} is no order of ${name}. It has: ${keys.join(', ')}.`,
      );
  }
}

function asOrder(value: unknown): readonly OrderInput[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((item: unknown) => {
    if (!isInput(item) || typeof item.field !== 'string' || (item.direction !== 'ASC' && item.direction !== 'DESC'))
      throw new TypeError('GraphQL let an order through that is none');
    return { field: item.field, direction: item.direction };
  });
}
