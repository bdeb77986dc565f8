import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { ChangedFile } from './files.js';

/** What changes, as a unified difference. */
export function differenceOf(files: readonly ChangedFile[], label: string): string {
  return files
    .map(({ file, before, after }) =>
      createTwoFilesPatch(
        before === '' ? '/dev/null' : `${label}/${file}`,
        `${label}/${file}`,
        before,
        after,
        undefined,
        undefined,
        { context: 2 },
      ),
    )
    .map((patch) => patch.replace(/^=+\n/, ''))
    .join('\n');
}

/**
 * Uses a copy of the folder of facts with the changed files in it, which is gone afterwards. So the check sees what will be written, and
 * nothing is written that it refuses.
 */
export function withCopy<T>(directory: string, files: readonly ChangedFile[], use: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), 'dossier-check-'));
  try {
    cpSync(directory, copy, { recursive: true });
    for (const { file, after } of files) put(join(copy, file), after);
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Writes all files, or none: each is written whole beside its place first; where a rename fails, those before it are taken back. */
export function writeFiles(directory: string, files: readonly ChangedFile[]): void {
  const steps = files.map(({ file, before, after }) => ({
    path: join(directory, file),
    before,
    after,
    next: `${join(directory, file)}.${process.pid}.new`,
  }));
  for (const { path, before } of steps) {
    const now = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (now !== before) throw new Error(`${path} was changed meanwhile; nothing was written`);
  }
  const done: typeof steps = [];
  try {
    for (const { next, after } of steps) put(next, after);
    for (const step of steps) {
      renameSync(step.next, step.path);
      done.push(step);
    }
  } catch (error) {
    for (const { path, before } of done) {
      if (before === '') rmSync(path, { force: true });
      else writeFileSync(path, before);
    }
    throw error;
  } finally {
    for (const { next } of steps) rmSync(next, { force: true });
  }
}

function put(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
