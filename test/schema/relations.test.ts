import { type GraphQLObjectType, isInterfaceType, isObjectType } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/query/globalId.js';
import { schema } from '../../src/schema/index.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';
import { listFields } from './support/lists.js';

const database = sharedDatabase();
const { ask } = askApi(database);
afterAll(() => database.close());

/** Asks, and counts the statements that the answer took. */
async function count(query: string, variables?: Record<string, unknown>) {
  database.statements.length = 0;
  const { data, errors } = await ask(query, variables);
  expect(errors, query).toBeUndefined();
  return { data, statements: database.statements.length };
}

const roots = new Map(
  listFields.filter(({ parent }) => parent === 'Query').map(({ list, field }) => [list.model as string, field]),
);
const nested = listFields.filter(({ parent }) => roots.has(parent));
/** Types that no root list has are reached through a list of a type that one has. */
const unrooted = listFields.filter(({ parent }) => parent !== 'Query' && !roots.has(parent));

/** So many records of a type, each with a selection. */
function parents(type: string, many: number, selection: string): string {
  const root = roots.get(type);
  if (root) return `{ ${root}(first: ${many}) { nodes { id ${selection} } } }`;
  const way = nested.find(({ list }) => list.model === type);
  if (!way) throw new Error(`nothing lists ${type} records`);
  const some = `where: { ${way.field}: { some: {} } }`;
  return `{ ${roots.get(way.parent)}(first: ${many}, ${some}) { nodes { id ${way.field}(first: 3) { nodes { id ${selection} } } } } }`;
}

interface Row {
  readonly id: string;
  readonly [field: string]: unknown;
}

const rowsOf = (data: unknown, field: string): Row[] => (data as Record<string, { nodes: Row[] }>)[field]?.nodes ?? [];

const label = ({ parent, field }: { parent: string; field: string }) => [`${parent}.${field}`, parent, field] as const;

describe('a list inside records', () => {
  it('is found for most types, and every list of records is tried', () => {
    expect(nested.length).toBeGreaterThan(50);
    expect(unrooted.map(({ parent }) => parent)).toContain('ArticleCredit');
  });

  it.each([...nested, ...unrooted].map(label))('%s takes no statement per record', async (_name, parent, field) => {
    const selection = `${field}(first: 2) { totalCount nodes { id } edges { cursor } }`;
    // A list that happens to be empty may spare a statement: what counts is that more records never take more than a full one.
    const one = await count(parents(parent, 1, selection));
    const five = await count(parents(parent, 5, selection));
    const fifty = await count(parents(parent, 50, selection));
    expect(five.statements).toBeLessThanOrEqual(one.statements + 1);
    expect(fifty.statements).toBeLessThanOrEqual(Math.max(five.statements, one.statements) + 1);
  });

  it('gives right answers when asked twice with other arguments, with no statement per record', async () => {
    const query = (first: number) => `{ articles(first: ${first}, orderBy: [{ field: SLUG }],
      where: { publishedOn: { gte: "2024-11", lte: "2024-12" } }) { nodes { id
      all: quotes(orderBy: [{ field: ORDINAL, direction: DESC }], first: 40) { totalCount nodes { slug kind } }
      direct: quotes(where: { kind: { eq: DIRECT } }, first: 40) { totalCount nodes { slug kind } }
      one: quotes(first: 1) { nodes { slug } } } } }`;
    const { data, statements } = await count(query(40));
    const rows = rowsOf(data, 'articles') as (Row &
      Record<'all' | 'direct' | 'one', { totalCount?: number; nodes: { slug: string; kind: string }[] }>)[];
    expect(rows.some(({ direct, all }) => direct.nodes.length > 0 && direct.nodes.length < all.nodes.length)).toBe(
      true,
    );
    for (const { all, direct, one } of rows) {
      const forward = [...all.nodes].reverse();
      expect(direct.nodes).toEqual(forward.filter(({ kind }) => kind === 'DIRECT'));
      expect(one.nodes.map(({ slug }) => slug)).toEqual(forward.slice(0, 1).map(({ slug }) => slug));
      expect([all.totalCount, direct.totalCount]).toEqual([all.nodes.length, direct.nodes.length]);
    }
    const few = await count(query(3));
    expect(statements).toBeLessThanOrEqual(few.statements + 1);
  });
});

const citable = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType =>
    isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Citable'),
);
const node = schema.getType('Node');
const nodeTypes = isInterfaceType(node) ? [...schema.getPossibleTypes(node)].map(({ name }) => name) : [];

describe('the subject of a citation', () => {
  it('is given with its type and a field of its own, for every type of fact', async () => {
    const own = (type: GraphQLObjectType) =>
      Object.values(type.getFields()).find(({ name }) => ['slug', 'code', 'kind', 'role'].includes(name))?.name;
    const fragments = citable.map((type) => `... on ${type.name} { ${type.name}_own: ${own(type)} }`).join(' ');
    for (const type of citable) {
      const relation =
        { PackageLineItem: 'lineItem', PolicyDecision: 'decision', PolicyDecisionLink: 'decisionLink' }[type.name] ??
        type.name.charAt(0).toLowerCase() + type.name.slice(1);
      const { data } = await count(
        `{ citations(first: 3, where: { ${relation}: {} }) { nodes { id subject { __typename id ${fragments} } } } }`,
      );
      const rows = rowsOf(data, 'citations');
      expect(rows.length, type.name).toBeGreaterThan(0);
      for (const { subject } of rows)
        expect(subject).toEqual({
          __typename: type.name,
          id: expect.any(String),
          [`${type.name}_own`]: expect.any(String),
        });
    }
  });

  it('can be asked for its own citations, whatever it is, with no statement per citation', async () => {
    const query = (first: number) =>
      `{ citations(first: ${first}) { nodes { id subject { citations(first: 50) { nodes { id wording } } } } } }`;
    const { data, statements } = await count(query(100));
    for (const { id, subject } of rowsOf(data, 'citations'))
      expect((subject as { citations: { nodes: Row[] } }).citations.nodes.map((citation) => citation.id)).toContain(id);
    expect(statements).toBeLessThanOrEqual(40);
  });
});

describe('the speaker of a quote', () => {
  it('is a person, an organization, or null where nobody is named', async () => {
    const { data, statements } = await count(`{ quotes(first: 100) { nodes { id
      speaker { __typename ... on Person { slug positions { totalCount } } ... on Organization { slug kind } } } } }`);
    const kinds = new Set(
      rowsOf(data, 'quotes').map(({ speaker }) => (speaker as { __typename: string } | null)?.__typename),
    );
    expect(kinds).toContain('Person');
    expect(kinds).toContain('Organization');
    expect(statements).toBeLessThanOrEqual(6);
    const named = await count(
      '{ quotes(first: 100, where: { speakerPerson: {} }) { nodes { id speaker { __typename } } } }',
    );
    for (const { speaker } of rowsOf(named.data, 'quotes')) expect(speaker).toEqual({ __typename: 'Person' });
  });
});

describe('global ids', () => {
  it.each(nodeTypes)('find a record of %s again', async (type) => {
    const { data } = await count(parents(type, 1, '__typename'));
    const found = JSON.stringify(data).match(new RegExp(`"id":"([^"]+)","__typename":"${type}"`))?.[1];
    expect(found).toBeDefined();
    const again = await count(
      'query ($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { __typename id } }',
      { id: found },
    );
    expect(again.data).toEqual({ node: { __typename: type, id: found }, nodes: [{ __typename: type, id: found }] });
  });

  it('give records in the order asked, null in the place of those that do not exist, twice where asked twice', async () => {
    const { data } = await count('{ quotes(first: 2) { nodes { id } } people(first: 1) { nodes { id } } }');
    const [a = '', b = ''] = rowsOf(data, 'quotes').map(({ id }) => id);
    const [person = ''] = rowsOf(data, 'people').map(({ id }) => id);
    const absent = encodeGlobalId('Quote', '00000000-0000-5000-8000-000000000000');
    const ids = [b, absent, person, a, b];
    const { data: found } = await count('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
    expect(found).toEqual({ nodes: ids.map((id) => (id === absent ? null : { id })) });
  });

  it('are looked up together, with no statement per record', async () => {
    const { data } = await count('{ quotes(first: 10) { nodes { id } } }');
    const ids = rowsOf(data, 'quotes').map(({ id }) => id);
    const { statements } = await count('query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Quote { text } } }', {
      ids,
    });
    expect(statements).toBe(1);
  });

  it('of more than 100 records are refused with the number', async () => {
    const ids = (n: number) => ({
      ids: Array.from({ length: n }, () => encodeGlobalId('Quote', '00000000-0000-5000-8000-000000000000')),
    });
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect((await ask(query, ids(100))).errors).toBeUndefined();
    const { errors } = await ask(query, ids(101));
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'ids: lists 101 ids; at most 100 are allowed. Ask for the rest in another query.',
        path: ['nodes'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      }),
    ]);
  });
});
