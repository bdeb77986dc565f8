import { lstatSync, type Stats, statSync } from 'node:fs';
import { notRead } from '../files.js';
import { UsageError } from './cli.js';

/**
 * Refuses to write where there is something that is no file, before anything is written: the finished file takes the place of what has its name, also of
 * a device, and of a link, as /dev/stdout is one.
 * @throws UsageError with what would be right.
 */
export function requireReplaceable(path: string): void {
  const right = 'the name of a file: a new one, or one to replace';
  // A variable of a shell that is not set.
  if (path === '') throw new UsageError(`"" is no name. Give ${right}.`);
  requireFile(path, lstatSync(path, { throwIfNoEntry: false }), right);
}

/** Refuses to read what is no file. That it is there is not asked. @throws UsageError with what would be right. */
export function requireReadable(path: string, right: string): void {
  requireFile(path, statSync(path, { throwIfNoEntry: false }), right);
}

/** Why a file that was named cannot be read. */
export function unreadable(error: NodeJS.ErrnoException, path: string): UsageError {
  return new UsageError(error.code === 'ENOENT' ? `There is no file "${path}".` : notRead(error, path));
}

function requireFile(path: string, found: Stats | undefined, right: string): void {
  if (found && !found.isFile()) throw new UsageError(`"${path}" is ${whatIs(found)}. Give ${right}.`);
}

function whatIs(found: Stats): string {
  if (found.isDirectory()) return 'a folder';
  if (found.isSymbolicLink()) return 'a link';
  return found.isFIFO() ? 'a pipe' : 'a device or a socket';
}
