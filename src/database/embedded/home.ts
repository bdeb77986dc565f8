import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { workRoot } from '../../project.js';
import { EmbeddedError } from './errors.js';
import type { ServerUser } from './user.js';

/** macOS allows 104 bytes, Linux 108, with "/.s.PGSQL.5432.lock" at the end. */
const LONGEST_SOCKET_FOLDER = 80;

/** Chooses, makes and checks the folder that holds the server's data; answers its real path. */
export function prepareHome(wanted: string | undefined, user: ServerUser): string {
  const chosen = wanted ?? (process.env.DOSSIER_HOME || undefined);
  const home = chosen === undefined ? defaultHome(user) : makeFolder(resolve(chosen), user);
  accessSync(home, constants.W_OK | constants.X_OK);
  const real = realpathSync(home);
  requirePlainPath(real);
  if (user.isOther) requireReachable(real, user);
  return real;
}

/** In the project for an ordinary user; outside of it for root, whose checkout "nobody" need not be able to read. */
function defaultHome(user: ServerUser): string {
  const project = realpathSync(workRoot);
  if (!user.isOther) return makeFolder(join(project, '.dossier', 'postgres'), user);
  try {
    return makeFolder(join('/var/lib/dossier', hash(project)), user);
  } catch {
    return ownFolder(join(tmpdir(), `dossier-${hash(project)}`), user);
  }
}

/** Makes a folder and the missing ones above it. Root's let "nobody" pass, whatever the umask is; others' are private. */
function makeFolder(folder: string, user: ServerUser): string {
  const mode = user.isOther ? 0o711 : 0o700;
  const first = mkdirSync(folder, { recursive: true, mode });
  for (let made = folder; first !== undefined && made.length >= first.length; made = dirname(made))
    chmodSync(made, mode);
  return folder;
}

/** Makes a folder in a place where anybody may make one; refuses one that somebody else made there before us. */
function ownFolder(folder: string, user: ServerUser): string {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || (process.getuid !== undefined && found.uid !== process.getuid())) {
    throw new EmbeddedError(
      `${folder} belongs to somebody else, so the embedded PostgreSQL does not use it. Remove it, set ` +
        'DOSSIER_HOME to a folder with a short path, or set DATABASE_URL.',
    );
  }
  chmodSync(folder, user.isOther ? 0o711 : 0o700);
  return folder;
}

/** Whether initdb can deal with a path: it hands it to a shell, in quotation marks. */
export function isPlainPath(path: string): boolean {
  return process.platform === 'win32' || !/["$`\\\n]/.test(path);
}

function requirePlainPath(path: string): void {
  if (isPlainPath(path)) return;
  throw new EmbeddedError(
    `The path ${path} holds a character that PostgreSQL's own programs cannot deal with (one of " $ \` \\). ` +
      'Set DOSSIER_HOME to another folder, move the project, or set DATABASE_URL.',
  );
}

function requireReachable(home: string, user: ServerUser): void {
  const folders = [home];
  for (let above = dirname(home); above !== folders[0]; above = dirname(above)) folders.unshift(above);
  const canEnter = (folder: string) => {
    const tried = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...user.spawnAs, cwd: '/', stdio: 'ignore' });
    if (tried.error === undefined) return tried.status === 0;
    throw new EmbeddedError(
      'PostgreSQL does not run as root, and root may not run programs as user "nobody" here (a container ' +
        'without that right). Run Dossier as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: tried.error },
    );
  };
  if (canEnter(home)) return;
  const closed = folders.find((folder) => !canEnter(folder));
  throw new EmbeddedError(
    `PostgreSQL does not run as root, so it runs as user "nobody", who may not enter ${closed ?? home}. Run ` +
      '"chmod o+x" on it, set DOSSIER_HOME to another folder, run Dossier as an ordinary user, or set ' +
      'DATABASE_URL.',
  );
}

/** The folder of the server's socket, which only the server's user (and root) can open. */
export function prepareSocketFolder(home: string, user: ServerUser): string {
  return privateFolder(join(socketParent(home, user), 's'), user);
}

/** A deep home would make the socket's path too long: it goes to a short folder, always the same one for that home. */
function socketParent(home: string, user: ServerUser): string {
  if (Buffer.byteLength(home) + 2 <= LONGEST_SOCKET_FOLDER) return home;
  const temporary = Buffer.byteLength(tmpdir()) <= 50 ? tmpdir() : '/tmp';
  return realpathSync(ownFolder(join(temporary, `dossier-${hash(home)}`), user));
}

/** A folder of the server's user, closed to everybody else. */
export function privateFolder(folder: string, user: ServerUser): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user.isOther) chownSync(folder, user.uid, user.gid);
  chmodSync(folder, 0o700);
  return folder;
}

function hash(path: string): string {
  const owner = process.getuid?.() ?? '';
  return createHash('sha256').update(`${owner}:${path}`).digest('hex').slice(0, 12);
}
