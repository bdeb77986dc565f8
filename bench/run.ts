import { type Command, EXIT, type ExitCode, log, print, runCommand, UsageError } from '../src/commands/cli.js';
import { compareAnswers, VARIATIONS } from './answers.js';
import { runCached } from './cached.js';
import { type BenchServer, openServer, prepareDatabase, sizesAt } from './database.js';
import { runFirstSeen } from './firstSeen.js';
import { runGrowth } from './growth.js';
import { type MeasuredLoad, measuredLoad } from './load.js';
import { canMeasure } from './measure.js';
import { operations } from './operations/index.js';
import { installPeers } from './peers.js';
import { describeMachine, machineOf, type Result, save, summarize, toMarkdown } from './report.js';
import { runResearch } from './research.js';
import { endServers, POOL_SIZE, type Server, serverNames, serverTitles, startServer } from './servers/index.js';
import { runSoak } from './soak.js';
import { runWorst } from './worst/index.js';
import { runLimits } from './worst/limits.js';

const CONNECTIONS = 16;

/** How long and how often each server is asked. */
interface Pace {
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUp: number;
}
// Of a server that runs for days: its first five thousand requests take half more CPU, until V8 has compiled what they run.
const FULL: Pace = { rounds: 3, seconds: 5, warmUp: 10 };
const QUICK: Pace = { rounds: 2, seconds: 3, warmUp: 2 };

const command: Command = {
  usage: 'npm run bench -- [--quick | --cached | --growth | --first-seen | --research | --worst | --limits | --soak]',
  summary:
    'Measures Dossier against a plain server of Yoga, Pothos and Prisma, against PostGraphile and hand-written SQL, on the same data.',
  details:
    `Starts and stops the servers itself, each with ${POOL_SIZE} database connections; checks that all give ` +
    'the same answers; then asks each operation of each\n' +
    `server in turn, three times, with ${CONNECTIONS} clients. Takes about eight minutes. With DATABASE_URL the ` +
    'data goes into databases of its own on that server\n' +
    '(dossier_bench_1, and dossier_bench_10 for --growth and --research), otherwise into the embedded ' +
    'PostgreSQL. The first run installs the peers and generates the data.\n' +
    'The report goes to stdout as Markdown, progress to stderr, both reports to bench/results/. Exit code 1: servers differ, or requests failed.\n' +
    'A goal that is missed is reported, and no error. bench/README.md says what is compared.',
  positionals: [],
  flags: {
    quick: 'The first operation only, in short rounds: within a minute.',
    cached: 'Kept answers against those that are made, and against a bare node:http that sends the same bytes.',
    growth: 'The same operations on ten times the data: how the median time grows, and whether statements use indexes.',
    'first-seen': 'What a document costs that the server has never seen: Dossier against Yoga, Pothos and Prisma.',
    research: 'Totals by month and searches on ten times the data, one request at a time.',
    worst: 'Looks for operations on ten times the data that cost less than they take.',
    limits: 'What known operations cost and take, as the table of docs/limits.md has it.',
    soak: 'Asks at 70 % of the capacity for ten minutes: memory, descriptors and connections each half minute.',
  },
  options: {
    seed: { value: 'NUMBER', help: 'With --worst: ask the operations of an earlier run again.' },
    minutes: { value: 'NUMBER', help: 'With --soak: how long, instead of 10.' },
  },
  async run({ flags, options }) {
    if (flags.size > 1)
      throw new UsageError(
        'Give one of --quick, --cached, --growth, --first-seen, --research, --worst, --limits and --soak.',
      );
    await installPeers(log);
    const server = await openServer();
    log(`Database: ${server.description}.`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        log(`Stopping: ${signal}.`);
        // An embedded PostgreSQL stops once nobody uses it any more.
        endServers();
        void server.close().finally(() => process.exit(EXIT.usage));
      });
    }
    try {
      if (flags.has('cached')) return await runCached(server, log);
      if (flags.has('growth')) return await runGrowth(server, log);
      if (flags.has('first-seen')) return await runFirstSeen(server, log);
      if (flags.has('research')) return await runResearch(server, log);
      if (flags.has('worst')) return await runWorst(server, log, numberOf('seed', options.get('seed')));
      if (flags.has('limits')) return await runLimits(server, log);
      if (flags.has('soak')) return await runSoak(server, log, numberOf('minutes', options.get('minutes')) ?? 10);
      return await runComparison(server, flags.has('quick'));
    } finally {
      await server.close();
    }
  },
};

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new UsageError(`--${name} is ${text}: not a whole number.`);
  return Number(text);
}

/** `npm run bench`, with its arguments. */
export function run(args: readonly string[]): Promise<ExitCode> {
  return runCommand(command, args);
}

async function runComparison(database: BenchServer, quick: boolean): Promise<ExitCode> {
  const sizes = sizesAt(1);
  const pace = quick ? QUICK : FULL;
  const asked = quick ? operations.slice(0, 1) : operations;
  const url = await prepareDatabase(database, 1, log);
  log('Starting the servers …');
  const servers = await Promise.all(serverNames.map((name) => startServer(name, url)));
  try {
    const { differences, sizes: answerSizes } = await compareAnswers(servers, sizes, asked);
    for (const { operation, variables, where } of differences) log(`${operation} ${variables}: ${where}`);
    if (differences.length > 0) {
      log('The servers give different answers: there is nothing to compare.');
      return EXIT.wrong;
    }
    log('All servers give the same answers.');

    const results: Result[] = [];
    for (const operation of asked) {
      const bodies = (server: Server) =>
        Array.from({ length: VARIATIONS }, (_, n) => server.body(operation, operation.variables(n, sizes)));
      const rounds = new Map<Server, MeasuredLoad[]>(servers.map((server) => [server, []]));
      for (let round = 0; round <= pace.rounds; round += 1) {
        for (const [server, done] of rounds) {
          const seconds = round === 0 ? pace.warmUp : pace.seconds;
          const measured = await measuredLoad(
            { url: server.url, bodies: bodies(server), connections: CONNECTIONS, seconds },
            server.pid,
            url,
          );
          // The first round warms up: code is compiled, statements are prepared, pages are read.
          if (round === 0) continue;
          done.push(measured);
          log(`${operation.name}, round ${round}: ${serverTitles[server.name]} ${measured.perSecond.toFixed(0)}/s`);
        }
      }
      for (const [server, done] of rounds)
        results.push({ operation: operation.name, server: server.name, rounds: done });
    }

    const summaries = summarize(results, answerSizes);
    const machine = machineOf(database.description);
    const markdown = toMarkdown(summaries);
    print(`${describeMachine(machine)}; ${CONNECTIONS} clients, ${POOL_SIZE} database connections each\n\n${markdown}`);
    if (!canMeasure) print('\nCPU and memory are measured on Linux only.');
    log(`Kept as ${save(quick ? 'quick' : 'full', machine, markdown, { summaries, results })}.{md,json}`);
    const failed = summaries.filter((summary) => summary.failed > 0);
    for (const { operation, server, failed: count } of failed)
      log(`${operation}: ${count} requests to ${serverTitles[server]} failed.`);
    return failed.length > 0 ? EXIT.wrong : EXIT.ok;
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}
