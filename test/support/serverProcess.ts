import { type ChildProcess, type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject } from 'vitest';
import { projectRoot } from '../../src/project.js';

/** A process of the project. */
export interface Run {
  readonly child: ChildProcess;
  /** What it printed on standard output so far, and on standard error. */
  out(): string;
  err(): string;
  readonly ended: Promise<number | null>;
}

const running = new Set<Run>();

/** Ends the processes that a test file has left. */
export async function endProcesses(): Promise<void> {
  for (const run of running) run.child.kill('SIGKILL');
  await Promise.all([...running].map((run) => run.ended));
}

/** Starts the server, compiled, with nothing of this process's environment but where programs and temporary files are. */
export function startServer(environment: Readonly<Record<string, string>>, project = projectRoot): Run {
  return runProject([compiled('main.js')], { PORT: '0', ...environment }, project);
}

/** Starts the server as `npm start` does. */
export function startFromSource(environment: Readonly<Record<string, string>>): Run {
  return runProject(['scripts/run.mjs', 'main'], { PORT: '0', ...environment }, projectRoot);
}

/** Runs one of the commands, compiled: `seed`, `article`, … */
export function runCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  project = projectRoot,
): Run {
  return runProject([compiled('command.js'), ...args], environment, project);
}

/** A file of the compiled project, also in a copy of it. */
const compiled = (file: string) => join(basename(inject('compiled')), file);

function runProject(args: readonly string[], environment: Readonly<Record<string, string>>, project: string): Run {
  return runProgram(args, { cwd: project, env: bareEnvironment(environment) });
}

/** An environment with nothing of this process's but where programs and temporary files are. */
export function bareEnvironment(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, TZ, TMPDIR } = process.env;
  return { PATH, HOME, TZ, TMPDIR, ...environment };
}

/** Runs Node with these arguments, and ends it with the test file at the latest. */
export function runProgram(args: readonly string[], options: Omit<SpawnOptionsWithoutStdio, 'stdio'>): Run {
  const child = spawn(process.execPath, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const run: Run = { child, out: () => out, err: () => err, ended };
  running.add(run);
  void ended.then(() => running.delete(run));
  return run;
}

/** Waits until the server listens, and gives its address. */
export async function addressOf(run: Run): Promise<string> {
  let over = false;
  void run.ended.then(() => {
    over = true;
  });
  for (;;) {
    const found = /^GraphQL: +(http:\S+)\/graphql$/m.exec(run.out())?.[1];
    if (found) return found;
    if (over) return expect.fail(`it ended before it listened:\n${run.out()}${run.err()}`);
    await sleep(20);
  }
}

/** Sends an operation to a server. */
export const send = (base: string, query: string): Promise<Response> =>
  fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
