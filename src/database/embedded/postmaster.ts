import { existsSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type pg from 'pg';
import { EmbeddedError } from './errors.js';
import type { ServerLocation } from './location.js';
import { program, programEnvironment } from './platform.js';
import { commandLine, isAlive, isRunning, run, until } from './process.js';
import { askOwner, connector } from './session.js';

/** A PostgreSQL server's main process. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** A server that a living process owns. */
export interface Running {
  readonly postmaster: Postmaster;
  readonly owner: number;
  readonly client: pg.Client;
}

/** What a starting server is given, and later says, about the process that owns it. */
export const clusterName = (owner: number): string => `dossier-${owner}`;
const ownerIn = (text: string): number | undefined => {
  const found = /dossier-(\d+)/.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** The server of this data folder, by the file that PostgreSQL keeps there; undefined when none runs. */
export function readPostmaster(location: ServerLocation): Postmaster | undefined {
  const lines = readIfThere(join(location.data, 'postmaster.pid')).split('\n');
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  // After a restart of the machine another program may have that number.
  const command = commandLine(pid);
  return command === undefined || command.includes(location.data) ? { pid, port: Number(lines[3]) } : undefined;
}

/**
 * Clears away what a dead server left. PostgreSQL does that itself, unless another program has the number by now (or the dead
 * process is one that nobody has waited for): it would take that one for a living server.
 */
function clearTraces(location: ServerLocation): void {
  const file = join(location.data, 'postmaster.pid');
  const pid = Number(readIfThere(file).split('\n')[0]);
  if (!(pid > 0) || !isAlive(pid) || readPostmaster(location) !== undefined) return;
  rmSync(file, { force: true });
  if (location.socketFolder !== undefined) rmSync(join(location.socketFolder, '.s.PGSQL.5432.lock'), { force: true });
}

/**
 * Whether a server answers whose process is not to be seen: with the folder mounted into a container, it may run in that one.
 * PostgreSQL would take its traces for a dead one's, and two servers on the same data destroy it.
 */
function answersUnseen(location: ServerLocation): Promise<boolean> {
  const { socketFolder } = location;
  if (socketFolder === undefined || !existsSync(join(location.data, 'postmaster.pid'))) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect(join(socketFolder, '.s.PGSQL.5432'));
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}

const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/**
 * Finds the server that a living process owns. One whose owner is gone (killed together with the guard) is stopped: nobody
 * else would ever stop it. Answers undefined when no server runs.
 */
export async function findRunning(location: ServerLocation, name: string): Promise<Running | undefined> {
  const lockExpected = performance.now() + 5_000;
  const unseenGone = performance.now() + 2_000;
  const connectTo = connector(location, name);
  let answer: Running | undefined;
  const settled = await until(async () => {
    const postmaster = readPostmaster(location);
    if (postmaster === undefined) {
      if (!(await answersUnseen(location))) {
        clearTraces(location);
        return true;
      }
      if (performance.now() < unseenGone) return false;
      throw new EmbeddedError(
        `A PostgreSQL that is not seen from here, in another container perhaps, uses ${location.data}. Stop it, set ` +
          'DOSSIER_HOME to another folder, or set DATABASE_URL.',
      );
    }
    const fromCommand = ownerIn(commandLine(postmaster.pid)?.split('cluster_name=')[1] ?? '');
    if (fromCommand !== undefined && !isRunning(fromCommand)) {
      await stopPostmaster(location, postmaster);
      return true;
    }
    const client = await connectTo(postmaster.port);
    const said = client && (await askOwner(client));
    if (client === undefined || said === undefined) return false; // it starts or stops: wait
    const owner = ownerIn(said.cluster);
    if (owner !== undefined && isRunning(owner) && said.locked) {
      answer = { postmaster, owner, client };
      return true;
    }
    await client.end().catch(() => {});
    // An owner takes the lock as soon as the server answers. If none did, its number belongs to another program by now.
    if (owner !== undefined && isRunning(owner) && performance.now() < lockExpected) return false;
    await stopPostmaster(location, postmaster);
    return true;
  }, 30_000);
  if (!settled) {
    throw new EmbeddedError(
      `The PostgreSQL in ${location.home} (process ${readPostmaster(location)?.pid}) is still starting or stopping ` +
        `after 30 seconds. Wait for it (${location.log} tells what it does), stop it, or set DOSSIER_HOME to another ` +
        'folder, or DATABASE_URL.',
    );
  }
  return answer;
}

/** Stops a server by its process number (never "the one in this folder": by then that may be a new one). */
async function stopPostmaster(location: ServerLocation, { pid }: Postmaster): Promise<void> {
  const isGone = () => !isRunning(pid);
  for (const [signal, patience] of [
    ['INT', 10_000],
    ['QUIT', 5_000],
  ] as const) {
    await signalPostmaster(location, pid, signal);
    if (await until(isGone, patience)) return;
  }
  throw new EmbeddedError(
    `A PostgreSQL that an earlier run left in ${location.home} (process ${pid}) does not stop. End that process, ` +
      'set DOSSIER_HOME to another folder, or set DATABASE_URL.',
  );
}

/** SIGINT asks a server for a fast shutdown (clients are sent away), SIGQUIT for one at once (recovery at the next start). */
export async function signalPostmaster(location: ServerLocation, pid: number, signal: 'INT' | 'QUIT'): Promise<void> {
  if (process.platform === 'win32') {
    // Windows has no signals; pg_ctl speaks to the server another way.
    const pgCtl = program(location.installed.folder, 'pg_ctl');
    await run(pgCtl, ['kill', signal, String(pid)], { env: programEnvironment() });
    return;
  }
  try {
    process.kill(pid, `SIG${signal}`);
  } catch {
    // It has just ended.
  }
}
