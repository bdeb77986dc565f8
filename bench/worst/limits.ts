import { EXIT, type ExitCode, print } from '../../src/commands/cli.js';
import { readConfig } from '../../src/config.js';
import { type BenchServer, prepareDatabase, prepareShipped } from '../database.js';
import { describeMachine, machineOf, save, table } from '../report.js';
import { type Server, startServer } from '../servers/index.js';
import { type Asked, ask } from './ask.js';
import { askExamples } from './examples.js';
import { benchNames, knownOperations, type Names, shippedNames } from './known.js';

/** How often each operation is asked; the last time counts. What would be refused is asked once. */
const TIMES = 3;
/** What would be refused may take so long. */
const TIMEOUT = '120000';

/** Measures the table of docs/limits.md: what known operations cost and take, on the shipped record and on ten times the data of the bench. */
export async function runLimits(database: BenchServer, log: (line: string) => void): Promise<ExitCode> {
  const { MAX_COST: maxCost } = readConfig({});
  const shipped = await onServer(await prepareShipped(database, log), (server) =>
    measure(server, shippedNames, maxCost, log),
  );
  const [large, examples] = await onServer(await prepareDatabase(database, 10, log), async (server) => [
    await measure(server, benchNames, maxCost, log),
    await askExamples(server, maxCost, log),
  ]);
  const told = ({ cost, milliseconds, code }: Asked) =>
    `${cost > maxCost ? 'refused: ' : ''}${cost.toLocaleString('en')} · ${Math.round(milliseconds).toLocaleString('en')}${code ? ` (${code})` : ''}`;
  const rows = knownOperations.flatMap(({ what }, index) => {
    const [small, big] = [shipped[index], large[index]];
    return small && big ? [[what, told(small), told(big)]] : [];
  });
  const machine = machineOf(database.description);
  const markdown = `${examples}\n\n${table(['operation', 'shipped: cost, ms', 'ten times the bench: cost, ms'], rows)}`;
  print(`${describeMachine(machine)}; one client, asked the ${TIMES}rd time\n\n${markdown}`);
  log(`Kept as ${save('limits', machine, markdown, { shipped, large })}.{md,json}`);
  return EXIT.ok;
}

/** Starts a server that refuses nothing for its cost, and ends nothing for its time, for as long as it is asked. */
async function onServer<Result>(url: string, asking: (server: Server) => Promise<Result>): Promise<Result> {
  Object.assign(process.env, { MAX_COST: '1000000000', STATEMENT_TIMEOUT_MS: TIMEOUT, DEAR_TIMEOUT_MS: TIMEOUT });
  const server = await startServer('dossier', url);
  try {
    return await asking(server);
  } finally {
    await server.stop();
  }
}

async function measure(
  server: Server,
  names: Names,
  maxCost: number,
  log: (line: string) => void,
): Promise<readonly Asked[]> {
  const measured: Asked[] = [];
  for (const { what, document } of knownOperations) {
    let last = await ask(server, document(names));
    for (let time = 1; time < TIMES && last.cost <= maxCost; time += 1) last = await ask(server, document(names));
    measured.push(last);
    log(`${what}: cost ${last.cost}, ${Math.round(last.milliseconds)} ms${last.code ? `, ${last.code}` : ''}`);
  }
  return measured;
}
