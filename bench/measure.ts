import { readFileSync } from 'node:fs';
import { withClient } from './database.js';

/** Milliseconds of CPU that processes have used until now, and the memory that the server holds. */
export interface Usage {
  readonly server: number;
  /** Of each backend of the database, by process. */
  readonly backends: ReadonlyMap<number, number> | undefined;
  /** Resident memory of the server, in bytes. */
  readonly memory: number;
}

/** Linux counts in hundredths of a second wherever it runs on the usual processors. */
const TICK_MS = 10;

/** Whether this system tells what a process has used. */
export const canMeasure: boolean = process.platform === 'linux';

/** What a server and the backends of its database have used. Undefined where the system does not tell. */
export async function usageOf(pid: number, databaseUrl: string): Promise<Usage | undefined> {
  if (!canMeasure) return undefined;
  const server = cpuOf(pid);
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const memory = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024;
  const pids = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()`,
    );
    return rows.map((row) => row.pid);
  });
  const backends = new Map<number, number>();
  for (const backend of pids) {
    const name = nameOf(backend);
    const used = cpuOf(backend);
    if (name?.startsWith('postgres') && used !== undefined) backends.set(backend, used);
    // A server on another machine, or in a container, has other numbers for its processes. One that has just ended has none.
    else if (name !== undefined) return { server: server ?? Number.NaN, backends: undefined, memory };
  }
  return { server: server ?? Number.NaN, backends: backends.size > 0 ? backends : undefined, memory };
}

/** Milliseconds of CPU between two measurements. A backend that came meanwhile counts from its beginning; one that went is lost, which a busy one does not. */
export function usedBetween(before: Usage, after: Usage): { server: number; database: number | undefined } {
  const database =
    before.backends && after.backends
      ? [...after.backends].reduce((sum, [pid, used]) => sum + used - (before.backends?.get(pid) ?? 0), 0)
      : undefined;
  return { server: after.server - before.server, database };
}

/** Milliseconds of CPU that a process has used. Undefined where the system does not tell. */
export function cpuOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold anything. utime and stime are the 14th and 15th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return undefined;
  }
}

function nameOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8');
  } catch {
    return undefined;
  }
}
