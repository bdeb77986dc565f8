import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isPlainPath } from './home.js';
import type { ServerLocation } from './location.js';
import { program } from './platform.js';
import { isAlive } from './process.js';

/** A folder with PostgreSQL's programs that the server's user can run: the package itself where possible, or a copy. */
export function prepareRuntime(location: ServerLocation, log: (line: string) => void): string {
  const { installed, home, user } = location;
  if (!user.isOther && isPlainPath(installed.folder) && runsInPlace(installed.folder)) return installed.folder;
  const runtime = join(home, `postgres-${installed.version}`);
  if (!existsSync(runtime)) {
    log(`Copying PostgreSQL ${installed.version} to ${runtime}`);
    copyRuntime(installed.folder, runtime);
  }
  return runtime;
}

/** Removes copies of other versions, and what processes that were killed left half-made. For the owner of the folder. */
export function tidyHome(home: string, runtime: string): void {
  for (const name of readdirSync(home)) {
    const maker = /^(?:postgres-.+|data)\.(\d+)\.[0-9a-f]{8}$/.exec(name)?.[1];
    const isLeftover = maker === undefined ? /^postgres-\d/.test(name) : !isAlive(Number(maker));
    if (!isLeftover || join(home, name) === runtime) continue;
    try {
      rmSync(join(home, name), { recursive: true, force: true });
    } catch {
      // An initdb that outlived its Node still writes there: a later start gets it.
    }
  }
}

/** A name to make a thing under before it is renamed to its place, so that it is never seen half-made. */
export function unfinishedName(path: string): string {
  return `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
}

/** Renames a finished folder to its place; when another process was quicker, its folder stays. */
export function moveIntoPlace(unfinished: string, path: string): void {
  try {
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(path)) throw error;
  }
}

function runsInPlace(folder: string): boolean {
  try {
    makeLinks(folder);
    for (const name of ['initdb', 'postgres', 'pg_ctl'] as const) accessSync(program(folder, name), constants.X_OK);
    return true;
  } catch {
    return false; // node_modules is somebody else's
  }
}

function copyRuntime(from: string, to: string): void {
  const unfinished = unfinishedName(to);
  try {
    cpSync(join(from, 'native'), join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true, // otherwise they point back to node_modules
      mode: constants.COPYFILE_FICLONE,
    });
    makeLinks(unfinished);
    openToAll(unfinished);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
  moveIntoPlace(unfinished, to);
}

/** The package makes these links in its postinstall script, which npm may not have run. */
function makeLinks(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if (!existsSync(link)) throw error; // else another process was quicker
    }
  }
}

/** The checkout may be private (umask 077); the copy's programs hold no secrets, and another user runs them. */
function openToAll(path: string): void {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  const isProgram = found.isDirectory() || dirname(path).endsWith(join('native', 'bin'));
  chmodSync(path, isProgram ? 0o755 : found.mode & 0o100 ? 0o755 : 0o644);
  if (found.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
