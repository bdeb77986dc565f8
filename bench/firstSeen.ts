import { EXIT, type ExitCode, print } from '../src/commands/cli.js';
import { median } from './answers.js';
import { type BenchServer, prepareDatabase, sizesAt } from './database.js';
import { type MeasuredLoad, measuredLoad } from './load.js';
import { questions } from './questions/index.js';
import { describeMachine, hasEngineNote, machineOf, optional, save, table } from './report.js';
import { type Server, serverTitles, startServer } from './servers/index.js';

/** A first-seen document costs the engine at most this many times what it costs the stock executor. */
const GOAL = 2;
const ROUNDS = 3;
const SECONDS = 4;

/** Asks each question in a document of its own for every request: parsing, validation and compiling are paid each time. */
export async function runFirstSeen(database: BenchServer, tell: (line: string) => void): Promise<ExitCode> {
  const url = await prepareDatabase(database, 1, tell);
  const sizes = sizesAt(1);
  const servers = await Promise.all([startServer('engine', url), startServer('stock', url)]);
  const rows: string[][] = [];
  const data: unknown[] = [];
  let failed = 0;
  let next = 1;
  try {
    for (const question of questions) {
      // One more field at the root, under a name that is put in for every request: a document that nobody has seen.
      const unseen = question.document.trimEnd().replace(/\}$/, '_alias_: __typename }');
      const bodies = [JSON.stringify({ query: unseen, variables: question.variables(0, sizes) })];
      const rounds = new Map<Server, MeasuredLoad[]>(servers.map((server) => [server, []]));
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const [server, done] of rounds) {
          // One client: the time is that of a request, not of waiting for others.
          const options = { url: server.url, bodies, connections: 1, seconds: SECONDS, firstSeen: next };
          const measured = await measuredLoad(options, server.pid, url);
          next = measured.lastSeen + 1;
          failed += measured.failed;
          // The first round warms up.
          if (round > 0) done.push(measured);
        }
      }
      const found = [...rounds].map(([server, done]) => summaryOf(server, done));
      tell(
        `${question.name}: ${found.map((each) => `${serverTitles[each.server]} ${each.milliseconds.toFixed(2)} ms`).join(', ')}`,
      );
      const [engine, stock] = found;
      if (!engine || !stock) continue;
      const ratio = engine.milliseconds / stock.milliseconds;
      rows.push([
        question.name,
        engine.milliseconds.toFixed(2),
        stock.milliseconds.toFixed(2),
        `${ratio.toFixed(2)} (goal ≤ ${GOAL}${ratio <= GOAL ? ', met' : ', missed'})`,
        optional(engine.cpu, 2),
        optional(stock.cpu, 2),
        engine.memory === undefined ? 'not measured' : (engine.memory / 1e6).toFixed(0),
      ]);
      data.push({ question: question.name, found });
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  const machine = machineOf(database.description);
  const markdown =
    table(
      [
        'first-seen document',
        'engine p50 ms',
        'stock p50 ms',
        'ratio',
        'engine CPU ms',
        'stock CPU ms',
        'engine memory MB',
      ],
      rows,
    ) + hasEngineNote;
  print(`${describeMachine(machine)}; one client\n\n${markdown}`);
  tell(`Kept as ${save('first-seen', machine, markdown, { questions: data })}.{md,json}`);
  return failed > 0 ? EXIT.wrong : EXIT.ok;
}

function summaryOf(server: Server, rounds: readonly MeasuredLoad[]) {
  const cpu = rounds.flatMap((round) => (round.cpu ? [round.cpu.server] : []));
  return {
    server: server.name,
    milliseconds: median(rounds.map((round) => round.milliseconds.p50)),
    cpu: cpu.length > 0 ? median(cpu) : undefined,
    memory: rounds.at(-1)?.memory,
    rounds,
  };
}
