import type pg from 'pg';
import { tableDefinitions } from '../../../src/generated/tables.js';
import { orderName } from '../../../src/query/cursor.js';
import { encodeGlobalId } from '../../../src/query/globalId.js';
import type { List } from '../../../src/query/list.js';
import { type OrderInput, orderTerms } from '../../../src/query/order.js';
import { listFields } from '../../schema/support/lists.js';

/** What generated questions take from the data, so that they find something. */
export interface Material {
  /** Values of a column as text, without unknown ones. */
  values(model: string, column: string): readonly string[];
  /** Global ids of records of all kinds. */
  readonly ids: readonly string[];
  /** Orders of a model's lists of which there are cursors. */
  orders(list: List): readonly (readonly OrderInput[])[];
  /** Cursors of timelines or of appearances, of several orders. */
  researchCursors(field: string): readonly string[];
  /** Cursors of an order, as servers gave them. */
  cursors(list: List, order: readonly OrderInput[] | undefined): readonly string[];
}

const maxValues = 40;

/** Asks a server and gives the answer as it is written. */
type Ask = (query: string) => Promise<string>;

/** Reads the material from a database, and the cursors from the answers of servers in turn. */
export async function gather(pool: pg.Pool, ask: readonly [Ask, ...Ask[]]): Promise<Material> {
  const values = new Map<string, readonly string[]>();
  const ids: string[] = [];
  for (const [model, { name, columns }] of Object.entries(tableDefinitions)) {
    for (const [field, column] of Object.entries(columns)) {
      if (column.type.endsWith('[]')) continue;
      const { rows } = await pool.query<{ value: string }>(
        `SELECT "${column.name}"::text AS value FROM "${name}" WHERE "${column.name}" IS NOT NULL GROUP BY 1 ` +
          `ORDER BY md5("${column.name}"::text) LIMIT ${maxValues}`,
      );
      values.set(
        `${model}.${field}`,
        rows.map(({ value }) => value),
      );
    }
    if ('slug' in columns || model === 'Country' || model === 'Citation')
      ids.push(...(values.get(`${model}.id`) ?? []).slice(0, 8).map((id) => encodeGlobalId(model, id)));
  }
  const cursors = new Map<string, string[]>();
  const orders = new Map<string, readonly OrderInput[][]>();
  for (const { field, list, parent } of listFields) {
    if (parent !== 'Query') continue;
    const tried = someOrders(list);
    orders.set(list.model, tried);
    for (const [index, order] of tried.entries()) {
      const query = `{ ${field}(first: 60, orderBy: [${order.map(written).join(', ')}]) { edges { cursor } } }`;
      const body = await (ask[index % ask.length] ?? ask[0])(query);
      const found = cursorsIn(body);
      cursors.set(
        nameOf(list, order),
        found.filter((_, at) => at % 6 === 0),
      );
    }
  }
  const ofResearch = new Map<string, readonly string[]>();
  for (const [field, argumentsOf] of Object.entries(researched)) {
    const found: string[] = [];
    for (const given of argumentsOf) {
      const body = await ask[0](`{ ${field}(first: 60, ${given}) { edges { cursor } } }`);
      found.push(...cursorsIn(body).filter((_, at) => at % 12 === 0));
    }
    ofResearch.set(field, found);
  }
  return {
    researchCursors: (field) => ofResearch.get(field) ?? [],
    values: (model, column) => values.get(`${model}.${column}`) ?? [],
    ids,
    orders: (list) => orders.get(list.model) ?? [],
    cursors: (list, order) => cursors.get(nameOf(list, order)) ?? [],
  };
}

const cursorsIn = (body: string) =>
  [...body.matchAll(/"cursor":"([^"]+)"/g)].flatMap(([, cursor]) => (cursor ? [cursor] : []));

/** What research is asked for its cursors: most lists are of the first. */
const researched: Readonly<Record<string, readonly string[]>> = {
  timeline: ['where: { country: "US" }', 'where: { country: "US" }, direction: DESC'],
  appearances: ['by: EQUIPMENT', 'by: EQUIPMENT, orderBy: { field: PACKAGE_COUNT, direction: DESC }', 'by: FAMILY'],
};

const written = ({ field, direction }: OrderInput) => `{ field: ${field}, direction: ${direction} }`;

const nameOf = (list: List, order: readonly OrderInput[] | undefined) => orderName(orderTerms(list.orders, order));

/** The default order, each key both ways, and neighbouring keys together. */
export function someOrders({ orders }: List): OrderInput[][] {
  const keys = Object.keys(orders.keys);
  const single = keys.flatMap((field): OrderInput[][] => [
    [{ field, direction: 'ASC' }],
    [{ field, direction: 'DESC' }],
  ]);
  const several = keys.flatMap((first, index): OrderInput[][] => {
    const [second, third] = [keys[index + 1], keys[index + 2]];
    if (second === undefined) return [];
    const two: OrderInput[] = [
      { field: first, direction: 'DESC' },
      { field: second, direction: 'ASC' },
    ];
    return third === undefined ? [two] : [two, [...two, { field: third, direction: 'DESC' }]];
  });
  return [[...orders.byDefault], ...single, ...several];
}
