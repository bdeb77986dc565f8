import { once } from 'node:events';
import { createServer as createNodeServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Config } from '../src/config.js';
import { createServer, type Server } from '../src/server/server.js';
import { openTracing } from '../src/server/tracing/index.js';
import { sharedDatabase, testConfig } from './support/database.js';
import { addressOf, send, startServer } from './support/serverProcess.js';

const database = sharedDatabase();
afterAll(() => database.close());

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
  readonly status: { readonly code?: number };
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[];
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: SentSpan['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

/** A collector that takes OTLP over HTTP in JSON, and remembers what it was sent. */
const received: string[] = [];
const paths: string[] = [];
let refuses = false;
const collector = createNodeServer(async (request: IncomingMessage, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  if (refuses) {
    response.writeHead(400).end();
    return;
  }
  paths.push(`${request.method} ${request.url} ${request.headers['content-type']}`);
  received.push(body);
  response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
});
let endpoint = '';
beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});
afterAll(() => collector.close());
beforeEach(() => {
  received.length = 0;
  paths.length = 0;
  refuses = false;
});

const spans = () =>
  received.flatMap((body) => {
    const sent: Sent = JSON.parse(body);
    return sent.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans: each }) => each));
  });
const attributesOf = ({ attributes }: Pick<SentSpan, 'attributes'>) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

/** Whether a span is of the time of another one, but for the millisecond that each of them is rounded to. */
const within = (inner: SentSpan, outer: SentSpan) =>
  BigInt(inner.startTimeUnixNano) >= BigInt(outer.startTimeUnixNano) - 2_000_000n &&
  BigInt(inner.endTimeUnixNano) <= BigInt(outer.endTimeUnixNano) + 2_000_000n;

const lines: Record<string, unknown>[] = [];
const log = pino(
  { level: 'info' },
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()));
      done();
    },
  }),
);

/** A server that is traced; what it does is with the collector once it is closed. */
async function traced(changes: Partial<Config> = {}, to = log): Promise<Server> {
  const config = testConfig({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, EXPLORER: false, ...changes });
  return createServer({ pool: database.pool, config, log: to, tracing: await openTracing(config, to) });
}

const post = (server: Server, query: string, headers: Record<string, string> = {}, variables?: object) =>
  server.fetch('http://dossier/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });

describe('OpenTelemetry', () => {
  it('is off, and none of it loaded, unless a collector is configured', async () => {
    expect(await openTracing(testConfig(), log)).toBeUndefined();
  });

  it('has spans of the request, the operation and the statement, each below the other, in the trace of whoever asked', async () => {
    const server = await traced();
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const query = 'query Mines($name: String!) { people(where: { name: { eq: $name } }) { totalCount } }';
    const answer = await post(
      server,
      query,
      { traceparent: `00-${trace}-00f067aa0ba902b7-01` },
      { name: 'Somebody Secret' },
    );
    const { extensions } = await answer.json();
    await server.dispose();
    expect(new Set(paths)).toEqual(new Set(['POST /v1/traces application/json']));
    const [statement, operation, request, ...others] = spans();
    expect(others).toEqual([]);
    if (!statement || !operation || !request) return expect.fail('a span is missing');
    expect([statement, operation, request].map(({ traceId }) => traceId)).toEqual([trace, trace, trace]);
    expect([request.parentSpanId, operation.parentSpanId, statement.parentSpanId]).toEqual([
      '00f067aa0ba902b7',
      request.spanId,
      operation.spanId,
    ]);
    expect([request, operation, statement].map(({ name, kind }) => [name, kind])).toEqual([
      ['POST /graphql', 2],
      ['query Mines', 1],
      ['SELECT', 3],
    ]);
    expect(attributesOf(request)).toEqual({
      'http.request.method': 'POST',
      'http.route': '/graphql',
      'url.path': '/graphql',
      'http.response.status_code': 200,
    });
    expect(attributesOf(operation)).toEqual({
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Mines',
      'dossier.cost': extensions.cost.cost,
    });
    expect(attributesOf(statement)).toEqual({ 'db.system.name': 'postgresql', 'db.operation.name': 'SELECT' });
    expect([within(statement, operation), within(operation, request)]).toEqual([true, true]);
    // Neither document, variables nor SQL.
    expect(received.join('')).not.toMatch(/Secret|people|totalCount|FROM/);
    expect(lines.find(({ msg, operation: name }) => msg === 'request' && name === 'Mines')).toMatchObject({ trace });
  });

  it('times statements within their operation also where the system clock was set since the start', async () => {
    const server = await traced();
    const { now } = Date;
    Date.now = () => now() - 3_600_000;
    try {
      await (await post(server, '{ treaties { totalCount } }')).text();
    } finally {
      Date.now = now;
    }
    await server.dispose();
    const [statement, operation] = spans();
    if (!statement || !operation) return expect.fail('a span is missing');
    expect([statement.name, operation.name, within(statement, operation)]).toEqual(['SELECT', 'query', true]);
  });

  it('names the service, its version and nothing of the machine', async () => {
    const server = await traced({ OTEL_SERVICE_NAME: 'research' });
    await (await post(server, '{ __typename }')).text();
    await server.dispose();
    const sent: Sent = JSON.parse(received[0] ?? '');
    const resource = sent.resourceSpans[0]?.resource ?? { attributes: [] };
    expect(attributesOf(resource)).toEqual({
      'service.name': 'research',
      'service.version': expect.stringMatching(/^\d/),
    });
  });

  it('has operations that go on at once each in its own trace', async () => {
    const server = await traced();
    const count = 12;
    await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const traceparent = `00-${n.toString(16).padStart(32, 'a')}-00f067aa0ba902b7-01`;
        await (
          await post(server, `query Q${n} { countries(first: ${n + 1}) { nodes { code } } }`, { traceparent })
        ).text();
      }),
    );
    await server.dispose();
    for (let n = 0; n < count; n += 1) {
      const own = spans().filter(({ traceId }) => traceId === n.toString(16).padStart(32, 'a'));
      expect(own.map(({ name }) => name).sort()).toEqual(['POST /graphql', 'SELECT', `query Q${n}`]);
    }
  });

  it('has what a page asks below the page', async () => {
    const server = await traced({ EXPLORER: true });
    const page = await server.fetch('http://dossier/treaties', { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    await page.text();
    await server.dispose();
    const all = spans();
    const roots = all.filter(({ parentSpanId }) => !parentSpanId);
    expect(roots.map(({ name }) => name)).toEqual(['GET']);
    expect(attributesOf(roots[0] ?? { attributes: [] })).toMatchObject({ 'url.path': '/treaties' });
    const inner = all.filter(({ name }) => name === 'POST /graphql');
    expect(inner.length).toBeGreaterThan(0);
    expect(new Set(inner.map(({ parentSpanId }) => parentSpanId))).toEqual(new Set([roots[0]?.spanId]));
  });

  it('says of an operation that failed how', async () => {
    const server = await traced();
    await (await post(server, '{ node(id: "x") { id } }')).text();
    await server.dispose();
    const operation = spans().find(({ name }) => name === 'query');
    expect([operation?.status.code, operation && attributesOf(operation)['error.type']]).toEqual([2, 'BAD_USER_INPUT']);
  });

  it('leaves out probes, what the asker does not sample, and all beyond the share', async () => {
    const server = await traced();
    await server.fetch('http://dossier/ready');
    await server.fetch('http://dossier/metrics');
    await post(server, '{ __typename }', { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00' });
    await server.dispose();
    const none = await traced({ OTEL_TRACES_SAMPLER_ARG: 0 });
    await post(none, '{ __typename }');
    await post(none, '{ __typename }', { traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' });
    await none.dispose();
    expect(spans()).toEqual([]);
  });

  it('is sent by the program, which waits for what is left when it stops', async () => {
    const run = startServer({ DATABASE_URL: inject('databaseUrl'), OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
    const base = await addressOf(run);
    expect((await send(base, 'query Last { treaties { nodes { slug } } }')).status).toBe(200);
    run.child.kill('SIGTERM');
    expect(await run.ended).toBe(0);
    expect(spans().map(({ name }) => name)).toEqual(expect.arrayContaining(['SELECT', 'query Last', 'POST /graphql']));
  });

  it('takes no part in answers: a collector that is away or refuses costs no request, and is told of once', async () => {
    lines.length = 0;
    refuses = true;
    // It waits two seconds for spans that nobody takes: beside the other one.
    const away = await traced({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' }, pino({ level: 'silent' }));
    expect((await post(away, '{ __typename }')).status).toBe(200);
    const ending = away.dispose();
    const server = await traced();
    for (let n = 0; n < 5; n += 1) expect((await post(server, '{ __typename }')).status).toBe(200);
    const told = () => lines.filter(({ msg }) => String(msg).startsWith('the collector')).map(({ msg }) => msg);
    await expect.poll(told).toEqual(['the collector takes no spans: they are lost until it does']);
    refuses = false;
    await post(server, '{ __typename }');
    await expect
      .poll(told)
      .toEqual(['the collector takes no spans: they are lost until it does', 'the collector takes spans again']);
    await server.dispose();
    await ending;
  });
});
