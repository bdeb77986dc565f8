import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { EXIT, type ExitCode, print } from '../src/commands/cli.js';
import { connectionOptions } from '../src/database/pool.js';
import { VARIATIONS } from './answers.js';
import { type BenchServer, prepareDatabase, sizesAt } from './database.js';
import { load } from './load.js';
import { operations } from './operations/index.js';
import { describeMachine, machineOf, optional, save, table } from './report.js';
import { startServer } from './servers/index.js';

const CONNECTIONS = 16;
/** The share of the server's capacity that it is asked for. */
const SHARE = 0.7;
/** Seconds between two rows of the report. */
const INTERVAL = 30;
const CAPACITY_SECONDS = 10;

/** What the bench's operations have beside them: for eight of them one search and one total. */
const beside: readonly string[] = [
  '{ search(query: "missiles", first: 20) { totalCount counts { kind count } nodes { kind matched snippet { text } } } }',
  '{ packageLineItemTotals(groupBy: MONTH, first: 100) { bucketCount buckets { key { period { label } } count } } }',
];

/** What a server holds at one moment; undefined where the system does not tell. */
interface Held {
  readonly rss: number | undefined;
  readonly heap: number | undefined;
  readonly descriptors: number | undefined;
  readonly connections: number;
}

/** Asks one server for many minutes at a share of its capacity, and tells each half minute what it answered and holds: what grows, leaks. */
export async function runSoak(database: BenchServer, log: (line: string) => void, minutes: number): Promise<ExitCode> {
  const url = await prepareDatabase(database, 1, log);
  const server = await startServer('dossier', url);
  const client = new pg.Client(connectionOptions(url));
  await client.connect();
  try {
    const sizes = sizesAt(1);
    const bodies = Array.from({ length: VARIATIONS }, (_, n) => n).flatMap((n) => [
      ...operations.map((operation) => server.body(operation, operation.variables(n, sizes))),
      ...(n % 2 === 0 ? beside.map((query) => JSON.stringify({ query })) : []),
    ]);
    const asked = { url: server.url, bodies, connections: CONNECTIONS };
    await load({ ...asked, seconds: 3 });
    const capacity = (await load({ ...asked, seconds: CAPACITY_SECONDS })).perSecond;
    const rate = Math.max(1, Math.round(capacity * SHARE));
    log(`Capacity: ${capacity.toFixed(0)}/s. Asking for ${rate}/s, ${minutes} minute(s).`);
    const rounds = [];
    for (let round = 1; round <= (minutes * 60) / INTERVAL; round += 1) {
      const done = await load({ ...asked, seconds: INTERVAL, rate });
      const held = await heldBy(server, client);
      rounds.push({ seconds: round * INTERVAL, ...done, held });
      log(`${round * INTERVAL} s: ${done.requests} requests, ${done.failed} errors, heap ${megabytes(held.heap)} MB.`);
    }
    const rows = rounds.map(({ seconds, requests, failed, milliseconds, held }) => [
      String(seconds),
      String(requests),
      String(failed),
      milliseconds.p50.toFixed(1),
      milliseconds.p99.toFixed(1),
      megabytes(held.rss),
      megabytes(held.heap),
      optional(held.descriptors, 0),
      String(held.connections),
    ]);
    const head = ['s', 'requests', 'errors', 'p50 ms', 'p99 ms', 'RSS MB', 'heap MB', 'descriptors', 'connections'];
    const told = `Capacity ${capacity.toFixed(0)} requests/s; asked for ${rate}/s.`;
    const markdown = `${told}\n\n${table(head, rows)}`;
    const machine = machineOf(database.description);
    print(`${describeMachine(machine)}; ${CONNECTIONS} clients\n\n${markdown}`);
    log(`Kept as ${save('soak', machine, markdown, { capacity, rate, rounds })}.{md,json}`);
    return rounds.some(({ failed }) => failed > 0) ? EXIT.wrong : EXIT.ok;
  } finally {
    await client.end();
    await server.stop();
  }
}

async function heldBy(server: { readonly url: string; readonly pid: number }, client: pg.Client): Promise<Held> {
  const metrics = await (await fetch(new URL('/metrics', server.url))).text();
  const metric = (name: string) => {
    const value = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(metrics)?.[1];
    return value === undefined ? undefined : Number(value);
  };
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
  const linux = process.platform === 'linux';
  const status = linux ? readFileSync(`/proc/${server.pid}/status`, 'utf8') : '';
  const rss = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
  return {
    rss: rss === undefined ? undefined : Number(rss) * 1024,
    heap: metric('nodejs_heap_size_used_bytes'),
    descriptors: linux ? readdirSync(`/proc/${server.pid}/fd`).length : undefined,
    connections: rows[0]?.count ?? 0,
  };
}

const megabytes = (bytes: number | undefined) => optional(bytes === undefined ? undefined : bytes / 1e6, 0);
