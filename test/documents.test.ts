import { parse } from 'graphql';
import { createSchema, createYoga, type Plugin } from 'graphql-yoga';
import { afterAll, describe, expect, it } from 'vitest';
import { Documents, documentLimits, maxKeptDocuments, useDocuments } from '../src/server/documents.js';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';

const database = sharedDatabase();
const { ask } = askApi(database);
afterAll(() => database.close());

const repeated = (part: string, times: number) => part.repeat(times);

/** The line between an answer and a process that is held: the longest of these takes a tenth. */
const holds = 1_500;

describe('a document that is kept', () => {
  /** A server that tells which documents it parsed, validated and executed. */
  function watched() {
    const documents = new Documents();
    const parsed: unknown[] = [];
    const validated: unknown[] = [];
    const executed: unknown[] = [];
    const watching: Plugin = {
      onParse({ parseFn, setParseFn }) {
        setParseFn((source, options) => {
          parsed.push(source);
          return parseFn(source, options);
        });
      },
      onValidate({ validateFn, setValidationFn }) {
        setValidationFn((...args) => {
          validated.push(args[1]);
          return validateFn(...args);
        });
      },
      onExecute: ({ args }) => void executed.push(args.document),
    };
    const server = createYoga({
      schema: createSchema({ typeDefs: 'type Query { a: Int }' }),
      logging: false,
      parserAndValidationCache: false,
      plugins: [useDocuments({ MAX_TOKENS: 4_000 }, () => {}, documents), watching],
    });
    const send = async (query: string) => {
      const response = await server.fetch('http://dossier/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return response.json();
    };
    return { documents, parsed, validated, executed, send };
  }

  it('is the same object when it is asked again, and is neither parsed nor validated again', async () => {
    const { parsed, validated, executed, send } = watched();
    for (let time = 0; time < 3; time += 1) expect(await send('{ a }')).toEqual({ data: { a: null } });
    expect([parsed.length, validated.length, executed.length]).toEqual([1, 1, 3]);
    expect(new Set(executed).size).toBe(1);
  });

  it.each(['{ b }', '{ a', '{ a(b: 1) }', `{ ${repeated('{', 200)} }`])('is none that failed: %s', async (query) => {
    const { documents, send } = watched();
    const first = await send(query);
    expect(first.errors.length).toBeGreaterThan(0);
    expect(await send(query)).toEqual(first);
    expect(documents.size).toBe(0);
  });

  it('takes room by its length and its tokens, and all of them no more than is allowed', () => {
    const documents = new Documents();
    const texts = Array.from({ length: 60 }, (_, n) => `{ a${n} ${repeated('a ', 1_990)} }`);
    for (const text of texts) {
      documents.keep(parse(text));
      expect(documents.size).toBeLessThanOrEqual(maxKeptDocuments);
    }
    expect(documents.of(texts[0] ?? '')).toBeUndefined();
    expect(documents.of(texts.at(-1) ?? '')).toBeDefined();
  });
});

describe('a document that would be long to parse or to check', () => {
  it.each([
    ['fields in fields', repeated('{a', 2_000)],
    ['lists in lists', `{ a(b: ${repeated('[', 3_900)}`],
    ['objects in objects', `{ a(b: ${repeated('{c:', 1_300)}`],
  ])('is refused for its brackets, which the stack may not hold: %s', async (_what, query) => {
    expect((await ask(query)).errors).toMatchObject([
      {
        message: 'The document is nested more than 100 brackets deep. Ask in two queries.',
        extensions: { code: 'QUERY_TOO_DEEP' },
      },
    ]);
  });

  it('may have as many brackets as is allowed', async () => {
    const spreads = documentLimits.brackets - 3;
    const query = `{ articles(first: 1) { nodes { ${repeated('... { ', spreads)} slug ${repeated('}', spreads)} } } }`;
    expect((await ask(query)).errors).toBeUndefined();
    expect((await ask(query.replace('slug', '... { slug }'))).errors?.[0]?.extensions?.code).toBe('QUERY_TOO_DEEP');
  });

  it('is refused for a name that is long, since an answer repeats it for each row', async () => {
    const named = (length: number) => `{ ${repeated('a', length)}: __typename }`;
    expect((await ask(named(100))).errors).toBeUndefined();
    expect((await ask(named(101))).errors).toMatchObject([
      { message: 'A name is 101 characters long; at most 100 are allowed.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  });

  const numbered = (count: number, part: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => part(n)).join(' ');
  it.each([
    ['wrong values in a list', `{ articles(where: { slug: { in: [${repeated('1 ', 3_900)}] } }) { totalCount } }`],
    ['wrong conditions', `{ articles(where: { or: [${repeated('1 ', 3_900)}] }) { totalCount } }`],
    ['empty conditions', `{ articles(where: { or: [${repeated('{}', 1_900)}] }) { totalCount } }`],
    ['misspelt values', `{ articles(where: { kind: { in: [${repeated('STORRY ', 3_900)}] } }) { totalCount } }`],
    ['misspelt conditions', `{ articles(where: { ${numbered(1_300, (n) => `headlin${n}: 1`)} }) { totalCount } }`],
    ['misspelt fields', `{ articles { nodes { ${numbered(3_900, (n) => `headlin${n}`)} } } }`],
    ['the same field again and again', `{ ${repeated('articles { totalCount } ', 990)} }`],
    ['the same connection again and again', `{ articles { nodes { ${repeated('quotes{nodes{slug}} ', 560)} } } }`],
    [
      'fragments in a chain',
      `{ articles { nodes { ...F0 } } } ${numbered(490, (n) => `fragment F${n} on Article { ...F${n + 1} }`)}`,
    ],
    [
      'fragments twice in each other',
      `{ articles { nodes { ...F0 } } } ${numbered(280, (n) => `fragment F${n} on Article { ...F${n + 1} ...F${n + 1} }`)}`,
    ],
    ['variables of unknown types', `query (${numbered(990, (n) => `$v${n}: Artcl`)}) { __typename }`],
    ['unknown directives', `{ __typename ${repeated('@skp ', 1_900)} }`],
  ])('is refused in time, with few errors: %s', async (_what, query) => {
    const started = performance.now();
    const { errors = [] } = await ask(query);
    expect(performance.now() - started).toBeLessThan(holds);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(10);
    for (const { extensions } of errors) expect(extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
  });

  it('says what is wrong where GraphQL gives up to compare its fields', async () => {
    expect((await ask(`{ ${repeated('articles { totalCount } ', 990)} }`)).errors).toEqual([
      {
        message: 'The document asks for the same fields too often. Ask for each of them once.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ]);
  });
});
