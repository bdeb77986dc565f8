import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file as it will be. */
export interface FileChange {
  readonly path: string;
  /** As it was read, empty where there was none; left out where it does not matter. */
  readonly before?: string;
  /** Undefined when it goes. A file that has CRLF throughout keeps it. */
  readonly after: string | undefined;
  /** Written to the letter whatever ends the lines of the file that is there: offsets count in it. */
  readonly toTheLetter?: boolean;
}

interface Step {
  /** The file itself, where the path is a link. */
  readonly path: string;
  readonly after: string | undefined;
  readonly existed: boolean;
  /** Its permissions, where it is there: what takes its place has them too. */
  readonly mode: number | undefined;
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
    for (const { path, after, existed, mode, next, old } of steps) {
      mkdirSync(dirname(path), { recursive: true });
      beside.push(next, old);
      if (existed) copyFileSync(path, old);
      if (after === undefined) continue;
      writeFileSync(next, after);
      // Not by the options of writing: the process's mask would take rights away.
      if (mode !== undefined) chmodSync(next, mode);
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

function stepOf({ path: named, before, after, toTheLetter = false }: FileChange): Step {
  const existed = existsSync(named);
  const path = existed ? realpathSync(named) : named;
  const now = existed ? readFileSync(path, 'utf8') : '';
  if (before !== undefined && now !== before) throw new Error(`${named} was changed meanwhile`);
  return {
    path,
    after: !toTheLetter && hasOnlyCrlf(now) ? after?.replace(/\r?\n/g, CRLF) : after,
    existed,
    mode: existed ? statSync(path).mode & PERMISSIONS : undefined,
    next: `${path}.${process.pid}.new`,
    old: `${path}.${process.pid}.old`,
  };
}

const CRLF = '\r\n';

/** The bits of a file's mode that are permissions, and not its type. */
const PERMISSIONS = 0o7777;

/** Whether all lines of a text end as Windows ends them: with \n alone somewhere in it, each line keeps its own end. */
function hasOnlyCrlf(text: string): boolean {
  return text.includes(CRLF) && !/(?<!\r)\n/.test(text);
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
