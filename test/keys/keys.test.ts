import { createHash } from 'node:crypto';
import { Writable } from 'node:stream';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKey, revokeKey } from '../../src/keys/table.js';
import { createLog } from '../../src/log.js';
import { KnownKeys } from '../../src/server/limits/keys.js';
import { createServer, type Server } from '../../src/server/server.js';
import { manyApis } from '../support/api.js';
import { type TestDatabase, testConfig, testDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const { apiWith, servers } = manyApis(() => db);
const serverWith = (changes: Parameters<typeof apiWith>[0] = {}): Server => apiWith(changes).server;

async function made(name: string, budget: number | null = null): Promise<string> {
  const key = await makeKey(db.pool, name, budget);
  if (!key) return expect.fail(`${name} has a key already`);
  return key.text;
}

const quotes = '{ quotes(first: 50) { nodes { text } } }';
const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const from = (remoteAddress: string) => ({ req: { socket: { remoteAddress } } });
const ask = (server: Server, headers: Record<string, string>, query = quotes, address = '192.0.2.1') =>
  server.fetch(
    `http://dossier/graphql?query=${encodeURIComponent(query)}`,
    { headers: { accept: 'application/json', ...headers } },
    from(address),
  );
const budgetOf = (response: Response) => response.headers.get('ratelimit-policy');

describe('an API key', () => {
  it('has its own budget, wherever its client asks from', async () => {
    const server = serverWith({ BUDGET_COST: 1_000_000 });
    const key = await made('own budget', 3_000);
    expect(budgetOf(await ask(server, {}))).toBe('"cost";q=1000000;w=60');
    const statuses: number[] = [];
    for (let n = 0; n < 100 && statuses.at(-1) !== 429; n += 1) {
      const answer = await ask(server, bearer(key), quotes, `192.0.2.${n}`);
      expect(budgetOf(answer)).toBe('"cost";q=3000;w=60');
      statuses.push(answer.status);
    }
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
    expect((await ask(server, {})).status).toBe(200);
  });

  it('has the budget of an address where it has none of its own, and none where it is 0', async () => {
    const server = serverWith({ BUDGET_COST: 500_000 });
    expect(budgetOf(await ask(server, bearer(await made('as all'))))).toBe('"cost";q=500000;w=60');
    expect(budgetOf(await ask(server, bearer(await made('unbound', 0))))).toBeNull();
  });

  it('bounds its client also where addresses have no bound', async () => {
    const server = serverWith({ BUDGET_COST: 0 });
    expect(budgetOf(await ask(server, {}))).toBeNull();
    expect((await ask(server, bearer(await made('bound', 1)))).status).toBe(429);
  });

  it.each([
    ['is no key at all', () => 'secret'],
    ['is empty', () => ''],
    ['has an id that there is not', () => `dossier_000000000000_${'x'.repeat(43)}`],
    [
      'has the id of a key and another secret',
      (key: string) => `${key.slice(0, -3)}${key.endsWith('AAA') ? 'BBB' : 'AAA'}`,
    ],
    ['is longer than a key', (key: string) => `${key}A`],
  ])('that is wrong is refused with 401: one that %s', async (_what, wrong) => {
    const server = serverWith();
    const key = await made(`wrong: ${_what}`);
    const answer = await ask(server, bearer(wrong(key)));
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="dossier", error="invalid_token"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const body = await answer.text();
    expect(JSON.parse(body)).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/^The API key .* is wrong, or was revoked/),
          extensions: { code: 'UNAUTHENTICATED' },
        },
      ],
    });
    expect(body).not.toContain(key.slice(-20));
  });

  it.each([
    ['the word Bearer alone, as Node reads an empty key', () => 'Bearer'],
    ['a key without the word Bearer', (key: string) => key],
  ])('that is not sent as one is refused, not overlooked: %s', async (what, header) => {
    const server = serverWith();
    const key = await made(`not sent: ${what.slice(0, 20)}`);
    const answer = await ask(server, { authorization: header(key) });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toMatch(/as Bearer dossier_…/);
  });

  it('that is wrong is refused in front of kept answers and exports', async () => {
    const server = serverWith({ CACHE_MB: 8 });
    await (await ask(server, {})).text();
    expect((await ask(server, {})).headers.get('cache-status')).toBe('dossier; hit');
    expect((await ask(server, bearer('wrong'))).status).toBe(401);
    const file = await server.fetch('http://dossier/export/quotes.csv', { headers: bearer('wrong') });
    expect(file.status).toBe(401);
  });

  it('is no matter of other schemes, nor of probes', async () => {
    const server = serverWith();
    expect((await ask(server, { authorization: 'Basic dXNlcjpwYXNz' })).status).toBe(200);
    expect((await server.fetch('http://dossier/metrics', { headers: bearer('of Prometheus') })).status).toBe(200);
    expect((await server.fetch('http://dossier/ready', { headers: bearer('of a prober') })).status).toBe(200);
  });

  it('changes neither the answer nor what caches are told of it', async () => {
    const server = serverWith({ CACHE_MB: 8 });
    const key = await made('cached');
    const [without, withKey] = [await ask(server, {}), await ask(server, bearer(key))];
    expect(withKey.headers.get('cache-status')).toBe('dossier; hit');
    expect(await withKey.text()).toBe(await without.text());
    for (const name of ['etag', 'vary', 'cache-control'])
      expect(withKey.headers.get(name)).toBe(without.headers.get(name));
    const etag = without.headers.get('etag') ?? '';
    expect((await ask(server, { ...bearer(key), 'if-none-match': etag })).status).toBe(304);
  });

  it('may be sent by pages of other origins', async () => {
    const server = serverWith();
    const leave = await server.fetch('http://dossier/graphql', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://reader.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(leave.status).toBe(204);
    expect(leave.headers.get('access-control-allow-headers')).toContain('authorization');
    const refused = await ask(server, { ...bearer('wrong'), origin: 'https://reader.example' });
    expect(refused.headers.get('access-control-allow-origin')).not.toBeNull();
  });

  it('is in the log by its name, and nowhere by its text', async () => {
    const lines: string[] = [];
    const destination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString());
        done();
      },
    });
    const log = pino({ level: 'trace' }, destination);
    const server = createServer({ pool: db.pool, config: testConfig(), log });
    servers.push(server);
    const key = await made('Harbour Desk');
    await ask(server, bearer(key));
    await ask(server, bearer(`${key}x`));
    const requests = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
    expect(requests).toMatchObject([
      { status: 200, client: '192.0.2.1', key: 'Harbour Desk' },
      { status: 401, client: '192.0.2.1' },
    ]);
    expect(requests[1]).not.toHaveProperty('key');
    expect(lines.join('')).not.toContain(key.slice(-43));
  });
});

describe('the keys that a server knows', () => {
  /** Statements that are sent for keys. */
  function counted() {
    let statements = 0;
    const query: typeof db.pool.query = (...given: unknown[]) => {
      statements += 1;
      return Reflect.apply(db.pool.query, db.pool, given);
    };
    return { keys: new KnownKeys({ query }), statements: () => statements };
  }

  it('cost no statement a request, whether they are right or guessed', async () => {
    const key = await made('counted');
    const { keys, statements } = counted();
    const begun = performance.now();
    for (let n = 0; n < 200; n += 1) {
      expect(await keys.find(key)).toMatchObject({ name: 'counted' });
      expect(await keys.find(`dossier_${n.toString(16).padStart(12, '0')}_${'g'.repeat(43)}`)).toBeUndefined();
    }
    expect(statements()).toBeLessThanOrEqual(1 + Math.ceil((performance.now() - begun) / 1_000));
  });

  it('are revoked within five seconds, also while requests come', async () => {
    const key = await made('revoked');
    const server = serverWith();
    expect((await ask(server, bearer(key))).status).toBe(200);
    expect(await revokeKey(db.pool, 'revoked')).toMatchObject([{ name: 'revoked' }]);
    await expect
      .poll(async () => (await ask(server, bearer(key), '{ __typename }')).status, { interval: 100, timeout: 5_000 })
      .toBe(401);
  });

  it('are made within two seconds', async () => {
    const server = serverWith();
    await ask(server, bearer(await made('first')));
    const key = await made('second');
    await expect
      .poll(async () => (await ask(server, bearer(key), '{ __typename }')).status, { interval: 100, timeout: 2_000 })
      .toBe(200);
  });

  it('are read again at once after a time without requests', async () => {
    const key = await made('left');
    const { keys } = counted();
    expect(await keys.find(key)).toMatchObject({ name: 'left' });
    await revokeKey(db.pool, 'left');
    const { now } = performance;
    try {
      performance.now = () => Reflect.apply(now, performance, []) + 5_000;
      expect(await keys.find(key)).toBeUndefined();
    } finally {
      performance.now = now;
    }
  });

  it('are asked for again where the database did not say', async () => {
    const key = await made('patient');
    const keys = new KnownKeys(db.pool);
    await db.pool.query('ALTER TABLE api_key RENAME TO hidden');
    await expect(keys.find(key)).rejects.toThrow('api_key');
    await db.pool.query('ALTER TABLE hidden RENAME TO api_key');
    expect(await keys.find(key)).toMatchObject({ name: 'patient' });
  });

  it('are unknown while the database is away: the client is told to come back', async () => {
    const key = await made('away');
    const pool = new pg.Pool({ host: '127.0.0.1', port: 1 });
    const config = testConfig();
    const server = createServer({ pool, config, log: createLog(config) });
    servers.push(server);
    const answer = await ask(server, bearer(key));
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10']);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'TRY_AGAIN' } }] });
    await pool.end();
  });
});

describe('the table of keys', () => {
  it('holds the hash of a key and nothing of its text', async () => {
    const key = await made('hashed');
    const { rows } = await db.pool.query('SELECT * FROM api_key WHERE name = $1', ['hashed']);
    expect(rows[0].hash).toEqual(createHash('sha256').update(key).digest());
    expect(JSON.stringify(rows)).not.toContain(key.slice(-43));
  });

  it('has one key for a name, until that is revoked', async () => {
    const first = await made('again');
    expect(await makeKey(db.pool, 'again', null)).toBeUndefined();
    await revokeKey(db.pool, 'again');
    expect(await made('again')).not.toBe(first);
    expect(await revokeKey(db.pool, 'nobody')).toEqual([]);
  });

  it('changes no version of the record', async () => {
    const version = async () => (await db.pool.query('SELECT version FROM record_version')).rows[0].version;
    const before = await version();
    await made('no fact');
    expect(await version()).toBe(before);
  });
});
