import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enumDefinitions } from '../../src/generated/enums.js';
import type { Comparison, Filter, FilterField } from '../../src/query/filter.js';
import { allLists, type List } from '../../src/query/list.js';
import type { Model } from '../../src/query/model.js';
import { datamodel } from '../../src/query/model.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';
import { rootListOf } from './support/lists.js';

const database = sharedDatabase();
const { ask } = askApi(database);

/** The columns of the database, as `table.column`; what a filter reaches must be one of them. */
const columns = new Set<string>();
/** The columns that an index starts with, or that a GIN index is on. */
const indexed = new Set<string>();

beforeAll(async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT table_name || '.' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  for (const { name } of rows) columns.add(name);
  const leading = await database.pool.query<{ name: string }>(
    `SELECT t.relname || '.' || a.attname AS name
     FROM pg_index i
     JOIN pg_class t ON t.oid = i.indrelid
     JOIN pg_class x ON x.oid = i.indexrelid
     JOIN pg_am m ON m.oid = x.relam
     JOIN pg_attribute a ON a.attrelid = t.oid
      AND (a.attnum = i.indkey[0] OR (m.amname = 'gin' AND a.attnum = ANY (i.indkey)))
     WHERE i.indisvalid AND i.indpred IS NULL`,
  );
  for (const { name } of leading.rows) indexed.add(name);
});
afterAll(() => database.close());

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const tableOf = (model: string) => snake(model).replace(/^_/, '');
const columnOf = (model: string, field: string) => `${tableOf(model)}.${snake(field)}`;

/** A value to look for, as GraphQL writes it, and how it shows among the parameters of the statement. */
interface Marker {
  readonly literal: string;
  readonly sent: readonly string[];
}

/** One comparison of one column: what to ask, and what the statement must hold. */
interface Case {
  readonly name: string;
  readonly where: string;
  readonly columns: readonly string[];
  readonly sent: readonly string[];
}

const list = (marker: Marker): Marker => ({ literal: `[${marker.literal}]`, sent: marker.sent });
const quoted = (sent: string, literal = sent): Marker => ({ literal: JSON.stringify(literal), sent: [sent] });

/** The comparisons that a column offers, each with a value that nothing else in the statement has. */
function comparisons(compare: Comparison, nullable: boolean): Record<string, Marker> {
  const isNull: Record<string, Marker> = nullable ? { isNull: { literal: 'true', sent: [] } } : {};
  const set = (value: Marker) => ({ eq: value, neq: value, in: list(value), notIn: list(value) });
  const ordered = (value: Marker) => ({ ...set(value), gt: value, gte: value, lt: value, lte: value, ...isNull });
  switch (compare.kind) {
    case 'countryCode':
      return { ...set(quoted('ZQ', 'zq')), ...isNull };
    case 'key': {
      const value = quoted('mark-er');
      return { ...set(value), ...isNull };
    }
    case 'text':
    case 'names': {
      const value = quoted('marker', 'MÄRKER');
      return { ...set(value), contains: value, startsWith: value, endsWith: value, ...isNull };
    }
    case 'int':
      return ordered({ literal: '1234567', sent: ['1234567'] });
    case 'decimal':
      return ordered(quoted('7654321.25'));
    case 'enum':
    case 'enumList': {
      const [value = ''] = Object.keys(enumDefinitions[compare.enumName].values);
      const marker = { literal: value, sent: [value] };
      return compare.kind === 'enum'
        ? { ...set(marker), ...isNull }
        : { has: marker, hasSome: list(marker), hasEvery: list(marker), isEmpty: { literal: 'true', sent: [] } };
    }
  }
}

/** The comparisons of a date: which of its two columns each reads, and the day that it compares with. */
function dateComparisons(first: string, last: string, nullable: boolean) {
  const [start, end] = ['2001-02-01', '2001-02-28'];
  const within = { columns: [first, last], sent: [start, end] };
  return {
    eq: within,
    neq: within,
    in: within,
    notIn: within,
    gt: { columns: [first], sent: [end] },
    gte: { columns: [first], sent: [start] },
    lt: { columns: [last], sent: [start] },
    lte: { columns: [last], sent: [end] },
    ...(nullable ? { isNull: { columns: [first], sent: [] } } : {}),
  };
}

/** Every comparison of a field; `wrap` sets the field's condition into the `where` of the list. */
function casesOf(model: Model, name: string, field: FilterField, depth: number): Case[] {
  switch (field.type) {
    case 'column':
      return Object.entries(comparisons(field.compare, field.nullable)).map(([operator, { literal, sent }]) => ({
        name: `${name}.${operator}`,
        where: `${name}: { ${operator}: ${literal} }`,
        columns: [columnOf(model, field.column)],
        sent,
      }));
    case 'date':
      return Object.entries(dateComparisons(field.first, field.last, field.nullable)).map(([operator, reads]) => ({
        name: `${name}.${operator}`,
        where: `${name}: { ${operator}: ${operator === 'isNull' ? 'true' : operator.endsWith('n') ? '["2001-02"]' : '"2001-02"'} }`,
        columns: reads.columns.map((column) => columnOf(model, column)),
        sent: reads.sent,
      }));
    case 'group':
      return Object.entries(field.fields).flatMap(([part, member]) =>
        inside(name, casesOf(model, part, member, depth)),
      );
    case 'one': {
      const present = {
        name: `${name}: {}`,
        where: `${name}: {}`,
        columns: [columnOf(model, field.foreignKey)],
        sent: [],
      };
      return depth === 0 ? [present] : [present, ...inside(name, sample(field.target()))];
    }
    case 'many': {
      const nested = depth === 0 ? [] : sample(field.target());
      // What is inside a relation is translated alike for all three: one condition tells that the other two are not dropped.
      return [
        ...inside(name, inside('some', nested)),
        ...['every', 'none'].flatMap((quantifier) => inside(name, inside(quantifier, nested.slice(0, 1)))),
      ];
    }
    case 'belongs':
      return [
        {
          name,
          where: `${name}: "mark-er"`,
          columns: [...pairColumns[field.to], 'equipment.slug'],
          sent: ['mark-er'],
        },
      ];
  }
}

/** The columns of the tables that keep what belongs to an equipment. */
const pairColumns = {
  family: ['equipment_family.member_id', 'equipment_family.ancestor_id'],
  system: ['equipment_system.member_id', 'equipment_system.system_id'],
} as const;

const inside = (name: string, cases: readonly Case[]): Case[] =>
  cases.map((one) => ({ ...one, name: `${name}.${one.name}`, where: `${name}: { ${one.where} }` }));

/** One comparison of each field of a related model: that the relation leads on is what is to be seen. */
function sample(filter: Filter): Case[] {
  return Object.entries(filter.fields).flatMap(([name, field]) => casesOf(filter.model, name, field, 0).slice(0, 1));
}

/** Every column that a filter compares, as `table.column`. */
function declaredColumns(model: Model, field: FilterField): string[] {
  switch (field.type) {
    case 'column':
      return [columnOf(model, field.column)];
    case 'date':
      return [columnOf(model, field.first), columnOf(model, field.last)];
    case 'group':
      return Object.values(field.fields).flatMap((member) => declaredColumns(model, member));
    case 'one':
      return [columnOf(model, field.foreignKey)];
    default:
      return [];
  }
}

/** The model that a path of relations leads to, and the column at its end. */
function orderColumn(model: string, path: readonly string[]): string {
  const [head = '', ...rest] = path;
  if (rest.length === 0) return columnOf(model, head);
  const relation = datamodel.datamodel.models[model]?.fields.find(({ name }) => name === head);
  if (relation?.kind !== 'object') throw new Error(`${model}.${head} is no relation`);
  return orderColumn(relation.type, rest);
}

/** Asks a list and gives the statements that it took, as text with their parameters. */
async function sqlOf(model: Model, where: string) {
  database.statements.length = 0;
  const { field, wrap } = rootListOf(model);
  const { errors } = await ask(`{ ${field}(where: ${wrap(`{ ${where} }`)}) { totalCount } }`);
  expect(errors, where).toBeUndefined();
  return {
    sql: database.statements.map(({ sql }) => sql).join('\n'),
    parameters: database.statements.map(({ parameters }) => parameters).join('\n'),
  };
}

/** What a statement leaves out of what a comparison asks. */
async function missing(model: Model, { where, columns: asked, sent }: Case): Promise<string[]> {
  const { sql, parameters } = await sqlOf(model, where);
  return [
    ...asked.filter((column) => !sql.includes(`"${column.split('.')[1]}"`)),
    ...sent.filter((value) => !parameters.includes(value)),
  ];
}

const lists = allLists().map((declared): [Model, List] => [declared.model, declared]);

describe('every declared filter', () => {
  it('is of a list that can be asked', () => {
    expect(lists.length).toBeGreaterThanOrEqual(15);
    for (const [model] of lists) expect(rootListOf(model).field).toMatch(/^\w+$/);
  });

  it.each(lists)('of %s reaches the database with its column and its value', async (model, { filter }) => {
    const dropped: string[] = [];
    for (const [name, field] of Object.entries(filter.fields)) {
      for (const one of casesOf(model, name, field, 1)) {
        for (const column of one.columns) expect(columns, `${one.name}`).toContain(column);
        const lost = await missing(model, one);
        if (lost.length > 0) dropped.push(`${one.name}: ${lost.join(', ')}`);
      }
    }
    expect(dropped).toEqual([]);
  });

  it.each(lists)('of %s reaches the database through and, or and not', async (model, { filter }) => {
    const [[name, field] = []] = Object.entries(filter.fields);
    if (!name || !field) throw new Error(`${model} has no filter`);
    const cases = casesOf(model, name, field, 0).filter(({ sent }) => sent.length > 0);
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) {
      for (const word of ['and', 'or', 'not']) {
        const where = word === 'not' ? `not: { ${one.where} }` : `${word}: [{ ${one.where} }]`;
        expect(await missing(model, { ...one, where }), where).toEqual([]);
      }
    }
  });

  it('would be found out if the engine dropped it', async () => {
    expect(await missing('Quote', { name: '', where: 'kind: {}', columns: ['quote.kind'], sent: ['DIRECT'] })).toEqual([
      'quote.kind',
      'DIRECT',
    ]);
  });

  it.each(lists)('of %s has an index that starts with its column', (model, { filter }) => {
    const wanted = Object.values(filter.fields).flatMap((field) => declaredColumns(model, field));
    expect(wanted.filter((column) => !indexed.has(column))).toEqual([]);
  });
});

describe('every declared order', () => {
  it.each(lists)('of %s has an index that starts with its column', (model, { orders }) => {
    const wanted = Object.values(orders.keys).map(({ path }) => orderColumn(model, path));
    expect(wanted.filter((column) => !indexed.has(column))).toEqual([]);
  });
});

describe('the trigram index', () => {
  it.each([
    ['text', 'Quote', 'text: { contains: "battlefield" }', 'quote_text_folded_idx'],
    ['names, by a part', 'Person', 'name: { contains: "Austin" }', 'person_names_folded_idx'],
    ['names, by their beginning', 'Person', 'name: { startsWith: "Lloyd" }', 'person_names_folded_idx'],
    ['names, in full', 'Equipment', 'name: { eq: "BGM-71 TOW" }', 'equipment_names_folded_idx'],
  ] as const)('answers a filter of %s', async (_what, model, where, index) => {
    const client = await database.pool.connect();
    try {
      await client.query('SET enable_seqscan = off; SET enable_indexscan = off');
      await sqlOf(model, where);
      const [statement] = database.statements;
      if (!statement) throw new Error('no statement was sent');
      const parameters = JSON.parse(statement.parameters) as unknown[];
      const { rows } = await client.query<Record<string, string>>(`EXPLAIN ${statement.sql}`, parameters);
      expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(index);
    } finally {
      client.release(true);
    }
  });
});
