import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process of this number runs; one that we may not signal counts. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A process's command line; empty when it has ended, undefined when that cannot be known. */
export function commandLine(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return isAlive(pid) ? undefined : '';
  }
}

/** Whether a process still works: one that was killed and that its parent has not yet looked after is there, and has ended. */
export function isRunning(pid: number): boolean {
  return isAlive(pid) && commandLine(pid) !== '';
}

/** Asks again and again until the answer is true; false when the time is over. */
export async function until(answer: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!(await answer())) {
    if (performance.now() >= end) return false;
    await sleep(20);
  }
  return true;
}

/** Runs a program to its end; answers its exit code and everything that it printed. */
export function run(
  file: string,
  args: string[],
  options: { env: NodeJS.ProcessEnv; uid?: number; gid?: number },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
