import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { askApi } from './support/api.js';
import { sharedDatabase, testConfig } from './support/database.js';

const database = sharedDatabase();
const { ask, server } = askApi(database);
afterAll(() => database.close());
beforeEach(() => {
  database.statements.length = 0;
});

/** A query of so many levels, down a family. */
const nested = (levels: number) => `{ allEquipment(first: 1) { nodes ${family(levels - 2)} } }`;

/** So many levels of parents, a slug in the innermost. */
function family(levels: number): string {
  return levels === 1 ? '{ slug }' : `{ parent ${family(levels - 1)} }`;
}

const costOf = async (query: string, variables?: Record<string, unknown>) =>
  (await ask(query, variables)).extensions?.cost;

describe('the depth of a query', () => {
  it('is let through at the limit', async () => {
    const { errors, extensions } = await ask(nested(14));
    expect(errors).toBeUndefined();
    expect(extensions?.cost).toMatchObject({ depth: 14, maxDepth: 14 });
  });

  it('is refused above it, with both numbers, before anything is read', async () => {
    const answer = await ask(nested(15));
    expect(answer.data).toBeUndefined();
    expect(answer.errors).toEqual([
      {
        message: 'The query is 15 levels deep; at most 14 are allowed. Ask in two queries.',
        extensions: { code: 'QUERY_TOO_DEEP' },
      },
    ]);
    expect(answer.extensions?.cost).toMatchObject({ depth: 15, maxDepth: 14 });
    expect(database.statements).toEqual([]);
  });

  it('counts through fragments', async () => {
    const { errors } = await ask(`${nested(4).replace('slug', '...F')} fragment F on Equipment ${family(12)}`);
    expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_DEEP');
  });
});

describe('the cost of a query', () => {
  it('is its fields, times the sizes of the pages above them', async () => {
    // quotes 1 + 10 × (nodes 1 + slug 1 + about 1 + 5 × (nodes 1 + slug 1)): the connection itself stands for its rows.
    const query = '{ quotes(first: 10) { nodes { slug about(first: 5) { nodes { slug } } } } }';
    expect(await costOf(query)).toMatchObject({ cost: 1 + 10 * (1 + 1 + 1 + 5 * (1 + 1)), maxCost: 20_000 });
  });

  it('takes the default page where no size is asked for', async () => {
    expect(await costOf('{ quotes { nodes { slug } } }')).toMatchObject({ cost: 1 + 20 * 2 });
  });

  it('counts `first` from a variable, and from its default', async () => {
    const query = 'query ($n: Int = 50) { quotes(first: $n) { nodes { slug } } }';
    expect(await costOf(query, { n: 7 })).toMatchObject({ cost: 1 + 7 * 2 });
    expect(await costOf(query)).toMatchObject({ cost: 1 + 50 * 2 });
  });

  it('counts `last` as well as `first`', async () => {
    expect(await costOf('{ quotes(last: 7) { nodes { slug } } }')).toMatchObject({ cost: 1 + 7 * 2 });
  });

  it('does not vanish below an empty page, which reads a row to know whether there are more', async () => {
    const inside = '{ nodes { about(first: 100) { nodes { quotes(first: 100) { nodes { slug } } } } } }';
    const empty = await costOf(`{ quotes(first: 0) ${inside} }`);
    expect(empty).toEqual(await costOf(`{ quotes(first: 1) ${inside} }`));
  });

  it('is refused above the limit, with both numbers, before anything is read', async () => {
    const answer = await ask('{ quotes(first: 100) { nodes { citations(first: 100) { nodes { wording stance } } } } }');
    const cost = 1 + 100 * (1 + 1 + 100 * 3);
    expect(answer.errors).toEqual([
      {
        message: `The query costs ${cost}; at most 20000 is allowed. Ask for fewer rows with \`first\`, in the innermost lists above all.`,
        extensions: { code: 'QUERY_TOO_COSTLY' },
      },
    ]);
    expect(answer.data).toBeUndefined();
    expect(database.statements).toEqual([]);
  });

  it('counts each alias of a list', async () => {
    const lists = (n: number) =>
      `{ ${Array.from({ length: n }, (_, i) => `a${i}: quotes(first: 100) { nodes { slug text kind ordinal } }`).join(' ')} }`;
    expect(await costOf(lists(2))).toMatchObject({ cost: 2 * (1 + 100 * 5) });
  });

  it('counts the ids of `nodes`', async () => {
    const { data } = await ask('{ people(first: 3) { nodes { id } } }');
    const ids = (data as { people: { nodes: { id: string }[] } }).people.nodes.map(({ id }) => id);
    expect(await costOf('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toMatchObject({ cost: 1 + 3 });
  });

  it('counts the groups of totals, and the values of each facet, from variables too', async () => {
    const totals = 'query ($n: Int) { aidPackageTotals(groupBy: MONTH, first: $n) { buckets { count } } }';
    expect(await costOf(totals, { n: 7 })).toMatchObject({ cost: 10 + 7 * 2 });
    expect(await costOf(totals)).toMatchObject({ cost: 10 + 100 * 2 });
    const facets = `query ($by: [AidPackageDimension!]!) {
      aidPackages(first: 0) { facets(by: $by, first: 5) { values { count } } }
    }`;
    expect(await costOf(facets, { by: ['DONOR'] })).toMatchObject({ cost: 1 + 10 + 5 * 2 });
    expect(await costOf(facets, { by: ['DONOR', 'YEAR'] })).toMatchObject({ cost: 1 + 10 + 2 * 5 * 2 });
  });

  it('stands in every answer, those with errors too', async () => {
    const answer = await ask('{ article { slug } }');
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(answer.extensions?.cost).toEqual({ depth: 2, maxDepth: 14, cost: 2, maxCost: 20_000 });
  });
});

describe('other bounds', () => {
  it('refuse more than 30 aliases', async () => {
    const aliases = (n: number) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect((await ask(aliases(30))).errors).toBeUndefined();
    const { errors } = await ask(aliases(31));
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'The query uses more than 30 aliases. Ask in several queries.',
        extensions: { code: 'TOO_MANY_ALIASES' },
      }),
    ]);
  });

  it('refuse more than 4000 tokens', async () => {
    const tokens = (n: number) => `{ quotes(where: { slug: { in: [${'"a" '.repeat(n - 20)}] } }) { totalCount } }`;
    const allowed = await ask(tokens(4000));
    expect(allowed.errors?.[0]?.message).toContain('where.slug.in: lists 3980 values');
    const { errors } = await ask(tokens(4001));
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('4000 tokens'),
        extensions: expect.objectContaining({ code: 'GRAPHQL_PARSE_FAILED' }),
      }),
    ]);
  });

  it('refuse a body of more than 100,000 bytes with 413, by its length', async () => {
    const empty = JSON.stringify({ query: '{ __typename }', variables: { filler: '' } }).length;
    const ofLength = (bytes: number) => ask('{ __typename }', { filler: 'x'.repeat(bytes - empty) });
    expect(await ofLength(100_000)).toMatchObject({ status: 200, data: { __typename: 'Query' } });
    expect(await ofLength(100_001)).toEqual({
      status: 413,
      errors: [
        {
          message: 'The body is 100001 bytes long; at most 100000 are allowed.',
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ],
    });
  });

  it('refuse fragments that go round', async () => {
    const answer = await ask(
      '{ allEquipment { nodes { ...A } } } fragment A on Equipment { parent { ...B } } fragment B on Equipment { parent { ...A } }',
    );
    expect(answer.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Cannot spread fragment "A" within itself'),
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  it('refuse an operation that the document does not have', async () => {
    const answer = await ask('query A { __typename } query B { __typename }', {}, 'C');
    expect(answer.errors?.[0]).toMatchObject({
      message: 'Could not determine what operation to execute.',
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
  });

  it('let introspection through', async () => {
    const { errors, data } = await ask(getIntrospectionQuery());
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema.queryType.name', 'Query');
  });

  it('are set by the configuration', async () => {
    const strict = askApi(database, { MAX_DEPTH: 3, MAX_COST: 10, MAX_ALIASES: 1, MAX_TOKENS: 100, MAX_PAGE: 5 });
    const codes = await Promise.all(
      [
        '{ quotes(first: 1) { nodes { article { slug } } } }',
        '{ quotes(first: 5) { nodes { slug } } }',
        '{ a: __typename b: __typename }',
        `{ ${'__typename '.repeat(100)} }`,
        '{ quotes(first: 6) { totalCount } }',
        '{ quotes(first: 1) { nodes { slug } } }',
      ].map(async (query) => {
        const { errors } = await strict.ask(query);
        return errors?.[0]?.extensions?.code ?? 'answered';
      }),
    );
    expect(codes).toEqual([
      'QUERY_TOO_DEEP',
      'QUERY_TOO_COSTLY',
      'TOO_MANY_ALIASES',
      'GRAPHQL_PARSE_FAILED',
      'BAD_USER_INPUT',
      'answered',
    ]);
    expect(testConfig()).toMatchObject({
      MAX_DEPTH: 14,
      MAX_COST: 20_000,
      MAX_ALIASES: 30,
      MAX_TOKENS: 4_000,
      MAX_PAGE: 100,
    });
  });
});

describe('over HTTP', () => {
  const from = (origin: string, target = server) =>
    target.fetch('http://dossier/graphql?query=%7B__typename%7D', { headers: { origin, accept: 'application/json' } });

  it('every origin may ask unless the configuration names some', async () => {
    const response = await from('https://example.org');
    expect(response.headers.get('access-control-allow-origin')).toBe('https://example.org');
    expect(response.headers.get('vary')).toBe('Origin');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('only the origins that the configuration names may ask from a browser', async () => {
    const { server: closed } = askApi(database, { CORS_ORIGINS: ['https://good.example', 'https://fine.example'] });
    const allowed = async (origin: string) => (await from(origin, closed)).headers.get('access-control-allow-origin');
    expect(await allowed('https://good.example')).toBe('https://good.example');
    expect(await allowed('https://fine.example')).toBe('https://fine.example');
    expect(await allowed('https://evil.example')).not.toBe('https://evil.example');
    expect(await allowed('https://evil.example')).not.toBe('*');
  });

  it('a preflight is answered with the methods', async () => {
    const response = await server.fetch('http://dossier/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, POST, OPTIONS');
  });

  it('GET asks as POST does', async () => {
    const query = encodeURIComponent('query ($s: String!) { country(code: $s) { code } }');
    const variables = encodeURIComponent('{"s":"ua"}');
    const response = await server.fetch(`http://dossier/graphql?query=${query}&variables=${variables}`, {
      headers: { accept: 'application/json' },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ data: { country: { code: 'UA' } } });
  });

  it('there are no mutations and no subscriptions', async () => {
    for (const operation of ['mutation', 'subscription']) {
      const { errors, data } = await ask(`${operation} { __typename }`);
      expect(data ?? null).toBeNull();
      expect(errors?.[0]?.extensions?.code).not.toBe('INTERNAL_SERVER_ERROR');
      expect(errors).toHaveLength(1);
    }
  });
});
