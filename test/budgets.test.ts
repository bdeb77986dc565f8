import { afterAll, describe, expect, it } from 'vitest';
import { clientOf, networks } from '../src/server/limits/client.js';
import type { Server } from '../src/server/server.js';
import { askApi } from './support/api.js';
import { sharedDatabase } from './support/database.js';
import { redisAnswers, redisUrl } from './support/redis.js';

const database = sharedDatabase();
const hasRedis = await redisAnswers();
afterAll(() => database.close());

/** Asks from an address, as Node's server tells it. */
const from = (remoteAddress: string) => ({ req: { socket: { remoteAddress } } });
const ask = (server: Server, address: string, headers: Record<string, string> = {}) =>
  server.fetch(
    'http://dossier/graphql?query={quotes(first:50){nodes{text}}}',
    { headers: { accept: 'application/json', ...headers } },
    from(address),
  );

describe('a budget', () => {
  it('is of one client: who has spent it waits, others do not', async () => {
    const { server } = askApi(database, { BUDGET_COST: 3_000 });
    const first = await ask(server, '192.0.2.1');
    expect(first.headers.get('ratelimit-policy')).toBe('"cost";q=3000;w=60');
    const [, left] = /^"cost";r=(\d+);t=\d+$/.exec(first.headers.get('ratelimit') ?? '') ?? [];
    const { extensions } = await first.json();
    expect(3_000 - Number(left)).toBe(extensions.cost.cost);
    let last = first;
    for (let n = 0; n < 100 && last.status === 200; n += 1) last = await ask(server, '192.0.2.1');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(last.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await last.json()).toMatchObject({ errors: [{ extensions: { code: 'BUDGET_SPENT' } }] });
    expect((await ask(server, '192.0.2.2')).status).toBe(200);
    const metrics = await (await server.fetch('http://dossier/metrics')).text();
    expect(metrics).toMatch(/^dossier_refusals_total\{limit="budget"\} 1$/m);
    await server.dispose();
  });

  it('is of nobody where it is 0', async () => {
    const { server } = askApi(database, { BUDGET_COST: 0 });
    expect((await ask(server, '192.0.2.1')).headers.get('ratelimit')).toBeNull();
    await server.dispose();
  });

  it('is counted by the server itself while Redis is away', async () => {
    const { server } = askApi(database, { BUDGET_COST: 1, REDIS_URL: 'redis://127.0.0.1:1' });
    expect((await ask(server, '192.0.2.1')).status).toBe(429);
    const metrics = await (await server.fetch('http://dossier/metrics')).text();
    expect(metrics).toMatch(/^dossier_redis_up 0$/m);
    await server.dispose();
  });

  it.skipIf(!hasRedis)('is counted together by servers that share a Redis', async () => {
    const config = { BUDGET_COST: 1_000_000, REDIS_URL: redisUrl };
    const [one, other] = [askApi(database, config).server, askApi(database, config).server];
    const left = async (server: Server, address: string) =>
      Number(/r=(\d+)/.exec((await ask(server, address)).headers.get('ratelimit') ?? '')?.[1]);
    // Each connects beside its first requests, which it counts itself; every try is another client.
    await expect
      .poll(async () => {
        const address = `2001:db8:${process.pid.toString(16).slice(-4)}:${Math.floor(Math.random() * 65_536).toString(16)}::1`;
        const before = await left(one, address);
        return (await left(other, address)) < before;
      })
      .toBe(true);
    await one.dispose();
    await other.dispose();
  });
});

describe('who asks', () => {
  const trusted = networks(['10.0.0.0/8', 'fd00::/8', '203.0.113.7']);
  it.each([
    ['the address of the connection', '192.0.2.1', '', '192.0.2.1'],
    ['an IPv4 address that IPv6 wraps', '::ffff:192.0.2.1', '', '192.0.2.1'],
    ['the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', '', '2001:db8:1:2::/64'],
    ['however it is written', '2001:0db8:1:2::1', '', '2001:db8:1:2::/64'],
    ['the loopback', '::1', '', '0:0:0:0::/64'],
    ['whom a trusted proxy names', '10.1.2.3', '192.0.2.1', '192.0.2.1'],
    ['whom the outer one of two names', '10.1.2.3', '192.0.2.1, 203.0.113.7', '192.0.2.1'],
    ['not whom the client names itself', '10.1.2.3', '198.51.100.9, 192.0.2.1', '192.0.2.1'],
    ['not whom anybody else names', '192.0.2.1', '198.51.100.9', '192.0.2.1'],
    ['the proxy where it names nobody', '10.1.2.3', '192.0.2.1, unknown', '10.1.2.3'],
    ['behind an IPv6 proxy', 'fd00::1', '[2001:db8::1]:443', '2001:db8:0:0::/64'],
  ])('is %s', (_what, address, forwarded, client) => {
    const request = new Request('http://dossier/', { headers: { 'x-forwarded-for': forwarded } });
    expect(clientOf(request, from(address), trusted)).toBe(client);
  });

  it('is nobody without a network', () => {
    expect(clientOf(new Request('http://dossier/'), {}, trusted)).toBeUndefined();
  });
});
