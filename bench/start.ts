import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Command, EXIT, log, print, runCommand, UsageError } from '../src/commands/cli.js';
import { projectPath, projectRoot } from '../src/project.js';
import { median } from './answers.js';
import { openServer, prepareShipped } from './database.js';
import { cpuOf } from './measure.js';
import { optional, table } from './report.js';

/** Until the server listens, on a database that is migrated and seeded, in milliseconds. */
const GOAL = { dist: 600, npm: 1_200 } as const;
const ROUNDS = 5;

const command: Command = {
  usage: 'npm run bench:start',
  summary:
    'Measures how long the server takes until it listens, from dist/ and by `npm start`, and how large what is deployed is.',
  details:
    `On a database that holds the record. Each is started once, and then ${ROUNDS} times: the median counts. Goals: ${GOAL.dist} ms from dist/,\n` +
    `${GOAL.npm} ms by \`npm start\`. CPU is that of the server's own process, on Linux.`,
  positionals: [],
  flags: {},
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-start-'));
    const server = await openServer();
    try {
      const url = await prepareShipped(server, log);
      const dist = join(folder, 'dist');
      const { status, stderr } = spawnSync(process.execPath, [projectPath('scripts', 'build.mjs'), dist], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new UsageError(`npm run build fails:\n${stderr}`);
      const ways = [
        {
          way: 'node dist/main.js',
          command: [process.execPath, '--no-memory-reducer', join(dist, 'main.js')],
          goal: GOAL.dist,
        },
        { way: 'npm start', command: ['npm', 'start'], goal: GOAL.npm },
      ] as const;
      const rows: string[][] = [];
      for (const { way, command, goal } of ways) {
        const starts: Start[] = [];
        for (let round = 0; round <= ROUNDS; round += 1) {
          const start = await startOnce(command, url);
          log(`${way}: ${start.ms.toFixed(0)} ms`);
          if (round > 0) starts.push(start);
        }
        const times = starts.map(({ ms }) => ms);
        const cpus = starts.flatMap(({ cpu }) => cpu ?? []);
        const ms = median(times);
        rows.push([
          way,
          `${ms.toFixed(0)} (goal ≤ ${goal}, ${ms <= goal ? 'met' : 'missed'})`,
          `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`,
          optional(cpus.length > 0 ? median(cpus) : undefined, 0),
        ]);
      }
      print(table(['started by', 'listens after ms', 'fastest–slowest', 'CPU ms'], rows));
      print(
        `\ndist/: ${megabytes(dist, () => true)} MB, of that source maps ${megabytes(dist, (file) => file.endsWith('.map'))} MB`,
      );
      return EXIT.ok;
    } finally {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Start {
  readonly ms: number;
  readonly cpu: number | undefined;
}

/** Starts the server, and ends it as soon as it listens. */
async function startOnce([program = '', ...args]: readonly string[], url: string): Promise<Start> {
  const since = performance.now();
  const child = spawn(program, args, {
    cwd: projectRoot,
    // A group of its own, so that npm's server ends with npm.
    detached: true,
    env: { ...process.env, DATABASE_URL: url, PORT: '0', NODE_ENV: 'production', DRAIN_DELAY_MS: '0', GRAPHIQL: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const listens = new Promise<number>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (out.includes('GraphQL:')) resolve(performance.now() - since);
    });
  });
  const ms = await Promise.race([listens, ended.then(() => undefined)]);
  if (ms === undefined) throw new UsageError(`It ended before it listened:\n${out}${err}`);
  const { pid = 0 } = child;
  const cpu = cpuOf(serverBelow(pid));
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGTERM');
  await ended;
  return { ms, cpu };
}

/** The process that is the server: the one that was started, or the last of those below it. */
function serverBelow(pid: number): number {
  try {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
    return child ? serverBelow(Number(child)) : pid;
  } catch {
    return pid;
  }
}

function megabytes(folder: string, counts: (file: string) => boolean): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(counts);
  return (files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1e6).toFixed(1);
}

process.exitCode = await runCommand(command, process.argv.slice(2));
