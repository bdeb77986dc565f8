import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey } from '../src/keys/table.js';
import type { Server } from '../src/server/server.js';
import { manyApis } from './support/api.js';
import { type TestDatabase, testDatabase } from './support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const { apiWith } = manyApis(() => db);
const serverWith = (changes: Parameters<typeof apiWith>[0] = {}): Server => apiWith(changes).server;

const rateLimit = 'rateLimit { limit cost used remaining resetAt client }';
const ask = (
  server: Server,
  query: string,
  headers: Record<string, string> = {},
  context: object = from('192.0.2.1'),
) =>
  server.fetch(
    `http://dossier/graphql?query=${encodeURIComponent(query)}`,
    { headers: { accept: 'application/json', ...headers } },
    context,
  );
const from = (remoteAddress: string) => ({ req: { socket: { remoteAddress } } });

describe('rateLimit', () => {
  it('tells the asking client what this operation costs and what is left, as the headers do', async () => {
    const server = serverWith({ BUDGET_COST: 100_000 });
    const before = Date.now();
    const first = await ask(server, `{ ${rateLimit} countries(first: 2) { nodes { code } } }`);
    const { data, extensions } = await first.json();
    const { cost } = extensions.cost;
    expect(data.rateLimit).toEqual({
      limit: 100_000,
      cost,
      used: cost,
      remaining: 100_000 - cost,
      resetAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      client: '192.0.2.1',
    });
    expect(data.countries.nodes).toHaveLength(2);
    expect(first.headers.get('ratelimit')).toContain(`r=${100_000 - cost};`);
    const wait = Date.parse(data.rateLimit.resetAt) - before;
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(65_000);
    const second = await (await ask(server, `{ ${rateLimit} countries(first: 2) { nodes { code } } }`)).json();
    expect(second.data.rateLimit.used).toBe(2 * cost);
    const other = await (await ask(server, `{ ${rateLimit} }`, {}, from('192.0.2.2'))).json();
    expect(other.data.rateLimit).toMatchObject({ client: '192.0.2.2', used: other.extensions.cost.cost });
  });

  it('is that of the API key where one is sent', async () => {
    const server = serverWith({ BUDGET_COST: 100_000 });
    const key = await makeKey(db.pool, 'Desk', 7_000);
    const { data } = await (await ask(server, `{ ${rateLimit} }`, { authorization: `Bearer ${key?.text}` })).json();
    expect(data.rateLimit).toMatchObject({ limit: 7_000, client: 'key Desk' });
  });

  it.each([
    ['the server sets none', { BUDGET_COST: 0 }, from('192.0.2.1'), '192.0.2.1'],
    ['nobody asks over a network', { BUDGET_COST: 5_000 }, {}, null],
  ])('has no bound where %s', async (_why, changes, context, client) => {
    const server = serverWith(changes);
    const { data, extensions } = await (await ask(server, `{ ${rateLimit} }`, {}, context)).json();
    expect(data.rateLimit).toEqual({
      limit: null,
      cost: extensions.cost.cost,
      used: null,
      remaining: null,
      resetAt: null,
      client,
    });
  });

  it('takes no statement by itself, and leaves the rest of an operation its one', async () => {
    const server = serverWith();
    const statementsOf = async (query: string) => {
      db.statements.length = 0;
      const { data, errors } = await (await ask(server, query)).json();
      expect(errors).toBeUndefined();
      return [db.statements.length, data];
    };
    expect(await statementsOf(`{ ${rateLimit} }`)).toMatchObject([0, { rateLimit: { client: '192.0.2.1' } }]);
    const rest = 'treaties { nodes { slug } } quotes(first: 3) { nodes { text speaker { __typename } } }';
    const [, alone] = await statementsOf(`{ ${rest} }`);
    const [count, both] = await statementsOf(`{ ${rest} mine: rateLimit { is: __typename cost } }`);
    expect(count).toBe(1);
    expect(both).toEqual({ ...alone, mine: { is: 'RateLimit', cost: expect.any(Number) } });
  });

  it('is answered beside a search, and beside a field that is refused', async () => {
    const server = serverWith();
    const found = await (await ask(server, '{ search(query: "mines") { totalCount } rateLimit { cost } }')).json();
    expect(found.data).toEqual({
      search: { totalCount: expect.any(Number) },
      rateLimit: { cost: found.extensions.cost.cost },
    });
    const wrong = await (await ask(server, '{ node(id: "x") { id } rateLimit { cost } }')).json();
    expect(wrong).toMatchObject({
      errors: [{ path: ['node'] }],
      data: { node: null, rateLimit: { cost: expect.any(Number) } },
    });
  });

  it('is kept for nobody: neither here nor by caches on the way', async () => {
    const server = serverWith({ CACHE_MB: 8, BUDGET_COST: 100_000 });
    const query = `{ treaties { nodes { slug } } ${rateLimit} }`;
    const used: number[] = [];
    for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.2']) {
      const answer = await ask(server, query, {}, from(address));
      expect([
        answer.headers.get('etag'),
        answer.headers.get('cache-control'),
        answer.headers.get('cache-status'),
      ]).toEqual([null, 'no-store', null]);
      const { data } = await answer.json();
      expect(data.rateLimit.client).toBe(address);
      used.push(data.rateLimit.used);
    }
    const [first = 0] = used;
    expect(used).toEqual([first, 2 * first, first]);
    // What leaves it out is kept as ever.
    const without = `query ($ask: Boolean = false) { treaties { nodes { slug } } rateLimit @include(if: $ask) { cost } }`;
    await (await ask(server, without)).text();
    expect((await ask(server, without)).headers.get('cache-status')).toBe('dossier; hit');
  });

  it('is answered to several who ask at once, each with its own', async () => {
    const server = serverWith({ CACHE_MB: 8, BUDGET_COST: 100_000 });
    const clients = await Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        const answer = await ask(
          server,
          `{ quotes(first: 5) { nodes { text } } ${rateLimit} }`,
          {},
          from(`192.0.2.${n}`),
        );
        return (await answer.json()).data.rateLimit.client;
      }),
    );
    expect(clients).toEqual(Array.from({ length: 8 }, (_, n) => `192.0.2.${n}`));
  });
});
