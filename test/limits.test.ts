import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type Answer, askApi } from './support/api.js';
import { sharedDatabase, testConfig } from './support/database.js';
import { doubling } from './support/doubling.js';

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

/** What an answer says that the operation cost. */
const costIn = ({ extensions }: Answer): number => (extensions as { cost: { cost: number } }).cost.cost;

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

describe('the cost of an operation', () => {
  it('is in every answer with what is allowed and how long it took, in those with errors too', async () => {
    const answer = await ask('{ article { slug } }');
    expect(answer.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(answer.extensions?.cost).toEqual({
      depth: 2,
      maxDepth: 14,
      cost: expect.any(Number),
      maxCost: 1_000_000,
      milliseconds: expect.any(Number),
    });
  });

  it('counts `first` from a variable, and from its default', async () => {
    const query = 'query ($n: Int = 50) { packageLineItems(first: $n) { nodes { slug } } }';
    const literal = async (n: number) => costIn(await ask(`{ packageLineItems(first: ${n}) { nodes { slug } } }`));
    expect(costIn(await ask(query, { n: 7 }))).toBe(await literal(7));
    expect(costIn(await ask(query))).toBe(await literal(50));
    expect(await literal(50)).toBeGreaterThan(await literal(7));
  });

  it('is refused above the limit, with both numbers, before anything is read', async () => {
    const strict = askApi(database, { MAX_COST: 100 });
    await strict.ask('{ __typename }');
    database.statements.length = 0;
    const answer = await strict.ask(
      '{ packageLineItems(first: 100) { nodes { citations(first: 100) { nodes { wording stance } } } } }',
    );
    const cost = costIn(answer);
    expect(answer.errors).toEqual([
      {
        message: `The query costs ${cost}; at most 100 is allowed. Narrow its \`where\`, ask for fewer rows with \`first\`, or ask in several queries.`,
        extensions: { code: 'QUERY_TOO_COSTLY' },
      },
    ]);
    expect(cost).toBeGreaterThan(100);
    expect(answer.data).toBeUndefined();
    expect(database.statements).toEqual([]);
  });

  it('lets through what reads many rows that are quickly read', async () => {
    for (const query of [
      '{ aidPackages(first: 100) { nodes { slug lineItems(first: 50) { nodes { asReported citations(first: 5) { nodes { wording } } } } } } }',
      '{ countries(first: 100) { nodes { code given(first: 100) { nodes { slug lineItems(first: 50) { nodes { asReported } } } } } } }',
      '{ treaties(first: 100) { nodes { slug governs(first: 100) { nodes { slug lineItems(first: 100) { nodes { asReported } } } } } } }',
    ])
      expect((await ask(query)).errors).toBeUndefined();
  });
});

describe('an answer', () => {
  it('that is too large is refused before it is sent to the server', async () => {
    const texts = Array.from({ length: 28 }, (_, index) => `a${index}: asReported`).join(' ');
    const inPackage = `package { lineItems(first: 100) { nodes { ${texts} } } }`;
    const query = `{ allEquipment(first: 100) { nodes { lineItems(first: 100) { nodes { ${inPackage} } } } } }`;
    const { ask: lenient } = askApi(database, { MAX_COST: 1_000_000_000 });
    const answer = await lenient(query);
    expect(answer.errors?.[0]).toMatchObject({
      message: 'The answer is larger than 10 MB. Ask for fewer rows with `first`, or take an export.',
      extensions: { code: 'QUERY_TOO_COSTLY' },
    });
    expect((await lenient(query.replace('first: 100', 'first: 1'))).errors).toBeUndefined();
  });
});

describe('a document whose fragments spread others', () => {
  it('is refused where it means too many fields, at once', async () => {
    const lenient = askApi(database, { MAX_DEPTH: 100, MAX_ALIASES: 100 });
    expect((await lenient.ask(doubling(4))).errors).toBeUndefined();
    expect((await lenient.ask(doubling(14))).errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^The query expands to \d+ fields; at most 5000 are allowed\./),
        extensions: { code: 'QUERY_TOO_COSTLY' },
      }),
    ]);
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
    const strict = askApi(database, { MAX_DEPTH: 3, MAX_COST: 70, MAX_ALIASES: 1, MAX_TOKENS: 100, MAX_PAGE: 5 });
    const codes = await Promise.all(
      [
        '{ quotes(first: 1) { nodes { article { slug } } } }',
        '{ quotes(first: 5) { totalCount nodes { slug kind text ordinal speakerLabel } } }',
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
      MAX_COST: 1_000_000,
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
    expect(response.headers.get('vary')).toContain('Origin');
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
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS');
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
