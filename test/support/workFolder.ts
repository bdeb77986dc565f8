import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../src/database/embedded/process.js';
import { hasRoom } from './putAway.js';

/** Linux keeps this folder in memory. A run makes and deletes fifty thousand files of databases, which takes a disk ten times as long. */
const IN_MEMORY = '/dev/shm';

/** A run has about 4 GB of files in its folder. In memory it leaves the machine twice as much again. */
const MEMORY = 12_000_000_000;

/**
 * Makes the folder in which a run and its processes keep all temporary files: in memory where there is plenty of that, with the temporary folder of the
 * system otherwise. What runs left there that were killed is deleted.
 */
export function makeWorkFolder(): string {
  const parent = hasRoomInMemory() ? IN_MEMORY : tmpdir();
  for (const name of readdirSync(parent)) {
    const owner = /^dossier-run-(\d+)-\w{6}$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(parent, `dossier-run-${process.pid}-`));
  // As the system's: PostgreSQL may run as another user, and has its socket in it.
  chmodSync(folder, 0o1777);
  return folder;
}

function hasRoomInMemory(): boolean {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    return hasRoom(IN_MEMORY) && process.availableMemory() >= MEMORY && runsProgramsIn(IN_MEMORY);
  } catch {
    return false;
  }
}

/** Containers often forbid it; as root, tests start PostgreSQL from a copy beside its data. */
function runsProgramsIn(parent: string): boolean {
  const folder = mkdtempSync(join(parent, 'dossier-try-'));
  try {
    const program = join(folder, 'try');
    writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 });
    return spawnSync(program).status === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
