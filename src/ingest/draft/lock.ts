import { closeSync, openSync, rmSync, statSync } from 'node:fs';

/** How long a lock is held at most, in milliseconds: reading and writing one draft takes a hundredth of it. One that is older was left behind. */
const LONGEST = 5_000;
const PAUSE = 5;

/**
 * Does what reads a file and writes it again while no other process does the same, by a file beside it. Without a folder there is nothing to
 * hold others from.
 */
export function locked<T>(path: string, work: () => T): T {
  const lock = `${path}.lock`;
  const isHeld = take(lock);
  try {
    return work();
  } finally {
    if (isHeld) rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  for (;;) {
    try {
      closeSync(openSync(lock, 'wx'));
      return true;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (code === 'ENOENT') return false;
      if (code !== 'EEXIST') throw error;
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (since !== undefined && Date.now() - since > LONGEST) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}
