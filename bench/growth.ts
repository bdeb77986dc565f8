import { EXIT, type ExitCode, print } from '../src/commands/cli.js';
import { median, VARIATIONS } from './answers.js';
import { type BenchServer, prepareDatabase, sizesAt } from './database.js';
import { load } from './load.js';
import { type Plan, plansOf, SMALL_TABLE } from './plans.js';
import { questions } from './questions/index.js';
import { describeMachine, hasEngineNote, machineOf, save, table } from './report.js';
import { type ServerName, serverNames, serverTitles, startServer } from './servers/index.js';

type Size = 'small' | 'large';

/** How the median time of a question grows when the data does. */
interface Growth {
  readonly question: string;
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
export async function runGrowth(server: BenchServer, tell: (line: string) => void): Promise<ExitCode> {
  const databases = {
    small: await prepareDatabase(server, SCALES.small, tell),
    large: await prepareDatabase(server, SCALES.large, tell),
  };
  const found: Growth[] = [];
  for (const name of serverNames) found.push(...(await growthOf(name, databases, tell)));
  const plans: Plan[] = [];
  for (const name of ['engine', 'stock'] as const)
    plans.push(...(await plansOf(name, databases.large, sizesAt(SCALES.large))));

  const times = table(
    ['median ms, one client', 'server', `scale ${SCALES.small}`, `scale ${SCALES.large}`, 'ratio'],
    found.map(({ question, server: name, small, large }) => {
      const ratio = large / small;
      const goal = name === 'engine' ? ` (goal ≤ ${GOAL}${ratio <= GOAL ? ', met' : ', missed'})` : '';
      return [question, serverTitles[name], small.toFixed(2), large.toFixed(2), `${ratio.toFixed(2)}${goal}`];
    }),
  );
  const scans = table(
    ['generic plans', 'server', 'statements', 'tables read by an index', 'tables read from end to end'],
    questions.flatMap(({ name: question }) =>
      (['engine', 'stock'] as const).map((name) => {
        const own = plans.filter((plan) => plan.question === question && plan.server === name);
        const whole = new Map(own.flatMap((plan) => plan.whole.map(({ table: one, rows }) => [one, rows] as const)));
        const byIndex = new Set(own.flatMap((plan) => plan.byIndex));
        const scanned = [...whole].map(([one, rows]) => `${one} (${rows} rows${rows < SMALL_TABLE ? ', small' : ''})`);
        return [
          question,
          serverTitles[name],
          String(own.length),
          [...byIndex].join(', '),
          scanned.join(', ') || 'none',
        ];
      }),
    ),
  );
  const machine = machineOf(server.description);
  const markdown = `${times}\n\n${scans}${hasEngineNote}`;
  print(`${describeMachine(machine)}\n\n${markdown}`);
  tell(`Kept as ${save('growth', machine, markdown, { growth: found, plans })}.{md,json}`);
  return EXIT.ok;
}

/** Asks one server each question on both databases in turn, one request at a time, and takes the middle of the medians. */
async function growthOf(
  name: ServerName,
  databases: Readonly<Record<Size, string>>,
  tell: (line: string) => void,
): Promise<Growth[]> {
  const pair = { small: await startServer(name, databases.small), large: await startServer(name, databases.large) };
  try {
    const found: Growth[] = [];
    for (const question of questions) {
      const times: Record<Size, number[]> = { small: [], large: [] };
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const size of ['small', 'large'] as const) {
          const server = pair[size];
          const bodies = Array.from({ length: VARIATIONS }, (_, n) =>
            server.body(question, question.variables(n, sizesAt(SCALES[size]))),
          );
          const { milliseconds } = await load({ url: server.url, bodies, connections: 1, seconds: SECONDS });
          // The first round warms up.
          if (round > 0) times[size].push(milliseconds.p50);
        }
      }
      const growth = { question: question.name, server: name, small: median(times.small), large: median(times.large) };
      tell(`${question.name}: ${serverTitles[name]} ${growth.small.toFixed(2)} ms, ${growth.large.toFixed(2)} ms`);
      found.push(growth);
    }
    return found;
  } finally {
    await Promise.all([pair.small.stop(), pair.large.stop()]);
  }
}
