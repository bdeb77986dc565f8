import { accessSync, constants, readFileSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';

const folder = '/dev/shm';

/** Databases, folders and browsers of a run need less than half of this. */
const needed = 6_000_000_000;

/**
 * A folder in memory for what does not outlive a test, so that no run waits for a disk; undefined where the machine has none that programs can be started
 * from, or too little memory.
 */
export function memoryFolder(): string | undefined {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    if (Math.min(bavail * bsize, freemem()) < needed || isNoExec()) return undefined;
    return folder;
  } catch {
    return undefined;
  }
}

/** Containers often have it so. */
function isNoExec(): boolean {
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n');
  const options = mounts.map((line) => line.split(' ')).filter(([, at]) => at === folder);
  return options.some(([, , , list = '']) => list.split(',').includes('noexec'));
}
