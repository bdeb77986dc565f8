import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file as it will be. */
export interface FileChange {
  readonly path: string;
  /** As it was read, empty where there was none; left out where it does not matter. */
  readonly before?: string;
  /** Undefined when it goes. */
  readonly after: string | undefined;
}

interface Step {
  /** The file itself, where the path is a link. */
  readonly path: string;
  readonly after: string | undefined;
  readonly existed: boolean;
  readonly next: string;
  readonly old: string;
}

/**
 * Changes all files, or none. What needs room or may be refused comes first, beside the files: each as it was, and as it will be. Then
 * they are renamed in this order; where that fails, those before are renamed back.
 */
export function replaceFiles(changes: readonly FileChange[]): void {
  const steps = changes.map(stepOf);
  const beside: string[] = [];
  const done: Step[] = [];
  const clear = () => {
    for (const path of beside) rmSync(path, { force: true });
  };
  try {
    for (const { path, after, existed, next, old } of steps) {
      mkdirSync(dirname(path), { recursive: true });
      beside.push(next, old);
      if (existed) copyFileSync(path, old);
      if (after !== undefined) writeFileSync(next, after);
    }
    for (const step of steps) {
      if (step.after === undefined) rmSync(step.path, { force: true });
      else renameSync(step.next, step.path);
      done.push(step);
    }
  } catch (error) {
    for (const { path, existed, old } of done.reverse()) {
      if (existed) renameSync(old, path);
      else rmSync(path, { force: true });
    }
    clear();
    throw error;
  }
  clear();
}

function stepOf({ path: named, before, after }: FileChange): Step {
  const existed = existsSync(named);
  const path = existed ? realpathSync(named) : named;
  if (before !== undefined && (existed ? readFileSync(path, 'utf8') : '') !== before)
    throw new Error(`${named} was changed meanwhile`);
  return { path, after, existed, next: `${path}.${process.pid}.new`, old: `${path}.${process.pid}.old` };
}

/** What is wrong with a path, by the code of the error, and what would be right. */
const WRONG: Readonly<Record<string, string>> = {
  ENOENT: 'is not there. Look at its spelling, and whether its folder is there.',
  ENOTDIR: 'is a file, or in one, where a folder must be.',
  EISDIR: 'is a folder, where a file must be.',
  EACCES: 'may not be read or written by this user. Change its rights, or run this as another user.',
  EPERM: 'may not be changed by this user. Change its rights, or run this as another user.',
  ENOSPC: 'cannot be written: the disk is full. Free some space there, then try again.',
  EROFS: 'cannot be written: nothing is written on that disk. Name a place on another one.',
  EEXIST: 'is there already. Remove it, or give another name.',
};

/**
 * What a person may do about an error of the file system; undefined for any other error, which nobody foresaw.
 * @param file the path as it was given: the error has none of an open file, and that of an unfinished one beside it.
 */
export function whyNoFile(error: unknown, file?: string): string | undefined {
  if (!(error instanceof Error) || !('code' in error && 'syscall' in error)) return undefined;
  // Sockets and programs have paths as well.
  if (/^(?:connect|listen|bind|spawn|kill)/.test(String(error.syscall))) return undefined;
  const wrong = WRONG[String(error.code)];
  if (wrong === undefined) return undefined;
  const path = file ?? ('path' in error ? String(error.path) : undefined);
  return `${path === undefined ? 'A file' : `"${path}"`} ${wrong}`;
}

/** Why a file cannot be read, whatever the reason. */
export function notRead(error: unknown, file: string): string {
  return (
    whyNoFile(error, file) ?? `"${file}" cannot be read: ${error instanceof Error ? error.message : String(error)}`
  );
}
