import { closeSync, fstatSync, openSync, rmSync, statSync } from 'node:fs';

/** How long a lock is held at most, in milliseconds: reading and writing one draft takes a hundredth of it. One that is older was left behind. */
const MAX_HELD_MS = 5_000;
const PAUSE_MS = 5;

/**
 * Does what reads a file and writes it again while no other process does the same, by a file beside it. Without a folder there is nothing to
 * hold others from.
 */
export function locked<T>(path: string, work: () => T): T {
  const lock = `${path}.lock`;
  const since = take(lock);
  try {
    return work();
  } finally {
    if (since !== undefined) remove(lock, since);
  }
}

/** Takes a lock. @returns when that was, by which it is told from later ones; undefined without a folder. */
function take(lock: string): bigint | undefined {
  for (;;) {
    const made = make(lock);
    if (made !== 'THERE') return made;
    const since = sinceOf(lock);
    if (isLeft(since)) remove(lock, since);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

/** Makes a file that is not there. @returns when that was, in nanoseconds; undefined where there is no folder. */
function make(path: string): bigint | 'THERE' | undefined {
  try {
    const file = openSync(path, 'wx');
    const { mtimeNs } = fstatSync(file, { bigint: true });
    closeSync(file);
    return mtimeNs;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return undefined;
    if (code === 'EEXIST') return 'THERE';
    throw error;
  }
}

const sinceOf = (path: string): bigint | undefined => statSync(path, { bigint: true, throwIfNoEntry: false })?.mtimeNs;

function isLeft(since: bigint | undefined): since is bigint {
  return since !== undefined && Date.now() - Number(since / 1_000_000n) > MAX_HELD_MS;
}

/**
 * Removes the lock that was taken then, and no later one. Its holder may want to, and whoever finds it too old: one of them may, by another file.
 */
function remove(lock: string, since: bigint): void {
  const right = `${lock}.${since}`;
  if (make(right) === 'THERE') {
    // One that was left behind keeps nobody waiting either.
    if (isLeft(sinceOf(right))) rmSync(right, { force: true });
    return;
  }
  if (sinceOf(lock) === since) rmSync(lock, { force: true });
  rmSync(right, { force: true });
}
