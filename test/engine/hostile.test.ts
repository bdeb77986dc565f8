import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/query/globalId.js';
import { schema } from '../../src/schema/index.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { type Answered, hasErrors, type Operation, type Watched, watchedServer } from './support/server.js';

/** Is in everything that a request writes here, and in nothing of ours. */
const mark = 'zqzqzq';

const hostile = [
  `${mark}'; DROP TABLE quote; --`,
  `${mark}"; DROP TABLE "quote"; --`,
  `\\${mark}\\'`,
  `${mark} $1 $2::text`,
  `/* ${mark} */ --`,
  `${mark}')) OR 1=1 --`,
  `E'${mark}\\x27' || pg_sleep(10)`,
  `${mark}\u0000`,
  `${mark}\ud800`,
  `${mark}%_\\%`,
  `${mark}\n\r\t\b\f`,
  mark.repeat(2000),
] as const;

let database: TestDatabase;
let watched: Watched;
beforeAll(async () => {
  database = await testDatabase();
  watched = watchedServer(database, { MAX_ALIASES: 400 });
});
afterAll(() => database.close());

/** Asks; it is answered or refused as a client's mistake, and nothing that the client wrote is in the SQL. */
async function harmless(operation: Operation): Promise<Answered> {
  watched.statements.length = 0;
  const reply = await watched.ask(operation);
  const told = `${operation.query}\n${JSON.stringify(operation.variables)}\n${reply.body}`.slice(0, 3000);
  expect(reply.body, told).not.toContain('INTERNAL_SERVER_ERROR');
  if (hasErrors(reply)) expect(reply.body, told).toMatch(refusals);
  for (const { sql } of watched.statements) expect(sql.toLowerCase()).not.toContain(mark);
  if (reply.way === 'text') expect(watched.statements).toHaveLength(1);
  return reply;
}

/** The codes of what a client may have done wrong. */
const refusals =
  /"code":"(?:BAD_USER_INPUT|GRAPHQL_PARSE_FAILED|GRAPHQL_VALIDATION_FAILED|QUERY_TOO_DEEP|QUERY_TOO_COSTLY)"/;

/** A place inside an argument where a text can be. */
interface Place {
  /** Writes the argument with a value in this place. */
  readonly write: (value: string) => string;
  readonly type: GraphQLInputType;
}

/** Every place of an input where a client writes a text: through groups and one relation, and once through `not`. */
function places(type: GraphQLInputType, relations: number): Place[] {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (isListType(nullable))
    return places(nullable.ofType, relations).map((place) => ({
      ...place,
      write: (value) => `[${place.write(value)}]`,
    }));
  const named = getNamedType(nullable);
  if (!isInputObjectType(named)) return [{ write: (value) => value, type }];
  const fields = Object.values(named.getFields());
  return fields.flatMap(({ name, type: inner }) => {
    if (name === 'and' || name === 'or' || (name === 'not' && relations === 0)) return [];
    const target = getNamedType(inner);
    const leads = isInputObjectType(target) && 'and' in target.getFields();
    if (leads && relations === 0) return [];
    const below = places(inner, leads ? relations - 1 : relations);
    // Behind a relation one place tells that values travel the same way.
    const some = leads ? below.filter((_, index) => index === (name.length * 7) % below.length) : below;
    return some.map((place) => ({ ...place, write: (value) => `{ ${name}: ${place.write(value)} }` }));
  });
}

const query = schema.getQueryType() ?? undefined;
const roots: readonly GraphQLField<unknown, unknown>[] = Object.values(query?.getFields() ?? {});
const selection = (field: GraphQLField<unknown, unknown>) =>
  getNamedType(field.type).name.endsWith('Connection') ? '{ totalCount nodes { __typename } }' : '{ __typename }';

/** What an argument's field asks for besides, so that the question is whole. */
function others(field: GraphQLField<unknown, unknown>, { name }: GraphQLArgument): string {
  return field.args
    .filter((each) => each.name !== name && isNonNullType(each.type))
    .map((each) => `${each.name}: "x"`)
    .join(', ');
}

describe('an injection through an argument', () => {
  const withArguments = roots.filter(({ args }) => args.length > 0);

  it.each(withArguments.map((field) => [field.name, field] as const))(
    'of %s changes nothing',
    { timeout: 60_000 },
    async (_name, field) => {
      let turn = 0;
      for (const argument of field.args) {
        for (const place of places(argument.type, 1)) {
          const isText = ['String', 'ID'].includes(getNamedType(place.type).name);
          // A lookup's key and a cursor meet every text, a comparison one of them.
          const texts = argument.name === 'where' ? [turn] : hostile.keys();
          for (const index of isText ? texts : [turn]) {
            const text = hostile[index % hostile.length] ?? mark;
            const write = (value: string) =>
              `${field.name}(${[`${argument.name}: ${place.write(value)}`, others(field, argument)].filter(Boolean).join(', ')}) ${selection(field)}`;
            if (turn % 2 === 0) await harmless({ query: `{ ${write(JSON.stringify(text))} }` });
            else
              await harmless({
                query: `query ($${mark}: ${String(place.type)}) { ${write(`$${mark}`)} }`,
                variables: { [mark]: text },
              });
            turn += 1;
          }
        }
      }
      const { rows } = await database.pool.query<{ count: number }>('SELECT count(*)::int FROM quote');
      expect(rows[0]?.count).toBeGreaterThan(0);
    },
  );

  it('of a field inside a record changes nothing', async () => {
    for (const text of hostile) {
      const value = JSON.stringify(text);
      await harmless({ query: `{ treaties { nodes { status(country: ${value}, on: "2024") { standing } } } }` });
      await harmless({ query: `{ treaties { nodes { status(country: "UA", on: ${value}) { standing } } } }` });
      await harmless({
        query: `{ articles(first: 3) { nodes { quotes(where: { text: { contains: ${value} } }, after: ${value}) { nodes { id } } } } }`,
      });
    }
  });

  it('inside a cursor or a global id that is well made changes nothing', async () => {
    for (const text of hostile) {
      const cursor = (values: readonly unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
      const id = '00000000-0000-4000-8000-000000000000';
      for (const after of [cursor([`SLUG+Article.id+`, text, id]), cursor([`${text}+`, id]), cursor([text])])
        await harmless({
          query: 'query ($after: String) { articles(after: $after, orderBy: { field: SLUG }) { nodes { id } } }',
          variables: { after },
        });
      for (const bad of [encodeGlobalId('Article', text), encodeGlobalId(text, id)])
        await harmless({ query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: bad } });
    }
  });
});

describe('a name that a client chooses', () => {
  it.each([
    'SELECT',
    `${mark}_DROP_TABLE`,
    `_${mark}${'_x'.repeat(46)}`,
    'constructor',
    '__proto__',
    'toString',
    'data',
  ])('reaches no SQL, and the answer: %s', async (name) => {
    const { body } = await harmless({
      query: `query ${mark}Asked($${mark}_v: Boolean!) { ${name}: articles(first: 1) { ${name}: nodes { ${name}: slug ...${mark}F } } }
          fragment ${mark}F on Article { x${name}: publisher @include(if: $${mark}_v) { ${name}: name } }`,
      variables: { [`${mark}_v`]: true },
      operationName: `${mark}Asked`,
    });
    expect(body).toContain(`"${name}":{"${name}":[{"${name}":`);
  });
});

describe('a document at the limits', () => {
  it('of hundreds of fields has one statement', async () => {
    const fields = Array.from(
      { length: 260 },
      (_, n) => `f${n}: ${['slug', 'headline', 'publishedOn', 'id', 'kind'][n % 5]}`,
    );
    const { way, body } = await harmless({ query: `{ articles(first: 2) { nodes { ${fields.join(' ')} } } }` });
    expect([way, JSON.parse(body).data.articles.nodes.length]).toEqual(['text', 2]);
  });

  it.each([6, 12, 13, 14])('nested %i levels deep has one statement or the refusal', async (levels) => {
    let inner = 'slug';
    for (let level = 0; level < levels; level += 1)
      inner = level % 2 === 0 ? `article { ${inner} }` : `quotes(first: 1) { nodes { ${inner} } }`;
    await harmless({ query: `{ quotes(first: 1) { nodes { ${inner} } } }` });
  });

  it.each([58, 59, 60, 61])('with %i conditions has one statement or the refusal', async (count) => {
    const parts = Array.from({ length: count / 2 }, (_, n) => `{ slug: { neq: "${n}" } }`);
    await harmless({ query: `{ articles(where: { or: [${parts.join(', ')}] }) { totalCount } }` });
  });

  it.each([7, 8, 9])('with a filter nested %i levels deep has one statement or the refusal', async (levels) => {
    let where = '{ slug: { eq: "x" } }';
    for (let level = 1; level < levels; level += 1) where = `{ quotes: { none: { article: ${where} } } }`;
    await harmless({ query: `{ articles(where: ${where}) { totalCount } }` });
    let nots = '{ slug: { eq: "x" } }';
    for (let level = 1; level < levels; level += 1) nots = `{ not: ${nots} }`;
    await harmless({ query: `{ articles(where: ${nots}) { totalCount } }` });
  });

  it.each([200, 201])('with %i values in a list has one statement or the refusal', async (count) => {
    const slugs = Array.from({ length: count }, (_, n) => `${mark}${n}`);
    const query = 'query ($slugs: [String]) { articles(where: { slug: { in: $slugs } }) { totalCount } }';
    await harmless({ query, variables: { slugs } });
  });

  it.each([100, 101])('with %i ids has one statement or the refusal', async (count) => {
    const ids = Array.from({ length: count }, () => encodeGlobalId('Article', '00000000-0000-4000-8000-000000000000'));
    await harmless({ query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids } });
  });
});
