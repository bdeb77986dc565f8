import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { writeAccessRules } from './cluster.js';
import { EmbeddedError, indent } from './errors.js';
import type { ServerLocation } from './location.js';
import { program, programEnvironment } from './platform.js';
import { clusterName } from './postmaster.js';
import { askOwner, connector, takeOwnership } from './session.js';

const LOG_LIMIT = 5 * 1024 * 1024;

/**
 * A guard starts beside the server and waits for the end of its standard input, a pipe from Node. That comes when Node dies,
 * however it dies, and the guard then asks the server for a fast shutdown. (It also comes, harmlessly, just after the server
 * has ended.) The guard is no child of the server, which would not know what to make of it.
 */
const GUARD = `
pid=$$
exec 3<&0 </dev/null
( ( trap '' HUP INT TERM; read -r line <&3; kill -INT "$pid" 2>/dev/null ) & )
exec "$@" 3<&-
`;

/** A server that this process has started, and the session that holds the owner's lock. */
export interface Launched {
  readonly child: ChildProcess;
  readonly port: number;
  readonly client: pg.Client;
  /** Where its words begin in the log. */
  readonly logStart: number;
}

/** Starts the server; undefined when it should be tried again: another process was quicker, or a killed server's remains are still there. */
export async function launch(
  location: ServerLocation,
  runtime: string,
  settings: Record<string, string>,
  wantedPort?: number,
): Promise<Launched | undefined> {
  const port = location.socketFolder === undefined ? (wantedPort ?? (await freePort())) : 5432;
  if (existsSync(location.log) && statSync(location.log).size > LOG_LIMIT) truncateSync(location.log);
  const log = openSync(location.log, 'a', 0o600);
  const logStart = statSync(location.log).size;
  const child = spawnServer(location, runtime, log, serverArguments(location, port, settings));
  closeSync(log);

  let failed: unknown;
  child.once('error', (error) => {
    failed = error;
  });
  const hasEnded = () => failed !== undefined || child.exitCode !== null || child.signalCode !== null;
  const end = performance.now() + 60_000;
  const connect = connector(location, 'dossier-owner');
  while (!hasEnded()) {
    const client = await connect(port).catch((error: unknown) => stopAndThrow(child, error));
    if (client !== undefined) {
      if (await isOwn(client)) return { child, port, client: await ownOrStop(client, child), logStart };
      await client.end().catch(() => {});
    }
    if (performance.now() > end) {
      return stopAndThrow(
        child,
        new EmbeddedError(
          `The embedded PostgreSQL did not become ready within a minute. The end of ${location.log}:\n${indent(tail(location.log, logStart))}`,
        ),
      );
    }
    await sleep(20);
  }
  if (failed !== undefined) throw failed;
  const said = tail(location.log, logStart);
  if (/lock file ".*" already exists/.test(said)) return undefined;
  if (/pre-existing shared memory block|could not (?:create|bind|remove) .*(?:socket|lock file)/.test(said))
    return undefined;
  throw new Error(`PostgreSQL ended at once (${ending(child)}). The end of ${location.log}:\n${said}`);
}

/** Whether the server that answers is the one that this process has just started, and not a quicker one's. */
async function isOwn(client: pg.Client): Promise<boolean> {
  return (await askOwner(client))?.cluster === clusterName(process.pid);
}

/** Nobody would stop a server whose database could not be made: say, on a full disk. */
async function ownOrStop(client: pg.Client, child: ChildProcess): Promise<pg.Client> {
  try {
    await takeOwnership(client);
    return client;
  } catch (error) {
    return stopAndThrow(child, error);
  }
}

/** Ends a server that is of no use. One whose disk is full or damaged may not come to the end of its own accord. */
async function stopAndThrow(child: ChildProcess, why: unknown): Promise<never> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill('SIGINT');
    const quit = setTimeout(() => child.kill('SIGQUIT'), 5_000);
    await ended;
    clearTimeout(quit);
  }
  throw why;
}

function spawnServer(location: ServerLocation, runtime: string, log: number, args: string[]): ChildProcess {
  const options = {
    ...location.user.spawnAs,
    cwd: '/',
    env: programEnvironment(),
    stdio: ['pipe', log, log] as ('pipe' | number)[],
    windowsHide: true,
    // Not in our group of processes: Ctrl+C in a terminal is for us, who then stop the server after the rest.
    detached: process.platform !== 'win32',
  };
  const postgres = program(runtime, 'postgres');
  const child =
    process.platform === 'win32'
      ? spawn(postgres, args, options)
      : spawn('/bin/sh', ['-c', GUARD, 'dossier-postgres', postgres, ...args], options);
  child.stdin?.on('error', () => {}); // the guard was killed
  return child;
}

function serverArguments(location: ServerLocation, port: number, settings: Record<string, string>): string[] {
  const folder = location.socketFolder;
  const all: Record<string, string> = {
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
    ...settings,
    ...writeAccessRules(location),
    cluster_name: clusterName(process.pid),
    listen_addresses: folder === undefined ? '127.0.0.1' : '',
    port: String(port),
    // A list, in which a comma or a quotation mark of the path would end an entry.
    unix_socket_directories: folder === undefined ? '' : `"${folder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  };
  return ['-D', location.data, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** How a server ended, in words. */
export function ending(child: ChildProcess): string {
  return child.signalCode === null ? `exit code ${child.exitCode}` : `killed by ${child.signalCode}`;
}

/** The last lines that a server has written since a position in its log. */
export function tail(log: string, from = 0): string {
  return readFileSync(log).subarray(from).toString('utf8').trim().split('\n').slice(-12).join('\n');
}

/** What a server has written since a position in its log on a full disk: the reason why it ended connections, or itself. */
export function saidOfDisk(log: string, from: number): string | undefined {
  const lines = readFileSync(log).subarray(from).toString('utf8').split('\n');
  return lines.findLast((line) =>
    /(?:ERROR|FATAL|PANIC): .*(?:No space left on device|Disk quota exceeded)/.test(line),
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 5432;
}
