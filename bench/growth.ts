import { EXIT, type ExitCode, print } from '../src/commands/cli.js';
import { median, VARIATIONS } from './answers.js';
import { type BenchServer, prepareDatabase, sizesAt } from './database.js';
import { load } from './load.js';
import { operations } from './operations/index.js';
import { plansOf, SMALL_TABLE } from './plans.js';
import { describeMachine, machineOf, save, table } from './report.js';
import { type ServerName, serverNames, serverTitles, startServer } from './servers/index.js';

type Size = 'small' | 'large';

/** How the median time of an operation grows when the data does. */
interface Growth {
  readonly operation: string;
  readonly server: ServerName;
  /** Median milliseconds of a request, one at a time: on the data of the bench, and on ten times as much. */
  readonly small: number;
  readonly large: number;
}

const GOAL = 1.3;
const SCALES = { small: 1, large: 10 } as const;
const ROUNDS = 3;
const SECONDS = 3;

/** Measures the growth and prints it, with the plans of Dossier's own statements on the larger data. */
export async function runGrowth(server: BenchServer, log: (line: string) => void): Promise<ExitCode> {
  const databases = {
    small: await prepareDatabase(server, SCALES.small, log),
    large: await prepareDatabase(server, SCALES.large, log),
  };
  const found: Growth[] = [];
  for (const name of serverNames) found.push(...(await growthOf(name, databases, log)));
  const plans = await plansOf(databases.large, sizesAt(SCALES.large));

  const times = table(
    ['median ms, one client', 'server', `scale ${SCALES.small}`, `scale ${SCALES.large}`, 'ratio'],
    found.map(({ operation, server: name, small, large }) => {
      const ratio = large / small;
      const goal = name === 'dossier' ? ` (goal ≤ ${GOAL}${ratio <= GOAL ? ', met' : ', missed'})` : '';
      return [operation, serverTitles[name], small.toFixed(2), large.toFixed(2), `${ratio.toFixed(2)}${goal}`];
    }),
  );
  const scans = table(
    ['generic plans of Dossier', 'statements', 'tables read by an index', 'tables read from end to end'],
    operations.map(({ name: operation }) => {
      const own = plans.filter((plan) => plan.operation === operation);
      const whole = new Map(own.flatMap((plan) => plan.whole.map(({ table: one, rows }) => [one, rows] as const)));
      const byIndex = new Set(own.flatMap((plan) => plan.byIndex));
      const scanned = [...whole].map(([one, rows]) => `${one} (${rows} rows${rows < SMALL_TABLE ? ', small' : ''})`);
      return [operation, String(own.length), [...byIndex].join(', '), scanned.join(', ') || 'none'];
    }),
  );
  const machine = machineOf(server.description);
  const markdown = `${times}\n\n${scans}`;
  print(`${describeMachine(machine)}\n\n${markdown}`);
  log(`Kept as ${save('growth', machine, markdown, { growth: found, plans })}.{md,json}`);
  return EXIT.ok;
}

/** Asks one server each operation on both databases in turn, one request at a time, and takes the middle of the medians. */
async function growthOf(
  name: ServerName,
  databases: Readonly<Record<Size, string>>,
  log: (line: string) => void,
): Promise<Growth[]> {
  const pair = { small: await startServer(name, databases.small), large: await startServer(name, databases.large) };
  try {
    const found: Growth[] = [];
    for (const operation of operations) {
      const times: Record<Size, number[]> = { small: [], large: [] };
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const size of ['small', 'large'] as const) {
          const server = pair[size];
          const bodies = Array.from({ length: VARIATIONS }, (_, n) =>
            server.body(operation, operation.variables(n, sizesAt(SCALES[size]))),
          );
          const { milliseconds } = await load({ url: server.url, bodies, connections: 1, seconds: SECONDS });
          // The first round warms up.
          if (round > 0) times[size].push(milliseconds.p50);
        }
      }
      const growth = {
        operation: operation.name,
        server: name,
        small: median(times.small),
        large: median(times.large),
      };
      log(`${operation.name}: ${serverTitles[name]} ${growth.small.toFixed(2)} ms, ${growth.large.toFixed(2)} ms`);
      found.push(growth);
    }
    return found;
  } finally {
    await Promise.all([pair.small.stop(), pair.large.stop()]);
  }
}
