import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bundle } from '../../scripts/bundle.mjs';
import { UsageError } from '../../src/commands/cli.js';
import { projectPath, projectRoot } from '../../src/project.js';
import type { Operation } from '../operations/index.js';
import type { Json, Variables } from '../operations/operation.js';
import { nodeForPostgraphile } from '../peers.js';

/** The servers that are compared. */
export const serverNames = ['dossier', 'pothos', 'postgraphile', 'floor'] as const;
export type ServerName = (typeof serverNames)[number];

export const serverTitles: Readonly<Record<ServerName, string>> = {
  dossier: 'Dossier',
  pothos: 'Yoga, Pothos, Prisma',
  postgraphile: 'PostGraphile',
  floor: 'hand-written SQL',
};

/** A server that runs. */
export interface Server {
  readonly name: ServerName;
  readonly url: string;
  readonly pid: number;
  /** The request's body for an operation. */
  body(operation: Operation, variables: Variables): string;
  /** Asks once. The text as it came, and `data` in our shape. */
  ask(operation: Operation, variables: Variables): Promise<{ readonly text: string; readonly data: Json }>;
  stop(): Promise<void>;
}

/** Connections to the database, the same for every server. */
export const POOL_SIZE = 10;

const running = new Set<ChildProcess>();

/** Ends every server at once: whatever ends this process, none stays behind. */
export function endServers(): void {
  for (const child of running) child.kill('SIGKILL');
}
process.on('exit', endServers);

/** For looking into a server: modules that Node loads before it, and what hears their messages. */
interface Probe {
  readonly preload: readonly string[];
  onMessage(message: unknown): void;
}

interface StartOptions {
  readonly probe?: Probe;
  /** What is set otherwise than for the comparison. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a server on a free port and waits until it answers. */
export async function startServer(
  name: ServerName,
  databaseUrl: string,
  { probe, environment }: StartOptions = {},
): Promise<Server> {
  const port = await freePort();
  const { command, args, env } = await commandOf(name, probe?.preload ?? []);
  const folder = mkdtempSync(join(tmpdir(), 'dossier-bench-'));
  const log = join(folder, `${name}.log`);
  const output = openSync(log, 'w');
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...env,
      DATABASE_URL: databaseUrl,
      HOST: '127.0.0.1',
      PORT: String(port),
      POOL_SIZE: String(POOL_SIZE),
      NODE_ENV: 'production',
      ...environment,
    },
    stdio: probe ? ['ignore', output, output, 'ipc'] : ['ignore', output, output],
  });
  closeSync(output);
  running.add(child);
  if (probe) child.on('message', (message) => probe.onMessage(message));
  const ended = once(child, 'exit').finally(() => running.delete(child));
  const url = `http://127.0.0.1:${port}/graphql`;
  const deadline = performance.now() + 60_000;
  while (!(await answers(url))) {
    if (child.exitCode !== null || child.signalCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL');
      throw new UsageError(`${serverTitles[name]} did not start:\n${readFileSync(log, 'utf8').slice(-4_000)}`);
    }
    await sleep(100);
  }
  return {
    name,
    url,
    pid: child.pid ?? 0,
    body: (operation, variables) => bodyOf(name, operation, variables),
    async ask(operation, variables) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: bodyOf(name, operation, variables),
      });
      const text = await response.text();
      const { data, errors }: { data: Json; errors?: Json } = JSON.parse(text);
      if (errors !== undefined)
        throw new Error(`${serverTitles[name]} refuses "${operation.name}": ${text.slice(0, 1_000)}`);
      return {
        text,
        data: toOurs(name, operation, data),
      };
    },
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(late);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the bundles of the servers are that are compared with Dossier. */
const bundles = projectPath('node_modules', '.cache', 'dossier-bench');
let bundled: Promise<unknown> | undefined;

/** Bundles them as `npm start` bundles Dossier, once: run from TypeScript, every function that they make costs more. */
async function bundleOf(name: 'pothos' | 'floor'): Promise<string> {
  bundled ??= bundle(bundles, {
    more: { pothos: 'bench/servers/pothos/server.ts', floor: 'bench/servers/handwritten.ts' },
  });
  await bundled;
  return join(bundles, `${name}.js`);
}

async function commandOf(
  name: ServerName,
  preload: readonly string[],
): Promise<{ command: string; args: string[]; env: Record<string, string> }> {
  switch (name) {
    case 'dossier':
      return {
        command: process.execPath,
        args: preload.length > 0 ? fromSources(preload) : asNpmStart(),
        // What is compared is how operations are answered, not how answers are kept.
        env: { CACHE_MB: '0', BUDGET_COST: '0' },
      };
    case 'pothos':
      return { command: process.execPath, args: [await bundleOf(name)], env: {} };
    case 'postgraphile':
      return {
        command: nodeForPostgraphile(),
        args: [projectPath('bench', 'peers', 'postgraphile.mjs')],
        env: { GRAPHILE_ENV: 'production' },
      };
    case 'floor':
      return { command: process.execPath, args: [await bundleOf(name)], env: {} };
  }
}

/** What `npm start` gives to node, without npm between the two. */
function asNpmStart(): string[] {
  const { scripts }: { scripts: { start: string } } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  return scripts.start.split(' ').slice(1);
}

/** Not as `npm start` runs it: a bundle has packages of its own, into which no module of another sees. */
function fromSources(preload: readonly string[]): string[] {
  const modules = [...preload, './scripts/generate.mjs', 'tsx'];
  return [...modules.flatMap((path) => ['--import', path]), 'src/main.ts'];
}

function bodyOf(name: ServerName, operation: Operation, variables: Variables): string {
  return JSON.stringify(
    name === 'floor' ? { operation: operation.name, variables } : { query: documentOf(name, operation), variables },
  );
}

/** The document of an operation in the idiom of a GraphQL server. */
export function documentOf(name: Exclude<ServerName, 'floor'>, operation: Operation): string {
  return name === 'dossier' ? operation.document : operation[name].document;
}

function toOurs(name: ServerName, operation: Operation, data: Json): Json {
  return name === 'pothos' || name === 'postgraphile' ? operation[name].toOurs(data) : operation.withoutCursors(data);
}

/** Whether something listens there and speaks HTTP; what it says to an empty document does not matter. */
async function answers(url: string): Promise<boolean> {
  try {
    await (
      await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{__typename}"}',
      })
    ).text();
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('a TCP port has a number');
  return address.port;
}
