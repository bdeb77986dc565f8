import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/query/globalId.js';
import { schema } from '../../src/schema/index.js';
import { askApi } from '../support/api.js';
import { sharedDatabase } from '../support/database.js';

const database = sharedDatabase();
const { ask } = askApi(database);
afterAll(() => database.close());

/** A place inside the arguments of a field. */
interface Place {
  /** As `extensions.argument` has it. */
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly hasDefault: boolean;
  /** Writes the argument with a value in this place. */
  readonly write: (value: string) => string;
}

/** A field with arguments, and a document that asks for it. */
interface Asked {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly isRoot: boolean;
  readonly document: (args: string) => string;
}

/** Values of arguments and input fields that must be given. */
const needed: Readonly<Record<string, string>> = {
  where: '{ equipment: "himars" }',
  query: '"mines"',
  country: '"UA"',
  code: '"UA"',
  on: '"2024"',
  ids: '[]',
  id: '"x"',
  slug: '"x"',
  key: '"x"',
};

interface Declared {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}

/** What must be given beside one argument or input field, so that the document is whole. */
function beside(declared: readonly Declared[], name: string): string[] {
  return declared
    .filter((other) => other.name !== name && isNonNullType(other.type) && other.defaultValue === undefined)
    .map((other) => {
      const type = getNamedType(other.type);
      return `${other.name}: ${isEnumType(type) ? type.getValues()[0]?.name : needed[other.name]}`;
    });
}

/** The places of arguments or of an input object's fields, but those of the conditions on related records. */
function placesOf(declared: readonly Declared[], within: string, write: (text: string) => string): Place[] {
  return declared.flatMap((each) => {
    const here: Place = {
      name: `${within}${each.name}`,
      type: each.type,
      hasDefault: each.defaultValue !== undefined,
      write: (value) => write([`${each.name}: ${value}`, ...beside(declared, each.name)].join(', ')),
    };
    const isRelated = within !== '' && /(Where|RelationFilter)$/.test(getNamedType(each.type).name);
    return isRelated ? [here] : [here, ...placesBelow(here)];
  });
}

function placesBelow(place: Place): Place[] {
  const type = isNonNullType(place.type) ? place.type.ofType : place.type;
  if (isListType(type)) {
    const item = { name: `${place.name}[0]`, type: type.ofType, hasDefault: false };
    const first: Place = { ...item, write: (value) => place.write(`[${value}]`) };
    return [first, ...placesBelow(first)];
  }
  if (!isInputObjectType(type)) return [];
  return placesOf(Object.values(type.getFields()), `${place.name}.`, (fields) => place.write(`{ ${fields} }`));
}

/** All fields with arguments, each by the shortest way to its type. */
function fieldsWithArguments(): Asked[] {
  const query = schema.getQueryType();
  const ways = new Map<GraphQLObjectType, (inner: string) => string>();
  const waiting: GraphQLObjectType[] = [];
  const reach = (type: GraphQLObjectType, way: (inner: string) => string) => {
    if (ways.has(type) || type.name.startsWith('__')) return;
    ways.set(type, way);
    waiting.push(type);
  };
  if (query) reach(query, (inner) => `{ ${inner} }`);
  const found: Asked[] = [];
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    const way = ways.get(type) ?? String;
    const isRoot = type === query;
    for (const field of Object.values(type.getFields())) {
      const selection = isLeaf(field) ? '' : ' { __typename }';
      const document = (args: string) => way(`${field.name}(${args})${selection}`);
      if (field.args.length > 0) found.push({ name: `${type.name}.${field.name}`, field, isRoot, document });
      const given = beside(field.args, '').join(', ');
      const named = getNamedType(field.type);
      const open = `${field.name}${given ? `(${given})` : ''}`;
      if (isObjectType(named)) reach(named, (inner) => way(`${open} { ${inner} }`));
      // `node` and `nodes` lead to every type, by an id that this test does not have.
      if (isAbstractType(named) && !isRoot)
        for (const member of schema.getPossibleTypes(named))
          reach(member, (inner) => way(`${open} { ... on ${member.name} { ${inner} } }`));
    }
  }
  return found;
}

const isLeaf = ({ type }: GraphQLField<unknown, unknown>) =>
  !('getFields' in getNamedType(type)) && !isAbstractType(getNamedType(type));

const fields = fieldsWithArguments();

/** The places of a field's arguments, each as a whole document and with the name that its refusals have. */
const placesIn = ({ field, isRoot, document }: Asked) =>
  placesOf(field.args, '', document).map((place) => ({
    ...place,
    argument: isRoot ? place.name : `${field.name}.${place.name}`,
  }));

/** What a document is refused with: its first error, which must be one of the client's. */
async function refusalOf(query: string, variables?: Record<string, unknown>) {
  const { errors } = await ask(query, variables);
  const [error] = errors ?? [];
  if (error) expect([query, error.message, error.extensions?.code]).toEqual([query, error.message, 'BAD_USER_INPUT']);
  return error?.extensions?.argument;
}

const isText = (type: GraphQLInputType) => ['String', 'ID'].includes(String(isNonNullType(type) ? type.ofType : type));

describe('a refusal names its argument', () => {
  it('of fields at every depth', () => {
    expect(fields.length).toBeGreaterThan(50);
    expect(new Set(fields.map(({ name }) => name.split('.')[0])).size).toBeGreaterThan(20);
  });

  it('where a null is given to what has a default', async () => {
    const places = fields.flatMap(placesIn).filter(({ type, hasDefault }) => isNonNullType(type) && hasDefault);
    expect(places.length).toBeGreaterThan(30);
    for (const { argument, type, write } of places) {
      const nullable = isNonNullType(type) ? type.ofType : type;
      const query = `query ($v: ${String(nullable)}) ${write('$v')}`;
      expect([query, await refusalOf(query, { v: null })]).toEqual([query, argument]);
    }
  });

  it('where a text holds a NUL character', { timeout: 60_000 }, async () => {
    const places = fields.flatMap(placesIn).filter(({ type }) => isText(type));
    expect(places.length).toBeGreaterThan(200);
    for (const [index, { argument, type, write }] of places.entries()) {
      const nul = 'x\u0000';
      const query = index % 2 === 0 ? write(JSON.stringify(nul)) : `query ($v: ${String(type)}) ${write('$v')}`;
      // A list of texts is named as a whole.
      expect([query, await refusalOf(query, { v: nul })]).toEqual([query, argument.replace(/\[0\]$/, '')]);
    }
  });

  it.each([
    ['{ node(id: "x") { id } }', 'id'],
    ['query ($v: ID!) { node(id: $v) { id } }', 'id'],
    [`{ nodes(ids: ["${encodeGlobalId('Person', '00000000-0000-5000-8000-000000000000')}", "x"]) { id } }`, 'ids[1]'],
    ['query ($v: ID!) { nodes(ids: [$v]) { id } }', 'ids[0]'],
    [`{ nodes(ids: ["${encodeGlobalId('EquipmentFamily', '00000000-0000-5000-8000-000000000000')}"]) { id } }`, 'ids'],
  ])('where an id is none: %s', async (query, argument) => {
    expect(await refusalOf(query, query.includes('$v') ? { v: 'x' } : undefined)).toBe(argument);
  });

  it.each(['-1', '2147483647'])('where a number is none that it takes: %s', async (number) => {
    const places = fields.flatMap(placesIn).filter(({ name }) => name === 'first' || name === 'last');
    expect(places.length).toBeGreaterThan(50);
    for (const { argument, write } of places) {
      const query = write(number);
      expect([query, await refusalOf(query)]).toEqual([query, argument]);
    }
  });
});
