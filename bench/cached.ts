import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { EXIT, type ExitCode, print } from '../src/commands/cli.js';
import { projectPath } from '../src/project.js';
import { type Encoding, encodings } from '../src/server/http/content.js';
import { median, VARIATIONS } from './answers.js';
import { type BenchServer, prepareDatabase, sizesAt } from './database.js';
import { type MeasuredLoad, measuredLoad } from './load.js';
import { type Operation, operations } from './operations/index.js';
import { describeMachine, machineOf, optional, save, table } from './report.js';
import { type Server, startServer } from './servers/index.js';

/** Kept answers are to come at least this many times as fast as those that are made, and at this part of the rate of a bare `node:http`. */
const goals = { overMade: 5, overBare: 0.5 } as const;
const CONNECTIONS = 16;
const ROUNDS = 3;
const SECONDS = 4;
const codings = ['identity', ...encodings] as const;

/** Who is asked: Dossier that makes each answer, Dossier that keeps them, and a bare `node:http` that sends the same bytes. */
interface Asked {
  readonly title: string;
  readonly coding: Encoding | 'identity';
  readonly url: string;
  readonly pid: number;
  readonly rounds: MeasuredLoad[];
}

/** Asks each operation with the same 64 sets of variables again and again, as a page with many readers does. */
export async function runCached(database: BenchServer, log: (line: string) => void): Promise<ExitCode> {
  const url = await prepareDatabase(database, 1, log);
  const made = await startServer('dossier', url);
  const kept = await startServer('dossier', url, { environment: { CACHE_MB: '64' } });
  const rates: string[][] = [];
  const bytes: string[][] = [];
  const data: unknown[] = [];
  let failed = 0;
  try {
    for (const operation of operations) {
      const bodies = bodiesOf(kept, operation);
      const texts = await Promise.all(bodies.map((body) => textOf(kept.url, body)));
      const bare = await startBare(bodies.map((body, n) => [body, texts[n] ?? '']));
      try {
        const asked: readonly Asked[] = [
          { title: 'made', coding: 'identity', url: made.url, pid: made.pid, rounds: [] },
          ...codings.map((coding) => ({ title: 'kept', coding, url: kept.url, pid: kept.pid, rounds: [] })),
          ...codings.map((coding) => ({ title: 'bare', coding, url: bare.url, pid: bare.pid, rounds: [] })),
        ];
        for (let round = 0; round <= ROUNDS; round += 1)
          for (const { url: address, pid, coding, rounds } of asked) {
            const options = { url: address, bodies, connections: CONNECTIONS, seconds: SECONDS, coding };
            const measured = await measuredLoad(options, pid, url);
            failed += measured.failed;
            // The first round warms up, and has every answer kept.
            if (round > 0) rounds.push(measured);
          }
        const rows = rowsOf(operation, asked);
        for (const row of rows) log(row.join(' · '));
        rates.push(...rows);
        bytes.push([operation.name, ...(await Promise.all(codings.map((coding) => sizeOf(kept.url, bodies, coding))))]);
        data.push({ operation: operation.name, asked });
      } finally {
        bare.child.kill();
      }
    }
    const machine = machineOf(database.description);
    const markdown = [
      table(
        [
          'operation',
          'coding',
          'kept/s',
          'made/s',
          'bare/s',
          'kept over made',
          'kept over bare',
          'CPU ms: kept',
          'made',
          'bare',
        ],
        rates,
      ),
      table(['kB of an answer', ...codings], bytes),
      `Found among kept answers: ${((await hitRate(kept)) * 100).toFixed(2)} % of all requests.`,
    ].join('\n\n');
    print(`${describeMachine(machine)}; ${CONNECTIONS} clients, ${VARIATIONS} sets of variables\n\n${markdown}`);
    log(`Kept as ${save('cached', machine, markdown, { operations: data })}.{md,json}`);
    return failed > 0 ? EXIT.wrong : EXIT.ok;
  } finally {
    await Promise.all([made.stop(), kept.stop()]);
  }
}

function bodiesOf(server: Server, operation: Operation): readonly string[] {
  const sizes = sizesAt(1);
  return Array.from({ length: VARIATIONS }, (_, n) => server.body(operation, operation.variables(n, sizes)));
}

function rowsOf(operation: Operation, asked: readonly Asked[]): string[][] {
  const find = (title: string, coding: string) =>
    asked.find((each) => each.title === title && each.coding === coding)?.rounds ?? [];
  const rate = (rounds: readonly MeasuredLoad[]) => median(rounds.map(({ perSecond }) => perSecond));
  const cpu = (rounds: readonly MeasuredLoad[]) =>
    optional(rounds.every((round) => round.cpu) ? median(rounds.map((round) => round.cpu?.server ?? 0)) : undefined, 3);
  const made = find('made', 'identity');
  return codings.map((coding) => {
    const [kept, bare] = [find('kept', coding), find('bare', coding)];
    const [overMade, overBare] = [rate(kept) / rate(made), rate(kept) / rate(bare)];
    return [
      operation.name,
      coding,
      ...[kept, made, bare].map((rounds) => rate(rounds).toFixed(0)),
      `${overMade.toFixed(1)} (goal ${goals.overMade}${overMade >= goals.overMade ? ', met' : ', missed'})`,
      `${overBare.toFixed(2)} (goal ${goals.overBare}${overBare >= goals.overBare ? ', met' : ', missed'})`,
      ...[kept, made, bare].map(cpu),
    ];
  });
}

const post = (url: string, body: string, coding = 'identity') =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-encoding': coding },
    body,
  });

const textOf = async (url: string, body: string) => (await post(url, body)).text();

/** How many kB are sent for an answer, at the median. */
async function sizeOf(url: string, bodies: readonly string[], coding: string): Promise<string> {
  const sizes: number[] = [];
  for (const body of bodies) {
    const response = await post(url, body, coding);
    sizes.push(Number(response.headers.get('content-length')));
    await response.arrayBuffer();
  }
  return (median(sizes) / 1_000).toFixed(1);
}

/** Which part of all operations was found among kept answers, as the server's metrics say. */
async function hitRate({ url }: Server): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  const count = (found: string) =>
    Number(new RegExp(`^dossier_kept_answers_total\\{found="${found}"\\} (\\d+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
  return count('hit') / (count('hit') + count('shared') + count('miss'));
}

async function startBare(
  answers: readonly (readonly [body: string, answer: string])[],
): Promise<{ readonly child: ChildProcess; readonly url: string; readonly pid: number }> {
  const child = fork(projectPath('bench', 'servers', 'bare.ts'), { execArgv: ['--import', 'tsx'] });
  process.once('exit', () => child.kill('SIGKILL'));
  child.send(answers);
  const [address] = await once(child, 'message');
  return { child, url: `http://127.0.0.1:${address.port}/`, pid: child.pid ?? 0 };
}
