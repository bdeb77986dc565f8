import { fork } from 'node:child_process';
import { once } from 'node:events';
import { projectPath } from '../src/project.js';
import { type Usage, usageOf, usedBetween } from './measure.js';

/** What came of asking a server for a while. */
export interface Load {
  readonly perSecond: number;
  readonly requests: number;
  readonly milliseconds: { readonly p50: number; readonly p99: number };
  /** Answers with an error, of another status than 2xx, or none. */
  readonly failed: number;
  /** The last number that made a document one that was never seen. */
  readonly lastSeen: number;
}

/** The same with what it cost. */
export interface MeasuredLoad extends Load {
  /** Milliseconds of CPU a request. */
  readonly cpu: { readonly server: number; readonly database: number | undefined } | undefined;
  /** Resident memory of the server at the end, in bytes. */
  readonly memory: number | undefined;
}

export interface LoadOptions {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly connections: number;
  readonly seconds: number;
  /** The coding that is asked for. */
  readonly coding?: string;
  /** Requests per second at most. Unset: as many as are answered. */
  readonly rate?: number;
  /** Makes every document one that was never seen, by numbers from this one on. */
  readonly firstSeen?: number;
}

/** Asks a server from a process of its own. */
export async function load(options: LoadOptions): Promise<Load> {
  const child = fork(projectPath('bench', 'peers', 'load.mjs'), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  try {
    child.send(options);
    const result = await Promise.race([
      once(child, 'message').then(([message]) => message as Load),
      once(child, 'exit').then(([code]) => {
        throw new Error(`the load generator ended with ${code}`);
      }),
    ]);
    return result;
  } finally {
    process.off('exit', stop);
  }
}

/** The same, with the CPU that the server and the database took for it. */
export async function measuredLoad(options: LoadOptions, pid: number, databaseUrl: string): Promise<MeasuredLoad> {
  const before = await usageOf(pid, databaseUrl);
  const result = await load(options);
  const after = await usageOf(pid, databaseUrl);
  return {
    ...result,
    cpu: before && after ? perRequest(before, after, result.requests) : undefined,
    memory: after?.memory,
  };
}

function perRequest(before: Usage, after: Usage, requests: number) {
  const { server, database } = usedBetween(before, after);
  return { server: server / requests, database: database === undefined ? undefined : database / requests };
}
