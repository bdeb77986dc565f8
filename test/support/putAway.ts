import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** A run puts about 3.5 GB away, and leaves as much free. */
const ROOM = 8_000_000_000;

/** Whether a folder's disk has room for a run. */
export function hasRoom(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= ROOM;
}

/**
 * Makes the place where a run leaves what its tests are done with until it ends: folders, and the databases of its own server. Were they deleted at once, ext4
 * would look through their files for each file that is made within a minute.
 * @returns nothing where there is little room: then they are deleted at once.
 */
export function makeAway(root: string): string | undefined {
  if (!hasRoom(root)) return undefined;
  const away = join(root, 'away');
  mkdirSync(away);
  return away;
}

/** Puts a folder away, until the run ends. */
export function putAway(folder: string): void {
  const away = inject('away');
  if (away === undefined) rmSync(folder, { recursive: true, force: true });
  else if (existsSync(folder)) renameSync(folder, join(away, randomUUID()));
}
