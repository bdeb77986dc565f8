import { EXIT, type ExitCode, print } from '../src/commands/cli.js';
import { median } from './answers.js';
import { type BenchServer, prepareDatabase, sizesAt } from './database.js';
import { type MeasuredLoad, measuredLoad } from './load.js';
import { operations } from './operations/index.js';
import { describeMachine, machineOf, optional, save, table } from './report.js';
import { documentOf, type Server, serverTitles, startServer } from './servers/index.js';

/** A first-seen document costs Dossier at most this many times what it costs the plain peer. */
const GOAL = 2;
const ROUNDS = 3;
const SECONDS = 4;
/** The two that are compared. */
const names = ['dossier', 'pothos'] as const;

/** Asks each operation in a document of its own for every request: parsing, validation and compiling are paid each time. */
export async function runFirstSeen(database: BenchServer, log: (line: string) => void): Promise<ExitCode> {
  const url = await prepareDatabase(database, 1, log);
  const sizes = sizesAt(1);
  const servers = await Promise.all(names.map(async (name) => ({ name, server: await startServer(name, url) })));
  const rows: string[][] = [];
  const data: unknown[] = [];
  let failed = 0;
  let next = 1;
  try {
    for (const operation of operations) {
      const rounds = servers.map(({ name, server }) => {
        // One more field at the root, under a name that is put in for every request: a document that nobody has seen.
        const unseen = documentOf(name, operation).trimEnd().replace(/\}$/, '_alias_: __typename }');
        const bodies = [JSON.stringify({ query: unseen, variables: operation.variables(0, sizes) })];
        const done: MeasuredLoad[] = [];
        return { server, bodies, done };
      });
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const { server, bodies, done } of rounds) {
          // One client: the time is that of a request, not of waiting for others.
          const options = { url: server.url, bodies, connections: 1, seconds: SECONDS, firstSeen: next };
          const measured = await measuredLoad(options, server.pid, url);
          next = measured.lastSeen + 1;
          failed += measured.failed;
          // The first round warms up.
          if (round > 0) done.push(measured);
        }
      }
      const found = rounds.map(({ server, done }) => summaryOf(server, done));
      log(
        `${operation.name}: ${found.map((each) => `${serverTitles[each.server]} ${each.milliseconds.toFixed(2)} ms`).join(', ')}`,
      );
      const [dossier, pothos] = found;
      if (!dossier || !pothos) continue;
      const ratio = dossier.milliseconds / pothos.milliseconds;
      rows.push([
        operation.name,
        dossier.milliseconds.toFixed(2),
        pothos.milliseconds.toFixed(2),
        `${ratio.toFixed(2)} (goal ≤ ${GOAL}${ratio <= GOAL ? ', met' : ', missed'})`,
        optional(dossier.cpu, 2),
        optional(pothos.cpu, 2),
        dossier.memory === undefined ? 'not measured' : (dossier.memory / 1e6).toFixed(0),
      ]);
      data.push({ operation: operation.name, found });
    }
  } finally {
    await Promise.all(servers.map(({ server }) => server.stop()));
  }
  const machine = machineOf(database.description);
  const markdown = table(
    [
      'first-seen document',
      'Dossier p50 ms',
      `${serverTitles.pothos} p50 ms`,
      'ratio',
      'Dossier CPU ms',
      `${serverTitles.pothos} CPU ms`,
      'Dossier memory MB',
    ],
    rows,
  );
  print(`${describeMachine(machine)}; one client\n\n${markdown}`);
  log(`Kept as ${save('first-seen', machine, markdown, { operations: data })}.{md,json}`);
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
